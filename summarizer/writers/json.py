"""Result -> JSON: all of it, in the order of the nouns' fields, as `schema.result_schema` describes.

Written with the standard library alone: importing pydantic costs more than the writing.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from summarizer.expressions import late
from summarizer.nouns.result import Result
from summarizer.writers.controls import ACTING, without_surrogates

RESULT_SCHEMA_ID = "urn:article-summarizer:schema:result:1"
"""Name and version of the schema; every printed result carries it."""

_MOST_DIGITS = 60
"""Beyond these a decimal is printed with an exponent: no number of an article is that long."""
_ACTING_SIGN = late(f"[{ACTING}\x85\u2028\u2029]")


def write_json(result: Result) -> str:
    """The whole result as JSON, ending in a line feed."""
    return print_json({"schema": RESULT_SCHEMA_ID, **plain(result)}, indent=2) + "\n"


def print_json(value: object, *, indent: int | None = None) -> str:
    """JSON that is harmless wherever it is shown; on one line without `indent`.

    Characters that act on a terminal or reorder text are written as ``\\u`` escapes: the data
    stays whole, and a file shown on a screen is harmless. A lone surrogate becomes U+FFFD, since
    strict readers refuse it.
    """
    printed = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _ACTING_SIGN.sub(_as_escape, without_surrogates(printed))


def on_one_line(document: str) -> str:
    """A document of `write_json` as a line of JSON Lines, with the same escapes."""
    return print_json(json.loads(document)) + "\n"


def plain(value: Any) -> Any:
    """A noun as dicts, lists, strings, numbers and None; keys of open dicts are sorted."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(value[key]) for key in sorted(value)}
    if isinstance(value, Decimal):
        return f"{value:f}" if abs(value.adjusted()) < _MOST_DIGITS else str(value)
    return value.isoformat() if isinstance(value, date) else value


def _as_escape(sign: re.Match[str]) -> str:
    units = sign[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))
