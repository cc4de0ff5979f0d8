"""Makes what is delivered of one article: read it, process it, write it.

Apart from the run over the articles, for what was made before is printed without reading, checks and writers.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from summarizer.cli.console import metrics_line
from summarizer.cli.delivery import Delivery
from summarizer.cli.sources import read_source
from summarizer.cli.wishes import Wishes
from summarizer.glossaries import terms_in
from summarizer.nouns.article import Article
from summarizer.nouns.result import Assignment, Result
from summarizer.pipeline import process
from summarizer.prompts import PromptFolder
from summarizer.providers import Provider
from summarizer.readers import read_article
from summarizer.writers import WRITERS
from summarizer.writers.json import on_one_line


def load_assignment(source: str, wishes: Wishes) -> Assignment:
    """One source, read; raises InputError."""
    return make_assignment(read_source(source), source, wishes)


def make_assignment(data: bytes, source: str, wishes: Wishes) -> Assignment:
    """What is to be done with the bytes of a source; raises InputError."""
    article = read_article(data, Path(source).name, keep_tail=wishes.keep_tail)
    published = wishes.published or article.publication.date
    return Assignment(article, published, terms_in(wishes.glossary, article))


async def make_delivery(
    assignment: Assignment,
    wishes: Wishes,
    prompts: PromptFolder,
    provider: Provider,
    say: Callable[[str], None],
    *,
    several: bool,
) -> Delivery:
    """Everything that is wanted of an article; raises what `process` raises."""
    opening = _opening(assignment.article)
    say(opening)
    result = await process(
        assignment, wishes.options, prompts, provider, lambda task: say(f"asking {wishes.options.model} ({task})")
    )
    text = WRITERS[wishes.format](result)
    if several and wishes.format == "json":
        # One document a line: what reads JSON Lines can take it as it comes.
        text = on_one_line(text)
    verdicts = tuple(sorted({finding.verdict for finding in result.findings}))
    return Delivery(opening, text, metrics_line(result), verdicts, _missing(result), result.metrics.requests)


def _opening(article: Article) -> str:
    left_out = sum(part.lines for part in article.left_out)
    size = f"{article.language}, {len(article.paragraphs)} paragraphs, {len(article.segments)} sentences"
    return f"{size}, {left_out} lines left out" if left_out else size


def _missing(result: Result) -> tuple[tuple[str, int], ...]:
    return tuple(
        (f"{result.article.name}: {', '.join(missing.outputs)} missing: {missing.reason}", missing.exit_code)
        for missing in result.missing
    )
