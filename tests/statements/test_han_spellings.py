"""Spellings of Han readings outside the tables."""

from __future__ import annotations

import pytest

from summarizer.statements.gazetteer import han
from summarizer.statements.han_spellings import MOST, SURNAMES, korean_spellings, wade_giles


@pytest.mark.parametrize(
    ("pinyin", "spelt"),
    [
        ("cai", "tsai"),
        ("qing", "ching"),
        ("xie", "hsieh"),
        ("zhong", "chung"),
        ("si", "ssu"),
        ("ma", "ma"),
        ("chen", "chen"),
    ],
)
def test_taiwan_writes_after_wade_and_giles(pinyin: str, spelt: str) -> None:
    """Without the apostrophes, which papers leave out."""
    assert wade_giles(pinyin) == spelt


@pytest.mark.parametrize(
    ("reading", "spelt"),
    [
        ("i", "lee"),
        ("gim", "kim"),
        ("bak", "park"),
        ("jeong", "chung"),
        ("myeong", "myung"),
        ("jun", "joon"),
        ("eun", "un"),
    ],
)
def test_korean_families_spell_as_they_like(reading: str, spelt: str) -> None:
    """The rule comes first."""
    found = korean_spellings(reading)
    assert found[0] == reading
    assert spelt in found


def test_a_reading_has_few_spellings() -> None:
    """Whatever the table holds: each costs a look at every sign."""
    readings = {reading for _, korean, _ in han().values() for reading in korean}
    longest = MOST + max(map(len, SURNAMES.values()))
    assert max(len(korean_spellings(reading)) for reading in readings) <= longest
