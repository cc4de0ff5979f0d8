"""What is left of the source in a text that should be English."""

from __future__ import annotations

import time

import pytest

from summarizer.residue import find_script, find_untranslated, foreign_words, plain_words


@pytest.mark.parametrize("text", ["", "The bridge.", "8ｘ20mm screws", "São Tomé, 5 µm, TGF-β", "1ª, №5, 😀"])
def test_english_holds_latin_letters_and_signs(text: str) -> None:
    """Full-width ones too, and a Greek letter of science."""
    assert find_script(text) is None


def test_words_of_another_script_are_named_once() -> None:
    """However often they stand there."""
    found = find_script("서울 and 서울 and 부산.")
    assert found is not None
    assert (found.verdict, found.words) == ("contradicts", "서울, 부산")


def test_a_word_that_is_shown_once_and_left_over_once_is_left_over() -> None:
    """The brackets of one place do not excuse another."""
    found = find_script("Seoul (서울) is 서울.")
    assert found is not None
    assert found.verdict == "contradicts"
    shown = find_script("Seoul (서울) is “서울”.")
    assert shown is not None
    assert shown.verdict == "unproven"


def test_a_message_does_not_grow_without_end() -> None:
    """A page that was not translated is one line, and read in linear time."""
    began = time.perf_counter()
    found = find_script(" ".join(f"서울{number}" for number in range(50_000)))
    assert found is not None
    assert found.words.endswith(" and 49980 more")
    assert len(found.message) < 300
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    ("source", "english", "language", "verdict"),
    [
        ("Die Brücke wird 2027 neu gebaut.", "die Brücke wird neu gebaut!", "de", "contradicts"),
        ("서울시는 다리를 다시 놓는다.", "서울시는 다리를 다시 놓는다.", "ko", "contradicts"),
        ("Dundee Stars 5-3 Belfast Giants", "Dundee Stars 5-3 Belfast Giants", "de", "unproven"),
        ("Hamburg, Bremen, Kiel", "Hamburg, Bremen, Kiel", "de", None),
        ("The bridge will be rebuilt.", "The bridge will be rebuilt.", "en", None),
        ("Die Brücke wird neu gebaut.", "The bridge will be rebuilt.", "de", None),
    ],
)
def test_what_was_left_as_it_was(source: str, english: str, language: str, verdict: str | None) -> None:
    """Names alone may stay; an English source is not translated."""
    found = find_untranslated(source, english, language)
    assert (found and found.verdict) == verdict


def test_words_are_compared_without_case_signs_and_digits() -> None:
    """What remains when a sentence is copied carelessly."""
    assert plain_words("Die BRÜCKE, 2027!") == ("die", "brücke")
    assert foreign_words("The 橋 of 서울, 橋.") == ("橋", "서울")
