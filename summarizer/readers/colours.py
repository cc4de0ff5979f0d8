"""Colours of a page, as far as it takes to see that a text has the colour of what lies behind it."""

from __future__ import annotations

import re

Colour = tuple[float, float, float, float]
"""Red, green and blue from 0 to 255, and how much covers, from 0 to 1."""

WHITE: Colour = (255, 255, 255, 1)
_NAMED: dict[str, Colour] = {
    "white": WHITE, "snow": (255, 250, 250, 1), "ivory": (255, 255, 240, 1), "whitesmoke": (245, 245, 245, 1),
    "ghostwhite": (248, 248, 255, 1), "floralwhite": (255, 250, 240, 1), "black": (0, 0, 0, 1),
    "gray": (128, 128, 128, 1), "grey": (128, 128, 128, 1), "silver": (192, 192, 192, 1), "red": (255, 0, 0, 1),
    "green": (0, 128, 0, 1), "blue": (0, 0, 255, 1), "yellow": (255, 255, 0, 1), "navy": (0, 0, 128, 1),
    "transparent": (0, 0, 0, 0),
}  # fmt: skip
"""CSS Color 4, section 6: those that pages use for a ground."""
_HEX = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])")
_RGB = re.compile(r"rgba?\(([^()]{1,60})\)")
_NAME = re.compile(r"(?<![\w#(/-])(" + "|".join(_NAMED) + r")(?![\w-])")
_NEAR = 12
"""Difference of each of red, green and blue, of 255, that nobody sees in small letters."""


def read_colour(value: str) -> Colour | None:
    """The first colour of a value in lower case, such as that of ``background``; None where there is none known."""
    if found := _HEX.search(value):
        digits = found[1] if len(found[1]) > 4 else "".join(digit * 2 for digit in found[1])
        parts = [int(digits[at : at + 2], 16) for at in range(0, len(digits), 2)]
        return parts[0], parts[1], parts[2], parts[3] / 255 if len(parts) == 4 else 1
    if found := _RGB.search(value):
        numbers = re.findall(r"(\d*\.?\d+)(%?)", found[1])
        if len(numbers) not in (3, 4):
            return None
        red, green, blue = (float(number) * (2.55 if percent else 1) for number, percent in numbers[:3])
        alpha = float(numbers[3][0]) / (100 if numbers[3][1] else 1) if len(numbers) == 4 else 1
        return red, green, blue, alpha
    named = _NAME.search(value)
    return _NAMED[named[1]] if named else None


def looks_alike(one: Colour, other: Colour) -> bool:
    """Whether nobody can tell letters in the one from a ground of the other."""
    return all(abs(one[part] - other[part]) <= _NEAR for part in range(3))
