"""Result -> document: what stands where in every format for people."""

from __future__ import annotations

from summarizer.nouns.result import Result
from summarizer.writers.document import Document
from summarizer.writers.report.evidence import evidence_section
from summarizer.writers.report.facts import facts_section
from summarizer.writers.report.findings import findings_section
from summarizer.writers.report.head import head
from summarizer.writers.report.remarks import Remarks
from summarizer.writers.report.summary import summary_section
from summarizer.writers.report.translation import translation_section


def report(result: Result) -> Document:
    """The parts that the result has, in the order in which they are read."""
    remarks = Remarks(result.findings)
    return (
        *head(result, remarks),
        *(summary_section(result.summary, remarks) if result.summary else ()),
        *(facts_section(result.facts, remarks) if result.facts else ()),
        *(translation_section(result.article, result.translation, remarks) if result.translation else ()),
        *evidence_section(result),
        *findings_section(result),
    )
