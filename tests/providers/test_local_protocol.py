"""The whole path of a request against the real llama.cpp, serving half a megabyte of random weights.

Runs in `.ci/run`, in an environment with the extra `local` and the `gguf` package; elsewhere it is skipped.
"""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from summarizer.errors import EndpointUnreachable, ProviderError, SummarizerError
from summarizer.nouns.exchange import Message, Reply, Request
from summarizer.nouns.secret import Secret
from summarizer.prompts import PROMPT_NAMES, PromptFolder
from summarizer.providers.discovery import Server, find_server
from summarizer.providers.local import LocalProvider
from summarizer.providers.model_catalog import LocalModel
from summarizer.providers.openai import OpenAIProvider
from tests.cli.commands import summarizer
from tests.factory import make_request
from tests.scripted import run

ROOT = Path(__file__).parents[2]
NEEDED = ("xllamacpp", "gguf")

pytestmark = pytest.mark.skipif(
    not all(map(find_spec, NEEDED)),
    reason="needs llama.cpp: pip install '.[local]' gguf, as .ci/run does",
)

PERSON = {
    "type": "object",
    "properties": {"name": {"type": "string", "maxLength": 12}, "age": {"type": "integer"}},
    "required": ["name", "age"],
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model with random weights."""
    path = tmp_path_factory.mktemp("models") / "random.gguf"
    command = [sys.executable, str(ROOT / "scripts" / "random_gguf.py"), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    assert path.stat().st_size < 600_000
    return path


@contextmanager
def serving(path: Path) -> Iterator[tuple[str, str, str]]:
    """A real server as `--model local:...` starts it: its base URL, its key and the model's name."""
    order = {"path": str(path), "name": "random", "context": 2048, "key": "k" * 32}
    command = [sys.executable, "-m", "summarizer.providers.local_server"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(order) + "\n")
        process.stdin.flush()
        yield json.loads(process.stdout.readline())["address"] + "/v1", "k" * 32, "random"
        process.stdin.close()
        assert process.wait(30) == 0


def asked(question: str = "Who spoke?", schema: object = PERSON, output: int = 400) -> Request:
    """A request for an answer in a shape."""
    request = make_request(question)
    return replace(request, schema=json.dumps(schema), max_output_tokens=output)


def answered(path: Path, *requests: Request) -> list[Reply]:
    """The answers of a model that was started for them."""

    async def ask() -> list[Reply]:
        provider = LocalProvider(LocalModel("local:random", path), lambda url, key: OpenAIProvider(url, Secret(key)))
        try:
            return [await provider.complete(request) for request in requests]
        finally:
            await provider.close()

    return run(ask())


def failed(path: Path, request: Request) -> SummarizerError:
    """The error of a request."""
    with pytest.raises(SummarizerError) as caught:
        answered(path, request)
    assert "\n" not in str(caught.value)
    return caught.value


def test_answers_have_the_shape_that_was_asked_for(model: Path) -> None:
    """All of thirty, whatever the weights say; with usage, finish reason and the model's name."""
    replies = answered(model, *(asked(f"Question {number}: 누가 말했나?") for number in range(30)))
    for reply in replies:
        person = json.loads(reply.text)
        assert [*person] == ["name", "age"]
        assert isinstance(person["age"], int)
        assert (reply.finish_reason, reply.model) == ("stop", "local:random")
        assert 20 < reply.usage.input_tokens < 200
        assert 0 < reply.usage.output_tokens <= 400


def test_the_same_question_has_the_same_answer(model: Path) -> None:
    """In another process too: the seed is fixed."""
    assert answered(model, asked())[0].text == answered(model, asked())[0].text


@pytest.mark.parametrize("task", PROMPT_NAMES)
def test_every_schema_of_ours_is_taken(model: Path, task: str) -> None:
    """llama.cpp makes a grammar of each."""
    [reply] = answered(model, asked(schema=json.loads(PromptFolder().schema(task)), output=6_000))
    assert reply.finish_reason == "stop"
    assert set(json.loads(reply.text)) == set(json.loads(PromptFolder().schema(task))["required"])


def test_an_answer_that_is_cut_says_so(model: Path) -> None:
    """At the output limit."""
    [reply] = answered(model, asked(output=3))
    assert (reply.finish_reason, reply.usage.output_tokens) == ("length", 3)


def test_a_prompt_that_is_too_long_is_an_error_that_says_so(model: Path) -> None:
    """With both numbers, in llama.cpp's words."""
    error = failed(model, asked("x " * 40_000))
    assert "context" in str(error)
    assert isinstance(error, ProviderError)
    assert not isinstance(error, EndpointUnreachable)


def test_a_schema_that_is_not_taken_is_said_in_words(model: Path) -> None:
    """No grammar comes of it, so any JSON object is asked for; whether it is the right one, its task finds out."""
    request = asked(schema={"type": "bogus"})
    [reply] = answered(model, request)
    assert reply.finish_reason == "stop"
    assert isinstance(json.loads(reply.text), dict)
    # The schema stands in the prompt.
    [shaped] = answered(model, asked(schema={"type": "object"}))
    assert reply.usage.input_tokens > shaped.usage.input_tokens


def test_the_server_lists_its_model_to_who_has_the_key(model: Path) -> None:
    """And lets nobody else ask."""
    with serving(model) as (base_url, key, name):
        port = urlsplit(base_url).port
        assert port is not None

        def ask(method: str, path: str, key: str) -> tuple[int, Any]:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request(method, path, body="{}", headers={"Authorization": f"Bearer {key}"})
            response = connection.getresponse()
            status, body = response.status, json.loads(response.read())
            connection.close()
            return status, body

        status, listed = ask("GET", "/v1/models", key)
        assert (status, [entry["id"] for entry in listed["data"]]) == (200, [name])
        assert ask("POST", "/v1/chat/completions", "wrong")[0] == 401
        # By this it is known on port 8080; one that wants a key is not taken for the user's own.
        assert listed["data"][0]["owned_by"] == "llamacpp"
        assert find_server([Server("llama.cpp", port, "llamacpp")]) is None


@pytest.mark.parametrize(
    ("place", "written"),
    [(300_000, None), (30, None), (5_000, None), (4, b"\x63"), (8, b"\xff" * 8), (60, b"\xff" * 40)],
)
def test_a_damaged_file_is_one_line_and_no_crash(
    model: Path, tmp_path: Path, place: int, written: bytes | None
) -> None:
    """Cut in its weights, its head or its vocabulary, or overwritten."""
    content = model.read_bytes()
    damaged = tmp_path / "damaged.gguf"
    damaged.write_bytes(content[:place] + (b"" if written is None else written + content[place + len(written) :]))
    assert failed(damaged, asked()).exit_code == 4


@pytest.mark.parametrize("outputs", ["summary,facts", "translation"])
def test_gibberish_comes_out_flagged(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, model: Path, outputs: str
) -> None:
    """A model that knows nothing yields a document in which everything is called wrong, and exit code 3 (or 1)."""
    article = tmp_path / "pier.ko.txt"
    article.write_text("한빛항만은 29일 새 부두에 2조 3,400억 원을 들인다고 밝혔다.\n", encoding="utf-8")
    outcome = summarizer(
        capfdbinary, "brief", article, "--do", outputs, "--no-cache", "--model", f"local:{model}", "--format", "json"
    )
    assert "local: free" in outcome.err or "the answer" in outcome.err
    assert outcome.code in (1, 3)
    if outcome.code == 3:
        findings = json.loads(outcome.out)["findings"]
        assert any(finding["verdict"] == "contradicts" for finding in findings)


def test_messages_are_put_to_the_model_as_chat(model: Path) -> None:
    """A longer conversation takes more tokens; system and user are both there."""
    request = asked()
    longer = replace(request, messages=(*request.messages, Message("user", "And then? " * 20)))
    short, long = answered(model, request, longer)
    assert long.usage.input_tokens > short.usage.input_tokens + 100
