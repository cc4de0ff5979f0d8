"""What is left of the source in a text that should be English: its script, or its very words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.nouns.finding import Verdict

UNTRANSLATED_WORDS = 4
"""A text of so many words that equals its source sentence was not translated; a name or a number may stay."""
SCRIPT, UNTRANSLATED = "residue.script", "residue.untranslated"
_WORD = re.compile(r"\w+")
_OPENING = ("'", '"', "‘", "“", "(", "「", "『", "«")
_CLOSING = ("'", '"', "’", "”", ")", "」", "』", "»")
_LATIN = ("LATIN", "FULLWIDTH LATIN", "MODIFIER LETTER", "FEMININE ORDINAL", "MASCULINE ORDINAL", "MICRO SIGN")
"""How the Unicode names of letters begin that English text may hold."""
_MOST_WORDS = 20
"""How many words a message names; a page that was not translated at all holds thousands."""
_LONGEST_EXCERPT = 80


class Residue(NamedTuple):
    """What is left over, and how sure it is a fault."""

    code: str
    verdict: Verdict
    words: str
    message: str


def find_script(text: str) -> Residue | None:
    """Words in another script than Latin.

    One left in its script contradicts; one that is quoted, or a single sign, may be what is spoken of.
    """
    runs = _foreign_runs(text)
    if not runs:
        return None
    left_over = [run for run, shown in runs.items() if not shown]
    named = left_over or list(runs)
    more = f" and {len(named) - _MOST_WORDS} more" if len(named) > _MOST_WORDS else ""
    words = ", ".join(named[:_MOST_WORDS]) + more
    message = f"holds text that is not in Latin letters (only in brackets where signs are meant): {words}"
    return Residue(SCRIPT, "contradicts" if left_over else "unproven", words, message)


def find_untranslated(source: str, english: str, language: str) -> Residue | None:
    """A text that has the same words as its source in another language, whatever the case, signs and digits.

    One in which every word has a capital may consist of names: that is unproven.
    """
    if language == "en" or _first_word(source) != _first_word(english):
        return None
    words = plain_words(source)
    if len(words) < UNTRANSLATED_WORDS or words != plain_words(english):
        return None
    named = all(word[0].isupper() for word in _WORD.findall(english) if word[0].isalpha())
    excerpt = english[:_LONGEST_EXCERPT]
    return Residue(UNTRANSLATED, "unproven" if named else "contradicts", excerpt, f"was left as it is: '{excerpt}'")


def foreign_words(text: str) -> tuple[str, ...]:
    """Words with a letter of another script than Latin, each once, in order."""
    return tuple(_foreign_runs(text))


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text without case, signs and digits."""
    return tuple(word.casefold() for word in _WORD.findall(text) if not word.isdecimal())


def _first_word(text: str) -> str | None:
    """Enough to tell most translations from their source without reading either."""
    return next((word.casefold() for found in _WORD.finditer(text) if not (word := found.group()).isdecimal()), None)


def _foreign_runs(text: str) -> dict[str, bool]:
    """Each such word, and whether it is shown as such wherever it stands."""
    runs: dict[str, bool] = {}
    for word in _suspects(text):
        run = word.group()
        runs[run] = runs.get(run, True) and (len(run) == 1 or _is_between_marks(text, word))
    return runs


def _suspects(text: str) -> Iterator[re.Match[str]]:
    """A single Greek letter in a word is a sign of science: β, μm, kΩ."""
    if text.isascii():
        return
    for word in _WORD.finditer(text):
        if word.group().isascii():
            continue
        foreign = [sign for sign in word.group() if _is_foreign(sign)]
        if foreign and not (len(foreign) == 1 and unicodedata.name(foreign[0], "").startswith("GREEK")):
            yield word


def _is_between_marks(text: str, word: re.Match[str]) -> bool:
    return text[word.start() - 1 : word.start()] in _OPENING and text[word.end() : word.end() + 1] in _CLOSING


@lru_cache(maxsize=4096)
def _is_foreign(sign: str) -> bool:
    if sign.isascii() or not unicodedata.category(sign).startswith("L"):
        return False
    name = unicodedata.name(sign, "")
    return not name.startswith(_LATIN)
