"""Attempts at a request until there is an answer or no hope of one: back-off, deadline, gate, breaker."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from summarizer.errors import EndpointUnreachable, ReplyCut, RequestTooLong, SummarizerError, UnusableReply
from summarizer.nouns.exchange import Reply, Request, Usage
from summarizer.nouns.traffic import Gate, Pass, RateLimits
from summarizer.providers.answers import holds_object
from summarizer.providers.capabilities import Form, Ladder, room_left
from summarizer.providers.faults import ENDLESS_PAUSE, SILENT, TOO_LONG_PAUSE, UNKNOWN_MODEL, Course, Fault, Kind
from summarizer.providers.gates import in_words
from summarizer.providers.patience import Patience
from summarizer.waiting import Clock

FORMS_AT_MOST = 10
"""Refused forms after which a request is given up; the ladder has fewer."""
LEAST_SHARE_OF_ROOM = 8
"""An answer is tried in the room that a small context leaves, if that is at least this part of what is asked for."""
PAUSES_AT_MOST = 200
MODELS_SECONDS = 10.0
"""For the list of models, which no endpoint has to think about."""
_NO_END = "does not say why its answer ended, and the answer is not whole"

_log = logging.getLogger(__name__)


class Endpoint(Protocol):
    """Makes one attempt."""

    name: str
    """The address, for people to read."""

    async def send(self, request: Request, body: Mapping[str, Any]) -> tuple[Reply, RateLimits]:
        """The answer to `body`, which was made from `request`; raises Fault."""

    async def models(self) -> tuple[str, ...]:
        """The models that it offers; raises Fault."""


@dataclass
class _Inquiry:
    """What has become of one request so far."""

    request: Request
    deadline: float
    attempts: int = 0
    forms: int = 0
    pauses: int = 0
    limited_since: float | None = None
    asked_for_end: bool = False
    room: int | None = None
    """What the model's context leaves for the answer, where that is less than is asked for."""
    wasted: list[Usage] = field(default_factory=list)

    def fit(self, form: Form) -> Form:
        """The form with the room that there is."""
        return form if self.room is None else replace(form, most_output=min(self.room, form.most_output or self.room))

    def finds_room(self, fault: Fault, form: Form) -> bool:
        """Whether a request that is too long together with its answer leaves room for a shorter answer."""
        if fault.kind.error is not RequestTooLong or self.room is not None:
            return False
        most = min(self.request.max_output_tokens, form.most_output or self.request.max_output_tokens)
        room = room_left(fault.hint, self.request)
        if room is None or not most // LEAST_SHARE_OF_ROOM <= room < most:
            return False
        self.room = room
        return True

    def waste(self, reply: Reply | None) -> None:
        """An answer that was paid for led to nothing."""
        if reply is not None:
            self.wasted.append(reply.usage)


@dataclass
class Asking:
    """Asks one endpoint; shared by all requests of a run."""

    endpoint: Endpoint
    gate: Gate
    ladder: Ladder
    clock: Clock
    jitter: Callable[[], float]
    """Gives a number in [0, 1)."""
    progress: Callable[[str], None]
    patience: Patience = field(default_factory=Patience)
    parameters: Mapping[str, object] = field(default_factory=dict)
    """What is sent beside the request itself, such as ``service_tier``."""
    _stopped: SummarizerError | None = None
    """The breaker: what every further request would meet as well."""
    _has_answered: bool = False

    async def ask(self, request: Request) -> Reply:
        """The answer; raises a SummarizerError that names the endpoint and holds what was paid for nothing."""
        inquiry = _Inquiry(request, self.clock.now() + self.patience.seconds)
        try:
            while True:
                form = self.ladder.form(request.model)
                try:
                    reply = await self._attempt(inquiry, inquiry.fit(form))
                except Fault as fault:
                    inquiry.waste(fault.reply)
                    await self._after(fault, inquiry, form)
                    continue
                if self._is_final(reply, inquiry, form):
                    return self._settled(reply, inquiry, form)
                inquiry.waste(reply)
        except SummarizerError as error:
            error.wasted = (*inquiry.wasted, *error.wasted)
            raise

    async def models(self) -> tuple[str, ...]:
        """What the endpoint offers, nothing where it has no such list; one attempt, which costs nothing."""
        try:
            async with asyncio.timeout(MODELS_SECONDS):
                return await self.endpoint.models()
        except Fault as fault:
            if fault.kind is UNKNOWN_MODEL:
                return ()
            raise self._error(fault.kind, fault.said) from fault
        except TimeoutError as error:
            raise self._error(SILENT, f"{MODELS_SECONDS:.0f} s were given to it") from error

    async def _attempt(self, inquiry: _Inquiry, form: Form) -> Reply:
        """One attempt through the gate; raises Fault."""
        self._check_breaker()
        began = self.clock.now()
        passed = await self.gate.enter(inquiry.request)
        inquiry.deadline += self.clock.now() - began
        settled = sent = False
        try:
            self._check_breaker()
            left = inquiry.deadline - self.clock.now()
            async with asyncio.timeout(max(0.0, left)):
                sent = True
                body = form.body(inquiry.request, self.parameters)
                reply, limits = await self.endpoint.send(inquiry.request, body)
            settled = True
            passed.answered(inquiry.request, reply, limits)
        except Fault as fault:
            settled = True
            _settle(passed, inquiry.request, fault)
            raise
        except TimeoutError as error:
            settled = True
            passed.failed(maybe_billed=True)
            raise Fault(SILENT, f"{in_words(self.patience.seconds)} were given to it") from error
        finally:
            if not settled:
                # Stopped from outside, or by the breaker.
                passed.failed(maybe_billed=sent)
        _log.info("%s: %s %s: %s", self.endpoint.name, inquiry.request.task, form.rung, reply.usage)
        return reply

    def _check_breaker(self) -> None:
        if (error := self._stopped) is not None:
            # Not the same object: each request adds what it has paid itself.
            raise type(error)(error.thing, error.cause, error.remedy)

    async def _after(self, fault: Fault, inquiry: _Inquiry, form: Form) -> None:
        """Returns where the request is to be tried again; else raises what the fault is for the user."""
        request, kind = inquiry.request, fault.kind
        _log.info("%s: %s: %s (%s)", self.endpoint.name, request.task, kind.cause, fault.said)
        again = False
        match kind.course:
            case Course.ADAPT:
                inquiry.forms += 1
                again = inquiry.forms <= FORMS_AT_MOST and self.ladder.lower(request.model, form, fault.hint)
            case Course.PAUSE:
                self._pause(fault, inquiry)
                again = True
            case Course.RETRY:
                await self._back_off(fault, inquiry)
                again = True
            case Course.STOP:
                self._stopped = self._error(kind, fault.said, request.model)
            case _:
                again = inquiry.finds_room(fault, form)
        if not again:
            raise self._error(kind, fault.said, request.model) from fault

    def _pause(self, fault: Fault, inquiry: _Inquiry) -> None:
        """The gate waits; raises QuotaError where that is too long, or has been."""
        now, wait, most = self.clock.now(), fault.wait_seconds or 0.0, self.patience.pause_seconds
        inquiry.pauses += 1
        if inquiry.limited_since is None:
            inquiry.limited_since = now
        kind, said = None, ""
        if wait > most:
            kind, said = TOO_LONG_PAUSE, in_words(wait)
        elif now - inquiry.limited_since > most or inquiry.pauses > PAUSES_AT_MOST:
            kind, said = ENDLESS_PAUSE, f"{inquiry.pauses} times; {fault.said}"
        if kind is not None:
            self._stopped = self._error(kind, said)
            raise self._error(kind, said) from fault

    async def _back_off(self, fault: Fault, inquiry: _Inquiry) -> None:
        """Waits a while that grows; raises where there were attempts or time enough."""
        inquiry.attempts += 1
        wait = self.patience.back_off(inquiry.attempts, self.jitter())
        if fault.wait_seconds is not None:
            wait = max(wait, fault.wait_seconds)
        most = min(fault.kind.attempts, self.patience.attempts)
        unreachable = fault.kind.error is EndpointUnreachable
        if unreachable and self._has_answered:
            # The network went away in the middle of a run: it is waited for.
            most = self.patience.attempts_at_lost_network
        if inquiry.attempts >= most or self.clock.now() + wait >= inquiry.deadline:
            error = self._error(fault.kind, fault.said)
            if unreachable:
                self._stopped = self._error(fault.kind, fault.said)
            raise error from fault
        self.progress(f"{self.endpoint.name} {fault.kind.cause} ({fault.said}): again in {in_words(math.ceil(wait))}")
        await self.clock.sleep(wait)

    def _is_final(self, reply: Reply, inquiry: _Inquiry, form: Form) -> bool:
        """Whether an answer is the one to give; else the request is asked again, in another form where need be."""
        model = inquiry.request.model
        if reply.finish_reason == "missing" and form.tells_end and not inquiry.asked_for_end:
            inquiry.asked_for_end = True
            return False
        speaks = reply.finish_reason in ("stop", "other") and bool(reply.text.strip())
        if not speaks or holds_object(reply.text):
            return True
        if self.ladder.ask_in_words(model, form):
            return False
        self.ladder.take_back(model)
        return True

    def _settled(self, reply: Reply, inquiry: _Inquiry, form: Form) -> Reply:
        """The answer as it is given, and what it shows of the endpoint."""
        self._has_answered = True
        whole = holds_object(reply.text)
        most = inquiry.fit(form).most_output
        if reply.finish_reason == "length" and most is not None and most <= inquiry.request.max_output_tokens:
            inquiry.waste(reply)
            raise ReplyCut(self.endpoint.name, f"allows no longer answer than {most} tokens", "use another model")
        if reply.finish_reason == "missing":
            if not whole:
                inquiry.waste(reply)
                raise UnusableReply(self.endpoint.name, _NO_END, "run the same command again, or use another endpoint")
            form = self.ladder.without_end(inquiry.request.model, form)
            reply = replace(reply, finish_reason="stop")
        if whole and reply.finish_reason == "stop":
            self.ladder.prove(inquiry.request.model, form)
        return replace(reply, wasted=tuple(inquiry.wasted)) if inquiry.wasted else reply

    def _error(self, kind: Kind, said: str, model: str = "") -> SummarizerError:
        """What a fault is for the user."""
        cause = kind.cause.replace("{model}", model)
        return kind.error(self.endpoint.name, f"{cause} ({said})" if said else cause, kind.remedy)


def _settle(passed: Pass, request: Request, fault: Fault) -> None:
    """Tells the gate how an attempt ended that led to nothing."""
    if fault.reply is not None:
        passed.answered(request, fault.reply, fault.limits)
    elif fault.kind.course is Course.PAUSE:
        passed.limited(fault.wait_seconds, fault.limits)
    else:
        passed.failed(fault.kind.maybe_billed)
