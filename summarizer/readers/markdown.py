"""Markdown: blocks by markdown-it's line maps, offsets by the source's own lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

from summarizer.nouns.article import LeftOut, ParagraphKind, Publication, Span
from summarizer.readers.draft import Block, Draft
from summarizer.readers.front_matter import read_front_matter
from summarizer.readers.lines import ends_sentence, physical_lines, trim, width
from summarizer.readers.links import LinkTable, fold_label

if TYPE_CHECKING:
    from markdown_it.token import Token

_HIDDEN_HTML = re.compile(r"\s*<(?:!--|script\b|style\b|template\b)", re.IGNORECASE)
_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_ATX = re.compile(r"#{1,6}[ \t]+")
_ATX_END = re.compile(r"[ \t]+#+[ \t]*$")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_EMPTY_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])?")
_CONTENT = frozenset({"inline", "fence", "code_block", "html_block"})
_PARAGRAPH_COLUMNS = 120
"""A line wider than this that ends a sentence is a paragraph of its own, as portals export them."""


def read_markdown(text: str, name: str) -> Draft:  # noqa: ARG001 - readers share one form
    """Take Markdown apart: front matter, headings, paragraphs, lists, quotes, fences, links."""
    front = read_front_matter(text)
    left_out = [] if front is None else [front.left_out]
    publication = Publication() if front is None else front.publication
    body_start = 0 if front is None else front.left_out.span.end
    tokens, references = _parse(text[body_start:])
    walk = _Walk(text, [(body_start + start, body_start + end) for start, end in physical_lines(text[body_start:])])
    walk.links = LinkTable(references)
    kept = [*_without_lone_items(tokens)]
    for token, following in zip_longest(kept, kept[1:]):
        walk.take(token)
        if _is_too_deep(token, following):
            walk.take_rest(token)
    left_out += walk.left_out
    return Draft(text, tuple(walk.blocks), publication, tuple(walk.links.targets), tuple(left_out))


def _is_too_deep(token: Token, following: Token | None) -> bool:
    """Whether a quote or an item was opened and nothing in it read: the parser goes so deep and no deeper."""
    closes = following is not None and following.nesting < 0
    return closes and token.nesting > 0 and token.type in ("blockquote_open", "list_item_open")


def _parse(text: str) -> tuple[list[Token], dict[str, str]]:
    from markdown_it import MarkdownIt  # 30 ms; plain text does without

    parser = MarkdownIt("commonmark", {"maxNesting": 12}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    environment: dict[str, dict[str, dict[str, str]]] = {}
    tokens = parser.parse(text, environment)
    references = environment.get("references", {})
    return tokens, {fold_label(label): entry["href"] for label, entry in references.items()}


def _without_lone_items(tokens: list[Token]) -> Iterator[Token]:
    """The tokens without ordered lists of one item that begin elsewhere than at 1: a paragraph ``3. Mai ...``."""
    opened: list[int] = []
    items: dict[int, int] = {}
    lone: set[int] = set()
    for index, token in enumerate(tokens):
        if token.type == "ordered_list_open":
            opened.append(index)
            items[index] = 0
        elif token.type == "list_item_open" and opened and token.level == tokens[opened[-1]].level + 1:
            items[opened[-1]] += 1
        elif token.type == "ordered_list_close":
            start = opened.pop()
            if items[start] == 1 and tokens[start].attrGet("start") not in (None, 0, 1):
                lone |= {start, start + 1, index - 1, index}
    return (token for index, token in enumerate(tokens) if index not in lone)


@dataclass(slots=True)
class _Walk:
    """Goes through the tokens and collects blocks."""

    text: str
    lines: list[tuple[int, int]]
    blocks: list[Block] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    links: LinkTable = field(default_factory=LinkTable)
    lists: int = 0
    quotes: int = 0
    heading: int = 0
    fresh_item: str = ""
    """The marker of an item that has no block yet."""
    fresh_items: int = 0
    """How many items opened on its line, as in ``- 1. text``."""
    in_row: bool = False

    def take(self, token: Token) -> None:
        """Follow one token."""
        kind, nesting = token.type, token.nesting
        if kind in ("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"):
            self.lists += nesting
        elif kind in ("blockquote_open", "blockquote_close"):
            self.quotes += nesting
        elif kind == "list_item_open":
            self.fresh_item = (token.info or "") + token.markup
            self.fresh_items += 1
        elif kind == "heading_open":
            self.heading = int(token.tag[1])
        elif kind == "heading_close":
            self.heading = 0
        elif kind == "tr_close":
            self.in_row = False
        elif kind == "tr_open" and token.map:
            self.in_row = True
            self._add([self._content_span(token.map[0], inline=False)])
        elif kind in _CONTENT and token.map and not self.in_row:
            self._take_content(token)

    def _take_content(self, token: Token) -> None:
        first, last = token.map or [0, 0]
        if token.type == "html_block" and _HIDDEN_HTML.match(token.content):
            self._leave_out(first, last)
            return
        if token.type == "inline" and not token.content.strip():
            return
        if token.type == "fence":
            first, last = first + 1, last - 1 if self._is_fence_end(last - 1, token.markup) else last
        spans = [
            self._content_span(number, inline=token.type == "inline")
            for number in range(first, min(last, len(self.lines)))
        ]
        spans = [span for span in spans if span.end > span.start]
        for group in self._split(spans) if token.type == "inline" else [spans]:
            if group:
                self._add(group)

    def take_rest(self, token: Token) -> None:
        """The lines of a container as one block, marks within them and all."""
        first, last = token.map or [0, 0]
        spans = [self._content_span(number, inline=False) for number in range(first, min(last, len(self.lines)))]
        spans = [span for span in spans if not _EMPTY_ITEM.fullmatch(self.text, span.start, span.end)]
        if spans:
            self._add(spans)

    def _is_fence_end(self, number: int, markup: str) -> bool:
        return number < len(self.lines) and self.text[slice(*self.lines[number])].strip(" \t>").startswith(markup)

    def _content_span(self, number: int, *, inline: bool) -> Span:
        start, end = self.lines[number]
        prefix = _PREFIX.match(self.text, start, end)
        start = prefix.end() if prefix else start
        if inline and self.heading:
            hashes, closing = _ATX.match(self.text, start, end), _ATX_END.search(self.text, start, end)
            start, end = hashes.end() if hashes else start, closing.start() if hashes and closing else end
        return trim(self.text, start, end)

    def _split(self, spans: list[Span]) -> Iterator[list[Span]]:
        """One paragraph of CommonMark, or one for each long line that ends a sentence."""
        group: list[Span] = []
        for span in spans:
            if group:
                before = self.text[group[-1].start : group[-1].end]
                if width(before) > _PARAGRAPH_COLUMNS and ends_sentence(before):
                    yield group
                    group = []
            group.append(span)
        yield group

    def _add(self, spans: list[Span]) -> None:
        line_start = self.lines[bisect_right(self.lines, (spans[0].start, len(self.text))) - 1][0]
        outer = Span(trim(self.text, line_start, spans[0].end).start, spans[-1].end)
        kind: ParagraphKind = "paragraph"
        level, marker = 0, ""
        if self.heading:
            kind, level = "heading", self.heading
        elif self.lists and self.fresh_item:
            kind, level, marker = "list_item", self.lists - 1, self.fresh_item
        elif self.quotes:
            kind, level = "quote", self.quotes - 1
        if self.fresh_item:
            spans[0] = self._after_markers(spans[0])
            self.fresh_item, self.fresh_items = "", 0
        replacements, linked = self.links.replacements(self.text, Span(spans[0].start, outer.end))
        self.blocks.append(Block(kind, outer, tuple(spans), level, marker, replacements, linked))

    def _after_markers(self, span: Span) -> Span:
        start = span.start
        for _ in range(self.fresh_items):
            match = _ITEM.match(self.text, start, span.end)
            if match is None:
                break
            start = match.end()
            quoted = _PREFIX.match(self.text, start, span.end)
            start = quoted.end() if quoted else start
        return Span(start, span.end)

    def _leave_out(self, first: int, last: int) -> None:
        span = trim(self.text, self.lines[first][0], self.lines[min(last, len(self.lines)) - 1][1])
        lines = last - first
        self.left_out.append(LeftOut(span, "hidden-text", self.text[span.start : span.end], lines))
