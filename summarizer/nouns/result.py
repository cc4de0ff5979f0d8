"""Everything that one run over one article yields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from summarizer.nouns.article import Article
from summarizer.nouns.exchange import Question, Usage
from summarizer.nouns.finding import Finding, Location, OutputName
from summarizer.nouns.outputs import FactSheet, Summary, Term, Translation

Length = Literal["short", "medium", "long"]
Format = Literal["md", "json", "text"]
"""What a result is written as."""
Fate = Literal["repaired", "rejected"]


@dataclass(frozen=True, slots=True)
class Options:
    """What is wanted of a run; one settings object instead of long parameter lists."""

    outputs: tuple[OutputName, ...] = ("summary", "facts")
    length: Length = "medium"
    model: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """What the outputs are made from and checked against."""

    article: Article
    published: date | None = None
    """Date of publication: from the user, else from the article's metadata."""
    glossary: tuple[Term, ...] = ()
    """Terms that the user wants, as far as they occur in the article."""
    offered: tuple[Term, ...] = ()
    """Terms that other articles settled."""
    answered: tuple[Question, ...] = ()
    """Questions about an earlier version of the article whose answers are at hand."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms to be used."""
        return (*self.glossary, *self.offered)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an item that a check did not let pass at first."""

    where: Location
    fate: Fate
    reason: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Outputs that were wanted and could not be made, while others could."""

    outputs: tuple[OutputName, ...]
    reason: str
    """One line that names the thing, the cause and the remedy."""
    exit_code: int
    """Of the error behind it, as `errors` lists them; one above 1 would meet every other article as well."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """What the run took."""

    requests: int
    """Replies that this run paid for."""
    from_shelf: int
    """Replies that came from recordings or the cache."""
    repairs: int
    """Requests among both that asked again for failing items."""
    usage: Usage
    """Tokens of the replies that this run paid for."""
    cost: Decimal | None
    """US dollars for them; None where the model's price is not known."""


@dataclass(frozen=True, slots=True)
class Versions:
    """What made the result."""

    summarizer: str
    model: str
    prompts: dict[str, str]
    """Prompt name -> SHA-256 of its file."""


@dataclass(frozen=True, slots=True)
class Result:
    """Article, outputs, findings, and what they took."""

    article: Article
    published: date | None
    summary: Summary | None
    facts: FactSheet | None
    translation: Translation | None
    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    metrics: Metrics
    versions: Versions
    notes: tuple[str, ...] = ()
    """What the reader of the outputs should know, such as that an English source was not translated."""
    missing: tuple[Missing, ...] = ()
