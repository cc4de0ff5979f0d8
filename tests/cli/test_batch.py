"""`summarizer batch` on the shipped sample, whose answers are recorded."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.__main__ import main
from summarizer.batch import again
from summarizer.batch.run import FolderRun
from summarizer.cli.progress_bar import Bar
from summarizer.providers import discovery
from summarizer.providers.discovery import Server
from tests.batch.newsroom import write_folder
from tests.cli.commands import SAMPLE, Outcome, summarizer
from tests.endpoint import Answer, completion, serve
from tests.providers.test_discovery import running

Capture = pytest.CaptureFixture[bytes]


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A folder with the sample and something that is no article, and where the results go."""
    source = tmp_path / "in"
    source.mkdir()
    (source / "port.txt").write_bytes(SAMPLE.read_bytes())
    (source / "photo.png").write_bytes(b"\x89PNG")
    for path in source.iterdir():
        os.utime(path, (1_000_000_000, 1_000_000_000))
    return source, tmp_path / "out"


def batch(capture: Capture, *arguments: object) -> Outcome:
    """`summarizer batch ARGUMENTS`, without a network."""
    return summarizer(capture, "batch", *map(str, arguments), "--offline")


def test_a_folder_is_done_and_reported(capfdbinary: Capture, folders: tuple[Path, Path]) -> None:
    """Each output in a file of its own; nothing goes to standard output."""
    done = batch(capfdbinary, *folders, "--do", "summary,facts,translation", "--format", "md,json")
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[0].startswith("[1] port.txt")
    assert done.err.splitlines()[-1].startswith("2 files: 1 done, 0 cached, 0 failed, 1 left out, 0 to do; 0 requests")
    names = sorted(path.name for path in folders[1].iterdir() if path.is_file())
    assert names == [
        "glossary.csv", "index.md",
        "port.txt.facts.json", "port.txt.facts.md", "port.txt.summary.json", "port.txt.summary.md",
        "port.txt.translation.json", "port.txt.translation.md", "report.json",
    ]  # fmt: skip
    summary = json.loads((folders[1] / "port.txt.summary.json").read_text())
    assert (summary["facts"], summary["translation"], bool(summary["summary"])) == (None, None, True)
    assert all(finding["where"]["output"] == "summary" for finding in summary["findings"])
    index = (folders[1] / "index.md").read_text()
    assert "(port.txt.facts.md)" in index
    assert "- photo.png: left out: no known kind of article" in index


def test_the_model_that_happens_to_run_is_told_before_it_is_asked(
    capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the first line, and in the report: another may run when the same command is given again."""
    write_folder(tmp_path / "in", 1)
    with running("qwen3:8b", "gemma3:4b") as port:
        monkeypatch.setattr(discovery, "SERVERS", (Server("Ollama", port),))
        done = summarizer(capfdbinary, "batch", tmp_path / "in", tmp_path / "out")
    assert done.err.startswith(
        "OPENAI_API_KEY is not set: asking Ollama on this machine, model qwen3:8b (the first of 2"
    )
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert (report["model"], report["answered_by"]) == ("local:ollama/qwen3:8b", "Ollama on this machine")


def test_a_dry_run_says_what_would_be_sent_and_touches_nothing(
    capfdbinary: Capture, folders: tuple[Path, Path]
) -> None:
    """Per file and in all; what the ledger or a recording has is paid for already."""
    source, out = folders
    (source / "other.txt").write_text("한빛항만은 크레인 12대를 샀다고 밝혔다.\n" * 3, encoding="utf-8")
    (source / "program.txt").write_bytes(b"\x7fELF")
    shown = batch(capfdbinary, source, out, "--dry-run")
    assert shown.code == 1
    assert not out.exists()
    lines = shown.out.splitlines()
    assert lines[0].startswith("other.txt: to do, 1 request, ")
    assert lines[1].startswith("photo.png: left out: no known kind")
    assert lines[2] == "port.txt: to do, and paid for already"
    assert lines[3].startswith("program.txt: unreadable: ")
    assert "1 left out, 1 paid for, 1 to do, 1 unreadable" in lines
    assert lines[-1] == "Nothing was sent."
    (source / "program.txt").unlink()
    batch(capfdbinary, source, out)
    again = batch(capfdbinary, source, out, "--dry-run", "--limit", "1", "--model", "nobody-knows")
    assert again.code == 0
    assert "cost unknown" in again.out
    assert "port.txt: beyond --limit" in again.out
    assert "cost:     unknown for nobody-knows" in again.out
    cached = batch(capfdbinary, source, out, "--dry-run")
    assert "port.txt: cached" in cached.out


@pytest.mark.parametrize("missing", [0, 1])
def test_an_empty_name_is_no_folder(capfdbinary: Capture, folders: tuple[Path, Path], missing: int) -> None:
    """A variable of a script that is not set: the working folder would be translated, or filled."""
    named = ["" if at == missing else folder for at, folder in enumerate(folders)]
    refused = batch(capfdbinary, *named)
    assert (refused.code, refused.err) == (2, "summarizer: '': is no name of a folder; name IN and OUT\n")


def test_a_glossary_that_is_piped_in_is_read_each_time(folders: tuple[Path, Path]) -> None:
    """The same command may get other terms: it is not over before they are read."""
    (folders[0] / "photo.png").unlink()
    command = [sys.executable, "-m", "summarizer", "batch", *map(str, folders), "--offline", "--glossary", "-"]
    ends = [
        subprocess.run(command, input=terms, capture_output=True, text=True, check=False)
        for terms in ("전봇대,utility pole\n", "부산,Pusan\n")
    ]
    assert [(end.returncode, end.stderr.count("1 files: 1 done")) for end in ends] == [(0, 1), (1, 0)]


def test_a_dry_run_over_nothing(capfdbinary: Capture, tmp_path: Path) -> None:
    """Says so."""
    (tmp_path / "in").mkdir()
    assert "no files" in batch(capfdbinary, tmp_path / "in", tmp_path / "out", "--dry-run").out


def test_the_status_names_what_failed(capfdbinary: Capture, folders: tuple[Path, Path]) -> None:
    """And why, and what was spent."""
    source, out = folders
    (source / "program.txt").write_bytes(b"\x7fELF")
    assert batch(capfdbinary, source, out, "--quiet").err.startswith("summarizer: program.txt: ")
    shown = batch(capfdbinary, "--status", out)
    assert shown.code == 0
    assert shown.out.startswith("3 files: 0 done, 1 cached, 1 failed, 1 left out, 0 to do; 0 requests; spent")
    assert "failed: program.txt: is a program; " in shown.out
    assert "- program.txt: failed: is a program; " in (out / "index.md").read_text()
    assert batch(capfdbinary, "--status").code == 2
    assert batch(capfdbinary, "--status", "").code == 2
    assert batch(capfdbinary, "--status", source).code == 4
    assert "failed before" in batch(capfdbinary, source, out, "--dry-run").out


def test_the_log_can_be_read_by_a_program(capfdbinary: Capture, folders: tuple[Path, Path]) -> None:
    """One object a line, the last one with all the numbers."""
    source, out = folders
    (source / "program.txt").write_bytes(b"\x7fELF")
    logged = batch(capfdbinary, source, out, "--json-log")
    events = [json.loads(line) for line in logged.err.splitlines()]
    assert {event["path"]: event["event"] for event in events[:-1]} == {"port.txt": "written", "program.txt": "failed"}
    assert events[-1]["inputs"] == {"left out": 1, "done": 1, "failed": 1}


@pytest.mark.parametrize(
    "arguments",
    [["--max-cost", "five"], ["--max-cost", "-1"], ["--max-cost", "nan"], ["--do", ","], ["--format", "pdf"]],
)
def test_a_flag_that_cannot_be_followed_is_named(
    capfdbinary: Capture, folders: tuple[Path, Path], arguments: list[str]
) -> None:
    """Before anything is made."""
    done = batch(capfdbinary, *folders, *arguments)
    assert done.code == 2
    assert arguments[0] in done.error
    assert not folders[1].exists()


def test_unproven_findings_fail_where_that_is_wanted(capfdbinary: Capture, tmp_path: Path) -> None:
    """The exit code is 3, and that of the cached run as well."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("한빛항만은 크레인 12대를 샀다.\n", encoding="utf-8")
    text = json.dumps({"segments": [{"id": "1.1", "text": "Hanbit Hangman bought cranes."}], "terms": []})
    with serve(Answer(completion(text))) as endpoint:
        folders = (tmp_path / "in", tmp_path / "out")
        flags = ("--fail-on", "unproven", "--base-url", endpoint.url, "--no-cache")
        assert summarizer(capfdbinary, "batch", *folders, *flags).code == 3
        assert summarizer(capfdbinary, "batch", *folders, *flags).code == 3
        assert summarizer(capfdbinary, "batch", *folders, *flags[2:]).code == 0
    assert len(endpoint.bodies) == 1


def test_two_folders_are_needed(capfdbinary: Capture, tmp_path: Path) -> None:
    """Neither one nor three."""
    assert "takes two folders, not 1" in batch(capfdbinary, tmp_path).error


def test_a_run_that_ends_before_its_work_says_why(capfdbinary: Capture, folders: tuple[Path, Path]) -> None:
    """On one line, with the exit code of the cause."""
    (folders[0] / "zzz.txt").write_text("한빛항만은 크레인 12대를 샀다.\n", encoding="utf-8")
    flags = ("--max-cost", "0.0000001", "--base-url", "http://127.0.0.1:9/v1", "--quiet")
    done = summarizer(capfdbinary, "batch", *folders, *flags)
    assert done.code == 5
    assert "raise it, then run the same command again to go on" in done.error


def test_a_terminal_gets_a_bar(
    capfdbinary: Capture, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What fails is printed above it."""
    source, out = folders
    (source / "program.txt").write_bytes(b"\x7fELF")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    made: list[Bar] = []
    begin = Bar.__enter__

    def remember(bar: Bar) -> Bar:
        made.append(bar)
        return begin(bar)

    monkeypatch.setattr(Bar, "__enter__", remember)
    done = batch(capfdbinary, source, out)
    assert made
    assert "program.txt: " in done.err
    assert "1 done, 0 cached, 1 failed" in done.err


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("signals", [1, 2])
def test_signals_close_the_gate_and_a_second_one_ends_it(
    capfdbinary: Capture,
    folders: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    sent: signal.Signals,
    code: int,
    signals: int,
) -> None:
    """Sent from within, when the work begins; the handlers that were there before are there again."""
    before = signal.getsignal(signal.SIGINT)
    work = FolderRun.work

    async def interrupted(*arguments: object) -> object:
        for _ in range(signals):
            os.kill(os.getpid(), sent)
            await asyncio.sleep(0.01)
        return await work(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(FolderRun, "work", interrupted)
    done = batch(capfdbinary, *folders, "--quiet")
    assert done.code == code
    assert "run the same command again to go on" in done.error
    assert signal.getsignal(signal.SIGINT) is before


class TestAgain:
    """The same command over an unchanged folder."""

    @pytest.fixture
    def command(self, capfdbinary: Capture, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """A command line that has just been followed, and has nothing to do."""
        command = ["batch", *map(str, folders), "--offline"]
        monkeypatch.setattr(sys, "argv", ["summarizer", *command])
        monkeypatch.delenv("PYTEST_CURRENT_TEST", raising=False)
        assert summarizer(capfdbinary, *command).code == 0
        return command

    def test_says_what_the_run_would_say(
        self, capfdbinary: Capture, command: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """With everything cached."""
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        with pytest.raises(SystemExit) as ended:
            main()
        for number, handler in before.items():
            signal.signal(number, handler)
        assert ended.value.code == 0
        assert capfdbinary.readouterr().err.decode().startswith("2 files: 0 done, 1 cached, 0 failed, 1 left out")
        assert again.repeat(command) == 0

    def test_leaves_every_change_to_the_run(
        self, command: list[str], folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Another flag, another setting, another input, a result that is gone."""
        source, out = folders
        assert again.repeat([*command, "--verify"]) is None
        assert again.repeat(["brief", *command[1:]]) is None
        assert again.repeat(["batch", "nowhere"]) is None
        with monkeypatch.context() as patch:
            patch.setenv("SUMMARIZER_MODEL", "another")
            assert again.repeat(command) is None
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", None)
            assert again.repeat(command) == 0
        port, new = source / "port.txt", source / "zzz.txt"
        new.write_text("new")
        assert again.repeat(command) is None
        new.unlink()
        assert again.repeat(command) == 0
        (source / "photo.png").rename(source / "photo2.png")
        assert again.repeat(command) is None
        (source / "photo2.png").rename(source / "photo.png")
        os.utime(port, (5, 5))
        assert again.repeat(command) is None
        os.utime(port, (1_000_000_000, 1_000_000_000))
        (out / "port.txt.translation.md").unlink()
        assert again.repeat(command) is None

    def test_leaves_what_looks_strange_to_the_run(self, command: list[str], folders: tuple[Path, Path]) -> None:
        """A journal that is not empty, a ledger that is none, an input that is gone."""
        ledger = folders[1] / ".summarizer" / "ledger.sqlite3"
        journal = ledger.with_name("ledger.sqlite3-wal")
        journal.write_bytes(b"x")
        assert again.repeat(command) is None
        journal.write_bytes(b"")
        assert again.repeat(command) == 0
        (folders[0] / "port.txt").unlink()
        assert again.repeat(command) is None
        ledger.write_text("no ledger")
        assert again.repeat(command) is None

    def test_does_not_trust_a_file_that_had_just_changed(
        self, capfdbinary: Capture, command: list[str], folders: tuple[Path, Path]
    ) -> None:
        """The run reads it again; and nothing is settled while something is left to do."""
        (folders[0] / "port.txt").touch()
        assert summarizer(capfdbinary, *command).code == 0
        assert again.repeat(command) is None
        (folders[0] / "zzz.txt").write_text("한빛항만은 크레인 12대를 샀다.\n", encoding="utf-8")
        assert summarizer(capfdbinary, *command).code == 1
        assert again.repeat(command) is None

    def test_is_not_used_where_a_name_was_shortened(
        self, capfdbinary: Capture, command: list[str], folders: tuple[Path, Path]
    ) -> None:
        """Where its result lies is for the run to say."""
        (folders[0] / ("x" * 250 + ".txt")).write_bytes(SAMPLE.read_bytes())
        assert summarizer(capfdbinary, *command).code == 0
        assert again.repeat(command) is None
