"""Makes the nouns of a briefing from what a model wrote: code finds the words and computes the values."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from summarizer.grounding import ground
from summarizer.nouns.article import Span
from summarizer.nouns.outputs import (
    Claim,
    DateMention,
    Entity,
    Figure,
    Grounding,
    Quotation,
    Source,
    Statement,
)
from summarizer.nouns.quantity import DateReading, Quantity
from summarizer.nouns.result import Assignment
from summarizer.quantities import read_dates, read_quantities

if TYPE_CHECKING:
    from summarizer.tasks.replies import (
        ClaimReply,
        DateReply,
        EntityReply,
        FigureReply,
        QuotationReply,
        SourceReply,
        StatementReply,
    )


class ItemMaker:
    """Turns answered items into grounded ones, for one article."""

    def __init__(self, assignment: Assignment) -> None:
        """Takes the article, and the date that "last month" counts from."""
        self._article = assignment.article
        self._published = assignment.published
        self.fact_lists: dict[str, Callable[[Any], Any]] = {
            "claims": self.claim,
            "figures": self.figure,
            "dates": self.date,
            "entities": self.entity,
            "quotations": self.quotation,
            "open_questions": self.statement,
        }
        """List of the fact sheet -> what makes one item of it."""

    def statement(self, item: StatementReply) -> Statement:
        """A sentence with its evidence."""
        return Statement(item.text.strip(), _ids(item.evidence))

    def claim(self, item: ClaimReply) -> Claim:
        """A claim with its evidence."""
        return Claim(item.statement.strip(), item.status, item.speaker, item.via, _ids(item.evidence))

    def figure(self, item: FigureReply) -> Figure:
        """A figure whose value is read in the source, where its words stand there."""
        grounding, evidence = self._ground(item.as_written, item.evidence)
        return Figure(
            as_written=item.as_written,
            english=item.english,
            measures=item.measures,
            grounding=grounding,
            quantity=self._quantity(item.as_written, grounding),
            evidence=evidence,
        )

    def date(self, item: DateReply) -> DateMention:
        """A date read by code as it is written."""
        return self._date(item.as_written, item.event, item.evidence)

    def _date(self, as_written: str, event: str, cited: Sequence[str]) -> DateMention:
        grounding, evidence = self._ground(as_written, cited)
        readings = read_dates(as_written, self._article.language, self._published)
        reading = max(readings, key=_length, default=None)
        return DateMention(
            as_written=as_written,
            event=event,
            grounding=grounding,
            edtf=reading.edtf if reading else None,
            resolved=reading.resolved if reading else None,
            evidence=evidence,
        )

    def entity(self, item: EntityReply) -> Entity:
        """A name with the place where it stands."""
        evidence = _ids(item.evidence)
        grounding = ground(item.as_written, evidence, self._article, name=True)
        return Entity(item.name, item.as_written, item.type, item.role, grounding, evidence)

    def quotation(self, item: QuotationReply) -> Quotation:
        """A quotation with the place where it stands."""
        grounding, evidence = self._ground(item.as_written, item.evidence)
        return Quotation(item.as_written, item.english, item.speaker, grounding, evidence)

    def source(self, item: SourceReply) -> Source:
        """Publisher, byline and date of publication."""
        written = item.date_as_written
        mention = self._date(written, "publication", item.evidence) if written and item.evidence else None
        return Source(item.publisher, item.byline, item.relays, mention, _ids(item.evidence))

    def _ground(self, as_written: str, evidence: Sequence[str]) -> tuple[Grounding, tuple[str, ...]]:
        ids = _ids(evidence)
        return ground(as_written, ids, self._article), ids

    def _quantity(self, as_written: str, grounding: Grounding) -> Quantity | None:
        """The number in the source that the words stand for; a bound beside them belongs to it.

        Read in the whole sentence, because "1조 달러" may stand before an 이상 that the item leaves out.
        """
        if grounding.span and grounding.segment and not self._hides_signs(grounding.segment):
            segment = self._article.segment_by_id[grounding.segment]
            offset = segment.span.start
            wanted = Span(grounding.span.start - offset, grounding.span.end - offset)
            readings = read_quantities(self._article.quote(segment.span), self._article.language)
            if found := _widest(readings, wanted):
                return found
        written = "".join(sign for sign in as_written if unicodedata.category(sign) != "Cf")
        return _widest(read_quantities(written, self._article.language), Span(0, len(written)))

    def _hides_signs(self, segment_id: str) -> bool:
        """Whether the source holds signs between the letters that nobody sees, at which a number would end."""
        span = self._article.segment_by_id[segment_id].span
        return any(unicodedata.category(sign) == "Cf" for sign in self._article.quote(span))


def dated(assignment: Assignment, source: Source) -> Assignment:
    """The assignment with its date of publication, from the article's own source line where nobody gave one.

    A date that does not stand in the article is none to count from.
    """
    found = source.date is not None and source.date.grounding.state != "failed"
    return assignment if assignment.published or not found else replace(assignment, published=full_date(source.date))


def full_date(mention: DateMention | None) -> date | None:
    """The day of a mention, where year, month and day are all said."""
    try:
        return date.fromisoformat(mention.edtf) if mention and mention.edtf else None
    except ValueError:
        return None


def _ids(evidence: Iterable[str]) -> tuple[str, ...]:
    """The ids without brackets or spaces, each once, in the order given."""
    return tuple(dict.fromkeys(stripped for id_ in evidence if (stripped := id_.strip("[]() "))))


def _widest(readings: Iterable[Quantity], within: Span) -> Quantity | None:
    """The longest reading that overlaps `within`, its span counted from the start of `within`."""
    overlapping = [r for r in readings if r.span.start < within.end and within.start < r.span.end]
    if not overlapping:
        return None
    best = max(overlapping, key=lambda r: min(r.span.end, within.end) - max(r.span.start, within.start))
    return replace(best, span=Span(best.span.start - within.start, best.span.end - within.start))


def _length(reading: DateReading) -> int:
    return reading.span.end - reading.span.start
