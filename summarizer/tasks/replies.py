"""The answers that a model is asked for, as pydantic models; their JSON Schemas are frozen in `prompts/`.

Strict mode allows no defaults, no open objects and no oneOf; every list is bounded.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from summarizer.nouns.outputs import ClaimStatus, EntityType

Evidence = Annotated[list[str], Field(min_length=1, max_length=8, description="Sentence ids")]
AsWritten = Annotated[str, Field(description="Copied from one cited sentence")]
English = Annotated[str, Field(description="In English")]


class StrictModel(BaseModel):
    """No field beyond those named, and none left out."""

    # Built on first use: a run needs one or two of the answers, not all.
    model_config = ConfigDict(extra="forbid", defer_build=True)


class StatementReply(StrictModel):
    """An English sentence and what it rests on."""

    text: str
    evidence: Evidence


class SourceReply(StrictModel):
    """Where the article comes from, as far as its own text says so."""

    publisher: Annotated[str | None, Field(description="Who published this article, in English")]
    byline: Annotated[str | None, Field(description="Who wrote it, in English letters")]
    relays: Annotated[str | None, Field(description="Outlet or agency whose report the article passes on, in English")]
    date_as_written: Annotated[str | None, Field(description="Date of the article, else of the report; copied")]
    evidence: Annotated[list[str], Field(max_length=8, description="Sentence ids; empty if all is null")]


class ClaimReply(StrictModel):
    """One thing that the article says."""

    statement: str
    status: Annotated[
        ClaimStatus,
        Field(description="confirmed: the article states it as fact; reported: hearsay or somebody's word"),
    ]
    speaker: Annotated[str | None, Field(description="Who says, demands or expects it; null: the article itself")]
    via: Annotated[str | None, Field(description="Outlet or person that the article has it from")]
    evidence: Evidence


class FigureReply(StrictModel):
    """One number."""

    as_written: Annotated[str, Field(description="Copied with unit and bound, such as more than")]
    english: Annotated[str, Field(description="The same in English, such as more than 500 billion US dollars")]
    measures: Annotated[str, Field(description="What it measures, of whom, when")]
    evidence: Evidence


class DateReply(StrictModel):
    """One date or period."""

    as_written: AsWritten
    event: Annotated[str, Field(description="What happens then")]
    evidence: Evidence


class EntityReply(StrictModel):
    """One name."""

    name: English
    as_written: AsWritten
    type: EntityType
    role: Annotated[str | None, Field(description="Role or title as the article states it, in English")]
    evidence: Evidence


class QuotationReply(StrictModel):
    """Words in quotation marks that somebody says."""

    as_written: Annotated[str, Field(description="The words between the marks, copied")]
    english: English
    speaker: str | None
    evidence: Evidence


class BriefReply(StrictModel):
    """Summary and fact sheet."""

    headline: StatementReply
    sentences: Annotated[list[StatementReply], Field(min_length=1, max_length=7)]
    source: SourceReply
    claims: Annotated[list[ClaimReply], Field(max_length=40)]
    figures: Annotated[list[FigureReply], Field(max_length=60)]
    dates: Annotated[list[DateReply], Field(max_length=40)]
    entities: Annotated[list[EntityReply], Field(max_length=40)]
    quotations: Annotated[list[QuotationReply], Field(max_length=30)]
    open_questions: Annotated[list[StatementReply], Field(max_length=10)]


class SegmentReply(StrictModel):
    """The English of one sentence."""

    id: str
    text: str


class TermReply(StrictModel):
    """A name or term as translated."""

    source: str
    english: str


class TranslateReply(StrictModel):
    """The sentences asked for, in order."""

    segments: Annotated[list[SegmentReply], Field(max_length=400)]
    terms: Annotated[list[TermReply], Field(max_length=60)]
