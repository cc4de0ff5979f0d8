"""Names in Latin letters, and the consonants that survive every way of writing them.

A name is written anew in each language: vowels change, voicing changes, consonants mostly stay in their class.
A skeleton is the row of those classes; two skeletons that agree are evidence for a name, never proof against one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from summarizer.languages import section

SYLLABLES = 0xAC00
"""The first syllable of the Unicode block of Hangul (19 x 21 x 28 syllables)."""

CLASSES = {
    **dict.fromkeys("bpfvw", "p"),
    **dict.fromkeys("dt", "t"),
    **dict.fromkeys("szjxçšśșşžźżčćđğ", "s"),
    **dict.fromkeys("gkqh", "k"),
    **dict.fromkeys("lrł", "r"),
    **dict.fromkeys("n", "n"),
    **dict.fromkeys("m", "m"),
}
SILENT = (
    ("shch", "s"),
    ("sch", "s"),
    ("tsch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("ts", "s"),
    ("tz", "s"),
    ("zh", "s"),
    ("kh", "k"),
    ("ph", "p"),
    ("th", "t"),
    ("gh", "k"),
    ("ck", "k"),
    ("dh", "t"),
    ("bh", "p"),
    ("x", "ks"),
    ("wh", "p"),
)
"""Pairs of letters for one sound; ``h`` and ``w`` alone may be silent."""


SOFT_C = re.compile("c(?=[eiy])")


@lru_cache(maxsize=20_000)
def romanise(word: str, language: str) -> str:
    """A word in plain small Latin letters; what the language has no letters for stays out."""
    if language == "ko":
        return "".join(_hangul(sign) for sign in word)
    letters = _letters(language)
    return "".join(letters.get(sign, "") or _plain(sign) for sign in word.lower())


@lru_cache(maxsize=20_000)
def skeleton(romanised: str) -> str:
    """The consonant classes of a romanised word, without repetitions."""
    for pair, sound in SILENT:
        romanised = romanised.replace(pair, sound)
    romanised = SOFT_C.sub("s", romanised).replace("c", "k")
    classes: list[str] = []
    for place, letter in enumerate(romanised):
        sound = CLASSES.get(letter, "")
        if letter in "hw" and place:
            continue
        if sound and (not classes or classes[-1] != sound):
            classes.append(sound)
    return "".join(classes)


def alike(one: str, other: str) -> float:
    """How much of two skeletons agrees in order: 1 where all does, 0 where nothing does."""
    if not one or not other:
        return 0.0
    row = [0] * (len(other) + 1)
    for sound in one:
        before = 0
        for place, sign in enumerate(other, 1):
            before, row[place] = row[place], max(row[place], row[place - 1], before + 1 if sound == sign else 0)
    return 2 * row[-1] / (len(one) + len(other))


PARTS = frozenset({"initials", "vowels", "finals"})


@cache
def _letters(language: str) -> dict[str, str]:
    table: dict[str, str] = section(language, "statements").get("letters", {})
    small = {sign: latin for latin, signs in table.items() if latin not in PARTS for sign in signs}
    hiragana = {chr(ord(sign) - 0x60): latin for sign, latin in small.items() if "ァ" <= sign <= "ヶ"}
    return small | hiragana


@cache
def _parts() -> tuple[tuple[str, ...], ...]:
    letters: dict[str, str] = section("ko", "statements").get("letters", {})
    parts = (letters.get(part, "").split() for part in ("initials", "vowels", "finals"))
    return tuple(tuple("" if sound == "-" else sound for sound in part) for part in parts)


def _hangul(sign: str) -> str:
    place = ord(sign) - SYLLABLES
    if not 0 <= place < 19 * 21 * 28:
        return _plain(sign.lower())
    initials, vowels, finals = _parts()
    return initials[place // 588] + vowels[place % 588 // 28] + finals[place % 28]


@cache
def _plain(sign: str) -> str:
    if sign in "łøđß":
        return {"ł": "l", "ø": "o", "đ": "d", "ß": "s"}[sign]
    bare = unicodedata.normalize("NFKD", sign)[:1].lower()
    return bare if bare.isascii() and bare.isalpha() else ""
