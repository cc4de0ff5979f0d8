"""Is the name beside the English reporting verb one that the source may have?"""

from __future__ import annotations

import re

from summarizer.expressions import CAPITALS, late
from summarizer.nouns.statement import Speaker
from summarizer.statements.english_names import EnglishName, english_names
from summarizer.statements.evidence import Pair
from summarizer.statements.gazetteer import may_be_common
from summarizer.statements.name_evidence import SPACED_LATIN, NameEvidence, evidence_of, is_pinyin
from summarizer.statements.names import PROVABLE

FAR_ALONE, FAR_TOGETHER = 1.7, 1.35
"""How far from everything in the source a name of one word is that cannot be there, and one of several words:
times the limit up to which it is heard. Of 189 named speakers of right translations one lies beyond."""

FULL_NAME = late(rf"\b[{CAPITALS}][\w'’-]+ (?:(?:van|von|de|da|di|del|der|den|la|le) ){{0,2}}[{CAPITALS}][\w'’-]+")
"""A personal name in Latin letters, which both sides spell alike."""


def named_stranger(pair: Pair, speaker: Speaker) -> bool:
    """Whether a speaker has a name that nothing in the source can be, while the source has a speaker of its own."""
    language = pair.source.language
    if language not in PROVABLE or not (pair.source.speakers or pair.source.subject):
        return False
    names = english_names(pair.english.text)
    parts = speaker.text.split(",")  # of an apposition: whose name it is stands in one part, the employer's in another
    head = next((part for part in parts if any(name.text in part for name in names)), "")
    mine = [name for name in names if name.text in head]
    if not mine or head.lower().count(" of ") > 1:
        return False
    if not _other_name(pair):
        return False  # what the source calls "the company" is named in the sentence before
    source = evidence_of(pair.source.text, language)
    return all(_strange(name, source) for name in mine) and any(len(name.tokens) > 1 or speaker.roles for name in mine)


def _other_name(pair: Pair) -> bool:
    """Whether the source gives its own speaker a name: in Latin letters a full one of which the English has no part."""
    if pair.source.language in SPACED_LATIN:
        english = pair.english.text
        names = FULL_NAME.findall(pair.source.text)
        return any(not any(part in english for part in name.split() if part[0].isupper()) for name in names)
    return any(titled(pair, speaker) for speaker in pair.source.speakers if speaker.number == "one")


def titled(pair: Pair, speaker: Speaker) -> bool:
    """Whether a name stands beside a title of the source, in scripts that show it by its place."""
    before, after = TITLED.get(pair.source.language, (None, None))
    text, span = pair.source.text, speaker.span
    ahead = bool(before and before.search(text[max(0, span.start - LONGEST) : span.start]))
    return ahead or bool(after and after.match(text, span.end))


LONGEST = 8
"""Signs before a title that are looked at."""
CYRILLIC = late(r"[\w-]*\s[А-ЯЁІЇЄҐ][\w'’-]{2,}")
TITLED: dict[str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]] = {
    "ko": (late(r"(?<![가-힣])(?!해당|이번|신임|전임|담당|현지|정부|회사)[가-힣]{2,4} $"), None),
    "ja": (late(r"[一-龥ァ-ヺぁ-ゖー]{2,}$"), None),
    "zh": (None, late(r"[一-龥]{2,3}(?=[，（在对於于]|表示|说|称|指出|认为|告诉|透露|介绍)")),
    "ru": (None, CYRILLIC),
    "uk": (None, CYRILLIC),
    "hi": (None, late(r"\s(?!\S+(?:ओं|ों)\s)\S+(?: \S+)?\s(?:ने|के अनुसार|के मुताबिक|का कहना)")),
    "ar": (None, late(r"\s\S+ \S+ (?:إن|أن)\b")),
}
"""How a name stands beside a title: before it, or behind it."""


def _strange(name: EnglishName, source: NameEvidence) -> bool:
    """Whether no word of a name is near anything of the source."""
    everything = [token.plain for token in name.tokens]
    if source.language == "zh" and len(everything) > 1 and all(is_pinyin(word) for word in everything):
        return not any(source.read(word) for word in everything)
    telling = [token.plain for token in name.tokens if token.kind in ("name", "place", "short")]
    words = [token.plain for token in name.tokens if token.kind == "name"]
    if not words or any(source.supports(word) for word in telling) or source.supports("".join(telling)):
        return False
    if source.abbreviates(" ".join(telling)) or (len(words) == 1 and may_be_common(words[0])):
        return False
    far = FAR_TOGETHER if len(words) > 1 else FAR_ALONE
    return min(source.closeness(word) for word in words) >= far
