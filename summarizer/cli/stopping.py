"""SIGINT and SIGTERM end a command in the same way: at a point where nothing is half done."""

from __future__ import annotations

import signal
from types import FrameType

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

    def error(self) -> Interrupted:
        """What to tell the user."""
        return Interrupted(128 + self._number)
