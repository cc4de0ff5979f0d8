"""Is what is planned, considered, demanded, expected, possible or denied still no more than that?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import Pair, problem, words

SAYINGS = {
    "plan": ("status.done", "a plan is told as done", ("plan", "consideration", "demand", "expectation")),
    "consideration": ("status.done", "what is considered is told as decided or done", ("consideration",)),
    "demand": ("status.demand-lost", "a demand is told as fact", ("demand", "plan", "consideration")),
    "denial": ("status.denial-lost", "a denial is told as fact", ("denial",)),
    "expectation": ("hedge.lost", "an expectation is told as fact", ("expectation", "plan", "possibility", "consideration")),
    "possibility": ("hedge.lost", "a possibility is told as fact", ("possibility", "expectation", "consideration", "hearsay")),
}
CLAIM_STATUS = {"plan": "planned", "consideration": "considered", "expectation": "expected", "possibility": "possible", "denial": "denied"}


def compare_status(pair: Pair) -> Iterator[Problem]:
    """Hedges and status words of the source that the English lacks."""
    for kind, (code, saying, accepted) in SAYINGS.items():
        found = pair.source_markers(kind)
        if not found or pair.english_has(*accepted) or pair.status == CLAIM_STATUS.get(kind):
            continue
        yield problem(code, "unproven" if pair.partial else "contradicts", words(found), "", saying)
