"""Which ministry, which rank, and whose official: roles of one kind told apart by what they are qualified with."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.nouns.statement import Problem, Speaker
from summarizer.statements.evidence import SHORTER, Pair, problem
from summarizer.statements.speakers import CHAIN
from summarizer.statements.tables import HEAD_LAST, UNSPACED

GROUPS = {
    "portfolios": frozenset({"ministry", "minister"}),
    "ranks": frozenset({"mayor"}),
    "nations": frozenset(
        {"official", "spokesperson", "minister", "ministry", "government", "president", "diplomat", "army", "lawmaker"}
    ),
}
"""What is told apart -> the roles whose words it qualifies."""


def compare_qualifiers(pair: Pair, ours: list[Speaker]) -> Iterator[Problem]:
    """A speaker of another office or country than any that the source names."""
    for speaker in ours:
        for group, roles in GROUPS.items():
            mine = qualifiers(speaker.text.lower(), "en", group) if roles.intersection(speaker.roles) else frozenset()
            if len(mine) != 1:
                continue
            theirs = qualifiers(pair.source.lowered, pair.source.language, group)
            strange = theirs and not mine & theirs and not theirs & qualifiers(pair.english.lowered, "en", group)
            if not strange and len(theirs) > 1:
                own = _own(pair, roles, group)
                strange = bool(own) and not mine & own
                theirs = own if strange else theirs
            verdict = pair.verdict((), SHORTER) if strange else None
            if verdict:
                saying = "the words are given to another office or country"
                yield problem("attribution.shifted", verdict, ", ".join(sorted(theirs)), speaker.text, saying)
                return


def _own(pair: Pair, roles: frozenset[str], group: str) -> frozenset[str]:
    """What the only speaker of such a role is qualified with in the source: what stands in its own noun phrase."""
    speaking = [speaker for speaker in pair.source.speakers if roles.intersection(speaker.roles)]
    starts = {speaker.span.start for speaker in speaking}
    if not speaking or max(starts) - min(starts) > CHAIN:
        return frozenset()
    first, last = min(starts), max(speaker.span.end for speaker in speaking)
    lowered = pair.source.lowered
    if pair.source.language in HEAD_LAST:
        before = lowered[max(0, first - BEFORE) : last]
        return qualifiers(PART.split(before)[-1], pair.source.language, group)
    phrase = lowered[max(0, first - BEFORE) : last + CHAIN]
    return qualifiers(PART.split(phrase[: last - first + BEFORE])[-1], pair.source.language, group)


BEFORE = 12
"""Signs before a word for a speaker that may qualify it."""
PART = late(r"[,;:.，。、；：「“\"]|은 |는 |이 |가 |は|が")


def qualifiers(lowered: str, language: str, group: str) -> frozenset[str]:
    """The keys of a group that a text in lower case holds words of."""
    entries: dict[str, list[str]] = section(language, "statements").get(group, {})
    spaced = language not in UNSPACED
    return frozenset(
        key for key, words in entries.items() if any(_holds(lowered, word, spaced) for word in words if word in lowered)
    )


def _holds(lowered: str, word: str, spaced: bool) -> bool:
    """Whether a text holds a word; where words have edges, at the head of one."""
    at = lowered.find(word)
    while spaced and at > 0 and (lowered[at - 1].isalnum() or lowered[at - 1] == "_"):
        at = lowered.find(word, at + 1)
    return at >= 0
