"""Dates in EDTF (ISO 8601-2): as said, and as meant when the date of publication is known.

A weekday alone has no form in EDTF; it reads ``XXXX-XX-XX`` and is resolved to the last such day up
to the publication. Quarters are 33 to 36, half years 40 and 41, as the standard numbers them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from summarizer.quantities.mentions import DateMention

UNKNOWN_YEAR = "XXXX"
FIRST_QUARTER, FIRST_HALF = 33, 40
HALF_MONTH = 15
_YEAR_SHIFTS = {"last-year": -1, "this-year": 0, "next-year": 1, "year-before-last": -2}
_MONTH_SHIFTS = {"last-month": -1, "this-month": 0, "next-month": 1}
_WEEK_SHIFTS = {"last-week": -1, "this-week": 0, "next-week": 1}
_DAY_SHIFTS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def as_said(mention: DateMention) -> str:
    """What the words say, without any guess: of 03/12/2025 only the year."""
    if mention.open:
        return _year_text(mention)
    first = _form(mention, _year_text(mention))
    if mention.last is None:
        return first
    last = mention.last
    return f"{first}/{_form(last, _year_text(last))}"


def _year_text(mention: DateMention) -> str:
    if mention.year is None:
        return UNKNOWN_YEAR
    if mention.short:
        return f"XX{mention.year // 10}X" if mention.decade else f"XX{mention.year:02d}"
    text = f"{mention.year:04d}"
    return f"{text[:3]}X" if mention.decade else text


def _form(mention: DateMention, year: str) -> str:
    if mention.quarter is not None:
        return f"{year}-{FIRST_QUARTER + mention.quarter - 1}"
    if mention.half is not None:
        return f"{year}-{FIRST_HALF + mention.half - 1}"
    relative = mention.relative or ""
    if mention.day is not None:
        month = "XX" if mention.month is None else f"{mention.month:02d}"
        return f"{year}-{month}-{mention.day:02d}"
    if mention.month is not None:
        return f"{year}-{mention.month:02d}"
    if relative in _MONTH_SHIFTS:
        return f"{year}-XX"
    if mention.weekday is not None or relative in _DAY_SHIFTS or relative in _WEEK_SHIFTS:
        return f"{year}-XX-XX"
    return year


def as_meant(mention: DateMention, published: date) -> str | None:
    """What is meant, seen from the day of publication; None where that cannot be told."""
    first = _meant(mention, published)
    if mention.last is None or first is None:
        return first
    last = _after(first, mention.last)
    other = _form(last, _year_text(last))
    return f"{first}/{other}"


def _after(first: str, last: DateMention) -> DateMention:
    """The end of an interval with what it leaves to its beginning: year and month."""
    year, month = int(first.partition("-")[0]), int(first.partition("-")[2][:2] or 0)
    end_month = last.month or (month if last.day else None)
    later = 1 if last.year is None and end_month is not None and end_month < month else 0
    return replace(last, year=last.year or year + later, month=end_month, short=False)


def _meant(mention: DateMention, published: date) -> str | None:
    relative = mention.relative or ""
    if mention.short:
        return None
    if mention.open:
        return _year_text(mention)
    if relative in _DAY_SHIFTS and mention.day is None:
        moved = _moved(published, _DAY_SHIFTS[relative])
        return None if moved is None else moved.isoformat()
    if relative in _WEEK_SHIFTS:
        return _week(mention, published, 7 * _WEEK_SHIFTS[relative])
    if relative in _MONTH_SHIFTS:
        year, month = _shift_month(published, _MONTH_SHIFTS[relative])
        return _form(DateMention(0, 0, month=month, day=mention.day), _in_calendar(year))
    if mention.year is not None:
        return _form(mention, _year_text(mention))
    if relative in _YEAR_SHIFTS:
        return _form(mention, _in_calendar(published.year + _YEAR_SHIFTS[relative]))
    return _nearest(mention, published)


def _moved(day: date, days: int) -> date | None:
    """A day so many days later; None beyond the calendar of the standard library (years 1 to 9999)."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _week(mention: DateMention, published: date, days: int) -> str | None:
    """The week that lies so many days from the publication, or its weekday."""
    first = 1 - published.isoweekday() + days
    monday, sunday = _moved(published, first), _moved(published, first + 6)
    if mention.weekday is not None:
        found = _moved(published, first + mention.weekday - 1)
        return None if found is None else found.isoformat()
    return None if monday is None or sunday is None else f"{monday.isoformat()}/{sunday.isoformat()}"


def _shift_month(day: date, months: int) -> tuple[int, int]:
    count = day.year * 12 + day.month - 1 + months
    return count // 12, count % 12 + 1


def _nearest(mention: DateMention, published: date) -> str | None:
    """The day, month or weekday nearest to the publication."""
    if mention.day is not None:
        if mention.month is None:
            return _bare_day(mention.day, published)
        days = [
            found
            for shift in (-1, 0, 1)
            if (found := _date(published.year + shift, mention.month, mention.day)) is not None
        ]
        return min(days, key=lambda found: abs(found - published)).isoformat() if days else None
    if mention.month is not None:
        distance = (mention.month - published.month + 6) % 12 - 6
        year, month = _shift_month(published, distance)
        return f"{_in_calendar(year)}-{month:02d}"
    if mention.weekday is not None:
        found = _moved(published, -((published.isoweekday() - mention.weekday) % 7))
        return None if found is None else found.isoformat()
    return _form(mention, _in_calendar(published.year))


def _in_calendar(year: int) -> str:
    """A year in four figures, the nearest one where the calendar of the standard library ends before."""
    return f"{min(max(year, MINYEAR), MAXYEAR):04d}"


def _bare_day(day: int, published: date) -> str | None:
    """News write a bare day for the current month, just after its turn also for the one before."""
    found = _date(published.year, published.month, day)
    if found is not None and found - published <= timedelta(days=HALF_MONTH):
        return found.isoformat()
    before = _date(*_shift_month(published, -1), day)
    if before is not None and published - before <= timedelta(days=HALF_MONTH):
        return before.isoformat()
    return None if found is None else found.isoformat()


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
