"""Which of several cited sentences does each part of a statement render?

A sentence of a summary takes one thing out of each sentence that it cites. What ties a part of it to one of them
is what survives translation: figures, names and words in Latin letters, and the roles of those who act.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from summarizer.statements.evidence import Pair, digits
from summarizer.statements.names import in_source
from summarizer.statements.reading import side

PART_END = re.compile(r";\s+|(?<=[a-z\d%)”’\"])\.\s+(?=[A-Z“\"])")
"""Parts that stand by themselves: an attribution in one does not reach the next."""

CLAUSE_START = re.compile(
    r",? (?:but|while|although|whereas|whose)\b |, (?=and \w+ \w+ \w+)|[,:] (?=\d+ (?:because|for|of)\b)"
)
"""Clauses within a part."""

NAME = re.compile(r"(?<=[\w,;)] )[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|\d+))*")
"""Words with a capital that do not begin the sentence."""
LATIN = re.compile(r"[A-Za-zÀ-ž][\w'’-]{2,}")
LATIN_LETTERS = frozenset({"cs", "de", "es", "et", "fr", "id", "it", "nl", "pl", "pt", "ro", "tr", "vi"})
"""Languages in Latin letters: names are written alike, and so are many words of Latin and Greek origin."""

FOREIGN = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+")
"""Words of the source's own writing that the English quotes."""

LONGEST = 2000
"""Signs of a statement that are taken apart: each part is held against each cited sentence."""

STEM = 5
"""Letters that two spellings of an international word have in common."""

WEIGHTS = {"figure": 3.0, "sign": 1.5, "name": 1.5, "role": 1.0, "word": 0.6}
ENOUGH = 2.0
"""Weight of what only one cited sentence shares with a part, from which on the part rests on it."""
AHEAD = 1.4
"""The best sentence must weigh so many times more than the next."""

Anchor = tuple[str, str]
"""A kind of tie, and what is shared."""


def parts(pair: Pair) -> Iterator[Pair]:
    """Each part of the English beside the one cited sentence that it rests on; nothing where that cannot be told.

    Clauses follow the part that they stand in, which is their context: its attribution reaches them.
    """
    units = [pair.source.text[unit.start : unit.end].strip() for unit in pair.units]
    texts = PART_END.split(pair.english.text[:LONGEST])
    before = pair.context.text
    for text, best in _aligned(texts, units, pair.source.language):
        if best is not None:
            yield Pair.of(units[best], text, pair.source.language, before, pair.speaker, pair.status)
        before = ""
    clauses = [clause for part in texts for clause in CLAUSE_START.split(part)]
    if len(clauses) > len(texts):
        for text, best in _aligned(clauses, units, pair.source.language):
            part = next(part for part in texts if text in part)
            if best is not None and part != text:
                context = f"{pair.context.text} {part}" if part is texts[0] else part
                yield Pair.of(units[best], text, pair.source.language, context, pair.speaker, pair.status)


def _aligned(texts: list[str], units: list[str], language: str) -> list[tuple[str, int | None]]:
    """Each text with the number of its cited sentence; sentences are cited in the order in which they are rendered.

    A first or last text without a tie rests on the first or last sentence if no other text does.
    """
    found = [_best(text, units, language) for text in texts]
    if 1 < len(units) <= len(texts) and 2 * sum(best is not None for best in found) >= len(texts):
        for place, end in ((0, 0), (-1, len(units) - 1)):
            if found[place] is None and end not in found:
                found[place] = end
    return list(zip(texts, found, strict=True))


def _best(text: str, units: list[str], language: str) -> int | None:
    """The number of the cited sentence that shares most with a part of the English."""
    common = [shared(text, unit, language) for unit in units]
    holders = Counter(anchor for anchors in common for anchor in anchors)
    weights = [sum(WEIGHTS[kind] / holders[kind, what] for kind, what in anchors) for anchors in common]
    order = sorted(range(len(units)), key=weights.__getitem__, reverse=True)
    first, second = weights[order[0]], weights[order[1]]
    return order[0] if first >= ENOUGH and first >= AHEAD * second else None


def shared(text: str, unit: str, language: str) -> set[Anchor]:
    """What a part of the English and a sentence of the source have in common."""
    figures = set(digits(text)) & set(digits(unit))
    roles = {role.kind for role in side(text, "en").roles} & {role.kind for role in side(unit, language).roles}
    names = {name for name in NAME.findall(text) if in_source(name, unit, language)}
    found = {("figure", figure) for figure in figures} | {("role", role) for role in roles}
    found |= {("sign", sign) for sign in FOREIGN.findall(text) if sign in unit}
    return found | {("name", name) for name in names} | {("word", word) for word in _words(text, unit, language)}


def _words(text: str, unit: str, language: str) -> set[str]:
    """Words in Latin letters that both have; where the source has such letters anyway, those that begin alike."""
    ours = {word.lower() for word in LATIN.findall(text)}
    theirs = {word.lower() for word in LATIN.findall(unit)}
    if language not in LATIN_LETTERS:
        return ours & theirs
    return {word[:STEM] for word in ours if len(word) > STEM} & {word[:STEM] for word in theirs if len(word) > STEM}
