"""One run at a time on an output folder; the lock of a killed run is gone with it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarizer.batch.ledger import STATE_FOLDER
from summarizer.errors import ConfigurationError, UsageError


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Holds the folder while the block runs; raises UsageError where another run does."""
    path = out / STATE_FOLDER / "lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        cause = f"cannot be written ({(error.strerror or str(error)).lower()})"
        raise ConfigurationError(str(out), cause, "name an output folder that can be") from error
    try:
        try:
            # The kernel lets go when the process ends, in whatever way.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip() or "unknown"
            raise UsageError(
                str(out), f"another run is at work on it (process {holder})", "wait for its end, or stop it"
            ) from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(descriptor)
