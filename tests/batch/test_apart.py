"""A function in a process of its own: what comes of it is the same, whatever becomes of the process."""

from __future__ import annotations

import asyncio
import io
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from summarizer.batch.apart import Apart, serve
from summarizer.batch.article import MANY
from tests.batch.newsroom import LIE, write_folder
from tests.batch.runs import Newsroom, outputs, run_folder
from tests.batch.servers import serving, start

WAIT_SECONDS = 20


def half(number: int) -> tuple[int, int]:
    """Half of an even number, and the process that says so."""
    if number % 2:
        raise ArithmeticError(f"{number} is odd")
    return number // 2, os.getpid()


def load_half() -> Callable[[int], tuple[int, int]]:
    """Loads `half`."""
    return half


def last_words(_: int) -> tuple[int, int]:
    """Ends the process that calls it, unless that is the one of the tests."""
    if sys.argv[0] == "-c":
        os._exit(1)
    return 0, os.getpid()


def load_last_words() -> Callable[[int], tuple[int, int]]:
    """Loads `last_words`."""
    return last_words


def load_nothing() -> Callable[[int], tuple[int, int]]:
    """Cannot be loaded by another process."""
    if sys.argv[0] == "-c":
        raise ImportError("not here")
    return half


@contextmanager
def started(load: Callable[[], Callable[[int], tuple[int, int]]]) -> Iterator[Apart[tuple[int, int]]]:
    """A function whose process was started."""
    function = Apart(load)
    try:
        function.start()
        yield function
    finally:
        function.close()


async def values(function: Apart[tuple[int, int]], *numbers: int) -> list[tuple[int, int]]:
    """The values for numbers that come at once."""
    return list(await asyncio.gather(*(function(number) for number in numbers)))


def children() -> list[int]:
    """The processes that this one has started."""
    return [int(number) for number in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]


def is_over(process: int) -> bool:
    """Whether a process has ended within the time."""
    until = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < until:
        stat = Path(f"/proc/{process}/stat")
        if not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.01)
    return False


def test_before_its_start_the_function_is_called_here() -> None:
    """A few articles are not worth a process."""
    function = Apart(load_half)
    assert asyncio.run(values(function, 4)) == [(2, os.getpid())]
    function.close()


def test_after_its_start_another_process_calls_it() -> None:
    """One process for all calls, those of one pass in their order."""
    with started(load_half) as function:
        function.start()
        made = asyncio.run(values(function, 4, 6, 8))
        (other,) = {process for _, process in made}
        assert [value for value, _ in made] == [2, 3, 4]
        assert children() == [other]
    assert children() == []


def test_what_it_raises_is_raised_here() -> None:
    """With the place where it happened; the others of the same pass have their values."""
    with started(load_half) as function:

        async def all_of_them() -> list[object]:
            return [*await asyncio.gather(function(3), function(4), return_exceptions=True)]

        failed, made = asyncio.run(all_of_them())
    assert isinstance(failed, ArithmeticError)
    assert failed.__traceback__ is not None
    assert isinstance(made, tuple)
    assert made[1] != os.getpid()


@pytest.mark.parametrize("load", [load_last_words, load_nothing])
def test_where_the_process_ends_the_function_is_called_here(
    load: Callable[[], Callable[[int], tuple[int, int]]],
) -> None:
    """In the middle of a pass, or before it could load the function; and from then on without asking it."""
    with started(load) as function:
        assert {process for _, process in asyncio.run(values(function, 2, 4))} == {os.getpid()}
        assert {process for _, process in asyncio.run(values(function, 6))} == {os.getpid()}


def test_a_process_that_is_killed_while_it_waits_is_not_missed() -> None:
    """As the system does where memory is short."""
    with started(load_half) as function:
        ((_, other),) = asyncio.run(values(function, 2))
        os.kill(other, signal.SIGKILL)
        assert asyncio.run(values(function, 4, 6)) == [(2, os.getpid()), (3, os.getpid())]


def test_an_interrupt_at_the_terminal_does_not_reach_it() -> None:
    """It goes to the foreground processes of the session, to which it does not belong."""
    with started(load_half) as function:
        ((_, other),) = asyncio.run(values(function, 2))
        assert os.getsid(other) != os.getsid(0)


def test_where_no_process_can_be_had_all_goes_on_without(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is one processor only, or the interpreter cannot be started."""
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with started(load_half) as function:
        assert asyncio.run(values(function, 2)) == [(1, os.getpid())]
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with started(load_half) as function:
        assert asyncio.run(values(function, 2)) == [(1, os.getpid())]


def test_it_serves_until_nothing_comes_any_more() -> None:
    """What the other process does, in this one: a value or nothing for each call of a pass."""
    calls, answers = io.BytesIO(), io.BytesIO()
    for thing in (load_half, [(8,), (7,)], [(6,)]):
        pickle.dump(thing, calls)
    calls.seek(0)
    serve(calls, answers)
    answers.seek(0)
    first, second = pickle.load(answers), pickle.load(answers)
    assert (first[0].value[0], first[1], second[0].value[0]) == (4, None, 3)
    assert not answers.read()


def test_many_articles_are_checked_apart_with_the_same_outcome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outputs and findings, also where one contradicts its source, are those of a run that checks all here."""
    write_folder(tmp_path / "in", MANY + 6)
    (tmp_path / "in" / "lie.ko.txt").write_text(LIE, encoding="utf-8")
    began: list[int] = []
    begin = Apart.start

    def note(function: Apart[object]) -> None:
        begin(function)
        began.extend(children())

    monkeypatch.setattr(Apart, "start", note)
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    assert len(began) == 1
    assert children() == []
    monkeypatch.setattr(Apart, "start", lambda _: None)
    here = run_folder(tmp_path / "in", tmp_path / "here", Newsroom())
    assert outputs(tmp_path / "out") == outputs(tmp_path / "here")
    assert ended.report.codes == here.report.codes
    assert ended.report.contradicting == 1


def test_few_articles_are_checked_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to a number that a process of its own would take as long to start for."""

    def start(_: object) -> None:
        raise AssertionError("not for so few")

    monkeypatch.setattr(Apart, "start", start)
    write_folder(tmp_path / "in", MANY - 1)
    assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom()).statuses == {"done": MANY - 1}


def checker_of(process: subprocess.Popen[str]) -> int:
    """The process in which a run checks, once there is one."""
    until = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < until:
        text = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
        if text:
            return int(text)
        time.sleep(0.01)
    raise AssertionError("it was never started")


def test_a_run_whose_checker_is_killed_goes_on(tmp_path: Path) -> None:
    """Nothing is lost or said of it."""
    write_folder(tmp_path / "in", MANY + 20)
    with serving("--latency", "0.2") as server:
        with start(server, tmp_path / "in", tmp_path / "out", "-q") as process:
            os.kill(checker_of(process), signal.SIGKILL)
            _, errors = process.communicate(timeout=60)
        assert server.counts["billed"] == MANY + 20
    assert (process.returncode, errors) == (0, "")
    assert len(outputs(tmp_path / "out")) == MANY + 20


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_checker_ends_with_its_run(tmp_path: Path, sent: signal.Signals) -> None:
    """However that ends: nobody has to look for what is left of it."""
    write_folder(tmp_path / "in", MANY + 20)
    with serving("--latency", "0.2") as server, start(server, tmp_path / "in", tmp_path / "out", "-q") as process:
        checker = checker_of(process)
        process.send_signal(sent)
        process.communicate(timeout=60)
    assert is_over(checker)
