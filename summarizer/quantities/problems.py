"""What a comparison can find: the codes, each explained with a right and a wrong example."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.nouns.finding import Verdict


class Problem(NamedTuple):
    """One difference between a source and its English."""

    code: str
    """A key of `CODES`."""
    verdict: Verdict
    source: str
    """What stands in the source; empty where nothing does."""
    target: str
    message: str
    """One line: what was read on both sides."""

    @property
    def alarms(self) -> bool:
        """Whether the pair is flagged for it."""
        return self.verdict == "contradicts" or CODES[self.code].alarm


class Code(NamedTuple):
    """One code: what it means, an example of each kind, and whether it alarms even when unproven."""

    explanation: str
    source: str
    right: str
    wrong: str
    language: str = "de"
    alarm: bool = False


CODES = {
    "number.scale": Code(
        "The digits agree, but not the magnitude: a scale word or a decimal point was carried over wrongly.",
        "1,5 Milliarden Euro", "1.5 billion euros", "1.5 million euros",
    ),
    "number.value": Code(
        "The source gives one number, the English another in its place.",
        "Es gab 128 Verletzte.", "128 people were injured.", "138 people were injured.",
    ),
    "number.missing": Code(
        "A number of the source is not in the English.",
        "Es gab 128 Verletzte.", "128 people were injured.", "Many people were injured.", alarm=True,
    ),
    "number.added": Code(
        "The English has a number that the source does not give, in figures or in words.",
        "Die Zahl stieg.", "The number rose.", "The number rose by 14 percent.", alarm=True,
    ),
    "number.swapped": Code(
        "Two numbers of the source stand in each other's place.",
        "30 Prozent von 700 Firmen", "30 percent of 700 companies", "700 percent of 30 companies",
    ),
    "number.unit": Code(
        "The number is kept, its unit is another (years for months, percent for percentage points).",
        "nach drei Monaten", "after three months", "after three weeks",
    ),
    "number.currency": Code(
        "The sum is kept, its currency is another.",
        "200 Euro", "200 euros", "$200",
    ),
    "number.bound": Code(
        "A bound points the other way: *more than* became *less than*, *up to* became *at least*.",
        "mehr als 50 Tote", "more than 50 dead", "fewer than 50 dead",
    ),
    "number.unbounded": Code(
        "A bound was taken away (*at least 50* became *50*), or an upper one was put in.",
        "mindestens 50 Tote", "at least 50 dead", "50 dead", alarm=True,
    ),
    "number.conversion": Code(
        "The value was converted into another unit, and the result does not hold to two digits.",
        "100 Kilometer", "62 miles", "92 miles",
    ),
    "number.ordinal": Code(
        "The place in a sequence is another.",
        "zum dritten Mal", "for the third time", "for the fourth time", alarm=True,
    ),
    "date.year": Code(
        "The year is another, is missing or was added.",
        "im Jahr 2014", "in 2014", "in 2015", alarm=True,
    ),
    "date.month": Code(
        "The month is another, is missing or was added.",
        "im März", "in March", "in May", alarm=True,
    ),
    "date.day": Code(
        "The day of the month is another, is missing or was added.",
        "am 8. Mai", "on 8 May", "on 6 May", alarm=True,
    ),
    "date.weekday": Code(
        "The day of the week is another, is missing or was added, or is not the one of the date.",
        "am Montag", "on Monday", "on Friday", alarm=True,
    ),
    "date.omitted": Code(
        "A part of a date is not in the English, which is less exact for it: the weekday, or the month of a year.",
        "im April 2019", "in April 2019", "in 2019",
    ),
    "date.quarter": Code(
        "The quarter or half of the year is another.",
        "im 2. Quartal", "in the second quarter", "in the third quarter", alarm=True,
    ),
    "date.relative": Code(
        "A date that is said from the day of writing (*last year*) does not fit the date that stands in its place.",
        "voriges Jahr", "last year", "next year",
    ),
    "time.clock": Code(
        "The time of day is another, is missing or was added.",
        "um 19.30 Uhr", "at 7:30 p.m.", "at 6:30 p.m.", alarm=True,
    ),
    "number.label": Code(
        "The number in a name or label is another.",
        "die F-16", "the F-16", "the F-18",
    ),
}  # fmt: skip
"""Code -> what it means. A message begins with the part after the full stop."""
