"""Whether what somebody says is still told as theirs."""

from __future__ import annotations

from summarizer.nouns.article import Article
from summarizer.nouns.finding import Finding
from summarizer.statements.attribution import compare_attribution
from summarizer.statements.placing import Output, findings


def check_attribution(article: Article, output: Output) -> list[Finding]:
    """Attribution and hearsay lost, speakers shifted or multiplied; codes attribution.* and hearsay.*."""
    return findings(article, output, compare_attribution)
