"""What the reader finds, with more detail than the nouns carry outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from summarizer.quantities.atoms import Atom
from summarizer.quantities.lexicon import Lexicon


@dataclass(slots=True)
class Mention:
    """A number in a text; positions count code points of the folded text."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None = None
    alternative: Decimal | None = None
    """The other reading of an ambiguous separator."""
    unit: str | None = None
    money: bool = False
    bound: str | None = None
    trend: str | None = None
    """``more_than`` or ``less_than`` after the number: *four percent more than*."""
    ordinal: bool = False
    vague: bool = False
    loose: bool = False
    """Words that carry a number only sometimes: *a*, *one*, 一, 한."""
    figures: bool = False
    clock: bool = False
    """Minutes of the day."""
    age: bool = False
    code: bool = False
    """Part of a name or label: F-16, COVID-19."""


@dataclass(slots=True)
class DateMention:
    """A date in a text, by its parts; what is not said is None."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 1, as in ISO 8601."""
    quarter: int | None = None
    half: int | None = None
    relative: str | None = None
    """``last-year``, ``this-month`` ...: resolved with the date of publication."""
    decade: bool = False
    short: bool = False
    """Whether the year was written with two digits."""
    duration: bool = False
    """Whether the same words may count days or years."""
    loose: bool = False
    """A word that is a month or weekday only sometimes."""
    open: bool = False
    """Whether day and month may as well be the other way round (03/12/2025 in English)."""
    night: bool = False
    """Whether the night before the weekday is meant (*in der Nacht zum Samstag*)."""
    last: DateMention | None = None
    """The other end of an interval."""


@dataclass(slots=True)
class Reading:
    """Everything that was read in one text."""

    numbers: list[Mention] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    complete: bool = True
    """False where the text holds more numbers than are read of one text."""


@dataclass(slots=True)
class Line:
    """A folded text and its atoms, for the rules to walk over."""

    text: str
    atoms: list[Atom]
    """Followed by empty atoms, so that a rule may look beyond both ends."""
    count: int
    """How many atoms are real."""
    lexicon: Lexicon
    original: str
    """The text before folding, composed: for capital letters."""
    months: bool = True
    """Whether a month is named anywhere in it."""
    home: str | None = None
    """The currency that a bare 元 is of, where the text tells another than that of China."""
    gaps: list[str] = field(init=False)
    """What stands behind each atom, up to the next one; line feeds from the last one on, and before the first."""

    def __post_init__(self) -> None:
        """Rules ask for a gap many times over."""
        text, real = self.text, self.atoms[: self.count]
        self.gaps = [text[one.end : other.start] for one, other in pairwise(real)]
        self.gaps += ["\n"] * (len(self.atoms) + BEYOND - len(self.gaps))

    def gap(self, index: int) -> str:
        """What stands between an atom and the next one; a line feed where there is none."""
        return self.gaps[index]

    def touches(self, index: int) -> bool:
        """Whether the next atom follows after nothing but a blank or a hyphen."""
        return self.gaps[index] in TOUCHING


BEYOND = 8
"""So far behind the last atom a rule may look."""
TOUCHING = frozenset({"", " ", "-", " -", "- ", "\u00ad", "  "})
