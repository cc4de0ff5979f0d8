"""Whether the terms behind a translation are what the source and the translation have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.checks.terms import check_translation
from summarizer.nouns.finding import Finding
from summarizer.nouns.outputs import Term
from tests.factory import assign, make_translation

SOURCE = assign("ko", "한빛 항만공사는 ２조 원을 쓴다.", "한빛항만공사는 **부두**를 넓힌다.", "3,900억 원이 든다.")
ENGLISH = make_translation(
    s1_1="The Hanbit Port Corporation spends 2 trillion won.",
    s1_2="The Hanbit Port Corporation widens its **pier**.",
    s1_3="It costs 390 billion won.",
)


def findings(*terms: Term) -> list[Finding]:
    """What is found on a translation that says it settled these terms."""
    return check_translation(SOURCE, replace(ENGLISH, terms=terms))


@pytest.mark.parametrize(
    "term",
    [
        Term("한빛항만공사", "Hanbit Port Corporation"),
        Term("한빛 항만공사", "the Hanbit Port Corporation"),
        Term("2조 원", "2 trillion won"),
        Term("부두를", "pier"),
    ],
)
def test_a_term_that_both_sides_have_passes(term: Term) -> None:
    """Spaces, width and Markdown do not count, nor does an article in English."""
    assert findings(term) == []


@pytest.mark.parametrize("source", ["한강공사", "900억 원", "", "  "])
def test_a_term_that_the_source_does_not_have_is_unproven(source: str) -> None:
    """Half a number is none of the source's either."""
    (finding,) = findings(Term("부두", "pier"), Term(source, "Han River Corporation"))
    assert (finding.code, finding.verdict, str(finding.where)) == (
        "term.not-in-source",
        "unproven",
        "translation.terms.2",
    )
    assert f"'{source}'" in finding.message


def test_a_term_that_is_translated_otherwise_is_unproven() -> None:
    """The list says one thing, the text another; the sentences are named."""
    (finding,) = findings(Term("한빛항만공사", "Hanbit Harbour Authority"))
    assert (finding.code, finding.verdict, finding.segments) == ("term.not-used", "unproven", ("1.1", "1.2"))


def test_a_sentence_that_was_not_translated_uses_no_term() -> None:
    """Where the English of the only sentence is missing, so is the proof."""
    (finding,) = check_translation(SOURCE, replace(make_translation(), terms=(Term("부두", "pier"),)))
    assert finding.code == "term.not-used"
