"""Names in English text: runs of capitalised words, sorted by what can be proved of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from summarizer.languages import section
from summarizer.statements.gazetteer import COMMON_END, english_places, ordinary
from summarizer.statements.romanisation import fold

Kind = Literal["name", "place", "ordinary", "short"]
"""``short``: of two letters, which prove something only where a script writes a name with one sign."""

PARTICLE = "de|da|di|van|von|der|al|bin|el|la|le|of|the|and|for"
HEAD, REST = "[A-ZÀ-ÖØ-ÞĀ-Ž]", r"[\w'’-]*"
CAPITAL = HEAD + REST
RUN = re.compile(rf"{HEAD}(?<![\w.@/].){REST}(?:\.?[ \u00a0](?:(?:{PARTICLE})[ \u00a0])*?{CAPITAL})*")
JOINT = re.compile(r" (?:(?:of|the|and|for) )+")
ACRONYM = re.compile(r"(?<![\w.&/-])([A-Z]{3,5})(?:s|['’]s)?(?![\w&/-])(?!, [A-Z])")
MOST = 100
"""Names of one text that are looked at."""
WHOLE = 4
"""Letters of a part that is long enough for a word: Sung-joo is no compound of "sung"."""
POSSESSIVE = re.compile(r"['’]s?$")
LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")
PREFIX = re.compile("(?:un|non|re|anti|ex|pre|co|inter|multi|over|under|self|mis|sub)(?=\\w{4})")
PLAIN_END = re.compile("(?:s|es|ed|d|ing|er|ers|ly|'s)$")
MONEY = re.compile(
    r"[ \u00a0-](?:dollar|pound|peso|franc|rupee|dinar|dirham|riyal|ro?uble|kron[ae]|krone[rn]|yen|yuan|won|lira)"
)
"""Behind a place, which is then part of a currency's name: its own check reads *Singapore dollars*."""
DATELINE = re.compile(r"[A-Z][A-Z .'-]{2,30}(?:, [A-Z][\w .]{1,30})? (?:\([A-Z][\w ]{1,20}\) ?)?[—–-]* ?")
"""Where an agency's story was filed, before its first sentence: LONDON, England (CNN)."""


OPENING = re.compile(
    r"\w{3,}(?:(?<!mm)(?<!hm)(?<!lfr)(?<!ldr)ed (?:in|on|at|by|to|for|from|with|as|out|over|up|off|under|into|about"
    r"|after|since|between|among)|s (?:on|for|of|against|over|towards?))\b"
)
"""A participle or a plural that opens a sentence: *Undeterred by rain*, *Curbs on exports*."""
CONTRACTED = re.compile(r"\w+(?:['’](?:ve|re|ll|d|m)|n['’]t)")
"""A pronoun or a verb with another behind it: *We've*."""


class Token(NamedTuple):
    """One word of a name, in small plain letters."""

    plain: str
    kind: Kind


class EnglishName(NamedTuple):
    """A run of capitalised words."""

    text: str
    tokens: tuple[Token, ...]
    opens: bool
    """Whether its first word opens a sentence, where a capital says nothing."""


def english_names(text: str) -> tuple[EnglishName, ...]:
    """All names of a text; none in a headline that writes every word with a capital."""
    found = capitalised_runs(text)
    return () if found and is_headline(text) else found


@lru_cache(maxsize=512)
def capitalised_runs(text: str) -> tuple[EnglishName, ...]:
    """All names of a text, if it is no headline."""
    found = []
    dateline = DATELINE.match(text)
    begin = dateline.end() if dateline and dateline[0].rstrip()[-1] in ")—–-" else 0
    for match in RUN.finditer(text, begin):
        opens = match.start() == begin or _opens_sentence(text, match.start())
        run = match[0]
        for number, (name, words) in enumerate(_kept_parts(run) if len(run) <= LONGEST_KEPT else _parts(run)):
            if all(word and word.kind == "place" for word in words) and MONEY.match(text, match.end()):
                continue
            if tokens := tuple(filter(None, words)):
                first = opens and not number and words[0] is not None
                if first and len(tokens) == 1 and OPENING.match(text, match.start()):
                    tokens = (Token(tokens[0].plain, "ordinary"),)
                found.append(EnglishName(name, tokens, first))
    return tuple(found[:MOST])


def _parts(run: str) -> tuple[tuple[str, tuple[Token | None, ...]], ...]:
    """The names in a run of capitalised words: each as written, and its words; None for what is no word."""
    return tuple([(POSSESSIVE.sub("", part), tuple(map(_token, part.split()))) for part in JOINT.split(run)])


_kept_parts = lru_cache(maxsize=4_096)(_parts)
LONGEST_KEPT = 60
"""Signs of a run that may come again."""


@lru_cache(maxsize=512)
def english_acronyms(text: str) -> tuple[str, ...]:
    """Words in capitals that are short for a name, but for those that everybody knows or that the text explains."""
    written = islice(dict.fromkeys(ACRONYM.findall(text)), MOST)
    found = [
        short
        for short in written
        if (short.lower() not in ordinary() or short.lower() in known_acronyms()) and not _explained(short, text)
    ]
    shouted = len(found) > 1 and text.isupper()
    return () if shouted else tuple(found)


@cache
def known_acronyms() -> Mapping[str, tuple[str, ...]]:
    """Acronym that everybody knows, in small letters -> what other languages say for it."""
    table: dict[str, str] = section("en", "names").get("acronyms", {})
    return {short: tuple(forms.split("|")) for short, forms in table.items()}


@cache
def undated() -> frozenset[str]:
    """Words of dates, titles, and words that only grammar gives a capital."""
    names: dict[str, str] = section("en", "names")
    return frozenset(names.get("undated", "").split())


def _explained(short: str, text: str) -> bool:
    """Whether a text writes out what an acronym is short for."""
    if not all(f" {letter}" in text for letter in short[1:]):
        return False  # no expression is made for what no row of words can be short for
    return bool(re.search(r"\b" + r"\w* (?:(?:of|the|and|for) )*".join(short) + r"\w", text))


@lru_cache(maxsize=512)
def is_headline(text: str) -> bool:
    """Whether nearly every long word has a capital."""
    long_words = LONG_WORD.findall(text)
    return len(long_words) > 5 and sum(word[0].isupper() for word in long_words) > len(long_words) * 0.85


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 9) : start].rstrip(" \"'“‘(—–-")
    return not before or before[-1] in ".!?:;\n•*"


@lru_cache(maxsize=20_000)
def _token(word: str) -> Token | None:
    """What a capitalised word is; None where it is no word, or an acronym."""
    bare = POSSESSIVE.sub("", word.strip(".,"))
    plain = fold(bare).strip("'-")
    if (bare.isupper() and len(bare) > 3) or CONTRACTED.fullmatch(bare):
        return None
    if plain in english_places():
        return Token(plain, "place")
    if len(plain) == 2 and not bare.isupper() and plain not in ordinary():
        return Token(plain, "short")
    if (
        not bare
        or len(plain) < 3
        or any(sign.isdigit() for sign in bare)
        or sum(map(str.isupper, bare)) > len(bare) / 2
    ):
        return None
    if "-" in plain:
        return _compound(plain)
    return Token(plain, "ordinary" if _ordinary(plain) else "name")


def _compound(plain: str) -> Token | None:
    parts = plain.split("-")
    if any(part in english_places() for part in parts):
        return Token(next(part for part in parts if part in english_places()), "place")
    if any(len(part) > WHOLE and _ordinary(part) for part in parts) or all(_ordinary(part) for part in parts):
        return Token(plain, "ordinary")
    return Token(plain, "name")


def _ordinary(plain: str) -> bool:
    words = ordinary()
    if (prefix := PREFIX.match(plain)) and plain[prefix.end() :] in words:
        return True
    stem = PLAIN_END.sub("", plain)
    inflected = len(stem) > 3 and not words.isdisjoint((stem, f"{stem}e", stem[:-1] + "y"))
    return plain in words or inflected or bool(COMMON_END.fullmatch(plain))
