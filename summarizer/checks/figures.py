"""Check: every number and date of an output against the source segments that it rests on."""

from __future__ import annotations

from summarizer.nouns.finding import Finding, Location, Severity
from summarizer.nouns.outputs import FactSheet, Summary, Translation
from summarizer.nouns.result import Assignment
from summarizer.nouns.walk import summary_items
from summarizer.quantities import Problem, compare, compare_summary, read_quantities


def check_translation(source: Assignment, translation: Translation) -> list[Finding]:
    """Segment by segment: all numbers and dates are there, and no others."""
    article, findings = source.article, list[Finding]()
    for segment in translation.segments:
        original = article.segment_by_id.get(segment.id)
        if original is None or not segment.text:
            continue
        where = Location("translation", "segments", segment.id)
        problems = compare(original.text, segment.text, article.language, source.published)
        findings += [_finding(problem, where, (segment.id,)) for problem in problems]
    return findings


def check_summary(source: Assignment, summary: Summary) -> list[Finding]:
    """Headline and sentences: no number or date that the cited segments do not give."""
    return [
        finding
        for where, statement in summary_items(summary)
        for finding in _check_statement(source, where, statement.text, statement.evidence)
    ]


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Claims against the segments that they cite; the English of a figure against the words that it reads."""
    language, findings = source.article.language, list[Finding]()
    for number, claim in enumerate(facts.claims, 1):
        where = Location("facts", "claims", str(number))
        findings += _check_statement(source, where, claim.statement, claim.evidence)
    for number, figure in enumerate(facts.figures, 1):
        if read_quantities(figure.as_written, language):
            where = Location("facts", "figures", str(number))
            problems = compare(figure.as_written, figure.english, language)
            # The bound of a figure is read by code and shown beside its English.
            findings += [
                _finding(problem, where, figure.evidence) for problem in problems if problem.code != "number.unbounded"
            ]
    return findings


def _check_statement(source: Assignment, where: Location, text: str, evidence: tuple[str, ...]) -> list[Finding]:
    article = source.article
    cited = [article.segment_by_id[key] for key in evidence if key in article.segment_by_id]
    given = "\n".join(segment.text for segment in cited)
    return [
        _finding(problem, where, evidence)
        for problem in compare_summary(given, text, article.language, source.published)
    ]


def _finding(problem: Problem, where: Location, segments: tuple[str, ...]) -> Finding:
    severity: Severity = "critical" if problem.verdict == "contradicts" else "major" if problem.alarms else "minor"
    return Finding(problem.code, problem.verdict, severity, where, problem.message, segments)
