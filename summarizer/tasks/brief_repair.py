"""Asks again for the items of a briefing that failed a check, and for no other."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from summarizer.nouns.exchange import Reply, Request
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.result import Assignment, Options, Outcome
from summarizer.prompts import PromptFolder
from summarizer.tasks.brief import MAX_OUTPUT_TOKENS, Brief
from summarizer.tasks.items import ItemMaker, dated
from summarizer.tasks.material import make_request, parse_reply, shared_values

_ADDED_BY_CODE = ("grounding", "quantity", "edtf", "resolved", "date")

Reasons = Mapping[Location, str]
"""What the checks say of each failing item."""


def request_brief_repair(
    assignment: Assignment, options: Options, prompts: PromptFolder, brief: Brief, failing: Sequence[Finding]
) -> Request:
    """The request for replacements of the items that `failing` names."""
    values = shared_values(assignment, assignment.article.segments)
    values["failing"] = "\n".join(_failing_line(brief, *entry) for entry in _reasons(failing).items())
    return make_request("brief-repair", values, prompts, options.model, MAX_OUTPUT_TOKENS)


def repair_brief(
    assignment: Assignment, brief: Brief, failing: Sequence[Finding], earlier: Sequence[Outcome], reply: Reply
) -> tuple[Brief, tuple[Outcome, ...]]:
    """The briefing with the replacements taken over, and what became of each; raises ValueError for no answer.

    A replacement that nobody asked for is not taken over. `earlier` are the outcomes of the rounds before;
    they come back with the places of their items as they are now, since one that is taken back moves others.
    """
    from summarizer.tasks.repair_replies import BriefRepairReply

    # Never only taken apart: pydantic takes the number of an item in quotation marks as well, and makes it a number.
    answer = parse_reply(BriefRepairReply, reply)
    make, patch = ItemMaker(dated(assignment, brief.facts.source)), _Patch(_reasons(failing), earlier)
    summary = replace(
        brief.summary,
        headline=patch.single("summary", "headline", brief.summary.headline, answer.headline, make.statement),
        sentences=patch.listed("summary", "sentences", brief.summary.sentences, answer.sentences, make.statement),
    )
    facts = replace(
        brief.facts,
        source=patch.single("facts", "source", brief.facts.source, answer.source, make.source),
        **{
            part: patch.listed("facts", part, getattr(brief.facts, part), getattr(answer, part), make_one)
            for part, make_one in make.fact_lists.items()
        },
    )
    return Brief(summary, facts), tuple(patch.outcomes)


class _Patch:
    """Puts replacements in the place of failing items and keeps account of it."""

    def __init__(self, reasons: Reasons, earlier: Sequence[Outcome]) -> None:
        self._reasons = reasons
        self.outcomes = list(earlier)

    def single(self, output: Any, part: str, before: Any, replacement: Any, make_one: Callable[[Any], Any]) -> Any:
        """The one item of a part, replaced where that was asked for and answered."""
        where = Location(output, part)
        if where not in self._reasons or replacement is None:
            return before
        self.outcomes.append(Outcome(where, "repaired", self._reasons[where]))
        return make_one(replacement)

    def listed(
        self, output: Any, part: str, before: Sequence[Any], replacements: Iterable[Any], make_one: Callable[[Any], Any]
    ) -> tuple[Any, ...]:
        """The items of a list, with those replaced or taken out that were asked for."""
        items = dict(enumerate(before, 1))
        for repaired in replacements:
            where = Location(output, part, str(repaired.number))
            if where not in self._reasons or repaired.number not in items:
                continue
            if repaired.replacement is None:
                del items[repaired.number]
                self.outcomes.append(Outcome(where, "rejected", f"taken back: {self._reasons[where]}"))
            else:
                items[repaired.number] = make_one(repaired.replacement)
                self.outcomes.append(Outcome(where, "repaired", self._reasons[where]))
        self._move(output, part, {str(before): str(now) for now, before in enumerate(items, 1)})
        return tuple(items.values())

    def _move(self, output: Any, part: str, places: Mapping[str, str]) -> None:
        """Gives the outcomes of repaired items their new places; what was repaired and then taken back has none."""
        outcomes, self.outcomes = self.outcomes, []
        for outcome in outcomes:
            where = outcome.where
            if outcome.fate == "rejected" or (where.output, where.part) != (output, part):
                self.outcomes.append(outcome)
            elif where.item in places:
                self.outcomes.append(replace(outcome, where=replace(where, item=places[where.item])))


def _reasons(failing: Iterable[Finding]) -> Reasons:
    messages: defaultdict[Location, list[str]] = defaultdict(list)
    for finding in failing:
        messages[finding.where].append(finding.message)
    return {where: "; ".join(texts) for where, texts in messages.items()}


def _failing_line(brief: Brief, where: Location, reason: str) -> str:
    """A failing item as it was answered, and what the checks say of it."""
    part: Any = getattr(brief.summary if where.output == "summary" else brief.facts, where.part)
    item = part[int(where.item) - 1] if where.item else part
    answered = {name: getattr(item, name) for name in item.__slots__ if name not in _ADDED_BY_CODE}
    return f"{where.part} {where.item}: {json.dumps(answered, ensure_ascii=False)}\n  check: {reason}"
