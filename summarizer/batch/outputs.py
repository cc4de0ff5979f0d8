"""Writes outputs so that under a final name there is never anything but a whole file."""

from __future__ import annotations

import errno
import hashlib
import itertools
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from summarizer.batch.ledger import STATE_FOLDER
from summarizer.errors import OutputError

Digests = dict[str, str]
"""Name of a file below the folder -> SHA-256 of its bytes."""
_FOR_ALL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)


class FolderUnwritable(OutputError):
    """Nothing can be written to the output folder: every article would meet the same."""


class Outputs:
    """The output folder."""

    def __init__(self, root: Path) -> None:
        """Takes the folder as a real path; nothing is written yet."""
        self._root = os.fsencode(root)
        self._temporary = os.path.join(self._root, STATE_FOLDER.encode(), b"unfinished")
        self._numbers = itertools.count()
        self._checked: set[bytes] = set()

    def tidy(self) -> None:
        """Removes what a killed run left half written; raises OutputError where that cannot be done."""
        with self._refusing(self._root):
            os.makedirs(self._temporary, exist_ok=True)
            for name in os.listdir(self._temporary):
                os.unlink(os.path.join(self._temporary, name))

    def write(self, path: bytes, text: str) -> None:
        """Writes a file below the folder durably.

        Raises OutputError where that cannot be done, FolderUnwritable where nothing can be written.
        """
        (written,) = self.write_all([{path: text}])
        if isinstance(written, OutputError):
            raise written

    def write_all(self, articles: Sequence[Mapping[bytes, str]]) -> list[Digests | OutputError]:
        """Writes the files of several articles durably; gives for each of them the digests, or why there are none.

        Raises OutputError where that is so for all.
        """
        folders = set[bytes]()
        written = [self._write_of_one(files, folders) for files in articles]
        for folder in folders:
            with self._refusing(folder):
                _sync(folder)
        return written

    def _write_of_one(self, files: Mapping[bytes, str], folders: set[bytes]) -> Digests | OutputError:
        """Writes the files of one article; adds the folders, which are left to be synced."""
        digests = {}
        try:
            for path, text in files.items():
                data, target = text.encode("utf-8", "replace"), os.path.join(self._root, path)
                with self._refusing(target):
                    self._replace(target, data)
                folders.add(os.path.dirname(target))
                digests[os.fsdecode(path)] = hashlib.sha256(data).hexdigest()
        except OutputError as error:
            return error
        return digests

    @contextmanager
    def _refusing(self, thing: bytes) -> Iterator[None]:
        """Turns what the system raises into an OutputError."""
        try:
            yield
        except OSError as error:
            raise _refusal(os.fsdecode(thing), error) from error

    def digest(self, path: bytes) -> str | None:
        """SHA-256 of what lies there; None where nothing does."""
        try:
            with open(os.path.join(self._root, path), "rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return None

    def read(self, path: bytes) -> bytes | None:
        """What lies there; None where nothing does."""
        try:
            with open(os.path.join(self._root, path), "rb") as file:
                return file.read()
        except OSError:
            return None

    def name(self, path: bytes) -> str:
        """A file of the folder, for messages."""
        return os.fsdecode(os.path.join(self._root, path))

    def has(self, path: bytes) -> bool:
        """Whether a file of that name is there."""
        return os.path.isfile(os.path.join(self._root, path))

    def remove(self, path: bytes, digest: str) -> None:
        """Removes a file that is as it was written; one that the user has altered stays."""
        if self.digest(path) == digest:
            with suppress(OSError):
                os.unlink(os.path.join(self._root, path))

    def _replace(self, target: bytes, data: bytes) -> None:
        self._make(os.path.dirname(target))
        temporary = os.path.join(self._temporary, b"%d" % next(self._numbers))
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o666)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(temporary, target)

    def _make(self, folder: bytes) -> None:
        """Makes a folder of the tree; raises OSError where a link would lead out of it."""
        if folder in self._checked:
            return
        real = os.path.realpath(folder)
        if real != self._root and not real.startswith(self._root + b"/"):
            raise OSError(errno.EPERM, "a link leads out of the output folder")
        if not os.path.isdir(folder):
            os.makedirs(folder, exist_ok=True)
            _sync(os.path.dirname(folder))
        self._checked.add(folder)


def _sync(folder: bytes) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _refusal(thing: str, error: OSError) -> OutputError:
    kind = FolderUnwritable if error.errno in _FOR_ALL else OutputError
    cause = f"cannot be written ({(error.strerror or str(error)).lower()})"
    return kind(thing, cause, "check the folder and the space left, then run the same command again")
