"""Whether plans, demands, denials, expectations and possibilities are still no more than that."""

from __future__ import annotations

from summarizer.nouns.finding import Finding
from summarizer.nouns.result import Assignment
from summarizer.statements.placing import Output, findings
from summarizer.statements.status import compare_status


def check_statements(source: Assignment, output: Output) -> list[Finding]:
    """Hedges and status words lost; codes hedge.* and status.*."""
    return findings(source.article, output, compare_status)
