"""Compares an English statement with the source sentences that it rests on."""

from __future__ import annotations

from summarizer.nouns.statement import Problem
from summarizer.statements.attribution import compare_attribution
from summarizer.statements.evidence import Pair
from summarizer.statements.names import compare_names
from summarizer.statements.polarity import compare_directions, compare_negations
from summarizer.statements.status import compare_status
from summarizer.statements.strength import compare_strengths

COMPARISONS = (
    compare_attribution,
    compare_status,
    compare_negations,
    compare_directions,
    compare_strengths,
    compare_names,
)


def compare_statement(
    source_sentences: str,
    english: str,
    language: str,
    *,
    context_before: str = "",
    speaker: str | None = None,
    status: str | None = None,
) -> tuple[Problem, ...]:
    """Where an English statement does not say what its source sentences say; empty if nothing was found.

    ``context_before`` is the English that stands before: in a summary it may carry the attribution.
    ``speaker`` and ``status`` are those of a claim of a fact sheet, whose attribution is data.
    Never raises, whatever the texts; an unknown ``language`` finds nothing.
    """
    pair = Pair.of(source_sentences, english, language, context_before, speaker, status)
    return tuple(problem for compare in COMPARISONS for problem in compare(pair))
