"""Rule: the words before a number that bound it (*more than*, *at least a height of*)."""

from __future__ import annotations

import re

from summarizer.expressions import late
from summarizer.quantities.lexicon import CJK
from summarizer.quantities.mentions import Line


def bound_before(line: Line, index: int, floor: int) -> tuple[int, str | None]:
    """Where the amount at an atom begins with its bound, and the bound; an article may stand between."""
    start, bound = line.atoms[index].start, None
    measured = at = (_behind_each if line.lexicon.code == "zh" else _behind_measure)(line, index) - 1
    while at >= floor:
        word = line.atoms[at].word
        if word.before is not None and (_stands_before(line, at) or at == measured < index - 1):
            start, bound = line.atoms[at].start, bound or _said_of(line, at, measured < index - 1)
        elif (
            word.roles.isdisjoint(_BETWEEN_BOUND)
            or line.gap(at) != " "
            or at == floor
            or line.atoms[at - 1].word.before is None
        ):
            break
        at -= 1
    return start, bound


def _stands_before(line: Line, at: int) -> bool:
    """Whether a bound limits what follows it; English sets an article between (*short of the 3 mm limit*)."""
    if line.lexicon.code == "zh" and line.atoms[at].word.before in _MARKED and _OF_WHAT.fullmatch(line.gap(at)):
        return True
    if line.lexicon.code == "en" and _GRADED.fullmatch(line.gap(at)):
        return True
    if line.gap(at) == ", ":
        # Chinese sets a comma after *at least*; elsewhere it ends a phrase (*gab Schüsse ab, zwei trafen*).
        return line.lexicon.code in CJK
    if line.gap(at) != " the " or line.lexicon.code != "en":
        return line.gap(at) in _AFTER_BOUND and (line.gap(at) != ". " or line.atoms[at].word.before == "about")
    return line.atoms[at].word.before in _MARKED and line.text[line.atoms[at].start : line.atoms[at].end] not in _PLACES


_GRADED = late(" (?:force|magnitude|level|category|grade|ages?|class|scale|stage|rank) ")
"""What English puts between a bound and a number that names a grade (*above force 12*)."""
_MARKED = frozenset({"less_than", "more_than", "at_least", "nearly"})
_OF_WHAT = re.compile(r"[^\W\d_]{1,8}的")
"""What a Chinese share is of stands between it and its bound (不到预算的三成)."""
_PLACES = frozenset({"under", "over", "above", "beyond"})
"""What says of things named by numbers where they are (*under the 1951 treaty*)."""


def _behind_measure(line: Line, index: int) -> int:
    """The index that a bound stands before: *at least a height of 100 km* bounds what is measured."""
    before = index - 2
    if (
        "of" not in line.atoms[index - 1].word.roles
        or line.gap(index - 1) != " "
        or not _NOUN.fullmatch(line.gap(before))
    ):
        return index
    before -= int("a" in line.atoms[before].word.roles and line.gap(before - 1) == " ")
    bound = line.atoms[before].word.before
    forecast = bound in ("more_than", "less_than") and _THE_FORECAST.match(line.gap(before)) is not None
    return before + 1 if forecast or bound in ("at_least", "at_most") else index


def _behind_each(line: Line, index: int) -> int:
    """The index that a Chinese bound stands before: 跌破每桶70美元 bounds the sum, not the barrel."""
    for back in (1, 2):
        atom, gap = line.atoms[index - back], line.gap(index - back)
        counted = gap == "" if back == MEASURED else _EACH_OF.fullmatch(gap) is not None
        if "each" in atom.word.roles and counted and line.gap(index - 1) in ("", gap):
            return index - back
    return index


MEASURED = 2
"""Atoms before the sum, where what each one costs is a unit."""
_EACH_OF = re.compile(r"[^\W\d_]{1,3}")


def _said_of(line: Line, at: int, measured: bool) -> str | None:
    """The bound that a word sets; a *maximum speed of 90* only names what is measured."""
    bound = line.atoms[at].word.before
    named = measured and line.text[line.atoms[at].start : line.atoms[at].end] in ("maximum", "minimum")
    return {"at_most": "up_to", "at_least": "above"}.get(bound or "", bound) if named else bound


_THE_FORECAST = late(
    " (?:the|its|their|an?|analysts') (?:[a-z]+ ){0,2}"
    "(?:forecasts?|estimates?|targets?|expectations?|goals?|limits?|record|thresholds?|marks?|levels?|lines?|barrier"
    "|milestone|quota|ceiling|cap|standard|average|benchmark|guidelines?) "
)
_NOUN = re.compile(r" (?:[^\W\d_]{2,15} ){1,3}")
_BETWEEN_BOUND = ("a", "preposition")
"""What may stand between a bound and its number: *nearly a 20-degree*, *почти в 20*."""
_AFTER_BOUND = frozenset({"", " ", ". ", "-"})
