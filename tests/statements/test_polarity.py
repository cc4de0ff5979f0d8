"""Negation and direction."""

from __future__ import annotations

from summarizer.statements import compare_statement

LONG = " in the town by the river where the old mill and the new station stand, between the church and the market" * 2


def codes(source: str, english: str, language: str) -> list[tuple[str, str]]:
    """Code and verdict of each problem."""
    return [(problem.code, problem.verdict) for problem in compare_statement(source, english, language)]


def test_a_negation_may_be_a_word() -> None:
    """ "Failed to" and "without" keep what "not" says."""
    assert codes("기차는 오지 않았다.", "The train failed to come.", "ko") == []
    assert codes("기차는 오지 않았다.", "The train came.", "ko") == [("negation.lost", "contradicts")]


def test_a_negation_that_the_source_lacks_is_added() -> None:
    """A soft word of the source does not excuse it by itself."""
    assert codes("Vlak přijel.", "The train never came.", "cs") == [("negation.added", "contradicts")]
    assert codes("Přijel jen jeden vlak.", "Only one train did not come.", "cs") == [("negation.added", "contradicts")]


def test_negations_in_a_long_period_prove_nothing() -> None:
    """Clauses pile up there, and so do their negations; one that is lost is shown."""
    assert codes("Vlak přijel.", f"The train never came{LONG}.", "cs") == []
    assert codes("Vlak nepřijel.", f"The train came{LONG}.", "cs") == [("negation.lost", "unproven")]


def test_a_denied_claim_may_state_what_is_denied() -> None:
    """Its status is the negation."""
    found = compare_statement("Der Minister ist nicht krank.", "The minister is ill.", "de", status="denied")
    assert found == ()


def test_an_idiom_may_be_rendered_with_a_negation_or_without() -> None:
    """As much a negation as none, on either side."""
    assert codes("必ず行かなければならない。", "We must go.", "ja") == []
    assert codes("必ず行かなければならない。", "We cannot but go there.", "ja") == []
    assert codes("彼は行く。", "He has no choice but to go.", "ja") == []


def test_a_comparison_proves_no_change() -> None:
    """More than is not up, fewer than not down."""
    assert codes("輸出は増えた。", "Exports came to less than last year's.", "ja") == []
    assert codes("海外收入超过三成。", "Overseas income fell to a third.", "zh") == []


def test_up_and_down_must_not_be_exchanged() -> None:
    """An alarm only where each side knows one direction."""
    assert codes("輸出は増えた。", "Exports declined.", "ja") == [("direction.flipped", "contradicts")]
    assert codes("輸出は増えた。", "Exports rose.", "ja") == []
    assert codes("輸出は増え、輸入は減った。", "Imports declined.", "ja") == []
    assert codes("輸出は増えた。", f"Exports declined{LONG}.", "ja") == [("direction.flipped", "unproven")]
