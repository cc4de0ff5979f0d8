"""Rule: what stands behind a unit and still belongs to its number (2年半, *6-foot-4*, 3割5分)."""

from __future__ import annotations

from decimal import Decimal

from summarizer.expressions import late
from summarizer.quantities.mentions import Line, Mention
from summarizer.quantities.numbers import HUNDRED, TEN, Run
from summarizer.quantities.units import UNITS


def half_after(line: Line, run: Run, unit: str | None, at: int) -> tuple[str | None, int]:
    """``2年半``, ``3시간 반``: the half stands after the unit; in ``两个半小时`` between counter and unit."""
    if "half-more" not in line.atoms[at].word.roles or line.gap(at - 1) not in ("", " "):
        return unit, at
    after = line.atoms[at + 1].word.unit
    if unit in ("tenth", "age") or (unit in UNITS and unit != "%"):
        run.value += Decimal("0.5")
        return unit, at + 1
    if unit == "piece" and after in UNITS and line.gap(at) == "":
        run.value += Decimal("0.5")
        return after, at + 2
    return unit, at


def smaller_part(line: Line, run: Run, unit: str | None, money: bool, at: int) -> int:
    """Add hundredths or inches behind their unit: *deux mètres cinquante*, *49 secondes 52*, *6-foot-4*."""
    atom, whole = line.atoms[at], run.value == run.value.to_integral_value() and not (run.ordinal or run.scaled)
    part = atom.value if atom.figures else atom.word.cardinal
    if (
        part is None
        or part != int(part)
        or not whole
        or line.gap(at - 1) not in (" ", "-")
        or (run.loose and unit != "hour")
    ):
        return at
    nxt = line.atoms[at + 1]
    if unit == "ft" and part < FEET and (nxt.word.unit == "in" or line.gap(at - 1) == "-" or not line.touches(at)):
        run.value += part / FEET
        return at + 1 + int(nxt.word.unit == "in" and line.touches(at))
    if unit == "hour" and part < MINUTES and _stands_alone(line, at):
        # *une heure trente*
        run.value += part / MINUTES
        return at + 1
    hundredths = (
        (money or unit in ("m", "s")) and TEN <= part < HUNDRED and (not atom.figures or atom.end - atom.start == 2)
    )
    if not hundredths or line.gap(at - 1) != " " or not _stands_alone(line, at):
        return at
    run.value += part / HUNDRED
    return at + 1


MINUTES = 60
FEET = 12
"""Inches of a foot."""


def _stands_alone(line: Line, index: int) -> bool:
    """Whether a number ends its phrase, so that it counts nothing itself."""
    return _PHRASE_ENDS.match(line.text, line.atoms[index].end) is not None


_PHRASE_ENDS = late(r"\s*(?:$|[.,;:!?)])|\s(?:en|em|in|de|por|per|pour|di|da|à|a|au|et|y|e|și|za|na|w|v|i|и|в|за|на)\s")
"""What shows that a number counts nothing behind it: a sign, or a small word of languages that say hundredths so."""


def discount(mention: Mention) -> None:
    """7折 and 75折 are the share of the price that is left; *30% off* is its other reading."""
    mention.value *= 10 if mention.value < TEN else 1
    mention.upper = None if mention.upper is None else mention.upper * (10 if mention.upper < TEN else 1)
    mention.unit, mention.alternative = "%", 100 - mention.value


def divide_currency(mention: Mention) -> None:
    """两毛钱 is 0.2 yuan: parts of a currency that have no code of their own."""
    code, _, parts = (mention.unit or "").partition("/")
    mention.value /= int(parts)
    mention.upper = None if mention.upper is None else mention.upper / int(parts)
    mention.unit = code


def tenths(line: Line, mention: Mention, at: int) -> int:
    """割, 成, 할 are tenths, given as per cent; the hundredths after them (2割5分) are added."""
    mention.value *= 10
    mention.upper = None if mention.upper is None else mention.upper * 10
    mention.unit = "%"
    hundredths, thousandths = line.atoms[at], line.atoms[at + 2]
    if line.lexicon.code == "zh" and line.gap(at - 1) == "" and hundredths.value is not None and hundredths.value < TEN:
        # 三成三
        mention.value += hundredths.value
        mention.end = hundredths.end
        return at + 1
    if (
        hundredths.value is not None
        and line.gap(at - 1) == ""
        and line.gap(at) == ""
        and line.atoms[at + 1].word.unit == "min"
    ):
        mention.value += hundredths.value
        if (
            thousandths.value is not None
            and line.atoms[at + 3].word.unit == "thousandth"
            and line.gap(at + 1) == line.gap(at + 2) == ""
        ):
            mention.value += thousandths.value / 10
            return at + 4
        return at + 2
    return at
