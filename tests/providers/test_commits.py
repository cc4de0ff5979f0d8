"""Answers are kept durably without holding up what else is under way."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest

from summarizer.errors import ConfigurationError
from summarizer.nouns.exchange import Recording
from summarizer.providers.commits import Commits
from summarizer.providers.replay import Replay
from summarizer.recordings import Cache, record
from tests.factory import make_request
from tests.scripted import Scripted, answer, run


def recording(question: str) -> Recording:
    """An answer to a question."""
    return record(make_request(question), answer({"a": question}), "somebody")


class SlowDisk:
    """Keeps batches, the first of them only when it is let go."""

    def __init__(self) -> None:
        self.batches: list[list[Recording]] = []
        self.go = Event()

    def keep(self, recordings: Sequence[Recording]) -> None:
        """Waits as a disk does."""
        self.go.wait(10)
        self.batches.append(list(recordings))


def test_what_comes_during_a_commit_goes_into_the_next_together() -> None:
    """One wait for the disk for many answers."""
    disk, kept = SlowDisk(), [recording(str(number)) for number in range(9)]

    async def go() -> None:
        commits = Commits(disk.keep)
        keeping = [asyncio.create_task(commits.keep(each)) for each in kept]
        await asyncio.sleep(0.01)
        assert not any(task.done() for task in keeping)
        first = asyncio.create_task(commits.keep(kept[0]))
        disk.go.set()
        await asyncio.gather(first, *keeping)

    asyncio.run(go())
    assert [len(batch) for batch in disk.batches] == [9, 1]


def test_an_answer_is_kept_even_where_the_wait_for_it_is_stopped() -> None:
    """Ctrl-C while the disk writes: it was paid for."""
    disk = SlowDisk()

    async def go() -> None:
        commits = Commits(disk.keep)
        keeping = [asyncio.create_task(commits.keep(recording(str(number)))) for number in range(3)]
        await asyncio.sleep(0.01)
        later = asyncio.create_task(commits.keep(recording("later")))
        await asyncio.sleep(0)
        disk.go.set()
        for task in (*keeping, later):
            task.cancel()
        await asyncio.gather(*keeping, later, return_exceptions=True)

    asyncio.run(go())
    assert {each.key for batch in disk.batches for each in batch} >= {
        recording(name).key for name in ("0", "1", "2", "later")
    }


def test_what_cannot_be_kept_is_told_to_all_who_wait() -> None:
    """And the next is tried anew."""
    failing = [True]

    def keep(_: Sequence[Recording]) -> None:
        if failing:
            failing.clear()
            raise ConfigurationError("the cache", "is full", "make room")

    async def go() -> None:
        commits = Commits(keep)
        outcomes = await asyncio.gather(*(commits.keep(recording(name)) for name in "ab"), return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [ConfigurationError] * 2
        await commits.keep(recording("c"))

    asyncio.run(go())


def test_many_answers_at_once_are_all_on_the_disk(tmp_path: Path) -> None:
    """Read back with another connection."""
    cache = Cache(tmp_path / "replies.sqlite3")
    requests = [make_request(str(number)) for number in range(40)]

    async def go() -> None:
        replay = Replay([cache], Scripted([answer({"a": 1}) for _ in requests]), [cache])
        await asyncio.gather(*(replay.complete(request) for request in requests))

    run(go())
    cache.close()
    again = Cache(tmp_path / "replies.sqlite3")
    assert again.count() == 40
    again.close()


def test_a_transaction_that_fails_leaves_nothing_half_done(tmp_path: Path) -> None:
    """The file is closed under it; the next cache finds it sound."""
    cache = Cache(tmp_path / "replies.sqlite3")
    cache.keep(recording("a"))
    cache.close()
    with pytest.raises(ConfigurationError, match="cannot be written"):
        cache.keep(recording("b"))
    again = Cache(tmp_path / "replies.sqlite3")
    assert again.count() == 1
    again.close()
