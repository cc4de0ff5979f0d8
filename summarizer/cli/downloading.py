"""Downloads a model, never without being asked for, and shows how far it is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarizer.errors import ConfigurationError
from summarizer.providers.downloads import Progress, download, in_gigabytes, is_downloaded
from summarizer.providers.model_catalog import OpenModel


def ask_to_download(model: OpenModel, folder: Path) -> None:
    """Asks whoever sits there before a model is downloaded; raises ConfigurationError where nobody says yes."""
    if is_downloaded(model, folder):
        return
    size = in_gigabytes(model.size)
    if sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty():
        print(
            f"{model.name} ({model.title}, {model.licence}) is not on this machine. "
            f"Download {size} from {model.host}? [y/N] ",
            end="",
            file=sys.stderr,
            flush=True,
        )
        if sys.stdin.readline().strip().lower() in ("y", "yes"):
            pull(model, folder)
            return
    check_is_here(model, folder)


def check_is_here(model: OpenModel, folder: Path) -> None:
    """Raises ConfigurationError, with the command that downloads it, where a model is not on this machine."""
    if not is_downloaded(model, folder):
        raise ConfigurationError(
            f"model {model.name}",
            f"is not on this machine ({in_gigabytes(model.size)})",
            f"download it: summarizer models pull {model.name}",
        )


def pull(model: OpenModel, folder: Path, *, quiet: bool = False) -> Path:
    """The file of a model, downloaded with a progress bar where somebody can see one."""
    with _shown(model, quiet=quiet) as progress:
        return download(model, folder, progress)


@contextmanager
def _shown(model: OpenModel, *, quiet: bool) -> Iterator[Progress]:
    if quiet or not (sys.stderr and sys.stderr.isatty()):
        yield lambda _, __: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Bars(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as bars:
        tasks = {
            "download": bars.add_task(model.name, total=model.size),
            "check": bars.add_task("sha256", total=model.size, visible=False),
        }
        yield lambda step, done: bars.update(tasks[step], completed=done, visible=True)
