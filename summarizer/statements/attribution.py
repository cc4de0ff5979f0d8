"""Is what somebody says still told as theirs?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.beads import TOLD, beads, spare
from summarizer.statements.charges import compare_charges
from summarizer.statements.clauses import parts
from summarizer.statements.evidence import SHORTER, Grade, Pair, problem, words
from summarizer.statements.scope import outside
from summarizer.statements.shifting import compare_speakers
from summarizer.statements.speakers import SPEECH
from summarizer.statements.speakers_alike import compatible
from summarizer.statements.surer import compare_certainty
from summarizer.statements.unread import may_act, to_come
from summarizer.statements.untold import IDLE, compare_tellers
from summarizer.statements.verbless import told_freely

TELLING = ("said", "source_named", "hearsay", "affirm", "announcement")
"""English classes that give a statement to somebody, or away from the article."""
SPOKEN = ("denial", "demand", "promise", "belief", "accusation")
"""Classes that do so unless they are what is told: whoever says that others demand something does not demand it."""
GIVING = ("said", "source_named", "hearsay", "demand", "expectation", "plan")
"""Classes of the source that somebody stands behind."""
LIKE_TOLD = ("possibility", "conditional")
"""Classes that may stand for a reporting verb in a free translation: less than proof."""
WEAKLY_TOLD = ("weak", "expectation", "speech", "announcing")
"""Verbs that report as well as they state (finds, estimates) and nouns: enough for no alarm."""
OF_A_CLAUSE = ("hearsay", "demand")
"""Classes that often speak of one clause of a sentence alone."""
LIKE_ASKED = ("wish", "weak", "decision", "promise", "plan", "scheme")

QUOTED = 24
"""Signs of an English quotation that shows words as somebody's."""


def compare_attribution(pair: Pair) -> Iterator[Problem]:
    """Attribution, hearsay and demands of the source that the English gives to nobody."""
    yield from compare_speakers(pair)
    found = [problem for part in _parts(pair) for problem in _untold(part) if problem.verdict == "contradicts"]
    if not found:
        found = list(_untold(pair))
    if not any(problem.verdict == "contradicts" for problem in found) and pair.source.has(*TOLD):
        each = beads(pair)
        alone = [
            problem
            for bead in each
            for problem in _alone(bead.pair)
            if problem.verdict == "contradicts" and not spare(bead, each, TOLD, TELLING)
        ]
        found = alone or found
    if not any(problem.verdict == "contradicts" for problem in found):
        found = [*compare_tellers(pair), *compare_certainty(pair, "hearsay.lost"), *found]
    yield from found[:1]


def _parts(pair: Pair) -> Iterator[Pair]:
    return parts(pair) if 1 < len(pair.units) <= MOST_UNITS and pair.source.has(*GIVING) else iter(())


def _untold(pair: Pair, whole: bool = True) -> Iterator[Problem]:
    """What the source gives to somebody, and the English to nobody."""
    if whole and pair.source.speakers and not pair.english.speaks and not pair.speaker and not pair.status:
        yield from _denied(pair)
    gone = whole and _speaker_gone(pair)
    if not pair.source.has(*GIVING) and not pair.source.quotations:
        return
    if _refused(pair) or _told(pair, gone) or _told_before(pair) or pair.speaker:
        return
    if pair.status in {"reported", "denied"} or pair.english.text.rstrip("\"'”’ ").endswith("?"):
        return  # a question tells nothing as fact
    if told_freely(pair.english.lowered) or (not whole and pair.english.speakers):
        return
    yield from _lost(pair, gone, whole)


def _told_before(pair: Pair) -> bool:
    """Whether the English before, or around it, gives the words to somebody."""
    return pair.context_has(*TELLING, *SPOKEN) or told_freely(pair.context.lowered)


def _refused(pair: Pair) -> bool:
    """Whether both sides tell of somebody who denies, or who says nothing."""
    if not pair.english_has("refusal"):
        return False
    silent = bool(SILENT.search(pair.english.lowered)) and any(cue.kind == "hard" for cue in pair.source.negations)
    return silent or (bool(pair.source_markers("denial")) and not pair.source.has("source_named"))


def _alone(bead: Pair) -> Iterator[Problem]:
    """What one statement among several lacks: no class of the English there can be the marker of another."""
    classes: tuple[str, ...] = SPOKEN
    if bead.source_markers("denial") or TAKEN_UP.match(bead.english.lowered):
        classes = tuple(kind for kind in classes if kind != "accusation")  # it is what is denied, or spoken of
    yield from compare_charges(bead)
    if bead.english_has(*TELLING, *classes) or (bead.english_has("refusal") and _may_refuse(bead)):
        return
    if not _told_before(bead) and not told_freely(bead.english.lowered):
        yield from _denied(bead)
    yield from _untold(bead, whole=False)


def _may_refuse(bead: Pair) -> bool:
    """Whether what the English has somebody refuse may be what the source has them say; hearsay is nobody's."""
    return not bead.source.has("hearsay") or bool(SILENT.search(bead.english.lowered))


TAKEN_UP = late(
    r"\s*(?:an?|the|these|those|this|that) (?:accusation|charge|allegation|suspicion)s?(?: that| which)?"
    r" (?:is|are|was|were|has|have|had|lacks?|lacked|will)\b"
)
"""What another statement has said, named again."""
SILENT = late(
    r"comment|confirm|silen|quiet|answer|respon|repl|drawn|elaborate|disclos|reveal|\bsay\b|accus|charge|claim|\brul|exclu"
)
"""Of what somebody refuses to speak, or what they reject."""


def _told(pair: Pair, gone: bool) -> bool:
    """Whether the English gives the statement to somebody."""
    if pair.english_has("terms", *(("source_named", "hearsay") if gone else TELLING)):
        return True
    content = {marker.kind for marker in pair.source.markers}
    if "hearsay" in content and pair.source.marked("said", "source_named"):
        content.add("accusation")
    speaking = bool(pair.english.speakers)
    own = frozenset({"denial", "accusation"}) if "hearsay" in content else frozenset()
    verbal = not speaking and _unmatched(pair)
    return any(
        (kind not in content and not verbal) or (speaking and kind not in own)
        for kind in SPOKEN
        if pair.english_has(kind)
    )


def _unmatched(pair: Pair) -> bool:
    """Whether a role speaks in the source that the English does not name: nouns such as "accusation" tell nothing."""
    theirs = {role for speaker in pair.source.speakers for role in speaker.roles} - {"person"}
    return bool(theirs) and theirs.isdisjoint(role.kind for role in pair.english.roles) and not pair.english.speaks


def _speaker_gone(pair: Pair) -> bool:
    """Whether a role speaks in the source, and nobody with such a role, nor any speaker, is there in the English."""
    theirs = {role for speaker in pair.source.speakers for role in speaker.roles} - {"person"}
    if not theirs or pair.english.speaks:
        return False
    ours = {role.kind for role in pair.english.roles}
    told_of = {role.kind for role in pair.source.roles} - theirs
    return not any(compatible(role, their) for role in ours - told_of for their in theirs)


def _unhedged(pair: Pair, kinds: tuple[str, ...]) -> list[str]:
    """What may stand for a reporting verb, but for the hedges that the source has beside it."""
    hedges = {marker.kind for marker in pair.source.markers}
    if hedges & {"expectation", "possibility"}:
        hedges |= {"expectation", "possibility"}  # one renders the other
    return [kind for kind in kinds if kind not in hedges]


def _weakly(pair: Pair, kinds: list[str], whole: bool) -> bool:
    """Whether words that report as well as they state stand there; of one statement alone, verbs of finding."""
    return any(whole or not IDLE.fullmatch(cue.text.lower()) for cue in pair.english.marked(*kinds))


def _lost(pair: Pair, gone: bool, whole: bool) -> Iterator[Problem]:
    """The first of the kinds that the source has; sure only where every sentence of the source has one."""
    if not gone and _shown(pair):
        return  # speech that the English still shows as speech
    for code, kinds, near, saying in (
        (
            "attribution.lost",
            ("said", "source_named"),
            _like_told(pair, gone),
            "what the source gives to somebody is told as fact",
        ),
        (
            "hearsay.lost",
            ("hearsay",),
            pair.english_has("accusation", *_unhedged(pair, (*LIKE_TOLD, "weak", "expectation")))
            or bool(PROCEEDING.search(pair.english.lowered))
            or (pair.english_has("doubt") and (bool(pair.english.speakers) or bool(OPEN.search(pair.english.lowered)))),
            "hearsay is told as fact",
        ),
        (
            "attribution.lost",
            ("demand",),
            pair.english_has(*LIKE_ASKED),
            "a demand stands without the one who demands",
        ),
    ):
        found = pair.source_markers(*kinds)
        if kinds[0] == "said" and found and (may_act(pair) or all(to_come(pair, cue) for cue in found)):
            continue
        if found:
            weakly = (*WEAKLY_TOLD, "consideration", "doubt") if pair.english.speakers else WEAKLY_TOLD
            if kinds[0] == "said" and not gone and _weakly(pair, _unhedged(pair, weakly), whole):
                return
            if kinds == ("demand",) and pair.english_has("demand"):
                return
            verdict = _verdict(pair, found, near)
            if kinds[0] in OF_A_CLAUSE:
                verdict = outside(pair, kinds, found, verdict)
            if verdict:
                yield problem(code, verdict, words(found), "", saying)
            return
    yield from _quoted(pair)
    yield from _gone(pair)


PROCEEDING = late(
    r"\b(?:fac(?:e[sd]?|ing)|press|fil|bring|brought|drop|den(?:y|ie))\w*(?: \w+){0,2} charges?\b"
    r"|\binvestigat\w+(?! (?:the|this|that) (?:case|matter|affair|incident)\b)|\bprob(?:e[sd]?|ing)\b"
    r"|\b(?:indicted|charged)\b|\bcustody\b"
)
"""What is being investigated or charged is not told as fact, though less may be left than a suspicion."""
OPEN = late(
    r"\b(?:investigat|examin|prob|inquir|look|ask|test|determin|establish|check|clarif)\w*(?: [\w-]+){0,3} whether\b"
    r"|(?:\A|[.;] )whether\b"
)
"""What is asked, or being looked into, is not told as fact."""


def _like_told(pair: Pair, gone: bool) -> bool:
    """Whether a hedge may stand for the reporting verb; "could" does for what somebody was able to do, too."""
    found = pair.english.marked(*_unhedged(pair, ("possibility",) if gone else LIKE_TOLD))
    return any(not gone or marker.text.lower() != "could" for marker in found)


def _shown(pair: Pair) -> bool:
    """Whether the English shows words as somebody's, if not whose."""
    return pair.english_quoted or any(span.end - span.start >= QUOTED for span in pair.english.quotations)


def _verdict(pair: Pair, found: tuple[Cue, ...], near: bool) -> Grade:
    near = near or _mood_alone(pair, found) or _intended(pair, found)
    if not pair.rendered and pair.mostly(_given(pair)):
        return ("unproven" if near else "contradicts") if pair.framed(found) else None
    if pair.status and all(marker.kind == "said" for marker in found) and not pair.framed(found):
        return None  # a claim may render a clause that the marker does not speak of
    return pair.verdict(found, SHORTER, near=near or pair.scattered(_given(pair)))


def _intended(pair: Pair, found: tuple[Cue, ...]) -> bool:
    """Whether all that reports is a noun of intending, which a plan or a wish may render."""
    return all(INTENT.search(cue.text) for cue in found) and pair.english_has("plan", "consideration", "wish")


INTENT = late("考え|意向|方針|생각|방침|계획|입장")
"""What somebody has in mind, in languages that report so."""


def _mood_alone(pair: Pair, found: tuple[Cue, ...]) -> bool:
    """Whether a single verb's mood is all that reports, and nobody speaks: it may be a wish, or "I" left out."""
    mood = _mood(pair.source.language)
    if mood is None or pair.source.speakers or not all(mood.fullmatch(cue.text.lower()) for cue in found):
        return False
    return len(found) == 1


@cache
def _mood(language: str) -> re.Pattern[str] | None:
    """The verb forms that report by themselves, where a language has them."""
    forms = section(language, "statements").get("forms", {}).get("konj")
    return re.compile(forms) if forms else None


def _quoted(pair: Pair) -> Iterator[Problem]:
    """Speech within quotation marks, whatever the verb beside it, that the English has as its own words."""
    text = pair.source.text
    speech = [span for span in pair.source.quotations if _speech(pair, span)]
    said = sum(span.end - span.start for span in speech)
    if not speech or pair.english.quotations or said * 3 < len(text) or len(text) - said < OUTSIDE:
        return
    verdict = pair.verdict((), SHORTER, near=pair.english_has(*WEAKLY_TOLD))
    if verdict:
        words_said = text[speech[0].start : speech[0].end]
        yield problem("attribution.lost", verdict, words_said, "", "words that the source quotes are told as fact")


def _speech(pair: Pair, span: Span) -> bool:
    """Whether a quotation is a statement, not a title or a term."""
    particle = PARTICLES.get(pair.source.language)
    if particle:
        return span.end - span.start >= SPEECH and bool(particle.match(pair.source.text, span.end))
    length, text = span.end - span.start, pair.source.text
    if pair.source.language == "zh":
        return length >= SPEECH
    direct = text[: span.start].rstrip()[-1:] in {":", ","} or text[span.end :].lstrip()[:1] in {",", "–", "—"}
    return length >= (DIRECT if direct else STATEMENT)


PARTICLES = {"ja": late("と|など|って"), "ko": late("이?라?[고며]|면서|라는")}
"""What follows speech where particles mark it."""
STATEMENT = 24
"""Signs of a quotation that states something, where words are spelt out."""
MOST_UNITS = 30
"""Cited sentences that the parts of a statement are held against."""
OUTSIDE = 4
"""Signs beside a quotation that may say whose it is."""
DIRECT = 14
"""Signs of one that a comma or colon marks as speech."""


def _gone(pair: Pair) -> Iterator[Problem]:
    """Whoever expects or plans it is no longer there, nor is it still an expectation."""
    found = pair.source_markers("expectation", "plan")
    expected = ("possibility", "expectation", "doubt", "plan", "conditional", "consideration", "obligation")
    kept = expected if all(marker.kind == "expectation" for marker in found) else (*UNSURE, *AHEAD)
    if not found or not pair.source.speakers or pair.english_has(*kept, *WEAKLY_TOLD):
        return
    theirs = {role for speaker in pair.source.speakers for role in speaker.roles}
    if any(compatible(role, their) for role in {role.kind for role in pair.english.roles} for their in theirs):
        return
    verdict = pair.verdict(found, SHORTER)
    if verdict:
        names = ", ".join(speaker.text for speaker in pair.source.speakers)
        yield problem(
            "attribution.lost", verdict, f"{names}: {words(found)}", "", "what somebody expects is told as fact"
        )


def _denied(pair: Pair) -> Iterator[Problem]:
    """Whoever denies it is no longer there: that it is untrue is told as fact."""
    denied = pair.source_markers("denial")
    told = pair.english_has("denial", "refusal", "said", "source_named", "affirm", "announcement", "belief", "demand")
    if not denied or not pair.english_has("untrue") or told or pair.english.quotations or pair.english.speakers:
        return
    verdict = pair.verdict(denied, SHORTER)
    if verdict:
        yield problem("attribution.lost", verdict, words(denied), "", "what somebody denies is told as untrue")


UNSURE = ("possibility", "expectation", "risk", "doubt", "scheme", "decision", "ability")
AHEAD = ("plan", "conditional", "consideration", "wish", "obligation", "progressive")


def _given(pair: Pair) -> tuple[Cue, ...]:
    """Everything in the source that gives a statement to somebody."""
    return pair.source.marked("said", "source_named", "hearsay", "demand", "denial")
