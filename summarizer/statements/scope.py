"""Which clause of a sentence does a shorter English statement render?

A claim or a summary sentence often takes one clause out of a sentence. A hedge at the end of another clause says
nothing of it: what may happen next leaves open nothing of what has happened. A reporting verb is different, it often
speaks of every clause before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.clauses import shared
from summarizer.statements.evidence import EXPANSION, SLACK, VERB_LAST, Grade, Pair
from summarizer.statements.reading import side

SINGLE = re.compile(r";\s")
BOUNDARIES = {
    "ko": late(
        r"(?<=[가-힣](?:며|고|나|데))[,，]\s*|(?<=지만|면서|으나|는데)[,，]?\s+|(?<=가운데)[,，]?\s+|(?<=반면)에?[,，]?\s+|;\s*"
    ),
    "ja": late(
        r"(?<=[るただいすん]が)、|(?<=[るただい]けれど)、"
        # The last sign is that of a connective form, or of an adverb, behind which no clause ends.
        r"|(?<=[しりずくいきちみべけげせめねれえ])(?<![近早遅多]く)(?<!もなく)(?<!ばらく)(?<!そらく)(?<!恐らく)(?<!うやく)"
        r"(?<!しかし)(?<!ただし)(?<!もし)(?<!つまり)(?<!はり)(?<!まり)(?<!まず)(?<!必ず)(?<!ずれ)(?<!りわけ)(?<!とえ)、|(?<=[るただ]なか)、|(?<=[るただ]中)、|(?<=[一他]方で)、|(?<=ものの)、"
    ),
    "zh": late("[，；]"),
    "hi": late(r"[,;]?\s(?=(?:और|लेकिन|जबकि|परंतु|मगर)\s)|;\s"),
    "ar": late(r"[،؛]\s|\s(?=(?:لكن|بينما|فيما)\s)"),
    "tr": late(r";\s|,\s(?=(?:ancak|ama|fakat|oysa)\s)|(?<=[ıiuü]rken)\s|(?<=[kd][ea]n),\s"),
    "de": late(r";\s|,?\s(?=(?:und|aber|doch|jedoch|während|wobei|allerdings)\s)"),
    "nl": late(r";\s|,?\s(?=(?:en|maar|terwijl)\s)"),
    "fr": late(r"\s?;\s|,?\s(?=(?:et|mais|tandis|alors que|or)\s)"),
    "es": late(r";\s|,?\s(?=(?:y|pero|mientras|aunque)\s)"),
    "pt": late(r";\s|,?\s(?=(?:e|mas|enquanto|embora)\s)"),
    "it": late(r";\s|,?\s(?=(?:e|ma|mentre|però)\s)"),
    "ro": late(r";\s|,?\s(?=(?:și|iar|dar|însă)\s)"),
    "ru": late(r";\s|,?\s(?=(?:и|а|но|однако|тогда)\s)"),
    "uk": late(r";\s|,?\s(?=(?:і|й|та|а|але|однак|проте)\s)"),
    "pl": late(r";\s|,?\s(?=(?:i|a|ale|natomiast|jednak)\s)"),
    "cs": late(r";\s|,?\s(?=(?:a|ale|zatímco|však)\s)"),
    "et": late(r";\s|,?\s(?=(?:ja|aga|kuid|samas)\s)"),
    "id": late(r";\s|,?\s(?=(?:dan|tetapi|namun|sementara|sedangkan)\s)"),
    "vi": late(r";\s|,?\s(?=(?:và|nhưng|còn|trong khi)\s)"),
}
"""Between two clauses that may each stand alone: connective endings, commas or conjunctions, as the language has it."""

SHORTEST = 24
"""Signs of English that a clause of its own takes at the least: what is shorter is a phrase in a list."""

ALL = 0.7
"""From this share of the usual length on a statement renders the whole sentence, not one clause."""

LENGTHS = 1.8
"""A statement is at most so many times as long as the usual rendering of the clause that it rests on."""


def clause(pair: Pair) -> Pair | None:
    """The pair with only that clause of the source which the English rests on; None where that cannot be told.

    What ties them is what is there in one clause alone: figures, names, roles. A statement as long as the whole
    sentence rests on all of it.
    """
    part = pair.rendered or _tied(pair)
    if not part or len(pair.english.text) > _usual(pair.source.text[part.start : part.end], pair) * ALL:
        return None
    if len(pair.units) > 1:
        pair = replace(pair, source=side(pair.source.text[part.start : part.end], pair.source.language))
    text = _holder(pair, list(_clauses(pair)))
    if text is None or len(pair.english.text) > _usual(text, pair) * LENGTHS + SLACK:
        return None
    return replace(pair, source=side(text, pair.source.language))


def _holder(pair: Pair, texts: list[str]) -> str | None:
    """The one text that shares with the English what no other of them does."""
    ties = [shared(pair.english.text, text, pair.source.language) for text in texts]
    own = [
        found.difference(*(other for place, other in enumerate(ties) if place != number))
        for number, found in enumerate(ties)
    ]
    holders = [text for text, found in zip(texts, own, strict=True) if found]
    return holders[0] if len(holders) == 1 else None


def _tied(pair: Pair) -> Span | None:
    """Of several cited sentences the one that the English is tied to."""
    texts = {pair.source.text[unit.start : unit.end]: unit for unit in pair.units}
    return texts.get(_holder(pair, list(texts)) or "") if len(texts) > 1 else None


def _usual(text: str, pair: Pair) -> float:
    """The usual length of the English for some text of the source."""
    return len(text) * EXPANSION.get(pair.source.language, 0.95)


def _clauses(pair: Pair) -> Iterator[str]:
    """The clauses of a sentence, without those too short to stand alone, which go with the next."""
    text, language = pair.source.text, pair.source.language
    ends = [match.end() for match in BOUNDARIES.get(language, SINGLE).finditer(text) if not _quoted(pair, match.end())]
    least = SHORTEST / EXPANSION.get(language, 0.95)
    start = 0
    for end in ends:
        if end - start >= least and len(text) - end >= least:
            yield text[start:end]
            start = end
    yield text[start:]


def _quoted(pair: Pair, place: int) -> bool:
    """Whether a place lies between quotation marks: what is quoted is not taken apart."""
    return any(span.start < place < span.end for span in pair.source.quotations)


def outside(pair: Pair, kinds: tuple[str, ...], found: tuple[Cue, ...], verdict: Grade) -> Grade:
    """What a marker of another clause proves: nothing, or, where it may reach the clause that is rendered, little.

    A verb at the end of the sentence may speak of the clauses before it, a word at the head of those after it.
    """
    alone = clause(pair) if verdict else None
    if alone is None or alone.source.has(*kinds):
        return verdict
    language = pair.source.language
    bound = BOUND.get(language)
    if bound and all(bound.search(cue.text) for cue in found):
        return None
    start = pair.source.text.index(alone.source.text)
    ahead = all(cue.span.start < start for cue in found)
    return None if ahead == (language in VERB_LAST) else "unproven"


BOUND = {"ko": late("가능성|우려|전망|관측|기대"), "ja": late("疑い|懸念|観測|おそれ")}
"""Hearsay of what may be: it speaks of its own clause only."""


def kept_in_clause(pair: Pair, compare: Callable[[Pair], Iterator[Problem]]) -> Iterator[Problem]:
    """The problems of a comparison; of a statement that rests on one clause, those that are there with it alone."""
    found = list(compare(pair))
    alone = clause(pair) if found else None
    codes = {problem.code for problem in compare(alone)} if alone else set()
    yield from (problem for problem in found if alone is None or problem.code in codes)
