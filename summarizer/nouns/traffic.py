"""What a provider and whoever lets its requests through say to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from summarizer.nouns.exchange import Reply, Request


@dataclass(frozen=True, slots=True)
class RateLimits:
    """What one response says of the endpoint's limits; None where it says nothing."""

    requests: int | None = None
    """Requests that may be made in a period, from ``x-ratelimit-limit-requests``."""
    requests_left: int | None = None
    requests_reset_seconds: float | None = None
    """Until `requests_left` is `requests` again."""
    tokens: int | None = None
    tokens_left: int | None = None
    tokens_reset_seconds: float | None = None


class Pass(Protocol):
    """One attempt that was let through: exactly one of these is called, exactly once."""

    def answered(self, request: Request, reply: Reply, limits: RateLimits) -> None:
        """A body with an answer came, whether it can be used or not: it counts, and is kept before it is read."""

    def limited(self, wait_seconds: float | None, limits: RateLimits) -> None:
        """The endpoint wants less (429, or 503 or 529 with Retry-After): nobody may send for so long.

        None leaves the time to the gate. The attempt cost nothing and is not counted as one.
        """

    def failed(self, maybe_billed: bool) -> None:
        """No answer came; `maybe_billed` where the endpoint may have worked on it (cut, stalled)."""


class Gate(Protocol):
    """Lets attempts through: when there is room, when the endpoint's limits allow it, while the budget lasts."""

    async def enter(self, request: Request) -> Pass:
        """Waits until one attempt may be made; raises a QuotaError where the budget does not hold it."""
