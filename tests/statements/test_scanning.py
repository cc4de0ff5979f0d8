"""Phrases are found by what they begin with and what must follow it, compared as plain text."""

from __future__ import annotations

import pytest

from summarizer.languages import LANGUAGES
from summarizer.statements import read
from summarizer.statements.entries import compiled
from summarizer.statements.tables import table


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The pier is said to be closed.", "is said"),
        ("The pier is now said to be closed.", "is now said"),
        ("The pier is  now said to be closed.", "is  now said"),
        ("The strike is also being raised.", "is also being raised"),
    ],
)
def test_a_phrase_is_found_with_and_without_what_may_stand_within(sentence: str, found: str) -> None:
    """One blank or two, a word between or none."""
    assert any(marker.text.startswith(found) for marker in read(sentence, "en").markers)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_phrase_stands_where_nothing_stands_that_must_follow_its_head(language: str) -> None:
    """Every entry is tried behind its own head, with everything that may follow the heads of the others."""
    words = table(language)
    scanners = (words.markers, words.negations, words.directions, words.strengths, words.roles)
    entries = [entry for each in scanners for head in each.drawers.found for entry in each.drawers.entries(head)]
    endings = sorted({ending for entry in entries for ending in entry.follows} | {"", " ", " the", "s"})
    for entry in entries:
        if entry.follows:
            others = [ending for ending in endings if not ending.startswith(entry.follows)]
            assert not any(compiled(entry.expression).match(entry.head + ending) for ending in others)
