"""Finds the phrases of the tables in a text: what a word may begin is looked up, and compared as plain text first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue
from summarizer.statements.entries import Edges, Entry, compiled, take_apart

Entries = tuple[Entry, ...]
"""Entries in the order in which they are tried."""


class Places(NamedTuple):
    """Where phrases may begin in a text."""

    found: tuple[list[tuple[int, Entries]], ...]
    """For each scanner, by its slot: offsets, and the entries that may stand there."""
    even: bool
    """Whether all blanks of the text are single spaces."""


LONGEST_HEAD_WRITTEN = 60
"""Signs that the head of an entry may take in a text, where its blanks are several signs."""


class Drawers:
    """The entries of one scanner by their first letters, two or one; taken apart when a text first holds these."""

    def __init__(self, found: Mapping[str, Sequence[tuple[str, str]]], edges: Edges) -> None:
        """Takes kinds and expressions, in the order in which they are tried."""
        self.found = found
        self.entries = cache(self._entries)
        self._edges = edges

    def _entries(self, letters: str) -> Entries:
        return tuple(take_apart(kind, expression, self._edges) for kind, expression in self.found.get(letters, ()))

    def beginning(self, letters: str, word: str) -> Entries:
        """The entries that a word may begin with; in unspaced writing the two signs at a place stand for the word."""
        entries = self.entries(letters if letters in self.found else letters[0])
        if not self._edges.start:
            return entries
        return tuple([entry for entry in entries if may_begin(entry, word)])


def may_begin(entry: Entry, word: str) -> bool:
    """Whether an entry may stand where a word stands."""
    return word == entry.first if entry.alone else word.startswith(entry.first)


MOST_REMEMBERED = 30_000


class Known(dict[str, tuple[tuple[int, Entries], ...]]):
    """Word -> for the slot of each scanner the entries of a language that begin with it.

    What a word means is remembered: nearly all words of a text mean nothing, and are passed over after one look.
    """

    def __init__(self, drawers: Sequence[Drawers], edges: Edges) -> None:
        """Takes the drawers of all scanners, in the order of their slots."""
        super().__init__()
        self.heads = frozenset(head for each in drawers for head in each.found)
        """What any entry begins with, two signs or one."""
        self._drawers = drawers
        self._spaced = bool(edges.start)
        self._first_words = cache(self._first_words_of)

    def __missing__(self, word: str) -> tuple[tuple[int, Entries], ...]:
        known = self._look_up(word)
        if len(self) < MOST_REMEMBERED:
            self[word] = known
        return known

    def _look_up(self, word: str) -> tuple[tuple[int, Entries], ...]:
        letters = word[:2] if len(word) > 1 or not self._spaced else f"{word} "
        if letters not in self.heads and letters[0] not in self.heads:
            return ()
        if self._spaced:
            whole, begun = self._first_words(letters)
            if word not in whole and not word.startswith(begun):
                return ()
        found = ((slot, drawers.beginning(letters, word)) for slot, drawers in enumerate(self._drawers))
        return tuple([(slot, entries) for slot, entries in found if entries])

    def _first_words_of(self, letters: str) -> tuple[frozenset[str], tuple[str, ...]]:
        """The first words of entries with these letters: whole ones, and what others begin with."""
        entries = [entry for each in self._drawers for head in (letters, letters[0]) for entry in each.entries(head)]
        return (
            frozenset(entry.first for entry in entries if entry.alone),
            tuple({entry.first for entry in entries if not entry.alone}),
        )


class Scanner(NamedTuple):
    """Finds the phrases of several kinds in one pass; the first kind listed wins at a place."""

    slot: int
    """Its number among the scanners of a language."""
    drawers: Drawers
    kinds: Mapping[str, str]
    """Group of `loose` -> kind."""
    loose: re.Pattern[str]
    """Entries that begin with no letter, or may begin within a word."""
    cores: tuple[str, ...]
    """What a text must hold one of for ``loose`` to be tried; an empty one is held by every text."""
    edge: re.Pattern[str]
    """The end of a word."""
    rest: re.Pattern[str]
    """What goes on within a word."""

    def scan(self, lowered: str, text: str, places: Places) -> tuple[Cue, ...]:
        """Every phrase in ``lowered``, with the words as ``text`` writes them, at the text's `Table.places`."""
        found: list[Cue] = []
        ignored: list[Span] = []
        done = 0
        for start, entries in places.found[self.slot]:
            match = self._match(entries, lowered, start, places.even) if start >= done else None
            if match:
                done, kind = match
                if kind == "ignore":
                    ignored.append(Span(start, done))
                else:
                    found.append(Cue(Span(start, done), text[start:done], kind))
        if self.cores and any([core in lowered for core in self.cores]):
            found += [cue for cue in self._loose(lowered, text) if not _overlaps(cue.span, ignored)]
        return tuple(found)

    def _loose(self, lowered: str, text: str) -> list[Cue]:
        cues = []
        for match in self.loose.finditer(lowered):
            start, end = match.span()
            kind = self.kinds[match.lastgroup or ""]
            if kind != "ignore":
                cues.append(Cue(Span(start, end), text[start:end], kind))
        return cues

    def _match(self, entries: Entries, lowered: str, start: int, even: bool) -> tuple[int, str] | None:
        """Where the first of the entries that stands at a place ends, and its kind.

        As much as can be is compared as plain text; hardly any expression is needed after that.
        """
        for head, blank, endings, edged, goes_on, expression, kind, follows, _, _ in entries:
            if blank and not even:
                if not _evenly(lowered, start).startswith(head):
                    continue
            elif not lowered.startswith(head, start):
                continue
            elif endings:
                end = self._end(lowered, start + len(head), endings, edged)
                if end is None:
                    continue
                return end, kind
            elif follows and not lowered.startswith(follows, start + len(head)):
                continue
            elif goes_on and (rest := self.rest.match(lowered, start + len(head))):
                return rest.end(), kind
            if match := compiled(expression).match(lowered, start):
                return match.end(), kind
        return None

    def _end(self, lowered: str, start: int, endings: tuple[str, ...], edged: bool) -> int | None:
        """Where the first of the endings that stands behind a head ends."""
        for ending in endings:
            if lowered.startswith(ending, start):
                end = start + len(ending)
                if not edged or self.edge.match(lowered, end):
                    return end
        return None


def _evenly(lowered: str, start: int) -> str:
    """What stands at a place, with single blanks."""
    return " ".join(lowered[start : start + LONGEST_HEAD_WRITTEN].split())


def _overlaps(span: Span, others: list[Span]) -> bool:
    """Whether a span touches one of the others, which stand in order."""
    place = bisect_left(others, span.end, key=attrgetter("start"))
    return place > 0 and others[place - 1].end > span.start
