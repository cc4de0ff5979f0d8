"""The word tables of one language, compiled once and only when the language is met.

An entry of ``[statements]`` in a language's file is a phrase in lower case, with four signs of its own:
``~`` stands for the rest of a word (at its head: the entry may begin within a word), a space for any
white space, ``<name>`` for an entry of ``[statements.forms]``, and `` … `` for a gap of some words
within the sentence. What is left is an ordinary regular expression, so that endings can be given
as ``(?:t|te|ten)``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, groupby
from operator import add, attrgetter, itemgetter
from typing import NamedTuple

from summarizer.languages import section
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue

GAP = r"[^.!?;。！？；]{0,60}?"
"""At most so many signs lie in a gap: bounded, so that reading stays linear."""

UNSPACED = frozenset({"ja", "ko", "th", "zh"})
"""Languages whose entries may begin inside a run of letters (Korean: after a noun)."""

HEAD_LAST = frozenset({"et", "hi", "ja", "ko", "tr", "zh"})
"""Languages in which what belongs to a noun stands before it."""

AFFIXED = frozenset({"cs", "tr"})
"""Languages that deny by a prefix or suffix of the verb."""

NOTHING = re.compile(r"(?!)")


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
    return Entry(head, expression, kind, whole, first[0] if first else "", bool(first and first.end() < len(full)))


@dataclass(frozen=True, slots=True)
class Scanner:
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
    for head, expression, kind, whole, _, _ in entries:
        if not lowered.startswith(head, start) and (even or not _evenly(lowered, start).startswith(head)):
            continue
        if whole:
            end = start + len(head)
            if len(head) == len(expression) or not WORD.match(lowered, end):
                return end, kind
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


@dataclass(frozen=True, slots=True)
class Table:
    """Everything that ``[statements]`` of one language holds, ready for use."""

    markers: Scanner
    negations: Scanner
    directions: Scanner
    strengths: Scanner
    roles: Scanner
    before: re.Pattern[str]
    """What stands right after a speaker (a particle, a reporting verb)."""
    after: re.Pattern[str]
    """What stands right before a speaker (``according to``)."""
    one: re.Pattern[str]
    """Words that make a speaker a single person."""
    several: re.Pattern[str]
    """Words that make speakers several."""
    person: re.Pattern[str]
    """Titles that belong to one person where no plural is marked."""
    plural: re.Pattern[str]
    """How a word for several persons ends, where the language shows it."""
    single: re.Pattern[str]
    """How a word for one person ends, where other endings leave it open."""
    head_last: bool
    """Whether what belongs to a noun stands before it: "the company's spokeswoman"."""
    spaced: bool
    """Whether words have edges, so that all scanners look at the same places."""
    affixed: bool
    """Whether words are denied by how they begin or end, as names may by chance."""
    finder: re.Pattern[str]
    """Finds the words."""
    joined: re.Pattern[str]
    """Finds words that are written as one with a short word before them."""
    heads: frozenset[str]
    """In unspaced writing: what any entry begins with, two signs or one."""
    known: Known
    """Elsewhere: whether any entry begins with a word."""

    def places(self, lowered: str) -> Places:
        """Where phrases may begin: at words, in unspaced writing at signs that some entry begins with."""
        even = "  " not in lowered and lowered.isprintable()  # of all blanks only the space is printable
        if self.spaced:
            known, pieces = self.known, self.finder.split(lowered)
            ends = list(accumulate(map(len, pieces)))[1::2]
            found = zip(pieces[1::2], ends, strict=True)
            places = [(end - len(word), word) for word, end in found if known[word]]
            return Places(places if self.joined is NOTHING else self._joined(lowered, places), even)
        heads = self.heads
        pairs = enumerate(map(add, lowered, lowered[1:] + " "))
        return Places([pair for pair in pairs if pair[1] in heads or pair[1][0] in heads], even)

    def _joined(self, lowered: str, places: list[tuple[int, str]]) -> list[tuple[int, str]]:
        within = [(match.start(1), match[1]) for match in self.joined.finditer(lowered) if self.known[match[1]]]
        return sorted(places + within)


MARKER_ORDER = (
    "ignore",
    "hearsay",
    "denial",
    "demand",
    "consideration",
    "plan",
    "expectation",
    "possibility",
    "source_named",
    "said",
    "future",
    "open",
)
"""Of two readings at one place the first wins; English has finer classes in an order of its own."""


@cache
def table(language: str) -> Table:
    """The compiled tables of a language; of an unknown one, tables that find nothing."""
    data = section(language, "statements")
    compiler = _Compiler(data.get("forms", {}), _edges(language))
    speakers: dict[str, list[str]] = data.get("speakers", {})

    def scanner(name: str, order: Iterable[str] | None = None) -> Scanner:
        kinds: dict[str, list[str]] = data.get(name, {})
        return compiler.scanner(kinds, kinds if order is None else order)

    scanners = {
        "markers": scanner("markers", None if language == "en" else MARKER_ORDER),
        "negations": scanner("negation", ("ignore", "idiom", "hard", "concord", "soft")),
        "directions": scanner("direction", ("ignore", "up", "down", "more", "less")),
        "strengths": scanner(
            "strength", ("ignore", "sure", "only", "mainly", "almost", "at_least", "all", "few", "full")
        ),
        "roles": scanner("roles"),
    }
    return Table(
        **scanners,
        before=compiler.any_of(speakers.get("before", [])),
        after=compiler.any_of(speakers.get("after", [])),
        one=compiler.any_of(speakers.get("one", [])),
        several=compiler.any_of(speakers.get("several", [])),
        person=compiler.any_of(speakers.get("person", [])),
        plural=re.compile("|".join(speakers["plural"])) if "plural" in speakers else NOTHING,
        single=re.compile("|".join(speakers.get("single", [""]))),
        head_last=language in HEAD_LAST,
        spaced=language not in UNSPACED,
        affixed=language in AFFIXED,
        finder=compiler.edges.finder,
        joined=compiler.edges.joined,
        heads=frozenset(head for found in scanners.values() for head in found.drawers.found),
        known=Known(scanners.values()),
    )


def lower(text: str, language: str) -> str:
    """Lower case, sign by sign, so that every offset stays what it was."""
    if language == "tr":
        text = text.replace("İ", "i")
    text = text.replace("’", "'").replace("\u00a0", " ")
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


@dataclass(frozen=True, slots=True)
class _Edges:
    """What begins and ends a word, and what goes on within one."""

    start: str
    end: str
    rest: str
    finder: re.Pattern[str]
    """Finds words, as its only group."""
    joined: re.Pattern[str] = NOTHING
    """Finds words that stand behind another, written as one with it."""


WORDS = re.compile(r"(\w+)")


def _edges(language: str) -> _Edges:
    if language in UNSPACED:
        return _Edges("", "", r"\w{0,12}", NOTHING)
    if language == "hi":  # vowel signs are no word characters to Python
        found = re.compile(r"(?<![\w\u0900-\u0963])(\w[\w\u0900-\u0963]*)")
        return _Edges(r"(?<![\w\u0900-\u0963])", r"(?![\w\u0900-\u0963])", r"[\w\u0900-\u0963]*", found)
    if language == "ar":  # "and" and "so" are written as one with the next word
        return _Edges(r"(?:\b|(?<=\b[وفلب]))", r"\b", r"\w*", WORDS, re.compile(r"\b[وفلب](\w+)"))
    return _Edges(r"\b", r"\b", r"\w*", WORDS)


CHOICE = re.compile(r"(\w?)\(\?:([^()]*)\)(?![?*+{])")
"""A choice near the head of an entry: taken apart, so that every alternative begins with its letters."""
HEAD = re.compile(r"\w(?![?*+{])(?:\w(?![?*+{]))?")
"""The letters, two at most, that an expression surely begins with."""
BLANK = r"\s{1,3}"
PLAIN = re.compile(rf"(?:[\w'-](?![?*+{{])|{re.escape(BLANK)})+")
"""All that it surely begins with: letters and blanks."""
WORD = re.compile(r"\w")
FIRST = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Compiler:
    """Turns entries into expressions."""

    forms: Mapping[str, str]
    edges: _Edges

    def scanner(self, data: Mapping[str, list[str]], order: Iterable[str]) -> Scanner:
        """One scanner for the entries of all kinds."""
        entries = [
            (kind, entry, expression)
            for kind in order
            for entry in data.get(kind, [])
            for expression in self._expressions(entry.removeprefix("~"))
        ]
        kinds: dict[str, str] = {}
        rank = {kind: place for place, kind in enumerate(order)}
        drawers: dict[str, list[tuple[str, str]]] = {}
        loose, bare = [], []
        for kind, entry, expression in entries:
            head = HEAD.match(expression)
            if head and not entry.startswith("~"):
                drawers.setdefault(self._drawer(head[0], expression), []).append((kind, expression))
            else:
                edge = "" if entry.startswith("~") else self.edges.start
                loose.append((kind, edge + expression))
                bare.append((kind, expression))
        for both in [both for both in drawers if len(both) == 2 and both[0] in drawers]:
            drawers[both] = sorted(drawers[both] + drawers[both[0]], key=lambda found: rank[found[0]])
        found = {head: tuple(inside) for head, inside in drawers.items()}
        return Scanner(
            drawers=Drawers(found, spaced=bool(self.edges.start)),
            kinds=kinds,
            loose=_grouped(loose, kinds) if loose else NOTHING,
            cores=_cores(entry for _, entry in bare),
        )

    def _drawer(self, head: str, expression: str) -> str:
        """Where words have edges, a letter before a space is a word of its own."""
        alone = self.edges.start and len(head) == 1 and expression[1:].startswith((r"\s", r"\b"))
        return head + " " if alone else head

    def any_of(self, entries: Iterable[str]) -> re.Pattern[str]:
        """One expression for entries that need not be told apart."""
        alternatives = "|".join(expression for entry in entries for expression in self._expressions(entry))
        return re.compile(f"{self.edges.start}(?:{alternatives})") if alternatives else NOTHING

    def _expressions(self, entry: str) -> list[str]:
        if entry.isalpha():
            return [entry + self.edges.end]
        end = "" if entry.endswith("~") else self.edges.end
        for name, form in self.forms.items():
            entry = entry.replace(f"<{name}>", f"(?:{form})")
        entry = entry.replace(r"\S+", r"\S{1,24}").replace(r"\w+", r"\w{1,40}")  # bounded: reading stays linear
        expression = entry.replace(" … ", GAP).replace(" ", BLANK).replace("~", self.edges.rest) + end
        choice = CHOICE.match(expression)
        if choice and all(choice[2].split("|")):
            return [choice[1] + head + expression[choice.end() :] for head in choice[2].split("|")]
        return [expression]


def _cores(expressions: Iterable[str]) -> tuple[str, ...]:
    """What each expression surely begins with, without those that begin like a shorter one."""
    found = {plain[0].split(BLANK)[0] if (plain := PLAIN.match(expression)) else "" for expression in expressions}
    return tuple(core for core in sorted(found) if not any(core != other and core.startswith(other) for other in found))


def _grouped(entries: Iterable[tuple[str, str]], kinds: dict[str, str]) -> re.Pattern[str]:
    groups = []
    for kind, together in groupby(entries, key=itemgetter(0)):
        name = f"g{len(kinds)}"
        kinds[name] = kind
        groups.append(f"(?P<{name}>{'|'.join(expression for _, expression in together)})")
    return re.compile("|".join(groups))
