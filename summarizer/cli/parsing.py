"""Values of flags that several commands take, as they are meant; each fault names its flag."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from summarizer.errors import UsageError


def one_of(flag: str, value: str, allowed: Sequence[str]) -> str:
    """The value, where it is one of those allowed."""
    if value not in allowed:
        raise UsageError(f"{flag} {value}", "is not known", f"choose from {', '.join(allowed)}")
    return value


def read_published(value: str | None) -> date | None:
    """The date of `--published`."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise UsageError(f"--published {value}", "is no date", "write it as 2025-03-29") from error
