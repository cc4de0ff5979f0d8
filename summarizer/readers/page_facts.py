"""What a page's own markup says of it: when it was published, and which of its elements are not shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from summarizer.readers.front_matter import read_full_date

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|pt|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_JSON_CHARACTERS = 500_000


def published_on(tree: _Element) -> date | None:
    """The full date of publication as metadata, JSON-LD or a time element marked as such gives it.

    Nothing is guessed from the text: a wrong date would move every relative date of the article.
    """
    for value in _date_values(tree):
        found = read_full_date(value)
        if found:
            return found
    return None


def remove_hidden(tree: _Element) -> int:
    """Take out what the page hides by attribute or inline style; the number of elements with text."""
    count = 0
    for node in list(tree.iter()):
        if isinstance(node.tag, str) and node.tag not in ("html", "body") and _is_hidden(node):
            parent = node.getparent()
            if parent is None:
                continue
            if node.tag not in ("script", "style", "template", "input") and any(
                part.strip() for part in node.itertext()
            ):
                count += 1
            _drop(node, parent)
    return count


def _is_hidden(node: _Element) -> bool:
    return node.get("hidden") is not None or bool(_HIDING.search(node.get("style", "")[:2000]))


def _drop(node: _Element, parent: _Element) -> None:
    previous = node.getprevious()
    if node.tail:
        if previous is not None:
            previous.tail = (previous.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
    parent.remove(node)


def _date_values(tree: _Element) -> Iterator[str]:
    named: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        named.setdefault(name, meta.get("content") or "")
    for name in _DATE_NAMES:
        if name in named:
            yield named[name]
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield from _dates_in_json(script.text or "")
    for node in tree.iter("time"):
        if node.get("pubdate") is not None or "publish" in (node.get("itemprop") or "").lower():
            yield node.get("datetime") or ""


def _dates_in_json(text: str) -> Iterator[str]:
    try:
        waiting: list[Any] = [json.loads(text[:_JSON_CHARACTERS])]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            published = value.get("datePublished")
            if isinstance(published, str):
                yield published
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
