"""Whether two words in Latin letters may be one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.statements.sounds import FAR, distance, heard, may_be_near, skeleton, spoken

ALIKE = [
    ("tchaikovsky", "tschaikowski"),
    ("schmidt", "shmit"),
    ("johnson", "jonson"),
    ("zelensky", "selenskyj"),
    ("trump", "teureompeu"),
    ("khimki", "himki"),
    ("wayne", "vein"),
]


@pytest.mark.parametrize(("name", "other"), ALIKE)
def test_spellings_of_one_name_are_near(name: str, other: str) -> None:
    """Vowels, voicing and doubling cost little."""
    assert distance(heard(name, english=True), heard(other, english=False), None, 0.3) <= 0.27


@pytest.mark.parametrize(("name", "other"), [("toyota", "nisan"), ("boston", "madrid"), ("merkel", "gevin")])
def test_other_names_are_far(name: str, other: str) -> None:
    """Consonants that differ end the comparison."""
    assert distance(name, other, None, 0.3) == FAR


def test_a_name_is_heard_later_in_a_word_only_where_that_is_said() -> None:
    """As in Korean, behind a surname or in a compound."""
    assert distance("jaehyun", "ijaehyeon", None, 0.25) > distance("jaehyun", "ijaehyeon", 0.1, 0.25)


def test_an_ending_costs_little() -> None:
    """Inflection and particles follow a name."""
    assert distance("tramp", "trampom", None, 0.3) < 0.1


@pytest.mark.parametrize(
    ("word", "english", "sounds"),
    [
        ("church", True, "CurC"),
        ("cecil", True, "sesil"),
        ("duszko", False, "duSko"),
        ("xavier", True, "ksavier"),
        ("kharkiv", True, "xarkiv"),
    ],
)
def test_letters_become_sounds(word: str, english: bool, sounds: str) -> None:
    """Several letters may write one sound; a c is read as English reads it."""
    assert heard(word, english=english) == sounds


def test_a_word_without_end_is_cut() -> None:
    """What is longer than any name is no name."""
    assert len(heard("ab" * 1_000, english=False)) == 60


def test_a_skeleton_is_the_row_of_consonant_classes() -> None:
    """And a quick look at it may show that two words cannot be near."""
    assert skeleton("mohamed") == "mmt"
    assert not may_be_near("livermor", "rprmr", "n", 0.3)
    assert not may_be_near("boston", "pstn", "rkkm", 0.2)
    assert may_be_near("boston", "pstn", "pstns", 0.2)


@given(st.text("abcdefghiklmnoprstuvz", min_size=1, max_size=20))
def test_a_name_is_nearest_to_itself(name: str) -> None:
    """Nothing must change."""
    assert distance(name, name, None, 0.3) == 0


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_two_texts_have_a_distance(name: str, other: str) -> None:
    """Signs without a sound cost, but never fail."""
    assert 0 <= distance(name, other, 0.0, 0.5) <= FAR


def test_a_name_may_begin_within_a_word_at_its_cost() -> None:
    """Where that costs more than the limit, only the head counts."""
    assert distance("kato", "minkato", 0.1, 0.3) < FAR
    assert distance("kato", "minkato", 9.0, 0.3) == FAR
    assert distance("kato", "kato", 9.0, 0.3) == 0


def test_letters_of_one_sound_are_heard_alike() -> None:
    """English ts is no k, and eau is o."""
    assert heard("betts", english=True) == "bec"
    assert heard("clouseau", english=True) == "klouso"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("yale", "yeil"),
        ("lakers", "leikers"),
        ("fleetwood", "flitwud"),
        ("knight", "nit"),
        ("xavier", "zavier"),
        ("george", "jeorj"),
        ("mueller", "mueler"),
        ("bo", "bo"),
    ],
)
def test_english_is_not_said_as_it_is_written(word: str, said: str) -> None:
    """What is transcribed after the ear follows the sound."""
    assert spoken(word) == said
