"""Whether the terms that a translation says it settled stand in the source, and their English in its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from summarizer.glossaries import holds_term
from summarizer.grounding import ground
from summarizer.nouns.article import Article
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import Term, Translation
from summarizer.nouns.result import Assignment

_LINK_NUMBER = re.compile(r"\(#\d+\)")


def check_translation(source: Assignment, translation: Translation) -> list[Finding]:
    """Findings on terms whose source form stands nowhere, or whose English is not used where it does."""
    article = source.article
    english = {segment.id: segment.text for segment in translation.segments}
    signs = {segment.id: _signs(segment.text) for segment in article.segments} if translation.terms else {}
    findings = []
    for number, term in enumerate(translation.terms, 1):
        where = Location("translation", "terms", str(number))
        places = tuple(_places(term, article, signs))
        if not places:
            message = f"'{term.source}' does not stand so in the article"
            findings.append(Finding("term.not-in-source", "unproven", "minor", where, message))
        elif not any(holds_term(english.get(id_, ""), term.english.removeprefix("the ")) for id_ in places):
            message = f"'{term.english}' is not how '{term.source}' is translated"
            findings.append(Finding("term.not-used", "unproven", "minor", where, message, places[:_NAMED]))
    return findings


_NAMED = 3
"""How many sentences a finding names; a term may stand in all of them."""


def _places(term: Term, article: Article, signs: Mapping[str, str]) -> Iterator[str]:
    """The sentences in which the source form is grounded, exactly or normalised."""
    wanted = _signs(term.source)
    for id_, text in signs.items():
        # Grounding reads a sentence sign by sign: only those are read that can hold the term.
        if wanted in text and ground(term.source, (id_,), article).segment:
            yield id_


def _signs(text: str) -> str:
    """The letters and digits alone: what any two forms of the same words have in common."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", _LINK_NUMBER.sub("", text))))
