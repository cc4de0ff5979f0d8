"""The summary: numbered sentences, each with its evidence."""

from __future__ import annotations

from summarizer.nouns.outputs import Summary
from summarizer.writers.document import Document, Heading, Item, inlines
from summarizer.writers.report.remarks import Remarks, after


def summary_section(summary: Summary, remarks: Remarks) -> Document:
    """One item a sentence; numbered as the findings name them."""
    items = []
    for number, sentence in enumerate(summary.sentences, 1):
        flags = remarks.at("summary", "sentences", number)
        items.append(Item((*flags.mark(), *inlines(sentence.text + after(sentence.evidence))), f"{number}."))
        items.extend(flags.lines())
    return (Heading(2, inlines("Summary")), *items)
