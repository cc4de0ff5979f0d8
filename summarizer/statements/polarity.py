"""Does the English deny what the source affirms, or turn up into down?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.finding import Verdict
from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.denied import compare_denials, not_excluded
from summarizer.statements.evidence import WHOLE, Pair, problem, words
from summarizer.statements.facing import facing, is_passage
from summarizer.statements.speakers import within

CLAUSE_BREAK = late(r"[,;:.!?—–\n]")
"""Between two negations of one clause stands none of these."""

BESIDE = 6
"""Signs between a denial and a word that it denies, at most."""
CLAUSE = 45
"""Signs between two negations of one clause, at most."""


class Negations(NamedTuple):
    """What denies in a text, counted by clause."""

    plain: tuple[Cue, ...]
    """One cue for each clause that denies."""
    possible: int
    """Phrases that may be rendered with a negation (must not but, only when) and words that deny by themselves
    (refuse, without, unable): either accounts for a negation on the other side, and asks for none."""

    @property
    def most(self) -> int:
        """The most negations that a rendering may have."""
        return len(self.plain) + self.possible


def compare_negations(pair: Pair) -> Iterator[Problem]:
    """More negations on one side than the other can account for, and denials that only one side has."""
    found = list(_counted(pair))
    yield from found or compare_denials(pair)


def _counted(pair: Pair) -> Iterator[Problem]:
    """More negations on one side than the other can account for.

    In 1,686 human translations one side had more in 2 of 100.
    """
    if pair.status == "denied" or not (pair.source.negations or pair.english.negations):
        return
    possible = not_excluded(pair)
    denying = [cue for cue in pair.source.negations if cue not in possible and not _kept_as_written(cue, pair)]
    if is_passage(pair):
        yield from _negations_in_passage(pair, denying)
        return
    theirs, ours = negations(denying, pair.source.text), english_negations(pair)
    # Whoever denies says that something is not so, in words of their own.
    theirs = theirs._replace(possible=theirs.possible + len(pair.source.marked("denial")) + len(possible))
    if len(ours.plain) > theirs.most:
        saying = "the English denies what the source affirms"
        yield problem("negation.added", "contradicts", words(theirs.plain), words(ours.plain), saying)
        return
    part = pair.rendered
    bare = bool(theirs.most) and bool(_bare(pair.english.text))
    most = len(ours.plain) if bare else ours.most
    if part and _asked(theirs, bare) > most and pair.covered(WHOLE):
        rendered = negations(_inside(denying, part), pair.source.text)
        one_of_several = pair.status and len(pair.units) > 1 and ours.plain  # a claim, which leaves clauses out
        if _asked(rendered, bare) > most and not one_of_several:
            saying = "the source denies what the English affirms"
            yield problem(
                "negation.lost",
                "contradicts",
                words(rendered.plain or pair.source.negations),
                words(ours.plain),
                saying,
            )


def _negations_in_passage(pair: Pair, denying: list[Cue]) -> Iterator[Problem]:
    """Negations with nothing on the other side, where the passage should have it, that denies in any way."""
    source, english = pair.source.text, pair.english.text
    found = english_negations(pair).plain
    added = [cue for cue in found if not _near(cue, english, pair.source.negations, source)]
    if added:
        saying = "the English denies what the source affirms"
        yield problem("negation.added", "contradicts", "", words(tuple(added)), saying)
    if not pair.rendered or not pair.covered(WHOLE):
        return
    plain = negations(_inside(denying, pair.rendered), source).plain
    lost = [cue for cue in plain if not _near(cue, source, pair.english.negations, english)]
    for place in () if lost else _bare(english):
        faced = _near(Cue(place, "", ""), english, plain, source)
        denied = [
            cue for cue in _near(Cue(place, "", ""), english, pair.english.negations, english) if cue.kind != "soft"
        ]
        if len(faced) > len(denied):
            lost += faced
    if lost:
        saying = "the source denies what the English affirms"
        yield problem("negation.lost", "contradicts", words(tuple(lost)), "", saying)


def _near(cue: Cue, ours: str, cues: Iterable[Cue], theirs: str) -> list[Cue]:
    """Cues of the other side in the part of the passage that faces a cue."""
    part = facing(cue.span, ours, theirs)
    return [other for other in cues if other.span.start < part.end and other.span.end > part.start]


def _bare(text: str) -> list[Span]:
    """Where a "do" stands without the "not" that it is there for, or "at all" without any denial."""
    found = []
    if any(do in text for do in (" do ", " does ", " did ")):
        found = [Span(*match.span()) for match in EMPHATIC.finditer(text)]
    if (
        any(item in text for item in (" at all", " any"))
        and (at_all := AT_ALL.search(text))
        and not ACCOUNTED.search(text, 0, at_all.start())
    ):
        found.append(Span(*at_all.span()))
    return found


def _asked(theirs: Negations, bare: bool) -> int:
    """How many negations the English must have; where a "do" stands bare, also for words that may be none."""
    return theirs.most if bare else len(theirs.plain)


def _kept_as_written(cue: Cue, pair: Pair) -> bool:
    """Whether a word with a capital stands in the English too: a name that begins or ends like a denial."""
    return cue.text[0].isupper() and len(cue.text) > SHORT_NAME and cue.text in pair.english.text


SHORT_NAME = 3
EMPHATIC = re.compile(
    r"(?<!\bcan )(?<!\bcould )(?<!\bmay )(?<!\bmight )(?<!\bmust )(?<!\bshould )(?<!\bwould )(?<!\bwill )(?<!\bshall )"
    r"(?<!\bto )(?<!\bnot )(?<!\bhow )(?<!\bwhat )(?<!\bwhy )(?<!\bwhen )(?<!\bwhere )(?<!\bnor )(?<!\bso )"
    r"(?<!\bthan )(?<!\bor )(?<=[a-zI] )(?:do|does|did)(?: yet| really| even)? "
    r"(?!(?:a|without|the|that|this|these|those|them|their|then|there|it|its|s?he|his|her\w*|him|an|any\w*|some\w*|all|one|so"
    r"|not|no\w*|well|good|better|business|wrong|things?|us|you\w*|we|they|my|our|more|much|less|most|work|in|on|at|by"
    r"|for|with|to|as|and|or|but|if|is|was|were|what\w*)\b)[a-z]{2,}\b"
)
"""An emphatic "do", rare in news: where the source denies, it is what is left when "not" is gone."""
AT_ALL = re.compile(r"\b(?:at all|anymore|any longer)\b(?! (?:costs|times|hours|levels)\b)")
"""What English says in denials, questions and conditions only."""
ACCOUNTED = late(
    r"(?i)\b(?:not|no|never|no(?:body|thing|ne|r)|neither|cannot|without|hardly|barely|scarcely|rarely|few|little|if|whether"
    r"|any\w*|ever|doubt\w*|un\w+|refus\w+|fail\w*|den(?:y|ie[sd])|declin\w+|than|too|less|only|last)\b|n['’]t\b|\?"
)
"""What accounts for such a word."""


def english_negations(pair: Pair) -> Negations:
    """The negations of the English statement."""
    return negations(pair.english.negations, pair.english.text)


def _inside(cues: Iterable[Cue], part: Span) -> list[Cue]:
    return [cue for cue in cues if within(cue.span, (part,))]


def negations(cues: Iterable[Cue], text: str) -> Negations:
    """Count the negations of a text: where negations agree with each other, one clause holds several.

    A ``concord`` word (nobody, nothing, neither) denies by itself, but adds nothing to a ``hard`` negation
    of the same clause: "nikdo nepřišel" is one denial, "no ... no" two.
    """
    groups: list[list[Cue]] = []
    possible = 0
    reached = 0
    soft: Cue | None = None
    for cue in sorted(cues, key=lambda cue: (cue.span.start, -cue.span.end)):
        if cue.span.start < reached:
            continue  # seen already, as part of a longer phrase
        if cue.kind in {"idiom", "soft"}:
            possible += 1
            if cue.kind == "soft" and groups and _doubled(groups[-1][-1], cue, text):
                groups.pop()
                possible += 1
        elif cue.kind == "hard" and soft and _doubled(soft, cue, text):
            possible += 1
        elif groups and _agree(groups[-1][-1], cue, text):
            groups[-1].append(cue)
        else:
            groups.append([cue])
        reached = cue.span.end
        soft = cue if cue.kind == "soft" else None
    plain = [cue for group in groups for cue in (_hard(group) or group[:1])]
    return Negations(tuple(plain), possible)


def _hard(group: list[Cue]) -> list[Cue]:
    return [cue for cue in group if cue.kind == "hard"]


def _doubled(before: Cue, cue: Cue, text: str) -> bool:
    """Whether two denials stand side by side, and may say together what English affirms: not without, not refuse."""
    between = text[before.span.end : cue.span.start]
    return len(between) <= BESIDE and not CLAUSE_BREAK.search(between)


def _agree(before: Cue, cue: Cue, text: str) -> bool:
    """Whether two negations stand in one clause, one of them a word that agrees with the other."""
    if "concord" not in (before.kind, cue.kind):
        return False
    between = text[before.span.end : cue.span.start]
    listed = before.text.lower() == cue.text.lower()  # neither ..., nor ...
    return len(between) <= CLAUSE and (listed or not CLAUSE_BREAK.search(between))


def compare_directions(pair: Pair) -> Iterator[Problem]:
    """One rise less and one fall more than the source has, or the other way round.

    Counted, so that of several changes in a sentence a single one exchanged is found.
    """
    if not pair.source.directions or not pair.english.directions or not pair.rendered or not pair.covered(WHOLE):
        return
    theirs, ours = _inside(pair.source.directions, pair.rendered), pair.english.directions
    if PRICED.search(pair.english.lowered) and RATE.search(pair.source.lowered):
        return
    if is_passage(pair):
        yield from _directions_in_passage(pair, theirs)
        return
    for lost, gained in (("up", "down"), ("down", "up")):
        fewer = _times(ours, lost) < _times(theirs, lost)
        more = _times(ours, gained) > _times(theirs, gained)
        if fewer and more and _sensed(ours, gained) > _sensed(theirs, gained):
            missing = tuple(cue for cue in theirs if cue.kind == lost)
            new = tuple(cue for cue in ours if cue.kind == gained)
            verdict: Verdict = "unproven" if pair.status and len(theirs) > 1 else "contradicts"  # a claim takes one out
            yield problem("direction.flipped", verdict, words(missing), words(new), "up and down are exchanged")


PRICED = late(
    r"\b(?:to|against|per|versus) (?:the |one |a |1 )?(?:u\.?s\.? |american )?"
    r"(?:dollar|euro|pound|sterling|yen|franc|greenback)\b"
)
"""A currency told in another, in English."""
RATE = late(
    r"환율|汇率|匯率|為替レート|ドル高|ドル安|tỷ giá|\bkurs\w*|\bkuru\w*|курс\w*|wechselkurs|taux de change"
    r"|tipo de cambio|\bcâmbio|tasso di cambio|विनिमय दर|سعر الصرف|سعر صرف|wisselkoers|vahetuskur\w*"
)
"""A rate of exchange: what rises is the foreign currency, and English often says that its own falls."""


def _directions_in_passage(pair: Pair, theirs: list[Cue]) -> Iterator[Problem]:
    """A change of the English that faces the opposite one of the source alone, which nothing else renders."""
    source, english = pair.source.text, pair.english.text
    for cue in pair.english.directions:
        if cue.kind not in ("up", "down"):
            continue
        faced = _near(cue, english, theirs, source)
        if not faced or any(SENSE[other.kind] == SENSE[cue.kind] for other in faced):
            continue
        for other in faced:
            rendered = any(
                SENSE[found.kind] == other.kind for found in _near(other, source, pair.english.directions, english)
            )
            if other.kind in ("up", "down") and not rendered:
                yield problem("direction.flipped", "contradicts", other.text, cue.text, "up and down are exchanged")
                return


def _times(cues: Iterable[Cue], kind: str) -> int:
    return sum(cue.kind == kind for cue in cues)


def _sensed(cues: Iterable[Cue], sense: str) -> int:
    return sum(SENSE[cue.kind] == sense for cue in cues)


SENSE = {"up": "up", "more": "up", "down": "down", "less": "down"}
"""A comparison (more, lower than) tells of no change, but a change may be rendered with one."""
