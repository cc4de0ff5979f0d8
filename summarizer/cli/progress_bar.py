"""The bar of a batch on a terminal."""

from __future__ import annotations

from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress
from rich.text import Text

from summarizer.batch.article import Outcome
from summarizer.batch.gate import RunGate
from summarizer.batch.plan import Plan
from summarizer.batch.report import Report
from summarizer.batch.run import Tally
from summarizer.cli.progress import failure


class Bar:
    """Done, rate, spend, time left and failures; what fails is printed above it."""

    def __init__(self) -> None:
        """Draws nothing yet."""
        console = Console(stderr=True)
        columns = (
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            TextColumn("{task.fields[spent]}"),
            TextColumn("{task.fields[failed]}"),
        )
        self._bar = RichProgress(*columns, console=console, transient=True)
        self._task = self._bar.add_task("articles", total=None, rate="", spent="", failed="")

    def follow(self, gate: RunGate, plan: Plan) -> None:
        """Where the numbers come from."""
        self._gate, self._plan = gate, plan

    def show(self, outcome: Outcome, tally: Tally) -> None:
        """Moves the bar on."""
        if outcome.state == "failed":
            self._bar.console.print(Text(failure(outcome)))
        speed = self._bar.tasks[0].speed
        self._bar.update(
            self._task,
            completed=tally.written + tally.failed,
            # How many there are is known when the walk has come to its end.
            total=self._plan.to_do if self._plan.whole else None,
            rate=f"{speed:.1f}/s" if speed else "",
            spent=f"${self._gate.traffic.cost:.4f}",
            failed=f"{tally.failed} failed" if tally.failed else "",
        )

    def closing(self, report: Report) -> str:
        """All of it on one line."""
        return report.line

    def __enter__(self) -> Self:
        """Begins to draw."""
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Takes the bar away."""
        self._bar.stop()
