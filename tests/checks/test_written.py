"""What an item gives as written stands in the sentences that it cites."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from summarizer.checks.written import check_facts
from summarizer.grounding import ground
from summarizer.languages import LANGUAGES, section
from summarizer.nouns.article import LeftOut, Span
from summarizer.nouns.outputs import DateMention, Entity, FactSheet, Figure, Grounding, Quotation, Source, Statement
from summarizer.nouns.quantity import Quantity
from summarizer.nouns.result import Assignment
from summarizer.quantities import read_dates
from tests.factory import assign, make_facts

KOREAN = assign("ko", "공사는 3월 29일 3,900억원을 투입한다.", "시장은 “늦었다”고 말했다.")
SOURCE = replace(
    KOREAN,
    article=replace(KOREAN.article, left_out=(LeftOut(Span(50, 60), "related-articles", "부산 항만 파업", 1),)),
)
QUANTITY = Quantity(Span(0, 7), Decimal("390000000000"), "money", "KRW")


def grounded(words: str, *evidence: str) -> Grounding:
    """Where code finds the words."""
    return ground(words, evidence, SOURCE.article)


def codes(facts: FactSheet, source: Assignment = SOURCE) -> list[tuple[str, str, str]]:
    """Code, verdict and place of the findings on a fact sheet."""
    return [(finding.code, finding.verdict, str(finding.where)) for finding in check_facts(source, facts)]


def entity(words: str, *evidence: str) -> Entity:
    """An entity with these words."""
    return Entity("English", words, "other", None, grounded(words, *evidence), evidence)


def test_words_that_stand_in_the_cited_sentence_pass() -> None:
    """Figures, dates, names and quotations that were found and read are right."""
    date = DateMention("3월 29일", "start", grounded("3월 29일", "1.1"), "XXXX-03-29", None, ("1.1",))
    facts = make_facts(
        Figure("3,900억원", "390 billion won", "cost", grounded("3,900억원", "1.1"), QUANTITY, ("1.1",)),
        date,
        entity("공사", "1.1"),
        Quotation("늦었다", "Too late", "the mayor", grounded("늦었다", "1.2"), ("1.2",)),
        Statement("Who pays?", ("1.1",)),
        source=Source("Hanbit Ilbo", None, None, date, ("1.1",)),
    )
    assert codes(facts) == []


def test_words_of_another_sentence_are_told_from_invented_ones() -> None:
    """A wrong citation, an invention and a borrowing from the page's tail are three faults."""
    facts = make_facts(entity("시장", "1.1"), entity("도지사", "1.1"), entity("항만 파업", "1.1"), entity("도지사"))
    findings = check_facts(SOURCE, facts)
    assert [(finding.code, finding.verdict) for finding in findings] == [
        ("written.elsewhere", "contradicts"),
        ("written.not-in-source", "contradicts"),
        ("written.left-out", "contradicts"),
        ("written.not-in-source", "contradicts"),
    ]
    assert findings[0].message == "'시장' stands in 1.2, not in 1.1"
    assert findings[1].message == "'도지사' does not stand so in 1.1, nor anywhere else in the article"
    assert "no sentence" in findings[3].message


def test_no_words_are_not_in_the_source() -> None:
    """An empty copy is not found in the part of the page that was left out."""
    assert codes(make_facts(entity(" ", "1.1"))) == [("written.not-in-source", "contradicts", "facts.entities.1")]


def test_a_part_of_a_number_is_not_in_the_source() -> None:
    """900억원 is another sum than 3,900억원; and what is not found may be unread too."""
    figure = Figure("900억원", "90 billion won", "cost", grounded("900억원", "1.1"), None, ("1.1",))
    assert codes(make_facts(figure)) == [
        ("written.not-in-source", "contradicts", "facts.figures.1"),
        ("figure.unread", "unproven", "facts.figures.1"),
    ]


def test_a_number_or_date_that_code_cannot_read_is_unproven() -> None:
    """It stands in the source, but its value is the model's word."""
    date = DateMention("29일", "start", grounded("3월 29일", "1.1"), None, None, ("1.1",))
    facts = make_facts(
        Figure("3,900억원", "390 billion won", "cost", grounded("3,900억원", "1.1"), None, ("1.1",)),
        date,
        source=Source(None, None, None, date, ("1.1",)),
    )
    assert codes(facts) == [
        ("date.unread", "unproven", "facts.source"),
        ("figure.unread", "unproven", "facts.figures.1"),
        ("date.unread", "unproven", "facts.dates.1"),
    ]


@pytest.mark.parametrize(
    ("language", "words", "code"),
    [
        ("ko", "과거", "date.vague"),
        ("ko", "과거에는", "date.vague"),
        ("ko", "조만간", "date.vague"),
        ("ja", "近く", "date.vague"),
        ("zh", "近年来", "date.vague"),
        ("de", "Neulich", "date.vague"),
        ("de", "in den kommenden Jahren", "date.vague"),
        ("ru", "в ближайшие годы", "date.vague"),
        ("de", "bald nach dem 3.", "date.unread"),
        ("de", "Baldwin", "date.unread"),
        ("de", "Weihnachten", "date.unread"),
        ("ko", "설날", "date.unread"),
        ("ko", "최근 ３일", "date.unread"),
        ("und", "neulich", "date.unread"),
    ],
)
def test_a_time_without_a_date_is_no_failure(language: str, words: str, code: str) -> None:
    """Where nobody says when, there is nothing to read; a feast or a number is more than that."""
    source = assign(language, words)
    mention = DateMention(words, "it began", Grounding("exact", "1.1", Span(0, 1)), None, None, ("1.1",))
    (finding,) = check_facts(source, make_facts(mention))
    assert (finding.code, finding.verdict) == (code, "kept" if code == "date.vague" else "unproven")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_phrases_for_no_date(language: str) -> None:
    """In lower case, as they are compared; none that code reads as a date."""
    phrases = section(language, "vague_times")["phrases"]
    assert len(phrases) > 10
    for phrase in phrases:
        assert phrase == phrase.casefold().strip()
        assert read_dates(phrase, language) == ()
