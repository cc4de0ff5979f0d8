"""A user's glossary, CSV lines of source term, English term and an optional note; and where its terms stand."""

from __future__ import annotations

import csv
import io
import re

from summarizer.errors import ConfigurationError
from summarizer.nouns.article import Article
from summarizer.nouns.outputs import Term

_HEADER = ("source", "target")


def parse_glossary(text: str, name: str) -> tuple[Term, ...]:
    """The terms of a CSV text; a first line `source,target` is a header.

    Raises ConfigurationError that names the line where one has no two columns.
    """
    terms: list[Term] = []
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    try:
        for row in rows:
            cells = [cell.strip() for cell in row]
            if not any(cells) or (not terms and tuple(cell.lower() for cell in cells[:2]) == _HEADER):
                continue
            if len(cells) < 2 or not (cells[0] and cells[1]):
                raise ConfigurationError(
                    f"{name}, line {rows.line_num}", "has no source and target", "write source,target[,note]"
                )
            terms.append(Term(cells[0], cells[1], cells[2] if len(cells) > 2 else ""))
    except csv.Error as error:
        raise ConfigurationError(f"{name}, line {rows.line_num}", f"is no CSV ({error})", "close its quotes") from error
    return tuple(terms)


def terms_in(terms: tuple[Term, ...], article: Article) -> tuple[Term, ...]:
    """Those terms whose source form occurs in the body of the article."""
    return tuple(term for term in terms if any(term.source in segment.text for segment in article.segments))


def holds_term(text: str, term: str) -> bool:
    """Whether an English text has the term; every word may be inflected at its end."""
    words = (re.escape(word[:-1] if word.endswith(("y", "e")) else word) for word in term.split())
    # Not \b: a term may begin or end with another sign than a letter, such as U.S.
    return re.search(r"(?<!\w)" + r"\w{0,4}\W+".join(words) + r"\w{0,4}(?!\w)", text, re.IGNORECASE) is not None
