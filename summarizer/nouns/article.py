"""What was read: an article, cut into numbered paragraphs and sentences."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

ParagraphKind = Literal["heading", "paragraph", "list_item", "quote"]
LeftOutReason = Literal["related-articles", "hidden-text", "front-matter", "page-furniture", "side-text"]
"""``side-text`` stands in the article's part of a page and not in its text: captions, leads, boxes."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text, counted in code points of the article as read; half-open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence, the unit of evidence and of translation."""

    id: str
    """Paragraph and sentence number, as in ``3.2``."""
    span: Span
    """Where the sentence stands in the article as read."""
    text: str
    """The sentence on one line, without hidden characters; links read ``[label](#1)``."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered block of the article: what the reader sees as one paragraph, heading or item."""

    number: int
    kind: ParagraphKind
    segments: tuple[Segment, ...]
    level: int = 0
    """Of a heading 1-6; of a list item or quote its depth, counted from 0."""
    marker: str = ""
    """Of a list item: ``-`` or ``1.``."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the source that no model sees, and why."""

    span: Span
    reason: LeftOutReason
    text: str
    lines: int


@dataclass(frozen=True, slots=True)
class Publication:
    """What the file itself says about where and when it was published."""

    publisher: str | None = None
    byline: str | None = None
    title: str | None = None
    url: str | None = None
    date: datetime.date | None = None
    """A full date only; one without a year is no date of publication."""


@dataclass(frozen=True)
class Article:
    """One source document after reading."""

    name: str
    """The path as given, or ``-`` for standard input."""
    format: Literal["text", "markdown", "html"]
    encoding: str
    language: str
    """ISO 639-1 code, or ``und`` where it could not be told."""
    text: str
    """The article as read; every offset counts code points of this text."""
    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[LeftOut, ...] = ()
    publication: Publication = Publication()
    links: tuple[str, ...] = ()
    """Targets of the links, in order: ``#1`` is the first."""
    notes: tuple[str, ...] = ()
    """What the reader had to do that a user should know, such as hidden characters removed."""

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """All sentences of the body, in order."""
        return tuple(self._walk())

    @cached_property
    def segment_by_id(self) -> dict[str, Segment]:
        """The sentences by their id."""
        return {segment.id: segment for segment in self.segments}

    def _walk(self) -> Iterator[Segment]:
        for paragraph in self.paragraphs:
            yield from paragraph.segments

    def quote(self, span: Span) -> str:
        """The source text of a span, byte for byte."""
        return self.text[span.start : span.end]
