"""Expressions that are compiled late do what compiled ones do."""

from __future__ import annotations

import re

import pytest

from summarizer.expressions import late


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
@pytest.mark.parametrize("text", ["12", "12 cranes", "pier 12", "pier"])
def test_a_late_expression_finds_what_a_compiled_one_finds(method: str, text: str) -> None:
    """Also at the second call, which takes another way than the first."""
    expression = late(r"\d+")
    for _ in range(2):
        found, expected = (getattr(either, method)(text) for either in (expression, re.compile(r"\d+")))
        assert (found and found.span()) == (expected and expected.span())


def test_a_late_expression_divides_and_replaces() -> None:
    """The other methods of a pattern are there as well."""
    expression = late(" ?; ?")
    assert expression.split("pier; crane ;quay") == ["pier", "crane", "quay"]
    assert expression.sub(", ", "pier; crane") == "pier, crane"
    assert expression.findall("pier; crane") == ["; "]
    assert [match.start() for match in expression.finditer("a;b;c")] == [1, 3]


def test_a_late_expression_says_what_it_is() -> None:
    """What is no method is the compiled pattern's."""
    assert late("(pier)").groups == 1


def test_an_expression_is_read_at_its_first_use() -> None:
    """Until then not even a fault in it is seen."""
    expression = late("(")
    with pytest.raises(re.error):
        expression.search("pier")
