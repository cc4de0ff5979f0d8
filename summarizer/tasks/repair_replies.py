"""The answer of a briefing's repair; apart from the others because few runs need it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from summarizer.tasks.replies import (
    ClaimReply,
    DateReply,
    EntityReply,
    FigureReply,
    QuotationReply,
    SourceReply,
    StatementReply,
    StrictModel,
)

ItemNumber = Annotated[int, Field(description="The number of the item in its list")]


class RepairedStatement(StrictModel):
    """A corrected sentence."""

    number: ItemNumber
    replacement: StatementReply | None


class RepairedClaim(StrictModel):
    """A corrected claim."""

    number: ItemNumber
    replacement: ClaimReply | None


class RepairedFigure(StrictModel):
    """A corrected figure."""

    number: ItemNumber
    replacement: FigureReply | None


class RepairedDate(StrictModel):
    """A corrected date."""

    number: ItemNumber
    replacement: DateReply | None


class RepairedEntity(StrictModel):
    """A corrected name."""

    number: ItemNumber
    replacement: EntityReply | None


class RepairedQuotation(StrictModel):
    """A corrected quotation."""

    number: ItemNumber
    replacement: QuotationReply | None


class BriefRepairReply(StrictModel):
    """Replacements for the items that failed; null takes an item back."""

    headline: StatementReply | None
    sentences: Annotated[list[RepairedStatement], Field(max_length=7)]
    source: SourceReply | None
    claims: Annotated[list[RepairedClaim], Field(max_length=40)]
    figures: Annotated[list[RepairedFigure], Field(max_length=60)]
    dates: Annotated[list[RepairedDate], Field(max_length=40)]
    entities: Annotated[list[RepairedEntity], Field(max_length=40)]
    quotations: Annotated[list[RepairedQuotation], Field(max_length=30)]
    open_questions: Annotated[list[RepairedStatement], Field(max_length=10)]
