"""What an article will take, before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from summarizer.nouns.exchange import Request, Usage
from summarizer.nouns.result import Assignment, Options
from summarizer.pipeline import REQUESTS_AT_MOST
from summarizer.prices import cost_of
from summarizer.prompts import PromptFolder
from summarizer.tasks import translate
from summarizer.tasks.brief import request_brief
from summarizer.tokens import count_tokens

OUTPUT_PER_SOURCE_TOKEN = {"brief": Decimal("1.5"), "translate": Decimal("0.8")}
"""Output tokens for one token of the article, at least: measured on the recorded examples."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Requests, tokens and cost of one article."""

    requests: int
    article_tokens: int
    input_tokens: int
    """Prompts and schemas of the normal requests."""
    output_tokens: tuple[int, int]
    """What the normal requests are likely to yield at least, and what their limits allow."""
    cost: tuple[Decimal, Decimal] | None
    """US dollars: one good answer each, and every answer at its limit with all repairs; None: price unknown."""


def planned_requests(assignment: Assignment, options: Options, prompts: PromptFolder) -> Iterator[Request]:
    """The requests that an article normally takes; terms that earlier parts settle are not known yet."""
    if {"summary", "facts"} & set(options.outputs):
        yield request_brief(assignment, options, prompts)
    if "translation" in options.outputs and assignment.article.language != "en":
        for part in translate.split(assignment.article):
            yield translate.request_part(assignment, options, prompts, part, ())


def estimate(assignment: Assignment, options: Options, prompts: PromptFolder) -> Estimate:
    """Counts the normal requests and prices the cheapest and the dearest course."""
    requests = tuple(planned_requests(assignment, options, prompts))
    article_tokens = count_tokens("\n".join(segment.text for segment in assignment.article.segments))
    input_tokens = sum(map(_input_tokens, requests))
    tasks = {request.task for request in requests}
    least = int(sum(OUTPUT_PER_SOURCE_TOKEN[task] for task in tasks) * article_tokens)
    most = max(least, sum(request.max_output_tokens for request in requests))
    low = cost_of(options.model, Usage(input_tokens, 0, least))
    high = cost_of(options.model, Usage(input_tokens * REQUESTS_AT_MOST, 0, most * REQUESTS_AT_MOST))
    cost = None if low is None or high is None else (low, high)
    return Estimate(len(requests), article_tokens, input_tokens, (least, most), cost)


def _input_tokens(request: Request) -> int:
    return count_tokens(request.schema) + sum(count_tokens(message.content) for message in request.messages)
