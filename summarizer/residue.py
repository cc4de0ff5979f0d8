"""What is left of the source in a text that should be English: its script, its very words, or another language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.languages import LANGUAGES, section
from summarizer.nouns.finding import Verdict

UNTRANSLATED_WORDS = 4
"""A text of so many words that equals its source sentence was not translated; a name or a number may stay."""
SCRIPT, UNTRANSLATED, LANGUAGE = "residue.script", "residue.untranslated", "residue.language"
_WORD = re.compile(r"\w+")
_OPENING = ("'", '"', "‘", "“", "(", "「", "『", "«")
_CLOSING = ("'", '"', "’", "”", ")", "」", "』", "»")
_LATIN = ("LATIN", "FULLWIDTH LATIN", "MODIFIER LETTER", "FEMININE ORDINAL", "MASCULINE ORDINAL", "MICRO SIGN")
"""How the Unicode names of letters begin that English text may hold."""
_MOST_WORDS = 20
"""How many words a message names; a page that was not translated at all holds thousands."""
_LONGEST_EXCERPT = 80
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+|[;:\n]\s*")
_INNER_END = re.compile(r"[;:\n]|[.!?…][\"'”’»)\]]*\s")
"""Found in every text that has such an end: a first look at where sentences may end."""
_MARK = re.compile("[“«„\"'‘*]")
"""What opens that which is shown."""
_SHOWN = re.compile(r"“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?|(?<!\w)\"[^\"]*\"?|(?<!\w)['‘][^'’]*['’](?!\w)|\*[^*]+\*")
"""What is quoted or set in italics, as titles and slogans of other languages are."""
_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_ACCENTED = late(r"(?=..)[^\W\d_]*[\u00df-\u00ff\u0101-\u024f\u1e00-\u1eff]")
"""Letters that English borrows with single words: not in a row."""
_FEWEST_WORDS = 5
"""A sentence of fewer words may be a name or a title."""
_ENGLISH_SHARE = 0.2
"""Of function words: nearly every English sentence has more, and is passed over after one look."""
_FOREIGN_SHARE = 0.15
_FOREIGN_WORDS = 2
"""Different function words of another language, or one and words with accents, that a sentence of it must have."""
_UNKNOWN_WORDS = 12
"""A sentence of so many words and no English function word is hardly English."""


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


def find_language(text: str, source: str) -> Residue | None:
    """A sentence of another language in Latin letters, told by the words that hold sentences together.

    ``source`` is the language of the source, which is left over most easily. What has those words of no language
    that is known, and none of English, is unproven, as is what is quoted only.
    """
    unquoted = _SHOWN.sub(" ", text) if _MARK.search(text) else text
    words = _PLAIN_WORD.findall(unquoted)
    quoted = len(words) < _FEWEST_WORDS
    whole = text if quoted else unquoted
    if whole is unquoted and not _INNER_END.search(whole):
        sentences = [(whole, words)]
    else:
        sentences = [(sentence, _PLAIN_WORD.findall(sentence)) for sentence in _SENTENCE_END.split(whole)]
    for sentence, inside in sentences:
        found = _language_of(inside, source)
        if found is not None:
            excerpt = " ".join(sentence.split())[:_LONGEST_EXCERPT]
            verdict: Verdict = "unproven" if quoted or not found else "contradicts"
            name = LANGUAGES.get(found, "no language that is known, without a word that holds English together")
            return Residue(LANGUAGE, verdict, excerpt, f"reads like {name}: '{excerpt}'")
    return None


def foreign_words(text: str) -> tuple[str, ...]:
    """Words with a letter of another script than Latin, each once, in order."""
    return tuple(_foreign_runs(text))


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text without case, signs and digits."""
    return tuple(word.casefold() for word in _WORD.findall(text) if not word.isdecimal())


def _language_of(words: list[str], source: str) -> str | None:
    """The language of a sentence that is not English; empty where it is none that is known."""
    own_english = _function_words("en", "function_words_of_its_own")
    if len(words) < _FEWEST_WORDS or _count(words, own_english) >= _ENGLISH_SHARE * len(words):
        return None
    # Names and titles are written with capitals; of English they may hold no word at all.
    if sum(word[0].islower() for word in words) * 2 < len(words):
        return None
    lower = [word.casefold() for place, word in enumerate(words) if word[0].islower() or not place]
    if _count(lower, own_english) >= _ENGLISH_SHARE * len(words):
        return None
    english = _function_words("en")
    # But for its first word: many languages have an A, and one I or In.
    without_english = english.isdisjoint(lower[1:])
    accented = {word for word in lower if not word.isascii() and _ACCENTED.search(word)}
    foreign = [word for word in lower if word in _foreign_function_words()]
    best, most = "", 0
    for code in LANGUAGES if foreign else ():
        theirs = _function_words(code)
        own = [word for word in foreign if word in theirs]
        if len(own) <= most:
            continue
        ours = sum(word in english and word not in theirs for word in lower)
        enough = len(accented.union(own)) >= _FOREIGN_WORDS or (code == source and without_english)
        evident = len(accented.union(own)) > 2 * ours and len(own) >= _FOREIGN_SHARE * len(words)
        if enough and evident:
            best, most = code, len(own)
    strange = len(words) >= _UNKNOWN_WORDS or len(accented) >= _FOREIGN_WORDS
    return best or ("" if strange and without_english else None)


def _count(words: list[str], known: frozenset[str]) -> int:
    """How many of some words are known."""
    return sum(map(known.__contains__, words))


@cache
def _function_words(code: str, name: str = "function_words") -> frozenset[str]:
    return frozenset(section(code, "residue").get(name, "").split())


@cache
def _foreign_function_words() -> frozenset[str]:
    """Of all languages, without those that English has too."""
    return frozenset().union(*map(_function_words, LANGUAGES)) - _function_words("en")


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
