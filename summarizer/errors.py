"""Everything that can go wrong for a user, in one tree.

SummarizerError                  exit code   meaning
├── UsageError                   2           the command line cannot be followed
├── InputError                   1           one source cannot be read; others go on
├── ConfigurationError           4           key, endpoint, model, prompt or settings file
│   ├── PromptError              4           a prompt file cannot be used
│   └── AuthenticationError      4           the endpoint refuses the key
├── QuotaError                   5           quota or cost cap reached
├── ProviderError                1           the endpoint failed on this request
│   ├── UnusableReply            1           an answer that cannot be used: refused, cut, filtered
│   │   └── ReplyCut             1           an answer was cut at the output limit
│   ├── RequestTooLong           1           the request is longer than the model takes
│   └── EndpointUnreachable      4           nothing answers at the configured address
├── RecordingMissing             1           offline, and neither recording nor cache has the answer
│   └── StaleRecording           1           a recording is there, but answers another request
├── OutputError                  1           a result cannot be written
└── Interrupted                  130, 143    SIGINT or SIGTERM came
"""

from __future__ import annotations

from typing import Any


class SummarizerError(Exception):
    """Base of all: one line that names the thing, the cause and the remedy."""

    exit_code = 1

    def __init__(self, thing: str, cause: str, remedy: str, detail: str = "") -> None:
        self.thing = thing
        self.cause = cause
        self.remedy = remedy
        self.detail = detail
        """More than one line, for whoever asks for it."""
        self.wasted: tuple[Any, ...] = ()
        """The Usage of each answer that was paid for before it came to this."""
        super().__init__(f"{thing}: {cause}; {remedy}")


class UsageError(SummarizerError):
    """The command line cannot be followed."""

    exit_code = 2


class InputError(SummarizerError):
    """A source cannot be read."""


class ConfigurationError(SummarizerError):
    """Key, endpoint, model, prompt or settings file."""

    exit_code = 4


class PromptError(ConfigurationError):
    """A prompt file cannot be used."""


class AuthenticationError(ConfigurationError):
    """The endpoint refuses the key."""


class QuotaError(SummarizerError):
    """Quota or cost cap reached."""

    exit_code = 5


class ProviderError(SummarizerError):
    """The endpoint failed on this request."""


class UnusableReply(ProviderError):
    """An answer came that cannot be used: refused, cut or filtered."""


class ReplyCut(UnusableReply):
    """An answer was cut at the output limit: the same request would be cut again."""


class RequestTooLong(ProviderError):
    """The request is longer than the model takes: only a shorter one can succeed."""


class EndpointUnreachable(ProviderError):
    """Nothing answers at the configured address."""

    exit_code = 4


class RecordingMissing(SummarizerError):
    """Offline, and no shelf has the answer."""


class StaleRecording(RecordingMissing):
    """A recording lies at the address, but it answers another request."""


class OutputError(SummarizerError):
    """A result cannot be written."""


class Interrupted(SummarizerError):
    """SIGINT or SIGTERM came."""

    exit_code = 130

    def __init__(
        self, exit_code: int, cause: str = "what was paid for is in the cache", then: str = " to go on"
    ) -> None:
        super().__init__("stopped", cause, f"run the same command again{then}")
        self.exit_code = exit_code


FINAL = (ConfigurationError, QuotaError, EndpointUnreachable)
"""Errors that every other request would meet as well."""
