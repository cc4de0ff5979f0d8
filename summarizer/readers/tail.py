"""What stands after an article and is not of it: lists of other articles, copyright lines, buttons.

No rule looks at the length of a text: "투자액은 1조 달러다." is a sentence. What counts is a heading from
the language's table and the structure: a run of lines that end no sentence, up to the end of the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.nouns.article import LeftOut, LeftOutReason, Span
from summarizer.readers.draft import Block, Draft
from summarizer.readers.lexicon import Lexicon, fold_heading
from summarizer.readers.lines import BREAK, count_sentence_ends, ends_sentence, ends_softly

_RUN_WITHOUT_HEADING = 5
_RUN_OF_LINKS = 3
_BODY_SENTENCES = 3
_LONGEST_TAIL = 1_000
"""Lines; what follows a heading is looked at as a whole only up to here, so that time stays linear."""
_HEADLINE_SHARE = 0.7
_FIGURE_SHARE = 0.6
_INLINE = re.compile(r"^[\W_]*([^:：|｜>»▶☞\])】〉]{2,60}?)\s*[:：|｜>»▶☞\])】〉]+\s*(.*)$", re.DOTALL)
_COPYRIGHT = re.compile(
    r"^\W*(?:[©ⓒ]|\(c\)\s|copyrights?\b\s*[©ⓒ(\d:]|저작권자|著作権|版权所有|版權所有)", re.IGNORECASE
)
_CONTACT = re.compile(r"^[^.!?。]{0,60}?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[\s)\]>]*$")
_FIGURE = late(r"\d|[〇一二三四五六七八九十百千万亿億兆]{2,}")


class Trimmed(NamedTuple):
    """The blocks of the body and what was left out."""

    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...]


def cut_tail(draft: Draft, lexicon: Lexicon) -> Trimmed:
    """Take the page's furniture at the end, the related articles and inline pointers to them out.

    What would leave no body is not cut.
    """
    blocks = [_Line.of(draft.text, block) for block in draft.blocks]
    reasons: dict[int, LeftOutReason] = {}
    end = _before_furniture(blocks, len(blocks), lexicon, reasons)
    _mark_sections(blocks, end, lexicon, reasons)
    remaining = [index for index in range(end) if index not in reasons]
    _mark_run(blocks, remaining, reasons)
    while remaining and remaining[-1] in reasons:
        remaining.pop()
    _before_furniture(blocks, remaining[-1] + 1 if remaining else 0, lexicon, reasons)
    if not any(line.block.kind != "heading" for index, line in enumerate(blocks) if index not in reasons):
        return Trimmed(draft.blocks, ())
    body = tuple(block for index, block in enumerate(draft.blocks) if index not in reasons)
    return Trimmed(body, tuple(_left_out(draft, reasons)))


class _Line(NamedTuple):
    """A block with what the rules ask of it."""

    block: Block
    text: str
    finished: bool
    """Whether it ends as a sentence does."""
    headline: bool
    """Whether it may be the headline of another article."""

    @classmethod
    def of(cls, text: str, block: Block) -> _Line:
        shown = text[block.pieces[0].start : block.pieces[-1].end]
        finished = ends_sentence(shown)
        listed = block.kind == "list_item" or block.linked
        short = (
            len(block.pieces) <= 2
            and " | " not in shown
            and not shown.startswith("|")
            and count_sentence_ends(shown) <= 1 + listed
        )
        return cls(block, shown, finished, short and (not finished or block.linked or (ends_softly(shown) and short)))


def _before_furniture(lines: Sequence[_Line], end: int, lexicon: Lexicon, reasons: dict[int, LeftOutReason]) -> int:
    """Mark the furniture just before ``end``; the index where it begins."""
    while end > 1 and _is_furniture(lines[end - 1], lexicon):
        end -= 1
        reasons[end] = "page-furniture"
    return end


def _is_furniture(line: _Line, lexicon: Lexicon) -> bool:
    if len(line.block.pieces) > 3 or count_sentence_ends(line.text) > 3:
        return False
    folded = line.text.casefold()
    if _COPYRIGHT.match(line.text) or _CONTACT.match(line.text) or fold_heading(line.text) in lexicon.buttons:
        return True
    # An article may speak of copyright; a notice is no sentence, or opens with its phrase.
    return any(
        phrase in folded and (not line.finished or folded.lstrip("<[(※■▶ ").startswith(phrase))
        for phrase in lexicon.furniture
    )


def _mark_sections(lines: Sequence[_Line], end: int, lexicon: Lexicon, reasons: dict[int, LeftOutReason]) -> None:
    """Mark each heading of the table with the run of headlines under it, and each inline pointer."""
    index = 1
    while index < end:
        if _is_tail_heading(lines[index], lexicon):
            stop = _end_of_section(lines, index, end)
            if stop > index + 1 or stop == end:
                reasons.update(dict.fromkeys(range(index, stop), "related-articles"))
                index = stop
                continue
        elif _is_inline_pointer(lines[index], lexicon):
            reasons[index] = "related-articles"
            while index + 1 < end and lines[index + 1].headline and lines[index + 1].block.kind == "list_item":
                index += 1
                reasons[index] = "related-articles"
        index += 1


def _is_tail_heading(line: _Line, lexicon: Lexicon) -> bool:
    return len(line.block.pieces) == 1 and fold_heading(line.text) in lexicon.tail_headings


def _is_inline_pointer(line: _Line, lexicon: Lexicon) -> bool:
    match = _INLINE.match(line.text)
    if not match or len(line.block.pieces) > 3 or fold_heading(match.group(1)) not in lexicon.tail_headings:
        return False
    return not line.finished or ends_softly(line.text) or line.block.linked


def _end_of_section(lines: Sequence[_Line], heading: int, end: int) -> int:
    """Where the section of a tail heading ends: at the end of the file where that is mostly headlines."""
    after = lines[heading + 1 : end] if end - heading <= _LONGEST_TAIL else ()
    if after and (_are_headlines(after) or _are_teasers(after)):
        return end
    stop = heading + 1
    while stop < end and (lines[stop].headline or lines[stop].block.linked):
        stop += 1
    # A short line right above a paragraph of the body is that paragraph's heading.
    if stop - heading > 2 and lines[stop - 1].block.kind == "heading":
        stop -= 1
    return stop


def _are_headlines(lines: Sequence[_Line]) -> bool:
    headlines = sum(line.headline or line.block.kind == "list_item" for line in lines)
    prose = [line for line in lines if line.finished and line.block.kind == "paragraph" and not line.headline]
    sentences = sum(count_sentence_ends(line.text) for line in prose)
    return headlines >= _HEADLINE_SHARE * len(lines) and sentences < _BODY_SENTENCES


def _are_teasers(lines: Sequence[_Line]) -> bool:
    """Whether headlines alternate with single sentences, two times at least."""
    if len(lines) < 4 or not lines[0].headline:
        return False
    alternate = all(before.headline or after.headline for before, after in pairwise(lines))
    return alternate and all(line.headline or count_sentence_ends(line.text) == 1 for line in lines)


def _mark_run(lines: Sequence[_Line], remaining: Sequence[int], reasons: dict[int, LeftOutReason]) -> None:
    """Mark a run of headlines without a heading of the table at the end of the body."""
    start = len(remaining)
    while start and lines[remaining[start - 1]].headline:
        start -= 1
    run, body = [lines[index] for index in remaining[start:]], [lines[index] for index in remaining[:start]]
    links = sum(line.block.linked for line in run)
    enough = len(run) >= _RUN_WITHOUT_HEADING or (len(run) >= _RUN_OF_LINKS and links == len(run))
    told = sum(count_sentence_ends(line.text) for line in body)
    if enough and told >= _BODY_SENTENCES and not _belongs_to_body(body[-1], run):
        reasons.update(dict.fromkeys(remaining[start:], "related-articles"))


def _belongs_to_body(before: _Line, run: Sequence[_Line]) -> bool:
    """Whether a list at the end is the article's own: announced by a colon, or one of figures."""
    links = sum(line.block.linked for line in run)
    if links > len(run) / 2:
        return False
    announced = any(line.text.rstrip("*_ ").endswith((":", "：")) for line in (before, run[0]))
    own_heading = run[0].block.kind != "list_item" and all(line.block.kind == "list_item" for line in run[1:])
    items = run[1:] if own_heading else run
    figures = sum(bool(_FIGURE.search(line.text)) for line in items)
    pairs = sum(bool(re.match(r"[^:：]{1,60}[:：]\s*\S", line.text)) for line in items)
    many = _FIGURE_SHARE if own_heading else (1 + _FIGURE_SHARE) / 2
    return announced or figures >= many * len(items) or pairs >= many * len(items)


def _left_out(draft: Draft, reasons: dict[int, LeftOutReason]) -> list[LeftOut]:
    """One entry for each stretch of neighbouring blocks left out for one reason."""
    found: list[LeftOut] = []
    previous = -2
    for index in sorted(reasons):
        outer, start = draft.blocks[index].outer, draft.blocks[index].outer.start
        if index == previous + 1 and found[-1].reason == reasons[index]:
            start = found.pop().span.start
        text = draft.text[start : outer.end]
        lines = sum(1 for line in BREAK.split(text) if line.strip())
        found.append(LeftOut(Span(start, outer.end), reasons[index], text, lines))
        previous = index
    return found
