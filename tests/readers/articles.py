"""Reads texts in tests as the program reads files."""

from __future__ import annotations

from summarizer.nouns.article import Article
from summarizer.readers import read_article


def read(text: str, name: str = "article.txt", *, keep_tail: bool = False) -> Article:
    """The article of a text saved as UTF-8."""
    return read_article(text.encode(), name, keep_tail=keep_tail)


def outline(article: Article) -> list[str]:
    """Each paragraph on a line: its kind in short, level or marker, and its sentences."""
    return [
        f"{paragraph.kind[0]}{paragraph.level}{paragraph.marker} {' / '.join(s.text for s in paragraph.segments)}"
        for paragraph in article.paragraphs
    ]


def left_out(article: Article) -> list[tuple[str, int, str]]:
    """Reason, number of lines and first line of what was left out."""
    return [(part.reason, part.lines, part.text.splitlines()[0]) for part in article.left_out]
