"""Terms of the user are used where the source uses theirs."""

from __future__ import annotations

import pytest

from summarizer.checks.glossary import check_facts, check_translation
from summarizer.nouns.outputs import Entity, Grounding, Term
from tests.factory import assign, make_facts, make_translation

NOWHERE = Grounding("failed")


@pytest.mark.parametrize(
    ("language", "source", "term", "english"),
    [
        ("ko", "연준은 금리를 올렸다.", Term("연준", "Federal Reserve"), "The federal reserve raised rates."),
        ("ko", "중소기업은 반대한다.", Term("중소기업", "small company"), "Small companies object."),
        ("ja", "日銀の決定だ。", Term("日銀", "Bank of Japan"), "It was the Bank of Japan's decision."),
        ("zh", "美国回应。", Term("美国", "U.S."), "The U.S. responded."),
        ("de", "Das ist Forschung.", Term("Forschung", "R&D"), "That is R&D."),
        ("de", "Das Werk ruht.", Term("Streik", "strike"), "The plant stands idle."),
        ("ko", "금리가 올랐다.", Term("금리", "interest rate"), "Interest  rates rose."),
    ],
)
def test_a_term_in_any_inflection_passes(language: str, source: str, term: Term, english: str) -> None:
    """Case, plural and genitive are the translator's; a term that the source does not have is not asked for."""
    assert check_translation(assign(language, source, glossary=(term,)), make_translation(s1_1=english)) == []


@pytest.mark.parametrize("english", ["The Fed raised rates.", "A federal agency keeps a reserve.", "Unfederal Reserve"])
def test_another_word_is_unproven(english: str) -> None:
    """A translation may have reasons; the reader is told."""
    source = assign("ko", "연준은 금리를 올렸다.", glossary=(Term("연준", "Federal Reserve"),))
    (finding,) = check_translation(source, make_translation(s1_1=english))
    assert (finding.code, finding.verdict, finding.segments) == ("glossary.unused", "unproven", ("1.1",))
    assert "'연준'" in finding.message
    assert "'Federal Reserve'" in finding.message


def test_what_is_missing_or_unknown_is_for_another_check() -> None:
    """An empty text and an id that does not exist are not a matter of terms."""
    source = assign("ko", "연준은 금리를 올렸다.", glossary=(Term("연준", "Fed"),))
    assert check_translation(source, make_translation(s1_1="", s9_9="No.")) == []


def test_a_name_that_the_glossary_knows_must_have_its_form() -> None:
    """The user's form of a name stands in the fact sheet, or the item is asked for again."""
    glossary = (Term("나래경제", "Narae Economic Daily"), Term("한빛", "Hanbit"))
    source = assign("ko", "나래경제가 보도했다.", glossary=glossary)
    right = Entity("Narae Economic Daily", "나래경제", "organisation", None, NOWHERE, ("1.1",))
    other = Entity("Somebody", "아무개", "person", None, NOWHERE, ("1.1",))
    wrong = Entity("Narae Kyungje", "나래경제", "organisation", None, NOWHERE, ("1.1",))
    (finding,) = check_facts(source, make_facts(right, other, wrong))
    assert (finding.code, finding.verdict, str(finding.where)) == ("glossary.unused", "contradicts", "facts.entities.3")
    assert finding.segments == ("1.1",)
