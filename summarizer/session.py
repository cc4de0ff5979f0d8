"""Asks the requests of one article, within their limit, and counts what they take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from summarizer.errors import ProviderError, UnusableReply
from summarizer.nouns.exchange import FinishReason, Reply, Request, Usage
from summarizer.nouns.result import Assignment, Options, Outcome
from summarizer.prompts import PromptFolder
from summarizer.providers import Provider
from summarizer.tasks.material import with_complaint

Parsed = TypeVar("Parsed")


@dataclass
class Session:
    """The requests of one article: asked within their limit, and counted."""

    provider: Provider
    assignment: Assignment
    options: Options
    prompts: PromptFolder
    progress: Callable[[str], None]
    left: int = 0
    """Requests that may still be made."""
    paid: int = 0
    from_shelf: int = 0
    repairs: int = 0
    usage: Usage = field(default_factory=Usage)
    outcomes: list[Outcome] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    async def ask(self, request: Request, parse: Callable[[Reply], Parsed]) -> Parsed:
        """The parsed answer; asks a second time, saying why, where the first does not follow the format.

        Raises UnusableReply where the second does not either or may not be asked for any more, or the answer
        was refused or cut.
        """
        try:
            return parse(await self._complete(request))
        except ValueError as error:
            if self.left <= 0:
                raise _misshapen(request, error) from error
            complaint = str(error)
        try:
            return parse(await self._complete(with_complaint(request, complaint)))
        except ValueError as error:
            raise _misshapen(request, error) from error

    async def _complete(self, request: Request) -> Reply:
        self.left -= 1
        self.progress(request.task)
        reply = await self.provider.complete(request)
        self.paid += reply.paid
        self.from_shelf += not reply.paid
        if reply.paid:
            self.usage += reply.usage
        if reason := _UNUSABLE.get(reply.finish_reason):
            raise UnusableReply(f"the {request.task} answer of {request.model}", reason, "try another model")
        return reply

    async def repair(self, request: Request, parse: Callable[[Reply], Parsed]) -> Parsed | None:
        """Like `ask`, for something that can be delivered flagged where no answer comes."""
        if self.left <= 0:
            return None
        self.repairs += 1
        try:
            return await self.ask(request, parse)
        except ProviderError as error:
            self.notes.append(f"A repair was not possible: {error}.")
            return None


def _misshapen(request: Request, error: ValueError) -> UnusableReply:
    return UnusableReply(
        f"the {request.task} answer of {request.model}", f"does not follow the format ({error})", "try another model"
    )


_UNUSABLE: dict[FinishReason, str] = {
    "length": "was cut at the output limit",
    "refusal": "is a refusal",
    "content_filter": "was stopped by the provider's content filter",
}
