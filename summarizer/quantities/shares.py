"""Rule: fractions and ranges, which take two numbers (三分之一, *три пятых*, *von 120 auf 95 Millionen*)."""

from __future__ import annotations

import re
from decimal import Decimal

from summarizer.quantities.dates_asia import DAYS, FIRST_FULL_YEAR, LAST_YEAR
from summarizer.quantities.mentions import Line
from summarizer.quantities.numbers import TEN, THOUSAND, Run, is_number, of_magnitude, read_run

RANGE_SIGNS = frozenset({"-", "–", "—", "~", " - ", " – ", " — ", " ~ ", "~ ", "--", "- ", "-~"})


def divided(line: Line, run: Run) -> Run:
    """Fractions: 三分之一, 3分の1, 2/3, *two thirds*."""
    nxt = line.atoms[run.next]
    if "denominator" in nxt.word.roles and line.touches(run.next - 1):
        top = read_run(line, run.next + 1)
        if top is not None and run.value:
            unit = "%" if run.value == 100 else None
            value = top.value if unit else top.value / run.value
            return Run(run.first, top.next, value, top.upper if unit else None, figures=top.figures, unit=unit)
    if run.ordinal or run.value != run.value.to_integral_value():
        return run
    below = line.atoms[run.next + 1].word.cardinal
    if "denominator-after" in nxt.word.roles and below and run.value < below and line.touches(run.next):
        # *bốn phần năm*
        return Run(run.first, run.next + 2, run.value / below)
    if (
        nxt.word.fraction is not None
        and "sign-fraction" not in nxt.word.roles
        and line.gap(run.next - 1) in (" ", "-", "")
        and run.value < 20
    ):
        return of_magnitude(line, Run(run.first, run.next + 1, run.value * nxt.word.fraction, figures=run.figures))
    if "ordinal-fractions" in line.lexicon.flags and _is_share(line, run):
        return of_magnitude(line, Run(run.first, run.next + 1, run.value / (nxt.word.ordinal or 1)))
    if (
        line.gap(run.next - 1) in ("/", " / ")
        and nxt.value is not None
        and (run.value < nxt.value <= 10 or (run.value == 1 and _is_part(nxt.value)))
        and nxt.value == nxt.value.to_integral_value()
    ):
        return Run(run.first, run.next + 1, run.value / nxt.value, figures=True)
    return run


def _is_share(line: Line, run: Run) -> bool:
    """Whether an ordinal after a number word divides it: *три пятых*, *dos décimas*, *deux cinquièmes*."""
    ordinal = line.atoms[run.next].word.ordinal
    return (
        ordinal is not None
        and ordinal > 2
        and run.value < ordinal
        and run.next == run.first + 1
        and not run.figures
        and line.gap(run.first) == " "
        and (run.value > 1 or line.text.startswith(_OF_A_WHOLE, line.atoms[run.next].end))
    )


_OF_A_WHOLE = (" de ", " del ", " des ", " du ", " d'", " di ", " dei ", " delle ", " część ", " часть ", " частина ")


def _is_part(denominator: Decimal) -> bool:
    """Whether one over a number is a fraction (1/500): no day, month or year, and no half of a season (1/2024)."""
    return denominator > DAYS and not FIRST_FULL_YEAR <= denominator <= LAST_YEAR


def second_of(line: Line, run: Run) -> tuple[Run | None, int]:
    """The upper end of a range, and the index after the whole."""
    at = run.next
    if run.ordinal or run.upper is not None:
        return None, at
    if line.gap(at - 1) in RANGE_SIGNS and is_number(line.atoms[at]):
        start = at
    elif (
        _joins_range(line, run)
        and line.touches(at - 1)
        and line.gap(at) in ("", " ", "-")
        and is_number(line.atoms[at + 1])
    ):
        start = at + 1
    else:
        return None, at
    second = read_run(line, start)
    if second is None or (run.value < THOUSAND and _may_be_year(line, second)):
        return None, at
    if line.atoms[run.first].word.group is not None and "to" in line.atoms[at].word.roles:
        return None, at  # *doubled to 42,000*
    if second.ordinal or second.vague != run.vague or second.value * second.factor <= 0:
        return None, at
    if second.scaled and not run.scaled and _shares_magnitude(line, run, second):
        run.value *= second.factor
        run.scaled = True
    return (second, second.next) if second.value > run.value or start > at else (None, at)


def _may_be_year(line: Line, run: Run) -> bool:
    """Whether a bare number in four figures may be a year (*vier Jahre bis 2028*)."""
    atom = line.atoms[run.first]
    return run.next == run.first + 1 and _YEAR.fullmatch(line.text[atom.start : atom.end]) is not None


_YEAR = re.compile("1[6-9][0-9]{2}|20[0-9]{2}")


def _shares_magnitude(line: Line, run: Run, second: Run) -> bool:
    """Whether the first of two numbers is of the second one's magnitude: *von 120 auf 95 Millionen*."""
    own = second.value / second.factor
    leads = line.atoms[run.first - 1].word.roles
    return run.value < own or (not leads.isdisjoint(("between", "from")) and run.value < own * TEN)


def _joins_range(line: Line, run: Run) -> bool:
    """*to*, the *and* of *between 3 and 5*, or the *auf* of *von 3 auf 5*."""
    roles, leads = line.atoms[run.next].word.roles, line.atoms[run.first - 1].word.roles
    return "to" in roles or ("and" in roles and "between" in leads) or ("onto" in roles and "from" in leads)
