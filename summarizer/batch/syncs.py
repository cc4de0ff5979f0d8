"""Waits for the disk in a thread, once for all who came while the wait before was under way.

In the event loop a wait of a millisecond for each answer would hold up the requests of all the others.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from summarizer.batch.internal import shared_part
from summarizer.errors import SummarizerError


class Syncs:
    """Those who wait until what they wrote is on disk."""

    def __init__(self, sync: Callable[[], None]) -> None:
        """Takes what brings everything written so far to the disk; it is called in a thread, once at a time."""
        self._sync = sync
        self._next: asyncio.Future[None] | None = None
        self._under_way: asyncio.Task[None] | None = None

    async def wait(self) -> None:
        """Returns once everything written before the call is on disk; raises what syncing raises, or InternalError."""
        if self._next is None:
            self._next = asyncio.get_running_loop().create_future()
        following = self._next
        if self._under_way is None:
            self._under_way = asyncio.create_task(self._go_on())
        await asyncio.shield(following)

    async def _go_on(self) -> None:
        """Syncs until nobody waits."""
        try:
            while (following := self._next) is not None:
                self._next = None
                try:
                    with shared_part():
                        await asyncio.to_thread(self._sync)
                except SummarizerError as error:
                    following.set_exception(error)
                    following.exception()  # All who waited may have been stopped meanwhile.
                else:
                    following.set_result(None)
        finally:
            self._under_way = None
