"""What the user gets of one article, and where it is kept while nothing that it rests on has changed.

Reading an article and checking what was answered takes most of the time of a run that asks nobody. The
same article, wishes, prompts and program give the same text, so it need not be made twice.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import typer

from summarizer import __version__
from summarizer.cli.wishes import Wishes
from summarizer.errors import ConfigurationError
from summarizer.prompts import PROMPT_NAMES, PromptFolder
from summarizer.recordings import Cache


class Delivery(NamedTuple):
    """One article, ready to be printed."""

    opening: str
    """What was read, on one line."""
    text: str
    """The outputs, in the format that was wanted."""
    closing: str
    """The metrics line."""
    verdicts: tuple[str, ...]
    """Those of its findings, each once."""
    missing: tuple[tuple[str, int], ...] = ()
    """What could not be made, each on one line, with the exit code that it means."""
    bought: int = 0
    """Answers that were paid for."""


class Deliveries:
    """Keeps deliveries in the cache, each under a hash of everything that it was made from."""

    def __init__(self, cache: Cache | None, wishes: Wishes, prompts: PromptFolder) -> None:
        """Takes what all articles of a command line share; without a cache nothing is kept."""
        self._cache = cache
        if cache is not None:
            hashes = [prompts.sha256(name) for name in PROMPT_NAMES]
            self._shared = repr((*_program(), wishes._replace(output=None), hashes))

    def find(self, data: bytes, name: str, *, several: bool) -> Delivery | None:
        """What was kept of an article of this name and content."""
        kept = self._cache.find_page(self._key(data, name, several)) if self._cache else None
        if kept is None:
            return None
        digest, _, page = kept.partition("\n")
        if digest != _hash(page.encode()):
            # Altered on disk: whatever is printed has been checked.
            return None
        opening, text, closing, verdicts = json.loads(page)
        return Delivery(opening, text, closing, tuple(verdicts))

    def keep(self, data: bytes, name: str, delivery: Delivery, *, several: bool) -> None:
        """Keeps a whole delivery that nothing was paid for: only such a one is printed again word for word."""
        if self._cache and not delivery.missing and not delivery.bought:
            page = json.dumps((delivery.opening, delivery.text, delivery.closing, delivery.verdicts))
            # What was made is delivered all the same where a disk is full or may not be written.
            with suppress(ConfigurationError):
                self._cache.keep_page(self._key(data, name, several), f"{_hash(page.encode())}\n{page}")

    def _key(self, data: bytes, name: str, several: bool) -> str:
        return _hash(repr((self._shared, name, several)).encode("utf-8", "surrogatepass") + data)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _program() -> Iterator[object]:
    """What changes when the program does, or Python, or any of the libraries that lie beside Typer."""
    yield __version__
    yield sys.version
    yield Path(typer.__file__).parents[1].stat().st_mtime_ns
    for folder, folders, names in os.walk(Path(__file__).parents[1]):
        folders[:] = sorted(each for each in folders if each != "__pycache__")
        for name in sorted(names):
            status = Path(folder, name).stat()
            yield (name, status.st_size, status.st_mtime_ns)
