"""CSS as far as it hides text: declarations, whether they take a text out of sight, and plain rules of a sheet.

What hides is computed from the declarations, not from their wording: how far a text is moved, how much of
it is cut off. Of style sheets only plain rules are read: a tag, classes and an id, without a condition.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

Declarations = dict[str, str]
"""Property -> value, in lower case; later declarations win."""

_LONGEST_STYLE = 4_000
_LONGEST_SHEET = 200_000
_OUT_OF_SIGHT = 1_000
"""CSS pixels beyond which moved text is on no screen; at home there slides of a carousel are 100 % away."""
_UNIT_PIXELS = {
    "px": 1.0, "": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "em": 16.0, "rem": 16.0,
    "ex": 8.0, "ch": 8.0, "vw": 10.0, "vh": 10.0, "vmin": 10.0, "vmax": 10.0, "%": 10.0,
}  # fmt: skip
"""CSS Values 4, section 6; what depends on font or screen is taken at a usual size."""
_LENGTH = re.compile(
    r"([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(px|pt|pc|in|cm|mm|r?em|ex|ch|vw|vh|vmin|vmax|%|)(?![\w.])"
)
_MOVING = ("left", "right", "top", "bottom", "margin-left", "margin-top", "margin-right", "text-indent", "translate")
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_AT_RULE = re.compile(r"@[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\}?)")
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]*)\}")
_SELECTOR = re.compile(r"([a-z][\w-]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)


def read_declarations(text: str) -> Declarations:
    """The declarations of a style attribute or of the body of a rule."""
    found: Declarations = {}
    for declaration in _COMMENT.sub("", text[:_LONGEST_STYLE]).lower().split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def hides(style: Mapping[str, str]) -> bool:
    """Whether declarations take a text out of sight, whatever lies around it."""
    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("content-visibility") == "hidden"
        or pixels(style.get("opacity", "1")) <= 0.05
        or any(abs(length) > _OUT_OF_SIGHT for name in _MOVING for length in _lengths(style.get(name, "")))
        or _is_cut_off(style)
        or _is_shrunk(style.get("transform", ""), style.get("scale", ""))
    )


def _is_cut_off(style: Mapping[str, str]) -> bool:
    """Whether all of a box is clipped: by clip, clip-path, or because it has no size and does not overflow."""
    name, _, given = style.get("clip", "").partition("(")
    edges = _lengths(given)
    if name == "rect" and len(edges) == 4 and (edges[2] - edges[0] <= 1 or edges[1] - edges[3] <= 1):
        return True
    shape, _, given = style.get("clip-path", "").partition("(")
    sizes = _lengths(given)
    if shape == "inset" and sizes and sizes[0] >= 50 * _UNIT_PIXELS["%"] and "%" in given:
        return True
    if shape in ("circle", "ellipse") and sizes and sizes[0] <= 0:
        return True
    if not style.get("overflow", "").startswith(("hidden", "clip")):
        return False
    boxes = (style.get(side, "") for side in ("width", "height", "max-width", "max-height"))
    indented = style.get("white-space") == "nowrap" and pixels(style.get("text-indent", "0")) >= _OUT_OF_SIGHT
    return indented or any(sizes[0] <= 1 for box in boxes if (sizes := _lengths(box)) and "%" not in box)


def _is_shrunk(transform: str, scale: str) -> bool:
    if scale and pixels(scale) <= 0.01:
        return True
    for name, given in re.findall(r"([a-z0-9]+)\(([^()]*)\)", transform):
        lengths = _lengths(given)
        if name.startswith("scale") and lengths and abs(min(lengths[:2], key=abs)) <= 0.01:
            return True
        if name.startswith("translate") and any(abs(length) > _OUT_OF_SIGHT for length in lengths):
            return True
    return False


def _lengths(value: str) -> list[float]:
    return [float(number) * _UNIT_PIXELS[unit] for number, unit in _LENGTH.findall(value[:200])]


def pixels(value: str) -> float:
    """The first length of a value; one that is none hides nothing."""
    return next(iter(_lengths(value)), float("inf"))


@dataclass(frozen=True, slots=True)
class Rule:
    """Declarations for the elements that have a tag, an id and classes; what is empty is not asked for."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]
    declarations: Declarations

    @property
    def weight(self) -> tuple[int, int, int]:
        """Its specificity (Selectors 4, section 17): of two rules the heavier wins."""
        return len(self.ids), len(self.classes), int(bool(self.tag))

    def fits(self, tag: str, id_: str, classes: Collection[str]) -> bool:
        """Whether an element is one that the rule speaks of."""
        return self.tag in ("", tag) and self.ids <= {id_} and self.classes.issubset(classes)


def read_rules(sheet: str) -> Iterator[Rule]:
    """The plain rules of a style sheet; those under a condition, such as a printer's, are passed over."""
    text = _AT_RULE.sub(" ", _COMMENT.sub(" ", sheet[:_LONGEST_SHEET]))
    for selectors, body in _RULE.findall(text):
        declarations = read_declarations(body)
        for selector in selectors.split(","):
            plain = _SELECTOR.fullmatch(selector.strip())
            if plain and selector.strip() and declarations:
                names = re.findall(r"([.#])([\w-]+)", plain[2])
                yield Rule(
                    (plain[1] or "").lower(),
                    frozenset(name for sign, name in names if sign == "#"),
                    frozenset(name for sign, name in names if sign == "."),
                    declarations,
                )
