"""The two questions that other rooms ask: which quantities, which dates does a text hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import cast

from summarizer.languages import section
from summarizer.nouns.article import Span
from summarizer.nouns.quantity import Bound, DateReading, Quantity, QuantityKind
from summarizer.quantities.dates_figures import exists
from summarizer.quantities.edtf import as_meant, as_said
from summarizer.quantities.fold import Folded
from summarizer.quantities.mentions import DateMention, Mention
from summarizer.quantities.reader import read_cached
from summarizer.quantities.units import UNITS


def read_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """All quantities of a text, in order; spans are code points of `text`.

    Numbers that are part of names, times of day and dates are left out. Two-digit years that
    could as well count years (18년) are given as quantities of years. In a language without a table
    of numbers nothing is read: 2,125 % and 2,5 млрд would be given values that they do not have.
    """
    if not section(language, "numbers"):
        return ()
    folded, reading = read_cached(text, language)
    found = [as_quantity(mention, folded) for mention in reading.numbers if not mention.code and not mention.clock]
    found += [as_quantity(_years(mention), folded) for mention in reading.dates if mention.short and mention.duration]
    return tuple(sorted(found, key=lambda quantity: quantity.span.start))


def read_dates(text: str, language: str, published: date | None = None) -> tuple[DateReading, ...]:
    """All dates of a text, in order, in EDTF; resolved where the date of publication is given.

    What no calendar has (30 February) is no date.
    """
    folded, reading = read_cached(text, language)
    return tuple(
        DateReading(
            _span(mention, folded), as_said(mention), None if published is None else as_meant(mention, published)
        )
        for mention in reading.dates
        # A lone word that may be a month (Romanian "mai", also "more") is enough to account for one, not to read one.
        if not (mention.short and mention.duration)
        and not (mention.loose and mention.day is None and folded.text[mention.start : mention.end].isalpha())
        and all(exists(end) for end in (mention, mention.last) if end)
    )


def as_quantity(mention: Mention, folded: Folded) -> Quantity:
    """A mention in the form that leaves the room.

    A minus is read here only: a comparison meets it in English as a loss or a fall.
    """
    span, negative = _span(mention, folded), _is_negative(folded.text, mention.start)
    return Quantity(
        Span(span.start - 1, span.end) if negative else span,
        -mention.value if negative else mention.value,
        kind_of(mention),
        # What a bare kilo is of is left open where the text does not tell.
        None if mention.unit == "kilo" else mention.unit,
        cast("Bound | None", _BARE_BOUNDS.get(mention.bound or "", mention.bound)),
        mention.upper,
    )


_BARE_BOUNDS = {"up_to": "at_most", "until": None, "odd": "more_than", "above": "more_than", "under": "less_than"}
"""What the weaker bounds of the tables are outside; what may be no bound at all (*rose to*, *up to*) is not told."""


def _is_negative(text: str, start: int) -> bool:
    """Whether a minus stands right before a number: behind a blank, and not between two numbers (10 -20)."""
    before = text[max(0, start - _SEEN_BEFORE) : start]
    if before.endswith("−"):
        return True
    if not before.endswith((" -", "(-")):
        return False
    return not before.rstrip(" (-")[-1:].isdigit()


_SEEN_BEFORE = 16


def kind_of(mention: Mention) -> QuantityKind:
    """What kind of quantity a mention is."""
    if mention.vague:
        return "vague"
    if mention.money:
        return "money"
    if mention.ordinal:
        return "ordinal"
    if mention.age:
        return "age"
    if mention.unit in ("%", "pp", "permille"):
        return "percent"
    if mention.unit in UNITS:
        return "measure"
    return "number" if mention.unit is None else "count"


def _years(mention: DateMention) -> Mention:
    return Mention(mention.start, mention.end, Decimal(mention.year or 0), unit="year", figures=True)


def _span(mention: Mention | DateMention, folded: Folded) -> Span:
    return Span(folded.original(mention.start), folded.original(mention.end))
