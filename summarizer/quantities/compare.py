"""Compares the numbers and dates of a source with those of its English."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from summarizer.quantities.agreement import disagreements, settle_kilos
from summarizer.quantities.align import assign_beads
from summarizer.quantities.calendar_check import impossible
from summarizer.quantities.facts import Fact, list_facts, unit_of
from summarizer.quantities.labels import codes_changed
from summarizer.quantities.leftovers import code_of, pair_up, settle
from summarizer.quantities.matching import Matches, match_facts
from summarizer.quantities.messages import changed, misdated, relabelled, swapped, unbounded, unread
from summarizer.quantities.problems import Problem
from summarizer.quantities.reader import read
from summarizer.quantities.renderings import told_in_words
from summarizer.quantities.swaps import exchanged, find_swaps

LONGEST_KEPT = 2000
"""Code points."""
TWO = 2


class Comparison(NamedTuple):
    """The outcome for one pair of texts."""

    flagged: bool
    problems: tuple[Problem, ...]


def check_pair(source: str, target: str, language: str, published: date | None = None) -> Comparison:
    """Whether a translation is flagged, and why; `published` is the date of the article."""
    problems = compare(source, target, language, published)
    return Comparison(any(problem.alarms for problem in problems), problems)


def compare_summary(source: str, target: str, language: str, published: date | None = None) -> tuple[Problem, ...]:
    """What an English statement says that its evidence does not; what it leaves out is no fault."""
    given = list(facts_of(target, "en"))
    said = settle_kilos(facts_of(source, language), given)
    lengths = (len(source), len(target))
    matches = match_facts(said, given, lengths, language)
    problems = _of_matched(matches, language, same_order=False) + _unread(source, target, language)
    problems += [misdated(fact, days) for fact, days in impossible(said, given, published)]
    rest = matches.source
    matches.source = [fact for fact in rest if fact.kind in ("relative", "half")]
    _, added = told_in_words(settle(matches, free=True), (source, target), language)
    for first, second in pair_up(rest, added, lengths):
        if second is not None:
            # Among all that evidence says, a number became another one only where both are of one sort.
            before = first if first is not None and _same_sort(first, second) else None
            problems.append(changed(code_of(before, second), before, second))
    return tuple(problems)


def _same_sort(first: Fact, second: Fact) -> bool:
    """Whether two values count the same kind of thing, as far as either side says."""
    units = unit_of(first), unit_of(second)
    known = None not in units or "%" in units
    return first.kind == second.kind and first.money == second.money and (units[0] == units[1] or not known)


def compare(source: str, target: str, language: str, published: date | None = None) -> tuple[Problem, ...]:
    """All differences in numbers and dates between a source text and its English.

    Passages of several sentences are aligned first and compared bead by bead; what is left in one
    bead and found in another was moved, not lost.
    """
    second = list(facts_of(target, "en"))
    first = settle_kilos(facts_of(source, language), second)
    if not first and not second:
        return tuple(_unread(source, target, language))
    lengths = (len(source), len(target))
    grouped = assign_beads((source, first), (target, second), language)
    found = {bead: match_facts(said, given, lengths, language) for bead, (said, given) in grouped.items()}
    problems = [problem for matches in found.values() for problem in _of_matched(matches, language)]
    problems += _unread(source, target, language)
    if min(len(first), len(second)) > 1:
        problems += [relabelled(said, given) for said, given in codes_changed(source, target)]
    for said, given in grouped.values():
        problems += [misdated(fact, days) for fact, days in impossible(said, given, published)]
    problems += _moved(found, lengths, language)
    left: tuple[list[Fact], list[Fact]] = ([], [])
    beads = list(found.values())
    for at, matches in enumerate(beads):
        beside = [pair for near in (*beads[max(0, at - 1) : at], *beads[at + 1 : at + 2]) for pair in near.pairs]
        for side, facts in zip(left, settle(matches, beside), strict=True):
            side.extend(facts)
    left = told_in_words(left, (source, target), language)
    omitted = _omitted(left[0], beads, second, left[1])
    reported = {problem.target for problem in problems if problem.code.startswith("date.")}
    problems += [
        changed("date.omitted" if said in omitted and given is None else code_of(said, given), said, given)
        for said, given in pair_up(*left, lengths)
        if said is not None or given is None or given.written not in reported
    ]
    return tuple(problems)


def _omitted(source: list[Fact], beads: list[Matches], target: list[Fact], strange: list[Fact]) -> set[Fact]:
    """What makes the English only less exact: a month missing beside its year, a weekday where none is named.

    `strange` is what of the English nothing explains.
    """
    named = {fact.kind for fact in target} | ({"month", "weekday"} if any(map(_is_date, strange)) else set())
    told = {pair[0].group for matches in beads for pair in matches.pairs}
    return {
        fact
        for fact in source
        if fact.kind not in named and (fact.kind == "weekday" or (fact.kind == "month" and fact.group in told))
    }


def _is_date(fact: Fact) -> bool:
    return fact.kind in ("year", "month", "day", "weekday")


def _moved(found: dict[int, Matches], lengths: tuple[int, int], language: str) -> list[Problem]:
    """Take out what one bead lacks and another has; two beads that took values from each other are a problem."""
    if len(found) < TWO:
        return []
    home = {fact: bead for bead, matches in found.items() for fact in (*matches.source, *matches.target)}
    source = [fact for matches in found.values() for fact in matches.source]
    target = [fact for matches in found.values() for fact in matches.target]
    if not source or not target:
        return []
    moved = match_facts(source, target, lengths, language)
    gone = {fact for pair in (*moved.pairs, *moved.converted) for fact in pair}
    for matches in found.values():
        matches.source = [fact for fact in matches.source if fact not in gone]
        matches.target = [fact for fact in matches.target if fact not in gone]
    return [swapped(one, other) for one, other in exchanged(moved.pairs, home)]


def _of_matched(matches: Matches, language: str, *, same_order: bool = True) -> list[Problem]:
    """Equal values of another unit, currency or bound, and values in each other's place.

    A summary may tell things in another order than its source; a translation may not.
    """
    swaps = find_swaps(matches, language, same_order)
    turned = {pair[0] for swap in swaps for pair in swap}
    found = []
    for code, said, given in disagreements(matches, language):
        if code != "number.unbounded":
            found.append(changed(code, said, given))
        elif same_order and said not in turned:
            found.append(unbounded(said, given))
    return found + [swapped(one, other) for one, other in swaps]


def _unread(source: str, target: str, language: str) -> list[Problem]:
    """What is said where one side holds more numbers than are read of one text."""
    return [
        unread(of_source=of_source)
        for text, code, of_source in ((source, language, True), (target, "en", False))
        if len(text) > LONGEST_KEPT and not _facts(text, code).complete
    ]


def facts_of(text: str, language: str) -> tuple[Fact, ...]:
    """What is compared of one text; short ones are kept, since one source is checked against several texts."""
    return (_kept(text, language) if len(text) <= LONGEST_KEPT else _facts(text, language)).facts


class _Read(NamedTuple):
    facts: tuple[Fact, ...]
    complete: bool


@lru_cache(maxsize=2048)
def _kept(text: str, language: str) -> _Read:
    return _read_facts(text, language)


@lru_cache(maxsize=4)
def _facts(text: str, language: str) -> _Read:
    return _read_facts(text, language)


def _read_facts(text: str, language: str) -> _Read:
    folded, reading = read(text, language)
    return _Read(tuple(list_facts(text, folded, reading)), reading.complete)
