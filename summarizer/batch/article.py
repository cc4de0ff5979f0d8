"""One article of a batch, from its bytes to its outputs and its row in the ledger."""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from summarizer import errors
from summarizer.batch.answers import Answers
from summarizer.batch.apart import Apart
from summarizer.batch.articles import Articles, Detail, Row, Settled, Stamp
from summarizer.batch.calls import Calls
from summarizer.batch.earlier import Earlier
from summarizer.batch.internal import InternalError, SharedError, unforeseen
from summarizer.batch.ledger import Ledger
from summarizer.batch.naming import output_path
from summarizer.batch.outputs import FolderUnwritable, Outputs
from summarizer.batch.passes import Passes
from summarizer.batch.plan import Wish, Work
from summarizer.batch.report import IndexWriter
from summarizer.batch.terms import TermList
from summarizer.batch.turns import Turns
from summarizer.checking import Checker, load_checks
from summarizer.errors import (
    InputError,
    Interrupted,
    OutputError,
    RecordingMissing,
    SummarizerError,
    UnusableReply,
)
from summarizer.nouns.exchange import Reply, Request
from summarizer.nouns.result import Assignment, Result
from summarizer.providers import Provider

FINAL = (*errors.FINAL, FolderUnwritable, SharedError, Interrupted)
"""Errors that every other article would meet as well: they end the run and fail no article."""
LARGEST_SOURCE = 64 * 1024 * 1024
"""Bytes; no article is as large."""
READINGS = 3
"""How often a file that changes while it is read is read again."""
MANY = 64
"""Articles from which on a process of its own for the checks is worth its start: a third of a second."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is done with every article; handed in, since formats and languages are not known here."""

    wish: Wish
    read: Callable[[bytes, str], Assignment]
    """Bytes and name -> what is to be done; raises InputError."""
    process: Callable[[Assignment, Provider, Checker], Coroutine[Any, Any, Result]]
    write: Callable[[Result], Mapping[str, str]]
    """The text of every output, by its suffix."""
    write_index: IndexWriter


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one unit of work."""

    work: Work
    state: Literal["written", "failed", "gone", "stopped"]
    """`gone`: the file is no longer there; `stopped`: to be done by the next run."""
    error: SummarizerError | None = None
    codes: Mapping[str, int] = field(default_factory=dict)
    """Finding codes and how often."""
    cost: Decimal | None = Decimal(0)
    """US dollars of its answers, whenever they were bought; None where a price is not known."""


class ArticleJob:
    """Does articles, one call each."""

    def __init__(self, source: Path, recipe: Recipe, terms: TermList, books: Books) -> None:
        """Takes the folder, what is wanted, the terms of the folder, and everything that a run writes to."""
        self._source, self._recipe, self._terms, self._books = os.fsencode(source), recipe, terms, books
        self._begun, self._check = 0, Apart(load_checks)
        self._turns, self._writing = Turns(), Passes(books.outputs.write_all)

    async def __call__(self, work: Work) -> Outcome:
        """What became of it; never raises but when it is cancelled."""
        self._terms.enter(work)
        try:
            await self._turns.wait()
            return await self._attempt(work)
        except FINAL as error:
            return Outcome(work, "stopped", error)
        finally:
            self._terms.leave(work)

    def close(self) -> None:
        """Ends what was started for all articles."""
        self._check.close()

    async def _attempt(self, work: Work) -> Outcome:
        run, key = self._books.run, self._recipe.wish.key
        row = Row(work.path, 0, 0, 0, 0, "failed", key, run, run, None)
        try:
            data, row = self._read(work)
            # Whatever a strange article brings a parser or a check to, the others go on.
            with unforeseen(InternalError):
                return await self._done(work, data, row)
        except FileNotFoundError:
            return self._gone(work, row)
        except FINAL:
            raise
        except RecordingMissing as error:
            # Left to do: the same command without --offline does it.
            return Outcome(work, "failed", error)
        except SummarizerError as error:
            return self._failed(work, row, error)

    async def _done(self, work: Work, data: bytes, row: Row) -> Outcome:
        assignment = self._recipe.read(data, work.name)
        digest, books = row.digest or b"", self._books
        offered = await self._terms.offered(work, assignment, digest)
        earlier = Earlier(books.ledger, books.calls, work.path, digest, self._recipe.wish.key)
        assignment = replace(assignment, offered=offered, answered=earlier.answered)
        result = await self._process(assignment, earlier)
        texts = {output_path(work.path, suffix): text for suffix, text in self._recipe.write(result).items()}
        written = await self._writing.join(texts)
        if isinstance(written, OutputError):
            raise written
        detail = _detail(result, written)
        if result.missing:
            return self._failed(work, row, _missing(result), detail)
        self._books.articles.settle(Settled(row, detail, self._terms.settled(work, result)))
        return Outcome(work, "written", None, detail["codes"], result.metrics.cost)

    async def _process(self, assignment: Assignment, earlier: Earlier) -> Result:
        """The result; raises what every other article would meet as well, however the pipeline took it."""
        self._begun += 1
        if self._begun == MANY:
            # The requests of those before are on their way: it is ready when the first answers come.
            self._check.start()
        asked = _Asked(self._books.answers, earlier, self._turns)
        try:
            return await self._recipe.process(assignment, asked, self._check)
        except UnusableReply:
            for request in asked.last:
                self._books.calls.forget(request)
            raise
        finally:
            # The pipeline delivers what it has, without a repair or a half that could not be bought. The next
            # run can buy it: until then the article is not done.
            if asked.final is not None:
                raise asked.final

    def _read(self, work: Work) -> tuple[bytes, Row]:
        """The bytes of a file, and the row that says which they were.

        Raises FileNotFoundError where it has vanished, and InputError.
        """
        path = os.path.join(self._source, work.path)
        for _ in range(READINGS):
            read_ns = time.time_ns()
            try:
                with open(path, "rb") as file:
                    before = os.fstat(file.fileno())
                    # A byte more than there should be: room for the largest one would be taken anew for each.
                    data = file.read(min(before.st_size, LARGEST_SOURCE) + 1)
                    after = os.fstat(file.fileno())
            except FileNotFoundError:
                raise
            except OSError as error:
                cause = f"cannot be read ({(error.strerror or str(error)).lower()})"
                # Such as too many open files, or a disk that is gone: nothing that is wrong with the file.
                denied = isinstance(error, PermissionError)
                remedy = "change its permissions" if denied else "mend that, then run the same command again"
                raise InputError(work.name, cause, remedy) from error
            if len(data) > LARGEST_SOURCE:
                cause = f"is larger than {LARGEST_SOURCE // 1024**2} MiB"
                raise InputError(work.name, cause, "cut it into articles")
            if (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
                stamp = Stamp(after.st_size, after.st_mtime_ns, after.st_ino)
                run, digest = self._books.run, hashlib.sha256(data).digest()
                return data, Row(work.path, *stamp, read_ns, "written", self._recipe.wish.key, run, run, digest)
        raise InputError(work.name, "changes while it is read", "run the same command again when it is finished")

    def _gone(self, work: Work, row: Row) -> Outcome:
        detail = {"reason": "vanished during the run"}
        self._books.articles.settle(Settled(row._replace(state="left-out"), detail))
        return Outcome(work, "gone")

    def _failed(self, work: Work, row: Row, error: SummarizerError, made: Detail | None = None) -> Outcome:
        """Commits the cause, and what could be `made` all the same.

        Outputs of what the file held before are taken away, for they are of another text.
        """
        before, made = self._books.articles.detail(work.path), made or {}
        for name, digest in before.get("outputs", {}).items():
            if name not in made.get("outputs", {}):
                self._books.outputs.remove(os.fsencode(name), digest)
        detail: Detail = {
            **made,
            "error": type(error).__name__,
            "reason": " ".join(str(error).split()),
            "attempts": before.get("attempts", 0) + 1,
        }
        self._books.articles.settle(Settled(row._replace(state="failed"), detail))
        return Outcome(work, "failed", error)


@dataclass(frozen=True, slots=True)
class Books:
    """Everything that a run reads and writes besides the articles."""

    run: int
    calls: Calls
    articles: Articles
    outputs: Outputs
    answers: Answers
    ledger: Ledger


class _Asked:
    """The answers as one article sees them; remembers what was asked last."""

    def __init__(self, answers: Answers, earlier: Earlier, turns: Turns) -> None:
        self._answers, self._earlier, self._turns = answers, earlier, turns
        self.last: list[Request] = []
        self.final: SummarizerError | None = None
        """An error that is not the article's own."""

    @property
    def answered_by(self) -> str:
        return self._answers.answered_by

    async def complete(self, request: Request) -> Reply:
        self.last = [request]
        try:
            reply = await self._reply(request)
            await self._turns.wait()
            return reply
        except (*FINAL, RecordingMissing) as error:
            self.final = error
            raise

    async def _reply(self, request: Request) -> Reply:
        if found := self._earlier.find(request):
            return found.reply
        self._earlier.note(request)
        return await self._answers.complete(request)

    def forget(self, request: Request) -> None:
        self._answers.forget(request)

    async def close(self) -> None:
        """Nothing is held here."""


def _missing(result: Result) -> SummarizerError:
    """What could not be made of an article while the rest could, as one error."""
    outputs = ", ".join(output for missing in result.missing for output in missing.outputs)
    reasons = "; ".join(missing.reason for missing in result.missing)
    return SummarizerError(outputs, f"missing: {reasons}", "or run it again with --retry-failed")


def _detail(result: Result, digests: dict[str, str]) -> Detail:
    """What the report says of an article that was written."""
    findings = Counter(finding.code for finding in result.findings if finding.verdict != "kept")
    verdicts = Counter(finding.verdict for finding in result.findings)
    cost = result.metrics.cost
    return {
        "outputs": digests,
        "codes": dict(sorted(findings.items())),
        "contradicts": verdicts["contradicts"],
        "unproven": verdicts["unproven"],
        "requests": result.metrics.requests,
        "cost": None if cost is None else f"{cost:f}",
        "language": result.article.language,
        "notes": [*result.notes],
    }
