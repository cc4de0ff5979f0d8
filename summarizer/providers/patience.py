"""How long, and how often, an endpoint is tried."""

from __future__ import annotations

from dataclasses import dataclass

DEFAULT_TIMEOUT_SECONDS = 1800.0
"""For one request with all its attempts: a local or relayed answer can take many minutes."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Limits of one request; all times in seconds."""

    seconds: float = DEFAULT_TIMEOUT_SECONDS
    """For all its attempts and the pauses between them; the time at the gate is not counted."""
    pause_seconds: float = 3600.0
    """For pauses that the endpoint asks for; longer ones end the run, which goes on when it is started again."""
    attempts: int = 6
    """At most; fewer where an attempt may have been billed."""
    attempts_at_lost_network: int = 20
    stalled_seconds: float = 120.0
    """An answer that has begun and says nothing for so long does not go on; before, it may be thought about."""
    first_back_off: float = 0.5
    longest_back_off: float = 30.0

    def back_off(self, attempt: int, jitter: float) -> float:
        """The pause after so many attempts: it doubles up to a cap, and is spread over its upper half by `jitter`."""
        whole = min(self.longest_back_off, self.first_back_off * 2.0 ** min(attempt - 1, 30))
        return whole * (0.5 + jitter / 2)
