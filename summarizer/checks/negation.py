"""Whether the English denies what the source affirms, or the other way round."""

from __future__ import annotations

from summarizer.nouns.finding import Finding
from summarizer.nouns.result import Assignment
from summarizer.statements.placing import Output, findings
from summarizer.statements.polarity import compare_negations


def check_statements(source: Assignment, output: Output) -> list[Finding]:
    """Negations lost or added; codes negation.*."""
    return findings(source.article, output, compare_negations)
