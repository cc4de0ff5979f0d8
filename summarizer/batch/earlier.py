"""What a file asked before, so that a part of it that was not touched is not bought again.

What is sent for a part of an article holds the article around it: any change makes another request of each. So for
every file the ledger also keeps the question behind each request, and an answer to it is one to the same question
about a later version of the file. Of the same file only: around another article it might mean another thing.

What is found must not depend on where a run was killed. So a request that the file has sent as it is gets its own
answer or is bought; else the first answer that fits is taken, in the order of asking, which for one file is always
the same; and parts are planned from what was known when this version first sent something.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from summarizer.batch.calls import Calls, key_in_bytes
from summarizer.batch.ledger import Ledger
from summarizer.nouns.exchange import Question, Recording, Request
from summarizer.providers.answers import object_in
from summarizer.tasks.translate import readdress

_ANSWERED = """SELECT question, ids FROM questions AS q WHERE path = :path
AND id < (SELECT ifnull(min(id), :all) FROM questions WHERE path = :path AND version = :version)
AND EXISTS (SELECT 1 FROM calls WHERE key = q.key AND usable) ORDER BY id"""
_ALL = 2**63 - 1


class Earlier:
    """The answers that one file got in other versions; a Shelf as well, on which nothing is put."""

    def __init__(self, ledger: Ledger, calls: Calls, path: bytes, digest: bytes, wish: str) -> None:
        """Takes the file, the hash of what it holds now, and what is wanted of it."""
        self._ledger, self._calls, self._path = ledger, calls, path
        self._version = hashlib.sha256(digest + wish.encode()).digest()

    @property
    def answered(self) -> tuple[Question, ...]:
        """The questions that were answered before this version asked any."""
        values = {"path": self._path, "version": self._version, "all": _ALL}
        with self._ledger.guarded():
            rows = self._ledger.connection.execute(_ANSWERED, values).fetchall()
        return tuple(Question(question.hex(), tuple(ids.split())) for question, ids in rows)

    def find(self, request: Request) -> Recording | None:
        """The answer to the same question, under the ids of this request; None for a request sent as it is."""
        if request.question is None:
            return None
        with self._ledger.guarded():
            rows = self._ledger.connection.execute(
                "SELECT key, ids FROM questions WHERE path = ? AND question = ? ORDER BY id",
                (self._path, bytes.fromhex(request.question.digest)),
            ).fetchall()
        if rows and key_in_bytes(request) not in (key for key, _ in rows):
            for key, ids in rows:
                if found := self._fitting(key, ids.split(), request.question):
                    return found
        return None

    def _fitting(self, key: bytes, asked: list[str], question: Question) -> Recording | None:
        kept = self._calls.find_key(key)
        if kept is None:
            return None
        reply = readdress(replace(kept.reply, text=object_in(kept.reply.text)), asked, question.ids)
        return None if reply is None else replace(kept, reply=reply)

    def note(self, request: Request) -> None:
        """Notes that the file sends this request, before it is sent; the first note of it stays."""
        if request.question is None:
            return
        digest, ids = bytes.fromhex(request.question.digest), " ".join(request.question.ids)
        values = (self._path, self._version, digest, key_in_bytes(request), ids)
        # What a power cut takes is noted again, or costs one request of a later version.
        with self._ledger.guarded():
            self._ledger.connection.execute(
                "INSERT OR IGNORE INTO questions (path, version, question, key, ids) VALUES (?, ?, ?, ?, ?)", values
            )

    def keep(self, *recordings: Recording) -> None:
        """Nothing: answers are kept by those who bought them."""

    def forget(self, request: Request) -> None:
        """Nothing: an answer is forgotten as that to what was sent."""
