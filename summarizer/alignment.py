"""Which paragraphs of a document and of its translation belong together, and how long English usually gets."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summarizer.nouns.article import Article, Paragraph
from summarizer.quantities.align import BAND, Steps, beads
from summarizer.quantities.compare import facts_of

ENGLISH_PER_WIDE_SIGN = 2.1
"""English characters for one Hangul syllable, kana or Han character: 1.9 (ko, ja) to 2.9 (zh) on news."""

_STEPS: Steps = (
    ((1, 1), 0.0),
    ((1, 0), 0.8),
    ((0, 1), 0.8),
    ((1, 2), 1.0),
    ((2, 1), 1.0),
    ((2, 2), 1.6),
    ((1, 3), 1.4),
    ((3, 1), 1.4),
    ((1, 4), 1.7),
    ((4, 1), 1.7),
)
"""Paragraphs taken on either side, and the penalty for it.

A paragraph is left out, split or joined on purpose, so that the one is hardly less likely than the other;
of sentences, where ``quantities.align`` has steps of its own, that does not hold.
"""
_LEAST_RATIO, _MOST_RATIO = 0.75, 1.9
"""Beyond these a part is missing on one side, and the length of the whole says nothing about its parts."""
_ROOM = 20
"""Characters added to every length: of headlines even the right ones differ much."""
_ANCHORING = 3
"""A number that stands in more paragraphs than this, such as the year, tells no two of them apart."""
_SMALL = 12
_HEADING = Decimal("Infinity")
"""Stands for being a heading among the values that both sides share; no text holds it."""
_ENOUGH = 3
_MOST_CELLS = 40_000
"""Beyond this the path is looked for closer to the diagonal, so that thousands of paragraphs take seconds."""
_LINK_TARGET = re.compile(r"(?<=\])\(#\d+\)")
_WORD = re.compile(r"\w")


class Bead(NamedTuple):
    """Paragraphs that belong together; one side is empty where nothing corresponds."""

    source: tuple[Paragraph, ...]
    target: tuple[Paragraph, ...]


def align_paragraphs(source: Article, target: Article, language: str) -> list[Bead]:
    """Monotone, by length and by the numbers that both sides share; in the order of both documents.

    Paragraphs without a letter or digit, such as a line of asterisks, are passed over.
    """
    sides = [[part for part in article.paragraphs if _WORD.search(text_of(part))] for article in (source, target)]
    texts = [[text_of(part) for part in side] for side in sides]
    lengths = ([round(expected_length(text)) + _ROOM for text in texts[0]], [len(text) + _ROOM for text in texts[1]])
    anchors = _anchors(sides[0], language), _anchors(sides[1], "en")
    # Half way to what is usual: a part may be missing on one side. The pairs found then tell better.
    ratio = math.sqrt(sum(lengths[1]) / max(1, sum(lengths[0])))
    for _ in range(2):
        numbers = beads(
            lengths,
            anchors,
            ratio=min(max(ratio, _LEAST_RATIO), _MOST_RATIO),
            band=_band(len(sides[0]), len(sides[1])),
            steps=_STEPS,
        )
        ratio = _usual_ratio(lengths, numbers, ratio)
    grouped: dict[int, tuple[list[Paragraph], list[Paragraph]]] = {}
    for side, parts in enumerate(sides):
        for part, number in zip(parts, numbers[side], strict=True):
            grouped.setdefault(number, ([], []))[side].append(part)
    return [Bead(tuple(said), tuple(given)) for _, (said, given) in sorted(grouped.items())]


def text_of(paragraph: Paragraph) -> str:
    """A paragraph on one line; the numbers that stand for the targets of links are no part of what it says."""
    return _LINK_TARGET.sub("", " ".join(segment.text for segment in paragraph.segments))


def expected_length(text: str) -> float:
    """Characters of English that a source text usually takes."""
    wide = 0 if text.isascii() else sum(1 for sign in text if unicodedata.east_asian_width(sign) in "WF")
    return ENGLISH_PER_WIDE_SIGN * wide + (len(text) - wide)


def _anchors(paragraphs: Sequence[Paragraph], language: str) -> list[set[Decimal]]:
    """The numbers of each paragraph that stand in few others; of a heading also that it is one."""
    values = [{fact.value for fact in facts_of(text_of(paragraph), language)} for paragraph in paragraphs]
    counts = Counter(value for each in values for value in each)
    anchors = [{value for value in each if counts[value] <= _ANCHORING and not _is_common(value)} for each in values]
    for paragraph, each in zip(paragraphs, anchors, strict=True):
        if paragraph.kind == "heading":
            each.add(_HEADING)
    return anchors


def _is_common(value: Decimal) -> bool:
    """Whether a number is so small that two paragraphs share it by chance."""
    return value <= _SMALL and value == value.to_integral_value()


def _usual_ratio(lengths: tuple[list[int], list[int]], numbers: tuple[list[int], list[int]], ratio: float) -> float:
    """That of the pairs found, of which a missing part is none; as before where they are few."""
    counts = [Counter(side) for side in numbers]
    given = dict(zip(numbers[1], lengths[1], strict=True))
    ratios = [
        given[number] / length
        for number, length in zip(numbers[0], lengths[0], strict=True)
        if counts[0][number] == counts[1][number] == 1
    ]
    if len(ratios) < _ENOUGH:
        return ratio
    # Imported where two documents are aligned: it brings fractions and random numbers along.
    from statistics import median

    return median(ratios)


def _band(rows: int, columns: int) -> int:
    """How far from the diagonal: as far as paragraphs may be missing, as long as that can be afforded."""
    return max(BAND, min(BAND + abs(rows - columns), _MOST_CELLS // max(1, rows)))
