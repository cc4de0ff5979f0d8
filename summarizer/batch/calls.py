"""The ledger's calls: what was reserved, what came back and what it cost; a shelf of all paid answers.

A call is `reserved` with the upper bound of its cost before it is made, and ends as `answered` (raw
answer and true cost in one commit) or `lost` (no answer, but perhaps billed: the bound stays booked as
spent), or is taken back. `found` are answers that came from another shelf and cost nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import ROUND_CEILING, Decimal
from typing import Any

from summarizer.batch.ledger import Ledger
from summarizer.batch.passes import Passes
from summarizer.nouns.exchange import Recording, Reply, Request, Usage
from summarizer.providers.answers import holds_object
from summarizer.recordings import key_of_request

_PER_DOLLAR = Decimal(10) ** 12

_FOUND = """SELECT text, finish_reason, input_tokens, cached_input_tokens, output_tokens, model, state, digest,
task, prompt_hash, at, answered_by FROM calls WHERE key = ? AND usable ORDER BY id LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Spent:
    """What all runs on a ledger have booked together."""

    cost: Decimal
    """US dollars; answers of unknown price count nothing."""
    tokens: int
    calls: int
    """Answers that were bought."""
    lost: int
    """Calls without an answer that may have been billed; their bounds are in `cost` and `tokens`."""
    unpriced: int
    """Bought answers whose price is not known."""


class Calls:
    """The table of calls; a Shelf as well."""

    def __init__(self, ledger: Ledger) -> None:
        """Takes the open ledger."""
        self._ledger = ledger
        self._syncs = Passes(self._sync)

    async def on_disk(self) -> None:
        """Returns when everything that is booked is on disk; raises LedgerError."""
        await self._syncs.join(None)

    def _sync(self, waiting: Sequence[None]) -> Sequence[None]:
        self._ledger.sync()
        return waiting

    def reserve(self, request: Request, cost: Decimal | None, tokens: int) -> int:
        """Books the upper bound of a call that is about to be made; returns the call's number."""
        values = (key_in_bytes(request), _units(cost), tokens, request.task, request.prompt_hash, _now())
        # A power cut takes no more of these than were made since the last answer.
        with self._ledger.guarded():
            cursor = self._ledger.connection.execute(
                "INSERT INTO calls (key, state, bound_cost, bound_tokens, task, prompt_hash, at) "
                "VALUES (?, 'reserved', ?, ?, ?, ?, ?)",
                values,
            )
        return int(cursor.lastrowid or 0)

    def settle(self, call: int, reply: Reply, cost: Decimal | None, answered_by: str) -> None:
        """Commits an answer and its true cost together; nobody may see it before `on_disk`."""
        with self._ledger.guarded():
            self._ledger.connection.execute(
                "UPDATE calls SET state = 'answered', cost = ?, answered_by = ?, at = ?, usable = ?, input_tokens = ?, "
                "cached_input_tokens = ?, output_tokens = ?, model = ?, finish_reason = ?, digest = ?, text = ? "
                "WHERE id = ?",
                (_units(cost), answered_by, _now(), is_usable(reply), *_row(reply), call),
            )

    def take_back(self, call: int) -> None:
        """Forgets a call that cost nothing."""
        with self._ledger.guarded():
            self._ledger.connection.execute("DELETE FROM calls WHERE id = ?", (call,))

    def lose(self, call: int) -> None:
        """A call that came to nothing and may have been billed: its bound counts as spent."""
        with self._ledger.durably():
            self._ledger.connection.execute("UPDATE calls SET state = 'lost' WHERE id = ?", (call,))

    def lose_open(self) -> int:
        """Books what a killed run had in flight as lost; returns how many. Only under the lock."""
        with self._ledger.durably():
            return self._ledger.connection.execute("UPDATE calls SET state = 'lost' WHERE state = 'reserved'").rowcount

    def spent(self) -> Spent:
        """What all runs have booked."""
        with self._ledger.guarded():
            cost, tokens, calls, lost, unpriced = self._ledger.connection.execute(
                "SELECT SUM(CASE state WHEN 'answered' THEN cost ELSE bound_cost END), "
                "SUM(CASE state WHEN 'answered' THEN input_tokens + output_tokens ELSE bound_tokens END), "
                "COUNT(*) FILTER (WHERE state = 'answered'), COUNT(*) FILTER (WHERE state != 'answered'), "
                "COUNT(*) FILTER (WHERE state = 'answered' AND cost IS NULL) FROM calls WHERE state != 'found'"
            ).fetchone()
        return Spent(Decimal(cost or 0) / _PER_DOLLAR, tokens or 0, calls, lost, unpriced)

    def find(self, request: Request) -> Recording | None:
        """The usable answer to exactly this request, without the body, which the ledger does not repeat.

        One whose text was altered on disk is none.
        """
        return self.find_key(key_in_bytes(request))

    def find_key(self, key: bytes) -> Recording | None:
        """The usable answer to what was sent under a key."""
        with self._ledger.guarded():
            row = self._ledger.connection.execute(_FOUND, (key,)).fetchone()
        if row is None:
            return None
        if hashlib.sha256(row[0]).digest() != row[7]:
            self._forget_key(key)
            return None
        reply = Reply(_from_bytes(row[0]), row[1], Usage(row[2], row[3], row[4]), row[5], paid=row[6] == "answered")
        return Recording(key.hex(), row[8], {}, reply, row[9], row[10], row[11])

    def keep(self, *recordings: Recording) -> None:
        """Commits answers that another shelf had; the first of a key stays."""
        for recording in recordings:
            self._keep(recording)

    def _keep(self, recording: Recording) -> None:
        key = bytes.fromhex(recording.key)
        with self._ledger.guarded():
            self._ledger.connection.execute(
                "INSERT INTO calls (key, state, usable, task, prompt_hash, at, answered_by, input_tokens, "
                "cached_input_tokens, output_tokens, model, finish_reason, digest, text) "
                "SELECT ?, 'found', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? "
                "WHERE NOT EXISTS (SELECT 1 FROM calls WHERE key = ? AND usable)",
                (key, recording.task, recording.prompt_hash, recording.recorded_at, recording.answered_by,
                 *_row(recording.reply), key),
            )  # fmt: skip

    def forget(self, request: Request) -> None:
        """An answer that cannot be used is not given again: a retry asks anew."""
        self._forget_key(key_in_bytes(request))

    def _forget_key(self, key: bytes) -> None:
        with self._ledger.durably():
            self._ledger.connection.execute("UPDATE calls SET usable = 0 WHERE key = ? AND usable", (key,))


def is_usable(reply: Reply) -> bool:
    """Whether an answer may be given again: not one that was refused, filtered or cut."""
    if reply.finish_reason != "stop" or not reply.text.strip():
        return False
    # Some endpoints cut answers and still say "stop".
    return not reply.text.lstrip().startswith("{") or holds_object(reply.text)


def _row(reply: Reply) -> tuple[Any, ...]:
    usage, text = reply.usage, _to_bytes(reply.text)
    counts = (usage.input_tokens, usage.cached_input_tokens, usage.output_tokens)
    return (
        *counts,
        reply.model.encode("utf-8", "replace").decode(),
        reply.finish_reason,
        hashlib.sha256(text).digest(),
        text,
    )


def _to_bytes(text: str) -> bytes:
    # A lone surrogate, which JSON allows and UTF-8 does not, is kept as it is.
    return text.encode("utf-8", "surrogatepass")


def _from_bytes(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _units(cost: Decimal | None) -> int | None:
    """Dollars as the ledger counts them, never less than they are."""
    return None if cost is None else int((cost * _PER_DOLLAR).to_integral_value(ROUND_CEILING))


def key_in_bytes(request: Request) -> bytes:
    """The key, as the ledger holds it."""
    return bytes.fromhex(key_of_request(request))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
