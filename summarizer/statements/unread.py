"""May whoever speaks in the source tell it in the English by a verb that no table holds?

Nothing shows that words are told as fact while their speaker stands there as the subject of such a verb: the verbs of
telling of a language have no end.
"""

from __future__ import annotations

from summarizer.expressions import late
from summarizer.nouns.statement import Cue
from summarizer.statements.evidence import VERB_LAST, Pair
from summarizer.statements.speakers_alike import any_compatible

REST = (
    r"(?:\s(?:of|for|at|in|from|and|the|with|on|de|del|di|da|al|van|von)\b|,?\s\(?[A-Z][\w.'’-]{0,30}\)?){0,12}+"
    r"(?:,[^,;.()]{3,60},)?+,?\s(?:(?:also|now|still|then|only|again|\w{1,20}ly)\s)?"
)
"""What may stand between the noun for a speaker and their verb: names, offices, a few adverbs."""
BEING = (
    r"is|was|has|does|goes|comes|remains|becomes|lies|runs|lives|works|owns|includes|needs|faces|costs|loses|wins|gets"
    r"|gives|takes|makes|plays|sells|buys|pays|opens|closes|starts|begins|ends|falls|rises|moves|uses|employs|teaches"
    r"|studies|chairs|heads|leads|attends|visits|arrives|leaves|produces|as|its|his|this|news|plus|across|less"
)
"""Verbs of doing and being in the present, and other words that end like them."""
OBJECT = (
    r"the|an?|that|this|these|those|it|him|her|his|its|their|them|no|nothing|little|much|any|more|what|how|why|whether"
    r"|who|where|such"
)
"""What shows that the word before it is a verb."""
ATTITUDE = late(rf"{REST}((?!(?:{BEING})\b)[a-z]{{2,}}(?<!s)(?<!ic)s) (?:{OBJECT})\b")
"""A verb in the present: news has it of attitudes, and tells deeds in the past."""
CLAUSE = late(
    rf"{REST}((?!(?:so|such|fact)\b)[a-z]{{3,}}) that (?:the|an?|it|he|she|they|there|this|these|his|her|its|their)\b"
)
"""A verb with a clause for an object."""
OPEN = late(rf"{REST}((?:has|have|had) yet to|(?:has|have|had)(?:n['’]t| not) yet)\b")
"""What has not been done yet."""


def may_act(pair: Pair) -> bool:
    """Whether a speaker of the source is the subject of a verb that may be one of telling."""
    theirs = {role for speaker in pair.source.speakers for role in speaker.roles}
    if not theirs:
        return False
    text = pair.english.text
    ends = [
        role.span.end for role in pair.english.roles if any_compatible((role.kind,), theirs) and _subject(text, role)
    ]
    found = [match for end in ends for verb in (ATTITUDE, CLAUSE, OPEN) if (match := verb.match(text, end))]
    read = {cue.span.start for cue in pair.english.markers if cue.kind not in {"done", "doubt"}}
    return any(read.isdisjoint(range(match.start(1), match.end())) for match in found)


def _subject(text: str, role: Cue) -> bool:
    """Whether nothing shows that a noun is no subject: a preposition before it, in the same phrase."""
    return not DEPENDENT.search(text[max(0, role.span.start - BESIDE) : role.span.start])


DEPENDENT = late(r"\b(?:by|of|to|for|with|against|from|at|in)(?: [\w'’-]+){0,4} \Z")
BESIDE = 50
"""Signs before a noun in which its preposition stands."""


BEFORE = 14
"""Signs within which a verb depends on the one before it."""


def to_come(pair: Pair, cue: Cue) -> bool:
    """Whether a verb of telling is itself what is expected or planned: the bank is to announce its decision."""
    text = pair.source.text
    if cue.kind != "said":
        return False
    for other in pair.source.marked("expectation", "plan", "future"):
        first, second = (cue, other) if pair.source.language in VERB_LAST else (other, cue)
        gap = text[first.span.end : second.span.start]
        if first.span.end <= second.span.start and len(gap) <= BEFORE and not set(gap) & BOUNDS:
            return True
    return False


BOUNDS = frozenset(",;:.，。、；：،؛")
