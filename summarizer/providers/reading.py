"""A response body -> Reply: read by hand, because whatever can come with status 200 does."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from summarizer.nouns.exchange import FinishReason, Reply, Request, Usage
from summarizer.nouns.secret import Secret
from summarizer.providers.faults import NO_COMPLETION, TOO_LARGE, Fault, fault_of_error_object
from summarizer.tokens import bound_tokens

_FINISH_REASONS: dict[object, FinishReason] = {
    "stop": "stop",
    "length": "length",
    "max_tokens": "length",
    "content_filter": "content_filter",
    "refusal": "refusal",
    None: "missing",
    "": "missing",
}
_TOKENS_BEYOND_SENSE = 4
"""Times what can have been sent or allowed; a usage above is a fault of the endpoint's counter."""
_TOKENS_OF_FORM = 10_000
"""What an endpoint may add to a request of its own: instructions, the schema written out, thinking."""
_SHOWN = 120
LONGEST_TEXT = 1_000_000
"""Signs of an answer; the longest that is asked for has a tenth of that."""
_STRUCTURE = (b",", b"[", b"{")
_MOST_VALUES = 200_000
"""Beyond any answer; a value may take a hundred times the memory of the byte that it is written with."""


def read_completion(content: bytes, request: Request, key: Secret) -> Reply:
    """The reply in the body of a 200; raises Fault, which holds the reply where one was paid for but is no use."""
    document = _document(content)
    choices, reported = document.get("choices"), document.get("usage")
    if not choices and document.get("error"):
        raise fault_of_error_object(document["error"])
    model = document.get("model")
    choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
    message = choice.get("message")
    if not isinstance(message, dict):
        text = content.decode("utf-8", "replace")
        spent = Reply(text, "other", usage_of(reported, request, ""), str(model or ""))
        raise Fault(NO_COMPLETION, "no choice in it", reply=spent if reported else None)
    refusal, answer = _text(message.get("refusal")), _text(message.get("content"))
    if max(len(refusal), len(answer)) > LONGEST_TEXT:
        spent = Reply("", "other", usage_of(reported, request, ""), "")
        raise Fault(TOO_LARGE, f"{max(len(refusal), len(answer)):,} signs", reply=spent)
    text = key.hidden_in(refusal or answer)
    return Reply(
        text=text,
        finish_reason="refusal" if refusal else _finish_reason(choice.get("finish_reason")),
        usage=usage_of(reported, request, text),
        model=key.hidden_in(model) if isinstance(model, str) else "",
    )


def cut_reply(request: Request) -> Reply:
    """What stands for an answer that was cut and is kept back: as long as was allowed."""
    return Reply("", "length", Usage(bound_of(request), 0, request.max_output_tokens, estimated=True), request.model)


def usage_of(reported: object, request: Request, text: str) -> Usage:
    """Tokens as the endpoint tells them; what it does not tell, or tells beyond sense, is reckoned from the texts."""
    usage = reported if isinstance(reported, dict) else {}
    details = usage.get("prompt_tokens_details")
    asked, answered = bound_of(request), bound_tokens(text)
    most_input = _TOKENS_BEYOND_SENSE * asked + _TOKENS_OF_FORM
    most_output = _TOKENS_BEYOND_SENSE * max(request.max_output_tokens, answered) + _TOKENS_OF_FORM
    input_tokens = _count(usage.get("prompt_tokens"), 1, most_input)
    output_tokens = _count(usage.get("completion_tokens"), 1 if text else 0, most_output)
    told = input_tokens is not None and output_tokens is not None
    input_tokens = asked if input_tokens is None else input_tokens
    cached = _count(details.get("cached_tokens") if isinstance(details, dict) else 0, 0, input_tokens)
    return Usage(input_tokens, cached or 0, answered if output_tokens is None else output_tokens, not told)


def _document(content: bytes) -> dict[str, Any]:
    """The JSON object of a body; raises Fault where it is none."""
    if sum(map(content.count, _STRUCTURE)) > _MOST_VALUES:
        raise Fault(NO_COMPLETION, "it holds more values than any answer")
    try:
        document = json.loads(content, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        # Also UnicodeDecodeError, and an integer of more digits than Python reads.
        raise Fault(NO_COMPLETION, _beginning(content)) from error
    if not isinstance(document, dict):
        raise Fault(NO_COMPLETION, _beginning(content))
    return document


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")


def _beginning(content: bytes) -> str:
    """What a body begins with, for people to see what it is."""
    text = " ".join(content[: 4 * _SHOWN].decode("utf-8", "replace").split())
    return f"it begins with {text[:_SHOWN]!r}" if text else "it is empty"


def _text(value: object) -> str:
    """A text, also one that comes in typed parts."""
    if isinstance(value, list):
        parts = (part.get("text") for part in value if isinstance(part, dict))
        return "".join(part for part in parts if isinstance(part, str))
    return value if isinstance(value, str) else ""


def _finish_reason(value: object) -> FinishReason:
    return _FINISH_REASONS.get(value, "other") if value is None or isinstance(value, str) else "other"


def _count(value: object, least: int, most: int) -> int | None:
    """A whole number within bounds, or None."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if least <= value <= most else None


def bound_of(request: Request) -> int:
    """An upper bound of a request's tokens that needs no vocabulary."""
    return sum(bound_tokens(message.content) for message in request.messages) + bound_tokens(request.schema)


def read_models(content: bytes) -> tuple[str, ...]:
    """The names in an answer to ``GET /models``; raises Fault where it is none."""
    data = _document(content).get("data")
    if not isinstance(data, list):
        raise Fault(NO_COMPLETION, "no list of models")
    names = (entry.get("id") for entry in data if isinstance(entry, dict))
    return tuple(name for name in names if isinstance(name, str))
