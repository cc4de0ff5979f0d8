"""Every statement cites sentences of the body, and such as there are."""

from __future__ import annotations

from summarizer.checks.citations import check_facts, check_summary
from summarizer.nouns.outputs import Claim, Source, Statement
from tests.factory import assign, make_facts, make_summary

SOURCE = assign("ja", "県は橋を直す。", "費用は未定だ。", published=None)


def test_sentences_of_the_article_are_evidence() -> None:
    """What cites existing sentences passes, and a source line that says nothing needs none."""
    statement = Statement("The prefecture repairs the bridge.", ("1.1", "1.2"))
    assert check_summary(SOURCE, make_summary(statement, statement)) == []
    assert check_facts(SOURCE, make_facts(statement)) == []


def test_ids_that_do_not_exist_are_named() -> None:
    """Invented evidence contradicts, even beside true evidence."""
    (finding,) = check_summary(SOURCE, make_summary(Statement("It rains.", ("1.1", "3.1", "intro"))))
    assert (finding.code, finding.verdict, str(finding.where)) == (
        "citation.unknown",
        "contradicts",
        "summary.headline",
    )
    assert finding.message == "cites 3.1, intro, which is no sentence of the article"


def test_a_statement_without_evidence_is_found() -> None:
    """Nothing may stand for itself."""
    facts = make_facts(
        Claim("It rains.", "confirmed", None, None, ()), source=Source("Kenmin Daily", None, None, None, ())
    )
    assert [(finding.code, str(finding.where)) for finding in check_facts(SOURCE, facts)] == [
        ("citation.none", "facts.source"),
        ("citation.none", "facts.claims.1"),
    ]
