"""Replay: shelves first, then the live provider; what was bought is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.errors import ProviderError, RecordingMissing
from summarizer.nouns.exchange import FinishReason, Reply
from summarizer.providers.replay import Replay
from summarizer.recordings import RecordingIndex, record
from tests.factory import make_request
from tests.scripted import Scripted, answer, run

REQUEST = make_request()


def shelf(*replies: Reply) -> RecordingIndex:
    """A shelf in memory with replies to the request."""
    index = RecordingIndex(Path("/nonexistent"))
    for reply in replies:
        index.keep(record(REQUEST, reply, "somebody"))
    return index


def test_what_a_shelf_holds_is_not_asked_again() -> None:
    """The first shelf that has it answers, and nobody is paid."""
    live = Scripted([])
    replay = Replay([shelf(), shelf(answer("kept", paid=False)), shelf(answer("other"))], live)
    assert run(replay.complete(REQUEST)) == answer("kept", paid=False)
    assert live.requests == []


def test_what_no_shelf_holds_is_asked_and_kept_at_once() -> None:
    """The next run finds it, with who answered."""
    live, cache = Scripted([answer({"a": "new"})]), shelf()
    replay = Replay([cache], live, [cache])
    assert run(replay.complete(REQUEST)) == answer({"a": "new"})
    found = cache.find(REQUEST)
    assert found is not None
    assert (found.reply.text, found.answered_by) == ('{"a": "new"}', "the script")
    assert run(replay.complete(REQUEST)).text == '{"a": "new"}'
    assert len(live.requests) == 1


def test_what_one_shelf_holds_is_copied_to_those_that_keep() -> None:
    """Recording from a full cache costs nothing."""
    cache, folder = shelf(answer("kept")), shelf()
    assert run(Replay([cache], None, [cache, folder]).complete(REQUEST)).text == "kept"
    assert folder.find(REQUEST) == cache.find(REQUEST)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("no", "refusal"),
        ("{", "length"),
        ("", "content_filter"),
        ("{}", "other"),
        (" \n", "stop"),
        ("", "stop"),
        ('{"a": [1,', "stop"),
        ("I would rather not.", "stop"),
        ("[1, 2]", "stop"),
    ],
)
def test_an_answer_that_cannot_be_used_is_never_kept(text: str, reason: FinishReason) -> None:
    """It would be replayed for ever; the next run asks again instead."""
    cache = shelf()
    assert run(Replay([cache], Scripted([answer(text, reason)]), [cache]).complete(REQUEST)).finish_reason == reason
    assert cache.find(REQUEST) is None


def test_offline_what_is_not_kept_is_missing() -> None:
    """Nothing is sent, and the remedy is named."""
    replay = Replay([shelf()])
    with pytest.raises(RecordingMissing, match=r"the brief request: offline, .* run without --offline"):
        run(replay.complete(REQUEST))
    assert replay.answered_by == "recordings"
    run(replay.close())


def test_an_error_of_the_live_provider_goes_through() -> None:
    """A failure is not an answer, and is not kept."""
    cache = shelf()
    with pytest.raises(ProviderError, match="down"):
        run(Replay([], Scripted([ProviderError("host", "is down", "wait")]), [cache]).complete(REQUEST))
    assert cache.find(REQUEST) is None


def test_the_live_provider_is_named_and_closed() -> None:
    """Whoever holds the replay holds the provider."""
    live = Scripted([])
    replay = Replay(live=live)
    assert replay.answered_by == "the script"
    run(replay.close())
    assert live.closed


def test_an_answer_in_a_fence_is_kept_as_it_came() -> None:
    """It can be used, and a recording is byte-exact."""
    fenced, cache = '```json\n{"a": 1}\n```', shelf()
    run(Replay([cache], Scripted([answer(fenced)]), [cache]).complete(REQUEST))
    found = cache.find(REQUEST)
    assert found is not None
    assert found.reply.text == fenced


def test_what_led_to_nothing_is_forgotten_where_it_was_kept() -> None:
    """The next run asks anew."""
    live, cache = Scripted([answer({"a": 1}), answer({"a": 2})]), shelf()
    replay = Replay([cache], live, [cache])
    run(replay.complete(REQUEST))
    replay.forget(REQUEST)
    assert run(replay.complete(REQUEST)).text == '{"a": 2}'
