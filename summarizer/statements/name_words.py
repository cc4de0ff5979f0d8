"""Words of which names of institutions and places are made, and whether a source says them.

"Ministry of Defence" is no name that can be heard: its words are translated. Each language says in
``[names.words]`` how it says them; what the source says nowhere, a name of its own would not hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from summarizer.languages import section
from summarizer.statements.gazetteer import UNSPACED
from summarizer.statements.name_evidence import WHOLE, NameEvidence

COMPOUNDING = frozenset({"ar", "de", "et", "nl"})
"""Languages that write words into one, or an article before them, so that a stem stands anywhere in a word."""


class Told(NamedTuple):
    """How many of some words the source says, and how many it does not say, as far as the tables know them."""

    told: int
    untold: int


def told(words: Iterable[str], source: NameEvidence) -> Told:
    """Which of the words of an English name the source says; each counts once."""
    found = [
        _said(keys, source) or source.supports(word)
        for word in dict.fromkeys(words)
        if (keys := _english_words().get(word))
    ]
    return Told(sum(found), len(found) - sum(found))


def _said(keys: tuple[str, ...], source: NameEvidence) -> bool:
    table = _stems(source.language)
    return any(stem_stands(stem, source) for key in keys for stem in table.get(key, ()))


def stem_stands(stem: str, source: NameEvidence) -> bool:
    """Whether a word of the source begins with a stem; in languages of compounds and long rows, holds it."""
    if source.language in UNSPACED or source.language in COMPOUNDING or len(stem) > WHOLE:
        return stem in source.flat
    return source.begins_word(stem)


@cache
def _english_words() -> Mapping[str, tuple[str, ...]]:
    """English word -> the keys of what it may say."""
    table: dict[str, str] = section("en", "names").get("words", {})
    found: dict[str, list[str]] = {}
    for key, words in table.items():
        for word in words.split():
            found.setdefault(word, []).append(key)
    return {word: tuple(keys) for word, keys in found.items()}


@cache
def _stems(language: str) -> Mapping[str, tuple[str, ...]]:
    table: dict[str, str] = section(language, "names").get("words", {})
    return {key: tuple(stems.split("|")) for key, stems in table.items()}
