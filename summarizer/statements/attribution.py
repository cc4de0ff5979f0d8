"""Is what somebody says still told as theirs?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import Pair, problem, words

TOLD = ("said", "source_named", "hearsay", "denial", "demand")
"""English classes that give a statement to somebody, or away from the article."""
LIKE_TOLD = ("expectation", "possibility", "consideration", "weak", "wish", "decision")
"""Classes that may carry a reporting verb in a free translation: less than proof, enough for no alarm."""


def compare_attribution(pair: Pair) -> Iterator[Problem]:
    """Attribution and hearsay of the source that the English lacks; speakers exchanged or multiplied."""
    yield from _lost(pair)


def _lost(pair: Pair) -> Iterator[Problem]:
    named = pair.source_markers("said", "source_named")
    hearsay = pair.source_markers("hearsay")
    if not (named or hearsay) or pair.english_has(*TOLD) or pair.context_has(*TOLD):
        return
    if pair.speaker or pair.status in {"reported", "denied"}:
        return
    code = "attribution.lost" if named else "hearsay.lost"
    saying = "what the source gives to somebody is told as fact" if named else "hearsay is told as fact"
    softened = pair.english_has(*LIKE_TOLD) or bool(pair.english.quotations) or pair.partial
    yield problem(code, "unproven" if softened else "contradicts", words(named or hearsay), "", saying)
