"""How fast requests may go out: what the user allows, what the endpoint says, and what its refusals teach."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.nouns.traffic import RateLimits

PERIOD_SECONDS = 60.0
BURST_SECONDS = 1.0
"""A cap per minute is spent evenly, but for so much at once: enough to make up for a late timer."""


class Bucket:
    """An allowance that fills at a steady rate; `level` is what may be taken now."""

    def __init__(self, per_second: float, capacity: float, now: float) -> None:
        """Begins full."""
        self.per_second, self.capacity, self.level, self._at = per_second, capacity, capacity, now

    def fill(self, now: float) -> None:
        """What has come in since the last look."""
        self.level = min(self.capacity, self.level + (now - self._at) * self.per_second)
        self._at = now

    def wait(self, amount: float, now: float) -> float:
        """Seconds until `amount` may be taken; more than the bucket holds may be taken from a full one."""
        self.fill(now)
        lacking = min(amount, self.capacity) - self.level
        return max(0.0, lacking / self.per_second)


def capped(per_minute: int | None, now: float) -> Bucket | None:
    """The bucket of a user's cap: in no minute do more come out of it."""
    if per_minute is None:
        return None
    capacity = max(1.0, per_minute * BURST_SECONDS / PERIOD_SECONDS)
    rate = max(per_minute - capacity, per_minute / 2) / PERIOD_SECONDS
    return Bucket(rate, capacity, now)


@dataclass(frozen=True, slots=True)
class Sent:
    """A request on its way, as the pace sees it."""

    number: int
    at: float
    tokens: float


class Learnt:
    """One of the endpoint's own limits, as its answers tell of it.

    Endpoints count in one of two ways, and do not say which: a bucket that fills steadily (its reset is when
    it will be full), or a window (its reset is when all comes back at once). A bucket is assumed, until a
    refusal comes while the bucket should have had room.
    """

    def __init__(self) -> None:
        """Knows nothing: nothing has to wait."""
        self._limit: float | None = None
        self._level = 0.0
        self._at = 0.0
        self._full_at = 0.0
        self._rate = 0.0
        self._period = 0.0
        """The longest reset that was told: that of a window, or of an empty bucket."""
        self._of = -1
        self.windowed = False

    def read(self, limit: float | None, left: float | None, reset: float | None, of: Sent, later: float) -> None:
        """Takes what the answer to `of` says; `later` is what was sent after it, which it cannot know of."""
        if limit is None or left is None or reset is None or of.number < self._of:
            return
        self._limit, self._of, self._at = limit, of.number, of.at
        self._level, self._full_at = left - later, of.at + reset
        self._rate = (limit - left) / reset if reset > 0 else 0.0
        self._period = max(self._period, reset)

    def take(self, amount: float) -> None:
        """One more was sent."""
        self._level -= amount

    def refuse(self, now: float) -> None:
        """A refusal: nothing is left, whatever was thought to be."""
        if self._limit is not None and self._level_at(now) >= 1:
            self.windowed = True
        if self._limit is not None:
            self._level, self._at = min(self._level, 0.0), now

    def wait(self, amount: float, now: float) -> float:
        """Seconds until `amount` may be sent."""
        if self._limit is None:
            return 0.0
        if now >= self._full_at:
            # All has come back. Until an answer tells more, it is used up like before.
            self._level, self._at, self._full_at = self._limit, now, now + self._period
        lacking = min(amount, self._limit) - self._level_at(now)
        if lacking <= 0:
            return 0.0
        until_full = self._full_at - now
        return until_full if self.windowed or self._rate <= 0 else min(until_full, lacking / self._rate)

    def _level_at(self, now: float) -> float:
        return self._level if self.windowed else min(self._limit or 0.0, self._level + (now - self._at) * self._rate)


class Pace:
    """When the next request may go out."""

    def __init__(self, now: float, rpm: int | None = None, tpm: int | None = None) -> None:
        """Takes the user's caps per minute; None is no cap."""
        self._requests, self._tokens = capped(rpm, now), capped(tpm, now)
        self._learnt_requests, self._learnt_tokens = Learnt(), Learnt()
        self._paused_until = 0.0
        self._sent = 0
        self._under_way: dict[int, Sent] = {}

    def wait(self, bound: float, likely: float, now: float) -> float:
        """Seconds until a request of so many tokens (at most, and likely) may go out."""
        return max(
            self._paused_until - now,
            self._requests.wait(1, now) if self._requests else 0.0,
            self._tokens.wait(bound, now) if self._tokens else 0.0,
            self._learnt_requests.wait(1, now),
            self._learnt_tokens.wait(likely, now),
            0.0,
        )

    def send(self, bound: float, likely: float, now: float) -> Sent:
        """A request goes out."""
        if self._requests:
            self._requests.level -= 1
        if self._tokens:
            self._tokens.level -= bound
        self._learnt_requests.take(1)
        self._learnt_tokens.take(likely)
        self._sent += 1
        sent = self._under_way[self._sent] = Sent(self._sent, now, likely)
        return sent

    def come_back(self, sent: Sent, unused: float, limits: RateLimits) -> None:
        """A request has ended; `unused` are the tokens of its bound that it did not take."""
        self._under_way.pop(sent.number, None)
        if self._tokens:
            self._tokens.level += unused
        later = [other for other in self._under_way.values() if other.number > sent.number]
        self._learnt_requests.read(
            limits.requests, limits.requests_left, limits.requests_reset_seconds, sent, len(later)
        )
        tokens = sum(other.tokens for other in later)
        self._learnt_tokens.read(limits.tokens, limits.tokens_left, limits.tokens_reset_seconds, sent, tokens)

    def pause(self, seconds: float, now: float) -> None:
        """The endpoint wants nothing for so long."""
        self._paused_until = max(self._paused_until, now + seconds)
        self._learnt_requests.refuse(now)
