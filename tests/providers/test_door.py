"""Nothing leaves the room but a Reply or an error of the one tree."""

from __future__ import annotations

import json
import math
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import errors
from summarizer.errors import SummarizerError
from summarizer.nouns.secret import Secret
from summarizer.nouns.traffic import RateLimits
from summarizer.providers import faults
from summarizer.providers.faults import Course, Fault, Kind, fault_of_status
from summarizer.providers.headers import rate_limits, retry_after
from summarizer.providers.reading import read_completion, read_models
from tests.endpoint import completion
from tests.factory import make_request
from tests.providers.asked import KEY, ask
from tests.providers.fault_server import answer

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner))
FIELDS = st.sampled_from(
    ["choices", "usage", "error", "model", "message", "content", "refusal", "finish_reason", "data", "id", "code",
     "prompt_tokens", "completion_tokens", "prompt_tokens_details", "cached_tokens", "type", "param", "detail", "msg"]
)  # fmt: skip
BODIES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(FIELDS, inner, max_size=4))


def tree() -> dict[str, type[SummarizerError]]:
    """Every error that a user may meet."""
    return {
        name: value
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, SummarizerError)
    }


def kinds() -> list[Kind]:
    """Every row of the table of faults."""
    named = [value for value in vars(faults).values() if isinstance(value, Kind)]
    return [*named, *faults.STATUSES.values(), *(kind for _, _, kind in faults._WORDS)]


def test_the_table_of_faults_ends_in_the_tree() -> None:
    """Each row says what is done and what it is for the user; these errors and no others leave the room."""
    assert {kind.error.__name__ for kind in kinds()} == {
        "AuthenticationError",
        "ConfigurationError",
        "EndpointUnreachable",
        "ProviderError",
        "QuotaError",
        "ReplyCut",
        "RequestTooLong",
        "UnusableReply",
    }
    for kind in kinds():
        assert tree()[kind.error.__name__] is kind.error
        assert kind.cause
        assert kind.remedy
        assert kind.course is not Course.STOP or kind.error.exit_code in (4, 5)


@given(st.binary(max_size=60) | BODIES.map(lambda body: json.dumps(body).encode()))
def test_any_body_is_a_reply_or_a_fault(content: bytes) -> None:
    """Whatever comes with status 200; tokens are never negative, and never none."""
    try:
        reply = read_completion(content, make_request(), Secret(KEY))
    except Fault as fault:
        paid = fault.reply
    else:
        paid = reply
    if paid is not None:
        assert isinstance(paid.text, str)
        assert paid.usage.input_tokens > 0
        assert paid.usage.output_tokens > 0 or not paid.text or paid.finish_reason == "other"
        assert 0 <= paid.usage.cached_input_tokens <= paid.usage.input_tokens


@given(st.binary(max_size=60) | BODIES.map(lambda body: json.dumps(body).encode()))
def test_any_list_of_models_is_one_or_a_fault(content: bytes) -> None:
    """Names are texts."""
    with suppress(Fault):
        assert all(isinstance(name, str) for name in read_models(content))


@given(
    st.integers(300, 599),
    st.binary(max_size=60) | BODIES.map(lambda body: json.dumps(body).encode()),
    st.dictionaries(st.sampled_from(["retry-after", "location", "retry-after-ms"]), st.text(max_size=12)),
)
def test_any_error_is_a_fault_of_one_line(status: int, content: bytes, headers: dict[str, str]) -> None:
    """Whatever an endpoint says with it."""
    fault = fault_of_status(status, headers, content)
    assert fault.kind.course in Course
    for text in (fault.said, fault.kind.cause):
        assert len(text) < 450
        assert not set(text) & set("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=30))
def test_any_header_is_a_time_to_come_or_none(first: str, second: str, date: str) -> None:
    """Never negative, never not a number."""
    for headers in ({"retry-after": first}, {"retry-after-ms": first, "retry-after": second, "date": date}):
        seconds = retry_after(headers)
        assert seconds is None or seconds >= 0
    limits = rate_limits({"x-ratelimit-remaining-tokens": first, "x-ratelimit-reset-tokens": second})
    assert isinstance(limits, RateLimits)
    assert limits.tokens_left is None or limits.tokens_left >= 0
    assert limits.tokens_reset_seconds is None or not math.isnan(limits.tokens_reset_seconds)


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "\xff\xfe"},
        {"content-encoding": "\xff"},
        {"content-encoding": "gzip;q=1"},
        {"retry-after": "\xff"},
        {"x-ratelimit-limit-tokens": "\xff"},
        {"set-cookie": "a=b; Path=/; Max-Age=99999999999999999999"},
        {"x-" + "a" * 5000: "b" * 2000},
        {"content-type": "application/json; charset=utf-16"},
        {"content-type": "text/html; charset=no-such"},
        {"transfer-encoding": "gzip"},
        {"connection": "upgrade", "upgrade": "h2c"},
        {"location": "http://elsewhere.example"},
        {"www-authenticate": "Basic"},
    ],
)
@pytest.mark.parametrize("status", [200, 201, 206, 401, 426, 500])
def test_any_header_of_an_answer_is_harmless(headers: dict[str, str], status: int) -> None:
    """A reply, or an error of the tree."""
    asked = ask(answer(completion('{"a": 1}'), status, headers))
    assert (asked.reply is None) != (asked.error is None)
    assert status != 401 or asked.error is not None


@given(JSON)
def test_any_value_in_the_place_of_a_choice_is_met(value: Any) -> None:
    """Deep in a completion that is right otherwise."""
    for document in (
        {**completion("{}"), "choices": value},
        {**completion("{}"), "choices": [value]},
        {**completion("{}"), "choices": [{"message": value}]},
        {**completion("{}"), "choices": [{"message": {"content": value}, "finish_reason": value}]},
        {**completion("{}"), "usage": {"prompt_tokens": value, "prompt_tokens_details": {"cached_tokens": value}}},
    ):
        test_any_body_is_a_reply_or_a_fault.hypothesis.inner_test(json.dumps(document).encode())  # type: ignore[attr-defined]
