"""Sentence alignment: which sentences of a passage and of its English belong together.

After Gale and Church (1993): a monotone path over both sides, whose cost is the difference in length;
numbers that both sides share are added as anchors. Comparing inside such beads keeps a changed
number from hiding behind an equal one elsewhere in the passage.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from functools import cache

from summarizer.quantities.facts import Fact

BAND = 6
"""How many sentences the path may stray from the diagonal."""
ANCHOR = 0.6
"""What a shared number is worth, in units of the cost below."""
_STEPS = (((1, 1), 0.0), ((1, 2), 0.7), ((2, 1), 0.7), ((1, 0), 2.0), ((0, 1), 2.0), ((2, 2), 1.2))
"""Sentences taken on either side, and the penalty for it."""
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
    lengths: tuple[list[int], list[int]], values: tuple[list[set[Decimal]], list[set[Decimal]]]
) -> tuple[list[int], list[int]]:
    """For every sentence of source and English the number of its bead."""
    rows, columns = len(lengths[0]), len(lengths[1])
    ratio = sum(lengths[1]) / max(1, sum(lengths[0]))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for row in range(rows + 1):
        middle = row * columns // max(1, rows)
        for column in range(max(0, middle - BAND), min(columns, middle + BAND) + 1):
            reached = best.get((row, column))
            if reached is None:
                continue
            for (down, right), penalty in _STEPS:
                if row + down > rows or column + right > columns:
                    continue
                cost = reached[0] + penalty + _cost(lengths, values, ratio, (row, row + down, column, column + right))
                target = (row + down, column + right)
                if target not in best or cost < best[target][0]:
                    best[target] = (cost, (row, column))
    return _number(best, rows, columns)


def _cost(
    lengths: tuple[list[int], list[int]],
    values: tuple[list[set[Decimal]], list[set[Decimal]]],
    ratio: float,
    box: tuple[int, int, int, int],
) -> float:
    top, bottom, left, right = box
    if top == bottom or left == right:
        return 0.0
    source, target = sum(lengths[0][top:bottom]), sum(lengths[1][left:right])
    first: set[Decimal] = set().union(*values[0][top:bottom])
    second: set[Decimal] = set().union(*values[1][left:right])
    return abs(math.log(max(1, target) / max(1.0, source * ratio))) - ANCHOR * len(first & second)


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
    starts = sentence_starts(source[0], language), sentence_starts(target[0], "en")
    if min(map(len, starts)) < 2:
        return {0: (source[1], target[1])}
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
