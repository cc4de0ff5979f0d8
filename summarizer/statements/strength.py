"""Only, mainly, almost, at least, all: is a statement as strong as its source?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.evidence import CLAUSE, MOST, NUMBER, Pair, digits, problem, words
from summarizer.statements.scope import kept_in_clause

STRONGER = {"mainly": ("only", "all"), "almost": ("all",)}
"""A limit -> the words that make too much of the statement where the limit is gone."""
KEPT = {"only": "few", "all": "full"}
"""English classes of looser words: enough to keep a limit, too little to make one."""


def compare_strengths(pair: Pair) -> Iterator[Problem]:
    """A limit that the English lacks. Translators drop "mainly" and "almost" freely: alarm only for more."""
    if pair.source.strengths:
        yield from kept_in_clause(pair, _compare)


def _compare(pair: Pair) -> Iterator[Problem]:
    """The same, of the whole sentence."""
    ours = {cue.kind for cue in pair.english.strengths}
    for kind in ("only", "mainly", "almost", "at_least"):
        found = tuple(cue for cue in pair.source.strengths if cue.kind == kind)
        if not found or ours & {kind, KEPT.get(kind)} or not all(_counted(cue, pair) for cue in found):
            continue
        stronger = tuple(cue for cue in pair.english.strengths if cue.kind in STRONGER.get(kind, ()))
        near = not stronger and len(pair.english.text) > CLAUSE and not any(_numbered(cue, pair) for cue in found)
        verdict = pair.verdict(found, MOST, near=near) if stronger or kind not in STRONGER else None
        if verdict:
            code = "strength.added" if stronger else "strength.lost"
            saying = f"the source limits it ({kind.replace('_', ' ')})"
            yield problem(code, verdict, words(found), words(stronger), saying)


BESIDE = 8
"""Signs between a limit and the number that it limits, at most."""


def _numbered(cue: Cue, pair: Pair) -> bool:
    """Whether a limit stands right before a number: elsewhere in a long sentence translators render it freely."""
    return bool(NUMBER.search(pair.source.text, cue.span.end, cue.span.end + BESIDE))


def _counted(cue: Cue, pair: Pair) -> bool:
    """Whether the English renders the number that a limit stands beside; true where there is none."""
    number = NUMBER.search(pair.source.text, cue.span.end, cue.span.end + BESIDE + LONGEST)
    if not number or number.start() > cue.span.end + BESIDE or len(number[0]) < 2:
        return True  # of one digit it may be written as a word
    return set(digits(number[0])) <= set(digits(pair.english.text))


LONGEST = 20
"""Signs of a number that are looked at."""
