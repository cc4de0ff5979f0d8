"""Every fault of an endpoint: what it becomes, how many requests it takes, and what is paid."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarizer.errors import (
    AuthenticationError,
    ConfigurationError,
    ProviderError,
    QuotaError,
    RequestTooLong,
    SummarizerError,
    UnusableReply,
)
from summarizer.nouns.exchange import Usage
from summarizer.providers.patience import Patience
from tests.endpoint import completion
from tests.factory import make_request
from tests.providers.asked import IMPATIENT, ask, assert_clear
from tests.providers.fault_server import (
    GOOD,
    Act,
    answer,
    bad_chunks,
    blank_padding,
    bomb,
    close_before_headers,
    compressed,
    cut_body,
    cut_chunks,
    drip,
    endless_headers,
    hang,
    headers_then_nothing,
    no_http,
    refusal,
    reset_after_headers,
    reset_before_headers,
    said,
    stall,
    with_usage,
)

PAID = Usage(1200, 1024, 340)


# What is tried again


RETRIED: dict[str, tuple[Act, str, bool]] = {
    "request timeout": (refusal(408), "failed (no)", False),
    "conflict": (refusal(409), "failed (no)", False),
    "too early": (refusal(425), "failed (no)", False),
    "server error": (refusal(500, "The server had an error"), "failed (The server had an error)", False),
    "bad gateway in HTML": (answer(b"<html><h1>Bad gateway</h1></html>", 502), "failed (Bad gateway)", False),
    "unavailable without a word": (answer(b"", 503), "failed (status 503)", False),
    "gateway timeout": (refusal(504), "failed", False),
    "unknown to everybody": (refusal(520), "failed", False),
    "overloaded": (refusal(529, "Overloaded"), "failed (Overloaded)", False),
    "a status that is none": (answer(b"", 799), "", False),
    "reset before headers": (reset_before_headers, "broke the connection before it answered", True),
    "closed before headers": (close_before_headers, "broke the connection before it answered", True),
    "reset after headers": (reset_after_headers, "broke off in the middle", True),
    "cut body": (cut_body, "broke off in the middle", True),
    "body shorter than said": (answer(content_length=100_000), "broke off in the middle", True),
    "body longer than said": (answer(content_length=50), "", True),
    "cut chunks": (cut_chunks, "broke off in the middle", True),
    "bad chunks": (bad_chunks, "", True),
    "no HTTP": (no_http, "no HTTP answer", True),
    "endless headers": (endless_headers, "no HTTP answer", True),
    "bad gzip": (answer(b"no gzip", headers={"content-encoding": "gzip"}), "cannot be unpacked", True),
    "cut gzip": (
        answer(b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x01", headers={"content-encoding": "gzip"}),
        "broke off in the middle",
        True,
    ),
    "brotli, unasked": (answer(headers={"content-encoding": "br"}), "cannot be unpacked", True),
    "zstd, unasked": (answer(headers={"content-encoding": "zstd"}), "cannot be unpacked", True),
    "gzip in gzip": (answer(headers={"content-encoding": "gzip, gzip"}), "cannot be unpacked", True),
    "HTML with 200": (answer(b"<html>Welcome to your router</html>"), "no chat completion (it begins with", True),
    "null": (answer(b"null"), "no chat completion", True),
    "a list": (answer(b"[]"), "no chat completion", True),
    "nothing": (answer(b""), "no chat completion (it is empty)", True),
    "no content": (answer(b"", 204), "no chat completion (it is empty)", True),
    "cut JSON": (answer(b'{"choices": [{"mess'), "no chat completion", True),
    "no UTF-8": (answer(b'{"choices": "\xff\xfe"}'), "no chat completion", True),
    "NaN": (answer(json.dumps(completion(GOOD)).replace("1200", "NaN").encode()), "no chat completion", True),
    "5,000 digits": (answer(json.dumps(completion(GOOD)).replace("1200", "9" * 5000).encode()), "no chat comp", True),
    "100,000 nested lists": (answer(b"[" * 100_000), "no chat completion", True),
    "100,000 closed nested lists": (answer(b"[" * 100_000 + b"]" * 100_000), "no chat completion", True),
    "an error object": (answer({"error": {"message": "it went wrong"}}), "failed (it went wrong)", False),
    "an error text": (answer({"error": "it went wrong"}), "failed (it went wrong)", False),
    "an overload as an object": (answer({"error": {"code": 502, "message": "upstream"}}), "failed (upstream)", False),
    "choices empty, no usage": (answer({"choices": []}), "no chat completion (no choice in it)", True),
    "choices null, no usage": (answer({"choices": None}), "no chat completion", True),
    "choices a text": (answer({"choices": "none"}), "no chat completion", True),
    "choice a text": (answer({"choices": ["none"]}), "no chat completion", True),
    "message null": (answer({"choices": [{"message": None}]}), "no chat completion", True),
    "message a text": (answer({"choices": [{"message": "text"}]}), "no chat completion", True),
}


@pytest.mark.parametrize("name", RETRIED)
def test_a_passing_fault_is_tried_again_and_costs_nothing_that_is_not_told(name: str) -> None:
    """The second attempt is right: one answer, two requests, one of them paid for sure."""
    fault, _, maybe_billed = RETRIED[name]
    asked = ask(fault, answer())
    assert asked.reply is not None, asked.error
    assert (asked.reply.text, asked.reply.finish_reason, asked.reply.wasted) == (GOOD, "stop", ())
    assert len(asked.requests) == 2
    assert asked.requests[0].body == asked.requests[1].body
    assert asked.ledger.events == ["billed?" if maybe_billed else "failed", "answered"]
    assert asked.ledger.usage == PAID
    assert asked.clock.slept == [0.375], "half a second, spread by the jitter"
    assert len(asked.told) == 1


@pytest.mark.parametrize("name", RETRIED)
def test_a_lasting_fault_ends_in_one_clear_line(name: str) -> None:
    """Three attempts where each may have been billed, six where none can have been."""
    fault, cause, maybe_billed = RETRIED[name]
    asked = ask(fault)
    assert_clear(asked, ProviderError, cause)
    assert len(asked.requests) == (3 if maybe_billed else 6)
    assert asked.ledger.usage == Usage()
    assert asked.clock.slept == [0.375, 0.75, 1.5, 3.0, 6.0][: len(asked.requests) - 1]


@pytest.mark.parametrize(
    ("fault", "cause"),
    [(stall, "stopped in the middle"), (headers_then_nothing, "stopped in the middle")],
)
def test_an_answer_that_stops_is_left_and_asked_for_again(fault: Act, cause: str) -> None:
    """It is told from one that is thought about, which has not begun."""
    patience = Patience(stalled_seconds=0.05)
    asked = ask(fault, answer(), patience=patience)
    assert asked.reply is not None
    assert asked.ledger.events == ["billed?", "answered"]
    assert_clear(ask(fault, patience=patience), ProviderError, cause)


@pytest.mark.parametrize("fault", [hang, drip])
def test_the_total_time_of_a_request_is_limited(fault: Act) -> None:
    """Whether nothing comes or a byte now and then: no attempt goes beyond it, and none follows."""
    asked = ask(fault, patience=IMPATIENT)
    assert_clear(asked, ProviderError, "no answer in time (0 s were given to it)")
    assert asked.error is not None
    assert "--timeout" in asked.error.remedy
    assert (len(asked.requests), asked.ledger.events) == (1, ["billed?"])


def test_pauses_between_attempts_count_as_time() -> None:
    """Where the next attempt would begin too late, it is not made."""
    asked = ask(refusal(500, "down"), patience=Patience(seconds=2.0))
    assert_clear(asked, ProviderError, "failed (down)")
    assert asked.clock.slept == [0.375, 0.75]
    assert len(asked.requests) == 3


# What is read all the same


@pytest.mark.parametrize(
    "act",
    [
        blank_padding,
        compressed(json.dumps(completion(GOOD)).encode(), "gzip"),
        compressed(json.dumps(completion(GOOD)).encode(), "deflate"),
        compressed(json.dumps(completion(GOOD)).encode(), "raw deflate"),
        answer(headers={"content-type": "text/html"}),
        answer(headers={"content-encoding": "identity"}),
        answer({**completion(GOOD), "something": {"new": [1, None]}}),
        answer({**completion(GOOD), "choices": [*completion(GOOD)["choices"], None, {"message": 7}]}),
        answer({**completion(GOOD), "error": None}),
        answer(b"\n\n  " + json.dumps(completion(GOOD)).encode() + b"\n"),
        said(GOOD, tool_calls=[]),
        said(GOOD, refusal=None, annotations=[], audio=None),
    ],
)
def test_an_answer_in_an_odd_dress_is_right(act: Act) -> None:
    """One request, and nothing lost."""
    asked = ask(act)
    assert asked.reply is not None
    assert (asked.reply.text, asked.reply.finish_reason) == (GOOD, "stop")
    assert (len(asked.requests), asked.ledger.usage) == (1, PAID)


def test_text_in_parts_is_put_together() -> None:
    """Some endpoints send content as a list of typed parts."""
    document = completion(None)
    document["choices"][0]["message"]["content"] = [{"type": "text", "text": '{"a":'}, {"text": " 1}"}, 7, {"text": 8}]
    asked = ask(answer(document))
    assert asked.reply is not None
    assert asked.reply.text == '{"a": 1}'


@pytest.mark.parametrize(
    ("act", "text", "reason"),
    [
        (said(None, refusal="I cannot help with that."), "I cannot help with that.", "refusal"),
        (said(None, "refusal"), "", "refusal"),
        (said(""), "", "stop"),
        (said(None), "", "stop"),
        (said(None, "tool_calls", tool_calls=[{"function": {"name": "f", "arguments": "{}"}}]), "", "other"),
        (said("", "content_filter"), "", "content_filter"),
        (said('{"a": [1', "length"), '{"a": [1', "length"),
        (said('{"a": [1'), '{"a": [1', "stop"),
        (said(GOOD, "end_turn"), GOOD, "other"),
        (said('{"a": "\ud800"}'), '{"a": "\ud800"}', "stop"),
    ],
)
def test_an_answer_that_cannot_be_used_is_given_as_it_is(act: Act, text: str, reason: str) -> None:
    """Whether it is asked for again, and with which words, is for those to say who know what was asked."""
    asked = ask(act, act, act)
    assert asked.reply is not None
    assert (asked.reply.text, asked.reply.finish_reason) == (text, reason)
    assert asked.ledger.usage == sum((PAID for _ in asked.requests), Usage())


def test_the_model_that_answered_is_kept() -> None:
    """It may be another than the one that was asked for; a name that is none is left out."""
    named, unnamed = ask(answer({**completion(GOOD), "model": "other"})), ask(answer({**completion(GOOD), "model": 7}))
    assert named.reply is not None
    assert unnamed.reply is not None
    assert (named.reply.model, unnamed.reply.model) == ("other", "")


# Why an answer ended


def test_an_answer_that_does_not_say_why_it_ended_is_asked_for_once_more() -> None:
    """It may be cut; both are paid, and the first is not lost from the account."""
    asked = ask(said(GOOD, None), said('{"answer": "again"}'))
    assert asked.reply is not None
    assert (asked.reply.text, asked.reply.wasted) == ('{"answer": "again"}', (PAID,))
    assert asked.ledger.events == ["answered", "answered"]


def test_an_endpoint_that_never_says_why_it_ended_is_taken_at_its_word_where_the_answer_is_whole() -> None:
    """Some local servers have no finish reason."""
    asked = ask(said(GOOD, None))
    assert asked.reply is not None
    assert (asked.reply.text, asked.reply.finish_reason, len(asked.requests)) == (GOOD, "stop", 2)


def test_half_an_answer_without_a_reason_is_an_error_that_was_paid() -> None:
    """It is not guessed at."""
    asked = ask(said('{"answer": "ri', None))
    error = assert_clear(asked, UnusableReply, "does not say why its answer ended")
    assert error.wasted[-1] == PAID
    assert len(error.wasted) == len(asked.requests)


# What ends at once


FINAL: list[tuple[Act, type[SummarizerError], str, int]] = [
    (refusal(401, "Incorrect API key provided"), AuthenticationError, "refuses the key (Incorrect", 4),
    (refusal(403, "Country not supported"), AuthenticationError, "refuses the key (Country", 4),
    (refusal(400, "bad key", "invalid_api_key"), AuthenticationError, "refuses the key", 4),
    (refusal(402, "Payment required"), QuotaError, "the quota is used up", 5),
    (refusal(429, "You exceeded your current quota", "insufficient_quota"), QuotaError, "the quota is used up", 5),
    (refusal(403, "Insufficient balance"), QuotaError, "the quota is used up", 5),
    (refusal(404, "no such route"), ConfigurationError, "does not know model 'gpt-6-luna' or this address", 4),
    (answer(b"", 404), ConfigurationError, "does not know model 'gpt-6-luna'", 4),
    (answer({"error": "model 'x' not found, try pulling it"}, 400), ConfigurationError, "does not know model", 4),
    (answer({"detail": "Not Found"}, 404), ConfigurationError, "(Not Found)", 4),
    (answer({"detail": [{"loc": ["body"]}]}, 405), ConfigurationError, "loc", 4),
    (answer({"error": {"code": "insufficient_quota", "message": "empty"}}), QuotaError, "(empty)", 5),
    (answer({"error": {"code": 401, "message": "who?"}}), AuthenticationError, "(who?)", 4),
    (refusal(400, "flagged", "content_policy_violation"), UnusableReply, "refuses the article by its content", 1),
    (refusal(403, "Your input was flagged by moderation"), UnusableReply, "content policy", 1),
    (refusal(400, "too many", "context_length_exceeded"), RequestTooLong, "is longer than the model takes", 1),
    (refusal(413, "large"), RequestTooLong, "is longer than the model takes", 1),
    (refusal(500, "exceeds the available context size"), RequestTooLong, "is longer than the model takes", 1),
    (refusal(418, "teapot"), ProviderError, "does not take the request (teapot)", 1),
    (bomb(1024), ProviderError, "larger than any article needs (over 8 MiB)", 1),
    (bomb(64, status=500), ProviderError, "larger than any article needs", 1),
    (bomb(50, encoding=None), ProviderError, "larger than any article needs", 1),
]


@pytest.mark.parametrize(("act", "kind", "cause", "exit_code"), FINAL)
def test_what_cannot_succeed_is_asked_once(act: Act, kind: type[SummarizerError], cause: str, exit_code: int) -> None:
    """Nothing is paid for twice, and what is wrong is said."""
    asked = ask(act)
    assert assert_clear(asked, kind, cause).exit_code == exit_code
    assert len(asked.requests) == 1
    assert asked.clock.slept == []
    assert asked.ledger.usage == Usage()


def test_a_cut_answer_that_comes_as_an_error_is_a_cut_answer() -> None:
    """llama.cpp parses what the model wrote, and fails at what ends in the middle: more room helps, again does not."""
    asked = ask(refusal(500, "The model produced output that does not match the expected peg-native format"))
    assert asked.reply is not None
    assert (asked.reply.text, asked.reply.finish_reason) == ("", "length")
    assert asked.reply.usage == Usage(65, 0, make_request().max_output_tokens, estimated=True)
    assert asked.ledger.replies == [asked.reply]
    assert len(asked.requests) == 1


# Usage


@pytest.mark.parametrize(
    ("usage", "expected"),
    [
        (None, Usage(65, 0, 10, estimated=True)),
        ({}, Usage(65, 0, 10, estimated=True)),
        ("many", Usage(65, 0, 10, estimated=True)),
        ({"prompt_tokens": -5, "completion_tokens": 3}, Usage(65, 0, 3, estimated=True)),
        ({"prompt_tokens": 5, "completion_tokens": -3}, Usage(5, 0, 10, estimated=True)),
        ({"prompt_tokens": 0, "completion_tokens": 0}, Usage(65, 0, 10, estimated=True)),
        ({"prompt_tokens": 10**12, "completion_tokens": 3}, Usage(65, 0, 3, estimated=True)),
        ({"prompt_tokens": 5, "completion_tokens": 10**12}, Usage(5, 0, 10, estimated=True)),
        ({"prompt_tokens": 1e300, "completion_tokens": "3"}, Usage(65, 0, 10, estimated=True)),
        ({"prompt_tokens": True, "completion_tokens": 3}, Usage(65, 0, 3, estimated=True)),
        ({"prompt_tokens": 5, "completion_tokens": 3}, Usage(5, 0, 3)),
        ({"prompt_tokens": 5, "completion_tokens": 3, "prompt_tokens_details": {"cached_tokens": 9}}, Usage(5, 0, 3)),
        ({"prompt_tokens": 5, "completion_tokens": 3, "prompt_tokens_details": {"cached_tokens": 4}}, Usage(5, 4, 3)),
        ({"prompt_tokens": 5, "completion_tokens": 3, "prompt_tokens_details": "none"}, Usage(5, 0, 3)),
    ],
)
def test_usage_that_is_missing_or_absurd_is_reckoned_and_marked(usage: object, expected: Usage) -> None:
    """An answer is never free, and never earns money."""
    asked = ask(with_usage(usage))
    assert asked.reply is not None
    assert asked.reply.usage == asked.ledger.usage == expected


@pytest.mark.parametrize("choices", [[], None])
def test_an_answer_without_choices_that_tells_its_usage_is_paid_and_asked_for_again(choices: Any) -> None:
    """What was paid for nothing is in the reply's account, and in the error's where it stays so."""
    empty = answer({**completion(GOOD), "choices": choices})
    asked = ask(empty, answer())
    assert asked.reply is not None
    assert asked.reply.wasted == (PAID,)
    assert asked.ledger.events == ["answered", "answered"]
    failed = ask(empty)
    assert assert_clear(failed, ProviderError, "no chat completion").wasted == (PAID, PAID, PAID)
    assert len(failed.requests) == 3
