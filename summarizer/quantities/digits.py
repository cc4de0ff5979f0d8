"""Numbers in figures: separators of thousands and decimals, as each language sets them."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from summarizer.expressions import late

FIGURES = r"(?<![\d.,\w])\.\d+|\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*"
"""Digits with their separators; blanks part thousands only."""
MAX_DIGITS = 40

_GROUPS = late(r"\d{1,3}(?:[.,]\d{3})+")
_INDIAN = late(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")


class Figures(NamedTuple):
    """What a run of digits says."""

    value: Decimal
    alternative: Decimal | None = None
    """The other reading of a single separator before three digits."""


def read_figures(raw: str, decimal_mark: str) -> Figures:
    """The value of digits with separators: ``1.250`` is 1250 in German and 1.25 in English."""
    return _read_short(raw, decimal_mark) if len(raw) <= SHORT else _read(raw, decimal_mark)


SHORT = 6
"""Signs; numbers so short come again and again."""


@lru_cache(maxsize=4096)
def _read_short(raw: str, decimal_mark: str) -> Figures:
    return _read(raw, decimal_mark)


def _read(raw: str, decimal_mark: str) -> Figures:
    raw = raw.replace(" ", "").replace("'", "")[:MAX_DIGITS].rstrip(".,")
    marks = [sign for sign in raw if sign in ".,"]
    if not marks:
        return Figures(Decimal(raw))
    if len(marks) == 1:
        return _single(raw, marks[0], decimal_mark)
    head, _, tail = raw.rpartition(marks[-1])
    if _INDIAN.fullmatch(raw):
        return Figures(Decimal(raw.replace(",", "")))
    if len(set(marks)) == 1:
        grouped = _GROUPS.fullmatch(raw) or marks[-1] == ","
        return Figures(Decimal(_bare(raw) if grouped else f"{_bare(head)}.{tail}"))
    if not _GROUPS.fullmatch(head):
        # 14.78,5 is no number; what stands before the second mark is.
        head, _, tail = raw.partition(marks[1])[0].partition(marks[0])
    return Figures(Decimal(f"{_bare(head)}.{tail}"))


def _bare(raw: str) -> str:
    return raw.replace(",", "").replace(".", "") or "0"


def _single(raw: str, mark: str, decimal_mark: str) -> Figures:
    head, _, tail = raw.partition(mark)
    if not head:
        return Figures(Decimal(f"0.{tail}"))
    as_decimal, as_group = Decimal(f"{head}.{tail}"), Decimal(head + tail)
    if len(tail) != 3 or len(head) > 3 or head.startswith("0"):
        return Figures(as_decimal)
    return Figures(as_decimal, as_group) if mark == decimal_mark else Figures(as_group, as_decimal)
