"""Whether what is given as a quotation stands between quotation marks in the source."""

from __future__ import annotations

from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import FactSheet
from summarizer.nouns.result import Assignment

OPENING = "\"'‘‚“„«‹「『＂〝《〈"
CLOSING = "\"'’‘”“»›«‹」』＂〞〟》〉"
"""Signs that open and close quotations in the languages that the program knows; German closes with “."""


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on quotations that code found in the source, but outside quotation marks."""
    findings = []
    for number, quotation in enumerate(facts.quotations, 1):
        span = quotation.grounding.span
        if span is None:
            continue
        paragraph_start = source.article.segment_by_id[quotation.grounding.segment or ""].span.start
        before = source.article.text[paragraph_start : span.start + 1]
        after = source.article.text[span.end - 1 : span.end + 200]
        if not (any(sign in before for sign in OPENING) and any(sign in after for sign in CLOSING)):
            where = Location("facts", "quotations", str(number))
            message = f"'{quotation.as_written}' stands in the source, but not between quotation marks"
            findings.append(Finding("quotation.unmarked", "contradicts", "major", where, message, quotation.evidence))
    return findings
