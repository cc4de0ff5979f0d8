"""Who speaks in English: the subject of a reporting verb, which is found by word order."""

from __future__ import annotations

import re
from itertools import islice

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Speaker, SpeakerNumber
from summarizer.statements.speakers import ASIDE, LIMIT, within
from summarizer.statements.tables import Table

AUXILIARY = re.compile(
    r"(?:\s+(?:also|has|have|had|is|are|was|were|been|being|then|later|further|again|now|still|who|which|did|does|do|not|never|(?!famil|[Aa]ssembl|all|[Ii]taly|[Jj]uly)\w+ly))+$"
)
SENTENCE_EDGE = late(r"[.;:!?\"“”()]|\bthat\b|\bbut\b|\bbecause\b|\bwhile\b")
CLAUSE_EDGE = re.compile(r"[.,;:!?\"“”()]|\bthat\b|\bbut\b|\bbecause\b|\bwhile\b|\bwhen\b|\bas\b")
AFTER_EDGE = re.compile(r"[.,;:!?\"“”()]|\bthat\b|\bon\b|\bwhen\b|\bto\b|\bafter\b|\bas\b|\bin an?\b|\bwho\b")
CLAUSE = re.compile(
    r"(?i)"
    r"^\s*(?:and|or|to|what|how|why|whether|if)\b|\bto\s*$|\b(?:will|would|can|could|may|might|must|should|is|are|was|were|has|have|had|after|before)\b"
)
"""A stretch with a verb of its own is more than the subject."""
HEAD_END = re.compile(
    r"\s(?:of|from|in|at|who|with|close|familiar|near|for|on|to|involved|here|there|themselves|itself|himself|herself)\b"
)
OWNER = re.compile(
    r"\b(?:head|chief|leader|chair\w*|member|branch|representative|official|part|spokes\w+|governor)"
    r" (?:of|for|at|from) ([^,;]{1,60})"
)
OF_OTHERS = frozenset({"spokesperson", "official", "executive", "mayor"})
"""What somebody heads or is part of speaks through them."""
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?:\s+(?:also|now|still|widely|\w+ly))?$")
PROGRESSIVE = re.compile(r"\s*\w+ing\b")
NAMES_JOINED = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w.'-]+ )+and (?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*")
SINGLE = re.compile(r"\b(?:an?|one|another|mr|mrs|ms|dr|he|she|i|his|her spokes\w+)\b", re.IGNORECASE)


INITIALS = re.compile(
    r"\b(?:[A-Z]\.){2,4}"
    r"|\b(?:Co|Inc|Corp|Ltd|Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|St|Jr|Sr|Bros|vs)\.(?= )"
)
"""U.S., U.N., Co.: full stops that end nothing."""


INSERTED = late(r",? (?:for (?:its|his|her|their) part|however|meanwhile|in turn|on the other hand),")
"""What stands between a subject and its verb and says nothing of either."""
TURNED = re.compile(r"[\"”’']\s*$|^\s*$")
"""What stands before a verb whose subject follows it: the end of a quotation."""
SAYING = re.compile(r"sa(?:id|ys?)|added|adds?|explain(?:s|ed)|insist(?:s|ed)|warn(?:s|ed)|announced|reported|told \w+")
"""Verbs whose subject follows after a comma alone."""


def _turned(text: str, verb: re.Match[str]) -> bool:
    before = text[max(0, verb.start() - 6) : verb.start()]
    return bool(TURNED.search(before) or (before.rstrip().endswith(",") and SAYING.match(verb[0])))


def english_speakers(lowered: str, text: str, words: Table, roles: tuple[Cue, ...]) -> tuple[Speaker, ...]:
    """The subjects of reporting verbs, and the complements of "according to"."""
    found = []
    text = INITIALS.sub(lambda match: match[0].replace(".", "_"), text)
    if "(" in text:
        text = ASIDE.sub(lambda match: " " * len(match[0]), text)
    if INSERTED.search(text):
        text = INSERTED.sub(lambda match: " " * len(match[0]), text)
    for match in islice(words.before.finditer(lowered), LIMIT):
        span = _before_verb(text, match.start())
        if not span and _turned(text, match):
            span = _after_verb(text, match.end())
            if span and (CLAUSE.search(text[span.start : span.end]) or PRONOUN.match(text, span.start)):
                span = None  # what is said, not who says it
        if span:
            found.append(english_speaker(text, span, words, roles))
    for match in islice(words.after.finditer(lowered), LIMIT):
        span = _after_verb(text, match.end())
        if span:
            found.append(english_speaker(text, span, words, roles))
    return tuple(found)


APPOSITION = re.compile(
    r",\s*(?:the|an?|who|which|head|chief)\b|(?:^|[\s\"“])(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+,\s[^,]{3,45}$"
    r"|,\s*[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}\s*$"
)
"""What stands between commas behind a name: who that is."""
JOINED = re.compile(r"\s*and (?=\w)")
"""What joins a clause with a subject of its own."""
OPENER = re.compile(
    r"\s*(?:At|In|On|After|During|Before|Following) (?:an?|the|its|his|her) (?:\w+ ){1,3}?(?=the |[A-Z])"
)
"""What may stand before the subject without a comma."""
PRONOUN = re.compile(r"\s*(?:he|she|it|they|we|I|you|He|She|It|They|We|You)\b(?=\s+[a-z])")
"""A subject that is complete: what follows is another verb."""
TWO_VERBS = re.compile(r"\s(?:\w+ly\s)?[a-z]+(?:ed|es)\b[^,]* and$")
"""A verb before the reporting one, of the same subject: smiled and said."""
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "no"})
"""What stands before a noun that is spelt like a verb: the forecast."""
RELATIVE = re.compile(r",? (?=who\b)")


def far_subject(lowered: str, words: Table) -> bool:
    """Whether a reporting verb has its subject further away than one is looked for: took to X to announce."""
    for match in islice(words.before.finditer(lowered), LIMIT):
        stretch = lowered[max(0, match.start() - FAR) : match.start()]
        if stretch.endswith(" to ") or (STRONG.match(match[0]) and not PASSIVE.search(stretch.rstrip())):
            return True
        if len(stretch) == FAR and not CLAUSE_EDGE.search(stretch):
            return True
    return False


STRONG = late(r"(?:sa(?:id|ys)|told|explained|announced|stated|warned|argued|insisted|stressed|noted|added)\b")
"""Verbs that always give words to somebody, whether the grammar shows whom or not."""
FAR = 70
"""Signs within which a subject stands before its verb."""


def _before_verb(text: str, end: int) -> Span | None:
    start = max(0, end - FAR)
    stretch = text[start:end].rstrip()
    if not stretch or stretch[-1] in "\"”’'":
        return None
    edge = CLAUSE_EDGE
    if stretch[-1] == ",":
        stretch, edge = stretch[:-1], SENTENCE_EDGE
        if not APPOSITION.search(stretch):
            return None
    if PASSIVE.search(stretch) and not PROGRESSIVE.match(text, end):
        return None  # who is said to have done something does not say it
    stretch = AUXILIARY.sub("", stretch)
    cuts = [match.end() for match in edge.finditer(stretch)]
    first = max(cuts, default=0)
    joined = JOINED.match(stretch, first) if first and stretch[first - 1] in ",;" else None
    first = joined.end() if joined else first
    opener = OPENER.match(stretch, first)
    first = opener.end() if opener else first
    if pronoun := PRONOUN.match(stretch, first):
        return Span(start + first, start + pronoun.end())
    phrase = TWO_VERBS.sub("", RELATIVE.split(stretch[first:], maxsplit=1)[0])
    if not phrase and stretch[:first].endswith(","):
        return _before_verb(text, start + first)  # bowed his head and said: the subject stands before the comma
    if start and not first:
        return None  # the clause begins further back than a subject stands
    if phrase.rsplit(" ", 1)[-1].lower() in DETERMINERS or CLAUSE.search(phrase):
        return None
    return Span(start + first, start + first + len(phrase)) if phrase.strip() else None


def _after_verb(text: str, start: int) -> Span | None:
    stretch = text[start : start + 70]
    cut = AFTER_EDGE.search(stretch)
    stretch = stretch[: cut.start()] if cut else stretch
    return Span(start, start + len(stretch)) if stretch.strip() else None


def english_speaker(text: str, span: Span, words: Table, roles: tuple[Cue, ...]) -> Speaker:
    """A speaker with the roles of its head: a person close to the company is not the company."""
    stretch = text[span.start : span.end]
    phrase = stretch.strip().replace("_", ".")
    head = stretch[: _head_end(stretch, span.start, roles)]
    own = _head_roles(text, Span(span.start, span.start + len(head)), roles)
    if OF_OTHERS.issuperset(own) and (owner := OWNER.search(stretch)):
        of = roles_of(Span(span.start + owner.start(1), span.start + owner.end(1)), roles)
        own = tuple(dict.fromkeys((*of, *own)))
    if own == ("study",):  # the data of the agency: whose they are speaks through them
        own = tuple(dict.fromkeys((*own, *roles_of(Span(span.start + len(head), span.end), roles))))
    number = english_number(head.strip(), words)
    if own and number == "unknown" and PLURAL.search(head.strip().lower()):
        number = "several"  # one word, with a capital at the head of the sentence
    return Speaker(span, phrase, number, own)


def _head_end(stretch: str, start: int, roles: tuple[Cue, ...]) -> int:
    """Where what depends on the head of a noun phrase begins, which is not within a name: Bank of Japan."""
    for match in HEAD_END.finditer(stretch):
        named = NAMED_BEFORE.match(stretch, match.start())
        if named:
            return named.end()
        inside = any(role.span.start < start + match.start() < role.span.end for role in roles)
        if not inside or match[0] != " of":
            return match.start()
    return len(stretch)


NAMED_BEFORE = late(r" of (?:[A-Z][\w'’.-]* )+[a-z][\w-]*(?= [a-z]+ed\s*$|\s*$)")
"""A name with *of* that stands before the head: a University of Valmont study."""

HEAD_ENDS = re.compile(
    r"(?:'s?)?(?: (?:office|side|camp|bloc|delegation|campaign|team|leaders?"
    r"|heads?|chiefs?|boss|members?|politicians?|representatives?|sources?|circles))?"
    r"(?:[\s,]+(?:(?:and|the|his|her|their) )?(?:[A-Z][\w.'’-]*|\d+))*[\s,]*"
)
"""What may follow the noun for a speaker: who speaks for it, or a name."""


def _head_roles(text: str, span: Span, roles: tuple[Cue, ...]) -> tuple[str, ...]:
    """The roles of a noun phrase if it ends in one, but for a name: a court document is not the court."""
    inside = [role for role in roles if within(role.span, (span,))]
    if not inside or not HEAD_ENDS.fullmatch(text, max(role.span.end for role in inside), span.end):
        return ()
    return tuple(dict.fromkeys(role.kind for role in inside))


def roles_of(span: Span, roles: tuple[Cue, ...]) -> tuple[str, ...]:
    """The keys of the roles that stand within a span."""
    return tuple(dict.fromkeys(role.kind for role in roles if within(role.span, (span,))))


PLURAL = re.compile(r"(?<![\w'’])(?!news|police|press|series|statistics|figures|data|results)[a-z]{3,}[^\Wsui]s$")
"""A common noun in the plural at the end of a phrase."""


def english_number(head: str, words: Table) -> SpeakerNumber:
    """Whether a noun phrase, cut off after its head noun, means one speaker or several."""
    head = head.strip(" ,")
    lowered = head.lower()
    last = lowered.rsplit(" ", 1)[-1]
    plural = words.several.fullmatch(last) or words.several.match(lowered)
    if plural or NAMES_JOINED.fullmatch(head):
        return "several"
    return "one" if SINGLE.search(head) else "unknown"
