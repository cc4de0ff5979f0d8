"""Asks the requests of one article, within their limit, and counts what they take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from summarizer.checking import Checker, check_here
from summarizer.errors import FINAL, ProviderError, ReplyCut, SummarizerError, UnusableReply
from summarizer.nouns.exchange import FinishReason, Reply, Request, Usage
from summarizer.nouns.result import Assignment, Options, Outcome
from summarizer.prompts import PromptFolder
from summarizer.providers import Provider
from summarizer.providers.answers import object_in
from summarizer.tasks.material import with_complaint

Parsed = TypeVar("Parsed")

MORE_ROOM = 2
"""Times the output limit that an answer is given that was cut at it."""


@dataclass
class Session:
    """The requests of one article: asked within their limit, and counted."""

    provider: Provider
    assignment: Assignment
    options: Options
    prompts: PromptFolder
    progress: Callable[[str], None]
    check: Checker = check_here
    left: int = 0
    """Requests that may still be made."""
    from_shelf: int = 0
    repairs: int = 0
    bills: list[Usage] = field(default_factory=list)
    """Tokens of each answer that was paid for, whether it led to something or not."""
    outcomes: list[Outcome] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def paid(self) -> int:
        """Answers that were paid for."""
        return len(self.bills)

    @property
    def usage(self) -> Usage:
        """Their tokens."""
        return sum(self.bills, Usage())

    async def ask(self, request: Request, parse: Callable[[Reply], Parsed], *, more_room: bool = True) -> Parsed:
        """The parsed answer.

        Asks a second time, saying why, where the first does not follow the format; and once with more room
        where it was cut, unless the caller would rather ask for less (`more_room` false).
        Raises UnusableReply where that does not help or may not be asked for any more, or the answer was refused;
        what then lies in the cache is forgotten, so that the next run asks anew.
        """
        asked: list[Request] = []
        complained = False
        while True:
            asked.append(request)
            reply = await self._complete(request)
            if reply.finish_reason == "length":
                if not more_room or self.left <= 0:
                    raise _cut(request)
                request, more_room = replace(request, max_output_tokens=MORE_ROOM * request.max_output_tokens), False
                continue
            try:
                return parse(replace(reply, text=object_in(reply.text)))
            except ValueError as error:
                if complained or self.left <= 0:
                    for each in asked:
                        self.provider.forget(each)
                    raise _misshapen(request, error) from error
                request, complained = with_complaint(request, str(error)), True

    async def _complete(self, request: Request) -> Reply:
        self.left -= 1
        self.progress(request.task)
        try:
            reply = await self.provider.complete(request)
        except SummarizerError as error:
            self.bills += error.wasted
            raise
        self.from_shelf += not reply.paid
        self.bills += (*reply.wasted, reply.usage) if reply.paid else ()
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
        except (ProviderError, *FINAL) as error:
            self.notes.append(f"A repair was not possible: {error}.")
            return None


def _cut(request: Request) -> ReplyCut:
    return ReplyCut(f"the {request.task} answer of {request.model}", "was cut at the output limit", "try another model")


def _misshapen(request: Request, error: ValueError) -> UnusableReply:
    return UnusableReply(
        f"the {request.task} answer of {request.model}", f"does not follow the format ({error})", "try another model"
    )


_UNUSABLE: dict[FinishReason, str] = {
    "refusal": "is a refusal",
    "content_filter": "was stopped by the provider's content filter",
}
