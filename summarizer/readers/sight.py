"""Which elements of a page its readers do not see: hidden by attribute, by inline style or by its own style sheet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from summarizer.readers.colours import WHITE, Colour, looks_alike, read_colour
from summarizer.readers.styles import Declarations, Rule, hides, pixels, read_declarations, read_rules

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

_READABLE_SIZE = 2
"""CSS pixels of a font below which nobody can read."""
_NO_TEXT = ("script", "style", "template", "input")
_SHOWN_BY_SCRIPT = 0.5
"""Share of a page's text that its style sheet may not hide: such a page is shown by a script."""


def remove_hidden(tree: _Element) -> int:
    """Take out what the page does not show; the number of elements with text."""
    sheets = [node.text or "" for node in tree.iter("style") if _is_for_screens(node)]
    linked = any("stylesheet" in (link.get("rel") or "").lower() for link in tree.iter("link"))
    count = _drop_all(_Sight(tree, (), white=not sheets and not linked).hidden())
    rules = tuple(rule for sheet in sheets for rule in read_rules(sheet))
    grounds = sum("background" in "".join(rule.declarations) for rule in rules)
    # A ground that is set under a condition or for what lies in something else may be anybody's.
    known = not linked and sum(sheet.lower().count("background") for sheet in sheets) <= grounds
    hidden = _Sight(tree, rules, white=known).hidden() if rules else []
    if hidden and sum(map(_signs, hidden)) <= _SHOWN_BY_SCRIPT * _signs(tree):
        count += _drop_all(hidden)
    return count


def _is_for_screens(node: _Element) -> bool:
    # What stands in noscript is for browsers that run none, such as the style that shows an AMP page at once.
    inside = any(parent.tag == "noscript" for parent in node.iterancestors())
    return not inside and (node.get("media") or "all").lower() in ("all", "screen")


class _Sight:
    """What can be seen of a page under the rules of its style sheet."""

    def __init__(self, tree: _Element, rules: tuple[Rule, ...], *, white: bool) -> None:
        """``white`` is whether a page without a ground of its own is known to be white."""
        self._tree = tree
        self._rules: dict[str, list[Rule]] = {}
        for rule in sorted(rules, key=lambda rule: rule.weight):
            # By one thing that it asks for, so that an element is held against few rules.
            key = next(iter((*(f"#{id_}" for id_ in rule.ids), *(f".{name}" for name in rule.classes), rule.tag)))
            self._rules.setdefault(key, []).append(rule)
        self._white = white

    def hidden(self) -> list[_Element]:
        """The elements that are not shown, in the order of the page; the page itself is none of them."""
        found: list[_Element] = []
        within: set[_Element] = set()
        for node in self._tree.iter():
            if not isinstance(node.tag, str) or node.tag in ("html", "head", "body") or node.getparent() is None:
                continue
            if node.getparent() in within:
                within.add(node)
            elif self._is_hidden(node):
                found.append(node)
                within.add(node)
        return found

    def _is_hidden(self, node: _Element) -> bool:
        style = self._style(node)
        if (
            node.get("hidden") is not None
            or (node.tag == "dialog" and node.get("open") is None)
            or (node.tag == "template" and node.get("shadowrootmode") is None)
            or (style and hides(style))
        ):
            return True
        if not style:
            return False
        # Both are passed on to what lies within, unless that has its own: columns without gaps are made so.
        if pixels(style.get("font-size", "")) < _READABLE_SIZE and not self._restyles(node, ("font-size", "font")):
            return True
        colour = read_colour(style.get("color", ""))
        if colour is None or "text" in style.get("-webkit-background-clip", style.get("background-clip", "")):
            return False
        ground = self._ground(node)
        alike = colour[3] <= 0.05 or (ground is not None and looks_alike(colour, ground))
        return alike and not self._restyles(node, ("color", "background", "background-color"))

    def _style(self, node: _Element) -> Declarations:
        style: Declarations = {}
        for rule in sorted(self._fitting(node), key=lambda rule: rule.weight):
            style |= rule.declarations
        for attribute, name in (("color", "color"), ("bgcolor", "background")):
            if node.get(attribute):
                style[name] = node.get(attribute).lower()
        return style | read_declarations(node.get("style") or "")

    def _fitting(self, node: _Element) -> Iterator[Rule]:
        if not self._rules:
            return
        id_, classes = node.get("id") or "", (node.get("class") or "").split()
        for key in {f"#{id_}", *(f".{name}" for name in classes), node.tag}:
            yield from (rule for rule in self._rules.get(key, ()) if rule.fits(node.tag, id_, classes))

    def _restyles(self, node: _Element, names: Collection[str]) -> bool:
        """Whether something within has a size or colour of its own, or may have it from a sheet that is elsewhere."""
        return any(
            (inner.get("class") and not self._white) or not self._style(inner).keys().isdisjoint(names)
            for inner in node.iterdescendants()
            if isinstance(inner.tag, str)
        )

    def _ground(self, node: _Element) -> Colour | None:
        """The colour behind a text; None where it is not known."""
        for around in (node, *node.iterancestors()):
            style = self._style(around)
            given = style.get("background-color", style.get("background", ""))
            if "background-image" in style or "url(" in given or "gradient(" in given:
                return None
            colour = read_colour(given)
            if colour is not None and colour[3] > 0.5:
                return colour
            if around.get("class") and not self._white:
                return None
        return WHITE if self._white else None


def _signs(node: _Element) -> int:
    return sum(len(part.strip()) for part in node.itertext())


def _drop_all(nodes: Collection[_Element]) -> int:
    count = 0
    for node in nodes:
        count += node.tag not in _NO_TEXT and any(part.strip() for part in node.itertext())
        drop_element(node)
    return count


def drop_element(node: _Element) -> None:
    """Take an element out; the text behind it stays."""
    parent, previous = node.getparent(), node.getprevious()
    if node.tail:
        if previous is not None:
            previous.tail = (previous.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
    parent.remove(node)
