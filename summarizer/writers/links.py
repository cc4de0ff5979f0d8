"""Which targets of the article's links go into an output."""

from __future__ import annotations

import re
from urllib.parse import quote

from summarizer.expressions import late
from summarizer.writers.controls import has_controls

_SCHEME = late(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SCHEMES = frozenset({"http", "https", "mailto"})
_STEP_END = re.compile(r"[/?#]")
_DISGUISE = re.compile(r"[:&\\]|%3[Aa]")
"""What a browser or a Markdown entity could turn into the end of a scheme."""
_KEPT = "%/?#:@!$&*+,;=-._~"
"""What stays as it is; brackets, quotation marks, spaces and backslashes could end a link early."""


def safe_target(target: str) -> str | None:
    """The target, encoded for any sink, or None where it must not be a link.

    Web and mail addresses pass, and relative ones that no browser could take for a scheme.
    """
    target = target.strip(" ")
    if not target or has_controls(target):
        return None
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].lower() not in _SCHEMES:
        return None
    if not scheme and _DISGUISE.search(_STEP_END.split(target, maxsplit=1)[0]):
        return None
    return "".join(sign if sign > "\x9f" and not sign.isspace() else quote(sign, safe=_KEPT) for sign in target)
