"""A session asks within its limit and counts what it takes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from summarizer.errors import (
    EndpointUnreachable,
    ProviderError,
    QuotaError,
    ReplyCut,
    SummarizerError,
    UnusableReply,
)
from summarizer.nouns.exchange import FinishReason, Reply, Usage
from summarizer.nouns.result import Options
from summarizer.prompts import PromptFolder
from summarizer.session import Session
from tests.factory import assign, make_request
from tests.scripted import USAGE, Scripted, answer, run


def session(*answers: Reply | SummarizerError, left: int = 3) -> tuple[Session, Scripted, list[str]]:
    """A session over a script, and what it says on its way."""
    provider, said = Scripted(list(answers)), list[str]()
    return Session(provider, assign("ko", "비."), Options(), PromptFolder(), said.append, left=left), provider, said


def number(reply: Reply) -> int:
    """A format of one whole number."""
    return int(reply.text)


def test_an_answer_in_the_format_is_parsed_and_counted() -> None:
    """One request, paid, with its usage; progress says what is asked."""
    asking, _, said = session(answer("7"))
    assert run(asking.ask(make_request(), number)) == 7
    assert (asking.paid, asking.from_shelf, asking.left, asking.usage) == (1, 0, 2, USAGE)
    assert said == ["brief"]


def test_an_answer_inside_a_longer_text_is_found() -> None:
    """Some models put a fence around it."""
    asking, _, _ = session(answer('```json\n{"a": 7}\n```'))
    assert run(asking.ask(make_request(), lambda found: json.loads(found.text)["a"])) == 7


def test_an_answer_from_a_shelf_is_not_paid() -> None:
    """It is counted apart and its tokens are not billed again."""
    asking, _, _ = session(answer("7", paid=False))
    run(asking.ask(make_request(), number))
    assert (asking.paid, asking.from_shelf, asking.usage) == (0, 1, Usage())


def test_an_answer_in_another_format_is_asked_for_once_more_with_the_reason() -> None:
    """The complaint is in the second request; both are paid."""
    asking, provider, _ = session(answer("seven"), answer("7"))
    assert run(asking.ask(make_request(), number)) == 7
    assert "invalid literal for int() with base 10: 'seven'" in provider.requests[1].messages[-1].content
    assert (asking.paid, asking.left, asking.usage) == (2, 1, USAGE + USAGE)


def test_a_second_answer_in_another_format_is_unusable() -> None:
    """There is no third try."""
    asking, provider, _ = session(answer("seven"), answer("acht"), answer("9"))
    with pytest.raises(UnusableReply, match=r"does not follow the format .*'acht'"):
        run(asking.ask(make_request(), number))
    assert len(provider.requests) == 2


def test_the_last_request_that_is_left_has_no_second_try() -> None:
    """The limit holds for complaints too."""
    asking, provider, _ = session(answer("seven"), answer("7"), left=1)
    with pytest.raises(UnusableReply, match=r"does not follow the format .*'seven'"):
        run(asking.ask(make_request(), number))
    assert len(provider.requests) == 1


@pytest.mark.parametrize(
    ("reason", "message"),
    [
        ("refusal", "the brief answer of gpt-6-luna: is a refusal"),
        ("content_filter", "was stopped by the provider's content filter"),
    ],
)
def test_an_answer_that_did_not_end_well_is_unusable_but_paid(reason: FinishReason, message: str) -> None:
    """It is not parsed, even where it could be, and not asked for again."""
    asking, provider, _ = session(answer("7", reason))
    with pytest.raises(UnusableReply, match=message):
        run(asking.ask(make_request(), number))
    assert (len(provider.requests), asking.paid, asking.usage) == (1, 1, USAGE)


def test_a_cut_answer_is_asked_for_once_more_with_more_room() -> None:
    """Never the same again: it would be cut again; both are paid."""
    asking, provider, _ = session(answer('{"a": [', "length"), answer("7"))
    assert run(asking.ask(make_request(), number)) == 7
    assert [request.max_output_tokens for request in provider.requests] == [500, 1000]
    assert asking.paid == 2


def test_an_answer_that_is_cut_twice_is_given_up() -> None:
    """There is no third size."""
    asking, provider, _ = session(answer("7", "length"), answer("7", "length"))
    with pytest.raises(ReplyCut, match="was cut at the output limit"):
        run(asking.ask(make_request(), number))
    assert (len(provider.requests), asking.paid) == (2, 2)


@pytest.mark.parametrize(("left", "more_room"), [(1, True), (3, False)])
def test_a_cut_answer_is_not_asked_for_again_where_that_is_not_wanted(left: int, more_room: bool) -> None:
    """The caller splits the work instead, or no request is left."""
    asking, provider, _ = session(answer("7", "length"), left=left)
    with pytest.raises(ReplyCut):
        run(asking.ask(make_request(), number, more_room=more_room))
    assert len(provider.requests) == 1


def test_what_was_paid_for_nothing_is_counted() -> None:
    """Of attempts before the answer, and of a request that came to nothing."""
    error = ProviderError("host", "failed", "wait")
    error.wasted = (Usage(5, 0, 1), Usage(6, 0, 2))
    asking, _, _ = session(replace(answer("7"), wasted=(Usage(7, 0, 3),)), error)
    run(asking.ask(make_request(), number))
    with pytest.raises(ProviderError):
        run(asking.ask(make_request(), number))
    assert (asking.paid, asking.usage) == (4, USAGE + Usage(18, 0, 6))


def test_an_answer_in_a_fence_is_parsed() -> None:
    """What stands around the object is no part of it."""
    asking, provider, _ = session(answer('```json\n{"a": 7}\n```'))
    assert run(asking.ask(make_request(), lambda reply: json.loads(reply.text)["a"])) == 7
    assert len(provider.requests) == 1


def test_what_never_followed_the_format_is_forgotten() -> None:
    """Neither answer stays in the cache, to be found again by every later run."""
    asking, provider, _ = session(answer("seven"), answer("acht"))
    with pytest.raises(UnusableReply):
        run(asking.ask(make_request(), number))
    assert provider.forgotten == provider.requests
    asking, provider, _ = session(answer("seven"), answer("7"))
    run(asking.ask(make_request(), number))
    assert provider.forgotten == []


def test_a_finish_reason_of_an_endpoint_s_own_is_no_obstacle() -> None:
    """What can be parsed can be used."""
    asking, _, _ = session(answer("7", "other"))
    assert run(asking.ask(make_request(), number)) == 7


def test_a_repair_is_counted() -> None:
    """Repairs are requests among the others."""
    asking, _, _ = session(answer("7"))
    assert run(asking.repair(make_request(), number)) == 7
    assert (asking.repairs, asking.paid) == (1, 1)


def test_without_requests_left_there_is_no_repair() -> None:
    """Nothing is asked."""
    asking, provider, _ = session(answer("7"), left=0)
    assert run(asking.repair(make_request(), number)) is None
    assert (asking.repairs, provider.requests) == (0, [])


@pytest.mark.parametrize(
    "failure",
    [
        answer("no", "refusal"),
        EndpointUnreachable("host", "is gone", "wait"),
        QuotaError("host", "the quota is used up", "add credit"),
    ],
)
def test_a_repair_that_fails_is_noted(failure: Reply | SummarizerError) -> None:
    """What was answered before was paid for, and is delivered flagged."""
    asking, _, _ = session(failure)
    assert run(asking.repair(make_request(), number)) is None
    assert len(asking.notes) == 1
    assert asking.notes[0].startswith("A repair was not possible: ")
