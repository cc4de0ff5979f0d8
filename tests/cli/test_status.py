"""`summarizer status`: what a run would use, without a secret and without spending."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import SAMPLE, Outcome, summarizer
from tests.endpoint import Answer, Endpoint, completion, serve

Capture = pytest.CaptureFixture[bytes]
KEY = "sk-canary-0123456789abcdef"


def shown(outcome: Outcome) -> dict[str, str]:
    """The lines by what they are about."""
    return {line[:12].strip(): line[12:] for line in outcome.out.splitlines()}


def listing(*names: str) -> Answer:
    """The endpoint's list of models."""
    return Answer({"object": "list", "data": [{"id": name} for name in names]})


def status(capfdbinary: Capture, answer: Answer, *flags: str | Path) -> tuple[Outcome, Endpoint]:
    """The command against an endpoint."""
    with serve(answer) as endpoint:
        return summarizer(capfdbinary, "status", "--base-url", endpoint.url, *flags), endpoint


def test_what_is_ready_is_said_to_be(capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """One free request, no secret, exit code 0."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    outcome, endpoint = status(capfdbinary, listing("gpt-6-luna", "gpt-6-sol"))
    assert outcome.code == 0
    assert endpoint.paths == ["/v1/models"]
    lines = shown(outcome)
    assert lines["model"] == "gpt-6-luna ($0.10 for a million tokens in, $0.50 out)"
    assert lines["endpoint"] == f"{endpoint.url}: answers; offers gpt-6-luna"
    assert lines["key"] == "set"
    assert lines["time limit"] == "1800 s for a request with all its attempts"
    assert lines["cache"].endswith("replies.sqlite3: empty")
    assert KEY not in outcome.out + outcome.err


def test_a_model_that_is_not_offered_is_named_with_those_that_are(capfdbinary: Capture) -> None:
    """Some endpoints take models that they do not list: it is told, and no error."""
    names = [f"small-{number}" for number in range(9)]
    outcome, _ = status(capfdbinary, listing(*names), "--model", "home-made")
    assert outcome.code == 0
    assert shown(outcome)["endpoint"].endswith(
        "does not list home-made, but small-0, small-1, small-2, small-3, small-4, ..."
    )
    assert shown(outcome)["model"] == "home-made (price unknown)"
    for answer in (listing(), Answer({"detail": "Not Found"}, 404)):
        outcome, _ = status(capfdbinary, answer)
        assert outcome.code == 0
        assert "answers; does not say which models it has" in outcome.out


@pytest.mark.parametrize(
    ("answer", "code", "cause"),
    [
        (Answer({"error": {"message": "who?"}}, 401), 4, "refuses the key (who?)"),
        (Answer({"error": {"message": "no credit", "code": "insufficient_quota"}}, 429), 5, "the quota is used up"),
        (Answer(b"<html>"), 1, "no chat completion"),
    ],
)
def test_what_an_endpoint_refuses_is_shown_with_its_exit_code(
    capfdbinary: Capture, answer: Answer, code: int, cause: str
) -> None:
    """The other lines are there all the same."""
    outcome, _ = status(capfdbinary, answer)
    assert outcome.code == code
    assert cause in shown(outcome)["endpoint"]
    assert shown(outcome)["fail on"] == "contradicts"


def test_without_a_key_for_another_machine_nothing_is_sent(capfdbinary: Capture) -> None:
    """The same error as a run would give."""
    outcome = summarizer(capfdbinary, "status")
    assert outcome.code == 4
    assert shown(outcome)["endpoint"].startswith("OPENAI_API_KEY: is not set")
    assert shown(outcome)["key"] == "not set"


def test_cache_prompts_and_form_are_shown(capfdbinary: Capture, tmp_path: Path) -> None:
    """After a run: an answer in the cache, and the form that the endpoint was found to take."""
    refused = Answer({"error": {"message": "max_completion_tokens is too large; at most 9000"}}, 400)
    recorded = Path(__file__).parents[1] / "recordings" / "hanbit-port" / "brief-01.json"
    answer = Answer(completion(json.loads(recorded.read_text(encoding="utf-8"))["reply"]["text"]))
    service = Answer({"error": {"message": "Unknown parameter: 'service_tier'"}}, 400)
    with serve(refused, service, answer, listing("m")) as endpoint:
        flags = ["--base-url", endpoint.url, "--model", "m"]
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SUMMARIZER_SERVICE_TIER", "flex")
            assert summarizer(capfdbinary, "brief", SAMPLE, *flags).code == 0
        outcome = summarizer(capfdbinary, "status", *flags, "--prompts", tmp_path)
    assert [body.get("service_tier") for body in endpoint.bodies] == ["flex", "flex", None]
    lines = shown(outcome)
    assert ": 1 answer, 0." in lines["cache"]
    assert lines["form"] == "strict JSON Schema, without service_tier, answers of at most 9,000 tokens"
    assert lines["prompts"] == f"those in {tmp_path}, else the shipped ones"
    assert shown(summarizer(capfdbinary, "status", "--no-cache"))["cache"] == "none"


@pytest.mark.parametrize("seconds", ["soon", "0", "-1", "inf", "nan"])
def test_a_time_limit_that_is_none_is_refused(capfdbinary: Capture, seconds: str) -> None:
    """By name."""
    outcome = summarizer(capfdbinary, "status", "--timeout", seconds)
    assert outcome.code == 2
    assert f"timeout '{seconds}': is no time" in outcome.error


def test_a_time_limit_may_come_from_the_environment(capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Like every other setting."""
    monkeypatch.setenv("SUMMARIZER_TIMEOUT", "60")
    assert shown(summarizer(capfdbinary, "status"))["time limit"].startswith("60 s")
