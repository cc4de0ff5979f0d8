"""Values that one text gives in parts and the other as a whole.

``2년 6개월`` is *two and a half years*, ``163円50銭`` *163.5 yen*, ``1남 2녀`` *three children*; ``十分之三`` is *three
in ten*. Exact in every case: what was rounded or converted is matched elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from summarizer.quantities.facts import Fact, unit_of
from summarizer.quantities.ratios import REACH, is_each, part_of
from summarizer.quantities.units import UNITS

NEAR = len(" and ")
"""Code points between two parts of one measure."""
CHILD = "child"
"""Sons and daughters, men and women, whose counts add up to one of people."""
HUNDRED = 100
_HUNDREDTHS = frozenset({"cent", "pence"})
_DIMENSIONS = frozenset(unit.dimension for unit in UNITS.values())


class Whole(NamedTuple):
    """Parts of one text, and what they make in the other."""

    parts: tuple[Fact, ...]
    whole: Fact

    @property
    def part(self) -> Fact:
        """The part that stands for both: the one with the bound, else the last."""
        return self.parts[0] if self.parts[0].bound is not None else self.parts[-1]


def match_sums(source: list[Fact], target: list[Fact]) -> tuple[list[Whole], list[Whole]]:
    """Parts of the source that add up to one value of the English, and parts of the English to one of the source."""
    return list(_sums(source, target)), list(_sums(target, source))


def _sums(first: list[Fact], second: list[Fact]) -> Iterator[Whole]:
    wholes: dict[tuple[str, Decimal], Fact] = {}
    for one, other in pairwise(first):
        total = _total(one, other) if 0 <= other.start - one.end <= NEAR else None
        if total is None:
            continue
        wholes = wholes or _by_measure(second)
        whole = wholes.get(total)
        if whole is None and total[0] not in _DIMENSIONS and total[1] % 1:
            # *163.50* without its currency.
            whole = wholes.get((BARE, total[1]))
        if whole is not None and _measure(one) not in wholes:
            yield Whole((one, other), whole)


BARE = ""


def _by_measure(facts: list[Fact]) -> dict[tuple[str, Decimal], Fact]:
    """The numbers of a text by what they measure; people are counted in English by any word."""
    found: dict[tuple[str, Decimal], Fact] = {}
    for fact in facts:
        if fact.kind != "number":
            continue
        measure = _measure(fact)
        if measure is not None:
            found.setdefault(measure, fact)
        elif not fact.ordinal:
            found.setdefault((BARE, fact.value), fact)
        if not fact.money and fact.unit not in UNITS:
            found.setdefault((CHILD, fact.value), fact)
    return found


def _measure(fact: Fact) -> tuple[str, Decimal] | None:
    """What a value measures (a dimension or a currency) and how much of it, in the base unit."""
    unit = unit_of(fact) or ""
    if fact.money or unit == CHILD:
        return unit, fact.value
    if unit not in UNITS:
        return None
    return UNITS[unit].dimension, fact.value * UNITS[unit].factor


def _total(first: Fact, second: Fact) -> tuple[str, Decimal] | None:
    """The sum of two parts of one measure: the second in a smaller unit, and less than one of the first."""
    one, other = _measure(first), _measure(second)
    if one is not None and other is not None and first.money and second.unit in _HUNDREDTHS:
        other = one[0], other[1] / HUNDRED
    if one is None or other is None or one[0] != other[0] or not first.value or first.group == second.group:
        return None
    if one[0] != CHILD and other[1] >= (1 if first.money else one[1] / first.value):
        return None
    return one[0], one[1] + other[1]


def match_ratios(source: list[Fact], target: list[Fact], language: str) -> tuple[list[Whole], list[Whole]]:
    """As `match_sums`, for shares that the other side gives as so many of so many.

    *Three in ten*, ``4人に1人``, *jeder Vierte*.
    """
    return list(_ratios(source, target, language)), list(_ratios(target, source, "en"))


def _ratios(first: list[Fact], second: list[Fact], language: str) -> Iterator[Whole]:
    shares = {
        _share(fact): fact for fact in second if fact.kind == "number" and (fact.unit == "%" or 0 < fact.value < 1)
    }
    if not shares:
        return
    for one, other in pairwise(first):
        if one.kind != "number" or other.kind != "number" or not 0 <= other.start - one.end <= REACH:
            continue
        low, high = sorted((one.value, other.value))
        if not low < high or part_of(one, other, language) is not (one if one.value == low else other):
            continue
        share = shares.get(low / high)
        if share is not None:
            yield Whole((one, other), share)
    for fact in first:
        if fact.kind == "number" and 1 < fact.value <= HUNDRED and is_each(fact, language):
            share = shares.get(1 / fact.value)
            if share is not None:
                yield Whole((fact,), share)


def _share(fact: Fact) -> Decimal:
    return fact.value / HUNDRED if fact.unit == "%" else fact.value
