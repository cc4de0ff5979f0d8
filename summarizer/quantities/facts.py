"""What is compared: every number and every part of a date as a fact of its own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from summarizer.expressions import late
from summarizer.quantities.fold import Folded
from summarizer.quantities.mentions import DateMention, Mention, Reading

FactKind = Literal["number", "clock", "year", "month", "day", "weekday", "quarter", "half", "relative", "code"]


@dataclass(slots=True, eq=False)
class Fact:
    """One comparable value; positions count code points of the folded text."""

    kind: FactKind
    value: Decimal
    start: int
    end: int
    group: int
    """Facts of one date or range share a group."""
    unit: str | None = None
    money: bool = False
    bound: str | None = None
    trend: str | None = None
    ordinal: bool = False
    vague: bool = False
    loose: bool = False
    figures: bool = False
    decade: bool = False
    short: bool = False
    duration: bool = False
    """A day or year that may as well be a count of them."""
    alternative: Decimal | None = None
    other: Decimal | None = None
    """What the same words are in another way of counting: 后半 34分 is the 79th minute, 增长两倍 threefold."""
    relative: str = ""
    written: str = ""
    word: bool = False
    """Whether it was written in words."""
    before: str = ""
    """The sign right before it: a bracket, a minus, a sign of comparison."""
    leading: str = ""
    """The signs before it, as far as *out of all the*."""
    following: str = ""
    """The signs right after it."""
    text: str = ""
    """The folded text in which it stands."""
    original: str = ""
    """The same as it was given, where no position differs; else the folded text."""
    place: int = 0
    """Which part of its range or date it is."""


Pair = tuple[Fact, Fact]
"""A fact of the source and its counterpart in English."""
LEADING, FOLLOWING = 20, 8
DAYS_OF_WEEK = 7


def list_facts(text: str, folded: Folded, reading: Reading) -> list[Fact]:
    """All facts of a text, in the order in which they stand."""
    facts: list[Fact] = []
    mentions: list[Mention | DateMention] = [*reading.numbers, *reading.dates]
    mentions.sort(key=lambda mention: mention.start)
    for group, mention in enumerate(mentions):
        made = _of_number(mention, group) if isinstance(mention, Mention) else _of_date(mention, group)
        if len(made) == 1 and _counts_quarters(folded.text, made):
            made = [Fact("number", _QUARTERS.get(made[0].value, made[0].value), mention.start, mention.end, group)]
        original = text if folded.positions is None else folded.text
        written = text[folded.original(mention.start) : folded.original(mention.end)]
        following = folded.text[mention.end : mention.end + FOLLOWING]
        leading = folded.text[max(0, mention.start - LEADING) : mention.start]
        for place, fact in enumerate(made):
            fact.written, fact.following, fact.leading, fact.before = written, following, leading, leading[-1:]
            fact.place, fact.word, fact.text, fact.original = place, not fact.figures, folded.text, original
            fact.other = _counted_otherwise(fact)
        facts.extend(made)
    return facts


def unit_of(fact: Fact) -> str | None:
    """The unit; days and short years that may be counts have theirs too."""
    if fact.kind in ("day", "year"):
        return fact.kind if fact.duration else None
    return fact.unit


def _counted_otherwise(fact: Fact) -> Decimal | None:
    """The value in another way of counting, where the words leave one open."""
    if fact.kind != "number":
        return None
    if fact.unit == "min" and fact.leading.rstrip().endswith(_SECOND_HALF):
        return fact.value + FIRST_HALF
    if fact.unit == "times" and _GROWN.search(fact.leading):
        return fact.value + 1
    if fact.unit == "doubling":
        return Decimal(2) ** int(fact.value) if fact.value < FIRST_HALF else None
    if fact.before == "." and fact.figures and fact.written.isdigit() and len(fact.written) == BATTING_FIGURES:
        return fact.value.scaleb(-BATTING_FIGURES)
    if fact.bound == "odd" and fact.value == TEN and not fact.figures:
        # 十数人 may be *a dozen*.
        return Decimal(DOZEN)
    if fact.vague and fact.written.startswith("成千"):
        return Decimal(1000)
    return _less_one(fact)


def _less_one(fact: Fact) -> Decimal | None:
    """The value as English may give it: less the one that there was before, or in quarters of the year."""
    if (fact.unit == "times" and fact.value % 1 == HALF) or fact.following.startswith(_YEAR_OF_LIFE):
        # *В полтора раза* more is half as much again.
        return fact.value - 1
    return fact.value * 4 if fact.written.endswith("quarters") and fact.value % 1 else None


_YEAR_OF_LIFE = (" жизни", " життя", " życia", " života", " roku ży", " roce ži")
"""Who dies in the 82nd year of life is 81."""
HALF = Decimal("0.5")


FIRST_HALF = 45
"""Minutes of a football match before its second half."""
_SECOND_HALF = ("후반", "後半", "下半场", "下半時")
_GROWN = late("(?:增长|增加|提高|上升|上涨|扩大|增|涨|升|多|高|大|贵|快)(?:了|出)?(?:近|约|逾|超过?)?$")
"""Chinese 增长两倍 is two times more, hence three times as much; in everyday use also twice as much."""
TEN, DOZEN = 10, 12
BATTING_FIGURES = 3
"""Figures of a batting average (打率.310)."""


def _counts_quarters(text: str, made: list[Fact]) -> bool:
    """``前三季度`` and *the first three quarters* are three of them, not the third and not 0.75."""
    if made[0].kind != "quarter" and (made[0].figures or made[0].value not in _QUARTERS):
        return False
    before = text[max(0, made[0].start - 8) : made[0].start].rstrip()
    if made[0].kind == "quarter":
        # ``3四半期ぶり``, ``4분기 연속``: so many of them.
        return before.endswith("前") or text[made[0].end : made[0].end + 3].lstrip().startswith(_IN_A_ROW)
    return made[0].value in _QUARTERS and text[made[0].end - 8 : made[0].end] == "quarters" and before.endswith("first")


_IN_A_ROW = ("ぶり", "連続", "연속", "만에", "间")
_QUARTERS = {Decimal("0.75"): Decimal(3), Decimal("0.5"): Decimal(2)}


def _of_number(mention: Mention, group: int) -> list[Fact]:
    kind: FactKind = "clock" if mention.clock else "code" if mention.code else "number"
    ends = [mention.value] if mention.upper is None else [mention.value, mention.upper]
    facts = [
        Fact(
            kind,
            value,
            mention.start,
            mention.end,
            group,
            mention.unit,
            mention.money,
            mention.bound,
            mention.trend,
            mention.ordinal,
            mention.vague,
            mention.loose,
            mention.figures,
        )
        for value in ends
    ]
    facts[0].alternative = mention.alternative
    return facts


def _of_date(mention: DateMention, group: int) -> list[Fact]:
    """Year, month, day and weekday of a date and of its other end."""
    facts = _parts(mention, mention, group)
    if mention.last is not None:
        said = {(fact.kind, fact.value) for fact in facts if fact.kind in ("year", "month")}
        facts += [fact for fact in _parts(mention.last, mention, group) if (fact.kind, fact.value) not in said]
    return facts


def _parts(end: DateMention, whole: DateMention, group: int) -> list[Fact]:
    """The parts of one end of a date; all stand where the whole stands."""
    facts = []
    for kind in _DATE_PARTS:
        value = getattr(end, kind)
        if value is not None:
            fact = Fact(kind, Decimal(value), whole.start, whole.end, group, figures=True, loose=whole.loose)
            fact.decade, fact.short = end.decade and kind == "year", end.short and kind == "year"
            fact.duration = end.duration and kind in ("day", "year", "weekday")
            if end.night and kind == "weekday":
                # *Friday night* is the night to Saturday.
                fact.alternative = Decimal((value - 2) % DAYS_OF_WEEK + 1)
            if end.open and kind in ("month", "day"):
                fact.alternative = Decimal((end.day if kind == "month" else end.month) or 0)
            facts.append(fact)
    if end.relative is not None:
        facts.append(Fact("relative", Decimal(0), whole.start, whole.end, group, relative=end.relative, loose=True))
    return facts


_DATE_PARTS: tuple[FactKind, ...] = ("year", "quarter", "half", "month", "day", "weekday")
