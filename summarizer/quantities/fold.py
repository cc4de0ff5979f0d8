"""Text made comparable without moving a letter: width, case, native digits.

Every position of the folded text is the same code point of the text that was given, but for
decomposed text, where the original positions are kept beside it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from summarizer.languages import section

FILLER = "\u00b7"
_PHONE = re.compile(
    r"\+(?<![\d.,-].) ?\d{1,4}(?:[-. ()]{1,2}\d{2,5}){2,5}(?!\d)"
    r"|0(?<![\d.,-].)(?!\d?[-. ]{1,2}\d{1,2}[-. ]{1,2}(?:1[0-9]|2[01])\d\d(?!\d))"
    r"\d{1,4}(?:[-. ]\d{2,4}[-. ]\d{3,4})(?!\d)"
)
"""Telephone numbers: they hold no quantity; 05.04.2025 is a date."""
_DASH = re.compile(r"(?<=[\d%])−|−(?!\d)")
_MINUS = {"ja": "△▲", "ko": "△"}
"""Triangles that stand for a minus in tables; elsewhere they are bullets."""
_JAPANESE_POINT = re.compile(r"(?<=\d)・(?=\d)")


_TWICE = re.compile(r"(?<![\d-])(\d+)-(?=\1(?![\d-]))")
"""The first of two equal numbers, by which Hindi says *each* (50-50 हजार)."""


class Folded(NamedTuple):
    """Folded text and, where lengths differ, the original position of every code point."""

    text: str
    positions: tuple[int, ...] | None = None

    def original(self, position: int) -> int:
        """Where a position of the folded text lies in the text as given."""
        return position if self.positions is None else self.positions[position]


@cache
def _signs(language: str) -> re.Pattern[str]:
    """Every sign that folding turns into another; most texts have few."""
    return re.compile(f"[{re.escape(''.join(map(chr, _table(language))))}]")


@cache
def _table(language: str) -> dict[int, str]:
    table = {0xFF01 + offset: chr(0x21 + offset) for offset in range(94)}
    for zero in (0x0660, 0x06F0, 0x0966):
        table.update({zero + digit: str(digit) for digit in range(10)})
    table.update({ord(blank): " " for blank in "\u00a0\u202f\u2009\u2007\u3000\u2003\u2002\t\n\r\u2011"})
    table.update({ord("\u2011"): "-", ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'", ord("٬"): ",", ord("٫"): "."})
    table.update({ord("、"): "、", ord("．"): ".", ord("，"): ",", ord("〜"): "~", ord("～"): "~", ord("∼"): "~"})
    # İ is the only letter whose lower case is longer than itself.
    table.update({ord("İ"): "i"})
    table.update({0x2460 + offset: str(1 + offset) for offset in range(9)})
    table.update({ord(sign): "−" for sign in _MINUS.get(language, "")})
    pairs = section(language, "numbers").get("traditional", "").split()
    table.update({ord(written): simplified for written, simplified in pairs})
    if language == "tr":
        table[ord("I")] = "ı"
    return table


def _compose(text: str) -> Folded:
    """Compose cluster by cluster, remembering where each came from."""
    out: list[str] = []
    positions: list[int] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and (unicodedata.combining(text[index]) or "\u1160" <= text[index] <= "\u11ff"):
            continue
        cluster = unicodedata.normalize("NFC", text[start:index])
        out.append(cluster)
        positions.extend([start] * len(cluster))
        start = index
    return Folded("".join(out), (*positions, len(text)))


def fold(text: str, language: str) -> Folded:
    """Compose, narrow, lower: what tables and patterns are compared with."""
    if text.isascii() and language != "tr":
        return Folded(_PHONE.sub(_fill, text.lower().translate(_CONTROLS) if not text.isprintable() else text.lower()))
    composed = Folded(text) if unicodedata.is_normalized("NFC", text) else _compose(text)
    table = _table(language)
    folded = _signs(language).sub(lambda match: table[ord(match[0])], composed.text).lower()
    if "−" in folded:
        # Between figures a dash; else it says that the number is negative.
        folded = _DASH.sub("-", folded)
    if language == "ja":
        folded = _JAPANESE_POINT.sub(".", folded)
    elif language == "hi":
        folded = _TWICE.sub(_fill, folded)
    return Folded(_PHONE.sub(_fill, folded), composed.positions)


def _fill(match: re.Match[str]) -> str:
    return FILLER * len(match.group())


_CONTROLS = {ord(sign): " " for sign in "\t\n\r"}
