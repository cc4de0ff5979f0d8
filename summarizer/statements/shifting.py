"""Is it still the same speaker who says it, and still one?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Problem, Speaker
from summarizer.statements.beads import beads, in_order
from summarizer.statements.evidence import PASSAGE, SHORTER, Pair, problem, words
from summarizer.statements.qualifying import compare_qualifiers
from summarizer.statements.speakers import LIMIT, REPORTING, within
from summarizer.statements.speakers_alike import CARRIERS, GENERAL, any_compatible
from summarizer.statements.speakers_english import english_speaker
from summarizer.statements.speakers_joined import accompanied, merged, own_statement, several_for_one
from summarizer.statements.speakers_matched import replaced
from summarizer.statements.speakers_named import named_stranger
from summarizer.statements.speakers_number import single
from summarizer.statements.speakers_other import LEAST, named_there, somebody_else
from summarizer.statements.speakers_swapped import moved
from summarizer.statements.speakers_told import changed_hands, told, within_other
from summarizer.statements.surer import SAID_SO
from summarizer.statements.tables import table
from summarizer.statements.verbless import told_freely


def compare_speakers(pair: Pair) -> Iterator[Problem]:
    """A speaker who is not the source's, or several for one, statement by statement.

    Of several statements the first is told that is surely another's: which clause renders which is never certain.
    """
    if not pair.source.has(*REPORTING, "hearsay") and not pair.source.quotations:
        return
    ours = _aloud(pair)
    exchanged = list(_exchanged(pair, ours))
    yield from exchanged or compare_qualifiers(pair, ours)
    if exchanged:
        return
    each = () if pair.speaker else beads(pair)
    if not each:
        yield from _of_one(pair, pair)
    found = (problem for bead in each for problem in (*_of_one(bead.pair, pair), *_qualified(bead.pair, pair)))
    yield from islice((problem for problem in found if problem.verdict == "contradicts"), 1)


def _qualified(pair: Pair, whole: Pair) -> Iterator[Problem]:
    """The same of offices and countries, where sentence faces sentence: elsewhere the source may name them before."""
    return compare_qualifiers(pair, _aloud(pair)) if in_order(whole) else iter(())


def _exchanged(pair: Pair, ours: list[Speaker]) -> Iterator[Problem]:
    """Somebody who tells what another one tells in the source, or two who tell the same instead of each their own."""
    theirs = _names(pair.source.speakers)
    apart = told(pair, ours)
    if apart is None:
        return
    changed = [teller.speaker.text for teller in changed_hands(pair, apart)] or list(filter(None, [moved(pair)]))
    if changed:
        saying = "the words are given to somebody who tells something else"
        yield problem("attribution.shifted", "contradicts", theirs, changed[0], saying)
        return
    for speaker in ours:
        verdict = pair.verdict((), SHORTER, longest=PASSAGE) if merged(pair, speaker, apart) else None
        if verdict:
            yield problem("attribution.plural", verdict, theirs, speaker.text, SEVERAL)
            return


SEVERAL = "the words of one are given to several"


def _of_one(pair: Pair, whole: Pair) -> Iterator[Problem]:
    """The same of one statement.

    A role that the source names, but not as one who speaks, is a shift; so is one that it does not name at all,
    if the words for that role are few and no translator's paraphrase for another.
    """
    if not pair.source.has(*REPORTING, "hearsay") and not pair.source.quotations:
        return
    ours = _aloud(pair)
    apart = told(pair, ours)
    for speaker in ours:
        own = own_statement(pair, speaker, apart)
        strayed = pair is not whole and _only_outside(pair, whole, speaker)
        yield from ([] if strayed else _plural(own, speaker)) or _shifted(pair, whole, speaker)
    if (others := accompanied(pair)) and (verdict := pair.verdict((), SHORTER, longest=PASSAGE)):
        saying = "others stand beside the one whom the source names"
        yield problem("attribution.plural", verdict, _names(pair.source.speakers), others, saying)
    lost = list(_one_of_two(pair, ours))
    yield from lost or _source_gone(pair, ours)
    if pair is whole:
        yield from _told_by_nobody(pair, ours)


def _plural(pair: Pair, speaker: Speaker) -> list[Problem]:
    """Several speak, of whom the source has one."""
    outright = several_for_one(pair, speaker)
    if not outright and not (speaker.number == "several" and single(pair, speaker)):
        return []
    verdict = pair.verdict((), SHORTER, longest=PASSAGE if outright else FAR)
    theirs = _names(pair.source.speakers)
    return [problem("attribution.plural", verdict, theirs, speaker.text, SEVERAL)] if verdict else []


def _only_outside(pair: Pair, whole: Pair, speaker: Speaker) -> bool:
    """Whether the source has such a speaker in another statement alone, which the English may render in this place."""
    here, there = ({role.kind for role in each.source.roles} for each in (pair, whole))
    return not there.isdisjoint(speaker.roles) and not any_compatible(speaker.roles, here)


FAR = 200
"""Signs of English up to which the number of those who speak is believed."""


def _shifted(pair: Pair, whole: Pair, speaker: Speaker) -> list[Problem]:
    """Somebody speaks whom the source does not let speak, or whom it does not name at all."""
    theirs = _names(pair.source.speakers)
    known = {role for their in pair.source.speakers for role in their.roles}
    shift = somebody_else(pair, whole, speaker, known) if speaker.roles else None
    if shift == "contradicts" and not replaced(pair):
        shift = "unproven"
    saying = "the words are given to somebody else"
    if shift != "contradicts" and named_stranger(whole, speaker):
        shift = pair.verdict((), SHORTER)
        saying = "the words are given to somebody whom the source does not name"
    return [problem("attribution.shifted", shift, theirs, speaker.text, saying)] if shift else []


def _aloud(pair: Pair) -> list[Speaker]:
    """Who speaks in the English itself; of whom a speaker tells within quotation marks only where nobody else does."""
    ours, quotations = list(pair.english.speakers), pair.english.quotations
    outside = [speaker for speaker in ours if not within(speaker.span, quotations)] if quotations else ours
    found = [speaker for speaker in outside if not TOLD_OF.search(pair.english.text, 0, speaker.span.start)] or ours
    return [*found, claimed_speaker(pair.speaker)] if pair.speaker else found


PAIR = 2


def _one_of_two(pair: Pair, ours: list[Speaker]) -> Iterator[Problem]:
    """Of two who speak in the source the English names one; the other's words are told as fact."""
    theirs = [
        speaker
        for speaker in pair.source.speakers
        if GENERAL.isdisjoint(speaker.roles) and not within_other(speaker, list(pair.source.speakers))
    ]
    reporting = pair.source.marked(*REPORTING, "hearsay")
    if len(ours) != 1 or len(pair.units) > 1 or len(theirs) < PAIR or len(reporting) < PAIR:
        return
    everybody = {role.kind for role in pair.english.roles}
    gone = [speaker for speaker in theirs if not any_compatible(everybody, set(speaker.roles))]
    here = [speaker for speaker in theirs if any_compatible(ours[0].roles, set(speaker.roles))]
    free = pair.english.has("source_named", "hearsay") or told_freely(pair.english.lowered) or _both_told(pair)
    verdict = pair.verdict((), SHORTER) if gone and here and not free else None
    if verdict:
        saying = "the words of one of two speakers are told as fact"
        yield problem("attribution.lost", verdict, _names(tuple(gone)), "", saying)


def _both_told(pair: Pair) -> bool:
    """Whether the English has two verbs that give words to somebody, or keeps what the other has in mind."""
    minded = any(pair.source.has(kind) and pair.english.has(kind) for kind in ("plan", "consideration"))
    return minded or len(pair.english.marked("said", "demand", "denial", "refusal", "announcement", "affirm")) >= PAIR


def _source_gone(pair: Pair, ours: list[Speaker]) -> Iterator[Problem]:
    """By way of whom it is told is gone; in the English there speaks only one of whom it is told."""
    if not ours or len(pair.units) > 1 or pair.english.has("source_named", "hearsay", "terms"):
        return
    named = pair.source.marked("source_named")
    by_way = [
        speaker
        for speaker in pair.source.speakers
        if any(0 <= marker.span.start - speaker.span.end < LEAST for marker in named)
    ]
    told_of = [role for role in pair.source.roles[:LIMIT] if named and role.span.start > named[0].span.end]
    theirs = {role for speaker in by_way for role in speaker.roles}
    everybody = {role.kind for role in pair.english.roles}
    content = {role.kind for role in told_of} - theirs
    if not by_way or any_compatible(everybody, theirs) or named_there(pair, ours[0]):
        return
    if all(speaker.roles and any_compatible(speaker.roles, content) for speaker in ours):
        verdict = pair.verdict((), SHORTER)
        if verdict:
            yield problem("attribution.lost", verdict, _names(tuple(by_way)), "", "by way of whom it is told is gone")


TOLD_OF = late(r"\b(?:sa(?:id|ys)|told [^.;,]{1,40}|stated|announced|insisted|explained|added) that\s*\Z")
"""What stands before a subject of whom somebody else tells: the lawyer announced that her client denied it."""


def _names(speakers: tuple[Speaker, ...]) -> str:
    return ", ".join(speaker.text for speaker in speakers)


def _told_by_nobody(pair: Pair, ours: list[Speaker]) -> Iterator[Problem]:
    """Hearsay of the source that the English lets somebody say outright."""
    if not ours or pair.english_has("hearsay", "accusation", "source_named"):
        return
    hearsay = tuple(cue for cue in pair.source_markers("hearsay") if not SAID_SO.match(cue.text))
    if not hearsay or pair.source.marked("said", "source_named", "demand", "denial") or pair.source.quotations:
        return
    outright = any(OUTRIGHT.fullmatch(marker.text) for marker in pair.english.marked("said", "announcement", "affirm"))
    theirs = {role.kind for role in pair.source.roles[:LIMIT]}
    saying = [
        speaker
        for speaker in ours
        if not {*CARRIERS, "expert", "investor", "industry"}.intersection(speaker.roles)
        and theirs.isdisjoint(CROWD.intersection(speaker.roles))
    ]
    verdict = pair.verdict(hearsay, SHORTER) if saying and outright else None
    if verdict:
        yield problem("attribution.shifted", verdict, words(hearsay), saying[0].text, "hearsay is given to a speaker")


CROWD = frozenset({"expert", "resident", "witness", "scholar", "doctor", "farmer", "worker", "student", "fan"})
"""Many of whom "they say" may tell."""

OUTRIGHT = late(
    r"(?i)sa(?:id|ys?)|told|announce[sd]?|confirm(?:s|ed)|state[sd]|declare[sd]|reveal(?:s|ed)|admit(?:s|ted)"
)
"""Verbs of those who speak for themselves."""


def claimed_speaker(name: str) -> Speaker:
    """The speaker of a claim, read like one in a sentence."""
    english = table("en")
    roles = english.roles.scan(name.lower(), name, english.places(name.lower()))
    return english_speaker(name, Span(0, len(name)), english, roles)
