"""The endpoint of `endpoint_process`, started and asked for its counts; and the program as a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "summarizer", "batch"]


@dataclass(frozen=True)
class Server:
    """An endpoint that runs."""

    url: str

    @property
    def counts(self) -> dict[str, Any]:
        """What came in so far."""
        with urlopen(f"{self.url}/stats", timeout=30) as answer:
            counts: dict[str, Any] = json.load(answer)
        return counts

    @property
    def settings(self) -> dict[str, str]:
        """The environment in which the program asks it."""
        return {**os.environ, "OPENAI_BASE_URL": self.url, "OPENAI_API_KEY": "k", "PYTHONPATH": str(ROOT)}


@contextmanager
def serving(*flags: str) -> Iterator[Server]:
    """Runs while the block does."""
    command = [sys.executable, "-m", "tests.batch.endpoint_process", *flags]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield Server(f"http://127.0.0.1:{process.stdout.readline().strip()}/v1")
        finally:
            process.kill()


def start(server: Server, *arguments: str | Path) -> subprocess.Popen[str]:
    """`summarizer batch ARGUMENTS`, running."""
    return subprocess.Popen(
        [*PROGRAM, *map(str, arguments)], env=server.settings, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def run(server: Server, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """`summarizer batch ARGUMENTS`, to its end."""
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.run(command, env=server.settings, capture_output=True, text=True, check=False, timeout=120)
