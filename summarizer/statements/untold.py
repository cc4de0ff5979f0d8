"""Is what one statement gives to somebody told by nobody?

Seen by itself, a statement that the source gives to somebody has a teller in the English, too: the subject of a verb
of telling, a source, hearsay. Nouns of telling (the verdict, its claims) give nothing to anybody, and whoever stands
there without telling anything does not tell it.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.expressions import late
from summarizer.nouns.statement import Problem
from summarizer.statements.beads import singly
from summarizer.statements.evidence import Pair, problem, words
from summarizer.statements.reading import Side
from summarizer.statements.speakers_matched import gone
from summarizer.statements.speakers_person import person_gone
from summarizer.statements.unread import may_act, to_come
from summarizer.statements.verbless import told_freely

LEAST = 0.25
"""What is left of a statement without the one who tells it."""
FAR = 200
"""Signs of English up to which it is believed where the speaker of the source is not even named."""

TOLD = ("source_named", "hearsay", "belief", "refusal")
"""Classes that are always told by somebody, or by hearsay."""
ACTS = ("affirm", "announcement", "denial")
"""Classes of acts, which may be spoken of as well as done."""
LIKE_TELLING = frozenset(
    {
        *("weak", "accusation", "speech", "announcing", "expectation", "wish", "decision", "promise", "consideration"),
        "untrue",
    }
)
"""Classes that may tell where the one who tells is named, unless they render something else of the source."""
IDLE = late(
    r"(?:present|accept|identif|emerg|highlight|recogni[sz]|signal|appreciat|deem|regard|interview)\w*|known .*"
    r"|statistics"
)
"""Words of these that seldom report."""
VERB = late(
    r"(?!(?:an?|the|his|her|its|their) |asking)(?:\w+(?:ing|ed)\b.*|said|told|wrote|made .*|held .*|spoke|put it"
    r"|it (?:has|had|is|was) .*)"
)
"""Forms of verbs of telling that can be nothing else, whose subject may stand anywhere."""
PARTICIPLE = late(r"written|spoken|sworn|drawn .*|given .*|gone .*")
HAVE = late(r"\b(?:has|have|had|having)(?: \w+ly| also| already| now| since)? \Z")
"""Participles that are verbs behind these."""
SAY = late(
    r"\b(?:say|tell|admit|call|learn|remember|recall|feel|felt|think|thought|continu|publish|word|announc|report|contest"
    r"|forecast|assert|apolog|thank|attribut|doubt)\w*\b"
)
"""Stems of words that may tell something in a form or construction that is not read."""


def compare_tellers(pair: Pair) -> Iterator[Problem]:
    """The first statement of the source that is somebody's, and in the English nobody's; of a claim nothing is told."""
    if pair.speaker or pair.status or not pair.source.has("said", "source_named"):
        return
    for one in singly(pair):
        if found := list(_untold(one)):
            yield found[0]
            return


def _untold(pair: Pair) -> Iterator[Problem]:
    """What the source gives to somebody and the English to nobody."""
    found = pair.source_markers("said", "source_named")
    if not found or _around(pair) or may_act(pair) or all(to_come(pair, cue) for cue in found):
        return
    left = bool(person_gone(pair)) or gone(pair)
    if _others_tell(pair) if left else _may_tell(pair):
        return
    near = _hedged(pair) or pair.scattered(found)
    verdict = pair.verdict(found, LEAST, near=near, longest=FAR if left else 0)
    if verdict:
        saying = "what the source gives to somebody is told by nobody"
        yield problem("attribution.lost", verdict, words(found), "", saying)


def _hedged(pair: Pair) -> bool:
    """Whether the English leaves it open where the source does not: less than a teller, but not nothing."""
    return pair.english_has("possibility", "conditional") and not pair.source.has(*HEDGES)


HEDGES = ("possibility", "expectation", "consideration", "plan", "hearsay", "open", "future")
"""Markers of the source that a hedge of the English renders."""


def _around(pair: Pair) -> bool:
    """Whether the words are shown as somebody's by what is around them, or told as no fact at all."""
    if pair.english.quotations or pair.english.text.rstrip().endswith("?"):
        return True
    return tells(pair.context) or told_freely(pair.context.lowered)


def tells(english: Side) -> bool:
    """Whether anybody tells anything in the English, by a verb and not by a noun alone."""
    return english.speaks or english.has(*TOLD, *ACTS) or _verbs(english, frozenset())


def _verbs(english: Side, own: frozenset[str]) -> bool:
    """Whether a verb of telling stands there; ``own``: kinds of the source, of which a demand may render one."""
    kinds = {"said", "demand"} - own
    return any(
        VERB.fullmatch(cue.text.lower())
        or (PARTICIPLE.fullmatch(cue.text.lower()) and HAVE.search(english.lowered, 0, cue.span.start))
        for cue in english.marked(*kinds)
    )


def _others_tell(pair: Pair) -> bool:
    """Whether the English gives it to somebody else than the speaker whom it does not name, or to hearsay."""
    english = pair.english
    if english.speakers or english.has(*TOLD, "speech", "accusation", "affirm") or _verbs(english, _demands(pair)):
        return True
    weak = any(not IDLE.fullmatch(cue.text.lower()) for cue in english.marked("weak"))
    return weak or bool(SAY.search(english.lowered))


def _may_tell(pair: Pair) -> bool:
    """Whether the speaker of the source, who is named, may tell it in some way; true where the source shows none."""
    english = pair.english
    if not pair.source.speakers or tells(english) or told_freely(english.lowered):
        return True
    near = LIKE_TELLING - {marker.kind for marker in pair.source.markers}
    weak = any(not IDLE.fullmatch(cue.text.lower()) for cue in english.marked(*near))
    return weak or bool(SAY.search(english.lowered))


def _demands(pair: Pair) -> frozenset[str]:
    return frozenset({"demand"}) if pair.source.has("demand") else frozenset()
