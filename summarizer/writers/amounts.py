"""Quantities in English: in full digits, and short where that loses nothing."""

from __future__ import annotations

from decimal import Decimal

from summarizer.nouns.quantity import Quantity

_SCALES = ((15, "quadrillion"), (12, "trillion"), (9, "billion"), (6, "million"))
_SHORT_DECIMALS = 3
_MOST_DIGITS = 40
_UNIT_WORDS = {"pp": "percentage points"}
_BOUNDS = {
    None: "{}",
    "at_least": "{} or more",
    "more_than": "more than {}",
    "at_most": "up to {}",
    "less_than": "less than {}",
    "about": "about {}",
}
_KINDS = {"ordinal": "{} in order", "age": "aged {}", "vague": "{} (vague)"}


def in_full(quantity: Quantity) -> str:
    """All digits with thousands separators, unit and bound: ``1,000,000,000,000 USD or more``."""
    return _phrase(quantity, [_digits(value) for value in _ends(quantity)])


def in_short(quantity: Quantity) -> str | None:
    """The same in millions, billions and so on: ``1 trillion USD or more``; None where that is not exact."""
    short = [_scaled(value) for value in _ends(quantity)]
    return None if None in short else _phrase(quantity, [value for value in short if value])


def _ends(quantity: Quantity) -> list[Decimal]:
    return [quantity.value] if quantity.upper is None else [quantity.value, quantity.upper]


def _phrase(quantity: Quantity, values: list[str]) -> str:
    amount = " to ".join(values)
    if quantity.unit == "%":
        amount += "%"
    elif quantity.unit:
        amount += f" {_UNIT_WORDS.get(quantity.unit, quantity.unit.replace('_', ' '))}"
    return _BOUNDS[quantity.bound].format(_KINDS.get(quantity.kind, "{}").format(amount))


def _digits(value: Decimal) -> str:
    return f"{value:,f}" if abs(value.adjusted()) < _MOST_DIGITS else str(value)


def _scaled(value: Decimal) -> str | None:
    """The value in the largest scale that it reaches; no arithmetic, so nothing is rounded."""
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        return None
    for power, word in _SCALES:
        if power <= value.adjusted() < power + 3:
            text = f"{Decimal((sign, digits, exponent - power)):f}"
            text = text.rstrip("0").rstrip(".") if "." in text else text
            return f"{text} {word}" if len(text.partition(".")[2]) <= _SHORT_DECIMALS else None
    return None
