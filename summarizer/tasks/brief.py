"""Summary and fact sheet, from one request."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.nouns.exchange import Reply, Request
from summarizer.nouns.outputs import FactSheet, Summary
from summarizer.nouns.result import Assignment, Length, Options
from summarizer.prompts import PromptFolder
from summarizer.tasks.items import ItemMaker, dated
from summarizer.tasks.material import make_request, parse_reply, shared_values

SENTENCES: dict[Length, str] = {
    "short": "3 plain summary sentences of at most 35 words",
    "medium": "6 or 7 plain summary sentences of at most 40 words",
    "long": "7 summary sentences of at most 70 words",
}
"""What is asked for with each --length. Without a limit in words, models pack a paragraph into a sentence."""
MAX_OUTPUT_TOKENS = 12_000
"""Room for the largest fact sheet that the schema allows in practice, thinking included."""


class Brief(NamedTuple):
    """What one answer yields."""

    summary: Summary
    facts: FactSheet


def request_brief(assignment: Assignment, options: Options, prompts: PromptFolder) -> Request:
    """The request for summary and fact sheet together."""
    values = shared_values(assignment, assignment.article.segments)
    values["sentences"] = SENTENCES[options.length]
    return make_request("brief", values, prompts, options.model, MAX_OUTPUT_TOKENS)


def read_brief(assignment: Assignment, reply: Reply) -> Brief:
    """Summary and fact sheet of an answer; raises ValueError where it is not one."""
    from summarizer.tasks.replies import BriefReply

    answer = parse_reply(BriefReply, reply)
    source = ItemMaker(assignment).source(answer.source)
    # Where the article says itself when it appeared, "last month" counts from there.
    make = ItemMaker(dated(assignment, source))
    lists = {part: tuple(map(make_one, getattr(answer, part))) for part, make_one in make.fact_lists.items()}
    summary = Summary(make.statement(answer.headline), tuple(map(make.statement, answer.sentences)))
    return Brief(summary, FactSheet(source=source, **lists))
