"""Where an output is checked: in this process, or wherever a run has room for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from summarizer.nouns.finding import Finding
from summarizer.nouns.outputs import FactSheet, Summary, Translation
from summarizer.nouns.result import Assignment

Output = Summary | FactSheet | Translation
Checker = Callable[[Assignment, Output], Awaitable[tuple[Finding, ...]]]
"""What there is to find in an output that was made from an assignment."""


def load_checks() -> Callable[[Assignment, Output], tuple[Finding, ...]]:
    """The checks, which take some time to be loaded."""
    # Imported on first use: the first requests go out before, and a process that has another one check needs none.
    from summarizer.checks import check

    return check


async def check_here(source: Assignment, output: Output) -> tuple[Finding, ...]:
    """Everything that all checks have to say, in this process, which does nothing else meanwhile."""
    return load_checks()(source, output)
