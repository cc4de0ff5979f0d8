"""Rule: atoms in a row that make one number, in any language that writes it with blanks or without."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from summarizer.expressions import late
from summarizer.quantities.atoms import Atom
from summarizer.quantities.lexicon import Word
from summarizer.quantities.mentions import Line

SHORTEST_SCALE = 4
"""Letters: shorter magnitudes (*mio*, *k*) count only after a number."""
TEN, HUNDRED, THOUSAND = 10, 100, 1000
SMALL_BLANKS = frozenset({"", " ", "-", "  "})


@dataclass(slots=True)
class Run:
    """A number and the atoms [first, next) that it takes."""

    first: int
    next: int
    value: Decimal
    upper: Decimal | None = None
    alternative: Decimal | None = None
    figures: bool = False
    vague: bool = False
    loose: bool = False
    ordinal: bool = False
    unit: str | None = None
    """A unit that is part of the number word itself (*dvacetiletý*)."""
    scaled: bool = False
    """Whether a magnitude word takes part."""
    factor: Decimal = Decimal(1)
    """The magnitude words after the figures, multiplied."""


def read_run(line: Line, index: int) -> Run | None:
    """The longest number that begins at an atom."""
    atom = line.atoms[index]
    word = atom.word
    if atom.value is not None:
        run = Run(index, index + 1, atom.value, atom.upper, atom.alternative, atom.figures, atom.vague, atom.loose)
        run.ordinal = "nth" in word.roles
        return _scaled(line, run)
    if word.vague is not None and word.cardinal is None and word.scale is None:
        # *Scores of 698 and 702* are points.
        counted = line.text.endswith(" of", atom.start, atom.end) and line.atoms[index + 1].figures
        return None if counted and line.gap(index) == " " else _vague(line, index)
    if word.cardinal is not None and word.calendar == "year-before" and not _counts_next(line, index):
        return None
    if word.ahead is not None:
        return _with_addition(line, index, word.ahead)
    if word.cardinal is not None or (word.scale is not None and (word.vague or _counts_alone(line, index))):
        return _words(line, index)
    if word.fraction is not None:
        return _fraction(line, index)
    if word.group == 2 and line.atoms[index + 1].word.scale is not None and line.touches(index):
        # *een paar duizend* is a few thousand.
        return Run(index, index + 2, Decimal(line.atoms[index + 1].word.scale or 1), vague=True, scaled=True)
    if word.group is not None:
        return _scaled(line, Run(index, index + 1, word.group, scaled=word.group > 1))
    return _ordinal(line, index) if word.ordinal is not None else None


def _counts_alone(line: Line, index: int) -> bool:
    """Whether a magnitude is a number by itself; short ones (*yüz*, also a face) where a number or unit follows."""
    atom, nxt = line.atoms[index], line.atoms[index + 1].word
    if atom.end - atom.start >= SHORTEST_SCALE:
        return True
    counts = nxt.cardinal is not None or nxt.scale or nxt.unit or nxt.currency
    return "short-scales" in line.lexicon.flags and bool(counts) and line.gap(index) == " "


def _with_addition(line: Line, index: int, addition: Decimal) -> Run | None:
    """``साढ़े तीन लाख`` is three and a half lakh, ``सवा लाख`` one and a quarter."""
    if not line.touches(index):
        return None
    run = _words(line, index + 1) if line.atoms[index + 1].word.scale else read_run(line, index + 1)
    if run is None or run.ordinal or run.vague:
        return None
    scale = Decimal(1)
    for atom in line.atoms[index + 1 : run.next]:
        scale *= atom.word.scale or 1
    return Run(index, run.next, run.value + addition * scale, scaled=run.scaled, factor=run.factor, unit=run.unit)


def _ordinal(line: Line, index: int) -> Run:
    """*seventh*, and ordinals in a row: *décimo tercero*, *dwudziesty pierwszy*; Indonesian *kedua puluh tiga*."""
    word = line.atoms[index].word
    run = Run(index, index + 1, Decimal(word.ordinal or 0), ordinal=True, loose=word.loose)
    # Portuguese *quinta* is the fifth and Thursday.
    run.alternative = None if word.weekday is None else Decimal(word.weekday)
    pieces = [run.value]
    while line.gap(run.next - 1) in (" ", "-") and _take(line.atoms[run.next].word, pieces, run, line):
        run.next += 1
        run.loose = False
    run.value = sum(pieces, Decimal(0))
    return run


def _counts_next(line: Line, index: int) -> bool:
    """Vietnamese *năm* is five before what it counts, and year elsewhere."""
    word = line.atoms[index + 1].word
    return (
        line.touches(index)
        and (word.unit is not None or word.scale is not None)
        and (line.atoms[index - 1].value is None or not line.touches(index - 1))
    )


def _words(line: Line, index: int) -> Run:
    """Number words: *two hundred and five thousand*, *двадцать три*, *hai mươi ba*."""
    pieces: list[Decimal] = []
    run = Run(index, index, Decimal(0))
    at = index
    while not (pieces and _is_year_word(line, at)) and _take(line.atoms[at].word, pieces, run, line):
        at += 1
        if run.unit or not _goes_on(line, at):
            break
        at += _connector(line, at, pieces)
    run.next = at
    run.value = sum(pieces, Decimal(0))
    _qualify(line, run, len(pieces))
    nxt = line.atoms[run.next].word
    if nxt.group is not None and nxt.group >= TEN and line.touches(run.next - 1) and not run.ordinal:
        run.value, run.next, run.loose, run.scaled = run.value * nxt.group, run.next + 1, False, True
    scale = line.atoms[index].word.scale
    if scale and run.next == index + 1 and "and" in nxt.roles and line.gap(run.next) == "":
        # ألفا is two thousand before what is counted, and a thousand in ألفا و200.
        run.value, run.scaled = Decimal(scale), True
    if run.scaled and not run.ordinal:
        run = _rest_in_figures(line, _lower_part(line, run))
    return _plus_half(line, run)


def _is_year_word(line: Line, at: int) -> bool:
    """Vietnamese *hai mươi năm* is twenty years: five after tens is *lăm*, unless a magnitude or *lẻ* is beside it."""
    if line.atoms[at].word.calendar != "year-before":
        return False
    scaled = line.atoms[at + 1].word.scale is not None and line.touches(at)
    return not scaled and "and" not in line.atoms[at - 1].word.roles


def _goes_on(line: Line, at: int) -> bool:
    """Whether a number may go on at an atom; English sets a comma: *eight thousand, six hundred and two*."""
    gap = line.gap(at - 1)
    if gap != ", ":
        return gap in SMALL_BLANKS
    scale = line.atoms[at - 1].word.scale or 0
    ahead = at
    while line.atoms[ahead].word.cardinal is not None and line.gap(ahead) in (" ", "-"):
        ahead += 1
    return scale >= THOUSAND and 0 < (line.atoms[ahead].word.scale or 0) < scale


def _take(word: Word, pieces: list[Decimal], run: Run, line: Line) -> bool:
    """Let a word join the number; False where it does not. An ordinal is followed by ordinals only."""
    if run.ordinal and "ordinal-leads" not in line.lexicon.flags:
        value = word.ordinal or 0
        turned = "units-before-tens" in line.lexicon.flags and pieces[-1] < TEN < value < HUNDRED
        if not (turned and value % TEN == 0) and not 0 < value < _lowest(pieces[-1]):
            return False
        pieces.append(Decimal(value))
    elif word.scale is not None and (word.cardinal is None or pieces) and _may_scale(pieces, word.scale):
        _multiply(pieces, word.scale)
        run.scaled = True
    elif word.cardinal is not None and _fits(pieces, word.cardinal, line):
        pieces.append(word.cardinal)
        run.unit = word.counts
    elif word.scale is not None and word.cardinal is None and _fits(pieces, Decimal(word.scale), line):
        # *trois mille cent*: a magnitude that stands for one of itself.
        pieces.append(Decimal(word.scale))
    elif word.ordinal is not None and pieces and _fits(pieces, Decimal(word.ordinal), line):
        pieces.append(Decimal(word.ordinal))
        run.ordinal = True
    elif word.ordinal in _ORDINAL_SCALES and pieces and _may_scale(pieces, word.ordinal or 0):
        _multiply(pieces, word.ordinal or 0)
        run.ordinal = True
    else:
        return False
    return True


_ORDINAL_SCALES = frozenset({100, 1000, 10**6, 10**9})


def _qualify(line: Line, run: Run, pieces: int) -> None:
    """What the whole is: only an article, only a magnitude, how much the magnitude makes."""
    first, last = line.atoms[run.first].word, line.atoms[run.next - 1].word
    single = run.next == run.first + 1
    run.loose = (run.value == 1 and not run.scaled) or (single and first.loose)
    run.vague = single and first.cardinal is None and first.vague is not None
    if last.scale and pieces == 1 and not single:
        run.factor = Decimal(last.scale)


def _connector(line: Line, at: int, pieces: list[Decimal]) -> int:
    """1 where an *and* links the number before with a smaller one after it."""
    if "and" not in line.atoms[at].word.roles or not line.touches(at):
        return 0
    word = line.atoms[at + 1].word
    value = word.cardinal if word.cardinal is not None else word.ordinal
    if value is None or not _fits(pieces, Decimal(value), line):
        return 0
    lowest = _lowest(pieces[-1])
    flags = line.lexicon.flags
    return int("tens-and" in flags or (lowest >= HUNDRED and "hundreds-and" in flags))


def _lowest(value: Decimal) -> Decimal:
    """The magnitude below which another number may be added: 10 for 40, 100 for 300, 20 for 80 in French."""
    if value < TEN or value != value.to_integral_value():
        return Decimal(0)
    zeros = len(figures := str(int(value))) - len(figures.rstrip("0"))
    return Decimal(TEN) ** zeros


def _fits(pieces: list[Decimal], value: Decimal, line: Line) -> bool:
    if not pieces:
        return True
    last = pieces[-1]
    flags = line.lexicon.flags
    if last == TEN:
        return value < TEN and "ten-adds" in flags
    if last < TEN and "units-before-tens" in flags:
        return TEN < value < HUNDRED and value % TEN == 0
    if "vigesimal" in flags and last in (60, 80):
        return 0 < value < 20
    return 0 < value < _lowest(last)


def _may_scale(pieces: list[Decimal], scale: int) -> bool:
    return not pieces or pieces[-1] < scale


def _multiply(pieces: list[Decimal], scale: int) -> None:
    taken = Decimal(0)
    while pieces and pieces[-1] < scale:
        taken += pieces.pop()
    pieces.append((taken or Decimal(1)) * scale)


def _scaled(line: Line, run: Run) -> Run:
    """Figures and the magnitude words after them: *1.2 trillion*, *5 млн 300 тыс.*, *2 lakh crore*."""
    at = run.next
    while _touching_scale(line, at - 1):
        scale = line.atoms[at].word.scale or line.atoms[at].word.letter or 1
        run.value *= scale
        run.factor *= scale
        run.upper = None if run.upper is None else run.upper * scale
        run.alternative = None if run.alternative is None else run.alternative * scale
        run.scaled = True
        at += 1
    run.next = at
    if run.scaled:
        run = _rest_in_figures(line, _lower_part(line, run))
    return _plus_half(line, run)


def _touching_scale(line: Line, before: int) -> bool:
    word = line.atoms[before + 1].word
    if word.letter is not None and line.gap(before) in ("", " "):
        return _is_capital(line, before + 1) or _counts_millions(line, before + 1)
    return word.scale is not None and line.gap(before) in ("", " ", "-", ". ", "  ")


def _is_capital(line: Line, index: int) -> bool:
    """Whether a letter is a magnitude: a capital at its number (1.2M), or before a currency (1,2 M€)."""
    atom = line.atoms[index]
    if not line.original[atom.start : atom.start + 1].isupper() or not line.atoms[index - 1].figures:
        return False
    return line.gap(index - 1) == "" or (line.atoms[index + 1].word.currency is not None and line.touches(index))


def _counts_millions(line: Line, index: int) -> bool:
    """Whether English ``3m`` counts: *3m people*, *2m jobs*, but not *a 3m wall* or *the 100m hurdles*."""
    atom = line.atoms[index]
    if line.lexicon.code != "en" or atom.word.unit != "m" or line.gap(index - 1) != "":
        return False
    return _COUNTED.match(line.text, atom.end) is not None


_COUNTED = late(
    " (?:people|men|women|children"
    "|(?!hurdles|sprints|races|relays|finals|walls|waves|steps)[a-z]{2,}[a-rt-z]s)(?![a-z])"
)


def _lower_part(line: Line, run: Run) -> Run:
    """*5 million 300 thousand*, *un miliardo e 200 milioni*: a smaller magnitude that follows belongs to the number."""
    at, gap = run.next, line.gap(run.next - 1)
    if "and" in line.atoms[at].word.roles and gap == " " and line.gap(at) in (" ", ""):
        at, gap = at + 1, line.gap(at)
    nxt, scale = line.atoms[at], line.atoms[at + 1].word.scale
    last = line.atoms[run.next - 1].word.scale
    if nxt.value is None or not scale or not last or gap not in (" ", ". ", "") or line.gap(at) not in (" ", ""):
        return run
    if scale < last and nxt.value * scale < last:
        run.value += nxt.value * scale
        run.next = at + 2
    return run


def _rest_in_figures(line: Line, run: Run) -> Run:
    """``22 bin 104``: three figures after the thousands belong to the number."""
    nxt = line.atoms[run.next]
    at, gap = run.next, line.gap(run.next - 1)
    if "and" in nxt.word.roles and gap == " " and line.gap(at) == "":
        # ألف و200
        at, nxt = at + 1, line.atoms[at + 1]
    thousands = line.atoms[run.next - 1].word.scale == THOUSAND and gap == " " and line.lexicon.code != "en"
    if thousands and nxt.figures and nxt.value is not None and nxt.end - nxt.start == HUNDREDS:
        run.value += nxt.value
        run.next = at + 1
    return run


HUNDREDS = 3
"""Figures."""


def _plus_half(line: Line, run: Run) -> Run:
    """*two and a half (million)*, *2½*, *un milliard et demi*."""
    nxt = line.atoms[run.next]
    if "half-more" in nxt.word.roles and line.touches(run.next - 1) and not _is_class(line, run):
        word = line.atoms[run.next - 1].word
        # Arabic says two million in one word.
        dual = word.cardinal is not None and word.cardinal >= THOUSAND
        last = word.scale or (10 ** word.cardinal.adjusted() if dual and word.cardinal else 1)
        run.value += Decimal(last) / 2
        run.next += 1
        run.loose = False
        if last > 1 and line.atoms[run.next].word.scale == last and line.touches(run.next - 1):
            # ثلاثة مليارات ونصف المليار: the half names its magnitude again.
            run.next += 1
        return _scaled(line, run) if last == 1 else run
    if (
        "sign-fraction" in nxt.word.roles
        and nxt.word.fraction is not None
        and line.gap(run.next - 1) in ("", " ")
        and run.figures
    ):
        run.value += nxt.word.fraction
        run.next += 1
    return run


def _is_class(line: Line, run: Run) -> bool:
    """Whether Korean 반 is no half: right behind bare figures it is a class (3반), or begins a noun (7반전)."""
    return line.lexicon.code == "ko" and run.figures and not run.scaled and line.gap(run.next - 1) == ""


def _fraction(line: Line, index: int) -> Run:
    """*half a million*, *a third*, *two thirds* (the numerator is read by the caller)."""
    word = line.atoms[index].word
    return of_magnitude(line, Run(index, index + 1, word.fraction or Decimal(0)))


def of_magnitude(line: Line, run: Run) -> Run:
    """The magnitude that a fraction is of: *half a million*, *einer halben Milliarde*, *jumătate de milion*."""
    at = run.next
    if not line.atoms[at].word.roles.isdisjoint(("a", "of-a", "of")) and line.touches(at - 1):
        after = line.atoms[at + 1].word
        if after.scale is not None or (after.group or 0) >= TEN:
            at += 1
        elif after.unit is not None and line.touches(at) and "of" not in line.atoms[at].word.roles:
            run.next = at + 1
            return run
    nxt = line.atoms[at].word
    if not line.touches(at - 1):
        return run
    if nxt.scale is not None:
        run.next = at
        return _scaled(line, run)
    if nxt.group is not None and nxt.group >= TEN:
        # *medio centenar*
        run.value, run.next = run.value * nxt.group, at + 1
    return run


def _vague(line: Line, index: int) -> Run:
    """*tens of thousands*, *hundreds*, *des milliers*."""
    value, at = Decimal(line.atoms[index].word.vague or 1), index + 1
    while True:
        step = int(not line.atoms[at].word.roles.isdisjoint(("of", "and-vague")) and line.touches(at - 1))
        word = line.atoms[at + step].word
        factor = word.vague or word.scale
        if factor is None or not line.touches(at + step - 1):
            break
        value *= factor
        at += step + 1
    at = _said_again(line, index, at)
    return Run(
        index, at, value, vague=True, scaled=True, loose=at == index + 1 and line.atoms[index].word.unit is not None
    )


def _said_again(line: Line, index: int, at: int) -> int:
    """The index after *thousands upon thousands*, which is no more than thousands."""
    again = at + int("and" in line.atoms[at].word.roles and line.gap(at - 1) == " ")
    joined = line.gap(again - 1) == (" upon " if again == at else " ")
    return again + 1 if joined and line.atoms[again].word.vague == line.atoms[index].word.vague else at


def is_number(atom: Atom) -> bool:
    """Whether an atom can begin a number."""
    word = atom.word
    return atom.value is not None or word.cardinal is not None or word.scale is not None or word.vague is not None
