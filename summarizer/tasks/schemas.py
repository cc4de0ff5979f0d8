"""The JSON Schemas of the answers: what is frozen beside each prompt as `<task>.schema.json`."""

from __future__ import annotations

import json
from typing import Any

from summarizer.tasks.repair_replies import BriefRepairReply
from summarizer.tasks.replies import BriefReply, StrictModel, TranslateReply

REPLIES: dict[str, type[StrictModel]] = {
    "brief": BriefReply,
    "brief-repair": BriefRepairReply,
    "translate": TranslateReply,
    "translate-repair": TranslateReply,
}
"""Prompt name -> the answer that it asks for."""


def strict_schema(model: type[StrictModel]) -> dict[str, Any]:
    """The JSON Schema of an answer without the titles that pydantic adds: they cost tokens and say nothing."""
    schema: dict[str, Any] = json.loads(json.dumps(model.model_json_schema()))
    for part in (schema, *schema.get("$defs", {}).values()):
        part.pop("title", None)
        for field in part.get("properties", {}).values():
            field.pop("title", None)
    return schema
