"""What response headers say of limits and of how long to wait."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from summarizer.nouns.traffic import RateLimits

_UNIT_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_DURATION = re.compile(r"(\d{1,12}(?:\.\d{1,9})?)(ms|s|m|h|d)", re.ASCII)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, from ``retry-after-ms`` or ``Retry-After`` (seconds, a duration or an HTTP date).

    None where nothing is said, or what is said is no time to come; `math.inf` where it is beyond counting.
    """
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after", "").strip()
    seconds = _number(value)
    if seconds is None:
        seconds = _duration(value)
    return seconds if seconds is not None else _until(value, headers.get("date", ""))


def rate_limits(headers: Mapping[str, str]) -> RateLimits:
    """The ``x-ratelimit-*`` headers of OpenAI and those who follow it."""

    def count(name: str) -> int | None:
        value = headers.get(f"x-ratelimit-{name}")
        number = None if value is None else _number(value)
        return int(number) if number is not None and math.isfinite(number) else None

    def seconds(name: str) -> float | None:
        value = headers.get(f"x-ratelimit-reset-{name}")
        if value is None:
            return None
        number = _number(value)
        return number if number is not None else _duration(value)

    return RateLimits(
        requests=count("limit-requests"),
        requests_left=count("remaining-requests"),
        requests_reset_seconds=seconds("requests"),
        tokens=count("limit-tokens"),
        tokens_left=count("remaining-tokens"),
        tokens_reset_seconds=seconds("tokens"),
    )


def _number(text: str) -> float | None:
    """A number that is not negative."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if number >= 0 else None


def _duration(text: str) -> float | None:
    """Seconds of a duration such as ``6m0s`` or ``12ms``."""
    parts = _DURATION.findall(text)
    if not parts or "".join(map("".join, parts)) != text:
        return None
    return math.fsum(float(number) * _UNIT_SECONDS[unit] for number, unit in parts)


def _until(date: str, now: str) -> float | None:
    """Seconds from the response's own date to another, so that a clock that is wrong here does not matter."""
    end, start = _date(date), _date(now) or datetime.now(UTC)
    if end is None or end <= start:
        return None
    return (end - start).total_seconds()


def _date(text: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
