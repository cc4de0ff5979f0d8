"""Where an article of a batch gets its answers: the ledger, other shelves, and last the gate and the endpoint."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from summarizer.batch.calls import Calls, key_in_bytes
from summarizer.errors import RecordingMissing, SummarizerError
from summarizer.nouns.exchange import Reply, Request
from summarizer.providers import Provider
from summarizer.recordings import Shelf


class Answers:
    """One provider for all articles: what one of them has bought, or is just buying, is bought once."""

    def __init__(self, calls: Calls, live: Provider | None, shelves: Sequence[Shelf] = ()) -> None:
        """Takes the ledger's calls, what asks the endpoint through the gate, and further shelves to look on."""
        self._calls, self._live, self._shelves = calls, live, shelves
        self._under_way: dict[bytes, asyncio.Future[Reply]] = {}

    @property
    def answered_by(self) -> str:
        """Who answers what no shelf holds."""
        return self._live.answered_by if self._live else "recordings"

    async def complete(self, request: Request) -> Reply:
        """The answer; `paid` says whether this ledger bought it, in this run or in an earlier one.

        So an article's outputs are the same whether or not its run was interrupted.
        Raises RecordingMissing where there is no provider to ask.
        """
        if (kept := self._kept(request)) is not None:
            return kept
        key = key_in_bytes(request)
        while (under_way := self._under_way.get(key)) is not None:
            await asyncio.wait([under_way])
            if not under_way.cancelled():
                return under_way.result()
        return await self._buy(key, request)

    def _kept(self, request: Request) -> Reply | None:
        if kept := self._calls.find(request):
            return kept.reply
        for shelf in self._shelves:
            if found := shelf.find(request):
                self._calls.keep(found)
                return replace(found.reply, paid=False)
        return None

    async def _buy(self, key: bytes, request: Request) -> Reply:
        if self._live is None:
            cause = "offline, and neither the ledger nor a recording nor the cache has the answer"
            raise RecordingMissing(f"the {request.task} request", cause, "run without --offline")
        bought = self._under_way[key] = asyncio.get_running_loop().create_future()
        try:
            reply = await self._live.complete(request)
            await self._calls.on_disk()
            bought.set_result(reply)
        except SummarizerError as error:
            bought.set_exception(error)
            bought.exception()  # Nobody may be waiting for it.
            raise
        finally:
            bought.cancel()
            del self._under_way[key]
        return reply

    def forget(self, request: Request) -> None:
        """An answer that cannot be used is not given again."""
        self._calls.forget(request)

    async def close(self) -> None:
        """Closes the live provider."""
        if self._live:
            await self._live.close()
