"""Finds the phrases of the tables in a text: what a word may begin is looked up, and compared as plain text first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue

NOTHING = re.compile(r"(?!)")
BLANK = r"\s{1,3}"
PLAIN = re.compile(rf"(?:[\w'-](?![?*+{{])|{re.escape(BLANK)})+")
"""All that it surely begins with: letters and blanks."""
WORD = re.compile(r"\w")
FIRST = re.compile(r"\w+")


class Places(NamedTuple):
    """Where phrases may begin in a text."""

    found: list[tuple[int, str]]
    """Offset, and the word there; in unspaced writing two signs."""
    even: bool
    """Whether all blanks of the text are single spaces."""


UNEVEN = re.compile(r"\s\s|[^\S ]")

compiled = cache(re.compile)
"""An expression, compiled when it is first needed: a text comes near few of a language's entries."""

LONGEST_HEAD = 20
"""Letters and blanks of an entry that are compared as plain text."""
LONGEST_BLANK = 3
"""Signs that a blank of an entry may be in a text."""


class Entry(NamedTuple):
    """One entry as it is tried."""

    head: str
    """What a text must hold where the entry stands, blanks made one."""
    expression: str
    kind: str
    whole: bool
    """Whether the head is all of it, but for the edge of the word."""
    first: str
    """The letters of the head's first word."""
    alone: bool
    """Whether these are a whole word."""
    follows: tuple[str, ...]
    """Behind a head with single blanks one of these stands; none: that is not known."""


Found = tuple[tuple[str, str], ...]
"""Kind and expression of entries, in the order in which they are tried."""


class Drawers(dict[str, tuple[Entry, ...]]):
    """Word -> the entries that may begin with it, found when a text first holds the word.

    Entries lie by their first two letters and are taken apart when a text first holds these. What a word means is
    remembered: nearly all words of a text mean nothing, and are passed over after one look. In unspaced writing
    the two signs at a place stand for the word.
    """

    def __init__(self, found: Mapping[str, Found], *, spaced: bool) -> None:
        """Takes the entries by their first letters, two or one."""
        super().__init__()
        self.found = found
        self.entries = cache(self._entries)
        self._spaced = spaced

    def _entries(self, letters: str) -> tuple[Entry, ...]:
        return tuple(_entry(kind, expression) for kind, expression in self.found[letters])

    def __missing__(self, word: str) -> tuple[Entry, ...]:
        known = self._beginning(word)
        if len(self) < MOST_REMEMBERED:
            self[word] = known
        return known

    def _beginning(self, word: str) -> tuple[Entry, ...]:
        letters = word[:2] if len(word) > 1 or not self._spaced else f"{word} "
        if letters not in self.found:
            letters = letters[0]
        if letters not in self.found:
            return ()
        entries = self.entries(letters)
        if not self._spaced:
            return entries
        return tuple(
            entry for entry in entries if (word == entry.first if entry.alone else word.startswith(entry.first))
        )


MOST_REMEMBERED = 30_000


def _entry(kind: str, expression: str) -> Entry:
    plain = PLAIN.match(expression)
    full = plain[0].replace(BLANK, " ") if plain else ""
    head = full[:LONGEST_HEAD].rstrip()
    whole = expression.removesuffix(r"\b") == head and head[-1:].isalnum() and " " not in head
    first = FIRST.match(full)
    follows = _follows(expression[plain.end() :]) if plain and not whole and len(full) <= LONGEST_HEAD else ()
    if full.endswith(" "):
        follows = tuple(f" {letters}" for letters in follows)
    alone = bool(first and first.end() < len(full))
    return Entry(head, expression, kind, whole, first[0] if first else "", alone, follows)


CHOICE = re.compile(r"\(\?:((?:[^()]|\([^()]*\))+)\)(\??)(?![*+{?])")
ALTERNATIVES = re.compile(r"\|(?![^()]*\))")
"""Parts alternatives, but not those of a group within one."""
LETTERS = re.compile(r"(?:[\w'](?![?*+{]))+")


def _follows(rest: str) -> tuple[str, ...]:
    """What an expression may begin with: choices that may be left out, and the letters or the choice behind them.

    Most places that hold the head of an entry hold nothing of what must follow it: the expression of the entry,
    mostly a long one, need not even be compiled for them.
    """
    found: list[str] = []
    at = 0
    while choice := CHOICE.match(rest, at):
        for alternative in ALTERNATIVES.split(choice[1]):
            letters = LETTERS.match(alternative)
            if not letters:
                return ()
            found.append(letters[0])
        if not choice[2]:
            return tuple(found)
        at = choice.end()
    last = LETTERS.match(rest, at)
    return (*found, last[0]) if last else ()


class Scanner(NamedTuple):
    """Finds the phrases of several kinds in one pass; the first kind listed wins at a place."""

    drawers: Drawers
    kinds: Mapping[str, str]
    """Group of `loose` -> kind."""
    loose: re.Pattern[str]
    """Entries that begin with no letter, or may begin within a word."""
    cores: tuple[str, ...]
    """What a text must hold one of for ``loose`` to be tried; an empty one is held by every text."""

    def scan(self, lowered: str, text: str, places: Places) -> tuple[Cue, ...]:
        """Every phrase in ``lowered``, with the words as ``text`` writes them, at the text's `Table.places`."""
        found: list[Cue] = []
        ignored: list[Span] = []
        done = 0
        drawers = self.drawers
        for start, entries in [(start, entries) for start, word in places.found if (entries := drawers[word])]:
            match = _match(entries, lowered, start, places.even) if start >= done else None
            if match:
                done, kind = match
                if kind == "ignore":
                    ignored.append(Span(start, done))
                else:
                    found.append(Cue(Span(start, done), text[start:done], kind))
        if any(core in lowered for core in self.cores):
            found += [cue for cue in self._loose(lowered, text) if not _overlaps(cue.span, ignored)]
        return tuple(found)

    def _loose(self, lowered: str, text: str) -> list[Cue]:
        cues = []
        for match in self.loose.finditer(lowered):
            start, end = match.span()
            cues.append(Cue(Span(start, end), text[start:end], self.kinds[match.lastgroup or ""]))
        return [cue for cue in cues if cue.kind != "ignore"]


def _match(entries: tuple[Entry, ...], lowered: str, start: int, even: bool) -> tuple[int, str] | None:
    """Where the first of the entries that stands at a place ends, and its kind.

    What an entry surely begins with is compared first, as plain text; hardly any expression is needed after that.
    """
    for head, expression, kind, whole, _, _, follows in entries:
        if not lowered.startswith(head, start) and (even or not _evenly(lowered, start).startswith(head)):
            continue
        if whole:
            end = start + len(head)
            if len(head) == len(expression) or not WORD.match(lowered, end):
                return end, kind
        elif follows and even and not lowered.startswith(follows, start + len(head)):
            continue
        elif match := compiled(expression).match(lowered, start):
            return match.end(), kind
    return None


def _evenly(lowered: str, start: int) -> str:
    """What stands at a place, with single blanks."""
    return " ".join(lowered[start : start + LONGEST_HEAD * LONGEST_BLANK].split())


class Known(dict[str, bool]):
    """Word -> whether any entry of a language begins with it."""

    def __init__(self, scanners: Iterable[Scanner]) -> None:
        """Asks the drawers of all scanners."""
        super().__init__()
        self._drawers = [scanner.drawers for scanner in scanners]

    def __missing__(self, word: str) -> bool:
        known = any(drawers[word] for drawers in self._drawers)
        if len(self) < MOST_REMEMBERED:
            self[word] = known
        return known


def _overlaps(span: Span, others: list[Span]) -> bool:
    """Whether a span touches one of the others, which stand in order."""
    place = bisect_left(others, span.end, key=attrgetter("start"))
    return place > 0 and others[place - 1].end > span.start
