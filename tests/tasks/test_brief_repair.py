"""Failing items of a briefing are asked for again, and no other."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.result import Options, Outcome
from summarizer.prompts import PromptFolder
from summarizer.tasks.brief import Brief, read_brief
from summarizer.tasks.brief_repair import repair_brief, request_brief_repair
from tests.factory import assign
from tests.scripted import answer, brief, brief_repair, figure, statement

SOURCE = assign("ko", "2026년 11월 13일 한빛일보.", "공사는 11월 12일 3조4,000억원을 냈다.", "시장은 반대한다.")
ANSWERED = brief(
    statement("Port pays", "1.2"),
    statement("The port paid.", "1.2"),
    statement("The mayor resigned.", "1.3"),
    source={
        "publisher": "Hanbit",
        "byline": None,
        "relays": None,
        "date_as_written": "2026년 11월 13일",
        "evidence": ["1.1"],
    },
    figures=[
        figure("3조4,000억원", "3.4 trillion won", "1.2"),
        figure("9억원", "900 million won", "1.2"),
        figure("8억원", "800 million won", "1.2"),
    ],
    dates=[{"as_written": "10월 12일", "event": "payment", "evidence": ["1.2"]}],
)


def briefing() -> Brief:
    """The briefing as first answered."""
    return read_brief(SOURCE, answer(ANSWERED))


def failing(*places: tuple[Any, str, str]) -> tuple[Finding, ...]:
    """Findings on places, each with a message of its own."""
    return tuple(
        Finding("written.not-in-source", "contradicts", "major", Location(*place), f"fault {number}")
        for number, place in enumerate(places, 1)
    )


def test_the_request_shows_each_failing_item_with_what_the_checks_say() -> None:
    """Several findings on one item are one line; what code added to an item is not shown."""
    found = failing(
        ("facts", "figures", "2"), ("summary", "headline", ""), ("facts", "figures", "2"), ("facts", "source", "")
    )
    request = request_brief_repair(SOURCE, Options(model="m"), PromptFolder(), briefing(), found)
    shown = request.messages[1].content.partition("failed:\n")[2]
    assert shown.startswith(
        'figures 2: {"as_written": "9억원", "english": "900 million won", "measures": "the sum", "evidence": ["1.2"]}\n'
        "  check: fault 1; fault 3\n"
        'headline : {"text": "Port pays", "evidence": ["1.2"]}\n'
        "  check: fault 2\n"
        'source : {"publisher": "Hanbit", "byline": null, "relays": null, "evidence": ["1.1"]}\n'
        "  check: fault 4\n"
    )
    assert request.task == "brief-repair"


def test_replacements_take_the_place_of_failing_items() -> None:
    """Each is made like a first answer: grounded and read, with the date that the article gives itself."""
    found = failing(
        ("summary", "headline", ""), ("summary", "sentences", "2"), ("facts", "dates", "1"), ("facts", "source", "")
    )
    reply = brief_repair(
        headline=statement("Port pays trillions", "1.2"),
        sentences=[{"number": 2, "replacement": statement("The mayor objects.", "1.3")}],
        source={
            "publisher": "Hanbit Ilbo",
            "byline": None,
            "relays": None,
            "date_as_written": None,
            "evidence": ["1.1"],
        },
        dates=[{"number": 1, "replacement": {"as_written": "11월 12일", "event": "payment", "evidence": ["1.2"]}}],
    )
    repaired, outcomes = repair_brief(SOURCE, briefing(), found, (), answer(reply))
    assert repaired.summary.headline.text == "Port pays trillions"
    assert [sentence.text for sentence in repaired.summary.sentences] == ["The port paid.", "The mayor objects."]
    assert repaired.facts.source.publisher == "Hanbit Ilbo"
    assert repaired.facts.dates[0].resolved == "2026-11-12"
    assert repaired.facts.figures == briefing().facts.figures
    assert [(str(outcome.where), outcome.fate, outcome.reason) for outcome in outcomes] == [
        ("summary.headline", "repaired", "fault 1"),
        ("summary.sentences.2", "repaired", "fault 2"),
        ("facts.source", "repaired", "fault 4"),
        ("facts.dates.1", "repaired", "fault 3"),
    ]


def test_an_item_that_is_taken_back_is_gone_and_accounted_for() -> None:
    """Nothing is dropped silently."""
    found = failing(("facts", "figures", "2"))
    reply = brief_repair(figures=[{"number": 2, "replacement": None}, {"number": 2, "replacement": None}])
    repaired, outcomes = repair_brief(SOURCE, briefing(), found, (), answer(reply))
    assert [item.as_written for item in repaired.facts.figures] == ["3조4,000억원", "8억원"]
    assert outcomes == (Outcome(Location("facts", "figures", "2"), "rejected", "taken back: fault 1"),)


def test_outcomes_of_earlier_rounds_follow_their_items() -> None:
    """An item behind one that is taken back moves up; one that was repaired and is taken back is rejected alone."""
    earlier = tuple(
        Outcome(Location("facts", part, item), "repaired", "before")
        for part, item in [("figures", "1"), ("figures", "2"), ("figures", "3"), ("dates", "1")]
    )
    gone = Outcome(Location("facts", "figures", "2"), "rejected", "before")
    reply = brief_repair(figures=[{"number": 2, "replacement": None}])
    found = failing(("facts", "figures", "2"))
    _, outcomes = repair_brief(SOURCE, briefing(), found, (*earlier, gone), answer(reply))
    assert [(str(outcome.where), outcome.fate, outcome.reason) for outcome in outcomes] == [
        ("facts.figures.1", "repaired", "before"),
        ("facts.figures.2", "repaired", "before"),
        ("facts.dates.1", "repaired", "before"),
        ("facts.figures.2", "rejected", "before"),
        ("facts.figures.2", "rejected", "taken back: fault 1"),
    ]


@pytest.mark.parametrize(
    "reply",
    [
        brief_repair(),
        brief_repair(headline=statement("Other", "1.1")),
        brief_repair(figures=[{"number": 1, "replacement": None}, {"number": 99, "replacement": None}]),
        brief_repair(figures=[{"number": 0, "replacement": figure("1억원", "100 million won", "1.2")}]),
    ],
)
def test_what_nobody_asked_for_is_not_taken_over(reply: dict[str, Any]) -> None:
    """A repair changes what failed and nothing else; what is not answered stays."""
    found = failing(("facts", "figures", "2"), ("facts", "source", ""), ("facts", "figures", "99"))
    assert repair_brief(SOURCE, briefing(), found, (), answer(reply)) == (briefing(), ())


def test_what_is_no_repair_is_refused() -> None:
    """A whole new briefing is not an answer to the question."""
    with pytest.raises(ValueError, match="sentences"):
        repair_brief(SOURCE, briefing(), failing(("facts", "figures", "2")), (), answer(ANSWERED))
