"""The checks: each takes a source and an output and returns findings; no model, no I/O.

A new check is one file with a function for each output that it reads, and one name in `CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from summarizer.checks import (
    attribution,
    blank,
    citations,
    coverage,
    direction,
    figures,
    glossary,
    hedges,
    length,
    markup,
    meta,
    names,
    negation,
    quotations,
    residue,
    strength,
    terms,
    written,
)
from summarizer.nouns.finding import Finding, OutputName
from summarizer.nouns.outputs import FactSheet, Summary, Translation
from summarizer.nouns.result import Assignment

Check = Callable[[Assignment, Any], list[Finding]]

STATEMENTS: tuple[Check, ...] = (
    attribution.check_statements,
    hedges.check_statements,
    negation.check_statements,
    direction.check_statements,
    strength.check_statements,
    names.check_statements,
)
"""Read every statement of every output beside the source that it rests on."""

CHECKS: dict[OutputName, tuple[Check, ...]] = {
    "summary": (
        citations.check_summary,
        blank.check_summary,
        figures.check_summary,
        residue.check_summary,
        meta.check_summary,
        *STATEMENTS,
    ),
    "facts": (
        citations.check_facts,
        blank.check_facts,
        written.check_facts,
        names.check_facts,
        figures.check_facts,
        quotations.check_facts,
        residue.check_facts,
        meta.check_facts,
        glossary.check_facts,
        *STATEMENTS,
    ),
    "translation": (
        coverage.check_translation,
        figures.check_translation,
        length.check_translation,
        markup.check_translation,
        residue.check_translation,
        meta.check_translation,
        glossary.check_translation,
        terms.check_translation,
        *STATEMENTS,
    ),
}
"""Output -> the checks that read it, in the order of their findings."""


def check(source: Assignment, output: Summary | FactSheet | Translation) -> tuple[Finding, ...]:
    """Everything that all checks of an output have to say."""
    kinds: dict[type, OutputName] = {Summary: "summary", FactSheet: "facts", Translation: "translation"}
    return tuple(finding for run in CHECKS[kinds[type(output)]] for finding in run(source, output))
