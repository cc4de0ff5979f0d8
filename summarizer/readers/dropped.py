"""What the extraction left out of the article's part of a page: put back where it is prose, else listed.

An extraction decides by density of text and links: it drops paragraphs full of links, captions, leads and
boxes without a word. What a reader of the page sees in the article's part of it is compared with what came out.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.nouns.article import LeftOutReason
from summarizer.readers.lines import reads_as_prose

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

_UNSEEN = frozenset(
    (
        "script", "style", "noscript", "template", "svg", "math", "head", "title", "iframe", "object",
        "embed", "canvas", "audio", "video", "select", "option", "datalist", "textarea", "input", "button",
        "nav", "rt", "rp",
    )
)  # fmt: skip
"""Elements without text of the page, the page's controls, and readings beside a word."""
_INLINE = frozenset(
    (
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
        "font", "i", "ins", "kbd", "label", "mark", "q", "ruby", "rb", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    )
)  # fmt: skip
"""All others end a block (HTML Standard, section 15.3)."""
_FRAME = frozenset(("header", "footer", "aside", "form"))
"""What stands around the article where the page gives it no part of its own."""
_BESIDE = frozenset(
    ("aside", "footer", "form", "figure", "figcaption", "table", "caption", "ul", "ol", "dl", "address")
)
"""What is not put back between paragraphs."""
_LEAVES = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dd", "dt", "blockquote", "pre", "summary")
)
"""What is no article, even where a single one came out."""
_MAIN_SHARE = 0.9
"""Share of the text that came out which the article's part of the page holds."""
_TELLING = 12
"""Letters and digits of a piece that is not found in another text by chance."""


@dataclass(slots=True)
class Seen:
    """A block of text as a reader of the page sees it."""

    path: tuple[_Element, ...]
    """The elements that it lies in, the page first."""
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    """Its text in parts, and whether each belongs to a link."""

    @property
    def text(self) -> str:
        """The block on one line."""
        return " ".join("".join(text for text, _ in self.pieces).split())

    @property
    def linked(self) -> bool:
        """Whether at least half of it is links."""
        return sum(len(text.strip()) * (1 if link else -1) for text, link in self.pieces) >= 0

    def lies_in(self, tags: frozenset[str]) -> bool:
        """Whether one of these elements is around it."""
        return any(node.tag in tags for node in self.path)


def signs(text: str) -> str:
    """The letters and digits alone: what an extraction does not change."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def visible_blocks(page: _Element) -> list[Seen]:
    """The blocks of a page in order; call it before the extraction, which takes the tree apart."""
    blocks, path, links = list[Seen](), list["_Element"](), 0
    current = Seen(())
    stack: list[tuple[_Element, bool]] = [(page, False)]
    while stack:
        node, left = stack.pop()
        known = isinstance(node.tag, str)
        ends_block = known and node.tag not in _INLINE
        if ends_block or not current.pieces:
            current = Seen(tuple(path))
            blocks.append(current)
        if left:
            path.pop()
            links -= node.tag == "a"
            if ends_block:
                current.path = tuple(path)
        elif known and node.tag not in _UNSEEN:
            path.append(node)
            links += node.tag == "a"
            if ends_block:
                current.path = tuple(path)
            current.pieces.append((node.text or "", links > 0))
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))
            continue
        current.pieces.append(((node.tail or "") if node is not page else "", links > 0))
    return [block for block in blocks if signs(block.text)]


class _Extracted:
    """The text that came out, with an index that spares most searches in vain: pages may be large."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._steps = frozenset(text[at : at + _TELLING] for at in range(0, len(text), _TELLING))
        self._last = 0

    def holds(self, own: str) -> bool:
        """Whether a stretch of letters and digits came out."""
        if len(own) >= 2 * _TELLING and not any(own[at : at + _TELLING] in self._steps for at in range(_TELLING)):
            return False
        # Most come out in their order.
        found = self._text.find(own, self._last)
        if found < 0:
            return self._text.find(own, 0, self._last + len(own)) >= 0
        self._last = found
        return True


class Dropped:
    """The blocks of the article's part of a page that did not come out."""

    def __init__(self, blocks: Sequence[Seen], extracted: str) -> None:
        """Takes what `visible_blocks` saw, and the text that came out."""
        self._extracted = _Extracted(signs(extracted))
        self._kept = {id(block): self._extracted.holds(signs(block.text)) for block in blocks}
        main = self._main(blocks)
        self._blocks = [block for block in blocks if main in block.path and not self._is_frame(block, main)]

    def _main(self, blocks: Sequence[Seen]) -> _Element | None:
        """The smallest element that holds nearly all that came out, or the article that it lies in."""
        weights: Counter[_Element] = Counter()
        total = 0
        smallest: tuple[_Element, ...] = ()
        for block in blocks:
            size = len(signs(block.text)) if self._kept[id(block)] else 0
            if size >= _TELLING:
                total += size
                weights.update({node: size for node in block.path if node.tag not in _LEAVES})
        for block in blocks:
            part = tuple(node for node in block.path if weights[node] > 0 and weights[node] >= _MAIN_SHARE * total)
            smallest = max(smallest, part, key=len)
        return next(
            (node for node in reversed(smallest) if node.tag in ("article", "main")), smallest[-1] if smallest else None
        )

    def _is_frame(self, block: Seen, main: _Element | None) -> bool:
        return main is not None and main.tag in ("body", "html") and block.lies_in(_FRAME)

    def restore(self, body: _Element) -> None:
        """Put prose that stands among paragraphs that came out back between them."""
        parents = {block.path[-2] for block in self._blocks if self._kept[id(block)] and len(block.path) > 1}
        place = 0
        shown = [signs("".join(child.itertext())) for child in body]
        for block in self._blocks:
            own = signs(block.text)
            if self._kept[id(block)]:
                near = range(max(place - 1, 0), len(shown))
                short = len(own) < _TELLING
                place = next((at + 1 for at in near if own == shown[at] or (not short and own in shown[at])), place)
            elif self._is_prose(block, parents):
                paragraph = body.makeelement("p")
                paragraph.text = block.text
                body.insert(place, paragraph)
                shown.insert(place, own)
                place += 1
                self._kept[id(block)] = True

    def _is_prose(self, block: Seen, parents: set[_Element]) -> bool:
        """Whether a block is a paragraph of the article by its place, and of sentences by its form."""
        inner, outer = block.path[-1], block.path[-2] if len(block.path) > 1 else None
        paragraph = inner.tag in ("p", "div") and outer is not None and (outer in parents or outer.tag == "header")
        # A box within a paragraph leaves the rest of it without an element of its own.
        among = paragraph or inner in parents
        only_link = all(link for text, link in block.pieces if signs(text))
        return among and not only_link and not block.lies_in(_BESIDE) and reads_as_prose(block.text)

    def listed(self) -> Iterator[tuple[LeftOutReason, tuple[str, ...]]]:
        """What is left out, in runs of neighbouring blocks, a text each; times and captions of buttons last."""
        small: list[str] = []
        for dropped, run in groupby(self._blocks, key=lambda block: not self._kept[id(block)]):
            blocks = list(run) if dropped else []
            texts = tuple(text for block in blocks for text in self._missing(block))
            if len(signs("".join(texts))) < _TELLING and not any(map(reads_as_prose, texts)):
                small += texts
                continue
            linked = sum(block.linked for block in blocks)
            yield "related-articles" if 2 * linked > len(blocks) else "side-text", texts
        if small:
            yield "page-furniture", tuple(small)

    def _missing(self, block: Seen) -> Iterator[str]:
        """The text of a block that did not come out; of one that came out for the most part only the rest."""
        parts = [(text, signs(text)) for text, _ in block.pieces]
        found = sum(len(own) for _, own in parts if len(own) >= _TELLING and self._extracted.holds(own))
        if 2 * found < len(signs(block.text)):
            yield block.text
            return
        rest = " ".join(" ".join(text.split()) for text, own in parts if not self._extracted.holds(own))
        if rest.strip():
            yield rest.strip()
