"""Whether the English is English: no source script left over, no sentence left as it was or in another language."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import Claim, Entity, FactSheet, Source, Statement, Summary, Translation
from summarizer.nouns.result import Assignment
from summarizer.nouns.walk import Item, english_of, english_texts, fact_items, summary_items
from summarizer.residue import Residue, find_language, find_script, find_untranslated, foreign_words


def check_summary(source: Assignment, summary: Summary) -> list[Finding]:
    """Findings on headline and sentences."""
    return [*_foreign_letters(summary), *_in_another_language(source, summary_items(summary))]


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on the English texts of every item."""
    body = " ".join(segment.text for segment in source.article.segments)
    left = _in_another_language(source, fact_items(facts))
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
    findings, language = _foreign_letters(translation), source.article.language
    for segment in translation.segments:
        original = source.article.segment_by_id.get(segment.id)
        found = (original and find_untranslated(original.text, segment.text, language)) or find_language(
            segment.text, language
        )
        if found:
            where = Location("translation", "segments", segment.id)
            findings.append(Finding(found.code, found.verdict, "major", where, found.message, (segment.id,)))
    return findings


def _in_another_language(source: Assignment, items: Iterable[tuple[Location, Item]]) -> list[Finding]:
    """Sentences that are one of the source word for word, or of a language that is not English."""
    findings = []
    for where, item in items:
        found = next(filter(None, (_left_over(source, item, text) for text in _sentences(item))), None)
        if found:
            findings.append(Finding(found.code, found.verdict, "major", where, found.message, item.evidence))
    return findings


def _sentences(item: Item) -> tuple[str, ...]:
    """The texts of an item that are more than a name; a name may be in any language."""
    return (
        () if isinstance(item, Entity | Source) else (item.statement,) if isinstance(item, Claim) else english_of(item)
    )


def _left_over(source: Assignment, item: Item, text: str) -> Residue | None:
    language = source.article.language
    # Where the language is not known it may well be English: a sentence may then stand as it is.
    if language != "und" and isinstance(item, Statement | Claim):
        for segment in filter(None, map(source.article.segment_by_id.get, item.evidence)):
            found = find_untranslated(segment.text, text, language)
            if found and found.verdict == "contradicts":
                return found
    return find_language(text, language)


def _foreign_letters(output: Summary | FactSheet | Translation) -> list[Finding]:
    findings = []
    for where, text in english_texts(output):
        if found := find_script(text):
            segments = (where.item,) if where.output == "translation" else ()
            findings.append(Finding(found.code, found.verdict, "minor", where, found.message, segments))
    return findings


def _quotes(question: Statement, body: str) -> bool:
    return all(word in body for word in foreign_words(question.text))
