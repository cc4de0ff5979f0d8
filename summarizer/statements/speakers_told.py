"""Who tells which of several statements that stand side by side?

A statement and the answer to it change hands easily: every name and role of the source is there, each beside the
words of the other. What is told is set against the statements of the source without its tellers, what ties them is
what survives translation, and then the order; who tells it must be the one whom that statement names.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.nouns.statement import Cue, Speaker
from summarizer.statements.beads import LONGEST, MOST, Statement, english_clauses, statements
from summarizer.statements.clauses import WEIGHTS, shared
from summarizer.statements.english_names import english_names
from summarizer.statements.evidence import Pair
from summarizer.statements.name_evidence import evidence_of
from summarizer.statements.reading import Side, side
from summarizer.statements.speakers import CHAIN
from summarizer.statements.speakers_alike import CARRIERS, HEADS, any_compatible
from summarizer.statements.speakers_other import telling_roles

ORDER = 1.0
"""Weight of two statements standing in the order of the source."""
KIND = 1.2
"""Weight of a denial, a quotation or a plan that both have."""
SURE = 0.9
"""By so much the one order must weigh more than the other."""
SAME_KIND = (
    (("denial",), ("denial", "refusal", "untrue")),
    (("demand",), ("demand", "wish", "obligation")),
    (("consideration",), ("consideration",)),
    (("plan",), ("plan", "scheme")),
    (("expectation", "possibility"), ("expectation", "possibility")),
)
"""Kinds of the source that are no teller's, and the English classes that render them."""

TOLD = ("said", "source_named", "hearsay")
PERSONAL = late(r"\b[A-ZÀ-Ž][\w'’-]+(?: (?:van|von|de|da|di|del|der|den|la|le|bin|al))* [A-ZÀ-Ž][\w'’-]+")
PRONOUN = late(r"(?i)(?:he|she|it|they|we|i|you|who|which|both|others?|some|law)$")
SOMEBODY = late(
    r"(?:The|An?|the|an?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s|(?!On\b|In\b|At\b)[A-Z]|[a-z]+(?: [a-z]+)* [A-Z]|[a-z]{5,}"
)
"""How a noun phrase begins: what does not is no speaker that anybody could look for."""
OPENING = late(r"(?i)^(?:whereas|while|but|and|though|although)\s")


class Teller(NamedTuple):
    """A speaker of the English, and where the source names the same one."""

    speaker: Speaker
    clause: int
    places: frozenset[int]
    """The statements of the source that name the speaker; empty where none of several shows it."""


class Told:
    """The statements of the source, the clauses of the English, and who tells them."""

    def __init__(
        self, theirs: tuple[Statement, ...], ours: list[str], tellers: list[Teller], language: str, ordered: bool
    ) -> None:
        """Takes both sides; ``ordered``: they have as many sentences, so that their order proves something."""
        self.theirs = theirs
        self.ours = ours
        self.tellers = tellers
        self.ordered = ordered
        self._language = language
        self._ties: dict[int, list[float]] = {}

    def ties(self, clause: int) -> list[float]:
        """What ties a clause, without its teller, to each statement; the first look at a clause works it out."""
        if clause not in self._ties:
            self._ties[clause] = _ties(self.ours[clause], self.theirs, self._language)
        return self._ties[clause]


def told(pair: Pair, speakers: list[Speaker]) -> Told | None:
    """Both sides taken apart; nothing where nobody speaks, or where the source has too many statements."""
    if not speakers or len(pair.units) > 1 or len(pair.english.text) > LONGEST:
        return None
    theirs = statements(pair.source)
    if not 0 < len(theirs) <= MOST:
        return None
    clauses = english_clauses(pair.english)
    tellers = []
    for speaker in speakers:
        middle = (speaker.span.start + speaker.span.end) // 2
        clause = next((n for n, clause in enumerate(clauses) if middle < clause.span.end), None)
        if (
            clause is not None
            and SOMEBODY.match(OPENING.sub("", speaker.text))
            and not PRONOUN.match(speaker.text)
            and not within_other(speaker, speakers)
        ):
            tellers.append(Teller(speaker, clause, _places(pair, speaker, theirs)))
    text = pair.english.text
    for speaker in speakers:
        start, end = speaker.span.start, speaker.span.end
        text = text[:start] + " " * (end - start) + text[end:]
    ours = [text[clause.span.start : clause.span.end] for clause in clauses]
    ordered = clauses[-1].sentence == theirs[-1].sentence
    return Told(theirs, ours, tellers, pair.source.language, ordered)


def within_other(speaker: Speaker, speakers: list[Speaker]) -> bool:
    """Whether a speaker is part of another: an aide, of "the newspaper, quoting an aide"."""
    return any(
        other is not speaker and other.span.start <= speaker.span.start and speaker.span.end <= other.span.end
        for other in speakers
    )


def _ties(clause: str, theirs: tuple[Statement, ...], language: str) -> list[float]:
    """What ties a clause to each statement; what it shares with several says nothing, nor what it shares with one."""
    if len(theirs) == 1:
        return [0.0]
    english = side(clause, "en")
    each = [shared(clause, statement.text, language) for statement in theirs]
    weights = []
    for place, statement in enumerate(theirs):
        others = set().union(*(anchors for other, anchors in enumerate(each) if other != place))
        tied = sum(WEIGHTS[kind] for kind, what in each[place] - others)
        weights.append(tied + KIND * _alike(english, side(statement.text, language)))
    return weights


def _alike(ours: Side, theirs: Side) -> int:
    kinds = sum(theirs.has(*kinds) and ours.has(*classes) for kinds, classes in SAME_KIND)
    return kinds + bool(ours.quotations and theirs.quotations)


def _places(pair: Pair, speaker: Speaker, theirs: tuple[Statement, ...]) -> frozenset[int]:
    """The statements that name a speaker: a person by the name, a spokesman as such, others by role or name.

    Empty where there is only one, which tells nobody from anybody.
    """
    if len(theirs) == 1:
        return frozenset()
    language = pair.source.language
    text = OPENING.sub("", speaker.text)
    tokens = [
        token.plain
        for name in english_names(pair.english.text)
        if name.text in text
        for token in name.tokens
        if token.kind == "name"
    ]
    by_name = frozenset(
        place
        for place, statement in enumerate(theirs)
        if tokens and sum(evidence_of(statement.text, language).supports(word) for word in tokens) * 2 > len(tokens)
    )
    if PERSONAL.search(text) and len(by_name) == 1 and speaker.roles[-1:] != ("spokesperson",):
        return by_name
    sides = [side(statement.text, language) for statement in theirs]
    named = [{role.kind for role in each.roles} for each in sides]
    for wanted in _telling(speaker):
        found = _holding(wanted, named)
        if len(found) == 1:
            return found
    if len(by_name) == 1:
        return by_name
    return _holding(
        _telling(speaker)[-1], [{role for their in each.speakers for role in their.roles} for each in sides]
    )


def _telling(speaker: Speaker) -> list[frozenset[str]]:
    """The roles that a speaker is looked for by, one set after the other."""
    head = frozenset(speaker.roles[-1:])
    carriers = CARRIERS.intersection(speaker.roles)
    if head & HEADS:
        return [carriers, head] if carriers else [head]
    wanted = frozenset(telling_roles(speaker) or speaker.roles)
    return [carriers, wanted] if carriers else [wanted]


def _holding(wanted: frozenset[str], roles: list[set[str]]) -> frozenset[int]:
    """The statements that have one of some roles."""
    return frozenset(place for place, kinds in enumerate(roles) if wanted & kinds)


def changed_hands(pair: Pair, found: Told) -> Iterator[Teller]:
    """Tellers who tell what another one tells in the source."""
    for one, other in combinations(sorted(found.tellers, key=lambda teller: teller.clause), 2):
        if one.clause == other.clause:
            continue
        pair_of = _ends(one, other, len(found.theirs))
        if pair_of and _crossed(found, (one.clause, other.clause), pair_of):
            yield one
            return
    yield from _given_away(pair, found)
    yield from _spoken_of(pair, found)


def _ends(one: Teller, other: Teller, size: int) -> tuple[int, int] | None:
    """The statements of two tellers; of one who is not found the only other statement."""
    if len(one.places) == len(other.places) == 1:
        places = (min(one.places), min(other.places))
        return places if places[0] != places[1] else None
    if size == 2 and len(one.places) + len(other.places) == 1:
        known = min(one.places or other.places)
        return (known, 1 - known) if one.places else (1 - known, known)
    return None


def _crossed(found: Told, clauses: tuple[int, int], places: tuple[int, int]) -> bool:
    """Whether what two tell stands rather in each other's statements."""
    (one, other), (first, second) = map(found.ties, clauses), places
    order = ORDER * found.ordered
    kept = one[first] + other[second] + order * (first < second)
    turned = one[second] + other[first] + order * (first > second)
    return turned >= kept + SURE


def _given_away(pair: Pair, found: Told) -> Iterator[Teller]:
    """Those who tell what the source gives to others, and who are named beside another statement."""
    if pair.english_has("hearsay", "source_named", "accusation", "refusal"):
        return
    carried = any(not CARRIERS.isdisjoint(teller.speaker.roles) for teller in found.tellers)
    if carried:
        return
    for teller in found.tellers:
        if len(teller.places) != 1:
            continue
        row = found.ties(teller.clause)
        best = max(range(len(row)), key=row.__getitem__)
        own = min(teller.places)
        if best == own or row[best] < row[own] + SURE or any(best in other.places for other in found.tellers):
            continue
        statement = side(found.theirs[best].text, pair.source.language)
        roles = {role for speaker in statement.speakers for role in speaker.roles}
        clause = side(found.ours[teller.clause], "en")
        here = {role.kind for role in clause.roles}
        if (
            (roles or statement.has("hearsay"))
            and statement.has(*TOLD)
            and not any_compatible(here, roles)
            and not clause.has("speech")
        ):
            yield teller


def _spoken_of(pair: Pair, found: Told) -> Iterator[Teller]:
    """Those who say themselves what the source has from a newspaper, from somebody unnamed or from hearsay."""
    if pair.english_has("hearsay", "source_named", "accusation"):
        return
    if any(role.kind in UNNAMED and not _addressed(pair, role) for role in pair.english.roles):
        return
    for teller in found.tellers:
        if not teller.speaker.roles or not OUTRIGHT.search(found.ours[teller.clause]):
            continue
        if sum(other.clause == teller.clause for other in found.tellers) > 1:
            continue  # the verb is the other's
        row = found.ties(teller.clause)
        best = max(range(len(row)), key=row.__getitem__)
        if row.count(row[best]) > 1 and teller.clause:
            continue  # nothing ties it to one of the statements
        statement = side(found.theirs[best].text, pair.source.language)
        roles = {role for speaker in statement.speakers for role in speaker.roles}
        carried = statement.has("hearsay") if not roles else UNNAMED.issuperset(roles)
        if PAPER.search(teller.speaker.text) or any_compatible(teller.speaker.roles, roles):
            continue
        if len(found.theirs) == 1 and not _told_of(statement, teller.speaker):
            continue
        if carried and (not _addressed_there(pair) or statement.has("source_named")):
            yield teller


def _told_of(statement: Side, speaker: Speaker) -> bool:
    """Whether the source tells of one like the speaker, apart from those by way of whom it tells it."""
    carriers = [cue.span for cue in statement.marked("source_named")]
    carriers += [their.span for their in statement.speakers]
    return any(
        role.kind in speaker.roles
        and all(role.span.start - span.end > CHAIN or span.start - role.span.end > CHAIN for span in carriers)
        for role in statement.roles
    )


UNNAMED = frozenset({"press", "source"})
"""By way of whom words of others come."""


def _addressed(pair: Pair, role: Cue) -> bool:
    """Whether the newspaper is told something, not the one who tells it."""
    return bool(ADDRESSED.search(pair.english.text[max(0, role.span.start - 40) : role.span.start]))


def _addressed_there(pair: Pair) -> bool:
    """Whether the English has somebody tell it to those by way of whom words come: so may the source, beside a verb."""
    return any(role.kind in UNNAMED and _addressed(pair, role) for role in pair.english.roles)


ADDRESSED = late(r"\b(?:told|tells|interview with|informed)(?: (?:the|an?)| [\w'’-]+){0,3} $")
OUTRIGHT = late(r"(?i)\b(?:said|says|told|tells|states?|stated|announced|revealed|disclosed|confirmed)\b")
"""Verbs of those who speak for themselves."""
PAPER = late(
    r"\b(?:Times|Post|Herald|Tribune|Observer|Journal|News|Daily|Gazette|Ledger|Courier|Mail|Telegraph|Guardian|Press"
    r"|Chronicle|Star|Sun|Mirror|Echo|Express|Review|Agency|TV|Radio|Television|Broadcasting|Finance|Weekly|Bulletin)\b"
)
"""What newspapers and stations call themselves."""
