"""Whose words it is, where free English says so without a verb of saying."""

from __future__ import annotations

import pytest

from summarizer.languages import section
from summarizer.statements import compare_statement
from summarizer.statements.patterns import spellings
from summarizer.statements.verbless import told_freely


@pytest.mark.parametrize(
    "clause",
    [
        "The harbour will close, in the mayor's eyes.",
        "Low wages are the nurses' complaint.",
        "The harbour will close: that is the mayor's timetable.",
        "An explanation from the ferry company had it that the engine failed.",
        "The ferry was empty, runs the owner's argument.",
        "The ferry, so the story goes, was empty.",
        "On the harbour office's data the ferry was late.",
        "The ferry was late, on information from the harbour office.",
        "The ferry was safe, if the owner is to be believed.",
        "For the mayor, the ferry is history.",
        "The ferry is history as far as the mayor is concerned.",
        "The ferry is history, to hear the mayor tell it.",
        "A new ferry is what the islanders want.",
        "A bridge is what the islanders call nonsense.",
        "The pilots' claim that the ferry leaked",
        "The owner undertakes to replace the ferry.",
        "A group of islanders is holding out for a bridge, not hold out for less.",
        "The court's plea was for patience; the owner's, that time is short.",
        "The harbour office has the ferry arriving at noon.",
        "No word from the owner.",
    ],
)
def test_words_are_given_to_somebody_by_nouns_phrases_and_rarer_verbs(clause: str) -> None:
    """Possessors, prepositions, clefts and idioms of telling."""
    assert told_freely(clause.lower())


@pytest.mark.parametrize(
    "clause",
    [
        "The ferry is safe.",
        "The line runs only on Sundays.",
        "The owner paid the money into his sister's account.",
        "The proposal by the end of the year will cost more.",
        "An accusation that lacks proof",
        "The owner broke the lease.",
        "",
    ],
)
def test_a_bare_statement_gives_its_words_to_nobody(clause: str) -> None:
    """Nouns of saying that have no owner, or say other things, are no proof."""
    assert not told_freely(clause.lower())


@pytest.mark.parametrize(("table", "clause"), [("own", "the owner's {}"), ("verb", "the owner {}"), ("idiom", "{}")])
def test_every_word_of_the_tables_is_found(table: str, clause: str) -> None:
    """None is passed over because of how it begins, or for letters that it does not need."""
    words = [word for entry in section("en", "statements")["telling"][table] for word in spellings(entry) or ()]
    assert words
    assert not [word for word in words if not told_freely(clause.format(word))]


def test_one_teller_of_two_may_stand_without_a_verb() -> None:
    """Each of the two statements keeps its teller; where one is dropped, that is found."""
    source = (
        "Der Hafenmeister sagte, die Fähre sei leer gewesen. Die Reederei wies das zurück und sprach von 40 Gästen."
    )
    kept = "The ferry was empty, runs the harbour master's argument. Forty passengers is the owners' version."
    lost = "The ferry was empty. Forty passengers is the owners' version."
    assert not [found for found in compare_statement(source, kept, "de") if found.code == "attribution.lost"]
    assert "attribution.lost" in {found.code for found in compare_statement(source, lost, "de")}


def test_advice_without_a_verb_is_still_a_demand_but_not_proven() -> None:
    """ "The doctor's advice" is less than "the doctor recommends"."""
    found = compare_statement(
        "Der Arzt fordert die Schließung des Bades.", "Closing the pool is the doctor's advice.", "de"
    )
    assert not [problem for problem in found if problem.verdict == "contradicts"]


def test_what_is_looked_into_is_not_told_as_fact() -> None:
    """ "Investigating whether" keeps a conditional of hearsay open."""
    source = "La jueza investiga si el gerente habría falsificado las facturas del hospital."
    english = "The judge is investigating whether the manager forged the hospital's invoices."
    assert "contradicts" not in {problem.verdict for problem in compare_statement(source, english, "es")}


def test_an_intention_may_be_rendered_by_a_plan() -> None:
    """A noun of intending reports as well as it plans."""
    found = compare_statement(
        "消費者庁は来月も調査を続ける考えだ。", "The agency intends to go on investigating next month.", "ja"
    )
    assert "contradicts" not in {problem.verdict for problem in found}


def test_what_prosecutors_allege_is_still_a_suspicion() -> None:
    """Whoever alleges something leaves it open."""
    source = "박 씨는 3년간 회사 돈을 빼돌린 혐의를 받고 있다. 박 씨 측은 혐의를 부인했다."
    english = "Prosecutors allege that Park siphoned off company money for three years, which Park's side denies."
    assert "hearsay.lost" not in {problem.code for problem in compare_statement(source, english, "ko")}


def test_a_subject_of_a_rarer_verb_of_saying_keeps_its_own_statement() -> None:
    """In one statement among several a subject of any verb that reports is a teller."""
    source = "知事は、橋の建設には住民の理解が必要だと述べた。電力会社は、送電線の点検はすでに十分だとしている。"
    english = (
        "A bridge hinges on residents' understanding, the governor says; the lines are checked, the utility holds."
    )
    assert "attribution.lost" not in {problem.code for problem in compare_statement(source, english, "ja")}


def test_what_one_of_two_considers_is_not_told_as_fact_by_naming_the_other() -> None:
    """Where the first still considers it, and where two verbs tell, nobody's words are lost."""
    source = (
        "Der Landkreis erwägt eine höhere Gebühr. Der Mieterbund forderte den Kreistag auf, den Vorschlag abzulehnen."
    )
    english = "The district is considering a higher fee. The tenants' association called on the council to reject it."
    assert "attribution.lost" not in {problem.code for problem in compare_statement(source, english, "de")}


def test_a_participle_without_a_subject_belongs_to_the_teller_of_its_sentence() -> None:
    """ "While refusing" is said by whoever says the rest."""
    source = "西田総裁は、追加の利上げを検討する考えを示した。ただ、時期については「予断を持たない」と語った。"
    english = "A further increase in rates would be considered, governor Nishida said, while refusing to prejudge when."
    assert "attribution.lost" not in {problem.code for problem in compare_statement(source, english, "ja")}


def test_long_words_and_many_owners_take_no_more_than_linear_time() -> None:
    """Gaps are bounded, whatever stands in them."""
    assert not told_freely("x" * 20_000)
    assert not told_freely("in by on at 's " * 4_000)


def test_an_expectation_stays_one_where_whoever_has_it_is_named_freely() -> None:
    """ "As experts read it" is no more than their view; a bare statement is told as fact."""
    source = "Die Händler rechnen mit einem schwachen Geschäft am Jahresende."
    free = "Retailers are braced for weak sales at the end of the year."
    bare = "Sales at the end of the year are weak for all of them."
    assert "contradicts" not in {problem.verdict for problem in compare_statement(source, free, "de")}
    assert "contradicts" in {problem.verdict for problem in compare_statement(source, bare, "de")}


def test_whoever_insists_that_there_is_none_denies_it() -> None:
    """A negation with a speaker keeps a denial, though it is no proof."""
    english = "No beds are going, the hospital board insists."
    found = compare_statement("La direction de l'hôpital dément toute suppression de lits.", english, "fr")
    assert "status.denial-lost" not in {problem.code for problem in found if problem.verdict == "contradicts"}
