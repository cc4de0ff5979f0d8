"""The check of hedges."""

from __future__ import annotations

from summarizer.checks.hedges import check_statements
from tests.checks.articles import assignment, translation


def test_a_possibility_told_as_fact_is_found() -> None:
    """May is not is."""
    source = assignment("cs", "Možná prší.")
    assert check_statements(source, translation("It may be raining.")) == []
    assert [finding.code for finding in check_statements(source, translation("It is raining."))] == ["hedge.lost"]
