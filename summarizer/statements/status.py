"""Is what is planned, considered, demanded, expected, possible or denied still no more than that?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.beads import beads, spare
from summarizer.statements.charges import compare_convictions, compare_suspicions
from summarizer.statements.evidence import HEDGES, MOST, PASSAGE, SHORTER, WHOLE, Pair, problem, words
from summarizer.statements.facing import is_passage
from summarizer.statements.scope import kept_in_clause
from summarizer.statements.silence import compare_silence
from summarizer.statements.speakers import within
from summarizer.statements.surer import compare_certainty, conditions, shifted_back
from summarizer.statements.verbless import told_freely

UNSURE = ("possibility", "belief", "expectation", "hearsay", "accusation", "doubt", "risk", "ability", "obligation")
AHEAD = (
    "plan",
    "decision",
    "promise",
    "future",
    "conditional",
    "announcement",
    "wish",
    "demand",
    "consideration",
    "expectation",
    "possibility",
    "obligation",
)


AHEAD_OF_DONE = tuple(kind for kind in AHEAD if kind != "future")


class Expectation(NamedTuple):
    """What the English must hold where the source holds a marker of some kind."""

    code: str
    saying: str
    kept: tuple[str, ...]
    """English classes that keep it."""
    near: tuple[str, ...]
    """Classes that may keep it: unproven."""
    claimed: tuple[str, ...]
    """Statuses of a claim that say the same."""
    undone: tuple[str, ...]
    """Classes that keep it unless the English tells something as done: "is said to have sold"."""


EXPECTED = {
    "plan": Expectation(
        "status.done",
        "a plan is told as done",
        (*AHEAD, "scheme"),
        ("progressive", "ability"),
        ("planned", "considered", "expected", "possible"),
        ("future", "decision", "announcement", "scheme", "progressive"),
    ),
    "consideration": Expectation(
        "status.done",
        "what is considered is told as decided or done",
        ("consideration", "possibility", "wish", "demand", "hearsay", "accusation", "doubt", "plan"),
        ("expectation", "decision", "risk", "untrue", "announcement", "promise"),
        ("considered", "possible"),
        ("hearsay", "accusation", "doubt", "decision", "announcement", "expectation", "untrue"),
    ),
    "demand": Expectation(
        "status.demand-lost",
        "a demand is told as fact",
        ("demand", "wish", "obligation", "said", "denial", "refusal"),
        ("consideration",),
        ("planned", "considered", "possible", "reported"),
        ("said", "denial", "refusal", "consideration"),
    ),
    "denial": Expectation(
        "status.denial-lost",
        "a denial is told as fact",
        ("denial", "refusal", "untrue"),
        ("said", "speech", "accusation", "doubt", "hearsay"),
        ("denied",),
        (),
    ),
    "expectation": Expectation(
        "hedge.lost",
        "an expectation is told as fact",
        (*AHEAD, *UNSURE, "said", "source_named", "speech"),
        ("weak",),
        ("expected", "possible", "planned", "considered", "reported"),
        ("future", "decision", "scheme", "said", "source_named", "speech", "announcement", "progressive"),
    ),
    "possibility": Expectation(
        "hedge.lost",
        "a possibility is told as fact",
        (*UNSURE, "untrue"),
        ("weak", "wish", "consideration", "conditional"),
        ("possible", "expected", "considered", "reported"),
        ("obligation", "ability", "weak"),
    ),
}


def compare_status(pair: Pair) -> Iterator[Problem]:
    """Hedges and status words of the source that the English lacks."""
    alone = beads(pair) if pair.source.has(*EXPECTED, "future") else ()
    found = [*kept_in_clause(pair, partial(_compare, alone=not alone)), *compare_convictions(pair)]
    found += compare_suspicions(pair)
    found += compare_silence(pair) if pair.source.has("denial") else ()
    yield from found
    if not any(problem.verdict == "contradicts" for problem in found):
        each = (
            problem
            for bead in alone
            for problem in _of_one(bead.pair)
            if problem.verdict == "contradicts" and not spare(bead, alone, OWN, KEEPING)
        )
        certain = islice(each, 1)
        yield from list(certain) or compare_certainty(pair, "hedge.lost")


OWN = ("plan", "consideration", "demand", "expectation", "possibility", "open", "hearsay", "future")
"""Markers of another statement, which account for what keeps a status there."""
KEEPING = ("possibility", "expectation", "consideration", "plan", "demand", "wish", "belief", "risk")
"""English classes that keep a status, wherever they stand."""


def _compare(pair: Pair, alone: bool = True) -> Iterator[Problem]:
    """The same of the whole text; ``alone``: it is a single statement, so that a deed told as done is its own."""
    found = list(_unkept(pair, alone))
    certain = [] if any(problem.code == "hedge.lost" for problem in found) else list(_certain(pair))
    yield from (*found, *certain)
    if pair.source.has("open") and not found and not certain:
        yield from _expected(pair, "open", False)
    yield from _denials(pair)
    if alone:
        yield from _done(pair)


def _of_one(bead: Pair) -> Iterator[Problem]:
    """The same of one statement among several."""
    yield from _unkept(bead, True)
    yield from _will_be(bead)
    yield from _denials(bead)
    yield from _done(bead)


def _unkept(pair: Pair, alone: bool) -> Iterator[Problem]:
    """What is planned, considered, demanded, expected, possible or denied, and no longer so."""
    kinds = [kind for kind in EXPECTED if pair.source.has(kind)]
    if not kinds:
        return
    deed = alone and _told_as_done(pair, DEED)
    settled = alone and (deed or _told_as_done(pair, DECIDED))
    for kind in kinds:
        yield from _expected(pair, kind, settled if kind in {"consideration", "demand"} else deed, alone)


ASKED = ("consideration", "demand")
"""Kinds that words for other things beside them seem to keep."""


def _expected(pair: Pair, kind: str, done: bool, alone: bool = False) -> Iterator[Problem]:
    """A hedge or status word of one kind that the English lacks; ``done``: it tells something as done."""
    expected = EXPECTED["possibility" if kind == "open" else kind]
    cues = pair.source_markers(kind)
    if not cues or pair.status in expected.claimed or _kept(pair, kind, done, alone):
        return
    spoken = pair.source.speakers or pair.source.quotations
    longest = PASSAGE if done else 0
    verdict = pair.verdict(cues, SHORTER if spoken else MOST, near=_near(pair, kind, expected, done), longest=longest)
    if verdict:
        yield problem(expected.code, verdict, words(cues), "", expected.saying)


def _near(pair: Pair, kind: str, expected: Expectation, done: bool) -> bool:
    """Whether the English comes near enough to a status that its loss proves nothing alone."""
    lowered = pair.english.lowered
    # What means can as well as may, if as well as whether.
    near = _still(expected.near, expected, done)
    if "conditional" in near and shifted_back(pair) and not conditions(pair.source_markers(kind)):
        near = tuple(each for each in near if each != "conditional")
    if kind == "open" or pair.english_has(*near):
        return True
    if kind == "demand" and OFFER.search(lowered):
        return True
    if kind == "denial" and (UNWILLING.search(lowered) or (pair.english.negations and pair.english.speakers)):
        return True  # whoever insists that there is none denies it
    rendered = kind in HEDGES and pair.source.has("said", "source_named")  # by the words that tell it freely
    return not done and not rendered and told_freely(lowered) and not any(word in lowered for word in SURE)


def _still(kinds: tuple[str, ...], expected: Expectation, done: bool) -> tuple[str, ...]:
    """The classes that keep a status, given whether the English tells something as done."""
    return tuple(kind for kind in kinds if kind not in expected.undone) if done else kinds


def _kept(pair: Pair, kind: str, done: bool, alone: bool) -> bool:
    """Whether the English keeps a status, by more than words that speak of other things beside what is done."""
    expected = EXPECTED["possibility" if kind == "open" else kind]
    still = _still(expected.kept, expected, done)
    if alone and kind == "expectation" and pair.source.has("said", "source_named"):
        still = tuple(kind for kind in still if kind not in {"said", "source_named", "speech"})  # they render these
    if done and pair.source.has("hearsay"):
        still = tuple(kind for kind in still if kind not in {"hearsay", "accusation"})  # it renders that
    kept = pair.english.marked(*still)
    if alone and done and kind in ASKED:
        kept = _own(pair, kind, kept)
    return any(not done or not (FAINT.fullmatch(cue.text.lower()) or _met(pair, cue)) for cue in kept)


def _own(pair: Pair, kind: str, cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Words of the English that keep a status of some kind, but for those that render other markers of the source."""
    taken: list[Cue] = []
    for other, classes in RENDERED.items():
        if other != kind:
            taken += [cue for cue in cues if cue.kind in classes][: len(pair.source.marked(other))]
    return tuple(cue for cue in cues if cue not in taken)


RENDERED = {
    "said": ("said",),
    "source_named": ("source_named",),
    "demand": ("demand",),
    "plan": ("plan",),
    "possibility": ("possibility",),
    "expectation": ("expectation",),
    "hearsay": ("hearsay", "accusation"),
    "denial": ("denial", "refusal"),
}
"""Markers of the source, and the English classes that they are mostly rendered by."""


def _met(pair: Pair, cue: Cue) -> bool:
    """Whether a demand is named only as what was met: "at the residents' request"."""
    noun = cue.kind == "demand" and NOUN.fullmatch(cue.text.lower())
    return bool(noun and MET.search(pair.english.lowered, 0, cue.span.start))


NOUN = late(
    r"(?:request|demand|call|appeal|order|insistence|urging|recommendation|advice|proposal|petition)s?(?: \w+)?"
)
MET = late(r"\b(?:at|on|upon|following|in line with|in response to)\s(?:\S+\s){0,4}\Z")


FAINT = late(
    r"(?:investigat|negotiat|contact|research|consult|deliberat)\w*|stud(?:y|ies|ied)|talks|reviews?|to be|is to|are to"
    r"|upcoming|forthcoming|in future|prepar\w+|contacts?|committed|requires?"
)
"""Proceedings, which are held whether or not something is decided, and what is to come of other things."""


def _told_as_done(pair: Pair, done: re.Pattern[str]) -> bool:
    """Whether the English tells a deed of the past, and not as somebody's words or as undone."""
    text = pair.english.text
    return len(text) <= PASSAGE and any(
        not within(Span(*match.span()), pair.english.quotations)
        and not UNDONE.search(text, max(0, match.start() - NEGATED), match.start())
        for match in done.finditer(text)
    )


NEGATED = 30
"""Signs before a verb within which its subject may deny it."""
UNDONE = late(r"(?i)\b(?:no|nothing|nobody|none|neither|nor|not|never)\b|n['’]t\b")
IRREGULAR = (
    "begun|won|run|withdrawn|grown|drawn|thrown|flown|bought|brought|caught|sought|taught|fought|sold|held|found|bound"
    "|set|met|let|put|cut|shut|hit|quit|split|spent|sent|lent|built|lost|left|kept|led|fled|made|paid|laid|stood|struck"
    "|stuck|hung|become|gone|done|beaten|taken|given|chosen|written|broken|fallen|risen|driven|stolen|frozen|undergone"
)
UNTOLD = (
    "said|told|announced|asked|called|urged|demanded|propos|plann|want|expect|consider|promised|pledged|vowed|warned"
    "|suggest|report|claim|alleg|believ|learned|express|declined|refused|denied|reject|need|threaten|criti|hinted|start"
    "|disclosed|stress|accus|argu|mention|indicat|intend|seem|appear|decid|agreed|opted|resolved|settled|commit|sought"
)
DEED_FORM = (
    r"\b(?:has|have|had|having)(?: (?:also|already|now|just|since|both|recently|\w+ly))? (?:been )?(?:\w+ly )?"
    rf"(?!{UNTOLD})(?:\w{{2,}}ed|{IRREGULAR})\b"
)
DEED = late(DEED_FORM)
"""The perfect of any verb but one that tells, plans or decides."""
DEED_SAID = late(rf"(?<!\bto )(?:{DEED_FORM})")
"""The same but for what is said to have been done: so is much that is to be, in languages with one form for both."""
LASTING = late(r"\b(?:has|have|had) been \w+ing\b")
DECIDED = late(
    r"\b(?:decided|agreed|opted|resolved|settled) (?:to|on|that)\b"
    r"|\b(?:has|have|had) (?:\w+ly )?(?:announced|approved|ordered|launched)"
    r" (?:an?|the|its|his|her|their|further|new|more)\b"
)
"""Of what is considered a decision is as good as the deed."""

OFFER = late(r"\b(?:bid|offer|motion|proposition)s?\b")
"""What somebody puts to another, which many languages call what they call a demand."""
UNWILLING = late(r"\b(?:would|will) not (?!be\b|have\b)|\bwo(?:uld)?n't (?!be\b|have\b)")
"""What may stand for a refusal, which many languages call what they call a denial: he would not leave."""
SURELY = ("possibility", "expectation", "belief", "risk", "hearsay", "accusation")
"""English classes that leave it open whether something will be."""
SCHEMES = ("plan", "scheme", "ability")
SURE = ("certain", "definite", "sure", "undeni", "undoubt", "questionabl", "indisput")
"""What words of certainty have in common: a first look."""
WILL = re.compile(r"(?i)\b(?:will|won['’]t)\b|['’]ll\b")
WILL_HAVE = re.compile(r"(?i)\bwill have \w+(?:ed|en|n|t|d)\b")
"""What has happened by now, told as sure: of a possibility (may have been) not even the tense is kept."""


def _certain(pair: Pair) -> Iterator[Problem]:
    """Words of certainty that the source has not, and "will" for what may be or is expected."""
    if pair.status in {"possible", "expected", "considered"}:
        return
    sure: tuple[Cue, ...] = ()
    if any(stem in pair.english.lowered for stem in SURE):
        sure = tuple(cue for cue in pair.english.strengths if cue.kind == "sure")
    if sure and pair.rendered and pair.covered(MOST) and _surer(pair, len(sure)):
        saying = "the English is certain of what the source does not call certain"
        yield problem("hedge.lost", "contradicts", "", words(sure), saying)
        return
    yield from _will_be(pair)


def _will_be(pair: Pair) -> Iterator[Problem]:
    """What may be or is expected is told as what will be."""
    found = _willed(pair)
    if found and pair.covered(MOST) and any(within(cue.span, (pair.rendered or Span(0, 0),)) for cue in found):
        yield problem("hedge.lost", "contradicts", words(found), "will", "what may be is told as what will be")


def _surer(pair: Pair, ours: int) -> bool:
    """Whether the English is certain where the source is not: more often, beside a possibility of the source."""
    theirs = sum(cue.kind == "sure" for cue in pair.source.strengths) + bool(DOUBTLESS.search(pair.source.lowered))
    if len(pair.english.text) > PASSAGE:
        return not theirs
    hedged = pair.source.has("possibility", "expectation", "open")
    return not theirs if ours == 1 else ours > theirs and (hedged or not theirs)


DOUBTLESS = late(
    r"\b(?:non|senza|sans|pas de|aucun|sin|no hay|não há|sem|kein\w*|ohne|geen|zonder|nie ma|bez|není|нет|без|немає|nu"
    r"|fără|pole|ei ole|hiç|tanpa|tidak|không|لا)\W(?:\w+\W){0,2}?(?:dubbi|doute|dud|dúvid|zweif|twijfel|wątpliw|pochyb"
    r"|сомн|сумн|îndoi|kahtlu|şüphe|kuşku|ragu|nghi ngờ|شك)|शक नहीं|संदेह नहीं|의심할 (?:여지|바)"
    r"|疑い(?:は|の余地)|毫无疑问|無疑|无疑"
)
"""That there is no doubt, in any language: what English says with a word of certainty."""


def _willed(pair: Pair) -> tuple[Cue, ...]:
    """Hedges of the source in place of which the English has "will"."""
    text = pair.english.text
    if not pair.source.has("possibility", "open", "expectation") or len(text) > PASSAGE or not WILL.search(text):
        return ()
    unsure = ("possibility",) if is_passage(pair) else ("possibility", "open")
    possible, expected = pair.source_markers(*unsure), pair.source_markers("expectation")
    possible = tuple(cue for cue in possible if not conditions((cue,)))
    opinion = ("belief",) if pair.source.has("said") else ()  # what somebody believes is told as theirs, not as open
    kept = pair.english.marked(*(kind for kind in SURELY if kind not in opinion))
    if any(marker.text.lower() in {"if", "whether"} for marker in pair.english.marked("doubt")):
        return ()  # a condition or an open question, which some languages count among what is possible
    if possible and (WILL_HAVE.search(text) or not kept):
        return possible
    if possible and len(kept) < len(possible) and not pair.source.marked("future"):
        return possible
    if not expected or kept:
        return ()
    schemes = pair.english.marked(*SCHEMES)
    return () if any(not FAINT.fullmatch(cue.text.lower()) for cue in schemes) else expected


def _denials(pair: Pair) -> Iterator[Problem]:
    """What one side denies, the other confirms."""
    denied = pair.source_markers("denial")
    affirmed = pair.english.marked("affirm") if denied else ()
    if not affirmed or pair.english_has("denial", "refusal"):
        return
    confirmed = any(cue.text.lower().startswith("confirm") for cue in affirmed)
    verdict = pair.verdict(denied, SHORTER, longest=PASSAGE if confirmed else 0)
    if verdict:
        saying = "a denial has become a confirmation"
        yield problem("status.denial-lost", verdict, words(denied), words(affirmed), saying)


def _done(pair: Pair) -> Iterator[Problem]:
    """What lies ahead in the source has been done in the English."""
    ahead = pair.source_markers("future")
    done = pair.english.marked("done") if ahead else ()
    if not done or pair.english_has(*AHEAD_OF_DONE, "scheme") or WILL.search(pair.english.text):
        return
    if pair.english_has("hearsay", "accusation") and not pair.source.has("hearsay"):
        return  # in some languages one verb is for what is to be and for what is said to be
    if not _told_as_done(pair, DEED_SAID if pair.english_has("hearsay") else DEED) and not _told_as_done(pair, LASTING):
        return
    verdict = pair.verdict(ahead, WHOLE)
    if verdict:
        yield problem("status.done", verdict, words(ahead), words(done), "what is to come is told as done")
