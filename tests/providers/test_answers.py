"""The JSON object in an answer is found however it is wrapped, and none is made up."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.providers.answers import holds_object, object_in

WRAPPED = [
    '{"a": 1}',
    ' \n{"a": 1}\n',
    '```json\n{"a": 1}\n```',
    '```\n{"a": 1}\n```\n',
    'Here is the answer:\n\n```json\n{"a": 1}\n```\nAsk me for more.',
    'Sure! {"a": 1}',
    '<think>short</think>{"a": 1}',
    '\ufeff{"a": 1}',
]


@pytest.mark.parametrize("text", WRAPPED)
def test_one_object_is_found(text: str) -> None:
    """In a code fence, in prose, or alone."""
    assert holds_object(text)
    assert json.loads(object_in(text)) == {"a": 1}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "no",
        '{"a": 1',
        '"a": 1}',
        '[{"a": 1}, {"b": 2}]',
        '{"a": 1} or {"b": 2}',
        "}{",
        "[1]",
        "{a}",
        "{" * 100_000,
    ],
)
def test_what_holds_no_single_object_stays_as_it_is(text: str) -> None:
    """Nothing is guessed."""
    assert not holds_object(text)
    assert object_in(text) == text or object_in(text) == text.strip()


@given(
    st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text())),
    st.sampled_from(["", "```json\n", "So: "]),
)
def test_every_object_is_found_behind_every_opening(value: dict[str, object], opening: str) -> None:
    """Braces in its texts do not mislead."""
    text = f"{opening}{json.dumps(value, ensure_ascii=False)}"
    assert json.loads(object_in(text)) == value
