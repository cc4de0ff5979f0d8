"""Places and peoples that a source names: by the stems of the tables, and by what a language makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import takewhile

from summarizer.languages import section
from summarizer.statements.gazetteer import HEAD, heads, places, words_of_place
from summarizer.statements.name_evidence import SPACED_LATIN, WHOLE, WORD, NameEvidence
from summarizer.statements.romanisation import fold

NOT_TELLING = frozenset(
    {"x.covid", "x.scandinavia", "x.democrat", "x.republican", "x.christmas", "x.communist", "x.brexit", "019"}
)
"""What translators often word differently."""
COUNTRY = 2
"""Letters of the key of a country (ISO 3166)."""
LONGEST = 40
"""Letters of a word that are looked at: longer ones are no names."""


def named_places(source: NameEvidence) -> Iterator[tuple[tuple[str, ...], str]]:
    """Places and peoples that the source names: the keys that a stem may mean, and the stem."""
    language = source.language
    if language in ("ja", "zh", "ko"):
        yield from _places_within(source.flat, language)
        return
    begun = _begun(language)
    for match in WORD.finditer(source.text):
        word = fold(match[0])
        if word[:WHOLE] in begun:
            named = match[0][0].isupper() and not opens_sentence(source.text, match.start())
            if keys := _place_of(word, language, named=named):
                yield keys, word


@lru_cache(maxsize=20_000)
def _place_of(word: str, language: str, *, named: bool) -> tuple[str, ...]:
    """The keys of what a word names: by the longest stem; ``named``: its capital is not that of a sentence."""
    index = place_index(language)
    usual = word[:HEAD] in heads() and word not in index
    for size in range(min(len(word), LONGEST), WHOLE - 1, -1):
        keys = index.get(word[:size])
        if not keys:
            continue
        if word in _people(language)[1]:
            return ()
        if is_of_people(word[size:], language):
            return keys
        if (size > WHOLE or len(word) <= 2 * WHOLE) and (size >= HEAD or (named and not usual)):
            return keys if named or (language != "vi" and (not usual or size > HEAD)) else ()
    return ()


def is_of_people(ending: str, language: str) -> bool:
    """Whether an ending makes of a country's name the adjective of its people, which many languages write small."""
    pattern, _ = _people(language)
    return bool(pattern and ending and pattern.fullmatch(ending))


@cache
def _people(language: str) -> tuple[re.Pattern[str] | None, frozenset[str]]:
    """The endings of peoples, and ordinary words that look like one."""
    table: dict[str, str] = section(language, "names").get("people", {})
    return re.compile(table["endings"]) if table else None, frozenset(table.get("ordinary", "").split())


def _places_within(text: str, language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Places in a text without spaces: at each sign the longest name."""
    index, heads_of = place_index(language), _heads_of(language)
    at = 0
    while at < len(text):
        within = language == "ko" and at > 0 and text[at - 1].isalpha()  # what is not the head of a word is none
        stems = () if within else heads_of.get(text[at : at + 2], ())
        stem = next((stem for stem in stems if text.startswith(stem, at)), "")
        if stem:
            yield index[stem], stem
        at += len(stem) or 1


@cache
def _heads_of(language: str) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for stem in place_index(language):
        found.setdefault(stem[:2], []).append(stem)
    return found


@cache
def place_index(language: str) -> Mapping[str, tuple[str, ...]]:
    """Stem -> keys; the longest first, so that a name within a name is not taken for itself."""
    found: dict[str, dict[str, None]] = {}
    least = 2 if language in ("ja", "zh", "ko") else WHOLE
    for key, stems in (*places(language).items(), *_as_in_english(language)):
        for stem in stems:
            if len(stem) >= least and " " not in stem and key in words_of_place() and key not in NOT_TELLING:
                found.setdefault(stem, {})[key] = None
    return {stem: tuple(found[stem]) for stem in sorted(found, key=len, reverse=True)}


def _as_in_english(language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Countries that a language's table leaves out because they are spelt as in English: the stem of all forms."""
    table = places(language)
    if language not in SPACED_LATIN - {"en", "vi"}:
        return
    for key, words in words_of_place().items():
        if len(key) == COUNTRY and key not in table:
            stem = _common_head(words)
            bare = stem.rstrip("aeiou")
            yield key, (bare if len(bare) >= WHOLE else stem,)


def _common_head(words: tuple[str, ...]) -> str:
    """The letters with which all words begin."""
    letters = takewhile(lambda signs: len(set(signs)) == 1, zip(*words, strict=False))
    return "".join(signs[0] for signs in letters)


@cache
def _begun(language: str) -> frozenset[str]:
    """The first letters of all stems."""
    return frozenset(stem[:WHOLE] for stem in place_index(language))


@cache
def heads_of_parts(language: str) -> frozenset[str]:
    """Heads of the words of places of several words, which are no names alone: United, Kingdom."""
    words = {part for stems in places(language).values() for stem in stems if " " in stem for part in stem.split()}
    return frozenset(word[:size] for word in words for size in (HEAD - 1, HEAD))


def opens_sentence(text: str, start: int) -> bool:
    """Whether what begins there is the first word of a sentence."""
    before = text[max(0, start - 9) : start].rstrip(" \"'“‘„«»(—–-")
    return not before or before[-1] in ".!?:;\n•*"
