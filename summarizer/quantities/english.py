"""Quantities in plain English, for messages and for the lines that go into prompts."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from summarizer.nouns.quantity import Quantity
from summarizer.quantities.public import read_dates, read_quantities
from summarizer.quantities.units import CURRENCIES, NATIVE, UNITS, convert

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_MAX_DECIMALS = 4
_VAGUE = (
    (10**12, "trillions"),
    (10**11, "hundreds of billions"),
    (10**10, "tens of billions"),
    (10**9, "billions"),
    (10**8, "hundreds of millions"),
    (10**7, "tens of millions"),
    (10**6, "millions"),
    (10**5, "hundreds of thousands"),
    (10**4, "tens of thousands"),
    (10**3, "thousands"),
    (10**2, "hundreds"),
    (10, "dozens"),
)
_BEFORE = {
    "more_than": "more than ",
    "less_than": "less than ",
    "about": "about ",
    "nearly": "nearly ",
    "exactly": "exactly ",
}
_AFTER = {"at_least": " or more", "at_most": " or less"}
_METRIC = {"area": "m2", "mass": "kg", "length": "km"}
WORTH_A_LINE = 10_000
HUGE = Decimal(10) ** 30


def plain(value: Decimal) -> str:
    """A value without exponent or idle zeros, thousands parted: ``1,234.5``."""
    if abs(value) >= HUGE:
        return f"{value:.6e}"
    text = f"{value.normalize():,f}"
    whole, mark, decimals = text.partition(".")
    return f"{whole}.{decimals[:6]}" if mark else whole


def spoken(value: Decimal) -> str:
    """A value with its magnitude in words where that is exact: ``500 billion``, ``29.3751 trillion``."""
    for scale, name in _SCALES:
        if abs(value) >= scale and abs(value) < scale * 1000 * (1000 if scale == 10**12 else 1):
            short = value / scale
            if short == short.quantize(Decimal(1).scaleb(-_MAX_DECIMALS)):
                return f"{plain(short)} {name}"
    return plain(value)


def unit_name(quantity: Quantity) -> str:
    """The English name of what the value is in; empty for bare numbers and counted things."""
    unit = quantity.unit or ""
    if quantity.kind == "money":
        return CURRENCIES.get(unit, unit)
    if unit in UNITS:
        return UNITS[unit].singular if quantity.value == 1 and quantity.upper is None else UNITS[unit].plural
    return {"person": "people", "times": "times", "point": "points"}.get(unit, "")


def describe(quantity: Quantity) -> str:
    """``1 trillion US dollars or more (1,000,000,000,000 USD)``: bound, value, unit, and the figures in full."""
    if quantity.kind == "ordinal":
        return f"number {plain(quantity.value)} in order"
    value = spoken(quantity.value)
    if quantity.upper is not None:
        value = f"{value} to {spoken(quantity.upper)}"
    name = unit_name(quantity)
    bound = quantity.bound or ""
    phrase = _BEFORE.get(bound, "") + f"{value} {name}".strip() + _AFTER.get(bound, "")
    if quantity.kind == "vague":
        phrase = f"{_vaguely(quantity.value)} of {name}" if name else _vaguely(quantity.value)
    return phrase + _in_full(quantity, value)


def _vaguely(value: Decimal) -> str:
    """``hundreds`` for a value that only names its magnitude, as in 수백."""
    for size, word in _VAGUE:
        if value >= size:
            return word
    return "several"


def _in_full(quantity: Quantity, value: str) -> str:
    """The figures in brackets, where words stand for them or the unit is not known in English."""
    unit = quantity.unit or ""
    if unit in NATIVE and unit in UNITS and UNITS[unit].dimension in _METRIC:
        metric = _METRIC[UNITS[unit].dimension]
        converted = convert(quantity.value, unit, metric)
        return "" if converted is None else f" (about {plain(round(converted, 1))} {metric})"
    if quantity.kind == "vague" or plain(quantity.value) == value or quantity.upper is not None:
        return ""
    return f" ({plain(quantity.value)}{' ' + unit if quantity.kind == 'money' else ''})"


def computed_lines(text: str, language: str) -> tuple[str, ...]:
    """``5,000억 달러 = 500 billion US dollars``: what a translator should not have to work out.

    Quantities with magnitudes, currencies or native units, and years of other calendars (令和7年 = 2025);
    in order of the text, each expression once.
    """
    found: dict[str, tuple[int, str]] = {}
    for quantity in read_quantities(text, language):
        written = text[quantity.span.start : quantity.span.end]
        if _worth_a_line(quantity, written):
            found.setdefault(
                written,
                (
                    quantity.span.start,
                    describe(quantity).partition(" (")[0] if quantity.unit not in NATIVE else describe(quantity),
                ),
            )
    for reading in read_dates(text, language):
        written = text[reading.span.start : reading.span.end]
        # A two-digit year (28年度) is no year of another calendar.
        if (
            reading.edtf[:4].isdigit()
            and reading.edtf > "1"
            and reading.edtf[:4] not in unicodedata.normalize("NFKC", written)
        ):
            found.setdefault(written, (reading.span.start, reading.edtf))
    return tuple(
        f"{written} = {meaning}" for written, (_, meaning) in sorted(found.items(), key=lambda item: item[1][0])
    )


def _worth_a_line(quantity: Quantity, written: str) -> bool:
    if quantity.kind == "vague":
        # "Millions of" has no value that one could compute.
        return False
    return (
        quantity.kind == "money"
        or quantity.unit in NATIVE
        or (quantity.value >= WORTH_A_LINE and f"{int(quantity.value)}" not in written.replace(",", ""))
    )
