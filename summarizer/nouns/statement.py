"""What a sentence says about who says it, how surely, and in which sense; and where two differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarizer.nouns.article import Span
from summarizer.nouns.finding import Verdict

MarkerKind = Literal[
    "said",
    "hearsay",
    "source_named",
    "demand",
    "plan",
    "consideration",
    "expectation",
    "possibility",
    "denial",
    "future",
    "open",
]
"""``said``: a reporting verb; ``source_named``: "according to X"; ``hearsay``: told by nobody named;
``open``: what may mean a possibility or something else (can, if)."""

SpeakerNumber = Literal["one", "several", "unknown"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A stretch of text that says something about the statement, and what."""

    span: Span
    text: str
    kind: str
    """Of a marker its MarkerKind; of a negation ``hard`` (not, no) or ``soft`` (fail, without);
    of a direction ``up`` or ``down``; of a strength ``only``, ``mainly``, ``almost``, ``all`` or ``at_least``."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a reporting phrase gives the words to, as far as the grammar shows it."""

    span: Span
    text: str
    """As written."""
    number: SpeakerNumber
    roles: tuple[str, ...] = ()
    """Keys that all languages share, such as ``police`` or ``minister``."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one text."""

    language: str
    text: str
    markers: tuple[Cue, ...] = ()
    """Reporting phrases, hedges and status words; each ``kind`` is a MarkerKind, in English of finer classes."""
    quotations: tuple[Span, ...] = ()
    """What stands between quotation marks."""
    speakers: tuple[Speaker, ...] = ()
    negations: tuple[Cue, ...] = ()
    directions: tuple[Cue, ...] = ()
    strengths: tuple[Cue, ...] = ()
    roles: tuple[Cue, ...] = ()
    """Every word for a role, whether it speaks or not; ``kind`` is the role's key."""

    def marked(self, *kinds: str) -> tuple[Cue, ...]:
        """The markers of these kinds."""
        return tuple(marker for marker in self.markers if marker.kind in kinds)


@dataclass(frozen=True, slots=True)
class Problem:
    """One way in which an English statement does not say what its source says."""

    code: str
    """Stable and documented, such as ``attribution.lost``."""
    verdict: Verdict
    source: str
    """What was read in the source; empty where there is nothing."""
    english: str
    """What was read in the English; empty where there is nothing."""
    message: str
    """One line that names both."""
