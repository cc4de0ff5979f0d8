"""The spellings that bearers and newspapers outside use for readings of Han characters.

The tables give Chinese readings in Pinyin and Korean ones in the Revised Romanisation. Taiwan writes names after
Wade and Giles, Korea as each family likes: 李在明 is I Jaemyeong by the rule and Lee Jae-myung in the paper.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product

INITIALS = (
    ("zh", "ch"),
    ("z", "ts"),
    ("c", "ts"),
    ("q", "ch"),
    ("j", "ch"),
    ("x", "hs"),
    ("b", "p"),
    ("d", "t"),
    ("g", "k"),
    ("r", "j"),
)
"""Pinyin -> Wade-Giles without its apostrophes; the first that fits."""
FINALS = (("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"), ("iong", "iung"), ("ong", "ung"), ("uo", "o"), ("yi", "i"))
WHOLE = {
    "zi": "tzu",
    "ci": "tzu",
    "si": "ssu",
    "zhi": "chih",
    "chi": "chih",
    "shi": "shih",
    "ri": "jih",
    "ge": "ko",
    "ke": "ko",
    "he": "ho",
    "yan": "yen",
    "you": "yu",
    "ying": "ing",
    "er": "erh",
    "xu": "hsu",
    "ju": "chu",
    "qu": "chu",
}
KOREAN = tuple(
    (re.compile(pattern), spellings)
    for pattern, spellings in (
        ("^g", ("g", "k")),
        ("^d", ("d", "t")),
        ("^b", ("b", "p")),
        ("^j", ("j", "ch")),
        ("^(?:r|l)?i$", ("i", "lee", "yi", "rhee")),
        ("yeo", ("yeo", "you", "yu", "yo")),
        ("eo", ("eo", "u", "o", "ou")),
        ("eu", ("eu", "u")),
        ("(?<![eo])u(?!i)", ("u", "oo", "woo", "ou")),
        ("i", ("i", "ee")),
        ("ae", ("ae", "ai", "e")),
    )
)
"""Letters of the Revised Romanisation -> how families spell them."""
SURNAMES = {
    "gim": ("kim",),
    "bak": ("park", "pak"),
    "choe": ("choi",),
    "im": ("lim", "rim", "yim"),
    "an": ("ahn",),
    "sin": ("shin",),
    "no": ("roh", "noh"),
    "yu": ("yoo", "ryu"),
    "gang": ("kang",),
    "mun": ("moon",),
    "o": ("oh",),
    "u": ("woo",),
    "ga": ("ka",),
    "na": ("rah",),
    "seo": ("suh",),
    "ryeong": ("young",),
}
MOST = 24


@cache
def wade_giles(pinyin: str) -> str:
    """A syllable as Taiwan mostly writes it: Tsai for cai, Ching for qing."""
    if pinyin in WHOLE:
        return WHOLE[pinyin]
    for before, after in FINALS:
        if pinyin.endswith(before):
            pinyin = pinyin.removesuffix(before) + after
            break
    for before, after in INITIALS:
        if pinyin.startswith(before) and not pinyin.startswith("ch"):
            return after + pinyin.removeprefix(before)
    return pinyin


@cache
def korean_spellings(reading: str) -> tuple[str, ...]:
    """A syllable as Korean families may spell it, the rule first; of many spellings the first ones."""
    found: list[tuple[str, ...]] = []
    at = 0
    while at < len(reading):
        for pattern, spellings in KOREAN:
            match = pattern.match(reading, at) if not pattern.pattern.startswith("^") or at == 0 else None
            if match:
                found.append(spellings)
                at = match.end()
                break
        else:
            found.append((reading[at],))
            at += 1
    spelt = ("".join(parts) for parts in product(*found))
    return tuple(dict.fromkeys((*spelt, *SURNAMES.get(reading, ()))))[: MOST + len(SURNAMES.get(reading, ()))]
