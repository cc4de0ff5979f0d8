"""A model in a process of its own, with a stand-in for llama.cpp; the real one is in test_local_protocol.py."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import ConfigurationError, EndpointUnreachable, ProviderError, SummarizerError
from summarizer.nouns.exchange import Reply, Request, Usage
from summarizer.nouns.secret import Secret
from summarizer.providers import local
from summarizer.providers.gguf import Header
from summarizer.providers.local import CONTEXT, LEAST_CONTEXT, LocalProvider, context_for, told_in
from summarizer.providers.model_catalog import LocalModel
from summarizer.providers.openai import OpenAIProvider
from tests.factory import make_request
from tests.gguf_files import write_gguf
from tests.scripted import Crowd, run

STAND_IN = str(Path(__file__).parents[1] / "stand_in")


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts the stand-in where Python finds it, here and in the process that is started."""
    monkeypatch.syspath_prepend(STAND_IN)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([STAND_IN, os.environ.get("PYTHONPATH", "")]))


def connect(base_url: str, key: str) -> OpenAIProvider:
    """What asks the model's server."""
    return OpenAIProvider(base_url, Secret(key))


def provider_for(path: Path, said: list[str] | None = None) -> LocalProvider:
    """The provider of a file, which is written if it is not there."""
    if not path.exists():
        write_gguf(path)
    tell = (lambda _: None) if said is None else said.append
    return LocalProvider(LocalModel("local:m", path), connect, tell)


async def ask(provider: LocalProvider, times: int = 1) -> list[Reply]:
    """Some answers; the process is ended."""
    try:
        return [await provider.complete(make_request()) for _ in range(times)]
    finally:
        await provider.close()


def failed(path: Path) -> SummarizerError:
    """The error that comes of a file."""
    with pytest.raises(SummarizerError) as caught:
        run(ask(provider_for(path)))
    assert "\n" not in str(caught.value)
    return caught.value


def shown(reply: Reply) -> dict[str, Any]:
    """What the stand-in was told and asked."""
    told: dict[str, Any] = json.loads(reply.text)
    return told


@pytest.mark.usefixtures("stand_in")
def test_a_model_answers_like_any_endpoint(tmp_path: Path) -> None:
    """The request as it is, the answer with its usage, one process for all of a run."""
    said: list[str] = []
    provider = provider_for(tmp_path / "m.gguf", said)
    first, second = run(ask(provider, times=2))
    assert (first.usage, first.model, first.finish_reason) == (Usage(11, 0, 7), "local:m", "stop")
    assert shown(first)["asked"]["messages"][1]["content"] == make_request().messages[1].content
    assert shown(first)["asked"]["response_format"]["type"] == "json_schema"
    assert shown(first)["settings"] == shown(second)["settings"]
    assert said == ["loading local:m"]
    assert provider.answered_by == "local:m"


@pytest.mark.usefixtures("stand_in")
def test_the_server_is_for_this_program_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the loopback interface, with a key of its own, and without the user's."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary")
    told = shown(run(ask(provider_for(tmp_path / "m.gguf")))[0])
    assert told["settings"]["hostnames"] == ["127.0.0.1"]
    [key] = told["settings"]["api_keys"]
    assert key not in ("", "sk-canary")
    assert told["settings"]["path"] == str(tmp_path / "m.gguf")
    assert not [name for name in told["keys"] if name.startswith("OPENAI_")]


@pytest.mark.usefixtures("stand_in")
def test_a_model_is_set_to_answer_and_not_to_wander(tmp_path: Path) -> None:
    """No thinking aloud, little chance, the same answer each time, no more context than it was trained for."""
    told = shown(run(ask(provider_for(tmp_path / "m.gguf")))[0])["settings"]
    assert (told["enable_reasoning"], told["temp"], told["seed"], told["n_ctx"]) == (0, 0.3, 1, 4096)


def test_a_missing_extra_is_one_line_with_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is started."""
    monkeypatch.setattr(local, "_PACKAGE", "no_such_package_anywhere")
    error = failed(tmp_path / "m.gguf")
    assert type(error) is ConfigurationError
    assert (
        str(error)
        == "model local:m: needs llama.cpp, which is not installed; pip install xllamacpp (the extra 'local')"
    )


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("broken", "cannot be run (tensor 'x' is not in it)"),
        ("silent", "cannot be run (Failed to init server)"),
        ("aborted", f"cannot be run (llama.cpp ended with {-signal.SIGABRT})"),
        ("killed", "was ended by the system, most likely because memory ran out"),
        ("dies", "was ended by the system, most likely because memory ran out"),
    ],
)
def test_whatever_ends_the_process_is_one_line(tmp_path: Path, name: str, said: str) -> None:
    """A file that llama.cpp does not take, an abort, memory that runs out at the start or under a question."""
    error = failed(tmp_path / f"{name}.gguf")
    assert type(error) is EndpointUnreachable
    assert str(error).startswith(f"model local:m: {said}; ")


@pytest.mark.usefixtures("stand_in")
def test_a_process_that_ends_is_not_waited_for(tmp_path: Path) -> None:
    """As an endpoint would be that has answered before; nor does the next question start it again."""

    async def ask_thrice() -> list[object]:
        provider = provider_for(tmp_path / "dies-later.gguf")
        try:
            asked = [provider.complete(make_request()) for _ in range(3)]
            return [*await asyncio.gather(*asked, return_exceptions=True)]
        finally:
            await provider.close()

    before = time.monotonic()
    first, *others = run(ask_thrice())
    assert time.monotonic() - before < 10
    assert isinstance(first, Reply)
    assert [type(error) for error in others] == [EndpointUnreachable] * 2
    assert "most likely because memory ran out" in str(others[0])


@pytest.mark.usefixtures("stand_in")
def test_a_model_is_asked_one_thing_at_a_time(tmp_path: Path) -> None:
    """The time that a request is given does not pass in the server's queue."""
    crowd = Crowd()

    async def at_once() -> None:
        write_gguf(tmp_path / "m.gguf")
        provider = LocalProvider(LocalModel("local:m", tmp_path / "m.gguf"), lambda *_: crowd)
        await asyncio.gather(*(provider.complete(make_request()) for _ in range(3)))
        provider.forget(make_request())
        await provider.close()

    run(at_once())
    assert (crowd.asked, crowd.most, crowd.forgotten, crowd.closed) == (3, 1, [], True)


@pytest.mark.usefixtures("stand_in")
def test_a_cut_answer_in_a_fence_is_a_cut_answer(tmp_path: Path) -> None:
    """llama.cpp calls it an error of the server; the same again would take as long and end the same."""
    [reply] = run(ask(provider_for(tmp_path / "fenced.gguf")))
    assert (reply.text, reply.finish_reason, reply.wasted) == ("", "length", ())
    assert (reply.usage.output_tokens, reply.usage.estimated) == (make_request().max_output_tokens, True)


@pytest.mark.usefixtures("stand_in")
def test_other_errors_stay_what_they_are(tmp_path: Path) -> None:
    """Those of any endpoint."""
    error = failed(tmp_path / "busy.gguf")
    assert type(error) is ProviderError
    assert "no room" in error.cause


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize("name", ["slow", "stubborn"])
def test_a_model_that_does_not_come_up_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """And its process ended, whether it wants to or not."""
    monkeypatch.setattr(local, "START_SECONDS", 1.5)
    monkeypatch.setattr(local, "_END_SECONDS", 0.5)
    assert "did not start within" in failed(tmp_path / f"{name}.gguf").cause


@pytest.mark.usefixtures("stand_in")
def test_an_interrupt_ends_the_process(tmp_path: Path) -> None:
    """While a model is loaded, which can take minutes."""

    async def interrupted() -> int | None:
        provider = provider_for(tmp_path / "slow.gguf")
        asking = asyncio.create_task(provider.complete(make_request()))
        while provider._process is None:
            await asyncio.sleep(0.01)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        await provider.close()
        return provider._process.returncode

    assert run(interrupted()) == -signal.SIGTERM


@pytest.mark.usefixtures("stand_in")
def test_several_questions_at_once_start_one_process(tmp_path: Path) -> None:
    """A batch asks so."""
    said: list[str] = []

    async def at_once() -> list[Reply]:
        provider = provider_for(tmp_path / "m.gguf", said)
        try:
            return await asyncio.gather(*(provider.complete(make_request()) for _ in range(3)))
        finally:
            await provider.close()

    assert len({shown(reply)["settings"]["api_keys"][0] for reply in run(at_once())}) == 1
    assert said == ["loading local:m"]


@pytest.mark.usefixtures("stand_in")
def test_a_model_that_cannot_be_run_is_started_once(tmp_path: Path) -> None:
    """However many questions wait for it."""
    said: list[str] = []

    async def at_once() -> list[object]:
        provider = provider_for(tmp_path / "broken.gguf", said)
        try:
            return [
                *await asyncio.gather(*(provider.complete(make_request()) for _ in range(3)), return_exceptions=True)
            ]
        finally:
            await provider.close()

    errors = run(at_once())
    assert [str(error) for error in errors] == [str(errors[0])] * 3
    assert type(errors[2]) is EndpointUnreachable
    assert said == ["loading local:m"]


def test_a_provider_that_was_not_asked_holds_nothing(tmp_path: Path) -> None:
    """No process is started for a run whose answers are all on a shelf."""
    provider = provider_for(tmp_path / "m.gguf")
    run(provider.close())
    assert provider._process is None


@pytest.mark.parametrize(
    ("header", "file_size", "memory", "context"),
    [
        (Header(4096, 1000), 10, 0, 4096),
        (Header(0, 1000), 10, 0, CONTEXT),
        (Header(262_144, 147_456), 2_500_000_000, 16_000_000_000, CONTEXT),
        (Header(262_144, 147_456), 2_500_000_000, 5_000_000_000, CONTEXT // 2),
        (Header(262_144, 147_456), 2_500_000_000, 3_000_000_000, LEAST_CONTEXT),
        (Header(4096, 147_456), 2_500_000_000, 2_600_000_000, 4096),
    ],
)
def test_context_is_what_model_and_memory_allow(header: Header, file_size: int, memory: int, context: int) -> None:
    """As much as is of use; less where memory is short, but not so little that nothing fits."""
    assert context_for(header, file_size, memory, "m") == context


def test_a_model_larger_than_the_memory_is_refused() -> None:
    """Before it makes the machine stand still."""
    with pytest.raises(ConfigurationError, match=r"needs more than the 8\.0 GB of memory of this machine \(9\.0 GB\)"):
        context_for(Header(0, 0), 9_000_000_000, 8_000_000_000, "m")


@pytest.mark.parametrize(
    ("log", "told"),
    [
        ("", ""),
        ("0.1 I all is well\n", ""),
        ("0.1 E gguf_init: failed to read header\n0.2 E llama_model_load: error loading model: failed to load\n",
         "failed to read header"),
        ("0.1 E llama_model_load: error loading model: unknown model architecture: 'x'\n",
         "unknown model architecture: 'x'"),
        ("0.1 E main: " + "x" * 300, "x" * 200 + "…"),
    ],
)  # fmt: skip
def test_the_cause_is_read_from_the_log(log: str, told: str) -> None:
    """The line that says most, without the name of the function."""
    assert told_in(log) == told


@dataclass
class Silent:
    """An endpoint that fails while the process lives on."""

    answered_by: str = "nobody"

    async def complete(self, _: Request) -> Reply:
        """Raises what a reset connection becomes."""
        raise EndpointUnreachable("x", "cannot be reached", "check")

    def forget(self, _: Request) -> None:
        """Keeps nothing."""

    async def close(self) -> None:
        """Holds nothing."""


@pytest.mark.usefixtures("stand_in")
def test_a_process_that_lives_is_not_blamed(tmp_path: Path) -> None:
    """An error of the connection stays one."""
    write_gguf(tmp_path / "m.gguf")
    provider = LocalProvider(LocalModel("local:m", tmp_path / "m.gguf"), lambda *_: Silent())
    with pytest.raises(EndpointUnreachable, match="cannot be reached"):
        run(ask(provider))
