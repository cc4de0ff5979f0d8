"""Whether every item says something: an empty text, or one of signs alone, is no statement."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import (
    Claim,
    DateMention,
    Entity,
    FactSheet,
    Figure,
    Quotation,
    Statement,
    Summary,
)
from summarizer.nouns.result import Assignment
from summarizer.nouns.walk import Item, fact_items, summary_items


def check_summary(_source: Assignment, summary: Summary) -> list[Finding]:
    """Findings on headline and sentences."""
    return _check(summary_items(summary))


def check_facts(_source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on every item; a source line may say nothing."""
    return _check(fact_items(facts))


def _check(items: Iterable[tuple[Location, Item]]) -> list[Finding]:
    return [
        Finding("text.blank", "contradicts", "major", where, "has no words", item.evidence)
        for where, item in items
        if (text := _text(item)) is not None and not any(map(str.isalnum, text))
    ]


def _text(item: Item) -> str | None:
    """The words that an item lives by; a source line may have none."""
    match item:
        case Statement():
            return item.text
        case Claim():
            return item.statement
        case Figure() | Quotation():
            return item.english
        case DateMention():
            return item.event
        case Entity():
            return item.name
        case _:
            return None
