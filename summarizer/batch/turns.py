"""Turns: the work on many articles shares one event loop without holding up their requests.

Sixty answers that come at once are sixty articles to check. Checked in one go, they would keep the loop from
sending the next requests, the endpoint would then have nothing to do, and all of these would again be answered
at once. So the articles take turns, and between two turns the loop sends and receives whatever it can.
"""

from __future__ import annotations

import asyncio

ROUNDS = 4
"""Of the loop between two turns: a request takes so many from its place at the gate to the wire."""


class Turns:
    """Lets one article at a time compute, in the order of coming."""

    def __init__(self) -> None:
        """Nobody waits yet."""
        self._next = asyncio.Lock()

    async def wait(self) -> None:
        """Returns when it is the caller's turn, which lasts until its next `await`."""
        async with self._next:
            for _ in range(ROUNDS):
                await asyncio.sleep(0)
