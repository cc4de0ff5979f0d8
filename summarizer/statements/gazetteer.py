"""Names that no letter shows: places and peoples by language, ordinary words of English, readings of Han characters.

Each file is read when it is first asked for. ``data/names`` is made by the scripts that the files' readers name;
what they do not know stands in ``[names]`` of the languages' own files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from summarizer.languages import LANGUAGES, section
from summarizer.packing import read_packed

_FOLDER = Path(__file__).parents[1] / "data" / "names"
UNSPACED = frozenset({"ja", "ko", "zh"})
HOME = {
    **{language: language.upper() for language in ("de", "fr", "id", "it", "nl", "pl", "ro", "ru", "tr")},
    "cs": "CZ",
    "et": "EE",
    "hi": "IN",
    "ja": "JP",
    "ko": "KR",
    "uk": "UA",
    "vi": "VN",
    "zh": "CN",
}
"""The country that news in a language means where it names none."""
HEAD = 5
"""Letters of a word by which it is looked up in any inflection."""
SOFTENED = {
    "cs": {"k": "c", "h": "z"},
    "pl": {"k": "c", "g": "dz"},
    "uk": {"к": "ц", "г": "з", "х": "с"},
}
"""Last consonant of a stem -> what it becomes before an e, in Slavic languages."""
COMMON_END = re.compile(
    r"\w{3,}(?:tion|ment|ness|ity|ive|ous|[^l]ary|ism|ship|ance|ence|able|ible|ical|ology|ingly|wide|ings?|ally|ful|based|class"
    r"|[^m]ists?|icians?|ologists?|phobic|proof|less|[mlt]atics?|istic|omics?|gics?|bishops?|plays?|writers?|archates?)s?"
)
"""Endings of common nouns and adjectives, which titles write with a capital."""


def _lines(name: str) -> list[str]:
    file = _FOLDER / f"{name}.txt"
    return (read_packed(file) or file.read_text(encoding="utf-8")).splitlines()


@cache
def places(language: str) -> Mapping[str, tuple[str, ...]]:
    """Key of a place or people -> the stems of its names in a language (``scripts/name_places.py``)."""
    if language not in LANGUAGES:
        return {}
    found = {
        key: tuple(stems.split("|"))
        for key, _, stems in (line.partition("\t") for line in _lines(f"places.{language}"))
    }
    own: dict[str, str] = section(language, "names").get("places", {})
    for key, stems in own.items():
        found[key] = tuple(dict.fromkeys((*stems.split("|"), *found.get(key, ()))))
    softened = SOFTENED.get(language)
    return {key: _with_softened(stems, softened) for key, stems in found.items()} if softened else found


def _with_softened(stems: tuple[str, ...], softened: Mapping[str, str]) -> tuple[str, ...]:
    """Stems, and after each long one what it is before the endings that soften its last consonant: Praga, w Pradze."""
    long_ones = (stem for stem in stems if len(stem) >= HEAD - 1 and stem[-1] in softened)
    return tuple(dict.fromkeys((*stems, *(stem[:-1] + softened[stem[-1]] for stem in long_ones))))


@cache
def ordinary() -> frozenset[str]:
    """English words that are no names though they may have a capital (``scripts/name_words.py``)."""
    own: dict[str, str] = section("en", "statements").get("names", {})
    return frozenset(_lines("ordinary")) | frozenset(own.get("ordinary", "").split())


@cache
def heads() -> frozenset[str]:
    """First letters of words of all languages that are no names (``scripts/name_words.py``)."""
    found = frozenset(_lines("heads")) | {word[:HEAD] for word in ordinary()}
    return found | {head[: HEAD - 1] for head in found}


@lru_cache(maxsize=5_000)
def may_be_common(word: str) -> bool:
    """Whether a word that is no known English one may be some ordinary word or a compound of two."""
    known = ordinary()
    return word[:HEAD] in heads() or any(word[:at] in known and word[at:] in known for at in range(3, len(word) - 2))


@cache
def english_places() -> Mapping[str, tuple[str, ...]]:
    """English word -> keys of the places and peoples that it may mean."""
    found: dict[str, dict[str, None]] = {}
    own: dict[str, str] = section("en", "names").get("places", {})
    for key, words in own.items():
        for word in words.split():
            found.setdefault(word, {})[key] = None
    for line in _lines("places.en"):
        key, _, forms = line.partition("\t")
        for word in re.split(r"[|\s]", forms):
            if len(word) > 3 and word not in ordinary():
                found.setdefault(word, {})[key] = None
    return {word: tuple(keys) for word, keys in found.items()}


@cache
def capitals() -> Mapping[str, str]:
    """Key of a country -> the city from which it is governed, as keys of cities have it."""
    found: dict[str, str] = section("en", "names").get("capitals", {})
    return found


@cache
def words_of_place() -> Mapping[str, tuple[str, ...]]:
    """Key of a place -> the English words that may mean it."""
    found: dict[str, list[str]] = {}
    for word, keys in english_places().items():
        for key in keys:
            found.setdefault(key, []).append(word)
    return {key: tuple(words) for key, words in found.items()}


@cache
def han() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Character -> its readings in Chinese, Korean and Japanese names (``scripts/han_readings.py``)."""
    found = {}
    for line in _lines("han"):
        sign, chinese, korean, japanese = line.split("\t")
        found[sign] = (tuple(chinese.split()), tuple(korean.split()), tuple(japanese.split()))
    return found
