"""The OpenAI provider: what it sends and where, and what it keeps to itself."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import socket

import pytest

from summarizer.errors import ConfigurationError, EndpointUnreachable, ProviderError, SummarizerError
from summarizer.nouns.exchange import Reply, Usage
from summarizer.nouns.secret import Secret
from summarizer.providers import asking
from summarizer.providers.address import DEFAULT_BASE_URL
from summarizer.providers.openai import Conduct, OpenAIProvider
from summarizer.providers.wire import Wire, proxy_for
from summarizer.recordings import body_of
from tests.endpoint import completion
from tests.factory import make_request
from tests.providers.asked import KEY, TestClock, ask, assert_clear
from tests.providers.fault_server import GOOD, FaultServer, answer, hang, refusal, reset_before_headers, said, serving
from tests.scripted import run


async def ask_at(url: str, key: str = KEY, **conduct: object) -> Reply:
    """One answer from an address; the connection is given back."""
    provider = OpenAIProvider(url, Secret(key), conduct=Conduct(clock=TestClock(), **conduct))  # type: ignore[arg-type]
    try:
        return await provider.complete(make_request())
    finally:
        await provider.close()


async def with_key(key: str, *, path: str = "") -> FaultServer:
    """What reaches a server that is asked with a key."""
    async with serving(answer()) as server:
        await ask_at(server.url + path, key)
    return server


# What is sent


def test_an_answer_is_read_with_its_usage() -> None:
    """Text, finish reason, the model that answered, and tokens with those from the provider's cache."""
    asked = ask(answer(completion('{"answer": "시장"}')))
    assert asked.reply == Reply('{"answer": "시장"}', "stop", Usage(1200, 1024, 340), "gpt-6-luna-2026-09-01")


def test_what_is_sent_is_the_body_that_is_hashed() -> None:
    """The key of a recording is that of the body on the wire; the key goes into the header alone."""
    request = make_request("누가 말했나?")
    (received,) = ask(answer(), request=request).requests
    assert (received.method, received.path, received.body) == ("POST", "/v1/chat/completions", body_of(request))
    assert received.headers["authorization"] == f"Bearer {KEY}"
    assert received.headers["content-type"] == "application/json"
    assert received.headers["accept-encoding"] == "gzip, deflate"
    assert KEY not in json.dumps(received.body)


def test_parameters_of_the_endpoint_are_sent_beside_the_request() -> None:
    """A service tier is no part of what is asked."""
    (received,) = ask(answer(), service_tier="flex").requests
    assert received.body == {**body_of(make_request()), "service_tier": "flex"}


def test_a_base_url_with_a_query_keeps_it() -> None:
    """Some services want their version there."""
    (received,) = run(with_key(KEY, path="/?api-version=7")).received
    assert received.path == "/v1/chat/completions?api-version=7"


@pytest.mark.parametrize(("key", "signed"), [("", "Basic bWU6c2VjcmV0"), (KEY, f"Bearer {KEY}")])
def test_a_password_in_the_address_signs_in_where_there_is_no_key(key: str, signed: str) -> None:
    """As a proxy before a local model wants it; it is in no path."""

    async def go() -> FaultServer:
        async with serving(answer()) as server:
            await ask_at(server.url.replace("//", "//me:secret@"), key)
        return server

    (received,) = run(go()).received
    assert received.headers["authorization"] == signed
    assert "secret" not in received.path


def test_a_large_request_arrives_whole() -> None:
    """It is sent piece by piece."""
    request = make_request("가" * 700_000)
    (received,) = ask(answer(), request=request).requests
    assert received.body == body_of(request)


def test_a_connection_is_used_again() -> None:
    """The next request needs no new one."""

    async def go() -> int:
        async with serving(answer()) as server:
            provider = OpenAIProvider(server.url, Secret(KEY))
            for _ in range(3):
                await provider.complete(make_request())
            await provider.close()
            return server.connections

    assert run(go()) == 1


def test_without_a_key_none_of_another_setting_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """The SDK's own environment variables have no say: a local server does not get the real key."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    assert KEY not in str(run(with_key("")).received)


# Where it is sent


def test_a_redirect_is_not_followed() -> None:
    """The article is not posted to a host that nobody named; that host is in the message."""
    for status in (301, 302, 303, 307, 308):
        asked = ask(answer(b"", status, {"location": "https://me:secret@elsewhere.example:8443/v1/chat"}))
        error = assert_clear(asked, ConfigurationError, "redirects to elsewhere.example:8443, which is not followed")
        assert "secret" not in str(error)
        assert len(asked.requests) == 1


@pytest.mark.parametrize("location", ["/v1/chat/completions", "", "https://[", "//"])
def test_a_redirect_in_a_circle_or_to_nowhere_ends_at_once(location: str) -> None:
    """One request, however it goes on."""
    asked = ask(answer(b"", 308, {"location": location}))
    assert_clear(asked, ConfigurationError, "redirects to another path")
    assert len(asked.requests) == 1


def test_a_redirect_without_a_place_is_one_too() -> None:
    """304 and the like come without a Location."""
    assert_clear(ask(answer(b"", 304)), ConfigurationError, "redirects to another path")


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"])
@pytest.mark.parametrize("proxy", ["http://127.0.0.1:1", "socks5://127.0.0.1:1", "://x"])
def test_no_proxy_stands_between_this_machine_and_itself(
    monkeypatch: pytest.MonkeyPatch, variable: str, proxy: str
) -> None:
    """A local model is reached whatever the environment says of the network."""
    monkeypatch.setenv(variable, proxy)
    assert len(run(with_key(KEY)).received) == 1


def test_a_proxy_stands_before_every_other_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """It gets the request that is for the other host."""
    for name in ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)

    async def go() -> FaultServer:
        async with serving(answer()) as server:
            monkeypatch.setenv("http_proxy", server.url.removesuffix("/v1"))
            await ask_at("http://model.example/v1", allow_http=True)
        return server

    (received,) = run(go()).received
    assert received.path == "http://model.example/v1/chat/completions"


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "://x"])
def test_a_proxy_of_another_kind_is_a_matter_of_configuration(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    """It is not gone around."""
    monkeypatch.setenv("http_proxy", proxy)
    with pytest.raises(ConfigurationError, match="the proxy that the environment names"):
        run(ask_at("http://model.example/v1", allow_http=True))


def test_where_nothing_listens_the_address_is_named() -> None:
    """A local server that is not running is a matter of configuration."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with pytest.raises(EndpointUnreachable, match="cannot be reached") as caught:
            run(ask_at(url))
    assert caught.value.exit_code == 4
    assert caught.value.thing == url


@pytest.mark.parametrize(
    ("base_url", "key", "message"),
    [
        (DEFAULT_BASE_URL, "", "OPENAI_API_KEY: is not set"),
        ("http://example.org/v1", KEY, "would send the article unencrypted.*--allow-http"),
        ("http://127.0.0.1.example.org/v1", KEY, "would send the article unencrypted"),
        ("http://localhost@example.org/v1", KEY, "would send the article unencrypted"),
        ("ftp://example.org", KEY, "is not an http"),
        ("example.org/v1", KEY, "is not an http"),
        ("https://", KEY, "is not an http"),
        ("", KEY, "is not an http"),
        ("http://[::1/v1", KEY, "is not an http"),
        ("https://example.org:port/v1", KEY, "is not an http"),
        ("https://example.org:0/v1", KEY, "is not an http"),
        ("http://127.0.0.1:1/v1\n", KEY, "a sign that no address has"),
        ("http://127.0.0.1:1/\udcff", KEY, "a sign that no address has"),
        ("http://127.0.0.1:1/v1 x", KEY, "a sign that no address has"),
        ("https://\u2603.example/", KEY, "a sign that no address has"),
        ("https://[v1.x]/", KEY, "cannot be sent"),
        (DEFAULT_BASE_URL, f"{KEY}\n", "a sign that no key has"),
        (DEFAULT_BASE_URL, f"{KEY} {KEY}", "a sign that no key has"),
        (DEFAULT_BASE_URL, "schlüssel", "a sign that no key has"),
    ],
)
def test_settings_that_cannot_work_are_refused_before_anything_is_sent(base_url: str, key: str, message: str) -> None:
    """No request leaves the machine, and the key is not in the message."""
    with pytest.raises(ConfigurationError, match=message) as caught:
        run(ask_at(base_url, key))
    assert not key or key.strip() not in str(caught.value)


@pytest.mark.parametrize("base_url", ["http://localhost:8080/v1", "http://[::1]:8080", "https://127.0.0.1/v1"])
def test_a_server_on_this_machine_needs_no_key(base_url: str) -> None:
    """A local model is used without registration."""
    OpenAIProvider(base_url).check()


def test_http_to_another_machine_has_to_be_allowed() -> None:
    """With --allow-http it is the user's own decision."""
    OpenAIProvider("http://model.example/v1", Secret(KEY), conduct=Conduct(allow_http=True)).check()


@pytest.mark.parametrize("value", ["a\nb", "a\r\nx-forged: 1"])
def test_what_is_found_wrong_before_anything_is_sent_is_configuration(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """One line for the user, and no header of somebody else's."""
    monkeypatch.setenv("OPENAI_PROJECT_ID", value)
    asked = ask(answer())
    assert_clear(asked, ConfigurationError, "the request cannot be sent")
    assert asked.requests == []


def test_a_server_without_tls_at_an_https_address_is_told_of() -> None:
    """Nothing is sent to it, and nothing is tried again."""

    def refuse(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async def go() -> None:
        server = await asyncio.start_server(refuse, "127.0.0.1", 0)
        async with server:
            await ask_at(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1")

    with pytest.raises(EndpointUnreachable, match="offers no safe connection"):
        run(go())


def test_a_proxy_that_refuses_is_named_as_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The way to the endpoint is closed."""
    for name in ("https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)

    async def go() -> None:
        async with serving(answer(b"", 407)) as server:
            monkeypatch.setenv("https_proxy", server.url.removesuffix("/v1"))
            await ask_at("https://model.example/v1")

    with pytest.raises(EndpointUnreachable, match="cannot be reached"):
        run(go())


def test_without_a_proxy_for_it_an_address_is_asked_directly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the environment excepts it."""
    for name in os.environ:
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    assert proxy_for("https://model.example/v1") is None
    monkeypatch.setenv("all_proxy", "proxy.example:3128")
    assert proxy_for("https://model.example/v1") == "http://proxy.example:3128"
    monkeypatch.setenv("no_proxy", "model.example")
    assert proxy_for("https://model.example/v1") is None


def test_a_request_that_utf_8_cannot_hold_is_not_sent() -> None:
    """A lone surrogate, from a name on the command line."""
    asked = ask(answer(), request=make_request("\udcff"))
    assert_clear(asked, ConfigurationError, "a sign that UTF-8 has not")
    assert asked.requests == []


# What it keeps to itself


@pytest.mark.parametrize(
    "act",
    [
        *(refusal(status, f"Incorrect API key provided: {KEY}") for status in (400, 401, 402, 404, 418, 429, 500)),
        answer(f"<html>{KEY}</html>".encode()),
        answer(f"<html>{KEY}</html>".encode(), 502),
        answer(b"", 307, {"location": f"https://{KEY}.example/"}),
        refusal(429, headers={"retry-after": KEY}),
        answer({"error": {"message": KEY}}),
        reset_before_headers,
    ],
)
def test_the_key_is_in_no_error_and_no_log(act: object, caplog: pytest.LogCaptureFixture) -> None:
    """Not even where the endpoint repeats it; everything that anybody logs is read."""
    with caplog.at_level(logging.DEBUG):
        asked = ask(act)  # type: ignore[arg-type]
    error = asked.error
    assert error is not None
    seen = f"{error} {error!r} {error.detail} {error.__cause__!r} {asked.told} {caplog.text}"
    assert KEY not in seen


@pytest.mark.parametrize("text", [f'{{"answer": "{KEY}"}}', f'{{"answer": "{KEY[:2]}\\u002d{KEY[3:]}"}}'])
def test_the_key_is_in_no_answer(text: str) -> None:
    """A hostile endpoint that puts it into what would be printed and kept."""
    asked = ask(answer({**completion(text), "model": KEY}, headers={"x-request-id": KEY}))
    assert asked.reply is not None
    assert KEY not in f"{asked.reply} {asked.ledger.replies}"
    escaped = json.dumps(completion(GOOD)).replace("right", "".join(f"\\u{ord(sign):04x}" for sign in KEY))
    asked = ask(answer(escaped.encode()))
    assert KEY not in f"{asked.reply} {asked.ledger.replies}"


def test_a_key_of_few_signs_is_left_in_texts() -> None:
    """Some local servers want an "x": it is no secret, and it is in every second word."""

    async def go() -> str:
        async with serving(said('{"answer": "six"}')) as server:
            return (await ask_at(server.url, "x")).text

    assert run(go()) == '{"answer": "six"}'


def test_who_answers_is_the_host_without_a_password() -> None:
    """What goes into recordings and messages names the endpoint and no secret."""
    assert OpenAIProvider().answered_by == "the endpoint at api.openai.com"
    assert OpenAIProvider("http://me:secret@localhost:8080/v1?token=x").answered_by == "the endpoint at localhost:8080"
    assert OpenAIProvider(name="llama.cpp").answered_by == "llama.cpp"
    with pytest.raises(ConfigurationError) as caught:
        OpenAIProvider("http://me:secret@example.org/v1?token=x").check()
    assert "secret" not in str(caught.value)
    assert "token" not in str(caught.value)
    assert KEY not in repr(OpenAIProvider(api_key=Secret(KEY)))


def test_a_provider_that_asked_nothing_has_nothing_to_close_or_to_forget() -> None:
    """Both are always allowed."""
    provider = OpenAIProvider()
    provider.forget(make_request())
    run(provider.close())
    run(Wire(Secret(), None, 1.0).close())


# The models


async def models_of(*acts: object) -> tuple[str, ...]:
    """What a server says that it offers."""
    async with serving(*acts) as server:  # type: ignore[arg-type]
        provider = OpenAIProvider(server.url, Secret(KEY))
        try:
            return await provider.models()
        finally:
            await provider.close()


def test_models_are_listed() -> None:
    """Without a request that costs anything; entries that are odd are passed over."""
    data = [{"id": "gpt-6-luna"}, {"id": 7}, "x", {"id": "gpt-6-sol"}]
    assert run(models_of(answer({"object": "list", "data": data}))) == ("gpt-6-luna", "gpt-6-sol")


@pytest.mark.parametrize("body", [{"data": None}, [], b"<html>", {"models": []}])
def test_what_is_no_list_of_models_is_an_error(body: object) -> None:
    """Of the one tree."""
    with pytest.raises(ProviderError, match="answered with something"):
        run(models_of(answer(body)))


def test_a_list_of_models_that_does_not_come_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is waited for as long as it takes to look, not to think."""
    monkeypatch.setattr(asking, "MODELS_SECONDS", 0.05)
    with pytest.raises(ProviderError, match="no answer in time"):
        run(models_of(hang))


def test_a_refused_key_shows_in_the_list_of_models() -> None:
    """So that status can tell."""
    with pytest.raises(SummarizerError, match="refuses the key"):
        asyncio.run(models_of(refusal(401)))
