"""Reads who speaks, how surely and in which sense out of text in any supported language."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.nouns.article import Span
from summarizer.nouns.statement import Reading
from summarizer.statements.speakers import english_speakers, source_speakers
from summarizer.statements.tables import lower, table

QUOTATION = re.compile(
    r"“[^”]{1,600}”|„[^“”]{1,600}[“”]|«[^»]{1,600}»|»[^«]{1,600}«|「[^」]{1,600}」|『[^』]{1,600}』|‘[^’]{3,600}’(?!\w)"
    r"|\"[^\"]{1,600}\"|‚[^‘]{1,600}‘|''[^']{1,600}''"
)
"""Quotation marks of all supported languages; bounded, so that a lone mark costs nothing."""


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
    if language == "en":
        speakers = english_speakers(lowered, text, words, roles)
    else:
        speakers = source_speakers(lowered, words, markers, roles, quotations)
    return Reading(
        language=language,
        text=text,
        markers=markers,
        quotations=quotations,
        speakers=speakers,
        negations=words.negations.scan(lowered, text, places),
        directions=words.directions.scan(lowered, text, places),
        strengths=words.strengths.scan(lowered, text, places),
        roles=roles,
    )
