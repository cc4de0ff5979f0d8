"""Findings at their place: a mark before the item, a line below it; and evidence marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from summarizer.nouns.finding import Finding, Location, OutputName
from summarizer.nouns.outputs import Grounding
from summarizer.writers.document import Inline, Item, inlines, strong

MARKS = {"contradicts": "⚠", "unproven": "?"}
VERDICTS = {"contradicts": "Contradicts the source", "unproven": "Unproven"}
GROUNDINGS = {"exact": "✓ exact", "normalised": "≈ normalised", "failed": "✗ not found"}


class Remarks:
    """The findings that a reader must see, by the item of which they speak."""

    def __init__(self, findings: Collection[Finding]) -> None:
        self._by_place: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
        # Of what is in order nothing is remarked, but a report may show it otherwise for it.
        self._kept = {(finding.where, finding.code) for finding in findings if finding.verdict == "kept"}
        for finding in visible(findings):
            self._by_place[finding.where.output, finding.where.part, finding.where.item].append(finding)

    def at(self, output: OutputName, part: str, item: str | int = "") -> ItemRemarks:
        """The remarks on one item."""
        return ItemRemarks(tuple(self._by_place.get((output, part, str(item)), ())))

    def keeps(self, code: str, output: OutputName, part: str, item: int) -> bool:
        """Whether a check found an item to be in order, by the code under which it does so."""
        return (Location(output, part, str(item)), code) in self._kept


class ItemRemarks(NamedTuple):
    """What is remarked on one item."""

    findings: tuple[Finding, ...]

    def __bool__(self) -> bool:
        return bool(self.findings)

    def mark(self) -> tuple[Inline, ...]:
        """The sign that stands before a flagged item, with a space after it; of others nothing."""
        signs = {MARKS[finding.verdict] for finding in self.findings}
        return inlines(strong(" ".join(sorted(signs, reverse=True))), " ") if signs else ()

    def lines(self, depth: int = 1, segment: str = "") -> tuple[Item, ...]:
        """The findings themselves, to stand below the item."""
        return tuple(
            Item(
                inlines(
                    strong(f"{MARKS[finding.verdict]} {VERDICTS[finding.verdict]}:"),
                    f" {cited((segment,))}" if segment else "",
                    f" {finding.message} ({finding.code})",
                ),
                depth=depth,
            )
            for finding in self.findings
        )


def visible(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings that say more than that all is well; contradictions first."""
    return tuple(finding for verdict in MARKS for finding in findings if finding.verdict == verdict)


def cited(segments: Iterable[str]) -> str:
    """Evidence marks: ``[2.1][2.2]``."""
    return "".join(f"[{segment}]" for segment in segments)


def after(evidence: Iterable[str]) -> str:
    """Evidence marks to stand after a statement; one without evidence says so."""
    return f" {cited(evidence) or '[no evidence]'}"


def grounded(grounding: Grounding, evidence: tuple[str, ...]) -> str:
    """The state of a grounding, and where the words were found if that is not plain."""
    elsewhere = grounding.segment is not None and evidence != (grounding.segment,)
    return GROUNDINGS[grounding.state] + (f" in [{grounding.segment}]" if elsewhere else "")
