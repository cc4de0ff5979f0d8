"""Pairs of quotation marks and brackets within one paragraph."""

from __future__ import annotations

import re

_PARTNERS = {
    "「": "」", "『": "』", "（": "）", "(": ")", "[": "]", "【": "】", "《": "》", "〈": "〉", "〔": "〕",
    "“": "”", "‘": "’", "«": "»", "‹": "›", "„": "“”", "‚": "‘’", "〝": "〟", "｢": "｣",
}  # fmt: skip
_CLOSERS = frozenset("".join(_PARTNERS.values()))
_SAME_BOTH_WAYS = "\"＂'"
_SIGNS = re.compile("[" + re.escape("".join(_PARTNERS) + "".join(_CLOSERS) + _SAME_BOTH_WAYS) + "]")
_LATIN_LETTER = re.compile("[0-9A-Za-z\u00c0-\u04ff]")
_BEFORE_OPENING = " \t\n\u00a0\u202f\u3000([{（「『“‘«:：,，·…-–—/=*_>#"
_DEEPEST = 12


def find_pairs(text: str) -> list[tuple[int, int]]:
    """Offsets of the opening and closing sign of each pair, in the order of closing; inner before outer.

    A sign without a partner is passed over: a speech that runs on over paragraphs opens each and closes
    the last. What stands both for opening and closing is told by the signs next to it.
    """
    pairs: list[tuple[int, int]] = []
    open_signs: list[tuple[str, int]] = []
    for match in _SIGNS.finditer(text):
        sign, offset = match.group(), match.start()
        depth = _partner_depth(open_signs, sign)
        if depth is not None and _may_close(text, offset, sign):
            pairs.append((open_signs[depth][1], offset))
            del open_signs[depth:]
        elif _may_open(text, offset, sign):
            open_signs.append((sign, offset))
            del open_signs[:-_DEEPEST]
    return pairs


def outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs that lie in no other, in order of the text."""
    found: list[tuple[int, int]] = []
    for opening, closing in pairs:
        while found and found[-1][0] > opening:
            found.pop()
        found.append((opening, closing))
    return found


def _partner_depth(open_signs: list[tuple[str, int]], sign: str) -> int | None:
    for depth in range(len(open_signs) - 1, -1, -1):
        opening = open_signs[depth][0]
        if sign in _PARTNERS.get(opening, opening) or (opening == "»" and sign == "«") or (opening == sign == "”"):
            return depth
    return None


def _may_close(text: str, offset: int, sign: str) -> bool:
    if sign not in "'’":
        return True
    # An apostrophe stands between letters of one word; a closing mark does not, but in Korean particles follow it.
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    return not before.isspace() and not (_LATIN_LETTER.match(before) and _LATIN_LETTER.match(after))


def _may_open(text: str, offset: int, sign: str) -> bool:
    if sign in _PARTNERS:
        return True
    before, after = text[offset - 1 : offset] if offset else " ", text[offset + 1 : offset + 2]
    if not after or after.isspace():
        return False
    if sign in '"＂':
        return not (before.isdigit() and after in ".,;)") and (
            before in _BEFORE_OPENING or not before.isalnum() or not before.isascii()
        )
    if sign == "'":
        return before in _BEFORE_OPENING and not after.isdigit()
    return sign in "»”" and before in _BEFORE_OPENING
