"""The ledger's articles: one row for each input, with its state and what became of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from summarizer.batch.ledger import Ledger

State = Literal["planned", "written", "failed", "left-out"]
Detail = dict[str, Any]
"""What the report says of an article: `outputs` (name -> SHA-256), `codes` (finding -> how often), ..."""

_COLUMNS = "path, size, mtime_ns, inode, read_ns, state, wish, seen, made, digest"
_UPSERT = f"INSERT OR REPLACE INTO articles ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Stamp(NamedTuple):
    """What tells, without reading it, that a file is as it was."""

    size: int
    mtime_ns: int
    inode: int


def shown(path: bytes) -> str:
    """A path as text; bytes that are no UTF-8 stand there as escapes, so that no two paths look the same."""
    return path.decode("utf-8", "backslashreplace")


class Row(NamedTuple):
    """One input, as the ledger knows it."""

    path: bytes
    size: int
    mtime_ns: int
    inode: int
    read_ns: int
    """When the bytes were read that the rest speaks of; 0: never."""
    state: State
    wish: str
    """Hash of everything that the outputs depend on besides the article."""
    seen: int
    """The last run that found the file."""
    made: int
    """The run that brought it into its state."""
    digest: bytes | None
    """SHA-256 of the bytes."""

    @property
    def name(self) -> str:
        """The path as text."""
        return shown(self.path)

    @property
    def stamp(self) -> Stamp:
        """Size, time and inode."""
        return Stamp(self.size, self.mtime_ns, self.inode)


@dataclass(frozen=True, slots=True)
class Settled:
    """An article that has come to an end: its new row, what to report, and the terms that it settled."""

    row: Row
    detail: Detail
    terms: tuple[tuple[int, str, str, str], ...] = ()
    """Block, language, source and English of each."""


class Articles:
    """The table of articles."""

    def __init__(self, ledger: Ledger) -> None:
        """Takes the open ledger."""
        self._ledger = ledger

    def find(self, path: bytes) -> Row | None:
        """The row of an input."""
        with self._ledger.guarded():
            row = self._ledger.connection.execute(f"SELECT {_COLUMNS} FROM articles WHERE path = ?", (path,)).fetchone()
        return None if row is None else Row(*row)

    def detail(self, path: bytes) -> Detail:
        """What there is to report of an input; empty where nothing has become of it yet."""
        with self._ledger.guarded():
            row = self._ledger.connection.execute("SELECT detail FROM details WHERE path = ?", (path,)).fetchone()
        return {} if row is None else json.loads(row[0])

    def put(self, rows: Iterable[tuple[Row, Detail | None]]) -> None:
        """Writes rows, and details where there are any, all in one commit."""
        rows = tuple(rows)
        details = [(row.path, json.dumps(detail)) for row, detail in rows if detail is not None]
        with self._ledger.transaction() as connection:
            connection.executemany(_UPSERT, [row for row, _ in rows])
            connection.executemany("INSERT OR REPLACE INTO details VALUES (?, ?)", details)

    def settle(self, settled: Settled) -> None:
        """Commits what became of an article."""
        path = settled.row.path
        terms = [(path, position, *term) for position, term in enumerate(settled.terms)]
        # The answers are on disk already: what a power cut takes of this is made again from them.
        with self._ledger.transaction() as connection:
            connection.execute(_UPSERT, settled.row)
            connection.execute("INSERT OR REPLACE INTO details VALUES (?, ?)", (path, json.dumps(settled.detail)))
            connection.execute("DELETE FROM terms WHERE path = ?", (path,))
            connection.executemany("INSERT INTO terms VALUES (?, ?, ?, ?, ?, ?)", terms)

    def paths(self, run: int) -> Iterator[bytes]:
        """Every input that a run found, in any order."""
        with self._ledger.guarded():
            for (path,) in self._ledger.connection.execute("SELECT path FROM articles WHERE seen = ?", (run,)):
                yield path

    def listing(self, run: int) -> Iterator[tuple[Row, Detail]]:
        """Every input that a run found, once, in the order of the paths."""
        with self._ledger.guarded():
            for *row, detail in self._ledger.connection.execute(
                f"SELECT {', '.join(f'a.{name}' for name in _COLUMNS.split(', '))}, d.detail "
                "FROM articles a LEFT JOIN details d ON d.path = a.path WHERE a.seen = ? ORDER BY a.path",
                (run,),
            ):
                yield Row(*row), json.loads(detail) if detail else {}
