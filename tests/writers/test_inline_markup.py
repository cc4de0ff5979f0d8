"""Emphasis and links within a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.writers.document import Emphasis, Inline, Link, Strong, Text
from summarizer.writers.inline_markup import read_markup
from tests.writers.examples import make_article

ARTICLE = make_article("a", "de", [], links=("https://a.example", "javascript:alert(1)"))
PLAIN = make_article("a", "de", [], format="text")


def words(inlines: tuple[Inline, ...]) -> str:
    """The text without its markup."""
    return "".join(each.text if isinstance(each, Text) else words(each.inlines) for each in inlines)


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("a **b** c", (Text("a "), Strong((Text("b"),)), Text(" c"))),
        ("*a*", (Emphasis((Text("a"),)),)),
        ("***a***", (Strong((Emphasis((Text("a"),)),)),)),
        ("**a *b* c**", (Strong((Text("a "), Emphasis((Text("b"),)), Text(" c"))),)),
        ("5*3 and 2*4", (Text("5"), Text("*"), Text("3 and 2"), Text("*"), Text("4"))),
        ("a * b", (Text("a "), Text("*"), Text(" b"))),
        ("**a *b** c", (Strong((Text("a "), Text("*"), Text("b"))), Text(" c"))),
        ("a* b", (Text("a"), Text("*"), Text(" b"))),
        ("[a](#1)", (Link((Text("a"),), "https://a.example"),)),
        ("[](#1)", (Link((Text("https://a.example"),), "https://a.example"),)),
        ("[a](#2)[b](#3)[c](#0)[](#2)", (Text("a"), Text("b"), Text("c"))),
        ("**[a](#1)**", (Strong((Link((Text("a"),), "https://a.example"),)),)),
        ("[a](https://b.example)", (Text("[a](https://b.example)"),)),
    ],
)
def test_markup_is_read(sentence: str, read: tuple[Inline, ...]) -> None:
    """Closed marks are emphasis, others asterisks; only the source's own links are links."""
    assert read_markup([sentence], ARTICLE) == read


def test_an_asterisk_of_plain_text_is_an_asterisk() -> None:
    """Plain text has no emphasis."""
    assert read_markup(["a *b* c"], PLAIN) == (Text("a *b* c"),)


@given(st.lists(st.sampled_from(["*", "**", "***", "a", " ", "1", "[a](#1)", "[b](#9)"]), max_size=12))
def test_no_word_is_lost(parts: list[str]) -> None:
    """Whatever the marks: all words come out, in order."""
    read = read_markup(["".join(parts)], ARTICLE)
    expected = "".join(parts).replace("(#1)", "").replace("(#9)", "")
    assert [sign for sign in words(read) if sign in "ab1"] == [sign for sign in expected if sign in "ab1"]
