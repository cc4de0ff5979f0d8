"""`summarizer batch --status OUT`: what is done, failed and why, spent."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from summarizer.batch.articles import Articles
from summarizer.batch.calls import Calls
from summarizer.batch.ledger import Ledger
from summarizer.batch.report import summarize
from summarizer.cli.options import Values
from summarizer.cli.sources import write_output
from summarizer.errors import UsageError
from summarizer.writers.controls import one_line


def show_status(values: Values) -> int:
    """Prints the state of an output folder; raises LedgerError where it has no usable ledger."""
    folders = values["folders"] or []
    if len(folders) != 1:
        raise UsageError("--status", f"takes one folder, not {len(folders)}", "name the output folder alone")
    if not folders[0]:
        raise UsageError("--status ''", "is no name of a folder", "name the output folder")
    with closing(Ledger(Path(folders[0]), make=False)) as ledger:
        articles = Articles(ledger)
        report = summarize(articles, ledger.run, Calls(ledger).spent()).unchanged()
        lines = [report.line]
        for row, detail in articles.listing(ledger.run):
            if row.state == "failed":
                reason = detail.get("reason", "").removeprefix(f"{row.name}: ")
                lines.append(f"failed: {row.name}: {reason} (attempts: {detail.get('attempts', 1)})")
    write_output(None, "".join(f"{one_line(line)}\n" for line in lines))
    return 0
