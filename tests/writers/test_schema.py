"""The published schema."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarizer.writers.json import RESULT_SCHEMA_ID, plain, write_json
from summarizer.writers.schema import FACTS_SCHEMA_ID, facts_schema, result_schema
from tests.writers.examples import german, japanese, korean

DIALECT = "https://json-schema.org/draft/2020-12/schema"


_TYPES = {"string": str, "integer": int, "boolean": bool, "null": type(None), "object": dict}


def shape(schema: dict[str, Any], definitions: dict[str, Any], value: Any) -> bool:
    """Whether a value has the shape of a schema: types, fixed values, keys; a witness apart from pydantic."""
    if "$ref" in schema:
        return shape(definitions[schema["$ref"].removeprefix("#/$defs/")], definitions, value)
    if "anyOf" in schema:
        return any(shape(each, definitions, value) for each in schema["anyOf"])
    if "const" in schema or "enum" in schema:
        return value in schema.get("enum", [schema.get("const")])
    if schema["type"] == "array":
        return isinstance(value, list) and all(shape(schema["items"], definitions, each) for each in value)
    if schema["type"] == "object" and "properties" in schema:
        known = schema["properties"]
        keys = isinstance(value, dict) and list(value) == list(known) == schema["required"]
        return keys and all(shape(known[key], definitions, value[key]) for key in known)
    return isinstance(value, _TYPES[schema["type"]])


@pytest.mark.parametrize("result", [korean(), german(), japanese()])
def test_what_is_printed_has_the_shape_of_the_schema(result: Any) -> None:
    """Key by key, in the schema's own order, nothing more and nothing less."""
    schema = result_schema()
    assert shape(schema, schema["$defs"], json.loads(write_json(result)))
    facts = facts_schema()
    assert result.facts is None or shape(facts, facts["$defs"], plain(result.facts))


def test_the_witness_sees_what_is_wrong() -> None:
    """A missing key and a foreign value fail."""
    schema = result_schema()
    printed = json.loads(write_json(korean()))
    assert not shape(schema, schema["$defs"], {**printed, "schema": "another"})
    printed["facts"]["claims"][0].pop("via")
    assert not shape(schema, schema["$defs"], printed)


def test_schemas_name_themselves() -> None:
    """Dialect, version, title and purpose stand at the head."""
    for schema, schema_id in ((result_schema(), RESULT_SCHEMA_ID), (facts_schema(), FACTS_SCHEMA_ID)):
        assert (schema["$schema"], schema["$id"]) == (DIALECT, schema_id)
        assert schema_id.startswith("urn:")
        assert schema["title"]
        assert schema["description"]


def test_docstrings_of_the_nouns_become_descriptions() -> None:
    """Of classes and of attributes; all objects are closed and all keys required."""
    definitions = result_schema()["$defs"]
    assert definitions["Claim"]["description"] == "One thing that the article says is, was or may be so."
    assert (
        definitions["Claim"]["properties"]["speaker"]["description"]
        == "Who says so, where it is not the article itself."
    )
    assert definitions["Finding"]["properties"]["where"].keys() == {"$ref"}
    for definition in definitions.values():
        assert definition["description"]
        assert definition["additionalProperties"] is False
        assert definition["required"] == list(definition["properties"])


def test_decimals_are_strings_of_digits() -> None:
    """No number of JSON could hold them exactly."""
    assert result_schema()["$defs"]["Quantity"]["properties"]["value"]["type"] == "string"
