"""Rate limits: whoever asks for a pause gets it, and nothing is lost."""

from __future__ import annotations

import asyncio
import math
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from summarizer.errors import QuotaError
from summarizer.nouns.exchange import Usage
from summarizer.nouns.secret import Secret
from summarizer.nouns.traffic import RateLimits
from summarizer.providers.gates import OpenGate, in_words
from summarizer.providers.headers import rate_limits, retry_after
from summarizer.providers.openai import Conduct, OpenAIProvider
from tests.factory import make_request
from tests.providers.asked import KEY, TestClock, ask, assert_clear
from tests.providers.fault_server import Act, answer, refusal, serving
from tests.scripted import USAGE
from tests.scripted import answer as reply

SENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def limited(**headers: str) -> dict[str, str]:
    """Headers, with their names as they are sent."""
    return {name.replace("_", "-"): value for name, value in headers.items()}


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": " 7 "}, 7.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "0.25"}, 0.25),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "7"}, 0.25),
        ({"retry-after-ms": "soon", "retry-after": "7"}, 7.0),
        ({"retry-after": "6m0s"}, 360.0),
        ({"retry-after": "90ms"}, 0.09),
        ({"retry-after": "1h30m"}, 5400.0),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "7 apples"}, None),
        ({"retry-after": "1e400"}, math.inf),
        ({"retry-after": "9" * 500}, math.inf),
        ({"retry-after": "Sun, 22 Nov 2026 12:00:30 GMT", "date": "Sun, 22 Nov 2026 12:00:00 GMT"}, 30.0),
        ({"retry-after": "Sun, 22 Nov 2026 12:00:30 -0000", "date": "Sun, 22 Nov 2026 12:00:00 GMT"}, 30.0),
        ({"retry-after": "Sun, 22 Nov 2026 11:00:00 GMT", "date": "Sun, 22 Nov 2026 12:00:00 GMT"}, None),
        ({"retry-after": "Sun, 99 Nov 2026 11:00:00 GMT"}, None),
    ],
)
def test_how_long_to_wait_is_read_in_every_form(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds, milliseconds, durations and dates; what is no time to come says nothing."""
    assert retry_after(headers) == seconds


def test_a_date_counts_from_now_where_the_answer_has_none() -> None:
    """A server need not say what time it is."""
    then = datetime.now(UTC) + timedelta(seconds=100)
    assert retry_after({"retry-after": format_datetime(then, usegmt=True)}) == pytest.approx(100, abs=3)


def test_the_limits_of_an_endpoint_are_read() -> None:
    """Counts and the time until they are renewed; what is odd counts as not said."""
    headers = limited(
        x_ratelimit_limit_requests="500",
        x_ratelimit_remaining_requests="499",
        x_ratelimit_reset_requests="120ms",
        x_ratelimit_limit_tokens="200000",
        x_ratelimit_remaining_tokens="199000",
        x_ratelimit_reset_tokens="6m0s",
    )
    assert rate_limits(headers) == RateLimits(500, 499, 0.12, 200_000, 199_000, 360.0)
    odd = limited(
        x_ratelimit_limit_requests="many", x_ratelimit_remaining_requests="-1", x_ratelimit_limit_tokens="inf"
    )
    assert rate_limits(odd) == RateLimits()


@pytest.mark.parametrize(
    ("fault", "wait"),
    [
        (refusal(429, headers={"retry-after": "7"}), 7.0),
        (refusal(429, headers={"retry-after-ms": "70"}), 0.07),
        (refusal(429), None),
        (refusal(429, headers={"retry-after": "-7"}), None),
        (refusal(503, headers={"retry-after": "7"}), 7.0),
        (refusal(529, headers={"retry-after": "7"}), 7.0),
        (refusal(400, "Rate limit reached", "rate_limit_exceeded"), None),
    ],
)
def test_the_gate_is_told_to_wait_and_the_request_is_made_again(fault: Act, wait: float | None) -> None:
    """It uses up no attempt: eight pauses are no failure, and cost nothing."""
    asked = ask(*[fault] * 8, answer())
    assert asked.reply is not None
    assert asked.ledger.events == ["limited"] * 8 + ["answered"]
    assert asked.ledger.waits == [wait] * 8
    assert asked.clock.slept == [], "the gate waits, not the loop"
    assert asked.reply.wasted == ()


def test_a_limit_that_is_told_with_the_refusal_reaches_the_gate() -> None:
    """So that it can pace what follows."""
    asked = ask(
        refusal(429, headers={"x-ratelimit-remaining-tokens": "0"}), answer(headers={"x-ratelimit-limit-requests": "9"})
    )
    assert asked.ledger.limits == [RateLimits(tokens_left=0), RateLimits(requests=9)]


@pytest.mark.parametrize("pause", ["3601", "1e400", "Sun, 22 Nov 2099 12:00:00 GMT"])
def test_a_pause_of_hours_ends_the_run_and_says_how_long(pause: str) -> None:
    """It is obeyed, not waited for: the same command goes on later."""
    asked = ask(refusal(429, headers={"retry-after": pause}))
    error = assert_clear(asked, QuotaError, "asks for a longer pause than is waited for (")
    assert error.exit_code == 5
    assert "run the same command again" in error.remedy
    assert (len(asked.requests), asked.ledger.events) == (1, ["limited"])


def test_pauses_without_end_come_to_one() -> None:
    """An endpoint that limits everything for ever is told of."""
    asked = ask(refusal(429, "Slow down"))
    assert_clear(asked, QuotaError, "keeps asking for fewer requests (201 times; Slow down)")
    assert asked.ledger.usage == Usage()


# The gate of a run without a budget


def gate() -> tuple[OpenGate, TestClock, list[str]]:
    """A gate with a clock of its own, and what it tells."""
    clock, told = TestClock(), list[str]()
    return OpenGate(clock, lambda: 0.5, told.append), clock, told


async def refused(gate: OpenGate, seconds: float | None) -> None:
    """One attempt that the endpoint does not want."""
    passed = await gate.enter(make_request())
    passed.limited(seconds, RateLimits())


def test_a_long_pause_is_counted_down() -> None:
    """The user sees that the program waits, and how long."""
    gated, clock, told = gate()

    async def go() -> None:
        await refused(gated, 40.0)
        await gated.enter(make_request())

    asyncio.run(go())
    assert clock.slept == [15.0, 15.0, 10.0]
    assert told == [f"the endpoint asks for a pause: {left} s left" for left in (40, 25, 10)][: len(told)]
    assert len(told) >= 2


def test_a_short_pause_is_kept_in_silence() -> None:
    """It is over before it is read."""
    gated, clock, told = gate()

    async def go() -> None:
        await refused(gated, 2.0)
        await gated.enter(make_request())

    asyncio.run(go())
    assert (clock.slept, told) == ([2.0], [])


def test_where_the_endpoint_does_not_say_how_long_the_pause_doubles() -> None:
    """Up to a minute, spread by the jitter; an answer begins anew."""
    gated, clock, _ = gate()

    async def go() -> None:
        for _ in range(9):
            await refused(gated, None)
        passed = await gated.enter(make_request())
        passed.answered(make_request(), reply("{}"), RateLimits())
        await refused(gated, None)
        await gated.enter(make_request())

    asyncio.run(go())
    assert clock.time == 1.25 * (1 + 2 + 4 + 8 + 16 + 32 + 60 + 60 + 60 + 1)
    assert (gated.answers, gated.usage) == (1, USAGE)


def test_all_wait_and_one_tells() -> None:
    """A pause is the endpoint's, not a request's."""
    gated, _, told = gate()

    async def go() -> None:
        await refused(gated, 10.0)
        passes = await asyncio.gather(*(gated.enter(make_request()) for _ in range(5)))
        passes[0].failed(maybe_billed=True)

    asyncio.run(go())
    assert told == ["the endpoint asks for a pause: 10 s left"]


@pytest.mark.parametrize(
    "limits",
    [RateLimits(requests_left=0, requests_reset_seconds=3.0), RateLimits(tokens_left=0, tokens_reset_seconds=3.0)],
)
def test_after_the_last_request_that_is_allowed_the_next_waits(limits: RateLimits) -> None:
    """A 429 that can be foreseen is not provoked."""
    gated, clock, _ = gate()

    async def go() -> None:
        passed = await gated.enter(make_request())
        passed.answered(make_request(), reply("{}"), limits)
        await gated.enter(make_request())

    asyncio.run(go())
    assert clock.slept == [3.0]


def test_the_time_at_the_gate_is_not_the_request_s() -> None:
    """A pause of 50 minutes does not use up a time limit of 30."""

    async def go() -> tuple[str, list[float]]:
        clock = TestClock()
        async with serving(refusal(429, headers={"retry-after": "3000"}), refusal(500), answer()) as server:
            provider = OpenAIProvider(server.url, Secret(KEY), conduct=Conduct(clock=clock, jitter=lambda: 0.5))
            try:
                return (await provider.complete(make_request())).text, clock.slept
            finally:
                await provider.close()

    text, slept = asyncio.run(go())
    assert text == '{"answer": "right"}'
    assert sum(slept) == 3000.375


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "3 s"),
        (119, "119 s"),
        (120, "2 minutes"),
        (7200, "2 hours"),
        (1e6, "12 days"),
        (math.inf, "more than a century"),
    ],
)
def test_times_are_said_as_people_do(seconds: float, words: str) -> None:
    """No one reads 31,536,000 s."""
    assert in_words(seconds) == words
