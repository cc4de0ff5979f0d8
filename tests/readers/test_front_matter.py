"""The head of a Markdown file."""

from datetime import date

import pytest

from summarizer.nouns.article import Publication
from summarizer.readers.front_matter import read_front_matter, read_full_date

HEAD = """---
title: "Werk kommt: ein Plan"
author: Eva Kern # freie Mitarbeiterin
date: 2025-03-29T08:00
tags: [a, b]
empty:
  - nested
source: Die Zeitung
source: Eine andere
url: 'https://z.example/1'
---
Text.
"""


def test_simple_keys_are_read_and_the_rest_passed_over() -> None:
    """Lists, nested values and second mentions are no publication data."""
    front = read_front_matter(HEAD)
    assert front is not None
    assert front.publication == Publication(
        "Die Zeitung", "Eva Kern", "Werk kommt: ein Plan", "https://z.example/1", date(2025, 3, 29)
    )
    assert front.left_out.reason == "front-matter"
    assert HEAD[front.left_out.span.end :] == "Text.\n"
    assert front.left_out.lines == 11


def test_toml_between_plus_signs_is_front_matter_too() -> None:
    """A source that is an address is the address."""
    front = read_front_matter('+++\ntitle = "Plan"\nsource = "https://z.example"\n+++\n')
    assert front is not None
    assert front.publication == Publication(title="Plan", url="https://z.example")


@pytest.mark.parametrize(
    "text", ["---\n\n---\nText", "---\nEin Satz steht hier.\n---\n", "Text\n---\na: b\n---", "---\na: b\n"]
)
def test_rules_around_ordinary_text_are_no_front_matter(text: str) -> None:
    """The first line must be a key, the block must begin the file and be closed."""
    assert read_front_matter(text) is None


@pytest.mark.parametrize("value", ["March 2025", "2025-03", "2025-13-01", "2025-03-291", ""])
def test_less_than_a_full_date_is_no_date(value: str) -> None:
    """Year, month and day must be there and be a day of the calendar."""
    assert read_full_date(value) is None
