"""Front matter: the simple keys between ``---`` or ``+++`` at the head of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from summarizer.nouns.article import LeftOut, Publication, Span

_BLOCK = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(.*?)(?:\r\n|\n|\r)\1[ \t]*(?:\r\n|\n|\r|$)", re.DOTALL)
_PAIR = re.compile(r"([A-Za-z_][\w-]{0,60})[ \t]*[:=][ \t]*(\S.*?)?[ \t]*$")
_FIELDS = {
    "title": "title",
    "headline": "title",
    "author": "byline",
    "byline": "byline",
    "date": "date",
    "published": "date",
    "publisher": "publisher",
    "source": "publisher",
    "site": "publisher",
    "url": "url",
    "canonical": "url",
    "link": "url",
}
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of the file says, and the stretch it takes."""

    publication: Publication
    left_out: LeftOut


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter of a Markdown text, None if it has none.

    A rule at the head of an ordinary text is not one: the first line after it must be a key or a comment.
    """
    match = _BLOCK.match(text[:_LONGEST])
    lines = [line for line in match.group(2).splitlines() if line.strip()] if match else []
    if match is None or not lines or not (_PAIR.match(lines[0]) or lines[0].startswith("#")):
        return None
    values: dict[str, str] = {}
    for line in lines:
        pair = _PAIR.match(line)
        if pair and pair.group(2):
            field = _FIELDS.get(pair.group(1).lower())
            value = _unquote(pair.group(2))
            if field and value:
                values.setdefault(field, value)
    shown = match.group().strip()
    count = len(shown.splitlines())
    span = Span(0, match.end())
    return FrontMatter(_publication(values), LeftOut(span, "front-matter", match.group(), count))


def read_full_date(value: str) -> date | None:
    """A date that opens with year, month and day in ISO 8601; None for anything less."""
    match = re.match(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)", value.strip())
    if not match:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None


def _publication(values: dict[str, str]) -> Publication:
    source = values.get("publisher")
    if source and re.match(r"https?://", source):
        values.setdefault("url", source)
        source = None
    return Publication(
        source, values.get("byline"), values.get("title"), values.get("url"), read_full_date(values.get("date", ""))
    )


def _unquote(value: str) -> str:
    if value[:1] in "\"'" and value[-1:] == value[:1] and len(value) > 1:
        return value[1:-1].strip()
    value = re.sub(r"\s+#.*$", "", value)
    # Lists, maps, block scalars, anchors and tags are no simple scalars.
    return "" if value[:1] in "[{|>&*!" else value
