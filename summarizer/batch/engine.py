"""Engines: where the work of a plan is done. The plan, the budget and the report are the same behind each."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import suppress
from typing import Protocol

from summarizer.batch.article import Outcome
from summarizer.batch.gate import RunGate
from summarizer.batch.internal import SharedError, unforeseen
from summarizer.batch.plan import Work
from summarizer.errors import Interrupted, SummarizerError
from summarizer.waiting import Clock

GRACE_SECONDS = 10.0
"""For the requests in flight when the user interrupts; what they bring is paid for."""
AHEAD = 128
"""Articles beyond the concurrency that are read and checked while the others wait for answers: enough that one
waits at the gate for each of a burst of answers."""

Job = Callable[[Work], Awaitable[Outcome]]


class Engine(Protocol):
    """Does work; one outcome for every unit that was pulled, and never an exception."""

    def run(self, work: Iterable[Work], job: Job, gate: RunGate) -> AsyncIterator[Outcome]:
        """The outcomes as they come; ends when the work does, or soon after the gate was closed."""


class LocalEngine:
    """Workers in this process that pull from one iterator, so that memory does not grow with the work."""

    def __init__(self, concurrency: int, clock: Clock) -> None:
        """Takes the requests that may be in flight."""
        self._workers = concurrency + min(AHEAD, 2 * concurrency)
        self._clock = clock

    async def run(self, work: Iterable[Work], job: Job, gate: RunGate) -> AsyncIterator[Outcome]:
        """The outcomes as they come; an error that every article would meet closes the gate."""
        units, outcomes = iter(work), asyncio.Queue[Outcome | None]()

        async def labour() -> None:
            try:
                while gate.closed is None and (unit := _pull(units)) is not None:
                    outcome = await _guarded(job, unit)
                    if outcome.state == "stopped" and outcome.error is not None:
                        gate.close(outcome.error)
                    outcomes.put_nowait(outcome)
            except SummarizerError as error:
                gate.close(error)

        workers = [asyncio.create_task(labour()) for _ in range(self._workers)]
        around = [
            asyncio.create_task(_end(workers, outcomes)),
            asyncio.create_task(self._cut_off(gate, workers)),
        ]
        try:
            while (outcome := await outcomes.get()) is not None:
                yield outcome
        finally:
            await _cancel([*workers, *around])

    async def _cut_off(self, gate: RunGate, workers: list[asyncio.Task[None]]) -> None:
        """Where the user interrupts, requests in flight get a little time, and no more."""
        if isinstance(await gate.until_closed(), Interrupted):
            await self._clock.sleep(GRACE_SECONDS)
            for worker in workers:
                worker.cancel()


def _pull(units: Iterator[Work]) -> Work | None:
    """The next unit; raises a SummarizerError and nothing else."""
    with unforeseen(SharedError):
        return next(units, None)


async def _guarded(job: Job, unit: Work) -> Outcome:
    """The outcome of a unit; one that is cancelled is left for the next run. Raises SharedError and nothing else."""
    try:
        with unforeseen(SharedError):
            return await job(unit)
    except asyncio.CancelledError:
        return Outcome(unit, "stopped")


async def _end(workers: list[asyncio.Task[None]], outcomes: asyncio.Queue[Outcome | None]) -> None:
    await asyncio.wait(workers)
    outcomes.put_nowait(None)


async def _cancel(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError):
            await task
