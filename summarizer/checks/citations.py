"""Whether every statement cites sentences of the body, and such as there are."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import FactSheet, Source, Summary
from summarizer.nouns.result import Assignment
from summarizer.nouns.walk import Item, fact_items, summary_items


def check_summary(source: Assignment, summary: Summary) -> list[Finding]:
    """Findings on headline and sentences."""
    return _check(source, summary_items(summary))


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on every item; a source line that says nothing needs no evidence."""
    return _check(source, ((w, i) for w, i in fact_items(facts) if not (isinstance(i, Source) and _says_nothing(i))))


def _check(source: Assignment, items: Iterable[tuple[Location, Item]]) -> list[Finding]:
    known = source.article.segment_by_id
    findings = []
    for where, item in items:
        unknown = [id_ for id_ in item.evidence if id_ not in known]
        if unknown:
            message = f"cites {', '.join(unknown)}, which is no sentence of the article"
            findings.append(Finding("citation.unknown", "contradicts", "major", where, message))
        if not item.evidence:
            findings.append(Finding("citation.none", "contradicts", "major", where, "cites no sentence of the article"))
    return findings


def _says_nothing(line: Source) -> bool:
    return not (line.publisher or line.byline or line.relays or line.date)
