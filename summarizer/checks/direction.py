"""Whether what rises in the source rises in the English."""

from __future__ import annotations

from summarizer.nouns.finding import Finding
from summarizer.nouns.result import Assignment
from summarizer.statements.placing import Output, findings
from summarizer.statements.polarity import compare_directions


def check_statements(source: Assignment, output: Output) -> list[Finding]:
    """Up and down exchanged; code direction.flipped."""
    return findings(source.article, output, compare_directions)
