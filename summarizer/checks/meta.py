"""Whether the model speaks of itself or of its work instead of the article."""

from __future__ import annotations

import re

from summarizer.nouns.finding import Finding
from summarizer.nouns.outputs import FactSheet, Summary, Translation
from summarizer.nouns.result import Assignment
from summarizer.nouns.walk import english_texts

_REFUSAL = re.compile(
    r"\bas an? (?:AI|artificial intelligence)(?: (?:assistant|model|system|language model))?, I\b"
    r"|^as an? (?:large )?language model\b"
    r"|^(?:I(?:'|’)?m|I am) (?:sorry|afraid|unable)\b"
    r"|^I (?:can(?:no|'|’)t|cannot|am unable to|won(?:'|’)t) "
    r"(?:help|assist|translate|summari[sz]e|provide|comply|fulfil)",
    re.IGNORECASE,
)
_COMMENT = re.compile(
    r"^(?:sure|certainly|of course)[,!.] (?:here|I)\b"
    r"|^here(?:'|’)?s? (?:is |are )?(?:the|a|my|your) (?:\w+ )?(?:translation|summary|fact sheet)\b"
    r"|[\[(](?:translator|editor)(?:'|’)?s? note\b|[\[(]TN:|[\[(]note:"
    r"|\[(?:translation|text|sentence|content) (?:omitted|continues|missing|unavailable)[^\]]*\]"
    r"|^\[?(?:omitted|untranslated|TODO)\]?$",
    re.IGNORECASE,
)


def check_summary(source: Assignment, summary: Summary) -> list[Finding]:
    """Findings on headline and sentences."""
    return _check(source, summary)


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on the English texts of every item."""
    return _check(source, facts)


def check_translation(source: Assignment, translation: Translation) -> list[Finding]:
    """Findings on every segment."""
    return _check(source, translation)


def _check(source: Assignment, output: Summary | FactSheet | Translation) -> list[Finding]:
    findings = []
    for where, text in english_texts(output):
        segments = (where.item,) if where.output == "translation" else ()
        if _REFUSAL.search(text):
            message = f"reads like a refusal: '{text[:80]}'"
            findings.append(Finding("meta.refusal", "contradicts", "critical", where, message, segments))
        elif (found := _COMMENT.search(text)) and found[0] not in source.article.text:
            message = f"speaks of the work, not of the article: '{found[0]}'"
            findings.append(Finding("meta.comment", "contradicts", "major", where, message, segments))
    return findings
