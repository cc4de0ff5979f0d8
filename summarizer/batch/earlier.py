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
from itertools import takewhile
from typing import NamedTuple

from summarizer.batch.calls import Calls, key_in_bytes
from summarizer.batch.ledger import Ledger
from summarizer.nouns.exchange import Question, Recording, Request
from summarizer.providers.answers import object_in
from summarizer.tasks.translate import readdress

_SENT = """SELECT version, question, key, ids, EXISTS (SELECT 1 FROM calls WHERE key = sent.key AND usable)
FROM questions AS sent WHERE path = ? ORDER BY number"""


class _Sent(NamedTuple):
    """A request that the file sent."""

    version: bytes
    question: Question
    key: bytes
    answered: bool


class Earlier:
    """The answers that one file got in other versions; a Shelf as well, on which nothing is put."""

    def __init__(self, ledger: Ledger, calls: Calls, path: bytes, digest: bytes, wish: str) -> None:
        """Takes the file, the hash of what it holds now, and what is wanted of it."""
        self._ledger, self._calls, self._path = ledger, calls, path
        self._version = hashlib.sha256(digest + wish.encode()).digest()
        with ledger.guarded():
            rows = ledger.connection.execute(_SENT, (path,)).fetchall()
        self._sent = [
            _Sent(version, Question(digest.hex(), tuple(ids.split())), key, bool(answered))
            for version, digest, key, ids, answered in rows
        ]

    @property
    def answered(self) -> tuple[Question, ...]:
        """The questions that were answered before this version asked any."""
        before = takewhile(lambda sent: sent.version != self._version, self._sent)
        return tuple(sent.question for sent in before if sent.answered)

    def find(self, request: Request) -> Recording | None:
        """The answer to the same question, under the ids of this request; None for a request sent as it is."""
        question, same = request.question, self._same(request)
        if question is None or not same or key_in_bytes(request) in (sent.key for sent in same):
            return None
        fitting = (self._answer(sent, question) for sent in same)
        return next((found for found in fitting if found), None)

    def _same(self, request: Request) -> list[_Sent]:
        """What asked the same, in the order of asking."""
        digest = request.question and request.question.digest
        return [sent for sent in self._sent if sent.question.digest == digest]

    def _answer(self, sent: _Sent, question: Question) -> Recording | None:
        kept = self._calls.find_key(sent.key)
        if kept is None:
            return None
        bare = replace(kept.reply, text=object_in(kept.reply.text))
        reply = readdress(bare, sent.question.ids, question.ids)
        return None if reply is None else replace(kept, reply=reply)

    def note(self, request: Request) -> None:
        """Notes that the file sends this request, before it is sent; a second time that is known already."""
        question, key = request.question, key_in_bytes(request)
        if question is None or key in (sent.key for sent in self._same(request)):
            return
        row = (self._path, len(self._sent), self._version, bytes.fromhex(question.digest), key, " ".join(question.ids))
        # What a power cut takes is noted again, or costs one request of a later version.
        with self._ledger.guarded():
            self._ledger.connection.execute("INSERT INTO questions VALUES (?, ?, ?, ?, ?, ?)", row)
        self._sent.append(_Sent(self._version, question, key, answered=False))

    def keep(self, *recordings: Recording) -> None:
        """Nothing: answers are kept by those who bought them."""

    def forget(self, request: Request) -> None:
        """Nothing: an answer is forgotten as that to what was sent."""
