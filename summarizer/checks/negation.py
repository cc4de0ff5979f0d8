"""Whether the English denies what the source affirms, or the other way round."""

from __future__ import annotations

from summarizer.nouns.article import Article
from summarizer.nouns.finding import Finding
from summarizer.statements.placing import Output, findings
from summarizer.statements.polarity import compare_negations


def check_negation(article: Article, output: Output) -> list[Finding]:
    """Negations lost or added; codes negation.*."""
    return findings(article, output, compare_negations)
