"""Is the one person whom a statement of the source names still there?

Only in scripts that write names with capitals. A name is what stands with capitals within a sentence, two words at
the least, none of them a word for a role; in German, whose nouns have capitals too, beside such a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from summarizer.expressions import CAPITALS, late
from summarizer.nouns.article import Span
from summarizer.statements.english_names import english_names
from summarizer.statements.evidence import Pair
from summarizer.statements.name_evidence import CAPITALISED, SPACED_LATIN, evidence_of
from summarizer.statements.reading import Side
from summarizer.statements.romanisation import fold

RUN = late(rf"(?<!\w)[{CAPITALS}][\w'’-]+(?: [{CAPITALS}][\w'’-]+){{1,4}}")
"""Words with capitals that follow each other."""
WORD = late(r"[\w'’-]+")
OPENS = late(r"(?:\A|(?<!\bDr)(?<!\bMr)(?<!\bProf)(?<!\bMrs)[.!?:;]\s|\n)[\s\"“”„«»‘’']*\Z")
"""What stands before the first word of a sentence, whose capital says nothing."""
BEFORE = 6
PARTS = 2
"""Words that the name of a person has at the least."""


def person_gone(pair: Pair) -> str:
    """The only person whom the source names, if the English has no part of the name; else nothing."""
    name = only_person(pair.source)
    return name if name and not _kept(name, pair) else ""


@lru_cache(maxsize=256)
def only_person(source: Side) -> str:
    """The name of the only person in a text; empty where there is none or more than one."""
    if source.language not in CAPITALISED | {"de"}:
        return ""
    names = {name for match in RUN.finditer(source.text) if (name := _name(source, Span(*match.span())))}
    return names.pop() if len(names) == 1 else ""


def _name(source: Side, run: Span) -> str:
    """What is a name in a run of words with capitals: without roles, and without the first word of a sentence."""
    words = list(_words(source, run))
    beside = source.language != "de" or _beside_role(source, run)
    return " ".join(words) if len(words) >= PARTS and beside else ""


def _words(source: Side, run: Span) -> Iterator[str]:
    for match in WORD.finditer(source.text, run.start, run.end):
        opens = OPENS.search(source.text[max(0, match.start() - BEFORE) : match.start()])
        role = any(cue.span.start < match.end() and match.start() < cue.span.end for cue in source.roles)
        if not role and not (opens and match.start() == run.start):
            yield match[0]


def _beside_role(source: Side, run: Span) -> bool:
    """Whether a word for a role stands in a run of words or right before it."""
    return any(run.start - PARTS <= cue.span.end and cue.span.start < run.end for cue in source.roles)


def _kept(name: str, pair: Pair) -> bool:
    """Whether the English has any part of a name."""
    if pair.source.language in SPACED_LATIN:
        english = fold(pair.english.text).lower()
        if any(fold(part).lower() in english for part in name.split()):
            return True
    evidence = evidence_of(name, pair.source.language)
    tokens = [token for found in english_names(pair.english.text) for token in found.tokens]
    return any(token.kind != "ordinary" and evidence.supports(token.plain) for token in tokens)
