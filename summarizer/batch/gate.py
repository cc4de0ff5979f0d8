"""The one gate of a run: every attempt of every article passes it, or waits, or is told that it is over.

It keeps the number of requests in flight (slow start), the pace, the pauses that the endpoint asks for
and the budget, and it journals: what an attempt may cost is on disk before it is made, and its answer
before anybody sees it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal

from summarizer.batch.budget import Amount, Budget, Price, bound_of
from summarizer.batch.calls import Calls
from summarizer.batch.internal import SharedError, unforeseen
from summarizer.batch.pace import Pace, Sent
from summarizer.errors import SummarizerError
from summarizer.nouns.exchange import Reply, Request
from summarizer.nouns.traffic import RateLimits
from summarizer.waiting import Clock

FIRST_IN_FLIGHT = 64
"""Slow start: so many at first, one more for each answer, until the concurrency is reached."""
FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 60.0
"""Where the endpoint wants less and does not say for how long: doubled with each refusal in a row."""
FIRST_SHRINK, SHRINK = 0.5, 0.85
"""What is left of the room after a refusal; each answer then brings back a part of a place."""
TICK_SECONDS = 1e-6
"""Less is no wait: a timer cannot tell it from now."""
NO_LIMITS = RateLimits()
_NOTHING = Amount(Decimal(0), 0)


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the gate is told once: how many at a time, what things cost, and who answers."""

    concurrency: int
    price: Price
    answered_by: str = ""
    model: str = ""


@dataclass
class Traffic:
    """What went through, for the report and the progress line."""

    answered: int = 0
    limited: int = 0
    failed: int = 0
    in_flight: int = 0
    cost: Decimal = field(default_factory=Decimal)
    """US dollars of this run's answers."""


class RunGate:
    """The gate; one event loop uses it."""

    def __init__(self, conditions: Conditions, calls: Calls, budget: Budget, pace: Pace, clock: Clock) -> None:
        """Takes the ledger's calls, the caps and the clock."""
        self.conditions, self._calls, self._budget, self._pace, self._clock = conditions, calls, budget, pace, clock
        self._room = float(min(FIRST_IN_FLIGHT, conditions.concurrency))
        self._turn = asyncio.Lock()
        self._changed = asyncio.Event()
        self._closed = asyncio.Event()
        self._likely = _Mean()
        self._begins = True
        """Slow start: until the first refusal by an endpoint that does not tell its limits."""
        self._shrunk_at = 0.0
        self._refused_in_a_row = 0
        self.traffic = Traffic()
        self.closed: SummarizerError | None = None
        """Why nothing goes through any more."""

    async def enter(self, request: Request) -> Passed:
        """Waits until one attempt may be made, and books what it may cost.

        Raises QuotaError where the budget does not hold it, and whatever the gate was closed with.
        """
        bound = bound_of(request, self.conditions.price)
        likely = self._likely.of(bound.tokens)
        # A lock lets in one after the other in the order of coming, so that nobody is overtaken for ever.
        async with self._turn:
            while (wait := self._wait(bound, likely)) is None or wait > 0:
                await self._until_changed(wait)
            self.traffic.in_flight += 1
            sent = self._pace.send(bound.tokens, likely, self._clock.now())
            with self._giving_back(bound, sent, at_end=False):
                call = self._calls.reserve(request, bound.cost, bound.tokens)
        return Passed(self, call, bound, sent)

    def close(self, reason: SummarizerError) -> None:
        """Lets nothing through any more; the first reason stays."""
        self.closed = self.closed or reason
        self._changed.set()
        self._closed.set()

    async def until_closed(self) -> SummarizerError | None:
        """Waits until the gate is closed; returns the reason."""
        await self._closed.wait()
        return self.closed

    def _wait(self, bound: Amount, likely: float) -> float | None:
        """Seconds until the next may pass, None where that depends on those in flight; reserves where it is 0."""
        if self.closed:
            raise self.closed
        if self.traffic.in_flight >= int(self._room):
            return None
        wait = self._pace.wait(bound.tokens, likely, self._clock.now())
        if wait > TICK_SECONDS:
            return wait
        return 0.0 if self._budget.try_reserve(bound) else None

    async def _until_changed(self, seconds: float | None) -> None:
        """Returns when something has changed, or after so many seconds."""
        self._changed.clear()
        if seconds is None:
            await self._changed.wait()
            return
        waiting: list[asyncio.Future[object]] = [
            asyncio.ensure_future(self._changed.wait()),
            asyncio.ensure_future(self._clock.sleep(seconds)),
        ]
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in waiting:
                each.cancel()

    @contextmanager
    def _giving_back(self, bound: Amount, sent: Sent, *, at_end: bool = True) -> Iterator[_End]:
        """Around what is booked of a pass: its place and its bound are given back at its end, and before that where
        the booking fails.

        What cannot be booked closes the gate: without its ledger a run could not say what it pays for.
        """
        end, booked = _End(bound), False
        try:
            with unforeseen(SharedError):
                yield end
            booked = True
        except SummarizerError as error:
            self.close(error)
            raise
        finally:
            if at_end or not booked:
                self.traffic.in_flight -= 1
                self._budget.settle(bound, end.true)
                self._pace.come_back(sent, bound.tokens - end.true.tokens, end.limits)
                self._changed.set()

    def answered(self, passed: Passed, request: Request, reply: Reply, limits: RateLimits) -> None:
        """An answer: in the ledger with its cost when this returns, and waited for on disk before anybody sees it."""
        with self._giving_back(passed.bound, passed.sent) as end:
            end.limits = limits
            cost, tokens = self.conditions.price(request.model, reply.usage), reply.usage.input_tokens
            end.true = Amount(cost, tokens + reply.usage.output_tokens)
            self._calls.settle(passed.call, reply, cost, self.conditions.answered_by)
        self.traffic.answered += 1
        self.traffic.cost += cost or 0
        self._likely.add(end.true.tokens)
        self._refused_in_a_row = 0
        more = 1 if self._begins else 1 / self._room
        self._room = min(self._room + more, self.conditions.concurrency)

    def limited(self, passed: Passed, wait_seconds: float | None, limits: RateLimits) -> None:
        """A refusal: nobody sends until the time is over."""
        now = self._clock.now()
        with self._giving_back(passed.bound, passed.sent) as end:
            end.true, end.limits = _NOTHING, limits
            self._calls.take_back(passed.call)
        self.traffic.limited += 1
        if wait_seconds is None:
            wait_seconds = min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2**self._refused_in_a_row)
        self._refused_in_a_row = min(self._refused_in_a_row + 1, 10)
        self._pace.pause(wait_seconds, now)
        if limits.requests is None and passed.sent.at >= self._shrunk_at:
            # Once for all that were sent together: the endpoint does not say how many it takes.
            self._room = max(1.0, self._room * (FIRST_SHRINK if self._begins else SHRINK))
            self._begins, self._shrunk_at = False, now

    def failed(self, passed: Passed, *, maybe_billed: bool) -> None:
        """No answer; where it may have been billed, its bound stays booked."""
        with self._giving_back(passed.bound, passed.sent) as end:
            if maybe_billed:
                self._calls.lose(passed.call)
            else:
                end.true = _NOTHING
                self._calls.take_back(passed.call)
        self.traffic.failed += 1


@dataclass
class _End:
    """What is known of a pass that comes to its end."""

    true: Amount
    """What it truly cost; its bound as long as that is not known."""
    limits: RateLimits = NO_LIMITS


@dataclass(frozen=True, slots=True)
class Passed:
    """One attempt on its way."""

    gate: RunGate
    call: int
    bound: Amount
    sent: Sent

    def answered(self, request: Request, reply: Reply, limits: RateLimits) -> None:
        """A body with an answer came."""
        self.gate.answered(self, request, reply, limits)

    def limited(self, wait_seconds: float | None, limits: RateLimits) -> None:
        """The endpoint wants less."""
        self.gate.limited(self, wait_seconds, limits)

    def failed(self, maybe_billed: bool) -> None:
        """No answer came."""
        self.gate.failed(self, maybe_billed=maybe_billed)


class _Mean:
    """A moving mean of the tokens that requests truly take."""

    def __init__(self) -> None:
        self._mean: float | None = None

    def of(self, bound: float) -> float:
        return bound if self._mean is None else min(bound, self._mean)

    def add(self, tokens: float) -> None:
        self._mean = tokens if self._mean is None else 0.9 * self._mean + 0.1 * tokens
