"""Keys, keeps and finds replies: one Recording, on the shelf that suits its use.

A recording's key is the SHA-256 of the canonical JSON of what is sent. Two shelves hold them: a folder
with one readable file a request, found by address (tests, demo), and a SQLite file, found by key
(the cache).
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from summarizer.errors import ConfigurationError, OutputError, StaleRecording
from summarizer.nouns.exchange import Recording, Reply, Request, Usage


def body_of(request: Request) -> dict[str, Any]:
    """What is sent for a request: the JSON body of a chat completion with a strict schema."""
    return {
        "model": request.model,
        "messages": [{"role": message.role, "content": message.content} for message in request.messages],
        "response_format": {
            "type": "json_schema",
            "json_schema": {
                "name": request.schema_name,
                "strict": True,
                "schema": _parsed(request.schema),
            },
        },
        "max_completion_tokens": request.max_output_tokens,
    }


@lru_cache(maxsize=32)
def _parsed(schema: str) -> Any:
    """A schema as JSON; every request of a task has the same, and nobody changes it."""
    return json.loads(schema)


@lru_cache(maxsize=512)
def key_of_request(request: Request) -> str:
    """The key of what is sent for a request; kept because each shelf asks for it."""
    return key_of(body_of(request))


def key_of(body: dict[str, Any]) -> str:
    """SHA-256 of the canonical JSON of a body: timeouts, retries, keys and tiers have no part in it."""
    canonical = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def record(request: Request, reply: Reply, answered_by: str) -> Recording:
    """A recording of a reply that has just come."""
    return Recording(
        key=key_of_request(request),
        task=request.task,
        request=body_of(request),
        reply=reply,
        prompt_hash=request.prompt_hash,
        recorded_at=datetime.now(UTC).isoformat(timespec="seconds"),
        answered_by=answered_by,
    )


class Shelf(Protocol):
    """A place where recordings are kept."""

    def find(self, request: Request) -> Recording | None:
        """The recording of exactly this request, or None."""

    def keep(self, *recordings: Recording) -> None:
        """Keeps recordings durably before it returns; it may be called in another thread."""

    def forget(self, request: Request) -> None:
        """Takes away the recording of exactly this request, where there is one."""


class RecordingFolder:
    """One file a request, `<task>-<nn>.json`, counted per task in the order of asking."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder of one article's recordings."""
        self._folder = folder
        self._asked: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()

    def find(self, request: Request) -> Recording | None:
        """The recording at the request's address.

        Raises StaleRecording, with a diff, where the file there answers another request, and
        ConfigurationError where it is no recording.
        """
        self._asked[request.task] += 1
        file = self._folder.joinpath(f"{request.task}-{self._asked[request.task]:02d}.json")
        if not file.is_file():
            return None
        recording = _read_file(file)
        body = body_of(request)
        if recording.key != key_of(body):
            raise StaleRecording(
                str(file), "answers another request", "record it again", detail=_difference(recording.request, body)
            )
        return recording

    def keep(self, *recordings: Recording) -> None:
        """Writes the next file of each recording's task; only for a folder on disk.

        Raises OutputError where that cannot be done.
        """
        for recording in recordings:
            self._kept[recording.task] += 1
            path = self._folder / f"{recording.task}-{self._kept[recording.task]:02d}.json"
            self._write(path, recording)

    def _write(self, path: Path, recording: Recording) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(write_recording(recording), encoding="utf-8", newline="\n")
        except OSError as error:
            raise OutputError(str(path), f"cannot be written ({error})", "name a folder that can be") from error

    def forget(self, request: Request) -> None:
        """Nothing: what was answered in this order stays what it was."""


class RecordingIndex:
    """The recordings of a folder by key, wherever they lie in it: for renewing and for offline use."""

    def __init__(self, folder: Path) -> None:
        """Reads every recording of the folder, which may be missing.

        Raises ConfigurationError that names a file that is no recording.
        """
        files = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []
        recordings = (_read_file(file) for file in files if file.name.endswith(".json"))
        self._by_key = {recording.key: recording for recording in recordings}

    def find(self, request: Request) -> Recording | None:
        """The recording of exactly this request."""
        return self._by_key.get(key_of_request(request))

    def keep(self, *recordings: Recording) -> None:
        """Keeps recordings for this run."""
        self._by_key |= {recording.key: recording for recording in recordings}

    def forget(self, request: Request) -> None:
        """Forgets a recording for this run."""
        self._by_key.pop(key_of_request(request), None)


class Cache:
    """A SQLite file of replies by key; what was paid for is on disk before anything is made of it.

    Beside the replies lie pages: what was made of them, under a key of whoever made it.
    """

    def __init__(self, path: Path) -> None:
        """Opens or makes the file; raises ConfigurationError where that cannot be done."""
        self._path = path
        self._alone = Lock()
        with self._guarded("opened"), ExitStack() as cleanup:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._open()
            cleanup.callback(self._connection.close)
            self._connection.execute("CREATE TABLE IF NOT EXISTS recordings (key TEXT PRIMARY KEY, recording TEXT)")
            self._connection.execute("CREATE TABLE IF NOT EXISTS pages (key TEXT PRIMARY KEY, page TEXT)")
            cleanup.pop_all()

    def _open(self) -> sqlite3.Connection:
        with ExitStack() as cleanup:
            connection = sqlite3.connect(self._path, timeout=30, isolation_level=None, check_same_thread=False)
            cleanup.callback(connection.close)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            cleanup.pop_all()
        return connection

    @cached_property
    def _writer(self) -> sqlite3.Connection:
        """A connection of its own, so that nobody who reads waits for a commit."""
        return self._open()

    def find(self, request: Request) -> Recording | None:
        """The recording of exactly this request; raises ConfigurationError where the file is damaged."""
        key = key_of_request(request)
        with self._guarded("read"):
            row = self._connection.execute("SELECT recording FROM recordings WHERE key = ?", (key,)).fetchone()
            return read_recording(row[0]) if row else None

    def keep(self, *recordings: Recording) -> None:
        """Commits recordings together; the first of a key stays.

        Raises ConfigurationError where they cannot be written.
        """
        rows = [(recording.key, write_recording(recording, indent=None)) for recording in recordings]
        with self._writing() as writer:
            writer.executemany("INSERT OR IGNORE INTO recordings VALUES (?, ?)", rows)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction, committed at the end."""
        with self._alone, self._guarded("written"), ExitStack() as undo:
            self._writer.execute("BEGIN IMMEDIATE")
            undo.callback(self._writer.execute, "ROLLBACK")
            yield self._writer
            self._writer.execute("COMMIT")
            undo.pop_all()

    def count(self) -> int:
        """How many recordings there are; raises ConfigurationError where the file is damaged."""
        with self._guarded("read"):
            counted: int = self._connection.execute("SELECT count(*) FROM recordings").fetchone()[0]
            return counted

    def find_page(self, key: str) -> str | None:
        """What was made of recordings and kept under a key; raises ConfigurationError where the file is damaged."""
        with self._guarded("read"):
            row = self._connection.execute("SELECT page FROM pages WHERE key = ?", (key,)).fetchone()
            return row[0] if row else None

    def keep_page(self, key: str, page: str) -> None:
        """Commits what was made of recordings; raises ConfigurationError where it cannot be written."""
        with self._writing() as writer:
            writer.execute("INSERT OR REPLACE INTO pages VALUES (?, ?)", (key, page))

    def forget(self, request: Request) -> None:
        """Deletes a recording, and all pages, for one may rest on it; raises ConfigurationError where it cannot."""
        with self._writing() as writer:
            writer.execute("DELETE FROM recordings WHERE key = ?", (key_of_request(request),))
            writer.execute("DELETE FROM pages")

    @contextmanager
    def _guarded(self, done: str) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error, ValueError) as error:
            raise ConfigurationError(
                str(self._path), f"the cache cannot be {done} ({error})", "move the file away or use --no-cache"
            ) from error

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()
        if "_writer" in self.__dict__:
            self._writer.close()


def write_recording(recording: Recording, *, indent: int | None = 1) -> str:
    """A recording as readable JSON; on one line, which takes a tenth of the time, with `indent` None."""
    reply, usage = recording.reply, recording.reply.usage
    document = {
        "key": recording.key,
        "task": recording.task,
        "answered_by": recording.answered_by,
        "recorded_at": recording.recorded_at,
        "prompt_hash": recording.prompt_hash,
        "request": recording.request,
        "reply": {
            "model": reply.model,
            "finish_reason": reply.finish_reason,
            "usage": {
                "input_tokens": usage.input_tokens,
                "cached_input_tokens": usage.cached_input_tokens,
                "output_tokens": usage.output_tokens,
                **({"estimated": True} if usage.estimated else {}),
            },
            "text": reply.text,
        },
    }
    text = json.dumps(document, ensure_ascii=False, indent=indent) + "\n"
    # A lone surrogate, which JSON allows and UTF-8 does not, is written as JSON's own escape.
    return text.encode("utf-8", "backslashreplace").decode()


def read_recording(text: str) -> Recording:
    """The recording that `write_recording` wrote; its reply is marked as not paid for.

    Raises ValueError where it is none.
    """
    document = json.loads(text)
    try:
        reply, text = document["reply"], document["reply"]["text"]
        usage = Usage(**reply["usage"])
        return Recording(
            key=document["key"],
            task=document["task"],
            request=document["request"],
            reply=Reply(text, reply["finish_reason"], usage, reply["model"], paid=False),
            prompt_hash=document["prompt_hash"],
            recorded_at=document["recorded_at"],
            answered_by=document["answered_by"],
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"{error!r} in a recording") from error


def _read_file(file: Path) -> Recording:
    try:
        return read_recording(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigurationError(str(file), f"is no recording ({error})", "take it away or record it again") from error


def _difference(recorded: dict[str, Any], asked: dict[str, Any]) -> str:
    import difflib

    before, after = (
        json.dumps(body, ensure_ascii=False, indent=1).replace("\\n", "\n").splitlines() for body in (recorded, asked)
    )
    return "\n".join(list(difflib.unified_diff(before, after, "recorded", "asked", lineterm="", n=0))[:40])
