"""The two sides of a comparison, and what they have in common."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.finding import Verdict
from summarizer.nouns.statement import Cue, Problem
from summarizer.once import once
from summarizer.statements.reading import Side, side
from summarizer.statements.speakers import within

Grade = Verdict | None
"""None: nothing can be told."""


@dataclass(frozen=True)
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
        if found and self._role_nouns:
            found = tuple(cue for cue in found if not any(within(cue.span, (noun,)) for noun in self._role_nouns))
        if not found or not self.source.quotations:
            return found
        if not self.english.quotations and HEDGES.issuperset(kinds):
            return found  # what was quoted is told in other words, which keep how sure it is
        inside = tuple(span for span in self.source.quotations if span.end - span.start < len(self.source.text) - 2)
        return tuple(marker for marker in found if not within(marker.span, inside))

    @once
    def _role_nouns(self) -> tuple[Span, ...]:
        """Nouns of the source for whoever is suspected or accused, where the English names such a person too.

        "Подозреваемый" reports no suspicion beside the suspect, who says as much.
        """
        if not any(role.kind == "suspect" for role in self.english.roles):
            return ()
        return tuple(role.span for role in self.source.roles if role.kind == "suspect")

    def english_has(self, *kinds: str) -> bool:
        """Whether the statement holds a marker of one of these kinds."""
        return self.english.has(*kinds)

    def context_has(self, *kinds: str) -> bool:
        """Whether the sentence before holds a marker of one of these kinds."""
        return self.context.has(*kinds)

    @property
    def english_quoted(self) -> bool:
        """Whether most of the statement stands between quotation marks."""
        inside = sum(span.end - span.start for span in self.english.quotations)
        return inside > len(self.english.text) * 0.5

    @once
    def units(self) -> tuple[Span, ...]:
        """The source segments of the evidence, as `placing` joins them."""
        bounds = [0, *(match.end() for match in SEGMENT_END.finditer(self.source.text)), len(self.source.text)]
        return tuple(Span(start, end) for start, end in pairwise(bounds) if end > start)

    @once
    def rendered(self) -> Span | None:
        """The part of the source that the English renders; None where that cannot be told.

        Of several cited segments it is the one that alone holds the figures of the English: a claim or a summary
        sentence takes one thing out of each, and cites others only for who "the company" is.
        """
        if len(self.units) < 2:
            return Span(0, len(self.source.text))
        ours = frozenset(digits(self.english.text))
        shared = [(unit, ours & frozenset(digits(self.source.text[unit.start : unit.end]))) for unit in self.units]
        everything = frozenset().union(*(found for _, found in shared))
        holders = [unit for unit, found in shared if found == everything]
        return holders[0] if everything and len(holders) == 1 else None

    def covered(self, least: float) -> bool:
        """Whether the English is long enough to say everything that its part of the source says."""
        if not self.rendered:
            return False
        full = (self.rendered.end - self.rendered.start) * EXPANSION.get(self.source.language, 0.95)
        clauses = full > CLAUSE or CLAUSE_END.search(self.source.text, self.rendered.start, self.rendered.end)
        share = CLAIM if self.status and least > SHORTER and clauses else least
        return len(self.english.text) + SLACK >= full * share

    def verdict(self, cues: tuple[Cue, ...], least: float, *, near: bool = False, longest: int = 0) -> Grade:
        """How sure it is that the English should render these cues of the source, or any source at all.

        ``contradicts`` only where the English renders the very part of the source that holds them; ``longest``: signs
        up to which it may be believed, where more than a lack speaks for it.
        """
        if not self.covered(least) or (cues and not any(within(cue.span, (self._part,)) for cue in cues)):
            return None
        return "unproven" if near or len(self.english.text) > (longest or LONG) else "contradicts"

    @property
    def _part(self) -> Span:
        return self.rendered or Span(0, 0)

    def mostly(self, markers: tuple[Cue, ...]) -> bool:
        """Whether most of the cited segments, and the last, hold one of the markers."""
        starts = [unit.start for unit in self.units]
        held = {bisect_right(starts, marker.span.start) - 1 for marker in markers}
        return len(self.units) - 1 in held and len(held) * 2 >= len(self.units)

    def framed(self, markers: tuple[Cue, ...]) -> bool:
        """Whether a marker speaks of the whole last segment: at its end, or, where verbs come early, its head."""
        unit = self.units[-1]
        text = self.source.text[unit.start : unit.end]
        commas = [match.start() for match in CLAUSE_END.finditer(text)]
        first, last = (commas[0], commas[-1]) if commas else (len(text), 0)
        if self.source.language in VERB_LAST:
            last = max(last, len(text) - PREDICATE)
            return any(marker.span.end - unit.start > last for marker in markers)
        return any(
            0 <= marker.span.start - unit.start < first or marker.span.start - unit.start >= last for marker in markers
        )

    def scattered(self, markers: tuple[Cue, ...]) -> bool:
        """Whether the rendered part has a whole sentence without any of the markers, which the English may rest on."""
        part = self.rendered or Span(0, len(self.source.text))
        ends = [match.end() for match in SENTENCE_END.finditer(self.source.text, part.start, part.end)]
        bounds = [part.start, *ends, part.end]
        short = SHORT_SENTENCE.get(self.source.language, 25)
        return any(
            end - start >= short and not any(start <= marker.span.start < end for marker in markers)
            for start, end in pairwise(bounds)
        )


HEDGES = frozenset({"possibility", "expectation"})
"""Kinds that say how sure something is, within a quotation as well."""
CLAUSE_END = re.compile(r"[,;，；、](?=\s|\D)")
PREDICATE = 12
"""Signs of the last verb of a sentence, where verbs come last."""
VERB_LAST = frozenset({"ja", "ko", "hi", "tr"})
SEGMENT_END = re.compile(r"\n\n")
SENTENCE_END = late(
    # First the sign, so that nothing is looked back from at any other.
    r"(?=[.!?。！？।؟\n])"
    r"(?:(?<!\b[Pp]rof)(?<!\b[Dd]r)(?<!\b[Mm]r)(?<!\b[Ss]t)(?<!\b\w)[.!?]+[\"”’»)]*\s+|[。！？।؟]+[」』”）]*|\n\n)"
)
SHORT_SENTENCE = {"ja": 10, "zh": 8, "ko": 12}
"""Signs that a sentence has at the least; what is shorter is an abbreviation or a name."""

LONG = 175
"""Signs of English beyond which clauses pile up: false alarms were twice as frequent there."""

PASSAGE = 300
"""Signs of English beyond which it is a passage: words of one sentence account for nothing in another."""

EXPANSION = {"ja": 2.67, "zh": 3.6, "ko": 1.9, "cs": 1.08, "et": 1.14, "es": 0.85, "fr": 0.86, "it": 0.85, "pt": 0.82}
"""Signs of English for one sign of the source: the middle of 1,686 human translations; elsewhere close to 0.95."""

WHOLE = 0.62
"""From this share of the usual length on the English renders all of its source: so do 98 of 100 translations."""

CLAUSE = 90
"""Signs of English that a single clause has at the most, as a rule."""
SLACK = 6
"""Signs that any translation may be shorter: a share says little of a few words."""

SHORTER = 0.3
"""What is left of a statement that has lost its speaker or its denial."""

MOST = 0.5
"""What is left of it without a hedge."""

CLAIM = 1.0
"""Of a source of several clauses a claim may render one alone, and names what the article calls "the company"."""

NUMBER = re.compile(r"\d[\d.,]*(?:[万萬亿億兆만억조천千百]\s?\d[\d.,]*)*")
"""A number in digits, with the units that East Asian numbers have within."""
SEPARATORS = re.compile(r"\D")


def digits(text: str) -> list[str]:
    """The significant digits of each number: 1兆3000億, 1.3 trillion and 1,300 billion are all 13."""
    plain = unicodedata.normalize("NFKC", text)
    return [found for match in NUMBER.finditer(plain) if (found := SEPARATORS.sub("", match[0]).strip("0"))]


def words(cues: tuple[Cue, ...]) -> str:
    """The words of some cues, for a message."""
    return ", ".join(dict.fromkeys(cue.text.strip() for cue in cues))


def problem(code: str, verdict: Verdict, source: str, english: str, saying: str) -> Problem:
    """A problem whose message names what was read on both sides."""
    message = f"{code}: {saying} (source: {source or 'nothing'}; English: {english or 'nothing'})"
    return Problem(code, verdict, source, english, message)
