"""What is sent to a model and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["system", "user"]
FinishReason = Literal["stop", "length", "content_filter", "refusal", "other", "missing"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Question:
    """What a request asks for, apart from its surroundings: the same about a later version of an article."""

    digest: str
    """In hexadecimal, SHA-256 of what its answer is about and of how it is asked for, behind one of its opening."""
    ids: tuple[str, ...]
    """The sentences asked for, by the ids that they have in this version."""


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a model: everything that is sent, and marks of where it comes from."""

    task: str
    """The prompt that it was made from, such as ``brief`` or ``translate-repair``."""
    model: str
    messages: tuple[Message, ...]
    schema_name: str
    schema: str
    """The JSON Schema of the answer, as JSON text."""
    max_output_tokens: int
    prompt_hash: str
    """SHA-256 of the prompt file: a provenance mark, not sent."""
    question: Question | None = None
    """What is asked for, not sent either; None where it cannot be told from the rest."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens that were billed."""

    input_tokens: int = 0
    cached_input_tokens: int = 0
    """How many of the input tokens the provider had in its own cache."""
    output_tokens: int = 0
    estimated: bool = False
    """Whether a part is reckoned from the texts, because the endpoint did not tell it."""

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.input_tokens + other.input_tokens,
            self.cached_input_tokens + other.cached_input_tokens,
            self.output_tokens + other.output_tokens,
            self.estimated or other.estimated,
        )


@dataclass(frozen=True, slots=True)
class Reply:
    """A model's answer, as it came."""

    text: str
    finish_reason: FinishReason
    usage: Usage
    model: str
    """What the endpoint says answered; not always what was asked for."""
    paid: bool = True
    """Whether this run bought it: False where it came from a shelf."""
    wasted: tuple[Usage, ...] = ()
    """Of each answer that was paid for before this one, to the same request, and could not be used."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A reply kept with the request that it answers."""

    key: str
    """SHA-256 of the canonical JSON of what was sent."""
    task: str
    request: dict[str, object]
    """The body as sent."""
    reply: Reply
    prompt_hash: str
    recorded_at: str
    """Date and time in UTC, ISO 8601."""
    answered_by: str
    """Who or what answered, in words."""
