"""What goes to standard error: progress, the metrics line, and errors on one line each."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal

from summarizer.errors import SummarizerError
from summarizer.nouns.exchange import Usage
from summarizer.nouns.outputs import DateMention, Entity, FactSheet, Figure, Grounding, Quotation
from summarizer.nouns.result import Result
from summarizer.nouns.walk import fact_items
from summarizer.prices import cost_of, is_local


def note(text: str) -> None:
    """One line for the user, without control characters that a file name or an endpoint may carry."""
    line = "".join(sign for sign in " ".join(text.split()) if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    # Where standard error is closed, print would take standard output; where it is full, the results still count.
    if sys.stderr is not None:
        with suppress(OSError):
            print(line, file=sys.stderr, flush=True)


def report_error(error: SummarizerError) -> None:
    """The thing, the cause and the remedy."""
    note(f"summarizer: {error}")


def metrics_line(result: Result) -> str:
    """Requests, tokens, cost, grounding and findings of one article."""
    metrics, usage = result.metrics, result.metrics.usage
    requests = f"{metrics.requests} request{'' if metrics.requests == 1 else 's'}"
    shelf = f" + {metrics.from_shelf} from recordings or cache" if metrics.from_shelf else ""
    left_out = sum(part.lines for part in result.article.left_out)
    parts = [
        f"{result.article.name}: {requests}{shelf}",
        _tokens(usage),
        _money(metrics.cost, result.versions.model),
        *([_grounded(result.facts), _proven(result, result.facts)] if result.facts else []),
        f"{_count(result, 'contradicts')} findings contradict, {_count(result, 'unproven')} unproven",
        *([f"{len(result.outcomes)} repaired or rejected"] if result.outcomes else []),
        *([f"{left_out} line{'' if left_out == 1 else 's'} left out"] if left_out else []),
    ]
    return "; ".join(parts)


def paid_line(name: str, model: str, bills: Sequence[Usage]) -> str:
    """What was paid for an article that failed."""
    answers = f"{len(bills)} request{'' if len(bills) == 1 else 's'}"
    usage = sum(bills, Usage())
    return f"{name}: failed; {answers} paid for; {_tokens(usage)}; {_money(cost_of(model, usage), model)}"


def _tokens(usage: Usage) -> str:
    about = "about " if usage.estimated else ""
    return (
        f"{about}{usage.input_tokens:,} tokens in ({usage.cached_input_tokens:,} cached), {usage.output_tokens:,} out"
    )


def _money(cost: Decimal | None, model: str) -> str:
    if is_local(model):
        return "local: free"
    return "price unknown" if cost is None else f"${cost:.4f}"


def _grounded(facts: FactSheet) -> str:
    groundings = [
        item.grounding for _, item in fact_items(facts) if isinstance(item, Figure | DateMention | Entity | Quotation)
    ]
    return f"grounded {sum(map(_found, groundings))}/{len(groundings)}"


def _proven(result: Result, facts: FactSheet) -> str:
    """Figures whose words stand in the source, whose value code read there, and whose English says the same."""
    wrong = {finding.where.item for finding in result.findings if finding.where.part == "figures"}
    proven = sum(
        1
        for number, figure in enumerate(facts.figures, 1)
        if figure.quantity and _found(figure.grounding) and str(number) not in wrong
    )
    return f"{proven}/{len(facts.figures)} figures proven"


def _found(grounding: Grounding) -> bool:
    return grounding.state != "failed"


def _count(result: Result, verdict: str) -> int:
    return sum(1 for finding in result.findings if finding.verdict == verdict)
