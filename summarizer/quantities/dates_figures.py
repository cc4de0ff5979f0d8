"""Rule: dates in figures alone (29.3.2025, 2025-03-29, 2025. 3. 29., 03/12/2025), in every language."""

from __future__ import annotations

import re
from calendar import monthrange

from summarizer.expressions import late
from summarizer.quantities.mentions import DateMention, Line

MONTHS, DAYS = 12, 31
FIRST_FULL_YEAR, LAST_YEAR = 1000, 2200
_LEAP_YEAR = 2024
"""Stands for any year where none is given."""
_SIGN = r"\u200f?[-/]|\. ?"
"""What parts the figures; Arabic text sets a mark of direction before a stroke."""
_DAY_FIRST = re.compile(rf"(?<![\d.,/-])(\d{{1,2}})({_SIGN})(\d{{1,2}})\2(\d{{4}}|\d{{2}})(?![\d])")
_YEAR_FIRST = re.compile(rf"(?<!\d)(\d{{4}})({_SIGN})(\d{{1,2}})\2(\d{{1,2}})(?!\d)")

_SIGNED = re.compile(rf"\d{{1,4}}(?:{_SIGN})")
"""What every date in figures begins with."""


def exists(mention: DateMention) -> bool:
    """Whether a calendar has such a day, as far as month and day are said; 29 February where no year is given."""
    if mention.month is None or mention.day is None or mention.open:
        return True
    year = _LEAP_YEAR if mention.year is None or mention.short else min(max(mention.year, 1), LAST_YEAR)
    return mention.day <= monthrange(year, mention.month)[1]


def read_date_in_figures(line: Line, index: int) -> tuple[DateMention, int] | None:
    """A date in figures that begins at an atom, and the index after it."""
    atom = line.atoms[index]
    if not atom.figures or _SIGNED.match(line.text, atom.start) is None:
        return None
    mention = _year_first(line, atom.start) or _day_first(line, atom.start) or _without_year(line, atom.start)
    if mention is None:
        return None
    after = index
    while after < line.count and line.atoms[after].start < mention.end:
        after += 1
    return mention, after


def _without_year(line: Line, start: int) -> DateMention | None:
    """``4. 5.`` and ``4.5.``, where both are ordinals and a small letter or a sign follows."""
    if line.lexicon.code == "id":
        return _in_brackets(line, start)
    match = _DAY_AND_MONTH.match(line.original, start) if "dot-ordinal" in line.lexicon.flags else None
    if match is None or not (1 <= int(match[2]) <= MONTHS and 1 <= int(match[1]) <= DAYS):
        return None
    if match[3] and not match[3].islower():
        return None
    return DateMention(start, match.end(2) + 1, None, int(match[2]), int(match[1]))


def _in_brackets(line: Line, start: int) -> DateMention | None:
    """Indonesian news sets day and month behind the weekday: *Jumat (9/8)*."""
    match = _DAY_MONTH.match(line.text, start)
    if match is None or not (1 <= int(match[2]) <= MONTHS and 1 <= int(match[1]) <= DAYS):
        return None
    return DateMention(start, match.end(), None, int(match[2]), int(match[1]))


_DAY_MONTH = late(r"(?<=\()(\d{1,2})/(\d{1,2})(?=[),])")
_DAY_AND_MONTH = late(r"(?<![\d.,:/-])(\d{1,2})\. ?(\d{1,2})\.(?: ([^\W\d_])|(?=[,;)–-])|$)")


def _year_first(line: Line, start: int) -> DateMention | None:
    match = _YEAR_FIRST.match(line.text, start)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    if not FIRST_FULL_YEAR <= year <= LAST_YEAR or not (1 <= month <= MONTHS and 1 <= day <= DAYS):
        return None
    return DateMention(start, match.end(), year, month, day)


def _day_first(line: Line, start: int) -> DateMention | None:
    """Of two numbers that may both be the month, English leaves open which one is."""
    match = _DAY_FIRST.match(line.text, start)
    if match is None:
        return None
    sign, day, month, year = match[2].strip("\u200f"), int(match[1]), int(match[3]), int(match[4])
    short = len(match[4]) == len("25")
    if (short and sign in ("-", ". ")) or (not short and not FIRST_FULL_YEAR <= year <= LAST_YEAR):
        return None
    english = line.lexicon.code == "en" and sign == "/"
    if english and day <= MONTHS:
        day, month = month, day
    if not (1 <= month <= MONTHS and 1 <= day <= DAYS):
        return None
    mention = DateMention(start, match.end(), year, month, day, short=short)
    mention.open = english and day <= MONTHS and day != month
    return mention
