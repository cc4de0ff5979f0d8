"""What the user wants of each article, read from the flags of a command."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import NamedTuple, cast, get_args

from summarizer.cli.options import Values
from summarizer.cli.parsing import listed, one_of, read_published
from summarizer.cli.settings import Settings
from summarizer.cli.sources import read_source
from summarizer.errors import ConfigurationError, SummarizerError, UsageError
from summarizer.glossaries import parse_glossary
from summarizer.nouns.finding import OutputName
from summarizer.nouns.outputs import Term
from summarizer.nouns.result import Format, Length, Options


class Wishes(NamedTuple):
    """What one command line says of all its articles."""

    options: Options
    format: Format
    output: str | None
    published: date | None
    glossary: tuple[Term, ...]
    keep_tail: bool


def read_wishes(values: Values, settings: Settings) -> Wishes:
    """The flags as they are meant; raises UsageError that names the flag that cannot be followed."""
    options, glossary = read_options(values, settings), values.get("glossary")
    if [*values["sources"], glossary].count("-") > 1:
        raise UsageError("-", "is named more than once", "standard input can be read once: name files for the others")
    return Wishes(
        options=options,
        format=cast(Format, one_of("--format", values["format"], get_args(Format))),
        output=_output(values, glossary),
        published=read_published(values.get("published")),
        glossary=read_glossary(glossary),
        keep_tail=bool(values.get("keep_tail")),
    )


def read_options(values: Values, settings: Settings) -> Options:
    """The outputs that are wanted, and from which model; raises UsageError."""
    outputs = listed("--do", values["do"], get_args(OutputName))
    length = one_of("--length", values.get("length", "medium"), get_args(Length))
    return Options(cast("tuple[OutputName, ...]", outputs), cast(Length, length), settings.model)


def read_glossary(path: str | None) -> tuple[Term, ...]:
    """The terms of `--glossary`; raises ConfigurationError that names what is wrong with the file."""
    if path is None:
        return ()
    try:
        text = read_source(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError(path, "is not UTF-8", "save the glossary as UTF-8") from error
    except SummarizerError as error:
        raise ConfigurationError(path, error.cause, error.remedy) from error
    return parse_glossary(text, path)


def _output(values: Values, glossary: str | None) -> str | None:
    target: str | None = values.get("output")
    if target is None or target == "-":
        return None
    path = Path(target)
    try:
        if path.is_dir():
            raise UsageError(f"--output {target}", "is a folder", "name a file in it")
        if not path.parent.is_dir():
            raise UsageError(f"--output {target}", "its folder does not exist", "make the folder first")
        if not os.access(path if path.exists() else path.parent, os.W_OK):
            raise UsageError(f"--output {target}", "may not be written", "change its permissions, or name another")
        if path.exists() and any(_is_same_file(path, source) for source in (*values["sources"], glossary)):
            raise UsageError(f"--output {target}", "is also a source or the glossary", "write to another file")
    except OSError as error:
        raise UsageError(f"--output {target}", f"cannot be a file ({error.strerror})", "name another") from error
    return target


def _is_same_file(path: Path, source: str | None) -> bool:
    try:
        return source not in (None, "-") and path.is_file() and path.samefile(source or "")
    except OSError:
        return False
