"""Waits for the disk in a thread, once for all who came while the wait before was under way.

In the event loop a wait of a millisecond for each answer would hold up the requests of all the others; and a
thread for each would take more from the loop than the wait itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from summarizer.batch.internal import SharedError, unforeseen
from summarizer.errors import SummarizerError

Item = TypeVar("Item")
Made = TypeVar("Made")

GATHERING_SECONDS = 0.02
"""How long a pass waits for more, where the one before served several: many are coming, and none of them hurries."""


class Passes(Generic[Item, Made]):
    """Work on what was handed in, pass by pass."""

    def __init__(self, work: Callable[[Sequence[Item]], Sequence[Made]]) -> None:
        """Takes what does a pass and gives back as much as it was given; called in a thread, once at a time."""
        self._work = work
        self._waiting: list[tuple[Item, asyncio.Future[Made]]] = []
        self._under_way: asyncio.Task[None] | None = None

    async def join(self, item: Item) -> Made:
        """What the next pass makes of an item; raises what the pass raises, or SharedError."""
        made: asyncio.Future[Made] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, made))
        if self._under_way is None:
            self._under_way = asyncio.create_task(self._go_on())
        # One who is stopped while waiting stops nobody else.
        return await asyncio.shield(made)

    async def _go_on(self) -> None:
        """Pass after pass until nobody waits."""
        shared = False
        try:
            while self._waiting:
                if shared:
                    await asyncio.sleep(GATHERING_SECONDS)
                together, self._waiting = self._waiting, []
                shared = len(together) > 1
                await self._pass(together)
        finally:
            self._under_way = None

    async def _pass(self, together: Sequence[tuple[Item, asyncio.Future[Made]]]) -> None:
        try:
            with unforeseen(SharedError):
                made = await asyncio.to_thread(self._work, [item for item, _ in together])
                pairs = tuple(zip(together, made, strict=True))
        except SummarizerError as error:
            for _, future in together:
                future.set_exception(error)
                future.exception()  # Whoever waited may have been stopped meanwhile.
        else:
            for (_, future), one in pairs:
                future.set_result(one)
