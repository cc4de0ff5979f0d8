"""Whether the names of the English stand in the source."""

from __future__ import annotations

from summarizer.nouns.article import Article
from summarizer.nouns.finding import Finding
from summarizer.nouns.outputs import Translation
from summarizer.nouns.result import Assignment
from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import Pair
from summarizer.statements.names import compare_names, in_source
from summarizer.statements.placing import Output, findings


def check_statements(source: Assignment, output: Output) -> list[Finding]:
    """Names that neither citation, article nor glossary hold; code name.mismatch."""
    terms = source.glossary + (output.terms if isinstance(output, Translation) else ())
    settled = " ".join(term.english for term in terms)

    def compare(pair: Pair) -> list[Problem]:
        return [problem for problem in compare_names(pair) if not _elsewhere(problem, source.article, settled)]

    return findings(source.article, output, compare)


def _elsewhere(problem: Problem, article: Article, settled: str) -> bool:
    """Whether each name is proved by a glossary line or by a sentence that the statement does not cite."""
    names = problem.english.split(", ")
    return all(name in settled or in_source(name, article.text, article.language) for name in names)
