"""Which files are meant: the patterns of `--include` and `--exclude`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Selection:
    """Which files of the folder are articles."""

    include: tuple[str, ...] = ()
    """Patterns; without any, what has one of the suffixes, or none."""
    exclude: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    """In lower case, such as ``.txt``."""

    def reason(self, path: str) -> str:
        """Why a file is left out; empty where it is not."""
        if _any_matches(self.exclude, path):
            return "left out by --exclude"
        if self.include:
            return "" if _any_matches(self.include, path) else "left out by --include"
        name = path.rpartition("/")[2]
        dot = name.rfind(".")
        if dot <= 0 or name[dot:].lower() in self.suffixes:
            return ""
        return f"no known kind of article ({name[dot:]}); --include '*{name[dot:]}' takes it in"


def _any_matches(patterns: Sequence[str], path: str) -> bool:
    return any(_compiled(pattern).fullmatch(path) for pattern in patterns)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern without a slash speaks of names in any folder, one with a slash of whole paths.

    ``*`` and ``?`` stay within a name, ``**`` does not, ``drafts/`` is everything in that folder.
    """
    if pattern.endswith("/"):
        pattern += "**"
    whole = "".join(map(_piece, re.findall(r"\*\*/|\*\*|\*|\?|\[[^]/]+\]|.", pattern, re.DOTALL)))
    return re.compile(whole if "/" in pattern else f"(?:.*/)?{whole}", re.DOTALL)


def _piece(piece: str) -> str:
    meaning = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(piece)
    if meaning is not None:
        return meaning
    if len(piece) > 1:
        inside = piece[1:-1].replace("\\", "\\\\")
        return f"[^{inside[1:]}]" if inside.startswith("!") else f"[{inside}]"
    return re.escape(piece)
