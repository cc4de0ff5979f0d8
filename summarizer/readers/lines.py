"""Lines of a text: where they lie, how wide they are, whether they end as a sentence does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import east_asian_width

from summarizer.nouns.article import Span

BREAK = re.compile("\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_SENTENCE_END = re.compile(r"(?<![.…])(?:\.|[!?。！？｡؟।॥۔։።])[\"'”’»›“‘」』）)\]】》〉*_\s]*(?:\[\d+\]|¹|²|³)?$")
_SOFT_END = re.compile(r"[!?！？؟][\"'”’»›“‘」』）)\]】》〉*_\s]*$")
_FINISHED = re.compile(r"[.!?。！？｡؟।॥۔։።](?=[\"'”’»›“‘」』）)\]】*_]*(?:\s|$)|[^\W\d])")
# What a line may open with without belonging to it: an item's marker is a sign and a space.
_BULLET = re.compile(r"([-–*+•·∙‣⁃▪■□◦●○◆◇▲△▶▷►☞✔✓※])\s+(?=\S)")
_JAPANESE_BULLET = re.compile(r"([・◎☆★◇◆○●■□▼▽])\s*(?=\S)")
_NUMBER = re.compile(r"(\(?(\d{1,3})[.)])\s+(?=\S)|([\u2460-\u2473])\s*(?=\S)")
_FULL_STOP = re.compile("[。｡।]")
_IDEOGRAPHIC = "[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
_ZERO = 0x2460


def split_lines(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The lines of a stretch, each without surrounding white space; blank ones are empty spans."""
    stop = len(text) if end is None else end
    found: list[Span] = []
    position = start
    for match in BREAK.finditer(text, start, stop):
        found.append(trim(text, position, match.start()))
        position = match.end()
    found.append(trim(text, position, stop))
    return found


def trim(text: str, start: int, end: int) -> Span:
    """The span without surrounding white space (of any script), byte order marks included."""
    line = text[start:end]
    stripped = line.lstrip().lstrip("\ufeff\u200b").lstrip()
    start = end - len(stripped)
    return Span(start, start + len(stripped.rstrip()))


def width(text: str) -> int:
    """Columns of a fixed-width screen: East Asian wide signs count two."""
    return len(text) + sum(1 for sign in text if ord(sign) > 0x10FF and east_asian_width(sign) in "WF")


def is_ideographic(sign: str) -> bool:
    """Whether a sign is of a script that writes no spaces between words: Han, kana, full-width forms."""
    return re.match(_IDEOGRAPHIC, sign) is not None


def ends_sentence(line: str) -> bool:
    """Whether a line ends with a full stop, question or exclamation mark; an ellipsis is none."""
    return _SENTENCE_END.search(line[-40:]) is not None


def ends_softly(line: str) -> bool:
    """Whether it ends with a question or exclamation mark, as a headline may."""
    return _SOFT_END.search(line[-40:]) is not None


def reads_as_prose(text: str) -> bool:
    """Whether a text ends as a sentence does or has a sentence end within.

    A Japanese paragraph may close with a quotation that has no full stop of its own.
    """
    return ends_sentence(text) or _FULL_STOP.search(text) is not None or count_sentence_ends(text) > 1


def count_sentence_ends(text: str) -> int:
    """About how many sentences a text has."""
    return sum(1 for _ in _FINISHED.finditer(text))


def item_marker(line: str) -> tuple[str, int] | None:
    """The marker that a list item opens with and its length with the space after it, else None."""
    match = _BULLET.match(line) or _NUMBER.match(line) or _JAPANESE_BULLET.match(line)
    if match is None:
        return None
    return match.group(1) or match.group(3), match.end()


def item_number(marker: str) -> int | None:
    """The number of a numbered marker, else None."""
    digits = marker.strip("().")
    if digits.isdecimal():
        return int(digits)
    return ord(digits) - _ZERO + 1 if "\u2460" <= digits <= "\u2473" else None


def physical_lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line as Markdown counts them: only CR and LF end one."""
    position = 0
    for match in re.finditer("\r\n|[\n\r]", text):
        yield position, match.start()
        position = match.end()
    yield position, len(text)
