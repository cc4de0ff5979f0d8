"""Romanisation and consonant skeletons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.languages import LANGUAGES
from summarizer.statements.romanisation import alike, romanise, skeleton

WORDS = [
    ("서울", "ko", "seoul"),
    ("오픈AI", "ko", "opeunai"),
    ("トヨタ", "ja", "toyota"),
    ("とよた", "ja", "toyota"),
    ("北京", "zh", "beijing"),
    ("Москва", "ru", "moskva"),
    ("Харків", "uk", "harkiv"),
    ("दिल्ली", "hi", "dillii"),
    ("Müller", "de", "muller"),
    ("Łódź", "pl", "lodz"),
    ("O'Neil2", "en", "oneil"),
]


@pytest.mark.parametrize(("word", "language", "latin"), WORDS)
def test_a_word_is_written_in_plain_letters(word: str, language: str, latin: str) -> None:
    """Each script by its own table; marks and figures fall away."""
    assert romanise(word, language) == latin


@pytest.mark.parametrize(
    ("one", "other"),
    [("tchaikovsky", "tschaikowski"), ("schmidt", "shmit"), ("joseph", "yosef"), ("johnson", "jonson")],
)
def test_spellings_of_one_name_share_a_skeleton_mostly(one: str, other: str) -> None:
    """Vowels, voicing and doubling do not count."""
    assert alike(skeleton(one), skeleton(other)) >= 0.7


def test_names_without_common_sounds_are_not_alike() -> None:
    """Nothing agrees, or there is nothing to agree."""
    assert alike(skeleton("toyota"), skeleton("nissan")) == 0
    assert alike("", "k") == 0


@given(st.text(), st.sampled_from(sorted(LANGUAGES)))
def test_any_text_becomes_plain_letters(text: str, language: str) -> None:
    """Whatever goes in, only small Latin letters come out."""
    latin = romanise(text, language)
    assert latin == "" or (latin.isascii() and latin.isalpha() and latin.islower())
