"""Whether the limits of a statement are kept: only, mainly, almost, at least."""

from __future__ import annotations

from summarizer.nouns.finding import Finding
from summarizer.nouns.result import Assignment
from summarizer.statements.placing import Output, findings
from summarizer.statements.strength import compare_strengths


def check_statements(source: Assignment, output: Output) -> list[Finding]:
    """Limits lost or exceeded; codes strength.*."""
    return findings(source.article, output, compare_strengths)
