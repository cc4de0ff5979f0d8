"""Rule: times of day, as minutes after midnight (18.00 Uhr, 19h30, 5:30 p.m., 午後3時15分, 上午9点半)."""

from __future__ import annotations

from decimal import Decimal

from summarizer.expressions import late
from summarizer.quantities.lexicon import CJK
from summarizer.quantities.mentions import Line, Mention

HOUR, DAY_HOURS = 60, 24
TWO = 2
"""Figures that minutes take."""
CLOSE = frozenset({"", " "})
SURE_WORDS = frozenset({"am", "pm", "o'clock"})


def read_clock(line: Line, index: int) -> tuple[Mention, int] | None:
    """A time that begins at an atom, and the index after it."""
    if line.lexicon.code == "en" and (spoken := _in_words(line, index)) is not None:
        return spoken
    atoms, colon = line.atoms, ":" in line.gap(index)
    if line.lexicon.code in CJK and atoms[index + 1].word.calendar != "colon" and not colon:
        return _signed(line, index)
    if not colon and atoms[index + 1].word.calendar is atoms[index - 1].word.calendar is None:
        # Neither a sign nor a word makes it one.
        return None
    return _with_colon(line, index)


def read_zoned(line: Line, index: int) -> tuple[Mention, int] | None:
    """English *1830 GMT*, *0615 local time*: four figures, which would else be a year or a number."""
    atom = line.atoms[index]
    if line.lexicon.code != "en" or not atom.figures or atom.end - atom.start != FOUR:
        return None
    if _ZONED.match(line.text, atom.start) is None:
        return None
    hours, minutes = line.text[atom.start : atom.start + TWO], line.text[atom.start + TWO : atom.end]
    return _mention(line, index, index + 1, int(hours) * HOUR + int(minutes))


FOUR = 4
_ZONED = late(
    r"(?:[01]\d|2[0-4])[0-5]\d(?: (?:gmt|utc|bst|ce?s?t|ee?s?t|[ecmp][sd]t|ist|jst|kst|msk|wib|a?est|hrs|hours on"
    r"|(?:local|[a-z]+) time)\b)|0[0-9][0-5]\d(?: hours\b)"
)


def _whole(line: Line, index: int, limit: int) -> int | None:
    atom = line.atoms[index]
    value = atom.value if atom.value is not None else atom.word.cardinal
    if value is None or atom.upper is not None or value != value.to_integral_value() or not 0 <= value <= limit:
        return None
    return int(value)


def _mention(line: Line, first: int, after: int, minutes: int | Decimal) -> tuple[Mention, int]:
    start, end = line.atoms[first].start, line.atoms[after - 1].end
    return Mention(start, end, Decimal(minutes), clock=True, figures=True), after


def _signed(line: Line, index: int) -> tuple[Mention, int] | None:
    """Hours with their sign; a bare 点 may be points, so it needs minutes or a half of the day."""
    lap = _minutes_seconds(line, index)
    if lap is not None:
        return lap
    half_day = line.atoms[index].word.calendar
    start = index + 1 if half_day in ("am", "pm") and line.touches(index) else index
    hour = _whole(line, start, DAY_HOURS)
    if hour is None or line.gap(start) not in CLOSE or line.atoms[start + 1].word.calendar != "hour":
        return None
    minutes, at = _signed_minutes(line, start + 2)
    bare = at == start + 2 and start == index
    if bare and "points" in line.lexicon.flags and line.text[line.atoms[start + 1].start] == "点":
        return None
    afternoon = half_day == "pm" and start > index and hour < DAY_HOURS // 2
    return _mention(line, index, at, (hour + (DAY_HOURS // 2 if afternoon else 0)) * HOUR + minutes)


def _signed_minutes(line: Line, at: int) -> tuple[int, int]:
    """Minutes after the sign of the hour, and the next index."""
    share = (line.atoms[at].word.calendar or "").partition("minutes:")[2]
    if share and line.gap(at - 1) in CLOSE:
        return int(share), at + 1
    word = line.atoms[at].word
    if (word.fraction is not None or "half-more" in word.roles) and line.gap(at - 1) in CLOSE:
        return HOUR // 2, at + 1
    minute = _whole(line, at, HOUR - 1)
    if minute is None or line.gap(at - 1) not in CLOSE or line.gap(at) not in CLOSE:
        return 0, at
    return (minute, at + 2) if line.atoms[at + 1].word.calendar == "minute" else (0, at)


def _minutes_seconds(line: Line, index: int) -> tuple[Mention, int] | None:
    """``13分10秒``: written 13:10 in English."""
    signs = line.atoms[index + 1].word.unit, line.atoms[index + 3].word.unit
    if signs != ("min", "s"):
        return None
    minute, second = _whole(line, index, HOUR - 1), _whole(line, index + 2, HOUR - 1)
    gaps = {line.gap(index), line.gap(index + 1), line.gap(index + 2)}
    if minute is None or second is None or not gaps <= {"", " "}:
        return None
    parts, after = _hundredths(line, index + 4)
    return _mention(line, index, after, minute * HOUR + second + parts)


def _hundredths(line: Line, at: int) -> tuple[Decimal, int]:
    """The figures right behind the sign of the seconds (``1分44秒65``), as a part of a second, and the next index."""
    atom = line.atoms[at]
    bare = line.atoms[at + 1].word.unit is None or line.gap(at) != ""
    if atom.figures and line.gap(at - 1) == "" and bare and atom.end - atom.start <= LONGEST_PART:
        return Decimal(f"0.{line.text[atom.start : atom.end]}"), at + 1
    return Decimal(0), at


LONGEST_PART = 3
"""Figures: races are timed to the thousandth of a second."""


def _with_colon(line: Line, index: int) -> tuple[Mention, int] | None:
    """Figures parted by a colon, a full stop or *h*, or an hour with its word."""
    atom = line.atoms[index]
    if not atom.figures or atom.value is None:
        return _spoken(line, index)
    hour, minutes, at, certain = _figures(line, index)
    if hour is None or minutes is None:
        return _lap(line, index)
    word = line.atoms[at].word.calendar if line.touches(at - 1) or line.gap(at - 1) == ". " else None
    before = line.atoms[index - 1].word.calendar if line.gap(index - 1) == " " else None
    nxt = line.atoms[at].word
    if "to" in nxt.roles and line.touches(at - 1) and line.atoms[at + 1].figures:
        # *с 8 до 12 процентов*: the unit stands behind the range.
        nxt = line.atoms[at + 2].word if line.touches(at + 1) else nxt
    counts = line.touches(at - 1) and bool(nxt.scale or nxt.currency or (nxt.unit and nxt.calendar != "hours"))
    if not (certain or word in SURE_WORDS or (before == "clock-before" and not counts)):
        return _lap(line, index)
    if word == "hours":
        at += 1
        word = line.atoms[at].word.calendar if line.touches(at - 1) else None
    at += int(word in SURE_WORDS)
    return _mention(line, index, at, _shifted(hour, word) * HOUR + minutes)


def _lap(line: Line, index: int) -> tuple[Mention, int] | None:
    """``1:44.65``: minutes of a race, with seconds and their parts."""
    lap, second = _whole(line, index, HOUR - 1), line.atoms[index + 1]
    timed = lap is not None and line.gap(index) == ":" and _SECONDS.fullmatch(line.text, second.start, second.end)
    if not timed or lap is None or second.value is None or line.gap(index + 1) == ":":
        return None
    return _mention(line, index, index + 2, lap * HOUR + second.value)


def read_lap(line: Line, index: int) -> tuple[Mention, int] | None:
    """``1.53,87``, ``1'53"87``, ``1 min 53 s 87``: the same as other languages write it."""
    found = _LAP.match(line.text, line.atoms[index].start) if line.lexicon.decimal_mark == "," else None
    if found is None:
        return None
    after = index + 1
    while after < line.count and line.atoms[after].start < found.end():
        after += 1
    seconds = int(found[1]) * HOUR + Decimal(f"{found[2]}.{found[3]}")
    mention, after = _mention(line, index, after, seconds)
    mention.end = found.end()
    return mention, after


_LAP = late(
    r"([0-5]?\d)(?:[.:]|['′] ?| ?min(?:\.|uten|utes|uti|utos)? ?)([0-5]\d)"
    r"(?:,|[\"″”]|''|,? ?s(?:ec|ek)?\.? ?)(\d{1,3})(?![\d.,]\d|\d| ?(?:%|mi|mrd|mld|тыс|tys))"
)
_SECONDS = late(r"[0-5]\d\.\d{1,3}")


def _in_words(line: Line, index: int) -> tuple[Mention, int] | None:
    """*Seven-thirty*, *at eight forty-five*."""
    hour, minutes = line.atoms[index].word.cardinal, line.atoms[index + 1].word.cardinal
    if hour is None or minutes is None or not 1 <= hour <= DAY_HOURS // 2 or not DAY_HOURS // 2 < minutes < HOUR:
        return None
    timed = line.gap(index) == "-" or line.text[: line.atoms[index].start].endswith(" at ")
    if not timed or line.gap(index) not in ("-", " "):
        return None
    after, more = index + 2, line.atoms[index + 2].word.cardinal
    if more is not None and more < TEN <= minutes and minutes % TEN == 0 and line.gap(index + 1) in ("-", " "):
        minutes, after = minutes + more, after + 1
    if line.touches(after - 1) and (line.atoms[after].word.unit or line.atoms[after].word.scale):
        return None
    return _mention(line, index, after, int(hour) * HOUR + int(minutes))


TEN = 10


def _figures(line: Line, index: int) -> tuple[int | None, int | None, int, bool]:
    """Hour, minutes, the next index, and whether the form alone tells that it is a time."""
    hour, at = _whole(line, index, DAY_HOURS), index + 1
    two = line.atoms[at].end - line.atoms[at].start == TWO
    if hour is None:
        # 27:37 is a minute of play and its seconds.
        lap, second = _whole(line, index, HOUR - 1), _whole(line, at, HOUR - 1)
        if lap is not None and second is not None and two and line.gap(index) == ":" and line.gap(at) != ":":
            return lap, second, at + 1, True
        return (*_dotted(line, index), at, False)
    if line.gap(index) in (":", ": ") and two and line.gap(at) != ":":
        minutes = _whole(line, at, HOUR - 1)
        return hour, minutes, at + 1, True
    if line.atoms[at].word.calendar == "h" and line.gap(index) in CLOSE:
        after = line.atoms[at + 1]
        minute = _whole(line, at + 1, HOUR - 1) if line.gap(at) in CLOSE and after.end - after.start == TWO else None
        return hour, minute or 0, at + (1 if minute is None else 2), minute is not None
    return hour, 0, at, False


def _spoken(line: Line, index: int) -> tuple[Mention, int] | None:
    """*às três da tarde*: an hour in words with its half of the day."""
    hour = line.atoms[index].word.cardinal
    half = line.atoms[index + 1].word.calendar
    if hour is None or hour > DAY_HOURS // 2 or half not in ("am", "pm") or not line.touches(index):
        return None
    return _mention(line, index, index + 2, _shifted(int(hour), half) * HOUR)


def _shifted(hour: int, word: str | None) -> int:
    noon = DAY_HOURS // 2
    if word == "pm" and hour < noon:
        return hour + noon
    return 0 if word == "am" and hour == noon else hour


def _dotted(line: Line, index: int) -> tuple[int | None, int | None]:
    """Hour and minutes of ``19.30``."""
    raw = line.text[line.atoms[index].start : line.atoms[index].end]
    hour, _, minute = raw.partition(".")
    if hour.isdigit() and minute.isdigit() and len(minute) == TWO and int(hour) <= DAY_HOURS and int(minute) < HOUR:
        return int(hour), int(minute)
    return None, None
