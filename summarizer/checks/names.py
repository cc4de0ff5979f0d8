"""Whether the names of the English stand in the source: those in statements, and those of a fact sheet's lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from summarizer.nouns.finding import Finding, Location, Severity, Verdict
from summarizer.nouns.outputs import Claim, Entity, FactSheet, Quotation, Source, Translation
from summarizer.nouns.result import Assignment
from summarizer.nouns.statement import Problem
from summarizer.nouns.walk import fact_items
from summarizer.statements.evidence import Pair
from summarizer.statements.names import compare_names, in_source
from summarizer.statements.placing import Output, findings

SEVERAL = re.compile(r",? (?:and|or|with|together with) |[,;] ")
"""Between the names of several."""
HAN = frozenset({"ko", "ja", "zh", "vi"})
"""Languages that read the names of each other's countries in their own way."""
OFTEN = 3
"""A name that so many statements give is the English of some name, however it came by it; an error stands alone."""


def check_statements(source: Assignment, output: Output) -> list[Finding]:
    """Names that neither citation, article nor glossary hold; code name.mismatch."""
    article = source.article
    terms = source.terms + (output.terms if isinstance(output, Translation) else ())
    settled = " ".join(term.english for term in terms)
    if isinstance(output, FactSheet):
        # Whether an entity's name fits is told once, at the entity.
        settled = " ".join((settled, *(entity.name for entity in output.entities)))

    def compare(pair: Pair) -> Iterator[Problem]:
        for problem in compare_names(pair):
            names = problem.english.split(", ")
            if any(name not in settled and not in_source(name, article.text, article.language) for name in names):
                yield problem
            elif isinstance(output, Translation) and not _settled(problem, settled):
                # The names are in the article; that one stands for another of this sentence is likely, not proven.
                yield replace(problem, verdict="unproven")

    return _told_once(findings(article, output, compare))


def _settled(problem: Problem, settled: str) -> bool:
    return not problem.source or any(name in settled for name in problem.english.split(", "))


def _told_once(found: list[Finding]) -> list[Finding]:
    """Of a name that many statements share only the first finding, as unproven."""
    shared = [finding for finding in found if sum(finding.message == other.message for other in found) >= OFTEN]
    first = {finding.message: finding for finding in reversed(shared)}
    kept = [finding for finding in found if finding not in shared]
    return kept + [replace(finding, verdict="unproven", severity="minor") for finding in first.values()]


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Publisher, byline, relays, speakers and entities that the article does not name; code name.ungrounded."""
    article = source.article
    settled = " ".join(term.english for term in source.terms)
    entities = " ".join(entity.name for entity in facts.entities)
    publication = article.publication
    everything = "\n".join(
        part
        for part in (article.text, publication.publisher, publication.byline, publication.title, publication.url)
        if part
    )
    found = []
    for where, name, written, segments in _named(facts):
        # Whether an entity's name fits is told once, at the entity.
        known, named = f"{everything}\n{written}", settled if written else f"{settled} {entities}"
        if all(part in named or in_source(part, known, article.language) for part in SEVERAL.split(name)):
            continue
        # What an entity is called in English may be no transcription of how it is written, and signs that were taken
        # over from another country are read as they are there: 손정의 and 孙正义 are Masayoshi Son.
        verdict: Verdict = "unproven" if written or article.language in HAN else "contradicts"
        message = f"'{name}' sounds like no name of the article" + (f", nor like '{written}'" if written else "")
        severity: Severity = "minor" if verdict == "unproven" else "major"
        found.append(Finding("name.ungrounded", verdict, severity, where, message, segments))
    return found


def _named(facts: FactSheet) -> Iterator[tuple[Location, str, str, tuple[str, ...]]]:
    """Every name outside the statements: its place, its English, as written where that is known, its evidence."""
    for where, item in fact_items(facts):
        names: tuple[str | None, ...] = ()
        written = ""
        if isinstance(item, Source):
            names = (item.publisher, item.byline, item.relays)
        elif isinstance(item, Claim):
            names = (item.speaker, item.via)
        elif isinstance(item, Quotation):
            names = (item.speaker,)
        elif isinstance(item, Entity):
            names, written = (item.name,), item.as_written
        for name in filter(None, names):
            yield where, name, written, item.evidence
