"""Whether an English name looks as if Chinese, Japanese or Korean syllables were romanised.

Names in Han characters are read in many ways, and no table has all; what no such syllables can spell must stand in
the signs that write foreign names, where it would be heard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from summarizer.statements.gazetteer import han
from summarizer.statements.han_spellings import korean_spellings, wade_giles
from summarizer.statements.name_evidence import ROMAJI

ASIAN = frozenset({"ja", "ko", "zh"})


def is_foreign(words: Iterable[str], language: str) -> bool:
    """Whether one of the words of a name cannot be spelt with syllables of the region."""
    return language in ASIAN and not all(map(_is_regional, words))


def _is_regional(word: str) -> bool:
    plain = word.replace("-", "").replace("'", "")
    return bool(ROMAJI.fullmatch(plain) or _syllables().fullmatch(plain))


@cache
def _syllables() -> re.Pattern[str]:
    """One to three syllables of Chinese and Korean names, in all their spellings."""
    found: set[str] = set()
    for chinese, korean, _ in han().values():
        found.update(chinese, map(wade_giles, chinese))
        for reading in korean:
            found.update(korean_spellings(reading))
    return re.compile(f"(?:{'|'.join(sorted(found, key=len, reverse=True))}){{1,3}}")
