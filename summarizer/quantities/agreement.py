"""Facts of equal value whose unit, currency or bound does not agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.quantities.facts import Fact, unit_of
from summarizer.quantities.matching import Matches
from summarizer.quantities.order_asia import is_exceeded
from summarizer.quantities.units import UNITS

UP = frozenset({"at_least", "more_than", "odd", "above"})
DOWN = frozenset({"at_most", "up_to", "until", "less_than", "under", "nearly"})
FIRM = frozenset({"at_least", "more_than", "at_most", "less_than", "nearly", "odd"})
"""Bounds that no English leaves out: it does *up to*,
*about*, and words that can mean another thing as well (German *unter* is *among*, *über* is *for*)."""
NOT_EXACT = frozenset({"about", "nearly", "more_than", "less_than", "odd", "above", "under"})
DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN"})
_ALIKE = (
    DOLLARS,
    frozenset({"JPY", "CNY"}),
    frozenset({"CZK", "SEK", "NOK", "DKK"}),
    frozenset({"USD", "cent"}),
    frozenset({"GBP", "EGP"}),
)
_SHARED = (*_ALIKE, frozenset({"CNY", "TWD"}), frozenset({"CNY", "HKD"}), frozenset({"CNY", "SGD"}))
_SAME_UNIT = (
    frozenset({"deg", "degC", "degF"}),
    frozenset({"g", "gal"}),
    frozenset({"point", "pp"}),
    frozenset({"kilo", "km", "km/h"}),
    frozenset({"kilo", "kg"}),
    frozenset({"mi", "mph"}),
    frozenset({"mi", "nmi"}),
    # Rain: a litre, or a kilogram, on a square metre is a millimetre.
    frozenset({"L", "mm"}),
    frozenset({"kg", "mm"}),
)


def disagreements(matches: Matches, language: str) -> list[tuple[str, Fact, Fact]]:
    """(code, source, English) for every pair of equal values that differ in what they are of."""
    found: list[tuple[str, Fact, Fact]] = []
    bounded = {fact.value for fact in matches.target if fact.bound is not None}
    bounded |= {fact.value for _, fact in (*matches.pairs, *matches.converted) if fact.bound is not None}
    for source, target in matches.pairs:
        code = _code(source, target, language)
        if code is not None:
            found.append((code, source, target))
    said = [
        (source, target)
        for source, target in (*matches.pairs, *matches.converted)
        if not (source.bound is target.bound is source.trend is None)
    ]
    ends = _range_ends(matches) if said else {}
    for source, target in said:
        if source.bound == "up_to" and _throughout(target):
            continue
        if opposite(source.bound, target.bound) or opposite(source.trend, target.trend):
            found.append(("number.bound", source, target))
        elif target.leading.endswith(" from ") and source.bound == "at_least":
            # *From 799 euros* is the least price.
            continue
        elif target not in ends.get(source.bound or "", ()) and _unbounded(source, target, bounded, language):
            found.append(("number.unbounded", source, target))
    return found + _currencies_put_in(matches) + _relatives(matches) + _labels(matches)


def _throughout(fact: Fact) -> bool:
    """Whether English *over* a length of time means throughout it (*over seven days*)."""
    time = fact.unit in UNITS and UNITS[fact.unit].dimension in ("time", "months")
    return time and fact.written.casefold().startswith("over ")


def _range_ends(matches: Matches) -> dict[str, set[Fact]]:
    """The lower and the upper ends of English ranges, by the bound that they say: *19 to 34* is both inclusive."""
    given = sorted(
        [*matches.target, *(fact for _, fact in (*matches.pairs, *matches.converted))],
        key=lambda fact: (fact.group, fact.place),
    )
    pairs = [(low, high) for low, high in pairwise(given) if low.group == high.group and low.kind == "number"]
    return {"at_least": {low for low, _ in pairs}, "at_most": {high for _, high in pairs}}


def _relatives(matches: Matches) -> list[tuple[str, Fact, Fact]]:
    """*Last year* for *next year*, where the English says neither as well."""
    if not matches.source or not matches.target:
        return []
    given = {fact.relative: fact for fact in reversed(matches.target)}
    said = {fact.relative for fact in matches.source}
    found = []
    for source in matches.source:
        turned = _TURNED.get(source.relative[:4], "") + source.relative[4:]
        if source.relative not in given and turned in given and turned not in said:
            found.append(("date.relative", source, given[turned]))
    return found


_TURNED = {"last": "next", "next": "last"}


def _labels(matches: Matches) -> list[tuple[str, Fact, Fact]]:
    """The same letters with another number: F-16 and F-18."""
    labels = [fact for fact in matches.source if fact.kind == "code" and fact.figures]
    if not labels:
        return []
    others = {_letters(fact): fact for fact in matches.target if fact.kind == "code" and fact.figures}
    return [("number.label", fact, others[_letters(fact)]) for fact in labels if others.get(_letters(fact))]


def _letters(fact: Fact) -> str:
    return "".join(sign for sign in fact.written.casefold() if sign.isalpha())


def _currencies_put_in(matches: Matches) -> list[tuple[str, Fact, Fact]]:
    """A bare number of the source with a currency that the source names nowhere, beside one that it does name."""
    amounts = [source for source, _ in matches.pairs if source.money]
    if not amounts:
        return []
    named = {fact.unit for fact in (*amounts, *matches.source) if fact.money}
    return [
        ("number.currency", source, target)
        for source, target in matches.pairs
        if target.money
        and not source.money
        and source.kind == "number"
        and source.unit is None
        and _STANDS_ALONE.match(source.following) is not None
        and not any(target.unit == unit or any({target.unit, unit} <= group for group in _SHARED) for unit in named)
        and any(max(fact.start, source.start) - min(fact.end, source.end) <= BESIDE for fact in amounts)
    ]


_STANDS_ALONE = late(r"\s?(?:$|[^\w\s]|[就也都了才]|[^\W\d_]{1,3}(?![^\W\d_]))")
"""What follows a number that no unit follows, be it one that no table lists."""
BESIDE = 24
"""Code points between two amounts of which one currency is said."""


def _code(source: Fact, target: Fact, language: str) -> str | None:
    if _is_young(target) and source.unit is None and source.kind == "number":
        return "number.unit"
    if source.money and target.money:
        return None if _same_currency(source, target) else "number.currency"
    if source.money or target.money:
        # English *pounds* are money or a weight.
        heavy = target.unit == "GBP" and source.unit in UNITS and UNITS[source.unit].dimension == "mass"
        return "number.unit" if heavy and source.unit != "lb" else None
    if source.value == 1 and (source.word or target.word):
        # "A year" beside 1人: the article of one language is no number of the other's.
        return "number.unit" if _other_time(source, target) else None
    first, second = unit_of(source), unit_of(target)
    if first is None or second is None or first == second or any({first, second} <= group for group in _SAME_UNIT):
        return None
    if (first, second) == ("pp", "%") or (first == "%" and second in ("pp", "point") and _is_rate(source, language)):
        return None
    if first not in COMPARED or second not in COMPARED:
        return None
    return "number.unit"


def _is_rate(fact: Fact, language: str) -> bool:
    """Whether a percentage says by how much a rate of interest changes, which English gives in points."""
    rates = _beside(language, "rates")
    return rates.search(fact.leading) is not None or rates.search(fact.following) is not None


@cache
def _beside(language: str, key: str) -> re.Pattern[str]:
    """What the table of a language says for a number from beside it; of a language without one, nothing."""
    return re.compile(section(language, "beside").get(key, "(?!)"))


def _is_young(fact: Fact) -> bool:
    """Whether an age is given in days, weeks or months (*24 days old*): what only says a number has years."""
    return fact.unit in ("day", "week", "month") and fact.following.startswith((" old", "-old"))


def _other_time(source: Fact, target: Fact) -> bool:
    """Whether *one hour* became *one minute*."""
    if source.loose or target.loose or source.unit == target.unit:
        return False
    return all(unit in UNITS and UNITS[unit].dimension in ("time", "months") for unit in (source.unit, target.unit))


COMPARED = frozenset(UNITS) | {"person", "point", "goal"}


def settle_kilos(source: Sequence[Fact], target: Sequence[Fact]) -> list[Fact]:
    """The facts of a source, each bare *kilo* as what the English tells that it is of."""
    if not any(fact.unit == "kilo" for fact in source):
        return list(source)
    measured = [(fact.value, _KILOS.get(UNITS[fact.unit].dimension)) for fact in target if fact.unit in UNITS]
    return [replace(fact, unit=_kilo(fact, measured)) if fact.unit == "kilo" else fact for fact in source]


def _kilo(fact: Fact, measured: list[tuple[Decimal, str | None]]) -> str:
    """The unit of the same value in the English, else the only one that its other measures leave."""
    same = {unit for value, unit in measured if unit is not None and value == fact.value}
    found = same or {unit for _, unit in measured if unit is not None}
    return found.pop() if len(found) == 1 else "kilo"


_KILOS = {"mass": "kg", "length": "km", "speed": "km"}


def _same_currency(source: Fact, target: Fact) -> bool:
    if source.unit == target.unit:
        return True
    if source.unit == "CNY" and target.unit in _OTHER_YUAN and "人民" not in source.written:
        # 元 is what every Chinese-speaking place calls its own money.
        return True
    generic = _sign_only(source) or _sign_only(target)
    return generic and any({source.unit, target.unit} <= group for group in _ALIKE)


_OTHER_YUAN = frozenset({"TWD", "HKD", "MOP", "SGD"})


def _sign_only(fact: Fact) -> bool:
    """Whether a sign or word is shared by several currencies ($, ¥, crowns)."""
    return any(sign in fact.written for sign in "$¥￥") or fact.unit in ("USD", "CZK", "EGP")


def _unbounded(source: Fact, target: Fact, bounded: set[Decimal], language: str) -> bool:
    """Whether the English takes a bound away, or says *exactly* or *fewer than* of what the source gives bare.

    English is free to add *about*, *nearly* and *more than*, but no upper limit, and no *exactly* but where it
    reckons time from today (*exactly 74 years ago*). `bounded` are the values that have a bound somewhere in the
    English.
    """
    if target.kind != "number" or source.kind not in ("number", "year", "day") or source.ordinal or target.vague:
        return False
    if target.bound == "exactly":
        return source.bound is None and not target.following.startswith(" ago")
    if is_exceeded(source):
        return False
    if target.bound in ("less_than", "at_most") and source.bound is None:
        bare = source.kind == "number" and source.value > 1 and not (source.vague or source.loose)
        full = target.unit == "point" and target.written.casefold().startswith("maximum")  # *a maximum nine points*
        around = max(0, source.start - BESIDE), source.end + BESIDE
        # With a noun between (*15 milyon adedin altına*) no table reads the limit.
        said = _beside(language, "below").search(source.text, *around) is not None
        return bare and not (full or said) and source.before not in _LIMITS and not _may_be_age(source, target)
    firm = source.bound in FIRM and source.value != 1 and (target.figures or source.bound != "odd")
    if source.value < 1 and target.following.startswith((" major", "s major")):
        return False
    return firm and target.bound is None and target.trend is None and target.value not in bounded


_LIMITS = frozenset("-<≤⩽")
"""Signs that say *less than* in a table or a list of measures (*-2 mm*)."""


def _may_be_age(source: Fact, target: Fact) -> bool:
    """*Under 18* names an age group, which other languages do in words that no table holds."""
    units = {source.unit, target.unit}
    return target.written.casefold().startswith("under") and units <= {None, "year"}


def opposite(source: str | None, target: str | None) -> bool:
    """Whether two bounds point in opposite directions."""
    if source is None or target is None:
        return False
    if "exactly" in (source, target) and source != target:
        return bool({source, target} & NOT_EXACT)
    return (source in UP and target in DOWN) or (source in DOWN and target in UP)
