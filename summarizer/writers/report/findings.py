"""What the checks said, what became of what did not pass, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.article import LeftOut
from summarizer.nouns.result import Result
from summarizer.writers.controls import one_line
from summarizer.writers.document import Block, Document, Heading, Item, Prose, inlines, strong
from summarizer.writers.report.remarks import VERDICTS, cited, visible
from summarizer.writers.report.wording import counted, left_out_lines, place, verdict

_EXCERPT = 72
"""Characters of a stretch that was left out, enough to know it by."""


def findings_section(result: Result) -> Document:
    """The verdict in one line, then each finding, repair, rejection and omission."""
    kept = sum(finding.verdict == "kept" for finding in result.findings)
    line = f"{verdict(result)}." + (f" {counted(kept, 'item')} checked and kept." if kept else "")
    return (
        Heading(2, inlines("Findings")),
        Prose(inlines(line[0].upper() + line[1:])),
        *_findings(result),
        *_outcomes(result),
        *_left_out(result),
    )


def _findings(result: Result) -> Iterator[Block]:
    for finding in visible(result.findings):
        evidence = f" {cited(finding.segments)}" if finding.segments else ""
        first = strong(f"{VERDICTS[finding.verdict]}:")
        message = f" {place(finding.where)} – {finding.message}{evidence} ({finding.code}, {finding.severity})"
        yield Item(inlines(first, message))


def _outcomes(result: Result) -> Iterator[Block]:
    if result.outcomes:
        yield Heading(3, inlines("Asked again"))
    for outcome in result.outcomes:
        yield Item(inlines(strong(f"{outcome.fate.capitalize()}:"), f" {place(outcome.where)} – {outcome.reason}"))


def _left_out(result: Result) -> Iterator[Block]:
    if result.article.left_out:
        yield Heading(3, inlines("Left out of the source"))
    for each in result.article.left_out:
        yield Item(inlines(f"{left_out_lines(each.lines, each.reason)}: “{_excerpt(each)}”"))


def _excerpt(left_out: LeftOut) -> str:
    text = one_line(left_out.text).strip(" ")
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rstrip()} …"
