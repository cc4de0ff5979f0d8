"""Rule: what East Asian measures add behind their sign (2割5分, 9秒98, 1米86), and signs of parts (7折, 两毛钱)."""

from __future__ import annotations

from decimal import Decimal

from summarizer.expressions import late
from summarizer.quantities.mentions import Line, Mention
from summarizer.quantities.numbers import THOUSAND, Run
from summarizer.quantities.numerals import as_figures
from summarizer.quantities.smaller_parts import discount, divide_currency, tenths

LONGEST_PART = 3
"""Figures: races are timed to the thousandth of a second."""


def bound_within(line: Line, run: Run, bound: str | None) -> str | None:
    """The bound that a number holds itself: 十数人 and 十几万 are some more; 震度5強 is a level with a name."""
    atom = line.atoms[run.first]
    if line.text.endswith("震度", 0, atom.start):
        return None
    return bound or ("odd" if _SOME_MORE.search(line.text, atom.start, atom.end) else None)


def is_past(line: Line, start: int) -> bool:
    """Whether Chinese *nearly* (近) opens the past so many years (近五年来)."""
    return line.lexicon.code == "zh" and _PAST.match(line.text, start) is not None


_PAST = late("近[0-9一二三四五六七八九十两几]+(?:年|个月|個月|周|天|日)(?!多|余|半|时|的时)")
_SOME_MORE = late("[多余]|[십백천만억조0-9]여|上[百千万亿十]|[十百千万億亿兆0십백천만억조][数几何幾수몇]")


def read_parts(line: Line, mention: Mention, index: int, at: int) -> int:
    """Make the value that begins at an atom what its unit says, with what stands behind it; the index after all."""
    unit = mention.unit
    if unit == "tenth":
        return tenths(line, mention, at)
    if unit == "zhe":
        discount(mention)
    elif mention.money and unit is not None and "/" in unit:
        divide_currency(mention)
    elif unit in _SPEEDS and _PER_HOUR.search(
        line.text[max(0, line.atoms[index].start - SEEN) : line.atoms[index].start]
    ):
        mention.unit = _SPEEDS[unit]
    elif unit == "year" and (
        _TOLD_AGAIN.match(line.text, line.atoms[at - 1].end)
        or _AT_SCHOOL.search(line.text, max(0, line.atoms[index].start - SEEN), line.atoms[index].start)
    ):
        mention.loose = True
    elif unit == "week":
        mention.unit = "piece" if _are_shares(line, mention, index, at) else unit
    elif unit == "CNY" and line.home is not None:
        mention.unit = line.home if line.text[line.atoms[at - 1].start : line.atoms[at - 1].end] in _BARE_YUAN else unit
    elif unit == "kilo":
        mention.unit = _weighed(line, index, at)
    elif mention.upper is None and line.text[line.atoms[at - 1].start : line.atoms[at - 1].end] in _PARTED:
        return _decimals(line, mention, at)
    return at


_TOLD_AGAIN = late(r" ?\((?:서기 ?|西暦|公元)?\d{3,4}(?:年|년)?\)")
"""The year of a reign, told once more: 文化2年(1805年)."""


_AT_SCHOOL = late(r"(?:大学院?|短大|高校|高専|中学|小学|[小中高])(?:校)?$")
"""A year of school, which English names otherwise: 大学4年 is a senior."""


def _are_shares(line: Line, mention: Mention, index: int, at: int) -> bool:
    """Whether Korean 주 counts shares: by the thousand, beside the word for stock, or each of them (1주당)."""
    before = line.text[max(0, line.atoms[index].start - SEEN) : line.atoms[index].start]
    return (
        mention.value >= THOUSAND
        or line.text.startswith("당", line.atoms[at - 1].end)
        or _STOCK.search(before) is not None
    )


_STOCK = late("주식|보통주|우선주|자사주|신주|종류주|지분")
_BARE_YUAN = frozenset({"元", "块", "块钱", "圆"})
_SPEEDS = {"km": "km/h", "kilo": "km/h", "mi": "mph"}
_PER_HOUR = late("(?:시속|時速|时速|[每毎]小?[时時]间?)(?: ?약| ?최고|約|约|为|达|超过|近)? ?$")


def _weighed(line: Line, index: int, at: int) -> str:
    """What a bare kilo is of, by the last word before it (else the first behind it) that is weighed or measured."""
    before = line.text[max(0, line.atoms[index].start - SEEN) : line.atoms[index].start]
    behind = line.text[line.atoms[at - 1].end : line.atoms[at - 1].end + SEEN // 2]
    # Neither another clause nor another number tells.
    clauses = _CLAUSE.split(before)[-1], _CLAUSE.split(behind)[0]
    found = [*_KILOS.finditer(clauses[0])][-1:] or [*_KILOS.finditer(clauses[1])][:1]
    if not found:
        return "kilo"
    return "kg" if found[0].lastgroup == "mass" else "km"


_CLAUSE = late(r"[、。，,.;!?\d)」』]")


SEEN = 12
"""Code points around a kilo in which it is told what it is of."""
_KILOS = late(
    "(?P<mass>体重|重[さ量い]|目方|[米肉魚豆茶粉麦俵鉄綿]|コメ|荷物|覚醒剤|大麻|コカイン|金塊|級"
    "|체중|몸무게|무게|중량|무거|쌀|고기|급)"
    "|(?P<length>距離|全長|延長|高度|射程|[沖先東西南北]|離れ|地点|圏|道|まで|から|歩|走|コース|球速|直球|マラソン|付近|上空"
    "|거리|반경|고도|사거리|길이|떨어진|까지|구간|코스|걷|걸어|달리|달렸|지점|해상|상공)"
)
_PARTED = frozenset({"초", "秒", "m", "米", "メートル", "미터", "块"})
"""Signs that may part the whole from its decimals; behind others figures are a number of their own."""


def _decimals(line: Line, mention: Mention, at: int) -> int:
    """``9초98`` is 9.98 seconds, ``1米86`` and ``一米八六`` are 1.86 metres."""
    atom = line.atoms[at]
    if atom.value is None or line.gap(at - 1) != "" or mention.value != mention.value.to_integral_value():
        return at
    digits = as_figures(line.text[atom.start : atom.end], line.lexicon.code)
    if not digits.isdigit() or len(digits) > LONGEST_PART:
        return at
    nxt = line.atoms[at + 1].word
    if line.gap(at) == "" and (nxt.unit is not None or nxt.currency is not None or nxt.calendar is not None):
        return at
    mention.value += Decimal(f"0.{digits}")
    mention.end = atom.end
    return at + 1
