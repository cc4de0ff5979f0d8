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
from summarizer.nouns.statement import Problem
from summarizer.statements.english_names import EnglishName, english_names
from summarizer.statements.evidence import LONG, WHOLE, Pair, problem
from summarizer.statements.gazetteer import HOME, english_places, may_be_common
from summarizer.statements.name_evidence import WORD, NameEvidence, evidence_of, is_pinyin
from summarizer.statements.name_missing import missing_names

Grade = Literal["proved", "common", "doubtful", "strange"] | None
"""``common``: ordinary words with a capital; ``doubtful``: only while a name of the source is missing."""

PROVABLE = frozenset(LANGUAGES) - {"en"}
"""Languages whose names can be heard in English."""


def compare_names(pair: Pair) -> Iterator[Problem]:
    """Names of the English that nothing in the source can be, and names that stand in the place of others."""
    if pair.source.language not in PROVABLE:
        return
    source = evidence_of(pair.source.text, pair.source.language)
    graded = [(stranger(name, source), name.text) for name in english_names(pair.english.text)]
    english = pair.english.text
    if strange := [text for grade, text in graded if grade == "strange"]:
        yield _problem(strange, missing_names(source, english, widely=True))
        return
    doubtful = [text for grade, text in graded if grade == "doubtful"]
    common = [text for grade, text in graded if grade == "common"]
    suspicious = doubtful or (common if len(english) <= LONG else [])
    if suspicious and pair.covered(WHOLE):
        missing = missing_names(source, english, widely=bool(doubtful))
        if missing:
            yield _problem(suspicious, missing)


def _problem(names: list[str], missing: tuple[str, ...]) -> Problem:
    return problem(
        "name.mismatch", "contradicts", ", ".join(missing[:4]), ", ".join(names[:4]), "the source has no such name"
    )


def stranger(name: EnglishName, source: NameEvidence) -> Grade:
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
    known = [_at_home(token.plain, source.language) or source.near(token.plain) for token in telling]
    return "doubtful" if alone or all(known) else "strange"


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
