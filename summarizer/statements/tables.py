"""The word tables of one language, compiled once and only when the language is met.

An entry of ``[statements]`` in a language's file is a phrase in lower case, with four signs of its own:
``~`` stands for the rest of a word (at its head: the entry may begin within a word), a space for any
white space, ``<name>`` for an entry of ``[statements.forms]``, and `` … `` for a gap of some words
within the sentence. What is left is an ordinary regular expression, so that endings can be given
as ``(?:t|te|ten)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from operator import add, itemgetter
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.statements.entries import BLANK, NOTHING, Edges, compiled
from summarizer.statements.patterns import necessary
from summarizer.statements.scanning import Drawers, Group, Known, Loose, Places, Scanner

GAP = r"[^.!?;。！？；]{0,60}?"
"""At most so many signs lie in a gap: bounded, so that reading stays linear."""

UNSPACED = frozenset({"ja", "ko", "th", "zh"})
"""Languages whose entries may begin inside a run of letters (Korean: after a noun)."""

HEAD_LAST = frozenset({"et", "hi", "ja", "ko", "tr", "zh"})
"""Languages in which what belongs to a noun stands before it."""

LONGEST_ROLE = frozenset({"de", "es", "fr", "it", "nl", "pt", "ro"})
"""Languages in which the longest of several words for a role stands, not the first listed."""

AFFIXED = frozenset({"cs", "tr"})
"""Languages that deny by a prefix or suffix of the verb."""


class Table(NamedTuple):
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
    topic: re.Pattern[str]
    """What stands right after a topic, where the language tells it from other subjects."""
    passive: re.Pattern[str]
    """What a verb of saying begins with whose subject is what is said: who says it comes next."""
    oblique: re.Pattern[str]
    """What stands right behind one who is spoken to, asked or meant, and does not speak."""
    told: re.Pattern[str]
    """What ends the words that are told where the speaker may follow them."""
    said_by: re.Pattern[str]
    """A subject of any kind at the head of a sentence or beside a reporting phrase."""
    uttered: re.Pattern[str]
    """Verbs of fear and suspicion: markers of what may be, whose subject speaks as well."""
    addressed: re.Pattern[str]
    """What stands between a verb of telling and somebody who is told."""
    collective: re.Pattern[str]
    """Words for a person's office that name one or several: the management, the defence."""
    one: re.Pattern[str]
    """Words that make a speaker a single person."""
    several: re.Pattern[str]
    """Words that make speakers several."""
    person: re.Pattern[str]
    """Titles that belong to one person where no plural is marked."""
    plural: re.Pattern[str]
    """How a word for several persons ends, where the language shows it."""
    many: re.Pattern[str]
    """How a word ends that means several whatever article it has: "der" is one's and many's in German."""
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
    known: Known
    """What may begin with a word."""

    def places(self, lowered: str) -> Places:
        """Where phrases may begin: at words, in unspaced writing at signs that some entry begins with."""
        even = "  " not in lowered and lowered.isprintable()  # of all blanks only the space is printable
        found: tuple[list[tuple[int, Group]], ...] = ([], [], [], [], [])
        for start, known in self._words(lowered) if self.spaced else self._signs(lowered):
            for group in known:
                found[group[0]].append((start, group))
        return Places(found, even)

    def _words(self, lowered: str) -> list[tuple[int, tuple[Group, ...]]]:
        known = self.known
        found = [(match.start(), means) for match in self.finder.finditer(lowered) if (means := known[match[0]])]
        if self.joined is NOTHING:
            return found
        within = [(match.start(1), known[match[1]]) for match in self.joined.finditer(lowered) if known[match[1]]]
        return sorted(found + within, key=itemgetter(0))

    def _signs(self, lowered: str) -> list[tuple[int, tuple[Group, ...]]]:
        known, heads = self.known, self.known.heads
        pairs = enumerate(map(add, lowered, lowered[1:] + " "))
        return [(start, known[signs]) for start, signs in pairs if signs in heads or signs[0] in heads]


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

    def scanner(slot: int, name: str, order: Iterable[str] | None = None) -> Scanner:
        kinds: dict[str, list[str]] = data.get(name, {})
        return compiler.scanner(
            slot, kinds, kinds if order is None else order, longest=name == "roles" and language in LONGEST_ROLE
        )

    scanners = {
        "markers": scanner(0, "markers", None if language == "en" else MARKER_ORDER),
        "negations": scanner(1, "negation", ("ignore", "idiom", "hard", "concord", "soft")),
        "directions": scanner(2, "direction", ("ignore", "up", "down", "more", "less")),
        "strengths": scanner(
            3, "strength", ("ignore", "sure", "only", "mainly", "almost", "at_least", "all", "few", "full")
        ),
        "roles": scanner(4, "roles"),
    }
    return Table(
        **scanners,
        before=compiler.any_of(speakers.get("before", [])),
        after=compiler.any_of(speakers.get("after", [])),
        topic=compiler.any_of(speakers.get("topic", [])),
        passive=compiler.any_of(speakers.get("passive", [])),
        oblique=compiler.any_of(speakers.get("oblique", [])),
        told=_pattern(speakers, "told"),
        said_by=_pattern(speakers, "subject"),
        uttered=compiler.any_of(speakers.get("uttered", [])),
        addressed=compiler.any_of(speakers.get("addressed", [])),
        collective=compiler.any_of(speakers.get("collective", [])),
        one=compiler.any_of(speakers.get("one", [])),
        several=compiler.any_of(speakers.get("several", [])),
        person=compiler.any_of(speakers.get("person", [])),
        plural=_pattern(speakers, "plural"),
        many=_pattern(speakers, "many"),
        single=late("|".join(speakers.get("single", [""]))),
        head_last=language in HEAD_LAST,
        spaced=language not in UNSPACED,
        affixed=language in AFFIXED,
        finder=compiler.edges.finder,
        joined=compiler.edges.joined,
        known=Known([found.drawers for found in scanners.values()], compiler.edges),
    )


def _pattern(speakers: Mapping[str, list[str]], key: str) -> re.Pattern[str]:
    """Plain expressions, which are no phrases of their own."""
    return late("|".join(speakers[key])) if key in speakers else NOTHING


SAME_SIGNS = {
    "ar": str.maketrans("،؛؟", ",;?"),
    "hi": str.maketrans("\u0901\u0958\u0959\u095a\u095b\u095e", "\u0902\u0915\u0916\u0917\u091c\u092b"),
}
"""What signs are compared as: marks that part clauses and sentences, signs that newspapers write in two ways."""
OPTIONAL_SIGNS = {
    "ar": (late(r"\w+(?:\u0651\w*)+"), late("\u0651")),
    "hi": (
        late(r"[\w\u0900-\u0963]*?[\u0915\u0916\u0917\u091c\u092b]\u093c[\w\u0900-\u0963]*"),
        late(r"(?<=[\u0915\u0916\u0917\u091c\u092b])\u093c"),
    ),
}
"""Words with a sign that many leave out, and the sign: of a doubled consonant, of one in Persian and Arabic words."""


TO_THE = late(r"(?:\b|(?<=\bو))لل(?=\w{3})")
"""The Arabic preposition that is written as one with the article behind it, as long as the article."""


def lower(text: str, language: str) -> str:
    """Lower case, sign by sign, so that every offset stays what it was; in one spelling, where a language has two."""
    if language == "tr":
        text = text.replace("İ", "i")
    elif language == "zh":
        text = text.translate(_spellings(language))
    elif language in OPTIONAL_SIGNS:
        text = _without(text.translate(SAME_SIGNS[language]), *OPTIONAL_SIGNS[language])
        if language == "ar":
            text = TO_THE.sub("ال", text)
    text = text.replace("’", "'").replace("\u00a0", " ")
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def _without(text: str, words: re.Pattern[str], dropped: re.Pattern[str]) -> str:
    """A text without some signs; blanks behind the words that held them keep every other word in its place."""
    return words.sub(lambda word: dropped.sub("", word[0]).ljust(len(word[0])), text)


@cache
def _spellings(language: str) -> dict[int, str]:
    """Signs of another spelling -> those of the tables."""
    pairs = section(language, "statements")["spellings"]
    return dict(zip(map(ord, pairs["written"]), pairs["read"], strict=True))


WORDS = re.compile(r"\w+")


def _edges(language: str) -> Edges:
    if language in UNSPACED:
        return Edges("", "", r"\w{0,12}", NOTHING)
    if language == "hi":  # vowel signs are no word characters to Python
        found = re.compile(r"(?<![\w\u0900-\u0963])\w[\w\u0900-\u0963]*")
        return Edges(r"(?<![\w\u0900-\u0963])", r"(?![\w\u0900-\u0963])", r"[\w\u0900-\u0963]*", found)
    if language == "ar":  # "and" and "so" are written as one with the next word
        return Edges(r"(?:\b|(?<=\b[وفلب]))", r"\b", r"\w*", WORDS, re.compile(r"\b[وفلب](\w+)"))
    return Edges(r"\b", r"\b", r"\w*", WORDS)


CHOICE = re.compile(r"(\w?)\(\?:([^()]*)\)(?![?*+{])")
"""A choice near the head of an entry: taken apart, so that every alternative begins with its letters."""
ONE_OF = re.compile(r"(\w)\[(\w{2,})\](?![?*+{])")
"""The same of single letters behind the first one."""
LETTER_FIRST = re.compile(r"\w(?![?*+{])")
HEAD = re.compile(r"\w(?![?*+{])(?:\w(?![?*+{]))?")
"""The letters, two at most, that an expression surely begins with."""


class _Compiler(NamedTuple):
    """Turns entries into expressions."""

    forms: Mapping[str, str]
    edges: Edges

    def scanner(
        self, slot: int, data: Mapping[str, list[str]], order: Iterable[str], *, longest: bool = False
    ) -> Scanner:
        """One scanner for the entries of all kinds."""
        entries = [
            (kind, entry, expression)
            for kind in order
            for entry in data.get(kind, [])
            for expression in self._expressions(entry.removeprefix("~"))
        ]
        rank = {kind: place for place, kind in enumerate(order)}
        drawers: dict[str, list[tuple[str, str]]] = {}
        loose: list[Loose] = []
        for kind, entry, expression in entries:
            head = HEAD.match(expression)
            if head and not entry.startswith("~"):
                drawers.setdefault(self._drawer(head[0], expression), []).append((kind, expression))
            else:
                edge = "" if entry.startswith("~") else self.edges.start
                loose.append(Loose(kind, edge + expression, necessary(expression)))
        for both in [both for both in drawers if len(both) == 2 and both[0] in drawers]:
            drawers[both] = sorted(drawers[both] + drawers[both[0]], key=lambda found: rank[found[0]])
        return Scanner(
            slot=slot,
            drawers=Drawers(drawers, self.edges),
            loose=tuple(loose),
            edge=compiled(self.edges.end),
            rest=compiled(self.edges.rest),
            longest=longest,
        )

    def _drawer(self, head: str, expression: str) -> str:
        """Where words have edges, a letter before a space is a word of its own."""
        alone = self.edges.start and len(head) == 1 and expression[1:].startswith((r"\s", r"\b"))
        return head + " " if alone else head

    def any_of(self, entries: Iterable[str]) -> re.Pattern[str]:
        """One expression for entries that need not be told apart."""
        expressions = [expression for entry in entries for expression in self._expressions(entry)]
        if not expressions:
            return NOTHING
        inside = "|".join(expressions)
        if all(map(LETTER_FIRST.match, expressions)):
            # By their first letters: at most places a text holds none of these.
            parted: dict[str, list[str]] = {}
            for expression in expressions:
                parted.setdefault(expression[0], []).append(expression[1:])
            inside = "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in parted.items())
        return late(f"{self.edges.start}(?:{inside})")

    def _expressions(self, entry: str) -> list[str]:
        if entry.isalpha():
            return [entry + self.edges.end]
        end = "" if entry.endswith("~") else self.edges.end
        if "<" in entry:
            for name, form in self.forms.items():
                entry = entry.replace(f"<{name}>", f"(?:{form})")
        entry = entry.replace(r"\S+", r"\S{1,24}").replace(r"\w+", r"\w{1,40}")  # bounded: reading stays linear
        expression = entry.replace(" … ", self.edges.end + GAP).replace(" ", BLANK).replace("~", self.edges.rest) + end
        choice = CHOICE.match(expression)
        if choice and all(choice[2].split("|")):
            return [choice[1] + head + expression[choice.end() :] for head in choice[2].split("|")]
        if one := ONE_OF.match(expression):
            return [one[1] + letter + expression[one.end() :] for letter in one[2]]
        return [expression]
