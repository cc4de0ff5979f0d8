"""What every prompt of an article shares: its numbered sentences, marks, computed values and terms."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from summarizer.languages import LANGUAGES, section
from summarizer.nouns.article import Article, Segment
from summarizer.nouns.exchange import Message, Question, Reply, Request
from summarizer.nouns.outputs import Term
from summarizer.nouns.result import Assignment
from summarizer.prompts import PromptFolder
from summarizer.quantities import computed_lines

if TYPE_CHECKING:
    from pydantic import BaseModel

Answer = TypeVar("Answer", bound="BaseModel")


def numbered(segments: Iterable[Segment]) -> str:
    """One line a sentence, each behind its id."""
    return "\n".join(f"{segment.id} {segment.text}" for segment in segments)


def mark_of(article: Article) -> str:
    """The line that fences the article in a prompt.

    It is the article's own hash: nobody can write a text that holds the hash of itself, and the same
    article always gives the same request, which a random mark would not.
    """
    return f"~~~ {hashlib.sha256(article.text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]} ~~~"


def shared_values(assignment: Assignment, segments: Iterable[Segment]) -> dict[str, str]:
    """Values for the variables that all prompts know; `segments` are those that the prompt shows."""
    article, shown = assignment.article, tuple(segments)
    return {
        "article": numbered(shown),
        "computed": "\n".join(_computed(shown, article.language)),
        "glossary": term_lines(assignment.terms),
        "hedges": str(section(article.language, "prompt").get("keep", "")),
        "language": LANGUAGES.get(article.language, "foreign-language"),
        "mark": mark_of(article),
    }


def _computed(segments: Iterable[Segment], language: str) -> Iterable[str]:
    """The values that code read, one line each: ``5,000억 달러 = 500 billion US dollars``.

    Only of expressions in digits. A number word may be part of another word, and a wrong line in a
    prompt would be worse than none.
    """
    meanings: dict[str, str] = {}
    for line in computed_lines(" ".join(segment.text for segment in segments), language):
        written, _, meaning = line.partition(" = ")
        known = any(written.startswith(other) and meaning == meanings[other] for other in meanings)
        if any(map(str.isdecimal, written)) and not known:
            meanings[written] = meaning
            yield line


def term_lines(terms: Iterable[Term]) -> str:
    """One line a term, as a prompt shows them."""
    return "\n".join(f"{term.source} = {term.english}{f' ({term.note})' if term.note else ''}" for term in terms)


def make_request(
    task: str,
    values: dict[str, str],
    prompts: PromptFolder,
    model: str,
    max_output_tokens: int,
    question: Question | None = None,
) -> Request:
    """Fills the prompt of a task; raises PromptError where it cannot be used."""
    prompt = prompts.load(task)
    return Request(
        task=task,
        model=model,
        messages=prompt.fill(values),
        schema_name=task.replace("-", "_"),
        schema=prompts.schema(task),
        max_output_tokens=max_output_tokens,
        prompt_hash=prompt.sha256,
        question=question,
    )


def parse_reply(shape: type[Answer], reply: Reply) -> Answer:
    """The answer in the shape that its task asks for.

    Raises ValueError, with the reason on one line, where it has another.
    """
    # Imported on first use, as the shapes are: pydantic takes several times as long as a bare interpreter.
    from pydantic import ValidationError

    try:
        return shape.model_validate_json(reply.text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise ValueError(f"{place or 'the answer'}: {first['msg']}") from error


def with_complaint(request: Request, complaint: str) -> Request:
    """The same request, saying what was wrong with the answer before."""
    message = Message("user", f"Your last answer did not follow the format ({complaint}). Answer again, as asked.")
    return replace(request, messages=(*request.messages, message))
