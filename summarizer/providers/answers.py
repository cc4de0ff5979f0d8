"""The JSON object in a model's answer, however it is wrapped."""

from __future__ import annotations

import json
from functools import lru_cache


def object_in(text: str) -> str:
    """The one JSON object in an answer: alone, in a code fence, or in prose; the text itself where there is none."""
    bare = text.strip()
    if bare.startswith("{") and bare.endswith("}"):
        return bare
    start, end = bare.find("{"), bare.rfind("}")
    inside = bare[start : end + 1]
    return inside if 0 <= start < end and holds_object(inside) else text


@lru_cache(maxsize=2)
def holds_object(text: str) -> bool:
    """Whether an answer is a whole JSON object, or has one in it.

    Each answer is asked for this several times, one after the other.
    """
    bare = text.strip()
    if not (bare.startswith("{") and bare.endswith("}")):
        return object_in(text) != text
    try:
        return isinstance(json.loads(bare), dict)
    except (ValueError, RecursionError):
        return False
