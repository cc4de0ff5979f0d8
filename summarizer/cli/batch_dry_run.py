"""`summarizer batch --dry-run`: what would be done, sent and paid, file by file.

Nothing is sent and no output is written; only a ledger of an earlier version is brought up to date as it is opened.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from summarizer.batch.article import Recipe
from summarizer.batch.articles import Articles, Row
from summarizer.batch.calls import Calls
from summarizer.batch.earlier import Earlier
from summarizer.batch.ledger import LEDGER_NAME, STATE_FOLDER, Ledger
from summarizer.batch.outputs import Outputs
from summarizer.batch.plan import Plan, Scope
from summarizer.batch.terms import TermList
from summarizer.checking import check_here
from summarizer.cli.choice import choose_model
from summarizer.cli.folders import read_recipe, read_scope
from summarizer.cli.options import Values
from summarizer.cli.run import open_cache
from summarizer.cli.sample import sample_recordings
from summarizer.cli.settings import load_settings
from summarizer.cli.sources import read_source, write_output
from summarizer.cli.wishes import read_options
from summarizer.errors import RecordingMissing, SummarizerError
from summarizer.estimate import Estimate, estimate
from summarizer.nouns.result import Assignment, Options
from summarizer.prices import is_local
from summarizer.prompts import PromptFolder
from summarizer.providers.replay import Replay
from summarizer.recordings import RecordingIndex, Shelf
from summarizer.waiting import run_until_done
from summarizer.writers.controls import one_line

Judge = Callable[[Assignment, Earlier], Estimate | None]
"""What an assignment will take besides what its file has got before; None where all its answers are there."""


def show_batch_plan(values: Values) -> int:
    """Prints what a run would do; returns 1 where some article could not be read."""
    settings = choose_model(load_settings(values)).settings
    scope, options, prompts = read_scope(values), read_options(values, settings), PromptFolder(settings.prompts)
    recipe = read_recipe(values, options, prompts)
    with _ledger(scope) as ledger, open_cache(settings) as cache:
        others: list[Shelf] = [Calls(ledger), RecordingIndex(sample_recordings()), *cache]

        def judge(assignment: Assignment, earlier: Earlier) -> Estimate | None:
            shelves = Replay([earlier, *others])
            try:
                run_until_done(recipe.process(assignment, shelves, check_here))
            except RecordingMissing:
                return estimate(assignment, options, prompts)
            return None

        return _Preview(scope, recipe, ledger, judge).show(options)


@contextmanager
def _ledger(scope: Scope) -> Iterator[Ledger]:
    """The ledger of the output folder, or an empty one elsewhere where there is none yet."""
    with tempfile.TemporaryDirectory() as elsewhere:
        there = (scope.out / STATE_FOLDER / LEDGER_NAME).exists()
        with closing(Ledger(scope.out if there else Path(elsewhere), make=not there)) as ledger:
            yield ledger


class _Preview:
    """The plan, shown."""

    def __init__(self, scope: Scope, recipe: Recipe, ledger: Ledger, judge: Judge) -> None:
        articles = Articles(ledger)
        self._scope, self._recipe, self._judge = scope, recipe, judge
        self._plan = Plan(scope, recipe.wish, articles, Outputs(scope.out), ledger.run)
        self._terms, self._ledger = TermList(ledger), ledger
        self._counts: Counter[str] = Counter()
        self._low = self._high = Decimal(0)
        self._requests = self._input = 0
        self._unpriced = False

    def show(self, options: Options) -> int:
        for row, detail in self._plan.preview():
            said = self._of(row, (detail or {}).get("reason", ""))
            write_output(None, f"{one_line(row.name)}: {said}\n")
        counts = ", ".join(f"{count} {status}" for status, count in sorted(self._counts.items())) or "no files"
        cost = f"unknown for {options.model}" if self._unpriced else f"${self._low:.4f} to ${self._high:.4f}"
        if is_local(options.model):
            cost = "local: free"
        write_output(
            None,
            f"\n{counts}\nrequests: {self._requests:,} to {options.model}, at most 3 times as many with repairs\n"
            f"tokens:   {self._input:,} in\ncost:     {cost}\nNothing was sent.\n",
        )
        return 1 if self._counts["unreadable"] else 0

    def _of(self, row: Row, reason: str) -> str:
        """What would become of a file."""
        if row.state != "planned":
            status = {"written": "cached", "failed": "failed before", "left-out": "left out"}[row.state]
            self._counts[status] += 1
            return f"{status}: {one_line(reason)}" if reason else status
        if self._scope.limit is not None and self._counts["to do"] + self._counts["paid for"] >= self._scope.limit:
            self._counts["beyond --limit"] += 1
            return "beyond --limit"
        try:
            return self._to_do(row)
        except SummarizerError as error:
            self._counts["unreadable"] += 1
            return f"unreadable: {one_line(f'{error.cause}; {error.remedy}')}"

    def _to_do(self, row: Row) -> str:
        data = read_source(str(self._scope.source / row.name))
        digest = hashlib.sha256(data).digest()
        earlier = Earlier(self._ledger, Calls(self._ledger), row.path, digest, self._recipe.wish.key)
        offered = self._terms.kept(row.path, digest) or ()
        assignment = replace(self._recipe.read(data, row.name), offered=offered, answered=earlier.answered)
        expected = self._judge(assignment, earlier)
        if expected is None:
            self._counts["paid for"] += 1
            return "to do, and paid for already"
        self._counts["to do"] += 1
        self._requests += expected.requests
        self._input += expected.input_tokens
        low, high = expected.output_tokens
        cost = "cost unknown"
        if expected.cost is None:
            self._unpriced = True
        else:
            self._low, self._high = self._low + expected.cost[0], self._high + expected.cost[1]
            cost = f"${expected.cost[0]:.4f} to ${expected.cost[1]:.4f}"
        requests = f"{expected.requests} request{'' if expected.requests == 1 else 's'}"
        return f"to do, {requests}, {expected.input_tokens:,} tokens in, {low:,} to {high:,} out, {cost}"
