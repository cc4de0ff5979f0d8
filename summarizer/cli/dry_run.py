"""`--dry-run`: what would be read, left out, sent and paid; nothing is sent."""

from __future__ import annotations

from summarizer.cli.choice import choose_model
from summarizer.cli.console import report_error
from summarizer.cli.making import load_assignment
from summarizer.cli.options import Values
from summarizer.cli.settings import load_settings
from summarizer.cli.sources import write_output
from summarizer.cli.wishes import Wishes, read_wishes
from summarizer.errors import InputError, UsageError
from summarizer.estimate import Estimate, estimate
from summarizer.nouns.article import Article
from summarizer.prices import is_local
from summarizer.prompts import PromptFolder
from summarizer.writers.controls import one_line


def show_plan(values: Values) -> int:
    """Prints the plan of every source, or writes them to the output file; returns 1 where one could not be read."""
    settings = choose_model(load_settings(values)).settings
    wishes, prompts, code = read_wishes(values, settings), PromptFolder(settings.prompts), 0
    if wishes.format == "json":
        raise UsageError("--format json", "is no form of a plan", "leave out --format or --dry-run")
    plans: list[str] = []
    for source in values["sources"]:
        try:
            plans.append(_plan(source, wishes, prompts))
            if wishes.output is None:
                write_output(None, plans[-1])
        except InputError as error:
            report_error(error)
            code = 1
    if wishes.output is not None and plans:
        write_output(wishes.output, "\n".join(plans))
    return code


def _plan(source: str, wishes: Wishes, prompts: PromptFolder) -> str:
    assignment = load_assignment(source, wishes)
    article, published = assignment.article, assignment.published or "unknown"
    lines = [
        f"{one_line(source)}: {article.language}, {article.format}, {article.encoding}, published {published}",
        *(f"  note: {one_line(text)}" for text in article.notes),
        "",
        *_body(article),
        "",
        *_left_out(article),
        *_costs(estimate(assignment, wishes.options, prompts), wishes.options.model),
    ]
    return "\n".join(lines) + "\n"


def _body(article: Article) -> list[str]:
    return [f"{segment.id:>6}  {one_line(segment.text)}" for segment in article.segments]


def _left_out(article: Article) -> list[str]:
    lines = []
    for part in article.left_out:
        lines.append(f"left out ({part.reason}, {part.lines} lines):")
        lines += [f"        {one_line(line)}" for line in part.text.splitlines()]
    return [*lines, ""] if lines else []


def _costs(expected: Estimate, model: str) -> list[str]:
    low, high = expected.output_tokens
    cost = f"${expected.cost[0]:.4f} to ${expected.cost[1]:.4f}" if expected.cost else f"unknown for {model}"
    if is_local(model):
        cost = "local: free"
    return [
        f"requests: {expected.requests} to {model}, at most 3 times as many with repairs",
        f"tokens:   {expected.input_tokens:,} in (article alone {expected.article_tokens:,}), {low:,} to {high:,} out",
        f"cost:     {cost}",
        "Nothing was sent.",
    ]
