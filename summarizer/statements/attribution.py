"""Is what somebody says still told as theirs?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import Pair, problem, words

TOLD = ("said", "source_named", "hearsay", "denial", "demand", "affirm")
"""English classes that give a statement to somebody, or away from the article."""
LIKE_TOLD = ("weak", "possibility", "expectation")
"""Classes that may stand for a reporting verb in a free translation: less than proof, enough for no alarm."""
LIKE_ASKED = ("wish", "weak", "decision", "plan")


def compare_attribution(pair: Pair) -> Iterator[Problem]:
    """Attribution, hearsay and demands of the source that the English gives to nobody."""
    if pair.english_has(*TOLD) or pair.context_has(*TOLD):
        return
    if pair.speaker or pair.status in {"reported", "denied"}:
        return
    named = pair.source_markers("said", "source_named")
    hearsay = pair.source_markers("hearsay")
    demand = pair.source_markers("demand")
    quoted = bool(pair.english.quotations)
    if named:
        soft = pair.partial or quoted or pair.english_has(*LIKE_TOLD)
        saying = "what the source gives to somebody is told as fact"
        yield problem("attribution.lost", "unproven" if soft else "contradicts", words(named), "", saying)
    elif hearsay:
        soft = pair.partial or pair.english_has(*LIKE_TOLD)
        yield problem("hearsay.lost", "unproven" if soft else "contradicts", words(hearsay), "", "hearsay is told as fact")
    elif demand:
        soft = pair.partial or quoted or pair.english_has(*LIKE_ASKED)
        saying = "a demand stands without the one who demands"
        yield problem("attribution.lost", "unproven" if soft else "contradicts", words(demand), "", saying)
