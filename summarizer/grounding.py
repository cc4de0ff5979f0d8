"""Finds words in the source by code: the model points, code quotes.

There are three states only, exact, normalised and failed. Fuzzy matching is left out on purpose: it
would let a wrong number through.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from summarizer.nouns.article import Article, Segment, Span
from summarizer.nouns.outputs import Grounding

FAILED = Grounding("failed")

_QUOTES = dict.fromkeys(map(ord, "\"'‘’‚‛“”„‟«»‹›「」『』＂＇〝〞〟"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－"), "-")
_DROPPED = dict.fromkeys(map(ord, "*_`[]#,"), "")
"""Markdown signs and thousands separators: a number's own boundaries are checked apart."""
_TABLE = _QUOTES | _DASHES | _DROPPED
_NUMBER = r"\d+(?:[.,．，'’\u00a0\u202f]\d+)*[십백천만억조경十百千万萬億亿兆京]*"
_NUMBER_RUN = re.compile(rf"{_NUMBER}(?:(?:(?<=[십백천만억조경十百千万萬億亿兆京])\s?|\s?[~〜～–-]\s?){_NUMBER})*")
"""One number with its scale signs: 29조 3751억, 1.2万亿; a range such as 7~9 is one run."""


def ground(as_written: str, evidence: Iterable[str], article: Article) -> Grounding:
    """Where `as_written` stands in the cited segments of `article`.

    An exact occurrence in any of them wins over a normalised one. Ids that do not exist are passed over.
    """
    wanted = as_written.strip()
    cited = [article.segment_by_id[id_] for id_ in evidence if id_ in article.segment_by_id]
    if not wanted:
        return FAILED
    for segment in cited:
        if span := _find_exact(wanted, segment, article.text):
            return Grounding("exact", segment.id, span)
    for segment in cited:
        if span := _find_normalised(wanted, segment, article.text):
            return Grounding("normalised", segment.id, span)
    return FAILED


def _find_exact(wanted: str, segment: Segment, text: str) -> Span | None:
    start = text.find(wanted, segment.span.start, segment.span.end)
    while start >= 0:
        span = Span(start, start + len(wanted))
        if not cuts_number(text, span, segment.span):
            return span
        start = text.find(wanted, start + 1, segment.span.end)
    return None


def _find_normalised(wanted: str, segment: Segment, text: str) -> Span | None:
    needle = "".join(sign for sign, _ in _normalised(wanted, 0))
    if not needle:
        return None
    pairs = list(_normalised(text[segment.span.start : segment.span.end], segment.span.start))
    haystack = "".join(sign for sign, _ in pairs)
    at = haystack.find(needle)
    while at >= 0:
        span = Span(pairs[at][1], pairs[at + len(needle) - 1][1] + 1)
        if not cuts_number(text, span, segment.span):
            return span
        at = haystack.find(needle, at + 1)
    return None


def _normalised(text: str, offset: int) -> Iterable[tuple[str, int]]:
    """Each sign that counts for comparison, with the offset of the sign that it came from."""
    for position, sign in enumerate(text, offset):
        if unicodedata.category(sign) in ("Cf", "Cc", "Zs", "Zl", "Zp"):
            continue
        for plain in unicodedata.normalize("NFKC", sign).translate(_TABLE):
            if not plain.isspace():
                yield plain, position


def cuts_number(text: str, span: Span, within: Span) -> bool:
    """Whether `span` takes only a part of a number: 900억 of 3,900억, 5,000 of 5,000억, 9 of 7~9.

    `within` is the segment; numbers do not go on beyond it.
    """
    for run in _NUMBER_RUN.finditer(text, within.start, within.end):
        overlaps = run.start() < span.end and span.start < run.end()
        if overlaps and not (span.start <= run.start() and run.end() <= span.end):
            return True
    return False
