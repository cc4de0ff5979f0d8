"""Does somebody deny, or rule out, in one statement what they do not in the source?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.expressions import late
from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.beads import singly
from summarizer.statements.evidence import SHORTER, Pair, problem, words
from summarizer.statements.silence import silent

ACTS = ("said", "source_named", "denial", "demand", "hearsay", "consideration", "expectation", "plan")
"""Markers of the source, each an act that the English renders by one of its own."""
OURS = ("said", "source_named", "demand", "denial", "affirm", "hearsay", "refusal", "untrue")
DENIES = late(r"den(?:y|ie|ial)|rul(?:e|es|ed|ing) out|refut|rebut|repudiat")
"""What denies beyond doubt."""
SILENT = late(
    r"commenti|coment|kommenti|komment|commenta|komentar|komentov|коммент|комент|yorum|置评|置評|コメント|노코멘트|논평|언급"
    r"|bình luận|تعليق|टिप्पणी|bestätig|bevestig|conferm|confirm|potvrd|potwierdz|подтвер|підтвер|doğrula|teyit"
    r"|证实|證實|確認|확인|xác nhận|konfirmasi|पुष्टि|kinnita|تأكيد|kommenteeri"
)
"""Comment and confirm, in all languages: whoever does neither denies nothing."""
EXCLUDES = late(
    r"배제|排除|исключа|исключи|виключ|wyklucz|vylouč|vyluč|(?:aus)?schlie(?:ß|ss)\w* .{0,60}\baus\b|ausgeschlossen"
    r"|auszuschlie|exclu|descart|esclu|uitslui|uit te sluiten|uitgeslo|dışla|loại trừ|استبعا?د|välist"
)
"""To rule out, in all languages."""
RULED_OUT = late(r"\brul(?:e|es|ed|ing)(?: \w+)? out\b|\bexclud(?:e|es|ed|ing)\b")
NOT = late(r"\b(?:not|never|no|nor|neither|without|cannot)\b|n't\b|\bdeclin|\brefus|\bunable|\bimpossible")
BESIDE = 30
"""Signs beside a word within which it is denied."""


def compare_denials(pair: Pair) -> Iterator[Problem]:
    """The first statement in which one side denies or rules out what the other does not."""
    if pair.status or not (pair.english_has("denial", "untrue") or RULED_OUT.search(pair.english.lowered)):
        return
    ours = sum(DENIES.match(cue.text.lower()) is not None for cue in pair.english.marked("denial", "untrue"))
    # Where all are there, the parts of the text were paired wrongly.
    balanced = len(pair.source.marked("denial")) >= ours
    for one in singly(pair):
        if found := [*(() if balanced else _denied(one)), *_ruled_out(one)]:
            yield found[0]
            return


def not_excluded(pair: Pair) -> tuple[Cue, ...]:
    """Denials of the source beside a word for ruling out: what is not ruled out is possible, as the English says."""
    if not (pair.source.negations and pair.english_has("possibility", "risk")):
        return ()
    places = [match.span() for match in EXCLUDES.finditer(pair.source.lowered)]
    return tuple(
        cue
        for cue in pair.source.negations
        if any(start - BESIDE < cue.span.end and cue.span.start < end + BESIDE for start, end in places)
    )


def _denied(pair: Pair) -> Iterator[Problem]:
    """A denial of the English where the source denies nothing, or only says nothing.

    Only where every act of the English has one of the source beside it: a denial may be among those that are not read.
    """
    found = tuple(cue for cue in pair.english.marked("denial", "untrue") if DENIES.match(cue.text.lower()))
    if not found or pair.source.has("denial") or EXCLUDES.search(pair.source.lowered):
        return
    if SILENT.search(pair.source.lowered) or silent(pair.source):
        proven = not pair.english_has("refusal")
    else:
        acts = len(pair.source.marked(*ACTS))
        proven = not pair.source.negations and acts >= len(pair.english.marked(*OURS))
    verdict = pair.verdict((), SHORTER) if proven else None
    if verdict:
        yield problem("negation.added", verdict, "", words(found), "the English denies what the source does not deny")


def _ruled_out(pair: Pair) -> Iterator[Problem]:
    """What one side rules out, and the other does not."""
    ours = RULED_OUT.search(pair.english.lowered)
    theirs = list(EXCLUDES.finditer(pair.source.lowered)) if ours else []
    if len(theirs) != 1 or not ours:
        return
    near = range(theirs[0].start() - BESIDE, theirs[0].end() + BESIDE)
    kept = any(cue.kind != "soft" and cue.span.start in near for cue in pair.source.negations)
    open_here = bool(NOT.search(pair.english.lowered, max(0, ours.start() - BESIDE), ours.start()))
    verdict = pair.verdict((), SHORTER) if kept != open_here else None
    if verdict:
        code = "negation.lost" if kept else "negation.added"
        yield problem(code, verdict, theirs[0][0], ours[0], "one side rules out what the other does not")
