"""The language tables: one valid file a language."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from summarizer import languages
from summarizer.languages import LANGUAGES, section
from summarizer.packing import pack

FILES = {file.name.removesuffix(".toml"): file for file in files("summarizer.languages").iterdir()}
CODES = sorted(code for code, file in FILES.items() if file.name.endswith(".toml"))


def test_every_language_has_a_file_and_every_file_a_language() -> None:
    """The list that can be read in the code is the list of files."""
    assert sorted(LANGUAGES) == CODES


@pytest.mark.parametrize("code", CODES)
def test_every_file_is_toml(code: str) -> None:
    """A slip in a table is found here and not while an article is read."""
    assert tomllib.loads(FILES[code].read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_a_section_read_alone_is_what_the_whole_file_holds(code: str) -> None:
    """With the tables below it; nothing of a file lies outside a section."""
    whole = tomllib.loads(files("summarizer.languages").joinpath(f"{code}.toml").read_text(encoding="utf-8"))
    assert {name: section(code, name) for name in whole} == whole


def test_packed_tables_hold_what_the_files_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An installed program has them packed, and nothing else."""
    for code in CODES:
        name, packed = pack(f"{code}.toml", FILES[code].read_text(encoding="utf-8"))
        (tmp_path / name).write_bytes(packed)
    monkeypatch.setattr(languages, "_FOLDER", tmp_path)
    # Without their memories, which are those of the tables as they are written.
    monkeypatch.setattr(languages, "_packed", languages._packed.__wrapped__)
    for code in CODES:
        whole = tomllib.loads(FILES[code].read_text(encoding="utf-8"))
        assert {name: section.__wrapped__(code, name) for name in whole} == whole
    assert section.__wrapped__("xx", "prompt") == {}


@pytest.mark.parametrize("code", CODES)
def test_every_language_names_the_hedges_to_keep(code: str) -> None:
    """The prompts tell the model, in the article's language, what must not be lost."""
    keep = section(code, "prompt")["keep"]
    assert isinstance(keep, str)
    assert keep.strip() == keep
    assert "," in keep


@pytest.mark.parametrize(("code", "name"), [("ko", "no such section"), ("xx", "prompt"), ("und", "prompt")])
def test_what_has_no_table_gives_an_empty_one(code: str, name: str) -> None:
    """A language that nobody described is read without tables, not refused."""
    assert section(code, name) == {}
