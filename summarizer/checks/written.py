"""Whether what an item gives as written stands in the sentences that it cites."""

from __future__ import annotations

import re
from functools import cache

from summarizer.grounding import ground
from summarizer.languages import section
from summarizer.nouns.article import Article
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import DateMention, Entity, FactSheet, Figure, Quotation, Source
from summarizer.nouns.result import Assignment
from summarizer.nouns.walk import fact_items


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on figures, dates, names and quotations."""
    findings = []
    for where, item in fact_items(facts):
        mention = item.date if isinstance(item, Source) else item
        if isinstance(mention, Figure | DateMention | Entity | Quotation) and mention.grounding.state == "failed":
            findings.append(_finding(where, mention, source.article))
        if isinstance(mention, Figure) and mention.quantity is None:
            message = f"'{mention.as_written}' was not read as a number by code: its value is the model's word"
            findings.append(Finding("figure.unread", "unproven", "minor", where, message, mention.evidence))
        if isinstance(mention, DateMention) and mention.edtf is None:
            findings.append(_undated(where, mention, source.article.language))
    return findings


def _undated(where: Location, mention: DateMention, language: str) -> Finding:
    """A date that code did not read; where none is said at all, nothing is left to prove."""
    words = mention.as_written
    if _vague_times(language).search(words.casefold()) and not any(sign.isnumeric() for sign in words):
        message = f"'{words}' names no date, and none is given for it"
        return Finding("date.vague", "kept", "neutral", where, message, mention.evidence)
    message = f"'{words}' was not read as a date by code"
    return Finding("date.unread", "unproven", "neutral", where, message, mention.evidence)


@cache
def _vague_times(language: str) -> re.Pattern[str]:
    """Finds the phrases of the section ``[vague_times]`` of a language; in unspaced writing anywhere."""
    phrases = sorted(section(language, "vague_times").get("phrases", ()), key=len, reverse=True)
    before, behind = _EDGES.get(language, (r"(?<!\w)", r"(?!\w)"))
    return re.compile(f"{before}(?:{'|'.join(map(re.escape, phrases))}){behind}" if phrases else r"(?!)")


_EDGES = {"ja": ("", ""), "zh": ("", ""), "ko": (r"(?<!\w)", r"\w{0,3}(?!\w)")}
"""What stands around a word: in Korean particles may follow, as in 과거에는."""


def _finding(where: Location, item: Figure | DateMention | Entity | Quotation, article: Article) -> Finding:
    cited = ", ".join(item.evidence) or "no sentence"
    everywhere = (segment.id for segment in article.segments)
    elsewhere = ground(item.as_written, everywhere, article, name=isinstance(item, Entity))
    if elsewhere.segment:
        code, message = "written.elsewhere", f"stands in {elsewhere.segment}, not in {cited}"
    elif (words := item.as_written.strip()) and any(words in part.text for part in article.left_out):
        code, message = "written.left-out", "stands only in a part of the page that does not belong to the article"
    else:
        code, message = "written.not-in-source", f"does not stand so in {cited}, nor anywhere else in the article"
    return Finding(code, "contradicts", "major", where, f"'{item.as_written}' {message}", item.evidence)
