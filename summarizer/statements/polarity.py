"""Does the English deny what the source affirms, or turn up into down?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.evidence import Pair, problem, words

SOFT = 3
"""So many words that may carry a negation (only, until, but) weigh as much as one negation: English
says more of them than it needs, so a negation of the source is missing only where English has neither."""


def compare_negations(pair: Pair) -> Iterator[Problem]:
    """More negations on one side than the other can account for."""
    theirs, their_soft = _negations(pair.source.negations)
    ours, our_soft = _negations(pair.english.negations)
    verdict = "unproven" if pair.weak else "contradicts"
    if theirs and not ours and not our_soft:
        yield problem(
            "negation.lost", verdict, words(theirs), words(ours), "the source denies what the English affirms"
        )
    elif len(ours) > len(theirs) + their_soft / SOFT:
        yield problem(
            "negation.added", verdict, words(theirs), words(ours), "the English denies what the source affirms"
        )


def _negations(cues: tuple[Cue, ...]) -> tuple[tuple[Cue, ...], int]:
    hard = tuple(cue for cue in cues if cue.kind == "hard")
    return hard, len(cues) - len(hard)


def compare_directions(pair: Pair) -> Iterator[Problem]:
    """Only up on one side, only down on the other."""
    theirs = {cue.kind for cue in pair.source.directions}
    if len(theirs) != 1:
        return
    ours = {cue.kind for cue in pair.english.directions}
    if len(ours) == 1 and theirs != ours:
        yield problem(
            "direction.flipped",
            "unproven" if pair.weak else "contradicts",
            words(pair.source.directions),
            words(pair.english.directions),
            "up and down are exchanged",
        )
