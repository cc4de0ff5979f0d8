"""Which part of the English renders which statement of the source?

A report sets two statements side by side, a rumour and a denial, a plan and its critic, each with a teller or a
hedge of its own. That one keeps its own says nothing of the other, so each is judged by itself, in beads (Gale and
Church 1993) of a statement of the source and the clauses of the English that render it. What ties them is what
survives translation, then the kind of statement, and last the order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, permutations
from operator import getitem
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.statements.clauses import WEIGHTS, shared
from summarizer.statements.evidence import EXPANSION, SENTENCE_END, VERB_LAST, Pair
from summarizer.statements.reading import Side, side
from summarizer.statements.scope import BOUNDARIES, SINGLE
from summarizer.statements.speakers import within
from summarizer.statements.tables import UNSPACED

TOLD = ("said", "source_named", "hearsay", "denial", "demand")
"""Markers of the source that make a statement somebody's, or nobody's."""
STANDING = (*TOLD, "consideration", "plan", "expectation", "possibility")
"""Markers that make a clause of the source a statement of its own kind."""

ENGLISH_SENTENCE = late(
    # First the sign, here and below, so that nothing is looked back from at any other.
    r"(?=[;.!?])(?:;\s+|(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|No|Co|Lt))(?<!\b(?:Mrs|Gen|Sen|Gov|Ltd|Inc|Col|Rep|Rev|Maj|Sgt))"
    r"(?<!\b(?:Capt|Supt|Prof))(?:\.[\"”’)]*|[!?])\s+(?=[\"“‘(]?[A-Z]))"
)
ENGLISH_CLAUSE = late(
    r"(?=[,\s])(?:(?<!\bnothing)(?<!\banything)(?<!\ball),?\s"
    r"(?=(?:but|while|whereas|although|though|even though|even as)\s)"
    r"|,\s(?=(?:and|with|as(?! well\b)|yet|after|despite|adding)\s)"
    r"|,\s(?=(?:which|(?:an?|another)\s(?:\w+\s){1,3}?(?:that|which))\s[^,;]{10,160}$))"
)
HEADED = late(r"\A(?:while|whereas|although|though|even though)\s[^,;]{24,160}(,\s)")
"""A sentence that begins with a clause of its own."""

SHORTEST = 20
"""Signs of English that a clause takes at the least."""
MOST = 5
"""Statements on either side: in a longer passage the order proves little."""
LONGEST = 480
"""Signs of English beyond which nothing is aligned."""

SAME_KIND = (
    (("denial",), ("denial", "refusal", "untrue")),
    (("demand",), ("demand", "wish", "obligation")),
    (("consideration",), ("consideration",)),
    (("plan",), ("plan", "scheme")),
    (("hearsay",), ("hearsay", "accusation", "belief")),
    (("expectation", "possibility"), ("expectation", "possibility")),
)
"""Kinds of the source, and the English classes that they are mostly rendered by."""
KIND = 0.8
"""Weight of a kind that both have."""
ORDER = 0.7
"""Weight of standing at the same place."""


CONTRAST = late(r"\A(?:but|while|whereas|although|though|even though|yet)\b(?! (?:\w+ly )?\w{2,}ing\b)")
"""What sets a clause against the one before: a teller of one does not reach the other.

"While refusing" has no subject of its own, so that whoever tells the rest of the sentence tells that as well.
"""
TRAILING = 48
"""Signs that stand behind a verb of telling that ends its sentence: what was said stands before it."""
TELLERS = ("said", "source_named", "hearsay", "affirm", "announcement", "belief", "accusation", "denial", "demand")


class Clause(NamedTuple):
    """A clause of the English."""

    span: Span
    sentence: int
    """The number of its sentence: what a semicolon parts are two."""


class Statement(NamedTuple):
    """A statement of the source."""

    text: str
    sentence: int
    """The number of its sentence."""


class Bead(NamedTuple):
    """A statement of the source beside its English."""

    pair: Pair
    source: int
    """The number of the source's sentence."""
    english: int
    """The number of the English sentence."""


def in_order(pair: Pair) -> bool:
    """Whether both sides have as many sentences, which then follow each other: of 400 right translations in all."""
    if len(pair.units) > 1 or ";" in pair.english.text:
        return False
    theirs, ours = sentences(pair.source, SENTENCE_END), sentences(pair.english, ENGLISH_SENTENCE)
    return 1 < len(list(theirs)) == len(list(ours)) <= MOST


def singly(pair: Pair) -> tuple[Pair, ...]:
    """Each statement beside its English; where there is but one, both sides as they are."""
    return tuple(bead.pair for bead in beads(pair)) or ((pair,) if len(pair.units) == 1 else ())


@lru_cache(maxsize=64)
def beads(pair: Pair) -> tuple[Bead, ...]:
    """Each statement of the source beside its English; empty where either side has but one.

    Kept: several checks look at the same pair one after the other.
    """
    if len(pair.units) > 1 or len(pair.english.text) > LONGEST:
        return ()
    clauses = english_clauses(pair.english)
    if not 1 < len(clauses) <= 2 * MOST:
        return ()
    theirs = statements(pair.source)
    return tuple(_beads(pair, theirs, clauses)) if 1 < len(theirs) <= MOST else ()


def _beads(pair: Pair, theirs: tuple[Statement, ...], clauses: tuple[Clause, ...]) -> Iterator[Bead]:
    places = _align(pair, clauses, theirs)
    for number, statement in enumerate(theirs):
        ours = [place for place, found in enumerate(places) if found == number]
        context = _context(pair, theirs, clauses, places, number)
        for group in _groups(ours):
            text = pair.english.text[clauses[group[0]].span.start : clauses[group[-1]].span.end]
            alone = Pair.of(statement.text, text, pair.source.language, context, pair.speaker, pair.status)
            yield Bead(alone, statement.sentence, clauses[group[0]].sentence)


def spare(bead: Bead, others: tuple[Bead, ...], kinds: tuple[str, ...], classes: tuple[str, ...]) -> bool:
    """Whether the English of another clause of the sentence holds what this one lacks, without being in need of it.

    Then it is likely this one's own, and the clauses have been told apart wrongly.
    """
    return any(
        other.pair.english_has(*classes) and not other.pair.source.has(*kinds)
        for other in others
        if other.pair.source is not bead.pair.source and (other.source == bead.source or other.english == bead.english)
    )


def _groups(ours: list[int]) -> Iterator[list[int]]:
    """The clauses that render one statement, those apart that do not follow each other."""
    group: list[int] = []
    for place in ours:
        if group and place != group[-1] + 1:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _context(
    pair: Pair, theirs: tuple[Statement, ...], clauses: tuple[Clause, ...], places: tuple[int, ...], number: int
) -> str:
    """The English that tells of a statement from outside: the rest of its sentence, where the same one may speak."""
    found = []
    for place, clause in enumerate(clauses):
        ours = [
            near for near, other in enumerate(clauses) if places[near] == number and other.sentence == clause.sentence
        ]
        if places[place] != number and ours:
            told, telling = theirs[number], theirs[places[place]]
            if _reaches(pair, clauses, (ours[0], place), told, telling):
                found.append(pair.english.text[clause.span.start : clause.span.end])
    return " ".join(found)


def _reaches(
    pair: Pair, clauses: tuple[Clause, ...], places: tuple[int, int], told: Statement, telling: Statement
) -> bool:
    """Whether the teller of the second of two clauses may speak of the first as well.

    Where the source names a speaker of what is told, or nobody at all, nobody else's verb speaks for it.
    """
    ours, other = places
    language = pair.source.language
    span = clauses[other].span
    behind = other > ours and _trailing(side(pair.english.text[span.start : span.end], "en"))
    if behind and not side(telling.text, language).speakers:
        return True
    same, contrasted = told.sentence == telling.sentence, _contrasted(pair, clauses, ours, other)
    if side(told.text, language).has("hearsay") or side(told.text, language).speakers:
        return same and behind and not contrasted
    return (same or not contrasted) and (behind or other < ours)


def _contrasted(pair: Pair, clauses: tuple[Clause, ...], one: int, other: int) -> bool:
    """Whether two clauses are set against each other."""
    later = clauses[max(one, other)].span.start
    first = clauses[min(one, other)].span.start
    lowered = pair.english.lowered
    return bool(CONTRAST.match(lowered[later:]) or CONTRAST.match(lowered[first:]))


def _trailing(clause: Side) -> bool:
    """Whether the teller stands at the end, behind what is told."""
    length = len(clause.text)
    return any(
        length - cue.span.end <= TRAILING and "," in clause.text[: cue.span.start] for cue in clause.marked(*TELLERS)
    )


@lru_cache(maxsize=64)
def statements(source: Side) -> tuple[Statement, ...]:
    """The source cut at the end of its sentences, and between clauses of which each has a teller of its own.

    Kept, as `beads` are.
    """
    each = enumerate(sentences(source, SENTENCE_END))
    return tuple(Statement(text, number) for number, sentence in each for text in _clauses(sentence, source.language))


def sentences(text: Side, boundary: re.Pattern[str]) -> Iterator[str]:
    """A text cut at every boundary that is not within quotation marks."""
    ends = [match.end() for match in boundary.finditer(text.text) if not _quoted(text, match)]
    for start, end in pairwise([0, *ends, len(text.text)]):
        if piece := text.text[start:end].strip():
            yield piece


def _quoted(text: Side, match: re.Match[str]) -> bool:
    """Whether a boundary lies between quotation marks; what is quoted is not taken apart."""
    return any(span.start < match.start() and match.end() < span.end for span in text.quotations)


def _clauses(sentence: str, language: str) -> Iterator[str]:
    """The statements of one sentence.

    A clause without a marker goes with the one that holds the verb of telling: where verbs come last the next,
    elsewhere the one before.
    """
    pieces = list(sentences(side(sentence, language), BOUNDARIES.get(language, SINGLE)))
    # The cut is looked at first: most sentences have none, and need not be read for their markers.
    if len(pieces) < 2 or len(side(sentence, language).marked(*STANDING)) < (1 if language in VERB_LAST else 2):
        yield sentence
        return
    least = SHORTEST / EXPANSION.get(language, 0.95)
    joined = ""
    for piece in _led(pieces, least, language):
        if min(len(joined), len(piece)) >= least and _parted(joined, piece, language):
            yield joined
            joined = piece
        else:
            joined = f"{joined}{'' if language in UNSPACED else ' '}{piece}" if joined else piece
    yield joined


def _led(pieces: list[str], least: float, language: str) -> Iterator[str]:
    """The clauses of a sentence, a short one behind a semicolon together with the next, which it begins."""
    head, before = "", ""
    for piece in pieces:
        whole = f"{head}{'' if language in UNSPACED else ' '}{piece}" if head else piece
        head = whole if len(whole) < least and before.rstrip().endswith(SEMICOLONS) else ""
        if not head:
            yield whole
            before = whole
    if head:
        yield head


SEMICOLONS = (";", "；", "؛")


def _parted(before: str, after: str, language: str) -> bool:
    """Whether a statement ends between two clauses: always at a semicolon."""
    if before.rstrip().endswith(SEMICOLONS):
        return True
    if language in VERB_LAST:
        return side(before, language).has(*STANDING)
    if not side(before, language).has(*STANDING) or _opening(before, language):
        return False
    own = [cue for cue in side(after, language).marked(*TOLD) if not within(cue.span, side(after, language).quotations)]
    return any(not FRAMING.search(after, 0, cue.span.start) for cue in own)


FRAMING = late(r",\s\Z")
"""Behind a comma a teller comes first where it frames what stands before: ", said the police"."""


def _opening(text: str, language: str) -> bool:
    """Whether nothing but a teller stands there, and what is told comes next: "police said," in Chinese."""
    told = side(text, language).marked(*TOLD)
    return bool(told) and len(text.rstrip("，,:： ")) - told[-1].span.end <= 1 and language == "zh"


@lru_cache(maxsize=64)
def english_clauses(english: Side) -> tuple[Clause, ...]:
    """The English cut into sentences, and these into clauses that may each stand alone; kept, as `beads` are."""
    found: list[Clause] = []
    length = len(english.text.rstrip())
    bounds = [0, *_ends(english, ENGLISH_SENTENCE, 0, length), length]
    for number, (start, end) in enumerate(pairwise(bounds)):
        headed = HEADED.match(english.lowered[start:end])
        inner = set(_ends(english, ENGLISH_CLAUSE, start, end))
        if headed and not within(Span(start + headed.start(1), start + headed.end(1)), english.quotations):
            inner.add(start + headed.end(1))
        at = start
        for place in sorted(inner):
            if place - at >= SHORTEST and end - place >= SHORTEST:
                found.append(Clause(Span(at, place), number))
                at = place
        found.append(Clause(Span(at, end), number))
    return tuple(found)


def _ends(text: Side, boundary: re.Pattern[str], start: int, end: int) -> list[int]:
    return [match.end() for match in boundary.finditer(text.text, start, end) if not _quoted(text, match)]


def _align(pair: Pair, clauses: tuple[Clause, ...], theirs: tuple[Statement, ...]) -> tuple[int, ...]:
    """For each clause of the English the number of the statement that it renders.

    As many clauses as statements render one each, as a rule, in whatever order; elsewhere each goes where most ties it.
    """
    weights = _weights(pair, clauses, theirs)
    best = tuple(max(range(len(theirs)), key=row.__getitem__) for row in weights)
    if len(clauses) != len(theirs):
        return best
    each = max(permutations(range(len(theirs))), key=lambda order: _sum(weights, order))
    sure = SENTENCES if clauses[-1].sentence + 1 == len(theirs) else EACH
    return each if _sum(weights, each) + sure >= _sum(weights, best) else best


def _weights(pair: Pair, clauses: tuple[Clause, ...], theirs: tuple[Statement, ...]) -> list[list[float]]:
    """What speaks for each clause rendering each statement."""
    english = [side(pair.english.text[clause.span.start : clause.span.end], "en") for clause in clauses]
    source = [side(statement.text, pair.source.language) for statement in theirs]
    ordered = clauses[-1].sentence == theirs[-1].sentence and (
        clauses[-1].sentence >= IN_ORDER - 1 or ";" not in pair.english.text
    )
    weights = []
    for place, ours in enumerate(english):
        ties = [shared(ours.text, other.text, other.language) for other in source]
        holders = Counter(anchor for anchors in ties for anchor in anchors)
        row = []
        for number, other in enumerate(source):
            own = [anchor for anchor in ties[number] if holders[anchor] < len(source)]
            away = abs(place / (len(english) - 1) - number / (len(source) - 1))
            strayed = ordered and theirs[number].sentence != clauses[place].sentence
            tied = sum(WEIGHTS[kind] / holders[kind, what] for kind, what in own)
            alike = KIND * _alike(ours, other) + TELLER * _told_alike(ours, other)
            row.append(tied + alike + ORDER * (1 - away) - SENTENCES * strayed)
        weights.append(row)
    return weights


def _alike(ours: Side, theirs: Side) -> int:
    """In how many ways a clause and a statement are of the same kind."""
    kinds = sum(theirs.has(*kinds) and ours.has(*classes) for kinds, classes in SAME_KIND)
    return kinds + bool(ours.quotations and theirs.quotations)


def _told_alike(ours: Side, theirs: Side) -> bool:
    """Whether the same one speaks in a clause and in a statement."""
    telling = {role for speaker in ours.speakers for role in speaker.roles}
    return not telling.isdisjoint(role for speaker in theirs.speakers for role in speaker.roles)


def _sum(weights: list[list[float]], order: tuple[int, ...]) -> float:
    """What speaks for an alignment as a whole."""
    return sum(map(getitem, weights, order))


TELLER = 0.8
"""Weight of the same one speaking in both."""
EACH = 2.0
"""Weight of each statement having a clause of its own."""
SENTENCES = 2.5
"""The same of sentences, and of their order where there are more than two."""
IN_ORDER = 3
"""Sentences on either side from which on they follow each other in the same order."""
