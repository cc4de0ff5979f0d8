"""SIGTERM where SIGINT is ignored, as in a job that a shell put into the background."""

from __future__ import annotations

import os
import signal

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
    assert stopping.error().exit_code == 143
