"""Which paragraphs of a document and of its translation belong together, and how long English usually gets."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarizer.nouns.article import Article, Paragraph
from summarizer.quantities.align import BAND, Steps, beads
from summarizer.quantities.compare import facts_of

ENGLISH_PER_WIDE_SIGN = 2.1
"""English characters for one Hangul syllable, kana or Han character: 1.9 (ko, ja) to 2.9 (zh) on news."""

_STEPS: Steps = (
    ((1, 1), 0.0),
    ((1, 0), 0.8),
    ((0, 1), 0.8),
    ((1, 2), 0.9),
    ((2, 1), 0.9),
    ((2, 2), 1.2),
    ((1, 3), 1.2),
    ((3, 1), 1.2),
    ((1, 4), 1.5),
    ((4, 1), 1.5),
)
"""Paragraphs taken on either side, and the penalty for it.

A paragraph is left out, split or joined on purpose, so that the one is hardly less likely than the other;
of sentences, where ``quantities.align`` has steps of its own, that does not hold.
"""
_LEAST_RATIO, _MOST_RATIO = 0.7, 1.4
"""Beyond these a part is missing on one side, and the length of the whole says nothing about its parts."""
_ROOM = 20
"""Characters added to every length: of headlines even the right ones differ much."""
_ANCHORING = 3
"""A number that stands in more paragraphs than this, such as the year, tells no two of them apart."""
_MOST_CELLS = 300_000
_LINK_TARGET = re.compile(r"(?<=\])\(#\d+\)")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Bead:
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
    ratio = sum(lengths[1]) / max(1, sum(lengths[0]))
    numbers = beads(
        lengths,
        (_anchors(texts[0], language), _anchors(texts[1], "en")),
        ratio=min(max(ratio, _LEAST_RATIO), _MOST_RATIO),
        band=_band(len(sides[0]), len(sides[1])),
        steps=_STEPS,
    )
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


def _anchors(texts: Sequence[str], language: str) -> list[set[Decimal]]:
    """The numbers of each paragraph that stand in few others."""
    values = [{fact.value for fact in facts_of(text, language)} for text in texts]
    counts = Counter(value for each in values for value in each)
    return [{value for value in each if counts[value] <= _ANCHORING} for each in values]


def _band(rows: int, columns: int) -> int:
    """How far from the diagonal: as far as paragraphs may be missing, as long as that can be afforded."""
    return max(BAND, min(BAND + abs(rows - columns), _MOST_CELLS // max(1, rows)))
