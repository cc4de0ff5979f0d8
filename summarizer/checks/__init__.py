"""The checks: each takes a source and an output and returns findings; no model, no I/O.

A new check is one file with a function for each output that it reads, and one name in `CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from summarizer.checks import blank, citations, coverage, glossary, length, markup, meta, quotations, residue, written
from summarizer.nouns.finding import Finding, OutputName
from summarizer.nouns.outputs import FactSheet, Summary, Translation
from summarizer.nouns.result import Assignment

Check = Callable[[Assignment, Any], list[Finding]]

CHECKS: dict[OutputName, tuple[Check, ...]] = {
    "summary": (
        citations.check_summary,
        blank.check_summary,
        residue.check_summary,
        meta.check_summary,
    ),
    "facts": (
        citations.check_facts,
        blank.check_facts,
        written.check_facts,
        quotations.check_facts,
        residue.check_facts,
        meta.check_facts,
        glossary.check_facts,
    ),
    "translation": (
        coverage.check_translation,
        length.check_translation,
        markup.check_translation,
        residue.check_translation,
        meta.check_translation,
        glossary.check_translation,
    ),
}
"""Output -> the checks that read it, in the order of their findings."""


def check(source: Assignment, output: Summary | FactSheet | Translation) -> tuple[Finding, ...]:
    """Everything that all checks of an output have to say."""
    names: dict[type, OutputName] = {Summary: "summary", FactSheet: "facts", Translation: "translation"}
    return tuple(finding for run in CHECKS[names[type(output)]] for finding in run(source, output))
