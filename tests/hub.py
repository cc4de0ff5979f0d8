"""A hub on the loopback interface: one file, given whole or in ranges, and every way of giving it wrongly."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from summarizer.providers.model_catalog import OpenModel

CONTENT = random.Random(4).randbytes(300_000)
ETAG = '"first"'


@dataclass
class Hub:
    """What it gives, and what was asked of it."""

    content: bytes = CONTENT
    etag: str = ETAG
    cut_after: list[int] = field(default_factory=list)
    """Bytes after which the connection of each request in turn breaks off."""
    statuses: list[int] = field(default_factory=list)
    """Statuses of the first requests."""
    ranges: bool = True
    """Whether it knows ranges."""
    redirect_to: str | None = None
    asked: list[dict[str, str]] = field(default_factory=list)
    """Headers of each request for the file."""
    port: int = 0

    def model(self, **changed: Any) -> OpenModel:
        """The model that this hub has."""
        values: dict[str, Any] = {
            "name": "small",
            "title": "A small model",
            "publisher": "us",
            "url": f"http://127.0.0.1:{self.port}/small.gguf",
            "size": len(CONTENT),
            "sha256": hashlib.sha256(CONTENT).hexdigest(),
            "licence": "MIT",
            "context": 4096,
            "memory": 0.1,
        }
        return OpenModel(**{**values, **changed})

    def toml(self) -> str:
        """The model as users write it into their file of models."""
        model = self.model()
        keys = ("title", "publisher", "url", "size", "sha256", "licence", "context", "memory")
        return "[small]\n" + "".join(f"{key} = {getattr(model, key)!r}\n" for key in keys)


@contextmanager
def serve_hub(**settings: Any) -> Iterator[Hub]:
    """Listens while the block runs."""
    hub = Hub(**settings)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/small.gguf" and hub.redirect_to is not None:
                self.send_response(302)
                self.send_header("Location", hub.redirect_to)
                self.end_headers()
                return
            hub.asked.append({name.lower(): value for name, value in self.headers.items()})
            if hub.statuses:
                self.send_error(hub.statuses.pop(0))
                return
            self._give(*self._wanted())

        def _wanted(self) -> tuple[int, int]:
            """The status, and the byte from which on."""
            wanted, known = self.headers.get("Range"), self.headers.get("If-Range")
            if not hub.ranges or wanted is None or known not in (None, hub.etag):
                return 200, 0
            return 206, int(wanted.removeprefix("bytes=").rstrip("-"))

        def _give(self, status: int, start: int) -> None:
            self.send_response(status)
            if status == 206:
                self.send_header("Content-Range", f"bytes {start}-{len(hub.content) - 1}/{len(hub.content)}")
            self.send_header("ETag", hub.etag)
            self.send_header("Content-Length", str(len(hub.content) - start))
            self.end_headers()
            end = start + hub.cut_after.pop(0) if hub.cut_after else None
            self.wfile.write(hub.content[start:end])
            if end is not None:
                self.close_connection = True

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    hub.port = server.server_port
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
