"""Whether links and emphasis of the source are kept in the translation."""

from __future__ import annotations

import re
from collections import Counter

from summarizer.expressions import late
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import Translation
from summarizer.nouns.result import Assignment

_LINK = late(r"\]\((#\d+)\)")
_STRONG = re.compile(r"\*\*[^*]+\*\*")


def check_translation(source: Assignment, translation: Translation) -> list[Finding]:
    """Findings on segments that lost, gained or changed a link or bold text."""
    findings = []
    for segment in translation.segments:
        original = source.article.segment_by_id.get(segment.id)
        if original is None or not segment.text:
            continue
        where = Location("translation", "segments", segment.id)
        links, kept = Counter(_LINK.findall(original.text)), Counter(_LINK.findall(segment.text))
        if links != kept:
            message = f"links {_listed(links)} became {_listed(kept)}"
            findings.append(Finding("markup.link", "contradicts", "minor", where, message, (segment.id,)))
        bold, bold_kept = len(_STRONG.findall(original.text)), len(_STRONG.findall(segment.text))
        if bold != bold_kept:
            message = f"{bold} bold passages became {bold_kept}"
            findings.append(Finding("markup.emphasis", "unproven", "neutral", where, message, (segment.id,)))
    return findings


def _listed(links: Counter[str]) -> str:
    return ", ".join(sorted(links.elements())) or "none"
