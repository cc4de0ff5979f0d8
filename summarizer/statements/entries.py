"""One entry of a table, taken apart so that most texts are compared with it as plain text.

An expression begins with letters, nearly always; many are nothing but some spellings of a word. Only what is left
is compiled, when a text first comes near it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import NamedTuple

NOTHING = re.compile(r"(?!)")
BLANK = r"\s{1,3}"
LETTER = r"\w\u0900-\u0963"
"""Inside a class: what words consist of; vowel signs of Hindi are no word characters to Python."""
PLAIN = re.compile(rf"(?:[{LETTER}'-](?![?*+{{])|{re.escape(BLANK)})+")
"""All that it surely begins with: letters and blanks."""
FIRST = re.compile(f"[{LETTER}]+")
LONGEST_HEAD = 20
"""Letters and blanks of an entry that are compared as plain text."""
MOST_SPELLINGS = 200

compiled = cache(re.compile)
"""An expression, compiled when it is first needed: a text comes near few of a language's entries."""


class Edges(NamedTuple):
    """What begins and ends a word, and what goes on within one."""

    start: str
    end: str
    rest: str
    finder: re.Pattern[str]
    """Finds words, as its only group."""
    joined: re.Pattern[str] = NOTHING
    """Finds words that stand behind another, written as one with it."""


class Entry(NamedTuple):
    """One entry as it is tried."""

    head: str
    """What a text must hold where the entry stands, blanks made one."""
    blank: bool
    """Whether there is a blank in what is compared as plain text."""
    endings: tuple[str, ...]
    """All that may stand behind the head, blanks made one, in the order of the expression; none: too many."""
    edged: bool
    """Whether a word ends behind the ending."""
    goes_on: bool
    """Whether the entry takes the rest of the word behind its head, whatever that is."""
    expression: str
    kind: str
    follows: tuple[str, ...]
    """Behind the head one of these stands; none: that is not known."""
    first: str
    """The letters of the head's first word."""
    alone: bool
    """Whether these are a whole word."""


def take_apart(kind: str, expression: str, edges: Edges) -> Entry:
    """The entry of an expression of some kind; where words have edges, the expression begins at one."""
    plain = PLAIN.match(expression)
    full = plain[0].replace(BLANK, " ") if plain else ""
    behind = expression[plain.end() :] if plain else expression
    head = full[:LONGEST_HEAD].rstrip()
    endings = _endings(full, head, behind, edges.end) if head else ()
    follows = _follows(behind) if plain and not endings and len(full) <= LONGEST_HEAD else ()
    if full.endswith(" "):
        follows = tuple(f" {letters}" for letters in follows)
    first = FIRST.match(full)
    return Entry(
        head,
        " " in full or any(" " in ending for ending in endings),
        endings,
        edged=bool(edges.end) and behind.endswith(edges.end),
        goes_on=head == full and behind == edges.rest,
        expression=expression,
        kind=kind,
        follows=follows,
        first=first[0] if first else "",
        alone=bool(first and first.end() < len(full)),
    )


def _endings(full: str, head: str, behind: str, edge: str) -> tuple[str, ...]:
    """What may stand behind the head of an expression: the rest of its plain text with each of its spellings."""
    found = spellings((behind.removesuffix(edge)).replace(BLANK, " "))
    endings = tuple(full[len(head) :] + ending for ending in found or ())
    if edge == r"\b" and behind.endswith(edge) and not all((head + ending)[-1].isalnum() for ending in endings):
        return ()  # behind anything but a letter the edge is the beginning of a word
    return endings


PIECE = re.compile(
    rf"(?P<letters>(?:[{LETTER}' -](?![?*+{{]))+)|(?P<optional>[{LETTER}])\?(?![?*+{{])"
    r"|\(\?:(?P<choice>[^()]*)\)(?P<left_out>\??)(?![?*+{])"
)
"""Letters, a letter that may be left out, or a choice, which may be left out too."""


def spellings(expression: str) -> list[str] | None:
    """All texts that an expression stands for, in the order in which it tries them; None where they are too many."""
    pieces: list[list[str]] = []
    at, count = 0, 1
    while at < len(expression):
        piece = PIECE.match(expression, at)
        known = _spellings_of(piece) if piece else None
        if piece is None or known is None:
            return None
        pieces.append(known)
        count *= len(known)
        if count > MOST_SPELLINGS:
            return None
        at = piece.end()
    return ["".join(chosen) for chosen in product(*pieces)]


def _spellings_of(piece: re.Match[str]) -> list[str] | None:
    if piece["letters"]:
        return [piece["letters"]]
    if piece["optional"]:
        return [piece["optional"], ""]
    found = [spellings(alternative) for alternative in piece["choice"].split("|")]
    if None in found:
        return None
    return [text for texts in found for text in texts or ()] + ([""] if piece["left_out"] else [])


CHOICE = re.compile(r"\(\?:((?:[^()]|\([^()]*\))+)\)(\??)(?![*+{?])")
ALTERNATIVES = re.compile(r"\|(?![^()]*\))")
"""Parts alternatives, but not those of a group within one."""
LETTERS = re.compile(rf"(?:[{LETTER}'](?![?*+{{]))+")


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
