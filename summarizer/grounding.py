"""Finds words in the source by code: the model points, code quotes.

There are three states only, exact, normalised and failed. Fuzzy matching is left out on purpose: it
would let a wrong number through.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.nouns.article import Article, Segment, Span
from summarizer.nouns.outputs import Grounding

FAILED = Grounding("failed")

_QUOTES = dict.fromkeys(map(ord, "\"'‘’‚‛“”„‟«»‹›「」『』＂＇〝〞〟"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－"), "-") | dict.fromkeys(map(ord, "〜∼"), "~")
_TABLE = _QUOTES | _DASHES
_LINK_TARGET = late(r'(?<=\])\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)')
_SEPARATOR = late(
    r"(?P<grouping>(?<=\d)(?<!\d{4})[,\s](?=\d{3}(?!\d)))|(?P<between_digits>(?<=\d)[*_`\[\]#,\s]+(?=\d))|[*_`\[\]#,\s]"
)
"""What does not count in a comparison: spaces, Markdown, commas. Between digits only thousands separators do not."""

_SCALES = "십백천만억조경十百千万萬億亿兆京"
_DIGITS = r"(?:\d{1,3}(?:[ \u2009]\d{3})+(?!\d)|\d+)(?:[.,．，'’٫٬\u00a0\u202f]\d+)*"
_NUMBER = rf"{_DIGITS}[{_SCALES}]*"
_NUMBER_RUN = re.compile(rf"{_NUMBER}(?:(?:(?<=[{_SCALES}])\s?|\s?[~〜～‐‑–-]\s?){_NUMBER})*")
"""One number with its scale signs: 29조 3751억, 1.2万亿; a range such as 7~9 is one run."""
_HAN_NUMBER = re.compile("[数數几幾][十百千万萬億亿兆京]+|[〇零一二三四五六七八九两兩十百千万萬億亿兆京]{2,}")
"""With the sign for *several* before it: 十万 is not found in 数十万."""
_HAN_SCALES = frozenset("十百千万萬億亿兆京")
_HANGUL_NUMBER = re.compile("[수몇][십백천만억조경]+|[일이삼사오육칠팔구십백천만억조경]+[십백천만억조경]")

_SPACED_BEFORE = "\u0590"
"""Latin, Greek, Cyrillic, Armenian; beyond it letters are joined that are no part of a name."""
_AGGLUTINATIVE = frozenset({"et", "tr"})
_ENDING, _LONG_ENDING = 3, 6
"""Letters that inflection adds to a name."""

_Sign = tuple[str, int, int]
"""A sign as it is compared, and where the signs that it came from begin and end in the source."""


def ground(as_written: str, evidence: Iterable[str], article: Article, *, name: bool = False) -> Grounding:
    """Where `as_written` stands in the cited segments of `article`.

    An exact occurrence in any of them wins over a normalised one. Ids that do not exist are passed over.
    A ``name`` stands by itself where words are parted by spaces: Rom is not found in Romania, but in Roms.
    """
    wanted = as_written.strip()
    cited = [article.segment_by_id[id_] for id_ in evidence if id_ in article.segment_by_id]
    if not wanted:
        return FAILED
    for segment in cited:
        if span := _find_exact(wanted, segment, article, name):
            return Grounding("exact", segment.id, span)
    for segment in cited:
        if span := _find_normalised(wanted, segment, article, name):
            return Grounding("normalised", segment.id, span)
    return FAILED


def _stands_alone(span: Span, article: Article) -> bool:
    """Whether no letters go on around a span, but for an ending: as many as the language has, or as the word."""
    text = article.text
    if span.start and _joined(text[span.start - 1], text[span.start]):
        return False
    most = _LONG_ENDING if article.language in _AGGLUTINATIVE else _ENDING
    end = span.end
    while end < len(text) and _joined(text[end - 1], text[end]):
        end += 1
    return end - span.end <= min(most, span.end - span.start)


def _joined(one: str, other: str) -> bool:
    """Whether two neighbouring signs are letters of one word in a script that parts words by spaces."""
    return all(sign.isalpha() and sign < _SPACED_BEFORE for sign in (one, other))


def _find_exact(wanted: str, segment: Segment, article: Article, name: bool) -> Span | None:
    text = article.text
    numbers = _Numbers(text, segment.span)
    start = text.find(wanted, segment.span.start, segment.span.end)
    while start >= 0:
        span = Span(start, start + len(wanted))
        if not numbers.cut_by(span) and (not name or _stands_alone(span, article)):
            return span
        start = text.find(wanted, start + 1, segment.span.end)
    return None


def _find_normalised(wanted: str, segment: Segment, article: Article, name: bool) -> Span | None:
    ours = _normalised(wanted, 0, article.language)
    needle = "".join(sign for sign, _, _ in ours)
    if not needle:
        return None
    signs = _normalised(article.quote(segment.span), segment.span.start, article.language)
    haystack = "".join(sign for sign, _, _ in signs)
    numbers = _Numbers(article.text, segment.span)
    at = haystack.find(needle)
    while at >= 0:
        end = at + len(needle)
        span = Span(signs[at][1], signs[end - 1][2])
        # Half of a sign is no occurrence: the 2 of ½, the 株 of ㈱.
        halved = any(
            sign[1] < span.end and span.start < sign[2] for sign in (*signs[max(at - 1, 0) : at], *signs[end : end + 1])
        )
        glued = _glues_numbers(ours, wanted, signs[at:end], article.text)
        alone = not name or _stands_alone(span, article)
        if alone and not halved and not glued and not numbers.cut_by(span):
            return span
        at = haystack.find(needle, at + 1)
    return None


def _glues_numbers(wanted: list[_Sign], written: str, found: list[_Sign], text: str) -> bool:
    """Whether digits that are wanted side by side are of two numbers in the source: 102 of 10², 1500 of ①500."""
    return any(
        _raised(theirs, text) and not _raised(ours, written) and not written[ours[0][2] : ours[1][1]].isspace()
        for ours, theirs in zip(pairwise(wanted), pairwise(found), strict=True)
    )


def _raised(pair: tuple[_Sign, _Sign], text: str) -> bool:
    """Whether of two neighbouring digits one is raised, lowered or circled."""
    (first, start, _), (second, following, _) = pair
    kinds = (unicodedata.category(text[start]), unicodedata.category(text[following]))
    return first.isdigit() and second.isdigit() and start != following and "No" in kinds


def _normalised(text: str, offset: int, language: str) -> list[_Sign]:
    """The signs of a text that count for comparison."""
    signs = [
        (plain, start, end)
        for start, end in _clusters(text)
        for plain in unicodedata.normalize("NFKC", text[start:end]).translate(_TABLE)
    ]
    dropped: set[int] = set()
    for found in _SEPARATOR.finditer("".join(plain for plain, _, _ in signs)):
        # Where a language is not known to part thousands by commas, 2,125 may be a little over 2.
        decimal = found[0] == "," and section(language, "numbers").get("decimal") != "."
        if found.lastgroup is None or (found.lastgroup == "grouping" and not decimal):
            dropped.update(range(found.start(), found.end()))
    return [(s, offset + start, offset + end) for i, (s, start, end) in enumerate(signs) if i not in dropped]


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each visible sign with the marks, voicing signs or jamo that combine with it.

    Targets of links are passed over: the model sees ``[label](#1)`` where the source has an address.
    """
    targets = {position for link in _LINK_TARGET.finditer(text) for position in range(link.start(), link.end())}
    visible = [p for p, sign in enumerate(text) if p not in targets and not _is_hidden(sign)]
    firsts = [i for i, position in enumerate(visible) if i == 0 or not _combines(text[position])]
    for first, following in pairwise([*firsts, len(visible)]):
        yield visible[first], visible[following - 1] + 1


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cf", "Cc") and not sign.isspace()


def _combines(sign: str) -> bool:
    return unicodedata.combining(sign) > 0 or "\u1160" <= sign <= "\u11ff" or sign in "ﾞﾟ"


class _Numbers:
    """The numbers of a segment, read when they are first needed; they do not go on beyond it."""

    def __init__(self, text: str, within: Span) -> None:
        self._text = text
        self._within = within

    def cut_by(self, span: Span) -> bool:
        """Whether `span` takes only a part of a number: 900억 of 3,900억, 5,000 of 5,000억, 9 of 7~9, 一月 of 十一月.

        Hidden signs within a number do not end it. Numbers in words consist of signs that are parts of other
        words too. A Han number that goes on without a scale sign may be followed by a word (三百万一般市民), a
        Korean one that goes on at all by a particle (김정일만): there the end of the span says less than its start.
        """
        start, end = bisect_left(self._positions, span.start), bisect_left(self._positions, span.end)
        digits, han, hangul = self._runs
        starts_within = any(_around(runs, start) for runs in (digits, han, hangul))
        if starts_within or _around(digits, end):
            return True
        words = _around(han, end)
        return words is not None and not _HAN_SCALES.isdisjoint(self._visible[end : words.end])

    @cached_property
    def _positions(self) -> list[int]:
        within = range(self._within.start, self._within.end)
        return [position for position in within if unicodedata.category(self._text[position]) != "Cf"]

    @cached_property
    def _visible(self) -> str:
        return "".join(self._text[position] for position in self._positions)

    @cached_property
    def _runs(self) -> tuple[list[Span], ...]:
        patterns = (_NUMBER_RUN, _HAN_NUMBER, _HANGUL_NUMBER)
        return tuple([Span(*run.span()) for run in pattern.finditer(self._visible)] for pattern in patterns)


def _around(runs: list[Span], position: int) -> Span | None:
    """The run that begins before a position and goes on behind it."""
    index = bisect_left(runs, position, key=lambda run: run.start) - 1
    return runs[index] if index >= 0 and position < runs[index].end else None
