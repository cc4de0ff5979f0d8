"""Rule: dates whose months are words or figures between separators (29. März 2025, March 29, 29.3.2025)."""

from __future__ import annotations

from summarizer.expressions import late
from summarizer.quantities.dates_asia import DAYS, FIRST_FULL_YEAR, MONTHS, QUARTERS
from summarizer.quantities.dates_figures import read_date_in_figures
from summarizer.quantities.mentions import DateMention, Line

LAST_YEAR = 2100
NEAR = frozenset({" ", "", ". ", ".", ", ", "-", " , ", ".,", "., ", " (", "/", " - ", "॰ "})
RANGE_SIGNS = frozenset({"-", "–", "—", " - ", " – ", " — ", "/", ".-", ".–", ". - ", ". – "})


def read_date(line: Line, index: int) -> tuple[DateMention, int] | None:
    """A date that begins at an atom, and the index after it."""
    atom = line.atoms[index]
    return (
        (read_date_in_figures(line, index) if atom.figures else None)
        or _day_and_month(line, index)
        or (_day_first(line, index) if line.months else None)
        or (None if atom.word.month is None else _month_first(line, index, atom.word.month))
        or _without_month(line, index)
    )


def _day_and_month(line: Line, index: int) -> tuple[DateMention, int] | None:
    """Vietnamese ``ngày 6/11``: day and month parted by a stroke."""
    if "slash-dates" not in line.lexicon.flags or line.gap(index) != "/" or line.gap(index + 1) == "/":
        return None
    day, month = line.atoms[index].value, line.atoms[index + 1].value
    before = line.atoms[index - 1].word
    if line.atoms[index - 1].figures and line.gap(index - 1) in _AND_DAY:
        # *ngày 14 và 15/11*
        before = line.atoms[index - 2].word
    if (
        day is None
        or month is None
        or not 1 <= day <= DAYS
        or not 1 <= month <= MONTHS
        or (before.calendar not in ("day-before", "am", "pm") and before.weekday is None)
    ):
        return None
    return DateMention(line.atoms[index].start, line.atoms[index + 1].end, None, int(month), int(day)), index + 2


_AND_DAY = frozenset({" và ", "-", " - ", "–", ", "})


def _day_number(line: Line, index: int) -> tuple[int, int] | None:
    """A day of the month and the index after it: ``29``, ``29.``, ``29th``, *første*, ``1er``."""
    atom = line.atoms[index]
    value = atom.value if atom.figures else atom.word.ordinal or atom.word.cardinal
    if value is None or not 1 <= value <= DAYS or value != int(value) or atom.alternative is not None:
        return None
    if not atom.figures and line.atoms[index + 1].word.ordinal and line.touches(index):
        return None
    suffix = line.atoms[index + 1].word.unit == "ordinal" and line.gap(index) in ("", "-", "'")
    return int(value), index + 1 + int(suffix)


def _day_first(line: Line, index: int) -> tuple[DateMention, int] | None:
    """``29. März 2025``, ``29 de marzo de 2025``, ``29th of March``, ``8.-11. Mai``."""
    day = _day_number(line, index)
    if day is None:
        return None
    number, at = day
    span = None
    linked = line.gap(at - 1) in NEAR and not line.atoms[at].word.roles.isdisjoint(("to", "and", "to-day"))
    if (line.gap(at - 1) in RANGE_SIGNS or linked) and not line.atoms[at].word.month:
        start = at if line.gap(at - 1) in RANGE_SIGNS else at + 1
        other = _day_number(line, start)
        if other is not None:
            span, at = other[0], other[1]
    link = not line.atoms[at].word.roles.isdisjoint(("of", "and", "of-a")) and line.gap(at - 1) == " "
    month = line.atoms[at + int(link)].word.month
    if (
        month is None
        or _unsure(line, at + int(link))
        or _is_verb(line, at + int(link))
        or line.gap(at + int(link) - 1) not in (" ", ". ", "", "-", ".", "'")
    ):
        return None
    return _close(line, index, at + int(link) + 1, number, month, span)


def _month_first(line: Line, index: int, month: int) -> tuple[DateMention, int] | None:
    """``March 29, 2025``, ``March 2025``, ``March``."""
    atom = line.atoms[index]
    day = (
        _day_number(line, index + 1)
        if line.gap(index) in (" ", ". ", "-") and line.text[atom.end - 2 : atom.end] != "'s"
        else None
    )
    if (
        day is not None
        and line.atoms[index + 1].word.cardinal is not None
        and line.atoms[index + 1].word.ordinal is None
    ):
        day = None
    if day is not None and not _starts_amount(line, day[1]) and not _unsure(line, index, day[1]):
        number, at = day
        linked = line.gap(at - 1) == " " and not line.atoms[at].word.roles.isdisjoint(("to", "and"))
        if line.gap(at - 1) in RANGE_SIGNS or linked:
            start = at if line.gap(at - 1) in RANGE_SIGNS else at + 1
            other = _day_number(line, start)
            if other is not None and other[0] > number and not _month_follows(line, other[1]):
                return _close(line, index, other[1], number, month, other[0])
        return _close(line, index, at, number, month, None)
    doubted = _no_month(line, index)
    if doubted and not _may_be_month(line, index):
        return None
    mention, after = _close(line, index, index + 1, None, month, None)
    mention.loose = doubted or _cut_off(line, index) or ("maybe-month" in atom.word.roles and _has_article(line, index))
    mention.loose |= "loose-month" in atom.word.roles and mention.year is None
    return mention, after


def _may_be_month(line: Line, index: int) -> bool:
    """Whether a word that is a month only sometimes may account for one: an English one by its capital (*May was the
    driest month*), a Turkish one as a word of dates has none (*ocak-mart*)."""
    atom = line.atoms[index]
    if "maybe-month" not in atom.word.roles:
        return False
    return line.lexicon.code != "en" or line.original[atom.start : atom.start + 1].isupper()


def _has_article(line: Line, index: int) -> bool:
    """*the May holidays*, but also *the May government*: a month only where the source names it."""
    return line.lexicon.code == "en" and line.text[: line.atoms[index].start].endswith("the ")


def _cut_off(line: Line, index: int) -> bool:
    """Whether a sentence was cut at the full stop of an abbreviated month: *in his path on Oct.*"""
    atom = line.atoms[index]
    form = line.text[atom.start : atom.end]
    stop = line.text[atom.end :] if len(line.text) - atom.end <= 2 else ""
    return stop.strip() == "." and len(form) <= _LONGEST_SHORT and form not in ("may", "june", "july", "mai", "mars")


_LONGEST_SHORT = 4


def _unsure(line: Line, index: int, day_ends: int | None = None) -> bool:
    """Whether a month is only an abbreviation that may be a word (*mar*, *set*) and no year tells it from that."""
    if "abbreviated-month" not in line.atoms[index].word.roles:
        return False
    at = day_ends or index + 1
    at += int(not line.atoms[at].word.roles.isdisjoint(("of", "year-link", "of-a")))
    return _year_at(line, at) is None or line.gap(at - 1) not in NEAR or line.gap(index) not in NEAR


def _is_verb(line: Line, index: int) -> bool:
    """Whether an English word behind a number is *may* or *march* and no month (*Typhoon No. 11 may hit*)."""
    atom = line.atoms[index]
    small = "maybe-month" in atom.word.roles and line.original[atom.start : atom.start + 1].islower()
    return small and line.lexicon.code == "en" and _year_at(line, index + 1) is None


def _month_follows(line: Line, at: int) -> bool:
    """Whether what looks like the end of a range opens a date of its own (*May 3 and 5 June*)."""
    return line.atoms[at].word.month is not None and line.gap(at - 1) in (" ", ". ")


def _starts_amount(line: Line, at: int) -> bool:
    word = line.atoms[at].word
    return line.touches(at - 1) and (
        word.scale is not None or (word.unit is not None and word.unit != "ordinal") or word.currency is not None
    )


def _no_month(line: Line, index: int) -> bool:
    """Words that are months only with a capital or beside a number: *may*, *march*, *mars*."""
    atom = line.atoms[index]
    if "abbreviated-month" in atom.word.roles:
        return _unsure(line, index)
    if "numbered-too" in atom.word.roles:
        # Romanian *luni* is Monday, and months behind their number.
        return _is_counted(line, index)
    if "lower-month" in atom.word.roles:
        return line.original[atom.start : atom.start + 1].isupper() and not _opens(line, atom.start)
    if "maybe-month" not in atom.word.roles:
        return False
    if _beside_month(line, index):
        return False
    capital = line.original[atom.start : atom.start + 1].isupper()
    near_year = _year_at(line, index + 1) is not None and line.gap(index) in NEAR
    if line.lexicon.code != "en":
        beside = line.text.startswith((" gün", " ay"), atom.end)
        inflected = atom.word.month is not None and line.text.endswith(_IN_MONTH, atom.start, atom.end)
        return not (near_year or beside or inflected or (capital and not _opens(line, atom.start)))
    before = line.text[max(0, atom.start - REACH) : atom.start]
    return not (near_year or (capital and atom.start > 0 and _BEFORE_MONTH.search(before) is not None))


def _beside_month(line: Line, index: int) -> bool:
    """Whether another month is the other end of a period (*ocak-mart*, *January-May*)."""
    after, before = line.atoms[index + 1].word.month, line.atoms[index - 1].word.month
    return (after is not None and line.gap(index) in RANGE_SIGNS) or (
        before is not None and line.gap(index - 1) in RANGE_SIGNS
    )


_IN_MONTH = ("de", "da", "te", "ta", "den", "dan", "ten", "tan", "deki", "daki", "teki", "taki")
"""Turkish endings of place and time (*ekimde*, in October)."""
REACH = 12
_BEFORE_MONTH = late(
    r"\b(?:in|of|from|since|until|till|before|after|during|through|throughout|between|by|to|or|and|the|last|this|next"
    r"|every|each|early|mid|late|previous|past|coming|starting|beginning|ending)[ -]$|, $"
)
"""What stands before an English month; whoever is called May has a first name or a title there."""


def _is_counted(line: Line, index: int) -> bool:
    """Whether a number, or a word for some of them, stands right before an atom."""
    before = line.atoms[index - 1]
    number = before.value is not None or before.word.cardinal is not None or "counts-before" in before.word.roles
    return number and line.touches(index - 1)


def _opens(line: Line, start: int) -> bool:
    """Whether a word opens its sentence, where a capital says nothing."""
    before = line.text[max(0, start - 8) : start].rstrip(" \"'«„“")
    return not before or before[-1] in ".!?:"


def _year_at(line: Line, index: int) -> int | None:
    """A year in four figures at an atom."""
    atom = line.atoms[index]
    if not atom.figures or atom.value is None or atom.end - atom.start != 4 or atom.alternative is not None:
        return None
    return int(atom.value) if FIRST_FULL_YEAR <= atom.value <= LAST_YEAR and atom.value == int(atom.value) else None


def _close(line: Line, index: int, at: int, day: int | None, month: int, last: int | None) -> tuple[DateMention, int]:
    """Add the year that follows, if any, and the weekday before."""
    mention = DateMention(line.atoms[index].start, line.atoms[at - 1].end, None, month, day)
    link = int(
        not line.atoms[at].word.roles.isdisjoint(("of", "year-link", "of-a")) and line.gap(at - 1) in (" ", ". ")
    )
    year = _year_at(line, at + link)
    if year is not None and line.gap(at + link - 1) in NEAR and not _counts(line, at + link):
        mention.year, at = year, at + link + 1
        mention.end = line.atoms[at - 1].end
        at += int(line.atoms[at].word.calendar == "year" and line.gap(at - 1) in (" ", "", ". ", "-"))
    if last is not None:
        mention.last = DateMention(mention.start, mention.end, mention.year, month, last)
    return mention, at


def _counts(line: Line, index: int) -> bool:
    """Whether a four-figure number is followed by what it counts."""
    word = line.atoms[index + 1].word
    return (
        line.gap(index) in (" ", "-")
        and word.calendar != "year"
        and (word.unit not in (None, "ordinal", "year") or word.currency is not None or word.scale is not None)
    )


def _without_month(line: Line, index: int) -> tuple[DateMention, int] | None:
    """Weekdays, relative words, years, quarters."""
    atom = line.atoms[index]
    word = atom.word
    if word.weekday is not None and word.ordinal is None and not _no_month(line, index):
        mention = DateMention(
            atom.start,
            atom.end,
            weekday=word.weekday,
            duration="ordinal-weekdays" in line.lexicon.flags,
            loose=word.loose,
        )
        mention.night = line.atoms[index - 1].word.calendar == "night-before" and line.gap(index - 1) == " "
        return mention, index + 1
    if word.calendar is not None and word.calendar.startswith("rel:"):
        return DateMention(atom.start, atom.end, relative=word.calendar[4:]), index + 1
    part, _, number = (word.calendar or "").partition(":")
    if part == "quarter" and number:
        return DateMention(atom.start, atom.end, quarter=int(number)), index + 1
    if part == "half" and number:
        return DateMention(atom.start, atom.end, half=int(number)), index + 1
    return _quarter(line, index) or _year(line, index)


def _quarter(line: Line, index: int) -> tuple[DateMention, int] | None:
    atom = line.atoms[index]
    value = atom.value if atom.figures else atom.word.ordinal
    suffix = int(line.atoms[index + 1].word.unit == "ordinal")
    at = index + 1 + suffix
    if (
        value is None
        or not 1 <= value <= QUARTERS
        or line.atoms[at].word.calendar != "quarter"
        or line.gap(at - 1) not in (" ", ". ", "-", "")
    ):
        return None
    mention = DateMention(atom.start, line.atoms[at].end, quarter=int(value))
    at += 1
    link = int(not line.atoms[at].word.roles.isdisjoint(("of", "of-a")))
    year = _year_at(line, at + link)
    if year is not None and line.gap(at + link - 1) in NEAR:
        mention.year, at = year, at + link + 1
        mention.end = line.atoms[at - 1].end
    return mention, at


def _year(line: Line, index: int) -> tuple[DateMention, int] | None:
    """``2018``, ``2018/19``, ``1980s``, ``1980er``, ``813. aastal``, ``in the year 400``."""
    atom, nxt = line.atoms[index], line.atoms[index + 1]
    if not atom.figures or (line.atoms[index - 1].word.currency and line.gap(index - 1) in ("", " ")):
        return None
    year = _year_at(line, index)
    decade = line.gap(index) in ("", "-", "'", " ") and nxt.word.calendar == "decade"
    if year is None:
        return _named_year(line, index, decade)
    if decade:
        return DateMention(atom.start, nxt.end, year, decade=True), index + 2
    if _counts(line, index) or (
        line.gap(index) == "" and nxt.end and nxt.word.calendar is None and nxt.word.unit is None
    ):
        return None
    mention = DateMention(atom.start, atom.end, year)
    if line.gap(index) in ("/", "-", "–", "—") and nxt.figures and nxt.alternative is None:
        mention.last = _second_year(year, line.text[nxt.start : nxt.end], nxt.start, nxt.end)
    if mention.last is None:
        return mention, index + 1
    mention.end = nxt.end
    return mention, index + 2


def _second_year(year: int, raw: str, start: int, end: int) -> DateMention | None:
    if not raw.isdigit():
        return None
    if len(raw) == 2 and int(raw) > year % 100:
        return DateMention(start, end, year // 100 * 100 + int(raw))
    if len(raw) == 4 and year < int(raw) <= LAST_YEAR:
        return DateMention(start, end, int(raw))
    return None


def _named_year(line: Line, index: int, decade: bool) -> tuple[DateMention, int] | None:
    """Years of fewer figures: ``80s``, ``'18``, ``anul 410``, ``410 году``."""
    atom = line.atoms[index]
    value = atom.value
    if value is None or value != int(value) or not 1 <= value < FIRST_FULL_YEAR or atom.alternative is not None:
        return None
    if decade and value % 10 == 0 and atom.end - atom.start == 2:
        return DateMention(atom.start, line.atoms[index + 1].end, int(value), decade=True, short=True), index + 2
    if (
        line.atoms[index - 1].word.calendar == "decade-before"
        and value % 10 == 0
        and line.gap(index - 1) in (" ", " '")
    ):
        return DateMention(atom.start, atom.end, int(value), decade=True, short=True), index + 1
    before, after = line.atoms[index - 1].word.calendar, line.atoms[index + 1].word.calendar
    counts = line.touches(index) and bool(line.atoms[index + 1].word.scale or line.atoms[index + 1].word.unit)
    if before == "year-before" and line.gap(index - 1) == " " and not counts:
        return DateMention(atom.start, atom.end, int(value), short=value < 100), index + 1
    if after == "year-after" and line.gap(index) in (" ", ". ") and value >= 100:
        return DateMention(atom.start, line.atoms[index + 1].end, int(value)), index + 2
    return None
