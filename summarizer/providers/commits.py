"""Keeps answers durably, as many in one commit as came while the one before was under way.

A commit waits for the disk, for milliseconds: in the event loop it would hold up all other requests.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from summarizer.errors import SummarizerError
from summarizer.nouns.exchange import Recording

Keep = Callable[[Sequence[Recording]], None]


class Commits:
    """Recordings on their way to the disk."""

    def __init__(self, keep: Keep) -> None:
        """Takes what keeps recordings durably; it is called in a thread, once at a time."""
        self._keep = keep
        self._waiting: list[tuple[Recording, asyncio.Future[None]]] = []
        self._under_way: asyncio.Task[None] | None = None

    async def keep(self, recording: Recording) -> None:
        """Returns once the recording is on the disk; raises what the keeping raises."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((recording, done))
        if self._under_way is None:
            self._under_way = asyncio.create_task(self._commit())
        try:
            await asyncio.shield(done)
        except asyncio.CancelledError:
            # It was paid for, and the task that commits may be cancelled as well.
            self._keep([recording])
            raise

    async def _commit(self) -> None:
        """Commits until nothing waits."""
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                failure: SummarizerError | None = None
                try:
                    await asyncio.to_thread(self._keep, [recording for recording, _ in batch])
                except SummarizerError as error:
                    failure = error
                for _, done in batch:
                    _settle(done, failure)
        finally:
            self._under_way = None


def _settle(done: asyncio.Future[None], failure: SummarizerError | None) -> None:
    if failure is None:
        done.set_result(None)
    else:
        done.set_exception(failure)
        # Whoever waited may have been stopped meanwhile; then nobody asks for it.
        done.exception()
