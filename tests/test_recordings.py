"""Recordings: keys, and the shelves on which replies lie."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import ConfigurationError, OutputError, StaleRecording
from summarizer.nouns.exchange import Message, Recording, Reply, Request, Usage
from summarizer.recordings import (
    Cache,
    RecordingFolder,
    RecordingIndex,
    Shelf,
    body_of,
    key_of,
    read_recording,
    record,
    write_recording,
)
from tests.factory import make_request

REPLY = Reply('{"text": "Die Brücke — 橋 — 다리 😀"}', "stop", Usage(120, 64, 40), "gpt-6-luna-2026")


def recorded(request: Request, text: str = REPLY.text) -> Recording:
    """A recording of a reply to a request."""
    return record(request, replace(REPLY, text=text), "the script")


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    """An empty cache in a folder that does not exist yet."""
    with closing(Cache(tmp_path / "new" / "cache.sqlite")) as opened:
        yield opened


# Bodies and keys


def test_a_body_is_a_chat_completion_with_a_strict_schema() -> None:
    """What is hashed is what is sent."""
    assert body_of(make_request("왜?")) == {
        "model": "gpt-6-luna",
        "messages": [
            {"role": "system", "content": "Answer from the article."},
            {"role": "user", "content": "왜?"},
        ],
        "response_format": {
            "type": "json_schema",
            "json_schema": {
                "name": "brief",
                "strict": True,
                "schema": {"type": "object", "properties": {}, "required": [], "additionalProperties": False},
            },
        },
        "max_completion_tokens": 500,
    }


@pytest.mark.parametrize(
    "change",
    [
        {"model": "gpt-6-sol"},
        {"messages": (Message("user", "왜?"),)},
        {"schema_name": "translate"},
        {"schema": '{"type": "object"}'},
        {"max_output_tokens": 501},
    ],
)
def test_whatever_is_sent_changes_the_key(change: dict[str, Any]) -> None:
    """A recording answers exactly one request."""
    assert key_of(body_of(replace(make_request(), **change))) != key_of(body_of(make_request()))


@pytest.mark.parametrize("change", [{"task": "translate"}, {"prompt_hash": "0" * 64}])
def test_what_is_not_sent_does_not_change_the_key(change: dict[str, Any]) -> None:
    """Provenance marks have no part in the key."""
    assert key_of(body_of(replace(make_request(), **change))) == key_of(body_of(make_request()))


def test_a_key_does_not_depend_on_the_order_of_fields() -> None:
    """The JSON is canonical, and its hash stays the same from release to release."""
    assert key_of({"a": 1, "b": "가"}) == key_of({"b": "가", "a": 1})
    assert key_of({"a": 1}) == "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"


def test_a_body_with_a_lone_surrogate_has_a_key() -> None:
    """Broken text from outside is hashed like any other."""
    assert re.fullmatch("[0-9a-f]{64}", key_of({"content": "\ud800"}))


# One recording


def test_a_recording_says_who_answered_what_and_when() -> None:
    """Everything needed to trust or renew it is in it."""
    request = make_request()
    recording = recorded(request)
    assert recording.key == key_of(recording.request) == key_of(body_of(request))
    assert (recording.task, recording.answered_by, recording.prompt_hash) == ("brief", "the script", "f" * 64)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", recording.recorded_at)


@given(st.text(st.characters()), st.text(), st.integers(0), st.integers(0))
def test_what_is_written_is_read_back(text: str, question: str, read: int, written: int) -> None:
    """The reply is kept sign for sign, but is not paid for a second time."""
    recording = record(make_request(question), Reply(text, "stop", Usage(read, 0, written), "m"), "somebody")
    assert read_recording(write_recording(recording)) == replace(recording, reply=replace(recording.reply, paid=False))


def test_a_recording_is_readable_and_can_be_written_as_utf_8() -> None:
    """Letters of any script stay letters; only a lone surrogate, which UTF-8 cannot hold, is escaped."""
    text = write_recording(recorded(make_request(), "다리 \ud83d"))
    assert "다리 \\ud83d" in text
    assert text.encode().endswith(b"}\n")
    assert read_recording(text).reply.text == "다리 \ud83d"


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "{}", '{"reply": {"usage": {"tokens": 3}}}', '"key"'])
def test_what_is_no_recording_is_a_value_error(text: str) -> None:
    """Every kind of damage is one kind of error."""
    with pytest.raises(ValueError, match=r"."):
        read_recording(text)


# The folder, found by address


def test_a_folder_counts_per_task_in_the_order_of_asking(tmp_path: Path) -> None:
    """The second translation is the second file, whatever was asked between."""
    questions = [("translate", "1"), ("brief", "2"), ("translate", "3")]
    requests = [make_request(question, task) for task, question in questions]
    writer, reader = RecordingFolder(tmp_path / "deep" / "article"), RecordingFolder(tmp_path / "deep" / "article")
    for request in requests:
        writer.keep(recorded(request, request.messages[1].content))
    names = sorted(path.name for path in (tmp_path / "deep" / "article").iterdir())
    assert names == ["brief-01.json", "translate-01.json", "translate-02.json"]
    found = [reader.find(request) for request in requests]
    assert [recording and recording.reply.text for recording in found] == ["1", "2", "3"]


def test_an_empty_address_holds_nothing(tmp_path: Path) -> None:
    """A folder that is missing, or has no such file, answers None."""
    assert RecordingFolder(tmp_path / "missing").find(make_request()) is None


def test_a_file_that_answers_another_request_is_stale_with_a_diff(tmp_path: Path) -> None:
    """The developer sees which line of the prompt changed, and not the whole article."""
    shelf = RecordingFolder(tmp_path)
    shelf.keep(recorded(make_request("Zeile eins\nZeile zwei")))
    with pytest.raises(StaleRecording, match="answers another request; record it again") as caught:
        RecordingFolder(tmp_path).find(make_request("Zeile eins\nZeile drei"))
    assert caught.value.thing.endswith("brief-01.json")
    diff = caught.value.detail.splitlines()
    assert diff[:2] == ["--- recorded", "+++ asked"]
    assert [line.strip('" ') for line in diff[3:]] == ["-Zeile zwei", "+Zeile drei"]


def test_a_diff_is_cut_to_a_screenful(tmp_path: Path) -> None:
    """An article that changed as a whole does not flood the terminal."""
    RecordingFolder(tmp_path).keep(recorded(make_request("\n".join(map(str, range(500))))))
    with pytest.raises(StaleRecording) as caught:
        RecordingFolder(tmp_path).find(make_request("x"))
    assert len(caught.value.detail.splitlines()) == 40


@pytest.mark.parametrize("content", [b"", b'{"key": 1}', b"\xff\xfe", b"[1, 2]"])
def test_a_file_that_is_no_recording_is_named(tmp_path: Path, content: bytes) -> None:
    """A damaged file ends in a message that says which one, on both shelves that read folders."""
    (tmp_path / "brief-01.json").write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"brief-01\.json: is no recording"):
        RecordingFolder(tmp_path).find(make_request())
    with pytest.raises(ConfigurationError, match=r"brief-01\.json: is no recording"):
        RecordingIndex(tmp_path)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file in the place of the folder ends in a message."""
    (tmp_path / "article").write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        RecordingFolder(tmp_path / "article").keep(recorded(make_request()))


# The folder, found by key


def test_an_index_finds_by_key_wherever_a_recording_lies(tmp_path: Path) -> None:
    """Names and order do not matter; other files are passed over."""
    (tmp_path / "old-name.json").write_text(write_recording(recorded(make_request())), encoding="utf-8")
    (tmp_path / "README.md").write_text("no recording", encoding="utf-8")
    index = RecordingIndex(tmp_path)
    found = index.find(make_request())
    assert found is not None
    assert found.reply == replace(REPLY, paid=False)
    assert index.find(make_request("Warum?")) is None


def test_an_index_of_a_missing_folder_is_empty_and_can_be_filled(tmp_path: Path) -> None:
    """What is kept on it lasts as long as the run and is written nowhere."""
    index = RecordingIndex(tmp_path / "missing")
    recording = recorded(make_request())
    assert index.find(make_request()) is None
    index.keep(recording)
    assert index.find(make_request()) is recording
    assert not (tmp_path / "missing").exists()


# The cache


def test_a_cache_keeps_a_reply_for_the_next_run(tmp_path: Path) -> None:
    """What was paid for is on disk as soon as keeping returns."""
    path = tmp_path / "cache.sqlite"
    first, second = Cache(path), Cache(path)
    with closing(first), closing(second):
        first.keep(recorded(make_request()))
        found = second.find(make_request())
    assert found is not None
    assert found.reply == replace(REPLY, paid=False)


def test_the_first_reply_of_a_key_stays(cache: Cache) -> None:
    """A second reply to the same request does not change what was delivered before."""
    cache.keep(recorded(make_request(), "first"))
    cache.keep(recorded(make_request(), "second"))
    found = cache.find(make_request())
    assert found is not None
    assert found.reply.text == "first"
    assert cache.find(make_request("Warum?")) is None


def test_a_cache_survives_a_lone_surrogate(cache: Cache) -> None:
    """A paid answer is not lost because it cannot be written as UTF-8."""
    cache.keep(recorded(make_request(), "\ud83d"))
    found = cache.find(make_request())
    assert found is not None
    assert found.reply.text == "\ud83d"


def test_a_cache_that_cannot_be_opened_is_a_matter_of_configuration(tmp_path: Path) -> None:
    """Another file, a folder in its place, a file in the place of its folder: each is named, with a remedy."""
    (tmp_path / "text").write_text("This is not a database, but a text of some length. " * 50, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "text", tmp_path / "folder", tmp_path / "text" / "cache"):
        with pytest.raises(ConfigurationError, match=r"the cache cannot be opened .* or use --no-cache"):
            Cache(path)


def test_a_cache_that_is_damaged_while_in_use_is_a_matter_of_configuration(tmp_path: Path) -> None:
    """Neither reading nor writing a broken file ends in a traceback."""
    path = tmp_path / "cache.sqlite"
    with closing(Cache(path)) as cache, closing(sqlite3.connect(path)) as other:
        other.execute("DROP TABLE recordings")
        with pytest.raises(ConfigurationError, match="the cache cannot be read"):
            cache.find(make_request())
        with pytest.raises(ConfigurationError, match="the cache cannot be written"):
            cache.keep(recorded(make_request()))


@pytest.mark.parametrize("row", ["", "{}", json.dumps({"reply": None})])
def test_a_row_that_is_no_recording_is_a_matter_of_configuration(tmp_path: Path, row: str) -> None:
    """A cache of another program, or of another version, is refused by name."""
    path = tmp_path / "cache.sqlite"
    with closing(Cache(path)) as cache, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("INSERT INTO recordings VALUES (?, ?)", (key_of(body_of(make_request())), row))
        with pytest.raises(ConfigurationError, match="the cache cannot be read"):
            cache.find(make_request())


def test_every_shelf_answers_the_same_way(tmp_path: Path, cache: Cache) -> None:
    """Whoever replays need not know which shelf it has."""
    shelves: list[Shelf] = [RecordingFolder(tmp_path / "article"), RecordingIndex(tmp_path / "none"), cache]
    for shelf in shelves:
        shelf.keep(recorded(make_request()))
        found = shelf.find(make_request())
        assert found is not None
        assert found.reply.text == REPLY.text
