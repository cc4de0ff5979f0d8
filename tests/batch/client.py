"""A provider that speaks to the gate as the real one does, over plain HTTP on the loopback interface."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from summarizer.batch.gate import RunGate
from summarizer.errors import ProviderError
from summarizer.nouns.exchange import Reply, Request, Usage
from summarizer.nouns.traffic import RateLimits
from summarizer.recordings import body_of


@dataclass
class Client:
    """Asks until there is an answer; a refusal uses up no attempt."""

    url: str
    gate: RunGate
    answered_by: str = "the endpoint"

    async def complete(self, request: Request) -> Reply:
        """The answer."""
        body = json.dumps(body_of(request)).encode()
        while True:
            attempt = await self.gate.enter(request)
            status, headers, answer = await self._post(body)
            limits = _limits(headers)
            if status == 429:
                attempt.limited(float(headers["retry-after"]), limits)
                continue
            if status != 200:
                attempt.failed(maybe_billed=False)
                raise ProviderError("the endpoint", f"answered {status}", "leave it out")
            document = json.loads(answer)
            choice, usage = document["choices"][0], document["usage"]
            counted = Usage(usage["prompt_tokens"], 0, usage["completion_tokens"])
            reply = Reply(choice["message"]["content"], choice["finish_reason"], counted, document["model"])
            attempt.answered(request, reply, limits)
            return reply

    async def _post(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        address = urlsplit(self.url)
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        try:
            writer.write(b"POST / HTTP/1.1\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
            first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            headers = {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
            return int(first.split()[1]), headers, await reader.readexactly(int(headers["content-length"]))
        finally:
            writer.close()

    def forget(self, request: Request) -> None:
        """There is nothing to forget."""

    async def close(self) -> None:
        """Nothing is held."""


def _limits(headers: dict[str, str]) -> RateLimits:
    if "x-ratelimit-limit-requests" not in headers:
        return RateLimits()
    reset = float(headers["x-ratelimit-reset-requests"].removesuffix("ms")) / 1000
    limit, left = (int(headers[f"x-ratelimit-{name}-requests"]) for name in ("limit", "remaining"))
    return RateLimits(limit, left, reset)
