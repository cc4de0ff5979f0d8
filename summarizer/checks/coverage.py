"""Whether a translation has one text for each sentence of the source, in order, and no other."""

from __future__ import annotations

from collections import Counter

from summarizer.nouns.finding import Finding, Location, Severity
from summarizer.nouns.outputs import Translation
from summarizer.nouns.result import Assignment


def check_translation(source: Assignment, translation: Translation) -> list[Finding]:
    """Findings on missing, empty, doubled, unknown and misplaced segments."""
    wanted = [segment.id for segment in source.article.segments]
    answered = [segment.id for segment in translation.segments]
    counts, known = Counter(answered), frozenset(wanted)
    empty = [s.id for s in translation.segments if s.id in known and not s.text.strip()]
    findings = [_finding("missing", "critical", id_, "was not translated") for id_ in wanted if not counts[id_]]
    findings += [_finding("empty", "critical", id_, "came back empty") for id_ in empty]
    findings += [_finding("doubled", "major", id_, "came back more than once") for id_ in wanted if counts[id_] > 1]
    findings += [
        _finding("unknown", "major", id_, "is no sentence of the article: something was added")
        for id_ in counts
        if id_ not in known
    ]
    order = [id_ for id_ in answered if id_ in known]
    expected = sorted(order, key=wanted.index)
    findings += [
        _finding("order", "major", id_, f"came back in the place of {there}")
        for id_, there in zip(order, expected, strict=True)
        if id_ != there
    ]
    return findings


def _finding(kind: str, severity: Severity, id_: str, message: str) -> Finding:
    where = Location("translation", "segments", id_)
    return Finding(f"segment.{kind}", "contradicts", severity, where, f"sentence {id_} {message}", (id_,))
