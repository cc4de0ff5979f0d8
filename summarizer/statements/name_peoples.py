"""The adjectives of towns and their people, which many languages write in small letters (*lubelski*, *aveirense*)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from summarizer.languages import section
from summarizer.statements.gazetteer import english_places
from summarizer.statements.romanisation import fold, romanise
from summarizer.statements.sounds import heard, skeleton

LEAST = 3
"""Letters of a stem."""
INHABITANTS = ("n", "ns", "an", "ans", "ian", "ians", "er", "ers", "ite", "ites", "ese")
"""Endings of the people of a place: Rigans, Londoners."""


def stems_of_people(words: Iterable[str], language: str) -> tuple[tuple[str, str], ...]:
    """What stands before the ending of a people in words in small letters, in Latin letters, and its skeleton."""
    ending = _ending(language)
    found = {}
    for word in words if ending else ():
        plain = fold(word)
        match = ending.search(plain, LEAST) if ending and word.islower() and len(plain) > LEAST + 1 else None
        if match:
            stem = romanise(plain[: match.start()], language)
            row = skeleton(heard(stem, english=False))
            if len(row) > 1:
                found[stem] = row
    return tuple(found.items())


@cache
def _ending(language: str) -> re.Pattern[str] | None:
    """How the words for people end, by the language's table."""
    endings: str | None = section(language, "names").get("people", {}).get("endings")
    return re.compile(f"(?:{endings})$") if endings else None


def home_of(word: str) -> tuple[str, ...]:
    """The keys of the places whose people a word may name."""
    endings = (ending for ending in INHABITANTS if word.endswith(ending))
    return tuple(key for ending in endings for key in english_places().get(word.removesuffix(ending), ()))
