"""What becomes of facts without a counterpart: excused for a reason, paired as a change, or reported."""

from __future__ import annotations

from decimal import Decimal

from summarizer.quantities.facts import Fact
from summarizer.quantities.matching import Matches, converts
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
_DATE_KINDS = ("year", "month", "day", "weekday", "quarter", "half", "relative")


def settle(matches: Matches) -> tuple[list[Fact], list[Fact]]:
    """The facts of source and English that nothing explains."""
    source = [fact for fact in matches.source if not _carried(fact)]
    target = [fact for fact in matches.target if not _carried(fact)]
    said_again = [not any(_pairable(fact, other) for other in target) for fact in source]
    source = [
        fact for fact, free in zip(source, said_again, strict=True) if not _lost_fairly(fact, matches, target, free)
    ]
    target = [fact for fact in target if not _added_fairly(fact, matches, source)]
    hints = [
        fact
        for fact in matches.source
        if fact.loose and fact.kind in ("number", "code") and fact.value > 1 and fact.word
    ]
    if not target:
        source = [fact for fact in source if not _small_word(fact)]
    if not source and not hints:
        target = [fact for fact in target if not _small_word(fact)]
    return source, target


def _carried(fact: Fact) -> bool:
    """Whether grammar or a name may carry the fact on the other side."""
    return (
        fact.loose
        or fact.kind in ("code", "relative", "half")
        or (fact.kind == "number" and fact.value == 1 and not fact.money and fact.unit != "%")
    )


def _small_word(fact: Fact) -> bool:
    return fact.kind == "number" and not fact.figures and fact.value <= SMALL and not fact.money


def _lost_fairly(fact: Fact, matches: Matches, target: list[Fact], free: bool) -> bool:
    if fact.kind in _FIT_RELATIVE and any(
        other.relative.endswith(_FIT_RELATIVE[fact.kind]) for other in matches.target
    ):
        return not any(other.kind == fact.kind for other in target)
    if free and _sum_in_brackets(fact, [pair[0] for pair in matches.pairs]):
        return True
    return free and _repeats(fact, [pair[0] for pair in matches.pairs])


def _added_fairly(fact: Fact, matches: Matches, source: list[Fact]) -> bool:
    free = not any(_pairable(other, fact) for other in source)
    if free and _sum_in_brackets(fact, [pair[1] for pair in matches.pairs]):
        return True
    if (free and _repeats(fact, [pair[1] for pair in matches.pairs])) or _converted_beside(fact, matches):
        return True
    if fact.kind == "weekday" or (fact.unit == "%" and fact.value == 100):
        return free
    if fact.value == Decimal("0.5") and any(other.kind == "half" for other in matches.source):
        return True
    if fact.kind in ("month", "year"):
        if any(other.kind == fact.kind for other in source):
            return False
        partners = [s for s, t in matches.pairs if t.group == fact.group]
        bare = {s.kind for s in partners}
        if fact.kind == "month":
            if any(other.relative.endswith(_FIT_RELATIVE["month"]) for other in matches.source):
                return True
            return "day" in bare and not any(s.kind == "month" for s in partners)
        return any(other.relative.endswith(_FIT_RELATIVE["year"]) for other in matches.source) or bool(
            bare & {"month", "day"}
        )
    return False


def _sum_in_brackets(fact: Fact, matched: list[Fact]) -> bool:
    """Whether a sum in brackets repeats the one before it in another currency."""
    return (
        fact.money
        and fact.bracketed
        and any(other.money and other.unit != fact.unit and 0 <= fact.start - other.end <= 3 for other in matched)
    )


def _repeats(fact: Fact, matched: list[Fact]) -> bool:
    """Whether the same text says the same value once more."""
    return any(
        other.value == fact.value
        and (other.kind == fact.kind or fact.duration or other.duration)
        and (other.unit == fact.unit or fact.duration)
        for other in matched
    )


def _converted_beside(fact: Fact, matches: Matches) -> bool:
    """Whether the English adds in brackets what it converted."""
    if fact.unit not in UNITS or fact.kind != "number":
        return False
    return any(
        s.unit is not None and s.unit != fact.unit and converts(s.value, s.unit, fact.value, fact.unit)
        for s, _ in (*matches.pairs, *matches.converted)
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


def _pairable(source: Fact, target: Fact) -> bool:
    same = source.kind == target.kind
    return same or {source.kind, target.kind} in ({"number", "year"}, {"number", "day"}, {"number", "clock"})


def _strangeness(source: Fact, target: Fact) -> float:
    return (
        2.0 * (source.kind != target.kind)
        + (source.unit != target.unit)
        + (source.money != target.money)
        + (source.ordinal != target.ordinal)
        - 2.0 * _power_of_ten(source.value, target.value)
    )
