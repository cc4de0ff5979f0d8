"""An endpoint on loopback that does, over real sockets, whatever can go wrong."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import struct
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.endpoint import completion

GOOD = '{"answer": "right"}'


@dataclass(frozen=True)
class Received:
    """One request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


Writer = asyncio.StreamWriter
Act = Callable[[Writer], Awaitable[None]]
"""What the server does once it has read a request."""


@dataclass
class FaultServer:
    """Where it listens, what it will do, and what came in."""

    acts: list[Act]
    url: str = ""
    received: list[Received] = field(default_factory=list)
    connections: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        """Requests of one connection, each met with the next act; the last act repeats."""
        self.connections += 1
        try:
            while (request := await _read_request(reader)) is not None:
                self.received.append(request)
                act = self.acts.pop(0) if len(self.acts) > 1 else self.acts[0]
                await act(writer)
                if writer.is_closing():
                    return
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def serving(*acts: Act) -> AsyncIterator[FaultServer]:
    """Listens while the block runs."""
    faults = FaultServer(list(acts))
    tasks: set[asyncio.Task[None]] = set()

    def connected(reader: asyncio.StreamReader, writer: Writer) -> None:
        task = asyncio.ensure_future(faults.serve(reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    faults.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield faults
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)


async def _read_request(reader: asyncio.StreamReader) -> Received | None:
    head = await reader.readuntil(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").strip().split("\r\n")
    method, path, _ = first.split()
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Received(method, path, headers, json.loads(body) if body else None)


# Whole answers


def answer(
    body: object = None,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    *,
    content_length: int | None = None,
) -> Act:
    """A response with a body: bytes as they are, anything else as JSON; without one, a right answer."""
    if body is None:
        body = completion(GOOD)
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    length = len(content) if content_length is None else content_length

    async def act(writer: Writer) -> None:
        writer.write(_head(status, {"content-length": str(length), **(headers or {})}) + content)
        await writer.drain()
        if length != len(content):
            writer.close()

    return act


def refusal(status: int, message: str = "no", code: object = None, headers: Mapping[str, str] | None = None) -> Act:
    """An error as the service sends it."""
    return answer({"error": {"message": message, "type": "x", "code": code, "param": None}}, status, headers)


def said(text: str | None, finish_reason: str | None = "stop", **message: Any) -> Act:
    """A completion of the text."""
    document = completion(text, "stop", **message)
    document["choices"][0]["finish_reason"] = finish_reason
    return answer(document)


def with_usage(usage: object, text: str = GOOD) -> Act:
    """A completion with a usage of its own, or none."""
    document = completion(text)
    if usage is None:
        del document["usage"]
    else:
        document["usage"] = usage
    return answer(document)


# Broken transport


async def reset_before_headers(writer: Writer) -> None:
    """The connection is reset instead of an answer."""
    _reset(writer)


async def close_before_headers(writer: Writer) -> None:
    """The connection is closed instead of an answer."""
    writer.close()


async def reset_after_headers(writer: Writer) -> None:
    """Headers, half a body, and a reset."""
    writer.write(_head(200, {"content-length": "500"}) + b'{"choices": [')
    await writer.drain()
    # Lets the bytes arrive before the reset overtakes them.
    await asyncio.sleep(0.02)
    _reset(writer)


async def cut_body(writer: Writer) -> None:
    """Half a body and an orderly end."""
    writer.write(_head(200, {"content-length": "500"}) + b'{"choices": [')
    await writer.drain()
    writer.close()


async def cut_chunks(writer: Writer) -> None:
    """Chunks without the last."""
    writer.write(_head(200, {"transfer-encoding": "chunked"}) + b'd\r\n{"choices": [\r\n')
    await writer.drain()
    writer.close()


async def bad_chunks(writer: Writer) -> None:
    """A chunk whose size is none."""
    writer.write(_head(200, {"transfer-encoding": "chunked"}) + b"zz\r\n{}\r\n")
    await writer.drain()


async def hang(_: Writer) -> None:
    """No answer."""
    await asyncio.Event().wait()


async def stall(writer: Writer) -> None:
    """Headers, half a body, and then nothing."""
    writer.write(_head(200, {"content-length": "500"}) + b'{"choices": [')
    await writer.drain()
    await asyncio.Event().wait()


async def headers_then_nothing(writer: Writer) -> None:
    """Headers, and then nothing."""
    writer.write(_head(200, {"content-length": "500"}))
    await writer.drain()
    await asyncio.Event().wait()


async def drip(writer: Writer) -> None:
    """A body that never ends and never stops, a byte at a time."""
    writer.write(_head(200, {"content-length": "100000"}))
    while True:
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.01)


async def blank_padding(writer: Writer) -> None:
    """Blank lines that keep the connection alive, and then the answer, as some services send it under load."""
    body = json.dumps(completion(GOOD)).encode()
    writer.write(_head(200, {"transfer-encoding": "chunked"}))
    for _ in range(5):
        writer.write(b"1\r\n\n\r\n")
        await writer.drain()
        await asyncio.sleep(0.005)
    writer.write(f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n")
    await writer.drain()


async def no_http(writer: Writer) -> None:
    """Bytes of another protocol."""
    writer.write(b"220 mail.example ESMTP\r\n\r\n")
    await writer.drain()
    writer.close()


async def endless_headers(writer: Writer) -> None:
    """Header lines without end."""
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while not writer.is_closing():
        writer.write(b"x-padding: " + b"x" * 1000 + b"\r\n")
        await writer.drain()


def compressed(content: bytes, encoding: str) -> Act:
    """A body in an encoding of HTTP."""
    packed = {
        "gzip": gzip.compress,
        "deflate": zlib.compress,
        "raw deflate": lambda data: zlib.compress(data)[2:-4],
    }[encoding](content)
    return answer(packed, headers={"content-encoding": encoding.removeprefix("raw ")})


def bomb(mebibytes: int, *, status: int = 200, encoding: str | None = "gzip") -> Act:
    """So many MiB of blanks, packed or as they are, sent as they are made."""
    blanks = b" " * 1024**2
    packer = zlib.compressobj(wbits=31)
    first, again = (packer.compress(blanks) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    pieces = (first, again) if encoding else (blanks, blanks)

    async def act(writer: Writer) -> None:
        named = {"content-encoding": encoding} if encoding else {}
        writer.write(_head(status, {"transfer-encoding": "chunked", **named}))
        for number in range(mebibytes):
            piece = pieces[min(number, 1)]
            writer.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            await writer.drain()

    return act


def _head(status: int, headers: Mapping[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers.items())]
    if "content-type" not in headers:
        lines.append("content-type: application/json")
    return "\r\n".join((*lines, "", "")).encode("latin-1")


def _reset(writer: Writer) -> None:
    """Closes with a RST instead of a FIN."""
    connection = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
