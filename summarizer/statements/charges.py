"""A charge that the English makes its own: "as X noted" for "X criticised", "police found" for "is suspected"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import PASSAGE, SHORTER, Pair, problem, words
from summarizer.statements.speakers import within
from summarizer.statements.tables import UNSPACED

GRANTED = late(
    r",\s(?:just )?(?:as|something(?: to)? which)\s[^,;.]{2,90}?(?:,[^,;.]{2,60},)?\s?"
    r"(?:noted?|notes|pointed out|points? out|recounted|recounts|observed|recalled|acknowledged|drew attention"
    r"|draws attention|made clear|has shown)\b[^,;.]{0,60}"
)
"""What grants that somebody is right."""
TELLING = ("said", "source_named", "hearsay", "accusation", "belief", "denial", "demand", "possibility", "doubt")


def compare_charges(pair: Pair) -> Iterator[Problem]:
    """A charge of the source that the English grants as true, though it names who makes it."""
    granted = GRANTED.search(pair.english.text) if pair.source.has("said", "source_named") else None
    if granted and holds(pair, "contested"):
        inside = (Span(*granted.span()),)
        told = [cue for cue in pair.english.marked(*TELLING) if not within(cue.span, inside)]
        verdict = None if told or pair.english.quotations else pair.verdict((), SHORTER)
        if verdict:
            saying = "what somebody charges is granted as true"
            yield problem("hearsay.lost", verdict, words(pair.source_markers("said")), granted[0].strip(" ,"), saying)
            return


CONVICTED = late(
    r"(?i)\b(?:(?:was|were|been|is|are)(?: \w+ly)? (?:convicted|sentenced|found guilty|jailed|imprisoned)"
    r"|(?:convicted|sentenced|jailed) (?:him|her|them|the|a|an)|found (?:\S+ ){1,8}guilty)\b"
)


def compare_convictions(pair: Pair) -> Iterator[Problem]:
    """A charge, a suspicion or what a prosecutor demands, told as a conviction or sentence."""
    told = pair.source.has("demand", "hearsay", "said")
    convicted = CONVICTED.search(pair.english.text) if told else None
    if not convicted or holds(pair, "conviction"):
        return
    charged = pair.source_markers("demand", "hearsay") or (
        pair.source_markers("said") if holds(pair, "contested") or holds(pair, "suspicion") else ()
    )
    verdict = pair.verdict(charged, SHORTER, longest=PASSAGE) if charged else None
    if verdict:
        yield problem("status.done", verdict, words(charged), convicted[0], "a charge is told as a conviction")


CHARGED = late(
    r"(?i)\b(?:(?:has|have|had|was|were|been|is|are)(?: \w+ly)? (?:been )?charged"
    r"(?: (?:by|with|over|in|after)\b|[.,;]|$)"
    r"|(?:has|have|had) charged (?:him|her|them|the|an?|two|three|four|five|[A-Z]|\d))"
)
"""Whoever has been charged; a bare "charged" is also what is paid."""
CHARGING = late(
    r"angeklag|anklage|erhob|erhoben|vorgeworf|vorwurf|vorwürf|wirft|beschuldig|bezichtig|zur last|imput"
    r"|acus|procesad|cargos|formul|denunci|indici|arguid|constituíd|mis en examen|mise? en examen"
    r"|mise? en cause|inculp|accus|poursui|charg|incrimin|indagat|iscritt|rinvi|contesta|起訴|送検|立件"
    r"|容疑|逮捕|기소|혐의|입건|송치|구속|aangeklaag|vervolg|ten laste|aanklag|oskarż|zarzu|postawi|obvin"
    r"|obžal|stíh|süüdist|esita|kahtlustus|acuz|învinuit|trimi|обвин|вменя|дело|звинувач|підозр|справ"
    r"|suçla|dava|iddianame|itham|dakwa|tersangka|tuduh|jerat|sangkaan|khởi tố|cáo buộc|truy tố|buộc tội"
    r"|起诉|指控|檢控|检控|控罪|被控|立案|落案|刑拘|اتهم|اتهام|متهم|تهمة|تهم|وجه|لائحة|ملاحق|आरोप|मुक़दमा"
    r"|मुकदमा|चार्जशीट|मामला दर्ज|प्राथमिकी"
)
"""To charge, accuse, prosecute or arrest, in all languages."""


def compare_suspicions(pair: Pair) -> Iterator[Problem]:
    """A suspicion or an investigation told as a charge."""
    charged = CHARGED.search(pair.english.text)
    if not charged or not holds(pair, "suspicion") or CHARGING.search(pair.source.lowered) or holds(pair, "conviction"):
        return
    verdict = pair.verdict((), SHORTER, longest=PASSAGE)
    if verdict:
        yield problem("status.done", verdict, "", charged[0], "a suspicion is told as a charge")


def holds(pair: Pair, key: str) -> bool:
    """Whether the source holds a word of charging of some kind."""
    return _held(pair.source.lowered, pair, key)


def _held(lowered: str, pair: Pair, key: str) -> bool:
    expression = _words(pair.source.language).get(key)
    return bool(expression and expression.search(lowered))


@cache
def _words(language: str) -> dict[str, re.Pattern[str]]:
    entries: dict[str, list[str]] = section(language, "statements").get("charges", {})
    edge = "" if language in UNSPACED else r"(?<!\w)"
    return {
        key: re.compile(f"{edge}(?:{'|'.join(re.escape(word) for word in found)})") for key, found in entries.items()
    }
