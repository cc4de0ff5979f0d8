"""A ledger that is damaged, foreign, locked or gone is refused by name; what it holds is never mistaken."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from summarizer.batch import ledger as ledgers
from summarizer.batch.calls import Calls, is_usable
from summarizer.batch.ledger import Ledger, LedgerError
from summarizer.batch.lock import locked
from summarizer.errors import ConfigurationError
from summarizer.nouns.exchange import Reply, Usage
from summarizer.recordings import RecordingIndex
from tests.batch.newsroom import write_folder
from tests.batch.runs import Newsroom, outputs, run_folder
from tests.factory import make_request

GOOD = Reply('{"a": "\ud800"}', "stop", Usage(10, 4, 5), "model \ud800")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output folder with a ledger that was used and closed."""
    write_folder(tmp_path / "in", 3)
    run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    return tmp_path / "out"


def ledger_of(out: Path) -> Path:
    """Its file."""
    return out / ".summarizer" / "ledger.sqlite3"


def empty(path: Path) -> None:
    """Nothing is left."""
    path.write_bytes(b"")


def cut(path: Path) -> None:
    """The end is missing."""
    path.write_bytes(path.read_bytes()[:-5000])


def overwrite(path: Path) -> None:
    """Text where a database was."""
    path.write_text("not a database, but long enough to be one\n" * 1000)


def spoil(path: Path) -> None:
    """Pages in the middle hold something else."""
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 6] = os.urandom(4096 * 5)
    path.write_bytes(data)


def mark_as_newer(path: Path) -> None:
    """A version of the future wrote it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def mark_as_foreign(path: Path) -> None:
    """Another program's database."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 7")


def lose(path: Path) -> None:
    """The file is gone, its journal is not."""
    path.rename(path.with_name("ledger.sqlite3-wal"))


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (empty, "is damaged (it is empty)"),
        (cut, "is damaged (its end is missing)"),
        (overwrite, "is damaged (file is not a database)"),
        (spoil, "is damaged ("),
        (mark_as_newer, "was written by another version of this program (99)"),
        (mark_as_foreign, "is not a ledger of this program"),
        (lose, "is gone, but its journal is there"),
    ],
)
def test_a_ledger_that_cannot_be_trusted_is_refused(folder: Path, fault: Callable[[Path], None], cause: str) -> None:
    """On one line that says what to do; the results stay as they are, nothing is bought."""
    before, model = outputs(folder), Newsroom()
    fault(ledger_of(folder))
    with pytest.raises(LedgerError) as raised:
        run_folder(folder.parent / "in", folder, model)
    assert str(raised.value).startswith(f"{ledger_of(folder)}: {cause}")
    assert raised.value.exit_code == 4
    assert model.requests == []
    assert outputs(folder) == before


def test_a_ledger_of_the_first_version_is_brought_up_to_date(folder: Path) -> None:
    """Whoever opens it first; what was paid for stays, and from now on questions are kept."""
    with closing(sqlite3.connect(ledger_of(folder), isolation_level=None)) as connection:
        connection.execute("DROP TABLE questions")
        connection.execute("PRAGMA user_version = 1")
    with closing(Ledger(folder, make=False)) as opened:
        # Another process may have found the old one a moment before.
        opened._renew()
    model = Newsroom()
    run_folder(folder.parent / "in", folder, model, formats="md,json")
    assert model.requests == []
    with closing(sqlite3.connect(ledger_of(folder))) as connection:
        assert connection.execute("SELECT count(*) FROM questions").fetchone() == (3,)
        assert connection.execute("PRAGMA user_version").fetchone() == (ledgers.VERSION,)


def test_an_answer_that_was_altered_on_disk_is_bought_again(folder: Path) -> None:
    """It would pass for the model's."""
    with closing(sqlite3.connect(ledger_of(folder))) as connection:
        connection.execute(
            "UPDATE calls SET text = CAST(replace(CAST(text AS TEXT), 'cranes', 'stones') AS BLOB) WHERE id = 1"
        )
        connection.commit()
    for path in folder.rglob("*.translation.md"):
        path.unlink()
    model = Newsroom()
    run_folder(folder.parent / "in", folder, model)
    assert len(model.requests) == 1
    run_folder(folder.parent / "in", folder, model, formats="json")
    assert len(model.requests) == 1
    assert all(b"stones" not in text for text in outputs(folder).values())


def test_a_ledger_in_use_by_another_program_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while of waiting."""
    monkeypatch.setattr(ledgers, "LOCKED_SECONDS", 0.05)
    with closing(sqlite3.connect(ledger_of(folder), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="is in use by another program"):
            run_folder(folder.parent / "in", folder, Newsroom())


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (sqlite3.OperationalError("attempt to write a readonly database"), "cannot be written"),
        (sqlite3.OperationalError("database or disk is full"), "cannot be written"),
        (sqlite3.OperationalError("no such table: calls"), "cannot be used"),
        (PermissionError(13, "Permission denied"), "cannot be written"),
    ],
)
def test_each_fault_of_the_file_system_is_said_as_it_is(
    tmp_path: Path, error: sqlite3.Error | OSError, cause: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Raised by the system; a test cannot fill the disk."""

    def fail(*_: object, **__: object) -> None:
        raise error

    Ledger(tmp_path).close()
    of_sqlite = isinstance(error, sqlite3.Error)
    monkeypatch.setattr(sqlite3 if of_sqlite else Path, "connect" if of_sqlite else "open", fail)
    with pytest.raises(LedgerError, match=cause):
        Ledger(tmp_path)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file stands where the folder should be made."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".summarizer").write_text("")
    with pytest.raises(ConfigurationError, match="cannot be written"), locked(tmp_path / "out"):
        pass
    with pytest.raises(LedgerError, match="cannot be used"):
        Ledger(tmp_path / "out")


def test_making_a_ledger_that_fails_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves none behind."""

    def fail(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(sqlite3, "connect", fail)
    with pytest.raises(LedgerError, match="cannot be written"):
        Ledger(tmp_path)
    assert not ledger_of(tmp_path).exists()


def test_a_transaction_is_whole_or_nothing(tmp_path: Path) -> None:
    """A fault in the middle takes back what came before it."""
    with closing(Ledger(tmp_path)) as ledger:
        with pytest.raises(LedgerError), ledger.transaction() as connection:  # noqa: PT012
            connection.execute("INSERT INTO notes VALUES ('a', 'b')")
            connection.execute("INSERT INTO nowhere VALUES (1)")
        assert ledger.note("a") is None


@pytest.fixture
def calls(tmp_path: Path) -> Iterator[Calls]:
    """The calls of a new ledger."""
    with closing(Ledger(tmp_path)) as ledger:
        yield Calls(ledger)


def test_an_answer_is_found_as_it_came(calls: Calls) -> None:
    """To the byte, with its true cost; also with what UTF-8 does not have."""
    call = calls.reserve(make_request(), Decimal("0.5"), 1000)
    assert calls.find(make_request()) is None
    calls.settle(call, GOOD, Decimal("0.1234567890123"), "somebody")
    found = calls.find(make_request())
    assert found is not None
    assert (found.reply.text, found.reply.usage, found.reply.paid) == (GOOD.text, GOOD.usage, True)
    assert calls.spent().cost == Decimal("0.123456789013")
    assert calls.spent().tokens == 15


def test_an_answer_from_another_shelf_costs_nothing(calls: Calls, tmp_path: Path) -> None:
    """And is not taken for one that was bought."""
    from summarizer.recordings import record

    shelf = RecordingIndex(tmp_path / "nothing")
    shelf.keep(record(make_request(), GOOD, "somebody"))
    kept = shelf.find(make_request())
    assert kept is not None
    calls.keep(kept)
    calls.keep(kept)
    found = calls.find(make_request())
    assert found is not None
    assert (found.reply.paid, calls.spent().calls, calls.spent().tokens) == (False, 0, 0)


def test_a_price_that_is_not_known_is_no_zero(calls: Calls) -> None:
    """It is counted apart."""
    calls.settle(calls.reserve(make_request(), None, 10), GOOD, None, "somebody")
    assert (calls.spent().cost, calls.spent().unpriced) == (Decimal(0), 1)


@pytest.mark.parametrize(
    ("text", "finish_reason", "usable"),
    [
        ("{}", "stop", True),
        ("some words", "stop", True),
        ("  ", "stop", False),
        ('{"cut": ', "stop", False),
        ("{}", "length", False),
        ("no", "refusal", False),
    ],
)
def test_what_is_given_again(text: str, finish_reason: str, usable: bool) -> None:
    """Not what was refused, filtered or cut: the next run asks again."""
    assert is_usable(Reply(text, finish_reason, Usage(), "m")) is usable  # type: ignore[arg-type]


def test_a_sync_needs_no_journal_and_says_what_failed(tmp_path: Path) -> None:
    """Without a journal each commit is on disk already; a disk that fails is told of."""
    with closing(Ledger(tmp_path)) as ledger:
        ledger.write_notes(a="b")
        ledger.sync()
        journal = Path(f"{ledger.path}-wal")
        journal.rename(tmp_path / "elsewhere")
        ledger.sync()
        journal.symlink_to(journal)
        with pytest.raises(LedgerError):
            ledger.sync()
        journal.unlink()
        (tmp_path / "elsewhere").rename(journal)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "fsync", failing)
            with pytest.raises(LedgerError, match="make room"):
                ledger.sync()


def failing(_descriptor: int) -> None:
    """A disk that is full."""
    raise OSError(errno.ENOSPC, "No space left on device")
