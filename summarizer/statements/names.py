"""Names as written against names in English: evidence from letters, never proof against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from summarizer.languages import section
from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import WHOLE, Pair, problem
from summarizer.statements.romanisation import alike, romanise, skeleton

ENGLISH_NAME = re.compile(r"[A-Z][\w'’-]*\w(?:\.?\s+(?:(?:de|da|di|van|von|der|al|bin|el|la|le)\s+)?[A-Z][\w'’-]*\w)*")
WORD = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963\u064b-\u0652])+(?:['’-][^\W\d_]+)*")
"""A word, with the vowel signs that Python does not count among its letters."""
LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")
COMMON_END = re.compile(
    r"\w{2,}(?:tion|ment|ness|ity|ive|ous|ary|ism|ship|ance|ence|able|ible|ical|ology|ingly|wide|ings?|ally|ful|based|class|ian)s?"
)
"""Endings of common nouns and adjectives, which titles write with a capital."""
KATAKANA = re.compile(r"[ァ-ヶー]{3,}")
CAPITALISED = frozenset({"ru", "uk", "cs", "fr", "es", "it", "pt", "pl", "nl", "ro", "et", "tr", "vi", "id"})
"""Languages that write names, and hardly anything else, with a capital."""
ALPHABETIC = CAPITALISED | {"de"}
"""Languages whose letters show every name."""
PROVABLE = ALPHABETIC | {"ko", "ja", "zh", "hi", "ar"}
ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwfj]|[kgnhbpmr]y|sh|ch|ts|kk|ss|tt|pp|ssh|tch|mm)?[aeiou]|n(?![aeiou])|m(?=[bp]))+"
)
LIKE, NEARLY = 0.7, 0.85
"""From LIKE on two skeletons that begin alike are evidence for one name; from NEARLY on any two."""


def compare_names(pair: Pair) -> Iterator[Problem]:
    """A name of the English that no word of the source can be, while a name of the source is missing."""
    language = pair.source.language
    if language not in PROVABLE:
        return
    strangers = [name for name in english_names(pair.english.text) if _stranger(name, pair)]
    if not strangers:
        return
    missing = missing_names(pair)
    whole = any(_whole(name, pair) for name in strangers)
    verdict = pair.verdict((), WHOLE, near=not whole) if missing or whole else None
    if verdict:
        yield problem(
            "name.mismatch", verdict, ", ".join(missing[:4]), ", ".join(strangers[:4]), "the source has no such name"
        )


def _stranger(name: str, pair: Pair) -> bool:
    """Whether no word of the source can be this name; what may be written in kanji cannot be told."""
    language = pair.source.language
    if language == "ja" and all(ROMAJI.fullmatch(_bare(part).lower()) for part in name.split()):
        return False
    return _native_stranger(name, pair) or not in_source(name, pair.source.text, language)


def _whole(name: str, pair: Pair) -> bool:
    """Whether a strange name is telling by itself: first name and last, or plainly Chinese or Korean.

    A single word may be a people, a surname that the translator added, or the English name of a place.
    """
    return (" " in name and pair.source.language in ALPHABETIC) or _native_stranger(name, pair)


@lru_cache(maxsize=512)
def english_names(text: str) -> tuple[str, ...]:
    """Runs of capitalised words that are no ordinary words, without a lone word that opens a sentence."""
    found = []
    for match in ENGLISH_NAME.finditer(text):
        tokens = match[0].split()
        if _opens_sentence(text, match.start()) and not (len(tokens) == 2 and telling(tokens[0])):
            tokens = tokens[1:]
        tokens = [token for token in tokens if telling(token)]
        if tokens:
            found.append(" ".join(tokens))
    return () if found and _headline(text) else tuple(dict.fromkeys(found))


def _headline(text: str) -> bool:
    """Whether most words have a capital: then a capital says nothing."""
    long_words = LONG_WORD.findall(text)
    return len(long_words) > 5 and sum(word[0].isupper() for word in long_words) > len(long_words) * 0.7


def telling(token: str) -> bool:
    """Whether a capitalised English word is a name that letters can prove."""
    bare = token.removesuffix("'s").removesuffix("’s").strip(".'’").lower()
    ordinary, places = _english()
    if len(bare) < 3 or bare.upper() == token or bare in ordinary or bare in places or COMMON_END.fullmatch(bare):
        return False
    return not any(part in ordinary or part in places for part in bare.split("-"))


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 9) : start].rstrip(" \"'“‘(—-")
    return not before or before[-1] in ".!?:;\n"


@cache
def _english() -> tuple[frozenset[str], frozenset[str]]:
    names: dict[str, str] = section("en", "statements").get("names", {})
    return frozenset(names.get("ordinary", "").split()), frozenset(names.get("places", "").split())


def in_source(name: str, source: str, language: str) -> bool:
    """Whether one part of a name is written in the source, letter for letter or sound for sound."""
    low = source.lower()
    tokens = [_bare(token) for token in name.split()]
    if any(len(token) > 3 and token.lower()[:4] in low for token in tokens):
        return True
    spoken = [(plain, skeleton(plain)) for token in tokens for plain in readings(romanise(token, "en"))]
    telling_parts = [part for part in spoken if len(part[1]) > 1]
    candidates = source_words(source, language)
    return not telling_parts or any(same_name(*part, other) for part in telling_parts for other in candidates)


@lru_cache(maxsize=20_000)
def readings(plain: str) -> tuple[str, ...]:
    """How an English spelling may sound elsewhere: a soft g, a j that is a y."""
    return tuple(dict.fromkeys((plain, re.sub("g(?=[eiy])", "j", plain), plain.replace("j", "y"))))


def _bare(token: str) -> str:
    return token.removesuffix("'s").removesuffix("’s")


def _heard(plain: str, candidates: tuple[str, ...]) -> bool:
    """Whether a romanised word may be one of the others; one of a single consonant may be anything."""
    wanted = skeleton(plain)
    return len(wanted) < 2 or any(same_name(plain, wanted, candidate) for candidate in candidates)


@lru_cache(maxsize=50_000)
def same_name(plain: str, wanted: str, other: str) -> bool:
    """Whether two romanised words may be one name: as they begin, and in most of their consonants."""
    if plain[:4] == other[:4]:
        return True
    heard = skeleton(other)
    if len(heard) < 2:
        return False
    begins = wanted[0] == heard[0]
    if (begins and heard.startswith(wanted)) or (len(wanted) > 2 and wanted in heard):
        return True
    needed = LIKE if begins else NEARLY
    most = 2 * min(len(wanted), len(heard)) / (len(wanted) + len(heard))
    return most >= needed and alike(wanted, heard) >= needed


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


def missing_names(pair: Pair) -> list[str]:
    """Names of the source that nothing in the English can be; none where the script does not show names."""
    language, text = pair.source.language, pair.source.text
    if language in CAPITALISED:
        names = [
            match[0]
            for match in WORD.finditer(text)
            if match[0][0].isupper() and not _opens_sentence(text, match.start())
        ]
    elif language == "ja":
        names = KATAKANA.findall(text)
    else:
        return []
    english = tuple(romanise(_bare(match[0]), "en") for match in WORD.finditer(pair.english.text))
    return [name for name in names if len(name) > 2 and not _heard(romanise(name, language), english)]


def _native_stranger(name: str, pair: Pair) -> bool:
    """Whether a name that is plainly Chinese or Korean has no characters in its source: those can be proved."""
    tokens = [_bare(token) for token in name.split()]
    if len(tokens) < 2:
        return False
    if pair.source.language == "zh":
        return _is_pinyin(tokens) and not _written_in_hanzi(tokens, pair.source.text)
    return pair.source.language == "ko" and _is_korean(tokens)


@cache
def _pinyin() -> re.Pattern[str]:
    syllables = sorted(section("zh", "statements").get("letters", {}), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(syllables)}){{1,2}}")


def _is_pinyin(tokens: list[str]) -> bool:
    surnames = _surnames("zh")
    plain = [token.lower().replace("-", "") for token in tokens]
    return bool({plain[0], plain[-1]} & surnames) and all(_pinyin().fullmatch(token) for token in plain)


def _written_in_hanzi(tokens: list[str], source: str) -> bool:
    plain = "".join(romanise(sign, "zh") for sign in source)
    joined = [token.lower().replace("-", "") for token in tokens]
    return "".join(joined) in plain or "".join(reversed(joined)) in plain


@cache
def _surnames(language: str) -> frozenset[str]:
    table: dict[str, str] = section(language, "statements").get("surnames", {})
    return frozenset(spelling for spellings in table.values() for spelling in spellings.split())


def _is_korean(tokens: list[str]) -> bool:
    """``Kim Sung-joo``, ``Sung-joo Kim``: a surname beside a given name with a hyphen."""
    ends = {tokens[0].lower(), tokens[-1].lower()}
    return bool(ends & _surnames("ko")) and any("-" in token for token in tokens)
