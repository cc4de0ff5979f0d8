"""The check of names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.checks.names import check_facts, check_statements
from summarizer.nouns.article import Publication
from summarizer.nouns.outputs import (
    Claim,
    Entity,
    FactSheet,
    Grounding,
    Quotation,
    Source,
    Statement,
    Summary,
    Term,
    TranslatedSegment,
    Translation,
)
from tests.checks.articles import assignment, translation

SOURCE = assignment("cs", "Přijel Petr Novák.", "Mluvil s Karlem Dvořákem.")
EXACT = Grounding("exact")
NOBODY = Source(None, None, None, None, ())


def facts(
    *,
    source: Source = NOBODY,
    claims: tuple[Claim, ...] = (),
    entities: tuple[Entity, ...] = (),
    quotations: tuple[Quotation, ...] = (),
) -> FactSheet:
    """A fact sheet of these items alone."""
    return FactSheet(source, claims, (), (), entities, quotations, ())


def test_a_name_that_is_nowhere_in_the_article_is_found() -> None:
    """The stranger is named in the message."""
    (finding,) = check_statements(SOURCE, translation("It was Bob Hampton who came."))
    assert (finding.code, finding.verdict) == ("name.mismatch", "contradicts")
    assert "Bob Hampton" in finding.message
    source = assignment("uk", "До Києва прибув Андрій Шевченко.")
    (finding,) = check_statements(source, translation("Oleksandr Ponomarov arrived in Kyiv."))
    assert (finding.code, finding.verdict) == ("name.mismatch", "contradicts")


def test_a_name_of_another_sentence_is_no_stranger() -> None:
    """A summary may name whom the article names elsewhere."""
    summary = Summary(Statement("Petr Novak came to talk", ("1.2",)), (Statement("It was Petr Novak.", ("1.2",)),))
    assert check_statements(SOURCE, summary) == []


def test_in_a_translation_a_name_of_another_sentence_is_shown() -> None:
    """It may stand for the one that is missing: likely, but not proven."""
    source = assignment("cs", "Včera přijel Zdeněk Hrdlička.", "Mluvil s Karlem Dvořákem.")
    (finding,) = check_statements(source, translation("It was Karel Dvorak who came."))
    assert finding.verdict == "unproven"
    assert "Hrdlička" in finding.message


def test_a_glossary_line_settles_a_name() -> None:
    """The user's glossary and the translation's own terms are evidence."""
    terms = (Term("Petr Novák", "Bob Hampton"),)
    segments = (TranslatedSegment("1.1", "It was Bob Hampton who came."),)
    assert check_statements(replace(SOURCE, glossary=terms), Translation(segments, ())) == []
    assert check_statements(SOURCE, Translation(segments, terms)) == []


def test_a_name_that_many_statements_share_is_told_once() -> None:
    """It is the English of some name, however the model came by it: shown, no alarm."""
    source = assignment("zh", "他昨天在临州见了公司的人。", "公司的人昨天在临州。", "公司很大。")
    sentence = "He met the people of Kavanaugh yesterday in the town."
    (finding,) = check_statements(source, translation(sentence, sentence, sentence))
    assert finding.verdict == "unproven"


@pytest.mark.parametrize(
    "sheet",
    [
        facts(source=Source("Bob Hampton Weekly", None, None, None, ("1.1",))),
        facts(source=Source(None, "Bob Hampton", None, None, ("1.1",))),
        facts(source=Source(None, None, "Hampton Kavanaugh Agency", None, ("1.1",))),
        facts(claims=(Claim("He came.", "reported", "Bob Hampton", None, ("1.1",)),)),
        facts(claims=(Claim("He came.", "reported", None, "Bob Hampton", ("1.1",)),)),
        facts(quotations=(Quotation("Přijel", "He came", "Bob Hampton", EXACT, ("1.1",)),)),
    ],
)
def test_a_publisher_byline_relay_or_speaker_must_be_named_in_the_article(sheet: FactSheet) -> None:
    """An invented one is an alarm."""
    (finding,) = check_facts(SOURCE, sheet)
    assert (finding.code, finding.verdict, finding.severity) == ("name.ungrounded", "contradicts", "major")


def test_who_is_named_in_the_article_or_its_file_may_be_named() -> None:
    """In the text, in what the page says of itself, in the glossary, or by a common noun."""
    sheet = facts(
        source=Source("Hampton Weekly", "Petr Novak", None, None, ()),
        claims=(Claim("He came.", "reported", "the police, through Karel Dvorak", "Bob Kavanaugh", ("1.1",)),),
    )
    article = replace(SOURCE.article, publication=Publication(publisher="Hampton Weekly"))
    source = replace(SOURCE, article=article, glossary=(Term("Novák", "Bob Kavanaugh"),))
    assert check_facts(source, sheet) == []


def test_an_entity_that_does_not_sound_as_it_is_written_is_shown() -> None:
    """What it is called in English may be no transcription."""
    good = Entity("Petr Novak", "Petr Novák", "person", None, EXACT, ("1.1",))
    odd = Entity("Bob Hampton", "Petr Novák", "person", None, EXACT, ("1.1",))
    (finding,) = check_facts(SOURCE, facts(entities=(good, odd)))
    assert (finding.verdict, str(finding.where)) == ("unproven", "facts.entities.2")
    assert "nor like 'Petr Novák'" in finding.message


def test_one_sentence_without_problems_says_nothing() -> None:
    """Names that are where they should be."""
    assert check_statements(SOURCE, translation("It was Petr Novak who came.")) == []


def test_a_name_that_an_entity_explains_is_told_once() -> None:
    """손정의 is Masayoshi Son, as no sound of Korean tells; what is not proved of him stands at the entity alone."""
    source = assignment("ko", "소프트뱅크의 손정의 회장은 샘 올트먼과 함께 계획을 밝혔다.")
    son = Entity("Masayoshi Son", "손정의", "person", None, EXACT, ("1.1",))
    claim = Claim(
        "Masayoshi Son announced the plan.", "reported", "Masayoshi Son, together with Sam Altman", None, ("1.1",)
    )
    sheet = facts(claims=(claim,), entities=(son,))
    (finding,) = check_facts(source, sheet)
    assert (finding.verdict, str(finding.where)) == ("unproven", "facts.entities.1")
    assert check_statements(source, sheet) == []


def test_a_name_read_in_another_country_s_way_is_no_proof() -> None:
    """Where no entity explains it, it is shown as unproven in languages that read each other's signs."""
    source = assignment("ko", "손정의 회장은 계획을 밝혔다.")
    sheet = facts(claims=(Claim("He came.", "reported", "Hideo Kavanaugh", None, ("1.1",)),))
    assert [(f.code, f.verdict, f.severity) for f in check_facts(source, sheet)] == [
        ("name.ungrounded", "unproven", "minor")
    ]
