"""What the client costs: CPU per call, wall time against the ideal, memory over many calls.

    python -m benchmarks.client            # about three minutes; --quick for a quarter of the calls

A server on loopback, in a process of its own, answers every request after L = 0.5 s with a translation
of about 1,200 tokens; a request has about 2,500. "ours" is everything that a run does for an answer but the
article's checks: cache looked up, request sent, answer read, committed to the cache and parsed. Beside it
stand the SDK's plain use and its `parse`, which keep and count nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from summarizer.nouns.exchange import Message, Request
from summarizer.nouns.secret import Secret
from summarizer.providers.openai import OpenAIProvider
from summarizer.providers.replay import Replay
from summarizer.recordings import Cache, body_of
from summarizer.tasks.material import parse_reply
from summarizer.tasks.replies import TranslateReply

LATENCY_SECONDS = 0.5
ROUNDS = 20
"""Calls for each of those in flight."""
SENTENCE = "The pier will take forty-six unmanned cranes, and the port says that it will open in three years."
SOURCE = "한빛항만은 무인 부두에 크레인 46대를 들이고 3년 뒤에 문을 연다고 밝혔다. "
SCHEMA = (Path(__file__).parents[1] / "prompts" / "translate.schema.json").read_text(encoding="utf-8")
ANSWER = {
    "segments": [{"id": f"{number}.1", "text": SENTENCE} for number in range(1, 43)],
    "terms": [{"source": "한빛항만", "english": "Hanbit Hangman"}],
}


def completion() -> bytes:
    """A whole HTTP response."""
    body = json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1_790_000_000,
            "model": "gpt-6-luna",
            "choices": [
                {
                    "index": 0,
                    "finish_reason": "stop",
                    "message": {"role": "assistant", "content": json.dumps(ANSWER, ensure_ascii=False)},
                }
            ],
            "usage": {"prompt_tokens": 2500, "completion_tokens": 1200, "total_tokens": 3700},
        }
    ).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


class Server(asyncio.Protocol):
    """Answers each request after a while; knows no more of HTTP than that takes."""

    response = completion()

    def __init__(self, latency: float) -> None:
        self._latency = latency
        self._got = bytearray()

    def connection_made(self, transport: Any) -> None:
        """Remembers whom to answer."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Waits for the whole body."""
        self._got += data
        head, blank, body = self._got.partition(b"\r\n\r\n")
        if not blank:
            return
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        if len(body) >= length:
            self._got.clear()
            asyncio.get_running_loop().call_later(self._latency, self._transport.write, self.response)


def serve(port: Any, latency: float) -> None:
    """Runs the server until it is killed."""

    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(lambda: Server(latency), "127.0.0.1", 0, backlog=1024)
        port.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


def requests(count: int) -> Iterator[Request]:
    """Requests of 2,500 tokens that differ."""
    article = SOURCE * 65
    for number in range(count):
        yield Request(
            task="translate",
            model="gpt-6-luna",
            messages=(Message("system", "Translate the numbered sentences."), Message("user", f"{number} {article}")),
            schema_name="translate",
            schema=SCHEMA,
            max_output_tokens=4000,
            prompt_hash="f" * 64,
        )


@dataclass(frozen=True, slots=True)
class Measured:
    """What a run took."""

    calls: int
    cpu_seconds: float
    wall_seconds: float

    def line(self, name: str, in_flight: int) -> str:
        """A row of the table."""
        per_call, per_core = 1000 * self.cpu_seconds / self.calls, self.calls / self.cpu_seconds
        ideal = self.calls * LATENCY_SECONDS / in_flight
        return (
            f"{name:34}{in_flight:5}{self.calls:8,}{per_call:12.2f}{per_core:14,.0f}{self.wall_seconds / ideal:14.2f}x"
        )


async def drive(ask: Callable[[Request], Awaitable[object]], count: int, in_flight: int) -> Measured:
    """Workers that pull requests from one iterator."""
    waiting = requests(count)

    async def work() -> None:
        for request in waiting:
            await ask(request)

    cpu, wall = time.process_time(), time.perf_counter()
    await asyncio.gather(*(work() for _ in range(in_flight)))
    return Measured(count, time.process_time() - cpu, time.perf_counter() - wall)


async def measure_ours(url: str, count: int, in_flight: int) -> Measured:
    """The provider behind a cache, and the answer parsed."""
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder) / "replies.sqlite3")
        provider = Replay([cache], OpenAIProvider(url, Secret("sk-benchmark")), [cache])

        async def ask(request: Request) -> None:
            parse_reply(TranslateReply, await provider.complete(request))

        await drive(ask, in_flight, in_flight)
        try:
            return await drive(
                lambda request: ask(replace(request, task="again", max_output_tokens=4001)), count, in_flight
            )
        finally:
            await provider.close()
            cache.close()


async def measure_sdk(url: str, count: int, in_flight: int, *, parse: bool) -> Measured:
    """The SDK as its manual shows it."""
    from openai import AsyncOpenAI

    async with AsyncOpenAI(api_key="sk-benchmark", base_url=url) as client:

        async def ask(request: Request) -> None:
            body = body_of(request)
            if parse:
                await client.chat.completions.parse(**{**body, "response_format": TranslateReply})
            else:
                await client.chat.completions.create(**body)

        await drive(ask, in_flight, in_flight)
        return await drive(ask, count, in_flight)


def resident_megabytes() -> float:
    """Resident memory now, in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1024**2


async def measure_memory(url: str, count: int) -> list[float]:
    """Resident memory before and after each of four quarters of so many calls."""
    seen: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder) / "replies.sqlite3")
        provider = Replay([cache], OpenAIProvider(url, Secret("sk-benchmark")), [cache])
        for quarter in range(5):

            async def ask(request: Request, limit: int = 4000 + quarter) -> None:
                await provider.complete(replace(request, max_output_tokens=limit))

            await drive(ask, count // 4 if seen else 1024, 64)
            seen.append(resident_megabytes())
        await provider.close()
        cache.close()
    return seen


def main() -> None:
    """Prints the table; asserts nothing."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="a quarter of the calls")
    share = 4 if parser.parse_args().quick else 1
    with served(LATENCY_SECONDS) as url:
        print(f"{'':34}{'c':>5}{'calls':>8}{'CPU ms/call':>12}{'calls/s/core':>14}{'wall / N*L/c':>15}")
        for in_flight in (64, 256):
            count = in_flight * ROUNDS // share
            print(asyncio.run(measure_ours(url, count, in_flight)).line("ours, with cache and parsing", in_flight))
            plain = asyncio.run(measure_sdk(url, count, in_flight, parse=False))
            print(plain.line("SDK, chat.completions.create", in_flight))
            parsed = asyncio.run(measure_sdk(url, count, in_flight, parse=True))
            print(parsed.line("SDK, chat.completions.parse", in_flight))
    with served(0.0) as url:
        memory = asyncio.run(measure_memory(url, 20_000 // share))
        shown = ", ".join(f"{megabytes:.1f}" for megabytes in memory)
        print(f"resident MiB over {20_000 // share:,} calls, at the start and after each quarter: {shown}")


class served:  # noqa: N801
    """The server, while the block runs."""

    def __init__(self, latency: float) -> None:
        self._latency = latency

    def __enter__(self) -> str:
        ours, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.Process(target=serve, args=(theirs, self._latency), daemon=True)
        self._process.start()
        return f"http://127.0.0.1:{ours.recv()}/v1"

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.join()


if __name__ == "__main__":
    main()
