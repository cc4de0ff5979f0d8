"""Has a speaker of the English taken the place of one of the source?

That the source has no word for a speaker of the English proves little alone: it may name them in words that no table
holds. It does where a speaker of the source is left over, whom nobody in the English may be.
"""

from __future__ import annotations

from summarizer.expressions import late
from summarizer.nouns.statement import Cue, Speaker
from summarizer.statements.evidence import Pair
from summarizer.statements.speakers import CHAIN, LIMIT
from summarizer.statements.speakers_alike import (
    HEADS,
    ORGANISATIONS,
    any_compatible,
    compatible,
)
from summarizer.statements.speakers_english import roles_of
from summarizer.statements.speakers_other import OWNED, RELATED, telling_roles
from summarizer.statements.speakers_person import person_gone
from summarizer.statements.tables import HEAD_LAST


def replaced(pair: Pair) -> bool:
    """Whether a speaker of the source is none of those who speak in the English."""
    if not pair.source.speakers:  # somebody speaks for whom no table has a word, or nobody does
        return pair.source.has("hearsay") or not pair.source.has("said", "source_named") or bool(person_gone(pair))
    mentioned = {role.kind for role in pair.source.roles}
    return any(
        not any(_may_be(pair, ours, theirs, mentioned) for ours in pair.english.speakers)
        for theirs in pair.source.speakers
        if not _dependent(pair, theirs)
    )


def _dependent(pair: Pair, speaker: Speaker) -> bool:
    """Whether a speaker of the source is the first part of another's noun phrase: the association, of its chairman."""
    if pair.source.language not in HEAD_LAST:
        return False
    after = [other.span.start for other in pair.source.speakers if other.span.start >= speaker.span.end]
    return bool(after) and bool(LINK.fullmatch(pair.source.text, speaker.span.end, min(after)))


def _may_be(pair: Pair, ours: Speaker, theirs: Speaker, mentioned: set[str]) -> bool:
    """Whether a speaker of the English may be one of the source: not one whom the source calls otherwise."""
    if not ours.roles and NAMED.search(ours.text):
        return True
    named = _body(pair, theirs, compound=len(ours.roles) > 1)
    owned = BELONGING.issuperset(ours.roles[-1:]) and OWNED.search(ours.text)
    telling = ours.roles[-1:] if owned else telling_roles(ours) or ours.roles
    loose = LOOSE.issuperset(telling) or theirs.roles == ("study",)
    if not named.isdisjoint(telling) or (loose and not mentioned.isdisjoint(telling)):
        return True
    if HEADS.issuperset(named) and not named.isdisjoint(ours.roles):
        return True
    if SPEAKING_FOR.issuperset(theirs.roles) and not (named - HEADS).isdisjoint(
        roles_of(ours.span, pair.english.roles)
    ):
        return True
    specific = (named - HEADS) or named
    others = mentioned - named
    return any(role not in others and compatible(role, their) for role in telling for their in specific)


LOOSE = frozenset({"person", "source", "expert", "official", "study"})
"""What a speaker may be called whom the source introduces otherwise."""


def gone(pair: Pair) -> bool:
    """Whether the English names none of the speakers that the source has, as speaker or otherwise."""
    ours = {role.kind for role in pair.english.roles}
    theirs = {role for speaker in pair.source.speakers for role in speaker.roles}
    return bool(theirs) and not any_compatible(ours, theirs)


def _body(pair: Pair, speaker: Speaker, compound: bool) -> frozenset[str]:
    """The roles of a speaker of the source with those of the same noun phrase that may be its head.

    Of one who speaks for others, and beside a compound, also those that depend on it: the spokesman of the fire
    brigade, the committee of residents.
    """
    ahead = pair.source.language in HEAD_LAST
    either = compound or LEANING.issuperset(speaker.roles)
    beside = {
        role.kind for role in pair.source.roles[:LIMIT] if _joined(pair, speaker, role, None if either else ahead)
    }
    return frozenset(beside.union(speaker.roles))


BELONGING = RELATED - {"spokesperson"}
"""Those who belong to somebody, and do not speak for them: the defendant's brother."""
SPEAKING_FOR = frozenset({"spokesperson", "official", "executive", "person"})
LEANING = SPEAKING_FOR | ORGANISATIONS | {"study"}
"""Speakers who may be called by what their noun depends on: the college, of its administration."""
NAMED = late(r"(?i:\b(?:dr|prof)\b)|\b[A-Z][\w'’-]+ [A-Z][\w'’-]+")


def _joined(pair: Pair, speaker: Speaker, role: Cue, ahead: bool | None) -> bool:
    """Whether a role stands in the noun phrase of a speaker; ``ahead``: behind, or before it; None: on either side."""
    text, span = pair.source.text, speaker.span
    behind = role.span.start >= span.end
    gap = text[span.end : role.span.start] if behind else text[role.span.end : span.start]
    linked = LINK if pair.source.language in HEAD_LAST else WORDS
    if len(gap) > CHAIN or (ahead is not None and behind != ahead) or not linked.fullmatch(gap):
        return False
    first, last = (span.end, role.span.start) if behind else (role.span.end, span.start)
    return not any(first <= marker.span.start < last for marker in pair.source.markers)


LINK = late(r"(?:「[^」]{1,20}」)?\s?(?:के|की|का|의|の|的)?\s?[一-龥ァ-ヺー]{0,4}")
"""What joins nouns where the head comes last; a name may stand between them."""
WORDS = late(r"\w{0,12}(?:\s[\w'’]+){0,3}\s?['’«„\"]?")
"""The same where it comes first: no sign of a clause."""
