"""Chat Completions of any OpenAI-compatible endpoint, over the official SDK."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.nouns.exchange import Reply, Request
from summarizer.nouns.secret import Secret
from summarizer.nouns.traffic import Gate
from summarizer.providers.address import DEFAULT_BASE_URL, check_address, check_key, host_of, shown
from summarizer.providers.patience import Patience
from summarizer.waiting import Clock, RealClock, event_loop

if TYPE_CHECKING:
    from summarizer.providers.asking import Asking
    from summarizer.providers.attempt import Endpoint


def _random() -> float:
    # Imported late: it takes longer than everything else here.
    import random

    return random.random()


@dataclass(frozen=True)
class Conduct:
    """How a provider behaves; what is None or left out has a sensible default."""

    gate: Gate | None = None
    """Who lets attempts through; None: they only obey the endpoint's pauses."""
    patience: Patience = field(default_factory=Patience)
    clock: Clock = field(default_factory=RealClock)
    jitter: Callable[[], float] = _random
    progress: Callable[[str], None] = lambda _: None
    """Is told of attempts that are made again, and of long waits."""
    memory: Path | None = None
    """The file that remembers which form of request an endpoint takes."""
    allow_http: bool = False
    """Whether an article may go to another machine unencrypted."""
    parameters: Mapping[str, object] = field(default_factory=dict)
    """What is sent beside the request itself, such as ``service_tier``."""


@dataclass(frozen=True)
class OpenAIProvider:
    """One endpoint with one key."""

    base_url: str = DEFAULT_BASE_URL
    api_key: Secret = field(default_factory=Secret)
    name: str = ""
    """Who answers, in words, where the host does not say it."""
    conduct: Conduct = field(default_factory=Conduct)

    def check(self) -> None:
        """Raises ConfigurationError where no request could succeed."""
        check_address(self.base_url, allow_http=self.conduct.allow_http)
        check_key(self.api_key, self.base_url)

    @cached_property
    def answered_by(self) -> str:
        """The host that answers."""
        return self.name or f"the endpoint at {host_of(self.base_url)}"

    async def complete(self, request: Request) -> Reply:
        """One answer; raises a ProviderError, ConfigurationError or QuotaError that names the endpoint."""
        if "_asking" not in self.__dict__:
            self.check()
        await event_loop()
        return await self._asking.ask(request)

    async def models(self) -> tuple[str, ...]:
        """The models that the endpoint offers, which costs nothing; raises a SummarizerError."""
        self.check()
        await event_loop()
        return await self._asking.models()

    def forget(self, request: Request) -> None:
        """There is nothing to forget: every answer is asked for."""

    async def close(self) -> None:
        """Closes the connections, where any were opened."""
        if "_endpoint" in self.__dict__:
            await self._endpoint.close()

    @cached_property
    def _endpoint(self) -> Endpoint:
        from summarizer.providers.attempt import Endpoint

        return Endpoint(self.base_url, self.api_key, self.conduct.patience.stalled_seconds)

    @cached_property
    def _asking(self) -> Asking:
        from summarizer.providers.asking import Asking
        from summarizer.providers.capabilities import Ladder
        from summarizer.providers.gates import OpenGate

        conduct = self.conduct
        return Asking(
            endpoint=self._endpoint,
            gate=conduct.gate or OpenGate(conduct.clock, conduct.jitter, conduct.progress),
            ladder=Ladder(shown(self.base_url), conduct.memory),
            clock=conduct.clock,
            jitter=conduct.jitter,
            progress=conduct.progress,
            patience=conduct.patience,
            parameters=conduct.parameters,
        )
