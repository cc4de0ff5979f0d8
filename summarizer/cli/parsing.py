"""Values of flags that several commands take, as they are meant, each fault named; and what no command at all means."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

import typer

from summarizer.errors import UsageError


def one_of(flag: str, value: str, allowed: Sequence[str]) -> str:
    """The value, where it is one of those allowed."""
    if value not in allowed:
        raise UsageError(f"{flag} {value}", "is not known", f"choose from {', '.join(allowed)}")
    return value


def listed(flag: str, value: str, allowed: Sequence[str]) -> tuple[str, ...]:
    """The names of a list with commas, each once and one of those allowed."""
    names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
    for name in names:
        one_of(flag, name, allowed)
    if not names:
        raise UsageError(flag, "names nothing", f"choose from {', '.join(allowed)}")
    return names


def read_published(value: str | None) -> date | None:
    """The date of `--published`."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise UsageError(f"--published {value}", "is no date", "write it as 2025-03-29") from error


def show_help_without_command(context: typer.Context) -> None:
    """The callback of a group of commands: without one of them its help goes to standard error, with exit code 2."""
    if context.invoked_subcommand is None:
        print(context.get_help(), file=sys.stderr)
        raise typer.Exit(UsageError.exit_code)


GROUP: dict[str, Any] = {
    "callback": show_help_without_command,
    "invoke_without_command": True,
    "rich_markup_mode": None,
}
"""What all groups of commands share; rich help would triple the time that --help takes."""
