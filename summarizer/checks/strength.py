"""Whether the limits of a statement are kept: only, mainly, almost, at least."""

from __future__ import annotations

from summarizer.nouns.article import Article
from summarizer.nouns.finding import Finding
from summarizer.statements.placing import Output, findings
from summarizer.statements.strength import compare_strengths


def check_strength(article: Article, output: Output) -> list[Finding]:
    """Limits lost or exceeded; codes strength.*."""
    return findings(article, output, compare_strengths)
