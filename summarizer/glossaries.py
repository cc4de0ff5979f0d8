"""Reads a user's glossary: CSV lines of source term, English term and an optional note."""

from __future__ import annotations

import csv
import io

from summarizer.errors import ConfigurationError
from summarizer.nouns.article import Article
from summarizer.nouns.outputs import Term

_HEADER = ("source", "target")


def parse_glossary(text: str, name: str) -> tuple[Term, ...]:
    """The terms of a CSV text; a first line `source,target` is a header.

    Raises ConfigurationError that names the line where one has no two columns.
    """
    terms = []
    for number, row in enumerate(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")), 1):
        cells = [cell.strip() for cell in row]
        if not any(cells) or (number == 1 and tuple(cell.lower() for cell in cells[:2]) == _HEADER):
            continue
        if len(cells) < 2 or not (cells[0] and cells[1]):
            raise ConfigurationError(f"{name}, line {number}", "has no source and target", "write source,target[,note]")
        terms.append(Term(cells[0], cells[1], cells[2] if len(cells) > 2 else ""))
    return tuple(terms)


def terms_in(terms: tuple[Term, ...], article: Article) -> tuple[Term, ...]:
    """Those terms whose source form occurs in the body of the article."""
    return tuple(term for term in terms if any(term.source in segment.text for segment in article.segments))
