"""Words of any script in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.languages import LANGUAGES
from summarizer.statements.romanisation import fold, romanise

WORDS = [
    ("서울", "ko", "seoul"),
    ("오픈AI", "ko", "opeunai"),
    ("トヨタ", "ja", "toyota"),
    ("とよた", "ja", "toyota"),
    ("キャメロン", "ja", "kyameron"),
    ("シャープ", "ja", "shapu"),
    ("ファーウェイ", "ja", "fawei"),
    ("ウォール", "ja", "woru"),
    ("ヴァージン", "ja", "vajin"),
    ("北京", "zh", "beijing"),
    ("Москва", "ru", "moskva"),
    ("Харків", "uk", "harkiv"),
    ("दिल्ली", "hi", "dillii"),
    ("محمد", "ar", "mhmd"),
    ("Müller", "de", "muller"),
    ("Łódź", "pl", "lodz"),
    ("O'Neil2", "en", "oneil"),
]


@pytest.mark.parametrize(("word", "language", "latin"), WORDS)
def test_a_word_is_written_in_plain_letters(word: str, language: str, latin: str) -> None:
    """Each script by its own table; marks and figures fall away."""
    assert romanise(word, language) == latin


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Türkiye", "turkiye"),
        ("İstanbul’da", "istanbul'da"),
        ("Dürre", "durre"),
        ("МОЙ", "мои"),
        ("한국", "한국"),
        ("𝒥", "j"),
    ],
)
def test_folding_takes_accents_and_capitals_away(text: str, plain: str) -> None:
    """Other scripts stay what they are."""
    assert fold(text) == plain


@given(st.text(), st.sampled_from(sorted(LANGUAGES)))
def test_any_text_becomes_plain_letters(text: str, language: str) -> None:
    """Whatever goes in, only small Latin letters come out."""
    latin = romanise(text, language)
    assert latin == "" or (latin.isascii() and latin.isalpha() and latin.islower())
