"""Where the key comes from, and that it goes nowhere but to the endpoint."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli.keys import load_key
from summarizer.errors import ConfigurationError
from summarizer.nouns.secret import Secret
from tests.cli.commands import SAMPLE
from tests.endpoint import Answer, completion, serve

KEY = "sk-canary-0123456789abcdef"


def key_file(folder: Path, content: bytes = KEY.encode() + b"\n", mode: int = 0o600) -> str:
    """A file with a key in it."""
    path = folder / "key"
    path.write_bytes(content)
    path.chmod(mode)
    return str(path)


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    """Blanks around it are no part of a key."""
    assert load_key(f" {KEY}\n", None).reveal() == KEY
    assert load_key("other", key_file(tmp_path)).reveal() == "other"
    assert load_key("", key_file(tmp_path)).reveal() == KEY
    assert not load_key("", None)


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o602])
def test_a_file_that_others_may_read_or_write_is_refused(tmp_path: Path, mode: int) -> None:
    """The remedy is the command that helps."""
    with pytest.raises(ConfigurationError, match="can be read by others") as caught:
        load_key("", key_file(tmp_path, mode=mode))
    assert "chmod 600" in caught.value.remedy
    assert KEY not in str(caught.value)


def test_a_file_that_is_none_is_named(tmp_path: Path) -> None:
    """Missing, or not a text."""
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load_key("", str(tmp_path / "nowhere"))
    with pytest.raises(ConfigurationError, match="no text in ASCII"):
        load_key("", key_file(tmp_path, b"\xff\xfe"))


def test_a_secret_shows_itself_to_nobody() -> None:
    """Printed, formatted or looked into, it is a mark."""
    secret = Secret(KEY)
    assert KEY not in f"{secret} {secret!r} {secret!s} {[secret]}"
    assert str(secret) == "[key]"
    assert (str(Secret()), bool(Secret()), bool(secret)) == ("", False, True)
    assert secret.hidden_in(f"the key {KEY} is wrong") == "the key [key] is wrong"


@pytest.mark.parametrize("flag", ["-v", "-vv"])
def test_the_key_is_in_no_byte_that_is_written_or_shown(tmp_path: Path, flag: str) -> None:
    """An endpoint that repeats it everywhere; terminal, cache, memory and output are searched, with every log on."""
    recorded = Path(__file__).parents[1] / "recordings" / "hanbit-port" / "brief-01.json"
    text = json.loads(recorded.read_text(encoding="utf-8"))["reply"]["text"].replace("Hanbit", KEY)
    echo = {"x-request-id": KEY, "set-cookie": KEY, "x-ratelimit-reset-tokens": KEY}
    answers = [
        Answer({"error": {"message": f"response_format is not for {KEY}"}}, 400, echo),
        Answer(f"<html>{KEY}".encode(), 502, echo),
        *[Answer({**completion(text), "model": KEY, "id": KEY}, 200, echo)] * 3,
    ]
    with serve(*answers) as endpoint:
        done = subprocess.run(
            [sys.executable, "-m", "summarizer", "brief", SAMPLE, "--model", "m", "--base-url", endpoint.url,
             "-o", tmp_path / "out.md", flag],
            capture_output=True, check=False, env={**os.environ, "SUMMARIZER_KEY_FILE": key_file(tmp_path)},
        )  # fmt: skip
    assert all(headers["authorization"] == f"Bearer {KEY}" for headers in endpoint.headers)
    (tmp_path / "key").unlink()
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {"out.md", "replies.sqlite3", "endpoints.json"} <= {path.name for path in written}
    assert b"[key]" in done.stderr
    assert b"summarizer.providers.asking: " in done.stderr
    assert (b"asyncio: " in done.stderr) == (flag == "-vv")
    for seen in (done.stdout, done.stderr, *(path.read_bytes() for path in written)):
        assert KEY.encode() not in seen
