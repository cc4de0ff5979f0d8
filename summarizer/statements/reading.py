"""Reads who speaks, how surely and in which sense out of text in any supported language."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Reading, Speaker
from summarizer.once import once
from summarizer.statements.scanning import Places, Scanner
from summarizer.statements.speakers import reports, source_speakers
from summarizer.statements.speakers_english import english_speakers, far_subject
from summarizer.statements.tables import lower, table

QUOTATION = re.compile(
    r"“[^”]{1,600}”|„[^“”]{1,600}[“”]|«[^»]{1,600}»|»[^«]{1,600}«|「[^」]{1,600}」|『[^』]{1,600}』|‘[^’]{3,600}’(?!\w)"
    r"|\"[^\"]{1,600}\"|‚[^‘]{1,600}‘|''[^']{1,600}''"
)
"""Quotation marks of all supported languages; bounded, so that a lone mark costs nothing."""


NAMED = frozenset({"company", "party", "press", "union"})
"""Roles that many have a name for which begins with an article."""
UNNAMED = late(r"(?i:l['’]|(?:d[eé]|el|het|il|l[aeo]|l[eo]s) )(?-i:[^\W\d_A-ZÀ-Þ][^\WA-ZÀ-Þ]+(?!\S))")
"""The same words in small letters name nobody: "tout le monde" is no newspaper."""

WITHIN = re.compile(r"[\w,;)%] \Z")
"""What stands before a word that does not open a sentence."""


def read(text: str, language: str) -> Reading:
    """Read one text, of one sentence or more; an unknown language gives an empty reading.

    Pure, never raises, takes time in proportion to the length of ``text``.
    """
    side = Side(text, language)
    return Reading(
        language=language,
        text=text,
        markers=side.markers,
        quotations=side.quotations,
        speakers=side.speakers,
        negations=side.negations,
        directions=side.directions,
        strengths=side.strengths,
        roles=side.roles,
    )


class Side:
    """One side of a comparison, read as far as it is asked for: most comparisons end after the first look."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self._words = table(language)
        self.lowered = lower(text, language)

    @once
    def markers(self) -> tuple[Cue, ...]:
        """Reporting phrases, hedges and status words."""
        return self._scan(self._words.markers)

    @once
    def quotations(self) -> tuple[Span, ...]:
        """What stands between quotation marks."""
        return tuple(Span(*match.span()) for match in QUOTATION.finditer(self.text))

    @once
    def roles(self) -> tuple[Cue, ...]:
        """Every word for a role."""
        found = self._scan(self._words.roles)
        return tuple(cue for cue in found if cue.kind not in NAMED or not UNNAMED.match(cue.text))

    @once
    def speakers(self) -> tuple[Speaker, ...]:
        """Whom the reporting phrases give the words to."""
        if self.language == "en":
            return english_speakers(self.lowered, self.text, self._words, self.roles)
        if not self.quotations and not any(reports(marker, self._words) for marker in self.markers):
            return ()
        return source_speakers(self.lowered, self._words, self.markers, self.roles, self.quotations)

    @once
    def subject(self) -> bool:
        """Whether a subject is named, of whatever kind: many languages leave it out."""
        return bool(self._words.said_by.search(self.text))

    @once
    def speaks(self) -> bool:
        """Whether anybody speaks in the English, even if the subject stands too far from the verb to be found."""
        return bool(self.speakers) or far_subject(self.lowered, self._words)

    @once
    def negations(self) -> tuple[Cue, ...]:
        """Negations, and words that may stand for one."""
        found = self._scan(self._words.negations)
        if not self._words.affixed:
            return found
        return tuple(cue for cue in found if not self._name(cue))

    def _name(self, cue: Cue) -> bool:
        """Whether a word is written as a name, so that its beginning or end denies nothing."""
        start = cue.span.start
        return cue.text[0].isupper() and bool(WITHIN.match(self.text, max(0, start - 2), start))

    @once
    def directions(self) -> tuple[Cue, ...]:
        """Up and down."""
        return self._scan(self._words.directions)

    @once
    def strengths(self) -> tuple[Cue, ...]:
        """Only, mainly, almost, at least, all."""
        return self._scan(self._words.strengths)

    def marked(self, *kinds: str) -> tuple[Cue, ...]:
        """The markers of these kinds."""
        if self._kinds.isdisjoint(kinds):
            return ()
        return tuple(marker for marker in self.markers if marker.kind in kinds)

    def has(self, *kinds: str) -> bool:
        """Whether there is a marker of one of these kinds."""
        return not self._kinds.isdisjoint(kinds)

    @once
    def _kinds(self) -> frozenset[str]:
        return frozenset([marker.kind for marker in self.markers])

    @once
    def _places(self) -> Places:
        return self._words.places(self.lowered)

    def _scan(self, scanner: Scanner) -> tuple[Cue, ...]:
        return scanner.scan(self.lowered, self.text, self._places)


@lru_cache(maxsize=512)
def side(text: str, language: str) -> Side:
    """One side, kept: several checks look at the same pair one after the other."""
    return Side(text, language)
