"""A model on this machine: starts llama.cpp's own server for it, and asks that as any other endpoint."""

from __future__ import annotations

import asyncio
import json
import os
import re
import secrets
import sys
import tempfile
from collections.abc import Callable, Coroutine
from importlib.util import find_spec
from typing import IO, TYPE_CHECKING, Any

from summarizer.errors import ConfigurationError, EndpointUnreachable, ProviderError, SummarizerError
from summarizer.nouns.exchange import Reply, Request
from summarizer.providers import Provider
from summarizer.providers.gguf import Header, read_header
from summarizer.providers.local_server import Order
from summarizer.providers.model_catalog import LocalModel
from summarizer.waiting import event_loop

if TYPE_CHECKING:
    from asyncio.subprocess import Process

CONTEXT = 24_576
"""Tokens: a long article with its prompt and schema, and the longest answer that is asked for."""
LEAST_CONTEXT = 8_192
START_SECONDS = 900.0
"""Fourteen billion weights from a slow disk take minutes."""
_KILLED = -9
"""The exit code of a process that was sent SIGKILL, which has no name on every system."""
_GOING_SECONDS = 0.3
"""In which a process ends by itself, if it does."""
_END_SECONDS = 5.0
_PACKAGE = "xllamacpp"

Connect = Callable[[str, str], Provider]
"""Makes what asks an endpoint out of its base URL and its key."""


class LocalProvider:
    """One model in a process of its own, started with the first question and ended with `close`."""

    def __init__(
        self, model: LocalModel, connect: Connect, say: Callable[[str], None] = lambda _: None, answered_by: str = ""
    ) -> None:
        """Takes the model, whose file must be there, what asks its server, where to tell of the start, and a name."""
        self.answered_by = answered_by or model.name
        self._model = model
        self._connect = connect
        self._say = say
        self._process: Process | None = None
        self._endpoint: Provider | None = None
        self._fault: SummarizerError | None = None
        self._turn = asyncio.Lock()
        self._log: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  (open as long as the process)

    async def complete(self, request: Request) -> Reply:
        """One answer; raises ConfigurationError where the model cannot be run, else what any endpoint may."""
        await event_loop()
        # One at a time, as the server works: what waits in its queue would use up the time that a request is given.
        async with self._turn:
            endpoint = await self._started()
            try:
                return await self._while_it_runs(endpoint.complete(request))
            except ProviderError as error:
                if not await self._has_ended():
                    raise
                raise await self._ended() from error

    def forget(self, request: Request) -> None:
        """There is nothing to forget: every answer is asked for."""

    async def close(self) -> None:
        """Ends the process, however far it has come."""
        if self._endpoint is not None:
            await self._endpoint.close()
        if self._process is not None:
            await _end(self._process)
        self._log.close()

    async def _started(self) -> Provider:
        """What asks the process; one that could not be started is not tried again by who has waited meanwhile."""
        if (error := self._fault) is not None:
            raise type(error)(error.thing, error.cause, error.remedy)
        if self._endpoint is None:
            try:
                self._endpoint = await self._start()
            except SummarizerError as error:
                self._fault = error
                raise
        return self._endpoint

    async def _start(self) -> Provider:
        order = self._order()
        self._say(f"loading {self._model.name}")
        self._process = process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "summarizer.providers.local_server"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=self._log,
            env={name: value for name, value in os.environ.items() if not name.startswith("OPENAI_")},
            # Ctrl-C is for us: we end the process when nothing is half done.
            start_new_session=True,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(order).encode() + b"\n")
        try:
            line = await asyncio.wait_for(process.stdout.readline(), START_SECONDS)
        except TimeoutError as error:
            raise self._not_run(f"did not start within {START_SECONDS:.0f} s", "try a smaller model") from error
        answer = json.loads(line) if line else {}
        if "address" not in answer:
            raise self._not_run(await self._cause(answer), "download the file again, or try another model")
        return self._connect(f"{answer['address']}/v1", order["key"])

    def _order(self) -> Order:
        model = self._model
        return Order(path=str(model.path), name=model.name, context=context_of(model), key=secrets.token_hex(16))

    async def _while_it_runs(self, asking: Coroutine[Any, Any, Reply]) -> Reply:
        """What comes of a request; raises EndpointUnreachable at once where the process ends under it.

        Otherwise it would be tried again and again, as at an endpoint whose network has gone for a while.
        """
        assert self._process is not None
        asked, ended = asyncio.ensure_future(asking), asyncio.ensure_future(self._process.wait())
        try:
            await asyncio.wait((asked, ended), return_when=asyncio.FIRST_COMPLETED)
            if asked.done():
                return asked.result()
            raise await self._ended()
        finally:
            asked.cancel()
            ended.cancel()
            await asyncio.gather(asked, ended, return_exceptions=True)

    async def _ended(self) -> EndpointUnreachable:
        return self._not_run(await self._cause({}), "try a smaller model or a shorter article")

    async def _has_ended(self) -> bool:
        """Whether the process is gone; one that is just going is waited for."""
        assert self._process is not None
        try:
            await asyncio.wait_for(self._process.wait(), _GOING_SECONDS)
        except TimeoutError:
            return False
        return True

    async def _cause(self, answer: dict[str, str]) -> str:
        """Why the process cannot answer, in llama.cpp's own words where there are some."""
        assert self._process is not None
        code = await _end(self._process)
        if code == _KILLED:
            return "was ended by the system, most likely because memory ran out"
        self._log.seek(0)
        said = told_in(self._log.read().decode("utf-8", "replace")) or answer.get("fault", "")
        return f"cannot be run ({said or f'llama.cpp ended with {code}'})"

    def _not_run(self, cause: str, remedy: str) -> EndpointUnreachable:
        return EndpointUnreachable(f"model {self._model.name}", cause, remedy)


def context_of(model: LocalModel) -> int:
    """Tokens of context that a model would be run with here; raises ConfigurationError where it cannot be run."""
    if find_spec(_PACKAGE) is None:
        raise ConfigurationError(
            f"model {model.name}",
            "needs llama.cpp, which is not installed",
            "pip install xllamacpp (the extra 'local')",
        )
    return context_for(read_header(model.path), model.path.stat().st_size, _memory(), model.name)


def context_for(header: Header, file_size: int, memory: int, name: str) -> int:
    """Tokens of context that model and memory allow, as many as are of use.

    Raises ConfigurationError where the file alone is larger than the memory (0: not known).
    """
    if memory and file_size > memory:
        raise ConfigurationError(
            f"model {name}",
            f"needs more than the {memory / 1e9:.1f} GB of memory of this machine ({file_size / 1e9:.1f} GB)",
            "use a smaller one",
        )
    context = min(CONTEXT, header.trained_context or CONTEXT)
    while memory and context > LEAST_CONTEXT and file_size + context * header.context_bytes > memory:
        context = max(LEAST_CONTEXT, context // 2)
    return context


def told_in(log: str) -> str:
    """The cause of a failure in llama.cpp's log, on one line; empty where it tells none."""
    faults = [fault.strip() for fault in re.findall(r"^\S+ E (.*)$", log, re.MULTILINE)]
    loading = [fault for fault in faults if "error loading model" in fault and "failed to load" not in fault]
    told = re.sub(r"^(?:.*error loading model|\w+): ", "", (loading or faults or [""])[0])
    return told if len(told) <= 200 else f"{told[:200]}…"


def _memory() -> int:
    """Bytes of memory of this machine; 0 where the system does not say."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # pragma: no cover  (Windows)
        return 0


async def _end(process: Process) -> int:
    """Ends a process, if it has not ended, and returns its exit code."""
    assert process.stdin is not None
    process.stdin.close()
    if process.returncode is None:
        try:
            return await asyncio.wait_for(process.wait(), _GOING_SECONDS)
        except TimeoutError:
            process.terminate()
    try:
        return await asyncio.wait_for(process.wait(), _END_SECONDS)
    except TimeoutError:
        process.kill()
        return await process.wait()
