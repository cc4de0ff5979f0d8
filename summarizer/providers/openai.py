"""Chat Completions of any OpenAI-compatible endpoint, over the official SDK."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit

from summarizer.errors import (
    AuthenticationError,
    ConfigurationError,
    EndpointUnreachable,
    ProviderError,
    QuotaError,
    SummarizerError,
)
from summarizer.nouns.exchange import FinishReason, Reply, Request, Usage
from summarizer.recordings import body_of
from summarizer.waiting import event_loop

if TYPE_CHECKING:
    import openai
    from openai import AsyncOpenAI

DEFAULT_BASE_URL = "https://api.openai.com/v1"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
_NO_KEY = "no key"
_FINISH_REASONS: dict[object, FinishReason] = {
    "stop": "stop",
    "length": "length",
    "content_filter": "content_filter",
}


@dataclass(frozen=True)
class OpenAIProvider:
    """One endpoint with one key."""

    base_url: str = DEFAULT_BASE_URL
    api_key: str = field(default="", repr=False)
    timeout_seconds: float = 1800.0
    """For one request; a local or relayed answer can take many minutes."""
    name: str = ""
    """Who answers, in words, where the host does not say it."""

    def check(self) -> None:
        """Raises ConfigurationError where no request could succeed."""
        thing, host = f"base URL '{self._address}'", _split(self.base_url)
        if host is None or host.scheme not in ("http", "https") or not host.hostname:
            raise ConfigurationError(thing, "is not an http(s) address", "give one like https://host/v1")
        if host.scheme == "http" and host.hostname not in LOOPBACK:
            raise ConfigurationError(thing, "would send the article unencrypted over a network", "use https://")
        if not self.api_key and host.hostname not in LOOPBACK:
            raise ConfigurationError(
                "OPENAI_API_KEY", "is not set", "set it, or see what comes out without a key: summarizer demo"
            )
        if not (self.api_key.isascii() and self.api_key.isprintable() and " " not in self.api_key):
            # The client would fail with the key in its message.
            raise ConfigurationError(
                "OPENAI_API_KEY", "holds a sign that no key has, such as a line end", "set it anew"
            )

    @property
    def answered_by(self) -> str:
        """The host that answers."""
        return self.name or f"the endpoint at {urlsplit(self._address).netloc}"

    @property
    def _address(self) -> str:
        """The base URL without user, password or query, for people to read."""
        return re.sub(r"(?<=//)[^/?#]*@", "", self.base_url).partition("?")[0]

    @cached_property
    def _client(self) -> AsyncOpenAI:
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient

        return AsyncOpenAI(
            api_key=self.api_key or _NO_KEY,
            base_url=self.base_url,
            max_retries=0,
            timeout=self.timeout_seconds,
            # A redirect would post the article to another host.
            http_client=DefaultAsyncHttpxClient(follow_redirects=False),
        )

    async def complete(self, request: Request) -> Reply:
        """One answer; raises a ProviderError, ConfigurationError or QuotaError that names the endpoint."""
        self.check()
        await event_loop()
        import openai

        try:
            raw = await self._client.chat.completions.with_raw_response.create(**body_of(request))
        except openai.OpenAIError as error:
            raise self._translated(error, request.model) from error
        except Exception as error:
            # The client lets through what it finds wrong before it sends: an address, a proxy, a certificate file,
            # an OPENAI_* variable, a sign that UTF-8 has not.
            raise ConfigurationError(
                self._address,
                f"the request cannot be sent ({self._said(error)})",
                "check --model, --base-url and the variables for proxies, certificates and OPENAI_*",
            ) from error
        return self._read(raw.content)

    async def close(self) -> None:
        """Closes the connections, where any were opened."""
        if "_client" in self.__dict__:
            await self._client.close()

    def _read(self, content: bytes) -> Reply:
        """The reply in a response body; read by hand because the SDK lets bare exceptions through."""
        try:
            document = json.loads(content)
            choice = document["choices"][0]
            message, usage = choice["message"], document.get("usage") or {}
            details = usage.get("prompt_tokens_details") or {}
            refusal = message.get("refusal")
            return Reply(
                text=str(refusal or message.get("content") or ""),
                finish_reason="refusal" if refusal else _FINISH_REASONS.get(choice.get("finish_reason"), "other"),
                usage=Usage(
                    input_tokens=max(0, int(usage.get("prompt_tokens") or 0)),
                    cached_input_tokens=max(0, int(details.get("cached_tokens") or 0)),
                    output_tokens=max(0, int(usage.get("completion_tokens") or 0)),
                ),
                model=str(document.get("model") or ""),
            )
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
            raise ProviderError(
                self._address, "answered with something that is no chat completion", "check that the address is right"
            ) from error

    def _translated(self, error: openai.OpenAIError, model: str) -> SummarizerError:
        import openai

        match error:
            case openai.AuthenticationError() | openai.PermissionDeniedError():
                return AuthenticationError(
                    self._address, f"refuses the key ({self._said(error)})", "check OPENAI_API_KEY"
                )
            case openai.NotFoundError():
                return ConfigurationError(
                    self._address,
                    f"does not know model '{model}' or this address ({self._said(error)})",
                    "check --model and --base-url",
                )
            case openai.RateLimitError() if error.code == "insufficient_quota":
                return QuotaError(
                    self._address,
                    f"the quota is used up ({self._said(error)})",
                    "add credit, then run the same command again",
                )
            case openai.APITimeoutError():
                return ProviderError(self._address, f"no answer within {self.timeout_seconds:.0f} s", "try again")
            case openai.APIConnectionError():
                return EndpointUnreachable(
                    self._address,
                    f"cannot be reached ({self._said(error.__cause__ or error)})",
                    "check the address and the network",
                )
            case _:
                return ProviderError(self._address, f"failed ({self._said(error)})", "try again later")

    def _said(self, error: BaseException) -> str:
        """The endpoint's own words on one line, cut to a readable length, without the key should it repeat that."""
        body: Any = getattr(error, "body", None)
        message = body.get("message") if isinstance(body, dict) else None
        line = " ".join(str(message or error).split()) or type(error).__name__
        if self.api_key:
            line = line.replace(self.api_key, "[key]")
        return line if len(line) <= 200 else f"{line[:200]}…"


def _split(url: str) -> SplitResult | None:
    """The parts of a URL, or None where it is none."""
    try:
        parts = urlsplit(url)
        return parts if parts.port is None or parts.port else None
    except ValueError:
        return None
