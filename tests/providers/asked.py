"""Asks a faulty server once, without waiting for any clock, and keeps the account of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

from summarizer.errors import SummarizerError
from summarizer.nouns.exchange import Reply, Request, Usage
from summarizer.nouns.secret import Secret
from summarizer.nouns.traffic import RateLimits
from summarizer.providers.openai import Conduct, OpenAIProvider
from summarizer.providers.patience import Patience
from tests.factory import make_request
from tests.providers.fault_server import Act, FaultServer, Received, serving

KEY = "sk-canary-0123456789abcdef"
IMPATIENT = Patience(seconds=0.3, stalled_seconds=0.1)


@dataclass
class TestClock:
    """Time that passes only by sleeping."""

    __test__ = False
    time: float = 0.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        """The time."""
        return self.time

    async def sleep(self, seconds: float) -> None:
        """Lets time pass at once."""
        self.slept.append(seconds)
        self.time += seconds
        await asyncio.sleep(0)


@dataclass
class Ledger:
    """A gate that lets everything through and writes down what it is told, once for each attempt."""

    events: list[str] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    waits: list[float | None] = field(default_factory=list)
    limits: list[RateLimits] = field(default_factory=list)
    entered: int = 0

    async def enter(self, request: Request) -> LedgerPass:
        """Lets an attempt through."""
        self.entered += 1
        return LedgerPass(self, request)

    @property
    def usage(self) -> Usage:
        """All tokens that were paid for."""
        return sum((reply.usage for reply in self.replies), Usage())


@dataclass
class LedgerPass:
    """One attempt; a second call is a fault of the loop."""

    ledger: Ledger
    request: Request
    done: bool = False

    def _once(self, event: str) -> None:
        assert not self.done, f"{event} after the attempt was settled"
        self.done = True
        self.ledger.events.append(event)

    def answered(self, request: Request, reply: Reply, limits: RateLimits) -> None:
        """Writes the answer down."""
        assert request is self.request
        self._once("answered")
        self.ledger.replies.append(reply)
        self.ledger.limits.append(limits)

    def limited(self, wait_seconds: float | None, limits: RateLimits) -> None:
        """Writes the pause down."""
        self._once("limited")
        self.ledger.waits.append(wait_seconds)
        self.ledger.limits.append(limits)

    def failed(self, maybe_billed: bool) -> None:
        """Writes the failure down."""
        self._once("billed?" if maybe_billed else "failed")


@dataclass(frozen=True)
class Asked:
    """What came of it."""

    reply: Reply | None
    error: SummarizerError | None
    server: FaultServer
    ledger: Ledger
    clock: TestClock
    told: list[str]

    @property
    def requests(self) -> list[Received]:
        """What reached the server."""
        return self.server.received


def ask(*acts: Act, patience: Patience | None = None, memory: Path | None = None, request: Request | None = None,
        **parameters: object) -> Asked:  # fmt: skip
    """Asks a server that does so, once."""
    return asyncio.run(asking(acts, patience or Patience(stalled_seconds=5), memory, request, parameters))


async def asking(
    acts: tuple[Act, ...],
    patience: Patience,
    memory: Path | None,
    request: Request | None,
    parameters: dict[str, object],
) -> Asked:
    """The same within a loop."""
    ledger, clock, told = Ledger(), TestClock(), list[str]()
    async with serving(*acts) as server:
        conduct = Conduct(ledger, patience, clock, lambda: 0.5, told.append, memory, parameters=parameters)
        provider = OpenAIProvider(server.url, Secret(KEY), conduct=conduct)
        reply, error = None, None
        try:
            reply = await provider.complete(request or make_request())
        except SummarizerError as caught:
            error = caught
        finally:
            await provider.close()
    assert ledger.entered == len(ledger.events), "each attempt is settled"
    return Asked(reply, error, server, ledger, clock, told)


def assert_clear(asked: Asked, kind: type[SummarizerError], cause: str) -> SummarizerError:
    """One error of our tree, in one line that names the endpoint, the cause and a remedy, and not the key."""
    error = asked.error
    assert error is not None
    assert type(error) is kind
    assert error.thing == asked.server.url
    assert cause in error.cause
    assert error.remedy
    assert "\n" not in str(error)
    assert len(str(error)) < 450
    assert KEY not in f"{error} {error!r} {error.detail} {asked.told}"
    return error
