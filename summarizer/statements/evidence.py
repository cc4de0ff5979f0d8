"""The two sides of a comparison, and what they have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.reading import Side, side
from summarizer.statements.speakers import within


@dataclass(frozen=True, slots=True)
class Pair:
    """Source sentences and the English statement made from them."""

    source: Side
    english: Side
    context: Side
    """The English before the statement; empty where there is none."""
    speaker: str | None
    status: str | None

    @classmethod
    def of(
        cls, source: str, english: str, language: str, context: str, speaker: str | None, status: str | None
    ) -> Pair:
        """Read both sides."""
        return cls(side(source, language), side(english, "en"), side(context, "en"), speaker, status)

    def source_markers(self, *kinds: str) -> tuple[Cue, ...]:
        """Markers of the source that are the article's own, not words inside a quotation."""
        found = self.source.marked(*kinds)
        if not found or not self.source.quotations:
            return found
        inside = tuple(span for span in self.source.quotations if span.end - span.start < len(self.source.text) - 2)
        return tuple(marker for marker in found if not within(marker.span, inside))

    def english_has(self, *kinds: str) -> bool:
        """Whether the statement holds a marker of one of these kinds."""
        return bool(self.english.marked(*kinds))

    def context_has(self, *kinds: str) -> bool:
        """Whether the sentence before holds a marker of one of these kinds."""
        return bool(self.context.marked(*kinds))

    @property
    def partial(self) -> bool:
        """Whether the English renders so little of the source that what it lacks may lie in the rest."""
        return len(self.english.text) < len(self.source.text) * _EXPANSION.get(self.source.language, 0.8) * 0.35

    def scattered(self, markers: tuple[Cue, ...]) -> bool:
        """Whether the source has a whole sentence without any of the markers, which the English may rest on."""
        ends = [match.end() for match in SENTENCE_END.finditer(self.source.text)]
        bounds = [0, *ends, len(self.source.text)]
        short = SHORT_SENTENCE.get(self.source.language, 25)
        return any(
            end - start >= short and not any(start <= marker.span.start < end for marker in markers)
            for start, end in pairwise(bounds)
        )

    @property
    def weak(self) -> bool:
        """Whether a lone word of the source proves little: the English is a part of it, or a long period."""
        return self.partial or len(self.english.text) > LONG


SENTENCE_END = re.compile(r"[.!?]+[\"”’»)]*\s+|[。！？]+[」』”）]*")
SHORT_SENTENCE = {"ja": 10, "zh": 8, "ko": 12}
"""Signs that a sentence has at the least; what is shorter is an abbreviation or a name."""

LONG = 200
"""Signs of English beyond which clauses pile up: false alarms were twice as frequent there."""

_EXPANSION = {"ja": 2.0, "zh": 2.8, "ko": 1.7}
"""Signs of English for one sign of the source, at the least, in full translations."""


def words(cues: tuple[Cue, ...]) -> str:
    """The words of some cues, for a message."""
    return ", ".join(dict.fromkeys(cue.text.strip() for cue in cues))


def problem(code: str, verdict: str, source: str, english: str, saying: str) -> Problem:
    """A problem whose message names what was read on both sides."""
    message = f"{code}: {saying} (source: {source or 'nothing'}; English: {english or 'nothing'})"
    return Problem(code, "contradicts" if verdict == "contradicts" else "unproven", source, english, message)
