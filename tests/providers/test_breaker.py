"""Many requests at once: what ends one for good ends all, and what helps one helps all."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from summarizer.errors import AuthenticationError, EndpointUnreachable, QuotaError, SummarizerError
from summarizer.nouns.exchange import Reply
from summarizer.nouns.secret import Secret
from summarizer.providers.openai import Conduct, OpenAIProvider
from tests.factory import make_request
from tests.providers.asked import KEY, Ledger, TestClock
from tests.providers.fault_server import Act, FaultServer, answer, hang, refusal, serving

Outcome = Reply | SummarizerError


async def many(
    count: int, in_flight: int, *acts: Act, memory: Path | None = None
) -> tuple[list[Outcome], FaultServer, Ledger]:
    """So many requests, so many at a time."""
    ledger, waiting, outcomes = Ledger(), list(range(count)), list[Outcome]()
    async with serving(*acts) as server:
        conduct = Conduct(ledger, clock=TestClock(), jitter=lambda: 0.5, memory=memory)
        provider = OpenAIProvider(server.url, Secret(KEY), conduct=conduct)

        async def work() -> None:
            while waiting:
                try:
                    outcomes.append(await provider.complete(make_request(f"question {waiting.pop()}")))
                except SummarizerError as error:
                    outcomes.append(error)

        await asyncio.gather(*(work() for _ in range(in_flight)))
        await provider.close()
    assert ledger.entered == len(ledger.events)
    return outcomes, server, ledger


@pytest.mark.parametrize(
    ("fault", "kind"),
    [(refusal(401), AuthenticationError), (refusal(429, "empty", "insufficient_quota"), QuotaError)],
)
def test_only_the_requests_in_flight_follow_a_final_error(fault: Act, kind: type[SummarizerError]) -> None:
    """A thousand articles do not ask a thousand times for what is refused to all."""
    outcomes, server, _ = asyncio.run(many(1000, 8, answer(), fault))
    assert len(outcomes) == 1000
    assert sum(isinstance(outcome, Reply) for outcome in outcomes) == 1
    assert {type(outcome) for outcome in outcomes if not isinstance(outcome, Reply)} == {kind}
    assert len({str(outcome) for outcome in outcomes if not isinstance(outcome, Reply)}) == 1
    assert len(server.received) <= 1 + 8 + 1


def test_what_concerns_one_article_does_not_stop_the_others() -> None:
    """A refused article among good ones."""
    outcomes, server, _ = asyncio.run(many(50, 8, refusal(400, "no", "content_filter"), answer()))
    assert sum(isinstance(outcome, Reply) for outcome in outcomes) == 49
    assert len(server.received) == 50


def test_a_form_is_found_out_once(tmp_path: Path) -> None:
    """Of 64 at once each may be refused; the next run asks in the right form at once."""
    refused, memory = refusal(400, "response_format json_schema is not supported"), tmp_path / "endpoints.json"
    outcomes, server, _ = asyncio.run(many(200, 64, *[refused] * 64, answer(), memory=memory))
    assert all(isinstance(outcome, Reply) for outcome in outcomes)
    assert len(server.received) <= 200 + 64


def test_an_endpoint_that_is_gone_is_tried_for_seconds_and_then_given_up_for_all() -> None:
    """Nothing listens any more: one article finds out, the others are told."""

    async def go() -> tuple[list[Outcome], list[float]]:
        async with serving(answer()) as server:
            url = server.url
        clock = TestClock()
        provider = OpenAIProvider(url, Secret(KEY), conduct=Conduct(clock=clock, jitter=lambda: 0.5))
        outcomes: list[Outcome] = []
        for _ in range(3):
            try:
                outcomes.append(await provider.complete(make_request()))
            except SummarizerError as error:
                outcomes.append(error)
        await provider.close()
        return outcomes, clock.slept

    outcomes, slept = asyncio.run(go())
    assert [type(outcome) for outcome in outcomes] == [EndpointUnreachable] * 3
    assert slept == [0.375, 0.75]


def test_a_network_that_goes_away_in_the_middle_of_a_run_is_waited_for() -> None:
    """It has answered before, so the address is right."""

    async def go() -> tuple[Outcome, list[float]]:
        clock = TestClock()
        provider: OpenAIProvider | None = None
        try:
            async with serving(answer(headers={"connection": "close"})) as server:
                provider = OpenAIProvider(server.url, Secret(KEY), conduct=Conduct(clock=clock, jitter=lambda: 0.5))
                await provider.complete(make_request())
            return await provider.complete(make_request()), clock.slept
        except EndpointUnreachable as error:
            return error, clock.slept
        finally:
            assert provider is not None
            await provider.close()

    outcome, slept = asyncio.run(go())
    assert isinstance(outcome, EndpointUnreachable)
    assert len(slept) == 19


def test_an_attempt_that_is_stopped_from_outside_is_accounted_for() -> None:
    """Ctrl-C in the middle: the gate is told that something may have been billed."""

    async def go() -> Ledger:
        ledger = Ledger()
        async with serving(hang) as server:
            provider = OpenAIProvider(server.url, Secret(KEY), conduct=Conduct(ledger))
            asking = asyncio.create_task(provider.complete(make_request()))
            while not server.received:
                await asyncio.sleep(0.001)
            asking.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asking
            await provider.close()
        return ledger

    assert asyncio.run(go()).events == ["billed?"]
