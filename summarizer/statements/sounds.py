"""Whether two words in Latin letters may be one name, written after the ear in two languages.

Vowels change, voicing changes, a sound that a script lacks falls away or gets a vowel; the row of consonants stays.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

SPELLINGS = (
    ("x", "ks"),
    ("qu", "kw"),
    ("q", "k"),
    ("tsch", "C"),
    ("tch", "C"),
    ("shch", "S"),
    ("sch", "S"),
    ("chh", "C"),
    ("cch", "C"),
    ("ph", "f"),
    ("sh", "S"),
    ("dzh", "J"),
    ("zh", "Z"),
    ("kh", "x"),
    ("gh", "g"),
    ("th", "T"),
    ("dh", "d"),
    ("bh", "b"),
    ("jh", "J"),
    ("ck", "k"),
    ("dz", "z"),
    ("dj", "J"),
    ("ng", "N"),
    ("rh", "r"),
    ("wh", "w"),
)
"""Letters for one sound; capitals are sounds that one small letter does not write (C is that of church)."""
SPELT = re.compile("[xqhzj]|ck|ng")
"""Found in every word that has one of these spellings."""
SOFT_C, DOUBLE = re.compile("c(?=[eiy])"), re.compile(r"(.)\1+")
LONGEST = 60
END_E = re.compile("(?<=[bcdfgklmnprstvzSCTJ])e?s?$")
"""An English ending that is not heard, or not in other languages."""
CLASS = {
    **dict.fromkeys("aeiouy", "a"),
    **dict.fromkeys("pbfvw", "p"),
    **dict.fromkeys("td", "t"),
    "T": "s",
    **dict.fromkeys("szSZCcJj", "s"),
    **dict.fromkeys("kgxq", "k"),
    **dict.fromkeys("lr", "r"),
    "n": "n",
    "N": "n",
    "m": "m",
    "h": "h",
}
"""Sound -> class of sounds that take each other's place; the vowels are one."""
NEAR = {
    frozenset("ts"): 0.5,
    frozenset("ks"): 0.6,
    frozenset("kh"): 0.25,
    frozenset("ph"): 0.5,
    frozenset("nm"): 0.4,
    frozenset("sa"): 0.7,
    frozenset("pa"): 0.6,
    frozenset("ha"): 0.4,
}
"""Costs of a change from class to class; any other costs more than a whole consonant."""
VOWELS = {
    frozenset("ei"): 0.1,
    frozenset("iy"): 0.0,
    frozenset("ey"): 0.1,
    frozenset("ou"): 0.1,
    frozenset("ao"): 0.2,
    frozenset("ae"): 0.2,
}
"""Costs of a change of vowel; any other costs 0.25."""
DROP = {"a": 0.22, "h": 0.3, "r": 0.5, "n": 0.7, "s": 0.9, "p": 0.9, "t": 0.8, "k": 0.9, "m": 1.0}
GROW = {"a": 0.15, "h": 0.3, "r": 0.7, "n": 0.7, "s": 0.7, "p": 0.8, "t": 0.7, "k": 0.7, "m": 1.0}
"""Costs of a sound that the other word does not have, or has besides."""
WEIGHT = {"a": 0.35, "h": 0.5}

"""What a sound weighs beside a consonant's 1."""


@lru_cache(maxsize=20_000)
def heard(word: str, *, english: bool) -> str:
    """The sounds of a romanised word, one sign each; a word without end is cut."""
    word = word[:LONGEST]
    if SPELT.search(word):
        for letters, sound in SPELLINGS:
            if letters in word:
                word = word.replace(letters, sound)
    word = word.replace("ch", "C")
    if english and "eau" in word:
        word = word.replace("eaux", "o").replace("eau", "o")
    if "c" in word and english:
        word = SOFT_C.sub("s", word).replace("c", "k")
    word = word.replace("tts", "c").replace("ts", "c").replace("tz", "c")  # after the letter c itself
    if english:
        word = END_E.sub("", word)
    elif "z" in word:
        word = word.replace("sz", "S").replace("cz", "C").replace("rz", "Z")
    return DOUBLE.sub(r"\1", word) if DOUBLE.search(word) else word


SPOKEN = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("^x", "z"),
        ("^kn", "n"),
        ("^wr", "r"),
        ("^mc(?=[^aeiouk])", "mak"),
        ("(?<=[aou])ugh", "f"),
        ("gh(?=$|t|s)", ""),
        ("eau(?=x?$)", "o"),
        ("ee|ea(?!u)|ie(?=[^rntl])", "i"),
        ("oo", "u"),
        ("a[iy](?=[^aeiou]|$)|ey(?=s?$)", "ei"),
        ("ig(?=h)", "ai"),
        ("a(?=[bcdgklmnpstvz](?:e|e[rs]|ers|ey|ing|ia|ian)$)", "ei"),
        (
            "(?<!e)i(?=[bcdgklmnpstvz](?:e|e[rs]|ers|ing)$)|(?<=[bcdfghjklmnprstvw])y(?=[bcdgklmnprstv](?:e|an|er)s?$)",
            "ai",
        ),
        ("^i(?=[bcdfgklmnpstvz][aeo])", "ai"),
        ("u(?=[bcdgklmnpstvz]e$)|ew|ue$", "yu"),
        ("g(?=[eiy])", "j"),
        ("ch(?=[rlaou])", "k"),
        ("(?<=[bcdfgkptz])le$", "el"),
        ("t(?=ure$)", "ch"),
        ("[ts]ion", "shon"),
        ("aw|au", "o"),
        ("(?<=[aeiou])w$", "u"),
    )
)
"""How English says what it writes, where other languages write it after the ear."""


@lru_cache(maxsize=20_000)
def spoken(word: str) -> str:
    """The sounds of an English word as one who hears it spells them: Lakers is leikers, Yale yeil."""
    if not any(pattern.search(word) for pattern, _ in SPOKEN):
        return heard(word, english=True)
    for pattern, sound in SPOKEN:
        word = pattern.sub(sound, word)
    return heard(word.removesuffix("e") if len(word) > SHORT_WORD else word, english=False)


SHORT_WORD = 3
CODA_R = re.compile("(?<=[aeiou])r(?![aeiouy])")
"""What British English does not pronounce, nor scripts whose syllables end in vowels write."""


def without_coda_r(sounds: str) -> str:
    """The sounds of Harvard as Korean and Japanese hear them."""
    return CODA_R.sub("", sounds)


class _Consonants(dict[int, str | None]):
    """Sign -> the class of a consonant that is surely heard; None, which takes out the sign, for any other."""

    def __missing__(self, sign: int) -> None:
        """Whatever no table knows."""


CONSONANTS = _Consonants({ord(sign): sound for sign, sound in CLASS.items() if sound not in ("a", "h")})


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """The consonant classes of heard sounds, without what may be silent."""
    return word.translate(CONSONANTS)


SPELT_ALIKE = {
    frozenset("jy"): 0.15,
    frozenset("ji"): 0.2,
    frozenset("jh"): 0.3,
    frozenset("jx"): 0.3,
    frozenset("gJ"): 0.2,
    frozenset("gj"): 0.2,
    frozenset("Ck"): 0.3,
    frozenset("Cx"): 0.3,
    frozenset("Tt"): 0.05,
    frozenset("Td"): 0.1,
    frozenset("Tf"): 0.3,
    frozenset("wu"): 0.1,
    frozenset("wo"): 0.15,
    frozenset("vu"): 0.3,
    frozenset("vo"): 0.4,
    frozenset("nN"): 0.05,
    frozenset("mN"): 0.25,
    frozenset("fh"): 0.35,
    frozenset("wh"): 0.4,
    frozenset("gh"): 0.12,
    frozenset("Sh"): 0.5,
    frozenset("rh"): 0.5,
    frozenset("lr"): 0.7,
    frozenset("xS"): 0.5,
}
"""Sounds of one letter, or letters of one sound, in some of the languages."""


def _change(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if (cost := SPELT_ALIKE.get(frozenset((one, other)))) is not None:
        return cost
    mine, theirs = CLASS.get(one, "a"), CLASS.get(other, "a")
    if mine == theirs:
        return VOWELS.get(frozenset((one, other)), 0.25) if mine == "a" else 0.12
    return NEAR.get(frozenset((mine, theirs)), 1.1)


CHANGE = {one: {other: _change(one, other) for other in CLASS} for one in CLASS}
BARRED = float("inf")
NO_SOUND: dict[str, float] = {}
DROPPED = {sign: DROP[CLASS[sign]] for sign in CLASS}
GROWN = {sign: GROW[CLASS[sign]] for sign in CLASS}
TAIL = 0.04
"""Cost of each sign of an ending that the English does not have, of four at most."""
ENDING, BEYOND = 4, 0.5
"""Signs of an ending at the most, but for long names, and the cost of a longer one: Romania is no case of Rome."""
FAR = 9.0
FIRST = {"p": "p", "t": "ts", "s": "stk", "k": "ks", "r": "r", "n": "nm", "m": "mn"}
"""Consonant class -> classes that may begin the same name elsewhere."""
UNSTEADY = frozenset("JjghkxwS")
"""Sounds that may become a vowel or a breath, which no skeleton has."""
AKIN = 0.5
"""Cost of a change up to which a sound within a word may be the first of the name."""
LOSABLE = ("r", "n")
"""Consonants that cost little where they are lost within a name."""
LOST = 0.45
"""What a consonant costs at the least, as a rule, whose class the other word does not have."""


@lru_cache(maxsize=20_000)
def weight(name: str) -> float:
    """What the sounds of a name weigh together."""
    return sum(WEIGHT.get(CLASS.get(sign, "a"), 1.0) for sign in name) or 1.0


def anchored(name: str, row: str, theirs: str, *, head: bool) -> bool:
    """Whether the first two consonants of a name stand in the skeleton of a word: a quick look before ``distance``.

    ``head``: the name must be heard at the head of the word.
    """
    if not row or name[0] in UNSTEADY:
        return True
    return bool(_anchor(row[:3] if UNSTEADY.isdisjoint(name[:4]) else row[0], head).search(theirs))


def may_be_near(name: str, row: str, theirs: str, limit: float) -> bool:
    """Whether the skeletons leave it open that a name is within ``limit``: a quick look before ``distance``."""
    if len(theirs) * 2 < len(row):
        return False
    return sum([sound not in theirs for sound in row]) * LOST <= limit * weight(name)


@lru_cache(maxsize=2_000)
def _anchor(row: str, head: bool) -> re.Pattern[str]:
    """The first two consonants, of which the second may be one that is lost, with one other sound before each."""
    second = "".join(FIRST[sound] for sound in (row[1:] if row[1:2] in LOSABLE else row[1:2]))
    tail = f".{{0,2}}[{second}]" if second and not (row[1] in LOSABLE and len(row) == 2) else ""
    return re.compile(f"{'^.?' if head else ''}[{FIRST[row[0]]}]{tail}")


@lru_cache(maxsize=20_000)
def distance(name: str, other: str, within: float | None, limit: float) -> float:
    """How much must change, in shares of the name, to hear it at the head of the other word; FAR beyond ``limit``.

    ``within`` is what it costs to hear it later in the word; None: it cannot begin there. Time in proportion to
    the product of both lengths, mostly far less: rows that are beyond the limit everywhere end it.
    """
    most = limit * weight(name)
    width = len(other)
    if within is None:
        other = other[: len(name) * 2 + ENDING]  # what follows can only be an ending
    row = _first_row(name, other, within, most)
    grown = [GROWN.get(sign, 0.5) for sign in other]
    low, high = 0, max(at for at, cost in enumerate(row) if cost <= most)
    for sign in name:
        row, low, high = _next_row(row, sign, other, grown, most, low, high)
        if low > high:
            return FAR
    longest = max(len(name), ENDING) if len(name) >= ENDING else ENDING - 1
    best = min(
        row[at] + (TAIL * min(width - at, 4) if width - at <= longest or within is not None else BEYOND)
        for at in range(low, high + 1)
    )
    return best / weight(name) if best <= most else FAR


def _first_row(name: str, other: str, within: float | None, most: float) -> list[float]:
    """What it costs to begin at each place of the other word."""
    if within is None:
        return [0.0, *accumulate(GROWN.get(sign, 0.5) for sign in other)]
    if within > most:
        return [0.0] + [BARRED] * len(other)
    first, any_sound = CHANGE.get(name[:1], NO_SOUND), name[:1] in UNSTEADY
    row = [within if any_sound or first.get(sign, 1.1) <= AKIN else BARRED for sign in other]
    return [0.0, *row[1:], BARRED][: len(other) + 1]


def _next_row(
    row: list[float], sign: str, other: str, grown: list[float], most: float, low: int, high: int
) -> tuple[list[float], int, int]:
    """One more sign of the name: costs at each place, and the first and last place within ``most``."""
    dropped, change = DROPPED.get(sign, 0.5), CHANGE.get(sign, NO_SOUND).get
    following = [BARRED] * len(row)
    first, last, before = len(row), -1, BARRED
    above = row[low - 1] if low else BARRED
    for at in range(low, len(row)):
        here = row[at]
        cost = here + dropped
        if above <= most and (step := above + change(other[at - 1], 1.1)) < cost:
            cost = step
        if before <= most and (grow := before + grown[at - 1]) < cost:
            cost = grow
        above = here
        if cost <= most:
            following[at] = before = cost
            last = at
            if at < first:
                first = at
        elif at > high:
            break
        else:
            before = BARRED
    return following, first, last
