"""Who speaks: the subject of a reporting phrase, as far as the grammar shows it."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Speaker, SpeakerNumber
from summarizer.statements.entries import NOTHING
from summarizer.statements.tables import Table

REPORTING = frozenset({"said", "source_named", "demand", "denial", "plan", "consideration", "expectation"})
"""Kinds of marker that have a subject: somebody who says, asks or denies."""

NEAR = 60
"""A speaker stands within so many signs of the reporting phrase."""

SPEECH = 9
"""Signs of a quotation that somebody speaks; what is shorter may be a title or a word."""

CHAIN = 22
"""Between the head of a noun phrase and what depends on it lie so many signs at most."""

LIMIT = 60
"""So many reporting phrases and roles are looked at: far more than sentences have, and time stays linear."""

GENITIVE = frozenset("的の의")
COMMA = late("[,，、]")
BREAK = late(r"[.;:()!?。；：]")


def within(span: Span, stretches: tuple[Span, ...]) -> bool:
    """Whether a span lies inside one of the stretches, which stand in order and do not overlap."""
    place = bisect_right(stretches, span.start, key=attrgetter("start"))
    return place > 0 and span.end <= stretches[place - 1].end


def source_speakers(
    lowered: str, words: Table, markers: tuple[Cue, ...], roles: tuple[Cue, ...], quotations: tuple[Span, ...]
) -> tuple[Speaker, ...]:
    """The roles that speak: by what follows them, else by standing nearest to a reporting phrase."""
    reporting = [marker for marker in markers if marker.kind in REPORTING and not within(marker.span, quotations)]
    reporting += [Cue(span, "", "said") for span in quotations if span.end - span.start >= SPEECH]
    outside = [role for role in roles if not within(role.span, quotations) and not _part(lowered, role, words)][:LIMIT]
    if not reporting or not outside:
        return ()
    chain = _Chain(lowered, outside, words, tuple(marker.span.start for marker in reporting))
    spans = tuple(
        marker.span for marker in reporting[:LIMIT] if marker.kind in {"said", "source_named"} and marker.text
    )
    speaking = [
        chain.head(role)
        for role in outside
        if _followed(lowered, words, role) or any(within(role.span, (span,)) for span in spans)
    ]
    speaking = _last_told(lowered, _topics(lowered, speaking, words), words)
    if not speaking:
        speaking = [role for marker in reporting[:LIMIT] if (role := _nearest(marker, chain))]
        speaking = _within_topic(lowered, speaking, words)
    found: dict[int, Speaker] = {}
    for role in speaking:
        start = role.span.start
        known = found.get(start)
        keys = tuple(dict.fromkeys((*(known.roles if known else ()), role.kind)))
        found[start] = Speaker(role.span, role.text, _number(lowered, words, role), keys)
    return tuple(found.values())


def _last_told(lowered: str, speaking: list[Cue], words: Table) -> list[Cue]:
    """Of several subjects those behind the end of what is told: "that the government decides" the agency reports."""
    ends = [match.end() for match in words.told.finditer(lowered)] if len(speaking) > 1 else []
    return ([role for role in speaking if role.span.start >= ends[-1]] if ends else []) or speaking


def _within_topic(lowered: str, speaking: list[Cue], words: Table) -> list[Cue]:
    """Roles near a reporting phrase, without those behind a topic that is no role: it speaks, whatever it is."""
    topic = words.said_by.match(lowered) if words.topic is not NOTHING and speaking else None
    return [role for role in speaking if role.span.start < topic.end()] if topic else speaking


def _part(lowered: str, role: Cue, words: Table) -> bool:
    """Whether a role is the first part of a compound, or stands in parentheses: Nato-Diplomat, Köhler (SPD)."""
    end = role.span.end
    if words.spaced and (compound := lowered[end : end + 2]).startswith("-") and compound[1:].isalpha():
        return True
    return lowered[role.span.start - 1 : role.span.start] == "(" and lowered[end : end + 1] == ")"


def _topics(lowered: str, speaking: list[Cue], words: Table) -> list[Cue]:
    """Of several subjects those that are topics: the others are subjects of what is told."""
    if words.topic is NOTHING or len(speaking) < 2:
        return speaking
    return [role for role in speaking if words.topic.match(lowered, role.span.end)] or speaking


def _followed(lowered: str, words: Table, role: Cue) -> bool:
    """Whether the speaker's particle or verb comes next, or its preposition just before."""
    end = role.span.end
    theirs = lowered[end : end + 1] in GENITIVE  # what is theirs follows
    if not theirs and any(words.before.match(lowered, place) for place in range(end, min(len(lowered), end + 3))):
        return True
    start = max(0, role.span.start - 8)
    return any(
        start + match.end() <= role.span.start and not COMMA.search(lowered, start + match.end(), role.span.start)
        for match in words.after.finditer(lowered[start : role.span.start])
    )


class _Chain(NamedTuple):
    """The roles of a sentence that may speak, and what parts them."""

    lowered: str
    roles: list[Cue]
    words: Table
    bounds: tuple[int, ...]
    """Where reporting phrases begin."""

    def head(self, found: Cue) -> Cue:
        """The first of a chain of roles, where heads come first: the spokeswoman of the company, not the company."""
        if self.words.head_last:
            return found
        for role in reversed(self.roles):
            start, end = role.span.end, found.span.start
            close = start < end and end - start <= CHAIN and not re.search(r"[.,;:]", self.lowered[start:end])
            if close and not any(start <= bound < end for bound in self.bounds):
                found = role
        return found


def _nearest(marker: Cue, chain: _Chain) -> Cue | None:
    """The role nearest to a reporting phrase; one before it and in the same clause comes first."""
    lowered, words = chain.lowered, chain.words
    best: tuple[int, int, Cue] | None = None
    for role in chain.roles:
        ahead = role.span.start >= marker.span.end
        if ahead and words.head_last and not words.spaced and marker.kind != "source_named":
            continue  # whom somebody tells something stands behind the verb
        if not ahead and role.span.end > marker.span.start and marker.kind != "source_named":
            continue  # the marker itself
        gap = lowered[marker.span.end : role.span.start] if ahead else lowered[role.span.end : marker.span.start]
        if len(gap) > NEAR or BREAK.search(ASIDE.sub("", gap) if "(" in gap else gap):
            continue
        rank = 2 if "," in gap else int(ahead != (marker.kind == "source_named"))
        if words.head_last and words.spaced and not ahead:
            gap = lowered[: role.span.start]  # the verb comes last, and its subject first
        if best is None or (rank, len(gap)) < best[:2]:
            best = (rank, len(gap), role)
    return chain.head(best[2]) if best else None


def _number(lowered: str, words: Table, role: Cue) -> SpeakerNumber:
    start, end = role.span.start, role.span.end
    while words.spaced and start and lowered[start - 1].isalpha():
        start -= 1  # of a compound the whole word counts
    before, after = lowered[max(0, start - 24) : start], lowered[end : end + 6]
    near = 1 if words.spaced else 14
    if words.many is not NOTHING and words.many.search(_word(lowered, role.span)):
        return "several"
    if words.one.match(after) or any(match.end() >= len(before) - near for match in words.one.finditer(before)):
        return "one"
    if words.several.search(before) or words.several.match(lowered, start) or words.several.match(after):
        return "several"
    title = words.person.match(lowered, start)
    if (title and title.end() >= end) or words.person.match(after):
        return "one"
    if words.plural is NOTHING or role.kind not in PERSONS:
        return "unknown"
    word = _word(lowered, role.span)
    if words.plural.search(word):
        return "several"
    return "one" if words.single.search(word) else "unknown"


def _word(lowered: str, span: Span) -> str:
    """The last word of a span, as far as it goes on."""
    rest = WORD.match(lowered, span.end)
    return lowered[span.start : rest.end() if rest else span.end].rsplit(" ", 1)[-1]


WORD = re.compile(r"\w{0,20}")
PERSONS = frozenset(
    {
        *("minister", "president", "prime_minister", "chancellor", "spokesperson", "official", "mayor", "lawmaker"),
        *("lawyer", "executive", "expert", "scholar", "doctor", "coach", "player", "author", "diplomat", "teacher"),
        *("student", "resident", "witness", "suspect", "farmer", "worker", "source", "artist", "driver", "passenger"),
        *("customer", "owner", "candidate", "engineer", "reporter", "commander", "politician", "aide", "referee"),
        *("patient", "plaintiff", "activist", "fan", "agent"),
    }
)
"""Roles of persons, whose words show whether they are one or several."""


# English: the subject is found by word order.

AUXILIARY = re.compile(
    r"(?:\s+(?:also|has|have|had|is|are|was|were|been|being|then|later|further|again|now|still|who|which|did|does|do|not|(?!famil|assembl|all|italy|july)\w+ly))+$"
)
SENTENCE_EDGE = late(r"[.;:!?\"“”()]|\bthat\b|\bbut\b|\bbecause\b|\bwhile\b")
CLAUSE_EDGE = re.compile(r"[.,;:!?\"“”()]|\bthat\b|\bbut\b|\bbecause\b|\bwhile\b|\bwhen\b|\bas\b")
AFTER_EDGE = re.compile(r"[.,;:!?\"“”()]|\bthat\b|\bon\b|\bwhen\b|\bto\b|\bafter\b|\bas\b|\bin an?\b|\bwho\b")
CLAUSE = re.compile(
    r"(?i)"
    r"^\s*(?:and|or|to|what|how|why|whether|if)\b|\bto\s*$|\b(?:will|would|can|could|may|might|must|should|is|are|was|were|has|have|had|after|before)\b"
)
"""A stretch with a verb of its own is more than the subject."""
HEAD_END = re.compile(r"\s(?:of|from|in|at|who|with|close|familiar|near|for|on|to|involved|here|there)\b")
OWNER = re.compile(
    r"\b(?:head|chief|leader|chair\w*|member|branch|representative|official|part|spokes\w+|governor) (?:of|for|at|from) ([^,;]{1,60})"
)
OF_OTHERS = frozenset({"spokesperson", "official", "executive", "mayor"})
"""What somebody heads or is part of speaks through them."""
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?:\s+(?:also|now|still|widely|\w+ly))?$")
PROGRESSIVE = re.compile(r"\s*\w+ing\b")
NAMES_JOINED = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w.'-]+ )+and (?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*")
SINGLE = re.compile(r"\b(?:an?|one|another|mr|mrs|ms|dr|he|she|i|his|her spokes\w+)\b", re.IGNORECASE)


INITIALS = re.compile(
    r"\b(?:[A-Z]\.){2,4}|\b(?:Co|Inc|Corp|Ltd|Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|St|Jr|Sr|Bros|vs)\.(?= )"
)
"""U.S., U.N., Co.: full stops that end nothing."""


ASIDE = re.compile(r"\([^()]{1,30}\)")
"""What stands between a name and its verb: a party, an age."""


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
        inside = any(role.span.start < start + match.start() < role.span.end for role in roles)
        if not inside or match[0] != " of":
            return match.start()
    return len(stretch)


HEAD_ENDS = re.compile(
    r"(?:'s?)?(?: (?:office|side|camp|bloc|delegation|campaign|team|leaders?|heads?|chiefs?|boss|members?|politicians?|representatives?|sources?|circles))?"
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
