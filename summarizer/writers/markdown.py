"""Result -> Markdown: for people, rendered or raw; one item a line, no hard wrapping.

Lines are not wrapped, since some renderers keep line breaks, and since a paragraph is then copied whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.nouns.result import Result
from summarizer.writers.document import (
    Block,
    Emphasis,
    Heading,
    Inline,
    Item,
    Quote,
    Strong,
    Text,
    groups,
    shown_depths,
)
from summarizer.writers.markdown_escaping import append, at_line_start, escape, in_heading
from summarizer.writers.report import report

_INDENT = 4
"""Columns from item to item: CommonMark needs 2 to 4, Python-Markdown exactly 4."""


def write_markdown(result: Result) -> str:
    """The report in Markdown, ending in a line feed."""
    return "\n\n".join("\n".join(_lines(group)) for group in groups(report(result))) + "\n"


def _lines(group: Sequence[Block]) -> list[str]:
    indents = [0]
    lines = []
    for block, depth in zip(group, shown_depths(group), strict=True):
        line = _line(block.inlines)
        match block:
            case Heading():
                lines.append(f"{'#' * block.level} {in_heading(line)}")
            case Quote():
                lines.append(f"{'> ' * (block.depth + 1)}{line}")
            case Item():
                del indents[depth + 1 :]
                lines.append(f"{' ' * indents[-1]}{block.marker} {line}")
                indents.append(indents[-1] + max(_INDENT, len(block.marker) + 1))
            case _:
                lines.append(line)
    return lines


def _line(inlines: tuple[Inline, ...]) -> str:
    line = _render(inlines, tildes=False)
    # Hardly a line has one, and only two would strike something through.
    if "~" in line and _tildes(inlines) > 1:
        line = _render(inlines, tildes=True)
    return at_line_start(line)


def _tildes(inlines: tuple[Inline, ...]) -> int:
    return sum(inline.text.count("~") if isinstance(inline, Text) else _tildes(inline.inlines) for inline in inlines)


def _render(inlines: tuple[Inline, ...], tildes: bool) -> str:
    line = ""
    for inline in inlines:
        match inline:
            case Text():
                piece = escape(inline.text, tildes)
            case Strong():
                piece = _enclose("**", _render(inline.inlines, tildes))
            case Emphasis():
                piece = _enclose("*", _render(inline.inlines, tildes))
            case _:
                piece = f"[{_render(inline.inlines, tildes)}]({inline.target})"
        line = append(line, piece)
    return line


def _enclose(mark: str, words: str) -> str:
    """Emphasis that begins or ends with a space would show its asterisks."""
    words = words.strip()
    return f"{mark}{words}{mark}" if words else ""
