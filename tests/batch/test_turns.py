"""Turns and passes: what the articles of a run share without holding each other up."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence

import pytest

from summarizer.batch.ledger import LedgerError
from summarizer.batch.passes import Passes
from summarizer.batch.turns import Turns


def test_articles_compute_in_the_order_of_coming_and_the_loop_goes_round_between_them() -> None:
    """Whatever is ready to be sent goes out before the next article is checked."""
    order: list[str] = []

    async def article(name: str, turns: Turns) -> None:
        await turns.wait()
        order.append(name)

    async def sending() -> None:
        order.append("asked")
        await asyncio.sleep(0)
        order.append("sent")

    async def all_of_them() -> None:
        turns = Turns()
        await asyncio.gather(article("first", turns), article("second", turns), sending())

    asyncio.run(all_of_them())
    assert order == ["asked", "sent", "first", "second"]


def test_those_who_come_during_a_sync_share_the_next_one() -> None:
    """One that began before a write says nothing of it."""
    began, may_end = threading.Event(), threading.Event()
    syncs_made: list[int] = []

    def sync(waiting: Sequence[None]) -> Sequence[None]:
        syncs_made.append(len(syncs_made))
        began.set()
        may_end.wait(timeout=10)
        return waiting

    async def all_of_them() -> None:
        syncs = Passes(sync)
        first = asyncio.create_task(syncs.join(None))
        await asyncio.to_thread(began.wait)
        others = [asyncio.create_task(syncs.join(None)) for _ in range(5)]
        await asyncio.sleep(0)
        may_end.set()
        await asyncio.gather(first, *others)
        await syncs.join(None)

    asyncio.run(all_of_them())
    assert len(syncs_made) == 3


def test_a_sync_that_fails_is_told_to_all_who_wait() -> None:
    """None of them goes on as if its answer were safe."""

    def sync(_: Sequence[None]) -> Sequence[None]:
        raise LedgerError("the ledger", "cannot be written", "make room")

    async def all_of_them() -> list[BaseException | None]:
        syncs = Passes(sync)
        return [*await asyncio.gather(syncs.join(None), syncs.join(None), return_exceptions=True)]

    assert [type(error) for error in asyncio.run(all_of_them())] == [LedgerError, LedgerError]


def test_one_who_is_stopped_while_waiting_stops_nobody_else() -> None:
    """The others wait on."""
    began, may_end = threading.Event(), threading.Event()

    def sync(waiting: Sequence[None]) -> Sequence[None]:
        began.set()
        may_end.wait(timeout=10)
        return waiting

    async def all_of_them() -> None:
        syncs = Passes(sync)
        stopped, other = asyncio.create_task(syncs.join(None)), asyncio.create_task(syncs.join(None))
        await asyncio.to_thread(began.wait)
        stopped.cancel()
        may_end.set()
        await other
        with pytest.raises(asyncio.CancelledError):
            await stopped

    asyncio.run(all_of_them())
