"""Reads a whole text: at every atom the rules are tried in order, dates first."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from decimal import Decimal
from functools import lru_cache

from summarizer.expressions import late
from summarizer.quantities import dates_asia, dates_europe
from summarizer.quantities.amounts import read_amount
from summarizer.quantities.atoms import MOST_ATOMS, PROCLITICS, Atom, find_atoms
from summarizer.quantities.bounds import bound_before
from summarizer.quantities.clock import read_clock, read_lap, read_zoned
from summarizer.quantities.clock_words import read_clock_words
from summarizer.quantities.fold import Folded, fold
from summarizer.quantities.lexicon import CJK, lexicon
from summarizer.quantities.mentions import Line, Mention, Reading
from summarizer.quantities.romans import read_romans
from summarizer.quantities.units import UNITS

_LABEL_JOINTS = "-/."
_BEYOND = [Atom(0, 0)] * 8
"""Empty atoms after the last one (and, by negative indices, before the first)."""


def read(text: str, language: str) -> tuple[Folded, Reading]:
    """All numbers and dates of a text; positions count code points of the folded text."""
    folded = fold(text, language)
    tables = lexicon(language)
    original = text if folded.positions is None else unicodedata.normalize("NFC", text)
    atoms = find_atoms(folded.text, tables)
    months = any(atom.word.month is not None for atom in atoms)
    home = _home_currency(folded.text) if language == "zh" else None
    line = Line(folded.text, atoms + _BEYOND, len(atoms), tables, original, months, home)
    reading = _walk(line)
    read_romans(line, reading)
    return folded, reading


def _home_currency(text: str) -> str | None:
    """The new Taiwan dollar, where a Chinese text names it, or is dated from Taipei, and names no other yuan."""
    if "台" not in text or "人民币" in text:
        return None
    return "TWD" if "台币" in text or _TAIPEI.search(text, 0, DATELINE) else None


_TAIPEI = late(r"中央社|台北[讯訊电]|台北\d{1,2}日|[/／(（【]台北")
DATELINE = 60
"""Code points at the beginning of a text in which its place is named."""


def _walk(line: Line) -> Reading:
    reading = Reading()
    index = floor = tried = 0
    while index < line.count and tried < MOST_TRIED:
        atom = line.atoms[index]
        after = index
        if atom.value is not None or atom.word.opens:
            after, tried = _rule(line, index, floor, reading), tried + 1
        floor = after if after > index else floor
        index = max(after, index + 1)
    reading.complete = index >= line.count < MOST_ATOMS
    return reading


MOST_TRIED = 12_000
"""Numbers and dates of one text, those in vain as well: ten times what the longest articles hold."""


def _rule(line: Line, index: int, floor: int, reading: Reading) -> int:
    """Let the first rule that fits read what begins at an atom; the index after it."""
    atom = line.atoms[index]
    if atom.word.article and line.atoms[index + 1].word.unit not in UNITS:
        return index
    label = _label(line, atom) if atom.figures else None
    if label is not None:
        reading.numbers.append(label)
        return index + 1
    timed = (read_zoned(line, index) or read_lap(line, index)) if atom.figures else None
    if timed is not None:
        reading.numbers.append(timed[0])
        return timed[1]
    date = dates_asia.read_date(line, index) if line.lexicon.code in CJK else dates_europe.read_date(line, index)
    if date is not None:
        reading.dates.append(date[0])
        return date[1]
    clock = read_clock_words(line, index) or read_clock(line, index)
    if clock is not None:
        reading.numbers.append(clock[0])
        return _bounded(line, clock[0], (index, clock[1]), floor)
    amount = read_amount(line, index, floor)
    if amount is not None:
        reading.numbers.extend(amount[0])
        return amount[1]
    return index


def _bounded(line: Line, mention: Mention, atoms: tuple[int, int], floor: int) -> int:
    """Add the bound before or after a time of day; the index after all."""
    index, after = atoms
    mention.start, mention.bound = bound_before(line, index, floor)
    nxt = line.atoms[after]
    if nxt.word.after is None or not line.touches(after - 1):
        return after
    mention.bound, mention.end = nxt.word.after, nxt.end
    return after + 1


def _label(line: Line, atom: Atom) -> Mention | None:
    """A number that is part of a name: F-16, COVID-19, G7, B12, 5G."""
    text, start, value = line.text, atom.start, atom.value or Decimal(0)
    if line.original[atom.end : atom.end + 1] == "G" and not _LATIN.match(text, atom.end + 1):
        # 5G is a generation of telephones; grams have a small letter.
        return Mention(start, atom.end + 1, value, figures=True, loose=True, code=True)
    before = text[start - 1] if start else " "
    if "proclitics" in line.lexicon.flags and before in _PREFIXED:
        # لـ50, و14: small words are written as one with figures.
        return None
    if before in _LABEL_JOINTS and start > 1:
        before = text[start - 2] if text[start - 1] == "-" else " "
        joined = True
    else:
        joined = False
    if value == 0 and text[atom.end : atom.end + 1] == "x":
        return Mention(start, atom.end, value, figures=True, loose=True, code=True)
    if before == "x" and start > 1 and text[start - 2].isdigit() and text[start - 2] != "0":
        return None
    if not before.isalpha() or (not before.isascii() and line.lexicon.code in CJK):
        return None
    if _known_before(line, start - int(joined)):
        return None
    if joined and not _capital(line, start - 2):
        return None
    letters = start - 1 - int(joined)
    while letters > max(0, start - _LONGEST_LABEL) and text[letters - 1].isalpha() and text[letters - 1].isascii():
        letters -= 1
    return Mention(letters, atom.end, value, figures=True, loose=True, code=True)


_PREFIXED = PROCLITICS | {"\u0640"}
"""Arabic letters, and the stroke that draws them out."""
_LONGEST_LABEL = 12
_LATIN = re.compile("[0-9a-z]")


def _known_before(line: Line, end: int) -> bool:
    """Whether an atom (a currency, a month, the unit of a number) ends right before a position."""
    at = bisect_left(line.atoms, end, hi=line.count, key=lambda other: other.end)
    word = line.atoms[at].word
    if line.atoms[at].end != end or at >= line.count:
        return False
    if word.unit is not None and line.atoms[at - 1].figures and line.gap(at - 1) == "":
        # 3m20cm
        return True
    return word.currency is not None or word.month is not None or word.before is not None


def _capital(line: Line, at: int) -> bool:
    """Whether the Latin or Cyrillic word that ends at a position holds a capital letter."""
    start = at
    while start > 0 and line.original[start - 1 : start].isalpha():
        start -= 1
    return any(letter.isupper() for letter in line.original[start : at + 1])


@lru_cache(maxsize=256)
def read_cached(text: str, language: str) -> tuple[Folded, Reading]:
    """As `read`, for texts that are compared several times over."""
    return read(text, language)
