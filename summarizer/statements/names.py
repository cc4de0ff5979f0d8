"""Names in English against the names of the source: by letters, by sounds, by places.

A name of the English is proved if something in the source may be it. It is a stranger if nothing can be it
although the languages' scripts would show it. An ordinary word with a capital proves nothing by itself; it is
suspicious only while a name of the source is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from summarizer.languages import LANGUAGES
from summarizer.nouns.article import Span
from summarizer.nouns.finding import Verdict
from summarizer.nouns.statement import Problem
from summarizer.statements.english_names import (
    EnglishName,
    Token,
    capitalised_runs,
    english_acronyms,
    english_names,
    is_headline,
    known_acronyms,
    undated,
)
from summarizer.statements.evidence import LONG, WHOLE, Pair, problem
from summarizer.statements.facing import facing, is_passage
from summarizer.statements.gazetteer import may_be_common
from summarizer.statements.name_evidence import WORD, NameEvidence, chinese_surnames, evidence_of, is_pinyin
from summarizer.statements.name_missing import Lost, Missing, missing_names
from summarizer.statements.name_weighing import ALARM, DOUBT, Suspect, at_home, price, suspicion
from summarizer.statements.name_words import told

Doubt = Literal["common", "doubtful", "strange"]
"""``common``: ordinary words with a capital; ``doubtful``: only while a name of the source is missing."""

NEAR = 1.15
"""Times the limit up to which a word is neither proved nor strange."""

ATTRIBUTES = frozenset(
    {"state", "public", "national", "local", "federal", "regional", "provincial", "central", "private"}
)
"""Words that open a sentence before the noun that they belong to (*State logistics agency Bulog*): part of no name."""

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
    found = [*_suspects(graded, source), *_acronyms(pair, source)]
    found += _ordinary(graded, source, short=len(pair.english.text) <= LONG)
    if not found or is_headline(pair.english.text):
        return
    missing = missing_names(source if pair.covered(WHOLE) else evidence_of("", source.language), pair.english.text)
    weighed = [(_weight(suspect, pair, source, missing), suspect.name) for suspect in found]
    limit = price(pair.english.text)
    wrong = [name for weight, name in weighed if weight >= ALARM + limit]
    doubtful = [name for weight, name in weighed if weight >= DOUBT + limit]
    if wrong:
        yield _problem("name.mismatch", "contradicts", wrong, missing)
    elif doubtful:
        yield _problem("name.doubtful", "unproven", doubtful, missing)


def _problem(code: str, verdict: Verdict, names: list[EnglishName], missing: Missing) -> Problem:
    written = ", ".join(dict.fromkeys(name.text for name in names[:4]))
    return problem(code, verdict, ", ".join(missing.all[:4]), written, "the source has no such name")


def _suspects(graded: Iterable[tuple[str | None, EnglishName]], source: NameEvidence) -> Iterator[Suspect]:
    """Names of which something is not in the source."""
    for grade, name in graded:
        if grade not in ("strange", "doubtful", "proved"):
            continue
        telling = _telling(name)
        unproved = tuple(token for token in telling if not _proved(token, telling, source))
        if unproved and (grade != "proved" or len(telling) > 1):
            yield Suspect(name, unproved, partly=len(unproved) < len(telling))


def _acronyms(pair: Pair, source: NameEvidence) -> Iterator[Suspect]:
    for short in english_acronyms(pair.english.text):
        plain = short.lower()
        forms = known_acronyms().get(plain, ())
        if not (source.supports(plain) or source.shortens(plain) or any(map(source.says, forms))):
            yield Suspect(EnglishName(short, (), opens=False), (), partly=False)


def _ordinary(
    graded: Iterable[tuple[str | None, EnglishName]], source: NameEvidence, *, short: bool
) -> Iterator[Suspect]:
    """Ordinary words with capitals: in short texts all, elsewhere those that the source does not say."""
    for grade, name in graded:
        if grade == "common" and short:
            yield Suspect(name, (), partly=False)
        elif grade in (None, "common", "proved"):
            words = [token.plain for token in name.tokens if token.kind == "ordinary"]
            attribute = name.opens and len(name.tokens) == 1 and not ATTRIBUTES.isdisjoint(words)
            if words and not attribute and told(words, source).untold:
                yield Suspect(name, (), partly=False)


def _weight(suspect: Suspect, pair: Pair, source: NameEvidence, missing: Missing) -> float:
    """How suspicious a name is; in a passage only what faces it can be missing for it."""
    if is_passage(pair) and (missing.names or missing.places or missing.capitals):
        start = pair.english.text.find(suspect.name.text)
        place = Span(start, start + len(suspect.name.text))
        part = facing(place, pair.english.text, pair.source.text)
        return suspicion(suspect, source, Lost.of(missing, pair.source.text[part.start : part.end]))
    return suspicion(suspect, source, missing)


def _telling(name: EnglishName) -> list[Token]:
    return [token for token in name.tokens if token.kind in ("name", "place")]


def _proved(token: Token, telling: list[Token], source: NameEvidence) -> bool:
    if source.language != "zh" or len(telling) < 2 or not all(is_pinyin(other.plain) for other in telling):
        return source.supports(token.plain)
    chinese = any(other.plain in chinese_surnames() for other in telling)
    return source.read(token.plain) if chinese else source.supports(token.plain)


def stranger(name: EnglishName, source: NameEvidence) -> Literal["proved"] | Doubt | None:
    """What the source says of a name; None: it cannot be told."""
    telling = _telling(name)
    if not telling:
        return "common" if not name.opens and not _calendar(name) else None
    proved = [_proved(token, telling, source) for token in telling]
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
    known = [at_home(token.plain, source.language) or source.closeness(token.plain) <= NEAR for token in telling]
    short = source.abbreviates(" ".join(token.plain for token in name.tokens))
    return "doubtful" if alone or short or all(known) else "strange"


def in_source(name: str, source: str, language: str) -> bool:
    """Whether a name is no stranger to a text: some part of it may be written there, or nothing can be told."""
    if language not in PROVABLE:
        return True
    phrase = any(word.islower() for word in WORD.findall(name))
    parts = english_names(name if phrase else f"the {name}")  # of a phrase the first word may be any
    return all(stranger(part, evidence_of(source, language)) != "strange" for part in parts)


def _calendar(name: EnglishName) -> bool:
    """Whether a run is a date, a title or a word that only grammar gives a capital."""
    return all(token.plain in undated() for token in name.tokens)
