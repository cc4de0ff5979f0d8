"""What nobody foresaw: it fails the article that brought it, or ends the run where all articles would meet it."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarizer.errors import SummarizerError


class InternalError(SummarizerError):
    """A fault of this program, met by one article."""

    def __init__(self, error: Exception) -> None:
        """Takes what was raised."""
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        super().__init__("internal error", f"{type(error).__name__}: {error} ({where})", "please report it")


class SharedError(InternalError):
    """A fault of this program in what all articles share: it is no article's own, and ends the run."""


@contextmanager
def unforeseen(kind: type[InternalError]) -> Iterator[None]:
    """Turns what is raised in the block, but for our errors, into one that says what it was and where."""
    try:
        yield
    except SummarizerError:
        raise
    except Exception as error:
        raise kind(error) from error
