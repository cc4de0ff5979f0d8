"""The HTTP that we rely on, as the SDK makes it and as the service answers: held without any socket."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import httpx2

from summarizer.nouns.secret import Secret
from summarizer.nouns.traffic import RateLimits
from summarizer.providers.address import DEFAULT_BASE_URL
from summarizer.providers.attempt import Endpoint
from summarizer.providers.capabilities import Form
from summarizer.providers.wire import Answer
from summarizer.recordings import body_of
from tests.endpoint import completion
from tests.factory import make_request
from tests.providers.asked import KEY
from tests.providers.fault_server import GOOD
from tests.scripted import run


@dataclass
class Played:
    """The service; remembers the one request that it gets."""

    answer: Answer
    seen: httpx2.Request | None = None

    async def exchange(self, method: str, url: str, headers: Sequence[tuple[str, str]], content: bytes) -> Answer:
        """The answer, whatever is asked."""
        self.seen = httpx2.Request(method, url, headers=[*headers], content=content)
        return self.answer

    async def close(self) -> None:
        """Nothing is held."""


def play(answer: object, headers: Mapping[str, str] = MappingProxyType({})) -> tuple[Endpoint, Played]:
    """An endpoint and the service behind it."""
    service = Played(Answer(200, httpx2.Headers(dict(headers)), json.dumps(answer).encode()))
    return Endpoint(DEFAULT_BASE_URL, Secret(KEY), 5.0, service), service


def test_a_chat_completion() -> None:
    """POST /v1/chat/completions with a bearer key and a JSON body; usage and limits are where they are read."""
    request = make_request("누가 말했나?")
    headers = {"x-ratelimit-limit-requests": "500", "x-ratelimit-remaining-requests": "499", "x-request-id": "req_1"}
    endpoint, service = play(completion(GOOD), headers)
    reply, limits = run(endpoint.send(request, Form().body(request, {})))
    run(endpoint.close())
    assert (reply.text, reply.usage.input_tokens) == (GOOD, 1200)
    assert limits == RateLimits(requests=500, requests_left=499)
    sent = service.seen
    assert sent is not None
    assert (sent.method, str(sent.url)) == ("POST", "https://api.openai.com/v1/chat/completions")
    assert sent.headers["authorization"] == f"Bearer {KEY}"
    assert sent.headers["content-type"] == "application/json"
    assert json.loads(sent.content) == body_of(request)
    assert set(body_of(request)) == {"model", "messages", "response_format", "max_completion_tokens"}


def test_the_list_of_models() -> None:
    """GET /v1/models without a body, with the same key."""
    data = [{"id": "gpt-6-luna", "object": "model", "created": 1_790_000_000, "owned_by": "openai"}]
    endpoint, service = play({"object": "list", "data": data})
    assert run(endpoint.models()) == ("gpt-6-luna",)
    sent = service.seen
    assert sent is not None
    assert (sent.method, str(sent.url), sent.content) == ("GET", "https://api.openai.com/v1/models", b"")
    assert sent.headers["authorization"] == f"Bearer {KEY}"
