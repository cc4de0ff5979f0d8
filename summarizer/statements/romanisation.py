"""Words of any supported script in plain small Latin letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from summarizer.expressions import late
from summarizer.languages import section

SYLLABLES = 0xAC00
"""The first syllable of the Unicode block of Hangul (19 x 21 x 28 syllables)."""

PARTS = frozenset({"initials", "vowels", "finals"})
MARKS = re.compile("[\u0300-\u036f]+")
"""Accents, which a comparison of names passes over."""
ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f\u0400-\u04ff\u1e00-\u1eff]")
"""Signs that may have one, or have no plain form at all."""
WHOLE_LETTERS = tuple(
    zip("łøđßıæœþðħ’ʼ‘", ("l", "o", "d", "ss", "i", "ae", "oe", "th", "d", "h", "'", "'", "'"), strict=True)
)
"""Letters that no decomposition makes plain."""
GLIDE = re.compile(r"(?<![b-df-hj-np-tv-z])u'")
SMALL_KANA = re.compile(r"[aeiou]?'")
PALATAL = late(r"(sh|ch|j)y(?=[aou])")


@lru_cache(maxsize=4_096)
def fold(text: str) -> str:
    """Small letters without accents; other scripts stay what they are."""
    if text.isascii():
        return text.lower()
    text = text.lower()
    if ACCENTED.search(text):
        for sign, letters in WHOLE_LETTERS:
            if sign in text:
                text = text.replace(sign, letters)
        plain = MARKS.sub("", unicodedata.normalize("NFKD", text))
        return unicodedata.normalize("NFC", plain).lower()
    return unicodedata.normalize("NFKC", text).lower().replace("’", "'").replace("‘", "'")


@lru_cache(maxsize=20_000)
def romanise(word: str, language: str) -> str:
    """A word in plain small Latin letters; what the language has no letters for stays out."""
    if word.isascii():
        return "".join(sign for sign in word.lower() if sign.isalpha())
    letters = _letters(language)
    latin = "".join(letters.get(sign, "") or _plain(sign) for sign in word.lower())
    return PALATAL.sub(r"\1", SMALL_KANA.sub("", GLIDE.sub("w", latin))) if "'" in latin else latin


@cache
def _letters(language: str) -> Mapping[str, str]:
    table: dict[str, str] = section(language, "statements").get("letters", {})
    small = {sign: latin for latin, signs in table.items() if latin not in PARTS for sign in signs}
    hiragana = {chr(ord(sign) - 0x60): latin for sign, latin in small.items() if "ァ" <= sign <= "ヶ"}
    return small | hiragana


@cache
def _parts() -> tuple[tuple[str, ...], ...]:
    letters: dict[str, str] = section("ko", "statements").get("letters", {})
    parts = (letters.get(part, "").split() for part in ("initials", "vowels", "finals"))
    return tuple(tuple("" if sound == "-" else sound for sound in part) for part in parts)


@cache
def _plain(sign: str) -> str:
    """One sign without a table of its language: a syllable of Hangul, a Han character, a letter with an accent."""
    place = ord(sign) - SYLLABLES
    if 0 <= place < 19 * 21 * 28:
        initials, vowels, finals = _parts()
        return initials[place // 588] + vowels[place % 588 // 28] + finals[place % 28]
    bare = fold(sign)[:2]
    return bare if bare.isascii() and bare.isalpha() else ""
