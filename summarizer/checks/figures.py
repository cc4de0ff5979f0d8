"""Check: every number and date of an output against the source segments that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from summarizer.nouns.article import Article
from summarizer.nouns.finding import Finding, Location, OutputName, Severity
from summarizer.nouns.outputs import Figure, Statement, Summary, Translation
from summarizer.quantities import Problem, compare, compare_summary, read_quantities


def check_translation(article: Article, translation: Translation, published: date | None = None) -> list[Finding]:
    """Segment by segment: all numbers and dates are there, and no others."""
    findings: list[Finding] = []
    for segment in translation.segments:
        source = article.segment_by_id.get(segment.id)
        if source is None:
            continue
        where = Location("translation", "segments", segment.id)
        problems = compare(source.text, segment.text, article.language, published)
        findings += [_finding(problem, where, (segment.id,)) for problem in problems]
    return findings


def check_summary(article: Article, summary: Summary, published: date | None = None) -> list[Finding]:
    """Headline and sentences: no number or date that the cited segments do not give."""
    findings = _check_statements(article, [summary.headline], ("summary", "headline"), published)
    return findings + _check_statements(article, summary.sentences, ("summary", "sentences"), published)


def check_figures(article: Article, figures: Iterable[Figure]) -> list[Finding]:
    """Of a fact sheet: the model's English reading of each figure against what code reads in the source's words."""
    findings: list[Finding] = []
    for number, figure in enumerate(figures, 1):
        if not read_quantities(figure.as_written, article.language):
            continue
        where = Location("facts", "figures", str(number))
        problems = compare(figure.as_written, figure.english, article.language)
        findings += [_finding(problem, where, figure.evidence) for problem in problems]
    return findings


def _check_statements(
    article: Article, statements: Iterable[Statement], part: tuple[OutputName, str], published: date | None
) -> list[Finding]:
    findings: list[Finding] = []
    for number, statement in enumerate(statements, 1):
        cited = [article.segment_by_id[key] for key in statement.evidence if key in article.segment_by_id]
        source = "\n".join(segment.text for segment in cited)
        where = Location(part[0], part[1], "" if part[1] == "headline" else str(number))
        problems = compare_summary(source, statement.text, article.language, published)
        findings += [_finding(problem, where, statement.evidence) for problem in problems]
    return findings


def _finding(problem: Problem, where: Location, segments: tuple[str, ...]) -> Finding:
    severity: Severity = "critical" if problem.verdict == "contradicts" else "major" if problem.alarms else "minor"
    return Finding(problem.code, problem.verdict, severity, where, problem.message, segments)
