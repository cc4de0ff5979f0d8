"""What becomes of facts without a counterpart: excused for a reason, paired as a change, or reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarizer.expressions import late
from summarizer.quantities.facts import DAYS_OF_WEEK, Fact
from summarizer.quantities.matching import AT_NIGHT, Matches, converts
from summarizer.quantities.units import UNITS, convert

SMALL = 3
"""Numbers up to this are often carried by grammar: *a*, *both*, *the other*."""
_FIT_RELATIVE = {
    "year": ("year", "year-before-last"),
    "month": ("month", "year"),
    "day": ("day", "tomorrow", "week"),
    "weekday": ("day", "tomorrow"),
}
"""Which words said from the day of writing can stand for which part of a date."""
HALF = Decimal("0.5")
BETWEEN_WEEKDAYS = 6
"""Code points between the two weekdays of a night."""
BESIDE_DECADE = 12
"""Code points between a decade and its century."""
NEXT = 3
"""Code points between a sum and the same in brackets."""


@dataclass(slots=True)
class _Side:
    """What one text holds: the matched facts by value, the kinds still open, the relative words left."""

    matched: dict[Decimal, list[Fact]]
    open: set[str]
    relatives: tuple[str, ...]
    ends: dict[int, list[Fact]]
    """The matched facts by where they end."""
    numbers: bool = False
    """Whether a number is left without counterpart, be it one that grammar may carry."""

    def open_for(self, fact: Fact) -> bool:
        """Whether something on this side is still without counterpart that the fact could stand for."""
        return fact.kind in self.open or any({fact.kind, kind} in _LIKE_KINDS for kind in self.open)


def settle(
    matches: Matches, beside: Sequence[tuple[Fact, Fact]] = (), *, free: bool = False
) -> tuple[list[Fact], list[Fact]]:
    """The facts of source and English that nothing explains.

    `beside` is what agrees in the sentences beside these. A free rendering, such as a summary, may count what it
    lists (*in one way here, in another there and in a third*).
    """
    if not matches.source and not matches.target:
        return [], []
    weekdays = any(fact.kind == "weekday" for fact in matches.target)
    source = [fact for fact in matches.source if not _carried(fact) or (weekdays and fact.kind == "weekday")]
    target = [fact for fact in matches.target if not _carried(fact)]
    agreed = (*matches.pairs, *matches.converted, *beside)
    said = _side([pair[0] for pair in agreed], matches.source, source, matches.target)
    given = _side([pair[1] for pair in agreed], matches.target, target, matches.source)
    given.numbers = any(fact.kind == "number" and fact.figures for fact in matches.target)
    source = [fact for fact in source if not _lost_fairly(fact, said, given)]
    said.open = {fact.kind for fact in source}
    halves = any(fact.kind == "half" for fact in matches.source)
    target = [fact for fact in target if not _added_fairly(fact, said, given, (matches, halves))]
    hinted = any(
        fact.loose and fact.kind in ("number", "code") and fact.value > 1 and fact.word for fact in matches.source
    )
    source += _first_of_all(matches, source, target)
    if not target:
        source = [fact for fact in source if not is_small(fact)]
    if not source and not hinted:
        target = [fact for fact in target if not _small_word(fact) or (_is_third(fact) and not free)]
    return source, target


def _first_of_all(matches: Matches, source: list[Fact], target: list[Fact]) -> list[Fact]:
    """Ones in figures and firsts of the source, where the English has a two or a three instead."""
    if source or len(target) != 1 or not _small_word(target[0]) or target[0].value not in (2, SMALL):
        return []
    ones = [fact for fact in matches.source if fact.kind == "number" and fact.value == 1 and not fact.loose]
    return [fact for fact in ones if fact.ordinal == target[0].ordinal and (fact.figures or fact.ordinal)][:1]


def _side(matched: list[Fact], rest: list[Fact], unexplained: list[Fact], others: list[Fact]) -> _Side:
    """One text; a relative word that the other one says as well stands for nothing else."""
    by_value: dict[Decimal, list[Fact]] = defaultdict(list)
    ends: dict[int, list[Fact]] = defaultdict(list)
    for fact in matched:
        by_value[fact.value].append(fact)
        ends[fact.end].append(fact)
    repeated = {fact.relative for fact in others if fact.kind == "relative"}
    relatives = tuple({fact.relative for fact in rest if fact.kind == "relative"} - repeated)
    return _Side(by_value, {fact.kind for fact in unexplained}, relatives, ends)


def _carried(fact: Fact) -> bool:
    """Whether grammar or a name may carry the fact on the other side."""
    # A rate names one euro or dollar in words, or none.
    one = (
        fact.kind == "number"
        and fact.value == 1
        and (fact.word or not fact.money or _is_rated(fact))
        and fact.unit != "%"
    )
    return fact.loose or fact.kind in ("code", "relative", "half") or one


def _is_rated(fact: Fact) -> bool:
    """Whether one of a currency is what others are measured by: ``1ドル=152円`` is *152 to the dollar*."""
    return fact.following.lstrip().startswith(_RATED)


_RATED = ("=", "당", "에 ", "当たり", "あたり", "につき", "兑", "对", "可兑")


def _small_word(fact: Fact) -> bool:
    return fact.kind == "number" and not fact.figures and fact.value <= SMALL and not fact.money


def _is_third(fact: Fact) -> bool:
    """No grammar adds a *third*, as it does *second* (of two), *both* and *half*."""
    return fact.ordinal and fact.value == SMALL


def _small_ordinal(fact: Fact) -> bool:
    """The second round of talks is often *the talks*, or *another round*."""
    return fact.kind == "number" and fact.ordinal and fact.value <= SMALL


def is_small(fact: Fact) -> bool:
    """Whether a number is so small that grammar may carry it, or a *first* or *second* that none asks for."""
    return _small_word(fact) or _small_ordinal(fact)


def _lost_fairly(fact: Fact, said: _Side, given: _Side) -> bool:
    """Whether the English leaves a fact of the source out for a reason."""
    if any(relative.endswith(_FIT_RELATIVE.get(fact.kind, "-")) for relative in given.relatives):
        return fact.kind not in given.open
    in_figures = fact.kind == "month" and not any(sign.isalpha() for sign in fact.written)
    if (fact.kind == "day" or in_figures) and fact.kind not in given.open and _by_weekday(fact, said):
        return True
    if _counts_listed(fact) or _numbers_storm(fact):
        return True
    if fact.value == 0 and fact.kind == "number" and fact.unit != "%" and not given.numbers:
        # *None*, *no* and *goalless* say it as well.
        return True
    return not given.open_for(fact) and (
        _repeats(fact, said)
        or _in_brackets(fact, said)
        or _ends_night(fact, said, given)
        or _converted_before(fact, said)
        or _century_of_decade(fact, said)
    )


def _numbers_storm(fact: Fact) -> bool:
    """Whether a number only tells which typhoon of the year it is, that English calls by its name."""
    return fact.following.lstrip().startswith(_STORMS) or fact.leading.rstrip("第제 ").endswith(_STORMS)


_STORMS = ("태풍", "台風", "台风", "颱風")


def _counts_listed(fact: Fact) -> bool:
    """Whether a number only counts the names before it (インドとベトナムの2カ国, 韩日两国)."""
    if fact.kind != "number" or fact.ordinal or not 1 < fact.value <= MOST_LISTED:
        return False
    return _LISTED.search(fact.leading) is not None and _BODIES.search(fact.written + fact.following) is not None


MOST_LISTED = 5
_LISTED = late(r"(?:[とや、・][^、。]{1,10}の|[와과,·] ?[가-힣]{1,8}(?: 등)? |[和与與及、][^，。]{1,8}等?)$")
_BODIES = late(r"^[^\s]{0,2}(?:[カか]国|국|개국|国|國|人|社|県|市|者|氏|명|개사|곳|地)")


def _just_before(fact: Fact, side: _Side, reach: int) -> Iterator[Fact]:
    """The matched facts that end so many code points before a fact at most."""
    for gap in range(reach + 1):
        yield from side.ends.get(fact.start - gap, ())[:MOST_PAIRED]


def _century_of_decade(fact: Fact, said: _Side) -> bool:
    """Whether a century only says which decade is meant (*v 70. letech 20. století*, *in the 1970s*)."""
    return fact.unit == "century" and any(other.value % 10 == 0 for other in _just_before(fact, said, BESIDE_DECADE))


def _converted_before(fact: Fact, said: _Side) -> bool:
    """Whether a measure in brackets only gives the one before it in another unit."""
    return (
        fact.before == "("
        and fact.unit in UNITS
        and any(
            other.unit in UNITS and other.unit != fact.unit and converts(other.value, other.unit, fact.value, fact.unit)
            for other in _just_before(fact, said, NEXT)
        )
    )


def _ends_night(fact: Fact, said: _Side, given: _Side) -> bool:
    """Whether a weekday only ends the night that English names by the one before (*z piątku na sobotę*)."""
    if fact.kind != "weekday":
        return False
    if _begins_night(fact, said, given):
        return True
    eve = (fact.value - 2) % DAYS_OF_WEEK + 1
    return any(
        other.kind == "weekday" and 0 < fact.start - other.end <= BETWEEN_WEEKDAYS
        for other in said.matched.get(eve, ())[:MOST_PAIRED]
    ) and any(
        other.following.startswith(AT_NIGHT) or other.leading.endswith(("overnight on ", "overnight from "))
        for other in given.matched.get(eve, ())[:MOST_PAIRED]
    )


def _begins_night(fact: Fact, said: _Side, given: _Side) -> bool:
    """Whether a weekday only begins the night that English names by the next one (*the early hours of Sunday*)."""
    morrow = fact.value % DAYS_OF_WEEK + 1
    return any(
        other.kind == "weekday" and 0 < other.start - fact.end <= BETWEEN_WEEKDAYS
        for other in said.matched.get(morrow, ())[:MOST_PAIRED]
    ) and any(_SMALL_HOURS.search(other.leading) for other in given.matched.get(morrow, ())[:MOST_PAIRED])


_SMALL_HOURS = late(r"(?:early(?: on)?|hours of|overnight(?: on| to| into)?|before dawn on|night to|morning of) $")


def _by_weekday(day: Fact, said: _Side) -> bool:
    """Whether a weekday that the English says stands beside a day (월요일인 25일): one tells the other."""
    named = (other for facts in said.matched.values() for other in facts[:MOST_PAIRED] if other.kind == "weekday")
    return any(max(day.start, other.start) - min(day.end, other.end) <= BESIDE for other in named)


BESIDE = 3
"""Code points between a day and its weekday."""


def _added_fairly(fact: Fact, said: _Side, given: _Side, context: tuple[Matches, bool]) -> bool:
    """Whether the English has a fact that the source does not say in numbers, for a reason."""
    matches, halves = context
    free = not said.open_for(fact)
    if (free and (_repeats(fact, given) or _in_brackets(fact, given))) or _converted_beside(fact, matches):
        return True
    if fact.kind == "weekday" or (fact.unit == "%" and fact.value == 100):
        return free
    if fact.kind in ("month", "year") and fact.kind not in said.open:
        if any(relative.endswith(_FIT_RELATIVE[fact.kind]) for relative in said.relatives):
            return True
        return fact.kind == "month" and _names_bare_day(fact, matches)
    return fact.value == HALF and halves


def _names_bare_day(fact: Fact, matches: Matches) -> bool:
    """Whether an English month only completes a day that the source gives without one."""
    partners = [source for source, target in matches.pairs[:MOST_SEARCHED] if target.group == fact.group]
    groups = {source.group for source in partners if source.kind == "day"}
    named = any(other.kind == "month" and other.group in groups for other in (*partners, *matches.source))
    return bool(groups) and not named


def _in_brackets(fact: Fact, side: _Side) -> bool:
    """Whether a sum in brackets repeats the one before it in another currency."""
    return (
        fact.money
        and fact.before == "("
        and any(other.money and other.unit != fact.unit for other in _just_before(fact, side, NEXT))
    )


def _repeats(fact: Fact, side: _Side) -> bool:
    """Whether the same text says the same value once more."""
    return any(
        (other.kind == fact.kind or fact.duration or other.duration) and (other.unit == fact.unit or fact.duration)
        for other in side.matched.get(fact.value, ())[:MOST_PAIRED]
    )


def _converted_beside(fact: Fact, matches: Matches) -> bool:
    """Whether the English adds in brackets what it converted."""
    unit = fact.unit
    if fact.kind != "number" or unit not in UNITS:
        return False
    pairs = (*matches.pairs[:MOST_PAIRED], *matches.converted[:MOST_PAIRED])
    return any(
        source.unit in UNITS and source.unit != unit and converts(source.value, source.unit, fact.value, unit)
        for source, _ in pairs
    )


def code_of(source: Fact | None, target: Fact | None) -> str:
    """The code for a fact that changed, is missing or was added."""
    fact = source or target
    assert fact is not None
    if fact.kind in ("year", "month", "day", "weekday"):
        return f"date.{fact.kind}"
    if fact.kind in ("quarter", "half"):
        return "date.quarter"
    if fact.kind == "clock":
        return "time.clock"
    if source is None:
        return "number.added"
    if target is None:
        return "number.missing"
    if (
        source.unit != target.unit
        and None not in (source.unit, target.unit)
        and convert(source.value, source.unit or "", target.unit or "") is not None
    ):
        return "number.conversion"
    if source.ordinal and target.ordinal:
        return "number.ordinal"
    return "number.scale" if _power_of_ten(source.value, target.value) else "number.value"


def _power_of_ten(first: Decimal, second: Decimal) -> bool:
    return first.normalize().as_tuple().digits == second.normalize().as_tuple().digits and first != second


def pair_up(source: list[Fact], target: list[Fact], lengths: tuple[int, int]) -> list[tuple[Fact | None, Fact | None]]:
    """Pair what is left on both sides as changes: likest kind first, then nearest place."""
    if not source or not target:
        return [*((fact, None) for fact in source), *((None, fact) for fact in target)]
    ranked = sorted(
        (
            (_strangeness(s, t) + abs(s.start / max(1, lengths[0]) - t.start / max(1, lengths[1])), i, j)
            for i, s in enumerate(source[:MOST_PAIRED])
            for j, t in enumerate(target[:MOST_PAIRED])
            if _pairable(s, t)
        ),
    )
    used_source: set[int] = set()
    used_target: set[int] = set()
    pairs: list[tuple[Fact | None, Fact | None]] = []
    for _, i, j in ranked:
        if i not in used_source and j not in used_target:
            used_source.add(i)
            used_target.add(j)
            pairs.append((source[i], target[j]))
    pairs.extend((s, None) for i, s in enumerate(source) if i not in used_source)
    pairs.extend((None, t) for j, t in enumerate(target) if j not in used_target)
    return pairs


MOST_PAIRED = 60
MOST_SEARCHED = 400


_LIKE_KINDS = ({"number", "year"}, {"number", "day"}, {"number", "clock"})
"""Kinds that can be mistaken for each other."""


def _pairable(source: Fact, target: Fact) -> bool:
    return source.kind == target.kind or {source.kind, target.kind} in _LIKE_KINDS


def _strangeness(source: Fact, target: Fact) -> float:
    return (
        2.0 * (source.kind != target.kind)
        + (source.unit != target.unit)
        + (source.money != target.money)
        + (source.ordinal != target.ordinal)
        - 2.0 * _power_of_ten(source.value, target.value)
    )
