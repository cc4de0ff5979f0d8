"""What an amount counts, and of what time or whom it is told: nouns of the news that stand beside a number.

The tables ``[counted]`` of a language and of English name the same things by the same keys. A form ends with ``+``
where anything may follow, begins with it where anything may stand before; ``_`` is a blank. Chinese and Japanese
forms stand anywhere, those of one sign only right beside the number; Korean ones begin a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.quantities.facts import Fact, Pair

Things = frozenset[str]
NONE: Things = frozenset()
REACH = {"ja": 18, "zh": 18, "ko": 30}
WIDE = 60
"""Code points on either side in which a noun belongs to a number; characters say more than letters."""
LONGEST_PHRASE = 3
"""Words."""
OLDEST = 120
_LINK = {
    "en": late(r"[,;:.!?()\"“”]|(?<![^ ])(?:and|while|but|with|whereas|versus|against|compared|though|or) "),
    "ko": late(r"[,;:.!?()\"“”‘’·]|(?<![^ ])(?:중|가운데|중에서) |(?<=[가-힣])(?:고|며|지만|면서|는데|으나) "),
    "ja": late(r"[,;:.!?()。、「」]|(?:のうち|うち|に対し|一方)"),
    "zh": late(r"[,;:.!?()。；、“”]|其中|而"),
    "": late(
        r"[,;:.!?()\"“”„»«،؛]"
        r"|(?<![^ ])(?:und|sowie|et|y|e|и|та|ve|और|và|dan|en|ja|și|oraz|mit|con|avec|met|ama|जबकि|तथा|còn|aber|mais"
        r"|pero|iar|gegen|contre|contra|contro|tegen|ale|но|ma|maar|dar|aga|tetapi|لكن|بينما|فيما)(?= )"
        r"|(?<![^ ])و(?=[^\W\d_])"
    ),
}
"""What ends the reach of one number and begins that of the next."""
_PHRASE_ENDS = late(
    r"(?<![^ ])(?:in(?! (?:prison|jail|favou?r|cash|net|profit|damages|sales|loss|debt|export|revenue|aid|fines|tax"
    r"|comp|grant|loan|subsid|invest|donat))|on|at|to|from|by|for|as|than|per|an?|who|that|which|when|after|before"
    r"|since|during|can|will|could|would|into|between|through|until|if|because|including) "
)
"""English words that begin another phrase than the one that a number opens; *of* goes on with it."""
LETTER = r"[^\W\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963]"
_WORD = late(rf"(?:{LETTER})+(?:['-](?:{LETTER})+)*|(?<![\d.,])(?:19|20)\d\d(?![\d.,])")
_ENDS = {
    "en": _PHRASE_ENDS,
    "ar": late(r"(?<![^ ])(?:في|على|من|إلى|مع|بعد|خلال|منذ|عن) "),
    "vi": late(r"(?<![^ ])(?:trong|tại|vào|ở|sau|khi|từ|cho|với) "),
    "id": late(r"(?<![^ ])(?:di|pada|dari|ke|untuk|setelah|dalam|dengan) "),
}
"""The same of the languages whose nouns follow their number and whose phrases follow the nouns."""
_UNITS = {"household": "house", "case": "case", "goal": "goal", "point": "point", "person": "resident"}
_ANYWHERE = frozenset({"ja", "zh"})
_PARTICLE = late("(?:은|는|이|가|을|를|의|에|에서|로|으로|과|와|도|만|까지|부터|수|들|들이|들은|인|이다|였다)?$")
"""What a Korean word of one syllable may be followed by; anything else makes another word of it."""


_BY_AND_TO = late(r"(?:percent|per cent|%|points) to $")


class _Table(NamedTuple):
    """The forms of a language by how they may stand, each with the things that it names."""

    words: dict[str, Things]
    starts: dict[str, Things]
    ends: dict[str, Things]
    lengths: tuple[int, ...]
    """Of what stands anywhere, or a word can begin or end with, longest first."""
    phrases: frozenset[str]
    """The first words of forms of several words."""


@cache
def _table(language: str) -> _Table:
    words: dict[str, Things] = {}
    starts: dict[str, Things] = {}
    ends: dict[str, Things] = {}
    for thing, cell in section(language, "counted").items():
        for form in cell.split():
            kind, written = words, form.replace("_", " ")
            if form[0] == "+":
                kind, written = ends, written[1:]
            elif form[-1] == "+":
                kind, written = starts, written[:-1]
            elif language == "ko":
                kind = starts
            kind[written] = kind.get(written, NONE) | {thing}
    sized = words if language in _ANYWHERE else (*starts, *ends)
    lengths = tuple(sorted({len(form) for form in sized}, reverse=True))
    phrases = frozenset(form.partition(" ")[0] for form in words if " " in form)
    return _Table(words, starts, ends, lengths, phrases)


class Counted(NamedTuple):
    """What a number counts: what is named nearest to it, and all that may belong to it."""

    near: Things
    wide: Things
    names: Things
    """Words in capitals, and years: what may stand in both texts as it is."""


class Bindings:
    """What the numbers of a source and of its English count, each read when it is first asked for."""

    def __init__(self, pairs: list[Pair], language: str, *, free: bool) -> None:
        """`pairs` are facts and their counterparts; `free` where order alone says little, so that one noun in its
        place says more."""
        self._language = language
        self._enough = any if free else all
        self._pairs = pairs
        self._known: dict[Fact, Counted] = {}
        self._places: tuple[list[tuple[int, int]], ...] = ()

    def told(self, first: Pair, second: Pair) -> bool | None:
        """True where two numbers count each other's things, False where each counts its own, None if not told."""
        one, other = self.counted(first[0], 0), self.counted(second[0], 0)
        its, others = self.counted(first[1], 1), self.counted(second[1], 1)
        told = self._verdict((one.wide, other.wide), (its.wide, others.wide))
        if told is None:
            told = self._verdict((one.near, other.near), (its.near, others.near))
        if told is None:
            told = self._verdict((one.names, other.names), (its.names, others.names))
        return told

    def _verdict(self, said: tuple[Things, Things], given: tuple[Things, Things]) -> bool | None:
        # What both numbers of a text count tells them not apart.
        both = (said[0] & said[1]) | (given[0] & given[1])
        own = (said[0] & given[0]) - both, (said[1] & given[1]) - both
        strange = (said[0] & given[1]) - both, (said[1] & given[0]) - both
        if all(strange) and not any(own):
            return True
        return False if self._enough(own) and not any(strange) else None

    def counted(self, fact: Fact, side: int) -> Counted:
        """What a fact of the source (side 0) or of the English (1) counts."""
        if fact not in self._known:
            self._known[fact] = self._read(fact, side)
        return self._known[fact]

    def _read(self, fact: Fact, side: int) -> Counted:
        """What is named around a number, and what the number itself tells."""
        language = "en" if side else self._language
        if not self._places:
            self._places = tuple(
                [(pair[at].start, pair[at].end) for pair in self._pairs if pair[at].kind == "number"] for at in (0, 1)
            )
        found, names = _around(fact, self._places[side], language)
        if not found and fact.unit in _UNITS:
            found = [frozenset({_UNITS[fact.unit]})]
        if side and (vote := _vote(fact)) is not None:
            found.insert(0, frozenset({vote}))
        if is_age(fact):
            found.insert(0, frozenset({"age"}))
        return Counted(found[0] if found else NONE, NONE.union(*found), names)


def _around(fact: Fact, places: list[tuple[int, int]], language: str) -> tuple[list[Things], Things]:
    """The things that stand behind a number, as far as it goes on with it; only if there are none, those before it;
    and the names there. `places` are where the numbers of its text stand."""
    text = fact.text
    after = min((start for start, _ in places if start >= fact.end), default=len(text))
    before = max((end for _, end in places if end <= fact.start), default=0)
    headed, begins = _right_before(text, fact.start, language)
    # What follows a number at once is its own counter (30世帯72人).
    headed = headed if begins > before or not before else NONE
    begins = _right_before(text, after, language)[1]
    beside = _behind(text, fact.end, begins if begins > fact.end else after, language)
    names = _names(fact.original[fact.end : fact.end + len(beside)])
    found = [*_find(text[fact.start : fact.end], language, within=True), *_find(beside, language)]
    if not found:
        ahead = _ahead(text, *_told_of(fact, before, places, language), language)
        found = list(_find(ahead, language))[::-1]
        names |= _names(fact.original[fact.start - len(ahead) : fact.start])
    return ([headed, *found] if headed else found), names


def _told_of(fact: Fact, before: int, places: list[tuple[int, int]], language: str) -> tuple[int, int]:
    """Between which positions before a number stands what it is told of: in *profit fell 2 percent to 300 million*
    before both numbers."""
    if before and language == "en" and _BY_AND_TO.search(fact.leading) is not None:
        change = max(start for start, end in places if end == before)
        return max((end for _, end in places if end <= change), default=0), change
    return before, fact.start


def _right_before(text: str, stop: int, language: str) -> tuple[Things, int]:
    """What an East Asian text names right before a number, with no particle between (집행유예 4년, 死亡4人), and where
    that begins."""
    if language not in REACH or stop == len(text):
        return NONE, stop
    table = _table(language)
    if language == "ko":
        word = _HANGUL_WORD.search(text, max(0, stop - NARROW), stop)
        things = table.starts.get(word[1], NONE) if word else NONE
        return things, word.start(1) if word and things else stop
    for length in table.lengths:
        things = table.words.get(text[max(0, stop - length) : stop], NONE)
        if things and length > 1:
            return things, stop - length
    return NONE, stop


_HANGUL_WORD = late("([가-힣]{2,}) ?$")
NARROW = 12
"""Code points."""


def _behind(text: str, start: int, stop: int, language: str) -> str:
    """What follows a number and may go on with it."""
    following = text[start : min(stop, start + REACH.get(language, WIDE))]
    cuts = [_link(language).search(following)]
    if language in _ENDS:
        cuts.append(_ENDS[language].search(following))
    end = min((cut.start() for cut in cuts if cut is not None), default=len(following))
    return following[:end]


def _ahead(text: str, start: int, stop: int, language: str) -> str:
    """What stands before a number, from where it belongs to it and not to the one before."""
    leading = text[max(start, stop - REACH.get(language, WIDE)) : stop]
    cuts = [match.end() for match in _link(language).finditer(leading)]
    if not cuts and language == "en" and start:
        cuts = [match.start() for match in _PHRASE_ENDS.finditer(leading)][:1]
    return leading[cuts[-1] :] if cuts else leading


def _link(language: str) -> re.Pattern[str]:
    return _LINK.get(language, _LINK[""])


def _vote(fact: Fact) -> str | None:
    """English *by 211 votes to 180*: those in favour first."""
    if fact.following.startswith(" votes t"):
        return "favour"
    return "opposed" if fact.leading.endswith(" votes to ") else None


def is_age(fact: Fact) -> bool:
    """Whether a number says that it is somebody's age, or stands bare in brackets or between commas as ages do."""
    told = _OLD.search(fact.written) is not None or fact.following.startswith((" years o", "-year-ol"))
    if told or _AGED.search(fact.leading) is not None:
        return True
    aside = fact.leading.rstrip()[-1:] in ("(", ",") and fact.following[:1] in (")", ",")
    return aside and fact.figures and fact.unit is None and TEN < fact.value < OLDEST


_AGED = late(r"(?<![^ ])aged? (?:of |between |from )?$")
_OLD = late("[Yy]ears?[ -]old|[岁歲歳]")
TEN = 10


def _find(text: str, language: str, *, within: bool = False) -> Iterator[Things]:
    """The things that a stretch of text names, in order; `within` the number itself signs may stand anywhere."""
    if not text or text.isspace():
        return iter(())
    table = _table(language)
    return _anywhere(text.strip(), table, within=within) if language in _ANYWHERE else _by_word(text, table, language)


def _anywhere(text: str, table: _Table, *, within: bool) -> Iterator[Things]:
    at = 0
    while at < len(text):
        for length in table.lengths:
            things = table.words.get(text[at : at + length])
            if things is not None and len(text) - at >= length and (length > 1 or within or at in (0, len(text) - 1)):
                yield things
                at += length - 1
                break
        at += 1


def _names(text: str) -> Things:
    """Words in capitals, and years: what may stand in both texts as it is."""
    return frozenset(_NAME.findall(text)) if text else NONE


_NAME = late(r"(?<![^\W\d_])[A-Z][A-Za-zÀ-ž]{2,}(?![^\W\d_])|(?<![\d.,])(?:19|20)\d\d(?![\d.,])")


def _by_word(text: str, table: _Table, language: str) -> Iterator[Things]:
    words = _WORD.findall(text)
    for at, word in enumerate(words):
        if word in table.phrases:
            for width in range(LONGEST_PHRASE, 1, -1):
                phrase = table.words.get(" ".join(words[at : at + width]))
                if phrase is not None:
                    yield phrase
        things = _things_of(word, language)
        if things:
            yield things


@lru_cache(maxsize=20_000)
def _things_of(word: str, language: str) -> Things:
    """What a word names, whatever its ending."""
    table = _table(language)
    return table.words.get(word, NONE).union(*_inflected(word, table, language))


def _inflected(word: str, table: _Table, language: str) -> Iterator[Things]:
    """What forms name that the word begins or ends with."""
    for length in table.lengths:
        if length <= len(word):
            things = table.starts.get(word[:length])
            if things is not None and (length > 1 or language != "ko" or _PARTICLE.match(word, 1)):
                yield things
            yield table.ends.get(word[-length:], NONE)
