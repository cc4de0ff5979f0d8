"""What a request asks for, apart from its surroundings; and where in an article that is answered already.

With a part of a long article goes the article around it, under a mark and ids that any change moves, and the terms
that came up before. None of that is in the part's question, so that a later version of the article has the same
question about each part that was not touched.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence

from summarizer.languages import section
from summarizer.nouns.article import Segment
from summarizer.nouns.exchange import Question
from summarizer.nouns.result import Assignment, Options
from summarizer.prompts import PromptFolder

Run = tuple[int, int]
"""Sentences that follow each other: the place of the first, and that behind the last."""


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
        lengths = {len(question.ids) for question in answered}
        # For each place, the best way to it: sentences left over, runs, and the last step, from where and what.
        best: list[tuple[int, int, int, bool]] = [(0, 0, 0, False)]
        for end in range(1, len(segments) + 1):
            begins = (end - length for length in lengths if 0 < length <= end)
            ways = [
                (best[begin][0], best[begin][1] + 1, begin, True)
                for begin in begins
                if self._digest(marks[begin:end]) in digests
            ]
            best.append(min([(best[end - 1][0] + 1, best[end - 1][1], end - 1, False), *ways]))
        runs, end = [], len(segments)
        while end:
            *_, begin, stands = best[end]
            runs += [(begin, end)] if stands else []
            end = begin
        return tuple(reversed(runs))

    def _marks(self, segments: Iterable[Segment]) -> list[bytes]:
        """Of each sentence, its text and what the user's glossary says of it."""
        return [
            _hash((s.text, *((t.source, t.english, t.note) for t in self._glossary if t.source in s.text)))
            for s in segments
        ]

    def _digest(self, marks: Iterable[bytes]) -> str:
        return hashlib.sha256(b"".join((self._how, *marks))).hexdigest()


def _hash(values: Sequence[object]) -> bytes:
    return hashlib.sha256(json.dumps(values).encode()).digest()
