"""Is what is planned, considered, demanded, expected, possible or denied still no more than that?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import MOST, SHORTER, WHOLE, Pair, problem, words

UNSURE = ("possibility", "belief", "expectation", "hearsay", "doubt", "risk", "ability", "obligation")
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


@dataclass(frozen=True, slots=True)
class Expectation:
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
        ("consideration", "possibility", "wish", "demand", "hearsay", "doubt", "plan"),
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
        ("said", "doubt", "hearsay"),
        ("denied",),
    ),
    "expectation": Expectation(
        "hedge.lost",
        "an expectation is told as fact",
        (*AHEAD, *UNSURE, "said"),
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
    for kind, expected in EXPECTED.items():
        found = pair.source_markers(kind)
        if not found or pair.english_has(*expected.kept) or pair.status in expected.claimed:
            continue
        verdict = pair.verdict(found, MOST, near=pair.english_has(*expected.near))
        if verdict:
            yield problem(expected.code, verdict, words(found), "", expected.saying)
    yield from _denials(pair)
    yield from _done(pair)


def _denials(pair: Pair) -> Iterator[Problem]:
    """What one side denies, the other confirms."""
    denied, affirmed = pair.source_markers("denial"), pair.english.marked("affirm")
    if not denied or not affirmed or pair.english_has("denial", "refusal"):
        return
    verdict = pair.verdict(denied, SHORTER)
    if verdict:
        saying = "a denial has become a confirmation"
        yield problem("status.denial-lost", verdict, words(denied), words(affirmed), saying)


def _done(pair: Pair) -> Iterator[Problem]:
    """What lies ahead in the source has been done in the English."""
    ahead, done = pair.source_markers("future"), pair.english.marked("done")
    if not ahead or not done or pair.english_has(*AHEAD, "scheme", "hearsay"):
        return
    verdict = pair.verdict(ahead, WHOLE)
    if verdict:
        yield problem("status.done", verdict, words(ahead), words(done), "what is to come is told as done")
