"""So many of so many: *1 zu 1000*, ``5人に3人``, *three in five*. Which is the part and which the whole is order."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.quantities.facts import Fact, Pair

REACH = 16
"""Code points between the two numbers."""
_GLUED = frozenset({"ja", "ko", "tr", "zh"})
"""Languages whose links are endings, or written as one with what they link."""


@cache
def _links(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What links a part with the whole behind it, and a whole with the part behind it."""
    table = section(language, "ratios")
    begin = "" if language in _GLUED else r"(?<![^\W\d_])"
    part, whole = (
        re.compile(f"{begin}(?:{table[key]})$") if key in table else None for key in ("part-first", "whole-first")
    )
    return part, whole


def part_of(earlier: Fact, later: Fact, language: str) -> Fact | None:
    """Which of two numbers side by side is a part of the other, if their language says so."""
    if not 0 <= later.start - earlier.end <= REACH or not _bare(earlier) or not _bare(later):
        return None
    part, whole = _links(language)
    if part is not None and part.search(earlier.text, earlier.end, later.start):
        return earlier
    # An ending of what is counted may be the link.
    within = max(earlier.start + 1, earlier.end - REACH // 2)
    return later if whole is not None and whole.search(earlier.text, within, later.start) else None


def is_each(fact: Fact, language: str) -> bool:
    """Whether a number is the whole of which there is one: *every fourth*, *jeder Vierte*, *(un médecin) sur trois*."""
    each = _each(language)
    return each is not None and each.search(fact.leading) is not None


@cache
def _each(language: str) -> re.Pattern[str] | None:
    table = section(language, "ratios")
    return re.compile(rf"(?<![^\W\d_])(?:{table['each']})$") if "each" in table else None


def told_ratios(pairs: list[Pair], language: str) -> list[tuple[Pair, Pair, bool]]:
    """Every ratio that both texts tell, and whether its part became the whole; `pairs` in the order of the source."""
    found = []
    for first, second in pairwise(pairs):
        part = part_of(first[0], second[0], language)
        given = None if part is None else _part_of_english(first[1], second[1])
        if given is not None:
            found.append((first, second, given is not (first[1] if part is first[0] else second[1])))
    return found


def _part_of_english(first: Fact, second: Fact) -> Fact | None:
    earlier, later = sorted((first, second), key=lambda fact: (fact.start, fact.place))
    if earlier.group == later.group:
        return earlier if _ODDS.fullmatch(earlier.written) else None
    return part_of(earlier, later, "en")


_ODDS = late(r"(?:1|one)[ -]to[ -][\d,.]+")


def _bare(fact: Fact) -> bool:
    return fact.kind in ("number", "year") and not fact.money and fact.unit != "%"
