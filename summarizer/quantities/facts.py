"""What is compared: every number and every part of a date as a fact of its own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from summarizer.quantities.fold import Folded
from summarizer.quantities.mentions import DateMention, Mention, Reading

FactKind = Literal["number", "clock", "year", "month", "day", "weekday", "quarter", "half", "relative", "code"]


@dataclass(slots=True, eq=False)
class Fact:
    """One comparable value; positions count code points of the folded text."""

    kind: FactKind
    value: Decimal
    start: int
    end: int
    group: int
    """Facts of one date or range share a group."""
    unit: str | None = None
    money: bool = False
    bound: str | None = None
    trend: str | None = None
    ordinal: bool = False
    vague: bool = False
    loose: bool = False
    figures: bool = False
    age: bool = False
    decade: bool = False
    short: bool = False
    duration: bool = False
    """A day or year that may as well be a count of them."""
    alternative: Decimal | None = None
    relative: str = ""
    written: str = ""
    word: bool = False
    """Whether it was written in words."""
    bracketed: bool = False
    following: str = ""
    """The signs right after it."""
    place: int = 0
    """Which part of its range or date it is."""


def list_facts(text: str, folded: Folded, reading: Reading) -> list[Fact]:
    """All facts of a text, in the order in which they stand."""
    facts: list[Fact] = []
    mentions = sorted([*reading.numbers, *reading.dates], key=lambda mention: mention.start)
    for group, mention in enumerate(mentions):
        made = _of_number(mention, group) if isinstance(mention, Mention) else _of_date(mention, group)
        written = text[folded.original(mention.start) : folded.original(mention.end)]
        for fact in made:
            fact.written = written
        for place, fact in enumerate(made):
            fact.place = place
            fact.word = not fact.figures
            fact.following = folded.text[mention.end : mention.end + 4]
            fact.bracketed = folded.text[mention.start - 1 : mention.start] == "("
        facts.extend(made)
    return facts


def _of_number(mention: Mention, group: int) -> list[Fact]:
    kind: FactKind = "clock" if mention.clock else "code" if mention.code else "number"
    ends = [mention.value] if mention.upper is None else [mention.value, mention.upper]
    return [
        Fact(
            kind, value, mention.start, mention.end, group, mention.unit, mention.money, mention.bound, mention.trend, mention.ordinal,
            mention.vague, mention.loose, mention.figures, mention.age,
            alternative=mention.alternative if value is mention.value else None,
        )
        for value in ends
    ]  # fmt: skip


def _of_date(mention: DateMention, group: int) -> list[Fact]:
    """Year, month, day and weekday of a date and of its other end."""
    facts: list[Fact] = []
    for end in (mention, mention.last):
        if end is None:
            continue
        parts: tuple[tuple[FactKind, int | None], ...] = (
            ("year", end.year),
            ("quarter", end.quarter),
            ("half", end.half),
            ("month", end.month),
            ("day", end.day),
            ("weekday", end.weekday),
        )
        shared = {fact.kind: fact.value for fact in facts}
        for kind, value in parts:
            if value is None or (end is mention.last and shared.get(kind) == value and kind in ("year", "month")):
                continue
            facts.append(
                Fact(
                    kind, Decimal(value), mention.start, mention.end, group, figures=True, loose=mention.loose,
                    decade=end.decade and kind == "year", short=end.short and kind == "year",
                    duration=end.duration and kind in ("day", "year", "weekday"),
                )
            )  # fmt: skip
        if end.relative is not None:
            facts.append(
                Fact("relative", Decimal(0), mention.start, mention.end, group, relative=end.relative, loose=True)
            )
    return facts
