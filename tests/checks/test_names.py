"""The check of names."""

from __future__ import annotations

from dataclasses import replace

from summarizer.checks.names import check_statements
from summarizer.nouns.outputs import Term, TranslatedSegment, Translation
from tests.checks.articles import assignment, translation

SOURCE = assignment("cs", "Přijel Petr Novák.", "Mluvil s Karlem Dvořákem.")


def test_a_name_that_is_nowhere_in_the_article_is_found() -> None:
    """The stranger is named in the message."""
    (finding,) = check_statements(SOURCE, translation("It was Bob Hampton who came."))
    assert finding.code == "name.mismatch"
    assert "Bob Hampton" in finding.message


def test_a_name_of_another_sentence_is_no_stranger() -> None:
    """A statement may name whom the article names elsewhere."""
    assert check_statements(SOURCE, translation("It was Karel Dvorak who came.")) == []


def test_a_glossary_line_settles_a_name() -> None:
    """The user's glossary and the translation's own terms are evidence."""
    terms = (Term("Petr Novák", "Bob Hampton"),)
    segments = (TranslatedSegment("1.1", "It was Bob Hampton who came."),)
    assert check_statements(replace(SOURCE, glossary=terms), Translation(segments, ())) == []
    assert check_statements(SOURCE, Translation(segments, terms)) == []
