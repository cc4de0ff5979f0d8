"""Regular expressions that are compiled when a text first comes near them: most texts come near few."""

from __future__ import annotations

import re
from typing import cast

CAPITALS = "A-ZА-ЯЁІЇЄҐ" + "".join(
    letter for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if (letter := chr(code)).isupper()
)
"""Inside a class: the capitals of Latin and Cyrillic letters; in Unicode small letters stand between them (Ď, ď, Đ)."""

_METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub")


class _Late:
    """Stands for an expression. The slots of its methods are filled at the first use: later ones cost no detour."""

    __slots__ = ("_expression", *_METHODS)

    def __init__(self, expression: str) -> None:
        self._expression = expression

    def __getattr__(self, name: str) -> object:
        """What a slot does not hold yet."""
        compiled = re.compile(self._expression)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late(expression: str) -> re.Pattern[str]:
    """The expression, not yet compiled; it has the methods of a pattern, but the functions of ``re`` do not take it."""
    return cast("re.Pattern[str]", _Late(expression))
