"""Models on this machine, from the command line."""

from __future__ import annotations

import json
import os
import pty
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

from summarizer.cli.choice import choose_model, model_folder, open_model, user_models
from summarizer.cli.settings import load_settings
from summarizer.nouns.exchange import Reply, Request
from summarizer.providers import Provider, discovery
from summarizer.providers.discovery import Server
from tests.cli.commands import SAMPLE, Outcome, summarizer
from tests.endpoint import Answer, completion, serve
from tests.factory import make_request
from tests.gguf_files import write_gguf
from tests.hub import CONTENT, Hub, serve_hub
from tests.providers.asked import Ledger
from tests.providers.test_discovery import running
from tests.providers.test_local import stand_in
from tests.scripted import run

__all__ = ["stand_in"]
Captured = pytest.CaptureFixture[bytes]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article that no shelf has an answer for."""
    path = tmp_path / "pier.ko.txt"
    path.write_text("한빛항만은 29일 새 부두에 2조 3,400억 원을 들인다고 밝혔다.\n", encoding="utf-8")
    return path


@contextmanager
def hub_of_the_user() -> Iterator[Hub]:
    """A hub whose model the user has named in a file of their own."""
    with serve_hub() as hub:
        user_models().parent.mkdir(parents=True)
        user_models().write_text(hub.toml(), encoding="utf-8")
        yield hub


class Terminal:
    """Somebody who sits there."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
        """Types a line, and reads what is shown on standard error."""
        keyboard, standard_input = pty.openpty()
        self._screen, standard_error = pty.openpty()
        os.write(keyboard, typed.encode())
        monkeypatch.setattr(sys, "stdin", os.fdopen(standard_input, encoding="utf-8"))
        monkeypatch.setattr(sys, "stderr", os.fdopen(standard_error, "w", encoding="utf-8"))
        self._keyboard = keyboard
        self._lines: list[bytes] = []
        # A terminal that nobody reads takes no more after a page or two.
        self._reader = Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        # The last reader sees an error where the last writer has closed.
        with suppress(OSError):
            while data := os.read(self._screen, 1 << 16):
                self._lines.append(data)

    def shown(self) -> str:
        """What stands on the screen."""
        sys.stdin.close()
        sys.stderr.close()
        self._reader.join()
        os.close(self._keyboard)
        os.close(self._screen)
        return b"".join(self._lines).decode()


# A file


@pytest.mark.usefixtures("stand_in")
def test_a_file_is_asked_and_costs_nothing(capfdbinary: Captured, tmp_path: Path, article: Path) -> None:
    """The stand-in's answer has not the shape of a briefing; that is said, as of any model."""
    outcome = summarizer(capfdbinary, "brief", article, "--model", f"local:{write_gguf(tmp_path / 'm.gguf')}")
    assert outcome.code == 1
    assert "asking local:m.gguf@" in outcome.err
    assert "loading local:m.gguf@" in outcome.err
    assert "the brief answer of local:m.gguf@" in outcome.error
    assert "does not follow the format" in outcome.error


def test_offline_a_local_model_is_only_a_name(capfdbinary: Captured, tmp_path: Path, article: Path) -> None:
    """Answers that it gave before would be found under it; nothing is started."""
    model = f"local:{write_gguf(tmp_path / 'm.gguf')}"
    outcome = summarizer(capfdbinary, "brief", article, "--model", model, "--offline")
    assert "offline, and neither a recording nor the cache has the answer" in outcome.error
    assert "loading" not in outcome.err


def test_a_plan_says_that_a_local_model_is_free(capfdbinary: Captured, article: Path) -> None:
    """And not that its price is unknown."""
    planned = summarizer(capfdbinary, "brief", article, "--dry-run", "--model", "local:qwen3-4b").out
    assert "cost:     local: free\n" in planned


def test_a_plan_names_the_model_that_would_answer(
    capfdbinary: Captured, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also the one that runs already."""
    with running("m") as port:
        monkeypatch.setattr(discovery, "SERVERS", (Server("Ollama", port),))
        planned = summarizer(capfdbinary, "brief", article, "--dry-run").out
    assert "to local:ollama/m, " in planned
    assert "cost:     local: free\n" in planned


@pytest.mark.usefixtures("stand_in")
def test_what_a_local_server_is_sent_and_leaves(
    capfdbinary: Captured, tmp_path: Path, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No tier, which it does not sell; nothing is remembered of a port that another will have tomorrow."""
    monkeypatch.setenv("SUMMARIZER_SERVICE_TIER", "flex")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary-0123456789abcdef")
    outcome = summarizer(capfdbinary, "brief", article, "--model", f"local:{write_gguf(tmp_path / 'm.gguf')}", "-v")
    assert outcome.code == 1
    assert "brief strict: Usage(" in outcome.err
    assert "service_tier" not in outcome.err
    assert not (tmp_path / "cache" / "endpoints.json").exists()
    assert "paid for; 22 tokens in (0 cached), 14 out; local: free" in outcome.err


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize("given", [(), ("--answered-by", "a test")])
def test_recordings_say_that_a_model_on_this_machine_answered(
    capfdbinary: Captured, tmp_path: Path, article: Path, given: tuple[str, ...]
) -> None:
    """Unless who records says it otherwise; the stand-in answers in the shape that is asked for."""
    path = write_gguf(tmp_path / "shapely.gguf")
    flags = ["--into", str(tmp_path / "into"), "--model", f"local:{path}", *given]
    outcome = summarizer(capfdbinary, "record", article, *flags)
    assert outcome.code in (0, 3), outcome.err
    [recorded] = (tmp_path / "into" / "recordings" / "pier").glob("brief-01.json")
    recording = json.loads(recorded.read_text(encoding="utf-8"))
    assert recording["request"]["model"].startswith("local:shapely.gguf@")
    expected = given[1] if given else f"{recording['request']['model']}, run by llama.cpp on this machine"
    assert recording["answered_by"] == expected


@pytest.mark.usefixtures("stand_in")
def test_a_folder_is_done_by_a_model_in_a_file(capfdbinary: Captured, tmp_path: Path) -> None:
    """One process for all articles, each answer through the gate and into the ledger, for nothing; one repair each."""
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for number in range(3):
        (source / f"{number}.txt").write_text(f"부두 {number}호에 2조 원을 들인다고 밝혔다.\n", encoding="utf-8")
    flags = ["--model", f"local:{write_gguf(tmp_path / 'shapely.gguf')}", "--max-cost", "1"]
    planned = summarizer(capfdbinary, "batch", source, out, *flags, "--dry-run")
    assert "\ncost:     local: free\n" in planned.out
    done = summarizer(capfdbinary, "batch", source, out, *flags)
    assert done.code in (0, 3), done.err
    assert done.err.count("loading local:shapely.gguf@") == 1
    assert "3 done" in done.err.splitlines()[-1]
    assert "; 6 requests" in done.err.splitlines()[-1]
    assert "0 requests" in summarizer(capfdbinary, "batch", source, out, *flags).err.splitlines()[-1]


# A download


def test_models_are_listed_with_what_one_must_know(capfdbinary: Captured) -> None:
    """Size, memory, context, licence, where from, and whether it is here."""
    with hub_of_the_user():
        lines = summarizer(capfdbinary, "models", "list").out.splitlines()
    assert [line.split()[0] for line in lines] == ["qwen3-4b", "qwen3-8b", "qwen3-14b", "small"]
    assert lines[0].endswith("2.5 GB, 7 GB of memory, 262,144 tokens, Apache-2.0, huggingface.co, not downloaded")


@pytest.mark.parametrize("quiet", [(), ("--quiet",)])
def test_a_model_is_pulled_when_that_is_asked_for(capfdbinary: Captured, quiet: tuple[str, ...]) -> None:
    """Its path goes to standard output; a second time nothing is sent."""
    with hub_of_the_user() as hub:
        first = summarizer(capfdbinary, "models", "pull", "local:small", *quiet)
        second = summarizer(capfdbinary, "models", "pull", "small", *quiet)
        listed = summarizer(capfdbinary, "models", "list").out
    path = Path(first.out.strip())
    assert (first.code, path.parent, path.read_bytes()) == (0, model_folder(), CONTENT)
    assert first.err == ("" if quiet else f"small: 0.3 MB from 127.0.0.1:{hub.port}, licence MIT\n")
    assert (second.code, second.out, second.err, len(hub.asked)) == (0, first.out, "", 1)
    assert listed.splitlines()[-1].endswith(", downloaded")


@pytest.mark.usefixtures("stand_in")
def test_a_model_that_is_there_is_asked_at_once(capfdbinary: Captured, article: Path) -> None:
    """Without a question; here the hub's random bytes turn out to be no model."""
    with hub_of_the_user():
        summarizer(capfdbinary, "models", "pull", "small")
    outcome = summarizer(capfdbinary, "brief", article, "--model", "local:small")
    assert "asking local:small (brief)" in outcome.err
    assert "is no GGUF file" in outcome.error


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_download_can_be_stopped(sent: signal.Signals, code: int) -> None:
    """With one line that says how to go on."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        user_models().parent.mkdir(parents=True)
        user_models().write_text(Hub(port=silent.getsockname()[1]).toml(), encoding="utf-8")
        command = [sys.executable, "-m", "summarizer", "models", "pull", "small", "-q"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, cwd=Path(__file__).parents[2]) as process:
            connection, _ = silent.accept()
            process.send_signal(sent)
            _, errors = process.communicate(timeout=30)
            connection.close()
    assert process.returncode == code
    assert errors == b"summarizer: stopped: what came of the file is kept; run the same command again to go on\n"


def test_an_unknown_name_is_a_fault_of_usage(capfdbinary: Captured) -> None:
    """With the names that are known."""
    outcome = summarizer(capfdbinary, "models", "pull", "gpt-6")
    assert (outcome.code, outcome.error) == (
        2,
        "summarizer: NAME gpt-6: is not known; choose from qwen3-4b, qwen3-8b, qwen3-14b",
    )


def test_nothing_is_downloaded_where_nobody_can_be_asked(capfdbinary: Captured, article: Path) -> None:
    """In a script the command that downloads is named instead."""
    with hub_of_the_user() as hub:
        outcome = summarizer(capfdbinary, "brief", article, "--model", "local:small")
    assert (outcome.code, hub.asked) == (4, [])
    assert outcome.error == (
        "summarizer: model small: is not on this machine (0.3 MB); download it: summarizer models pull small"
    )


@pytest.mark.usefixtures("stand_in")
def test_who_says_yes_sees_the_download(capfdbinary: Captured, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it is, how large, under which licence and from where is said before; then a bar is drawn."""
    with hub_of_the_user() as hub:
        terminal = Terminal(monkeypatch, "y\n")
        outcome = summarizer(capfdbinary, "brief", article, "--model", "local:small")
        shown = terminal.shown()
    assert f"small (A small model, MIT) is not on this machine. Download 0.3 MB from 127.0.0.1:{hub.port}?" in shown
    assert "100%" in shown or "300.0/300.0" in shown
    assert len(hub.asked) == 1
    # What came are random bytes.
    assert "is no GGUF file" in shown
    assert outcome.code == 4


def test_who_says_no_downloads_nothing(capfdbinary: Captured, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor who only presses return."""
    with hub_of_the_user() as hub:
        terminal = Terminal(monkeypatch, "\n")
        assert summarizer(capfdbinary, "brief", article, "--model", "local:small").code == 4
    assert "summarizer models pull small" in terminal.shown()
    assert hub.asked == []


# What runs already


def test_without_a_key_a_running_server_is_asked(
    capfdbinary: Captured, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said which server, which model, and how to choose another; the server is asked by its own name for it."""
    with running("qwen3:8b", "gemma3:4b") as port:
        monkeypatch.setattr(discovery, "SERVERS", (Server("Ollama", port),))
        outcome = summarizer(capfdbinary, "brief", article)
    assert outcome.err.splitlines()[0] == (
        "OPENAI_API_KEY is not set: asking Ollama on this machine, model qwen3:8b (the first of 2; "
        f"--base-url http://127.0.0.1:{port}/v1 --model NAME chooses another)"
    )
    assert "asking local:ollama/qwen3:8b (brief)" in outcome.err


def test_without_a_key_and_a_server_three_ways_are_named(capfdbinary: Captured, article: Path) -> None:
    """A key, a model, the demo."""
    outcome = summarizer(capfdbinary, "brief", article)
    assert outcome.code == 4
    error, *ways = outcome.err.splitlines()[-4:]
    assert error.startswith("summarizer: OPENAI_API_KEY: is not set, and neither Ollama")
    assert [way.partition(":")[0] for way in ways] == ["with a key", "with a model on this machine", "with neither"]


def test_without_a_key_what_a_shelf_has_is_still_given(capfdbinary: Captured) -> None:
    """The sample needs nobody to answer."""
    assert summarizer(capfdbinary, "brief", SAMPLE).code == 0


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [
        (("--model", "gpt-6-luna"), {}),
        (("--offline",), {}),
        ((), {"OPENAI_API_KEY": "sk-test-1234"}),
        ((), {"SUMMARIZER_MODEL": "gpt-6-luna"}),
        ((), {"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}),
    ],
)
def test_nothing_is_looked_for_where_it_was_said_what_to_ask(
    capfdbinary: Captured,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    variables: dict[str, str],
) -> None:
    """A model, an endpoint, a key, or that nobody is to be asked."""
    with serve(Answer(completion("{}")), Answer(completion("{}"))) as endpoint, running("m") as port:
        monkeypatch.setattr(discovery, "SERVERS", (Server("Ollama", port),))
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        if "OPENAI_API_KEY" in variables:
            monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
        outcome = summarizer(capfdbinary, "brief", article, *arguments)
    assert "Ollama" not in outcome.err
    assert outcome.code in (1, 4)


def test_attempts_go_through_the_gate_that_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gate and a ledger know the request as it is kept; the server gets it with its own name of the model."""
    listed = {"data": [{"id": "qwen3:8b"}]}
    with serve(Answer(listed), Answer({"models": []}), Answer(completion("{}")), Answer({})) as endpoint:
        port = urlsplit(endpoint.url).port or 0
        monkeypatch.setattr(discovery, "SERVERS", (Server("Ollama", port),))
        monkeypatch.setenv("SUMMARIZER_SERVICE_TIER", "flex")
        choice, gate = choose_model(load_settings({})), Ledger()
        provider = open_model(choice, gate)
        assert provider is not None
        request = replace(make_request(), model=choice.settings.model)
        reply = run(complete_and_close(provider, request))
    assert choice.answered_by == provider.answered_by == "Ollama on this machine"
    assert request.model == "local:ollama/qwen3:8b"
    assert [body["model"] for body in endpoint.bodies] == ["qwen3:8b"]
    assert "service_tier" not in endpoint.bodies[0]
    assert gate.replies == [reply]


async def complete_and_close(provider: Provider, request: Request) -> Reply:
    """One answer."""
    try:
        return await provider.complete(request)
    finally:
        await provider.close()


# What a run would use


def status_line(outcome: Outcome, name: str) -> str:
    """What `status` says of a thing."""
    [line] = [line for line in outcome.out.splitlines() if line[:12].strip() == name]
    return line[12:]


@pytest.mark.usefixtures("stand_in")
def test_status_shows_a_model_in_a_file_and_starts_nothing(capfdbinary: Captured, tmp_path: Path) -> None:
    """With the context that it would have here; a file that would kill the process shows that none is started."""
    path = write_gguf(tmp_path / "killed.gguf")
    outcome = summarizer(capfdbinary, "status", "--model", f"local:{path}")
    assert outcome.code == 0
    assert status_line(outcome, "model").startswith("local:killed.gguf@")
    assert status_line(outcome, "model").endswith(" (free)")
    assert status_line(outcome, "endpoint") == f"{path}: llama.cpp runs it with 4,096 tokens of context"
    assert status_line(outcome, "key") == "not needed"
    assert outcome.err == ""


@pytest.mark.usefixtures("stand_in")
def test_status_downloads_nothing(capfdbinary: Captured) -> None:
    """It names the command that does, and the exit code is that of a run."""
    with hub_of_the_user() as hub:
        outcome = summarizer(capfdbinary, "status", "--model", "local:small")
        assert (outcome.code, hub.asked) == (4, [])
        assert "is not on this machine (0.3 MB)" in status_line(outcome, "endpoint")
        summarizer(capfdbinary, "models", "pull", "small")
    pulled = summarizer(capfdbinary, "status", "--model", "local:small")
    assert pulled.code == 4
    assert "is no GGUF file" in status_line(pulled, "endpoint")


def test_status_tells_of_a_model_that_cannot_be(capfdbinary: Captured, tmp_path: Path) -> None:
    """Beside the other lines."""
    outcome = summarizer(capfdbinary, "status", "--model", f"local:{tmp_path / 'none.gguf'}")
    assert outcome.code == 4
    assert "is neither a file nor a known model" in status_line(outcome, "endpoint")
    assert status_line(outcome, "fail on") == "contradicts"


def test_status_shows_what_runs_already(capfdbinary: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what to do where nothing does."""
    with running("m") as port:
        monkeypatch.setattr(discovery, "SERVERS", (Server("Ollama", port),))
        outcome = summarizer(capfdbinary, "status")
    assert outcome.code == 0
    assert status_line(outcome, "model") == "local:ollama/m (free)"
    assert status_line(outcome, "endpoint") == f"http://127.0.0.1:{port}/v1: Ollama answers; offers m"
    monkeypatch.setattr(discovery, "SERVERS", ())
    nobody = summarizer(capfdbinary, "status")
    assert nobody.code == 4
    assert "nor LM Studio answers on this machine; with a key: " in status_line(nobody, "endpoint")
    assert status_line(nobody, "endpoint").endswith("with neither: summarizer demo")


def test_the_result_says_that_the_model_was_local(
    capfdbinary: Captured, monkeypatch: pytest.MonkeyPatch, article: Path
) -> None:
    """In the metrics line and in the document."""
    text = json.dumps({"segments": [{"id": "1.1", "text": "x"}], "terms": []})
    with running("m", says=text) as port:
        monkeypatch.setattr(discovery, "SERVERS", (Server("Ollama", port),))
        outcome = summarizer(capfdbinary, "translate", article)
    assert "(its only model; " in outcome.err
    assert "; local: free; " in outcome.err
    assert "local:ollama/m" in outcome.out
