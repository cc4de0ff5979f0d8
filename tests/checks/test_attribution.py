"""The check of attribution."""

from __future__ import annotations

from tests.checks.articles import article, translation


def test_a_statement_told_as_fact_is_found() -> None:
    """The speaker has to be named, here or in the sentence before."""
    source = article("ja", "県は安全だと説明した。")
    assert check_attribution(source, translation("It is safe, the prefecture explained.")) == []
    assert [finding.code for finding in check_attribution(source, translation("It is safe."))] == ["attribution.lost"]
