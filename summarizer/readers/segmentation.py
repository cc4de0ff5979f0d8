"""Blocks to numbered paragraphs of segments: every sentence with the exact place it stands at."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.nouns.article import Paragraph, Segment, Span
from summarizer.readers.draft import Block, Draft
from summarizer.readers.hidden import HIDDEN, hidden_offsets
from summarizer.readers.lines import is_ideographic
from summarizer.readers.sentences import sentence_ends

_BREAKS = re.compile("[\t\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+ *| {2,}")


_FIRST_WORD = re.compile(r"[^\W\d_]+")
_AFTER_DANGLING_HYPHEN = frozenset(
    (
        "und",
        "oder",
        "bis",
        "bzw",
        "sowie",
        "and",
        "or",
        "to",
        "et",
        "ou",
        "y",
        "o",
        "e",
        "en",
        "of",
        "nebo",
        "og",
        "och",
        "ja",
    )
)
"""What follows the hyphen of a shortened word, as in "Vor- und Nachteile"."""


@dataclass(slots=True)
class _Piece:
    """A stretch of the shown text and where it comes from."""

    shown: str
    start: int
    end: int


def segment_blocks(draft: Draft, blocks: Sequence[Block], language: str) -> tuple[Paragraph, ...]:
    """Number the blocks from 1 and cut each into sentences, numbered from 1 within it."""
    found: list[Paragraph] = []
    for block in blocks:
        segments = _segments(draft.text, block, language, len(found) + 1)
        if segments:
            found.append(Paragraph(len(found) + 1, block.kind, segments, block.level, block.marker))
    return tuple(found)


def show(text: str, block: Block) -> str:
    """The block on one line as its segments show it."""
    return "".join(piece.shown for piece in _pieces(text, block))


def _segments(text: str, block: Block, language: str, number: int) -> tuple[Segment, ...]:
    pieces = [piece for piece in _pieces(text, block) if piece.shown]
    shown = "".join(piece.shown for piece in pieces)
    starts, position = [], 0
    for piece in pieces:
        starts.append(position)
        position += len(piece.shown)
    ends = [len(shown)] if block.kind == "heading" else sentence_ends(shown, language)
    segments: list[Segment] = []
    begin = 0
    for end in ends:
        sentence = shown[begin:end]
        first = begin + len(sentence) - len(sentence.lstrip())
        sentence, begin = sentence.strip(), end
        if sentence:
            span = _source_span(pieces, starts, first, first + len(sentence))
            segments.append(Segment(f"{number}.{len(segments) + 1}", span, _BREAKS.sub(" ", sentence)))
    return tuple(segments)


def _source_span(pieces: list[_Piece], starts: list[int], first: int, end: int) -> Span:
    opening, closing = bisect_right(starts, first) - 1, bisect_right(starts, end - 1) - 1
    return Span(
        _source_offset(pieces[opening], first - starts[opening], closing=False),
        _source_offset(pieces[closing], end - starts[closing], closing=True),
    )


def _source_offset(piece: _Piece, offset: int, *, closing: bool) -> int:
    if piece.end - piece.start == len(piece.shown):
        return piece.start + offset
    return piece.end if closing else piece.start


def _pieces(text: str, block: Block) -> Iterator[_Piece]:
    """The lines of a block with what joins them, its replacements made and hidden signs left out."""
    replacements = iter([*block.replacements, None])
    following = next(replacements)
    last = ""
    for index, line in enumerate(block.pieces):
        if index and not _joins_closely(text, last, line):
            yield _Piece(" ", line.start, line.start)
        position = line.start
        while following is not None and following.span.start <= line.end:
            yield from _visible(text, position, following.span.start)
            yield _Piece(following.text, following.span.start, following.span.end)
            position = max(position, following.span.end)
            following = next(replacements)
        yield from _visible(text, position, line.end)
        last = text[line.end - 1]


def _joins_closely(text: str, last: str, line: Span) -> bool:
    """Whether a line goes on without a space: after Han or kana, or after a hyphen within a compound.

    The hyphen stays: whether it is the word's own or the line's cannot be told.
    """
    if is_ideographic(last):
        return is_ideographic(text[line.start])
    following = _FIRST_WORD.match(text, line.start, line.end)
    hyphens = last in "-\u2010" and text[line.start - 1 : line.start] != "-"
    return hyphens and following is not None and following.group().casefold() not in _AFTER_DANGLING_HYPHEN


def _visible(text: str, start: int, end: int) -> Iterator[_Piece]:
    if start < end and HIDDEN.search(text, start, end):
        for offset in hidden_offsets(text, start, end):
            yield _Piece(text[start:offset], start, offset)
            start = offset + 1
    if start < end:
        yield _Piece(text[start:end], start, end)
