"""An item without words is flagged."""

from __future__ import annotations

import pytest

from summarizer.checks.blank import check_facts, check_summary
from summarizer.nouns.outputs import Claim, DateMention, Entity, Figure, Grounding, Quotation, Statement
from tests.factory import assign, make_facts, make_summary

SOURCE = assign("ko", "서울시는 다리를 닫는다.")
FOUND, IDS = Grounding("exact", "1.1"), ("1.1",)


@pytest.mark.parametrize("text", ["", "  ", "...", "-", "“”"])
def test_a_text_without_words_contradicts(text: str) -> None:
    """Nothing is no summary, and no fact."""
    said = Statement("Seoul closes the bridge.", IDS)
    (finding,) = check_summary(SOURCE, make_summary(said, Statement(text, IDS)))
    assert (finding.code, finding.verdict, str(finding.where)) == ("text.blank", "contradicts", "summary.sentences.1")
    facts = make_facts(
        Claim(text, "confirmed", None, None, IDS),
        Figure("다리", text, "x", FOUND, None, IDS),
        DateMention("다리", text, FOUND, None, None, IDS),
        Entity(text, "다리", "other", None, FOUND, IDS),
        Quotation("다리", text, None, FOUND, IDS),
        Statement(text, IDS),
    )
    assert len(check_facts(SOURCE, facts)) == 6


@pytest.mark.parametrize("text", ["Why?", "5%", "$3", "ㅋ"])
def test_a_text_with_words_or_figures_passes(text: str) -> None:
    """However short."""
    assert check_summary(SOURCE, make_summary(Statement(text, IDS))) == []
    assert check_facts(SOURCE, make_facts()) == []
