"""Makes recordings: runs an article with all its outputs, and keeps each answer under its address."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from summarizer.cli.choice import Choice, choose_model, open_model
from summarizer.cli.options import Values
from summarizer.cli.run import Run, open_cache
from summarizer.cli.settings import FINDINGS_REMAIN, load_settings
from summarizer.cli.sources import write_output
from summarizer.cli.wishes import read_wishes
from summarizer.errors import OutputError, UsageError
from summarizer.prompts import PromptFolder
from summarizer.providers.replay import Replay
from summarizer.recordings import RecordingFolder, RecordingIndex, Shelf

ALL_OUTPUTS = "summary,facts,translation"


def record_articles(values: Values) -> int:
    """Records each source below `--into`, with the Markdown that comes out; returns the exit code."""
    choice = choose_model(load_settings(values))
    if given := values["answered_by"]:
        choice = replace(choice, answered_by=given)
    if not values["into"]:
        raise UsageError("--into ''", "is no name of a folder", "name the one that recordings/ is to lie in")
    into, code = Path(values["into"]), 0
    for name, source in _named(values["sources"]).items():
        code = max(code, _record(name, source, into, values, choice))
    return code


def _named(sources: Sequence[str]) -> dict[str, str]:
    """The name that each source is recorded under -> the source; raises UsageError where it has none of its own.

    Without a name the folder of all recordings would be taken for that of the article, and be replaced.
    """
    named: dict[str, str] = {}
    for source in sources:
        name = Path(source).name.partition(".")[0]
        if source == "-" or not name:
            raise UsageError(source, "has no name to record under", "name a file whose name begins with a letter")
        if name in named:
            raise UsageError(source, f"would be recorded as '{name}', like {named[name]}", "rename one of them")
        named[name] = source
    return named


def _record(name: str, source: str, into: Path, values: Values, choice: Choice) -> int:
    """Records one source; what was recorded before is replaced only when everything was answered."""
    final, expected = into / "recordings" / name, into / "expected" / f"{name}.md"
    try:
        for folder in (final.parent, expected.parent):
            folder.mkdir(parents=True, exist_ok=True)
        with (
            open_cache(choice.settings) as cache,
            tempfile.TemporaryDirectory(dir=final.parent, prefix=f".{name}.") as aside,
        ):
            fresh = Path(aside) / "new"
            fresh.mkdir()
            shelves: list[Shelf] = [RecordingIndex(final), *cache]
            run = _run(choice, values, shelves, [RecordingFolder(fresh), *cache])
            code = run.run([source])
            if code in (0, FINDINGS_REMAIN):
                # Renaming needs no space, and nothing is half there: whenever it ends, one of the two is whole.
                if final.exists():
                    final.rename(Path(aside) / "before")
                fresh.rename(final)
                write_output(str(expected), run.texts[0])
    except OSError as error:
        raise OutputError(str(final), f"cannot be written ({error.strerror})", "choose another --into") from error
    return code


def _run(choice: Choice, values: Values, shelves: Sequence[Shelf], keep_on: Sequence[Shelf]) -> Run:
    settings = choice.settings
    wishes = read_wishes({**values, "do": ALL_OUTPUTS, "format": "md"}, settings)
    provider = Replay(shelves, open_model(choice), keep_on)
    return Run(settings, wishes, PromptFolder(settings.prompts), provider, prints=False)
