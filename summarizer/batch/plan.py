"""What is to be done in a folder: the walk, compared with the ledger, as a stream of work."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from summarizer.batch.articles import Articles, Detail, Row, Stamp, shown
from summarizer.batch.naming import output_path
from summarizer.batch.outputs import Outputs
from summarizer.batch.patterns import Selection
from summarizer.batch.walk import Found, walk
from summarizer.errors import UsageError

BLOCK = 256
"""Files that are planned, and committed, at a time."""
RACY_NS = 2_000_000_000
"""A file that changed so shortly before it was read may have changed again within the same tick of its clock."""


class Work(NamedTuple):
    """One article that is to be done."""

    path: bytes
    block: int
    """Which block of the plan it belongs to, counted over all files."""

    @property
    def name(self) -> str:
        """The path as text."""
        return shown(self.path)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run is about: the folders, and which files are meant."""

    source: Path
    out: Path
    selection: Selection
    limit: int | None = None
    """Articles to do at most."""
    retry_failed: bool = False
    verify: bool = False
    """Trust no stamp: read every input and every output."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of every article."""

    key: str
    """Hash of everything that the outputs depend on besides the article."""
    suffixes: tuple[str, ...]
    """Of the outputs, such as ``.translation.md``."""


def make_scope(source: Path, out: Path, **more: object) -> Scope:
    """The folders as real paths; raises UsageError where they cannot be worked with."""
    if not source.is_dir():
        cause = "is no folder" if source.exists() else "there is no such folder"
        raise UsageError(str(source), cause, "name a folder of articles; single files go to `summarizer brief`")
    if out.exists() and not out.is_dir():
        raise UsageError(str(out), "is no folder", "name another output folder")
    try:
        real_source, real_out = source.resolve(), out.resolve()
    except FileNotFoundError as error:
        raise UsageError(str(out), "begins in a working folder that was removed", "write it in full") from error
    if real_source == real_out:
        raise UsageError(str(out), "is the folder of the articles itself", "name another output folder")
    if real_source.is_relative_to(real_out):
        raise UsageError(
            str(out), "contains the folder of the articles", "name an output folder beside it, or inside it"
        )
    return Scope(real_source, real_out, **more)  # type: ignore[arg-type]


class Plan:
    """The stream of work; whoever pulls it also brings the ledger up to date with the folder."""

    def __init__(self, scope: Scope, wish: Wish, articles: Articles, outputs: Outputs, run: int) -> None:
        """Takes what is wanted, and the number of the run."""
        self._scope, self._wish, self._articles, self._outputs, self._run = scope, wish, articles, outputs, run
        self._stream = self._work()
        self._gives_out = True
        self.found = 0
        """Files seen so far."""
        self.to_do = 0
        """Work given out so far."""
        self.whole = False
        """Whether the walk has come to its end."""

    def __iter__(self) -> Iterator[Work]:
        """Work in the order of the walk; what is up to date or left out is committed and passed over."""
        return self._stream

    def finish(self) -> None:
        """Walks to the end without giving out more, so that the ledger knows of every input."""
        self._gives_out = False
        next(self._stream, None)

    def preview(self) -> Iterator[tuple[Row, Detail | None]]:
        """The row that every file would have, and its detail where that is new; commits nothing."""
        return map(self._consider, walk(os.fsencode(self._scope.source), os.fsencode(self._scope.out)))

    def _work(self) -> Iterator[Work]:
        considered, block = self.preview(), 0
        while rows := tuple(islice(considered, BLOCK)):
            self._articles.put(rows)
            self.found += len(rows)
            for row, _ in rows:
                if row.state == "planned" and self._has_room:
                    self.to_do += 1
                    yield Work(row.path, block)
            block += 1
        self.whole = True

    @property
    def _has_room(self) -> bool:
        return self._gives_out and (self._scope.limit is None or self.to_do < self._scope.limit)

    def _consider(self, found: Found) -> tuple[Row, Detail | None]:
        """The row that a file has from now on; `planned` where there is something to do."""
        path, size, mtime_ns, inode, fault = found
        stamp, wish = Stamp(size, mtime_ns, inode), self._wish.key
        if reason := fault or self._scope.selection.reason(shown(path)):
            return Row(path, *stamp, 0, "left-out", wish, self._run, self._run, None), {"reason": reason}
        known = self._articles.find(path)
        if known is not None and known.state in ("written", "failed") and known.wish == wish:
            current = self._same_content(known, stamp)
            if current is not None and self._stands(current):
                return current._replace(seen=self._run), None
        return Row(path, *stamp, 0, "planned", wish, self._run, 0, None), None

    def _stands(self, row: Row) -> bool:
        """Whether there is nothing to do for an article that holds what it held when it was done."""
        return not self._scope.retry_failed if row.state == "failed" else self._outputs_stand(row.path)

    def _same_content(self, known: Row, stamp: Stamp) -> Row | None:
        """The row where the file holds what it held when it was read, with its stamp of now; None where not."""
        racy = known.read_ns - known.mtime_ns < RACY_NS
        if known.stamp == stamp and not racy and not self._scope.verify:
            return known
        read_ns = time.time_ns()
        try:
            with open(os.path.join(os.fsencode(self._scope.source), known.path), "rb") as file:
                digest = hashlib.file_digest(file, "sha256").digest()
        except OSError:
            return None
        if digest != known.digest:
            return None
        return known._replace(size=stamp.size, mtime_ns=stamp.mtime_ns, inode=stamp.inode, read_ns=read_ns)

    def _outputs_stand(self, path: bytes) -> bool:
        targets = {suffix: output_path(path, suffix) for suffix in self._wish.suffixes}
        if not self._scope.verify:
            return all(map(self._outputs.has, targets.values()))
        written = self._articles.detail(path).get("outputs", {})
        return all(self._outputs.digest(target) == written.get(os.fsdecode(target)) for target in targets.values())
