"""The form that an endpoint takes is found on a ladder, once, and remembered."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from summarizer.errors import ProviderError, ReplyCut, RequestTooLong
from summarizer.nouns.secret import Secret
from summarizer.providers.capabilities import REMEMBERED_SECONDS, Form, Ladder, room_left
from summarizer.providers.openai import OpenAIProvider
from summarizer.recordings import body_of
from tests.endpoint import completion
from tests.factory import make_request
from tests.providers.asked import KEY, Asked, ask, assert_clear
from tests.providers.fault_server import GOOD, answer, refusal, said, serving
from tests.scripted import run

REQUEST = make_request()
STRICT = body_of(REQUEST)["response_format"]
NO_SCHEMA = refusal(400, "Invalid parameter: 'response_format' of type 'json_schema' is not supported")


def formats(asked: Asked) -> list[str | None]:
    """The kind of answer that each request asked for; strict is told from a plain schema."""
    found: list[str | None] = []
    for received in asked.requests:
        wanted = received.body.get("response_format")
        strict = bool(wanted) and wanted.get("json_schema", {}).get("strict")
        found.append("strict" if strict else wanted["type"] if wanted else None)
    return found


def test_the_ladder_goes_down_rung_by_rung() -> None:
    """Strict schema, schema, any object, words alone; refusals cost nothing and use up no attempt."""
    asked = ask(NO_SCHEMA, NO_SCHEMA, NO_SCHEMA, answer())
    assert asked.reply is not None
    assert asked.reply.text == GOOD
    assert formats(asked) == ["strict", "json_schema", "json_object", None]
    assert asked.ledger.events == ["failed", "failed", "failed", "answered"]
    assert asked.clock.slept == []


def test_below_the_schemas_the_schema_is_said_in_words() -> None:
    """Before the request itself, so that the model knows what is wanted."""
    asked = ask(NO_SCHEMA, NO_SCHEMA, answer())
    first, *rest = asked.requests[-1].body["messages"]
    assert REQUEST.schema in first["content"]
    assert rest == body_of(REQUEST)["messages"]


@pytest.mark.parametrize("wrapped", [f"```json\n{GOOD}\n```", f"Here you are: {GOOD}"])
def test_an_answer_in_a_fence_is_an_answer(wrapped: str) -> None:
    """One request, on every rung; it is kept as it came."""
    asked = ask(said(wrapped))
    assert asked.reply is not None
    assert (asked.reply.text, len(asked.requests)) == (wrapped, 1)


@pytest.mark.parametrize("status", [400, 422, 500, 501])
def test_a_refusal_of_the_schema_is_known_by_its_words(status: int) -> None:
    """Some servers call it a fault of their own."""
    asked = ask(refusal(status, "Failed to parse grammar"), answer())
    assert asked.reply is not None
    assert formats(asked) == ["strict", "json_schema"]


def test_a_refusal_without_a_reason_is_tried_in_every_form_and_then_told() -> None:
    """The error names the last refusal; nothing was paid."""
    asked = ask(refusal(400, "Bad Request"))
    assert_clear(asked, ProviderError, "does not take the request (Bad Request)")
    assert formats(asked) == ["strict", "json_schema", "json_object", None, None]
    assert "max_tokens" in asked.requests[-1].body
    assert "answered" not in asked.ledger.events


@pytest.mark.parametrize(
    ("message", "gone", "there"),
    [
        ("Unsupported parameter: 'max_completion_tokens'", "max_completion_tokens", "max_tokens"),
        ("Unsupported value: 'temperature' does not support 0", "temperature", "service_tier"),
        ("Unknown parameter: 'service_tier'.", "service_tier", "temperature"),
    ],
)
def test_a_parameter_that_is_not_known_is_left_out_or_renamed(message: str, gone: str, there: str) -> None:
    """The schema stays strict."""
    asked = ask(refusal(400, message), answer(), temperature=0, service_tier="flex")
    first, second = (received.body for received in asked.requests)
    assert gone in first
    assert gone not in second
    assert there in second
    assert formats(asked) == ["strict", "strict"]


def test_a_limit_that_is_too_high_is_lowered_to_what_is_allowed() -> None:
    """The refusal says how much; a cut answer then is not asked for again with more."""
    too_high = refusal(
        400, "max_completion_tokens is too large: 500. This model supports at most 300 completion tokens"
    )
    asked = ask(too_high, answer())
    assert [received.body["max_completion_tokens"] for received in asked.requests] == [500, 300]
    cut = ask(too_high, said('{"a": [', "length"))
    error = assert_clear(cut, ReplyCut, "allows no longer answer than 300 tokens")
    assert len(error.wasted) == 1


@pytest.mark.parametrize(
    "message",
    [
        "This model's maximum context length is 400 tokens. However, you requested 600 tokens (100 in the messages, "
        "500 in the completion). Please reduce the length.",
        "This model's maximum context length is 400 tokens and your request has 100 input tokens",
    ],
)
def test_a_small_context_leaves_room_for_a_shorter_answer(message: str) -> None:
    """The request is made with the limit that fits."""
    asked = ask(refusal(400, message, "context_length_exceeded"), answer())
    assert asked.reply is not None
    assert asked.requests[1].body["max_completion_tokens"] == 400 - 100 - 64


def test_a_context_that_is_too_small_is_told() -> None:
    """A sixtieth of the room would be no answer."""
    asked = ask(refusal(400, "maximum context length is 170 tokens, you requested 600 (100 in the messages)"))
    assert_clear(asked, RequestTooLong, "longer than the model takes")
    assert len(asked.requests) == 1
    still = ask(refusal(400, "maximum context length is 400 tokens"))
    assert_clear(still, RequestTooLong, "longer than the model takes")
    assert len(still.requests) == 2


def test_room_is_reckoned_where_the_refusal_does_not_say_how_long_the_request_was() -> None:
    """From an upper bound; without the size of the context there is nothing to reckon."""
    assert room_left("maximum context length is 8192 tokens", REQUEST) == 8192 - 65 - 64
    assert room_left("context window exceeded", REQUEST) is None


def test_an_endpoint_that_does_not_heed_the_schema_is_told_in_words() -> None:
    """Prose where a schema was sent: asked once more, and remembered where that helps."""
    asked = ask(said("The answer is right."), answer())
    assert asked.reply is not None
    assert asked.reply.text == GOOD
    assert formats(asked) == ["strict", "json_object"]
    assert len(asked.reply.wasted) == 1


def test_prose_in_every_form_is_given_as_it_is() -> None:
    """Two answers were paid for; the strict form is tried first again next time."""
    asked = ask(said("I would rather not."))
    assert asked.reply is not None
    assert asked.reply.text == "I would rather not."
    assert len(asked.requests) == 2
    assert len(asked.reply.wasted) == 1


def test_what_was_found_out_is_remembered_for_endpoint_and_model(tmp_path: Path) -> None:
    """The next run sends the right form at once; another model is another matter."""
    memory = tmp_path / "cache" / "endpoints.json"
    ladder = Ladder("http://here/v1", memory)
    assert ladder.lower("small", Form(), "json_schema is not supported")
    ladder.prove("small", ladder.form("small"))
    assert Ladder("http://here/v1", memory).form("small") == Form("schema")
    assert Ladder("http://here/v1", memory).form("large") == Form()
    assert Ladder("http://there/v1", memory).form("small") == Form()


def test_the_usual_form_needs_no_memory(tmp_path: Path) -> None:
    """No file is written where there is nothing to remember."""
    asked = ask(answer(), memory=tmp_path / "endpoints.json")
    assert asked.reply is not None
    assert list(tmp_path.iterdir()) == []


def test_what_did_not_help_is_not_remembered(tmp_path: Path) -> None:
    """Only an answer proves a form."""
    ask(refusal(400, "Bad Request"), memory=tmp_path / "endpoints.json")
    ask(said("prose"), memory=tmp_path / "endpoints.json")
    assert list(tmp_path.iterdir()) == []


def test_that_an_endpoint_never_says_why_it_ended_is_remembered(tmp_path: Path) -> None:
    """The second run pays for one answer, not for two."""
    memory, ladder = tmp_path / "endpoints.json", Ladder("http://here/v1")
    ladder = Ladder("http://here/v1", memory)
    ladder.prove("small", ladder.without_end("small", Form()))
    assert not Ladder("http://here/v1", memory).form("small").tells_end


@pytest.mark.parametrize(
    "content",
    [
        "no JSON",
        "[]",
        "[" * 100_000,
        '{"http://here/v1": []}',
        '{"http://here/v1": {"small": []}}',
        '{"http://here/v1": {"small": {}}}',
        json.dumps({"http://here/v1": {"small": {"rung": "top", "left_out": [], "found_at": time.time()}}}),
        json.dumps({"http://here/v1": {"small": {"most_output": "x", "left_out": [], "found_at": time.time()}}}),
        json.dumps({"http://here/v1": {"small": {"colour": "red", "left_out": [], "found_at": time.time()}}}),
        json.dumps({"http://here/v1": {"small": {"rung": "prompt", "left_out": [], "found_at": "today"}}}),
        json.dumps(
            {
                "http://here/v1": {
                    "small": {"rung": "prompt", "left_out": [], "found_at": time.time() - REMEMBERED_SECONDS}
                }
            }
        ),
    ],
)
def test_a_memory_that_is_damaged_or_old_is_passed_over(tmp_path: Path, content: str) -> None:
    """It is only a memory: everything in it can be found out again."""
    memory = tmp_path / "endpoints.json"
    memory.write_text(content, encoding="utf-8")
    assert Ladder("http://here/v1", memory).form("small") == Form()


def test_a_memory_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """The answer counts."""
    (tmp_path / "file").write_text("")
    asked = ask(NO_SCHEMA, answer(), memory=tmp_path / "file" / "endpoints.json")
    assert asked.reply is not None


def test_a_form_that_was_right_before_is_not_left_for_a_refusal_without_a_reason() -> None:
    """Then it is the request, not the form."""
    ladder = Ladder("http://here/v1")
    ladder.prove("small", Form())
    assert not ladder.lower("small", Form(), "bad request")
    assert not ladder.ask_in_words("small", Form())
    assert ladder.form("small") == Form()


def test_prose_where_json_came_before_is_an_answer_like_any_other() -> None:
    """The form is not in question: one request."""

    async def go() -> tuple[str, int]:
        async with serving(answer(), said("I would rather not.")) as server:
            provider = OpenAIProvider(server.url, Secret(KEY))
            await provider.complete(REQUEST)
            reply = await provider.complete(REQUEST)
            await provider.close()
            return reply.text, len(server.received)

    assert run(go()) == ("I would rather not.", 2)


def test_a_limit_that_is_refused_under_both_its_names_is_given_up() -> None:
    """There is no third name; that it is the limit is no reason to leave the schema."""
    asked = ask(refusal(400, "max_tokens is not wanted here"))
    assert_clear(asked, ProviderError, "does not take the request")
    assert ["max_tokens" in received.body for received in asked.requests[:2]] == [False, True]


def test_a_right_answer_in_an_earlier_form_brings_it_back() -> None:
    """One of many requests at once was refused for a reason of its own."""
    ladder = Ladder("http://here/v1")
    assert ladder.lower("small", Form(), "bad request")
    assert ladder.lower("small", Form(), "bad request"), "another request found out meanwhile"
    ladder.prove("small", Form())
    assert ladder.form("small") == Form()


def test_the_body_of_the_usual_form_is_that_which_is_hashed() -> None:
    """The recordings' keys hold for it."""
    assert Form().body(REQUEST, {}) == body_of(REQUEST)
    assert Form("schema").body(REQUEST, {})["response_format"]["json_schema"].get("strict") is None
    assert body_of(REQUEST)["response_format"] == STRICT, "no form changes another's schema"
    assert completion(GOOD)["choices"]
