"""The OpenAI provider, against a real endpoint on the loopback interface."""

from __future__ import annotations

import json
import socket
from typing import Any

import pytest

from summarizer.errors import (
    AuthenticationError,
    ConfigurationError,
    EndpointUnreachable,
    ProviderError,
    QuotaError,
    SummarizerError,
)
from summarizer.nouns.exchange import Reply, Usage
from summarizer.providers.openai import DEFAULT_BASE_URL, OpenAIProvider
from summarizer.recordings import body_of
from tests.endpoint import Answer, Endpoint, completion, serve
from tests.factory import make_request
from tests.scripted import run

KEY = "sk-test-0123456789abcdef"


async def ask(provider: OpenAIProvider) -> Reply:
    """One answer; the connection is given back."""
    try:
        return await provider.complete(make_request("누가 말했나?"))
    finally:
        await provider.close()


def answered(*answers: Answer, **settings: Any) -> tuple[Reply, Endpoint]:
    """The reply to what an endpoint answers."""
    with serve(*answers) as endpoint:
        return run(ask(OpenAIProvider(endpoint.url, KEY, **settings))), endpoint


def failed(answer: Answer, **settings: Any) -> SummarizerError:
    """The error that an endpoint's answer becomes."""
    with serve(answer) as endpoint, pytest.raises(SummarizerError) as caught:
        run(ask(OpenAIProvider(endpoint.url, KEY, **settings)))
    assert str(caught.value).startswith(endpoint.url)
    assert "\n" not in str(caught.value)
    assert len(endpoint.bodies) == 1, "asked once: what is retried is paid for again"
    return caught.value


def refused(message: str, status: int, code: str | None = None) -> Answer:
    """An error as the service sends it."""
    return Answer({"error": {"message": message, "type": "x", "code": code, "param": None}}, status)


# Answers


def test_an_answer_is_read_with_its_usage() -> None:
    """Text, finish reason, the model that answered, and tokens with those from the provider's cache."""
    reply, _ = answered(Answer(completion('{"answer": "시장"}')))
    assert reply == Reply('{"answer": "시장"}', "stop", Usage(1200, 1024, 340), "gpt-6-luna-2026-09-01")


def test_what_is_sent_is_the_body_that_is_hashed() -> None:
    """The key of a recording is that of the body on the wire; the key goes into the header alone."""
    _, endpoint = answered(Answer(completion("{}")))
    assert endpoint.bodies == [body_of(make_request("누가 말했나?"))]
    assert endpoint.paths == ["/v1/chat/completions"]
    assert endpoint.headers[0]["authorization"] == f"Bearer {KEY}"
    assert KEY not in json.dumps(endpoint.bodies)


@pytest.mark.parametrize(
    ("body", "text", "reason"),
    [
        (completion(None, refusal="I cannot help with that."), "I cannot help with that.", "refusal"),
        (completion('{"answer": "시', "length"), '{"answer": "시', "length"),
        (completion("", "content_filter"), "", "content_filter"),
        (completion(None), "", "stop"),
        (completion("{}", "tool_calls"), "{}", "other"),
        (completion("{}", refusal=None), "{}", "stop"),
    ],
)
def test_the_reason_why_an_answer_ended_is_kept(body: dict[str, Any], text: str, reason: str) -> None:
    """Refused, cut and filtered answers are told from good ones."""
    reply, _ = answered(Answer(body))
    assert (reply.text, reply.finish_reason) == (text, reason)


@pytest.mark.parametrize("usage", [None, {}, {"prompt_tokens": None, "prompt_tokens_details": None}])
def test_an_endpoint_may_say_nothing_of_usage_and_model(usage: object) -> None:
    """A local server that counts nothing is not a broken one."""
    reply, _ = answered(Answer({"choices": completion("{}")["choices"], "usage": usage}))
    assert (reply.usage, reply.model) == (Usage(), "")


@pytest.mark.parametrize(
    "body",
    [
        b"<html><body>Welcome to your router</body></html>",
        b"null",
        b"",
        b'{"choices": [{"mess',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        {"choices": []},
        {"choices": None},
        {"error": {"message": "overloaded"}},
        {"choices": [{"message": None}]},
        {"choices": [{"message": "text"}]},
        {"choices": [{"finish_reason": ["stop"], "message": {"content": "{}"}}]},
        {**completion("{}"), "usage": "many"},
        {**completion("{}"), "usage": {"prompt_tokens": "many"}},
        json.dumps(completion("{}")).replace("1200", "1e999").encode(),
    ],
)
def test_what_is_no_completion_is_an_error_of_the_endpoint(body: object) -> None:
    """Whatever comes with status 200, no bare exception leaves the provider."""
    error = failed(Answer(body))
    assert type(error) is ProviderError
    assert "no chat completion" in error.cause


# Errors


@pytest.mark.parametrize(
    ("answer", "kind", "exit_code"),
    [
        (refused("Incorrect API key provided", 401), AuthenticationError, 4),
        (refused("Country not supported", 403), AuthenticationError, 4),
        (refused("The model `gpt-9` does not exist", 404, "model_not_found"), ConfigurationError, 4),
        (refused("You exceeded your current quota", 429, "insufficient_quota"), QuotaError, 5),
        (refused("Rate limit reached", 429, "rate_limit_exceeded"), ProviderError, 1),
        (refused("Invalid schema", 400), ProviderError, 1),
        (refused("The server had an error", 500), ProviderError, 1),
        (Answer(b"<html>Bad gateway</html>", 502), ProviderError, 1),
        (Answer(b"", 503), ProviderError, 1),
    ],
)
def test_a_status_becomes_the_error_that_says_what_to_do(
    answer: Answer, kind: type[SummarizerError], exit_code: int
) -> None:
    """Key, model, quota and failures are told apart, and nothing is asked twice."""
    error = failed(answer)
    assert (type(error), error.exit_code) == (kind, exit_code)
    if isinstance(answer.body, dict):
        assert answer.body["error"]["message"] in error.cause


def test_a_missing_model_is_named() -> None:
    """The user sees which model the endpoint does not know."""
    assert "does not know model 'gpt-6-luna'" in failed(refused("no", 404)).cause


def test_a_long_error_is_cut_to_a_line() -> None:
    """A page of HTML or a list of faults does not flood the terminal."""
    cause = failed(refused("word\n" * 5_000, 500)).cause
    assert cause.endswith("…)")
    assert len(cause) < 250


def test_an_endpoint_that_does_not_answer_in_time_is_left() -> None:
    """The time limit is named."""
    error = failed(Answer(completion("{}"), held=True), timeout_seconds=0.2)
    assert type(error) is ProviderError
    assert "no answer within" in error.cause


def test_where_nothing_listens_the_address_is_named() -> None:
    """A local server that is not running is a matter of configuration."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        provider = OpenAIProvider(f"http://127.0.0.1:{taken.getsockname()[1]}/v1", KEY)
        with pytest.raises(EndpointUnreachable, match="cannot be reached") as caught:
            run(ask(provider))
    assert caught.value.exit_code == 4


def test_a_redirect_is_not_followed() -> None:
    """The article is not posted to a host that nobody named."""
    with serve() as elsewhere:
        error = failed(Answer(b"", 307, {"location": f"{elsewhere.url}/chat/completions"}))
        assert type(error) is ProviderError
        assert elsewhere.bodies == []


# Settings


@pytest.mark.parametrize(
    ("base_url", "key", "message"),
    [
        (DEFAULT_BASE_URL, "", "OPENAI_API_KEY: is not set"),
        ("http://example.org/v1", KEY, "would send the article unencrypted"),
        ("http://127.0.0.1.example.org/v1", KEY, "would send the article unencrypted"),
        ("http://localhost@example.org/v1", KEY, "would send the article unencrypted"),
        ("ftp://example.org", KEY, "is not an http"),
        ("example.org/v1", KEY, "is not an http"),
        ("https://", KEY, "is not an http"),
        ("", KEY, "is not an http"),
        ("http://[::1/v1", KEY, "is not an http"),
        ("https://example.org:port/v1", KEY, "is not an http"),
        ("https://example.org:0/v1", KEY, "is not an http"),
        (DEFAULT_BASE_URL, f"{KEY}\n", "a sign that no key has"),
        (DEFAULT_BASE_URL, f"{KEY} {KEY}", "a sign that no key has"),
        (DEFAULT_BASE_URL, "schlüssel", "a sign that no key has"),
    ],
)
def test_settings_that_cannot_work_are_refused_before_anything_is_sent(base_url: str, key: str, message: str) -> None:
    """No request leaves the machine, and the key is not in the message."""
    provider = OpenAIProvider(base_url, key)
    with pytest.raises(ConfigurationError, match=message) as caught:
        run(ask(provider))
    assert not key or key.strip() not in str(caught.value)


@pytest.mark.parametrize("base_url", ["http://localhost:8080/v1", "http://[::1]:8080", "https://127.0.0.1/v1"])
def test_a_server_on_this_machine_needs_no_key(base_url: str) -> None:
    """A local model is used without registration."""
    OpenAIProvider(base_url).check()


def test_without_a_key_an_error_reads_as_it_was_sent() -> None:
    """There is nothing to hide in it."""
    with serve(refused("no such model", 404)) as endpoint, pytest.raises(ConfigurationError, match="no such model"):
        run(ask(OpenAIProvider(endpoint.url)))


def test_without_a_key_none_of_another_setting_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """The SDK's own environment variables have no say: a local server does not get the real key."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serve(Answer(completion("{}"))) as endpoint:
        run(ask(OpenAIProvider(endpoint.url)))
    assert KEY not in str(endpoint.headers)


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500])
def test_the_key_never_appears_in_an_error(status: int) -> None:
    """Not even where the endpoint repeats it."""
    error = failed(refused(f"Incorrect API key provided: {KEY}", status))
    assert KEY not in f"{error} {error!r} {error.detail}"
    assert "[key]" in error.cause


def test_the_key_never_appears_in_the_provider_s_repr() -> None:
    """A provider can be logged."""
    assert KEY not in repr(OpenAIProvider(api_key=KEY))


def test_who_answers_is_the_host_without_a_password() -> None:
    """What goes into recordings and messages names the endpoint and no secret."""
    assert OpenAIProvider().answered_by == "the endpoint at api.openai.com"
    assert OpenAIProvider("http://me:secret@localhost:8080/v1?token=x").answered_by == "the endpoint at localhost:8080"
    assert OpenAIProvider(name="llama.cpp").answered_by == "llama.cpp"
    with pytest.raises(ConfigurationError) as caught:
        OpenAIProvider("http://me:secret@example.org/v1?token=x").check()
    assert "secret" not in str(caught.value)
    assert "token" not in str(caught.value)


def test_a_provider_that_asked_nothing_has_nothing_to_close() -> None:
    """Closing is always allowed."""
    run(OpenAIProvider().close())


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("ALL_PROXY", "socks5://127.0.0.1:1"),
        ("HTTP_PROXY", "://x"),
        ("OPENAI_PROJECT_ID", "\u00fc"),
    ],
)
def test_what_the_client_finds_wrong_before_it_sends_is_configuration(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    """One line for the user, and no second try, as a bare ValueError would get."""
    monkeypatch.setenv(variable, value)
    with serve() as endpoint, pytest.raises(ConfigurationError, match="cannot be sent"):
        run(ask(OpenAIProvider(endpoint.url, KEY)))
    assert endpoint.bodies == []


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/v1\n", "http://127.0.0.1:1/\udcff", "https://[v1.x]/", "https://\u2603.example/"]
)
def test_an_address_that_only_the_client_refuses(url: str) -> None:
    """However strange, it is the user's configuration."""
    with pytest.raises(ConfigurationError) as caught:
        run(ask(OpenAIProvider(url, KEY)))
    assert "cannot be sent" in str(caught.value)


def test_a_negative_usage_counts_as_none() -> None:
    """A price cannot be told of it, and the answer was paid for."""
    body = completion("{}") | {"usage": {"prompt_tokens": -5, "completion_tokens": 3}}
    reply, _ = answered(Answer(body))
    assert reply.usage == Usage(0, 0, 3)
