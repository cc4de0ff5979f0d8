"""Answers from shelves of recordings first, and from a live provider for what they do not hold."""

from __future__ import annotations

import json
from collections.abc import Sequence

from summarizer.errors import RecordingMissing
from summarizer.nouns.exchange import Recording, Reply, Request
from summarizer.providers import Provider
from summarizer.recordings import Shelf, record


class Replay:
    """Looks a request up, asks if it must, and keeps what was bought before anyone sees it."""

    def __init__(
        self, shelves: Sequence[Shelf] = (), live: Provider | None = None, keep_on: Sequence[Shelf] = ()
    ) -> None:
        """Takes the shelves to look on, in order, the provider to ask, and the shelves to keep answers on."""
        self._shelves = shelves
        self._live = live
        self._keep_on = keep_on

    @property
    def answered_by(self) -> str:
        """Who answers what the shelves do not hold."""
        return self._live.answered_by if self._live else "recordings"

    async def complete(self, request: Request) -> Reply:
        """The kept or bought answer; raises RecordingMissing where there is neither."""
        for shelf in self._shelves:
            if kept := shelf.find(request):
                self._keep(kept, besides=shelf)
                return kept.reply
        if self._live is None:
            raise RecordingMissing(
                f"the {request.task} request",
                "offline, and neither a recording nor the cache has the answer",
                "run without --offline, or record it first",
            )
        reply = await self._live.complete(request)
        # A refused, filtered or cut answer would be replayed for ever; the next run asks again instead.
        if reply.finish_reason == "stop" and reply.text.strip() and not _is_cut(reply.text):
            self._keep(record(request, reply, self._live.answered_by))
        return reply

    def _keep(self, recording: Recording, besides: Shelf | None = None) -> None:
        for shelf in self._keep_on:
            if shelf is not besides:
                shelf.keep(recording)

    async def close(self) -> None:
        """Closes the live provider."""
        if self._live:
            await self._live.close()


def _is_cut(text: str) -> bool:
    """Whether an answer begins as JSON and is none: some endpoints cut answers and still say "stop"."""
    if not text.lstrip().startswith("{"):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return True
    return False
