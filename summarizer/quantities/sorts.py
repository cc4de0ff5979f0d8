"""What kind of thing a value is of, as far as order and exchange ask for it."""

from __future__ import annotations

from summarizer.quantities.agreement import COMPARED, DOWN, UP
from summarizer.quantities.facts import Fact
from summarizer.quantities.units import UNITS

BARE, CLOCK = "-", "date clock"


def sort_of(fact: Fact) -> str:
    """What kind of thing the value is of."""
    if fact.duration:
        return fact.kind
    if fact.kind != "number":
        return f"date {fact.kind}"
    if fact.money:
        return "money"
    if fact.ordinal:
        return "ordinal"
    return fact.unit if fact.unit in UNITS else BARE


def counted_sort(fact: Fact) -> str:
    """The same with what is counted: people and goals may be named at one number and meant at the next one too,
    so that they bind a number only where both sides name them."""
    sort = sort_of(fact)
    return fact.unit if sort == BARE and fact.unit in COMPARED and fact.unit is not None else sort


def plain_sort(fact: Fact) -> str:
    """The same, an ordinal as a bare number: 台風10号 is *Typhoon No. 10*."""
    sort = sort_of(fact)
    return BARE if sort == "ordinal" else sort


def side_of(bound: str | None) -> str | None:
    """Which way a bound points, whatever its words."""
    return "up" if bound in UP else "down" if bound in DOWN else bound


def counter_of(fact: Fact) -> str:
    """The sign after the figures, whether or not a table knows it (16画)."""
    if fact.money or fact.unit in UNITS:
        return fact.unit or ""
    last = fact.written[-1:]
    if not last.isdigit():
        return last
    return fact.following[:1] if fact.following[:1].isalpha() else ""
