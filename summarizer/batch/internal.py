"""What nobody foresaw in the parts that all articles share: it ends the run on one line, and leaves nobody waiting."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarizer.errors import SummarizerError


class InternalError(SummarizerError):
    """A fault of this program in what every other article would meet as well."""

    def __init__(self, error: Exception) -> None:
        """Takes what was raised."""
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        super().__init__("internal error", f"{type(error).__name__}: {error} ({where})", "please report it")


@contextmanager
def shared_part() -> Iterator[None]:
    """Around the work of a part that all articles share: what is raised in it, but for our errors, is an InternalError.

    So it ends the run, and is not laid to the charge of the one article that happened to meet it.
    """
    try:
        yield
    except SummarizerError:
        raise
    except Exception as error:
        raise InternalError(error) from error
