"""Units: what they measure, how they convert, and what they are called in English.

Factors are exact by definition (SI brochure, international yard and pound agreement of 1959) but for
the East Asian ones: pyeong and tsubo are 400/121 m2, mu is 2000/3 m2, jin 500 g, Chinese li 500 m.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Unit(NamedTuple):
    """One unit: its dimension, the factor to that dimension's base, its English names."""

    dimension: str
    factor: Decimal
    singular: str
    plural: str


def _unit(dimension: str, factor: str, singular: str, plural: str = "") -> Unit:
    top, _, bottom = factor.partition("/")
    return Unit(dimension, Decimal(top) / Decimal(bottom or 1), singular, plural or f"{singular}s")


UNITS = {
    "s": _unit("time", "1", "second"),
    "min": _unit("time", "60", "minute"),
    "hour": _unit("time", "3600", "hour"),
    "day": _unit("time", "86400", "day"),
    "week": _unit("time", "604800", "week"),
    "month": _unit("months", "1", "month"),
    "year": _unit("months", "12", "year"),
    "decade": _unit("months", "120", "decade"),
    "century": _unit("months", "1200", "century", "centuries"),
    "km": _unit("length", "1000", "kilometre"),
    # In Japanese and Korean the same word is a kilometre and a kilogram.
    "kilo": _unit("length", "1000", "kilo"),
    "m": _unit("length", "1", "metre"),
    "cm": _unit("length", "0.01", "centimetre"),
    "mm": _unit("length", "0.001", "millimetre"),
    "mi": _unit("length", "1609.344", "mile"),
    "nmi": _unit("length", "1852", "nautical mile"),
    "ft": _unit("length", "0.3048", "foot", "feet"),
    "in": _unit("length", "0.0254", "inch", "inches"),
    "yd": _unit("length", "0.9144", "yard"),
    "li": _unit("length", "500", "li", "li"),
    "ly": _unit("distance", "1", "light-year"),
    "m2": _unit("area", "1", "square metre"),
    "km2": _unit("area", "1000000", "square kilometre"),
    "mi2": _unit("area", "2589988.110336", "square mile"),
    "ft2": _unit("area", "0.09290304", "square foot", "square feet"),
    "ha": _unit("area", "10000", "hectare"),
    "ac": _unit("area", "4046.8564224", "acre"),
    "mu": _unit("area", "2000/3", "mu", "mu"),
    "pyeong": _unit("area", "400/121", "pyeong", "pyeong"),
    "tsubo": _unit("area", "400/121", "tsubo", "tsubo"),
    "tatami": _unit("mats", "1", "tatami mat"),
    "kg": _unit("mass", "1", "kilogram"),
    "g": _unit("mass", "0.001", "gram"),
    "mg": _unit("mass", "0.000001", "milligram"),
    "t": _unit("mass", "1000", "tonne"),
    "lb": _unit("mass", "0.45359237", "pound"),
    "oz": _unit("mass", "0.028349523125", "ounce"),
    "jin": _unit("mass", "0.5", "jin", "jin"),
    "L": _unit("volume", "1", "litre"),
    "mL": _unit("volume", "0.001", "millilitre"),
    "gal": _unit("volume", "3.785411784", "gallon"),
    "bbl": _unit("volume", "158.987294928", "barrel"),
    "m3": _unit("volume", "1000", "cubic metre"),
    "km/h": _unit("speed", "1", "kilometre per hour", "kilometres per hour"),
    "mph": _unit("speed", "1.609344", "mile per hour", "miles per hour"),
    "degC": _unit("temperature", "1", "degree Celsius", "degrees Celsius"),
    "degF": _unit("temperature", "1", "degree Fahrenheit", "degrees Fahrenheit"),
    "deg": _unit("angle", "1", "degree"),
    "W": _unit("power", "1", "watt"),
    "kW": _unit("power", "1000", "kilowatt"),
    "MW": _unit("power", "1000000", "megawatt"),
    "GW": _unit("power", "1000000000", "gigawatt"),
    "kWh": _unit("energy", "1", "kilowatt-hour"),
    "MWh": _unit("energy", "1000", "megawatt-hour"),
    "GWh": _unit("energy", "1000000", "gigawatt-hour"),
    "TWh": _unit("energy", "1000000000", "terawatt-hour"),
    "kB": _unit("data", "1", "kilobyte"),
    "MB": _unit("data", "1000", "megabyte"),
    "GB": _unit("data", "1000000", "gigabyte"),
    "TB": _unit("data", "1000000000", "terabyte"),
    "px": _unit("pixels", "1", "pixel"),
    "MP": _unit("pixels", "1000000", "megapixel"),
    "Hz": _unit("frequency", "1", "hertz", "hertz"),
    "MHz": _unit("frequency", "1000000", "megahertz", "megahertz"),
    "GHz": _unit("frequency", "1000000000", "gigahertz", "gigahertz"),
    "%": _unit("share", "1", "per cent", "per cent"),
    "permille": _unit("share", "0.1", "per mille", "per mille"),
    "pp": _unit("points", "1", "percentage point"),
}
"""Unit key -> unit. What is not here is a counted thing, compared by number only."""

NATIVE = frozenset({"pyeong", "tsubo", "mu", "jin", "li", "tatami"})
"""Units that English readers need converted."""

CURRENCIES = {
    "USD": "US dollars", "EUR": "euros", "GBP": "pounds sterling", "JPY": "yen", "KRW": "won", "CNY": "yuan",
    "RUB": "roubles", "INR": "rupees", "TRY": "lira", "UAH": "hryvnias", "VND": "dong", "THB": "baht",
    "ILS": "shekels", "HKD": "Hong Kong dollars", "AUD": "Australian dollars", "CAD": "Canadian dollars",
    "SGD": "Singapore dollars", "TWD": "new Taiwan dollars", "NZD": "New Zealand dollars", "CHF": "Swiss francs",
    "SEK": "Swedish kronor", "NOK": "Norwegian kroner", "DKK": "Danish kroner", "CZK": "Czech korunas",
    "PLN": "zloty", "RON": "lei", "MXN": "pesos", "BRL": "reais", "IDR": "rupiah", "HUF": "forints",
    "MYR": "ringgit", "SAR": "riyals", "AED": "dirhams", "PHP": "Philippine pesos", "ZAR": "rand", "MOP": "patacas",
    "DEM": "German marks", "cent": "cents", "pence": "pence",
}  # fmt: skip
"""ISO 4217 code (or ``cent``) -> English plural."""


def convert(value: Decimal, unit: str, other: str) -> Decimal | None:
    """A value in another unit of the same dimension; None where they measure different things."""
    if "kilo" in (unit, other):
        unit, other = _resolve(unit, other), _resolve(other, unit)
    if unit not in UNITS or other not in UNITS or UNITS[unit].dimension != UNITS[other].dimension:
        return None
    if UNITS[unit].dimension == "temperature" and unit != other:
        return value * 9 / 5 + 32 if unit == "degC" else (value - 32) * 5 / 9
    return value * UNITS[unit].factor / UNITS[other].factor


def _resolve(unit: str, beside: str) -> str:
    """What a bare *kilo* is of beside another unit."""
    if unit != "kilo":
        return unit
    return "kg" if beside in UNITS and UNITS[beside].dimension == "mass" else "km"
