"""The gate under an endpoint that limits, in virtual time: nothing is lost, little is wasted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

import pytest

from summarizer.batch.budget import Budget
from summarizer.batch.calls import Calls
from summarizer.batch.gate import FIRST_IN_FLIGHT, Conditions, Passed, RunGate
from summarizer.batch.internal import SharedError
from summarizer.batch.ledger import Ledger, LedgerError
from summarizer.batch.pace import Pace
from summarizer.errors import Interrupted, QuotaError
from summarizer.nouns.exchange import Reply, Request, Usage
from summarizer.nouns.traffic import RateLimits
from tests.batch.runs import price
from tests.batch.virtual import LoopClock, run_virtually
from tests.factory import make_request

REPLY = Reply("{}", "stop", Usage(100, 0, 50), "m")
NOTHING = RateLimits()


@dataclass
class Limited:
    """An endpoint that admits so many requests a second, as a bucket or in windows."""

    per_second: float
    windowed: bool = False
    told: bool = True
    latency: float = 1.0
    burst: float = 20.0
    left: float = 20.0
    at: float = 0.0
    admitted: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)
    early: int = 0
    closed_until: float = 0.0
    whole_seconds: bool = False
    in_flight: int = 0
    most: int = 0

    def _fill(self, now: float) -> None:
        period = self.burst / self.per_second
        if self.windowed:
            if int(now / period) != int(self.at / period):
                self.left = self.burst
        else:
            self.left = min(self.burst, self.left + (now - self.at) * self.per_second)
        self.at = now

    def _wait(self, now: float) -> float:
        period = self.burst / self.per_second
        exact = period - now % period if self.windowed else (1 - self.left) / self.per_second
        return float(int(exact) + 1) if self.whole_seconds else exact

    def _limits(self, now: float) -> RateLimits:
        if not self.told:
            return NOTHING
        period = self.burst / self.per_second
        reset = period - now % period if self.windowed else (self.burst - self.left) / self.per_second
        return RateLimits(int(self.burst), int(self.left), reset)

    async def answer(self, gate: RunGate, request: Request) -> None:
        """One request, attempted until it is answered."""
        while True:
            attempt = await gate.enter(request)
            now = asyncio.get_running_loop().time()
            self.early += now < self.closed_until - 1e-6
            self._fill(now)
            if self.left >= 1:
                break
            self.refused.append(now)
            wait = self._wait(now)
            self.closed_until = max(self.closed_until, now + wait)
            attempt.limited(wait, self._limits(now))
        self.left -= 1
        self.admitted.append(now)
        limits = self._limits(now)
        self.in_flight += 1
        self.most = max(self.most, self.in_flight)
        await asyncio.sleep(self.latency)
        self.in_flight -= 1
        attempt.answered(request, REPLY, limits)


@pytest.fixture
def calls(tmp_path: Path) -> Calls:
    """The calls of a new ledger."""
    return Calls(Ledger(tmp_path))


def make_gate(
    calls: Calls, concurrency: int = 64, *, budget: Budget | None = None, rpm: int | None = None, tpm: int | None = None
) -> RunGate:
    """A gate in the running loop's time."""
    clock = LoopClock()
    budget = budget or Budget(calls.spent())
    return RunGate(Conditions(concurrency, price), calls, budget, Pace(clock.now(), rpm, tpm), clock)


def drive(
    calls: Calls,
    endpoint: Limited,
    count: int,
    concurrency: int = 64,
    rpm: int | None = None,
    tpm: int | None = None,
) -> float:
    """Sends so many requests; returns the seconds that they took."""

    async def work() -> float:
        gate = make_gate(calls, concurrency, rpm=rpm, tpm=tpm)
        began = asyncio.get_running_loop().time()
        await asyncio.gather(*(endpoint.answer(gate, make_request(f"{number}?")) for number in range(count)))
        assert gate.traffic.answered == count
        return asyncio.get_running_loop().time() - began

    seconds = run_virtually(work())
    assert calls.spent().calls == count
    return seconds


@pytest.mark.parametrize("windowed", [False, True])
@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("whole_seconds", [False, True])
def test_a_limit_at_a_fifth_of_the_demand_is_used_up(
    calls: Calls, windowed: bool, told: bool, whole_seconds: bool
) -> None:
    """Nothing is lost, nothing comes before its time, and at least 95 % of the limit are used."""
    endpoint = Limited(12.8, windowed=windowed, told=told, whole_seconds=whole_seconds, latency=0.25)
    seconds = drive(calls, endpoint, 500, concurrency=16)
    ideal = (500 - endpoint.burst) / endpoint.per_second
    assert endpoint.early == 0
    assert len(endpoint.refused) <= (100 if told else 250)
    assert ideal / seconds >= 0.95


def test_without_a_limit_the_concurrency_is_reached_and_not_exceeded(calls: Calls) -> None:
    """After a slow start."""
    endpoint = Limited(1e6, burst=1e6, left=1e6, told=False)
    seconds = drive(calls, endpoint, 960, concurrency=96)
    assert endpoint.most == 96
    assert sum(1 for at in endpoint.admitted if at == endpoint.admitted[0]) == FIRST_IN_FLIGHT
    assert seconds <= 12


def within_a_minute(times: list[float]) -> int:
    """The most that fall into any 60 seconds."""
    return max(sum(1 for other in times if at <= other < at + 60) for at in times)


def test_the_users_cap_on_requests_holds_in_any_minute(calls: Calls) -> None:
    """And nearly all of it is used."""
    endpoint = Limited(1e6, burst=1e6, left=1e6)
    seconds = drive(calls, endpoint, 300, rpm=120)
    assert within_a_minute(endpoint.admitted) <= 120
    assert seconds <= 300 / 2 * 1.05


def test_the_users_cap_on_tokens_holds_in_any_minute(calls: Calls) -> None:
    """Counted as bounds until an answer says what it took, 150 tokens each here."""
    endpoint = Limited(1e6, burst=1e6, left=1e6, latency=0.1)
    seconds = drive(calls, endpoint, 200, tpm=6_000)
    assert within_a_minute(endpoint.admitted) * 150 <= 6_000 * 1.05
    assert seconds <= 200 * 150 / 100 * 1.3


def test_a_limit_on_tokens_is_learnt_as_well(calls: Calls) -> None:
    """What is left is spread over those that were sent since, at the mean of what requests took."""

    async def work() -> float:
        gate, loop = make_gate(calls), asyncio.get_running_loop()
        first = await gate.enter(make_request("first"))
        first.answered(make_request("first"), REPLY, RateLimits(tokens=1000, tokens_left=100, tokens_reset_seconds=9))
        began = loop.time()
        await gate.enter(make_request("second"))
        return loop.time() - began

    # 150 tokens are wanted, 100 are there, 100 come in each second.
    assert run_virtually(work()) == pytest.approx(0.5)


def test_a_window_is_told_from_a_bucket_by_a_refusal(calls: Calls) -> None:
    """In a bucket one of ten would be back after a second; in a window all come back at its end."""

    async def work() -> float:
        gate, loop = make_gate(calls), asyncio.get_running_loop()
        limits = RateLimits(requests=10, requests_left=0, requests_reset_seconds=10)
        (await gate.enter(make_request())).answered(make_request(), REPLY, limits)
        began = loop.time()
        await asyncio.sleep(2.5)
        (await gate.enter(make_request())).limited(0.1, RateLimits())
        await gate.enter(make_request())
        return loop.time() - began

    assert run_virtually(work()) == pytest.approx(10)


def test_a_refusal_without_a_time_is_waited_out_longer_each_time(calls: Calls) -> None:
    """One second, two, four ... and an answer ends that."""

    async def work() -> list[float]:
        gate, loop, pauses = make_gate(calls), asyncio.get_running_loop(), []
        for _ in range(3):
            attempt = await gate.enter(make_request())
            attempt.limited(None, NOTHING)
            began = loop.time()
            (await gate.enter(make_request())).failed(maybe_billed=False)
            pauses.append(loop.time() - began)
        (await gate.enter(make_request())).answered(make_request(), REPLY, NOTHING)
        (await gate.enter(make_request())).limited(None, NOTHING)
        began = loop.time()
        await gate.enter(make_request())
        return [*pauses, loop.time() - began]

    assert run_virtually(work()) == pytest.approx([1, 2, 4, 1])


def test_a_closed_gate_lets_nobody_through(calls: Calls) -> None:
    """Those that wait are told why; the first reason stays."""

    async def work() -> None:
        gate = make_gate(calls, concurrency=1)
        await gate.enter(make_request("first"))
        waiting = asyncio.create_task(gate.enter(make_request("second")))
        closed = asyncio.create_task(gate.until_closed())
        await asyncio.sleep(1)
        reason = Interrupted(130)
        gate.close(reason)
        gate.close(Interrupted(143))
        with pytest.raises(Interrupted) as raised:
            await waiting
        assert raised.value is reason is gate.closed
        assert await closed is reason

    run_virtually(work())


def test_the_budget_waits_for_what_is_in_flight_before_it_gives_up(calls: Calls) -> None:
    """A bound of 0.010 does not fit beside another one, but beside its true cost of 0.001."""

    async def work() -> None:
        gate = make_gate(calls, budget=Budget(calls.spent(), max_cost=Decimal("0.011")))
        first = await gate.enter(make_request("first"))
        second = asyncio.create_task(gate.enter(make_request("second")))
        await asyncio.sleep(1)
        assert not second.done()
        first.answered(make_request("first"), REPLY, NOTHING)
        (await second).failed(maybe_billed=True)
        with pytest.raises(QuotaError, match=r"--max-cost 0\.011: \$0\.0110 are spent"):
            await gate.enter(make_request("third"))

    run_virtually(work())
    assert (calls.spent().cost, calls.spent().lost) == (Decimal("0.011"), 1)


@pytest.mark.parametrize(
    "end",
    [
        lambda attempt: attempt.answered(make_request(), REPLY, NOTHING),
        lambda attempt: attempt.limited(1.0, NOTHING),
        lambda attempt: attempt.failed(maybe_billed=False),
        lambda attempt: attempt.failed(maybe_billed=True),
    ],
)
def test_an_end_that_cannot_be_booked_gives_its_place_back_and_closes_the_gate(
    tmp_path: Path, end: Callable[[Passed], None]
) -> None:
    """Those that wait are told so, and nobody waits for ever."""
    ledger = Ledger(tmp_path)

    async def work() -> None:
        gate = make_gate(Calls(ledger), concurrency=1)
        attempt = await gate.enter(make_request())
        waiting = asyncio.create_task(gate.enter(make_request("second")))
        await asyncio.sleep(1)
        ledger.close()
        with pytest.raises(LedgerError) as raised:
            end(attempt)
        with pytest.raises(LedgerError):
            await waiting
        assert gate.traffic.in_flight == 0
        assert gate.closed is raised.value

    run_virtually(work())


UNCOUNTABLE = 2**70
"""Tokens beyond what SQLite counts: sqlite3 raises OverflowError, which is none of its own errors."""


def test_a_fault_of_this_program_at_an_end_closes_the_gate_as_well(calls: Calls) -> None:
    """It says what was raised, and where, on one line."""

    async def work() -> RunGate:
        gate = make_gate(calls, concurrency=1)
        attempt = await gate.enter(make_request())
        reply = Reply("{}", "stop", Usage(100, 0, UNCOUNTABLE), "m")
        with pytest.raises(SharedError, match=r"OverflowError: .* \(calls\.py, line \d+\)"):
            attempt.answered(make_request(), reply, NOTHING)
        with pytest.raises(SharedError):
            await gate.enter(make_request("second"))
        return gate

    gate = run_virtually(work())
    assert (gate.traffic.in_flight, gate.traffic.answered) == (0, 0)
    assert isinstance(gate.closed, SharedError)
    assert gate.closed.exit_code == 1


def test_what_cannot_be_reserved_is_not_sent(calls: Calls) -> None:
    """The place is given back, and the gate is closed."""

    async def work() -> RunGate:
        gate = make_gate(calls)
        with pytest.raises(SharedError):
            await gate.enter(replace(make_request(), max_output_tokens=UNCOUNTABLE))
        return gate

    gate = run_virtually(work())
    assert gate.traffic.in_flight == 0
    assert isinstance(gate.closed, SharedError)


def test_what_is_reserved_is_on_disk_before_the_attempt(calls: Calls, tmp_path: Path) -> None:
    """A killed run leaves it there, and the next one books it as lost."""

    async def work() -> None:
        await make_gate(calls).enter(make_request())

    run_virtually(work())
    with closing(Ledger(tmp_path)) as ledger:
        found = Calls(ledger)
        assert found.lose_open() == 1
        assert (found.spent().lost, found.spent().cost) == (1, Decimal("0.010"))
