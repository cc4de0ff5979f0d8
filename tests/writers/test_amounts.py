"""Quantities in English."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.nouns.article import Span
from summarizer.nouns.quantity import Bound, Quantity, QuantityKind
from summarizer.writers.amounts import in_full, in_short


def quantity(
    value: str, kind: QuantityKind = "number", unit: str | None = None, bound: Bound | None = None
) -> Quantity:
    """A quantity of which only the meaning matters."""
    low, _, high = value.partition("..")
    return Quantity(Span(0, 1), Decimal(low), kind, unit, bound, Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("read", "full", "short"),
    [
        (quantity("1E+12", "money", "USD", "at_least"), "1,000,000,000,000 USD or more", "1 trillion USD or more"),
        (quantity("22500000", "money", "KRW", "more_than"), "more than 22,500,000 KRW", "more than 22.5 million KRW"),
        (quantity("2300000000..4E+9"), "2,300,000,000 to 4,000,000,000", "2.3 billion to 4 billion"),
        (quantity("1E+15", bound="about"), "about 1,000,000,000,000,000", "about 1 quadrillion"),
        (quantity("-1500000.00"), "-1,500,000.00", "-1.5 million"),
        (quantity("1234567"), "1,234,567", None),
        (quantity("999999"), "999,999", None),
        (quantity("5..2000000"), "5 to 2,000,000", None),
        (quantity("1E+18"), "1,000,000,000,000,000,000", None),
        (quantity("3.5", "percent", "%", "at_most"), "up to 3.5%", None),
        (quantity("3..5", "percent", "pp"), "3 to 5 percentage points", None),
        (quantity("120", "count", "power_plant", "less_than"), "less than 120 power plant", None),
        (quantity("35", "age"), "aged 35", None),
        (quantity("3", "ordinal"), "3 in order", None),
        (quantity("20", "vague"), "20 (vague)", None),
        (quantity("1E+999"), "1E+999", None),
        (quantity("NaN"), "NaN", None),
        (quantity("0"), "0", None),
    ],
)
def test_a_quantity_in_words(read: Quantity, full: str, short: str | None) -> None:
    """All digits always; short only where nothing is lost."""
    assert in_full(read) == full
    assert in_short(read) == short


def test_no_digit_is_rounded() -> None:
    """Long values keep every digit."""
    assert in_full(quantity("123456789012345678901234567890123.4")) == "123,456,789,012,345,678,901,234,567,890,123.4"
