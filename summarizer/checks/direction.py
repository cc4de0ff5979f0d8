"""Whether what rises in the source rises in the English."""

from __future__ import annotations

from summarizer.nouns.article import Article
from summarizer.nouns.finding import Finding
from summarizer.statements.placing import Output, findings
from summarizer.statements.polarity import compare_directions


def check_direction(article: Article, output: Output) -> list[Finding]:
    """Up and down exchanged; code direction.flipped."""
    return findings(article, output, compare_directions)
