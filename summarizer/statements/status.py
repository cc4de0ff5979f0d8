"""Is what is planned, considered, demanded, expected, possible or denied still no more than that?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.nouns.statement import Problem
from summarizer.statements.evidence import Pair, problem, words

UNSURE = ("possibility", "expectation", "consideration", "hearsay", "doubt", "risk", "ability", "obligation")
AHEAD = ("plan", "decision", "future", "wish", "demand", "consideration", "expectation", "possibility", "obligation")


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
    "plan": Expectation("status.done", "a plan is told as done", AHEAD, ("progressive", "ability"), ("planned", "considered", "expected", "possible")),
    "consideration": Expectation(
        "status.done",
        "what is considered is told as decided or done",
        ("consideration", "possibility", "wish", "demand", "hearsay", "doubt", "plan"),
        ("expectation", "decision", "risk"),
        ("considered", "possible"),
    ),
    "demand": Expectation(
        "status.demand-lost", "a demand is told as fact", ("demand", "wish", "obligation", "said", "denial", "plan"), ("consideration", "decision"), ("planned", "considered", "possible", "reported")
    ),
    "denial": Expectation("status.denial-lost", "a denial is told as fact", ("denial", "untrue"), ("said", "doubt"), ("denied",)),
    "expectation": Expectation(
        "hedge.lost", "an expectation is told as fact", (*AHEAD, *UNSURE, "said"), ("progressive", "weak"), ("expected", "possible", "planned", "considered", "reported")
    ),
    "possibility": Expectation(
        "hedge.lost", "a possibility is told as fact", (*UNSURE, "untrue"), ("future", "plan", "said", "weak", "wish"), ("possible", "expected", "considered", "reported")
    ),
}


def compare_status(pair: Pair) -> Iterator[Problem]:
    """Hedges and status words of the source that the English lacks."""
    for kind, expected in EXPECTED.items():
        found = pair.source_markers(kind)
        if not found or pair.english_has(*expected.kept) or pair.status in expected.claimed:
            continue
        near = pair.partial or pair.english_has(*expected.near)
        yield problem(expected.code, "unproven" if near else "contradicts", words(found), "", expected.saying)
