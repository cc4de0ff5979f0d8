"""What a check of any translation against its source finds, and what its codes mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from summarizer.nouns.finding import Verdict


@dataclass(frozen=True, slots=True)
class Code:
    """What one code means, with a right and a wrong English text for the same source."""

    meaning: str
    language: str
    """Of the source example, ISO 639-1."""
    source: str
    right: str
    wrong: str
    alarms: bool = False
    """Whether it flags a translation even where it is no more than unproven."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document; both numbers count from 1."""

    line: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One way in which an English text does not say what its source says."""

    code: str
    verdict: Verdict
    alarms: bool
    """Whether the translation is flagged for it: it contradicts, or its code is an alarm."""
    source: str
    """What stands in the source; empty where nothing does."""
    target: str
    """What stands in the English; empty where nothing does."""
    message: str
    """One line: what was read on both sides."""
    source_place: Place | None = None
    """Of a document; None for a pair of texts."""
    target_place: Place | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome for one document and its translation."""

    source: str
    """Path as given, or ``-``."""
    target: str
    language: str
    """ISO 639-1 code of the source, or ``und``."""
    published: date | None
    pairs: int
    """How many paragraphs or groups of paragraphs were compared."""
    problems: tuple[Discrepancy, ...]
    """In the order of the translation's lines."""

    @property
    def flagged(self) -> bool:
        """Whether at least one problem alarms."""
        return any(problem.alarms for problem in self.problems)
