"""Nouns made by hand, so that a test needs no reader and no model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from summarizer.nouns.article import Article, Paragraph, Segment, Span
from summarizer.nouns.exchange import Message, Request
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
    TranslatedSegment,
    Translation,
)
from summarizer.nouns.result import Assignment

WITHOUT_SPACES = ("ja", "zh")
NO_SOURCE = Source(None, None, None, None, ())


def make_article(language: str, *paragraphs: Sequence[str], **more: Any) -> Article:
    """An article of paragraphs, each a sequence of sentences; ids and offsets are counted here."""
    glue = "" if language in WITHOUT_SPACES else " "
    text = ""
    made: list[Paragraph] = []
    for number, sentences in enumerate(paragraphs, 1):
        text += "\n\n" if text else ""
        segments: list[Segment] = []
        for count, sentence in enumerate(sentences, 1):
            text += glue if segments else ""
            segments.append(Segment(f"{number}.{count}", Span(len(text), len(text) + len(sentence)), sentence))
            text += sentence
        made.append(Paragraph(number, "paragraph", tuple(segments)))
    return Article(f"article.{language}.txt", "text", "utf-8", language, text, tuple(made), **more)


def assign(language: str, *sentences: str, **more: Any) -> Assignment:
    """An assignment over an article of one paragraph."""
    return Assignment(make_article(language, sentences), **more)


def make_summary(headline: Statement, *sentences: Statement) -> Summary:
    """A summary of statements."""
    return Summary(headline, sentences)


def make_facts(
    *items: Claim | Figure | DateMention | Entity | Quotation | Statement, source: Source = NO_SOURCE
) -> FactSheet:
    """A fact sheet whose items fall into their lists by type."""

    def of(kind: type) -> tuple[Any, ...]:
        return tuple(item for item in items if isinstance(item, kind))

    lists = (of(Claim), of(Figure), of(DateMention), of(Entity), of(Quotation), of(Statement))
    return FactSheet(source, *lists)


def make_translation(**english: str) -> Translation:
    """A translation; ``s1_2="..."`` is the text of segment 1.2, in the order given."""
    return Translation(tuple(TranslatedSegment(name[1:].replace("_", "."), text) for name, text in english.items()), ())


def make_request(question: str = "Wer hat das gesagt?", task: str = "brief", **more: Any) -> Request:
    """A small request."""
    return Request(
        task=task,
        model="gpt-6-luna",
        messages=(Message("system", "Answer from the article."), Message("user", question)),
        schema_name="brief",
        schema='{"type": "object", "properties": {}, "required": [], "additionalProperties": false}',
        max_output_tokens=500,
        prompt_hash="f" * 64,
        **more,
    )
