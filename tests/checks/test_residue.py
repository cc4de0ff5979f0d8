"""The English is English: no source script left over, no sentence left as it was."""

from __future__ import annotations

import pytest

from summarizer.checks.residue import check_facts, check_summary, check_translation
from summarizer.nouns.outputs import Claim, Entity, Grounding, Statement
from tests.factory import assign, make_facts, make_summary, make_translation


@pytest.mark.parametrize(
    "text",
    [
        "Gdańsk, São Tomé, Đà Nẵng and İzmir — “naïve” façades, 5 µm, 3 μm, 10 kΩ, TGF-β and TGFβ.",
        "1ª rodada, 2º turno, ʻOkina, 23 °C, 10 m², №5, €5, 5′.",
        "Emoji 😀, arrows → and stars ★.",
    ],
)
def test_latin_letters_signs_and_units_pass(text: str) -> None:
    """Accents, ordinals and single Greek letters of science are English enough."""
    assert check_summary(assign("ko", "서울"), make_summary(Statement(text, ("1.1",)))) == []


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("The mayor of 서울 spoke.", "서울"),
        ("Governor 山田 spoke to カナ.", "山田, カナ"),
        ("The 市长 spoke.", "市长"),
        ("The губернатор spoke.", "губернатор"),
        ("The محافظ spoke.", "محافظ"),
        ("The αβγ group.", "αβγ"),
        ("COVID百分之五", "COVID百分之五"),
    ],
)
def test_letters_of_another_script_contradict(text: str, runs: str) -> None:
    """A word that was left in its script is named."""
    (finding,) = check_summary(assign("ko", "서울"), make_summary(Statement(text, ("1.1",))))
    assert (finding.code, finding.verdict, finding.segments) == ("residue.script", "contradicts", ())
    assert (
        finding.message == f"holds text that is not in Latin letters (only in brackets where signs are meant): {runs}"
    )


def test_what_is_copied_as_written_may_be_in_any_script() -> None:
    """Only the English half of an item must be English."""
    right = Entity("Seoul", "서울", "place", None, Grounding("failed"), ("1.1",))
    wrong = Entity("서울", "서울", "place", None, Grounding("failed"), ("1.1",))
    (finding,) = check_facts(assign("ko", "서울"), make_facts(right, wrong))
    assert str(finding.where) == "facts.entities.2"


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("de", "Hamburg, Bremen, Kiel", "Hamburg, Bremen, Kiel"),
        ("de", "Die Brücke wird 2027 neu gebaut.", "The bridge will be rebuilt in 2027."),
        ("en", "The bridge will be rebuilt soon.", "The bridge will be rebuilt soon."),
        ("de", "1 2 3 4 5", "1 2 3 4 5"),
    ],
)
def test_a_translated_sentence_passes(language: str, source: str, english: str) -> None:
    """Names and numbers may stay; an English source is not translated."""
    assert check_translation(assign(language, source), make_translation(s1_1=english)) == []


def test_a_sentence_left_as_it_was_contradicts() -> None:
    """Other case, signs or digits do not make it a translation."""
    source = assign("de", "Die Brücke wird 2027 neu gebaut.")
    (finding,) = check_translation(source, make_translation(s1_1="die Brücke wird neu gebaut!"))
    assert (finding.code, finding.verdict, finding.segments) == ("residue.untranslated", "contradicts", ("1.1",))


def test_source_script_in_a_segment_names_the_segment() -> None:
    """The sentence is asked for again; an id that does not exist is for another check."""
    findings = check_translation(assign("ja", "橋は閉じる。"), make_translation(s1_1="The 橋 closes.", s9_9="No."))
    assert [(finding.code, finding.segments) for finding in findings] == [("residue.script", ("1.1",))]


def test_an_open_question_may_quote_the_words_that_it_asks_about() -> None:
    """Words of the article are quoted there on purpose; others are left over."""
    source = assign("ko", "실링 로봇의 기술을 도입한다.")
    quoting = Statement("Which company is meant by 실링 로봇?", ("1.1",))
    leaking = Statement("Which 회사 is meant?", ("1.1",))
    (finding,) = check_facts(source, make_facts(quoting, leaking))
    assert str(finding.where) == "facts.open_questions.2"


def test_a_sign_that_is_shown_as_such_is_unproven() -> None:
    """Quoted, in brackets, or a single sign: the article may speak of the sign itself."""
    shown = Statement("The sign reads '서울' (서울), with 龍 for 竜.", ("1.1",))
    (finding,) = check_summary(assign("ko", "서울"), make_summary(shown))
    assert (finding.code, finding.verdict) == ("residue.script", "unproven")
    half = Statement("The sign reads '서울', not 부산.", ("1.1",))
    (finding,) = check_summary(assign("ko", "서울"), make_summary(half))
    assert finding.verdict == "contradicts"
    assert finding.message.endswith(": 부산")


@pytest.mark.parametrize(
    ("language", "code"), [("de", "residue.untranslated"), ("en", "residue.language"), ("und", "residue.language")]
)
def test_a_statement_that_is_the_source_sentence_was_not_translated(language: str, code: str) -> None:
    """A summary in the article's own language is none in English."""
    sentence = "Die Brücke wird bald neu gebaut."
    source = assign(language, sentence, "Der Rat stimmt zu.")
    left, right = Statement(sentence, ("1.1",)), Statement("The bridge will be rebuilt.", ("1.1",))
    claim = Claim(sentence, "confirmed", None, None, ("1.2", "1.1"))
    found = check_summary(source, make_summary(right, left, right))
    assert [(f.code, str(f.where)) for f in found] == [(code, "summary.sentences.1")]
    assert [f.code for f in check_facts(source, make_facts(claim))] == [code]


@pytest.mark.parametrize("language", ["en", "und"])
def test_a_sentence_of_an_english_source_may_stand_as_it_is(language: str) -> None:
    """It is English."""
    sentence = "The bridge will be rebuilt soon."
    assert check_summary(assign(language, sentence), make_summary(Statement(sentence, ("1.1",)))) == []


def test_an_answer_in_another_language_is_found_in_every_output() -> None:
    """A Korean article, answered in Spanish; names and roles may stay as they are."""
    source, spanish = assign("ko", "다리는 닫힌다."), "El puente se cierra desde el lunes por obras."
    entity = Entity("Ministerio de Obras del Estado", "국토부", "organisation", None, Grounding("failed"), ("1.1",))
    claim = Claim(spanish, "confirmed", None, None, ("1.1",))
    found = (
        *check_summary(source, make_summary(Statement(spanish, ("1.1",)))),
        *check_facts(source, make_facts(claim, entity)),
        *check_translation(source, make_translation(s1_1=spanish)),
    )
    assert [(f.code, f.verdict, str(f.where)) for f in found] == [
        ("residue.language", "contradicts", "summary.headline"),
        ("residue.language", "contradicts", "facts.claims.1"),
        ("residue.language", "contradicts", "translation.segments.1.1"),
    ]
