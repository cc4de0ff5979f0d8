"""Names of a source that nothing in the English can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from summarizer.statements.gazetteer import HEAD, heads, places, words_of_place
from summarizer.statements.name_evidence import CAPITALISED, LATIN, LIKE, WHOLE, WORD, NameEvidence
from summarizer.statements.romanisation import fold, romanise
from summarizer.statements.sounds import distance, heard, skeleton

ABBREVIATED = frozenset({"US", "GB", "150", "AE", "NZ", "ZA", "KR", "KP"})
"""Places that English abbreviates or calls a kingdom."""
ACRONYM = re.compile(r"\b[A-Z][A-Z.&]+\b|Kingdom|North|South")
PERSON = re.compile("[ァ-ヺー]+(?:・[ァ-ヺー]+)+")
"""Several parts of one foreign name; other katakana may be any word."""


def missing_names(source: NameEvidence, english: str) -> tuple[str, ...]:
    """Names of the source without a counterpart; none where the script does not show names."""
    counterpart = _English(english)
    found = [word for word in _shown(source) if _unusual(word, source) and not counterpart.holds(word, source.language)]
    found += [stem for key, stem in named_places(source) if not counterpart.holds_place(key)]
    return tuple(dict.fromkeys(found))


def _unusual(word: str, source: NameEvidence) -> bool:
    """Whether a word with a capital is neither an ordinary word nor the name of a place, which is looked up by itself."""
    plain = fold(word)
    if plain[0] >= "\u0590":
        return True
    index = _index(source.language)
    return plain[:HEAD] not in heads() and not any(plain[:size] in index for size in range(WHOLE, len(plain) + 1))


def _shown(source: NameEvidence) -> Iterator[str]:
    """Words that the writing shows to be names."""
    text, language = source.text, source.language
    if language == "ja":
        yield from (part for row in PERSON.findall(text) for part in row.split("・") if len(part) > 2)
    if language in ("ja", "zh", "ko", "hi", "ar"):
        yield from (word for word in LATIN.findall(text) if len(word) > 2 and not word.isupper())
        return
    if language in CAPITALISED:
        for match in WORD.finditer(text):
            word = match[0]
            if len(word) > 2 and word[0].isupper() and not word.isupper() and not _opens(text, match.start()):
                yield word
    elif language == "de":
        matches = list(WORD.finditer(text))
        for before, match in zip(matches, matches[1:], strict=False):
            both = before[0][0].isupper() and match[0][0].isupper() and not before[0].isupper() and not match[0].isupper()
            if both and match.start() - before.end() == 1 and not _opens(text, before.start()) and text[before.end()] == " ":
                yield match[0]


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 9) : start].rstrip(" \"'“‘„«»(—–-")
    return not before or before[-1] in ".!?:;\n•*"


def named_places(source: NameEvidence) -> Iterator[tuple[tuple[str, ...], str]]:
    """Places and peoples that the source names: the keys that a stem may mean, and the stem."""
    language = source.language
    index = _index(language)
    if language in ("ja", "zh", "ko"):
        taken = source.flat
        for stem, keys in index.items():
            if stem in taken:
                taken = taken.replace(stem, " ")
                yield keys, stem
        return
    for match in WORD.finditer(source.flat):
        word = match[0]
        named = source.text[match.start() - 1 : match.start()].isupper() and not _opens(source.text, match.start() - 1)
        for size in range(len(word), (WHOLE if named else WHOLE + 1) - 1, -1):
            if keys := index.get(word[:size]):
                if named or (language != "vi" and word[:HEAD] not in heads()):
                    yield keys, word
                break


@cache
def _index(language: str) -> Mapping[str, tuple[str, ...]]:
    """Stem -> keys; the longest first, so that a name within a name is not taken for itself."""
    found: dict[str, dict[str, None]] = {}
    least = 2 if language in ("ja", "zh", "ko") else WHOLE
    for key, stems in places(language).items():
        for stem in stems:
            if len(stem) >= least and " " not in stem and key in words_of_place():
                found.setdefault(stem, {})[key] = None
    return {stem: tuple(found[stem]) for stem in sorted(found, key=len, reverse=True)}


class _English:
    """The English side: its words, by letters and by sounds."""

    def __init__(self, text: str) -> None:
        self.flat = " " + fold(text)
        self._text = text

    @cached_property
    def words(self) -> tuple[tuple[str, str], ...]:
        """Sounds and skeleton of each word."""
        found = (heard(romanise(word, "en"), True) for word in dict.fromkeys(WORD.findall(self.flat)))
        return tuple((sound, skeleton(sound)) for sound in found if len(sound) > 2)

    def holds(self, word: str, language: str) -> bool:
        """Whether some English word may be this one."""
        plain = romanise(word, language)
        if plain[:WHOLE] in self.flat or len(plain) < 3:
            return True
        sound = heard(plain, False)
        row = skeleton(sound)
        if len(row) < 2:
            return True
        return any(
            distance(other, sound, None) <= LIKE[min(len(theirs), 4)] or distance(sound, other, None) <= LIKE[min(len(row), 4)]
            for other, theirs in self.words
            if theirs and theirs[0] == row[0] and len(theirs) > 1
        )

    def holds_place(self, keys: tuple[str, ...]) -> bool:
        """Whether one of these places is named, or an acronym may stand for it."""
        named = words_of_place()
        return any(f" {word}" in self.flat or f"-{word}" in self.flat for key in keys for word in named[key]) or (
            not ABBREVIATED.isdisjoint(keys) and bool(ACRONYM.search(self._text))
        )
