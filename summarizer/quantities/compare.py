"""Compares the numbers and dates of a source with those of its English."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from summarizer.quantities.agreement import disagreements
from summarizer.quantities.english import describe
from summarizer.quantities.facts import Fact, list_facts
from summarizer.quantities.leftovers import code_of, pair_up, settle
from summarizer.quantities.matching import match_facts
from summarizer.quantities.problems import CODES, Problem
from summarizer.quantities.reader import read
from summarizer.quantities.swaps import find_swaps


LONGEST_KEPT = 2000
"""Code points."""


def compare(source: str, target: str, language: str, published: date | None = None) -> tuple[Problem, ...]:
    """All differences in numbers and dates between a source text and its English."""
    first, second = list(facts_of(source, language)), list(facts_of(target, "en"))
    lengths = (len(source), len(target))
    matches = match_facts(first, second, lengths)
    problems = [_problem(code, s, t) for code, s, t in disagreements(matches)]
    for one, other in find_swaps(matches, language):
        problems.append(_swapped(one, other))
    left_source, left_target = settle(matches)
    problems += [_problem(code_of(s, t), s, t) for s, t in pair_up(left_source, left_target, lengths)]
    return tuple(problems)


def facts_of(text: str, language: str) -> tuple[Fact, ...]:
    """What is compared of one text; short ones are kept, since the same source is checked against several texts."""
    return _kept(text, language) if len(text) <= LONGEST_KEPT else _facts(text, language)


@lru_cache(maxsize=2048)
def _kept(text: str, language: str) -> tuple[Fact, ...]:
    return _facts(text, language)


def _facts(text: str, language: str) -> tuple[Fact, ...]:
    folded, reading = read(text, language)
    return tuple(list_facts(text, folded, reading))


def _problem(code: str, source: Fact | None, target: Fact | None) -> Problem:
    verdict = "unproven" if source is None or target is None else "contradicts"
    said = source.written if source else ""
    given = target.written if target else ""
    label = code.partition(".")[2]
    if source is None:
        message = f"{label}: {given} is not in the source"
    elif target is None:
        message = f"{label}: {said} is not in the English"
    else:
        message = f"{label}: {said} became {given}"
    return Problem(code, verdict, said, given, message)


def _swapped(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> Problem:
    said = f"{first[0].written} and {second[0].written}"
    given = f"{first[1].written} and {second[1].written}"
    return Problem(
        "number.swapped", "contradicts", said, given, f"swapped: {said} stand in each other's place: {given}"
    )


def check_pair(
    source: str, target: str, language: str, published: date | None = None
) -> tuple[bool, tuple[Problem, ...]]:
    """Whether a translation is flagged, and why."""
    problems = compare(source, target, language, published)
    return any(problem.alarms for problem in problems), problems
