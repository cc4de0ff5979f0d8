"""Only, mainly, almost, at least, all."""

from __future__ import annotations

from summarizer.statements import compare_statement


def codes(source: str, english: str, language: str) -> list[tuple[str, str]]:
    """Code and verdict of each problem."""
    return [(problem.code, problem.verdict) for problem in compare_statement(source, english, language)]


def test_a_lost_limit_is_found() -> None:
    """ "Only" and "at least" carry meaning that the number alone does not."""
    assert codes("Przyszło tylko dwóch.", "Two men came.", "pl") == [("strength.lost", "contradicts")]
    assert codes("Co najmniej dwóch przyszło.", "Two men came.", "pl") == [("strength.lost", "contradicts")]
    assert codes("Przyszło tylko dwóch.", "Merely two came.", "pl") == []


def test_mainly_and_almost_may_be_dropped_but_not_exceeded() -> None:
    """Translators drop them freely; "all" for "almost all" is wrong."""
    assert codes("Quase todos saíram.", "All left.", "pt") == [("strength.added", "contradicts")]
    assert codes("Saíram principalmente idosos.", "Old people left.", "pt") == []
    assert codes("Saíram principalmente idosos.", "Only old people left.", "pt") == [("strength.added", "contradicts")]


def test_a_limit_beside_a_number_counts_only_where_the_number_is_rendered() -> None:
    """What stands beside another number is another statement's."""
    source = "Am Montag will er reden; erwartet werden mindestens 3000 Gäste."
    assert codes(source, "He wants to give a speech to them on Monday.", "de") == []
    assert codes(source, "On Monday he wants to speak; 3,000 guests are expected.", "de") == [
        ("strength.lost", "contradicts")
    ]


def test_a_looser_word_keeps_a_limit_but_makes_none() -> None:
    """ "Just" renders "only"; "total" is no "all"."""
    assert codes("Przyszło tylko dwóch.", "Just two men came.", "pl") == []
    assert codes("Quase todos saíram.", "The total left.", "pt") == []


def test_in_a_long_sentence_a_limit_without_a_number_is_unproven() -> None:
    """Translators render it freely there."""
    source = "Der Verein verkauft die Karten nur am Schalter neben dem alten Bahnhof, und zwar von Montag bis Freitag."
    english = (
        "The club sells its tickets at the counter beside the old railway station, and it does so Monday to Friday."
    )
    found = [(p.code, p.verdict) for p in compare_statement(source, english, "de") if p.code.startswith("strength")]
    assert found == [("strength.lost", "unproven")]
