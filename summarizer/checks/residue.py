"""Whether the English is English: no source script left over, no sentence left as it was."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import Claim, FactSheet, Statement, Summary, Translation
from summarizer.nouns.result import Assignment
from summarizer.nouns.walk import Item, english_texts, fact_items, summary_items
from summarizer.residue import find_script, find_untranslated, foreign_words


def check_summary(source: Assignment, summary: Summary) -> list[Finding]:
    """Findings on headline and sentences."""
    return [*_foreign_letters(summary), *_left_as_they_are(source, summary_items(summary))]


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on the English texts of every item."""
    body = " ".join(segment.text for segment in source.article.segments)
    left = _left_as_they_are(source, fact_items(facts))
    return left + [
        finding
        for finding in _foreign_letters(facts)
        # An open question may quote the very words that it asks about.
        if not (
            finding.where.part == "open_questions" and _quotes(facts.open_questions[int(finding.where.item) - 1], body)
        )
    ]


def check_translation(source: Assignment, translation: Translation) -> list[Finding]:
    """Findings on every segment; for a source in Latin letters, whether it was translated at all."""
    findings = _foreign_letters(translation)
    for segment in translation.segments:
        original = source.article.segment_by_id.get(segment.id)
        found = original and find_untranslated(original.text, segment.text, source.article.language)
        if found:
            where = Location("translation", "segments", segment.id)
            findings.append(Finding(found.code, found.verdict, "major", where, found.message, (segment.id,)))
    return findings


def _left_as_they_are(source: Assignment, items: Iterable[tuple[Location, Item]]) -> list[Finding]:
    """Statements and claims that are a sentence of the source word for word."""
    language, findings = source.article.language, list[Finding]()
    if language == "und":
        # It may well be English: a sentence of the source may then stand as it is.
        return []
    for where, item in items:
        text = item.text if isinstance(item, Statement) else item.statement if isinstance(item, Claim) else ""
        for segment in filter(None, map(source.article.segment_by_id.get, item.evidence)):
            found = find_untranslated(segment.text, text, language)
            if found and found.verdict == "contradicts":
                findings.append(Finding(found.code, found.verdict, "major", where, found.message, item.evidence))
                break
    return findings


def _foreign_letters(output: Summary | FactSheet | Translation) -> list[Finding]:
    findings = []
    for where, text in english_texts(output):
        if found := find_script(text):
            segments = (where.item,) if where.output == "translation" else ()
            findings.append(Finding(found.code, found.verdict, "minor", where, found.message, segments))
    return findings


def _quotes(question: Statement, body: str) -> bool:
    return all(word in body for word in foreign_words(question.text))
