"""What lies in a folder, in the byte order of the paths, without holding more than one branch of it.

The order is that of SQLite's BLOB comparison, so that a walk and the ledger can be compared like two
sorted lists. Imports next to nothing: a run that has nothing to do is over before Python would have
imported a command line.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

LEDGER = os.path.join(".summarizer", "ledger.sqlite3")
"""Where the ledger lies in an output folder."""
Found = tuple[bytes, int, int, int, str]
"""Path relative to the folder, size, mtime_ns, inode, and why it is no article (empty where it may be one)."""


def walk(root: bytes, apart: bytes = b"") -> Iterator[Found]:
    """Every file below `root`, but for hidden ones and the folder `apart`; both are real paths.

    A folder that cannot be listed, or holds the results of another batch, is found under its name with a slash
    behind. Links to files inside `root` are followed, links to folders and out of `root` are found with a reason.
    """
    pending: list[tuple[bytes, os.DirEntry[bytes]]] = _listed(root, b"")
    while pending:
        path, entry = pending.pop()
        if not path.endswith(b"/"):
            found = _look_at(path, entry, root)
            if found is not None:
                yield found
        elif entry.path != apart:
            if os.path.isfile(os.path.join(entry.path, os.fsencode(LEDGER))):
                yield (path, 0, 0, 0, "is the output folder of another batch")
                continue
            try:
                pending += _listed(entry.path, path)
            except OSError as error:
                yield (path, 0, 0, 0, f"cannot be listed ({(error.strerror or str(error)).lower()})")


def names(root: bytes) -> Iterator[bytes]:
    """Relative paths of all files that are not hidden, without a look at the files."""
    pending = _listed(root, b"")
    while pending:
        path, entry = pending.pop()
        if path.endswith(b"/"):
            pending += _listed(entry.path, path)
        else:
            yield path


def _listed(folder: bytes, prefix: bytes) -> list[tuple[bytes, os.DirEntry[bytes]]]:
    """The entries of one folder, last first, folders with a slash behind: that sorts whole paths."""
    with os.scandir(folder) as entries:
        listed = [
            (prefix + entry.name + b"/" if entry.is_dir(follow_symlinks=False) else prefix + entry.name, entry)
            for entry in entries
            if not entry.name.startswith(b".")
        ]
    listed.sort(reverse=True)
    return listed


def _look_at(path: bytes, entry: os.DirEntry[bytes], root: bytes) -> Found | None:
    """The file as found; None where it has vanished since it was listed."""
    try:
        status = entry.stat(follow_symlinks=False)
        if stat.S_ISLNK(status.st_mode):
            target = os.path.realpath(entry.path)
            if not target.startswith(root + b"/"):
                return (path, 0, 0, 0, "is a link to something outside the folder")
            status = os.stat(target)
    except FileNotFoundError:
        return (path, 0, 0, 0, "is a link to nothing") if entry.is_symlink() else None
    except OSError as error:
        return (path, 0, 0, 0, f"cannot be looked at ({(error.strerror or str(error)).lower()})")
    if stat.S_ISDIR(status.st_mode):
        return (path, 0, 0, 0, "is a link to a folder")
    if not stat.S_ISREG(status.st_mode):
        return (path, 0, 0, 0, "is no regular file")
    return (path, status.st_size, status.st_mtime_ns, status.st_ino, "")
