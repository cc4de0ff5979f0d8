"""Runs over folders in this process, with a model that answers at once and remembers what it was asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from summarizer.batch.answers import Answers
from summarizer.batch.article import Outcome
from summarizer.batch.engine import LocalEngine
from summarizer.batch.gate import RunGate
from summarizer.batch.report import Report
from summarizer.batch.run import Caps, FolderRun, Tally, begin
from summarizer.cli.folders import read_recipe, read_scope
from summarizer.cli.settings import isolated_settings
from summarizer.cli.wishes import read_options
from summarizer.errors import ProviderError
from summarizer.nouns.exchange import Reply, Request, Usage
from summarizer.prompts import PromptFolder
from summarizer.recordings import Shelf
from summarizer.waiting import Clock, RealClock
from tests.batch.gated import Gated
from tests.batch.newsroom import POISON, translate

FLAGS: dict[str, Any] = {
    "do": "translation", "length": "medium", "formats": "md", "glossary": None, "keep_tail": False,
    "include": None, "exclude": None, "limit": None, "retry_failed": False, "verify": False,
}  # fmt: skip
PRICE = Decimal("0.001")
"""US dollars of any one answer here; the bound is ten times as much."""


@dataclass
class Newsroom:
    """A model that knows the articles of `newsroom`."""

    answered_by: str = "the newsroom"
    requests: list[Request] = field(default_factory=list)
    errors: list[Exception | None] = field(default_factory=list)
    """What is raised instead of the next answers; None answers."""
    before: Callable[[Request], Any] | None = None
    """Awaited, where it gives something to await, before an answer."""
    usages: list[Usage] = field(default_factory=list)
    """What the next answers take, where it is not what all take."""
    closed: bool = False

    async def complete(self, request: Request) -> Reply:
        """The answer."""
        self.requests.append(request)
        if self.before is not None and (waiting := self.before(request)) is not None:
            await waiting
        error = self.errors.pop(0) if self.errors else None
        if error is not None:
            raise error
        prompt = request.messages[1].content
        if POISON in prompt:
            raise ProviderError("the endpoint", "cannot process this", "leave it out")
        usage = self.usages.pop(0) if self.usages else Usage(100, 0, 50)
        return Reply(translate(prompt), "stop", usage, request.model)

    def forget(self, request: Request) -> None:
        """There is nothing to forget."""

    async def close(self) -> None:
        """Remembers it."""
        self.closed = True


def price(_: str, usage: Usage) -> Decimal:
    """A thousandth of a dollar for each answer, ten times as much for a bound."""
    return PRICE if usage.input_tokens == 100 else 10 * PRICE


@dataclass(frozen=True)
class Ended:
    """What a run came to."""

    tally: Tally
    report: Report
    gate: RunGate
    number: int

    @property
    def statuses(self) -> dict[str, int]:
        """How many files have which status, without those that none has."""
        return {status: count for status, count in self.report.statuses.items() if count}


def run_folder(
    source: Path,
    out: Path,
    model: Newsroom | None = None,
    *,
    caps: Caps | None = None,
    clock: Clock | None = None,
    shelves: Iterable[Shelf] = (),
    watch: Callable[[Outcome, Tally], None] = lambda *_: None,
    **flags: Any,
) -> Ended:
    """A whole run: plan, work, report."""
    values = {**FLAGS, "folders": [str(source), str(out)], **flags}
    settings, prompts = isolated_settings(quiet=True), PromptFolder()
    caps, clock = caps or Caps(8), clock or RealClock()
    with begin(read_scope(values), read_recipe(values, read_options(values, settings), prompts)) as run:
        gate = run.make_gate(caps, "gpt-6-luna", price, "the newsroom", clock)
        live = None if model is None else Gated(model, gate)
        answers = Answers(run.calls, live, tuple(shelves))
        tally = asyncio.run(_work(run, LocalEngine(caps.concurrency, clock), answers, gate, watch))
        return Ended(tally, run.report(gate), gate, run.number)


async def _work(
    run: FolderRun, engine: LocalEngine, answers: Answers, gate: RunGate, watch: Callable[[Outcome, Tally], None]
) -> Tally:
    try:
        return await run.work(engine, answers, gate, watch)
    finally:
        await answers.close()


def outputs(out: Path) -> dict[str, bytes]:
    """Every output by its relative path, without what a run writes for the folder as a whole."""
    own = {"report.json", "index.md", "glossary.csv"}
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and ".summarizer" not in path.parts and path.name not in own
    }
