"""Phrases are found by what they begin with and what must follow it, compared as plain text."""

from __future__ import annotations

import pytest

from summarizer.languages import LANGUAGES
from summarizer.statements import read
from summarizer.statements.entries import compiled
from summarizer.statements.scanning import NEXT
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


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_phrase_of_some_spellings_stands_where_one_of_them_stands(language: str) -> None:
    """Every spelling of an entry is one of its expression, and ends where the expression says."""
    words = table(language)
    for scanner in (words.markers, words.negations, words.directions, words.strengths, words.roles):
        for entry in (entry for head in scanner.drawers.found for entry in scanner.drawers.entries(head)):
            for ending in entry.endings:
                text = f"{entry.head}{ending}{'x' if entry.stop == 'rest' else ''}, and more"
                match = compiled(entry.expression).match(text)
                place = scanner._end(text, len(entry.head), entry.endings, entry.stop)
                assert match
                assert match.end() == place


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_word_finds_the_entries_whose_expressions_begin_with_it(language: str) -> None:
    """What a word is looked up with passes over no entry that stands there."""
    words = table(language)
    for slot, scanner in enumerate((words.markers, words.negations, words.directions, words.strengths, words.roles)):
        for entry in (entry for head in scanner.drawers.found for entry in scanner.drawers.entries(head)):
            for ending in entry.endings[:3]:
                text = f"{entry.head}{ending}"
                (start, group), *_ = words.places(text).found[slot]
                assert start == 0
                assert text.startswith(group.beginnings)
                assert entry in group.entries
                if group.further:
                    behind = text[group.length : group.length + NEXT]
                    assert entry in group.further.get(behind, group.further[""])


def test_of_a_word_that_begins_many_phrases_few_are_tried() -> None:
    """By what follows the word, as far as one listed there goes on so; in their order."""
    text = "in the ministry's view the quay is safe"
    (_, group), *_ = table("en").places(text).found[0]
    further = group.further or {}
    tried = further.get(text[2:5], further[""])
    assert 0 < len(tried) < len(group.entries)
    assert [entry for entry in group.entries if entry in tried] == list(tried)


def test_of_phrases_that_begin_anywhere_the_foremost_is_found_first() -> None:
    """They are looked for one by one, and found as if they were one expression."""
    found = read("Das Finanzministerium, der Sparkassenverband und das Innenministerium", "de").roles
    assert [cue.text for cue in found] == ["ministerium", "verband", "ministerium"]


def test_a_long_text_is_not_searched_for_what_one_place_needs() -> None:
    """The same is found in it all the same."""
    sentence = "In the minister's view the quay is safe. "
    short, long = read(sentence, "en").markers, read(sentence * 80, "en").markers
    assert len(long) == 80 * len(short) > 0
