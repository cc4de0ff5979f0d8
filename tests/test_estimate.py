"""What an article will take, before anything is sent."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.estimate import estimate, planned_requests
from summarizer.nouns.finding import OutputName
from summarizer.nouns.result import Assignment, Options
from summarizer.pipeline import REQUESTS_AT_MOST
from summarizer.prices import DEFAULT_MODEL
from summarizer.prompts import PromptFolder
from tests.factory import assign, make_article

SENTENCE = "한빛항만공사는 12일 컨테이너 부두 확장에 3조4,000억원을 투입하는 방안을 검토 중이라고 밝혔다."
SHORT = assign("ko", SENTENCE)
LONG = Assignment(make_article("ko", *[[SENTENCE] * 4] * 20))
EVERYTHING: tuple[OutputName, ...] = ("summary", "facts", "translation")


@pytest.mark.parametrize(
    ("source", "outputs", "expected"),
    [
        (SHORT, ("summary",), ["brief"]),
        (SHORT, ("summary", "facts"), ["brief"]),
        (SHORT, ("translation",), ["translate"]),
        (SHORT, EVERYTHING, ["brief", "translate"]),
        (LONG, EVERYTHING, ["brief", "translate", "translate"]),
        (assign("en", "The bridge closes."), EVERYTHING, ["brief"]),
        (assign("en", "The bridge closes."), ("translation",), []),
    ],
)
def test_the_requests_that_are_planned_are_those_that_are_made(
    source: Assignment, outputs: tuple[OutputName, ...], expected: list[str]
) -> None:
    """One for summary and fact sheet, one for each part of the translation."""
    options = Options(outputs=outputs, model=DEFAULT_MODEL)
    assert [request.task for request in planned_requests(source, options, PromptFolder())] == expected
    assert estimate(source, options, PromptFolder()).requests == len(expected)


def test_an_estimate_spans_from_one_good_answer_to_all_repairs() -> None:
    """The cheapest course costs something, the dearest at least three times the input."""
    made = estimate(LONG, Options(outputs=EVERYTHING, model=DEFAULT_MODEL), PromptFolder())
    assert 0 < made.article_tokens < made.input_tokens
    least, most = made.output_tokens
    assert made.article_tokens < least < most
    assert made.cost is not None
    low, high = made.cost
    assert 0 < low * REQUESTS_AT_MOST < high
    assert isinstance(low, Decimal)


def test_what_an_earlier_version_has_the_answers_of_is_not_counted() -> None:
    """Only the part that has changed is to be bought, and the brief."""
    options = Options(outputs=EVERYTHING, model=DEFAULT_MODEL)
    paragraphs = [[f"{number}번. {SENTENCE}", SENTENCE] for number in range(120)]
    before = Assignment(make_article("ko", *paragraphs))
    questions = tuple(r.question for r in planned_requests(before, options, PromptFolder()) if r.question)
    after = Assignment(make_article("ko", *paragraphs[:50], ["새 문단이다."], *paragraphs[50:]), answered=questions)
    whole, changed = estimate(before, options, PromptFolder()), estimate(after, options, PromptFolder())
    assert (whole.requests, changed.requests) == (1 + len(questions), 2)
    assert len(questions) >= 3
    assert whole.article_tokens < changed.article_tokens
    assert whole.output_tokens[0] > changed.output_tokens[0]


def test_a_model_without_a_price_has_no_estimate_of_cost() -> None:
    """Tokens are counted all the same."""
    made = estimate(SHORT, Options(model="a-model-of-my-own"), PromptFolder())
    assert made.cost is None
    assert made.input_tokens > 0


def test_nothing_to_do_costs_nothing() -> None:
    """An English article to be translated is free."""
    made = estimate(assign("en", "It rains."), Options(("translation",), model=DEFAULT_MODEL), PromptFolder())
    assert (made.requests, made.input_tokens, made.output_tokens) == (0, 0, (0, 0))
    assert made.cost == (Decimal(0), Decimal(0))
