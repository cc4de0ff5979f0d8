"""Whether the English is English: no source script left over, no sentence left as it was."""

from __future__ import annotations

from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import FactSheet, Statement, Summary, Translation
from summarizer.nouns.result import Assignment
from summarizer.nouns.walk import english_texts
from summarizer.residue import find_script, find_untranslated, foreign_words


def check_summary(_source: Assignment, summary: Summary) -> list[Finding]:
    """Findings on headline and sentences."""
    return _foreign_letters(summary)


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on the English texts of every item."""
    body = " ".join(segment.text for segment in source.article.segments)
    return [
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


def _foreign_letters(output: Summary | FactSheet | Translation) -> list[Finding]:
    findings = []
    for where, text in english_texts(output):
        if found := find_script(text):
            segments = (where.item,) if where.output == "translation" else ()
            findings.append(Finding(found.code, found.verdict, "minor", where, found.message, segments))
    return findings


def _quotes(question: Statement, body: str) -> bool:
    return all(word in body for word in foreign_words(question.text))
