"""Where the output of an input lies: the same path in the other folder, with a suffix that says what it is."""

from __future__ import annotations

import hashlib
import os

LONGEST_NAME = 255
"""Bytes of one name, on every file system in use."""
LONGEST_PATH = 3_800
"""Bytes of a whole path below the 4,096 of Linux, with room for the folder itself."""
OWN_NAMES = frozenset((b"report.json", b"index.md", b"glossary.csv"))
"""What a run writes at the top of the output folder; no folder of the input may be in the way."""


def output_path(path: bytes, suffix: str) -> bytes:
    """The relative path of an output: ``a/b.txt`` and ``.translation.md`` give ``a/b.txt.translation.md``.

    The input's own suffix stays, so that ``same.txt`` and ``same.md`` do not meet. What the file system
    cannot hold is cut, and told apart by a hash of the whole path.
    """
    whole = path + suffix.encode()
    *folders, name = whole.split(b"/")
    if folders and folders[0] in OWN_NAMES:
        folders[0] += _mark(folders[0])
    if len(name) > LONGEST_NAME:
        mark = _mark(path) + suffix.encode()
        # Cut between characters where the name is UTF-8.
        kept = name[: LONGEST_NAME - len(mark)].decode("utf-8", "ignore") or "article"
        name = os.fsencode(kept) + mark
    shortened = b"/".join((*folders, name))
    return shortened if len(shortened) <= LONGEST_PATH else b"too-long/" + _mark(path)[1:] + suffix.encode()


def is_shortened(path: bytes, suffix: str) -> bool:
    """Whether an output lies elsewhere than its input's path says."""
    return output_path(path, suffix) != path + suffix.encode()


def _mark(path: bytes) -> bytes:
    return b"~" + hashlib.sha256(path).hexdigest()[:16].encode()
