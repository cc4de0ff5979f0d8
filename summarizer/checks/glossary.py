"""Whether the terms that the user gave are used where the source uses theirs."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.glossaries import holds_term
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import FactSheet, Term, Translation
from summarizer.nouns.result import Assignment


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on names that the glossary knows and that are given another English form."""
    findings = []
    for number, entity in enumerate(facts.entities, 1):
        for term in source.terms:
            if term.source == entity.as_written and not holds_term(entity.name, term.english):
                message = f"the glossary gives '{term.english}' for '{term.source}', the fact sheet '{entity.name}'"
                where = Location("facts", "entities", str(number))
                findings.append(Finding("glossary.unused", "contradicts", "minor", where, message, entity.evidence))
    return findings


def check_translation(source: Assignment, translation: Translation) -> list[Finding]:
    """Findings on segments whose source holds a term and whose English does not hold its counterpart."""
    findings = []
    for segment in translation.segments:
        original = source.article.segment_by_id.get(segment.id)
        if original is None or not segment.text:
            continue
        for term in _unused(source.terms, original.text, segment.text):
            message = f"the source has '{term.source}', the English does not have '{term.english}'"
            where = Location("translation", "segments", segment.id)
            findings.append(Finding("glossary.unused", "unproven", "minor", where, message, (segment.id,)))
    return findings


def _unused(glossary: Iterable[Term], source: str, english: str) -> list[Term]:
    return [term for term in glossary if term.source in source and not holds_term(english, term.english)]
