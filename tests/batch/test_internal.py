"""Faults of this program in what all articles share: the run ends, says why, and loses nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from summarizer.batch.article import Outcome
from summarizer.batch.internal import SharedError
from summarizer.batch.passes import Passes
from summarizer.batch.plan import Plan
from summarizer.batch.run import Caps, Tally
from summarizer.nouns.exchange import Usage
from tests.batch.newsroom import write_folder
from tests.batch.runs import Ended, Newsroom, outputs, run_folder

COUNT = 30
Hurt = Callable[[Path, pytest.MonkeyPatch], Ended]


def in_the_ledger(folder: Path, _: pytest.MonkeyPatch) -> Ended:
    """The fifth answer takes more tokens than SQLite counts."""
    model = Newsroom(usages=[*[Usage(100, 0, 50)] * 4, Usage(100, 0, 2**70)])
    return run_folder(folder / "in", folder / "out", model, caps=Caps(2))


def in_the_plan(folder: Path, patch: pytest.MonkeyPatch) -> Ended:
    """The walk breaks off."""
    whole = Plan.__iter__

    def broken(plan: Plan) -> Iterator[Any]:
        yield next(whole(plan))
        raise ZeroDivisionError("in the plan")

    patch.setattr(Plan, "__iter__", broken)
    return run_folder(folder / "in", folder / "out", Newsroom(), caps=Caps(2))


def in_the_progress(folder: Path, _: pytest.MonkeyPatch) -> Ended:
    """What is drawn of the first article cannot be drawn."""

    def draw(_: Outcome, tally: Tally) -> None:
        raise ZeroDivisionError(f"at {tally.written}")

    return run_folder(folder / "in", folder / "out", Newsroom(), caps=Caps(2), watch=draw)


def at_a_worker(folder: Path, patch: pytest.MonkeyPatch) -> Ended:
    """The very end of an article, where it lets others go on."""

    def leave(*_: object) -> None:
        raise ZeroDivisionError("at the end")

    patch.setattr("summarizer.batch.terms.TermList.leave", leave)
    return run_folder(folder / "in", folder / "out", Newsroom(), caps=Caps(2))


@pytest.mark.parametrize("hurt", [in_the_ledger, in_the_plan, in_the_progress, at_a_worker])
def test_a_fault_in_a_shared_part_ends_the_run_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hurt: Hurt
) -> None:
    """No article is blamed for it, and the next run does what is left without buying anything twice."""
    write_folder(tmp_path / "in", COUNT)
    with monkeypatch.context() as patch:
        ended = hurt(tmp_path, patch)
    assert isinstance(ended.tally.error, SharedError)
    assert "\n" not in str(ended.tally.error)
    assert ended.tally.error.exit_code == 1
    assert ended.gate.traffic.in_flight == 0
    assert ended.statuses["to do"] > 0
    assert "failed" not in ended.statuses
    model = Newsroom()
    assert run_folder(tmp_path / "in", tmp_path / "out", model).statuses.get("failed") is None
    assert len(outputs(tmp_path / "out")) == COUNT
    assert len(model.requests) == COUNT - ended.gate.traffic.answered


@pytest.mark.parametrize("work", [lambda items: items[5:], lambda items: items[5]])
def test_who_waits_for_a_pass_that_fails_is_told_so(work: Callable[[Sequence[None]], Sequence[None]]) -> None:
    """Whatever is raised there, and where it gives back less than it took."""

    async def wait() -> None:
        passes = Passes(work)
        for _ in range(2):
            with pytest.raises(SharedError, match=r"internal error: (Value|Index)Error"):
                await passes.join(None)

    asyncio.run(wait())
