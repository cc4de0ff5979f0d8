"""Numbers that name: the article of a law, a level, a flight, a type. They go with their label or letters.

Where two numbers changed places, the label of one stands at the other; where letters of a source stand in the
English with other figures, and its own are elsewhere, the code was taken apart.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.quantities.counted import LETTER
from summarizer.quantities.facts import Fact, Pair
from summarizer.quantities.units import CURRENCIES

_BEHIND = late(rf"['. ]{{0,2}}((?:{LETTER})+)")
_GLUED = frozenset({"ja", "ko", "zh"})
LONGEST_GLUED = 4
"""Signs of a label behind its number, in languages that write the two as one."""


@cache
def _labels(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """The labels that stand before a number, and those behind it: form -> what it names."""
    before: dict[str, str] = {}
    behind: dict[str, str] = {}
    for name, cell in section(language, "labels").items():
        for form in cell.split():
            if form[0] == "-":
                behind[form[1:].replace("_", " ")] = name
            else:
                before[form] = name
    return before, behind


def label_of(fact: Fact, language: str) -> str | None:
    """What a number names, if a label stands beside it."""
    before, behind = _labels(language)
    text = fact.text
    if language in _GLUED:
        digits = text[fact.start : fact.end].rstrip()
        tail = digits.lstrip(_NUMERALS) + text[fact.end : fact.end + LONGEST_GLUED]
        tail = tail.lstrip()
        for length in range(LONGEST_GLUED, 0, -1):
            if tail[:length] in behind:
                return behind[tail[:length]]
    leading = fact.leading.rstrip(" .")
    name = before.get(leading[leading.rfind(" ") + 1 :])
    if name is None and behind and language not in _GLUED:
        after = _BEHIND.match(text, fact.end)
        name = behind.get(after[1]) if after else None
    return name


_NUMERALS = "0123456789.,第제 〇零一二三四五六七八九十百千"


def read_labels(pairs: list[Pair], language: str) -> dict[Pair, tuple[str | None, str | None]]:
    """The labels of both sides of pairs; nothing where the English has none."""
    # *In the room three people* names no room; *Level Three* does name a level.
    given = [label_of(pair[1], "en") if pair[1].figures or pair[1].written[:1].isupper() else None for pair in pairs]
    if not any(given):
        return {}
    return {pair: (label_of(pair[0], language), name) for pair, name in zip(pairs, given, strict=True)}


def labels_told(first: tuple[str | None, str | None], second: tuple[str | None, str | None]) -> bool | None:
    """True where the labels of two numbers of the source (first of each) stand at the other one's in English, False
    where one keeps its own that the other has not."""
    if first[1] != second[1] and (second[0], first[0]) == (first[1], second[1]):
        return True
    return (
        False if any(said == given is not None for said, given in (first, second)) and first[1] != second[1] else None
    )


class Codes(NamedTuple):
    """A code of the source and what English makes of it."""

    said: str
    given: str


def codes_changed(source: str, target: str) -> list[Codes]:
    """Codes of the source (*GB/T 13000*, *E 95 02*) whose letters stand in English with other figures only."""
    given = _codes(target)
    if not given:
        return []
    found = []
    for letters, codes in _codes(source).items():
        own = given.get(letters, set())
        lost = {code for code in codes if not any(_same(code, other) for other in own)}
        strange = {code for code in own if not any(_same(code, other) for other in codes)}
        found += [
            Codes(f"{letters} {one}", f"{letters} {other}")
            for one, other in zip(sorted(lost), sorted(strange), strict=False)
        ]
    return found


def _codes(text: str) -> dict[str, set[str]]:
    """The figures behind each run of capitals; amounts of money are none."""
    codes: dict[str, set[str]] = defaultdict(set)
    for match in _CODE.finditer(text):
        letters = match[1].replace("-", "/")
        if letters not in CURRENCIES and letters not in _NO_CODES:
            codes[letters].add(match[2])
    return codes


_CODE = late(r"(?<![A-Za-zÀ-ÿ$€£])([A-Z]{1,4}(?:[-/][A-Z]{1,3})*)[ -]?(\d{1,6}(?: \d{2,3})*)(?![\d.,:]\d|%)")
_NO_CODES = frozenset({"A", "I", "AM", "PM", "RS", "RM", "RP", "US", "KRW", "RMB", "NT", "HK", "UTC", "GMT", "THE"})
"""Capitals that are words, money or times of day; a motorway A 9 is written as one in English and read as such."""


def _same(code: str, other: str) -> bool:
    """Whether two runs of figures are one code; a number that follows it may have been taken for its end."""
    return code == other or code.startswith(f"{other} ") or other.startswith(f"{code} ")
