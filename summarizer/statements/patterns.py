"""What can be told of an expression before it is compiled: its spellings, what it begins with, what it needs.

To look for letters is many times faster than to try an expression, and most texts hold none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

LETTER = r"\w\u0900-\u0963"
"""Inside a class: what words consist of; vowel signs of Hindi are no word characters to Python."""
MOST_SPELLINGS = 40


SPELT = re.compile(
    rf"(?P<letters>(?:[{LETTER}' -](?![?*+{{]))+)|(?P<optional>[{LETTER}])\?(?![?*+{{])"
    rf"|\[(?P<one>[{LETTER}]+)\](?![?*+{{])|\(\?:(?P<choice>[^()]*)\)(?P<left_out>\??)(?![?*+{{])"
)
"""Letters, a letter that may be left out, one of several letters, or a choice, which may be left out too."""


def spellings(expression: str) -> list[str] | None:
    """All texts that an expression stands for, in the order in which it tries them; None where they are too many."""
    pieces: list[list[str]] = []
    at, count = 0, 1
    while at < len(expression):
        piece = SPELT.match(expression, at)
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
    if piece["one"]:
        return list(piece["one"])
    found = [spellings(alternative) for alternative in piece["choice"].split("|")]
    if None in found:
        return None
    return [text for texts in found for text in texts or ()] + ([""] if piece["left_out"] else [])


CHOICE = re.compile(r"\(\?:((?:[^()]|\([^()]*\))+)\)(\??)(?![*+{?])")
ALTERNATIVES = re.compile(r"\|(?![^()]*\))")
"""Parts alternatives, but not those of a group within one."""
LETTERS = re.compile(rf"(?:[{LETTER}'](?![?*+{{]))+")
BESIDE = re.compile(r"(?:\(\?(?:<[!=]|!)[^()]*\))*")
"""What an expression asks of its neighbourhood without taking anything."""


def following(rest: str) -> tuple[str, ...]:
    """What an expression may begin with: choices that may be left out, and the letters or the choice behind them.

    Most places that hold the head of an entry hold nothing of what must follow it: the expression of the entry,
    mostly a long one, need not even be compiled for them.
    """
    found: list[str] = []
    beside = BESIDE.match(rest)
    at = beside.end() if beside else 0
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


PIECE = re.compile(
    r"(?P<other>\\.|\(\?P=\w+\)|\[\^?\]?(?:\\.|[^\]\\])*\]|[.^$])"
    r"|(?P<around>\(\?<?[=!])|(?P<group>\((?:\?:|\?P<\w+>)?)|(?P<letter>.)",
    re.DOTALL,
)
"""A look around, a group, a class of signs, or a letter that stands for itself."""
MANY = 99
QUANTIFIER = re.compile(r"(?:[?*]|\{(?P<least>\d+)[^}]*\}|\+)[?+]?")


def necessary(expression: str) -> tuple[str, ...]:
    """Texts of which every match holds one; none where that is not known. The longest that the expression shows."""
    found = [_of_sequence(sequence) for sequence in _alternatives(expression)]
    return tuple(dict.fromkeys(text for texts in found for text in texts)) if all(found) else ()


def _of_sequence(sequence: str) -> tuple[str, ...]:
    """The same of an expression without alternatives at its own level."""
    best: tuple[str, ...] = ()
    runs = [""]
    for kind, piece, least, most in _pieces(sequence):
        if kind == "around":
            continue
        spelt = _spelt_once(kind, piece) if least == most == 1 else None
        if spelt is not None and len(runs) * len(spelt) <= MOST_SPELLINGS:
            runs = [run + text for run in runs for text in spelt]
            known = tuple(runs)
        else:
            runs = [""]
            known = necessary(piece) if kind == "group" and least else ()
        best = max(best, known, key=_worth)
    return best


def _spelt_once(kind: str, piece: str) -> list[str] | None:
    return [piece] if kind == "letter" else spellings(f"(?:{piece})") if kind == "group" else None


def _worth(texts: tuple[str, ...]) -> tuple[int, int]:
    """The longer the shortest, the fewer texts hold it; of two such the fewer are looked for faster."""
    shortest = min(map(len, texts), default=0)
    return shortest, -len(texts) if shortest else 0


def _pieces(sequence: str) -> Iterator[tuple[str, str, int, int]]:
    """Kind and text of each piece, of a group its inside, and how often it stands there: at least, and at most."""
    at = 0
    while piece := PIECE.match(sequence, at):
        kind, text, at = piece.lastgroup or "", piece[0], piece.end()
        if kind in ("around", "group"):
            end = _closing(sequence, at)
            text, at = sequence[at:end], end + 1
        if quantifier := QUANTIFIER.match(sequence, at):
            at = quantifier.end()
            yield kind, text, int(quantifier["least"] or quantifier[0][0] == "+"), MANY
        else:
            yield kind, text, 1, 1


def _alternatives(expression: str) -> list[str]:
    """The parts between the bars that stand in no group and no class."""
    bars = [-1]
    at = 0
    while piece := PIECE.match(expression, at):
        at = _closing(expression, piece.end()) + 1 if piece.lastgroup in ("around", "group") else piece.end()
        if piece[0] == "|":
            bars.append(piece.start())
    ends = [*bars[1:], len(expression)]
    return [expression[start + 1 : end] for start, end in zip(bars, ends, strict=True)]


def _closing(expression: str, start: int) -> int:
    """Where the bracket stands that closes the group whose inside begins at a place."""
    depth, at = 1, start
    while piece := PIECE.match(expression, at):
        if piece.lastgroup in ("around", "group"):
            depth += 1
        elif piece[0] == ")":
            depth -= 1
            if not depth:
                return piece.start()
        at = piece.end()
    return len(expression)
