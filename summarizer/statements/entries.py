"""One entry of a table, taken apart so that most texts are compared with it as plain text.

An expression begins with letters, nearly always; many are nothing but some spellings of a word. Only what is left
is compiled, when a text first comes near it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from summarizer.statements.patterns import LETTER, following, necessary, spellings

NOTHING = re.compile(r"(?!)")
BLANK = r"\s{1,3}"
PLAIN = re.compile(rf"(?:[{LETTER}'-](?![?*+{{])|{re.escape(BLANK)}(?!\?))+")
"""All that it surely begins with: letters and blanks."""
FIRST = re.compile(f"[{LETTER}]+")
LONGEST_HEAD = 20
"""Letters and blanks of an entry that are compared as plain text."""

compiled = cache(re.compile)
"""An expression, compiled when it is first needed: a text comes near few of a language's entries."""
needed = cache(necessary)
"""Texts of which one that an expression matches holds one, likewise."""


Stop = Literal["anywhere", "edge", "rest"]
"""``edge``: where a word ends; ``rest``: behind the rest of the word, whatever that is."""


class Edges(NamedTuple):
    """What begins and ends a word, and what goes on within one."""

    start: str
    end: str
    rest: str
    finder: re.Pattern[str]
    """Finds words."""
    joined: re.Pattern[str] = NOTHING
    """Finds words that stand behind another, written as one with it."""


class Sketch(NamedTuple):
    """What is looked at before an entry is taken apart: most are never needed."""

    first: str
    """The letters that it begins with."""
    alone: bool
    """Whether these are a whole word."""
    kind: str
    expression: str


def sketch(kind: str, expression: str) -> Sketch:
    """A first look at an expression."""
    plain = _plain(expression)
    first = FIRST.match(plain)
    length = first.end() if first else 0
    return Sketch(plain[:length], length < len(plain), kind, expression)


def _plain(expression: str) -> str:
    """The part of an expression that stands for itself."""
    plain = PLAIN.match(expression)
    return plain[0] if plain else ""


class Entry(NamedTuple):
    """One entry as it is tried."""

    head: str
    """What a text must hold where the entry stands, blanks made one."""
    blank: bool
    """Whether there is a blank in what is compared as plain text."""
    endings: tuple[str, ...]
    """All that may stand behind the head, blanks made one, in the order of the expression; none: too many."""
    stop: Stop
    """Where it stops behind the ending."""
    expression: str
    kind: str
    follows: tuple[str, ...]
    """Behind the head one of these stands; none: that is not known."""
    behind: str
    """What follows the head in the expression, where no endings and no letters behind it are known."""
    words: frozenset[str]
    """What its first word may be, as far as whole words are known."""
    begun: tuple[str, ...]
    """What its first word may begin with otherwise."""

    @property
    def beginnings(self) -> list[str]:
        """What a text holds where the entry stands, as far as that is known, blanks made one."""
        return [self.head + known for known in self.endings or self.follows] or [self.head]

    def may_begin(self, word: str) -> bool:
        """Whether it may stand where a word stands."""
        return word in self.words or word.startswith(self.begun)


def take_apart(found: Sketch, edges: Edges) -> Entry:
    """An entry; where words have edges, its expression begins at one."""
    expression = found.expression
    plain = _plain(expression)
    full, behind = plain.replace(BLANK, " "), expression[len(plain) :]
    head = full[:LONGEST_HEAD].rstrip()
    stop = _stop(behind, edges)
    ending = behind.removesuffix(edges.end if stop == "edge" else edges.rest if stop == "rest" else "")
    endings = _endings(full, head, ending, stop)
    follows = _follows(full, behind) if not endings else ()
    beginnings = [head + known for known in endings or follows] or [full]
    words, begun = _first_words(beginnings, whole=bool(endings) and stop == "edge")
    return Entry(
        head,
        " " in full or any(" " in ending for ending in endings),
        endings,
        stop,
        expression=expression,
        kind=found.kind,
        follows=follows,
        behind="" if endings or follows else behind,
        words=words,
        begun=begun,
    )


def _follows(full: str, behind: str) -> tuple[str, ...]:
    """What must stand behind the head of an expression, as far as it is letters."""
    found = following(behind) if len(full) <= LONGEST_HEAD else ()
    return tuple([f" {letters}" for letters in found]) if full.endswith(" ") else found


def _first_words(texts: list[str], *, whole: bool) -> tuple[frozenset[str], tuple[str, ...]]:
    """The first words of texts, and what they begin with where a text ends within one; `whole`: no text does."""
    firsts = [(first[0] if (first := FIRST.match(text)) else "", text) for text in texts]
    ended = {first for first, text in firsts if whole or len(first) < len(text)}
    return frozenset(ended), tuple({first for first, _ in firsts if first not in ended})


def _stop(expression: str, edges: Edges) -> Stop:
    if expression.endswith(edges.rest):
        return "rest"
    return "edge" if edges.end and expression.endswith(edges.end) else "anywhere"


def _endings(full: str, head: str, ending: str, stop: Stop) -> tuple[str, ...]:
    """What may stand behind the head of an expression: the rest of its plain text with each spelling of its ending."""
    found = [
        full[len(head) :] + spelt for spelt in spellings(ending.replace(f"{BLANK}?", " ").replace(BLANK, " ")) or ()
    ]
    if stop == "edge" and not all(FIRST.fullmatch((head + each)[-1]) for each in found):
        return ()  # behind anything but a letter the edge is the beginning of a word
    return tuple(found)
