"""Is what somebody says still told as theirs?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.article import Span
from summarizer.nouns.statement import Problem, Speaker
from summarizer.statements.evidence import Pair, problem, words
from summarizer.statements.speakers import english_number
from summarizer.statements.tables import table

TOLD = ("said", "source_named", "hearsay", "denial", "demand", "affirm", "announcement", "belief")
"""English classes that give a statement to somebody, or away from the article."""
LIKE_TOLD = ("weak", "possibility", "expectation", "conditional")
"""Classes that may stand for a reporting verb in a free translation: less than proof, enough for no alarm."""
LIKE_ASKED = ("wish", "weak", "decision", "plan", "scheme")


def compare_attribution(pair: Pair) -> Iterator[Problem]:
    """Attribution, hearsay and demands of the source that the English gives to nobody."""
    yield from _speakers(pair)
    refused = pair.english_has("refusal") and bool(pair.source_markers("denial"))
    if (
        refused
        or pair.english_has(*TOLD)
        or pair.context_has(*TOLD)
        or pair.speaker
        or pair.status in {"reported", "denied"}
    ):
        return
    yield from _lost(pair)


def _softeners(pair: Pair) -> list[str]:
    """What may stand for a reporting verb, but for the hedges that the source has beside it."""
    hedges = {marker.kind for marker in pair.source.markers}
    return [kind for kind in LIKE_TOLD if kind not in hedges]


def _lost(pair: Pair) -> Iterator[Problem]:
    named = pair.source_markers("said", "source_named")
    hearsay = pair.source_markers("hearsay")
    demand = pair.source_markers("demand")
    scattered = pair.scattered(pair.source.marked("said", "source_named", "hearsay", "demand", "denial"))
    quoted = bool(pair.english.quotations)
    if named:
        soft = scattered or pair.partial or quoted or pair.english_has(*_softeners(pair))
        saying = "what the source gives to somebody is told as fact"
        yield problem("attribution.lost", "unproven" if soft else "contradicts", words(named), "", saying)
    elif hearsay:
        soft = scattered or pair.partial or pair.english_has(*LIKE_TOLD)
        yield problem(
            "hearsay.lost", "unproven" if soft else "contradicts", words(hearsay), "", "hearsay is told as fact"
        )
    elif demand:
        soft = scattered or pair.partial or quoted or pair.english_has(*LIKE_ASKED)
        saying = "a demand stands without the one who demands"
        yield problem("attribution.lost", "unproven" if soft else "contradicts", words(demand), "", saying)


COMPATIBLE = tuple(
    frozenset(group.split())
    for group in (
        "official government ministry spokesperson city",
        "minister ministry government",
        "prime_minister chancellor minister government president",
        "president executive company spokesperson",
        "executive company bank spokesperson official",
        "press source study government author",
        "expert scholar study source doctor lawyer",
        "police prosecutors suspect official court firefighters government",
        "source official diplomat expert government ministry",
        "lawmaker party opposition minister mayor",
        "mayor city official government",
        "resident witness family victim suspect worker activists farmer teacher student",
        "army ministry government spokesperson official",
        "union worker teacher",
        "school teacher official scholar",
        "coach player executive",
        "diplomat ministry minister",
        "party government lawmaker",
        "study scholar expert government company",
    )
)
"""Roles that a translator may exchange: their words overlap from language to language."""


CARRIERS = frozenset({"press", "source", "study"})
"""Roles by way of which the words of others come: naming them is no shift."""


def _speakers(pair: Pair) -> Iterator[Problem]:
    """A speaker whom the source does not have, or several for one."""
    theirs = pair.source.speakers
    ours = list(pair.english.speakers) if theirs else []
    if theirs and pair.speaker:
        ours.append(claimed_speaker(pair.speaker))
    known = {role for speaker in theirs for role in speaker.roles}
    others = {role.kind for role in pair.source.roles} - known
    names = ", ".join(speaker.text for speaker in theirs)
    for speaker in ours:
        same = any(compatible(mine, role) for mine in speaker.roles for role in known)
        carried = any(compatible(mine, role) for mine in speaker.roles for role in others & CARRIERS)
        if speaker.roles and not same and not carried:
            here = any(compatible(mine, role) for mine in speaker.roles for role in others)
            surely = not pair.weak and (not here or (len(theirs) == 1 and not pair.source.marked("source_named")))
            saying = "the words are given to somebody else"
            yield problem("attribution.shifted", "contradicts" if surely else "unproven", names, speaker.text, saying)
        elif speaker.number == "several" and all(their.number == "one" for their in theirs):
            verdict = "unproven" if pair.weak else "contradicts"
            yield problem("attribution.plural", verdict, names, speaker.text, "the words of one are given to several")


def compatible(one: str, other: str) -> bool:
    """Whether two role keys may name the same speaker."""
    return one == other or "person" in (one, other) or any(one in group and other in group for group in COMPATIBLE)


def claimed_speaker(name: str) -> Speaker:
    """The speaker of a claim, read like one in a sentence."""
    english = table("en")
    roles = english.roles.scan(name.lower(), name, english.roles.places(name.lower()))
    return Speaker(Span(0, len(name)), name, english_number(name, english), tuple(role.kind for role in roles))
