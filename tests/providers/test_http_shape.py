"""The HTTP that we rely on, as the SDK makes it and as the service answers: held without any socket."""

from __future__ import annotations

import json

import httpx2

from summarizer.nouns.secret import Secret
from summarizer.nouns.traffic import RateLimits
from summarizer.providers.address import DEFAULT_BASE_URL
from summarizer.providers.capabilities import Form
from summarizer.providers.sdk import SdkEndpoint
from summarizer.recordings import body_of
from tests.endpoint import completion
from tests.factory import make_request
from tests.providers.asked import KEY
from tests.providers.fault_server import GOOD
from tests.scripted import run


def endpoint(answer: httpx2.Response, seen: list[httpx2.Request]) -> SdkEndpoint:
    """The service, played."""

    def play(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return answer

    return SdkEndpoint(DEFAULT_BASE_URL, Secret(KEY), 5.0, httpx2.MockTransport(play))


def test_a_chat_completion() -> None:
    """POST /v1/chat/completions with a bearer key and a JSON body; usage and limits are where they are read."""
    request, seen = make_request("누가 말했나?"), list[httpx2.Request]()
    headers = {"x-ratelimit-limit-requests": "500", "x-ratelimit-remaining-requests": "499", "x-request-id": "req_1"}
    played = endpoint(httpx2.Response(200, json=completion(GOOD), headers=headers), seen)
    reply, limits = run(played.send(request, Form().body(request, {})))
    assert (reply.text, reply.usage.input_tokens) == (GOOD, 1200)
    assert limits == RateLimits(requests=500, requests_left=499)
    (sent,) = seen
    assert (sent.method, str(sent.url)) == ("POST", "https://api.openai.com/v1/chat/completions")
    assert sent.headers["authorization"] == f"Bearer {KEY}"
    assert sent.headers["content-type"] == "application/json"
    assert json.loads(sent.content) == body_of(request)
    assert set(body_of(request)) == {"model", "messages", "response_format", "max_completion_tokens"}


def test_the_list_of_models() -> None:
    """GET /v1/models without a body, with the same key."""
    seen = list[httpx2.Request]()
    data = [{"id": "gpt-6-luna", "object": "model", "created": 1_790_000_000, "owned_by": "openai"}]
    played = endpoint(httpx2.Response(200, json={"object": "list", "data": data}), seen)
    assert run(played.models()) == ("gpt-6-luna",)
    (sent,) = seen
    assert (sent.method, str(sent.url), sent.content) == ("GET", "https://api.openai.com/v1/models", b"")
    assert sent.headers["authorization"] == f"Bearer {KEY}"
