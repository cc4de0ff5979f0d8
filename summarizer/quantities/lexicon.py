"""The word tables of one language in the form that the reader uses.

A table cell lists the forms of one thing, separated by blanks: ``jahr~/e/es`` is *jahr, jahre,
jahres* (the stem, then its endings), ``por_ciento`` is a phrase of two words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any

from summarizer.languages import section

CJK = frozenset({"ko", "ja", "zh"})
"""Languages whose words the reader looks up by position, since blanks do not part them."""


@dataclass(slots=True, eq=False)
class Word:
    """Everything that one form can mean; most fields are empty."""

    cardinal: Decimal | None = None
    scale: int | None = None
    """A power of ten that multiplies what stands before it."""
    letter: int | None = None
    """The power of ten that the form is as a capital right after figures: 1.2M."""
    ordinal: int | None = None
    label: int | None = None
    """The number that a name or idiom holds: 六方会谈, *24/7*."""
    fraction: Decimal | None = None
    vague: int | None = None
    """``thousands of``: the magnitude alone."""
    group: Decimal | None = None
    """A number of things as one word: dozen, both, duo."""
    unit: str | None = None
    currency: str | None = None
    ahead: Decimal | None = None
    """What the form adds to the number behind it: Hindi *साढ़े* (and a half), *सवा*, *पौने*."""
    before: str | None = None
    """A bound that stands before its number."""
    after: str | None = None
    """A bound that stands after its number."""
    month: int | None = None
    weekday: int | None = None
    calendar: str | None = None
    """What the word does in a date: ``year``, ``last-year``, ``era:2018`` ..."""
    counts: str | None = None
    """The unit inside a number word, such as *zweitägig* or *사흘* (three days)."""
    loose: bool = False
    """Whether the form is a number only sometimes."""
    roles: set[str] = field(default_factory=set)
    """What the word does in a number: ``and``, ``to``, ``half-more``, ``minus`` ..."""
    opens: bool = False
    """Whether a number or a date can begin with it."""
    article: bool = False
    """Whether all that it can open is a unit of which there is one: *a mile*."""
    stop: bool = False
    """A name or idiom that merely holds a numeral."""


Phrases = dict[str, list[tuple[tuple[str, ...], Word]]]
"""Second word -> all words but the first and what the whole means; longest first."""
Meaning = tuple[Word | None, Phrases | None]
"""What a form means alone, and the phrases that begin with it."""


@dataclass(slots=True)
class Lexicon:
    """One language: forms, phrases, and how its digits are parted."""

    code: str
    decimal_mark: str
    words: dict[str, Word] = field(default_factory=dict)
    phrases: dict[str, Phrases] = field(default_factory=dict)
    """By their first word."""
    memory: dict[str, Meaning] = field(default_factory=dict)
    """What forms were found to mean."""
    dull: set[str] = field(default_factory=set)
    """Forms that were found to mean nothing."""
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """First letter -> lengths of the forms that begin with it, longest first; CJK only."""
    pairs: frozenset[str] = frozenset()
    """What the longer of those forms begin with."""
    prefixes: frozenset[str] = frozenset()
    """First letters of number words, for telling fast what cannot be a compound."""
    flags: frozenset[str] = frozenset()
    ordinal_lengths: tuple[int, ...] = ()
    """Lengths of the ordinals that may end a compound, longest first."""
    ordinal_endings: tuple[str, ...] = ()
    """What makes an ordinal of a compound cardinal, such as ``ste``."""
    least_by_ending: int = 20
    """From which value on; below, ordinals have words of their own."""
    suffixes: dict[str, str] = field(default_factory=dict)
    """Endings that make a compound with a number, such as ``jährig``, and their unit; the longest first."""

    inner: dict[str, str] = field(default_factory=dict)
    """The same at the head of a noun, such as ``jahres`` (*Vierjahresvertrag*)."""


PREFIX_LETTERS = 2
_EVERYWHERE = {"bn": 10**9, "mn": 10**6, "mln": 10**6}
_SIGNS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}
_PARTS = re.compile(r"[ .-]+(?=.)")


def _forms(cell: str) -> Iterator[str]:
    for item in cell.split():
        if item.isalnum():
            yield item
            continue
        parts = [_inflect(part) for part in item.split("_")]
        yield from (" ".join(chosen) for chosen in product(*parts))


def _inflect(part: str) -> list[str]:
    stem, tilde, endings = part.partition("~")
    return [stem + ending for ending in endings.split("/")] if tilde else [stem]


_CONVERTERS: dict[str, Any] = {
    "cardinal": Decimal,
    "scale": int,
    "letter": int,
    "ordinal": int,
    "vague": int,
    "label": int,
    "group": Decimal,
    "ahead": Decimal,
    "month": int,
    "weekday": int,
}


def _fraction(key: str) -> Decimal:
    numerator, _, denominator = key.partition("/")
    return Decimal(numerator) / Decimal(denominator)


def _entries(code: str) -> Iterator[tuple[str, str, Any]]:
    """Every (form, field of Word, value) of a language's tables."""
    numbers, dates = section(code, "numbers"), section(code, "dates")
    tables: dict[str, dict[str, str]] = {
        **{
            name: numbers.get(name, {})
            for name in (
                "cardinal",
                "scale",
                "letter",
                "ordinal",
                "fraction",
                "vague",
                "group",
                "label",
                "ahead",
                "role",
            )
        },
        **{name: dates.get(name, {}) for name in ("month", "weekday", "calendar")},
        "unit": section(code, "units"),
        "currency": section(code, "currencies"),
        **{name: section(code, "bounds").get(name, {}) for name in ("before", "after")},
    }
    for name, table in tables.items():
        convert = _fraction if name == "fraction" else _CONVERTERS.get(name, str)
        for key, cell in table.items():
            value = convert(key)
            yield from ((form, name, value) for form in _forms(cell))
    for key, cell in dates.get("role", {}).items():
        yield from ((form, "role", key) for form in _forms(cell))
    for key, cell in numbers.get("counted", {}).items():
        value, _, unit = key.partition(" ")
        for form in _forms(cell):
            yield form, "cardinal", Decimal(value)
            yield form, "counts", unit
    for key, cell in dates.get("abbreviated", {}).items():
        for form in _forms(cell):
            yield form, "month", int(key)
            yield form, "role", "abbreviated-month"
    yield from ((form, "stop", True) for form in _forms(numbers.get("stop", "")))
    yield from ((form, "loose", True) for form in _forms(numbers.get("loose", "")))


def _add(lexicon: Lexicon, form: str, name: str, value: Any) -> None:
    if lexicon.code in CJK or form.isalnum():
        _set(_word(lexicon, form), name, value)
        return
    first, *rest = form.split(" ") if form[0].isdigit() else _PARTS.split(form)
    if not rest:
        _set(_word(lexicon, form), name, value)
        return
    known = lexicon.phrases.setdefault(first, {}).setdefault(rest[0], [])
    for words, word in known:
        if words == tuple(rest):
            _set(word, name, value)
            return
    word = Word()
    _set(word, name, value)
    known.append((tuple(rest), word))


def _word(lexicon: Lexicon, form: str) -> Word:
    if form not in lexicon.words:
        lexicon.words[form] = Word()
    return lexicon.words[form]


def _set(word: Word, name: str, value: Any) -> None:
    if name == "role":
        word.roles.add(value)
    else:
        setattr(word, name, value)


def _classify(word: Word) -> None:
    """Tell once whether a number or a date can begin with a word."""
    numeric = (word.cardinal, word.scale, word.ordinal, word.fraction, word.vague, word.group, word.label, word.ahead)
    known = (*numeric, word.month, word.weekday, word.calendar, word.currency)
    valued = known.count(None) < len(known)
    word.article = "a" in word.roles and not valued
    word.opens = word.article or valued


def _index(lexicon: Lexicon) -> None:
    for word in lexicon.words.values():
        _classify(word)
    for phrases in (phrases for seconds in lexicon.phrases.values() for phrases in seconds.values()):
        phrases.sort(key=lambda phrase: -len(phrase[0]))
        for _, word in phrases:
            _classify(word)
    lengths: dict[str, set[int]] = {}
    for form in lexicon.words:
        lengths.setdefault(form[0], set()).add(len(form))
    lexicon.pairs = frozenset(form[:2] for form in lexicon.words)
    lexicon.lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
    if "compounds" in lexicon.flags:
        ordinals = {len(form) for form, word in lexicon.words.items() if word.ordinal is not None}
        lexicon.ordinal_lengths = tuple(sorted(ordinals, reverse=True))
    lexicon.prefixes = frozenset(
        form[:PREFIX_LETTERS] for form, word in lexicon.words.items() if word.cardinal is not None or word.scale
    )


@cache
def lexicon(code: str) -> Lexicon:
    """The tables of a language, made ready once; of an unknown language only symbols and digits."""
    numbers = section(code, "numbers")
    made = Lexicon(code, numbers.get("decimal", "."), flags=frozenset(numbers.get("flags", ())))
    made.ordinal_endings = tuple(numbers.get("ordinal-endings", "").split())
    made.least_by_ending = numbers.get("ordinal-least", made.least_by_ending)
    for key, cell in section("en", "symbols").items():
        for form in _forms(cell):
            _add(made, form, "currency" if key.isupper() and len(key) == len("USD") else "unit", key)
    for sign, share in _SIGNS.items():
        made.words[sign] = Word(fraction=_fraction(share), roles={"sign-fraction"})
    for form, scale in _EVERYWHERE.items():
        made.words[form] = Word(scale=scale)
    for form, name, value in _entries(code):
        _add(made, form, name, value)
    for unit, cell in section(code, "compounds").items():
        made.suffixes.update((form, unit) for form in _forms(cell) if not form.endswith("+"))
        made.inner.update((form[:-1], unit) for form in _forms(cell) if form.endswith("+"))
    made.suffixes = {form: made.suffixes[form] for form in sorted(made.suffixes, key=len, reverse=True)}
    _index(made)
    return made
