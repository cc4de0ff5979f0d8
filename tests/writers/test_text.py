"""Plain text: the same without markup, wrapped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.nouns.result import Format, Result
from summarizer.writers import WRITERS
from summarizer.writers.controls import one_line
from summarizer.writers.text import write_text
from tests.writers.examples import german, japanese, korean, make_article, make_result, translate
from tests.writers.rewriting import rewrite, strings


def squeezed(text: str) -> str:
    """A text without its spaces."""
    return "".join(one_line(text).split())


@pytest.mark.parametrize("make", [korean, german, japanese])
def test_everything_for_the_reader_is_there(make: Callable[[], Result]) -> None:
    """Each statement, finding, outcome and note appears."""
    result = make()
    seen = squeezed(write_text(result))
    parts = (result.summary, result.facts, result.outcomes, result.notes, result.article.notes)
    for text in strings(parts, "kind", "unit", "bound", "state", "output", "part", "item", "status", "fate"):
        assert squeezed(text) in seen


def test_lines_fit_a_terminal_and_carry_no_markup() -> None:
    """Wrapped at spaces with a hanging indent; emphasis is gone, a link shows where it leads."""
    text = write_text(korean())
    assert max(map(len, text.splitlines())) <= 92
    assert "**" not in text
    assert "Narae Economic Daily <https://narae.example/loans?id=7>" in " ".join(text.split())
    assert (
        "2. ⚠ The rate would lie 0.5 points below the market's, the Narae Economic Daily reports.\n"
        "   [2.2][4.1]\n"
        "    - ⚠ Contradicts the source: “0.5 points”"
    ) in text


def test_the_translation_keeps_its_shape() -> None:
    """Lists keep their markers, quotes are set in."""
    text = write_text(german())
    assert "\n1. Diversion\n    - via Hafenstraße\n2. Ferry\n\n        We are waiting.\n" in text


def test_wide_letters_count_two_columns() -> None:
    """Korean wraps at its spaces by what a screen shows; combining letters take no room."""
    article = make_article("x", "en", [("paragraph", 0, "", ("A.",))], format="text")
    lines = write_text(
        make_result(article, translation=translate(article, "가나다라 " * 40 + "e\u0301" * 90))
    ).splitlines()
    korean_lines = [line for line in lines if "가나" in line]
    assert [line.count("가나다라") for line in korean_lines] == [10, 10, 10, 10]
    assert unicodedata.normalize("NFC", lines[lines.index(korean_lines[0]) + 4]) == "é" * 90


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=10))
def test_nothing_acts_on_a_terminal(text: str) -> None:
    """Whatever the strings hold: valid UTF-8, and no control but the line feed."""
    printed = write_text(rewrite(korean(), lambda old: f"\x1b]0;{text}\x07\x9b\u202e{old}"))
    printed.encode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", printed)


@pytest.mark.parametrize("name", WRITERS)
def test_every_writer_is_deterministic_and_ends_its_last_line(name: Format) -> None:
    """Twice the same, and one line feed at the end."""
    printed = WRITERS[name](korean())
    assert printed == WRITERS[name](korean())
    assert printed.endswith("\n")
    assert not printed.endswith("\n\n")
