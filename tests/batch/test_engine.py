"""Articles that wait, change, are duplicates, or are cut off: every unit of work has one outcome."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack, closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from summarizer.batch import article as articles
from summarizer.batch.answers import Answers
from summarizer.batch.budget import refuse_unknown_price
from summarizer.batch.calls import Calls
from summarizer.batch.earlier import Earlier
from summarizer.batch.ledger import Ledger
from summarizer.batch.lock import locked
from summarizer.batch.plan import BLOCK, Plan
from summarizer.batch.run import Caps, FolderRun
from summarizer.batch.turns import Turns
from summarizer.errors import ConfigurationError, Interrupted, ProviderError, UsageError
from summarizer.nouns.exchange import Reply, Request, Usage
from tests.batch.gated import Gated
from tests.batch.newsroom import write_article, write_folder
from tests.batch.runs import Newsroom, outputs, run_folder
from tests.factory import make_request


def slowly(_: Request) -> Any:
    """An answer that takes a moment."""
    return asyncio.sleep(0.02)


class Hurried:
    """A clock that does not wait."""

    def now(self) -> float:
        """Always the same."""
        return 0.0

    async def sleep(self, seconds: float) -> None:
        """Not at all."""


@pytest.mark.parametrize("errors", [[], [ProviderError("the endpoint", "failed", "try again")]])
def test_equal_articles_at_the_same_time_are_bought_once(tmp_path: Path, errors: list[Exception | None]) -> None:
    """The others get the same answer, or the same error."""
    for name in "abcd":
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / f"{name}.txt").write_text(write_article(1), encoding="utf-8")
    model = Newsroom(before=slowly, errors=errors)
    ended = run_folder(tmp_path / "in", tmp_path / "out", model)
    assert len(model.requests) == 1
    assert ended.statuses == ({"failed": 4} if model.requests and "failed" in ended.statuses else {"done": 4})
    assert len(set(outputs(tmp_path / "out"))) == ended.statuses.get("done", 0)


def test_an_interrupt_leaves_what_is_still_in_flight_after_the_grace(tmp_path: Path) -> None:
    """Nothing has failed; what was in flight may have been billed, and is booked."""
    write_folder(tmp_path / "in", 8)
    gates: list[Any] = []

    def never(_: Request) -> Any:
        if len(model.requests) < 4:
            return None
        gates[0].close(Interrupted(128 + signal.SIGINT))
        return asyncio.Event().wait()

    model = Newsroom(before=never)
    make_gate = FolderRun.make_gate

    def remember(*arguments: Any, **more: Any) -> Any:
        gates.append(make_gate(*arguments, **more))
        return gates[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FolderRun, "make_gate", remember)
        ended = run_folder(tmp_path / "in", tmp_path / "out", model, caps=Caps(2), clock=Hurried())
    assert isinstance(ended.tally.error, Interrupted)
    assert ended.statuses.get("done", 0) + ended.statuses["to do"] == 8
    again = run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    assert again.report.spent.lost >= 1
    assert again.statuses["done"] == ended.statuses["to do"]


def test_a_plan_that_fails_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as on a ledger that is damaged in the middle of the run."""
    write_folder(tmp_path / "in", 3)
    error = ConfigurationError("the ledger", "is damaged", "put a copy back")

    def broken(_: Plan) -> Iterator[Any]:
        raise error
        yield

    with monkeypatch.context() as patch:
        patch.setattr(Plan, "__iter__", broken)
        ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    assert ended.tally.error is error
    assert ended.statuses == {"to do": 3}


def test_a_file_that_keeps_changing_while_it_is_read_fails_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that comes to rest is done as it is then."""
    write_folder(tmp_path / "in", 2)
    restless = (tmp_path / "in" / "d000" / "a00001.ko.txt").stat().st_ino
    look, changes = os.fstat, [0]

    def changing(descriptor: int) -> os.stat_result:
        status = look(descriptor)
        if status.st_ino == restless and changes[0] > 0:
            changes[0] -= 1
            os.utime(descriptor, ns=(0, status.st_mtime_ns + 1))
        return status

    monkeypatch.setattr(os, "fstat", changing)
    changes[0] = 2
    assert run_folder(tmp_path / "in", tmp_path / "calm", Newsroom()).statuses == {"done": 2}
    changes[0] = 99
    assert run_folder(tmp_path / "in", tmp_path / "restless", Newsroom()).statuses == {"done": 1, "failed": 1}
    assert "changes while it is read" in (tmp_path / "restless" / "report.json").read_text()


def test_a_file_that_cannot_be_read_or_is_too_large_fails_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And is tried again by the next run, where its permissions may be others."""
    write_folder(tmp_path / "in", 2)
    large = tmp_path / "in" / "large.txt"
    large.write_text("x" * 3000)
    monkeypatch.setattr(articles, "LARGEST_SOURCE", 2000)
    opened = open

    def refuse(path: Any, *more: Any) -> Any:
        if isinstance(path, bytes) and path.endswith(b"a00001.ko.txt"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *more)

    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", refuse)
        for _ in range(2):
            assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom()).tally.failed == 2
    report = (tmp_path / "out" / "report.json").read_text()
    assert "cannot be read (permission denied)" in report
    assert "is larger than" in report
    assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom()).statuses == {"done": 1, "cached": 1, "failed": 1}


def test_what_is_not_the_fault_of_a_file_is_not_blamed_on_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its permissions are right where too many files are open; the next run reads it."""
    write_folder(tmp_path / "in", 1)
    opened = open

    def refuse(path: Any, *more: Any) -> Any:
        if isinstance(path, bytes) and path.endswith(b".ko.txt"):
            raise OSError(24, "Too many open files")
        return opened(path, *more)

    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", refuse)
        assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom()).statuses == {"failed": 1}
    report = (tmp_path / "out" / "report.json").read_text()
    assert "cannot be read (too many open files); mend that, then run the same command again" in report
    assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom()).statuses == {"done": 1}


def test_a_block_waits_for_the_one_before_the_last(tmp_path: Path) -> None:
    """What an article is offered does not depend on which of them is slow; equal ones are offered the same."""
    write_folder(tmp_path / "in", 2 * BLOCK, sentences=1)
    for name in ("x.txt", "y.txt"):
        (tmp_path / "in" / name).write_text(write_article(9999, 1), encoding="utf-8")
    others = asyncio.Event()

    async def held() -> None:
        await others.wait()
        await asyncio.sleep(0.2)

    def hold(_: Request) -> Any:
        if len(model.requests) == 1:
            return held()
        if len(model.requests) == 2 * BLOCK:
            others.set()
        return None

    model = Newsroom(before=hold)
    run_folder(tmp_path / "in", tmp_path / "out", model, caps=Caps(16))
    assert "Use these terms" in model.requests[-1].messages[1].content
    assert len(model.requests) == 2 * BLOCK + 1


def test_one_that_waited_for_an_answer_buys_it_where_the_other_was_cut_off(tmp_path: Path) -> None:
    """It is not left without."""

    async def work(calls: Calls) -> Reply:
        model = Newsroom(before=lambda _: asyncio.sleep(0.05))
        answers = Answers(calls, model)
        request = make_request("~~~ a ~~~\n1.1 x\n~~~ a ~~~\nTranslate sentences 1.1 to 1.1 of this")
        first = asyncio.create_task(answers.complete(request))
        await asyncio.sleep(0.01)
        second = asyncio.create_task(answers.complete(request))
        await asyncio.sleep(0.01)
        first.cancel()
        return await second

    with closing(Ledger(tmp_path)) as ledger:
        assert "segments" in asyncio.run(work(Calls(ledger))).text


def test_the_caps_say_which_of_them_is_used_up(tmp_path: Path) -> None:
    """Where there are both, and where it is the tokens."""
    write_folder(tmp_path / "in", 2)
    caps = Caps(2, max_cost=Decimal(100), max_tokens=10)
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom(), caps=caps)
    assert str(ended.tally.error).startswith("--max-tokens 10: 0 tokens are spent")
    with pytest.raises(UsageError, match="the price of nobody is not known"):
        refuse_unknown_price("nobody", Decimal(1), lambda *_: None)


def test_a_provider_is_passed_on_as_it_is(tmp_path: Path) -> None:
    """Who answers, and what is to be forgotten, an article asks for by way of the run's answers."""
    with closing(Ledger(tmp_path)) as ledger:
        calls = Calls(ledger)
        call = calls.reserve(make_request(), None, 1)
        calls.settle(call, Reply("{}", "stop", Usage(), "m"), None, "somebody")
        answers = Answers(calls, Gated(Newsroom(), None))  # type: ignore[arg-type]
        asked = articles._Asked(answers, Earlier(ledger, calls, b"a.txt", b"", ""), Turns())
        assert asked.answered_by == answers.answered_by == "the newsroom"
        assert Answers(calls, None).answered_by == "recordings"
        Gated(Newsroom(), None).forget(make_request())  # type: ignore[arg-type]
        asked.forget(make_request())
        assert calls.find(make_request()) is None
        asyncio.run(asked.close())


def test_one_run_at_a_time(tmp_path: Path) -> None:
    """The second one says whose turn it is; afterwards the folder is free."""
    with ExitStack() as stack:
        stack.enter_context(locked(tmp_path))
        with pytest.raises(UsageError, match=f"process {os.getpid()}"), locked(tmp_path):
            pass
    with locked(tmp_path):
        pass
