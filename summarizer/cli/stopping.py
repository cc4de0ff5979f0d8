"""SIGINT and SIGTERM end a command in the same way: at a point where nothing is half done."""

from __future__ import annotations

import signal
from collections.abc import Mapping
from types import FrameType
from typing import Any

from summarizer.errors import Interrupted


class Stopping:
    """Which of the two signals came."""

    def __init__(self) -> None:
        """Listens to SIGTERM; Python and asyncio listen to SIGINT by themselves."""
        self._number = signal.SIGINT
        signal.signal(signal.SIGTERM, self._on_sigterm)

    def _on_sigterm(self, _: int, frame: FrameType | None) -> None:
        # What asyncio does on SIGINT, cancel and clean up, is right here too; an exception that is thrown
        # into the event loop from a handler would be taken for a fault of the connection.
        self._number = signal.SIGTERM
        on_sigint = signal.getsignal(signal.SIGINT)
        if not callable(on_sigint):
            raise KeyboardInterrupt
        on_sigint(signal.SIGINT, frame)

    def error(self, values: Mapping[str, Any]) -> Interrupted:
        """What to tell the user of a command that was given these values."""
        code = 128 + self._number
        pays = "no_cache" in values or "into" in values
        if not pays or any(values.get(name) for name in ("dry_run", "offline", "status")):
            return Interrupted(code, "nothing was paid for", "")
        if "folders" in values:
            return Interrupted(code, "what was paid for is in the ledger")
        if values.get("no_cache"):
            return Interrupted(code, "without the cache no answer is kept", "")
        return Interrupted(code)
