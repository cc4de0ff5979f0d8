"""Answers from shelves of recordings first, and from a live provider for what they do not hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarizer.errors import RecordingMissing
from summarizer.nouns.exchange import Recording, Reply, Request
from summarizer.providers import Provider
from summarizer.providers.answers import holds_object
from summarizer.recordings import Shelf, record
from summarizer.waiting import event_loop

if TYPE_CHECKING:
    from summarizer.providers.commits import Commits


class Replay:
    """Looks a request up, asks if it must, and keeps what was bought before anyone sees it."""

    def __init__(
        self, shelves: Sequence[Shelf] = (), live: Provider | None = None, keep_on: Sequence[Shelf] = ()
    ) -> None:
        """Takes the shelves to look on, in order, the provider to ask, and the shelves to keep answers on."""
        self._shelves = shelves
        self._live = live
        self._keep_on = keep_on
        self._commits: Commits | None = None

    @property
    def answered_by(self) -> str:
        """Who answers what the shelves do not hold."""
        return self._live.answered_by if self._live else "recordings"

    async def complete(self, request: Request) -> Reply:
        """The kept or bought answer; raises RecordingMissing where there is neither."""
        for shelf in self._shelves:
            if kept := shelf.find(request):
                self._keep([kept], besides=shelf)
                return kept.reply
        if self._live is None:
            raise RecordingMissing(
                f"the {request.task} request",
                "offline, and neither a recording nor the cache has the answer",
                "run without --offline, or record it first",
            )
        reply = await self._live.complete(request)
        # A refused, filtered or cut answer would be replayed for ever; the next run asks again instead.
        if reply.finish_reason == "stop" and holds_object(reply.text):
            await self._commit(record(request, reply, self._live.answered_by))
        return reply

    async def _commit(self, recording: Recording) -> None:
        """Returns once the recording is durable; other requests go on meanwhile."""
        if not self._keep_on:
            return
        await event_loop()
        if self._commits is None:
            from summarizer.providers.commits import Commits

            self._commits = Commits(self._keep)
        await self._commits.keep(recording)

    def forget(self, request: Request) -> None:
        """Takes the answer off the shelves that it was kept on."""
        for shelf in self._keep_on:
            shelf.forget(request)

    def _keep(self, recordings: Sequence[Recording], besides: Shelf | None = None) -> None:
        for shelf in self._keep_on:
            if shelf is not besides:
                shelf.keep(*recordings)

    async def close(self) -> None:
        """Closes the live provider."""
        if self._live:
            await self._live.close()
