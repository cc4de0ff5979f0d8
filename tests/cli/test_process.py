"""What only a real process shows: imports, signals, a closed pipe."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from threading import Thread

import pytest

from summarizer.__main__ import main
from tests.cli.commands import SAMPLE, summarizer
from tests.endpoint import Answer, serve

ROOT = Path(__file__).parents[2]
PYTHON = [sys.executable, "-m", "summarizer"]


PARSING = {"pydantic", "jinja2", "tempfile"}
"""What only a prompt that is filled or an answer that is read needs."""


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        ("['--help']", PARSING),
        ("['--version']", PARSING),
        ("['brief', '--help']", PARSING),
        ("['demo', '--quiet']", ()),
    ],
)
def test_the_heavy_libraries_stay_out(arguments: str, more: Collection[str]) -> None:
    """What only a request, a page or a price needs is imported for those."""
    code = (
        "import sys\nfrom summarizer.cli.app import run\n"
        f"code = run({arguments})\n"
        "heavy = {'openai', 'aiohttp', 'httpx2', 'tiktoken', 'rich', 'trafilatura', 'genai_prices', 'asyncio'}\n"
        f"heavy |= set({sorted(more)})\n"
        "heavy &= sys.modules.keys()\n"
        "sys.exit(f'{heavy}' if heavy else code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_says_how_to_go_on(sent: signal.Signals, code: int) -> None:
    """While an answer is awaited: one line, and the documented exit code."""
    with serve(Answer({}, held=True)) as endpoint:
        command = [*PYTHON, "brief", str(SAMPLE), "--no-cache", "--model", "m", "--base-url", endpoint.url]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stderr is not None
            while b"asking" not in process.stderr.readline():
                pass
            endpoint.arrived.wait(30)
            process.send_signal(sent)
            _, errors = process.communicate(timeout=30)
    assert process.returncode == code
    assert errors.count(b"\n") == 1
    assert b"run the same command again" in errors


def test_a_second_interrupt_ends_at_once_and_without_a_traceback() -> None:
    """Also while the first one is still cleaning up."""
    with serve(Answer({}, held=True)) as endpoint:
        command = [*PYTHON, "brief", str(SAMPLE), "--no-cache", "--model", "m", "--base-url", endpoint.url]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            endpoint.arrived.wait(30)
            process.send_signal(signal.SIGINT)
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in errors


def test_a_closed_pipe_is_no_crash() -> None:
    """`summarizer demo | head -1` ends without a traceback."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*PYTHON, "demo"], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_an_internal_error_is_one_line(tmp_path: Path) -> None:
    """A bug ends in one line that says how to see more; with SUMMARIZER_DEBUG in a traceback."""
    code = (
        "import sys\nimport summarizer.cli.run as module\n"
        "def broken(*_): raise RuntimeError('a bug')\n"
        "module.read_wishes = broken\n"
        "from summarizer.cli.app import run\n"
        f"sys.exit(run(['brief', {str(tmp_path)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"summarizer: internal error: RuntimeError: a bug")
    assert done.stderr.count(b"\n") == 1
    debugged = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, env={**os.environ, "SUMMARIZER_DEBUG": "1"}
    )
    assert b"Traceback" in debugged.stderr


def test_an_output_file_is_whole_or_not_there(tmp_path: Path) -> None:
    """Where the space ends while it is written, what was there before stays, and nothing half is left."""
    target = tmp_path / "out.md"
    target.write_text("before", encoding="utf-8")
    code = (
        "import resource, sys\nfrom summarizer.cli.app import run\n"
        "unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, unlimited[1]))\n"
        f"code = run(['demo', '-o', {str(target)!r}, '--quiet'])\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)\n"
        "sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-B", "-c", code], capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"summarizer: {target}: cannot be written (file too large)")
    assert target.read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.md"]


def test_the_package_runs_as_a_module() -> None:
    """`python -m summarizer` is the command."""
    done = subprocess.run([*PYTHON, "--version"], capture_output=True, check=True)
    assert done.stdout.startswith(b"summarizer ")


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_wait_for_an_answer(
    capfdbinary: pytest.CaptureFixture[bytes], sent: signal.Signals, code: int
) -> None:
    """Inside the process: the signal comes while the event loop waits."""
    before = signal.getsignal(signal.SIGTERM)
    with serve(Answer({}, held=True)) as endpoint:

        def send() -> None:
            endpoint.arrived.wait(30)
            os.kill(os.getpid(), sent)

        sender = Thread(target=send)
        sender.start()
        outcome = summarizer(capfdbinary, "brief", SAMPLE, "--no-cache", "--model", "m", "--base-url", endpoint.url)
        sender.join()
    signal.signal(signal.SIGTERM, before)
    assert outcome.code == code
    assert outcome.error.startswith("summarizer: stopped")


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """What `sh` makes of a line, in which SUMMARIZER stands for the program."""
    line = line.replace("SUMMARIZER", f"{sys.executable} -m summarizer")
    return subprocess.run(["sh", "-c", line], capture_output=True, check=False, env={**os.environ, **environment})


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("command", ["demo -q", "schema result", "prompts list", f"brief --dry-run {SAMPLE}"])
@pytest.mark.parametrize(("to", "cause"), [("> /dev/full", b"no space left"), (">&-", b"is closed")])
def test_a_standard_output_that_takes_nothing_is_one_line(command: str, to: str, cause: bytes) -> None:
    """Full or closed: named, with a remedy, and no internal error."""
    done = shell(f"SUMMARIZER {command} {to}")
    assert done.returncode == 1
    assert done.stderr.startswith(b"summarizer: standard output: ")
    assert cause in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("command", ["--help", "brief --help", "--version"])
def test_help_that_cannot_be_written_is_one_line(command: str) -> None:
    """It is the system's fault, and not an error of ours to report."""
    done = shell(f"SUMMARIZER {command} > /dev/full")
    assert done.returncode == 1
    assert done.stderr.startswith(b"summarizer: standard output: cannot be written (no space left")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="this system has no name for standard output")
def test_a_name_for_standard_output_is_standard_output(tmp_path: Path) -> None:
    """What is in the file behind it already stays."""
    target = tmp_path / "out.md"
    target.write_text("before\n", encoding="utf-8")
    assert shell(f"SUMMARIZER demo -q -o /dev/stdout >> {target}").returncode == 0
    assert target.read_text(encoding="utf-8").startswith("before\n# ")
    assert shell("SUMMARIZER demo -q -o /dev/stdout | head -c 2").stdout == b"# "


def test_a_closed_standard_input_is_one_line() -> None:
    """`summarizer brief - <&-`."""
    done = shell("SUMMARIZER brief - <&-")
    assert done.returncode == 1
    assert done.stderr == b"summarizer: -: standard input is closed; name a file, or pipe the article in\n"
    done = shell("SUMMARIZER check --jsonl <&-")
    assert done.returncode == 2
    assert done.stderr == b"summarizer: --jsonl: standard input is closed; redirect a file to it: --jsonl < FILE\n"


def test_a_working_folder_that_was_removed(tmp_path: Path) -> None:
    """A batch goes on where its folders are named in full, and says why it cannot where they are not."""
    (tmp_path / "in").mkdir()
    (tmp_path / "gone").mkdir()
    settings = {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = shell(f"cd {tmp_path}/gone && rmdir {tmp_path}/gone && SUMMARIZER batch {tmp_path}/in out", **settings)
    assert done.returncode == 2
    assert done.stderr == b"summarizer: out: begins in a working folder that was removed; write it in full\n"
    (tmp_path / "gone").mkdir()
    batch = f"SUMMARIZER batch {tmp_path}/in {tmp_path}/out --offline"
    done = shell(f"cd {tmp_path}/gone && rmdir {tmp_path}/gone && {batch} && {batch}", **settings)
    assert done.returncode == 0
    assert done.stderr.count(b"0 files: 0 done") == 2


@pytest.mark.parametrize("to", ["2>&-", "2> /dev/full"])
def test_results_alone_go_to_standard_output(to: str) -> None:
    """Progress does not fall into it where standard error is closed, and is not missed where that is full."""
    done = shell(f"SUMMARIZER demo {to}")
    assert done.returncode == 0
    assert done.stdout == shell("SUMMARIZER demo -q").stdout


def test_what_is_printed_is_utf_8_in_any_locale() -> None:
    """The schema holds Korean letters."""
    done = shell("SUMMARIZER schema result", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "억" in done.stdout.decode()


def test_where_nobody_listens_to_signals_nobody_is_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that ends before anything has imported them leaves them as they are."""
    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(sys, "argv", ["summarizer", "--version"])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.delitem(sys.modules, "signal")
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert signal.getsignal(signal.SIGINT) is before
