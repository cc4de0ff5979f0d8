"""The gate of a run without a budget: it obeys the endpoint's pauses, and keeps account."""

from __future__ import annotations

import math
from collections.abc import Callable

from summarizer.nouns.exchange import Reply, Request, Usage
from summarizer.nouns.traffic import Pass, RateLimits
from summarizer.waiting import Clock

SHORTEST_PAUSE = 1.0
LONGEST_OWN_PAUSE = 60.0
"""Seconds between which a pause doubles where the endpoint does not say how long."""
TOLD_FROM = 5.0
"""A pause from so many seconds on is told, and counted down."""
TOLD_EVERY = 15.0


class OpenGate:
    """Lets everything through, but for the pauses that the endpoint asks for."""

    def __init__(self, clock: Clock, jitter: Callable[[], float], progress: Callable[[str], None]) -> None:
        """Takes the time, a source of numbers in [0, 1), and whom to tell of long waits."""
        self._clock = clock
        self._jitter = jitter
        self._progress = progress
        self._until = -math.inf
        self._told = math.inf
        self._own_pause = SHORTEST_PAUSE
        self.answers = 0
        """Answers that came and are to be paid for, useful or not."""
        self.usage = Usage()
        """Their tokens."""

    async def enter(self, request: Request) -> Pass:  # noqa: ARG002
        """Waits until the endpoint wants requests again."""
        while (left := self._until - self._clock.now()) > 0:
            self._tell(left)
            await self._clock.sleep(min(left, TOLD_EVERY))
        return _OpenPass(self)

    def _tell(self, left: float) -> None:
        """Counts down, once for all who wait."""
        if left >= TOLD_FROM and left <= self._told - TOLD_EVERY:
            self._told = left
            self._progress(f"the endpoint asks for a pause: {in_words(left)} left")

    def take_account(self, reply: Reply, limits: RateLimits) -> None:
        """An answer came; where it was the last that the limits allow, the next waits until they are renewed."""
        self.answers += 1
        self.usage += reply.usage
        self._own_pause = SHORTEST_PAUSE
        for left, reset in (
            (limits.requests_left, limits.requests_reset_seconds),
            (limits.tokens_left, limits.tokens_reset_seconds),
        ):
            if left == 0 and reset:
                self._pause(min(reset, LONGEST_OWN_PAUSE))

    def slow_down(self, wait_seconds: float | None) -> None:
        """The endpoint wants less."""
        own = self._own_pause * (1 + self._jitter() / 2)
        self._own_pause = min(2 * self._own_pause, LONGEST_OWN_PAUSE)
        self._pause(own if wait_seconds is None else max(wait_seconds, SHORTEST_PAUSE))

    def _pause(self, seconds: float) -> None:
        self._until = max(self._until, self._clock.now() + seconds)
        self._told = math.inf


class _OpenPass:
    """One attempt through the open gate."""

    def __init__(self, gate: OpenGate) -> None:
        self._gate = gate

    def answered(self, request: Request, reply: Reply, limits: RateLimits) -> None:  # noqa: ARG002
        self._gate.take_account(reply, limits)

    def limited(self, wait_seconds: float | None, limits: RateLimits) -> None:  # noqa: ARG002
        self._gate.slow_down(wait_seconds)

    def failed(self, maybe_billed: bool) -> None:
        """Nothing to account for."""


def in_words(seconds: float) -> str:
    """A time as people say it."""
    if not math.isfinite(seconds) or seconds > 100 * 365 * 86_400:
        return "more than a century"
    for unit, length in (("days", 86_400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds:.0f} s"
