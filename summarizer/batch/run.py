"""One run over a folder: what it opens, its work, and its end."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from decimal import Decimal

from summarizer.batch import again
from summarizer.batch.answers import Answers
from summarizer.batch.article import ArticleJob, Books, Outcome, Recipe
from summarizer.batch.articles import Articles
from summarizer.batch.budget import Budget, Price, refuse_unknown_price
from summarizer.batch.calls import Calls
from summarizer.batch.engine import Engine
from summarizer.batch.gate import Conditions, RunGate
from summarizer.batch.internal import SharedError, unforeseen
from summarizer.batch.ledger import Ledger
from summarizer.batch.lock import locked
from summarizer.batch.naming import is_shortened
from summarizer.batch.outputs import Outputs
from summarizer.batch.pace import Pace
from summarizer.batch.plan import Plan, Scope
from summarizer.batch.report import Report, summarize, write_report
from summarizer.batch.term_sheet import read_sheet, write_sheet
from summarizer.batch.terms import TermList
from summarizer.errors import SummarizerError
from summarizer.waiting import Clock


@dataclass(frozen=True, slots=True)
class Caps:
    """What the user allows."""

    concurrency: int
    max_cost: Decimal | None = None
    max_tokens: int | None = None
    rpm: int | None = None
    tpm: int | None = None


@dataclass
class Tally:
    """What a run has come to so far."""

    written: int = 0
    failed: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    error: SummarizerError | None = None
    """What ended the run before its work did."""

    def add(self, outcome: Outcome) -> None:
        """Counts an outcome."""
        self.written += outcome.state == "written"
        self.failed += outcome.state == "failed"
        self.codes.update(outcome.codes)


class FolderRun:
    """A run that has begun."""

    def __init__(self, scope: Scope, recipe: Recipe, ledger: Ledger) -> None:
        """Books what a killed run left open, and tidies up behind it."""
        self.recipe, self._scope, self._ledger = recipe, scope, ledger
        self.calls, self.articles, self.outputs = Calls(ledger), Articles(ledger), Outputs(scope.out)
        self.outputs.tidy()
        self.number = ledger.begin_run()
        self.calls.lose_open()
        read_sheet(ledger, self.outputs)
        self.plan = Plan(scope, recipe.wish, self.articles, self.outputs, self.number)

    def make_gate(self, caps: Caps, model: str, price: Price, answered_by: str, clock: Clock) -> RunGate:
        """The one gate; raises UsageError where a cap in dollars could not be kept."""
        refuse_unknown_price(model, caps.max_cost, price)
        budget = Budget(self.calls.spent(), caps.max_cost, caps.max_tokens)
        conditions = Conditions(caps.concurrency, price, answered_by, model)
        return RunGate(conditions, self.calls, budget, Pace(clock.now(), caps.rpm, caps.tpm), clock)

    async def work(
        self, engine: Engine, answers: Answers, gate: RunGate, watch: Callable[[Outcome, Tally], None]
    ) -> Tally:
        """Does what there is to do; ends early, with the reason, where the gate was closed."""
        books = Books(self.number, self.calls, self.articles, self.outputs, answers, self._ledger)
        terms, tally = TermList(self._ledger), Tally()
        job = ArticleJob(self._scope.source, self.recipe, terms, books)
        with closing(job):
            async for outcome in engine.run(self.plan, job, gate):
                tally.add(outcome)
                try:
                    with unforeseen(SharedError):
                        watch(outcome, tally)
                except SummarizerError as error:
                    # What is under way comes to its end.
                    gate.close(error)
        tally.error = gate.closed
        return tally

    def report(self, gate: RunGate) -> Report:
        """Takes the plan to its end, and writes what became of every input; raises OutputError."""
        self.plan.finish()
        differing, asked = write_sheet(self._ledger, self.outputs), gate.conditions
        report = summarize(
            self.articles,
            self.number,
            self.calls.spent(),
            requests=gate.traffic.answered,
            disagreements=differing,
            model=asked.model,
            answered_by=asked.answered_by,
        )
        if not report.statuses["to do"]:
            # What was settled until now is known to every article of later runs.
            self._ledger.write_notes(generation=str(int(self._ledger.note("generation") or 0) + 1))
        write_report(report, self.articles, self.number, self.outputs, self.recipe.write_index)
        return report

    def settle(self, arguments: Iterable[str], witnesses: Iterable[str], end: tuple[int, str]) -> None:
        """Notes that nothing is left to do, so that the same command line can be over at once."""
        suffixes = self.recipe.wish.suffixes
        if any(is_shortened(path, suffix) for path in self.articles.paths(self.number) for suffix in suffixes):
            return
        source = os.fsdecode(self._scope.source)
        self._ledger.write_notes(**again.settled(arguments, witnesses, source, suffixes, end))


@contextmanager
def begin(scope: Scope, recipe: Recipe) -> Iterator[FolderRun]:
    """A run that alone is at work on its output folder; raises UsageError, LedgerError or OutputError."""
    with locked(scope.out), closing(Ledger(scope.out)) as ledger:
        yield FolderRun(scope, recipe, ledger)
