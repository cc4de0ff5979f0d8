"""Names of a source that nothing in the English can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from summarizer.expressions import late
from summarizer.once import once
from summarizer.statements.gazetteer import HEAD, HOME, heads, places, words_of_place
from summarizer.statements.name_evidence import (
    CAPITALISED,
    LATIN,
    SPACED_LATIN,
    WHOLE,
    WORD,
    NameEvidence,
    transcribing,
)
from summarizer.statements.romanisation import fold, romanise
from summarizer.statements.sounds import distance, heard, may_be_near, skeleton

ABBREVIATED = frozenset({"US", "GB", "150", "AE", "NZ", "ZA", "KR", "KP"})
"""Places that English abbreviates or calls a kingdom."""
ACRONYM = late(r"\b[A-Z][A-Z.&]+\b|Kingdom|States|North|South")
NOT_TELLING = frozenset(
    {"x.covid", "x.scandinavia", "x.democrat", "x.republican", "x.christmas", "x.communist", "x.brexit", "019"}
)
"""What translators often word differently."""
LONGEST = 40
"""Letters of a word that are looked at: longer ones are no names."""
LOOSE, LOOSE_SPELT = 0.33, 0.2
"""A name of the source is missing only if nothing is near it; the second where both sides have Latin letters."""
INFLECTED = frozenset({"cs", "et", "pl", "ru", "tr", "uk"})
"""Languages whose short words change their last letters."""
FULL_NAME = late("[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß]{3,}")
"""Of two nouns side by side the second is a name in German."""
TWO_CAPITALS = late(r"(?=\b([^\W\d_a-zа-я][^\W\d_A-ZА-Я]+) ([^\W\d_a-zа-я][^\W\d_]{2,}))")
PERSON = late("[ァ-ヺー]+(?:・[ァ-ヺー]+)+")
"""Several parts of one foreign name; other katakana may be any word."""
LOAN = re.compile("[스트크프르브드즈츠엘웰델벨넬렐멜첼켈텔펠헬맨튼턴슨젠펜퀴섀셰셔쇼슈쟈튀뷰뤼퓨큐레]")
"""Syllables that write foreign names more often than Korean words."""


class Missing:
    """Names of a source that nothing in the English can be, as far as writing and places show them.

    Worked out as far as it is asked for; none where the script does not show names.
    """

    def __init__(self, source: NameEvidence, english: str) -> None:
        self._source = source
        self._english = _English(english)

    @once
    def names(self) -> tuple[str, ...]:
        """Surely names, of persons mostly."""
        source = self._source
        return self._unheard(word for word in _shown(source) if _unusual(word, source)) + self._full_names

    @once
    def capitals(self) -> tuple[str, ...]:
        """Other words with a capital: names, or words of titles, which are translated."""
        return self._unheard(_capitals(self._source))

    @once
    def places(self) -> tuple[str, ...]:
        """Places and peoples."""
        home = HOME.get(self._source.language, "")
        found = ((keys, stem) for keys, stem in named_places(self._source) if home not in keys)
        return tuple(stem for keys, stem in found if not self._english.holds_place(keys, stem))

    @property
    def all(self) -> tuple[str, ...]:
        """Everything, the surest first, each once."""
        return tuple(dict.fromkeys((*self.names, *self.places, *self.capitals)))

    @once
    def _full_names(self) -> tuple[str, ...]:
        full = self._source.language in INFLECTED - {"tr"}
        return _full_names(self._source, frozenset(self.capitals)) if full else ()

    def _unheard(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(word for word in dict.fromkeys(words) if not self._english.holds(word, self._source.language))


def missing_names(source: NameEvidence, english: str) -> Missing:
    """Names of the source without a counterpart."""
    return Missing(source, english)


def _unusual(word: str, source: NameEvidence) -> bool:
    """Whether a word with a capital is neither an ordinary word nor the name of a place, which has its own look."""
    plain = fold(word)
    if plain[0] >= "\u0590":
        return True
    short = source.language in INFLECTED and len(plain) <= HEAD + 1
    head = plain[: HEAD - 1 if short else HEAD]
    if len(plain) < WHOLE or head in heads() or head in _parts(source.language):
        return False
    index = _index(source.language)
    return not any(plain[:size] in index for size in range(WHOLE, min(len(plain), LONGEST) + 1))


def _shown(source: NameEvidence) -> Iterator[str]:
    """Words that the writing shows to be names."""
    text, language = source.text, source.language
    if language == "ja":
        yield from (part for row in PERSON.findall(text) for part in row.split("・") if len(part) > 2)
    if language == "ko":
        yield from (word for word in WORD.findall(text) if len(set(LOAN.findall(word[:WHOLE]))) > 1)
    if language == "zh":
        yield from (row.rpartition("·")[2] for row in transcribing().findall(text) if "·" in row.strip("·"))
    if language not in SPACED_LATIN:
        yield from (word for word in LATIN.findall(text) if len(word) > 2 and not word.isupper())
    elif language == "de":
        yield from (match[0].split()[1] for match in FULL_NAME.finditer(text) if not _opens(text, match.start()))
    elif language not in INFLECTED:
        yield from (word for word, opens in _capitalised(text) if len(word) > 3 and not opens)


def _capitals(source: NameEvidence) -> Iterator[str]:
    """Words with a capital within a sentence, and unusual ones that open it, in scripts that have capitals."""
    if source.language not in CAPITALISED and source.language != "de":
        return
    for word, opens in _capitalised(source.text):
        if not (opens or source.language == "de") or (len(word) > 3 and _unusual(word, source)):
            yield word


def _full_names(source: NameEvidence, unheard: frozenset[str]) -> tuple[str, ...]:
    """Last words of pairs of words of which nothing was heard: first name and surname, where titles have no capitals.

    One of them must be unusual; a single word that changes much may be a usual one that is not known.
    """
    if len(unheard) < 2:
        return ()
    return tuple(
        last
        for first, last in TWO_CAPITALS.findall(source.text)
        if unheard.issuperset((first, last)) and (_unusual(first, source) or _unusual(last, source))
    )


def _capitalised(text: str) -> Iterator[tuple[str, bool]]:
    """Words with one capital, at the head, and whether they open a sentence."""
    for match in WORD.finditer(text):
        word = match[0]
        if len(word) > 2 and word[0].isupper() and not word.isupper():
            yield word, _opens(text, match.start())


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 9) : start].rstrip(" \"'“‘„«»(—–-")
    return not before or before[-1] in ".!?:;\n•*"


def named_places(source: NameEvidence) -> Iterator[tuple[tuple[str, ...], str]]:
    """Places and peoples that the source names: the keys that a stem may mean, and the stem."""
    language = source.language
    if language in ("ja", "zh", "ko"):
        yield from _places_within(source.flat, language)
        return
    index, begun = _index(language), _begun(language)
    for match in WORD.finditer(source.text):
        word = fold(match[0])
        if word[:WHOLE] not in begun:
            continue
        named = match[0][0].isupper() and not _opens(source.text, match.start())
        usual = word[:HEAD] in heads() and word not in index
        for size in range(min(len(word), LONGEST), (WHOLE if named and not usual else HEAD) - 1, -1):
            if keys := index.get(word[:size]):
                if named or (language != "vi" and not usual):
                    yield keys, word
                break


def _places_within(text: str, language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Places in a text without spaces: at each sign the longest name."""
    index, heads_of = _index(language), _heads_of(language)
    at = 0
    while at < len(text):
        stem = next((stem for stem in heads_of.get(text[at : at + 2], ()) if text.startswith(stem, at)), "")
        if stem:
            yield index[stem], stem
        at += len(stem) or 1


@cache
def _heads_of(language: str) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for stem in _index(language):
        found.setdefault(stem[:2], []).append(stem)
    return found


@cache
def _index(language: str) -> Mapping[str, tuple[str, ...]]:
    """Stem -> keys; the longest first, so that a name within a name is not taken for itself."""
    found: dict[str, dict[str, None]] = {}
    least = 2 if language in ("ja", "zh", "ko") else WHOLE
    for key, stems in places(language).items():
        for stem in stems:
            if len(stem) >= least and " " not in stem and key in words_of_place() and key not in NOT_TELLING:
                found.setdefault(stem, {})[key] = None
    return {stem: tuple(found[stem]) for stem in sorted(found, key=len, reverse=True)}


@cache
def _begun(language: str) -> frozenset[str]:
    """The first letters of all stems."""
    return frozenset(stem[:WHOLE] for stem in _index(language))


@cache
def _parts(language: str) -> frozenset[str]:
    """Heads of the words of places of several words, which are no names alone: United, Kingdom."""
    words = {part for stems in places(language).values() for stem in stems if " " in stem for part in stem.split()}
    return frozenset(word[:size] for word in words for size in (HEAD - 1, HEAD))


class _English:
    """The English side: its words, by letters and by sounds."""

    def __init__(self, text: str) -> None:
        self._text = text

    @once
    def flat(self) -> str:
        """All words in small plain letters, one blank before each."""
        return " " + fold(self._text)

    @once
    def words(self) -> tuple[tuple[str, str], ...]:
        """Sounds and skeleton of each word."""
        found = (heard(romanise(word, "en"), english=True) for word in dict.fromkeys(WORD.findall(self.flat)))
        return tuple((sound, skeleton(sound)) for sound in found if len(sound) > 2)

    def holds(self, word: str, language: str) -> bool:
        """Whether some English word may be this one."""
        plain = romanise(word, language)
        if plain[:WHOLE] in self.flat or len(plain) < 3:
            return True
        sound = heard(plain, english=False)
        row = skeleton(sound)
        if len(row) < 2:
            return True
        within = 0.0 if language == "zh" else None
        limit = LOOSE_SPELT if language in SPACED_LATIN else LOOSE
        return any(
            distance(other, sound, within, limit) <= limit or distance(sound, other, None, limit) <= limit
            for other, theirs in self.words
            if len(theirs) > 1 and theirs[0] == row[0] and may_be_near(sound, row, theirs, limit)
        )

    def holds_place(self, keys: tuple[str, ...], stem: str) -> bool:
        """Whether one of these places is named, or an acronym may stand for it."""
        if stem[:HEAD] in self.flat:
            return True
        named = words_of_place()
        if not ABBREVIATED.isdisjoint(keys) and ACRONYM.search(self._text):
            return True
        return any(f" {word}" in self.flat or f"-{word}" in self.flat for key in keys for word in named[key])
