"""Keys, keeps and finds replies: one Recording, on the shelf that suits its use.

A recording's key is the SHA-256 of the canonical JSON of what is sent. Two shelves hold them: a folder
with one readable file a request, found by address (tests, demo), and a SQLite file, found by key
(the cache).
"""

from __future__ import annotations

import difflib
import hashlib
import json
import sqlite3
from collections import Counter
from datetime import UTC, datetime
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Protocol

from summarizer.errors import ConfigurationError, StaleRecording
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
                "schema": json.loads(request.schema),
            },
        },
        "max_completion_tokens": request.max_output_tokens,
    }


def key_of(body: dict[str, Any]) -> str:
    """SHA-256 of the canonical JSON of a body: timeouts, retries, keys and tiers have no part in it."""
    canonical = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def record(request: Request, reply: Reply, answered_by: str) -> Recording:
    """A recording of a reply that has just come."""
    body = body_of(request)
    return Recording(
        key=key_of(body),
        task=request.task,
        request=body,
        reply=reply,
        prompt_hash=request.prompt_hash,
        recorded_at=datetime.now(UTC).isoformat(timespec="seconds"),
        answered_by=answered_by,
    )


class Shelf(Protocol):
    """A place where recordings are kept."""

    def find(self, request: Request) -> Recording | None:
        """The recording of exactly this request, or None."""

    def keep(self, recording: Recording) -> None:
        """Keeps a recording durably before it returns."""


class RecordingFolder:
    """One file a request, `<task>-<nn>.json`, counted per task in the order of asking."""

    def __init__(self, folder: Path | Traversable) -> None:
        """Takes the folder of one article's recordings."""
        self._folder = folder
        self._asked: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()

    def find(self, request: Request) -> Recording | None:
        """The recording at the request's address.

        Raises StaleRecording, with a diff, where the file there answers another request.
        """
        self._asked[request.task] += 1
        file = self._folder.joinpath(f"{request.task}-{self._asked[request.task]:02d}.json")
        if not file.is_file():
            return None
        recording = read_recording(file.read_text(encoding="utf-8"))
        body = body_of(request)
        if recording.key != key_of(body):
            raise StaleRecording(
                str(file), "answers another request", "record it again", detail=_difference(recording.request, body)
            )
        return recording

    def keep(self, recording: Recording) -> None:
        """Writes the next file of the recording's task; only for a folder on disk."""
        self._kept[recording.task] += 1
        path = Path(str(self._folder)) / f"{recording.task}-{self._kept[recording.task]:02d}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(write_recording(recording), encoding="utf-8", newline="\n")


class RecordingIndex:
    """The recordings of a folder by key, wherever they lie in it: for renewing and for offline use."""

    def __init__(self, folder: Path | Traversable) -> None:
        """Reads every recording of the folder, which may be missing."""
        files = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []
        recordings = (read_recording(f.read_text(encoding="utf-8")) for f in files if f.name.endswith(".json"))
        self._by_key = {recording.key: recording for recording in recordings}

    def find(self, request: Request) -> Recording | None:
        """The recording of exactly this request."""
        return self._by_key.get(key_of(body_of(request)))

    def keep(self, recording: Recording) -> None:
        """Keeps a recording for this run."""
        self._by_key[recording.key] = recording


class Cache:
    """A SQLite file of replies by key; what was paid for is on disk before anything is made of it."""

    def __init__(self, path: Path) -> None:
        """Opens or makes the file; raises ConfigurationError where that cannot be done."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path, timeout=30, isolation_level=None)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=FULL")
            self._connection.execute("CREATE TABLE IF NOT EXISTS recordings (key TEXT PRIMARY KEY, recording TEXT)")
        except (OSError, sqlite3.Error) as error:
            raise ConfigurationError(
                str(path), f"the cache cannot be opened ({error})", "move the file away or use --no-cache"
            ) from error

    def find(self, request: Request) -> Recording | None:
        """The recording of exactly this request."""
        key = key_of(body_of(request))
        row = self._connection.execute("SELECT recording FROM recordings WHERE key = ?", (key,)).fetchone()
        return read_recording(row[0]) if row else None

    def keep(self, recording: Recording) -> None:
        """Commits a recording; the first of a key stays."""
        self._connection.execute(
            "INSERT OR IGNORE INTO recordings VALUES (?, ?)", (recording.key, write_recording(recording))
        )

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()


def write_recording(recording: Recording) -> str:
    """A recording as readable JSON."""
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
            },
            "text": reply.text,
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def read_recording(text: str) -> Recording:
    """The recording that `write_recording` wrote; its reply is marked as not paid for."""
    document = json.loads(text)
    reply = document["reply"]
    return Recording(
        key=document["key"],
        task=document["task"],
        request=document["request"],
        reply=Reply(reply["text"], reply["finish_reason"], Usage(**reply["usage"]), reply["model"], paid=False),
        prompt_hash=document["prompt_hash"],
        recorded_at=document["recorded_at"],
        answered_by=document["answered_by"],
    )


def _difference(recorded: dict[str, Any], asked: dict[str, Any]) -> str:
    before, after = (
        json.dumps(body, ensure_ascii=False, indent=1).replace("\\n", "\n").splitlines() for body in (recorded, asked)
    )
    return "\n".join(list(difflib.unified_diff(before, after, "recorded", "asked", lineterm="", n=0))[:40])
