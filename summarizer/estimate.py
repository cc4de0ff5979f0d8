"""What an article will take, before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from summarizer.nouns.article import Article
from summarizer.nouns.exchange import Question, Request, Usage
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
    """The requests that an article normally takes; terms that earlier parts settle are not known yet.

    Those that an earlier version of the article has the answers of are among them.
    """
    if {"summary", "facts"} & set(options.outputs):
        yield request_brief(assignment, options, prompts)
    if "translation" in options.outputs and assignment.article.language != "en":
        for part in translate.plan(assignment, options, prompts):
            yield translate.request_part(assignment, options, prompts, part, ())


def estimate(assignment: Assignment, options: Options, prompts: PromptFolder) -> Estimate:
    """Counts the normal requests that have no answer yet, and prices the cheapest and the dearest course."""
    article, answered = assignment.article, {question.digest for question in assignment.answered}
    planned = planned_requests(assignment, options, prompts)
    requests = tuple(r for r in planned if r.question is None or r.question.digest not in answered)
    article_tokens, input_tokens = _tokens_of(article, None), sum(map(_input_tokens, requests))
    least = int(sum(OUTPUT_PER_SOURCE_TOKEN[r.task] * _tokens_of(article, r.question) for r in requests))
    most = max(least, sum(request.max_output_tokens for request in requests))
    low = cost_of(options.model, Usage(input_tokens, 0, least))
    high = cost_of(options.model, Usage(input_tokens * REQUESTS_AT_MOST, 0, most * REQUESTS_AT_MOST))
    cost = None if low is None or high is None else (low, high)
    return Estimate(len(requests), article_tokens, input_tokens, (least, most), cost)


def _tokens_of(article: Article, question: Question | None) -> int:
    """Source tokens of what is asked for; without a question that is the whole article."""
    asked = article.segments if question is None else map(article.segment_by_id.__getitem__, question.ids)
    return count_tokens("\n".join(segment.text for segment in asked))


def _input_tokens(request: Request) -> int:
    return count_tokens(request.schema) + sum(count_tokens(message.content) for message in request.messages)
