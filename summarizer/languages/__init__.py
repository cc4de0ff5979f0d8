"""What the program knows of each language: data in one TOML file a language, and their loader.

A room that needs a table asks for its section by name and gives it a typed form of its own.
"""

from __future__ import annotations

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


@cache
def section(code: str, name: str) -> dict[str, Any]:
    """One section of a language's table; empty for a language or section that has none."""
    return dict(_table(code).get(name, {}))


@cache
def _table(code: str) -> dict[str, Any]:
    if code not in LANGUAGES:
        return {}
    return tomllib.loads(Path(__file__).with_name(f"{code}.toml").read_text(encoding="utf-8"))
