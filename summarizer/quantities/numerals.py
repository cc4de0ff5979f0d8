"""East Asian numbers: figures and characters mixed, with magnitudes by ten thousands.

``29조 3751억``, ``1兆2000億``, ``26.8万``, ``十二万亿``, ``3억5천만``, ``一万六七千`` (16,000 to 17,000).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.quantities.digits import read_figures
from summarizer.quantities.lexicon import Lexicon
from summarizer.quantities.lexicon import lexicon as load

FIGURES = r"(?<!\d)\d{1,3}(?: \d{3})+(?=[^\s\d.,~-])|\d+(?:[.,]\d+)*"
"""Blanks part thousands only where something is counted at once: ``50 000人``."""
MYRIAD = 10_000


class Numeral(NamedTuple):
    """What a run of figures, characters and magnitudes says."""

    value: Decimal
    upper: Decimal | None = None
    alternative: Decimal | None = None
    figures: bool = False
    """Whether Arabic figures take part."""
    vague: bool = False
    """``数千``: the magnitude alone."""
    loose: bool = False
    """A single character that may well be part of a word."""


class _Signs(NamedTuple):
    digits: dict[str, int]
    scales: dict[str, int]
    vague: str
    """Characters for *several* that stand in the place of a digit."""
    more: str
    """Characters for *and some more* between a number and its magnitude."""
    blank: str
    """Pattern of what may stand between a number and its magnitude."""


_HAN_DIGITS = {
    **{sign: value for value, sign in enumerate("〇一二三四五六七八九")},
    **{sign: value for value, sign in enumerate("零壱弐参")},
    "○": 0, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
}  # fmt: skip
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000, "万": MYRIAD, "億": MYRIAD**2, "亿": MYRIAD**2, "兆": MYRIAD**3}
_SIGNS = {
    "zh": _Signs(
        {**_HAN_DIGITS, "两": 2, "兩": 2},
        {**_HAN_SCALES, "萬": MYRIAD, "拾": 10, "佰": 100, "仟": 1000},
        "几数幾數", "多余餘来來", " ?",
    ),
    "ja": _Signs(
        _HAN_DIGITS, {**_HAN_SCALES, "拾": 10, "萬": MYRIAD, "憶": MYRIAD**2, "京": MYRIAD**4}, "数何幾", "余", " ?"
    ),
    "ko": _Signs(
        {sign: value for value, sign in enumerate("영일이삼사오육칠팔구")},
        {"십": 10, "백": 100, "천": 1000, "만": MYRIAD, "억": MYRIAD**2, "조": MYRIAD**3},
        "수몇", "여", " ?",
    ),
}  # fmt: skip
_NATIVE = (
    "(?P<native>(?P<tens>열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)?"
    "(?P<ones>하나|한|두|둘|세|셋|석|네|넷|넉|다섯|여섯|일곱|여덟|아홉)?(?P<next>네댓|댓|서너|두세|두서너|예닐곱|대여섯|일고여덟)?)"
)
_NATIVE_TENS = dict(
    zip(["열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"], range(10, 100, 10), strict=True)
) | {"스무": 20}
_NATIVE_ONES = {
    "하나": 1, "한": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "석": 3, "네": 4, "넷": 4, "넉": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
_NATIVE_RANGES = {
    "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "네댓": (4, 5), "댓": (5, 5),
    "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8),
}  # fmt: skip


_SPOKEN_POINT = "[零〇一二两三四五六七八九十百]{1,8}点[零〇一二三四五六七八九]{1,6}(?![零一二三四五六七八九十分刻半])"
"""Decimals as they are spoken in Chinese (百分之三点五); behind a time of day stand minutes, a quarter or a half."""


@cache
def numeral_pattern(language: str) -> re.Pattern[str]:
    """Matches a whole number at a position: figures, characters, both."""
    signs = _SIGNS[language]
    digits, scales = "".join(signs.digits), "".join(signs.scales)
    coefficient = f"(?:(?:{FIGURES})|{_SPOKEN_POINT}|[{digits}{signs.vague}]{{1,40}})"
    counted = f"(?:{coefficient}{signs.blank}[{signs.more}]?)?"
    # No hundred or thousand of another thing follows ten thousands at once: 30万千瓦 are kilowatts.
    magnitudes = f"(?:[{scales}](?<![万亿][百千])){{1,9}}" if language == "zh" else f"[{scales}]{{1,9}}"
    part = f"{counted}{magnitudes}(?:[{signs.more}]{magnitudes})?"
    # 十数人, 10数人: some more than ten.
    some = f"[{signs.vague}](?![字据学值値量日])"
    # In Korean the same syllable is two and the mark of the subject (백만이 넘는).
    digit_signs = f"(?!이(?! ?[명원개년월일분초시살번회대건도층호인]))[{digits}]{{1,40}}"
    tail = f"(?: ?\\d+(?:,\\d{{3}})*(?![.,]?\\d)|{digit_signs}|{some})?"
    # A blank between groups of four places, as Hangul is spelled: 삼십일만 사천, 십억 백일.
    spelled = rf"(?<=[만억조]) (?=[{digits}]{{1,4}}[{scales}])|(?<=[십백천{digits}][만억조]) (?=[{scales}])"
    more = rf"(?:(?: (?=\d)|{spelled})?{part})"
    run = f"{part}{more}{{0,20}}{tail}|[1-9]0{some}|{FIGURES}|[{digits}]{{1,40}}"
    if language == "ko":
        # After figures a syllable is a particle (480만이), and a lone 억 or 조 only begins a word (조사, 억제).
        figures = rf"(?=\d){part}{more}{{0,20}}(?: ?\d+(?:,\d{{3}})*(?![.,]?\d))?"
        return re.compile(rf"(?!만 ?\d|일흔|일곱|[억조])(?:{figures}|{run})|{_NATIVE}")
    # A lone magnitude before figures ends the word before it (姓万的3人).
    spoken = f"{_SPOKEN_POINT}(?![{scales}])|" if language == "zh" else ""
    return re.compile(rf"(?![{scales}]\d+(?![\d.,{scales}]))(?:{spoken}{run})")


@cache
def numeral_letters(language: str) -> str:
    """Every character that a number can begin with but figures."""
    signs = _SIGNS[language]
    native = "열스서마쉰예일여아하한두둘세셋석네넷넉다댓대" if language == "ko" else ""
    return "".join((*signs.digits, *signs.scales, signs.vague, native))


@cache
def _pieces(language: str) -> re.Pattern[str]:
    signs = _SIGNS[language]
    figures = r"\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)*"
    point = f"{_SPOKEN_POINT}|" if language == "zh" else ""
    return re.compile(f"{figures}|{point}[{''.join(signs.digits)}{signs.vague}]+|[{''.join(signs.scales)}]")


def read_numeral(raw: str, lexicon: Lexicon) -> tuple[Numeral, int] | None:
    """The value of a run and how much of it was read; None where its parts make no number."""
    while raw:
        numeral = _read_short(raw, lexicon.code) if len(raw) <= SHORT else _read(raw, lexicon)
        if numeral is not None:
            return numeral, len(raw)
        raw = raw.rpartition(" ")[0]
    return None


SHORT = 6
"""Signs; numbers so short come again and again."""


@lru_cache(maxsize=8192)
def _read_short(raw: str, code: str) -> Numeral | None:
    return _read(raw, load(code))


def _read(raw: str, lexicon: Lexicon) -> Numeral | None:
    if lexicon.code == "ko" and raw[0] in "열스서마쉰예일여아하한두둘세셋석네넷넉다댓대":
        native = re.fullmatch(_NATIVE, raw)
        if native is not None:
            return _read_native(native)
    return _evaluate(raw, lexicon)


def _read_native(match: re.Match[str]) -> Numeral | None:
    low, high = _NATIVE_RANGES.get(match["next"] or "", (0, 0))
    base = _NATIVE_TENS.get(match["tens"] or "", 0) + _NATIVE_ONES.get(match["ones"] or "", 0)
    return Numeral(Decimal(base + low), Decimal(base + high) if high > low else None, loose=base < 2 and not low)


def _evaluate(raw: str, lexicon: Lexicon) -> Numeral | None:
    signs = _SIGNS[lexicon.code]
    found = _pieces(lexicon.code).findall(raw)
    if "点" in raw:
        found = [_in_figures(piece, lexicon) if "点" in piece else piece for piece in found]
    if len(found) == 1 and found[0][0].isascii():
        whole = read_figures(found[0], lexicon.decimal_mark)
        return Numeral(whole.value, None, whole.alternative, figures=True)
    low: list[Decimal] = []
    high: list[Decimal] = []
    vague = False
    if " " in raw and not _descends(found, signs.scales):
        return None
    some = _some_more(found, signs)
    if some:
        del found[some]
    for piece in found:
        if piece in signs.scales:
            _multiply(low, signs.scales[piece])
            _multiply(high, signs.scales[piece])
            continue
        if piece[0].isascii():
            ends = (read_figures(piece, lexicon.decimal_mark).value,) * 2
        else:
            vague = vague or any(sign in signs.vague for sign in piece)
            ends = _characters(piece.translate({ord(sign): None for sign in signs.vague}), signs.digits)
        low.append(ends[0])
        high.append(ends[1])
    _colloquial(low, high, raw, lexicon.code)
    value, upper = sum(low, Decimal(0)), sum(high, Decimal(0))
    figures = any(piece[0].isascii() for piece in found)
    return Numeral(value, upper if upper > value else None, None, figures, vague, loose=len(raw) == 1 and not figures)


def as_figures(raw: str, language: str) -> str:
    """Digits in characters as figures, one by one; what is no digit stays."""
    digits = _SIGNS[language].digits
    return "".join(str(digits.get(sign, sign)) for sign in raw)


def _some_more(found: list[str], signs: _Signs) -> int:
    """Where *several* follows a number that it adds to (十数人, 十数万), else 0; in 百数十 it counts tens itself."""
    for at in range(1, len(found)):
        if not found[at].strip(signs.vague):
            scale = signs.scales.get(found[at + 1], 0) if at + 1 < len(found) else MYRIAD**4
            return at if scale > signs.scales.get(found[at - 1], 0) else 0
    return 0


def _in_figures(piece: str, lexicon: Lexicon) -> str:
    """``三点五`` as 3.5."""
    whole, _, parts = piece.partition("点")
    read = _evaluate(whole, lexicon)
    return f"{read.value if read is not None else 0}.{as_figures(parts, lexicon.code)}"


def _descends(found: list[str], scales: dict[str, int]) -> bool:
    """Whether the magnitudes by ten thousands fall, as within one number they must."""
    big = [
        scales[piece]
        for at, piece in enumerate(found)
        if scales.get(piece, 0) >= MYRIAD and (at == 0 or found[at - 1] not in scales)
    ]
    return all(first > second for first, second in pairwise(big))


def _multiply(pieces: list[Decimal], scale: int) -> None:
    """Let a magnitude take all smaller pieces before it; alone it stands for one. 亿亿 is one times itself."""
    if pieces and pieces[-1] == scale >= MYRIAD:
        pieces[-1] *= scale
        return
    taken = Decimal(0)
    while pieces and pieces[-1] < scale:
        taken += pieces.pop()
    pieces.append((taken or Decimal(1)) * scale)


def _characters(piece: str, digits: dict[str, int]) -> tuple[Decimal, Decimal]:
    """Digits in a row: two neighbours are a range (六七), others stand by position (二〇二五)."""
    if not piece:
        return Decimal(1), Decimal(1)
    values = [digits[sign] for sign in piece]
    if len(values) == 2 and values[0] + 1 == values[1] and values[0] > 0:
        return Decimal(values[0]), Decimal(values[1])
    whole = Decimal("".join(map(str, values[:40])))
    return whole, whole


def _colloquial(low: list[Decimal], high: list[Decimal], raw: str, language: str) -> None:
    """Chinese 一万二 is 12,000: a last single digit counts tenths of the magnitude before it."""
    if language != "zh" or len(low) < 2 or low[-1] >= 10 or raw[-2] not in "百千万亿" or raw[-1].isascii():
        return
    tenth = next(scale for sign, scale in _HAN_SCALES.items() if sign == raw[-2]) // 10
    low[-1] *= tenth
    high[-1] *= tenth
