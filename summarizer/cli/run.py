"""Runs articles one after the other: finds or makes what is delivered, prints it, and goes on behind one that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from summarizer.cli.choice import choose_model, open_model
from summarizer.cli.console import note, paid_line, report_error
from summarizer.cli.delivery import Deliveries, Delivery
from summarizer.cli.options import Values
from summarizer.cli.sample import sample_recordings
from summarizer.cli.settings import FINDINGS_REMAIN, FailOn, Settings, load_settings
from summarizer.cli.sources import read_source, write_output
from summarizer.cli.wishes import Wishes, read_wishes
from summarizer.errors import FINAL, SummarizerError
from summarizer.prompts import PromptFolder
from summarizer.providers import Provider
from summarizer.providers.replay import Replay
from summarizer.recordings import Cache, RecordingIndex
from summarizer.waiting import run_until_done

SOME_FAILED = 1
"""The exit code where an article, or an output of one, could not be made."""
FAILING: dict[FailOn, tuple[str, ...]] = {
    "never": (),
    "contradicts": ("contradicts",),
    "unproven": ("contradicts", "unproven"),
}


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
        kept = Deliveries(cache[0] if cache else None, wishes, prompts)
        return Run(settings, wishes, prompts, provider, kept=kept).run(values["sources"])


class Run:
    """One run over the sources of a command line."""

    def __init__(
        self,
        settings: Settings,
        wishes: Wishes,
        prompts: PromptFolder,
        provider: Provider,
        *,
        kept: Deliveries | None = None,
        prints: bool = True,
    ) -> None:
        """Takes what all articles share, and what is `kept` of earlier runs; with `prints` false nothing is printed."""
        self._settings = settings
        self._wishes = wishes
        self._prompts = prompts
        self._provider = provider
        self._kept = kept or Deliveries(None, wishes, prompts)
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
                    delivery = await self._article(source, several=len(sources) > 1)
                except FINAL as error:
                    self._tell_paid(source, error)
                    raise
                except SummarizerError as error:
                    report_error(error)
                    self._tell_paid(source, error)
                    self._code = SOME_FAILED
                else:
                    self._deliver(delivery)
                    if self._code > FINDINGS_REMAIN:
                        break
        finally:
            await self._provider.close()
            self._write_file()
        return self._code

    async def _article(self, source: str, *, several: bool) -> Delivery:
        """What is delivered of one source."""
        data, name = read_source(source), Path(source).name
        say = self._say(f"{name}: ")
        if found := self._kept.find(data, name, several=several):
            say(found.opening)
            return found
        # Imported on first use: what was made before needs no reader, no check and no writer.
        from summarizer.cli.making import make_assignment, make_delivery

        assignment = make_assignment(data, source, self._wishes)
        made = await make_delivery(assignment, self._wishes, self._prompts, self._provider, say, several=several)
        self._kept.keep(data, name, made, several=several)
        return made

    def _tell_paid(self, source: str, error: SummarizerError) -> None:
        """What a failed article cost, where it cost something."""
        if error.wasted:
            self._say()(paid_line(Path(source).name, self._settings.model, error.wasted))

    def _deliver(self, delivery: Delivery) -> None:
        if self._prints and self._wishes.output is None:
            write_output(None, (self._between if self.texts else "") + delivery.text)
        self.texts.append(delivery.text)
        self._say()(delivery.closing)
        for line, exit_code in delivery.missing:
            note(f"summarizer: {line}")
            self._code = max(SOME_FAILED if self._code == FINDINGS_REMAIN else self._code, exit_code)
        if self._code == 0 and set(FAILING[self._settings.fail_on]) & set(delivery.verdicts):
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
def open_cache(settings: Settings) -> Iterator[list[Cache]]:
    """The cache of answers that were paid for, closed at the end; none where the user wants none."""
    if settings.cache is None:
        yield []
        return
    with closing(Cache(settings.cache)) as cache:
        yield [cache]
