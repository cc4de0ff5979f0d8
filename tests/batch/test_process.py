"""What only real processes show: kills, signals, a second run, imports, exit codes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.newsroom import LIE, POISON, write_article, write_folder
from tests.batch.runs import Newsroom, outputs, run_folder
from tests.batch.servers import ROOT, Server, run, serving, start

HEAVY = ("openai", "tiktoken", "rich")


def wait_for(server: Server, billed: int) -> None:
    """Until so many answers were billed."""
    for _ in range(3000):
        if server.counts["billed"] >= billed:
            return
        time.sleep(0.01)
    raise AssertionError(f"{billed} answers never came")


def test_killed_again_and_again_it_loses_nothing(tmp_path: Path) -> None:
    """The results are those of an undisturbed run, and at most what was in flight is bought twice."""
    count, concurrency, kills = 40, 4, (5, 14, 26)
    write_folder(tmp_path / "in", count)
    with serving("--latency", "0.05") as server:
        for billed in kills:
            with start(server, tmp_path / "in", tmp_path / "out", "--concurrency", str(concurrency)) as process:
                wait_for(server, billed)
                process.kill()
            assert process.returncode == -signal.SIGKILL
        done = run(server, tmp_path / "in", tmp_path / "out", "--concurrency", str(concurrency))
        counts = server.counts
        run(server, tmp_path / "in", tmp_path / "undisturbed", "--no-cache")
    assert done.returncode == 0, done.stderr
    assert counts["billed"] <= count + len(kills) * concurrency
    assert len(outputs(tmp_path / "out")) == count
    assert outputs(tmp_path / "out") == outputs(tmp_path / "undisturbed")


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_lets_what_is_in_flight_come_in(tmp_path: Path, sent: signal.Signals, code: int) -> None:
    """Nothing new is sent, what came is kept, one line says how to go on, and the next run does the rest."""
    write_folder(tmp_path / "in", 30)
    with serving("--latency", "0.3") as server:
        with start(server, tmp_path / "in", tmp_path / "out", "--concurrency", "4", "-q") as process:
            wait_for(server, 3)
            process.send_signal(sent)
            _, errors = process.communicate(timeout=30)
        before = server.counts
        assert process.returncode == code
        assert before["in_flight"] == 0
        assert errors.count("\n") == 1
        assert "run the same command again to go on" in errors
        done = run(server, tmp_path / "in", tmp_path / "out", "-q")
        assert (done.returncode, server.counts["billed"]) == (0, 30)


def test_a_second_interrupt_ends_it_at_once(tmp_path: Path) -> None:
    """Without waiting for what is in flight."""
    write_folder(tmp_path / "in", 10)
    with serving("--latency", "30") as server:
        with start(server, tmp_path / "in", tmp_path / "out", "-q") as process:
            while not server.counts["in_flight"]:
                time.sleep(0.01)
            process.send_signal(signal.SIGINT)
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
            began = time.monotonic()
            _, errors = process.communicate(timeout=30)
        assert process.returncode == 130
        assert time.monotonic() - began < 5
        assert "Traceback" not in errors


def test_a_second_run_on_the_same_folder_says_so_and_ends(tmp_path: Path) -> None:
    """The lock of a killed run does not block the next."""
    write_folder(tmp_path / "in", 5)
    with serving("--latency", "30") as server:
        with start(server, tmp_path / "in", tmp_path / "out") as process:
            while not server.counts["in_flight"]:
                time.sleep(0.01)
            second = run(server, tmp_path / "in", tmp_path / "out")
            process.kill()
        assert second.returncode == 2
        assert second.stderr.count("\n") == 1
        assert f"another run is at work on it (process {process.pid})" in second.stderr
    with serving() as server:
        assert run(server, tmp_path / "in", tmp_path / "out").returncode == 0


@pytest.mark.parametrize("arguments", [[], ["--limit", "500"]])
def test_a_run_without_work_imports_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    """The same command as before needs not even the command line; another one needs no SDK."""
    write_folder(tmp_path / "in", 3)
    age(tmp_path / "in")
    with serving() as server:
        first = run(server, tmp_path / "in", tmp_path / "out")
        program = (
            "import sys; from summarizer.__main__ import main\n"
            "try: main()\n"
            "except SystemExit as end: code = end.code\n"
            f"heavy = [name for name in {HEAVY!r} if name in sys.modules]\n"
            "print(heavy, 'typer' in sys.modules); sys.exit(code)"
        )
        folders = [str(tmp_path / "in"), str(tmp_path / "out")]
        command = [sys.executable, "-c", program, "batch", *folders, *arguments]
        done = subprocess.run(command, env=server.settings, capture_output=True, text=True, check=False, cwd=Path.cwd())
        assert server.counts["billed"] == 3
    assert done.returncode == first.returncode == 0, done.stderr
    assert done.stdout == f"[] {bool(arguments)}\n"
    assert done.stderr.startswith("3 files: 0 done, 3 cached, 0 failed")


def age(folder: Path) -> None:
    """Makes files older than the tick of any clock."""
    import os

    for path in folder.rglob("*.txt"):
        os.utime(path, (1_000_000_000, 1_000_000_000))


def test_the_exit_codes(tmp_path: Path) -> None:
    """As the table in the README has them."""
    write_folder(tmp_path / "in", 2)
    with serving() as server:
        good = run(server, tmp_path / "in", tmp_path / "0")
        assert good.returncode == 0, good.stderr
        (tmp_path / "in" / "bad.txt").write_text(f"{POISON} {write_article(1)}", encoding="utf-8")
        bad = run(server, tmp_path / "in", tmp_path / "1")
        assert bad.returncode == 1
        assert "bad.txt" in bad.stderr
        assert run(server, tmp_path / "in").returncode == 2
        (tmp_path / "in" / "bad.txt").write_text(f"{LIE}\n", encoding="utf-8")
        assert run(server, tmp_path / "in", tmp_path / "3").returncode == 3
        assert run(server, tmp_path / "in", tmp_path / "3", "--fail-on", "never").returncode == 0
        capped = run(server, tmp_path / "in", tmp_path / "5", "--max-cost", "0.0000001", "--no-cache")
        assert capped.returncode == 5
        assert "raise it" in capped.stderr
        assert run(server, tmp_path / "in", tmp_path / "2", "--max-cost", "1", "--model", "nobody").returncode == 2
    nobody = run(Server("http://127.0.0.1:9/v1"), tmp_path / "in", tmp_path / "4", "--no-cache")
    assert nobody.returncode == 4
    assert ROOT.is_dir()
    assert run_folder(tmp_path / "in", tmp_path / "6", Newsroom()).report.contradicting == 1
