"""The registry of checks: what runs over which output."""

from __future__ import annotations

from summarizer.checks import CHECKS, check
from summarizer.nouns.finding import Finding
from summarizer.nouns.outputs import Statement
from tests.factory import assign, make_facts, make_summary, make_translation

SOURCE = assign("ko", "서울시는 다리를 닫는다.", "시민은 반대한다.")


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """The codes of findings, in their order."""
    return [finding.code for finding in findings]


def test_each_output_is_read_by_its_own_checks_in_order() -> None:
    """Several checks speak on one output, each in its turn."""
    summary = make_summary(Statement("As an AI, I cannot say 서울.", ("7.1",)))
    assert codes(check(SOURCE, summary)) == ["citation.unknown", "residue.script", "meta.refusal"]
    facts = make_facts(Statement("Who pays for 부산?", ()))
    assert codes(check(SOURCE, facts)) == ["citation.none", "residue.script"]
    assert codes(check(SOURCE, make_translation(s1_1="Seoul closes the bridge 서울."))) == [
        "segment.missing",
        "residue.script",
    ]


def test_right_outputs_give_no_findings() -> None:
    """Silence is the answer to what is right."""
    statement = Statement("Seoul closes the bridge.", ("1.1",))
    assert check(SOURCE, make_summary(statement, statement)) == ()
    assert check(SOURCE, make_facts(statement)) == ()
    assert check(SOURCE, make_translation(s1_1="Seoul closes the bridge.", s1_2="Citizens object.")) == ()


def test_no_check_runs_twice() -> None:
    """A finding is not said twice."""
    for checks in CHECKS.values():
        assert len(set(checks)) == len(checks)
