"""Signs that a reader of the page does not see: found, counted by kind, and taken out of what is sent."""

from __future__ import annotations

import re
from collections import Counter

_KINDS = (
    ("zero-width characters", "\u200b-\u200d\u2060-\u2064\ufeff\u180e"),
    ("bidirectional controls", "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"),
    ("soft hyphens", "\u00ad"),
    ("control characters", "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u206a-\u206f\ufff9-\ufffb"),
    ("Unicode tag characters", "\U000e0000-\U000e007f"),
    ("variation selectors", "\ufe00-\ufe0f\U000e0100-\U000e01ef"),
)
HIDDEN = re.compile("[" + "".join(signs for _, signs in _KINDS) + "]")

# What follows is compiled when it is first needed: few texts hold hidden signs at all.
# Scripts that write with joiners (Unicode Standard, chapters 9 and 12): Arabic, Syriac, the Indic blocks, Khmer.
_JOINING = "[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\ufb50-\ufdff\ufe70-\ufeff]"
_PICTURE = "[\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff]"
_SELECTABLE = "[0-9#*\u00a9\u00ae\u203c-\u3299\u3400-\u9fff\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0003134f]"


def hidden_offsets(text: str, start: int, end: int) -> list[int]:
    """Offsets of the hidden signs in a stretch, leaving those that its script needs."""
    return [match.start() for match in HIDDEN.finditer(text, start, end) if not _is_meant(text, match.start())]


def count_hidden(text: str) -> Counter[str]:
    """How many hidden signs of which kind a text has."""
    return Counter(_kind(text[offset]) for offset in hidden_offsets(text, 0, len(text)))


def describe_hidden(counts: Counter[str]) -> str:
    """One line for the user."""
    return "hidden characters removed: " + ", ".join(f"{number} {kind}" for kind, number in sorted(counts.items()))


def _kind(sign: str) -> str:
    return next(name for name, signs in _KINDS if re.match(f"[{signs}]", sign))


def _is_meant(text: str, offset: int) -> bool:
    sign, before, after = text[offset], text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if sign in "\u200c\u200d":
        joins = bool(re.match(_JOINING, before)) and (bool(re.match(_JOINING, after)) or not after.strip())
        return joins or (sign == "\u200d" and bool(re.match(_PICTURE, before)) and bool(re.match(_PICTURE, after)))
    # One selector after an emoji or ideograph chooses its form; a run of them can carry a message.
    return _kind(sign) == "variation selectors" and bool(re.match(_SELECTABLE, before))
