"""Is what is planned, considered, demanded, expected, possible or denied still no more than that?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.evidence import MOST, PASSAGE, SHORTER, WHOLE, Pair, problem, words
from summarizer.statements.facing import is_passage
from summarizer.statements.scope import kept_in_clause
from summarizer.statements.speakers import within

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


EXPECTED = {
    "plan": Expectation(
        "status.done",
        "a plan is told as done",
        (*AHEAD, "scheme"),
        ("progressive", "ability"),
        ("planned", "considered", "expected", "possible"),
    ),
    "consideration": Expectation(
        "status.done",
        "what is considered is told as decided or done",
        ("consideration", "possibility", "wish", "demand", "hearsay", "accusation", "doubt", "plan"),
        ("expectation", "decision", "risk", "untrue", "announcement", "promise"),
        ("considered", "possible"),
    ),
    "demand": Expectation(
        "status.demand-lost",
        "a demand is told as fact",
        ("demand", "wish", "obligation", "said", "denial", "refusal"),
        ("consideration",),
        ("planned", "considered", "possible", "reported"),
    ),
    "denial": Expectation(
        "status.denial-lost",
        "a denial is told as fact",
        ("denial", "refusal", "untrue"),
        ("said", "speech", "accusation", "doubt", "hearsay"),
        ("denied",),
    ),
    "expectation": Expectation(
        "hedge.lost",
        "an expectation is told as fact",
        (*AHEAD, *UNSURE, "said", "source_named", "speech"),
        ("progressive", "weak"),
        ("expected", "possible", "planned", "considered", "reported"),
    ),
    "possibility": Expectation(
        "hedge.lost",
        "a possibility is told as fact",
        (*UNSURE, "untrue"),
        ("weak", "wish", "consideration", "conditional"),
        ("possible", "expected", "considered", "reported"),
    ),
}


def compare_status(pair: Pair) -> Iterator[Problem]:
    """Hedges and status words of the source that the English lacks."""
    yield from kept_in_clause(pair, _compare)


def _compare(pair: Pair) -> Iterator[Problem]:
    """The same, of the whole sentence."""
    found = [problem for kind in EXPECTED if pair.source.has(kind) for problem in _expected(pair, kind)]
    certain = [] if any(problem.code == "hedge.lost" for problem in found) else list(_certain(pair))
    yield from (*found, *certain)
    if pair.source.has("open") and not found and not certain:
        yield from _expected(pair, "open")
    yield from _denials(pair)
    yield from _done(pair)


def _expected(pair: Pair, kind: str) -> Iterator[Problem]:
    """A hedge or status word of one kind that the English lacks."""
    expected = EXPECTED["possibility" if kind == "open" else kind]
    cues = pair.source_markers(kind)
    if not cues or pair.english_has(*expected.kept) or pair.status in expected.claimed:
        return
    spoken = pair.source.speakers or pair.source.quotations
    # What means can as well as may, if as well as whether, proves nothing alone.
    near = kind == "open" or pair.english_has(*expected.near)
    verdict = pair.verdict(cues, SHORTER if spoken else MOST, near=near)
    if verdict:
        yield problem(expected.code, verdict, words(cues), "", expected.saying)


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
    times = len(WILL.findall(text)) if "ll" in pair.english.lowered or "won't" in pair.english.lowered else 0
    if not times or len(text) > PASSAGE:
        return ()
    unsure = ("possibility",) if is_passage(pair) else ("possibility", "open")
    possible, expected = pair.source_markers(*unsure), pair.source_markers("expectation")
    opinion = ("belief",) if pair.source.has("said") else ()  # what somebody believes is told as theirs, not as open
    kept = pair.english.marked(*(kind for kind in SURELY if kind not in opinion))
    if any(marker.text.lower() in {"if", "whether"} for marker in pair.english.marked("doubt")):
        return ()  # a condition or an open question, which some languages count among what is possible
    if possible and (WILL_HAVE.search(text) or not kept):
        return possible
    if possible and len(kept) < len(possible) and not pair.source.marked("future"):
        return possible
    return expected if expected and not kept and not pair.english_has(*SCHEMES) else ()


def _denials(pair: Pair) -> Iterator[Problem]:
    """What one side denies, the other confirms."""
    denied = pair.source_markers("denial")
    affirmed = pair.english.marked("affirm") if denied else ()
    if not affirmed or pair.english_has("denial", "refusal"):
        return
    verdict = pair.verdict(denied, SHORTER)
    if verdict:
        saying = "a denial has become a confirmation"
        yield problem("status.denial-lost", verdict, words(denied), words(affirmed), saying)


def _done(pair: Pair) -> Iterator[Problem]:
    """What lies ahead in the source has been done in the English."""
    ahead = pair.source_markers("future")
    done = pair.english.marked("done") if ahead else ()
    if not done or pair.english_has(*AHEAD, "scheme", "hearsay"):
        return
    verdict = pair.verdict(ahead, WHOLE)
    if verdict:
        yield problem("status.done", verdict, words(ahead), words(done), "what is to come is told as done")
