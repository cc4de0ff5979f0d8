"""Runs a command line in this process and keeps what it prints."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer.cli.app import run

EXAMPLES = Path(__file__).parents[2] / "examples"
SAMPLE = EXAMPLES / "hanbit-port.ko.txt"


@dataclass(frozen=True)
class Outcome:
    """What a command line came to."""

    code: int
    out: str
    err: str

    @property
    def error(self) -> str:
        """The one line that tells of the failure."""
        lines = [line for line in self.err.splitlines() if line.startswith("summarizer: ")]
        assert len(lines) == 1, self.err
        return lines[0]


def summarizer(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str | Path) -> Outcome:
    """`summarizer ARGUMENTS`."""
    capfdbinary.readouterr()
    code = run([str(argument) for argument in arguments])
    printed = capfdbinary.readouterr()
    return Outcome(code, printed.out.decode(), printed.err.decode())
