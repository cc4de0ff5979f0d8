"""The check of negation."""

from __future__ import annotations

from summarizer.checks.negation import check_statements
from tests.checks.articles import assignment, translation


def test_a_lost_negation_is_found() -> None:
    """The sense is turned round."""
    source = assignment("vi", "Tàu không đến.")
    assert check_statements(source, translation("The train did not come.")) == []
    assert [finding.code for finding in check_statements(source, translation("The train came."))] == ["negation.lost"]
