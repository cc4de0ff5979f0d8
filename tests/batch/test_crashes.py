"""One article's path, stopped before and after every write, sync, rename and commit, and resumed."""

from __future__ import annotations

import os
import sqlite3
import sys
import traceback
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.batch.newsroom import write_article
from tests.batch.runs import Newsroom, outputs, run_folder

STOPPED, ENDED, BROKEN = 9, 0, 3
SYSTEM_CALLS = ("open", "write", "fsync", "replace", "makedirs", "unlink", "pwrite", "ftruncate")
STATEMENTS = ("BEGIN", "COMMIT", "INSERT", "UPDATE", "DELETE")


def stop_at(point: int, run: Callable[[], object]) -> int:
    """Runs in a child process that ends, as if it were killed, at the point of that number; returns its exit code."""
    child = os.fork()
    if child == 0:
        try:
            _arm(point)
            run()
            os._exit(ENDED)
        except BaseException:  # noqa: BLE001
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(BROKEN)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _arm(point: int) -> None:
    """Counts a point before and one after each call that changes something on disk."""
    left = point

    def count() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os._exit(STOPPED)

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any, **more: Any) -> Any:
            count()
            value = call(*arguments, **more)
            count()
            return value

        return wrapped

    for name in SYSTEM_CALLS:
        setattr(os, name, counted(getattr(os, name)))

    class Connection(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            changes = sql.lstrip().startswith(STATEMENTS)
            return counted(super().execute)(sql, *values) if changes else super().execute(sql, *values)

    setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Connection))  # noqa: B010


def bought(out: Path) -> int:
    """How many answers the ledger holds."""
    ledger = out / ".summarizer" / "ledger.sqlite3"
    if not ledger.exists():
        return 0
    with closing(sqlite3.connect(ledger)) as connection:
        return int(connection.execute("SELECT COUNT(*) FROM calls WHERE state = 'answered'").fetchone()[0])


@pytest.mark.parametrize("start", [1, 2, 3, 4])
def test_a_run_that_stops_anywhere_is_resumed_and_pays_once(tmp_path: Path, start: int) -> None:
    """At every fourth point from `start` on, until none is left: the four together are all of them."""
    (tmp_path / "in" / "a").mkdir(parents=True)
    (tmp_path / "in" / "a" / "b.txt").write_text(write_article(1), encoding="utf-8")
    run_folder(tmp_path / "in", tmp_path / "undisturbed", Newsroom())
    expected = outputs(tmp_path / "undisturbed")
    point, stopped = start, 0
    while True:
        out = tmp_path / f"out{point}"
        code = stop_at(point, lambda: run_folder(tmp_path / "in", out, Newsroom()))  # noqa: B023
        if code == ENDED:
            break
        assert code == STOPPED
        stopped += 1
        # Never half a file under a final name, nor one that should not be there.
        assert all(expected[name] == text for name, text in outputs(out).items()), point
        had, model = bought(out), Newsroom()
        run_folder(tmp_path / "in", out, model)
        assert outputs(out) == expected, point
        # What was committed is not bought again.
        assert len(model.requests) == 1 - had, point
        assert not list((out / ".summarizer" / "unfinished").iterdir())
        point += 4
    assert stopped > 8
