"""Words of which names of institutions are made."""

from __future__ import annotations

import pytest

from summarizer.languages import LANGUAGES, section
from summarizer.statements.name_evidence import evidence_of
from summarizer.statements.name_words import Told, told

SAID = [
    ("Das Landesamt prüft den Antrag.", "de", "department"),
    ("Die Gewerkschaft ruft zum Streik auf.", "de", "union"),
    ("Al parecer, el Tribunal Supremo decidirá mañana.", "es", "court"),
    ("Le procureur a ouvert une enquête.", "fr", "prosecutor"),
    ("Минобороны опровергло сообщение.", "ru", "ministry"),
    ("Рада національної безпеки зібралася.", "uk", "security"),
    ("Nejvyšší soud stížnost odmítl.", "cs", "supreme"),
    ("Riigikohus jättis kaebuse rahuldamata.", "et", "court"),
    ("Bộ Y tế cảnh báo người dân.", "vi", "ministry"),
    ("حذرت وزارة الصحة من المرض.", "ar", "health"),
    ("सर्वोच्च न्यायालय ने फैसला सुनाया।", "hi", "supreme"),
    ("気象庁は警報を出した。", "ja", "agency"),
    ("국세청이 조사에 나섰다.", "ko", "agency"),
    ("教育部昨天发布通知。", "zh", "ministry"),
    ("De Tweede Kamer stemt dinsdag.", "nl", "house"),
]


@pytest.mark.parametrize(("source", "language", "word"), SAID)
def test_a_word_of_an_institution_is_found_in_the_language(source: str, language: str, word: str) -> None:
    """In compounds, abbreviations and behind articles too."""
    assert told([word], evidence_of(source, language)) == Told(1, 0)


@pytest.mark.parametrize(("source", "language", "word"), SAID)
def test_another_word_is_not_said(source: str, language: str, word: str) -> None:
    """No source speaks of a bridge."""
    assert told([word, "bridge"], evidence_of(source, language)) == Told(1, 1)


def test_a_word_may_stand_there_in_english() -> None:
    """Cups, parks and television channels keep their names."""
    assert told(["cup"], evidence_of("Europa gewinnt den Ryder Cup.", "de")) == Told(1, 0)


def test_words_that_no_table_knows_say_nothing() -> None:
    """Neither said nor unsaid."""
    assert told(["sunrise"], evidence_of("Europa gewinnt.", "de")) == Told(0, 0)


def test_short_stems_are_heads_of_words() -> None:
    """A French *mer* is no part of *numéro*."""
    assert told(["sea"], evidence_of("Le numéro deux est parti.", "fr")) == Told(0, 1)
    assert told(["sea"], evidence_of("Il rentre de la mer.", "fr")) == Told(1, 0)


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_language_says_every_word(code: str) -> None:
    """A word that one of them lacked would never be said there."""
    words = section("en", "names")["words"]
    table = section(code, "names")["words"]
    assert table.keys() == words.keys()
    assert all(stem for stems in table.values() for stem in stems.split("|"))
