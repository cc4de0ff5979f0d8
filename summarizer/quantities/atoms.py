"""The first pass over a text: everything in it that can be part of a number or a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import accumulate, islice
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.quantities.compounds import read_compound
from summarizer.quantities.digits import FIGURES, read_figures
from summarizer.quantities.lexicon import CJK, Lexicon, Meaning, Phrases, Word
from summarizer.quantities.numerals import Numeral, numeral_letters, numeral_pattern, read_numeral

NOTHING = Word()
PROCLITICS = frozenset("ولبكف")
"""Arabic *and*, *for*, *by*, *as*, *so*, written as one with the word after them."""


@dataclass(slots=True)
class Atom:
    """A stretch of folded text that the tables or the digits know."""

    start: int
    end: int
    word: Word = NOTHING
    value: Decimal | None = None
    """Of figures and of CJK numerals."""
    upper: Decimal | None = None
    alternative: Decimal | None = None
    figures: bool = False
    vague: bool = False
    loose: bool = False


_ASCII = "[a-z]"
_LETTERS = r"[^\W\d_]"
_MARKED = r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963\u064b-\u0652\u200c\u200d])"


@cache
def _token_pattern(letters: str) -> re.Pattern[str]:
    """Words (most frequent, hence first), set labels, figures, signs; all as one group, to split a text by."""
    word = rf"{letters}+(?:[²³$£¥]|'{letters}+)?"
    # No token begins with a blank or a comma, the signs after which most searches start.
    return re.compile(rf"(?=[^\s,])({word}|24/7|50[/-]50|{FIGURES}|°[cf]?|[$€£¥₩₽₹₺₴₫฿₪%‰½¼¾⅓⅔])")


def find_atoms(text: str, lexicon: Lexicon) -> list[Atom]:
    """The atoms of a folded text, in order; of one that holds nothing but numbers the first `MOST_ATOMS`."""
    return list(islice(_by_position(text, lexicon) if lexicon.code in CJK else _by_token(text, lexicon), MOST_ATOMS))


MOST_ATOMS = 60_000


def figures_atom(raw: str, start: int, decimal_mark: str) -> Atom:
    """The atom of a run of digits."""
    value, alternative = read_figures(raw, decimal_mark)
    return Atom(start, start + len(raw), NOTHING, value, None, alternative, True)


class _Tokens(NamedTuple):
    """The tokens of a text, what stands before each of them, and where each ends."""

    forms: list[str]
    gaps: list[str]
    ends: list[int]


def _divide(text: str, lexicon: Lexicon) -> _Tokens:
    letters = _MARKED if "marks" in lexicon.flags else _ASCII if text.isascii() else _LETTERS
    pieces = _token_pattern(letters).split(text, MOST_TOKENS)
    return _Tokens(pieces[1::2], pieces[::2], list(accumulate(map(len, pieces)))[1::2])


def _by_token(text: str, lexicon: Lexicon) -> Iterator[Atom]:
    tokens = _divide(text, lexicon)
    memory, dull = lexicon.memory, lexicon.dull
    skip = 0
    # Most words of a text mean nothing here: they are passed over before anything else is asked of them.
    for index in [at for at, form in enumerate(tokens.forms) if form not in dull]:
        form = tokens.forms[index]
        if index < skip:
            continue
        if form[0] <= "9" and (form[0] == "." or form[0].isdigit()) and form not in _SET_LABELS:
            yield figures_atom(form, tokens.ends[index] - len(form), lexicon.decimal_mark)
            continue
        known = memory[form] if form in memory else _remember(form, lexicon)
        if known is None:
            continue
        word, phrases = known
        if phrases is not None:
            width, found = _phrase(tokens, index, phrases)
            word, skip = (found, index + width) if found is not None else (word, skip)
        if word is not None and not word.stop:
            yield Atom(tokens.ends[index] - len(form), tokens.ends[max(skip - 1, index)], word)


_SET_LABELS = frozenset({"24/7", "50/50", "50-50"})
MOST_TOKENS = 400_000
LONGEST_FORM = 80
"""Letters; no word of a language is longer."""
MOST_REMEMBERED = 20_000
"""Forms; a language's usual words are fewer."""


def _remember(form: str, lexicon: Lexicon) -> Meaning | None:
    """What a form means and which phrases begin with it, looked up once: most words of a text mean nothing here."""
    if len(form) > LONGEST_FORM:
        return None
    word = lexicon.words.get(form)
    if word is None and form[0] in PROCLITICS and "proclitics" in lexicon.flags:
        word = lexicon.words.get(form[1:])
    if word is None and "'" in form:
        word = _apostrophe(form, lexicon)
    if word is None:
        word = read_compound(form, lexicon)
    phrases = lexicon.phrases.get(form)
    meaning = None if word is None and phrases is None else (word, phrases)
    if len(lexicon.memory) + len(lexicon.dull) >= MOST_REMEMBERED:
        return meaning
    if meaning is None:
        lexicon.dull.add(form)
    else:
        lexicon.memory[form] = meaning
    return meaning


def _phrase(tokens: _Tokens, index: int, phrases: Phrases) -> tuple[int, Word | None]:
    """How many tokens the longest phrase takes that begins here, and what it means."""
    forms, gaps = tokens.forms, tokens.gaps
    if index + 1 >= len(forms):
        return 1, None
    for rest, word in phrases.get(forms[index + 1], ()):
        after = index + 1 + len(rest)
        # Nothing but single blanks, hyphens or apostrophes may part the tokens.
        if tuple(forms[index + 1 : after]) == rest and _JOINTS.issuperset(gaps[index + 1 : after]):
            return after - index, word
    return 1, None


def _apostrophe(form: str, lexicon: Lexicon) -> Word | None:
    """*February's*, *Şubat'ta*, *d'octobre*: the part before or after the apostrophe."""
    head, _, tail = form.partition("'")
    number, counted = lexicon.words.get(head), lexicon.words.get(tail)
    if number is not None and counted is not None and number.cardinal is not None and counted.unit is not None:
        # Italian *trent'anni*
        return Word(opens=True, cardinal=number.cardinal, counts=counted.unit)
    return lexicon.words.get(head) if len(head) > len(tail) else lexicon.words.get(tail)


_JOINTS = frozenset({"", " ", "-", "'", ". ", "."})


@cache
def _starts(letters: str) -> re.Pattern[str]:
    return re.compile(f"[0-9a-z$€£¥₩%‰°½¼¾{re.escape(letters)}]")


_LATIN = re.compile(r"[a-z]+")
_SURE_COUNTERS = late(
    "여|개월|년|원|명|개(?![가-힣])|개의|살|번|시(?![가-힣])|달|곳|가지|마리|차례|주|층|째|점|골|팀|배(?![가-힣])|세기"
)
"""Korean counters that make one syllable before them a number."""
_MAGNITUDES = frozenset("십백천만억조")
_MAGNITUDE_SIGNS = frozenset("十百千万萬億亿兆십백천만억조")
_MONEY_OR_MORE = late("원|명|여|달러|엔|년|개(?![가-힣])")
"""What a magnitude alone may be followed by at once (천원, but not 조달, 만남)."""
_RANGE_OR_SCALED = late("[십백천만억조]|일이|이삼|삼사|사오|오륙|육칠|칠팔|팔구")
"""What makes two or more Korean syllables a number: a magnitude, or neighbours (이삼 일)."""


def _is_native(text: str, at: int) -> bool:
    """Whether a Korean native number begins at a position."""
    return text[at] in "열스서마쉰예아하한두둘세셋석네넷넉다댓대여" or text.startswith(("일곱", "일흔"), at)


_SURE_KOREAN = late(
    "(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)"
    "|(?:다섯|여섯|일곱|여덟|아홉|스물|서른|마흔)(?:[ ,.]|[은이을도과와의] |$)|[두세] (?=[가-힣])"
    "|[일이삼사오육칠팔구][십백천]만 (?=[가-힣])|수[십백천]+[만억]?(?:[이은을의에도과와] | )"
    "|열에 (?=하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)"
)
"""Korean numbers that are nothing else, whatever they count."""
_HANGUL = late(r"[가-힣]")


def _by_position(text: str, lexicon: Lexicon) -> Iterator[Atom]:
    starts = _starts("".join(lexicon.lengths) + numeral_letters(lexicon.code))
    numeral = numeral_pattern(lexicon.code)
    numerals, korean = numeral_letters(lexicon.code), lexicon.code == "ko"
    position, last = 0, -1
    while (found := starts.search(text, position)) is not None:
        at = found.start()
        if (at != last and korean and _inside_hangul(text, at)) or _opens_nothing(text, at, numerals, lexicon):
            position = at + 1
            continue
        atom = _atom_at(text, at, last, lexicon, numeral)
        if atom is None:
            latin = _LATIN.match(text, at)
            position = latin.end() if latin else at + 1
            continue
        if atom.end - at >= LISTED and atom.value is not None and not atom.figures:
            yield from _one_by_one(text, atom, lexicon)
        elif not atom.word.stop:
            yield atom
        position = last = atom.end


LISTED, MOST_LISTED = 3, 4
"""Digits; more of them in a row are a list only before what it counts."""
_RISING = "一二三四五六七八九"


def _one_by_one(text: str, atom: Atom, lexicon: Lexicon) -> Iterator[Atom]:
    """``三四五六年级``: three and more digits that rise one by one are a list, whose middle its ends may tell."""
    signs = text[atom.start : atom.end]
    long = len(signs) > MOST_LISTED and not _counter_after(text, atom.end, lexicon)
    if lexicon.code == "ko" or signs not in _RISING or long:
        yield atom
        return
    for place, sign in enumerate(signs, atom.start):
        value = Decimal(_RISING.index(sign) + 1)
        yield Atom(place, place + 1, NOTHING, value, loose=atom.start < place < atom.end - 1)


def _inside_hangul(text: str, at: int) -> bool:
    """Whether a syllable goes on a Korean word."""
    return at > 0 and "가" <= text[at - 1] <= "힣" and "가" <= text[at] <= "힣"


def _opens_nothing(text: str, at: int, numerals: str, lexicon: Lexicon) -> bool:
    """Whether two signs already tell that neither a number nor a form begins here."""
    sign = text[at]
    return (
        (sign == " " or sign > "z")
        and text[at : at + 2] not in lexicon.pairs
        and sign not in numerals
        and sign not in lexicon.words
    )


def _atom_at(text: str, at: int, previous_end: int, lexicon: Lexicon, numeral: re.Pattern[str]) -> Atom | None:
    sign, before = text[at], text[at - 1] if at else ""
    form = _longest(text, at, lexicon, at == previous_end and (before.isdigit() or before in _MAGNITUDE_SIGNS))
    if before == "제" and sign.isdigit() and (article := _ARTICLE.match(text, at)) is not None:
        return figures_atom(article[1], at, lexicon.decimal_mark)
    match = numeral.match(text, at) if sign.isdigit() or sign in numeral_letters(lexicon.code) else None
    if match is not None and _inside_word(text, at, match.end(), lexicon):
        match = None
    if form is not None and match is not None and _is_feast(text, at, match.end(), form, lexicon):
        match = None
    if (
        form is not None
        and match is not None
        and lexicon.words[form].stop
        and _counts_on(text, at, match.end(), form, lexicon)
    ):
        form = None
    if match is not None and (form is None or match.end() - at > len(form) - int(at != previous_end)):
        read = read_numeral(match.group(), lexicon)
        if read is not None and _counts(text, at, at + read[1], read[0], lexicon):
            return _numeral_atom(at, read[0], read[1], text)
    if form is None or _cuts_latin(text, at, form):
        return None
    return Atom(at, at + len(form), lexicon.words[form])


_ARTICLE = late(r"(\d+)조")
"""Korean 조 is an article of a law behind 제, and a million million elsewhere."""


def _counts_on(text: str, at: int, end: int, form: str, lexicon: Lexicon) -> bool:
    """Whether a unit follows a numeral that reaches beyond the word that they begin (十分 in 十分钟)."""
    lengths = lexicon.lengths.get(text[end : end + 1], ())
    longest = next((length for length in lengths if text[end : end + length] in lexicon.words), 0)
    word = lexicon.words.get(text[end : end + longest])
    return word is not None and word.unit is not None and end + longest > at + len(form)


def _inside_word(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether Korean syllables that could be a number only go on a word or number; told before they are computed."""
    return (
        lexicon.code == "ko"
        and at > 0
        and (_HANGUL.match(text[at - 1]) is not None or text[at - 1].isdigit())
        and _FIGURE.search(text, at, end) is None
    )


_FIGURE = re.compile("[0-9]")


def _is_feast(text: str, at: int, end: int, form: str, lexicon: Lexicon) -> bool:
    """Whether digits name a day of the year (五一 is the first of May) or a plan (十四五), and count nothing."""
    day = (lexicon.words[form].calendar or "").startswith("feast:") or lexicon.words[form].label is not None
    before = text[at - 1] if at else ""
    return day and at + len(form) >= end and before not in _LEADS and not _counter_after(text, at + len(form), lexicon)


_LEADS = frozenset("第之点.")
"""Signs that make what follows them the rest of a number."""


def _longest(text: str, at: int, lexicon: Lexicon, after_figures: bool) -> str | None:
    """The longest known form at a position; right after figures no word that merely looks like a unit."""
    for length in lexicon.lengths.get(text[at], ()):
        word = lexicon.words.get(text[at : at + length])
        if (
            word is not None
            and not (after_figures and word.stop)
            and not _cuts_katakana(text, at, length, after_figures)
            and not (text[at : at + length][-1:].isdigit() and text[at + length : at + length + 1].isdigit())
        ):
            return text[at : at + length]
    return None


def _cuts_katakana(text: str, at: int, length: int, after_figures: bool) -> bool:
    """Whether a form in katakana is only a part of a longer word (ダース in サンダース)."""
    if not _KATAKANA.match(text, at):
        return False
    inside = not after_figures and at > 0 and _KATAKANA.match(text[at - 1]) is not None
    return inside or (
        _KATAKANA.match(text, at + length) is not None and _KATAKANA.match(text, at + length - 1) is not None
    )


_KATAKANA = re.compile("[ァ-ヺー]")


def _numeral_atom(at: int, read: Numeral, length: int, text: str) -> Atom:
    before = text[at - 1] if at else ""
    return Atom(
        at,
        at + length,
        Word(roles={"nth"}) if before == "第" else NOTHING,
        read.value,
        read.upper,
        read.alternative,
        read.figures,
        read.vague,
        read.loose,
    )


def _counts(text: str, at: int, end: int, read: Numeral, lexicon: Lexicon) -> bool:
    """Whether characters that could be part of a word are a number: they need something counted."""
    if read.figures:
        return True
    if lexicon.code == "ko":
        if _SURE_KOREAN.match(text, at) and not (at and _HANGUL.match(text[at - 1])):
            return True
        if not _RANGE_OR_SCALED.search(text, at, end) and end - at > 1 and not _is_native(text, at):
            return False
        if text[at:end] in _MAGNITUDES and text[end : end + 1] != " ":
            return _MONEY_OR_MORE.match(text, end) is not None
        if end - at == 1 and text[end : end + 1] != " ":
            return _SURE_COUNTERS.match(text, end) is not None and text[at] not in "이일사경"
        if end - at == 1 and text[at] in "이일사오구":
            return False
        return _counter_after(text, end, lexicon, whole=end - at <= LIKE_WORDS and not _is_native(text, at))
    if end - at == 1:
        before = text[at - 1] if at else " "
        return (
            _counter_after(text, end, lexicon)
            or before in "第分之成"
            or (before in "破过" and text[at] in "百千万亿")
            or (before in "块米" and text[at - 2 : at - 1] in _HAN_DIGITS)
        )
    return True


_HAN_DIGITS = frozenset("123456789一二三四五六七八九十两")
LIKE_WORDS = 2
"""Syllables: Korean numerals so short are spelled as common words are (일이 work, 구조 structure)."""
_PARTICLE = late("[은는이가을를의에로으도만과와나까부씩째간여당짜정대쯤보밖뿐인였입라다며고한후전안내권]")
"""What a Korean counter can be followed by at once; anything else goes on another word (대상, 명백)."""


def _counter_after(text: str, end: int, lexicon: Lexicon, *, whole: bool = False) -> bool:
    """Whether a unit, a currency or a sign of the calendar follows; `whole` if as a word of its own."""
    start = end + (text[end : end + 1] == " ")
    for length in lexicon.lengths.get(text[start : start + 1], ()):
        word = lexicon.words.get(text[start : start + length])
        if word is not None and not word.stop:
            after = start + length
            if whole and _HANGUL.match(text, after) and not _PARTICLE.match(text, after):
                return False
            return bool(word.unit or word.currency or word.calendar or word.after or word.roles)
        if word is not None and text[start] != "个":
            # 五个人 are five people, whatever 个人 means alone.
            return False
    return False


def _cuts_latin(text: str, at: int, form: str) -> bool:
    """Whether the form is only a part of a word in Latin letters."""
    end = at + len(form)
    return form[-1].isascii() and form[-1].isalpha() and end < len(text) and text[end].isascii() and text[end].isalpha()
