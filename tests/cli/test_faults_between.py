"""A whole article over a faulty endpoint comes out as over a good one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import SAMPLE, summarizer
from tests.endpoint import Answer, completion, serve

Capture = pytest.CaptureFixture[bytes]
RECORDINGS = Path(__file__).parents[1] / "recordings" / "hanbit-port"
EVERYTHING = ["--do", "summary,facts,translation", "--model", "gpt-6-sol"]
NOW = {"retry-after-ms": "1"}


def recorded(name: str) -> str:
    """The text of a recorded answer."""
    text: str = json.loads((RECORDINGS / f"{name}.json").read_text(encoding="utf-8"))["reply"]["text"]
    return text


def test_faults_in_between_change_nothing_in_the_result(capfdbinary: Capture) -> None:
    """Broken, limited, refused, fenced, prose and cut answers before the right ones; what they cost is counted."""
    brief, translation = recorded("brief-01"), recorded("translate-01")
    good = [Answer(completion(brief)), Answer(completion(translation))]
    bad = [
        Answer(b"<html>upstream</html>", 502, NOW),
        Answer({"error": {"message": "slow down"}}, 429, NOW),
        Answer({"error": {"message": "Unsupported: response_format"}}, 400),
        Answer({"choices": [], "usage": {"prompt_tokens": 1200, "completion_tokens": 1}}),
        Answer(completion(brief.replace('"headline"', '"title"'))),
        Answer(completion(f"Here it is:\n```json\n{brief}\n```")),
        Answer(completion(translation[:300], "length")),
        *[Answer(completion(half)) for half in halves(translation)],
    ]
    with serve(*good) as endpoint:
        flags = ["--base-url", endpoint.url, "--no-cache"]
        expected = summarizer(capfdbinary, "brief", SAMPLE, *EVERYTHING, *flags)
    with serve(*bad) as endpoint:
        outcome = summarizer(capfdbinary, "brief", SAMPLE, *EVERYTHING, "--base-url", endpoint.url, "--no-cache")
    assert len(endpoint.bodies) == len(bad)
    assert (outcome.code, outcome.out) == (expected.code, expected.out)
    assert "2 requests; 2,400 tokens in" in expected.err
    assert "6 requests; 7,200 tokens in" in outcome.err


def halves(translation: str) -> list[str]:
    """A translation as two answers of as many sentences."""
    answer = json.loads(translation)
    segments = answer["segments"]
    middle = len(segments) // 2
    return [
        json.dumps({"segments": segments[:middle], "terms": answer["terms"]}, ensure_ascii=False),
        json.dumps({"segments": segments[middle:], "terms": []}, ensure_ascii=False),
    ]


SCHEMA_FAULTS = {
    "missing field": lambda answer: answer.pop("headline"),
    "extra field": lambda answer: answer.update(extra=1),
    "null field": lambda answer: answer.update(sentences=None),
    "wrong type": lambda answer: answer.update(claims="none"),
    "list too long": lambda answer: answer.update(sentences=answer["sentences"] * 40),
    "not a number": lambda answer: answer.update(headline=float("nan")),
    "huge number": lambda answer: answer.update(headline=10**4000),
    "lone surrogate": lambda answer: answer["headline"].update(text="\ud800"),
}


@pytest.mark.parametrize("name", SCHEMA_FAULTS)
def test_an_answer_in_another_shape_is_asked_for_once_more_with_the_reason(capfdbinary: Capture, name: str) -> None:
    """Two requests, both paid, and the right result."""
    answer = json.loads(recorded("brief-01"))
    SCHEMA_FAULTS[name](answer)
    with serve(Answer(completion(json.dumps(answer))), Answer(completion(recorded("brief-01")))) as endpoint:
        outcome = summarizer(capfdbinary, "brief", SAMPLE, "--model", "gpt-6-sol", "--base-url", endpoint.url)
    assert outcome.code == 0
    assert "2 requests; 2,400 tokens in" in outcome.err
    assert "did not follow the format" in endpoint.bodies[1]["messages"][-1]["content"]


def test_an_answer_that_never_fits_is_paid_told_and_not_kept(capfdbinary: Capture) -> None:
    """The article fails in one line with its bill; the next run asks anew and gets the right answer."""
    wrong, right = Answer(completion('{"title": 1}')), Answer(completion(recorded("brief-01")))
    with serve(wrong, wrong, right) as endpoint:
        flags = ["--model", "gpt-6-sol", "--base-url", endpoint.url]
        failed = summarizer(capfdbinary, "brief", SAMPLE, *flags)
        second = summarizer(capfdbinary, "brief", SAMPLE, *flags)
    assert failed.code == 1
    assert "does not follow the format" in failed.error
    assert f"{SAMPLE.name}: failed; 2 requests paid for; 2,400 tokens in (2,048 cached), 680 out; $0.0" in failed.err
    assert second.code == 0
    assert len(endpoint.bodies) == 3


def test_what_a_final_error_was_preceded_by_is_told(capfdbinary: Capture) -> None:
    """The run ends, and the bill of the article is there."""
    empty = Answer({"choices": [], "usage": {"prompt_tokens": 1200, "completion_tokens": 1}})
    with serve(empty, Answer({"error": {"message": "no"}}, 401)) as endpoint:
        outcome = summarizer(capfdbinary, "brief", SAMPLE, SAMPLE, "--model", "m", "--base-url", endpoint.url)
    assert outcome.code == 4
    assert "failed; 1 request paid for; 1,200 tokens in (0 cached), 1 out; price unknown" in outcome.err


def test_usage_that_is_reckoned_is_marked(capfdbinary: Capture) -> None:
    """The metrics line says "about"."""
    document = completion(recorded("brief-01"))
    del document["usage"]
    with serve(Answer(document)) as endpoint:
        outcome = summarizer(capfdbinary, "brief", SAMPLE, "--model", "gpt-6-sol", "--base-url", endpoint.url)
    assert outcome.code == 0
    assert "1 request; about " in outcome.err
