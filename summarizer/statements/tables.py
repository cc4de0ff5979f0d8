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
from functools import cache, cached_property
from itertools import groupby
from operator import attrgetter, itemgetter
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

Places = list[tuple[int, str]]
"""Where phrases may begin: offset, and the two signs there."""

compiled = cache(re.compile)
"""An expression, compiled when it is first needed: a text comes near few of a language's entries."""

LONGEST_HEAD = 20
"""Letters and blanks of an entry that are compared as plain text."""
LONGEST_BLANK = 3
"""Signs that a blank of an entry may be in a text."""


class Entry(NamedTuple):
    """One entry as a drawer tries it."""

    head: str
    """What a text must hold where the entry stands, blanks made one."""
    expression: str
    kind: str
    whole: bool
    """Whether the head is all of it, but for the edge of the word."""


class Drawer:
    """Entries with the same first letters, in the order in which they are tried.

    What an entry surely begins with is compared first, as plain text; hardly any expression is needed after that.
    """

    def __init__(self, found: Iterable[tuple[str, str]]) -> None:
        """Takes kind and expression of each entry."""
        self._found = found

    @cached_property
    def entries(self) -> list[Entry]:
        """The entries, made ready when a text first holds their first letters."""
        return [_entry(kind, expression) for kind, expression in self._found]

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple({entry.head.partition(" ")[0] for entry in self.entries})

    def match(self, lowered: str, start: int) -> tuple[int, str] | None:
        """Where the first entry that stands at a place ends, and its kind."""
        if not lowered.startswith(self._words, start):
            return None
        stands = " ".join(lowered[start : start + LONGEST_HEAD * LONGEST_BLANK].split())
        for head, expression, kind, whole in self.entries:
            if not stands.startswith(head):
                continue
            if whole:
                end = start + len(head)
                if len(head) == len(expression) or not WORD.match(lowered, end):
                    return end, kind
            elif match := compiled(expression).match(lowered, start):
                return match.end(), kind
        return None


def _entry(kind: str, expression: str) -> Entry:
    plain = PLAIN.match(expression)
    head = plain[0].replace(BLANK, " ")[:LONGEST_HEAD].rstrip() if plain else ""
    whole = expression.removesuffix(r"\b") == head and head[-1:].isalnum() and " " not in head
    return Entry(head, expression, kind, whole)


@dataclass(frozen=True, slots=True)
class Scanner:
    """Finds the phrases of several kinds in one pass; the first kind listed wins at a place.

    Entries lie in drawers by their first two letters, so that most words are passed over after one look:
    five times as fast as one long alternation.
    """

    finder: re.Pattern[str]
    """Finds the places where a phrase may begin: words, or in unspaced writing single signs."""
    drawers: Mapping[str, Drawer]
    kinds: Mapping[str, str]
    """Group of `loose` -> kind."""
    single: bool
    """Whether some drawers bear one letter only: where words have no edges."""
    loose: re.Pattern[str]
    """Entries that begin with no letter, or may begin within a word."""

    def scan(self, lowered: str, text: str, places: Places | None = None) -> tuple[Cue, ...]:
        """Every phrase in ``lowered``, with the words as ``text`` writes them.

        ``places`` are those of the text, where words have edges; they are the same for every scanner.
        """
        found: list[Cue] = []
        ignored: list[Span] = []
        done = 0
        get = self.drawers.get
        for start, head in self.places(lowered) if places is None else places:
            drawer = get(head)
            if drawer is None and self.single:
                drawer = get(head[0])
            if drawer is None or start < done:
                continue
            match = drawer.match(lowered, start)
            if match:
                done, kind = match
                if kind == "ignore":
                    ignored.append(Span(start, done))
                else:
                    found.append(Cue(Span(start, done), text[start:done], kind))
        if self.loose is not NOTHING:
            found += [cue for cue in self._loose(lowered, text) if not _overlaps(cue.span, ignored)]
        return tuple(found)

    def _loose(self, lowered: str, text: str) -> list[Cue]:
        cues = []
        for match in self.loose.finditer(lowered):
            start, end = match.span()
            cues.append(Cue(Span(start, end), text[start:end], self.kinds[match.lastgroup or ""]))
        return [cue for cue in cues if cue.kind != "ignore"]

    def places(self, lowered: str) -> Places:
        """Where phrases of this scanner may begin, with the two signs that stand there."""
        starts = [match.start() for match in self.finder.finditer(lowered)]
        return [(start, lowered[start : start + 2]) for start in starts]


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

    return Table(
        markers=scanner("markers", None if language == "en" else MARKER_ORDER),
        negations=scanner("negation", ("ignore", "idiom", "hard", "concord", "soft")),
        directions=scanner("direction", ("ignore", "up", "down", "more", "less")),
        strengths=scanner("strength", ("ignore", "sure", "only", "mainly", "almost", "at_least", "all", "few", "full")),
        roles=scanner("roles"),
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


def _edges(language: str) -> _Edges:
    if language in UNSPACED:
        return _Edges("", "", r"\w{0,12}")
    if language == "hi":  # vowel signs are no word characters to Python
        return _Edges(r"(?<![\w\u0900-\u0963])", r"(?![\w\u0900-\u0963])", r"[\w\u0900-\u0963]*")
    if language == "ar":  # "and" and "so" are written as one with the next word
        return _Edges(r"(?:\b|(?<=\b[وفلب]))", r"\b", r"\w*")
    return _Edges(r"\b", r"\b", r"\w*")


CHOICE = re.compile(r"(\w?)\(\?:([^()]*)\)(?![?*+{])")
"""A choice near the head of an entry: taken apart, so that every alternative begins with its letters."""
HEAD = re.compile(r"\w(?![?*+{])(?:\w(?![?*+{]))?")
"""The letters, two at most, that an expression surely begins with."""
BLANK = r"\s{1,3}"
PLAIN = re.compile(rf"(?:[\w'-](?![?*+{{])|{re.escape(BLANK)})+")
"""All that it surely begins with: letters and blanks."""
WORD = re.compile(r"\w")


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
        loose = []
        for kind, entry, expression in entries:
            head = HEAD.match(expression)
            if head and not entry.startswith("~"):
                drawers.setdefault(self._drawer(head[0], expression), []).append((kind, expression))
            else:
                edge = "" if entry.startswith("~") else self.edges.start
                loose.append((kind, edge + expression))
        for both in [both for both in drawers if len(both) == 2 and both[0] in drawers]:
            drawers[both] = sorted(drawers[both] + drawers[both[0]], key=lambda found: rank[found[0]])
        return Scanner(
            finder=self._finder(drawers),
            drawers={head: Drawer(inside) for head, inside in drawers.items()},
            kinds=kinds,
            single=any(len(head) == 1 for head in drawers),
            loose=_grouped(loose, kinds) if loose else NOTHING,
        )

    def _drawer(self, head: str, expression: str) -> str:
        """Where words have edges, a letter before a space is a word of its own."""
        alone = self.edges.start and len(head) == 1 and expression[1:].startswith((r"\s", r"\b"))
        return head + " " if alone else head

    def any_of(self, entries: Iterable[str]) -> re.Pattern[str]:
        """One expression for entries that need not be told apart."""
        alternatives = "|".join(expression for entry in entries for expression in self._expressions(entry))
        return re.compile(f"{self.edges.start}(?:{alternatives})") if alternatives else NOTHING

    def _finder(self, drawers: Iterable[str]) -> re.Pattern[str]:
        if self.edges.start:
            return re.compile(rf"{self.edges.start}\w")
        heads = "".join(sorted({re.escape(head[0]) for head in drawers}))
        return re.compile(f"[{heads}]") if heads else NOTHING

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


def _grouped(entries: Iterable[tuple[str, str]], kinds: dict[str, str]) -> re.Pattern[str]:
    groups = []
    for kind, together in groupby(entries, key=itemgetter(0)):
        name = f"g{len(kinds)}"
        kinds[name] = kind
        groups.append(f"(?P<{name}>{'|'.join(expression for _, expression in together)})")
    return re.compile("|".join(groups))
