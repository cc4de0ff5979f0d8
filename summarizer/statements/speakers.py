"""Who speaks: the subject of a reporting phrase, as far as the grammar shows it."""

from __future__ import annotations

import re
from bisect import bisect_right
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

UTTERED = frozenset({"hearsay", "possibility"})
"""Kinds of marker that may be verbs of somebody who fears or suspects."""

TO = 24
"""Between a verb of telling and somebody who is told lie so many signs at most."""

SPEECH = 9
"""Signs of a quotation that somebody speaks; what is shorter may be a title or a word."""

CHAIN = 22
"""Between the head of a noun phrase and what depends on it lie so many signs at most."""

NAMED = 44
"""The same where a name stands between."""

AND_OF = late(
    r"\w{0,12}(?: [\w'’.-]{2,16}){1,3} (?:vom|von|des|der|beim|van|du|de|d['’]|del|della|dell['’]|dello|dei|di|da|do"
    r"|dos|das|al|ai|ale|a|din)(?: (?:der|den|de|het|la|las|los|l['’]))?(?: [\w'’-]{2,16}){0,2} ?"
)
"""A name, and what its owner belongs to: the economist Paulsen of the Kiel Institute."""

LIMIT = 60
"""So many reporting phrases and roles are looked at: far more than sentences have, and time stays linear."""

APPOSITION = late(r"(?<!\d),(?: [\w'’.-]+){1,8},(?= )")
"""A few words between commas, a name or an office, which part no verb from its subject."""

ASIDE = re.compile(r"\([^()]{1,30}\)")
"""What stands between a name and its verb: a party, an age."""

ADDRESSEE = late(r"[»”“\"]?\s(?:[«„“\"]?[\w-]+[»”“\"]?\s)?")
"""Between a newspaper that is told something and the one who tells it: at most a word, its name or an adjective."""
TELLING_PRESS = frozenset({"source", "prosecutors", "police", "family", "victim", "court"})
"""Who tells newspapers something, beside the roles of persons."""

GENITIVE = frozenset("的の의")
ONE_OF_THEM = late("の(?:一人|1人|ひとり)[ではがも]")
COMMA = late("[,，、]")
BREAK = late(r"[.;:()!?。；：]")
SENTENCE_END = late(r"[。！？]|[.!?][\"”’)]*\s")


def within(span: Span, stretches: tuple[Span, ...]) -> bool:
    """Whether a span lies inside one of the stretches, which stand in order and do not overlap."""
    place = bisect_right(stretches, span.start, key=attrgetter("start"))
    return place > 0 and span.end <= stretches[place - 1].end


def source_speakers(
    lowered: str, words: Table, markers: tuple[Cue, ...], roles: tuple[Cue, ...], quotations: tuple[Span, ...]
) -> tuple[Speaker, ...]:
    """The roles that speak: by what follows them, else by standing nearest to a reporting phrase."""
    reporting = [marker for marker in markers if reports(marker, words) and not within(marker.span, quotations)]
    reporting += [Cue(span, "", "said") for span in quotations if span.end - span.start >= SPEECH]
    outside = [role for role in roles if not within(role.span, quotations) and not _part(lowered, role, words)][:LIMIT]
    outside = [role for role in outside if not _told_to(lowered, role, markers, words)]
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
    if words.head_last and words.spaced:
        speaking = _before_verbs(lowered, speaking, reporting) or speaking
    sentences = _by_sentence(lowered, speaking, quotations)
    speaking = [role for each in sentences for role in _last_told(lowered, _topics(lowered, each, words), words)]
    if not speaking:
        speaking = [role for marker in reporting[:LIMIT] if (role := _nearest(marker, chain))]
        speaking = _within_topic(lowered, speaking, words)
    else:
        speaking += _of_other_sentences(lowered, speaking, reporting[:LIMIT], chain)
    found: dict[int, Speaker] = {}
    kinds: dict[Span, list[str]] = {}
    for role in outside:
        kinds.setdefault(role.span, []).append(role.kind)  # a word may stand for several roles
    for role in speaking:
        start = role.span.start
        known = found.get(start)
        theirs = known.roles if known else ()
        keys = tuple(dict.fromkeys((*theirs, role.kind, *kinds[role.span], *chain.whose(role))))
        found[start] = Speaker(role.span, role.text, _number(lowered, words, role), keys)
    return tuple(found.values())


def reports(marker: Cue, words: Table) -> bool:
    """Whether a marker has a subject that says, asks, denies, fears or suspects something."""
    return marker.kind in REPORTING or (marker.kind in UTTERED and bool(words.uttered.match(marker.text.lower())))


def _told_to(lowered: str, role: Cue, markers: tuple[Cue, ...], words: Table) -> bool:
    """Whether somebody is told something, behind the verb of telling: "indicó a Radio Andina el alcalde"."""
    if words.addressed is NOTHING:
        return False
    before = [marker for marker in markers if marker.kind == "said" and 0 < role.span.start - marker.span.end < TO]
    between = (lowered[marker.span.end : role.span.start].strip() for marker in before)
    return any(words.addressed.fullmatch(text) for text in between)


def _before_verbs(lowered: str, speaking: list[Cue], reporting: list[Cue]) -> list[Cue]:
    """Subjects behind which a reporting phrase stands; where verbs come last, others do what is told of them."""
    ends = [match.end() for match in SENTENCE_END.finditer(lowered)]
    last: dict[int, int] = {}
    for marker in reporting:
        sentence = bisect_right(ends, marker.span.start)
        last[sentence] = max(last.get(sentence, 0), marker.span.end)
    return [role for role in speaking if role.span.end <= last.get(bisect_right(ends, role.span.start), 0)]


def _by_sentence(lowered: str, speaking: list[Cue], quotations: tuple[Span, ...]) -> list[list[Cue]]:
    """Who speaks in each sentence: the topic of one says nothing of the subjects of the next."""
    ends = [match.start() for match in SENTENCE_END.finditer(lowered)]
    ends = [end for end in ends if not within(Span(end, end + 1), quotations)]
    found: dict[int, list[Cue]] = {}
    for role in speaking:
        found.setdefault(bisect_right(ends, role.span.start), []).append(role)
    return list(found.values())


def _of_other_sentences(lowered: str, speaking: list[Cue], reporting: list[Cue], chain: _Chain) -> list[Cue]:
    """Who stands near a reporting phrase of a sentence in which nobody else has been found to speak."""
    ends = [match.end() for match in SENTENCE_END.finditer(lowered)]
    told = {bisect_right(ends, role.span.start) for role in speaking}
    without = [marker for marker in reporting if bisect_right(ends, marker.span.start) not in told]
    return [role for marker in without if (role := _nearest(marker, chain))]


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
    theirs = lowered[end : end + 1] in GENITIVE and not ONE_OF_THEM.match(lowered, end)  # what is theirs follows
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
            close = start < end and self._close(self.lowered[start:end])
            if role.kind == "press" and (found.kind in TELLING_PRESS or found.kind in PERSONS):
                continue  # the newspaper has it from them, or is told it by them: they are no part of it
            if close and not any(start <= bound < end for bound in self.bounds):
                found = role
        return found

    def _close(self, gap: str) -> bool:
        """Whether so little parts two roles that they are one phrase; a name may stand between."""
        if len(gap) <= CHAIN:
            return not re.search(r"[.,;:]", gap)
        return len(gap) <= NAMED and self.words.spaced and bool(AND_OF.fullmatch(gap))

    def whose(self, head: Cue) -> tuple[str, ...]:
        """Whose president speaks: one of a bank or of a court is none of a state."""
        if head.kind != "president" or self.words.head_last:
            return ()
        end = head.span.end
        return tuple(
            role.kind
            for role in self.roles
            if role.kind in PRESIDED
            and 0 < role.span.start - end <= CHAIN
            and not BREAK.search(self.lowered, end, role.span.start)
            and not COMMA.search(self.lowered, end, role.span.start)
            and not any(end <= bound < role.span.start for bound in self.bounds)
        )

    def addressed(self, found: Cue, marker: Cue) -> bool:
        """Whether the press is told it by the person behind it, or behind the verb: "řekl ČTK mluvčí"."""
        if found.kind != "press" or self.words.head_last or not self.words.spaced:
            return False
        start = max(found.span.end, marker.span.end)
        behind = (role for role in self.roles if role.span.start > start and role.kind != "press")
        role = next(behind, None)
        told = role and (role.kind in TELLING_PRESS or role.kind in PERSONS)
        return bool(told and role and ADDRESSEE.fullmatch(self.lowered[start : role.span.start]))


PRESIDED = frozenset(
    {"central_bank", "bank", "company", "club", "court", "parliament", "province", "regulator", "school"}
)
"""What has a president, beside a state."""


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
        if words.oblique.match(lowered, role.span.end) or chain.addressed(role, marker):
            continue
        gap = lowered[marker.span.end : role.span.start] if ahead else lowered[role.span.end : marker.span.start]
        if len(gap) > NEAR or BREAK.search(ASIDE.sub("", gap) if "(" in gap else gap):
            continue
        parted = "," in gap and "," in APPOSITION.sub("", gap)
        behind = marker.kind == "source_named" or bool(words.passive.match(lowered, marker.span.start))
        rank = 2 if parted else int(ahead != behind)
        if words.head_last and words.spaced and not ahead:
            gap = lowered[: role.span.start]  # the verb comes last, and its subject first
        if best is None or (rank, len(gap)) < best[:2]:
            best = (rank, len(gap), role)
    return chain.head(best[2]) if best else None


def _number(lowered: str, words: Table, role: Cue) -> SpeakerNumber:
    start, end = role.span.start, role.span.end
    if words.collective.fullmatch(lowered, start, end):
        return "unknown"
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
    heads = title is not None and not words.head_last and lowered[title.end() : title.end() + 1] == " "
    if (title and (heads or title.end() >= end)) or words.person.match(after):
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


SENTENCE_END = late(r"[.!?。！？।]")
WORD = re.compile(r"\w{0,20}")
PERSONS = frozenset(
    {
        *("minister", "president", "prime_minister", "chancellor", "spokesperson", "official", "mayor", "lawmaker"),
        *("lawyer", "executive", "expert", "scholar", "doctor", "coach", "player", "author", "diplomat", "teacher"),
        *("student", "resident", "witness", "suspect", "farmer", "worker", "source", "artist", "driver", "passenger"),
        *("customer", "owner", "candidate", "engineer", "reporter", "commander", "politician", "aide", "referee"),
        *(
            "patient",
            "plaintiff",
            "activist",
            "fan",
            "agent",
            "organiser",
            "protester",
            "refugee",
            "friend",
            "prisoner",
        ),
        *("entrepreneur", "ranger", "guide", "tradesman"),
    }
)
"""Roles of persons, whose words show whether they are one or several."""
