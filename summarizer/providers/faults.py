"""What can go wrong with one attempt, and what is done about it: one table."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any
from urllib.parse import urlsplit

from summarizer.errors import (
    AuthenticationError,
    ConfigurationError,
    EndpointUnreachable,
    ProviderError,
    QuotaError,
    ReplyCut,
    RequestTooLong,
    SummarizerError,
    UnusableReply,
)
from summarizer.nouns.exchange import Reply
from summarizer.nouns.traffic import RateLimits
from summarizer.providers.headers import rate_limits, retry_after

UNPAID_ATTEMPTS = 6
"""Attempts at one request while none of them can have been billed."""
PAID_ATTEMPTS = 3
"""Attempts at one request where each may have been billed."""
CONNECTIONS = 3
"""Attempts to reach an endpoint that has not answered before: mostly the address is wrong, or nothing runs there."""
_LONGEST_MESSAGE = 200


class Course(Enum):
    """What is done about a fault."""

    RETRY = auto()
    """The same again, after a pause that grows."""
    PAUSE = auto()
    """Nobody sends for a while; not counted as an attempt."""
    ADAPT = auto()
    """The endpoint does not take the form of the request: it is put in another one."""
    GIVE_UP = auto()
    """This request cannot succeed; others may."""
    STOP = auto()
    """No request can succeed."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One row of the table."""

    course: Course
    error: type[SummarizerError]
    """What it becomes where it is the end of the request."""
    cause: str
    remedy: str
    maybe_billed: bool = False
    """Whether the endpoint may have worked on the request before it failed."""
    attempts: int = UNPAID_ATTEMPTS
    """How often a request is tried in all."""


@dataclass(eq=False)
class Fault(Exception):
    """One attempt that led to nothing; does not leave the room."""

    kind: Kind
    said: str = ""
    """The endpoint's or the system's own words, on one line."""
    wait_seconds: float | None = None
    limits: RateLimits = field(default_factory=RateLimits)
    reply: Reply | None = None
    """What was answered, where something with a price was."""
    hint: str = ""
    """Everything that an error body says, for the ladder to read."""


def _retry(cause: str, remedy: str = "try again later", *, maybe_billed: bool = False) -> Kind:
    attempts = PAID_ATTEMPTS if maybe_billed else UNPAID_ATTEMPTS
    return Kind(Course.RETRY, ProviderError, cause, remedy, maybe_billed, attempts)


_CHECK_ADDRESS = "check that the address is right"

UNREACHABLE = Kind(
    Course.RETRY,
    EndpointUnreachable,
    "cannot be reached",
    "check the address and the network",
    attempts=CONNECTIONS,
)
UNTRUSTED = Kind(
    Course.STOP, EndpointUnreachable, "offers no safe connection", "check the address, and the certificates it needs"
)
RESET = _retry("broke the connection before it answered", maybe_billed=True)
CUT = _retry("broke off in the middle of its answer", maybe_billed=True)
STALLED = _retry("stopped in the middle of its answer", maybe_billed=True)
BAD_BYTES = _retry("sent bytes that are no HTTP answer", _CHECK_ADDRESS, maybe_billed=True)
BAD_ENCODING = _retry("sent an answer that cannot be unpacked", _CHECK_ADDRESS, maybe_billed=True)
NO_COMPLETION = _retry("answered with something that is no chat completion", _CHECK_ADDRESS, maybe_billed=True)
TOO_LARGE = Kind(
    Course.GIVE_UP, ProviderError, "sent an answer larger than any article needs", _CHECK_ADDRESS, maybe_billed=True
)
UNSENDABLE = Kind(
    Course.STOP,
    ConfigurationError,
    "the request cannot be sent",
    "check --model, --base-url and the variables for proxies, certificates and OPENAI_*",
)
SILENT = Kind(Course.GIVE_UP, ProviderError, "no answer in time", "try again, or raise --timeout", maybe_billed=True)
TOO_LONG_PAUSE = Kind(
    Course.STOP, QuotaError, "asks for a longer pause than is waited for", "run the same command again then"
)
ENDLESS_PAUSE = Kind(
    Course.STOP, QuotaError, "keeps asking for fewer requests", "run the same command again later to go on"
)
NO_FORM = Kind(Course.GIVE_UP, ProviderError, "does not take the request", "check --model, or use another endpoint")

CUT_IN_SHAPE = Kind(
    Course.GIVE_UP, ReplyCut, "cut the answer at the output limit", "use another model", maybe_billed=True
)
"""llama.cpp, where an answer that is cut does not come to the end of a shape such as a code fence: status 500."""

_QUOTA = Kind(Course.STOP, QuotaError, "the quota is used up", "add credit, then run the same command again")
_KEY = Kind(Course.STOP, AuthenticationError, "refuses the key", "check OPENAI_API_KEY")
UNKNOWN_MODEL = Kind(
    Course.STOP, ConfigurationError, "does not know model '{model}' or this address", "check --model and --base-url"
)
_LIMITED = Kind(Course.PAUSE, ProviderError, "asks for fewer requests", "run the same command again later")
_POLICY = Kind(
    Course.GIVE_UP, UnusableReply, "refuses the article by its content policy", "try another model or endpoint"
)
_TOO_LONG = Kind(
    Course.GIVE_UP, RequestTooLong, "the request is longer than the model takes", "use a model with a larger context"
)
_FORM = Kind(Course.ADAPT, ProviderError, "does not take the request", "check --model, or use another endpoint")
_SERVER = _retry("failed")
_REDIRECT = Kind(Course.STOP, ConfigurationError, "redirects", "give the address that is meant with --base-url")

STATUSES: dict[int, Kind] = {
    400: _FORM,
    401: _KEY,
    402: _QUOTA,
    403: _KEY,
    404: UNKNOWN_MODEL,
    405: UNKNOWN_MODEL,
    408: _SERVER,
    409: _SERVER,
    410: UNKNOWN_MODEL,
    413: _TOO_LONG,
    415: _FORM,
    422: _FORM,
    425: _SERVER,
    429: _LIMITED,
    501: _FORM,
}
"""Status -> what it means; 3xx, and 4xx and 5xx that are not named, follow their hundred."""

_WORDS: tuple[tuple[re.Pattern[str], tuple[int, ...], Kind], ...] = (
    (
        re.compile(r"insufficient_quota|insufficient.(?:balance|credit|funds)|billing_(?:hard_limit|not_active)"),
        (400, 402, 403, 429),
        _QUOTA,
    ),
    (re.compile(r"invalid_api_key|invalid_authentication"), (400, 401, 403), _KEY),
    (
        re.compile(
            r"context_length_exceeded|exceed_context_size|(?:maximum|available) context (?:length|size)"
            r"|context window|prompt is too long|input is too long"
        ),
        (400, 413, 422, 500),
        _TOO_LONG,
    ),
    (
        re.compile(r"content_filter|content.policy|policy_violation|moderation|responsibleai|safety.system|flagged"),
        (400, 403, 422),
        _POLICY,
    ),
    (
        re.compile(r"model_not_found|unknown_model|model .{1,80} (?:not found|does not exist)"),
        (400, 404),
        UNKNOWN_MODEL,
    ),
    (re.compile(r"response_format|json_schema|grammar|structured output"), (400, 404, 422, 500, 501), _FORM),
    (re.compile(r"output that does not match the expected .{1,40} format"), (500,), CUT_IN_SHAPE),
    (re.compile(r"rate_limit|too_many_requests"), (400, 403, 429, 503), _LIMITED),
    (re.compile(r"overloaded|unavailable|server_error|internal error|timed? ?out"), (400,), _SERVER),
)
"""Words in an error's code, type or message that say more than its status does, the first that fit."""


def fault_of_status(status: int, headers: Mapping[str, str], content: bytes) -> Fault:
    """What an answer with another status than 200 means."""
    body = _said(content)
    limits, wait = rate_limits(headers), retry_after(headers)
    hint = " ".join(body.values()).lower()
    kind = _kind(status, hint)
    if status in (503, 529) and wait is not None and kind.course is Course.RETRY:
        kind = _LIMITED
    if 300 <= status < 400:
        return Fault(replace(kind, cause=f"redirects to {_host(headers.get('location', ''))}, which is not followed"))
    said = body.get("message") or f"status {status}"
    return Fault(kind, said, wait, limits, hint=hint)


def fault_of_error_object(error: object) -> Fault:
    """What an error means that came with status 200; its code may be the status that it should have had."""
    content = json.dumps({"error": error}).encode()
    code = error.get("code") if isinstance(error, dict) else None
    status = code if isinstance(code, int) and 400 <= code < 600 else 500
    hint = " ".join(_said(content).values()).lower()
    if status == 500:
        # Without a status of its own, its words alone tell what it is.
        status = next((statuses[0] for words, statuses, _ in _WORDS if words.search(hint)), 500)
    return fault_of_status(status, {}, content)


def on_one_line(text: str) -> str:
    """Somebody else's words on one line of a readable length."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_MESSAGE else f"{line[:_LONGEST_MESSAGE]}…"


def _kind(status: int, hint: str) -> Kind:
    for words, statuses, kind in _WORDS:
        if status in statuses and words.search(hint):
            return kind
    if status in STATUSES:
        return STATUSES[status]
    if 300 <= status < 400:
        return _REDIRECT
    return NO_FORM if 400 <= status < 500 else _SERVER


def _said(content: bytes) -> dict[str, str]:
    """Message, code, type and parameter of an error body, in whatever of the usual shapes it comes."""
    try:
        document: Any = json.loads(content)
    except (ValueError, RecursionError):
        text = content[: 4 * _LONGEST_MESSAGE].decode("utf-8", "replace")
        return {"message": on_one_line(re.sub(r"<[^>]*>", " ", text))} if text.strip() else {}
    error = document.get("error", document) if isinstance(document, dict) else document
    if not isinstance(error, dict):
        return {"message": on_one_line(str(error))}
    message = error.get("message") or error.get("detail") or error.get("msg") or ""
    named = {"message": on_one_line(message if isinstance(message, str) else json.dumps(message))}
    for name in ("code", "type", "param"):
        if isinstance(error.get(name), str | int):
            named[name] = on_one_line(str(error[name]))
    return named


def _host(location: str) -> str:
    try:
        host = urlsplit(location).netloc.rpartition("@")[2]
    except ValueError:
        host = ""
    return on_one_line(host) or "another path"
