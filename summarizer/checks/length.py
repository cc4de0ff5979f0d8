"""Whether a segment's English is about as long as its source says it should be."""

from __future__ import annotations

from summarizer.alignment import expected_length
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import Translation
from summarizer.nouns.result import Assignment

SHORTEST, LONGEST = 0.35, 2.6
"""Share of the expected length that is still plausible; short sentences vary more and get room on top."""
ROOM = 40
"""Characters of English that names, articles and spelled-out abbreviations may add or save anywhere."""


def check_translation(source: Assignment, translation: Translation) -> list[Finding]:
    """Findings on segments whose English is far too short (something left out) or long (something added)."""
    findings = []
    for segment in translation.segments:
        original = source.article.segment_by_id.get(segment.id)
        if original is None or not segment.text:
            continue
        expected, got = expected_length(original.text), len(segment.text)
        if expected * SHORTEST - ROOM <= got <= expected * LONGEST + ROOM:
            continue
        kind = "short" if got < expected else "long"
        message = f"{got} characters of English where about {expected:.0f} are usual: something may be {_risk(kind)}"
        where = Location("translation", "segments", segment.id)
        findings.append(Finding(f"length.{kind}", "unproven", "minor", where, message, (segment.id,)))
    return findings


def _risk(kind: str) -> str:
    return "left out" if kind == "short" else "added"
