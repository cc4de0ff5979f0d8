"""The fact sheet: below each English statement how it is proven."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from summarizer.nouns.outputs import Claim, DateMention, Entity, FactSheet, Figure, Grounding, Quotation, Statement
from summarizer.quantities import describe
from summarizer.writers.document import Document, Heading, Inline, Item, Prose, inlines, strong
from summarizer.writers.report.remarks import Remarks, after, grounded

_LEGEND = (
    "✓ exact: the words given as written stand so in the source. ≈ normalised: they differ in width, spaces, "
    "quotation marks, separators or markup only. ✗ not found: not proven."
)

Lines = tuple[tuple[Inline, ...], ...]
"""The lines of an item: the statement, then how it is proven."""


def facts_section(facts: FactSheet, remarks: Remarks) -> Document:
    """The parts of the fact sheet that have something in them."""
    numbered = enumerate(facts.dates, 1)
    vague = frozenset(date for number, date in numbered if remarks.keeps("date.vague", "facts", "dates", number))
    parts: tuple[tuple[str, str, Sequence[Any], Callable[[Any], Lines]], ...] = (
        ("Claims", "claims", facts.claims, _claim),
        ("Figures", "figures", facts.figures, _figure),
        ("Dates", "dates", facts.dates, partial(_date, vague)),
        ("Names", "entities", facts.entities, _entity),
        ("Quotations", "quotations", facts.quotations, _quotation),
        ("Open questions", "open_questions", facts.open_questions, _question),
    )
    blocks: list[Heading | Prose | Item] = [Heading(2, inlines("Facts")), Prose(inlines(_LEGEND))]
    blocks.extend(remarks.at("facts", "source").lines(depth=0))
    for title, part, items, lines in parts:
        if items:
            blocks.append(Heading(3, inlines(title)))
        for number, item in enumerate(items, 1):
            flags = remarks.at("facts", part, number)
            first, *others = lines(item)
            blocks.append(Item((*(flags.mark() or _not_found(item)), *first), f"{number}."))
            blocks.extend(Item(line, depth=1) for line in others if line)
            blocks.extend(flags.lines())
    return tuple(blocks)


def _not_found(item: Any) -> tuple[Inline, ...]:
    """The mark of an item whose words are not in the source, even if no check says so."""
    grounding: Grounding | None = getattr(item, "grounding", None)
    return inlines(strong("✗"), " ") if grounding and grounding.state == "failed" else ()


def _claim(claim: Claim) -> Lines:
    said = "; ".join(f"{word}: {name}" for word, name in (("said by", claim.speaker), ("by way of", claim.via)) if name)
    first = inlines(strong(f"{claim.status.capitalize()}:"), f" {claim.statement}{after(claim.evidence)}")
    return first, inlines(said)


def _figure(figure: Figure) -> Lines:
    """What code computed comes first; the model's English is shown beside it, not instead of it."""
    about = f" – {figure.measures}{after(figure.evidence)}"
    if figure.quantity is None:
        return inlines(strong(figure.english), f" (not read by code){about}"), inlines(_written(figure))
    value, _, digits = describe(figure.quantity).partition(" (")
    full = f" = {digits.removesuffix(')')}" if digits else ""
    return inlines(strong(value), about), inlines(f"{_written(figure)}{full}; in English: {figure.english}")


def _date(vague: frozenset[DateMention], date: DateMention) -> Lines:
    """What is said first; a time without a date is said to be one, and is no failure."""
    resolved = date.resolved if date.resolved != date.edtf else None
    meant = f" (meant: {resolved}, resolved from the date of publication)" if resolved else ""
    said = strong(date.edtf or ("no date said" if date in vague else "not read by code"))
    return inlines(said, f"{meant} – {date.event}{after(date.evidence)}"), inlines(_written(date))


def _entity(entity: Entity) -> Lines:
    role = f", {entity.role}" if entity.role else ""
    first = inlines(strong(entity.name), f" ({entity.type}){role}{after(entity.evidence)}")
    return first, inlines(_written(entity))


def _quotation(quotation: Quotation) -> Lines:
    speaker = quotation.speaker or "speaker not named"
    first = inlines(f"“{quotation.english}” – {speaker}{after(quotation.evidence)}")
    return first, inlines(_written(quotation))


def _question(question: Statement) -> Lines:
    return (inlines(question.text + after(question.evidence)),)


def _written(item: Figure | DateMention | Entity | Quotation) -> str:
    return f"as written: {item.as_written} ({grounded(item.grounding, item.evidence)})"
