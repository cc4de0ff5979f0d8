"""Values that English gives with fewer figures, or counts in another way: *some 3.9 million*, *and two others*."""

from __future__ import annotations

from decimal import Decimal

from summarizer.expressions import late
from summarizer.quantities.facts import Fact

_ROUNDING = {
    "about": (Decimal("-0.5"), Decimal("0.5")),
    "more_than": (Decimal(0), Decimal(1)),
    "nearly": (Decimal(-1), Decimal(0)),
}
"""By how many steps of its last figure a rounded value may lie below what it stands for, and above."""
MOST_ROUNDED = Decimal("0.05")
"""A larger difference is no rounding, whatever the figures."""


def is_rounded(source: Fact, target: Fact) -> bool:
    """Whether English says *about*, *nearly* or *more than* of a value with fewer figures (3,896,300: *some 3.9m*)."""
    bare = target.ordinal or source.ordinal or not target.value
    if target.bound not in _ROUNDING or bare or _measured_apart(source, target):
        return False
    step = Decimal(10) ** _last_place(target.value)
    off = source.value - target.value
    if step <= Decimal(10) ** _last_place(source.value) or abs(off) > target.value * MOST_ROUNDED:
        return False
    low, high = _ROUNDING[target.bound]
    return low * step <= off <= high * step


def _last_place(value: Decimal) -> int:
    """The power of ten of the last figure that says something: 5 for 3,900,000."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _measured_apart(source: Fact, target: Fact) -> bool:
    """Whether two values are of different currencies or units."""
    return source.money != target.money or (None not in (source.unit, target.unit) and source.unit != target.unit)


def is_counted_otherwise(source: Fact, target: Fact) -> bool:
    """Whether English counts the one before not in (現職ら3人: *and two others*), or names the magnitude again."""
    if source.value and target.value / source.value in _ONCE_SAID and _OTHERS.search(source.leading):
        return True
    if source.unit == "cent" and target.unit == "s":
        return source.value == target.value * CENT  # hundredths of a second
    if source.unit == "century" and target.following.startswith("s"):
        return target.value == (source.value - 1) * CENT
    others = target.following.startswith(" other") and source.before in _AND_OTHERS
    return others and source.value - target.value == 1


CENT = 100
_AND_OTHERS = frozenset("らど等등")
"""The last sign of words that count the one before in."""
_OTHERS = late(r"(?:otr[oa]s|outr[oa]s|autres|altr[ie]|weitere[nr]?|andere|nog|dalších|další|kolejn\w+|ещё|еще|ще) $")
_ONCE_SAID = frozenset({Decimal(10**3), Decimal(10**6), Decimal(10**9)})
"""*35 millones más otros cinco*: the magnitude is said once."""


def counts_both_ends(source: Fact, target: Fact) -> bool:
    """Whether days are what Romance languages and German call a week or a fortnight (*quinze jours*, *acht Tage*)."""
    return (source.unit, target.unit) == ("day", "week") and (source.value, target.value) in _DAYS_OF_WEEKS


_DAYS_OF_WEEKS = frozenset({(Decimal(8), Decimal(1)), (Decimal(15), Decimal(2))})
