"""Does the English deny what the source affirms, or turn up into down?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.evidence import WHOLE, Pair, problem, words

CLAUSES = 130
"""Signs of English beyond which a clause may deny something that the source puts affirmatively."""


def compare_negations(pair: Pair) -> Iterator[Problem]:
    """More negations on one side than the other can account for."""
    if pair.status == "denied":
        return
    theirs, their_weight = _negations(pair.source.negations)
    ours, our_weight = _negations(pair.english.negations)
    if theirs and not our_weight:
        verdict = pair.verdict(theirs, WHOLE)
        if verdict:
            yield problem("negation.lost", verdict, words(theirs), "", "the source denies what the English affirms")
    elif len(ours) > their_weight:
        verdict = pair.verdict((), WHOLE) if len(pair.english.text) <= CLAUSES else None
        if verdict:
            saying = "the English denies what the source affirms"
            yield problem("negation.added", verdict, words(theirs), words(ours), saying)


WEIGHT = {"hard": 1.0, "idiom": 1.0, "soft": 1 / 3}
"""So many words that may carry a negation (only, until, but) weigh as much as one negation: English says
more of them than it needs. An idiom (not only, なければならない) may be rendered with a negation or without."""


def _negations(cues: tuple[Cue, ...]) -> tuple[tuple[Cue, ...], float]:
    """The plain negations, and the weight of all that may be one."""
    return tuple(cue for cue in cues if cue.kind == "hard"), sum(WEIGHT[cue.kind] for cue in cues)


def compare_directions(pair: Pair) -> Iterator[Problem]:
    """Only up on one side, only down on the other, and no comparison that may stand for either."""
    theirs, ours = pair.source.directions, pair.english.directions
    if not theirs or not ours:
        return
    senses, our_senses = {SENSE[cue.kind] for cue in theirs}, {SENSE[cue.kind] for cue in ours}
    if len(senses) != 1 or len(our_senses) != 1 or senses == our_senses:
        return
    changes = tuple(cue for cue in theirs if cue.kind in CHANGES)
    verdict = pair.verdict(changes, WHOLE)
    if verdict and changes and any(cue.kind in CHANGES for cue in ours):
        yield problem("direction.flipped", verdict, words(theirs), words(ours), "up and down are exchanged")


CHANGES = frozenset({"up", "down"})
SENSE = {"up": "up", "more": "up", "down": "down", "less": "down"}
"""A comparison (more, lower than) tells of no change: it may keep a direction, but proves no other."""
