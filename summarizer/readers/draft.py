"""What a reader of one format hands over: blocks of the text, not yet cut into sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from summarizer.nouns.article import LeftOut, ParagraphKind, Publication, Span


class Replacement(NamedTuple):
    """A stretch of the source that a segment shows otherwise, such as a link's target as ``(#1)``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or quote of the draft."""

    kind: ParagraphKind
    outer: Span
    """From the marker to the last sign."""
    pieces: tuple[Span, ...]
    """The lines of the block, without markers and surrounding space; at least one, none empty."""
    level: int = 0
    marker: str = ""
    replacements: tuple[Replacement, ...] = ()
    """In order, disjoint."""
    linked: bool = False
    """Whether the block is nothing but a link."""


NOT_STATED = Publication()
"""Where a file says nothing of its publication."""


class Draft(NamedTuple):
    """A document taken apart by its format."""

    text: str
    """The article as read."""
    blocks: tuple[Block, ...]
    publication: Publication = NOT_STATED
    links: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
