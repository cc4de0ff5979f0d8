"""Whether what is given as a quotation stands between quotation marks in the source."""

from __future__ import annotations

import unicodedata
from collections.abc import Generator, Iterator

from summarizer.nouns.article import Article, Span
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import FactSheet
from summarizer.nouns.result import Assignment

CLOSING = {
    '"': '"',
    "'": "'’",
    "‘": "’",
    "‚": "‘’",
    "“": "”“",
    "„": "“”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "＂": "＂",
    "〝": "〞〟",
    "《": "》",
    "〈": "〉",
}
"""Opening sign -> the signs that close it, in the languages that the program knows; German closes with “."""

_APOSTROPHES = 20
"""Unclosed single marks of a paragraph that are passed over; behind more nothing counts as quoted."""


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on quotations that code found in the source, but outside quotation marks."""
    findings = []
    for number, quotation in enumerate(facts.quotations, 1):
        span, segment = quotation.grounding.span, quotation.grounding.segment
        if span is None or segment is None or _is_quoted(source.article, segment, span):
            continue
        where = Location("facts", "quotations", str(number))
        message = f"'{quotation.as_written}' stands in the source, but not between quotation marks"
        findings.append(Finding("quotation.unmarked", "contradicts", "major", where, message, quotation.evidence))
    return findings


def _is_quoted(article: Article, segment_id: str, span: Span) -> bool:
    """Whether first and last sign of a span stand in quotations; "A", he says, "B" counts as one."""
    segments = next(
        part.segments for part in article.paragraphs if any(segment.id == segment_id for segment in part.segments)
    )
    whole = Span(segments[0].span.start, segments[-1].span.end)
    quoted = [Span(whole.start + q.start, whole.start + q.end) for q in _quotations(article.quote(whole))]
    return all(any(q.start <= sign < q.end for q in quoted) for sign in (span.start, span.end - 1))


def _quotations(paragraph: str) -> Iterator[Span]:
    """The outermost quotations with their marks; one that is not closed goes on in the next paragraph."""
    start = -1
    for _ in range(_APOSTROPHES):
        opened = yield from _from(paragraph, start + 1)
        if opened is None:
            return
        start = opened
        if paragraph[start] not in "'‘":
            yield Span(start, len(paragraph))
            return
        # No quotation, but an apostrophe in front ('25년): what follows it may hold quotations.


def _from(paragraph: str, start: int) -> Generator[Span, None, int | None]:
    """The quotations from an offset on that are closed, and where one opens that is not."""
    opened: list[str] = []
    for position in range(start, len(paragraph)):
        sign = paragraph[position]
        if opened and sign in CLOSING[opened[-1]] and _may_close(paragraph, position):
            opened.pop()
            if not opened:
                yield Span(start, position + 1)
        elif sign in CLOSING and not _is_apostrophe(paragraph, position):
            start = start if opened else position
            opened.append(sign)
    return start if opened else None


def _may_close(text: str, position: int) -> bool:
    """Whether a mark may close; a straight one after a space opens something: '25년 … '24년."""
    return not _is_apostrophe(text, position) and not (text[position] == "'" and text[position - 1].isspace())


def _is_apostrophe(text: str, position: int) -> bool:
    """Whether a mark belongs to a word or a number, as in l'eau, O’Brien and 5', and not to a Korean particle."""
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    if text[position] not in "'’" or not before.isalnum() or unicodedata.east_asian_width(before) in "WF":
        return False
    return before.isdigit() or after.isalnum()
