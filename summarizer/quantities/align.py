"""Sentence alignment: which sentences of a passage and of its English belong together.

After Gale and Church (1993): a monotone path over both sides, whose cost is the difference in length;
numbers that both sides share are added as anchors. Comparing inside such beads keeps a changed
number from hiding behind an equal one elsewhere in the passage.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from itertools import accumulate

from summarizer.quantities.facts import Fact

BAND = 6
"""How many sentences the path may stray from the diagonal."""
ANCHOR = 0.6
"""What a shared number is worth, in units of the cost below."""
Steps = tuple[tuple[tuple[int, int], float], ...]
STEPS: Steps = (((1, 1), 0.0), ((1, 2), 0.7), ((2, 1), 0.7), ((1, 0), 2.0), ((0, 1), 2.0), ((2, 2), 1.2))
"""Sentences taken on either side, and the penalty for it."""
MOST_SENTENCES = 2000
_SHORT = 24
"""Letters: a piece so short is no sentence, but an abbreviation or a number."""


@cache
def _ends(language: str) -> re.Pattern[str]:
    if language in ("ja", "zh"):
        return re.compile("[。！？!?]+[」』”）)]*")
    return re.compile(r"[.!?…।؟]+[\"”’')»]*\s+(?=[\"“„«'(¿¡]*[^\W_])")


def sentence_starts(text: str, language: str) -> list[int]:
    """Where the sentences of a text begin; lower case after a stop begins none."""
    starts = [0]
    for match in _ends(language).finditer(text):
        following = text[match.end() : match.end() + 2].lstrip("\"“„«'(¿¡")
        if (
            match.end() - starts[-1] >= (_SHORT // 3 if language in ("ja", "zh", "ko") else _SHORT)
            and not following[:1].islower()
        ):
            starts.append(match.end())
    if len(starts) > 1 and len(text) - starts[-1] < 2:
        starts.pop()
    return starts


def beads(
    lengths: tuple[list[int], list[int]],
    values: tuple[list[set[Decimal]], list[set[Decimal]]],
    *,
    ratio: float | None = None,
    band: int = BAND,
    steps: Steps = STEPS,
) -> tuple[list[int], list[int]]:
    """For every sentence (or other piece) of source and English the number of its bead.

    ``ratio`` is the length of English that a unit of source length takes, that of the whole where it is
    not given; ``band`` is how far the path may stray from the diagonal.
    """
    rows, columns = len(lengths[0]), len(lengths[1])
    ratio = sum(lengths[1]) / max(1, sum(lengths[0])) if ratio is None else ratio
    cost = _cost(lengths, values, ratio)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for row in range(rows + 1):
        middle = row * columns // max(1, rows)
        for column in range(max(0, middle - band), min(columns, middle + band) + 1):
            reached = best.get((row, column))
            if reached is None:
                continue
            for (down, right), penalty in steps:
                target = (row + down, column + right)
                if target[0] > rows or target[1] > columns:
                    continue
                total = reached[0] + penalty
                if down and right:
                    total += cost(row, target[0], column, target[1])
                if target not in best or total < best[target][0]:
                    best[target] = (total, (row, column))
    return _number(best, rows, columns)


def _cost(
    lengths: tuple[list[int], list[int]], values: tuple[list[set[Decimal]], list[set[Decimal]]], ratio: float
) -> Callable[[int, int, int, int], float]:
    """What it costs to pair sentences [top, bottom) with [left, right): lengths by their sums, values only where
    both sides have some."""
    sums = [0, *accumulate(lengths[0])], [0, *accumulate(lengths[1])]
    counts = [0, *accumulate(map(len, values[0]))], [0, *accumulate(map(len, values[1]))]

    def cost(top: int, bottom: int, left: int, right: int) -> float:
        source, target = sums[0][bottom] - sums[0][top], sums[1][right] - sums[1][left]
        total = abs(math.log(max(1, target) / max(1.0, source * ratio)))
        if counts[0][bottom] == counts[0][top] or counts[1][right] == counts[1][left]:
            return total
        first = values[0][top] if bottom == top + 1 else set().union(*values[0][top:bottom])
        second = values[1][left] if right == left + 1 else set().union(*values[1][left:right])
        return total - ANCHOR * len(first & second)

    return cost


def _number(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]], rows: int, columns: int
) -> tuple[list[int], list[int]]:
    """Walk back over the path and number its beads; beyond a broken path all is one bead."""
    first, second = [0] * rows, [0] * columns
    at, bead = (rows, columns), rows + columns
    while at != (0, 0) and at in best:
        before = best[at][1]
        first[before[0] : at[0]] = [bead] * (at[0] - before[0])
        second[before[1] : at[1]] = [bead] * (at[1] - before[1])
        at, bead = before, bead - 1
    return first, second


def assign_beads(
    source: tuple[str, list[Fact]], target: tuple[str, list[Fact]], language: str
) -> dict[int, tuple[list[Fact], list[Fact]]]:
    """The facts of both sides, bead by bead, in order."""
    if not source[1] or not target[1]:
        return {0: (source[1], target[1])}
    starts = sentence_starts(source[0], language), sentence_starts(target[0], "en")
    if min(map(len, starts)) < 2:
        return {0: (source[1], target[1])}
    # Beyond that many, several sentences in a row are taken for one.
    starts = starts[0][:: 1 + len(starts[0]) // MOST_SENTENCES], starts[1][:: 1 + len(starts[1]) // MOST_SENTENCES]
    sides = []
    for (text, facts), begins in zip((source, target), starts, strict=True):
        ends = [*begins[1:], len(text)]
        where = _locate(facts, begins)
        values: list[set[Decimal]] = [set() for _ in begins]
        for fact, sentence in zip(facts, where, strict=True):
            values[sentence].add(fact.value)
        sides.append(([end - begin for begin, end in zip(begins, ends, strict=True)], values, where))
    numbers = beads((sides[0][0], sides[1][0]), (sides[0][1], sides[1][1]))
    grouped: dict[int, tuple[list[Fact], list[Fact]]] = {}
    for side, facts in enumerate((source[1], target[1])):
        for fact, sentence in zip(facts, sides[side][2], strict=True):
            grouped.setdefault(numbers[side][sentence], ([], []))[side].append(fact)
    return dict(sorted(grouped.items()))


def _locate(facts: list[Fact], begins: list[int]) -> list[int]:
    """The sentence of every fact; both lists ascend."""
    where, sentence = [], 0
    for fact in facts:
        while sentence + 1 < len(begins) and begins[sentence + 1] <= fact.start:
            sentence += 1
        where.append(sentence)
    return where
