"""Where statements stand in the outputs, and what each rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from summarizer.nouns.article import Article
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import Claim, FactSheet, Statement, Summary, Translation
from summarizer.nouns.statement import Problem
from summarizer.statements.codes import CODES
from summarizer.statements.evidence import Pair

Output = Summary | FactSheet | Translation
Comparison = Callable[[Pair], Iterable[Problem]]


LOOSE = frozenset(code for code in CODES if code.endswith(".lost")) - {"attribution.lost", "hearsay.lost"}
"""Codes that say nothing about which of several cited sentences a statement renders."""


class Placed(NamedTuple):
    """One English statement, where it stands, and the segments it rests on."""

    where: Location
    english: str
    segments: tuple[str, ...]
    context_before: str = ""
    speaker: str | None = None
    status: str | None = None


def findings(article: Article, output: Output, compare: Comparison) -> list[Finding]:
    """What one comparison finds in all statements of an output; nothing where the evidence is missing."""
    return [
        _finding(placed, problem)
        for placed in placed_statements(output)
        if (source := evidence(article, placed))
        for problem in compare(pair_of(article, placed, source))
    ]


def pair_of(article: Article, placed: Placed, source: str) -> Pair:
    """Both sides of a statement, read."""
    return Pair.of(source, placed.english, article.language, placed.context_before, placed.speaker, placed.status)


def evidence(article: Article, placed: Placed) -> str:
    """The source sentences of a statement, a blank line between them."""
    found = (article.segment_by_id.get(segment) for segment in placed.segments)
    return "\n\n".join(segment.text for segment in found if segment)


def placed_statements(output: Output) -> Iterator[Placed]:
    """Every statement of an output; of a fact sheet its claims, of a translation its segments."""
    if isinstance(output, Summary):
        yield _sentence(output.headline, Location("summary", "headline"), "")
        before = ""
        for number, sentence in enumerate(output.sentences, 1):
            yield _sentence(sentence, Location("summary", "sentences", str(number)), before)
            before = sentence.text
    elif isinstance(output, FactSheet):
        for number, claim in enumerate(output.claims, 1):
            yield _claim(claim, Location("facts", "claims", str(number)))
    else:
        for segment in output.segments:
            yield Placed(Location("translation", "segments", segment.id), segment.text, (segment.id,))


def _sentence(statement: Statement, where: Location, before: str) -> Placed:
    return Placed(where, statement.text, statement.evidence, before)


def _claim(claim: Claim, where: Location) -> Placed:
    speaker = claim.speaker or claim.via
    return Placed(where, claim.statement, claim.evidence, speaker=speaker, status=claim.status)


def _finding(placed: Placed, problem: Problem) -> Finding:
    verdict = problem.verdict
    if placed.where.part == "claims" and len(placed.segments) > 1 and problem.code in LOOSE:
        # A claim takes one thing out of several sentences; which clause it renders is not proven.
        verdict = "unproven" if verdict == "contradicts" else verdict
    severity = CODES[problem.code].severity if verdict == "contradicts" else "minor"
    message = problem.message.removeprefix(f"{problem.code}: ")
    return Finding(problem.code, verdict, severity, placed.where, message, placed.segments)
