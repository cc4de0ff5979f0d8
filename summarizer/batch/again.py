"""The same command over an unchanged folder is over before the program itself is imported.

What a run has settled is noted with everything that it depended on: the command line, the settings in the
environment, and files such as prompts. Where all that, every input's stamp and every output's name are as
they were, the run would do nothing, and its last line and exit code are given again. Whatever else is the
case, or looks strange, is left to the run itself. Imports next to nothing, for that is the point.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterable, Mapping

from summarizer.batch.walk import LEDGER, names, walk

RACY_NS = 2_000_000_000
"""A file that changed so shortly before it was read may have changed again within the same tick of its clock."""
_SHA_MODULE = "_sha2" if sys.version_info >= (3, 12) else "_sha256"
_VARIABLES = ("OPENAI_", "SUMMARIZER_", "XDG_", "HOME")


def situation(arguments: Iterable[str], witnesses: Iterable[str]) -> str:
    """Everything that a run depends on besides its inputs, as text to be compared."""
    settings = sorted((name, value) for name, value in os.environ.items() if name.startswith(_VARIABLES))
    return repr((list(arguments), _working_folder(), settings, [_stamp(path) for path in witnesses]))


def _working_folder() -> str:
    """Where relative paths begin; empty where that folder was removed."""
    try:
        return os.getcwd()
    except FileNotFoundError:
        return ""


def settled(
    arguments: Iterable[str], witnesses: Iterable[str], source: str, suffixes: Iterable[str], end: tuple[int, str]
) -> Mapping[str, str]:
    """The notes from which `repeat` tells that there is nothing to do; `end` is exit code and last line.

    The command line is not kept as it is: it may hold what is nobody's business.
    """
    files = tuple(witnesses)
    return {
        "settled-situation": _hash(situation(arguments, files)),
        "settled-witnesses": "\n".join(files),
        "settled-source": source,
        "settled-suffixes": "\n".join(suffixes),
        "settled-code": str(end[0]),
        "settled-line": end[1],
    }


def repeat(arguments: list[str]) -> int | None:
    """The exit code of a command line that has nothing to do; None where that cannot be told from here."""
    out = next((folder for folder in arguments[1:] if os.path.isfile(os.path.join(folder, LEDGER))), None)
    if arguments[:1] != ["batch"] or out is None:
        return None
    path = os.path.abspath(os.path.join(out, LEDGER))
    try:
        if os.path.exists(f"{path}-wal") and os.path.getsize(f"{path}-wal"):
            # Another run is at work, or one was killed. An empty one is what a reader leaves behind.
            return None
        connection = sqlite3.connect(f"file:{_quoted(path)}?mode=ro", uri=True, timeout=0)
        try:
            return _compare(connection, arguments, os.path.realpath(out))
        finally:
            connection.close()
    except (sqlite3.Error, OSError, ValueError, KeyError):
        return None


def _compare(connection: sqlite3.Connection, arguments: list[str], out: str) -> int | None:
    notes = dict(connection.execute("SELECT name, value FROM notes WHERE name LIKE 'settled-%' OR name = 'run'"))
    witnesses = notes["settled-witnesses"].split("\n")
    if notes["settled-situation"] != _hash(situation(arguments, witnesses)):
        return None
    if not _unchanged(connection, notes, out):
        return None
    if notes["settled-line"] and sys.stderr is not None:
        sys.stderr.write(notes["settled-line"] + "\n")
    return int(notes["settled-code"])


def _unchanged(connection: sqlite3.Connection, notes: Mapping[str, str], out: str) -> bool:
    """Whether the walk finds what the ledger knows, in the same order, and every output is there."""
    suffixes = [suffix.encode() for suffix in notes["settled-suffixes"].split("\n")]
    there = set(names(os.fsencode(out)))
    files = walk(os.fsencode(notes["settled-source"]), os.fsencode(out))
    rows = connection.execute(
        "SELECT path, size, mtime_ns, inode, state, read_ns FROM articles WHERE seen = ? ORDER BY path",
        (int(notes["run"]),),
    )
    for path, size, mtime_ns, inode, state, read_ns in rows:
        found = next(files, None)
        if found is None or found[0] != path or found[1:4] != (size, mtime_ns, inode):
            return False
        if state != "left-out" and read_ns - mtime_ns < RACY_NS:
            return False
        if state == "written":
            for suffix in suffixes:
                if path + suffix not in there:
                    return False
    return next(files, None) is None


def _stamp(path: str) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns, status.st_ino)


def _hash(text: str) -> str:
    """SHA-256; not by way of hashlib, whose import costs as much as a thousand files."""
    try:
        module = __import__(_SHA_MODULE)
    except ImportError:  # pragma: no cover  (an interpreter built without it)
        module = __import__("hashlib")
    return str(module.sha256(text.encode("utf-8", "surrogateescape")).hexdigest())


def _quoted(path: str) -> str:
    """A path in a URI of SQLite's."""
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
