"""Result -> plain text: for terminals and e-mail, wrapped, without markup."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import combining, east_asian_width

from summarizer.nouns.result import Result
from summarizer.writers.controls import one_line
from summarizer.writers.document import Block, Heading, Inline, Item, Link, Quote, Text, groups, shown_depths
from summarizer.writers.report import report

_WIDTH = 92
_INDENT = 4
_UNDERLINES = {1: "=", 2: "-"}


def write_text(result: Result) -> str:
    """The report as plain text, ending in a line feed."""
    return "\n\n".join("\n".join(_lines(group)) for group in groups(report(result))) + "\n"


def _lines(group: Sequence[Block]) -> list[str]:
    lines: list[str] = []
    for block, depth in zip(group, shown_depths(group), strict=True):
        line = one_line(_plain(block.inlines)).strip(" ")
        match block:
            case Heading():
                lines.extend(_wrap(line))
                if block.level in _UNDERLINES:
                    lines.append(_UNDERLINES[block.level] * min(_columns(line), _WIDTH))
            case Quote():
                lines.extend(_wrap(line, *[" " * _INDENT * (block.depth + 1)] * 2))
            case Item():
                first = f"{' ' * _INDENT * depth}{block.marker} "
                lines.extend(_wrap(line, first, " " * len(first)))
            case _:
                lines.extend(_wrap(line))
    return lines


def _plain(inlines: tuple[Inline, ...]) -> str:
    return "".join(map(_words, inlines))


def _words(inline: Inline) -> str:
    if isinstance(inline, Text):
        return inline.text
    words = _plain(inline.inlines)
    return f"{words} <{inline.target}>" if isinstance(inline, Link) and inline.target != words else words


def _wrap(line: str, first: str = "", others: str = "") -> list[str]:
    """Broken at spaces; text without spaces, as in Japanese, is left to the screen."""
    lines = [first]
    for word in line.split(" "):
        fresh = lines[-1] in (first, others)
        if not fresh and _columns(lines[-1]) + 1 + _columns(word) > _WIDTH:
            lines.append(others)
            fresh = True
        lines[-1] += word if fresh else f" {word}"
    return lines


def _columns(text: str) -> int:
    """Columns on a screen: East Asian wide signs take two, combining ones none."""
    return sum(0 if combining(sign) else 1 + (east_asian_width(sign) in "WF") for sign in text)
