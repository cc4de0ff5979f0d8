"""Plain text: one line a paragraph, or lines wrapped at a column with blank lines between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from summarizer.nouns.article import Span
from summarizer.readers.draft import Block, Draft
from summarizer.readers.lines import (
    ends_sentence,
    ends_softly,
    is_ideographic,
    item_marker,
    item_number,
    reads_as_prose,
    split_lines,
    width,
)

_WIDEST_WRAP = 120
"""Columns; nobody wraps later, so longer lines are paragraphs."""
_NARROWEST_WRAP = 30
_FILL = 0.95
"""A wrapped line is filled when the next word would have passed this share of the column."""
_LOWER_SHARE = 0.3
"""Of the lines that go on in a script with capitals; headlines of like length begin with capitals."""
_WRAPPED_SHARE = 0.6
_HEADING_COLUMNS = 160
_TOP_BLOCKS = 3
"""How many lines may stand above the headline: a section name, a date."""
_CREDIT = re.compile(
    r"\S@\S|^\W*(?:by|von|par|por|di|da|od|door|oleh|автор)\s+\p{upper}|\d{4}\s?[-./年년]\s?\d{1,2}\s?[-./月월]"
    r"|\d{1,2}:\d{2}|(?:기자|특파원|記者|记者)\s*$|^\W*(?:기자|記者|记者)\s*[=:：]".replace(r"\p{upper}", "[^\\W\\d_]"),
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Line:
    """A line that is not blank, and how it stands."""

    span: Span
    text: str
    after_blank: bool
    indent: int
    marker: str = ""
    body: int = 0
    """Where its text begins after the marker."""


def read_text(text: str, name: str) -> Draft:  # noqa: ARG001 - readers share one form
    """Take plain text apart into headings, paragraphs and list items."""
    lines = list(_content_lines(text))
    _mark_items(lines)
    column = _wrap_column(lines)
    blocks = [_make_block(group, lines) for group in _group(lines, column)]
    return Draft(text, tuple(_find_headings(text, blocks)))


def _content_lines(text: str) -> Iterator[_Line]:
    after_blank, previous_end = True, 0
    for span in split_lines(text):
        if span.start == span.end:
            after_blank = True
            continue
        line_start = max(previous_end, text.rfind("\n", previous_end, span.start) + 1)
        yield _Line(span, text[span.start : span.end], after_blank, span.start - line_start, body=span.start)
        after_blank, previous_end = False, span.end


def _mark_items(lines: list[_Line]) -> None:
    """Set the markers. A lone number is none: a paragraph may open with ``3. Mai``."""
    found = [item_marker(line.text) for line in lines]
    numbers = [item_number(marker[0]) if marker else None for marker in found]
    last = -1
    for position, (line, marker) in enumerate(zip(lines, found, strict=True)):
        number = numbers[position]
        if marker is None:
            continue
        if number is not None:
            following = next((n for n in numbers[position + 1 : position + 5] if n is not None), None)
            if number != last + 1 and following != number + 1:
                continue
            last = number
        line.marker, line.body = marker[0], line.span.start + marker[1]


def _wrap_column(lines: Sequence[_Line]) -> int:
    """The column at which the text is wrapped, 0 if each line is a paragraph.

    A wrapped text fills its lines: the first word of the next line would not have fitted. And it breaks
    in mid-sentence. Both are counted over all breaks between lines without a blank line between.
    """
    breaks = [(before, after) for before, after in pairwise(lines) if not after.after_blank]
    breaks = [(before, after) for before, after in breaks if not after.marker]
    if not breaks:
        return 0
    widths = sorted(width(before.text) for before, _ in breaks)
    column = widths[int(0.95 * (len(widths) - 1))]
    if not _NARROWEST_WRAP <= column <= _WIDEST_WRAP or max(widths) > 3 * _WIDEST_WRAP:
        return 0
    filled = sum(1 for before, after in breaks if _is_filled(before, after, column))
    cased = [after for _, after in breaks if after.text[0].lower() != after.text[0].upper()]
    if sum(after.text[0].islower() for after in cased) < _LOWER_SHARE * len(cased):
        return 0
    ended = sum(1 for before, _ in breaks if ends_sentence(before.text))
    return column if filled >= _WRAPPED_SHARE * len(breaks) and ended <= len(breaks) / 2 else 0


def _is_filled(before: _Line, after: _Line, column: int) -> bool:
    return width(before.text) + _first_word_width(after.text) > _FILL * column


def _first_word_width(text: str) -> int:
    if is_ideographic(text[0]):
        return 4  # room for a mark that must not begin a line
    return 1 + width(text.split(maxsplit=1)[0])


def _group(lines: Sequence[_Line], column: int) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    for line in lines:
        if group and not _continues(group[-1], line, column):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _continues(before: _Line, after: _Line, column: int) -> bool:
    if not column or after.after_blank or after.marker:
        return False
    return _is_filled(before, after, column) or (after.text[0].islower() and not ends_sentence(before.text))


def _make_block(group: list[_Line], lines: Sequence[_Line]) -> Block:
    first = group[0]
    pieces = (Span(first.body, first.span.end), *(line.span for line in group[1:]))
    outer = Span(first.span.start, group[-1].span.end)
    if not first.marker:
        return Block("paragraph", outer, pieces)
    return Block("list_item", outer, pieces, level=_depth(first, lines), marker=first.marker)


def _depth(line: _Line, lines: Sequence[_Line]) -> int:
    least = min(line.indent, lines[0].indent)
    return min((line.indent - least) // 2, 8)


def _find_headings(text: str, blocks: list[Block]) -> Iterator[Block]:
    """The headline at the top, and the short lines between paragraphs that end no sentence."""
    title = _title_index(text, blocks)
    body_began = False
    for index, block in enumerate(blocks):
        shown = text[block.outer.start : block.outer.end]
        if index == title:
            yield replace(block, kind="heading", level=1)
        elif body_began and _is_subheading(text, blocks, index):
            yield replace(block, kind="heading", level=2)
        else:
            yield block
            body_began = body_began or (block.kind == "paragraph" and reads_as_prose(shown))


def _title_index(text: str, blocks: list[Block]) -> int | None:
    for index, block in enumerate(blocks[:_TOP_BLOCKS]):
        shown = text[block.outer.start : block.outer.end]
        if block.kind != "paragraph" or len(blocks) == 1:
            return None
        if _looks_like_heading(shown, len(block.pieces)) or (ends_softly(shown) and len(shown) < _HEADING_COLUMNS / 2):
            if not _CREDIT.search(shown):
                return index
        elif not _CREDIT.search(shown):
            return None
    return None


def _looks_like_heading(shown: str, lines: int) -> bool:
    if reads_as_prose(shown) or shown[-1] in ":：,，、;；" or lines > 2:
        return False
    return width(shown) <= _HEADING_COLUMNS and any(sign.isalpha() for sign in shown)


def _is_subheading(text: str, blocks: list[Block], index: int) -> bool:
    block = blocks[index]
    shown = text[block.outer.start : block.outer.end]
    if block.kind != "paragraph" or index + 1 == len(blocks) or not _looks_like_heading(shown, len(block.pieces)):
        return False
    before, after = blocks[index - 1], blocks[index + 1]
    follows_text = before.kind == "list_item" or reads_as_prose(text[before.outer.start : before.outer.end])
    leads = after.kind == "list_item" or reads_as_prose(text[after.outer.start : after.outer.end])
    return follows_text and leads and not _CREDIT.search(shown) and not shown[0].islower()
