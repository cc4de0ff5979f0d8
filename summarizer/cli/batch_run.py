"""`summarizer batch IN OUT`: does what there is to do, and says what became of it."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from summarizer.batch.answers import Answers
from summarizer.batch.engine import LocalEngine
from summarizer.batch.gate import RunGate
from summarizer.batch.report import Report
from summarizer.batch.run import FolderRun, Tally, begin
from summarizer.cli.choice import choose_model, open_model
from summarizer.cli.console import note, report_error
from summarizer.cli.folders import read_caps, read_recipe, read_scope, witnesses
from summarizer.cli.options import Values
from summarizer.cli.progress import Progress, make_progress
from summarizer.cli.run import FAILING, SOME_FAILED, open_cache
from summarizer.cli.sample import sample_recordings
from summarizer.cli.settings import FINDINGS_REMAIN, FailOn, Settings, load_settings
from summarizer.cli.wishes import read_options
from summarizer.errors import Interrupted, SummarizerError
from summarizer.prices import cost_of
from summarizer.prompts import PromptFolder
from summarizer.providers import Provider
from summarizer.recordings import RecordingIndex, Shelf
from summarizer.waiting import RealClock


def run_batch(values: Values) -> int:
    """Everything that `batch` does but for the dry run and the status; returns the exit code."""
    choice = choose_model(load_settings(values))
    settings = choice.settings
    scope, caps, prompts = read_scope(values), read_caps(values), PromptFolder(settings.prompts)
    recipe = read_recipe(values, read_options(values, settings), prompts)
    files = witnesses(prompts, settings, values, scope.out)
    progress = make_progress(quiet=settings.quiet, as_json=values["json_log"])
    with begin(scope, recipe) as run:
        clock = RealClock()
        gate = run.make_gate(caps, settings.model, cost_of, choice.answered_by, clock)
        live = open_model(choice, gate)
        engine = LocalEngine(caps.concurrency, clock)
        tally = _tally_of(_work(run, engine, gate, live, settings, progress), gate, progress)
        return _end(run, gate, tally, progress, _Ending(settings.fail_on, files))


@dataclass(frozen=True, slots=True)
class _Ending:
    """What the end of a run depends on besides the run."""

    fail_on: FailOn
    witnesses: Sequence[str]


def _tally_of(work: Coroutine[None, None, Tally], gate: RunGate, progress: Progress) -> Tally:
    """Runs the work; raises Interrupted where the user did not want to wait for its end."""
    try:
        with progress:
            return asyncio.run(work)
    except asyncio.CancelledError:
        # The second signal: what is on disk is on disk, and nothing more is done.
        raise gate.closed or Interrupted(130) from None


async def _work(
    run: FolderRun, engine: LocalEngine, gate: RunGate, live: Provider | None, settings: Settings, progress: Progress
) -> Tally:
    with open_cache(settings) as cache, _interruptible(gate):
        shelves: list[Shelf] = [RecordingIndex(sample_recordings()), *cache]
        answers = Answers(run.calls, live, shelves)
        progress.follow(gate, run.plan)
        try:
            return await run.work(engine, answers, gate, progress.show)
        finally:
            await answers.close()


@contextmanager
def _interruptible(gate: RunGate) -> Iterator[None]:
    """The first signal closes the gate, the second one ends the work at once."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()

    def stop(number: signal.Signals) -> None:
        if gate.closed is not None and task is not None:
            task.cancel()
        gate.close(Interrupted(128 + number))

    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in before:
        loop.add_signal_handler(number, stop, number)
    try:
        yield
    finally:
        for number, handler in before.items():
            loop.remove_signal_handler(number)
            signal.signal(number, handler)


def _end(run: FolderRun, gate: RunGate, tally: Tally, progress: Progress, ending: _Ending) -> int:
    """Reports, and notes where nothing is left to do; returns the exit code."""
    report = run.report(gate)
    if line := progress.closing(report):
        note(line)
    if tally.error is not None:
        _say_why(tally.error, report)
        return tally.error.exit_code
    code = _verdict(report, tally, ending.fail_on)
    if not report.statuses["to do"]:
        run.settle(sys.argv[1:], ending.witnesses, (code, progress.closing(report.unchanged())))
    return code


def _say_why(error: SummarizerError, report: Report) -> None:
    """On one line why a run ended before its work did."""
    if isinstance(error, Interrupted):
        left = f"{report.statuses['to do']} of {report.statuses.total()} files are left to do"
        kept = "what was paid for is in the ledger; run the same command again to go on"
        note(f"summarizer: stopped: {left}, {kept}")
    else:
        report_error(error)


def _verdict(report: Report, tally: Tally, fail_on: FailOn) -> int:
    if report.statuses["failed"] or tally.failed:
        return SOME_FAILED
    wrong = {"contradicts": report.contradicting, "unproven": report.unproven}
    return FINDINGS_REMAIN if any(wrong[verdict] for verdict in FAILING[fail_on]) else 0
