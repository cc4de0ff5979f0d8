"""Rule: Roman numerals. Beside a century or quarter they are its number; elsewhere they are part of a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal
from itertools import pairwise

from summarizer.expressions import late
from summarizer.quantities.mentions import DateMention, Line, Mention, Reading

_NUMERAL = re.compile(r"([IVXІХ](?<![\w.'-].)[IVXІХ]{0,6})(e|er|re|ème)?(?:-lea|-[а-яіa-z]{1,3})?(?![\w'])(?!\.\w)")
"""Also in Cyrillic letters that look the same (ХІХ), with French and Romanian endings."""
_PROPER = re.compile("X{0,3}(?:IX|IV|V?I{0,3})")
_LATIN = str.maketrans("ІХ", "IX")
_SIGNS = {"I": 1, "V": 5, "X": 10}
_LINK = late(r"(?:\s*[-–—,]\s*|[-.]?\s+(?:\w{1,3}\s+)?)")
"""What stands between the numeral and its century (*secolul al XIX-lea*), or between two numerals of one."""
QUARTERS = 4
_LONE = ("I", "І")


def read_romans(line: Line, reading: Reading) -> None:
    """Add the Roman numerals of a text to what was read in it."""
    found = [match for match in _NUMERAL.finditer(line.original) if _PROPER.fullmatch(_plain(match))]
    # I is a pronoun in English, *and* in Slavic languages: elsewhere it is a number beside its century or quarter.
    found = [match for match in found if match[0] not in _LONE or (line.lexicon.code != "en" and _beside(line, match))]
    if not found:
        return
    roles = [_beside(line, match) for match in found]
    for at, (first, second) in enumerate(pairwise(found)):
        if _LINK.fullmatch(line.original, first.end(), second.start()):
            # *siglos XVIII y XIX*: the word stands at one of them.
            roles[at] = roles[at + 1] = roles[at] or roles[at + 1]
    for match, role in zip(found, roles, strict=True):
        _add(match, role, reading)


def _add(match: re.Match[str], role: str | None, reading: Reading) -> None:
    value = _value(_plain(match))
    if role == "century":
        reading.numbers.append(
            Mention(match.start(), match.end(), Decimal(value), unit=role, ordinal=True, figures=True)
        )
    elif role == "quarter" and value <= QUARTERS:
        reading.dates.append(DateMention(match.start(), match.end(), quarter=value))
    elif len(match[1]) > 1 or match[2]:
        reading.numbers.append(Mention(match.start(), match.end(), Decimal(value), figures=True, loose=True, code=True))


def _plain(match: re.Match[str]) -> str:
    return match[1].translate(_LATIN)


def _value(numeral: str) -> int:
    values = [_SIGNS[sign] for sign in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _beside(line: Line, match: re.Match[str]) -> str | None:
    """The century or quarter that stands right before or after a numeral."""
    after = bisect_left(line.atoms, match.end(), hi=line.count, key=lambda atom: atom.start)
    before = bisect_left(line.atoms, match.start(), hi=line.count, key=lambda atom: atom.start) - 1
    for at, begin, end in (
        (after, match.end(), line.atoms[after].start),
        (before, line.atoms[before].end, match.start()),
    ):
        word = line.atoms[at].word
        role = "century" if word.unit == "century" else "quarter" if word.calendar == "quarter" else None
        if role is not None and _LINK.fullmatch(line.original, begin, end):
            return role
    return None
