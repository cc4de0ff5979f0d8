"""Only, mainly, almost, at least, all."""

from __future__ import annotations

from summarizer.statements import compare_statement


def codes(source: str, english: str, language: str) -> list[tuple[str, str]]:
    """Code and verdict of each problem."""
    return [(problem.code, problem.verdict) for problem in compare_statement(source, english, language)]


def test_a_lost_limit_is_found() -> None:
    """ "Only" and "at least" carry meaning that the number alone does not."""
    assert codes("Przyszło tylko dwóch.", "Two came.", "pl") == [("strength.lost", "contradicts")]
    assert codes("Co najmniej dwóch przyszło.", "Two came.", "pl") == [("strength.lost", "contradicts")]
    assert codes("Przyszło tylko dwóch.", "Merely two came.", "pl") == []


def test_mainly_and_almost_may_be_dropped_but_not_exceeded() -> None:
    """Translators drop them freely; "all" for "almost all" is wrong."""
    assert codes("Quase todos saíram.", "All left.", "pt") == [("strength.added", "contradicts")]
    assert codes("Saíram principalmente idosos.", "Old people left.", "pt") == [("strength.lost", "unproven")]
    assert codes("Saíram principalmente idosos.", "Only old people left.", "pt") == [("strength.added", "contradicts")]
