"""What a source text holds that may be a name of the English: its letters, its sounds, its places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice

from summarizer.expressions import CAPITALS, late
from summarizer.languages import section
from summarizer.once import once
from summarizer.statements.gazetteer import capitals, english_places, han, places
from summarizer.statements.han_spellings import korean_spellings, wade_giles
from summarizer.statements.name_peoples import home_of, stems_of_people
from summarizer.statements.romanisation import fold, romanise
from summarizer.statements.sounds import anchored, distance, heard, may_be_near, skeleton, spoken, without_coda_r

WORD = re.compile(r"[^\W\d_]+(?:[\u0900-\u0963\u064b-\u0652]+[^\W\d_]*)*")
"""A word, with the vowel signs that Python does not count among its letters."""
LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
KATAKANA = late(r"[ァ-ヺー]{2,}")
UNIT = late(r"[ァ-ヺぁ-ゖ][ャュョァィゥェォゃゅょぁぃぅぇぉ]?|[一-龥]|々")
ROMAJI = late(
    r"(?:(?:[kgsztdnhbpmyrwfj]|[kgnhbpmr]y|sh|ch|ts|kk|ss|tt|pp|ssh|tch|mm|cch)?[aeiou]h?|n(?![aeiou])|m(?=[bp]))+"
)
LENGTH = late("(o)[uoh](?![aeiou])|(u)u|([kstp])(?=\\3)|t(?=ch)|c(?=ch)")
PINYIN = late("[qx]|zh|r(?=i|e)")
GEMINATE = late("(?<=.)(?:ku|ki|tsu|chi|tu)$")
LIKE = (0.2, 0.22, 0.2, 0.22, 0.28)
"""Up to this share of changes two words are heard as one name, by the consonants of the name."""
LIQUID = late("[lr]+")
VOWELS = frozenset("aeiou")
FURTHEST = 2.0
"""Times the limit beyond which nobody looks for what is near."""
LEAST = 3
"""Sounds that a name must have to be heard."""
LIKE_SPELT = (0.1, 0.1, 0.15, 0.2, 0.25)
"""The same where both are written in one script: names mostly keep their letters."""
VOICING = late("sh|ch|ts|[ksthf]")
VOICED = {"k": "g", "s": "z", "sh": "j", "t": "d", "ch": "j", "ts": "z", "h": "b", "f": "b"}
"""How a Japanese reading begins behind another: 川 is kawa, and gawa in Kanagawa."""
WITHIN = {"ko": 0.35, "zh": 0.0, "ar": 0.1}
"""What it costs to find a name behind the head of a word, or of a run of characters."""
SPACED_LATIN = frozenset({"cs", "de", "en", "es", "et", "fr", "id", "it", "nl", "pl", "pt", "ro", "tr", "vi"})
CAPITALISED = SPACED_LATIN - {"de"} | {"ru", "uk"}
"""Languages that write names, and hardly anything else, with a capital."""
VOWEL_END = frozenset({"ja", "ko", "zh"})
"""Languages that mostly leave out an r before consonants and at the end, and have one sound for l and r."""
DERIVED = re.compile("(?:[^s]s|ans?|ese|ish|i|ic)$")
"""Peoples, adherents and languages, which have small letters outside English: Huns, Jacobites, Bavarian."""
TABLED = 0.6
"""Share of the limit with which a place is heard that the language's own table has, where it is mostly found."""
TELLING, SMALL = 3, 0.6
"""Consonants of a name, and the share of the limit, with which it is heard in a word in small letters: Putinist."""
PARTICLE = late(
    "(?<=..)(?:에서[는도의]?|에게서?|에[는도]?|으?로[는도]?|이?라[고는며]|이?란|까지|부터|처럼|보다|마다|이?나|이?며|[과와]의?|의|은|는|이|가"
    "|을|를|도|만|께서?|씨|측|대로|대|시|주|행|발|인|산|계|전|형)$"
)
"""What follows a Korean name within the word."""
COMPASS = late("^(?:Unter|Ober|Nieder|Nord|Süd|West|Ost|Mittel)(?=[a-zäöü]{4})")
"""What German writes before the name of a region, in the same word."""
SLAVIC = late("(?<=..)[сз]ь?к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|а|ої|ій|у|ою|е|і)$")
"""How Russian and Ukrainian make an adjective of a name."""
HYPHENED = late(rf"[{CAPITALS}]\w+-[{CAPITALS}]\w+")
QUOTED = late(r"[«„“\"]([A-ZÀ-ÞА-ЯЄІЇҐ][^«»„“”\".,]{2,40})[»”“\"]")
"""What is named between quotation marks, of which only the first word may have a capital: «Слово і діло»."""
ROW = late("[一-龥]{2,24}")
MOST_ROWS = 100
"""Rows of a text that are listened to for names in any characters: no passage has more."""
CLOSER = 0.6
"""Share of the limit with which a name is heard in a row of any characters."""
CASED = "A-Za-zÀ-ɏЀ-ӿ"
ABBREVIATION = re.compile(f"(?<![{CASED}])[A-ZÀ-ÞЀ-Я]{{2,5}}(?![{CASED}])")
"""Capitals that may be short for a name; longer ones are words."""
Unit = tuple[tuple[str, ...], str]
"""The readings of a character or mora, and their first letters."""
UNREAD: Unit = (), ""
BETWEEN: Unit = ("ga", "ka", "ke"), "gkk"
"""A small ke between characters: 龍ヶ丘."""
LONG_WORD = 7
"""Letters of a word from which on one wrong letter makes no other name of it."""
UNWRITTEN = "no"
"""What stands between two characters of Japanese names without a sign."""
MOST = 5_000
"""Different words of a text that are listened to."""
WHOLE = 4
"""Signs from which on the head of a name is told from other words."""


def likeness(row: str, language: str, place: bool) -> float:
    """How much a name of these consonants may change; the names of places change more."""
    limits = LIKE_SPELT if language in SPACED_LATIN and not place else LIKE
    return limits[min(len(row), len(limits) - 1)] * (
        0.9 if language in SPACED_LATIN or language in ("ru", "uk", "hi") else 1
    )


@lru_cache(maxsize=256)
def evidence_of(text: str, language: str) -> NameEvidence:
    """The evidence of one text, kept: several names are looked up in it."""
    return NameEvidence(text, language)


@lru_cache(maxsize=20_000)
def _sound_of(word: str, language: str) -> tuple[str, str]:
    """The sounds of a word and its skeleton; the words of a language come again and again."""
    latin = romanise(word, language)
    if language == "zh":
        latin = PINYIN.sub(_pinyin, latin)
    elif language == "ar":
        latin = latin.replace("rz", "rs")  # two letters, no Polish one
    sound = one_liquid(heard(latin, english=False), language)
    return sound, skeleton(sound)


def one_liquid(sounds: str, language: str) -> str:
    """Sounds in which l and r are one where the language has one sound for both; elsewhere they tell names apart."""
    return LIQUID.sub("r", sounds) if language in VOWEL_END else sounds


class NameEvidence:
    """One source text, read as far as it is asked for."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self._known: dict[str, bool] = {}
        self._close: dict[str, float] = {}

    @once
    def flat(self) -> str:
        """All words in small plain letters, one blank before each."""
        return " " + fold(self.text).replace("\n", " ")

    def closeness(self, word: str) -> float:
        """How near the nearest word sounds: 1 is the limit up to which it is the name; FURTHEST and more is FURTHEST.

        For words that ``supports`` denies: it is asked first, and looks no further than the limit.
        """
        found = self._close.get(word)
        if found is None:
            found = self._close[word] = min(self._closest(name, word) for name in self._said(word))
        return found

    def _closest(self, name: str, word: str) -> float:
        if len(name) < LEAST:
            return FURTHEST
        row, within = skeleton(name), WITHIN.get(self.language)
        limit = likeness(row, self.language, word in english_places())
        best = limit * FURTHEST
        for other, theirs in self.all_words if self._small(word) else self.words:
            if anchored(name, row, theirs, head=within is None) and may_be_near(name, row, theirs, best):
                best = min(best, distance(name, other, within, best))
        return best / limit

    def _quiet(self, name: str) -> str:
        return without_coda_r(name) if self.language in VOWEL_END else name

    @staticmethod
    def _small(word: str) -> bool:
        """Whether other languages may write the word without a capital."""
        return word in english_places() or bool(DERIVED.search(word))

    def supports(self, word: str) -> bool:
        """Whether something in the text may be this English word, by letters, place or sound."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = (
                self._spelt(word)
                or self._placed(word)
                or self._sounds(word)
                or self._in_part(word)
                or self.bears(word)
                or self._misspelt(word)
                or self._dwells(word)
            )
        return found

    def _misspelt(self, word: str) -> bool:
        """Whether but for one letter a long word is the name of a place that stands in the text."""
        if len(word) < LONG_WORD or word in english_places():
            return False
        sizes = range(len(word) - 1, len(word) + 2)
        alike = (place for size in sizes for place in _long_places().get((word[0], size), ()))
        return any(self._placed(place) for place in alike if is_slip(word, place))

    def bears(self, word: str) -> bool:
        """Whether a surname that is spelt otherwise than it is read stands in the text."""
        return any(sign in self.text for sign in _surnames(self.language).get(word, ()))

    def _dwells(self, word: str) -> bool:
        """Whether a word in small letters is the adjective of a place (*lubelski*, *вологодский*), as far as letters
        show it: its stem begins as the name does, and has no consonant that the name lacks."""
        row = skeleton(heard(romanise(word, "en"), english=True))
        return any(
            stem[:LEAST] == word[:LEAST] and theirs[:2] == row[:2] and row.startswith(theirs)
            for stem, theirs in self._stems_of_people
        )

    @once
    def _stems_of_people(self) -> tuple[tuple[str, str], ...]:
        words = WORD.findall(self.text) if self.language in CAPITALISED else []
        return stems_of_people(words[:MOST], self.language)

    def _in_part(self, word: str) -> bool:
        parts = word.split("-")
        return len(parts) > 1 and any(len(part) >= WHOLE and self.supports(part) for part in parts)

    def _spelt(self, word: str) -> bool:
        head = word if len(word) <= WHOLE else word[: max(WHOLE, len(word) - 2)]
        at = self.flat.find(head)
        while at >= 0:
            if not self.flat[at - 1].isalpha() or len(head) > WHOLE + 1 or self.language in ("ja", "ko", "zh"):
                return True
            at = self.flat.find(head, at + 1)
        return False

    def _placed(self, word: str) -> bool:
        keys = english_places().get(word) or home_of(word)
        return any(map(self.names_place, keys)) or any(self._governed(key) for key in keys)

    def _governed(self, key: str) -> bool:
        """Whether the place of a country's government stands for it."""
        capital = capitals().get(key)
        if capital is None:
            return False
        return self.names_place(f"city.{capital}") or self.names_place(f"x.{capital}") or self._hears(capital, capital)

    def says(self, stem: str) -> bool:
        """Whether a word of the text begins with a stem; a stem of at most three plain letters is the whole word."""
        if stem[0] >= "\u0530":
            return stem in self.flat
        if len(stem) >= WHOLE:
            return self.begins_word(stem)
        return bool(re.search(rf"\b{re.escape(stem)}\b", self.flat))

    def names_place(self, key: str) -> bool:
        """Whether one of the names of a place stands in the text."""
        return any(self._holds(stem) for stem in places(self.language).get(key, ()))

    def _holds(self, stem: str) -> bool:
        if self.language in ("ja", "ko", "zh"):
            return stem in self.flat
        if " " in stem:
            return all(f" {part}" in self.flat for part in stem.split())
        return (stem in self.flat) if len(stem) > WHOLE or self.language == "ar" else self.begins_word(stem)

    def begins_word(self, stem: str) -> bool:
        """Whether a word of the text begins with these letters."""
        at = self.flat.find(stem)
        while at >= 0 and (before := self.flat[at - 1]).isalnum() and not before.isdecimal():
            at = self.flat.find(stem, at + 1)
        return at >= 0

    def _sounds(self, word: str) -> bool:
        if self.language in ("ja", "zh") and self.read(word):
            return True
        if any(self._hears(name, word) for name in self._said(word)):
            return True
        return self.language == "zh" and any(self._runs_through(name, word) for name in self._said(word))

    def _runs_through(self, name: str, word: str) -> bool:
        """Whether a name is heard anywhere in a row of characters, also of those that seldom write foreign names."""
        row = skeleton(name)
        if len(row) < 2:
            return False
        limit = likeness(row, "zh", word in english_places()) * CLOSER
        return any(
            anchored(name, row, theirs, head=False) and distance(name, other, 0.0, limit) <= limit
            for other, theirs in self.rows
        )

    @once
    def rows(self) -> tuple[tuple[str, str], ...]:
        """The rows of characters of a Chinese text, as they sound."""
        return self._sounding(ROW.findall(self.text)[:MOST_ROWS])

    def _said(self, word: str) -> Iterator[str]:
        """The ways in which an English word may be said, the usual one first."""
        latin = romanise(word, "en")
        name = one_liquid(heard(latin, english=True), self.language)
        yield name
        if self.language == "ko" and name[:1] == "r":  # Portuguese names are written as they sound: Ronaldo is Honaldo
            yield f"h{name[1:]}"
        if self.language == "ar" and name[:1] in VOWELS:  # the throat's sound before it has a letter that is none here
            yield name[1:]
        quiet = self._quiet(name)
        if quiet != name:
            yield quiet
        if self.language not in SPACED_LATIN and (said := one_liquid(spoken(latin), self.language)) != name:
            yield said
            if (quiet := self._quiet(said)) != said:
                yield quiet

    def _hears(self, name: str, word: str) -> bool:
        if len(name) < LEAST:
            return False
        row = skeleton(name)
        limit = likeness(row, self.language, word in english_places())
        if any(is_tabled(key, self.language) for key in english_places().get(word, ())):
            limit *= TABLED
        if self._small(word):
            return self._among(self.all_words, name, row, limit)
        if self._among(self.words, name, row, limit):
            return True
        return len(row) >= TELLING and self._among(self.all_words, name, row, limit * SMALL)

    def _among(self, words: tuple[tuple[str, str], ...], name: str, row: str, limit: float) -> bool:
        within = WITHIN.get(self.language)
        head = within is None
        for other, theirs in words:
            near = anchored(name, row, theirs, head=head) and may_be_near(name, row, theirs, limit)
            if near and distance(name, other, within, limit) <= limit:
                return True
        return False

    def abbreviates(self, word: str) -> bool:
        """Whether capitals of the text may be short for this English word or row of words: MS, РФ."""
        return any(
            short[0] == word[0] and re.search(".*".join(map(re.escape, short)), word) for short in self._abbreviations
        )

    def shortens(self, acronym: str) -> bool:
        """Whether an English acronym may be short for words of the text, or is one of its own in another order."""
        size = len(acronym)
        initials = [romanise(word[0], self.language)[:1] for word in WORD.findall(self.text)]
        rows = (initials[at : at + size] for at in range(len(initials) - size + 1))
        letters = sorted(acronym)
        return any(sorted(row) == letters for row in rows) or any(
            sorted(short) == letters for short in self._abbreviations
        )

    @once
    def _abbreviations(self) -> tuple[str, ...]:
        found = (romanise(match, self.language) for match in ABBREVIATION.findall(self.text))
        return tuple(dict.fromkeys(filter(None, found)))

    @once
    def all_words(self) -> tuple[tuple[str, str], ...]:
        """Also words in small letters: peoples have them in many languages."""
        if self.language not in CAPITALISED:
            return self.words
        return self._sounding(WORD.findall(self.text))

    @once
    def words(self) -> tuple[tuple[str, str], ...]:
        """Whatever may be a name: its sounds and its skeleton."""
        return self._sounding(self._written())

    def _sounding(self, words: list[str]) -> tuple[tuple[str, str], ...]:
        sounds = [_sound_of(word, self.language) for word in islice(dict.fromkeys(words), MOST)]
        return tuple([found for found in sounds if found[0]])

    def _written(self) -> list[str]:
        text, language = self.text, self.language
        if language == "ja":
            return KATAKANA.findall(text) + LATIN.findall(text)
        if language == "zh":
            return [run[0] for run in transcribing().finditer(text)] + LATIN.findall(text)
        words = WORD.findall(text)
        if language == "ko":
            return words + [bare for word in words for bare in _bare_of_particles(word)]
        if language in CAPITALISED or language == "de":
            named = [word for word in words if not word.islower()]
            named += [word for quoted in QUOTED.findall(text) for word in quoted.split() if word.isalpha()]
            if language == "de":
                named += [word[match.end() :] for word in named if (match := COMPASS.match(word))]
            adjectives = (SLAVIC.sub("", word) for word in named) if language in ("ru", "uk") else ()
            return named + [word for word in adjectives if len(word) > 1 and word not in named] + HYPHENED.findall(text)
        return words

    @once
    def _units(self) -> list[Unit]:
        """Each character or mora; one without readings where nothing can be read."""
        units: list[Unit] = []
        text, end = self.text, 0
        for match in UNIT.finditer(text):
            start = match.start()
            if start > end and text[end:start].strip("ー"):
                units.append(UNREAD)
            sign, end = match[0], match.end()
            if sign == "々" and units:
                units.append(units[-1])
            elif sign in "ヶケ" and text[start - 1 : start] in han():
                units.append(BETWEEN)
            elif unit := _unit(sign, self.language):
                units.append(unit)
        return units

    def read(self, word: str) -> bool:
        """Whether a row of characters may be read so."""
        plain = word.replace("-", "").replace("'", "")
        if self.language == "ja" and ROMAJI.fullmatch(plain):
            return self._spell_out(LENGTH.sub(r"\1\2", plain))
        return self._spell_out(plain)

    def _spell_out(self, word: str) -> bool:
        open_ends: set[int] = set()
        first = word[:1]
        for readings, initials in self._units:
            if not open_ends and first not in initials:
                continue
            starts = open_ends | {0}
            open_ends = {
                at + len(reading) for at in starts for reading in readings if reading and word.startswith(reading, at)
            }
            if len(word) in open_ends:
                return True
            if self.language == "ja":  # 木下 is Kinoshita: no sign writes the particle
                open_ends |= {at + len(UNWRITTEN) for at in open_ends if word.startswith(UNWRITTEN, at)}
        return False


@cache
def _long_places() -> Mapping[tuple[str, int], tuple[str, ...]]:
    """First letter and length -> English names of places."""
    found: dict[tuple[str, int], list[str]] = {}
    for place in english_places():
        found.setdefault((place[0], len(place)), []).append(place)
    return {key: tuple(names) for key, names in found.items()}


@cache
def is_tabled(key: str, language: str) -> bool:
    """Whether a language's table has a single word for a place."""
    return any(" " not in stem for stem in places(language).get(key, ()))


def is_slip(word: str, place: str) -> bool:
    """Whether two words differ by one letter at the most: another, one too many or one too few."""
    if abs(len(word) - len(place)) > 1:
        return False
    head = next((at for at, (one, other) in enumerate(zip(word, place, strict=False)) if one != other), None)
    if head is None:
        return True
    return word[head + 1 :] == place[head + 1 :] or word[head + 1 :] == place[head:] or word[head:] == place[head + 1 :]


def _bare_of_particles(word: str) -> list[str]:
    """A Korean word without its particles, and without what goes before these."""
    found = []
    for _ in range(2):
        bare = PARTICLE.sub("", word)
        if bare == word:
            break
        found.append(bare)
        word = bare
    return found


@cache
def _syllables() -> re.Pattern[str]:
    found = {reading for chinese, _, _ in han().values() for reading in chinese}
    return re.compile(f"(?:{'|'.join(sorted(found, key=len, reverse=True))}){{1,3}}")


def is_pinyin(word: str) -> bool:
    """Whether a word consists of Chinese syllables."""
    return bool(_syllables().fullmatch(word.replace("-", "")))


@cache
def chinese_surnames() -> frozenset[str]:
    """How Chinese surnames are read."""
    signs: str = section("zh", "names").get("surnames", "")
    return frozenset(reading for sign in signs if sign in han() for reading in han()[sign][0])


def _pinyin(match: re.Match[str]) -> str:
    return {"q": "ch", "x": "sh", "zh": "j", "r": "r"}[match[0]]


@lru_cache(maxsize=8_000)
def _unit(sign: str, language: str) -> Unit | None:
    """A character with its readings in names, or a mora; None for what is neither."""
    if sign in han():
        readings = _readings(sign, language)
        return readings, "".join(reading[:1] for reading in readings)
    mora = romanise(sign, "ja")
    return ((mora,), mora[0]) if mora else None


def _readings(sign: str, language: str) -> tuple[str, ...]:
    pinyin, revised, japanese = han()[sign]
    chinese = (*pinyin, *(wade_giles(reading) for reading in pinyin))
    korean = tuple(spelling for reading in revised for spelling in korean_spellings(reading))
    if language == "zh":
        return tuple(dict.fromkeys((*chinese, *japanese, *korean)))
    short = (GEMINATE.sub("", reading) for reading in japanese)
    voiced = (VOICED[found[0]] + reading[found.end() :] for reading in japanese if (found := VOICING.match(reading)))
    return tuple(dict.fromkeys((*japanese, *short, *voiced, *chinese, *korean)))


@cache
def transcribing() -> re.Pattern[str]:
    """Runs of the characters that write foreign names: those of the places that CLDR names."""
    own: dict[str, str] = section("zh", "names").get("transcription", {})
    written = "".join(stem for stems in places("zh").values() for stem in stems if len(stem) > 2)
    common = "".join(sorted({sign for sign in own.get("signs", "") + written if "一" <= sign <= "龥"}))
    return re.compile(f"[{common}·]{{2,}}")


@cache
def _surnames(language: str) -> Mapping[str, tuple[str, ...]]:
    """Spelling of a surname that letters do not show -> what it stands for."""
    table: dict[str, str] = section(language, "statements").get("surnames", {})
    found: dict[str, list[str]] = {}
    for sign, spellings in table.items():
        for spelling in spellings.split():
            found.setdefault(spelling, []).append(sign)
    return {spelling: tuple(signs) for spelling, signs in found.items()}
