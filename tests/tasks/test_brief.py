"""Summary and fact sheet from one request."""

from __future__ import annotations

import pytest

from summarizer.nouns.result import Length, Options
from summarizer.prompts import PromptFolder
from summarizer.tasks.brief import MAX_OUTPUT_TOKENS, SENTENCES, read_brief, request_brief
from tests.factory import assign
from tests.scripted import answer, brief, figure, statement

SOURCE = assign("ko", "2026년 11월 13일 한빛일보.", "공사는 11월 12일 3조4,000억원을 냈다.")


@pytest.mark.parametrize("length", SENTENCES)
def test_the_request_asks_for_the_length_that_is_wanted(length: Length) -> None:
    """The user's --length is in the task, the article between the marks."""
    request = request_brief(SOURCE, Options(length=length, model="gpt-6-luna"), PromptFolder())
    assert SENTENCES[length] in request.messages[1].content
    assert "1.2 공사는 11월 12일 3조4,000억원을 냈다." in request.messages[1].content
    assert (request.task, request.max_output_tokens) == ("brief", MAX_OUTPUT_TOKENS)


def test_an_answer_becomes_summary_and_fact_sheet() -> None:
    """Every list is made, in order."""
    made = read_brief(
        SOURCE,
        answer(
            brief(
                statement("Port pays", "1.2"),
                statement("The port paid.", "1.2"),
                statement("It was November.", "1.1"),
                figures=[figure("3조4,000억원", "3.4 trillion won", "1.2")],
                open_questions=[statement("To whom?", "1.2")],
            )
        ),
    )
    assert made.summary.headline.text == "Port pays"
    assert [sentence.text for sentence in made.summary.sentences] == ["The port paid.", "It was November."]
    assert made.facts.figures[0].grounding.segment == "1.2"
    assert made.facts.open_questions[0].text == "To whom?"
    assert made.facts.claims == ()


def test_dates_count_from_the_day_that_the_article_gives_itself() -> None:
    """A dateline in the text is a date of publication."""
    source = {
        "publisher": None,
        "byline": None,
        "relays": None,
        "date_as_written": "2026년 11월 13일",
        "evidence": ["1.1"],
    }
    dates = [{"as_written": "11월 12일", "event": "payment", "evidence": ["1.2"]}]
    headline = statement("Port pays", "1.2")
    assert (
        read_brief(SOURCE, answer(brief(headline, source=source, dates=dates))).facts.dates[0].resolved == "2026-11-12"
    )
    assert read_brief(SOURCE, answer(brief(headline, dates=dates))).facts.dates[0].resolved is None


def test_what_is_no_briefing_is_refused() -> None:
    """A summary without a sentence is none."""
    with pytest.raises(ValueError, match="sentences"):
        read_brief(SOURCE, answer({**brief(statement("Port pays", "1.2")), "sentences": []}))
