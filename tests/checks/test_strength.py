"""The check of strength."""

from __future__ import annotations

from summarizer.checks.strength import check_statements
from tests.checks.articles import assignment, translation


def test_a_lost_limit_is_found() -> None:
    """Only two is less than two."""
    source = assignment("uk", "Прийшли лише двоє.")
    assert check_statements(source, translation("Only two came.")) == []
    assert [finding.code for finding in check_statements(source, translation("Two came."))] == ["strength.lost"]
