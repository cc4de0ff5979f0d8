"""Whether what somebody says is still told as theirs."""

from __future__ import annotations

from summarizer.nouns.finding import Finding
from summarizer.nouns.result import Assignment
from summarizer.statements.attribution import compare_attribution
from summarizer.statements.placing import Output, findings


def check_statements(source: Assignment, output: Output) -> list[Finding]:
    """Attribution and hearsay lost, speakers shifted or multiplied; codes attribution.* and hearsay.*."""
    return findings(source.article, output, compare_attribution)
