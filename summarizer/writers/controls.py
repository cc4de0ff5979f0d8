"""Characters that act on a terminal or hide text, instead of showing something."""

from __future__ import annotations

import re

from summarizer.expressions import late

ACTING = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # C0, DEL and C1: among them ESC, CSI and OSC
    "\xad\u200b\u2060-\u2064\ufeff"  # soft hyphen, zero-width space, joiners without a script that needs them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u206a-\u206f\ufff9-\ufffb"  # deprecated format characters, interlinear annotation
    "\U000e0000-\U000e007f"  # tags: a second, invisible ASCII
)
"""Ranges for a character class: what is taken out, or escaped where the data must stay whole."""
_SPACING = "\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029"

_REMOVED = re.compile(f"[{ACTING}]")
_BREAKS = re.compile(f"[ {_SPACING}]*[{_SPACING}][ {_SPACING}]*| {{2,}}")
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNSEEN = late(f"[{ACTING}{_SPACING}]")


def one_line(text: str) -> str:
    """Text on one line, without anything that acts on a terminal; what can be seen is kept.

    Only the control characters go, not what follows them: hiding the rest of an escape sequence
    would be hiding text.
    """
    # Nearly every text is so; the Unicode categories that Python does not call printable hold all of the above.
    if text.isprintable() and "  " not in text:
        return text
    return _BREAKS.sub(" ", _REMOVED.sub("", without_surrogates(text)))


def without_surrogates(text: str) -> str:
    """Text that can be written as UTF-8: a lone surrogate becomes U+FFFD, one for one."""
    return _SURROGATES.sub("\ufffd", text)


def has_controls(text: str) -> bool:
    """Whether something in the text acts or hides instead of showing."""
    return bool(_UNSEEN.search(text) or _SURROGATES.search(text))
