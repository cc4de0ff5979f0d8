"""The command `summarizer`: registers the commands, and decides what becomes which exit code."""

from __future__ import annotations

import os
from typing import Annotated

import typer
from typer.exceptions import TyperException

from summarizer import __version__
from summarizer.cli.as_typed import Command, Group
from summarizer.cli.batch import batch
from summarizer.cli.brief import brief
from summarizer.cli.check import check
from summarizer.cli.demo import demo
from summarizer.cli.models import models
from summarizer.cli.parsing import GROUP, show_help_without_command
from summarizer.cli.prompts import prompts
from summarizer.cli.record import record
from summarizer.cli.schema import schema
from summarizer.cli.status import status
from summarizer.cli.translate import translate
from summarizer.errors import ConfigurationError, SummarizerError

UNEXPECTED = 1

app = typer.Typer(
    name="summarizer",
    cls=Group,
    **GROUP,
    pretty_exceptions_enable=False,
    add_completion=False,
    epilog="Exit codes: 0 done and verified; 1 some articles failed; 2 usage; 3 findings that contradict the source "
    "remain; 4 configuration or key; 5 quota; 130/143 interrupted.",
)
for command in (brief, translate, batch, check, status, demo, record):
    app.command(cls=Command)(command)
app.add_typer(models)
app.add_typer(prompts)
app.add_typer(schema)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"summarizer {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def summarizer(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001  (its callback reads it)
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """English summaries, fact sheets and translations of news articles, checked against the source by code."""
    show_help_without_command(context)


def run(arguments: list[str]) -> int:
    """The exit code of a command line."""
    try:
        return int(app(arguments, standalone_mode=False) or 0)
    except SummarizerError as error:
        _say(str(error))
        if isinstance(error, ConfigurationError):
            _list(error.detail)
        return error.exit_code
    except TyperException as error:
        _say(f"{error.format_message()} Try 'summarizer --help'.")
        return error.exit_code
    except Exception as error:
        if isinstance(error, OSError) and (fault := _fault_of_output()):
            _say(str(fault))
            return fault.exit_code
        if os.environ.get("SUMMARIZER_DEBUG"):
            raise
        _say(f"internal error: {type(error).__name__}: {error}; SUMMARIZER_DEBUG=1 shows where: please report it")
        return UNEXPECTED


def _say(text: str) -> None:
    from summarizer.cli.console import note

    note(f"summarizer: {text}")


def _fault_of_output() -> SummarizerError | None:
    """Why standard output takes nothing, where that is so: help and version are not written by us."""
    from summarizer.cli.sources import write_output

    try:
        write_output(None, "")
    except SummarizerError as fault:
        return fault
    return None


def _list(lines: str) -> None:
    from summarizer.cli.console import note

    for line in lines.splitlines():
        note(line)
