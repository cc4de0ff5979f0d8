"""What the program knows of each language: data in one TOML file a language, and their loader.

A room that needs a table asks for its section by name and gives it a typed form of its own.
"""

from __future__ import annotations

import json
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from summarizer.packing import read_packed

LANGUAGES = {
    "ar": "Arabic",
    "cs": "Czech",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fr": "French",
    "hi": "Hindi",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
"""ISO 639-1 code -> English name of every language that has a file here."""

_FOLDER = Path(__file__).parent
_HEADER = re.compile(r"\[?(\w+)(?:\.[\w.-]+)?\]\]?[ \t]*(?:#.*)?$", re.MULTILINE)
"""What follows the bracket at the head of a line; other lines may begin with one within an array."""


@cache
def section(code: str, name: str) -> dict[str, Any]:
    """One section of a language's table; empty for a language or section that has none."""
    packed = _packed(code)
    if packed is not None:
        return dict(json.loads(packed.get(name, "{}")))
    return dict(tomllib.loads(_texts(code).get(name, "")).get(name, {}))


@cache
def _packed(code: str) -> dict[str, str] | None:
    """The JSON of each section where the table is packed, as in the wheel."""
    packed = read_packed(_FOLDER / f"{code}.jsonl") if code in LANGUAGES else None
    return None if packed is None else dict(line.split("\t", 1) for line in packed.split("\n"))


@cache
def _texts(code: str) -> dict[str, str]:
    """The TOML of each section with those below it: some checks need one section of every language, and no other."""
    if code not in LANGUAGES:
        return {}
    text = (_FOLDER / f"{code}.toml").read_text(encoding="utf-8")
    pieces: dict[str, list[str]] = {}
    name = ""
    for piece in f"\n{text}".split("\n[")[1:]:
        header = _HEADER.match(piece)
        name = header[1] if header else name
        pieces.setdefault(name, []).append(f"[{piece}\n")
    return {name: "".join(found) for name, found in pieces.items()}
