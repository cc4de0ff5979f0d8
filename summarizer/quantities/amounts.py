"""Rule: a number with its bound, currency or unit, or a range of two."""

from __future__ import annotations

import re
from decimal import Decimal

from summarizer.expressions import late
from summarizer.quantities.bounds import bound_before
from summarizer.quantities.lexicon import CJK, Word
from summarizer.quantities.measures_asia import bound_within, is_past, read_parts
from summarizer.quantities.mentions import Line, Mention
from summarizer.quantities.numbers import HUNDRED, THOUSAND, Run, is_number, read_run
from summarizer.quantities.shares import divided, second_of
from summarizer.quantities.smaller_parts import half_after, smaller_part
from summarizer.quantities.units import CURRENCIES, UNITS

MILLION = 1_000_000
YEAR_FIGURES = 4
ONE_AND_A_HALF = Decimal("1.5")
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
    run = _dotted_ordinal(line, divided(line, run))
    second, after = second_of(line, run)
    unit, money, bound, after = _tail(line, second or run, after)
    if prefix and not unit:
        unit, money = line.atoms[index].word.currency, True
    unit, after = half_after(line, run, unit, after)
    after = smaller_part(line, run, unit, money, after) if second is None else after
    mentions = _mentions(line, run, second, unit, money)
    if line.lexicon.code in CJK:
        after = read_parts(line, mentions[0], run.first, after)
    elif line.lexicon.code == "en" and _in_name(line, run):
        mentions[0].loose = True
    start, said = bound_before(line, index, floor)
    if line.lexicon.code in CJK:
        bound = bound_within(line, run, bound)
    _finish(line, mentions, (start, after), bound if is_past(line, start) else said or bound)
    mentions[0].trend = _trend(line, after)
    _name(line, run, mentions[0])
    return mentions, after


def _name(line: Line, run: Run, mention: Mention) -> None:
    """Settle what is a name: of a century, or of a club or agent."""
    if line.lexicon.code == "it" and _names_century(line, run, mention):
        mention.value, mention.unit, mention.ordinal = run.value / HUNDRED + 11, "century", True
    if _is_name(line, run, mention):
        mention.code = mention.loose = True


def _names_century(line: Line, run: Run, mention: Mention) -> bool:
    """Whether a capital makes hundreds a century: *nel Settecento* is in the 18th."""
    hundreds = run.value % HUNDRED == 0 and HUNDRED < run.value < THOUSAND
    bare = run.next == run.first + 1 and mention.unit is None and mention.upper is None and not run.figures
    atom = line.atoms[run.first]
    word = line.original[atom.start : atom.end].rpartition("'")[2].rpartition("’")[2]
    return hundreds and bare and word[:1].isupper() and atom.start > 0


def _is_name(line: Line, run: Run, mention: Mention) -> bool:
    """Whether a bare number is part of a name (Schalke 04, 007): no amount has a nought in front of it."""
    atom = line.atoms[run.first]
    bare = run.next == run.first + 1 and mention.unit is None and mention.upper is None and not mention.ordinal
    return bare and re.fullmatch("0[0-9]+", line.text[atom.start : atom.end]) is not None


def _in_name(line: Line, run: Run) -> bool:
    """Whether a number word has a capital within a sentence, as what follows it (*the Three Gorges*)."""
    start, end = line.atoms[run.first].start, line.atoms[run.next - 1].end
    around = line.original[max(0, start - 2) : start], line.original[end : end + 2]
    return (
        not (run.figures or run.ordinal)
        and line.original[start].isupper()
        and not line.original[start + 1].isupper()
        and _WITHIN.fullmatch(around[0]) is not None
        and around[1][:1] in (" ", "-")
        and around[1][1:].isupper()
    )


_WITHIN = late(r"[\w,)] ")


def _percent(line: Line, index: int) -> tuple[list[Mention], int] | None:
    """Turkish *yüzde 40*: per cent stands before its number."""
    run = read_run(line, index)
    if run is None:
        return None
    run.unit = "%"
    second, at = second_of(line, run)
    last = (second or run).next
    mentions = _mentions(line, run, second, "pp" if line.atoms[last].word.unit == "point" else "%", False)
    start, bound = bound_before(line, index - 1, 0)
    _, _, after, at = _tail(line, run, at)
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
    begin, bound = bound_before(line, index, floor)
    if "half-more" in line.atoms[index + 2].word.roles and line.touches(index + 1):
        # *An hour and a half*.
        more = line.atoms[index + 2]
        return [Mention(begin, more.end, ONE_AND_A_HALF, unit=nxt.word.unit, bound=bound)], index + 3
    return [Mention(begin, nxt.end, Decimal(1), unit=nxt.word.unit, bound=bound, loose=True)], index + 2


def _currency_before(line: Line, index: int) -> bool:
    """Whether a sign or code (not a word: *they won 4-1*) opens an amount."""
    atom, nxt = line.atoms[index], line.atoms[index + 1]
    code = atom.word.currency
    if code is None or nxt.value is None or line.gap(index) not in ("", " "):
        return False
    written = line.text[atom.start : atom.end]
    return not written.isalpha() or written.upper() == code or "leads" in atom.word.roles


def _dotted_ordinal(line: Line, run: Run) -> Run:
    """``33. Minute``: in languages that mark ordinals with a full stop."""
    counts = run.figures and run.value < 1000 and not run.scaled and not _is_speed(line, run)
    if "dot-ordinal" in line.lexicon.flags and counts:
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
    while line.touches(at - 1) or _abbreviated(line, at - 1) or line.gap(at - 1) in _NO_CENTS or _ending(line, at):
        word = line.atoms[at].word
        if run.scaled and unit is None:
            at, word = _behind_of(line, at)
        if word.after is not None and bound is None:
            bound = word.after
        elif unit is None and (ordinal := _marks_ordinal(line, at)) is not None:
            if not ordinal:
                break
            run.ordinal = True
        elif unit is None and (found := _unit_at(line, at)) is not None:
            unit, money = found, word.currency is not None
        else:
            break
        at += 1
    if unit is None and not run.ordinal and run.value < THOUSAND:
        unit, at = _unit_elsewhere(line, run, at)
    if bound is None and line.atoms[at].word.after is not None and _counted_between(line, at):
        bound, at = line.atoms[at].word.after, at + 1
    return unit, money, bound, at


def _marks_ordinal(line: Line, at: int) -> bool | None:
    """Whether a word makes the number before it an ordinal; None for words that have nothing to do with it."""
    unit, gap = line.atoms[at].word.unit, line.gap(at - 1)
    if unit == "ordinal":
        return gap != " " or line.lexicon.code in CJK
    return True if unit == "m" and gap == "-" and line.lexicon.code in _ENDING_M else None


def _unit_at(line: Line, at: int) -> str | None:
    """The unit or currency that a word is."""
    word = line.atoms[at].word
    unit = word.currency or word.unit
    if unit is not None and not _belongs_to_next(line, at):
        return unit
    return _ALSO_UNITS.get(word.calendar or "") if line.lexicon.code == "vi" else None


_ENDING_M = frozenset({"ru", "uk"})
"""Languages in which *-м* behind figures is the ending of an ordinal (*на 82-м году*)."""


def _ending(line: Line, at: int) -> bool:
    """Whether a bound begins with the ending of a number in figures (Turkish *30'dan fazla*)."""
    return line.gap(at - 1) == "'" and line.atoms[at].word.after is not None


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


_COUNTED_NOUN = re.compile(r" (?:[^\W\d_]{3,20}|[cf]) ")
"""A noun, or a degree of Celsius or Fahrenheit (*35 C or higher*)."""


def _behind_of(line: Line, at: int) -> tuple[int, Word]:
    """*milliards d'euros*, *millones de libras*: the currency or unit stands behind an *of*."""
    word, after = line.atoms[at].word, line.atoms[at + 1].word
    if "of" in word.roles and line.touches(at) and (after.currency is not None or after.unit is not None):
        return at + 1, after
    return at, word


_ADJECTIVE = re.compile(r" [^\W\d_]{3,12} ")


def _unit_elsewhere(line: Line, run: Run, at: int) -> tuple[str | None, int]:
    """A unit that stands not right behind its number: *Tempo 30*, *cinq derniers mois*."""
    return ("km/h", at) if _is_speed(line, run) else _behind_adjective(line, at)


def _is_speed(line: Line, run: Run) -> bool:
    """*Tempo 30*, *zone 30*, *città 30*: tens, in kilometres an hour."""
    leads = "speed-before" in line.atoms[run.first - 1].word.roles and line.gap(run.first - 1) == " "
    return leads and run.value % 10 == 0 and _SLOWEST <= run.value <= _FASTEST


_SLOWEST, _FASTEST = 20, 200


def _behind_adjective(line: Line, at: int) -> tuple[str | None, int]:
    """*cinq derniers mois*: a unit of time with one word between."""
    unit = line.atoms[at].word.unit
    time = unit in UNITS and UNITS[unit].dimension in ("time", "months")
    between = line.gap(at - 1)
    if time and _ADJECTIVE.fullmatch(between) and between not in _DATING and line.atoms[at].word.ordinal is None:
        return unit, at + 1
    return None, at


_DATING = frozenset({" last ", " this ", " next ", " per ", " each ", " every ", " that ", " the ", " within "})
"""What makes a unit of time a date or a rate in English: *a rate of 0.75 last year*."""


def _abbreviated(line: Line, at: int) -> bool:
    """Whether the full stop after an atom only marks an abbreviation (*1,5 Mrd. Euro*)."""
    atom = line.atoms[at]
    return line.gap(at) in (". ", ".") and atom.word.scale is not None and atom.end - atom.start <= 4


def _belongs_to_next(line: Line, at: int) -> bool:
    """Whether a currency sign after a number opens the next amount instead (*5 $6*)."""
    word = line.atoms[at].word
    return word.currency is not None and line.gap(at) == "" and line.gap(at - 1) == " " and line.atoms[at + 1].figures


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
