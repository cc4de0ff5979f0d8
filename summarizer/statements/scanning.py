"""Finds the phrases of the tables in a text: what a word may begin is looked up, and compared as plain text first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain, islice
from operator import attrgetter
from typing import NamedTuple

from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue
from summarizer.statements.entries import Edges, Entry, Sketch, Stop, compiled, needed, sketch, take_apart

Entries = tuple[Entry, ...]
"""Entries in the order in which they are tried."""


class Group(NamedTuple):
    """The entries of one scanner that a word may begin with."""

    slot: int
    """The number of the scanner among those of its language."""
    beginnings: tuple[str, ...]
    """With one of these a text without uneven blanks goes on where one of the entries stands."""
    entries: Entries
    length: int
    """Signs of the word."""
    further: dict[str, Entries] | None
    """Of a word that begins many entries, those that may stand there by the next signs; "" where none is listed."""


class Places(NamedTuple):
    """Where phrases may begin in a text."""

    found: tuple[list[tuple[int, Group]], ...]
    """For each scanner, by its slot: offsets, and what may stand there."""
    even: bool
    """Whether all blanks of the text are single spaces."""


LONGEST_SEARCHED = 2_000
LONGEST_HEAD_WRITTEN = 60
"""Signs that the head of an entry may take in a text, where its blanks are several signs."""


class Drawers:
    """The entries of one scanner by their first letters, two or one; looked at when a text first holds these."""

    def __init__(self, found: Mapping[str, Sequence[tuple[str, str]]], edges: Edges) -> None:
        """Takes kinds and expressions, in the order in which they are tried."""
        self.found = found
        self.sketches = cache(self._sketches)
        self.entries = cache(self._entries)
        self._edges = edges

    def _sketches(self, letters: str) -> tuple[Sketch, ...]:
        inside = self.found.get(letters) or self.found.get(letters[0], ())
        return tuple([sketch(kind, expression) for kind, expression in inside])

    def _entries(self, letters: str) -> Entries:
        """The entries that begin with these letters."""
        return tuple([take_apart(each, self._edges) for each in self.sketches(letters)])


class FirstWords(NamedTuple):
    """The entries with the same first letters, by their first words."""

    alone: dict[str, list[tuple[int, int, Sketch]]]
    """Whole word -> entries, each with its slot and its place among those of the slot."""
    begun: tuple[str, ...]
    """What the first words of other entries begin with."""
    others: list[tuple[int, int, Sketch]]

    def near(self, word: str) -> list[tuple[int, int, Sketch]]:
        """The entries that may stand where a word stands, as far as a first look shows; in order."""
        found = self.alone.get(word, [])
        if not word.startswith(self.begun):
            return found
        return sorted([*found, *(each for each in self.others if word.startswith(each[2].first))])


MOST_REMEMBERED = 30_000


class Known(dict[str, tuple[Group, ...]]):
    """Word -> for the slot of each scanner the entries of a language that begin with it.

    What a word means is remembered: nearly all words of a text mean nothing, and are passed over after one look.
    In unspaced writing the two signs at a place stand for the word.
    """

    def __init__(self, drawers: Sequence[Drawers], edges: Edges) -> None:
        """Takes the drawers of all scanners, in the order of their slots."""
        super().__init__()
        self.heads = frozenset(head for each in drawers for head in each.found)
        """What any entry begins with, two signs or one."""
        self._drawers = drawers
        self._spaced = bool(edges.start)
        self._first_words = cache(self._first_words_of)
        self._entry = cache(partial(take_apart, edges=edges))

    def __missing__(self, word: str) -> tuple[Group, ...]:
        letters = word[:2] if len(word) > 1 or not self._spaced else f"{word} "
        if letters not in self.heads:
            letters = letters[0]
        known = (self._beginning(letters, word) if self._spaced else self._at(letters)) if letters in self.heads else ()
        if len(self) < MOST_REMEMBERED:
            self[word] = known
        return known

    def _at(self, letters: str) -> tuple[Group, ...]:
        found = [drawers.entries(letters) for drawers in self._drawers]
        return tuple([_group(slot, "", entries) for slot, entries in enumerate(found) if entries])

    def _beginning(self, letters: str, word: str) -> tuple[Group, ...]:
        found: dict[int, list[Entry]] = {}
        for slot, _, each in self._first_words(letters).near(word):
            entry = self._entry(each)
            if entry.may_begin(word):
                found.setdefault(slot, []).append(entry)
        return tuple([_group(slot, word, tuple(entries)) for slot, entries in found.items()])

    def _first_words_of(self, letters: str) -> FirstWords:
        alone: dict[str, list[tuple[int, int, Sketch]]] = {}
        others: list[tuple[int, int, Sketch]] = []
        for slot, drawers in enumerate(self._drawers):
            for place, each in enumerate(drawers.sketches(letters)):
                (alone.setdefault(each.first, []) if each.alone else others).append((slot, place, each))
        return FirstWords(alone, tuple({each.first for _, _, each in others}), others)


def _group(slot: int, word: str, entries: Entries) -> Group:
    beginnings = tuple({beginning for entry in entries for beginning in entry.beginnings})
    further = _by_next_signs(word, entries) if word and len(entries) > FEW else None
    return Group(slot, beginnings, entries, len(word), further)


FEW = 3
"""Entries that are tried one by one."""
NEXT = 3
"""Signs behind a word that tell its entries apart: a blank, and two letters of the next word."""


def _by_next_signs(word: str, entries: Entries) -> dict[str, Entries]:
    """The entries that may stand where a word stands, in their order, by what follows the word.

    "The" and "in" begin dozens of entries, and most places that hold these words none of them.
    """
    behind = [_next_signs(word, entry) for entry in entries]
    return {
        signs: tuple([entry for entry, theirs in zip(entries, behind, strict=True) if signs in theirs or "" in theirs])
        for signs in {"", *chain.from_iterable(behind)}
    }


def _next_signs(word: str, entry: Entry) -> set[str]:
    """What may follow a word that an entry begins with; "" for anything."""
    near = [known for known in entry.beginnings if known.startswith(word) or word.startswith(known)]
    behind = [known[len(word) : len(word) + NEXT] for known in near]
    return {signs if len(signs) == NEXT else "" for signs in behind}


class Loose(NamedTuple):
    """An entry that may begin anywhere."""

    kind: str
    expression: str
    needs: tuple[str, ...]
    """The text holds one of these; none: that is not known."""


Match = tuple[int, str, bool]
"""Where an entry ends, its kind, and whether it leaves open how its last word ends."""


class Scanner(NamedTuple):
    """Finds the phrases of several kinds in one pass; the first kind listed wins at a place, or the longest phrase."""

    slot: int
    """Its number among the scanners of a language."""
    drawers: Drawers
    loose: tuple[Loose, ...]
    """Entries that begin with no letter, or may begin within a word."""
    edge: re.Pattern[str]
    """The end of a word."""
    rest: re.Pattern[str]
    """What goes on within a word."""
    longest: bool = False
    """Whether of several phrases at a place the longest wins: the fire brigade (vigili del fuoco) is no police."""

    def scan(self, lowered: str, text: str, places: Places) -> tuple[Cue, ...]:
        """Every phrase in ``lowered``, with the words as ``text`` writes them, at the text's `Table.places`."""
        found: list[Cue] = []
        ignored: list[Span] = []
        done, even = 0, places.even
        for start, (_, beginnings, entries, length, further) in places.found[self.slot]:
            if start < done or (even and not lowered.startswith(beginnings, start)):
                continue
            if further and even:
                behind = start + length
                entries = further.get(lowered[behind : behind + NEXT], further[""])
            matches = self._matches(entries, lowered, start, even)
            for end, kind, _ in _longest(matches) if self.longest else islice(matches, 1):
                done = end
                if kind == "ignore":
                    ignored.append(Span(start, end))
                else:
                    found.append(Cue(Span(start, end), text[start:end], kind))
        loose = [entry for entry in self.loose if not entry.needs or _holds_one(lowered, entry.needs)]
        if loose:
            found += [cue for cue in _anywhere(loose, lowered, text) if not _overlaps(cue.span, ignored)]
        return tuple(found)

    def _matches(self, entries: Entries, lowered: str, start: int, even: bool) -> Iterator[Match]:
        """The entries that stand at a place, in order.

        As much as can be is compared as plain text; hardly any expression is needed after that.
        """
        for head, blank, endings, stop, expression, kind, follows, behind, _, _ in entries:
            if blank and not even:
                if not _evenly(lowered, start).startswith(head):
                    continue
            elif not lowered.startswith(head, start):
                continue
            elif endings:
                if end := self._end(lowered, start + len(head), endings, stop):
                    yield end, kind, stop == "rest"
                continue
            elif not _may_follow(lowered, start + len(head), follows, behind):
                continue
            if match := compiled(expression).match(lowered, start):
                yield match.end(), kind, stop == "rest"

    def _end(self, lowered: str, start: int, endings: tuple[str, ...], stop: Stop) -> int:
        """Where the first of the endings that stands behind a head ends; 0 where none does."""
        for ending in endings if lowered.startswith(endings, start) else ():
            if lowered.startswith(ending, start):
                end = start + len(ending)
                if stop == "anywhere":
                    return end
                if match := (self.edge if stop == "edge" else self.rest).match(lowered, end):
                    return match.end()
        return 0


def _longest(matches: Iterator[Match]) -> list[Match]:
    """The matches that take in most, of each kind one: a word may stand for several roles.

    Of several as long those that spell the word out to its end; what is to be passed over is the first entry of all.
    """
    best: list[Match] = []
    for match in matches:
        if match[1] == "ignore":
            return [match]
        rank = (match[0], not match[2])
        known = (best[0][0], not best[0][2]) if best else (0, False)
        if rank > known:
            best = [match]
        elif rank == known and all(match[1] != other[1] for other in best):
            best.append(match)
    return best


def _may_follow(lowered: str, start: int, follows: tuple[str, ...], behind: str) -> bool:
    """Whether an entry may go on behind its head; what it needs is not looked for in long texts, at every place."""
    if follows:
        return lowered.startswith(follows, start)
    if not behind or len(lowered) > LONGEST_SEARCHED:
        return True
    needs = needed(behind)
    return not needs or _holds_one(lowered, needs)


def _holds_one(lowered: str, needs: tuple[str, ...]) -> bool:
    """Whether a text holds one of some letters."""
    for letters in needs:  # noqa: SIM110 -- asked for at most places of a text: `any` takes twice as long
        if letters in lowered:
            return True
    return False


def _anywhere(loose: list[Loose], lowered: str, text: str) -> Iterator[Cue]:
    """The cues of entries that may begin anywhere: the foremost first, of two at one place that of the first entry."""
    patterns = [compiled(entry.expression) for entry in loose]
    ahead = [pattern.search(lowered) for pattern in patterns]
    while found := [(match.start(), number) for number, match in enumerate(ahead) if match]:
        start, number = min(found)
        match = ahead[number]
        end = match.end() if match else start
        if loose[number].kind != "ignore":
            yield Cue(Span(start, end), text[start:end], loose[number].kind)
        for place in [place for place, match in enumerate(ahead) if match and match.start() < end]:
            ahead[place] = patterns[place].search(lowered, end)


def _evenly(lowered: str, start: int) -> str:
    """What stands at a place, with single blanks."""
    return " ".join(lowered[start : start + LONGEST_HEAD_WRITTEN].split())


def _overlaps(span: Span, others: list[Span]) -> bool:
    """Whether a span touches one of the others, which stand in order."""
    place = bisect_left(others, span.end, key=attrgetter("start"))
    return place > 0 and others[place - 1].end > span.start
