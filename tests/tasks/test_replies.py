"""The answers that a model is asked for."""

from __future__ import annotations

import pytest

from summarizer.nouns.walk import FACT_LISTS
from summarizer.prompts import PROMPT_NAMES
from summarizer.tasks.repair_replies import BriefRepairReply
from summarizer.tasks.replies import BriefReply
from summarizer.tasks.schemas import REPLIES, strict_schema
from summarizer.tasks.translate import PART_SEGMENTS


def test_every_prompt_has_an_answer() -> None:
    """The two lists agree."""
    assert set(REPLIES) == set(PROMPT_NAMES)


@pytest.mark.parametrize("model", [BriefReply, BriefRepairReply])
def test_every_list_of_the_fact_sheet_can_be_answered_and_repaired(model: type[BriefReply]) -> None:
    """No part of the fact sheet is forgotten on the way from the model."""
    assert set(FACT_LISTS) | {"headline", "sentences", "source"} == set(model.model_fields)


def test_an_answer_has_room_for_every_sentence_of_a_part() -> None:
    """What is asked for fits into the schema that the answer must follow."""
    assert strict_schema(REPLIES["translate"])["properties"]["segments"]["maxItems"] >= PART_SEGMENTS


def test_a_schema_has_no_titles_and_keeps_descriptions() -> None:
    """Titles cost tokens and say nothing; a field of the name would stay."""
    schema = strict_schema(REPLIES["translate"])
    assert schema["description"] == "The sentences asked for, in order."
    assert "title" not in schema
    assert "title" not in schema["$defs"]["SegmentReply"]["properties"]["text"]
