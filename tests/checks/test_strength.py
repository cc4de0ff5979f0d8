"""The check of strength."""

from __future__ import annotations

from summarizer.checks.strength import check_strength
from tests.checks.articles import article, translation


def test_a_lost_limit_is_found() -> None:
    """Only two is less than two."""
    source = article("uk", "Прийшли лише двоє.")
    assert check_strength(source, translation("Only two came.")) == []
    assert [finding.code for finding in check_strength(source, translation("Two came."))] == ["strength.lost"]
