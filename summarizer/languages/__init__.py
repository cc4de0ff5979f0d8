"""What the program knows of each language: data in one TOML file a language, and their loader.

A room that needs a table asks for its section by name and gives it a typed form of its own.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

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


_HEADER = re.compile(r"\[?(\w+)(?:\.[\w.-]+)?\]\]?[ \t]*(?:#.*)?$", re.MULTILINE)
"""What follows the bracket at the head of a line; other lines may begin with one within an array."""


@cache
def section(code: str, name: str) -> dict[str, Any]:
    """One section of a language's table; empty for a language or section that has none."""
    return dict(tomllib.loads(_texts(code).get(name, "")).get(name, {}))


@cache
def _texts(code: str) -> dict[str, str]:
    """The TOML of each section with those below it: some checks need one section of every language, and no other."""
    if code not in LANGUAGES:
        return {}
    text = Path(__file__).with_name(f"{code}.toml").read_text(encoding="utf-8")
    pieces: dict[str, list[str]] = {}
    name = ""
    for piece in f"\n{text}".split("\n[")[1:]:
        header = _HEADER.match(piece)
        name = header[1] if header else name
        pieces.setdefault(name, []).append(f"[{piece}\n")
    return {name: "".join(found) for name, found in pieces.items()}
