"""The check of attribution."""

from __future__ import annotations

from summarizer.checks.attribution import check_statements
from tests.checks.articles import assignment, translation


def test_a_statement_told_as_fact_is_found() -> None:
    """The speaker has to be named, here or in the sentence before."""
    source = assignment("ja", "県は安全だと説明した。")
    assert check_statements(source, translation("It is safe, the prefecture explained.")) == []
    assert [finding.code for finding in check_statements(source, translation("It is safe."))] == ["attribution.lost"]
