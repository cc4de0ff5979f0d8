"""The check of direction."""

from __future__ import annotations

from summarizer.checks.direction import check_statements
from tests.checks.articles import assignment, translation


def test_a_flipped_direction_is_found() -> None:
    """Up is not down."""
    source = assignment("ro", "Prețurile au crescut.")
    assert check_statements(source, translation("Prices rose.")) == []
    assert [finding.code for finding in check_statements(source, translation("Prices fell."))] == ["direction.flipped"]
