"""The ledger: one SQLite file in the output folder that says what was planned, paid for and written.

A commit outlives the process, and what a power cut may not take is synced before anything is made of what it
says: SQLite keeps the order of its commits (WAL, synchronous=NORMAL), so that a `sync` brings along whatever
was committed before. The file appears under its name only when it is whole, so that an empty or headless one
is always damage and never a first run that was killed.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from summarizer.errors import ConfigurationError

VERSION = 2
"""Ledgers of version 1 have no questions; they are brought up to this one when they are opened."""
APPLICATION = 0x53_4D_52_5A
"""SQLite's application_id of our files: "SMRZ"."""
STATE_FOLDER = ".summarizer"
"""Where, inside the output folder, everything lies that is no output."""
LEDGER_NAME = "ledger.sqlite3"
LOCKED_SECONDS = 5.0
JOURNAL_PAGES = 4000
"""After so many pages SQLite moves the journal into the file, which takes the event loop: 16 MiB, some 300 articles."""

_QUESTIONS = """
-- One row for each request that a file sent and that a later version of it may have the answer of.
CREATE TABLE questions (
  path BLOB NOT NULL, number INTEGER NOT NULL, version BLOB NOT NULL,
  question BLOB NOT NULL, key BLOB NOT NULL, ids TEXT NOT NULL,
  PRIMARY KEY (path, number)
) STRICT, WITHOUT ROWID;
"""

_SCHEMA = f"""
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- One row for each attempt that was let through. Money is in 10^-12 US dollars.
CREATE TABLE calls (
  id INTEGER PRIMARY KEY,
  key BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'answered', 'found', 'lost')),
  usable INTEGER NOT NULL DEFAULT 0,
  bound_cost INTEGER,
  bound_tokens INTEGER NOT NULL DEFAULT 0,
  cost INTEGER,
  input_tokens INTEGER NOT NULL DEFAULT 0,
  cached_input_tokens INTEGER NOT NULL DEFAULT 0,
  output_tokens INTEGER NOT NULL DEFAULT 0,
  task TEXT NOT NULL,
  prompt_hash TEXT NOT NULL,
  at TEXT NOT NULL,
  model TEXT NOT NULL DEFAULT '',
  answered_by TEXT NOT NULL DEFAULT '',
  finish_reason TEXT NOT NULL DEFAULT '',
  digest BLOB,
  text BLOB
) STRICT;
CREATE INDEX calls_by_key ON calls (key) WHERE usable;
{_QUESTIONS}

-- One row for each input. Stamps (size, mtime_ns, inode) are of the bytes that were read at read_ns.
CREATE TABLE articles (
  path BLOB PRIMARY KEY,
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  inode INTEGER NOT NULL,
  read_ns INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('planned', 'written', 'failed', 'left-out')),
  wish TEXT NOT NULL DEFAULT '',
  seen INTEGER NOT NULL,
  made INTEGER NOT NULL DEFAULT 0,
  digest BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE details (path BLOB PRIMARY KEY, detail TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Terms that articles settled, and those that were offered to a text when it was first planned.
CREATE TABLE terms (
  path BLOB NOT NULL, position INTEGER NOT NULL, block INTEGER NOT NULL,
  language TEXT NOT NULL, source TEXT NOT NULL, english TEXT NOT NULL,
  PRIMARY KEY (path, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE offers (what BLOB PRIMARY KEY, terms TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""


class LedgerError(ConfigurationError):
    """The ledger cannot be used; every article would meet the same."""


class Ledger:
    """The open file. What the tables mean is said in `calls`, `articles` and `terms`."""

    def __init__(self, out: Path, *, make: bool = True) -> None:
        """Opens or makes the ledger of an output folder; raises LedgerError that names what is wrong with it."""
        self.path = out / STATE_FOLDER / LEDGER_NAME
        try:
            if make:
                _make_if_missing(self.path)
            _refuse_remnants(self.path)
            with self.guarded():
                self.connection = sqlite3.connect(
                    f"{self.path.absolute().as_uri()}?mode=rw", uri=True, timeout=LOCKED_SECONDS, isolation_level=None
                )
        except OSError as error:
            raise _refusal(self.path, error) from error
        try:
            with self.guarded():
                self._check()
                (journal,) = self.connection.execute("PRAGMA journal_mode=WAL").fetchone()
                self.connection.execute(f"PRAGMA wal_autocheckpoint={JOURNAL_PAGES}")
                # Where a file system cannot have this journal, each commit is synced by SQLite itself.
                self.connection.execute(f"PRAGMA synchronous={'NORMAL' if journal == 'wal' else 'FULL'}")
        except LedgerError:
            self.connection.close()
            raise

    def _check(self) -> None:
        (application,) = self.connection.execute("PRAGMA application_id").fetchone()
        (version,) = self.connection.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION:
            raise LedgerError(str(self.path), "is not a ledger of this program", "name another output folder")
        if version not in (1, VERSION):
            raise LedgerError(
                str(self.path), f"was written by another version of this program ({version})", "use that version"
            )
        (said,) = self.connection.execute("PRAGMA quick_check(1)").fetchone()
        if said != "ok":
            raise _damaged(self.path, str(said))
        if version == 1:
            self._renew()

    def _renew(self) -> None:
        """Adds what version 1 does not have, unless another process has just done so."""
        with self.transaction() as connection:
            if connection.execute("PRAGMA user_version").fetchone() == (1,):
                connection.execute(_QUESTIONS)
                connection.execute(f"PRAGMA user_version={VERSION}")

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Turns what SQLite raises into a LedgerError."""
        try:
            yield
        except sqlite3.Error as error:
            raise _refusal(self.path, error) from error

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of the block's statements or none."""
        with self.guarded():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            finally:
                # Open still where something broke the block off; SQLite has rolled back by itself on a full disk.
                if self.connection.in_transaction:
                    with suppress(sqlite3.Error):
                        self.connection.execute("ROLLBACK")

    @contextmanager
    def durably(self) -> Iterator[None]:
        """What the block commits is on disk when it is left.

        Without it a power cut may take a commit, which then can be made again without paying for it, or is waited
        for before it is used.
        """
        with self.guarded():
            yield
        self.sync()

    def sync(self) -> None:
        """Brings all commits made before the call to the disk; may be called in any thread."""
        try:
            # What SQLite does after a commit with synchronous=FULL. No lock of SQLite's lies on the journal.
            descriptor = os.open(f"{self.path}-wal", os.O_RDONLY)
        except FileNotFoundError:
            # There is no such journal.
            return
        except OSError as error:
            raise _refusal(self.path, error) from error
        try:
            os.fsync(descriptor)
        except OSError as error:
            raise _refusal(self.path, error) from error
        finally:
            os.close(descriptor)

    def note(self, name: str) -> str | None:
        """The value of a note."""
        with self.guarded():
            row = self.connection.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def write_notes(self, **values: str) -> None:
        """Writes notes, all or none."""
        with self.durably(), self.transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?)", values.items())

    def begin_run(self) -> int:
        """The number of a new run; what an earlier one settled holds no longer."""
        number = int(self.note("run") or 0) + 1
        with self.durably(), self.transaction() as connection:
            connection.execute("DELETE FROM notes WHERE name LIKE 'settled-%'")
            connection.execute("INSERT OR REPLACE INTO notes VALUES ('run', ?)", (str(number),))
        return number

    @property
    def run(self) -> int:
        """The number of the last run that began."""
        return int(self.note("run") or 0)

    def close(self) -> None:
        """Closes the file; SQLite moves the journal into it."""
        self.connection.close()


def _make_if_missing(path: Path) -> None:
    """Makes an empty ledger that appears only when it is whole."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.with_name(f"{LEDGER_NAME}-wal").exists():
        raise LedgerError(str(path), "is gone, but its journal is there", "put it back, or remove the journal too")
    fresh = path.with_name("ledger.new")
    for name in (fresh, Path(f"{fresh}-journal")):
        name.unlink(missing_ok=True)
    try:
        connection = sqlite3.connect(fresh, isolation_level=None)
        try:
            connection.executescript(
                f"PRAGMA application_id={APPLICATION}; PRAGMA user_version={VERSION}; BEGIN; {_SCHEMA} COMMIT;"
            )
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise _refusal(path, error) from error
    os.replace(fresh, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _refuse_remnants(path: Path) -> None:
    """An empty or cut file is damage; SQLite itself would take an empty one for a new one."""
    try:
        with path.open("rb") as file:
            head, size = file.read(32), os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise LedgerError(str(path), "there is no ledger", "name the output folder of a batch") from None
    if size == 0:
        raise _damaged(path, "it is empty")
    page = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    if head[:16] == b"SQLite format 3\0" and size < (65536 if page == 1 else page) * pages:
        raise _damaged(path, "its end is missing")


def _damaged(path: Path, how: str) -> LedgerError:
    return LedgerError(
        str(path), f"is damaged ({how})", "put a copy back, or move it away: what was paid for is then bought again"
    )


def _refusal(path: Path, error: sqlite3.Error | OSError) -> LedgerError:
    """The error as a user can act on it."""
    said = (getattr(error, "strerror", None) or str(error)).lower()
    if "locked" in said or "busy" in said:
        return LedgerError(str(path), "is in use by another program", "close that program, then run this again")
    if "readonly" in said or "read-only" in said or isinstance(error, PermissionError):
        return LedgerError(str(path), f"cannot be written ({said})", "make the output folder writable")
    if "full" in said or "no space" in said or "disk i/o" in said:
        return LedgerError(str(path), f"cannot be written ({said})", "make room, then run the same command again")
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return _damaged(path, said)
    return LedgerError(str(path), f"cannot be used ({said})", "check the output folder")
