"""Places and peoples that a source names."""

from __future__ import annotations

import pytest

from summarizer.statements.name_evidence import evidence_of
from summarizer.statements.name_places import is_of_people, named_places, opens_sentence

PEOPLES = [
    ("un portavoz brasileño", "es", "BR"),
    ("um diplomata mexicano", "pt", "MX"),
    ("il premier belga", "it", "BE"),
    ("la presse espagnole", "fr", "ES"),
    ("belgický šipkař", "cs", "BE"),
    ("indonezyjskiej reprezentacji", "pl", "ID"),
    ("британском совете", "ru", "GB"),
    ("французької компанії", "uk", "FR"),
    ("die norwegische Regierung", "de", "NO"),
    ("trupele americane", "ro", "US"),
    ("de Belgische regering", "nl", "BE"),
    ("itaallased võitsid", "et", "IT"),
]


@pytest.mark.parametrize(("source", "language", "key"), PEOPLES)
def test_adjectives_of_peoples_are_found_in_small_letters(source: str, language: str, key: str) -> None:
    """Hardly any language but English writes them with a capital."""
    assert key in [key for keys, _ in named_places(evidence_of(source, language)) for key in keys]


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("il corso è finito", "it"),
        ("ella indica el camino", "es"),
        ("na rynku miasta", "pl"),
        ("Nõukogu kogunes.", "et"),
        ("от того дома", "ru"),
        ("la persona del año", "es"),
    ],
)
def test_ordinary_words_that_look_like_a_people_are_none(source: str, language: str) -> None:
    """Some begin like a country and end like an adjective."""
    assert list(named_places(evidence_of(source, language))) == []


def test_an_ending_makes_no_people_where_none_is_known() -> None:
    """Of an empty ending nothing is known, and of a language without a table."""
    assert is_of_people("eno", "es")
    assert not is_of_people("", "es")
    assert not is_of_people("eno", "vi")


def test_a_long_word_is_no_place_for_its_first_letters() -> None:
    """A stem of four letters says nothing of a compound."""
    assert list(named_places(evidence_of("Das Finnougristikinstitut schloss.", "de"))) == []


def test_the_first_word_of_a_text_opens_a_sentence() -> None:
    """So does what follows a full stop, with or without a quotation mark."""
    assert opens_sentence("Er kam.", 0)
    assert opens_sentence("Er kam. „Wir gehen“", 9)
    assert not opens_sentence("Er kam heim.", 7)
