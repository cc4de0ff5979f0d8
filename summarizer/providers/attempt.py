"""One attempt at the service: a body sent, and its answer or a Fault."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol

import httpx2

from summarizer.nouns.exchange import Reply, Request
from summarizer.nouns.secret import Secret
from summarizer.nouns.traffic import RateLimits
from summarizer.providers.address import is_on_this_machine, shown
from summarizer.providers.faults import CUT_IN_SHAPE, UNSENDABLE, Fault, fault_of_status, on_one_line
from summarizer.providers.headers import rate_limits
from summarizer.providers.reading import cut_reply, read_completion, read_models
from summarizer.providers.sign_in import headers_for
from summarizer.providers.wire import Answer, Wire, proxy_for

_UNSENDABLE = (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError, TypeError, LookupError)
"""What the SDK, the HTTP library and TLS raise of an address, a variable or a file before anything is sent."""


class Carrier(Protocol):
    """Carries a request to an endpoint and its answer back."""

    async def exchange(self, method: str, url: str, headers: Sequence[tuple[str, str]], content: bytes) -> Answer:
        """One answer of any status; raises Fault."""

    async def close(self) -> None:
        """Closes the connections."""


class Endpoint:
    """An endpoint with its key and its connections."""

    def __init__(self, base_url: str, key: Secret, stalled_seconds: float, carrier: Carrier | None = None) -> None:
        """Takes the address, the key, how long an answer that has begun may say nothing, and what carries it all."""
        self.name = shown(base_url)
        self._base_url = base_url
        self._key = key
        self._stalled_seconds = stalled_seconds
        self._given_carrier = carrier
        self._addresses: dict[str, str] = {}

    async def send(self, request: Request, body: Mapping[str, Any]) -> tuple[Reply, RateLimits]:
        """The answer to a body; raises Fault."""
        try:
            content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        except UnicodeEncodeError as error:
            raise Fault(UNSENDABLE, "it holds a sign that UTF-8 has not") from error
        try:
            answer = await self._exchange("POST", "/chat/completions", content)
        except Fault as fault:
            if fault.kind is not CUT_IN_SHAPE:
                raise
            return cut_reply(request), fault.limits
        limits = rate_limits(answer.headers)
        try:
            return read_completion(answer.content, request, self._key), limits
        except Fault as fault:
            fault.limits = limits
            raise

    async def models(self) -> tuple[str, ...]:
        """The names of the models that are offered; raises Fault."""
        return read_models((await self._exchange("GET", "/models", b"")).content)

    async def close(self) -> None:
        """Closes the connections, where any were opened."""
        if "_carrier" in self.__dict__:
            await self._carrier.close()

    async def _exchange(self, method: str, path: str, content: bytes) -> Answer:
        """An answer with a status of success; raises Fault and nothing else."""
        try:
            answer = await self._carrier.exchange(method, self._address(path), self._headers, content)
        except Fault as fault:
            fault.said = self._key.hidden_in(fault.said)
            raise
        except _UNSENDABLE as error:
            # What is found wrong before anything is sent: an OPENAI_* variable, a proxy or an address.
            said = self._key.hidden_in(on_one_line(str(error)) or type(error).__name__)
            raise Fault(UNSENDABLE, said) from error
        if not httpx2.codes.is_success(answer.status):
            raise self._refusal(answer)
        return answer

    def _refusal(self, answer: Answer) -> Fault:
        # Bytes that are no UTF-8 come as surrogates, which no message may hold.
        headers = {
            name.lower(): self._key.hidden_in(value.encode("utf-8", "replace").decode())
            for name, value in answer.headers.items()
        }
        refusal = fault_of_status(answer.status, headers, answer.content)
        refusal.said = self._key.hidden_in(refusal.said)
        return refusal

    def _address(self, path: str) -> str:
        """The address of a service below the base URL, without user and password, and with the base's query."""
        if path not in self._addresses:
            base = httpx2.URL(self._base_url)
            whole = base.copy_with(path=f"{base.path.rstrip('/')}{path}", username=None, password=None)
            self._addresses[path] = str(whole)
        return self._addresses[path]

    @cached_property
    def _headers(self) -> Sequence[tuple[str, str]]:
        """What goes with every request."""
        return headers_for(self._key, self._base_url)

    @cached_property
    def _carrier(self) -> Carrier:
        if self._given_carrier is not None:
            return self._given_carrier
        proxy = None if is_on_this_machine(self._base_url) else proxy_for(self._base_url)
        return Wire(self._key, proxy, self._stalled_seconds)
