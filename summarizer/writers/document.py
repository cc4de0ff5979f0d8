"""A report before it has a format: blocks of inlines, and every word of article or model in a `Text`.

The report says what stands where; a format says how it looks. Since data can only enter as `Text`
or as a link's target, a format that escapes these two escapes everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Words of ours, of the article or of a model: never markup."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Italic."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a target that `links.safe_target` let pass."""

    inlines: tuple[Inline, ...]
    target: str


Inline = Text | Strong | Emphasis | Link


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (the title) to 6."""

    level: int
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; items that follow each other are one list."""

    inlines: tuple[Inline, ...]
    marker: str = "-"
    """``-`` or a number with its sign, as in ``12.``."""
    depth: int = 0
    """How far it is set in; `shown_depths` counts the items that it lies in."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted paragraph, at a depth counted from 0."""

    inlines: tuple[Inline, ...]
    depth: int = 0


Block = Heading | Prose | Item | Quote
Document = tuple[Block, ...]


def inlines(*parts: str | Inline) -> tuple[Inline, ...]:
    """A line of inlines; a plain string is a `Text`, an empty one nothing."""
    return tuple(Text(part) if isinstance(part, str) else part for part in parts if part != "")


def strong(text: str) -> Strong:
    """Bold words."""
    return Strong((Text(text),))


def groups(document: Document) -> list[Sequence[Block]]:
    """The blocks, items of one list taken together: what an empty line separates."""
    result: list[list[Block]] = []
    for block in document:
        if isinstance(block, Item) and result and isinstance(result[-1][-1], Item):
            result[-1].append(block)
        else:
            result.append([block])
    return list(result)


def shown_depths(group: Sequence[Block]) -> list[int]:
    """In how many items of its list each item lies: a list may start deep or skip a step."""
    outer: list[int] = []
    depths = []
    for block in group:
        depth = block.depth if isinstance(block, Item) else 0
        while outer and outer[-1] >= depth:
            outer.pop()
        depths.append(len(outer))
        outer.append(depth)
    return depths
