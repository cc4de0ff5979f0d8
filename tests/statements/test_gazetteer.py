"""Places, ordinary words and readings."""

from __future__ import annotations

from pathlib import Path

import pytest

import summarizer
from summarizer.languages import LANGUAGES
from summarizer.packing import pack
from summarizer.statements import gazetteer
from summarizer.statements.gazetteer import (
    english_places,
    han,
    heads,
    may_be_common,
    ordinary,
    places,
    words_of_place,
)

DATA = Path(summarizer.__file__).parent / "data" / "names"


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_knows_germany_and_the_united_states(language: str) -> None:
    """By CLDR's names and by what its own file adds."""
    assert places(language)["DE"]
    assert places(language)["US"]


def test_an_unknown_language_knows_no_places() -> None:
    """And no file is missed."""
    assert places("sv") == {}


def test_english_words_and_places_point_at_each_other() -> None:
    """Countries, peoples and cities."""
    assert "DE" in english_places()["germans"]
    assert "KP" in english_places()["korean"]
    assert "prague" in words_of_place()["city.prague"]


def test_ordinary_words_are_no_names() -> None:
    """By how often a word has a capital in ordinary text."""
    assert {"council", "aviation", "minister"} <= ordinary()
    assert not {"london", "trump", "kavanaugh", "nairobi"} & ordinary()
    assert "minis" in heads()
    assert may_be_common("soysauce")
    assert not may_be_common("kavanaugh")


def test_characters_have_readings_in_three_languages() -> None:
    """Chinese, Korean and Japanese."""
    chinese, korean, japanese = han()["林"]
    assert "lin" in chinese
    assert "im" in korean
    assert {"hayashi", "bayashi"} <= set(japanese)


def test_the_data_stay_small() -> None:
    """They are shipped with every installation."""
    assert sum(file.stat().st_size for file in DATA.iterdir()) <= 600_000


def test_packed_names_are_what_the_files_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An installed program has them packed, and nothing else."""
    for file in gazetteer._FOLDER.glob("*.txt"):
        name, packed = pack(file.name, file.read_text(encoding="utf-8"))
        (tmp_path / name).write_bytes(packed)
    written = {file.stem: gazetteer._lines(file.stem) for file in gazetteer._FOLDER.glob("*.txt")}
    monkeypatch.setattr(gazetteer, "_FOLDER", tmp_path)
    assert {name: gazetteer._lines(name) for name in written} == written
    assert len(written) > len(LANGUAGES)
