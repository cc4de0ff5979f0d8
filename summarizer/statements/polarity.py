"""Does the English deny what the source affirms, or turn up into down?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import Pair, problem, words


def compare_negations(pair: Pair) -> Iterator[Problem]:
    """A negation on one side for which the other has nothing at all."""
    theirs, ours = pair.source.negations, pair.english.negations
    their_hard = tuple(cue for cue in theirs if cue.kind == "hard")
    our_hard = tuple(cue for cue in ours if cue.kind == "hard")
    if their_hard and not ours:
        yield problem("negation.lost", "contradicts", words(their_hard), "", "the source denies what the English affirms")
    elif our_hard and not theirs:
        yield problem("negation.added", "contradicts", "", words(our_hard), "the English denies what the source affirms")


def compare_directions(pair: Pair) -> Iterator[Problem]:
    """Only up on one side, only down on the other."""
    theirs = {cue.kind for cue in pair.source.directions}
    ours = {cue.kind for cue in pair.english.directions}
    if len(theirs) == 1 and len(ours) == 1 and theirs != ours:
        yield problem(
            "direction.flipped", "contradicts", words(pair.source.directions), words(pair.english.directions), "up and down are exchanged"
        )
