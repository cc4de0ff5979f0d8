"""Whose words it is, where free English says so without a verb of saying: "the union's charge that", "in its eyes".

A translator who writes freely turns verbs into nouns with an owner, into phrases at the head or the end of a clause,
and into idioms. All of them show words as somebody's; which of several speakers they belong to they seldom prove, so
that they only keep an alarm from being raised. The words are in ``[statements.telling]`` of the English tables.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.statements.entries import compiled, needed
from summarizer.statements.patterns import following, necessary
from summarizer.statements.tables import WORDS

THAT = (
    r"(?: (?:is|was|being))? that\b"
    r"(?! (?:is|are|was|were|has|have|had|will|would|could|can|came|turned|proved|lack(?:s|ed)?|holds?|stands?)\b)"
)
"""A clause that a noun announces, and no relative clause."""

NOUNS = (
    # the union's charge that; their version; whose stance
    r"(?:['’]s?|\b(?:his|her|its|their|whose|my|our)) (?!own\b)(?:[\w-]+ ){0,3}?(?:<own>)\b",
    # an explanation from the ministry; protests by residents
    r"\b(?:<own>) (?:from|by|among) (?!(?:the )?(?:end|start|beginning|middle|next|\d))(?:the |an? |some |many )?\w",
    # on the forecasters' data; in the unions' reasoning
    r"\b(?:in|on|by|from|at) (?:[\w-]+ ){0,4}?(?:[\w-]+(?:['’]s|s['’])|his|her|its|their|whose) (?!own\b)"
    r"(?:[\w-]+ ){0,2}?(?:<held>|<own>)\b",
    r"\bto (?:[\w-]+ ){0,4}?[\w-]+(?:['’]s|s['’]) (?:minds?|way of thinking)\b",
    # on the word of the coach; on information from the prefecture; such was the message of the spokeswoman
    r"\b(?:in|on|by|from|at) (?!(?:the )?(?:case|line|point|position|hope|event|suspicion|request) of\b"
    r"|(?:terms|view|account|charge|defen[cs]e|question|answer|response) of\b)"
    r"(?:the )?(?:[\w-]+ )?(?:<held>|<own>) (?:of|from|given|supplied|provided) "
    r"|\b(?:that|such|this) (?:is|was) the (?:<held>|<own>) of\b",
    # the prosecution's case goes; runs the argument
    r"\b(?:<own>) (?:goes|runs|went|ran|has it|had it|states?|stated|reads?)\b",
    r"\b(?:case|story|claim|message) (?:goes|runs|went|ran|has it|had it|states?|stated|reads?)\b",
    r"\b(?:goes|runs|went|ran|comes|came) (?:the|an?|this|that|one|[\w-]+['’]s?) (?:[\w-]+ ){0,2}?(?:<own>|<held>)\b",
    # the prosecutor's word for it; the company's line is that; that is the minister's timetable; the other's, that
    r"(?:['’]s?|\b(?:his|her|its|their|whose)) (?:[\w-]+ ){0,2}?(?:<held>)"
    r"(?= (?:is|are|was|were) that\b| (?:for|that)\b|:)",
    r"\b(?:is|are|was|were) (?:(?:the|an?) )?(?:[\w-]+ ){0,3}?[\w-]+['’]s? (?:[\w-]+ ){0,2}?(?:<held>)\b",
    r"(?:['’]s|s['’]), (?:that|for|to)\b",
    # the claim that, but for one that lacks proof
    rf"\b(?:<own>){THAT}",
    rf"\b(?:claim|charge|pledge|promise){THAT}",
)
"""Nouns of saying and thinking with their owner."""

PHRASES = (
    # if the minister is to be believed; if you ask residents; if the outlook holds; to hear the governor tell it
    r"\bif (?:you ask|we (?:are to )?believe|one believes)\b|\bis to be believed\b|\bare to be believed\b",
    r"\bif (?:[\w'’-]+ ){1,6}(?:holds?|keeps? to|is (?:true to|right)|are (?:true to|right)|counts? right)\b",
    r"\bto (?:hear|go by|judge by|quote)\b|\b(?:going|judging|to go) by (?!\d)",
    # as experts read it; as far as the mayor is concerned; as the union sees it
    r"\bas (?:[\w'’-]+ ){1,5}?(?:sees?|saw|reads?|tells?|told|has|had|puts?|would have|views?|understands?)"
    r" (?:it|them|things)\b",
    r"\bas far as (?:[\w'’-]+ ){1,5}(?:is|are|was|were) concerned\b|\bso (?:the|one|his|her|their|its|says?|said)\b",
    # for the mayor, ...; to the scholar, ...: at the head of a clause
    r"(?:\A|[.;:,]\s|\band |\bbut |\bwhile )(?:for|to) (?:the |some |many |most |[\w-]+['’]s )?"
    r"(?:[\w'’-]+ ){0,4}?[\w'’-]+,"
    r"|;\s(?:for|to) (?:the )?(?:[\w'’-]+ ){1,3}(?:every|there|all|no|it|this|that)\b",
    # that is what the union wants; how he described it; what they call
    r"\b(?:what|how|where|when|who|which) (?:the |its |their |his |her |some )?(?:[\w'’-]+ ){1,5}?(?:<verb>|<cleft>)\b",
    # forecasters have the frost lasting; prosecutors have him down for
    r"\b(?:has|have|had) (?:the|a|an|its|their|his|her|it|him|them|two|both|all) (?:[\w'’-]+ ){0,5}?"
    r"(?:\w{2,}ing|down (?:as|for)|in broad agreement|already)\b",
)
"""Phrases that make a clause somebody's."""

FRAMES = (*NOUNS, *PHRASES, r"\b(?:<verb>|<idiom>)\b")
BARE = tuple(frame for frame in FRAMES if "<" not in frame)
PLACE = late(r"\(\?:<[a-z|<>]+>\)")
NEVER = "(?!)"


class _Word(NamedTuple):
    """A word of the tables, or an expression for several."""

    place: str
    """Where it stands in the frames: the name of its table, in angle brackets."""
    expression: str


@lru_cache(maxsize=512)
def told_freely(lowered: str) -> bool:
    """Whether a clause of English, in lower case, gives its words to somebody without any verb of saying.

    Takes time in proportion to the length of the text: every gap has its bound.
    """
    if not lowered:
        return False
    if any(compiled(frame).search(lowered) for frame in BARE):
        return True
    near = dict.fromkeys(word for found in WORDS.findall(lowered) for word in _words_at(found))
    there = [word for word in near if any(letters in lowered for letters in needed(word.expression) or ("",))]
    frames = [frame for frame in FRAMES if any(letters in lowered for letters in _needed(frame))] if there else []
    return any(_filled(frame, word).search(lowered) for word in there for frame in frames if word.place in frame)


@cache
def _needed(frame: str) -> tuple[str, ...]:
    """Of what a clause holds beside the word, where a frame fits, one of these."""
    return necessary(PLACE.sub(r"\\w", frame)) or ("",)


@cache
def _filled(frame: str, word: _Word) -> re.Pattern[str]:
    """A frame with a word in its place: with all of them it is large, and texts come near few."""
    here = f"(?:{word.expression})"
    return re.compile(PLACE.sub(lambda place: here if word.place in place[0] else NEVER, frame))


@lru_cache(maxsize=20_000)
def _words_at(found: str) -> tuple[_Word, ...]:
    """The words of the tables that may begin with a word of a text: of most none."""
    known = _by_first_letters()
    near = [each for length in range(4) for each in known.get(found[:length], ())]
    return tuple(word for head, word in near if found.startswith(head))


@cache
def _by_first_letters() -> dict[str, list[tuple[str, _Word]]]:
    """All that a word may begin with, and the word, by the first three letters; by fewer where no more are sure."""
    tables: dict[str, list[str]] = section("en", "statements")["telling"]
    known: dict[str, list[tuple[str, _Word]]] = {}
    for name, expressions in tables.items():
        for expression in expressions:
            for head in {letters.partition("'")[0] for letters in following(expression) or ("",)}:
                known.setdefault(head[:3], []).append((head, _Word(f"<{name}>", expression)))
    return known
