"""A provider without a gate of its own, each request of which is one attempt at the gate."""

from __future__ import annotations

from summarizer.batch.gate import NO_LIMITS, RunGate
from summarizer.errors import ConfigurationError, EndpointUnreachable, QuotaError, SummarizerError
from summarizer.nouns.exchange import Reply, Request
from summarizer.providers import Provider

UNBILLED = (ConfigurationError, QuotaError, EndpointUnreachable)
"""Errors before which an endpoint has not worked."""


class Gated:
    """Asks through the gate."""

    def __init__(self, provider: Provider, gate: RunGate) -> None:
        """Takes who is asked."""
        self._provider, self._gate = provider, gate

    @property
    def answered_by(self) -> str:
        """Who answers."""
        return self._provider.answered_by

    async def complete(self, request: Request) -> Reply:
        """The answer, journalled; raises what the provider raises."""
        attempt = await self._gate.enter(request)
        try:
            reply = await self._provider.complete(request)
        except SummarizerError as error:
            attempt.failed(maybe_billed=not isinstance(error, UNBILLED))
            raise
        attempt.answered(request, reply, NO_LIMITS)
        return reply

    def forget(self, request: Request) -> None:
        """There is nothing to forget: every answer is asked for."""

    async def close(self) -> None:
        """Closes the provider."""
        await self._provider.close()
