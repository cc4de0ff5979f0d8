"""What is told of an expression without compiling it."""

from __future__ import annotations

import re

import pytest

from summarizer.statements.patterns import following, necessary, spellings


@pytest.mark.parametrize(
    ("expression", "texts"),
    [
        ("quay", ["quay"]),
        ("quays?", ["quays", "quay"]),
        ("la(?:id|ys?)", ["laid", "lays", "lay"]),
        ("mor(?:e|ing)?", ["more", "moring", "mor"]),
        ("(?:is|was) (?:now )?shut", ["is now shut", "is shut", "was now shut", "was shut"]),
        (r"moor\w*", None),
        ("moor(?:ed|ing[sa])", ["moored", "moorings", "mooringa"]),
        ("moor(?:ed|ing[^s])", None),
        ("m(?:o(?:o|u)r|ar)", None),
        ("moor+", None),
        ("(?:a|b|c|d|e|f|g)(?:a|b|c|d|e|f|g)", None),
    ],
)
def test_an_expression_has_so_many_spellings(expression: str, texts: list[str] | None) -> None:
    """In the order in which it tries them; none where there are many."""
    assert spellings(expression) == texts


@pytest.mark.parametrize(
    ("expression", "texts"),
    [
        (r"\w{1,40}less\b", ("less",)),
        (r"in (?:\S{1,24} ){0,4}(?:view|opinion)\b", ("view", "opinion")),
        (r"(?<![ab])quay(?=[^s])", ("quay",)),
        ("[da]deora", ("deora",)),
        ("ab+c|de?f", ("a", "d")),
        ("(?:a(?:b|cd)x)+y", ("abx", "acdx")),
        ("x(?:a|b)+c", ("x",)),
        ("(?:ab|cd)e", ("abe", "cde")),
        (r"(?P<asked>[xy])(?:no|not)(?P=asked)", ("xno", "xnot", "yno", "ynot")),
        (r"[\]a]b", ("b",)),
        ("(?:foo)?bar{2}z", ("ba",)),
        ("x{0,2}y", ("y",)),
        ("(?:ab){2}", ("ab",)),
        ("(?:a|b)?", ()),
        (r"\w+", ()),
        ("quay|[ab]", ()),
        ("(?:ab", ("ab",)),
    ],
)
def test_every_match_holds_one_of_these(expression: str, texts: tuple[str, ...]) -> None:
    """The longest that are sure."""
    assert necessary(expression) == texts


@pytest.mark.parametrize(
    ("expression", "text"),
    [("ab+c|de?f", "abbbc"), ("(?:a(?:b|cd)x)+y", "abxacdxy"), ("x(?:a|b)+c", "xabac"), ("(?:ab|cd)e", "cde")],
)
def test_what_is_necessary_is_in_a_match(expression: str, text: str) -> None:
    """However often a group stands."""
    assert re.fullmatch(expression, text)
    assert any(letters in text for letters in necessary(expression))


@pytest.mark.parametrize(
    ("rest", "letters"),
    [
        ("(?:ed|ing).*", ("ed", "ing")),
        ("(?:ed|ing)?s.*", ("ed", "ing", "s")),
        ("(?:ed|ing)?[ab]", ()),
        ("(?:ed|[ab])", ()),
        (r"(?<!to )(?!so)ing\w*", ("ing",)),
        (r"\w*", ()),
    ],
)
def test_an_expression_goes_on_with_one_of_these(rest: str, letters: tuple[str, ...]) -> None:
    """Choices that may be left out, and what stands behind them."""
    assert following(rest) == letters
