"""Which part of a passage can a place on the other side render?

In a passage every sentence has words of its own, and a word that one of them lacks is easily made good by a word of
another: what is compared must stand at about the same place on both sides. A single sentence is turned round freely,
there all of it faces all of it.
"""

from __future__ import annotations

from summarizer.nouns.article import Span
from summarizer.statements.evidence import SENTENCE_END, Pair

REACH = 130
"""Signs of English that a rendering stands before or behind its place at the most, in a short passage."""
DRIFT = 0.05
"""The share of a passage by which the places of both sides come to differ."""
SENTENCES = 3
"""From so many sentences on a text is a passage, however short they are."""
SHORTEST = 150
"""Signs of English that a passage has at the least: three shouts are one."""


def is_passage(pair: Pair) -> bool:
    """Whether the English has several sentences, so that a word cannot be weighed against all of it."""
    text = pair.english.text
    return len(text) > SHORTEST and sum(1 for _ in SENTENCE_END.finditer(text)) >= SENTENCES - 1


def facing(span: Span, ours: str, theirs: str) -> Span:
    """The part of the text ``theirs`` that may render, or be rendered by, what stands at ``span`` of ``ours``.

    Both texts are whole passages that say the same in the same order, one of them English.
    """
    reach = REACH / max(len(ours), len(theirs), 1) + DRIFT
    middle = (span.start + span.end) / 2 / max(len(ours), 1)
    return Span(max(0, int((middle - reach) * len(theirs))), min(len(theirs), int((middle + reach) * len(theirs)) + 1))
