"""Names in English against the names of the source: by letters, by sounds, by places.

A name of the English is proved if something in the source may be it. It is a stranger if nothing can be it
although the languages' scripts would show it. An ordinary word with a capital proves nothing by itself; it is
suspicious only while a name of the source is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from summarizer.languages import LANGUAGES, section
from summarizer.nouns.finding import Verdict
from summarizer.nouns.statement import Problem
from summarizer.statements.english_names import EnglishName, capitalised_runs, english_names, is_headline
from summarizer.statements.evidence import LONG, WHOLE, Pair, problem
from summarizer.statements.gazetteer import HOME, english_places, may_be_common
from summarizer.statements.name_evidence import CAPITALISED, WORD, NameEvidence, evidence_of, is_pinyin
from summarizer.statements.name_missing import Missing, missing_names

Doubt = Literal["common", "doubtful", "strange"]
"""``common``: ordinary words with a capital; ``doubtful``: only while a name of the source is missing."""

STRANGE, TWO, PLACE, ORDINARY = 14, 9, 12, -8
"""Points of a name: that nothing is near it, two such words, a place, an ordinary word beside it.

All points are fitted (logistic regression, rounded) on human translations against the same ones with a name replaced.
"""
FAR = 5
"""Points for each of ``FARTHER``, times the limit, up to which nothing of the source sounds like it."""
NEAR = 1.15
"""Times the limit up to which a word is neither proved nor strange."""
FARTHER = (1.4, 1.7, 2.0)
MISSING_NAME, MISSING_CAPITAL, MISSING_PLACE, PLACE_FOR_PLACE = 12, 5, 4, 6
"""Points of the source: that something there has no counterpart."""
ALL_HEARD = -4
"""Points where the source would show a name that has no counterpart, and shows none: the English adds one."""
ALARM = 32
"""Alarms on 0.65 % of 1,686 right translations and on 43 % of 170 replaced names; at 26 on 1.1 % and 54 %."""

PROVABLE = frozenset(LANGUAGES) - {"en"}
"""Languages whose names can be heard in English."""


def compare_names(pair: Pair) -> Iterator[Problem]:
    """Names of the English that nothing in the source can be, and names that stand in the place of others.

    ``name.mismatch`` contradicts: what is known of the name and of the source leaves hardly another explanation.
    ``name.doubtful`` is unproven: translators add names from the context, and no table of sounds is complete.
    """
    if pair.source.language not in PROVABLE:
        return
    source = evidence_of(pair.source.text, pair.source.language)
    graded = [(stranger(name, source), name) for name in capitalised_runs(pair.english.text)]
    suspects = [(grade, name) for grade, name in graded if grade is not None and grade != "proved"]
    if not suspects or is_headline(pair.english.text):
        return
    brief = len(pair.english.text) <= LONG
    grades = {grade for grade, _ in suspects if grade != "common" or brief}
    covered = bool(grades) and pair.covered(WHOLE)
    if not covered and "strange" not in grades:
        return
    missing = missing_names(source if covered else evidence_of("", source.language), pair.english.text)
    wrong = [name for grade, name in suspects if suspicion(grade, name, source, missing) >= ALARM]
    if wrong:
        yield _problem("name.mismatch", "contradicts", wrong, missing)
        return
    telling = {grade: _tells(grade, missing, source.language, brief) for grade in grades}
    doubtful = [name for grade, name in suspects if telling.get(grade)]
    if doubtful:
        yield _problem("name.doubtful", "unproven", doubtful, missing)


def _tells(grade: Doubt, missing: Missing, language: str, brief: bool) -> bool:
    """Whether a name of some grade is worth a word."""
    if grade == "strange":
        return True
    shown = bool(missing.names or missing.places)
    if grade == "common":
        return shown and brief
    return shown or (language != "de" and bool(missing.capitals))  # where any noun has a capital


def _problem(code: str, verdict: Verdict, names: list[EnglishName], missing: Missing) -> Problem:
    written = ", ".join(dict.fromkeys(name.text for name in names[:4]))
    return problem(code, verdict, ", ".join(missing.all[:4]), written, "the source has no such name")


def suspicion(grade: Doubt, name: EnglishName, source: NameEvidence, missing: Missing) -> int:
    """How much speaks for a replaced name, in tenths of the logarithm of the odds; from ALARM on it contradicts."""
    if grade == "common":
        return 0
    unproved = [token for token in name.tokens if token.kind in ("name", "place") and not source.supports(token.plain)]
    place = any(token.kind == "place" for token in unproved)
    near = min(source.closeness(token.plain) for token in unproved or name.tokens)
    points = STRANGE if grade == "strange" else 0
    points += TWO if len(unproved) > 1 else 0
    points += ORDINARY if any(token.kind == "ordinary" for token in name.tokens) else 0
    points += PLACE if place else 0
    points += FAR * sum(near >= share for share in FARTHER)
    points += MISSING_NAME if missing.names else MISSING_CAPITAL if missing.capitals else 0
    points += MISSING_PLACE + (PLACE_FOR_PLACE if place else 0) if missing.places else 0
    points += ALL_HEARD if source.language in CAPITALISED and not missing.all else 0
    return points


def stranger(name: EnglishName, source: NameEvidence) -> Literal["proved"] | Doubt | None:
    """What the source says of a name; None: it cannot be told."""
    telling = [token for token in name.tokens if token.kind in ("name", "place")]
    if not telling:
        return "common" if not name.opens and not _calendar(name) else None
    chinese = source.language == "zh" and len(telling) > 1 and all(is_pinyin(token.plain) for token in telling)
    proved = [source.read(token.plain) if chinese else source.supports(token.plain) for token in telling]
    if all(proved):
        return "proved"
    if any(proved):
        return "doubtful" if len(proved) - sum(proved) > 1 else "proved"
    if any(token.kind == "short" and source.supports(token.plain) for token in name.tokens):
        return "proved"
    if len(name.tokens) > 1 and source.supports("".join(token.plain for token in name.tokens)):
        return "proved"
    alone = (
        name.opens and telling == [name.tokens[0]] and (telling[0].kind == "place" or may_be_common(telling[0].plain))
    )
    known = [_at_home(token.plain, source.language) or source.closeness(token.plain) <= NEAR for token in telling]
    short = source.abbreviates(" ".join(token.plain for token in name.tokens))
    return "doubtful" if alone or short or all(known) else "strange"


def in_source(name: str, source: str, language: str) -> bool:
    """Whether a name is no stranger to a text: some part of it may be written there, or nothing can be told."""
    if language not in PROVABLE:
        return True
    phrase = any(word.islower() for word in WORD.findall(name))
    parts = english_names(name if phrase else f"the {name}")  # of a phrase the first word may be any
    return all(stranger(part, evidence_of(source, language)) != "strange" for part in parts)


def _at_home(word: str, language: str) -> bool:
    """Whether a word names the country of the source's language, which a translator adds for strangers."""
    return HOME.get(language, "") in english_places().get(word, ())


@cache
def _undated() -> frozenset[str]:
    names: dict[str, str] = section("en", "names")
    return frozenset(names.get("undated", "").split())


def _calendar(name: EnglishName) -> bool:
    """Whether a run is a date, a title or a word that only grammar gives a capital."""
    return all(token.plain in _undated() for token in name.tokens)
