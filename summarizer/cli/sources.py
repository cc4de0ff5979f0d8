"""Brings files in and results out; every fault of the file system is named here."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from summarizer.errors import InputError, OutputError

LARGEST_SOURCE = 64 * 1024 * 1024
"""Bytes; no article is as large, but a device or a wrong file may be endless."""

_FAULTS: dict[type[Exception], tuple[str, str]] = {
    FileNotFoundError: ("there is no such file", "check the path"),
    IsADirectoryError: ("is a folder", "name the files in it"),
    PermissionError: ("may not be read", "change its permissions"),
}


def read_source(source: str) -> bytes:
    """The bytes of a file, or of standard input for `-`; raises InputError that says what is wrong with it."""
    try:
        if not source:
            raise InputError("''", "is no name of a file", "name a file, or - for standard input")
        if source == "-" and sys.stdin is None:
            raise InputError(source, "standard input is closed", "name a file, or pipe the article in")
        if source == "-":
            data = sys.stdin.buffer.read(LARGEST_SOURCE + 1)
        else:
            with Path(source).open("rb") as file:
                data = file.read(LARGEST_SOURCE + 1)
    except (OSError, ValueError) as error:
        cause, remedy = _FAULTS.get(type(error), (f"cannot be read ({_reason(error)})", "check the path"))
        raise InputError(source, cause, remedy) from error
    if len(data) > LARGEST_SOURCE:
        raise InputError(source, f"is larger than {LARGEST_SOURCE // 1024**2} MiB", "cut it into articles")
    return data


def write_output(target: str | None, text: str) -> None:
    """Writes to standard output, or to a file that appears under its name only when it is whole.

    Raises OutputError where that fails.
    """
    data = text.encode("utf-8", "replace")
    if target is None or _is_standard_output(target):
        _print(data)
        return
    path = Path(target)
    try:
        if path.exists() and not path.is_file():
            # A pipe or a device: there is nothing to rename into place.
            path.write_bytes(data)
        else:
            # A link keeps being one; /dev/stdout would else become a file.
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise OutputError(
            target, f"cannot be written ({_reason(error)})", "check the folder and the space left"
        ) from error


def _is_standard_output(target: str) -> bool:
    """Whether a name such as /dev/stdout stands for it: a file behind it would lose what is there already."""
    try:
        return sys.stdout is not None and os.path.samestat(Path(target).stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError):
        return False


def _print(data: bytes) -> None:
    """Writes to standard output; a reader that has gone away is left to the command line."""
    if sys.stdout is None:
        raise OutputError("standard output", "is closed", "open it, or name a file with -o")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _drop_output()
        raise OutputError(
            "standard output", f"cannot be written ({_reason(error)})", "check the space left, or name a file with -o"
        ) from error


def _drop_output() -> None:
    """What is left in the buffer would fail again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _replace(path: Path, data: bytes) -> None:
    # Imported where a file is written: it brings the compressors and the random numbers along.
    import tempfile

    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            temporary.replace(path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
