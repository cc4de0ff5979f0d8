"""Rule: times of day in words (*half past six*, *halb sieben*, *las cuatro y media*, *wpół do ósmej*).

*Halb sieben*, *half elf*, *půl třetí*, *čtvrt na osm* count towards the hour to come: half an hour is taken off, or
three quarters.
"""

from __future__ import annotations

from decimal import Decimal

from summarizer.quantities.mentions import Line, Mention

HOUR, NOON = 60, 12
_BEFORE_HOUR = {"half-past": 30, "half-to": -30, "quarter-past": 15, "quarter-to": -15, "quarter-of": -45}
"""Minutes that a word before its hour adds."""
_AFTER_HOUR = {"half-more": 30, "quarter-more": 15, "quarter-less": -15}
"""Minutes that a word behind its hour adds."""
_SENTENCE_SIGNS = frozenset(".,;:!?)\n")


def read_clock_words(line: Line, index: int) -> tuple[Mention, int] | None:
    """A time in words that begins at an atom, and the index after it."""
    word = line.atoms[index].word
    if word.calendar == "noon":
        # Other languages say 12 Uhr, or nothing at all.
        return Mention(line.atoms[index].start, line.atoms[index].end, Decimal(0), clock=True, loose=True), index + 1
    if word.calendar in _BEFORE_HOUR:
        return _minutes_first(line, index)
    return _fraction_of_hours(line, index) or _hour_first(line, index)


def _fraction_of_hours(line: Line, index: int) -> tuple[Mention, int] | None:
    """Hindi ``साढ़े नौ बजे`` (half past nine), ``डेढ़ बजे`` (half past one)."""
    word, at = line.atoms[index].word, index
    hours = word.cardinal
    if word.ahead is not None and line.touches(index):
        at, hour = index + 1, _hour(line, index + 1)
        hours = None if hour is None else hour + word.ahead
    if hours is None or hours == int(hours) or line.atoms[at + 1].word.calendar != "o'clock" or not line.touches(at):
        return None
    return _mention(line, index, at + 2, int(hours * HOUR))


def _minutes_first(line: Line, index: int) -> tuple[Mention, int] | None:
    atom = line.atoms[index]
    hour = _hour(line, index + 1)
    if hour is None or not line.touches(index) or _counts(line, index + 1):
        return None
    if line.atoms[index + 1].word.ordinal is not None and not _closes(line, index + 1):
        # *В половине второго тайма* is no time of day.
        return None
    return _mention(line, index, index + 2, hour * HOUR + _BEFORE_HOUR[atom.word.calendar or ""])


def _hour_first(line: Line, index: int) -> tuple[Mention, int] | None:
    """An hour with its half or quarter behind it, where a word before tells that it is an hour (*a las*, *saat*)."""
    before = line.atoms[index - 1].word.calendar if line.gap(index - 1) == " " else None
    if before not in ("clock-before", "hour-before"):
        return None
    hour, at = _hour(line, index), index + 1
    spelled = line.atoms[at].word.calendar == "hours" and line.touches(index)
    at += int(spelled)
    added = next((_AFTER_HOUR[role] for role in line.atoms[at].word.roles if role in _AFTER_HOUR), None)
    minutes = line.atoms[at].word.cardinal
    if spelled and minutes is not None and 1 < minutes < HOUR:
        # *à deux heures trente*
        added = int(minutes)
    if hour is None or added is None or not line.touches(at - 1) or _counts(line, at):
        return None
    return _mention(line, index, at + 1, hour * HOUR + added)


def _hour(line: Line, index: int) -> int | None:
    """An hour of the half day, in words or figures."""
    atom = line.atoms[index]
    value = atom.value if atom.value is not None else atom.word.cardinal or atom.word.ordinal
    return int(value) if value is not None and value == int(value) and 1 <= value <= NOON else None


def _counts(line: Line, index: int) -> bool:
    """Whether what follows is counted, so that there is no hour (*half ten miles*)."""
    word = line.atoms[index + 1].word
    return line.touches(index) and bool(word.scale or word.currency or (word.unit and word.calendar is None))


def _closes(line: Line, index: int) -> bool:
    """Whether a sign or a half of the day follows, and no noun that an ordinal counts."""
    end = line.atoms[index].end
    following = line.text[end : end + 2]
    half = line.atoms[index + 1].word.calendar in ("am", "pm") and line.touches(index)
    return half or not following.strip() or following[0] in _SENTENCE_SIGNS


def _mention(line: Line, first: int, after: int, minutes: int) -> tuple[Mention, int]:
    """The time, later by half a day where the words say so."""
    half = line.atoms[after].word.calendar if line.touches(after - 1) else None
    after += int(half in ("am", "pm"))
    minutes += NOON * HOUR if half == "pm" and minutes < NOON * HOUR else 0
    start, end = line.atoms[first].start, line.atoms[after - 1].end
    return Mention(start, end, Decimal(minutes), clock=True, figures=True), after
