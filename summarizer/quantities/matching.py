"""Which fact of the English stands for which fact of the source."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import permutations

from summarizer.quantities.facts import Fact
from summarizer.quantities.rounding import counts_both_ends, is_counted_otherwise, is_rounded
from summarizer.quantities.sums import Whole, match_ratios, match_sums
from summarizer.quantities.units import UNITS, convert

WEEKDAY_FOR_DAY = frozenset({"ko"})
"""Languages whose agency news English renders with weekdays."""
HALF_DAY = 720
AT_NIGHT = (" night", " evening")
CENTURY = 100
TOLERANCE = Decimal("0.06")
LOOSE_TOLERANCE = Decimal("0.1")
_DEGREES = frozenset({"deg", "degC", "degF"})
_POUND = {"GBP": "lb"}


@dataclass(slots=True)
class Matches:
    """Pairs of facts that agree, and what is left on either side."""

    pairs: list[tuple[Fact, Fact]] = field(default_factory=list)
    source: list[Fact] = field(default_factory=list)
    target: list[Fact] = field(default_factory=list)
    converted: list[tuple[Fact, Fact]] = field(default_factory=list)


def match_facts(source: list[Fact], target: list[Fact], lengths: tuple[int, int], language: str) -> Matches:
    """Equal values first, the likeliest of several by kind, unit and place; then other forms of the same."""
    matches = Matches()
    source, target = _match_wholes(match_sums(source, target), (source, target), matches)
    free = _match_equal(source, target, lengths, matches)
    _match_forms(_match_wholes(match_ratios(*free, language), free, matches), matches)
    _match_weekdays(matches, language)
    return matches


def _match_wholes(
    found: tuple[list[Whole], list[Whole]], facts: tuple[list[Fact], list[Fact]], matches: Matches
) -> tuple[list[Fact], list[Fact]]:
    """Take out what one side gives in parts and the other as a whole; what is left of both."""
    if not found[0] and not found[1]:
        return facts
    gone: tuple[set[Fact], set[Fact]] = (set(), set())
    for said, wholes in enumerate(found):
        for made in wholes:
            # A sum that is told twice has its whole once.
            if gone[0].isdisjoint((*made.parts, made.whole)) and gone[1].isdisjoint(made.parts):
                gone[0].update(made.parts)
                gone[1].add(made.whole)
                matches.converted.append((made.whole, made.part) if said else (made.part, made.whole))
    source, target = ([fact for fact in side if fact not in gone[0] | gone[1]] for side in facts)
    return source, target


def _match_weekdays(matches: Matches, language: str) -> None:
    """English may give the weekday where the source gives the date; in agency news where it gives the bare day."""
    weekdays = [fact for fact in matches.target if fact.kind == "weekday"][:MOST_DAYS]
    if not weekdays:
        return
    months = {fact.group: fact for fact in matches.source if fact.kind == "month"}
    bare = language in WEEKDAY_FOR_DAY
    days = [fact for fact in matches.source if fact.kind == "day" and (bare or fact.group in months)][:MOST_DAYS]
    one_month = not any(fact.kind in ("month", "relative") for fact in (*matches.source, *_sources(matches)))
    pairs = next(
        (pairs for pairs in _assignments(days, weekdays) if not one_month or _fit(pairs)),
        list(zip(days, weekdays, strict=False))[:1],
    )
    gone = {fact for pair in pairs for fact in pair}
    if not bare:
        gone |= {months[day.group] for day, _ in pairs}
    matches.source = [fact for fact in matches.source if fact not in gone]
    matches.target = [fact for fact in matches.target if fact not in gone]
    matches.converted += pairs


MOST_DAYS = 4


def _sources(matches: Matches) -> Iterator[Fact]:
    return (source for source, _ in (*matches.pairs, *matches.converted))


def _assignments(days: list[Fact], weekdays: list[Fact]) -> Iterator[list[tuple[Fact, Fact]]]:
    """Every way to give weekdays to days, in the order of the text first."""
    if len(days) >= len(weekdays):
        for chosen in permutations(days, len(weekdays)):
            yield list(zip(chosen, weekdays, strict=True))
    else:
        for named in permutations(weekdays, len(days)):
            yield list(zip(days, named, strict=True))


def _fit(pairs: list[tuple[Fact, Fact]]) -> bool:
    """Whether days of one month have weekdays as far apart as they are."""
    return len({(day.value - weekday.value) % WEEK for day, weekday in pairs}) <= 1


WEEK = 7


def _keys(fact: Fact) -> tuple[Decimal, ...]:
    if fact.kind == "clock":
        return (fact.value % HALF_DAY,)
    if fact.kind == "year" and fact.value >= CENTURY:
        return fact.value, fact.value % CENTURY
    if fact.alternative is not None and fact.kind in ("month", "day", "weekday"):
        return fact.value, fact.alternative
    if fact.unit == "%" and fact.alternative is not None and fact.value + fact.alternative == CENTURY:
        return fact.value, fact.alternative
    return (fact.value,) if fact.other is None else (fact.value, fact.other)


def _match_equal(
    source: list[Fact], target: list[Fact], lengths: tuple[int, int], matches: Matches
) -> tuple[list[Fact], list[Fact]]:
    """Pair facts of equal value, the most alike first; what stays free on either side."""
    if not source or not target:
        return source, target
    candidates = sorted(_candidates(source, target, lengths))
    free_source, free_target = dict(enumerate(source)), dict(enumerate(target))
    for _, index, other in candidates:
        if index in free_source and other in free_target:
            matches.pairs.append((free_source.pop(index), free_target.pop(other)))
    return list(free_source.values()), list(free_target.values())


def _candidates(source: list[Fact], target: list[Fact], lengths: tuple[int, int]) -> Iterator[tuple[float, int, int]]:
    """(unlikeness, index, index) of facts that may be the same; of many equal ones those at a like place."""
    by_value: dict[Decimal, list[int]] = defaultdict(list)
    for index, fact in enumerate(target):
        for key in _keys(fact):
            by_value[key].append(index)
    ratio = len(target) / len(source)
    most = MOST_EQUAL if len(source) < MANY else MOST_EQUAL_OF_MANY
    for index, fact in enumerate(source):
        keys = _keys(fact)
        if len(keys) == 1 and keys[0] not in by_value:
            continue
        equal = {other for key in keys for other in _nearest(by_value.get(key, []), index * ratio, most)}
        for other in equal:
            distance = _distance(fact, target[other])
            if distance is not None and not _articles(fact, target[other]) and not _left_as_off(fact, target[other]):
                place = abs(fact.start / max(1, lengths[0]) - target[other].start / max(1, lengths[1]))
                yield distance + place, index, other


def _articles(source: Fact, target: Fact) -> bool:
    """Whether two articles only happen to be ones, of different things (*ein Unfall*, *a mile*)."""
    return source.loose and target.loose and source.value == 1 and source.unit != target.unit


def _left_as_off(source: Fact, target: Fact) -> bool:
    """Whether the share of a price that is left (7折) is told as what is taken off."""
    share = source.unit == "%" and source.alternative is not None and source.value != source.alternative
    return share and target.value == source.value and target.following.lstrip().startswith(("off", "discoun"))


def _nearest(indices: list[int], wanted: float, most: int) -> list[int]:
    """At most so many of ascending indices, around the wanted one."""
    if len(indices) <= most:
        return indices
    at = max(0, bisect_left(indices, wanted) - most // 2)
    return indices[at : at + most]


MOST_EQUAL, MANY, MOST_EQUAL_OF_MANY = 24, 1000, 4
MOST_FREE = 100
"""Beyond so many facts without a counterpart two texts are not a translation of each other."""


def _distance(source: Fact, target: Fact) -> float | None:
    """How unlike two facts of equal value are in kind; None where they cannot be the same."""
    if source.kind == target.kind:
        if source.kind == "weekday" and source.value != target.value and not target.following.startswith(AT_NIGHT):
            return None
        other_year = source.kind == "year" and source.value != target.value and not (source.short or target.short)
        return None if source.kind == "relative" or other_year else _unlike(source, target)
    for one, other in ((source, target), (target, source)):
        if other.kind in ("number", "code"):
            return _distance_from_number(one, other)
    return None


def _distance_from_number(date: Fact, number: Fact) -> float | None:
    """How unlike a part of a date, or a label, and a bare number are."""
    if date.kind == "year":
        equal = number.value == date.value or date.short
        return 1.0 + (number.unit not in (None, "year")) if equal else None
    if date.kind == "day":
        if number.unit == "day" and not (date.duration or number.ordinal):
            return None
        if number.unit in (None, "day"):
            return 0.3 if number.ordinal or number.unit == "day" else 1.0
        return 1.5 if date.duration and number.unit in ("week", "month", "year", "hour") else None
    return 1.0 if date.kind in ("quarter", "half", "code", "number") else None


def _unlike(source: Fact, target: Fact) -> float:
    distance = 0.8 * (source.loose + target.loose)
    if source.ordinal != target.ordinal:
        distance += 0.6
    if source.money != target.money:
        distance += 1.0
    if source.unit != target.unit:
        distance += 0.5 if source.unit is None or target.unit is None else 1.0
    if source.vague != target.vague:
        distance += 0.3
    if source.figures != target.figures:
        distance += 0.1
    if source.bound is not None and target.bound is not None:
        distance -= 0.2
    if source.decade != target.decade:
        distance += 0.3
    return distance


def _match_scores(source: list[Fact], target: list[Fact], matches: Matches) -> None:
    """A score may look like a time of day (9:19) on one side and not on the other (9-19)."""
    for clocks, numbers, first in ((source, target, True), (target, source, False)):
        for clock in [fact for fact in clocks[:MOST_FREE] if fact.kind == "clock"]:
            hour = next((fact for fact in numbers if fact.kind == "number" and fact.value == clock.value // 60), None)
            minute = next(
                (
                    fact
                    for fact in numbers
                    if fact.kind == "number" and fact.value == clock.value % 60 and fact is not hour
                ),
                None,
            )
            if hour is not None and minute is not None and (hour.start, hour.place) <= (minute.start, minute.place):
                clocks.remove(clock)
                numbers.remove(hour)
                numbers.remove(minute)
                matches.converted.append((clock, hour) if first else (hour, clock))


def _match_forms(free: tuple[list[Fact], list[Fact]], matches: Matches) -> None:
    """Match what is left in another form: converted, as a share, as a time, by magnitude."""
    source, target = list(free[0]), list(free[1])
    if not source or not target:
        matches.source, matches.target = source, target
        return
    _match_scores(source, target, matches)
    for fact in source[:MOST_FREE]:
        for other in target[:MOST_FREE]:
            if same_in_other_form(fact, other):
                target.remove(other)
                source.remove(fact)
                matches.converted.append((fact, other))
                break
    matches.source, matches.target = source, target


def same_in_other_form(source: Fact, target: Fact) -> bool:
    """Whether two facts of unequal value say the same."""
    if source.kind == "number" == target.kind:
        return _same_number(source, target)
    if target.kind == "weekday" and source.ordinal:
        return source.alternative == target.value
    kinds = {source.kind, target.kind}
    if kinds == {"clock", "number"}:
        clock, number = (source, target) if source.kind == "clock" else (target, source)
        if number.ordinal and number.unit == "min" and clock.value // 60 + 1 == number.value:
            # The 28th minute of play is the one from 27:00 on.
            return True
        minutes = clock.value % 60 / CENTURY
        if number.value in (clock.value // 60 + minutes, clock.value // 60 % 12 + minutes):
            return True
        return clock.value % 60 == 0 and clock.value // 60 % 12 == number.value % 12 and number.value <= 24
    if kinds == {"number", "year"}:
        year, number = (source, target) if source.kind == "year" else (target, source)
        return year.value % CENTURY == number.value and (number.figures or (year.decade and number.value % 10 == 0))
    if source.kind == "weekday" and source.duration and target.kind == "number":
        return target.value == source.value + 1
    return False


def _same_number(source: Fact, target: Fact) -> bool:
    first, second = source.value, target.value
    if source.vague or target.vague:
        if source.written.startswith("上") and not target.vague:
            # 上亿 is no less than a hundred million, and not three.
            return first == second
        return _magnitude(source) == _magnitude(target) or (source.other == target.value and target.vague)
    unit, other = _measured(source, target), _measured(target, source)
    if "%" in (unit, other) and unit != other:
        share, rest = (first, second) if unit == "%" else (second, first)
        if 0 < rest <= 1 and abs(share / CENTURY - rest) <= Decimal("0.005"):
            return True
    if {unit, other} <= _DEGREES and unit is not None:
        return (
            converts(first, "degC", second, "degF")
            or converts(first, "degF", second, "degC")
            or abs(first * 9 / 5 - second) <= 1
        )
    if unit is not None and other is not None and unit != other:
        return converts(first, unit, second, other) or counts_both_ends(source, target)
    if target.ordinal and second > 2 and abs(first * second - 1) < Decimal("0.01"):
        return True
    if source.ordinal and first > 2 and target.written.casefold().startswith("a"):
        # *From a ninth-floor window*: what may be a share is the ordinal that the source says.
        return abs(first * second - 1) < Decimal("0.01")
    if 0 < first < 1 and 0 < second < 1:
        return abs(first - second) < min(Decimal("0.005"), max(first, second) * TOLERANCE)
    return is_rounded(source, target) or is_counted_otherwise(source, target)


def _measured(fact: Fact, other: Fact) -> str | None:
    """The unit, where the English word *pounds* may be the weight."""
    if fact.money:
        weight = (
            not other.money and other.unit in UNITS and (UNITS[other.unit].dimension == "mass" or other.unit == "kilo")
        )
        return _POUND.get(fact.unit or "") if weight else None
    return fact.unit


def _magnitude(fact: Fact) -> Decimal:
    """The power of ten of a vague number; dozens count as tens."""
    value = Decimal(10) if fact.value == 12 else fact.value
    return Decimal(10) ** value.adjusted() if value > 0 else Decimal(0)


def converts(value: Decimal, unit: str, second: Decimal, other: str) -> bool:
    """Whether two values in units of one dimension agree to two digits."""
    converted = convert(value, unit, other)
    if converted is None:
        return False
    if UNITS[unit].dimension == "temperature":
        return abs(converted - second) <= 2
    largest = max(abs(converted), abs(second))
    return largest == 0 or abs(converted - second) / largest <= (TOLERANCE if largest >= 10 else LOOSE_TOLERANCE)
