"""Sentences of one paragraph: where they end.

sentencex knows abbreviations of many languages; everything else is decided here: ordinals, initials,
lower case after a stop, and above all quotations, which stay in one piece with whoever speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

from summarizer.expressions import late
from summarizer.readers.lexicon import Lexicon, lexicon_of
from summarizer.readers.quotations import find_pairs, outermost

LONGEST_QUOTATION = 5
"""Sentences that a quotation or bracket may have to stay one segment. A longer speech is cut at its own
sentence ends, so that one segment stays a thing that can be cited; its last piece keeps the speaker."""

_TERMINATOR = re.compile(r"[!?。！？｡؟।॥۔։።]+|\.+|…+[!?。！？]*")
_CLOSING = frozenset("\"'＂”’»›“‘」』）)]】》〉〟｣〕*_`")
_SPLITS_WITHOUT_SPACE = frozenset("。！？｡।॥۔։።")
_WIDE_BLANKS = (
    "\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""White space of more than one byte: before a full stop sentencex takes it for one byte, and panics."""
_MASK = str.maketrans(dict.fromkeys(_WIDE_BLANKS, " ")) | str.maketrans(
    dict.fromkeys("\"'＂“”„‘’‚«»‹›「」『』（）()[]【】《》〈〉〝〟｢｣〔〕*`", " ")
)
_BRACKETS = frozenset(")]）】〕")
_LINK = re.compile(r"\]?\(#\d+\)|\[\d{1,3}\]")
_WORD_BEFORE = re.compile(r"[^\s\"'“”„‘’«»()\[\]/]+$")
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
_DATE = re.compile(r"\b\d{4}\.\s?\d{1,2}\.\s?\d{1,2}$")
_ORDINAL = re.compile(r"(?<![\d.,:])\d{1,2}$")
_ROMAN = late(r"^(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})$")
_GOES_ON = frozenset(",;:)]}%–—-،，、；：")
_SPEECH_WITHIN = 60
_SPEECH_WORDS = 7
_SYLLABLES = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7a3"))
"""From which sign to which: kana, Chinese characters, Hangul."""


def sentence_ends(text: str, language: str) -> list[int]:
    """Offsets just after each sentence of a paragraph, in order, the last one the length of the text.

    Never raises; the time is linear in the length.
    """
    lexicon = lexicon_of(language)
    pairs = find_pairs(text)
    closings = {closing for _, closing in pairs}
    openings = {closing: opening for opening, closing in pairs}
    known = _stops_of_sentencex(text, language)
    ends: list[int] = []
    for match in _TERMINATOR.finditer(text):
        end = _after_closings(text, match.end(), closings)
        if end < len(text) and _ends_here(text, match, end, lexicon, match.end() in known):
            intro = _is_introduced(text, openings, end)
            if end == match.end() or _leaves_quotation(text, end, lexicon, intro):
                ends.append(end)
    ends = _without_quoted(ends, pairs)
    return [*ends, len(text)]


def _stops_of_sentencex(text: str, language: str) -> set[int]:
    """Where sentencex sees a sentence end; quotation marks and brackets are blanked out for it."""
    masked = _LINK.sub(lambda link: " " * len(link.group()), text).translate(_MASK)
    bounds = get_sentence_boundaries(language, masked)
    return {bound["start_index"] + len(bound["text"].rstrip()) for bound in bounds}


def _after_closings(text: str, offset: int, closings: set[int]) -> int:
    while offset < len(text):
        link = _LINK.match(text, offset)
        if link:
            offset = link.end()
        elif text[offset] in _CLOSING and _closes(text, offset, closings):
            offset += 1
        elif text[offset].isspace() and offset + 1 in closings and text[offset + 1] in '»›”"':
            offset += 2
        else:
            break
    return offset


def _is_syllable(sign: str) -> bool:
    return any(first <= sign <= last for first, last in _SYLLABLES)


def _closes(text: str, offset: int, closings: set[int]) -> bool:
    if offset in closings or text[offset] not in "“‘\"'":
        return True
    return text[offset] in "\"'" and text[offset + 1 : offset + 2].isspace()


def _ends_here(text: str, match: re.Match[str], end: int, lexicon: Lexicon, known: bool) -> bool:
    """Whether a terminator ends a sentence, quotations left aside."""
    sign, following = match.group()[-1], text[end : end + 80].lstrip()
    if not following or following[0].islower() or following[0] in _GOES_ON:
        return False
    if sign == "…" or match.group().startswith("..."):
        return False
    if sign in _SPLITS_WITHOUT_SPACE:
        return True
    if not text[end].isspace() and end == match.end():
        return _is_syllable(text[match.start() - 1 : match.start()]) and _is_syllable(following[0]) and known
    if sign != ".":
        return True
    before = text[max(0, match.start() - 30) : match.start()]
    found = _WORD_BEFORE.search(before)
    word = found.group() if found else ""
    if word.casefold() in lexicon.before_number:
        return not following[0].isdigit()
    return known and not _is_abbreviated(before, word, following, lexicon)


def _is_abbreviated(before: str, word: str, following: str, lexicon: Lexicon) -> bool:
    if word.casefold() in lexicon.abbreviations or _DATE.search(before):
        return True
    if word.isdecimal() and following[0].isdecimal():
        return True
    following_word = _NEXT_WORD.match(following)
    opens = following_word is not None and following_word.group().casefold() in lexicon.sentence_openers
    if _INITIALS.fullmatch(word) and word.isupper() and not opens:
        return True
    if not lexicon.ordinal_stop or opens:
        return False
    return bool(_ORDINAL.search(before)) or (bool(_ROMAN.match(word)) and bool(word))


def _is_introduced(text: str, openings: dict[int, int], end: int) -> bool:
    opening = openings.get(end - 1)
    return opening is not None and text[max(0, opening - 3) : opening].rstrip()[-1:] in (":", "：")


def _leaves_quotation(text: str, end: int, lexicon: Lexicon, introduced: bool) -> bool:
    """Whether the sentence ends with the closing mark, not going on with its speaker."""
    if not text[end].isspace():
        return introduced or text[end] in "「『“«"
    following = text[end : end + _SPEECH_WITHIN].lstrip()
    if introduced or text[end - 1] in _BRACKETS:
        return True
    if following.startswith(lexicon.after_quotation):
        return False
    clause = _TERMINATOR.split(following, maxsplit=1)[0]
    words = clause.split(maxsplit=_SPEECH_WORDS)[:_SPEECH_WORDS]
    return not any(word.strip(",;:،").casefold() in lexicon.speech_verbs for word in words)


def _without_quoted(ends: list[int], pairs: list[tuple[int, int]]) -> list[int]:
    """The ends that lie in no quotation or bracket, but those of speeches too long to stay in one piece."""
    kept: list[int] = []
    done = 0
    for opening, closing in outermost(pairs):
        first, last = bisect_left(ends, opening + 1), bisect_left(ends, closing + 1)
        kept += ends[done:first]
        if last - first >= LONGEST_QUOTATION:
            kept += ends[first:last]
        done = last
    return kept + ends[done:]
