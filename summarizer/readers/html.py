"""HTML: what trafilatura takes for the article, written down as text with Markdown's signs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from summarizer.errors import InputError
from summarizer.nouns.article import LeftOut, ParagraphKind, Publication, Span
from summarizer.readers.draft import Block, Draft
from summarizer.readers.dropped import Dropped, Seen, visible_blocks
from summarizer.readers.lexicon import fold_heading
from summarizer.readers.links import LinkTable
from summarizer.readers.page_facts import published_on, titles_of
from summarizer.readers.sight import drop_element, remove_hidden

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

_DEEPEST = 200
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_PAGE = re.compile(r"<(?:html|!doctype)\b", re.IGNORECASE)
_TAG = re.compile(r"<[a-z]", re.IGNORECASE)
_BOUNDARY = frozenset(
    {"head", "p", "list", "item", "quote", "code", "table", "row", "cell", "div", "ab", "dl", "dt", "dd"}
)
_HEADING_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b")
_DROPPED_HEADING = re.compile(r"(?:mehr zum thema|more on this.{0,8}):?", re.IGNORECASE)
"""trafilatura 2.3.1, ``utils.RE_FILTER``."""
_COMMENTS = frozenset(("comments", "comment-list", "commentlist", "comments-area", "comment-section", "disqus_thread"))
_EMPHASIS = {"#b": "**", "#i": "*"}


def read_html(text: str, name: str) -> Draft:
    """Extract the article of a page.

    ``Draft.text`` is the extracted text. Raises InputError where there is none. Nothing is fetched.
    """
    page = _extract(text, name)
    document, hidden = page.document, page.hidden
    writer = _Writer(str(document.url or ""))
    title = _SPACE.sub(" ", document.title or "").strip()
    if fold_heading(title) not in page.titles:
        # The heading of something else on the page, where it has no title of its own.
        title = ""
    body = document.body
    dropped = Dropped(page.seen, f"{title}\n{_text_of(body)}")
    dropped.restore(body)
    if title and not _opens_with(body, title):
        writer.block("heading", 1, title)
    writer.walk(body)
    if not any(block.kind != "heading" for block in writer.blocks):  # pragma: no cover - trafilatura wants a text
        raise _nothing(name)
    notes = (f"{hidden} hidden element{'s' * (hidden != 1)} of the page not read",) if hidden else ()
    return writer.draft(
        Publication(
            document.sitename or None, document.author or None, title or None, document.url or None, page.published
        ),
        notes,
        dropped,
    )


def _text_of(body: _Element) -> str:
    return "\n".join(body.itertext())


def _nothing(name: str) -> InputError:
    return InputError(name, "no article text was found in the page", "save the article's text as .txt or .md")


@dataclass(frozen=True, slots=True)
class _Page:
    """What was found in a page."""

    document: Any
    """What trafilatura makes of it."""
    hidden: int
    published: date | None
    seen: list[Seen]
    titles: str
    """What the page gives as titles, folded, one a line."""


def _extract(text: str, name: str) -> _Page:
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction  # 0.2 s
    from trafilatura.utils import load_html

    try:
        tree = load_html(_whole(re.sub(r"^\s*<\?xml[^>]*\?>", "", text)))
        if tree is None:
            raise _nothing(name)
        if _is_too_deep(tree):
            raise InputError(name, "its elements are nested too deep", "save the article's text as .txt or .md")
        _keep_headings(tree)
        published, hidden = published_on(tree), remove_hidden(tree)
        _drop_readings(tree)
        seen, titles = visible_blocks(tree), "\n".join(map(fold_heading, titles_of(tree)))
        _drop_comments(tree)
        document = bare_extraction(
            tree,
            favor_precision=True,
            include_comments=False,
            include_links=True,
            include_formatting=True,
            with_metadata=True,
        )
    except (LxmlError, RecursionError, ValueError, AssertionError, MemoryError) as error:
        raise InputError(
            name, f"the page cannot be parsed ({type(error).__name__})", "save its text as .txt"
        ) from error
    if document is None or getattr(document, "body", None) is None:
        raise _nothing(name)
    return _Page(document, hidden, published, seen, titles)


def _whole(text: str) -> str:
    """A fragment as a page, such as the text of an article out of an editor: trafilatura refuses one of one element."""
    return text if _PAGE.search(text) or not _TAG.search(text) else f"<html>{text}"


def _keep_headings(tree: _Element) -> None:
    """Mark the headings that trafilatura drops by their words, leaving the list under them headless."""
    for node in tree.iter(*_HEADING_TAGS):
        if len(node) == 0 and _DROPPED_HEADING.fullmatch((node.text or "").strip()):
            node.text = f"{(node.text or '').strip()} …"


def _drop_comments(tree: _Element) -> None:
    """Take what readers of the page wrote below it out, by the names that their part of a page has."""
    for node in [*tree.iter("div", "section", "ol", "ul", "aside")]:
        if not _COMMENTS.isdisjoint((f"{node.get('id') or ''} {node.get('class') or ''}").lower().split()):
            drop_element(node)


def _drop_readings(tree: _Element) -> None:
    """Take the readings beside Chinese characters out: they are no words of the sentence."""
    for node in [*tree.iter("rt", "rp", "rtc")]:
        drop_element(node)


def _is_too_deep(tree: _Element) -> bool:
    depth, deepest = 0, 0
    node: _Element | None = tree
    while node is not None:
        deepest = max(deepest, depth)
        if deepest > _DEEPEST:
            return True
        if len(node):
            node, depth = node[0], depth + 1
            continue
        while node is not None and node.getnext() is None:
            node, depth = node.getparent(), depth - 1
        node = node.getnext() if node is not None else None
    return False


def _opens_with(body: _Element, title: str) -> bool:
    """Whether the title stands among the first blocks of the body already."""
    folded = fold_heading(title)
    for node in list(body.iter("head", "p"))[:3]:
        shown = fold_heading("".join(node.itertext()))
        if shown and (shown == folded or (node.tag == "head" and (shown in folded or folded in shown))):
            return True
    return False


def _emphasis(node: _Element) -> str:
    """Markdown's sign for an emphasis, none around nothing."""
    return _EMPHASIS.get(node.get("rend", ""), "") if "".join(node.itertext()).strip() else ""


@dataclass(slots=True)
class _Writer:
    """Writes the extracted tree down and keeps where each block stands."""

    base: str
    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    links: LinkTable = field(default_factory=LinkTable)
    pending: list[str] = field(default_factory=list)
    kind: ParagraphKind = "paragraph"
    level: int = 0
    lists: list[int] = field(default_factory=list)
    """Of each open list: 0 for bullets, else the number of the last item."""
    marker: str = ""
    quotes: int = 0

    def walk(self, body: _Element) -> None:
        """Write all blocks of a tree, without recursion."""
        stack: list[tuple[_Element, bool]] = [(body, False)]
        while stack:
            node, left = stack.pop()
            if left:
                self._leave(node)
                self.pending.append(node.tail or "" if node is not body else "")
                continue
            if not isinstance(node.tag, str):  # pragma: no cover - trafilatura strips comments; a stray one is not read
                self.pending.append(node.tail or "")
                continue
            self._enter(node)
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))
        self.flush()

    def block(self, kind: ParagraphKind, level: int, shown: str, marker: str = "") -> None:
        """Write one block as a paragraph of its own."""
        shown = _SPACE.sub(" ", shown).strip()
        prefix = {
            "heading": "#" * level + " ",
            "list_item": "  " * level + f"{marker} ",
            "quote": "> " * (level + 1),
        }.get(kind, "")
        joint = "" if not self.length else ("\n" if kind == "list_item" == self.blocks[-1].kind else "\n\n")
        start = self.length + len(joint) + len(prefix)
        self.parts += [joint, prefix, shown]
        self.length = start + len(shown)
        self.blocks.append(
            Block(kind, Span(start - len(prefix.lstrip()), self.length), (Span(start, self.length),), level, marker)
        )

    def flush(self) -> None:
        """End the block that is being written."""
        shown, self.pending = "".join(self.pending), []
        if not shown.strip():
            return
        if self.kind == "heading":
            self.block("heading", self.level, shown)
        elif self.marker:
            self.block("list_item", len(self.lists) - 1, shown, self.marker)
            self.marker = ""
        elif self.quotes:
            self.block("quote", self.quotes - 1, shown)
        else:
            self.block("paragraph", 0, shown)

    def draft(self, publication: Publication, notes: tuple[str, ...], dropped: Dropped) -> Draft:
        """The finished draft, its links numbered; what was dropped stands behind the article."""
        text = "".join(self.parts)
        blocks = []
        for block in self.blocks:
            found, linked = self.links.replacements(text, block.pieces[0])
            blocks.append(Block(block.kind, block.outer, block.pieces, block.level, block.marker, found, linked))
        end, left_out = len(text), []
        for reason, lines in dropped.listed():
            start, shown = end + 2, "\n".join(lines)
            end = start + len(shown)
            self.parts += ["\n\n", shown]
            left_out.append(LeftOut(Span(start, end), reason, shown, len(lines)))
        return Draft("".join(self.parts), tuple(blocks), publication, tuple(self.links.targets), tuple(left_out), notes)

    def _enter(self, node: _Element) -> None:
        tag = node.tag
        if tag in _BOUNDARY and not (tag == "cell" and node.getprevious() is not None):
            self.flush()
        if tag == "head":
            rend = node.get("rend", "h2")
            self.kind, self.level = "heading", int(rend[1]) if rend[1:2].isdigit() else 2
        elif tag == "list":
            self.lists.append(0 if node.get("rend") != "ol" else 1)
        elif tag == "item" and self.lists:
            self.marker = "-" if not self.lists[-1] else f"{self.lists[-1]}."
            self.lists[-1] += 1 if self.lists[-1] else 0
        elif tag == "quote":
            self.quotes += 1
        elif tag == "cell" and node.getprevious() is not None:
            self.pending.append(" | ")
        elif tag == "lb":
            self._break(node)
        self.pending.append(_emphasis(node) if tag == "hi" else "[" if tag == "ref" else "")
        self.pending.append(node.text or "")

    def _break(self, node: _Element) -> None:
        """A line break is a space; two of them part paragraphs, as old pages do."""
        before = node.getprevious()
        doubled = before is not None and before.tag == "lb" and not (before.tail or "").strip()
        if doubled and not self.marker and self.kind != "heading" and node.getparent().tag not in ("hi", "ref"):
            self.flush()
        self.pending.append(" ")

    def _leave(self, node: _Element) -> None:
        tag = node.tag
        if tag == "hi":
            self.pending.append(_emphasis(node))
        elif tag == "ref":
            target = re.sub(r"[\s()<>]", lambda sign: f"%{ord(sign.group()):02X}", (node.get("target") or "").strip())
            self.pending.append(f"]({target})")
        if tag in _BOUNDARY and tag != "cell":
            self.flush()
        if tag == "head":
            self.kind = "paragraph"
        elif tag == "list":
            self.lists.pop()
        elif tag == "quote":
            self.quotes -= 1
        elif tag == "item":
            self.marker = ""
