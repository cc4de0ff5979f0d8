"""One function in a process of its own, so that what takes the processor does not hold up the requests.

The other process gets its work through a pipe and ends with it: when this one ends, in whatever way, so does the
pipe. It belongs to no terminal, so that an interrupt is for this one alone to handle. Whatever becomes of it, nothing
is lost but time: what it does not bring is worked out here.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, Any, Generic, NamedTuple, TypeVar, cast

from summarizer.batch.internal import InternalError, unforeseen
from summarizer.batch.passes import Passes
from summarizer.errors import SummarizerError

Value = TypeVar("Value")
Load = Callable[[], Callable[..., Any]]

_PROGRAM = """
import sys
sys.path[:] = sys.argv[1:]
from summarizer.batch.apart import serve
serve(sys.stdin.buffer, sys.stdout.buffer)
"""
"""Imports what this process would import, and nothing that happens to lie in the working folder."""
_GONE = (OSError, EOFError, ValueError, pickle.UnpicklingError)
"""What a pipe raises whose other end is closed, or was in the middle of an answer."""
_ALLOCATIONS = 150_000
"""Between two looks for what can be thrown away; see `summarizer.__main__`."""


class _Made(NamedTuple):
    """What came of one call."""

    value: Any


class Apart(Generic[Value]):
    """A function that is called here, and in a process of its own once that was started."""

    def __init__(self, load: Callable[[], Callable[..., Value]]) -> None:
        """Takes a function of a module that loads the function, which is pure and takes and gives plain data."""
        self._load = load
        self._process: _Process | None = None

    def start(self) -> None:
        """Starts the process; where there is none to be had, or no processor for it, all goes on without."""
        if self._process is None and (os.cpu_count() or 1) > 1:
            with suppress(OSError):
                self._process = _Process(self._load)

    async def __call__(self, *arguments: object) -> Value:
        """The value of the function; raises what it raises."""
        made = None if self._process is None else await self._process.make(arguments)
        value: Value = self._load()(*arguments) if made is None else made.value
        return value

    def close(self) -> None:
        """Ends the process, whatever it is at."""
        if self._process is not None:
            self._process.end()


class _Process:
    """The other process, as seen from here."""

    def __init__(self, load: Load) -> None:
        """Starts it, and has it load the function; raises OSError."""
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._calls, self._answers = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)
        self._passes = Passes(self._pass)
        self._is_lost = False
        with suppress(OSError):
            _send(load, self._calls)

    async def make(self, arguments: Sequence[object]) -> _Made | None:
        """What came of a call; None where that is for this process to find out."""
        return None if self._is_lost else await self._passes.join(arguments)

    def _pass(self, calls: Sequence[Sequence[object]]) -> Sequence[_Made | None]:
        try:
            _send(calls, self._calls)
            made: Sequence[_Made | None] = pickle.load(self._answers)
        except _GONE:
            self._is_lost = True
            return [None] * len(calls)
        return made

    def end(self) -> None:
        """Returns when it has ended."""
        self._process.kill()
        self._process.wait()
        self._answers.close()
        # What it did not take any more cannot be written out.
        with suppress(OSError):
            self._calls.close()


def serve(calls: IO[bytes], answers: IO[bytes]) -> None:
    """The other process: answers what comes, until nothing comes any more."""
    gc.set_threshold(_ALLOCATIONS)
    with suppress(EOFError):
        function = pickle.load(calls)()
        while True:
            _send([_made(function, arguments) for arguments in pickle.load(calls)], answers)


def _made(function: Callable[..., Any], arguments: Sequence[object]) -> _Made | None:
    try:
        with unforeseen(InternalError):
            return _Made(function(*arguments))
    except SummarizerError:
        # Called again where somebody can be told what went wrong.
        return None


def _send(thing: object, to: IO[bytes]) -> None:
    pickle.dump(thing, to, pickle.HIGHEST_PROTOCOL)
    to.flush()
