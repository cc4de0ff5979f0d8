"""Only, mainly, almost, at least, all: is a statement as strong as its source?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import Pair, problem, words


def compare_strengths(pair: Pair) -> Iterator[Problem]:
    """A limit that the English lacks, or one that it adds."""
    ours = {cue.kind for cue in pair.english.strengths}
    for kind in ("only", "mainly", "almost", "at_least"):
        found = tuple(cue for cue in pair.source.strengths if cue.kind == kind)
        if found and kind not in ours:
            yield problem("strength.lost", "contradicts", words(found), "", f"the limit '{kind}' is missing")
