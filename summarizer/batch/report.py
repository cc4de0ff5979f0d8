"""What became of a folder, read out of the ledger: counts, `report.json`, `index.md`."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from summarizer.batch.articles import Articles, Detail, Row, shown
from summarizer.batch.calls import Spent
from summarizer.batch.outputs import Outputs
from summarizer.nouns.index import IndexLine

SCHEMA = "urn:article-summarizer:schema:batch-report:1"
STATUSES = ("done", "cached", "failed", "left out", "to do")
"""Done in this run; done before and unchanged; failed; no article; not reached, and done by the next run."""

IndexWriter = Callable[[str, Iterable[IndexLine]], str]
"""What there is to say of the whole folder, and of each file -> the text of the index."""


@dataclass(frozen=True, slots=True)
class Report:
    """A folder in numbers."""

    statuses: Counter[str]
    codes: Counter[str]
    """Finding codes over all articles that are done or cached."""
    contradicting: int
    """Articles with a finding that contradicts the source."""
    unproven: int
    """Articles with a finding that could not be proved."""
    spent: Spent
    """By all runs on the folder."""
    model: str = ""
    """What this run asked, or would have."""
    answered_by: str = ""
    """Who answers, in words; empty where nobody does."""
    requests: int = 0
    """Answers that this run bought."""
    renamed: int = 0
    """Outputs whose names had to be shortened."""
    disagreements: tuple[str, ...] = field(default=())
    """Terms that articles translate differently, one line each."""

    @property
    def line(self) -> str:
        """All of it on one line."""
        counts = ", ".join(f"{self.statuses[status]} {status}" for status in STATUSES)
        unpriced = f" and {self.spent.unpriced} answers of unknown price" if self.spent.unpriced else ""
        lost = f", of it {self.spent.lost} requests without an answer that may be billed" if self.spent.lost else ""
        findings = ", ".join(f"{code} {count}" for code, count in self.codes.most_common(8)) or "none"
        return (
            f"{self.statuses.total()} files: {counts}; {self.requests} requests; spent on this folder "
            f"${self.spent.cost:.4f}{unpriced}{lost}; findings: {findings}"
        )

    def unchanged(self) -> Report:
        """What the same command will have to say when nothing has changed."""
        statuses = self.statuses.copy()
        statuses["cached"] += statuses.pop("done", 0)
        return replace(self, statuses=statuses, requests=0)


def summarize(articles: Articles, run: int, spent: Spent, **more: Any) -> Report:
    """The numbers of what a run found."""
    statuses, codes = Counter[str](), Counter[str]()
    contradicting = unproven = 0
    for row, detail in articles.listing(run):
        statuses[status_of(row, run)] += 1
        if row.state == "written":
            codes.update(detail.get("codes", {}))
            contradicting += bool(detail.get("contradicts"))
            unproven += bool(detail.get("unproven"))
    return Report(statuses, codes, contradicting, unproven, spent, **more)


def status_of(row: Row, run: int) -> str:
    """The status of an input, as the report calls it."""
    if row.state == "written":
        return "done" if row.made == run else "cached"
    return {"failed": "failed", "left-out": "left out", "planned": "to do"}[row.state]


def write_report(report: Report, articles: Articles, run: int, outputs: Outputs, write_index: IndexWriter) -> None:
    """`report.json` with every input exactly once, and `index.md` for people; raises OutputError."""
    spent = report.spent
    head = {
        "schema": SCHEMA,
        "model": report.model,
        "answered_by": report.answered_by,
        "inputs": {status: report.statuses[status] for status in STATUSES},
        "requests": report.requests,
        "spent": {
            "cost": f"{spent.cost:f}",
            "tokens": spent.tokens,
            "requests": spent.calls,
            "requests_without_answer": spent.lost,
            "answers_of_unknown_price": spent.unpriced,
        },
        "findings": dict(report.codes.most_common()),
        "terms_that_differ": list(report.disagreements),
    }
    lines = ",\n".join(f"  {_plain(_entry(row, detail, run))}" for row, detail in articles.listing(run))
    outputs.write(b"report.json", f'{_plain(head)[:-1]}, "articles": [\n{lines}\n]}}\n')
    index = (_index_line(row, detail, run) for row, detail in articles.listing(run))
    outputs.write(b"index.md", write_index(report.line, index))


def _entry(row: Row, detail: Detail, run: int) -> dict[str, Any]:
    """One input in `report.json`."""
    entry: dict[str, Any] = {"path": row.name, "status": status_of(row, run)}
    if row.state == "planned":
        return entry
    named = {name: detail[name] for name in detail if name != "outputs"}
    outputs = [shown(os.fsencode(name)) for name in detail.get("outputs", {})]
    return {**entry, **named, **({"outputs": outputs} if outputs else {})}


def _plain(value: object) -> str:
    # As ASCII: whatever a file name or an endpoint's words hold, the report can be shown anywhere.
    return json.dumps(value)


def _index_line(row: Row, detail: Detail, run: int) -> IndexLine:
    if row.state != "written":
        said = (status_of(row, run), str(detail.get("reason", "")).removeprefix(f"{row.name}: "))
        return IndexLine(row.name, remark=": ".join(filter(None, said)))
    outputs = tuple(
        (name.removeprefix(os.fsdecode(row.path)) or name, os.fsencode(name)) for name in detail.get("outputs", {})
    )
    wrong = detail.get("contradicts")
    return IndexLine(row.name, outputs, f"{wrong} findings contradict the source" if wrong else "")
