"""Writes outputs so that under a final name there is never anything but a whole file."""

from __future__ import annotations

import errno
import hashlib
import itertools
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from summarizer.batch.ledger import STATE_FOLDER
from summarizer.errors import OutputError

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
        try:
            os.makedirs(self._temporary, exist_ok=True)
            for name in os.listdir(self._temporary):
                os.unlink(os.path.join(self._temporary, name))
        except OSError as error:
            raise _refusal(os.fsdecode(self._root), error) from error

    def write(self, path: bytes, text: str) -> str:
        """Writes a file below the folder durably; returns the SHA-256 of its bytes.

        Raises OutputError where that cannot be done, FolderUnwritable where nothing can be written.
        """
        data = text.encode("utf-8", "replace")
        target = os.path.join(self._root, path)
        try:
            self._replace(target, data)
        except OSError as error:
            raise _refusal(os.fsdecode(target), error) from error
        return hashlib.sha256(data).hexdigest()

    def write_all(self, texts: Mapping[bytes, str]) -> dict[str, str]:
        """Writes files one after the other; returns their digests by name."""
        return {os.fsdecode(path): self.write(path, text) for path, text in texts.items()}

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
        folder = os.path.dirname(target)
        self._make(folder)
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
        _sync(folder)

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
