"""Is what somebody says still told as theirs?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Problem, Speaker
from summarizer.statements.evidence import SHORTER, Pair, problem, words
from summarizer.statements.speakers import english_speaker
from summarizer.statements.tables import table

TOLD = ("said", "source_named", "hearsay", "denial", "demand", "affirm", "announcement", "promise", "belief")
"""English classes that give a statement to somebody, or away from the article."""
LIKE_TOLD = ("possibility", "conditional")
"""Classes that may stand for a reporting verb in a free translation: less than proof."""
WEAKLY_TOLD = ("weak", "expectation")
"""Verbs that report as well as they state (finds, estimates): enough for no alarm."""
LIKE_ASKED = ("wish", "weak", "decision", "promise", "plan", "scheme")


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


def _unhedged(pair: Pair, kinds: tuple[str, ...]) -> list[str]:
    """What may stand for a reporting verb, but for the hedges that the source has beside it."""
    hedges = {marker.kind for marker in pair.source.markers}
    return [kind for kind in kinds if kind not in hedges]


def _lost(pair: Pair) -> Iterator[Problem]:
    """The first of the three that the source has; sure only where every sentence of the source has one."""
    if pair.english_quoted or pair.english.text.rstrip("\"'”’ ").endswith("?"):
        return  # speech that the English still shows as speech, or a question, which tells nothing as fact
    for code, kinds, near, saying in (
        (
            "attribution.lost",
            ("said", "source_named"),
            pair.english_has(*_unhedged(pair, LIKE_TOLD)),
            "what the source gives to somebody is told as fact",
        ),
        ("hearsay.lost", ("hearsay",), pair.english_has(*LIKE_TOLD, *WEAKLY_TOLD), "hearsay is told as fact"),
        (
            "attribution.lost",
            ("demand",),
            pair.english_has(*LIKE_ASKED),
            "a demand stands without the one who demands",
        ),
    ):
        found = pair.source_markers(*kinds)
        if found:
            if kinds[0] == "said" and pair.english_has(*_unhedged(pair, WEAKLY_TOLD)):
                return
            scattered = pair.scattered(_given(pair))
            verdict = pair.verdict(found, SHORTER, near=near or scattered)
            if not pair.rendered and pair.mostly(_given(pair)):
                verdict = ("unproven" if near else "contradicts") if pair.framed(found) else None
            if verdict:
                yield problem(code, verdict, words(found), "", saying)
            return


def _given(pair: Pair) -> tuple[Cue, ...]:
    """Everything in the source that gives a statement to somebody."""
    return pair.source.marked("said", "source_named", "hearsay", "demand", "denial")


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
    """A speaker whom the source names, but not as one who speaks; or several for one.

    A role that the source does not name at all may be a translator's word for one that it does.
    """
    theirs = pair.source.speakers
    ours = list(pair.english.speakers) if theirs else []
    if theirs and pair.speaker:
        ours.append(claimed_speaker(pair.speaker))
    known = {role for speaker in theirs for role in speaker.roles}
    others = {role.kind for role in pair.source.roles} - known
    names = ", ".join(speaker.text for speaker in theirs)
    for speaker in ours:
        if speaker.roles and not _any_compatible(speaker.roles, known):
            here = _any_compatible(speaker.roles, others - CARRIERS)
            verdict = pair.verdict((), SHORTER, near=_carried(pair, speaker))
            if here and verdict:
                saying = "the words are given to somebody else"
                yield problem("attribution.shifted", verdict, names, speaker.text, saying)
        elif speaker.number == "several" and all(their.number == "one" for their in theirs):
            verdict = pair.verdict((), SHORTER)
            if verdict:
                saying = "the words of one are given to several"
                yield problem("attribution.plural", verdict, names, speaker.text, saying)


def _any_compatible(ours: tuple[str, ...], theirs: set[str]) -> bool:
    return any(compatible(mine, role) for mine in ours for role in theirs)


def _carried(pair: Pair, speaker: Speaker) -> bool:
    """Whether the speaker may be one of several, or one who speaks by way of another."""
    carrier = bool(pair.source.marked("source_named")) or any(role in CARRIERS for role in speaker.roles)
    return carrier or len(pair.source.speakers) > 1


def compatible(one: str, other: str) -> bool:
    """Whether two role keys may name the same speaker."""
    return one == other or "person" in (one, other) or any(one in group and other in group for group in COMPATIBLE)


def claimed_speaker(name: str) -> Speaker:
    """The speaker of a claim, read like one in a sentence."""
    english = table("en")
    roles = english.roles.scan(name.lower(), name, english.roles.places(name.lower()))
    return english_speaker(name, Span(0, len(name)), english, roles)
