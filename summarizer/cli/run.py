"""Runs articles one after the other: read, process, write, report, and go on behind one that fails."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple, cast, get_args

from summarizer.cli.choice import choose_model, open_model
from summarizer.cli.console import metrics_line, note, paid_line, report_error
from summarizer.cli.options import Values
from summarizer.cli.parsing import one_of, read_published
from summarizer.cli.sample import sample_recordings
from summarizer.cli.settings import FINDINGS_REMAIN, FailOn, Settings, load_settings
from summarizer.cli.sources import read_source, write_output
from summarizer.errors import ConfigurationError, SummarizerError, UsageError
from summarizer.glossaries import parse_glossary, terms_in
from summarizer.nouns.finding import OutputName
from summarizer.nouns.outputs import Term
from summarizer.nouns.result import Assignment, Length, Options, Result
from summarizer.pipeline import FINAL, process
from summarizer.prompts import PromptFolder
from summarizer.providers import Provider
from summarizer.providers.replay import Replay
from summarizer.readers import read_article
from summarizer.recordings import Cache, RecordingIndex, Shelf
from summarizer.waiting import run_until_done
from summarizer.writers import WRITERS
from summarizer.writers.json import on_one_line

SOME_FAILED = 1
"""The exit code where an article, or an output of one, could not be made."""
FAILING: dict[FailOn, tuple[str, ...]] = {
    "never": (),
    "contradicts": ("contradicts",),
    "unproven": ("contradicts", "unproven"),
}


class Wishes(NamedTuple):
    """What the user wants of each article, read from the command line."""

    options: Options
    format: str
    output: str | None
    published: date | None
    glossary: tuple[Term, ...]
    keep_tail: bool


def read_wishes(values: Values, settings: Settings) -> Wishes:
    """The flags as they are meant; raises UsageError that names the flag that cannot be followed."""
    outputs = tuple(name.strip() for name in values["do"].split(",") if name.strip())
    for name in outputs:
        one_of("--do", name, get_args(OutputName))
    if not outputs:
        raise UsageError("--do", "names no output", f"choose from {', '.join(get_args(OutputName))}")
    glossary = values.get("glossary")
    if [*values["sources"], glossary].count("-") > 1:
        raise UsageError("-", "is named more than once", "standard input can be read once: name files for the others")
    length = one_of("--length", values.get("length", "medium"), get_args(Length))
    return Wishes(
        options=Options(cast("tuple[OutputName, ...]", outputs), cast(Length, length), settings.model),
        format=one_of("--format", values["format"], tuple(WRITERS)),
        output=_output(values, glossary),
        published=read_published(values.get("published")),
        glossary=read_glossary(glossary),
        keep_tail=bool(values.get("keep_tail")),
    )


def load_assignment(source: str, wishes: Wishes) -> Assignment:
    """One source, read; raises InputError."""
    article = read_article(read_source(source), Path(source).name, keep_tail=wishes.keep_tail)
    published = wishes.published or article.publication.date
    return Assignment(article, published, terms_in(wishes.glossary, article))


def run_articles(values: Values) -> int:
    """Everything that `brief` and `translate` do; returns the exit code."""
    choice = choose_model(load_settings(values))
    settings = choice.settings
    wishes, prompts = read_wishes(values, settings), PromptFolder(settings.prompts)
    if {"summary", "facts"} & set(wishes.options.outputs):
        prompts.load("brief")
    if "translation" in wishes.options.outputs:
        prompts.load("translate")
    with open_cache(settings) as cache:
        provider = Replay([RecordingIndex(sample_recordings()), *cache], open_model(choice), cache)
        return Run(settings, wishes, prompts, provider).run(values["sources"])


class Run:
    """One run over the sources of a command line."""

    def __init__(
        self, settings: Settings, wishes: Wishes, prompts: PromptFolder, provider: Provider, *, prints: bool = True
    ) -> None:
        """Takes what all articles share; with `prints` false the texts are only kept."""
        self._settings = settings
        self._wishes = wishes
        self._prompts = prompts
        self._provider = provider
        self._prints = prints
        self._code = 0
        self.texts: list[str] = []
        """What was written of each article that came to an end."""

    def run(self, sources: Sequence[str]) -> int:
        """Does all sources; returns the exit code."""
        return run_until_done(self._articles(sources))

    async def _articles(self, sources: Sequence[str]) -> int:
        """Does one source after the other; an error that all would meet ends the run."""
        try:
            for source in sources:
                try:
                    result = await self._article(source)
                except FINAL as error:
                    self._tell_paid(source, error)
                    raise
                except SummarizerError as error:
                    report_error(error)
                    self._tell_paid(source, error)
                    self._code = SOME_FAILED
                else:
                    self._deliver(result, several=len(sources) > 1)
                    if self._code > FINDINGS_REMAIN:
                        break
        finally:
            await self._provider.close()
            self._write_file()
        return self._code

    async def _article(self, source: str) -> Result:
        """The result for one source."""
        assignment = load_assignment(source, self._wishes)
        article = assignment.article
        say = self._say(f"{article.name}: ")
        left_out = sum(part.lines for part in article.left_out)
        say(
            f"{article.language}, {len(article.paragraphs)} paragraphs, {len(article.segments)} sentences"
            + (f", {left_out} lines left out" if left_out else "")
        )
        return await process(
            assignment,
            self._wishes.options,
            self._prompts,
            self._provider,
            lambda task: say(f"asking {self._settings.model} ({task})"),
        )

    def _tell_paid(self, source: str, error: SummarizerError) -> None:
        """What a failed article cost, where it cost something."""
        if error.wasted:
            self._say()(paid_line(Path(source).name, self._settings.model, error.wasted))

    def _deliver(self, result: Result, *, several: bool) -> None:
        text = WRITERS[self._wishes.format](result)
        if several and self._wishes.format == "json":
            # One document a line: what reads JSON Lines can take it as it comes.
            text = on_one_line(text)
        if self._prints and self._wishes.output is None:
            write_output(None, (self._between if self.texts else "") + text)
        self.texts.append(text)
        self._say()(metrics_line(result))
        for missing in result.missing:
            note(f"summarizer: {result.article.name}: {', '.join(missing.outputs)} missing: {missing.reason}")
            self._code = max(SOME_FAILED if self._code == FINDINGS_REMAIN else self._code, missing.exit_code)
        failing = FAILING[self._settings.fail_on]
        if self._code == 0 and any(finding.verdict in failing for finding in result.findings):
            self._code = FINDINGS_REMAIN

    def _write_file(self) -> None:
        if self._wishes.output is not None and self.texts:
            write_output(self._wishes.output, self._between.join(self.texts))

    @property
    def _between(self) -> str:
        """What parts the texts of several articles: an empty line, which JSON Lines must not have."""
        return "" if self._wishes.format == "json" else "\n"

    def _say(self, before: str = "") -> Callable[[str], None]:
        return (lambda _: None) if self._settings.quiet else (lambda text: note(before + text))


@contextmanager
def open_cache(settings: Settings) -> Iterator[list[Shelf]]:
    """The shelf of answers that were paid for, closed at the end; none where the user wants none."""
    if settings.cache is None:
        yield []
        return
    with closing(Cache(settings.cache)) as cache:
        yield [cache]


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
