"""Does the English deny what the source affirms, or turn up into down?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.evidence import WHOLE, Pair, problem, words

CLAUSES = 130
"""Signs of English beyond which a clause may deny something that the source puts affirmatively."""


def compare_negations(pair: Pair) -> Iterator[Problem]:
    """A negation on one side, and on the other not even a word that may carry one (only, until, but)."""
    if pair.status == "denied":
        return
    theirs, their_soft = _negations(pair.source.negations)
    ours, our_soft = _negations(pair.english.negations)
    if theirs and not ours and not our_soft:
        verdict = pair.verdict(theirs, WHOLE)
        if verdict:
            yield problem("negation.lost", verdict, words(theirs), "", "the source denies what the English affirms")
    elif ours and not theirs and not their_soft:
        verdict = pair.verdict((), WHOLE, near=len(pair.english.text) > CLAUSES)
        if verdict:
            yield problem("negation.added", verdict, "", words(ours), "the English denies what the source affirms")


def _negations(cues: tuple[Cue, ...]) -> tuple[tuple[Cue, ...], int]:
    hard = tuple(cue for cue in cues if cue.kind == "hard")
    return hard, len(cues) - len(hard)


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
