"""Scores (*4-1*): two bare numbers that keep together."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from summarizer.expressions import late
from summarizer.quantities.facts import Fact, Pair
from summarizer.quantities.sorts import BARE, sort_of

SCORE_GAP = 3
"""Code points between the halves of a score."""

TEN = 10

_SCORE = late("[0-9][-–:][0-9]")


def broken_scores(pairs: list[Pair]) -> list[tuple[Pair, Pair]]:
    """A score (4-1) whose one half stands elsewhere in the English, with another number in its place."""
    values = Counter(pair[0].value for pair in pairs)
    for first, second in pairwise(pairs):
        if values[first[0].value] > 1 or values[second[0].value] > 1:
            continue
        if not joined(first[0], second[0]) or joined(first[1], second[1]):
            continue
        for stays, moved in ((first, second), (second, first)):
            for other in pairs:
                strange = other not in (first, second) and not joined(other[0], stays[0])
                if strange and joined(other[1], stays[1]) and other[0].value != moved[0].value:
                    return [(moved, other)]
    return []


def joined(first: Fact, second: Fact) -> bool:
    """Whether two bare numbers stand side by side with a sign between them at most."""
    bare = first.kind == second.kind == "number" and BARE == sort_of(first) == sort_of(second)
    return bare and 0 <= max(first.start, second.start) - min(first.end, second.end) <= SCORE_GAP


def is_score(first: Fact, second: Fact) -> bool:
    """Whether two numbers are a score; 0-2 is read as a range, with small numbers."""
    if first.group == second.group:
        return max(first.value, second.value) < TEN and _SCORE.fullmatch(first.written) is not None
    return joined(first, second)


def of_one_score(first: Pair, second: Pair) -> bool:
    """Whether one of two numbers is a half of a score on either side, and the other is not its other half."""
    return any(
        (in_score(one) or in_score(other)) and not _halves(one, other) for one, other in zip(first, second, strict=True)
    )


def _halves(first: Fact, second: Fact) -> bool:
    """Whether two numbers are the halves of one score."""
    if first.group == second.group:
        return True
    earlier, later = sorted((first, second), key=lambda fact: fact.start)
    return later.start - earlier.end == 1 and _SCORE_AHEAD.match(earlier.following) is not None


def in_score(fact: Fact) -> bool:
    """Whether a number is a half of a score, which keeps its halves together."""
    return any((_SCORE_AHEAD.match(fact.following), _SCORE_BEHIND.search(fact.leading), _SCORE.fullmatch(fact.written)))


_SCORE_AHEAD, _SCORE_BEHIND = late("[-–:][0-9]"), late("[0-9][-–:]$")
