"""What English says in other words than numbers: *the past year* for twelve months, *the first nine months* for
January to September, *rose 50 percent* for one and a half times, *the round of 16* for eighth-finals, *adults*.

Asked only of facts without a counterpart. What is excused here is said on both sides, as far as words can tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.quantities.facts import Fact
from summarizer.quantities.fold import fold
from summarizer.quantities.leftovers import is_small


class Rest(NamedTuple):
    """What neither side explains, with both texts in small letters."""

    said: list[Fact]
    given: list[Fact]
    source: str
    english: str
    written: str
    """The English as it is written: names keep their capitals."""
    language: str


Excuse = Callable[[Rest], Iterator[Fact]]
"""Gives the facts of either side that stand in the other one in other words."""


def told_in_words(
    left: tuple[list[Fact], list[Fact]], texts: tuple[str, str], language: str
) -> tuple[list[Fact], list[Fact]]:
    """What is left of the facts of a source and of its English without those that other words say."""
    if not left[0] and not left[1]:
        return left
    rest = Rest(*left, fold(texts[0], language).text, fold(texts[1], "en").text, texts[1], language)
    gone = {fact for excuse in _EXCUSES for fact in excuse(rest)}
    said, given = ([fact for fact in side if fact not in gone] for side in left)
    if gone and not given:
        said = [fact for fact in said if not is_small(fact)]
    if gone and not said:
        given = [fact for fact in given if not is_small(fact)]
    return said, given


def _named(rest: Rest) -> Iterator[Fact]:
    """Words in capitals that the English keeps as they are: *Via dei Mille*, *Plaza de Mayo*, *Rio de Janeiro*."""
    for fact in rest.said:
        if _CAPITAL.search(fact.written) and re.search(rf"\b{re.escape(fact.written)}\b", rest.written):
            yield fact


_CAPITAL = late(r"(?:^|[ -])[^\W\d_a-zà-ÿа-яєіїґ]")


def _spans(rest: Rest) -> Iterator[Fact]:
    """So many of one unit of time that make one of a larger one: twelve months, *the past year*."""
    for fact in rest.said:
        unit = fact.unit or ("year" if fact.leading.rstrip().endswith(_YEARS_BEFORE) else "")
        larger = _LARGER.get((unit, int(fact.value))) if fact.kind == "number" else None
        if larger and re.search(rf"(?<![^\W\d_])(?:{_ONE}|half-|mid-)(?:{larger})(?!s|[^\W\d_])", rest.english):
            yield fact


_LARGER = {
    ("month", 12): "year",
    ("hour", 24): "day",
    ("day", 7): "week",
    ("day", 14): "fortnight",
    ("week", 2): "fortnight",
    ("year", 10): "decade",
    ("year", 20): "generation",
    ("year", 100): "century",
    ("year", 1000): "millennium",
    ("min", 60): "hour",
    ("s", 60): "minute",
    ("month", 3): "quarter",
    ("month", 6): "half(?: of the| a|-) ?year|half",
}
_ONE = r"(?:an?|one|the|this|that|last|past|next|every|each|per|whole|full|coming|previous|first|second|third|fourth) "
_YEARS_BEFORE = (" лет", " років", " lat", " let", "лет", "років")
"""Slavic languages set the number behind its noun to say *about*."""


def _periods(rest: Rest) -> Iterator[Fact]:
    """A row of months that the other side counts, or calls a quarter or a half of the year."""
    for ours, others, text in ((rest.said, rest.given, rest.english), (rest.given, rest.said, "")):
        months = [fact for fact in ours if fact.kind == "month"]
        if len(months) != 2:
            continue
        first, last = sorted(int(fact.value) for fact in months)
        found = [fact for fact in others if _is_period(fact, first, last)]
        half = (first, last) in ((1, 6), (7, 12)) and ("half" in text or "six months" in text)
        if found or half or ((first, last) == (1, 3) and "quarter" in text):
            yield from (*months, *found)


def _is_period(fact: Fact, first: int, last: int) -> bool:
    length = last - first + 1
    if fact.kind == "number":
        return fact.unit == "month" and fact.value == length
    size = {"quarter": 3, "half": 6}.get(fact.kind, 0)
    return size == length and last == size * int(fact.value)


def _growth(rest: Rest) -> Iterator[Fact]:
    """So many times as much, and by how many per cent more, or less, that is."""
    for ours, others in ((rest.said, rest.given), (rest.given, rest.said)):
        for fact in ours:
            if fact.kind != "number" or fact.unit not in ("times", None) or fact.ordinal or not 1 < fact.value <= MOST:
                continue
            changes = (fact.value - 1) * HUNDRED, (1 - 1 / fact.value) * HUNDRED
            for other in others:
                if other.unit == "%" and any(abs(other.value - change) < HALF for change in changes):
                    yield from (fact, other)


MOST, HUNDRED, HALF = 20, 100, Decimal("0.5")


def _stages(rest: Rest) -> Iterator[Fact]:
    """The last sixteen, eight or four of a tournament, which languages number in different ways."""
    ours = _stages_of(rest.english, "en")
    theirs = _stages_of(rest.source, rest.language) if ours else {}
    for facts, stages, other in ((rest.said, theirs, ours), (rest.given, ours, theirs)):
        for fact in facts:
            if any(
                start < fact.end <= end + 1 for size, spans in stages.items() if size in other for start, end in spans
            ):
                yield fact


def _stages_of(text: str, language: str) -> dict[str, list[tuple[int, int]]]:
    """How many are left at each stage that a text names, and where it does."""
    found = {size: [match.span() for match in stage.finditer(text)] for size, stage in _stage_names(language)}
    return {size: spans for size, spans in found.items() if spans}


@cache
def _stage_names(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((size, re.compile(names)) for size, names in section(language, "stages").items())


def _ages(rest: Rest) -> Iterator[Fact]:
    """The age from which on one is an adult: *minors* for those under 18."""
    if _GROWN_UP.search(rest.english):
        yield from (fact for fact in rest.said if fact.bound and fact.value in _OF_AGE and fact.unit in ("year", "age"))


_OF_AGE = frozenset({18, 19, 20})
_GROWN_UP = late(r"\b(?:adult|minor|under-?age|juvenile|child|teenager|of (?:legal |voting )?age\b)")


def _stoppage(rest: Rest) -> Iterator[Fact]:
    """The end of play that minutes are added to: 90+5 is *five minutes into stoppage time*."""
    if "time" in rest.english and _ADDED_TIME.search(rest.english):
        yield from (fact for fact in rest.said if fact.value in _PLAY_ENDS and _PLUS.match(fact.following))


_ADDED_TIME = late(r"\b(?:stoppage|injury|added|additional|extra)[ -]time")
_PLUS = late(r"[.'’′]?\s?\+")
_PLAY_ENDS = frozenset({45, 90, 105, 120})


def _lunar(rest: Rest) -> Iterator[Fact]:
    """Months of the moon, which English numbers or names in other ways."""
    if "lunar" not in rest.english:
        return
    months = [fact for fact in rest.said if fact.kind == "month"]
    yield from months
    values = {fact.value for fact in months}
    yield from (fact for fact in rest.given if fact.value in values and fact.kind in ("number", "month"))


def _terms(rest: Rest) -> Iterator[Fact]:
    """A third term, that East Asian languages say in one word (三選, 3선, 三连任)."""
    for fact in rest.given:
        signs = _NUMERALS.get(fact.value) if fact.following.lstrip(" -").startswith(_SPELLS) else None
        if signs and re.search(f"[{signs}]{_ELECTED}", rest.source):
            yield fact


_NUMERALS = {Decimal(value): f"{value}{sign}" for value, sign in enumerate("二三四五六七八九", 2)}
_SPELLS = ("term", "straight", "consecutive")
_ELECTED = "(?:選|选|연임|선|连任|連任|連覇|连冠|連冠|连霸|連霸|度目)"


def _thousand_years(rest: Rest) -> Iterator[Fact]:
    """A thousand years, which is a word for *ancient* in East Asian languages (千年, 천년)."""
    if _THOUSAND_YEARS.search(rest.source):
        yield from (fact for fact in rest.given if fact.value == THOUSAND and fact.unit == "year")


THOUSAND = 1000
_THOUSAND_YEARS = late("千年|천 ?년")


_EXCUSES: tuple[Excuse, ...] = (
    _named,
    _spans,
    _periods,
    _growth,
    _stages,
    _ages,
    _stoppage,
    _lunar,
    _terms,
    _thousand_years,
)
