"""Whether plans, demands, denials, expectations and possibilities are still no more than that."""

from __future__ import annotations

from summarizer.nouns.article import Article
from summarizer.nouns.finding import Finding
from summarizer.statements.placing import Output, findings
from summarizer.statements.status import compare_status


def check_hedges(article: Article, output: Output) -> list[Finding]:
    """Hedges and status words lost; codes hedge.* and status.*."""
    return findings(article, output, compare_status)
