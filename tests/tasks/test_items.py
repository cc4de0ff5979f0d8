"""From what a model wrote to grounded nouns: code finds the words and computes the values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from summarizer.nouns.article import Span
from summarizer.nouns.outputs import DateMention, Grounding, Source, Statement
from summarizer.tasks.items import ItemMaker, dated, full_date
from summarizer.tasks.replies import (
    ClaimReply,
    DateReply,
    EntityReply,
    FigureReply,
    QuotationReply,
    SourceReply,
    StatementReply,
)
from tests.factory import assign

SOURCE = assign(
    "ko",
    "한빛항만공사는 3조4,000억원 이상을 투입한다.",
    "공사는 2025년 3월 29일 시작된다.",
    "시장은 “늦었다”고 11월 12일 말했다.",
)
MAKE = ItemMaker(SOURCE)


def figure(as_written: str, *evidence: str) -> FigureReply:
    """A figure as answered."""
    return FigureReply(as_written=as_written, english="English", measures="cost", evidence=list(evidence))


def mention(edtf: str | None) -> DateMention:
    """A date that was read so."""
    return DateMention("x", "publication", Grounding("exact", "1.1", Span(0, 1)), edtf, None, ("1.1",))


@pytest.mark.parametrize("evidence", [["1.1", "1.2"], ["[1.1]", " 1.2 "], ["(1.1)", "1.2", "1.1"], ["1.1", "", "1.2"]])
def test_ids_are_taken_without_brackets_and_once(evidence: list[str]) -> None:
    """A model that dresses its ids up is understood; the order stays."""
    made = MAKE.statement(StatementReply(text=" It costs more. ", evidence=evidence))
    assert made == Statement("It costs more.", ("1.1", "1.2"))


def test_a_claim_keeps_status_speaker_and_channel() -> None:
    """Who says it, and by way of whom, is part of the claim."""
    claim = MAKE.claim(
        ClaimReply(statement=" It is late. ", status="reported", speaker="the mayor", via="the daily", evidence=["1.3"])
    )
    assert (claim.statement, claim.status, claim.speaker, claim.via) == (
        "It is late.",
        "reported",
        "the mayor",
        "the daily",
    )


def test_a_figure_is_read_in_the_sentence_where_it_stands() -> None:
    """A bound beside the copied words belongs to the number although the item leaves it out."""
    made = MAKE.figure(figure("3조4,000억원", "1.1"))
    assert made.grounding.state == "exact"
    assert made.quantity is not None
    assert (made.quantity.value, made.quantity.unit, made.quantity.bound) == (
        Decimal(3_400_000_000_000),
        "KRW",
        "at_least",
    )
    assert made.quantity.span.start == 0


def test_a_figure_that_does_not_stand_there_is_read_as_it_is_written() -> None:
    """The check will say that it was not found; its value is still code's."""
    made = MAKE.figure(figure("5,000억원", "1.1"))
    assert made.grounding.state == "failed"
    assert made.quantity is not None
    assert made.quantity.value == Decimal(500_000_000_000)


def test_a_number_is_read_as_it_is_seen() -> None:
    """A zero-width sign within a number does not end it: 3\u200b900억 is no 900억."""
    make = ItemMaker(assign("ko", "예산은 3\u200b900억원이다."))
    made = make.figure(figure("3900억원", "1.1"))
    assert made.grounding.state == "normalised"
    assert made.quantity is not None
    assert made.quantity.value == Decimal(390_000_000_000)


@pytest.mark.parametrize(("words", "state"), [("시장", "exact"), ("도지사", "failed")])
def test_words_without_a_number_have_no_quantity(words: str, state: str) -> None:
    """A number elsewhere in the sentence is not theirs."""
    made = MAKE.figure(figure(words, "1.3"))
    assert (made.grounding.state, made.quantity) == (state, None)


def test_a_date_is_read_by_code_as_it_is_written() -> None:
    """As said in EDTF; as meant where the date of publication is known."""
    reply = DateReply(as_written="11월 12일", event="statement", evidence=["1.3"])
    assert (MAKE.date(reply).edtf, MAKE.date(reply).resolved) == ("XXXX-11-12", None)
    dated_source = assign("ko", *(s.text for s in SOURCE.article.segments), published=date(2026, 11, 13))
    assert ItemMaker(dated_source).date(reply).resolved == "2026-11-12"


def test_what_is_no_date_is_not_read() -> None:
    """The words are kept, the value is empty."""
    made = MAKE.date(DateReply(as_written="시장", event="?", evidence=["1.3"]))
    assert (made.as_written, made.edtf, made.resolved) == ("시장", None, None)


def test_names_and_quotations_have_the_place_where_they_stand() -> None:
    """The span is found by code in the cited sentence."""
    entity = MAKE.entity(
        EntityReply(name="the mayor", as_written="시장", type="person", role="mayor", evidence=["1.3"])
    )
    quotation = MAKE.quotation(
        QuotationReply(as_written="늦었다", english="Too late", speaker="the mayor", evidence=["1.3"])
    )
    assert SOURCE.article.quote(entity.grounding.span or Span(0, 0)) == "시장"
    assert SOURCE.article.quote(quotation.grounding.span or Span(0, 0)) == "늦었다"
    assert (entity.role, entity.type, quotation.speaker, quotation.english) == (
        "mayor",
        "person",
        "the mayor",
        "Too late",
    )


def test_a_source_line_has_a_date_only_with_evidence() -> None:
    """A date that cites nothing is nobody's date."""
    said = SourceReply(
        publisher="Hanbit Ilbo", byline=None, relays=None, date_as_written="2025년 3월 29일", evidence=["1.2"]
    )
    source = MAKE.source(said)
    assert source.date is not None
    assert (source.date.edtf, source.date.event, source.evidence) == ("2025-03-29", "publication", ("1.2",))
    assert MAKE.source(said.model_copy(update={"evidence": []})).date is None
    assert MAKE.source(said.model_copy(update={"date_as_written": None})).date is None


@pytest.mark.parametrize(
    ("edtf", "expected"), [("2025-03-29", date(2025, 3, 29)), ("2025-03", None), ("XXXX-03-29", None), (None, None)]
)
def test_only_a_full_date_is_a_day(edtf: str | None, expected: date | None) -> None:
    """Relative dates count from a day that is wholly said, or not at all."""
    assert full_date(mention(edtf)) == expected
    assert full_date(None) is None


def test_the_user_s_date_of_publication_wins_over_the_article_s() -> None:
    """What was given from outside is known better."""
    line = Source(None, None, None, mention("2025-03-29"), ("1.2",))
    given = assign("ko", "비가 온다.", published=date(2026, 1, 1))
    assert dated(given, line).published == date(2026, 1, 1)
    assert dated(assign("ko", "비가 온다."), line).published == date(2025, 3, 29)
    assert dated(assign("ko", "비가 온다."), Source(None, None, None, None, ())).published is None


def test_an_invented_date_of_publication_is_not_counted_from() -> None:
    """Otherwise "last month" would be resolved, unflagged, by a day that the model made up."""
    made_up = MAKE.source(
        SourceReply(publisher=None, byline=None, relays=None, date_as_written="2020년 1월 15일", evidence=["1.2"])
    )
    assert made_up.date is not None
    assert (made_up.date.edtf, made_up.date.grounding.state) == ("2020-01-15", "failed")
    assert dated(SOURCE, made_up).published is None
