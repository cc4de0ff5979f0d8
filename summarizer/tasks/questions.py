"""What a request asks for, apart from its surroundings; and where in an article that is answered already.

With a part of a long article goes the article around it, under a mark and ids that any change moves, and the terms
that came up before. None of that is in the part's question, so that a later version of the article has the same
question about each part that was not touched.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.languages import section
from summarizer.nouns.article import Segment
from summarizer.nouns.exchange import Question
from summarizer.nouns.result import Assignment, Options
from summarizer.prompts import PromptFolder

_OPENING = 16
"""Digits of a digest that tell the first sentence, so that few places of an article need a closer look."""
Run = tuple[int, int]
"""Sentences that follow each other: the place of the first, and that behind the last."""


class _Way(NamedTuple):
    """How a place is reached; the least is the best."""

    left: int = 0
    """Sentences that are left over on it."""
    runs: int = 0
    begin: int = 0
    """Where its last step begins."""
    stands: bool = False
    """Whether that is a run whose question is answered."""


class Questions:
    """The questions of one task about one article."""

    def __init__(self, task: str, assignment: Assignment, options: Options, prompts: PromptFolder) -> None:
        """Takes what the answers to all of them depend on; raises PromptError."""
        language = assignment.article.language
        hedges = section(language, "prompt").get("keep", "")
        how = (task, options.model, prompts.load(task).sha256, prompts.schema(task), language, hedges)
        self._how, self._glossary = _hash(how), assignment.glossary

    def ask(self, segments: Sequence[Segment], remarks: Iterable[Sequence[str]] = ()) -> Question:
        """The question about these sentences, and about what is remarked on each."""
        marks = [*self._marks(segments), *map(_hash, remarks)]
        return Question(self._digest(marks), tuple(segment.id for segment in segments))

    def standing(self, segments: Sequence[Segment], answered: Sequence[Question]) -> tuple[Run, ...]:
        """The runs of `segments` whose questions are `answered`, so chosen that the fewest sentences are left over."""
        marks, digests = self._marks(segments), {question.digest for question in answered}
        lengths = defaultdict[str, set[int]](set)
        for question in answered:
            lengths[question.digest[:_OPENING]].add(len(question.ids))
        best, ways = [_Way()], defaultdict[int, list[_Way]](list)
        for begin, mark in enumerate(marks):
            left, runs, *_ = best[begin]
            for length in lengths.get(self._digest([mark])[:_OPENING], ()):
                if self._digest(marks[begin : begin + length]) in digests:
                    ways[begin + length].append(_Way(left, runs + 1, begin, stands=True))
            best.append(min([_Way(left + 1, runs, begin), *ways[begin + 1]]))
        return _runs_on(best)

    def _marks(self, segments: Iterable[Segment]) -> list[bytes]:
        """Of each sentence, its text and what the user's glossary says of it."""
        return [
            _hash((s.text, *((t.source, t.english, t.note) for t in self._glossary if t.source in s.text)))
            for s in segments
        ]

    def _digest(self, marks: Sequence[bytes]) -> str:
        opening, whole = (hashlib.sha256(b"".join((self._how, *some))).hexdigest() for some in (marks[:1], marks))
        return opening[:_OPENING] + whole


def _runs_on(best: Sequence[_Way]) -> tuple[Run, ...]:
    """The runs on the best way to the last place."""
    runs, end = list[Run](), len(best) - 1
    while end:
        way = best[end]
        runs += [(way.begin, end)] if way.stands else []
        end = way.begin
    return tuple(reversed(runs))


def _hash(values: Sequence[object]) -> bytes:
    return hashlib.sha256(json.dumps(values).encode()).digest()
