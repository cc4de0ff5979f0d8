"""Does somebody tell, sentence for sentence, what another one tells in the source?

A translation with as many sentences as its source has them in the same order: of 400 right ones none had two of them
exchanged. Whoever speaks in a sentence, and stands in another one of the source and no longer there, has moved.
"""

from __future__ import annotations

import re

from summarizer.expressions import late
from summarizer.statements.beads import ENGLISH_SENTENCE, english_clauses, in_order, sentences, statements
from summarizer.statements.clauses import NAME, WEIGHTS, Anchor, shared
from summarizer.statements.evidence import SENTENCE_END, Pair
from summarizer.statements.reading import Side, side
from summarizer.statements.speakers import REPORTING
from summarizer.statements.speakers_alike import GENERAL, HEADS, any_compatible


def moved(pair: Pair) -> str:
    """The speaker of an English sentence whom the source has in another one alone; empty where there is none.

    Of a single sentence two clauses keep their order, too, but only both speakers prove that they have not.
    """
    theirs, ours = list(sentences(pair.source, SENTENCE_END)), list(sentences(pair.english, ENGLISH_SENTENCE))
    single = len(theirs) == len(ours) == 1
    if single and not FREE.search(pair.english.lowered):
        theirs = [statement.text for statement in statements(pair.source)]
        ours = [pair.english.text[span.start : span.end] for span, _ in english_clauses(pair.english)]
    if len(theirs) != len(ours) or not (single or in_order(pair)):
        return ""
    english, source = [side(each, "en") for each in ours], [side(each, pair.source.language) for each in theirs]
    found = [_moved(place, english, source) for place in range(len(ours))]
    if (single and not all(found)) or (len(ours) == TWO and _turned(english, source)):
        return ""
    return next(filter(None, found), "")


TWO = 2


def _turned(ours: list[Side], theirs: list[Side]) -> bool:
    """Whether the English has turned two sentences round, by what they share apart from who speaks."""
    ties = [[shared(_silent(each), other.text, other.language) for other in theirs] for each in ours]
    straight = _weight(ties[0][0] - ties[0][1]) + _weight(ties[1][1] - ties[1][0])
    return _weight(ties[0][1] - ties[0][0]) + _weight(ties[1][0] - ties[1][1]) > straight


def _weight(anchors: set[Anchor]) -> float:
    return sum(WEIGHTS[kind] for kind, _ in anchors)


def _silent(text: Side) -> str:
    """A sentence without those who speak in it."""
    plain = text.text
    for speaker in text.speakers:
        start, end = speaker.span.start, speaker.span.end
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain


FREE = late(r"\A(?:while|whereas)\b|\b(?:although|though|even as|after|when|despite)\b")
"""What joins clauses that may stand in either order."""


def _moved(place: int, ours: list[Side], theirs: list[Side]) -> str:
    if theirs[place].has(*REPORTING) and not theirs[place].speakers:
        return ""  # whoever speaks there has not been read, and may be this one
    for speaker in ours[place].speakers:
        telling = set(speaker.roles) - HEADS - GENERAL
        if telling and all(_only_elsewhere(role, place, ours, theirs) for role in telling):
            return speaker.text
        names = [name for name in NAME.findall(f", {speaker.text}") if not ARTICLE.fullmatch(name)]
        if any(_named_elsewhere(name, ours, theirs) for name in names):
            return speaker.text
    return ""


def _only_elsewhere(role: str, place: int, ours: list[Side], theirs: list[Side]) -> bool:
    """Whether a role stands in other sentences of the source than in the English, and in no other of the English."""
    there = {number for number, each in enumerate(theirs) if any_compatible({role}, _roles(each))}
    here = {number for number, each in enumerate(ours) if any_compatible({role}, _roles(each))}
    return bool(there) and place not in there and not here & there


ARTICLE = late(r"(?:The|An?|His|Her|Its|Their|One|Some|Two)")
"""What begins a noun phrase, and is no name though it has a capital."""


def _named_elsewhere(name: str, ours: list[Side], theirs: list[Side]) -> bool:
    """The same of a name that the source spells alike."""
    word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    there = {number for number, each in enumerate(theirs) if word.search(each.text)}
    here = {number for number, each in enumerate(ours) if word.search(each.text)}
    return bool(there) and not here & there


def _roles(text: Side) -> set[str]:
    return {role.kind for role in text.roles}
