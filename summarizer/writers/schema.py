"""JSON Schema of what the JSON writer prints, made from the nouns and their docstrings.

Only the `schema` command imports this: pydantic and reading the nouns' source cost a run nothing.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from summarizer.nouns import article, exchange, finding, outputs, quantity, result
from summarizer.nouns.outputs import FactSheet
from summarizer.nouns.result import Result
from summarizer.writers.json import RESULT_SCHEMA_ID

FACTS_SCHEMA_ID = "urn:article-summarizer:schema:facts:1"

_NOUNS = (article, exchange, finding, outputs, quantity, result)
_DECIMAL = r"^-?\d+(\.\d+)?(E[+-]?\d+)?$"


def result_schema() -> dict[str, Any]:
    """The schema (2020-12) of the whole printed result."""
    schema = _schema(Result, RESULT_SCHEMA_ID, "Result of summarizer")
    mark = {"const": RESULT_SCHEMA_ID, "description": "Name and version of this schema."}
    schema["properties"] = {"schema": mark, **schema["properties"]}
    schema["required"] = ["schema", *schema["required"]]
    return schema


def facts_schema() -> dict[str, Any]:
    """The schema (2020-12) of the fact sheet, which a result holds as ``facts``."""
    return _schema(FactSheet, FACTS_SCHEMA_ID, "Fact sheet of summarizer")


def adapter(noun: type) -> TypeAdapter[Any]:
    """Pydantic's reader and writer of a noun."""
    return TypeAdapter(noun)


class _Printed(GenerateJsonSchema):
    """As the JSON writer prints: every field present, decimals as strings in full digits."""

    def field_is_required(self, *_: Any, **__: Any) -> bool:
        return True

    def field_title_should_be_set(self, *_: Any) -> bool:
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": "string", "pattern": _DECIMAL}


def _schema(noun: type, schema_id: str, title: str) -> dict[str, Any]:
    made = adapter(noun).json_schema(mode="serialization", schema_generator=_Printed)
    documented = dict(_docstrings())
    definitions = {name: _described(each, *documented[name]) for name, each in made.pop("$defs").items()}
    head = {"$schema": GenerateJsonSchema.schema_dialect, "$id": schema_id, "title": title}
    body = _described(made, *documented[noun.__name__])
    return {**head, **{key: body[key] for key in body if key != "title"}, "$defs": definitions}


def _described(schema: dict[str, Any], purpose: str, attributes: dict[str, str]) -> dict[str, Any]:
    properties = {
        name: {**each, "description": attributes[name]} if name in attributes else each
        for name, each in schema["properties"].items()
    }
    return {**schema, "description": purpose, "properties": properties, "additionalProperties": False}


def _docstrings() -> Iterator[tuple[str, tuple[str, dict[str, str]]]]:
    """Class name -> what it is for, and the docstrings that stand below its attributes."""
    for module in _NOUNS:
        for node in ast.parse(inspect.getsource(module)).body:
            if isinstance(node, ast.ClassDef):
                yield node.name, (ast.get_docstring(node) or "", dict(_attributes(node)))


def _attributes(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for before, after in zip(node.body, node.body[1:], strict=False):
        match before, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)
