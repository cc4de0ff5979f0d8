"""What comes out: summary, fact sheet and translation, each statement tied to its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarizer.nouns.article import Span
from summarizer.nouns.quantity import Quantity

ClaimStatus = Literal["confirmed", "reported", "planned", "considered", "expected", "possible", "denied"]
EntityType = Literal["person", "organisation", "place", "product", "work", "law", "event", "other"]
GroundingState = Literal["exact", "normalised", "failed"]


@dataclass(frozen=True, slots=True)
class Grounding:
    """Where code found the words that an item gives as written; never where a model says."""

    state: GroundingState
    """``normalised``: equal but for width, spaces, quotation marks, separators or Markdown."""
    segment: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """An English sentence and the source segments that it rests on."""

    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Headline and three to seven sentences."""

    headline: Statement
    sentences: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that the article says is, was or may be so."""

    statement: str
    status: ClaimStatus
    speaker: str | None
    """Who says so, where it is not the article itself."""
    via: str | None
    """By way of whom the article has it, such as a newspaper."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the article."""

    as_written: str
    english: str
    """The model's English reading; the value is computed from ``as_written`` by code."""
    measures: str
    grounding: Grounding
    quantity: Quantity | None
    """What code read in ``as_written``; None where it could not read it. Its span counts within ``as_written``."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date or period of the article."""

    as_written: str
    event: str
    """What happens then."""
    grounding: Grounding
    edtf: str | None
    """As said, read by code; ``XXXX`` where the year is not said."""
    resolved: str | None
    """As meant, where the date of publication is known."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the article names."""

    name: str
    """In English or romanised."""
    as_written: str
    type: EntityType
    role: str | None
    """The role or title as the article states it."""
    grounding: Grounding
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given in quotation marks."""

    as_written: str
    english: str
    speaker: str | None
    grounding: Grounding
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the article comes from, as far as its own text says so."""

    publisher: str | None
    byline: str | None
    relays: str | None
    """The outlet or agency whose report the article passes on."""
    date: DateMention | None
    """Of the article, else of the report that it passes on."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactSheet:
    """The article taken apart."""

    source: Source
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    entities: tuple[Entity, ...]
    quotations: tuple[Quotation, ...]
    open_questions: tuple[Statement, ...]
    """What the article leaves unclear or seems to get wrong; said as such, never corrected."""


@dataclass(frozen=True, slots=True)
class TranslatedSegment:
    """The English of one source segment."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A source expression and the English that stands for it."""

    source: str
    english: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """The article in English, one text for each source segment."""

    segments: tuple[TranslatedSegment, ...]
    terms: tuple[Term, ...]
    """Names and terms as the translation settled them."""
