"""Rule: a number with its bound, currency or unit, or a range of two."""

from __future__ import annotations

import re
from decimal import Decimal

from summarizer.expressions import late
from summarizer.quantities.dates_asia import DAYS, FIRST_FULL_YEAR, LAST_YEAR
from summarizer.quantities.lexicon import CJK, Word
from summarizer.quantities.mentions import Line, Mention
from summarizer.quantities.numbers import HUNDRED, TEN, THOUSAND, Run, is_number, of_magnitude, read_run
from summarizer.quantities.units import CURRENCIES, UNITS

RANGE_SIGNS = frozenset({"-", "–", "—", "~", " - ", " – ", " — ", " ~ ", "~ ", "--", "- ", "-~"})
MILLION = 1_000_000
YEAR_FIGURES = 4
_ALSO_UNITS = {"rel:last-year": "year", "rel:next-year": "year", "rel:last-month": "month", "rel:last-week": "week"}
"""Vietnamese *18 năm trước*: what is *last year* alone counts years after a number."""


def read_amount(line: Line, index: int, floor: int = 0) -> tuple[list[Mention], int] | None:
    """Numbers that begin at an atom, and the index after them; `floor` is the first atom still free."""
    if "percent-before" in line.atoms[index - 1].word.roles and line.gap(index - 1) in ("", " "):
        return _percent(line, index)
    article = _article(line, index, floor)
    if article is not None:
        return article
    prefix = _currency_before(line, index)
    start = index + 1 if prefix else index
    run = read_run(line, start)
    if run is None or (prefix and run.ordinal):
        return None
    if prefix and line.atoms[run.next].word.unit == "m" and line.gap(run.next - 1) == "" and not run.scaled:
        run.value, run.scaled, run.factor, run.next = run.value * MILLION, True, Decimal(MILLION), run.next + 1
    run = _dotted_ordinal(line, _divided(line, run))
    second, after = _second(line, run)
    unit, money, bound, after = _tail(line, second or run, after)
    if prefix and not unit:
        unit, money = line.atoms[index].word.currency, True
    unit, after = _half_after(line, run, unit, after)
    after = _smaller_part(line, run, unit, money, after) if second is None else after
    mentions = _mentions(line, run, second, unit, money)
    if unit == "tenth":
        after = _tenths(line, mentions[0], after)
    elif unit == "zhe":
        _discount(mentions[0])
    elif money and unit is not None and "/" in unit:
        _divide_currency(mentions[0])
    start, said = bound_before(line, index, floor)
    _finish(line, mentions, (start, after), said or bound)
    mentions[0].trend = _trend(line, after)
    if _is_name(line, run, mentions[0]):
        mentions[0].code = mentions[0].loose = True
    return mentions, after


def _is_name(line: Line, run: Run, mention: Mention) -> bool:
    """Whether a bare number is part of a name (Schalke 04, 007): no amount has a nought in front of it."""
    atom = line.atoms[run.first]
    bare = run.next == run.first + 1 and mention.unit is mention.upper is None and not mention.ordinal
    return bare and re.fullmatch("0[0-9]+", line.text[atom.start : atom.end]) is not None


def _percent(line: Line, index: int) -> tuple[list[Mention], int] | None:
    """Turkish *yüzde 40*: per cent stands before its number."""
    run = read_run(line, index)
    if run is None:
        return None
    run.unit = "%"
    mentions = _mentions(line, run, None, "pp" if line.atoms[run.next].word.unit == "point" else "%", False)
    start, bound = bound_before(line, index - 1, 0)
    _, _, after, at = _tail(line, run, run.next)
    _finish(line, mentions, (start, at), bound or after)
    return mentions, at


def _article(line: Line, index: int, floor: int) -> tuple[list[Mention], int] | None:
    """*a mile*, *an hour*: one, loosely; and numbers that names hold."""
    word, nxt = line.atoms[index].word, line.atoms[index + 1]
    if word.label is not None:
        atom = line.atoms[index]
        return [Mention(atom.start, atom.end, Decimal(word.label), loose=True, code=True)], index + 1
    if nxt.word.ordinal is not None:
        return None
    if "a" not in word.roles or word.cardinal is not None or nxt.word.unit not in UNITS or line.gap(index) != " ":
        return None
    end = nxt.end
    begin, bound = bound_before(line, index, floor)
    return [Mention(begin, end, Decimal(1), unit=nxt.word.unit, bound=bound, loose=True)], index + 2


def _currency_before(line: Line, index: int) -> bool:
    """Whether a sign or code (not a word: *they won 4-1*) opens an amount."""
    atom, nxt = line.atoms[index], line.atoms[index + 1]
    code = atom.word.currency
    if code is None or nxt.value is None or line.gap(index) not in ("", " "):
        return False
    written = line.text[atom.start : atom.end]
    return not written.isalpha() or written.upper() == code or "leads" in atom.word.roles


def _divided(line: Line, run: Run) -> Run:
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
        and (run.value > 1 or line.text[line.atoms[run.next].end :].startswith(_OF_A_WHOLE))
    )


_OF_A_WHOLE = (" de ", " del ", " des ", " du ", " d'", " di ", " dei ", " delle ", " część ", " часть ", " частина ")


def _is_part(denominator: Decimal) -> bool:
    """Whether one over a number is a fraction (1/500): no day, month or year, and no half of a season (1/2024)."""
    return denominator > DAYS and not FIRST_FULL_YEAR <= denominator <= LAST_YEAR


def _second(line: Line, run: Run) -> tuple[Run | None, int]:
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
    if second is None or second.ordinal or second.vague != run.vague or second.value * second.factor <= 0:
        return None, at
    if second.scaled and not run.scaled and _shares_magnitude(line, run, second):
        run.value *= second.factor
        run.scaled = True
    return (second, second.next) if second.value > run.value or start > at else (None, at)


def _shares_magnitude(line: Line, run: Run, second: Run) -> bool:
    """Whether the first of two numbers is of the second one's magnitude: *von 120 auf 95 Millionen*."""
    own = second.value / second.factor
    leads = line.atoms[run.first - 1].word.roles
    return run.value < own or (not leads.isdisjoint(("between", "from")) and run.value < own * TEN)


def _joins_range(line: Line, run: Run) -> bool:
    """*to*, the *and* of *between 3 and 5*, or the *auf* of *von 3 auf 5*."""
    roles, leads = line.atoms[run.next].word.roles, line.atoms[run.first - 1].word.roles
    return "to" in roles or ("and" in roles and "between" in leads) or ("onto" in roles and "from" in leads)


def _dotted_ordinal(line: Line, run: Run) -> Run:
    """``33. Minute``: in languages that mark ordinals with a full stop."""
    if "dot-ordinal" in line.lexicon.flags and run.figures and run.value < 1000 and not run.scaled:
        end = line.atoms[run.next - 1].end
        if line.text[end : end + 2] == ". " and line.text[end + 2 : end + 3].isalpha():
            run.ordinal = True
            if line.gap(run.next - 1) == ". ":
                run.unit = line.atoms[run.next].word.unit
                run.next += int(run.unit is not None)
    return run


def _tail(line: Line, run: Run, at: int) -> tuple[str | None, bool, str | None, int]:
    """Unit or currency, whether it is money, the bound after it, and the next index."""
    unit, money, bound = run.unit, run.unit in CURRENCIES, None
    while line.touches(at - 1) or _abbreviated(line, at - 1) or line.gap(at - 1) in _NO_CENTS:
        word = line.atoms[at].word
        if run.scaled and unit is None:
            at, word = _behind_of(line, at)
        if word.after is not None and bound is None:
            bound = word.after
        elif word.unit == "ordinal" and unit is None:
            if line.gap(at - 1) == " " and line.lexicon.code not in CJK:
                break
            run.ordinal = True
        elif unit is None and (word.currency is not None or word.unit is not None) and not _belongs_to_next(line, at):
            money = word.currency is not None
            unit = word.currency or word.unit
        elif unit is None and (word.calendar or "") in _ALSO_UNITS:
            unit = _ALSO_UNITS[word.calendar or ""]
        else:
            break
        at += 1
    if unit is None and not run.ordinal and run.value < THOUSAND:
        unit, at = _behind_adjective(line, at)
    if bound is None and line.atoms[at].word.after is not None and _counted_between(line, at):
        bound, at = line.atoms[at].word.after, at + 1
    return unit, money, bound, at


_NO_CENTS = frozenset({",- ", ",– ", ",— ", ",-- ", ",-", ",–", ",—"})
"""What stands for cents in round prices (59,- Euro)."""
_UNKNOWN_COUNTER = re.compile("[ァ-ヴー]{1,6}|[가-힣]{1,4}")
"""What stands between a number and its bound, when no table lists it (3ピン未満)."""


def _counted_between(line: Line, at: int) -> bool:
    """Whether only a noun that no table lists stands before a bound: *500 households or more*, 3ピン未満."""
    if _UNKNOWN_COUNTER.fullmatch(line.gap(at - 1)):
        return True
    atom = line.atoms[at]
    both = atom.word.after in ("at_least", "at_most") and " " in line.text[atom.start : atom.end]
    return both and _COUNTED_NOUN.fullmatch(line.gap(at - 1)) is not None


_COUNTED_NOUN = re.compile(r" [^\W\d_]{3,20} ")


def _behind_of(line: Line, at: int) -> tuple[int, Word]:
    """*milliards d'euros*, *millones de libras*: the currency or unit stands behind an *of*."""
    word, after = line.atoms[at].word, line.atoms[at + 1].word
    if "of" in word.roles and line.touches(at) and (after.currency is not None or after.unit is not None):
        return at + 1, after
    return at, word


_ADJECTIVE = re.compile(r" [^\W\d_]{3,12} ")


def _behind_adjective(line: Line, at: int) -> tuple[str | None, int]:
    """*cinq derniers mois*: a unit of time with one word between."""
    unit = line.atoms[at].word.unit
    time = unit in UNITS and UNITS[unit].dimension in ("time", "months")
    if time and _ADJECTIVE.fullmatch(line.gap(at - 1)) and line.atoms[at].word.ordinal is None:
        return unit, at + 1
    return None, at


def _abbreviated(line: Line, at: int) -> bool:
    """Whether the full stop after an atom only marks an abbreviation (*1,5 Mrd. Euro*)."""
    atom = line.atoms[at]
    return line.gap(at) in (". ", ".") and atom.word.scale is not None and atom.end - atom.start <= 4


def _half_after(line: Line, run: Run, unit: str | None, at: int) -> tuple[str | None, int]:
    """``2年半``, ``3시간 반``: the half stands after the unit; in ``两个半小时`` between counter and unit."""
    if "half-more" not in line.atoms[at].word.roles or line.gap(at - 1) not in ("", " "):
        return unit, at
    after = line.atoms[at + 1].word.unit
    if unit == "tenth" or (unit in UNITS and unit != "%"):
        run.value += Decimal("0.5")
        return unit, at + 1
    if unit == "piece" and after in UNITS and line.gap(at) == "":
        run.value += Decimal("0.5")
        return after, at + 2
    return unit, at


def _smaller_part(line: Line, run: Run, unit: str | None, money: bool, at: int) -> int:
    """Add hundredths or inches behind their unit: *deux mètres cinquante*, *49 secondes 52*, *6-foot-4*."""
    atom, whole = line.atoms[at], run.value == run.value.to_integral_value() and not (run.ordinal or run.scaled)
    part = atom.value if atom.figures else atom.word.cardinal
    if part is None or part != int(part) or not whole or line.gap(at - 1) not in (" ", "-") or run.loose:
        return at
    nxt = line.atoms[at + 1]
    if unit == "ft" and part < FEET and (nxt.word.unit == "in" or line.gap(at - 1) == "-" or not line.touches(at)):
        run.value += part / FEET
        return at + 1 + int(nxt.word.unit == "in" and line.touches(at))
    hundredths = (
        (money or unit in ("m", "s")) and TEN <= part < HUNDRED and (not atom.figures or atom.end - atom.start == 2)
    )
    if not hundredths or line.gap(at - 1) != " " or not _stands_alone(line, at):
        return at
    run.value += part / HUNDRED
    return at + 1


FEET = 12
"""Inches of a foot."""


def _stands_alone(line: Line, index: int) -> bool:
    """Whether a number ends its phrase, so that it counts nothing itself."""
    return not line.touches(index) and _PHRASE_ENDS.match(line.text, line.atoms[index].end) is not None


_PHRASE_ENDS = late(r"\s*(?:$|[.,;:!?)])|\s(?:en|em|in|por|per|pour|di|da|à|a|au|et|y|e|și|za|na|w|v|i|и|в|за|на)\s")
"""What shows that a number counts nothing behind it: a sign, or a small word of languages that say hundredths so."""


def _belongs_to_next(line: Line, at: int) -> bool:
    """Whether a currency sign after a number opens the next amount instead (*5 $6*)."""
    word = line.atoms[at].word
    return word.currency is not None and line.gap(at) == "" and line.gap(at - 1) == " " and line.atoms[at + 1].figures


def bound_before(line: Line, index: int, floor: int) -> tuple[int, str | None]:
    """Where the amount at an atom begins with its bound, and the bound; an article may stand between."""
    start, bound = line.atoms[index].start, None
    measured = at = _behind_measure(line, index) - 1
    while at >= floor:
        word = line.atoms[at].word
        if word.before is not None and (_stands_before(line, at) or at == measured < index - 1):
            start, bound = line.atoms[at].start, bound or word.before
        elif (
            word.roles.isdisjoint(_BETWEEN_BOUND)
            or line.gap(at) != " "
            or at == floor
            or line.atoms[at - 1].word.before is None
        ):
            break
        at -= 1
    return start, bound


def _stands_before(line: Line, at: int) -> bool:
    """Whether a bound limits what follows it; English sets an article between (*short of the 3 mm limit*)."""
    if line.lexicon.code == "zh" and line.atoms[at].word.before in _MARKED and _OF_WHAT.fullmatch(line.gap(at)):
        return True
    if line.gap(at) == ", ":
        # Chinese sets a comma after *at least*; elsewhere it ends a phrase (*gab Schüsse ab, zwei trafen*).
        return line.lexicon.code in CJK
    if line.gap(at) != " the " or line.lexicon.code != "en":
        return line.gap(at) in _AFTER_BOUND and (line.gap(at) != ". " or line.atoms[at].word.before == "about")
    return line.atoms[at].word.before in _MARKED and line.text[line.atoms[at].start : line.atoms[at].end] not in _PLACES


_MARKED = frozenset({"less_than", "more_than", "at_least", "nearly"})
_OF_WHAT = re.compile(r"[^\W\d_]{1,8}的")
"""What a Chinese share is of stands between it and its bound (不到预算的三成)."""
_PLACES = frozenset({"under", "over", "above", "beyond"})
"""What says of things named by numbers where they are (*under the 1951 treaty*)."""


def _behind_measure(line: Line, index: int) -> int:
    """The index that a bound stands before: *at least a height of 100 km* bounds what is measured."""
    before = index - 2
    if (
        "of" not in line.atoms[index - 1].word.roles
        or line.gap(index - 1) != " "
        or not _NOUN.fullmatch(line.gap(before))
    ):
        return index
    before -= int("a" in line.atoms[before].word.roles and line.gap(before - 1) == " ")
    return before + 1 if line.atoms[before].word.before in ("at_least", "at_most") else index


_NOUN = re.compile(r" (?:[^\W\d_]{2,15} ){1,3}")
_BETWEEN_BOUND = ("a", "preposition")
"""What may stand between a bound and its number: *nearly a 20-degree*, *почти в 20*."""
_AFTER_BOUND = frozenset({"", " ", ". ", "-"})


def _mentions(line: Line, run: Run, second: Run | None, unit: str | None, money: bool) -> list[Mention]:
    upper = run.upper if second is None else second.value
    first, last = line.atoms[run.first], line.atoms[(second or run).next - 1]
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
            loose=run.loose and unit is None and upper is None,
            figures=run.figures,
        )
    ]


def _trend(line: Line, at: int) -> str | None:
    """*four percent more than (last year)*: the comparison after the number, not the bound of the next one."""
    word = line.atoms[at].word
    nxt = line.atoms[at + 1]
    counts = (
        line.touches(at)
        and is_number(nxt)
        and not (nxt.figures and nxt.end - nxt.start == YEAR_FIGURES and nxt.alternative is None)
    )
    if word.before not in ("more_than", "less_than") or line.gap(at - 1) != " " or counts:
        return None
    return word.before


def _finish(line: Line, mentions: list[Mention], atoms: tuple[int, int], bound: str | None) -> None:
    start, after = atoms
    end = line.atoms[after - 1].end
    for mention in mentions:
        mention.start, mention.end, mention.bound = start, max(end, mention.end), bound
        if mention.unit is not None and mention.unit.startswith("age"):
            mention.unit, mention.age = "year", True
        if mention.unit == "grade":
            mention.unit, mention.loose = None, True


def _discount(mention: Mention) -> None:
    """7折 and 75折 are the share of the price that is left; *30% off* is its other reading."""
    mention.value *= 10 if mention.value < TEN else 1
    mention.upper = None if mention.upper is None else mention.upper * (10 if mention.upper < TEN else 1)
    mention.unit, mention.alternative = "%", 100 - mention.value


def _divide_currency(mention: Mention) -> None:
    """两毛钱 is 0.2 yuan: parts of a currency that have no code of their own."""
    code, _, parts = (mention.unit or "").partition("/")
    mention.value /= int(parts)
    mention.upper = None if mention.upper is None else mention.upper / int(parts)
    mention.unit = code


def _tenths(line: Line, mention: Mention, at: int) -> int:
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
