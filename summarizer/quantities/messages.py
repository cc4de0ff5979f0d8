"""What a reader is told of a difference: one line that names what was read on both sides."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from summarizer.quantities.english import plain
from summarizer.quantities.facts import Fact
from summarizer.quantities.problems import Problem
from summarizer.quantities.units import UNITS

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def changed(code: str, source: Fact | None, target: Fact | None) -> Problem:
    """A fact that changed, is missing or was added."""
    label = code.partition(".")[2]
    if target is None and source is not None:
        return Problem(code, "unproven", source.written, "", f"{label}: {_read(source)} is not in the English")
    if source is None and target is not None:
        return Problem(code, "unproven", "", target.written, f"{label}: {_read(target)} is not in the source")
    assert source is not None
    assert target is not None
    return Problem(
        code, "contradicts", source.written, target.written, f"{label}: {_read(source)} became {_read(target)}"
    )


def swapped(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> Problem:
    """Two values in each other's place."""
    said = f"{first[0].written} and {second[0].written}"
    given = f"{first[1].written} and {second[1].written}"
    return Problem(
        "number.swapped", "contradicts", said, given, f"swapped: {said} stand in each other's place in {given}"
    )


def unbounded(source: Fact, target: Fact) -> Problem:
    """A bound that was lost or put in."""
    message = f"bound: {_read(source)} became {_read(target)}"
    return Problem("number.unbounded", "unproven", source.written, target.written, message)


def relabelled(said: str, given: str) -> Problem:
    """The letters of a code with another number."""
    return Problem("number.label", "contradicts", said, given, f"label: {said} became {given}")


def unread(*, of_source: bool) -> Problem:
    """More numbers on one side than are read of one text."""
    side = "source" if of_source else "English"
    message = f"missing: the {side} holds more numbers than are read of one text; those at its end are not compared"
    return Problem("number.missing", "unproven", "..." if of_source else "", "" if of_source else "...", message)


def misdated(fact: Fact, days: list[date]) -> Problem:
    """A weekday or month that the source's date is not."""
    right = ", ".join(f"{day.isoformat()} ({_WEEKDAYS[day.isoweekday() - 1]})" for day in days)
    return Problem(
        f"date.{fact.kind}", "contradicts", right, fact.written, f"{fact.kind}: {right} became {_read(fact)}"
    )


def _read(fact: Fact) -> str:
    """The words and, where they do not say it themselves, what was read in them."""
    value = _value(fact)
    return fact.written if not value or value == fact.written else f"{fact.written} ({value})"


def _value(fact: Fact) -> str:
    if fact.kind == "weekday":
        return _WEEKDAYS[int(fact.value) - 1]
    if fact.kind == "month":
        return _MONTHS[int(fact.value) - 1]
    if fact.kind == "clock":
        return f"{int(fact.value) // 60}:{int(fact.value) % 60:02d}"
    if fact.kind in ("day", "year", "quarter", "half"):
        return f"{fact.kind} {plain(fact.value)}"
    if fact.kind == "relative":
        return fact.relative
    return _amount(fact)


def _amount(fact: Fact) -> str:
    value = plain(fact.value)
    if fact.unit is not None and (fact.money or fact.unit in UNITS):
        return f"{value} {fact.unit}"
    return value if fact.value >= Decimal(1000) or fact.word else ""
