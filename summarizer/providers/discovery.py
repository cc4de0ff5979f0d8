"""Finds a model that already runs on this machine: Ollama, llama.cpp or LM Studio, on the ports that are theirs."""

from __future__ import annotations

import http.client
import json
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Any

from summarizer.nouns.exchange import Reply, Request
from summarizer.prices import LOCAL_PREFIX
from summarizer.providers import Provider
from summarizer.providers.address import THIS_MACHINE
from summarizer.waiting import event_loop

if TYPE_CHECKING:
    import asyncio

SECONDS = 1.0
"""For all servers together: who has none should not wait for it."""
_LARGEST_LIST = 1 << 20
_NO_CHAT = re.compile(r"embed|rerank|whisper|\bbge\b|\btts\b|moderation|\bguard", re.IGNORECASE)
"""Names of models that are kept beside those that write."""
_ELSEWHERE = re.compile(r"[:-]cloud$", re.IGNORECASE)
"""Ollama's names of models that run on its makers' machines: an article would leave this one."""


ENOUGH_CONTEXT = 24_576
"""Tokens for a long article, its prompt and its answer."""
_NOT_SAID = (
    OSError, http.client.HTTPException, ValueError, LookupError, TypeError, AttributeError, RecursionError
)  # fmt: skip
"""What comes of an answer that is none, or of another shape."""


@dataclass(frozen=True, slots=True)
class Server:
    """A kind of server, and where it listens unless it is told otherwise."""

    name: str
    port: int
    owner: str | None = None
    """What its models say in `owned_by`; on a port that much else uses, only that tells it."""


SERVERS = (Server("Ollama", 11434), Server("llama.cpp", 8080, "llamacpp"), Server("LM Studio", 1234))
"""In the order of preference."""


@dataclass(frozen=True, slots=True)
class Found:
    """A server that answers, and the model that is taken."""

    server: Server
    model: str
    """As the server calls it."""
    choice: int
    """How many models could have been taken."""

    @property
    def base_url(self) -> str:
        """Where it is asked."""
        return f"http://{THIS_MACHINE}:{self.server.port}/v1"

    @property
    def name(self) -> str:
        """What requests and results say of the model."""
        return f"{LOCAL_PREFIX}{self.server.name.replace(' ', '-').lower()}/{self.model}"


class FoundProvider:
    """What asks a server that was found, one request at a time."""

    def __init__(self, found: Found, provider: Provider, say: Callable[[str], None] = lambda _: None) -> None:
        """Takes what was found, what asks it, and where to tell what the user should know of it."""
        self._found = found
        self._provider = provider
        self._say = say
        self._looked = False
        self._turn: asyncio.Lock | None = None

    @property
    def answered_by(self) -> str:
        """Who answers."""
        return self._provider.answered_by

    async def complete(self, request: Request) -> Reply:
        """The answer to the request; raises what the provider raises."""
        await event_loop()
        import asyncio

        self._turn = self._turn or asyncio.Lock()
        # One at a time: what waits in the server's own queue would use up the time that a request is given.
        async with self._turn:
            reply = await self._provider.complete(request)
            if not self._looked:
                self._looked = True
                # Only a model that has been asked is loaded, and only then its context is known.
                self._tell_context(await asyncio.to_thread(_context, self._found))
        return reply

    def forget(self, request: Request) -> None:
        """There is nothing to forget: every answer is asked for."""

    async def close(self) -> None:
        """Closes the provider."""
        await self._provider.close()

    def _tell_context(self, context: int) -> None:
        if 0 < context < ENOUGH_CONTEXT:
            self._say(
                f"{self._found.server.name} gives {self._found.model} {context:,} tokens of context and cuts what "
                f"is longer without a word: restart it with OLLAMA_CONTEXT_LENGTH={ENOUGH_CONTEXT}"
            )


def _context(found: Found) -> int:
    """Tokens of context that Ollama gives the model; 0 where another server answers, or none."""
    try:
        loaded = _get(found.server, "/api/ps")["models"]
        return next((int(entry["context_length"]) for entry in loaded if entry["name"] == found.model), 0)
    except _NOT_SAID:
        return 0


def find_server(servers: Sequence[Server]) -> Found | None:
    """The first server in order that answers with a model that can write; nothing but this machine is asked."""
    found: dict[Server, Found] = {}

    def look(server: Server) -> None:
        if models := _models(server):
            found[server] = Found(server, models[0], len(models))

    # A server may hang, or answer a byte at a time: none is waited for beyond the one time limit.
    threads = [Thread(target=look, args=(server,), daemon=True) for server in servers]
    for thread in threads:
        thread.start()
    until = time.monotonic() + SECONDS
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    return next((found[server] for server in servers if server in found), None)


def _models(server: Server) -> list[str]:
    """The models of a server that can write, in its own order; none where it is none."""
    try:
        listed = _get(server, "/v1/models")["data"]
        names = [entry["id"] for entry in listed if server.owner in (None, entry.get("owned_by"))]
        elsewhere = _elsewhere(server) if server.name == "Ollama" else set()
        return [name for name in names if not (_NO_CHAT.search(name) or _ELSEWHERE.search(name) or name in elsewhere)]
    except _NOT_SAID:
        return []


def _elsewhere(server: Server) -> set[str]:
    """The names of Ollama's models that it passes on to another machine."""
    listed = _get(server, "/api/tags").get("models", [])
    return {entry["name"] for entry in listed if entry.get("remote_host")}


def _get(server: Server, path: str) -> Any:
    """What is answered to a GET, read as JSON; without a proxy, which would ask for us from elsewhere."""
    connection = http.client.HTTPConnection(THIS_MACHINE, server.port, timeout=SECONDS)
    try:
        connection.request("GET", path, headers={"Accept": "application/json"})
        response = connection.getresponse()
        return json.loads(response.read(_LARGEST_LIST)) if response.status == 200 else {}
    finally:
        connection.close()
