"""Whose words a noun of telling are, and who tells beside a participle: "the union's view is", "with police saying".

English gives words to somebody without any verb that has a subject: a noun of saying has an owner, a participle stands
behind *with*. What is found here is a noun phrase, as the subjects of verbs are.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.statements.subjects_english import before_verb, is_subject

MADE = (
    r"(?:statement|post|posting|tweet|message|comment|remark|warning|letter|e-?mail|claim|account|note|petition|appeal"
    r"|demand|call|forecast|estimate|testimony|article|speech|response|reply|denial|analysis|assessment|accusation"
    r"|allegation|communiqu[eé]|press release|release|complaint|proposal|prediction|projection|calculation|opinion"
    r"|view|version|verdict|announcement|explanation|finding|investigation|inquiry|enquiry|probe|review|check|test"
    r"|examination|assumption|conclusion|figure|document|filing|paper|order|ruling|information|admission|reckoning"
    r"|telling|argument|criticism|description|judge?ment|tip|plan|suggestion|interview|report|data|evidence|video"
    r"|recording|bulletin|newsletter|survey|study|tally|count)s?"
)
"""Nouns for what somebody says, writes or finds out."""
MADE_LAST = late(rf"(?i)(?:^|\s|['’]s? ){MADE}\s*$")
"""The head of a noun phrase that is such a noun: it may be that of one or of several."""

HOLDING = late(
    r"(?i)(?<=\w)['’]s? (?:[\w-]+ ){0,2}(?:assessment|view|opinion|position|message|verdict|conclusion|explanation"
    r"|answer|reply|response|advice|argument|claim|contention|account|version|reading|analysis|warning|prediction|forecast"
    r"|theory|belief|stance|complaint|criticism|demand|suggestion|diagnosis|impression|estimate|judge?ment)s?"
    r" (?:is|are|was|were|remains|remained) (?:simply |clearly |simple: )?that\b"
)
"""A noun of thinking that is the subject of *is that*: its owner thinks it."""
WITH = late(
    r"(?i)(?:^|[,;–—] |\band )with (?P<who>[^.;:!?\"“”]{3,100}?),? (?:\w+ly )?(?:saying|adding|claiming|arguing"
    r"|insisting|warning|stressing|noting|explaining|urging|demanding|denying|telling|asserting|maintaining|predicting|stating"
    r"|alleging|conceding|admitting|describing|calling|charging|threatening|complaining|suggesting|pointing out"
    r"|accusing|expecting|estimating|reporting|confirming|believing|vowing|pledging|promising|rejecting|dismissing"
    r"|contending|declaring|announcing|acknowledging|criticising|criticizing|recalling|emphasi[sz]ing)\b"
)
"""Somebody with a participle of telling beside another clause."""


def owners(text: str) -> Iterator[Span]:
    """Who holds what a noun of thinking tells, and who tells something behind *with*."""
    if "that" in text:
        for match in HOLDING.finditer(text):
            if span := before_verb(text, match.start()):
                yield span
    if "ith " in text and "ing" in text:
        for match in WITH.finditer(text):
            if is_subject(match["who"]):
                yield Span(*match.span("who"))
