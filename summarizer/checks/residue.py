"""Whether the English is English: no source script left over, no sentence left as it was."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from summarizer.nouns.finding import Finding, Location, Verdict
from summarizer.nouns.outputs import Claim, FactSheet, Statement, Summary, Translation
from summarizer.nouns.result import Assignment
from summarizer.nouns.walk import Item, english_texts, fact_items, summary_items

UNTRANSLATED_WORDS = 4
"""A text of so many words that equals its source sentence was not translated; a name or a number may stay."""
_WORD = re.compile(r"\w+")
_OPENING = ("'", '"', "‘", "“", "(", "「", "『", "«")
_CLOSING = ("'", '"', "’", "”", ")", "」", "』", "»")


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
        if original and source.article.language != "en" and _same_words(original.text, segment.text):
            where = Location("translation", "segments", segment.id)
            message = f"was left as it is: '{segment.text[:80]}'"
            findings.append(Finding("residue.untranslated", "contradicts", "major", where, message, (segment.id,)))
    return findings


def _left_as_they_are(source: Assignment, items: Iterable[tuple[Location, Item]]) -> list[Finding]:
    """Statements and claims that are a sentence of the source word for word."""
    if source.article.language in ("en", "und"):
        return []
    findings = []
    for where, item in items:
        text = item.text if isinstance(item, Statement) else item.statement if isinstance(item, Claim) else ""
        cited = filter(None, map(source.article.segment_by_id.get, item.evidence))
        if any(_same_words(segment.text, text) for segment in cited):
            message = f"was left as it is: '{text[:80]}'"
            findings.append(Finding("residue.untranslated", "contradicts", "major", where, message, item.evidence))
    return findings


def _foreign_letters(output: Summary | FactSheet | Translation) -> list[Finding]:
    """A word left in its script contradicts; one that is quoted, or a single sign, may be what is spoken of."""
    findings = []
    for where, text in english_texts(output):
        if runs := _foreign_runs(text):
            left_over = [run for run in runs if not _is_shown(run, text)]
            words = ", ".join(left_over or runs)
            message = f"holds text that is not in Latin letters (only in brackets where signs are meant): {words}"
            segments = (where.item,) if where.output == "translation" else ()
            verdict: Verdict = "contradicts" if left_over else "unproven"
            findings.append(Finding("residue.script", verdict, "minor", where, message, segments))
    return findings


def _is_shown(run: str, text: str) -> bool:
    """Whether a word of another script is shown as such: a single sign, or between quotation marks or brackets."""
    return len(run) == 1 or all(
        text[: at.start()].endswith(_OPENING) and text[at.end() :].startswith(_CLOSING)
        for at in re.finditer(rf"(?<!\w){re.escape(run)}(?!\w)", text)
    )


def _foreign_runs(text: str) -> list[str]:
    """Words with a letter of another script than Latin; a single Greek letter is a sign of science: β, μm, kΩ."""
    runs = []
    for word in _WORD.findall(text):
        foreign = [sign for sign in word if _is_foreign(sign)]
        if foreign and not (len(foreign) == 1 and unicodedata.name(foreign[0], "").startswith("GREEK")):
            runs.append(word)
    return runs


def _is_foreign(sign: str) -> bool:
    if sign.isascii() or not unicodedata.category(sign).startswith("L"):
        return False
    name = unicodedata.name(sign, "")
    return not name.startswith(("LATIN", "MODIFIER LETTER", "FEMININE ORDINAL", "MASCULINE ORDINAL", "MICRO SIGN"))


def _quotes(question: Statement, body: str) -> bool:
    return all(word in body for word in _foreign_runs(question.text))


def _same_words(source: str, english: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(source) if not word.isdecimal()]
    same = [word.casefold() for word in _WORD.findall(english) if not word.isdecimal()]
    return len(words) >= UNTRANSLATED_WORDS and words == same
