"""Number words written as one with others: *achtunddreißig*, *ventitré*, *dvacetiletý*, *48-летний*."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache

from summarizer.expressions import late
from summarizer.quantities.lexicon import PREFIX_LETTERS, Lexicon, Word
from summarizer.quantities.lexicon import lexicon as load

_LEAST_LETTERS = 4
TEN, HUNDRED = 10, 100


_TURKISH_ENDING = late(
    "(?:l[ıiuü][kğ])?(?:l[ae]r)?(?:[ıiuü]nc[ıiuü])?(?:[yns]?[ıiuüea]n?)?(?:[dt][ae]n?)?(?:ki)?(?:n?[ıiuüea])?(?:d[ıiuü]r)?"
)
_SHORTEST_STEM = 4


def _turkish(form: str, lexicon: Lexicon) -> Word | None:
    """A Turkish number, month, weekday, unit or currency with its endings (*şubattaki*, *kırktan*)."""
    for cut in range(len(form) - 1, _SHORTEST_STEM - 1, -1):
        word = lexicon.words.get(form[:cut])
        if word is not None and not word.stop and _TURKISH_ENDING.fullmatch(form, cut):
            return word
    return None


def read_compound(form: str, lexicon: Lexicon) -> Word | None:
    """What a form means that no table lists, or None."""
    word = None
    if form[:PREFIX_LETTERS] in lexicon.prefixes and len(form) >= _LEAST_LETTERS:
        word = _read(form, lexicon.code)
    if word is None and "weekday-compounds" in lexicon.flags:
        word = _of_weekday(form, lexicon)
    return _turkish(form, lexicon) if word is None and "suffixes" in lexicon.flags else word


def _of_weekday(form: str, lexicon: Lexicon) -> Word | None:
    """*Samstagsausgabe*, *zaterdagkrant*: English may leave the weekday out, but not name another one."""
    for length in range(min(len(form) - _SHORTEST_NOUN, _LONGEST_WEEKDAY), _SHORTEST_WEEKDAY - 1, -1):
        word = lexicon.words.get(form[:length])
        # German *Montage* is an assembly.
        if word is not None and word.weekday is not None and form[length] != "e" != form[length - 1]:
            return Word(opens=True, weekday=word.weekday, loose=True)
    return None


_SHORTEST_NOUN, _SHORTEST_WEEKDAY, _LONGEST_WEEKDAY = 3, 6, 12


@lru_cache(maxsize=4096)
def _read(form: str, code: str) -> Word | None:
    tables = load(code)
    unit = next((suffix for suffix in tables.suffixes if form.endswith(suffix)), None)
    if unit is not None:
        value = _spelled(form[: -len(unit)].rstrip("-"), code, inside=True)
        if value is not None:
            return Word(opens=True, cardinal=value, counts=tables.suffixes[unit])
    ordinal = _ordinal(form, tables)
    if ordinal is not None:
        return Word(opens=True, ordinal=ordinal)
    for inner, counted in tables.inner.items():
        # *Vierjahresvertrag*: a number and its unit at the head of a noun.
        head, found, _ = form.partition(inner)
        value = _spelled(head, code) if found and len(head) >= _LEAST_LETTERS - 1 else None
        if value is not None:
            return Word(opens=True, cardinal=value, counts=counted)
    value = _spelled(form, code)
    return None if value is None else Word(opens=True, cardinal=value)


def _ordinal(form: str, tables: Lexicon) -> int | None:
    """*einundzwanzigste* by its ending, *einhunderterste* by the ordinal at its end."""
    for ending in tables.ordinal_endings:
        if form.endswith(ending):
            value = _spelled(form[: -len(ending)], tables.code)
            if value is not None and value >= tables.least_by_ending and value == int(value):
                return int(value)
    for length in tables.ordinal_lengths:
        last = tables.words.get(form[-length:])
        if last is not None and last.ordinal is not None and length < len(form):
            head = _before_ordinal(form[:-length], last.ordinal, tables)
            if head is not None:
                return head + last.ordinal
    return None


def _before_ordinal(head: str, last: int, tables: Lexicon) -> int | None:
    """What stands in one word before its ordinal; in *jedenadvacátý* the units, linked before the tens."""
    value = _spelled(head, tables.code)
    if value is not None and value >= TEN and value % 10 ** len(str(last)) == 0:
        return int(value)
    if last % TEN == 0 and TEN < last < HUNDRED:
        for link in _links(tables):
            units = _spelled(head.removesuffix(link), tables.code) if head.endswith(link) else None
            if units is not None and 0 < units < TEN:
                return int(units)
    return None


def _links(tables: Lexicon) -> list[str]:
    """The words that link units and tens inside a compound."""
    return [form for form, word in tables.words.items() if "glue" in word.roles]


_LARGEST_IN_A_WORD = 10**9
"""``Dreiviertelmillion``: a magnitude that is written together with what it multiplies."""


@cache
def _elements(code: str) -> tuple[list[int], dict[str, tuple[str, Decimal]]]:
    """The lengths of the elements, longest first, and what each adds or multiplies."""
    known: dict[str, tuple[str, Decimal]] = {}
    for form, word in load(code).words.items():
        if word.cardinal is not None:
            known[form] = ("add", word.cardinal)
        elif word.scale is not None and word.scale <= _LARGEST_IN_A_WORD:
            known[form] = ("times", Decimal(word.scale))
        elif not word.roles.isdisjoint(("and", "glue")):
            known[form] = ("and", Decimal(0))
    if "elision" in load(code).flags:
        # *cent'otto*, *ventid(u)esimo*: an element may lose its last vowel.
        known = {**{form[:-1]: value for form, value in known.items() if len(form) >= _SHORTEST_ELIDED}, **known}
    return sorted({len(form) for form in known}, reverse=True), known


_SHORTEST_ELIDED = 3


def _spelled(form: str, code: str, *, inside: bool = False) -> Decimal | None:
    """The value of elements in a row that fill the whole form; every language joins them before a noun's ending."""
    word = load(code).words.get(form)
    if word is not None and word.cardinal is not None:
        return word.cardinal
    if "compounds" not in load(code).flags and not inside:
        return None
    elements = _divide(form, 0, code, set())
    if elements is None:
        return None
    pieces: list[Decimal] = []
    for kind, value in elements:
        if kind == "times":
            taken = Decimal(0)
            while pieces and pieces[-1] < value:
                taken += pieces.pop()
            pieces.append((taken or Decimal(1)) * value)
        elif kind == "add":
            pieces.append(value)
    return sum(pieces, Decimal(0)) if pieces else None


def _divide(form: str, at: int, code: str, dead: set[int]) -> list[tuple[str, Decimal]] | None:
    """Elements that fill a form from a position on, the longest first; `dead` are positions without a way on."""
    if at == len(form):
        return []
    lengths, known = _elements(code)
    for length in lengths:
        element = known.get(form[at : at + length])
        if element is None or at + length > len(form) or at + length in dead:
            continue
        rest = _divide(form, at + length, code, dead)
        if rest is not None:
            return [element, *rest]
    dead.add(at)
    return None
