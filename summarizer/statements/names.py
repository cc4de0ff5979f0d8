"""Names as written against names in English: evidence from letters, never proof against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from summarizer.languages import section
from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import Pair, problem
from summarizer.statements.romanisation import alike, romanise, skeleton

ENGLISH_NAME = re.compile(r"[A-Z][\w'’-]*\w(?:\.?\s+(?:(?:de|da|di|van|von|der|al|bin|el|la|le)\s+)?[A-Z][\w'’-]*\w)*")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
KATAKANA = re.compile(r"[ァ-ヶー]{3,}")
CAPITALISED = frozenset({"ru", "uk", "cs", "fr", "es", "it", "pt", "pl", "nl", "ro", "et", "tr", "vi", "id"})
"""Languages that write names, and hardly anything else, with a capital."""
LIKE = 0.7
"""From here on two skeletons that begin alike are evidence for one name."""


def compare_names(pair: Pair) -> Iterator[Problem]:
    """A name of the English that no word of the source can be, while a name of the source is missing."""
    language = pair.source.language
    strangers = [name for name in english_names(pair.english.text) if not _supported(name, pair.source.text, language)]
    if not strangers:
        return
    missing = missing_names(pair)
    if missing is None:
        return
    verdict = "contradicts" if missing and not pair.partial else "unproven"
    source = ", ".join(missing[:4])
    saying = "the source has no such name"
    yield problem("name.mismatch", verdict, source, ", ".join(strangers[:4]), saying)


@lru_cache(maxsize=512)
def english_names(text: str) -> tuple[str, ...]:
    """Runs of capitalised words that are no ordinary words, without the first word of a sentence."""
    found = []
    for match in ENGLISH_NAME.finditer(text):
        tokens = match[0].split()
        if _opens_sentence(text, match.start()) and len(tokens) == 1:
            continue
        tokens = [token for token in tokens if telling(token)]
        if tokens:
            found.append(" ".join(tokens))
    return tuple(dict.fromkeys(found))


def telling(token: str) -> bool:
    """Whether a capitalised English word is a name that letters can prove."""
    bare = token.removesuffix("'s").removesuffix("’s").strip(".'’").lower()
    ordinary, places = _english()
    if len(bare) < 3 or token.isupper() or bare in ordinary or bare in places:
        return False
    return all(part not in ordinary for part in bare.split("-"))


def _opens_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"'“‘(—-")
    return not before or before[-1] in ".!?:;\n"


@cache
def _english() -> tuple[frozenset[str], frozenset[str]]:
    names: dict[str, str] = section("en", "statements").get("names", {})
    return frozenset(names.get("ordinary", "").split()), frozenset(names.get("places", "").split())


def _supported(name: str, source: str, language: str) -> bool:
    """Whether one part of a name is written in the source, letter for letter or sound for sound."""
    low = source.lower()
    tokens = [_bare(token) for token in name.split()]
    if any(len(token) > 3 and token.lower()[:4] in low for token in tokens):
        return True
    candidates = source_words(source, language)
    return any(_heard(romanise(token, "en"), candidates) for token in tokens)


def _bare(token: str) -> str:
    return token.removesuffix("'s").removesuffix("’s")


def _heard(plain: str, candidates: tuple[str, ...]) -> bool:
    wanted = skeleton(plain)
    return any(same_name(plain, wanted, candidate) for candidate in candidates)


def same_name(plain: str, wanted: str, other: str) -> bool:
    """Whether two romanised words may be one name: as they begin, and in most of their consonants."""
    if plain[:4] == other[:4]:
        return True
    heard = skeleton(other)
    if len(wanted) < 2 or len(heard) < 2:
        return wanted == heard and plain[:1] == other[:1]
    if wanted[0] != heard[0]:
        return False
    return alike(wanted, heard) >= LIKE or (len(wanted) > 2 and heard.startswith(wanted))


@lru_cache(maxsize=256)
def source_words(text: str, language: str) -> tuple[str, ...]:
    """Everything in the source that may be a name, in Latin letters."""
    if language == "zh":
        return _windows(text)
    words = (match[0] for match in WORD.finditer(text))
    if language in CAPITALISED or language == "de":
        words = (word for word in words if not word.islower())
    return tuple(dict.fromkeys(romanised for word in words if (romanised := romanise(word, language))))


def _windows(text: str) -> tuple[str, ...]:
    signs = [romanise(sign, "zh") for sign in text]
    pieces = ["".join(signs[start : start + size]) for size in (2, 3, 4, 5) for start in range(len(signs) - size + 1)]
    latin = [match[0].lower() for match in re.finditer(r"[A-Za-z]{2,}", text)]
    return tuple(dict.fromkeys((*pieces, *latin)))


def missing_names(pair: Pair) -> list[str] | None:
    """Names of the source that nothing in the English can be; None where the script does not show names."""
    language, text = pair.source.language, pair.source.text
    if language in CAPITALISED:
        names = [
            match[0] for match in WORD.finditer(text) if match[0][0].isupper() and not _opens_sentence(text, match.start())
        ]
    elif language == "ja":
        names = KATAKANA.findall(text)
    else:
        return []
    english = tuple(romanise(_bare(match[0]), "en") for match in WORD.finditer(pair.english.text))
    return [name for name in names if len(name) > 2 and not _heard(romanise(name, language), english)]
