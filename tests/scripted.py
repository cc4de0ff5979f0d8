"""A double of the endpoint: it answers from a list of replies written by hand, in order."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from summarizer.errors import SummarizerError
from summarizer.nouns.exchange import FinishReason, Reply, Request, Usage

T = TypeVar("T")
USAGE = Usage(1000, 200, 300)


@dataclass
class Scripted:
    """Gives the next answer to whatever is asked, and remembers what was asked."""

    answers: list[Reply | SummarizerError]
    requests: list[Request] = field(default_factory=list)
    forgotten: list[Request] = field(default_factory=list)
    closed: bool = False
    answered_by: str = "the script"

    async def complete(self, request: Request) -> Reply:
        """The next answer, or the next error."""
        self.requests.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, SummarizerError):
            raise answer
        return answer

    def forget(self, request: Request) -> None:
        """Remembers what was to be forgotten."""
        self.forgotten.append(request)

    async def close(self) -> None:
        """Remembers that it was closed."""
        self.closed = True


class Crowd(Scripted):
    """Takes a moment for each answer, and counts how many are asked for at once."""

    def __init__(self) -> None:
        """Nobody asks yet."""
        super().__init__([])
        self.asked = self.now = self.most = 0

    async def complete(self, request: Request) -> Reply:  # noqa: ARG002
        """An empty object, a moment later."""
        self.asked += 1
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.01)
        self.now -= 1
        return answer("{}")


def run(work: Coroutine[Any, Any, T]) -> T:
    """The outcome of a coroutine."""
    return asyncio.run(work)


def answer(content: object, finish_reason: FinishReason = "stop", *, paid: bool = True) -> Reply:
    """A reply; what is no text becomes JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    return Reply(text, finish_reason, USAGE, "gpt-6-luna", paid)


def statement(text: str, *evidence: str) -> dict[str, Any]:
    """An English sentence as a model answers it."""
    return {"text": text, "evidence": list(evidence)}


def figure(as_written: str, english: str, *evidence: str) -> dict[str, Any]:
    """A figure as a model answers it."""
    return {"as_written": as_written, "english": english, "measures": "the sum", "evidence": list(evidence)}


def brief(headline: Mapping[str, Any], *sentences: Mapping[str, Any], **parts: Any) -> dict[str, Any]:
    """A briefing as a model answers it, empty but for what is given."""
    return {
        "headline": headline,
        "sentences": list(sentences) or [headline],
        "source": {"publisher": None, "byline": None, "relays": None, "date_as_written": None, "evidence": []},
        "claims": [],
        "figures": [],
        "dates": [],
        "entities": [],
        "quotations": [],
        "open_questions": [],
        **parts,
    }


def brief_repair(**parts: Any) -> dict[str, Any]:
    """Replacements as a model answers them, none but for what is given."""
    lists = ("sentences", "claims", "figures", "dates", "entities", "quotations", "open_questions")
    return {"headline": None, "source": None, **{name: [] for name in lists}, **parts}


def translated(*pairs: tuple[str, str], terms: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
    """Translated sentences as a model answers them."""
    return {
        "segments": [{"id": id_, "text": text} for id_, text in pairs],
        "terms": [{"source": source, "english": english} for source, english in terms],
    }
