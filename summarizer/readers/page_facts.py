"""What a page's own markup says of it: when it was published, and what it is called."""

from __future__ import annotations

import json
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


def titles_of(tree: _Element) -> Iterator[str]:
    """What a page gives as its title: in its head, as metadata, as JSON-LD, or as its main heading."""
    for node in tree.iter("title", "h1"):
        yield "".join(node.itertext())
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name.rpartition(":")[2].rpartition(".")[2] in ("title", "headline"):
            yield meta.get("content") or ""
    for node in tree.iter():
        if "headline" in (node.get("itemprop") or "").lower().split():
            yield "".join(node.itertext())
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield from _texts_in_json(script.text or "", "headline", "name")


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
            yield from _texts_in_json(script.text or "", "datePublished")
    for node in tree.iter("time"):
        if node.get("pubdate") is not None or "publish" in (node.get("itemprop") or "").lower():
            yield node.get("datetime") or ""


def _texts_in_json(text: str, *names: str) -> Iterator[str]:
    try:
        waiting: list[Any] = [json.loads(text[:_JSON_CHARACTERS])]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield from (found for name in names if isinstance(found := value.get(name), str))
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
