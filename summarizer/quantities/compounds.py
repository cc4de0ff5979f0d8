"""Number words written as one with others: *achtunddreißig*, *ventitré*, *dvacetiletý*, *48-летний*."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from summarizer.quantities.lexicon import PREFIX_LETTERS, Lexicon, Word
from summarizer.quantities.lexicon import lexicon as load

_MAX_LETTERS = 60


_TURKISH_ENDING = re.compile(
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
    if "suffixes" in lexicon.flags and (word := _turkish(form, lexicon)) is not None:
        return word
    if form[:PREFIX_LETTERS] not in lexicon.prefixes or not 4 <= len(form) <= _MAX_LETTERS:
        return None
    return _read(form, lexicon.code)


@lru_cache(maxsize=4096)
def _read(form: str, code: str) -> Word | None:
    tables = load(code)
    unit = next((suffix for suffix in sorted(tables.suffixes, key=len, reverse=True) if form.endswith(suffix)), None)
    if unit is not None:
        value = _spelled(form[: -len(unit)].rstrip("-"), code)
        if value is not None:
            return Word(opens=True, cardinal=value, counts=tables.suffixes[unit])
    ordinal = next((ending for ending in _ordinal_endings(code) if form.endswith(ending)), None)
    if ordinal is not None:
        value = _spelled(form[: -len(ordinal)], code)
        if value is not None and value >= 20 and value == int(value):
            return Word(opens=True, ordinal=int(value))
    value = _spelled(form, code)
    return None if value is None else Word(opens=True, cardinal=value)


@cache
def _ordinal_endings(code: str) -> tuple[str, ...]:
    return {
        "de": ("sten", "ster", "stes", "stem", "ste"),
        "nl": ("ste",),
        "it": ("esimo", "esima", "esimi", "esime"),
    }.get(code, ())


@cache
def _elements(code: str) -> tuple[re.Pattern[str], dict[str, tuple[str, Decimal]]]:
    """Pattern of one element, and what each adds or multiplies."""
    known: dict[str, tuple[str, Decimal]] = {}
    for form, word in load(code).words.items():
        if word.cardinal is not None:
            known[form] = ("add", word.cardinal)
        elif word.scale is not None and word.scale <= 1000:
            known[form] = ("times", Decimal(word.scale))
        elif not word.roles.isdisjoint(("and", "glue")):
            known[form] = ("and", Decimal(0))
    forms = sorted(known, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)) or r"(?!)"), known


def _spelled(form: str, code: str) -> Decimal | None:
    """The value of elements in a row that fill the whole form."""
    word = load(code).words.get(form)
    if word is not None and word.cardinal is not None:
        return word.cardinal
    if "compounds" not in load(code).flags:
        return None
    pattern, known = _elements(code)
    pieces: list[Decimal] = []
    at = 0
    while at < len(form):
        match = pattern.match(form, at)
        if match is None:
            return None
        kind, value = known[match.group()]
        if kind == "times":
            taken = Decimal(0)
            while pieces and pieces[-1] < value:
                taken += pieces.pop()
            pieces.append((taken or Decimal(1)) * value)
        elif kind == "add":
            pieces.append(value)
        at = match.end()
    return sum(pieces, Decimal(0)) if pieces else None
