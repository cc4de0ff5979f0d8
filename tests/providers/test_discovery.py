"""Finding a model that already runs on this machine."""

from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from summarizer.providers.discovery import SECONDS, SERVERS, Found, FoundProvider, Server, find_server
from tests.endpoint import completion
from tests.factory import make_request
from tests.scripted import Crowd, Scripted, answer, run


@contextmanager
def running(
    *models: Any, tags: Any = None, loaded: Any = None, body: bytes | None = None, status: int = 200, says: str = ""
) -> Iterator[int]:
    """A server that lists models, and says the same to all that is asked of the first one; its port."""
    listed = {"object": "list", "data": [model if isinstance(model, dict) else {"id": model} for model in models]}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = {"/v1/models": body if body is not None else json.dumps(listed).encode()}
            if tags is not None:
                known["/api/tags"] = json.dumps(tags).encode()
            if loaded is not None:
                known["/api/ps"] = json.dumps({"models": loaded}).encode()
            self.send_response(status if self.path in known else 404)
            self.end_headers()
            self.wfile.write(known.get(self.path, b"404 page not found"))

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200 if asked["model"] == models[0] else 404)
            self.end_headers()
            self.wfile.write(json.dumps(completion(says)).encode())

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def test_each_server_is_looked_for_on_its_own_port() -> None:
    """As their makers document them."""
    assert [(server.name, server.port) for server in SERVERS] == [
        ("Ollama", 11434),
        ("llama.cpp", 8080),
        ("LM Studio", 1234),
    ]


def test_a_running_server_is_found_with_its_first_model() -> None:
    """And with what is needed to ask it, and to say so."""
    with running("qwen3:8b", "gemma3:4b") as port:
        found = find_server([Server("Ollama", port)])
    assert found == Found(Server("Ollama", port), "qwen3:8b", 2)
    assert (found.base_url, found.name) == (f"http://127.0.0.1:{port}/v1", "local:ollama/qwen3:8b")


def test_where_several_run_the_first_in_order_is_taken() -> None:
    """Whichever answers first."""
    with running("one") as first, running("two") as second:
        found = find_server([Server("gone", free_port()), Server("LM Studio", first), Server("Ollama", second)])
    assert found is not None
    assert found.name == "local:lm-studio/one"


def test_nothing_is_found_where_nothing_runs() -> None:
    """And that costs no time."""
    before = time.monotonic()
    assert find_server([Server("Ollama", free_port()), Server("llama.cpp", free_port())]) is None
    assert time.monotonic() - before < SECONDS


def test_models_that_do_not_write_are_not_taken() -> None:
    """Servers list what embeds, ranks and listens beside what writes."""
    others = (
        "nomic-embed-text:latest",
        "text-embedding-3",
        "bge-m3",
        "qwen3-reranker-4b",
        "whisper-large",
        "llama-guard3",
    )
    with running(*others, "mistral-small") as port:
        found = find_server([Server("LM Studio", port)])
    assert found is not None
    assert (found.model, found.choice) == ("mistral-small", 1)
    with running(*others) as port:
        assert find_server([Server("LM Studio", port)]) is None


def test_no_model_is_taken_that_runs_elsewhere() -> None:
    """Ollama passes articles on to its makers' machines for some: by name, or by what it says of them."""
    tags = {"models": [{"name": "mine", "remote_host": "https://ollama.com:443"}, {"name": "llama3.2"}]}
    with running("gpt-oss:120b-cloud", "qwen3-coder:480b-cloud", "kimi:cloud", "mine", "llama3.2", tags=tags) as port:
        found = find_server([Server("Ollama", port)])
    assert found is not None
    assert (found.model, found.choice) == ("llama3.2", 1)


def test_on_a_port_that_much_else_uses_the_server_must_say_who_it_is() -> None:
    """What listens on 8080 may be a gateway that sends articles away."""
    with running({"id": "gpt-6", "owned_by": "openai"}) as port:
        assert find_server([Server("llama.cpp", port, "llamacpp")]) is None
    with running({"id": "m.gguf", "owned_by": "llamacpp"}) as port:
        assert find_server([Server("llama.cpp", port, "llamacpp")]) is not None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"null",
        b"[]",
        b"{}",
        b'{"data": null}',
        b'{"data": [1]}',
        b'{"data": [{"id": 7}]}',
        b"\xff",
        b"[" * 99_999,
    ],
)
def test_what_is_no_list_of_models_is_no_server(body: bytes) -> None:
    """Anything may listen on a port."""
    with running(body=body) as port:
        assert find_server([Server("Ollama", port)]) is None


def test_an_error_is_no_list() -> None:
    """A server that wants a key is not ours to use."""
    with running("m", status=401) as port:
        assert find_server([Server("Ollama", port)]) is None


def test_a_server_that_hangs_is_not_waited_for() -> None:
    """Nor one that is no web server at all: one second for all together."""
    with socket.create_server(("127.0.0.1", 0)) as silent, running("m") as port:
        before = time.monotonic()
        found = find_server([Server("Ollama", silent.getsockname()[1]), Server("LM Studio", port)])
        assert time.monotonic() - before < SECONDS + 1
    assert found is not None
    assert found.server.name == "LM Studio"


def test_no_proxy_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would look for models on its own machine, and learn that we look."""
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    with running("m") as port:
        assert find_server([Server("Ollama", port)]) is not None


def test_who_is_asked_is_the_server() -> None:
    """The request is what the gate and the shelves know; only what is sent has the server's own name of the model."""
    script = Scripted([answer("{}")])
    provider = FoundProvider(Found(Server("Ollama", free_port()), "qwen3:8b", 1), script)
    assert run(provider.complete(make_request())).text == "{}"
    assert script.requests == [make_request()]
    provider.forget(make_request())
    assert script.forgotten == []
    assert provider.answered_by == "the script"
    run(provider.close())
    assert script.closed


def test_a_server_is_asked_one_thing_at_a_time() -> None:
    """The time that a request is given does not pass in somebody else's queue."""
    crowd = Crowd()

    async def at_once() -> None:
        provider = FoundProvider(Found(Server("LM Studio", free_port()), "m", 1), crowd)
        await asyncio.gather(*(provider.complete(make_request()) for _ in range(3)))

    run(at_once())
    assert (crowd.asked, crowd.most) == (3, 1)


@pytest.mark.parametrize(
    ("loaded", "said"),
    [
        ([{"name": "m", "context_length": 4096}], ["Ollama gives m 4,096 tokens of context and cuts what is longer"]),
        ([{"name": "m", "context_length": 32_768}], []),
        ([{"name": "other", "context_length": 4096}], []),
        ([{"name": "m"}], []),
        ([], []),
        (None, []),
    ],
)
def test_a_context_that_is_too_short_is_said_once(loaded: Any, said: list[str]) -> None:
    """Ollama cuts the beginning off a prompt that does not fit, and answers as if nothing were wrong."""
    notes: list[str] = []

    async def ask_twice(provider: FoundProvider) -> None:
        await provider.complete(make_request())
        await provider.complete(make_request())

    with running("m", loaded=loaded) as port:
        found = Found(Server("Ollama", port), "m", 1)
        run(ask_twice(FoundProvider(found, Scripted([answer("{}"), answer("{}")]), notes.append)))
    assert [note.partition(" without a word")[0] for note in notes] == said
