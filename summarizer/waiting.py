"""Runs a coroutine, and starts an event loop only when it first has to wait.

An article whose answers are all on a shelf never waits; importing and starting asyncio would be a
fifth of what such a run takes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Coroutine, Generator
from typing import Any, Protocol, TypeVar

Value = TypeVar("Value")


def run_until_done(coroutine: Coroutine[Any, Any, Value]) -> Value:
    """The value of a coroutine that awaits nothing before it has awaited `event_loop()`."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        value: Value = done.value
        return value
    import asyncio

    async def go_on() -> Value:
        value: Value = await _Started(coroutine)
        return value

    return asyncio.run(go_on())


async def event_loop() -> None:
    """Returns once an event loop runs; to be awaited before anything that needs one."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None or asyncio._get_running_loop() is None:
        await _Pause()


class _Pause:
    """Gives control back to `run_until_done` once."""

    def __await__(self) -> Generator[None, None, None]:
        yield


class _Started:
    """A coroutine that has already begun; awaiting it goes on with it."""

    def __init__(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        self._coroutine = coroutine

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._coroutine.__await__()


class Clock(Protocol):
    """Time, so that whatever waits can be tested without waiting."""

    def now(self) -> float:
        """Seconds that only ever grow."""

    async def sleep(self, seconds: float) -> None:
        """Returns after so many seconds."""


class RealClock:
    """The machine's own time."""

    def now(self) -> float:
        """Seconds of the monotonic clock."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Sleeps; starts the event loop where none runs yet."""
        await event_loop()
        import asyncio

        await asyncio.sleep(seconds)
