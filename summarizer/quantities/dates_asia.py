"""Rule: dates of Korean, Japanese and Chinese, where each number is followed by its sign (2025年3月29日)."""

from __future__ import annotations

from summarizer.expressions import late
from summarizer.quantities.dates_figures import read_date_in_figures
from summarizer.quantities.mentions import DateMention, Line

MONTHS, DAYS, QUARTERS = 12, 31, 4
FIRST_FULL_YEAR, LAST_YEAR = 1000, 2200
SHORT_YEARS = 100
_SPANS = frozenset({"~", "-", "–", "—", "~ ", " ~ ", " - ", "--", "-~"})
_RANGES = frozenset({"~", "-", "–", "—", "・", "、", ",", "·", "~ ", " ~ ", " - ", "--", "-~"})


def read_date(line: Line, index: int) -> tuple[DateMention, int] | None:
    """A date that begins at an atom, with its other end where it is an interval."""
    figures = read_date_in_figures(line, index)
    if figures is not None:
        return figures
    kind, _, day = (line.atoms[index].word.calendar or "").partition(":")
    if kind == "feast":
        feast = tuple(map(int, day.split("-")))
        atom = line.atoms[index]
        return DateMention(atom.start, atom.end, month=feast[0], day=feast[1], loose=True), index + 1
    first = _one(line, index)
    if first is None:
        return _named_by_day(line, index) or _short_start(line, index)
    mention, at = first
    start = at
    if "to" in line.atoms[at].word.roles and line.touches(at - 1):
        start = at + 1
    elif line.gap(at - 1) not in _SPANS:
        return mention, at
    other = _one(line, start) if line.atoms[start].value is not None else None
    if other is None or (other[0].duration and not mention.day):
        return mention, at
    mention.last, mention.end = other[0], other[0].end
    return mention, other[1]


def _named_by_day(line: Line, index: int) -> tuple[DateMention, int] | None:
    """``5·18``, ``3・11``, ``“3·15”晚会``: what happened is named by its day, and often otherwise in English."""
    first, second = line.atoms[index], line.atoms[index + 1]
    pair = _NAMED.fullmatch(line.original, first.start, first.end if line.lexicon.code == "ja" else second.end)
    if pair is None:
        return None
    month, day = int(pair[1]), int(pair[2])
    after = index + (1 if line.lexicon.code == "ja" else 2)
    word, joined = line.atoms[after].word, line.gap(after - 1) == ""
    counted = word.unit or word.currency or word.calendar or word.scale or line.atoms[after].value is not None
    if not 1 <= month <= MONTHS or not 1 <= day <= DAYS or (joined and counted):
        return None
    return DateMention(first.start, line.atoms[after - 1].end, month=month, day=day, loose=True), after


_NAMED = late("(\\d{1,2})[·・•‧](\\d{1,2})")


def _short_start(line: Line, index: int) -> tuple[DateMention, int] | None:
    """``7~9월``, ``18、19日``: the sign stands after the last number only."""
    atom, gap = line.atoms[index], line.gap(index)
    if atom.value is None or gap not in _RANGES or atom.upper is not None:
        return None
    other = _one(line, index + 1)
    if other is None or atom.value != int(atom.value):
        return None
    last, value = other[0], int(atom.value)
    mention = DateMention(atom.start, last.end, last=last, loose=last.loose)
    if last.month and not last.year and not last.day and value <= MONTHS:
        mention.month = value
    elif last.day and not last.month and not last.year and value <= DAYS:
        mention.day, mention.duration = value, True
        last.duration = True
    elif last.year and not last.month and FIRST_FULL_YEAR <= value <= last.year:
        mention.year = value
    elif last.quarter and value <= QUARTERS:
        mention.quarter = value
    else:
        return None
    return mention, other[1]


def _one(line: Line, index: int) -> tuple[DateMention, int] | None:
    """One date: era, year, month, day, weekday, as far as they stand."""
    mention = DateMention(line.atoms[index].start, line.atoms[index].end)
    at = _year(line, index, mention)
    at = _relative(line, at, mention, index)
    at = _month(line, at, mention, index)
    mention.loose |= mention.month is not None and line.text[line.atoms[at - 1].end :][:1] == "期"
    at = _day(line, at, mention, index)
    at = _weekday(line, at, index, mention)
    if at == index:
        return None
    mention.end = mention.start + len(line.text[mention.start : line.atoms[at - 1].end].rstrip())
    if mention.weekday is not None and mention.day is None:
        mention.loose = line.text[mention.end : mention.end + 1] in _EDITIONS or line.text[mention.end - 1] in _EDITIONS
    if mention.day is not None and line.text[mention.end - 1 : mention.end + 4].lstrip("日号").startswith(
        ("电", "電", "消息", "讯", "でも早")
    ):
        mention.loose, mention.duration = True, False
    return mention, at


_EDITIONS = frozenset("版刊판")
"""What makes a weekday the name of a newspaper (日曜版): English may leave it out, but not name another one."""


def _number(line: Line, index: int, sign: str) -> int | None:
    """The number before a sign of the calendar, where it is whole and the sign follows at once."""
    atom = line.atoms[index]
    if (
        atom.value is None
        or atom.vague
        or line.gap(index) not in ("", " ")
        or line.atoms[index + 1].word.calendar != sign
    ):
        return None
    return (
        int(atom.value)
        if atom.value == atom.value.to_integral_value() and atom.upper is None and atom.value < 10**6
        else None
    )


def _year(line: Line, index: int, mention: DateMention) -> int:
    calendar = line.atoms[index].word.calendar or ""
    if calendar.startswith("era:"):
        first = 1 if "first-year" in line.atoms[index + 1].word.roles else None
        value = first or _number(line, index + 1, "year") or _number(line, index + 1, "decade")
        if value is None or value >= SHORT_YEARS or not line.touches(index):
            return index
        mention.year = int(calendar[4:]) + value - 1
        mention.decade = mention.loose = line.atoms[index + 2].word.calendar == "decade"
        return index + (2 if first else 3)
    if _era_in_brackets(line, index):
        mention.year = int(line.atoms[index].value or 0)
        return index + 4
    decade = _number(line, index, "decade")
    if decade is not None and decade % 10 == 0:
        mention.year, mention.decade, mention.short = decade, True, decade < SHORT_YEARS
        return index + 2
    value = _number(line, index, "year")
    if value is None or _spans_years(line, index, value):
        return index
    sign = line.text[line.atoms[index + 1].start : line.atoms[index + 1].end]
    if FIRST_FULL_YEAR <= value <= LAST_YEAR or (len(sign) == len("年度") and sign[-1] not in "的의の"):
        # A fiscal year (28年度) may be given by its last two digits.
        mention.year, mention.short = value, value < SHORT_YEARS
        return index + 2
    month_next = _number(line, index + 2, "month") is not None
    if value < SHORT_YEARS and (month_next or line.atoms[index].end - line.atoms[index].start == 2):
        mention.year, mention.short, mention.duration = value, True, not month_next
        # 문무왕 14년(674년): the year of a reign, told once more.
        mention.loose = _TOLD_AGAIN.match(line.text, line.atoms[index + 1].end) is not None
        return index + 2
    return index


def _spans_years(line: Line, index: int, value: int) -> bool:
    """Whether a number of years is bounded (10년 넘게, 近1400年历史) or told as a length: no date is."""
    before, behind, after = line.atoms[index - 1], line.atoms[index + 1], line.atoms[index + 2]
    bounded = before.word.before in _LENGTHS and line.gap(index - 1) in ("", " ")
    if value >= SHORT_YEARS:
        return bounded or _HISTORY.match(line.text, behind.end) is not None
    return bounded or (after.word.after in _LENGTHS and line.touches(index + 1))


_LENGTHS = frozenset({"at_least", "more_than", "at_most", "less_than", "nearly", "odd"})
_HISTORY = late("(?:的|の|의 ?| )?(?:历史|歴史|역사)")


_TOLD_AGAIN = late(r" ?\((?:서기 ?|西暦|公元)?\d{3,4}(?:年|년)?\)")


def _era_in_brackets(line: Line, index: int) -> bool:
    """``1895（明治28）年``: the year counted twice."""
    value, gaps = line.atoms[index].value, (line.gap(index), line.gap(index + 1), line.gap(index + 2))
    return (
        value is not None
        and FIRST_FULL_YEAR <= value <= LAST_YEAR
        and gaps == ("(", "", ")")
        and (line.atoms[index + 1].word.calendar or "").startswith("era:")
        and line.atoms[index + 3].word.calendar == "year"
    )


def _relative(line: Line, at: int, mention: DateMention, index: int) -> int:
    """``지난해``, ``今月``: words that point from the day of writing."""
    calendar = line.atoms[at].word.calendar or ""
    if at > index and not line.touches(at - 1):
        return at
    if calendar.startswith("half:"):
        mention.half = int(calendar[5:])
        return at + 1
    if mention.relative is not None or not calendar.startswith("rel:"):
        return at
    mention.relative = calendar[4:]
    return _relative(line, at + 1, mention, index) if line.touches(at) else at + 1


def _month(line: Line, at: int, mention: DateMention, index: int) -> int:
    if at > index and line.gap(at - 1) not in ("", " ", "의 ", "的", "の"):
        return at
    value = _number(line, at, "month")
    if value is not None and 1 <= value <= MONTHS:
        mention.month = value
        return at + 2
    value = _number(line, at, "quarter")
    if value is not None and 1 <= value <= QUARTERS:
        mention.quarter = value
        return at + 2
    return at


def _day(line: Line, at: int, mention: DateMention, index: int) -> int:
    if at > index and line.gap(at - 1) not in ("", " "):
        return at
    value = _number(line, at, "day")
    if (
        value is not None
        and at == index
        and (_is_bounded(line, at) or (value == 1 and _A_DAY.match(line.text, line.atoms[at + 1].end)))
    ):
        return at
    if value is None or not 1 <= value <= DAYS or (at > index and mention.month is None and mention.relative is None):
        return at
    mention.day = value
    mention.duration = mention.month is None and mention.relative is None
    return at + 2


_A_DAY = late(" ?(?:平均|当たり|あたり|につき|\\d)")
"""What makes one day the time in which something happens: 1日平均28人, 1日3回."""


def _is_bounded(line: Line, at: int) -> bool:
    """Whether days are counted with a bound behind them: 15일 이상, 20日以上."""
    after = line.atoms[at + 2].word.after
    return after in _LENGTHS and line.touches(at + 1)


def _weekday(line: Line, at: int, index: int, mention: DateMention) -> int:
    """A weekday alone, or in brackets after a date."""
    word = line.atoms[at].word
    if word.weekday is None:
        return at
    if at == index:
        alone = line.atoms[at].end - line.atoms[at].start > 1
        mention.weekday = word.weekday if alone else None
        return at + 1 if alone else at
    gap, week = line.gap(at - 1), (mention.relative or "").endswith("week")
    bracket = line.text[line.atoms[at].end : line.atoms[at].end + 1] in (")", "）")
    if (gap.strip() in ("(", "（") and bracket) or (
        (mention.day is not None or week) and gap.strip() == "" and line.atoms[at].end - line.atoms[at].start > 1
    ):
        mention.weekday = word.weekday
        return at + 1
    return at
