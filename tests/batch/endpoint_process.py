"""A chat endpoint on the loopback interface, in a process of its own: latency, limits, poison, a count of all.

    python -m tests.batch.endpoint_process --latency 0.5 --limit 20

Prints its port. `GET /stats` tells what came in; an answer is billed once it was worked out, whether or not
anybody still waits for it.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.batch.newsroom import POISON, completion, translate


@dataclass
class Limit:
    """Requests a second, counted in a bucket, or in windows of a second."""

    per_second: float
    windowed: bool
    told: bool
    """Whether the x-ratelimit headers are sent."""
    left: float = 0.0
    at: float = 0.0
    pausing_until: float = 0.0
    refused_at: float = 0.0

    def admit(self, now: float) -> bool:
        """Whether one more may come in."""
        if self.windowed:
            if int(now) != int(self.at):
                self.left = self.per_second
        else:
            self.left = min(self.per_second, self.left + (now - self.at) * self.per_second)
        self.at = now
        if self.left < 1:
            return False
        self.left -= 1
        return True

    def reset(self, now: float) -> float:
        """Seconds until the allowance is whole again."""
        return 1 - now % 1 if self.windowed else (self.per_second - self.left) / self.per_second

    def wait(self, now: float) -> float:
        """Seconds until one more may come in."""
        return 1 - now % 1 if self.windowed else (1 - self.left) / self.per_second


@dataclass
class Counts:
    """What came in."""

    requests: int = 0
    billed: int = 0
    limited: int = 0
    early: int = 0
    """Requests that came before the time that a refusal had named."""
    in_flight: int = 0
    most_in_flight: int = 0
    bodies: Counter[str] = field(default_factory=Counter)
    """How often each body was billed."""
    first: float = 0.0
    last: float = 0.0


class Endpoint:
    """The endpoint."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._latency = arguments.latency
        self._limit = Limit(arguments.limit, arguments.windowed, not arguments.untold) if arguments.limit else None
        if self._limit:
            self._limit.left = self._limit.per_second
        self._counts = Counts()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.decode("latin-1").split("\r\n")
                headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines[1:])}
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                if lines[0].startswith("GET"):
                    status, extra, answer = 200, dict[str, str](), self._stats()
                else:
                    status, extra, answer = await self._answer(body)
                data = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
                more = {"content-type": "application/json", "content-length": str(len(data)), **extra}
                writer.write(f"HTTP/1.1 {status} X\r\n".encode())
                writer.write("".join(f"{k}: {v}\r\n" for k, v in more.items()).encode() + b"\r\n" + data)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def _stats(self) -> dict[str, Any]:
        counts = {**vars(self._counts)}
        counts["bodies"] = dict(Counter(self._counts.bodies.values()))
        counts["cpu"] = time.process_time()
        return counts

    async def _answer(self, body: bytes) -> tuple[int, dict[str, str], Any]:
        counts, now = self._counts, time.time()
        counts.requests += 1
        counts.first, counts.last = counts.first or now, now
        if self._limit is not None:
            # What was on its way when the refusal went out could not know of it.
            if self._limit.refused_at + 0.1 < now < self._limit.pausing_until - 0.005:
                counts.early += 1
            if not self._limit.admit(now):
                counts.limited += 1
                wait = self._limit.wait(now)
                if now >= self._limit.pausing_until:
                    self._limit.refused_at, self._limit.pausing_until = now, now + wait
                headers = {"retry-after-ms": f"{wait * 1000:.1f}", "retry-after": f"{wait:.3f}", **self._headers(now)}
                return 429, headers, {"error": {"message": "slow down", "code": "rate_limit_exceeded"}}
        headers = self._headers(now)
        counts.in_flight += 1
        counts.most_in_flight = max(counts.most_in_flight, counts.in_flight)
        await asyncio.sleep(self._latency)
        counts.in_flight -= 1
        return self._billed(body, headers)

    def _headers(self, now: float) -> dict[str, str]:
        limit = self._limit
        if limit is None or not limit.told:
            return {}
        return {
            "x-ratelimit-limit-requests": f"{limit.per_second:.0f}",
            "x-ratelimit-remaining-requests": f"{int(limit.left)}",
            "x-ratelimit-reset-requests": f"{limit.reset(now) * 1000:.0f}ms",
        }

    def _billed(self, body: bytes, headers: dict[str, str]) -> tuple[int, dict[str, str], Any]:
        self._counts.billed += 1
        self._counts.bodies[hashlib.sha256(body).hexdigest()] += 1
        # A form of request that tells the schema in words begins with one message more.
        prompt = next(said["content"] for said in json.loads(body)["messages"] if said["role"] == "user")
        if POISON in prompt:
            return _poisoned(prompt, headers)
        return 200, headers, completion(translate(prompt), prompt)


def _poisoned(prompt: str, headers: dict[str, str]) -> tuple[int, dict[str, str], Any]:
    """A fault of the kind that the article names."""
    answer = completion("", prompt)
    choice = answer["choices"][0]
    if "거부" in prompt:
        choice["message"]["refusal"] = "I will not."
    elif "잘림" in prompt:
        choice |= {"finish_reason": "length", "message": {"content": '{"segments": ['}}
    elif "잡음" in prompt:
        choice["message"]["content"] = "\ud800 no JSON at all"
    else:
        return 400, headers, {"error": {"message": "this request cannot be processed", "code": "bad"}}
    return 200, headers, answer


async def main() -> None:
    """Serves until it is killed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--latency", type=float, default=0.0)
    parser.add_argument("--limit", type=float, default=0.0)
    parser.add_argument("--windowed", action="store_true")
    parser.add_argument("--untold", action="store_true")
    endpoint = Endpoint(parser.parse_args())
    server = await asyncio.start_server(endpoint.serve, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
