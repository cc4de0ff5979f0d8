"""What a batch shows while it runs: a bar on a terminal, else plain lines, or JSON; all on standard error."""

from __future__ import annotations

import json
import sys
from typing import Any, Protocol, Self

from summarizer.batch.article import Outcome
from summarizer.batch.gate import RunGate
from summarizer.batch.plan import Plan
from summarizer.batch.report import Report
from summarizer.batch.run import Tally
from summarizer.cli.console import note


class Progress(Protocol):
    """Follows a run; also a context manager, around the time in which there is progress."""

    def follow(self, gate: RunGate, plan: Plan) -> None:
        """Where the numbers come from."""

    def show(self, outcome: Outcome, tally: Tally) -> None:
        """One article has come to an end."""

    def closing(self, report: Report) -> str:
        """What there is to say at the end, on one line; empty for nothing."""

    def __enter__(self) -> Self:
        """Begins to draw."""

    def __exit__(self, *_: object) -> None:
        """Leaves the terminal as it was."""


def make_progress(*, quiet: bool, as_json: bool) -> Progress:
    """The progress that suits where standard error goes."""
    if as_json:
        return _Json()
    if quiet:
        return _Quiet()
    if sys.stderr is not None and sys.stderr.isatty():
        # Imported where something is drawn, and only there.
        from summarizer.cli.progress_bar import Bar

        return Bar()
    return Lines()


class _Quiet:
    """Says nothing but what failed."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def follow(self, gate: RunGate, plan: Plan) -> None:
        self.gate, self.plan = gate, plan

    def show(self, outcome: Outcome, tally: Tally) -> None:  # noqa: ARG002
        if outcome.state == "failed":
            note(f"summarizer: {failure(outcome)}")

    def closing(self, report: Report) -> str:  # noqa: ARG002
        return ""


class Lines(_Quiet):
    """One line for each article."""

    def show(self, outcome: Outcome, tally: Tally) -> None:
        """The article, and how many came before it."""
        super().show(outcome, tally)
        if outcome.state == "written":
            findings = ", ".join(f"{code} {count}" for code, count in outcome.codes.items())
            note(f"[{tally.written + tally.failed}] {outcome.work.name}{f': {findings}' if findings else ''}")

    def closing(self, report: Report) -> str:
        """All of it on one line."""
        return report.line


class _Json(_Quiet):
    """One object a line."""

    def show(self, outcome: Outcome, tally: Tally) -> None:  # noqa: ARG002
        line = _as_json(
            event=outcome.state,
            path=outcome.work.name,
            reason=str(outcome.error) if outcome.error else None,
            findings=dict(outcome.codes),
            cost=None if outcome.cost is None else f"{outcome.cost:f}",
            spent=f"{self.gate.traffic.cost:f}",
        )
        note(line)

    def closing(self, report: Report) -> str:
        return _as_json(
            event="end",
            inputs=dict(report.statuses),
            requests=report.requests,
            findings=dict(report.codes),
            spent=f"{report.spent.cost:f}",
        )


def failure(outcome: Outcome) -> str:
    """Why an article failed, on a line that begins with its path."""
    said = str(outcome.error)
    return said if said.startswith(outcome.work.name) else f"{outcome.work.name}: {said}"


def _as_json(**fields: Any) -> str:
    return json.dumps(fields)
