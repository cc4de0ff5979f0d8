"""Dates that determine each other: a day and its weekday, a bare day and its month.

Checked where a full date is said, or where the date of publication tells what a bare one means.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from datetime import MAXYEAR, MINYEAR, date

from summarizer.quantities.edtf import as_meant
from summarizer.quantities.facts import Fact
from summarizer.quantities.mentions import DateMention

MOST_NAMED = 8
"""Days that a message names."""
BESIDE = 4
"""Code points between a weekday and its date."""


def meant_days(facts: list[Fact], published: date | None) -> list[date]:
    """The days that a text's dates mean, as far as they can be told."""
    groups: dict[int, dict[str, Fact]] = defaultdict(dict)
    for fact in facts:
        # A day that something is named by (5·18, 圣诞节) is not one on which something happens.
        if fact.kind == "relative" or (fact.kind in ("year", "month", "day") and not fact.loose):
            groups[fact.group].setdefault(fact.kind, fact)
    days = []
    for parts in groups.values():
        if "day" not in parts and "relative" not in parts:
            continue
        year, month, day = (int(parts[kind].value) if kind in parts else None for kind in ("year", "month", "day"))
        mention = DateMention(0, 0, year, month, day)
        mention.relative = parts["relative"].relative if "relative" in parts else None
        complete = mention.year is not None and mention.month is not None
        if (published is None and not complete) or (year is not None and not MINYEAR <= year <= MAXYEAR):
            continue
        meant = as_meant(mention, published or date(year or MINYEAR, 1, 1))
        if meant is not None and len(meant) == len("2025-03-29"):
            days.append(_date(meant))
    return [day for day in days if day is not None]


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _beside_day(fact: Fact, days: list[Fact]) -> bool:
    """Whether a day of the month stands right beside a weekday; the days ascend."""
    at = bisect_left(days, fact.start, key=lambda day: day.start)
    near = days[max(0, at - 2) : at + 2]
    return any(max(fact.start, day.start) - min(fact.end, day.end) <= BESIDE for day in near)


def impossible(source: list[Fact], target: list[Fact], published: date | None) -> list[tuple[Fact, list[date]]]:
    """English weekdays and months that no date of the source can mean, with the days that it does mean.

    Only where the source says no weekday or month itself; those are compared as they stand.
    """
    said = {fact.kind for fact in source}
    checked = {"weekday", "month"} - said
    if not any(fact.kind in checked for fact in target):
        return []
    days = meant_days(source, published)
    meant = {"weekday": {day.isoweekday() for day in days}, "month": {day.month for day in days}}
    given = [fact for fact in target if fact.kind == "day"]
    return [
        (fact, days[:MOST_NAMED])
        for fact in target
        if days
        and fact.kind in checked
        and int(fact.value) not in meant[fact.kind]
        and (published is not None or _beside_day(fact, given))
    ]
