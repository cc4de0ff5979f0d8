"""Where answers come from: every provider has the one function `complete(Request) -> Reply`."""

from __future__ import annotations

from typing import Protocol

from summarizer.nouns.exchange import Reply, Request


class Provider(Protocol):
    """The one seam between the program and whatever answers."""

    @property
    def answered_by(self) -> str:
        """Who or what answers, in words, for recordings."""

    async def complete(self, request: Request) -> Reply:
        """The answer to a request; raises a SummarizerError and nothing else."""

    def forget(self, request: Request) -> None:
        """Takes away what is kept for a request whose answer led to nothing, so that it is asked for anew."""

    async def close(self) -> None:
        """Gives back what the provider holds."""
