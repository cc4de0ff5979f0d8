"""Every cited sentence in the original, and in English where there is a translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.nouns.outputs import FactSheet, Summary
from summarizer.nouns.result import Result
from summarizer.writers.document import Block, Document, Heading, Inline, Item, inlines, strong
from summarizer.writers.inline_markup import read_markup
from summarizer.writers.report.remarks import visible
from summarizer.writers.report.wording import groundings


def evidence_section(result: Result) -> Document:
    """The cited sentences in the order of the article; ids that it does not have at the end."""
    wanted = dict.fromkeys(_cited(result))
    segments = result.article.segment_by_id
    known = [segment_id for segment_id in segments if segment_id in wanted]
    unknown = [segment_id for segment_id in wanted if segment_id not in segments]
    blocks: list[Block] = [Heading(2, inlines("Evidence"))] if wanted else []
    english = {each.id: each.text for each in result.translation.segments} if result.translation else {}
    for segment_id in known:
        blocks.append(Item(_sentence(segment_id, segments[segment_id].text, result)))
        if segment_id in english:
            blocks.append(Item(read_markup((*inlines("English: "), english[segment_id]), result.article), depth=1))
    blocks.extend(Item(inlines(strong(f"[{each}]"), " no such sentence in the article")) for each in unknown)
    return tuple(blocks)


def _sentence(segment_id: str, text: str, result: Result) -> tuple[Inline, ...]:
    return read_markup((*inlines(strong(f"[{segment_id}]"), " "), text), result.article)


def _cited(result: Result) -> Iterator[str]:
    for evidence in (*_of_summary(result.summary), *_of_facts(result.facts)):
        yield from evidence
    for finding in visible(result.findings):
        yield from finding.segments


def _of_summary(summary: Summary | None) -> Iterator[Iterable[str]]:
    if summary:
        for statement in (summary.headline, *summary.sentences):
            yield statement.evidence


def _of_facts(facts: FactSheet | None) -> Iterator[Iterable[str]]:
    if facts is None:
        return
    yield facts.source.evidence
    if facts.source.date:
        yield facts.source.date.evidence
    for part in (facts.claims, facts.figures, facts.dates, facts.entities, facts.quotations, facts.open_questions):
        for item in part:
            yield item.evidence
    for grounding in groundings(facts):
        yield filter(None, (grounding.segment,))
