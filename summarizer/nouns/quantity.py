"""What a number or a date in running text says."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from summarizer.nouns.article import Span

Bound = Literal["at_least", "more_than", "at_most", "less_than", "about", "nearly", "exactly"]
QuantityKind = Literal["number", "money", "percent", "measure", "count", "ordinal", "age", "vague"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with everything that belongs to it, as read from text.

    ``5,000억 달러 이상`` is ``Quantity(value=500000000000, kind="money", unit="USD", bound="at_least")``.
    """

    span: Span
    """Code points of the text that was read, from the first to the last sign that belongs to it."""
    value: Decimal
    """The value in full units; the lower end of a range."""
    kind: QuantityKind
    unit: str | None = None
    """ISO 4217 code, UCUM-like unit (``km``, ``m2``, ``%``, ``pp``) or the counted thing's key."""
    bound: Bound | None = None
    """``nearly`` is just below the value; ``exactly`` is said, not implied."""
    upper: Decimal | None = None
    """The upper end of a range, else None."""


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date as read from text, in EDTF (ISO 8601-2)."""

    span: Span
    edtf: str
    """As said: ``3월 29일`` is ``XXXX-03-29``; a bare day ``XXXX-XX-10``; ``지난해`` alone is ``XXXX``."""
    resolved: str | None = None
    """With the date of publication known, what is meant (``2025-03-29``); never shown as said."""
