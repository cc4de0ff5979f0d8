"""The check of direction."""

from __future__ import annotations

from summarizer.checks.direction import check_direction
from tests.checks.articles import article, translation


def test_a_flipped_direction_is_found() -> None:
    """Up is not down."""
    source = article("ro", "Prețurile au crescut.")
    assert check_direction(source, translation("Prices rose.")) == []
    assert [finding.code for finding in check_direction(source, translation("Prices fell."))] == ["direction.flipped"]
