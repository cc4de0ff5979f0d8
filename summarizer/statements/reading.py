"""Reads who speaks, how surely and in which sense out of text in any supported language."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Reading, Speaker, SpeakerNumber
from summarizer.statements.tables import Table, lower, table

QUOTATION = re.compile(
    r"“[^”]{1,600}”|„[^“”]{1,600}[“”]|«[^»]{1,600}»|»[^«]{1,600}«|「[^」]{1,600}」|『[^』]{1,600}』|‘[^’]{3,600}’(?!\w)"
    r"|\"[^\"]{1,600}\"|‚[^‘]{1,600}‘|''[^']{1,600}''"
)
"""Quotation marks of all supported languages; bounded, so that a lone mark costs nothing."""

REPORTING = frozenset({"said", "source_named", "demand", "denial", "plan", "consideration", "expectation"})
"""Kinds of marker that have a subject: somebody who says, asks, denies or plans."""

NEAR = 70
"""A speaker stands within so many signs of the reporting phrase."""

NAME_AFTER_TITLE = re.compile(r"\s+(?:[^\W\d_]+\s+){0,2}[^\W\d_a-zà-ÿа-яіїєґ][\w'’.-]+")


@lru_cache(maxsize=512)
def read(text: str, language: str) -> Reading:
    """Read one text, of one sentence or more; an unknown language gives an empty reading.

    Pure, never raises, takes time in proportion to the length of ``text``.
    """
    words = table(language)
    lowered = lower(text, language)
    quotations = tuple(Span(*match.span()) for match in QUOTATION.finditer(text))
    places = words.markers.places(lowered) if words.spaced else None
    markers = words.markers.scan(lowered, text, places)
    roles = words.roles.scan(lowered, text, places)
    return Reading(
        language=language,
        text=text,
        markers=markers,
        quotations=quotations,
        speakers=_speakers(lowered, text, words, markers, roles, quotations),
        negations=words.negations.scan(lowered, text, places),
        directions=words.directions.scan(lowered, text, places),
        strengths=words.strengths.scan(lowered, text, places),
        roles=roles,
    )


def within(span: Span, stretches: tuple[Span, ...]) -> bool:
    """Whether a span lies inside one of the stretches."""
    return any(stretch.start <= span.start and span.end <= stretch.end for stretch in stretches)


def _speakers(
    lowered: str,
    text: str,
    words: Table,
    markers: tuple[Cue, ...],
    roles: tuple[Cue, ...],
    quotations: tuple[Span, ...],
) -> tuple[Speaker, ...]:
    reporting = [marker for marker in markers if marker.kind in REPORTING and not within(marker.span, quotations)]
    if not reporting:
        return ()
    found: dict[int, Speaker] = {}
    for role in roles:
        if within(role.span, quotations):
            continue
        if _speaks(lowered, words, role, reporting):
            start, end = role.span.start, role.span.end
            known = found.get(start)
            keys = (*known.roles, role.kind) if known else (role.kind,)
            found[start] = Speaker(role.span, text[start:end], _number(lowered, text, words, role), keys)
    return tuple(found.values())


def _speaks(lowered: str, words: Table, role: Cue, reporting: list[Cue]) -> bool:
    """Whether a word for a role is the subject of a reporting phrase: by its particle, or by standing next to it."""
    end = role.span.end
    if words.before.match(lowered, end) or words.before.match(lowered, min(len(lowered), end + 1)):
        return True
    for marker in reporting:
        gap = lowered[end : marker.span.start] if marker.span.start >= end else lowered[marker.span.end : role.span.start]
        if len(gap) <= NEAR and not re.search(r"[.;:()。；：]", gap):
            return True
    return False


def _number(lowered: str, text: str, words: Table, role: Cue) -> SpeakerNumber:
    start, end = role.span.start, role.span.end
    before, after = lowered[max(0, start - 14) : start], lowered[end : end + 6]
    if words.several.search(before) or words.several.match(lowered, start) or words.several.match(after):
        return "several"
    if any(match.end() >= len(before) - 1 for match in words.one.finditer(before)):
        return "one"
    if words.person.fullmatch(lowered[start:end]) or words.person.match(after):
        return "one"
    return "unknown"
