"""SIGTERM where SIGINT is ignored, as in a job that a shell put into the background."""

from __future__ import annotations

import os
import signal
from typing import Any

import pytest

from summarizer.cli.stopping import Stopping


def test_sigterm_stops_even_where_sigint_is_ignored() -> None:
    """The exit code is SIGTERM's."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    stopping = Stopping()
    try:
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGTERM)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert stopping.error({}).exit_code == 143


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"no_cache": False}, "what was paid for is in the cache; run the same command again to go on"),
        ({"into": "tests"}, "what was paid for is in the cache; run the same command again to go on"),
        ({"no_cache": True}, "without the cache no answer is kept; run the same command again"),
        ({"no_cache": False, "dry_run": True}, "nothing was paid for; run the same command again"),
        ({"no_cache": False, "offline": True}, "nothing was paid for; run the same command again"),
        ({"no_cache": False, "status": True, "folders": ["out"]}, "nothing was paid for; run the same command again"),
        (
            {"no_cache": True, "folders": ["in", "out"]},
            "what was paid for is in the ledger; run the same command again to go on",
        ),
        ({"pair": ["a", "b"]}, "nothing was paid for; run the same command again"),
    ],
)
def test_what_an_interrupt_leaves_is_what_the_command_does(values: dict[str, Any], said: str) -> None:
    """A check pays for nothing; a run without the cache keeps nothing, but for a batch."""
    before = signal.getsignal(signal.SIGTERM)
    error = Stopping().error(values)
    signal.signal(signal.SIGTERM, before)
    assert str(error) == f"stopped: {said}"
