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


_HEADER = re.compile(r"^\[\[?(\w+)(?:\.[\w.-]+)?\]\]?[ \t]*(?:#.*)?$", re.MULTILINE)


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
    headers = list(_HEADER.finditer(text))
    ends = [*(header.start() for header in headers[1:]), len(text)]
    texts: dict[str, str] = {}
    for header, end in zip(headers, ends, strict=True):
        texts[header[1]] = texts.get(header[1], "") + text[header.start() : end]
    return texts
