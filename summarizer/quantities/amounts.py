"""Rule: a number with its bound, currency or unit, or a range of two."""

from __future__ import annotations

from decimal import Decimal

from summarizer.quantities.mentions import Line, Mention
from summarizer.quantities.numbers import Run, is_number, read_run

RANGE_SIGNS = frozenset({"-", "–", "—", "~", " - ", " – ", " — ", " ~ ", "~ ", "--", "- ", "-~"})
_LONGEST_CODE = 12


def read_amount(line: Line, index: int, floor: int = 0) -> tuple[list[Mention], int] | None:
    """Numbers that begin at an atom, and the index after them; `floor` is the first atom still free."""
    prefix = _currency_before(line, index)
    start = index + 1 if prefix else index
    run = read_run(line, start)
    if run is None or (prefix and run.ordinal):
        return None
    run = _dotted_ordinal(line, _divided(line, run))
    second, after = _second(line, run)
    unit, money, bound, after = _tail(line, second or run, after)
    if prefix and unit == "m" and not money:
        # $3m: nobody gives metres in dollars.
        _millions(run, second)
        unit = None
    if prefix and not unit:
        unit, money = line.atom(index).word.currency, True
    mentions = _mentions(line, run, second, unit, money)
    if unit == "tenth":
        after = _tenths(line, mentions[0], after)
    if line.atom(run.first).word.role == "minus":
        return None
    start, said = _bound_before(line, index, floor)
    _finish(line, mentions, (start, after), said or bound)
    if start == line.atom(index).start and _is_negative(line, start):
        mentions[0].value, mentions[0].start = -mentions[0].value, start - 1
    return mentions, after


def _millions(run: Run, second: Run | None) -> None:
    for each in (run, second):
        if each is not None:
            each.value *= 1_000_000
            each.alternative = None if each.alternative is None else each.alternative * 1_000_000


def _is_negative(line: Line, start: int) -> bool:
    """Whether a minus stands right before a number: behind a blank, and not between two numbers (10 -20)."""
    before = line.text[:start].removesuffix("-")
    return len(before) == start - 1 and before.endswith((" ", "(")) and not before.rstrip(" (-")[-1:].isdigit()


def _currency_before(line: Line, index: int) -> bool:
    atom = line.atom(index)
    return atom.word.currency is not None and line.gap(index) in ("", " ") and line.atom(index + 1).value is not None


def _divided(line: Line, run: Run) -> Run:
    """Fractions: 三分之一, 3分の1, 2/3, *two thirds*."""
    nxt = line.atom(run.next)
    if nxt.word.role == "denominator" and line.touches(run.next - 1):
        top = read_run(line, run.next + 1)
        if top is not None and run.value:
            unit = "%" if run.value == 100 else None  # noqa: PLR2004
            value = top.value if unit else top.value / run.value
            return Run(run.first, top.next, value, top.upper if unit else None, figures=top.figures, unit=unit)
    if run.ordinal or run.value != run.value.to_integral_value():
        return run
    if (
        nxt.word.fraction is not None
        and nxt.word.role != "sign-fraction"
        and line.gap(run.next - 1) in (" ", "-", "")
        and run.value < 20
    ):  # noqa: PLR2004
        return Run(run.first, run.next + 1, run.value * nxt.word.fraction, figures=run.figures)
    if (
        line.gap(run.next - 1) in ("/", " / ")
        and nxt.value is not None
        and run.value < nxt.value <= 10
        and nxt.value == nxt.value.to_integral_value()
    ):  # noqa: PLR2004
        return Run(run.first, run.next + 1, run.value / nxt.value, figures=True)
    return run


def _second(line: Line, run: Run) -> tuple[Run | None, int]:
    """The upper end of a range, and the index after the whole."""
    at = run.next
    if run.ordinal or run.upper is not None:
        return None, at
    if line.gap(at - 1) in RANGE_SIGNS and is_number(line.atom(at)):
        start = at
    elif (
        _joins_range(line, run)
        and line.touches(at - 1)
        and line.gap(at) in ("", " ", "-")
        and is_number(line.atom(at + 1))
    ):
        start = at + 1
    else:
        return None, at
    second = read_run(line, start)
    if second is None or second.ordinal or second.vague != run.vague or second.value * second.factor <= 0:
        return None, at
    if second.scaled and not run.scaled and run.value < second.value / second.factor:
        run.value *= second.factor
        run.scaled = True
    return (second, second.next) if second.value > run.value else (None, at)


def _joins_range(line: Line, run: Run) -> bool:
    """*to*, or the *and* of *between 3 and 5*."""
    role = line.atom(run.next).word.role
    return role == "to" or (role == "and" and line.atom(run.first - 1).word.role == "between")


def _dotted_ordinal(line: Line, run: Run) -> Run:
    """``33. Minute``: in languages that mark ordinals with a full stop."""
    if "dot-ordinal" in line.lexicon.flags and run.figures and run.value < 1000 and not run.scaled:  # noqa: PLR2004
        end = line.atom(run.next - 1).end
        if line.text[end : end + 2] == ". " and line.text[end + 2 : end + 3].isalpha():
            run.ordinal = True
            if line.gap(run.next - 1) == ". ":
                run.unit = line.atom(run.next).word.unit
                run.next += int(run.unit is not None)
    return run


def _tail(line: Line, run: Run, at: int) -> tuple[str | None, bool, str | None, int]:
    """Unit or currency, whether it is money, the bound after it, and the next index."""
    unit, money, bound = run.unit, False, None
    while line.touches(at - 1) or _abbreviated(line, at - 1):
        word = line.atom(at).word
        if word.after is not None and bound is None:
            bound = word.after
        elif word.unit == "ordinal" and unit is None:
            run.ordinal = True
        elif unit is None and (word.currency is not None or word.unit is not None) and not _belongs_to_next(line, at):
            money = word.currency is not None
            unit = word.currency or word.unit
        else:
            break
        at += 1
    return unit, money, bound, at


def _abbreviated(line: Line, at: int) -> bool:
    """Whether the full stop after an atom only marks an abbreviation (*1,5 Mrd. Euro*)."""
    atom = line.atom(at)
    return line.gap(at) in (". ", ".") and atom.word.scale is not None and atom.end - atom.start <= 4  # noqa: PLR2004


def _belongs_to_next(line: Line, at: int) -> bool:
    """Whether a currency sign after a number opens the next amount instead (*5 $6*)."""
    word = line.atom(at).word
    return word.currency is not None and line.gap(at) == "" and line.gap(at - 1) == " " and line.atom(at + 1).figures


def _bound_before(line: Line, index: int, floor: int) -> tuple[int, str | None]:
    """Where the amount begins with its bound, and the bound."""
    start, bound = line.atom(index).start, None
    at = index - 1
    while at >= floor and line.gap(at) in ("", " ", ", ") and line.atom(at).word.before is not None:
        start = line.atom(at).start
        bound = line.atom(at).word.before if bound is None else bound
        at -= 1
    return start, bound


def _mentions(line: Line, run: Run, second: Run | None, unit: str | None, money: bool) -> list[Mention]:
    upper = run.upper if second is None else second.value
    first, last = line.atom(run.first), line.atom((second or run).next - 1)
    return [
        Mention(
            first.start,
            last.end,
            run.value,
            upper,
            run.alternative,
            unit,
            money,
            ordinal=run.ordinal or (second or run).ordinal,
            vague=run.vague,
            loose=run.loose and unit is None,
            figures=run.figures,
            core=(first.start, last.end),
        )
    ]


def _finish(line: Line, mentions: list[Mention], atoms: tuple[int, int], bound: str | None) -> None:
    start, after = atoms
    end = line.atom(after - 1).end
    for mention in mentions:
        mention.start, mention.end, mention.bound = start, max(end, mention.end), bound
        if mention.unit is not None and mention.unit.startswith("age"):
            mention.unit, mention.age = "year", True


def _tenths(line: Line, mention: Mention, at: int) -> int:
    """割, 成, 할 are tenths, given as per cent; the hundredths after them (2割5分) are added."""
    mention.value *= 10
    mention.upper = None if mention.upper is None else mention.upper * 10
    mention.unit = "%"
    hundredths = line.atom(at)
    if (
        hundredths.value is not None
        and line.gap(at - 1) == ""
        and line.gap(at) == ""
        and line.atom(at + 1).word.unit == "min"
    ):
        mention.value += hundredths.value
        return at + 2
    return at
