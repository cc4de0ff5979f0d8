"""JSON: whole, stable, and as the schema says."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.nouns.result import Result
from summarizer.writers.json import RESULT_SCHEMA_ID, on_one_line, plain, write_json
from summarizer.writers.schema import adapter
from tests.writers.examples import german, japanese, korean
from tests.writers.rewriting import rewrite

RESULT = adapter(Result)


@pytest.mark.parametrize("make", [korean, german, japanese])
def test_a_printed_result_reads_back_equal(make: Callable[[], Result]) -> None:
    """Nothing is lost on the way to JSON and back."""
    assert RESULT.validate_json(write_json(make())) == make()


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12))
def test_any_text_survives(text: str) -> None:
    """Escapes are undone by every reader."""
    result = rewrite(japanese(), lambda old: text + old)
    assert RESULT.validate_json(write_json(result)) == result


def test_numbers_dates_and_letters_are_readable() -> None:
    """Decimals are strings in full digits, dates ISO, letters not escaped, keys in the nouns' order."""
    printed = write_json(korean())
    assert '"value": "3400000000000"' in printed
    assert '"cost": "0.00081"' in printed
    assert '"published": "2025-03-30"' in printed
    assert "한지원" in printed
    assert list(json.loads(printed)) == ["schema", *(field.name for field in dataclasses.fields(Result))]
    assert list(json.loads(printed)["versions"]["prompts"]) == ["brief", "translate"]
    assert json.loads(printed)["schema"] == RESULT_SCHEMA_ID


@pytest.mark.parametrize(
    ("value", "printed"),
    [("1.2E+10", "12000000000"), ("-0.50", "-0.50"), ("1E+900", "1E+900"), ("0E-9", "0.000000000")],
)
def test_decimals_are_printed_in_full_unless_absurd(value: str, printed: str) -> None:
    """A hostile exponent does not fill the disk."""
    assert plain(Decimal(value)) == printed


def test_lone_surrogates_and_acting_characters_do_no_harm() -> None:
    """What UTF-8 cannot hold is replaced; what acts on a terminal is escaped and stays data."""
    result = dataclasses.replace(japanese(), notes=("a\ud800b", "\x1b[31m\x9b\u202e\U000e0041\u2028"))
    printed = write_json(result)
    printed.encode()
    assert json.loads(printed)["notes"] == ["a\ufffdb", result.notes[1]]
    assert "\\u001b[31m\\u009b\\u202e\\udb40\\udc41\\u2028" in printed
    line = on_one_line(printed)
    assert "\\u001b[31m\\u009b\\u202e\\udb40\\udc41\\u2028" in line
    assert json.loads(line) == json.loads(printed)
    assert line.count("\n") == 1


def test_printing_needs_no_pydantic() -> None:
    """A run that prints JSON starts without it."""
    code = "import sys, summarizer.writers; print([name for name in sys.modules if name.startswith('pydantic')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
