"""Names of a source that nothing in the English can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.once import once
from summarizer.statements.gazetteer import HEAD, HOME, heads, words_of_place
from summarizer.statements.name_evidence import (
    CAPITALISED,
    KATAKANA,
    LATIN,
    PARTICLE,
    SPACED_LATIN,
    WHOLE,
    WORD,
    NameEvidence,
    evidence_of,
    one_liquid,
    transcribing,
)
from summarizer.statements.name_places import LONGEST, heads_of_parts, named_places, opens_sentence, place_index
from summarizer.statements.romanisation import fold, romanise
from summarizer.statements.sounds import distance, heard, may_be_near, skeleton, spoken

ABBREVIATED = frozenset({"US", "GB", "150", "AE", "NZ", "ZA", "KR", "KP"})
"""Places that English abbreviates or calls a kingdom."""
ACRONYM = late(r"\b[A-Z][A-Z.&]+\b|Kingdom|States|North|South")
SLIP, LONG_PLACE = 0.15, 6
"""Share of a name that a slip of the pen changes, and the letters of a name that it does not make another."""
LOOSE, LOOSE_SPELT = 0.28, 0.2
"""A name of the source is missing only if nothing is near it; the second where both sides have Latin letters."""
INFLECTED = frozenset({"cs", "et", "pl", "ru", "tr", "uk"})
"""Languages whose short words change their last letters."""
FULL_NAME = late("[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß]{3,}")
"""Of two nouns side by side the second is a name in German."""
TWO_CAPITALS = late(r"(?=\b([^\W\d_a-zа-я][^\W\d_A-ZА-Я]+) ([^\W\d_a-zа-я][^\W\d_]{2,}))")
PERSON = late("[ァ-ヺー]+(?:・[ァ-ヺー]+)+")
"""Several parts of one foreign name; other katakana may be any word."""
CAPITALS = late("(?<![A-ZА-ЯЄІЇҐa-zа-яєіїґ.&/0-9-])[A-ZА-ЯЄІЇҐ]{2,5}(?![A-ZА-ЯЄІЇҐa-zа-яєіїґ&/0-9]|\\.[A-ZА-Я])")
"""An acronym."""
MOST_SHORT = 20
"""Acronyms of a text that are looked for: a passage has no more."""
BRACKETED = late("[(（]((?:[A-ZÀ-Þ][a-zà-ÿ'-]+ ?){1,4})[)）]")
"""A name in Latin letters between brackets."""
LOAN = re.compile("[스트크프르브드즈츠엘웰델벨넬렐멜첼켈텔펠헬맨튼턴슨젠펜퀴섀셰셔쇼슈쟈튀뷰뤼퓨큐레]")
"""Syllables that write foreign names more often than Korean words."""


class Missing:
    """Names of a source that nothing in the English can be, as far as writing and places show them.

    Worked out as far as it is asked for; none where the script does not show names.
    """

    def __init__(self, source: NameEvidence, english: str) -> None:
        self._source = source
        self._english = _English(english, source.language)

    @once
    def names(self) -> tuple[str, ...]:
        """Surely names, of persons mostly."""
        source = self._source
        shown = self._unheard(word for word in _shown(source) if _unusual(word, source))
        return shown + self._full_names + self._given_in_letters + _unread(source, self._english)

    @once
    def _given_in_letters(self) -> tuple[str, ...]:
        """Names that a text in another script gives in Latin letters too, between brackets: English has them so."""
        if self._source.language in SPACED_LATIN:
            return ()
        given = (word for row in BRACKETED.findall(self._source.text) for word in row.split() if len(word) > WHOLE - 1)
        return tuple(word for word in given if fold(word)[:WHOLE] not in self._english.flat)

    @once
    def capitals(self) -> tuple[str, ...]:
        """Other words with a capital: names, or words of titles, which are translated."""
        return self._unheard((*_capitals(self._source), *_transcribed(self._source)))

    @once
    def places(self) -> tuple[str, ...]:
        """Places and peoples."""
        home = HOME.get(self._source.language, "")
        found = ((keys, stem) for keys, stem in named_places(self._source) if home not in keys)
        return tuple(stem for keys, stem in found if not self._english.holds_place(keys, stem))

    @once
    def acronyms(self) -> tuple[str, ...]:
        """Capitals of the source that the English has nowhere as they are, nor as the heads of its words."""
        found = islice(dict.fromkeys(CAPITALS.findall(self._source.text)), MOST_SHORT)
        return tuple(short for short in found if not self._english.holds_short(romanise(short, self._source.language)))

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


class Lost(NamedTuple):
    """What is missing of a part of a source."""

    names: tuple[str, ...]
    capitals: tuple[str, ...]
    places: tuple[str, ...]
    acronyms: tuple[str, ...]

    @classmethod
    def of(cls, missing: Missing, part: str) -> Lost:
        """Of all that is missing, what stands in a part of the source."""
        plain = fold(part)

        def standing(words: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(word for word in dict.fromkeys(words) if word in part or word in plain)

        lost = (missing.names, missing.capitals, missing.places, missing.acronyms)
        return cls(*map(standing, lost))


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
    if len(plain) < WHOLE or head in heads() or head in heads_of_parts(source.language):
        return False
    index = place_index(source.language)
    return not any(plain[:size] in index for size in range(WHOLE, min(len(plain), LONGEST) + 1))


def _shown(source: NameEvidence) -> Iterator[str]:
    """Words that the writing shows to be names."""
    text, language = source.text, source.language
    yield from _titled(source)
    if language == "ja":
        yield from (part for row in PERSON.findall(text) for part in row.split("・") if len(part) > 2)
    if language == "ko":
        yield from (word for word in WORD.findall(text) if len(set(LOAN.findall(word[:WHOLE]))) > 1)
    if language == "zh":
        yield from (row.rpartition("·")[2] for row in transcribing().findall(text) if "·" in row.strip("·"))
    if language not in SPACED_LATIN:
        yield from (word for word in LATIN.findall(text) if len(word) > 2 and not word.isupper())
    elif language == "de":
        yield from (
            match[0].split()[1] for match in FULL_NAME.finditer(text) if not opens_sentence(text, match.start())
        )
    elif language not in INFLECTED:
        yield from (word for word, opens in _capitalised(text) if len(word) > 3 and not opens)


@cache
def _beside_titles(language: str) -> tuple[re.Pattern[str], ...]:
    """Expressions whose group is a name before or behind a title, in scripts without capitals."""
    titles: dict[str, str] = section(language, "names").get("titles", {})
    before, after = titles.get("before"), titles.get("after")
    found = []
    if after and language in NAMED:
        found.append(re.compile(f"({NAMED[language]})(?: (?!$))?(?:{after})"))
    if before and language in NAMED:
        found.append(re.compile(f"(?:{before}) ?({NAMED[language]})"))
    return tuple(found)


NAMED = {
    "ko": "(?<![가-힣])[가-힣]{2,8}",
    "ja": "[ァ-ヺー]{3,12}",
    "zh": "[一-龥·]{2,12}",
    "hi": r"[\u0900-\u0963]{3,20}",
}
"""What a name beside a title looks like."""


INSTITUTION = late("(?:[원당관청부처국회실행학단군팀]|신임|현직|전직|여성|남성|동료|일부|모든)$")
"""What stands before a title in Korean without being a name: the house that its bearer works in."""


def _titled(source: NameEvidence) -> Iterator[str]:
    """Names beside titles, where no capital shows them."""
    language = source.language
    for pattern in _beside_titles(language):
        for name in pattern.findall(source.text):
            if language == "zh":
                yield from (part for row in _foreign_rows().findall(name) if (part := row.rpartition("·")[2]))
            elif language == "ko" and _full_name("ko").fullmatch(name):
                yield name[1:]  # the given name: the surname has spellings of its own
            elif not INSTITUTION.search(name):
                yield name


CAPITAL = re.compile("[A-Z][a-z]+(?:-[a-z]+)?")


@cache
def _full_name(language: str) -> re.Pattern[str]:
    """What a name of a surname and a given name looks like in its own country."""
    return re.compile(f"[{section(language, 'names').get('surnames', '')}]..")


@cache
def _read_names(language: str) -> re.Pattern[str] | None:
    """Where characters that are read name a person: beside titles."""
    names = section(language, "names")
    titles: dict[str, str] = names.get("titles", {})
    kinds: dict[str, str] = names.get("kinds", {})
    if language == "ja":
        person = f"(?<![一-龥])([一-龥]{{2,5}})(?:{titles.get('after', '')})"
        return re.compile(f"{person}|(?<![一-龥])([一-龥]{{2,3}})(?:{kinds.get('after', '')})")
    if language == "zh":
        name = f"([{names.get('surnames', '')}][一-龥]{{1,2}})"
        person = f"(?:{titles.get('before', '')}){name}(?![一-龥]?·)|{name}(?:{titles.get('after', '')})"
        return re.compile(f"{person}|(?:{kinds.get('before', '')})([一-龥]{{2}})(?:{kinds.get('after', '')})")
    return None


def _unread(source: NameEvidence, counterpart: _English) -> tuple[str, ...]:
    """Names beside titles whose characters no word of the English can be read from."""
    pattern = _read_names(source.language)
    if pattern is None:
        return ()
    names = dict.fromkeys("".join(match.groups("")) for match in pattern.finditer(source.text))
    return tuple(name for name in names if not counterpart.reads(name, source.language))


def _transcribed(source: NameEvidence) -> Iterator[str]:
    """Words that the script writes as foreign: names, or words taken over."""
    if source.language == "ko":
        bare = (PARTICLE.sub("", word) for word in WORD.findall(source.text))
        yield from (word for word in bare if len(word) >= SHORT_ROW and LOAN.search(word))
    elif source.language == "ja":
        yield from (row for row in KATAKANA.findall(source.text) if len(row) > SHORT_ROW)
    elif source.language == "zh":
        yield from (part for row in _foreign_rows().findall(source.text) for part in row.split("·") if len(part) > 2)


@cache
def _foreign_rows() -> re.Pattern[str]:
    """Rows of the signs that agencies write foreign names with, without those that places alone have."""
    own: dict[str, str] = section("zh", "names").get("transcription", {})
    return re.compile(f"[{own.get('signs', '')}·]{{{SHORT_ROW},}}")


SHORT_ROW = 3
"""Signs of a row that may be any word."""


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
            yield word, opens_sentence(text, match.start())


class _English:
    """The English side: its words, by letters and by sounds."""

    def __init__(self, text: str, language: str) -> None:
        """``language``: of the other side; where its names have English letters it matters not how they sound."""
        self._text = text
        self._places: dict[str, bool] = {}
        self._language = language

    @once
    def flat(self) -> str:
        """All words in small plain letters, one blank before each."""
        return " " + fold(self._text)

    @once
    def words(self) -> tuple[tuple[str, str], ...]:
        """Sounds and skeleton of each word."""
        latin = [romanise(word, "en") for word in dict.fromkeys(WORD.findall(self.flat))]
        found = dict.fromkeys(heard(word, english=True) for word in latin)
        if self._language not in SPACED_LATIN:
            found |= dict.fromkeys(map(spoken, latin))
        sounds = (one_liquid(sound, self._language) for sound in found if len(sound) > 2)
        return tuple((sound, skeleton(sound)) for sound in sounds)

    def holds(self, word: str, language: str) -> bool:
        """Whether some English word may be this one."""
        plain = romanise(word, language)
        if plain[:WHOLE] in self.flat or len(plain) < 3:
            return True
        sound = one_liquid(heard(plain, english=False), language)
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

    def holds_short(self, letters: str) -> bool:
        """Whether capitals stand there, in any order, or may be short for words that follow each other."""
        row = sorted(letters)
        if not row or any(sorted(short.lower()) == row for short in CAPITALS.findall(self._text)):
            return True
        initials, size = self._initials, len(row)
        return any(sorted(initials[at : at + size]) == row for at in range(len(initials) - size + 1))

    @once
    def _initials(self) -> str:
        return "".join(word[0] for word in WORD.findall(self.flat))

    def reads(self, name: str, language: str) -> bool:
        """Whether some word with a capital may be read from the characters of a name."""
        evidence = evidence_of(name, language)
        words = [word.lower() for word in CAPITAL.findall(self._text)]
        return any(evidence.read(word) or evidence.bears(word) for word in words)

    def holds_place(self, keys: tuple[str, ...], stem: str) -> bool:
        """Whether one of these places is named, or an acronym may stand for it."""
        if stem not in self._places:
            self._places[stem] = stem[:HEAD] in self.flat or any(map(self._names, keys))
        return self._places[stem]

    def _names(self, key: str) -> bool:
        if key in ABBREVIATED and self._abbreviates:
            return True
        words = words_of_place()[key]
        return any(f" {word}" in self.flat or f"-{word}" in self.flat for word in words) or self._misspells(words)

    def _misspells(self, words: Iterable[str]) -> bool:
        """Whether a long name of a place stands there but for a letter or two."""
        sounds = [heard(word, english=True) for word in words if len(word) > LONG_PLACE]
        return any(distance(sound, other, None, SLIP) <= SLIP for sound in sounds for other, _ in self.words)

    @once
    def _abbreviates(self) -> bool:
        return bool(ACRONYM.search(self._text))
