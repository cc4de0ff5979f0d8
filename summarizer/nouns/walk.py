"""Walks over the English texts and the cited items of an output, with the place of each."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.finding import Location
from summarizer.nouns.outputs import (
    Claim,
    DateMention,
    Entity,
    FactSheet,
    Figure,
    Quotation,
    Source,
    Statement,
    Summary,
    Translation,
)

Item = Statement | Claim | Figure | DateMention | Entity | Quotation | Source
FACT_LISTS = ("claims", "figures", "dates", "entities", "quotations", "open_questions")


def summary_items(summary: Summary) -> Iterator[tuple[Location, Statement]]:
    """Headline and sentences."""
    yield Location("summary", "headline"), summary.headline
    for number, sentence in enumerate(summary.sentences, 1):
        yield Location("summary", "sentences", str(number)), sentence


def fact_items(facts: FactSheet) -> Iterator[tuple[Location, Item]]:
    """The source line and every item of every list."""
    yield Location("facts", "source"), facts.source
    for part in FACT_LISTS:
        for number, item in enumerate(getattr(facts, part), 1):
            yield Location("facts", part, str(number)), item


def english_of(item: Item) -> tuple[str, ...]:
    """The texts of an item that are meant to be English."""
    match item:
        case Statement():
            texts: tuple[str | None, ...] = (item.text,)
        case Claim():
            texts = (item.statement, item.speaker, item.via)
        case Figure():
            texts = (item.english, item.measures)
        case DateMention():
            texts = (item.event,)
        case Entity():
            texts = (item.name, item.role)
        case Quotation():
            texts = (item.english, item.speaker)
        case _:
            texts = (item.publisher, item.byline, item.relays)
    return tuple(text for text in texts if text)


def english_texts(output: Summary | FactSheet | Translation) -> Iterator[tuple[Location, str]]:
    """Every text of an output that is meant to be English, with its place."""
    if isinstance(output, Translation):
        for segment in output.segments:
            yield Location("translation", "segments", segment.id), segment.text
        return
    items = summary_items(output) if isinstance(output, Summary) else fact_items(output)
    for where, item in items:
        for text in english_of(item):
            yield where, text
