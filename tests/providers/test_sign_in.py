"""How requests are signed in, with the official SDK and without it."""

from __future__ import annotations

import os
import subprocess
import sys

import openai
import pytest

from summarizer.nouns.secret import Secret
from summarizer.providers.address import DEFAULT_BASE_URL
from summarizer.providers.sign_in import headers_for
from tests.providers.asked import KEY

CHANGES_NOTHING = "OPENAI_WEBHOOK_SECRET"
"""A variable of the SDK that no request shows."""


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of the SDK is set."""
    for name in [name for name in os.environ if name.startswith("OPENAI_")]:
        monkeypatch.delenv(name)


def signed(key: str = KEY, base_url: str = DEFAULT_BASE_URL) -> dict[str, str]:
    """The headers, but for the SDK's own marks of itself."""
    headers = dict(headers_for(Secret(key), base_url))
    return {name: value for name, value in headers.items() if not name.startswith("x-stainless-")}


@pytest.mark.parametrize("key", [KEY, ""])
@pytest.mark.parametrize("base_url", [DEFAULT_BASE_URL, "https://ada:pass@model.example/v1"])
def test_without_the_sdk_the_same_is_sent_as_with_it(monkeypatch: pytest.MonkeyPatch, key: str, base_url: str) -> None:
    """But for what it says of itself."""
    ours = signed(key, base_url)
    monkeypatch.setenv(CHANGES_NOTHING, "w")
    theirs = signed(key, base_url)
    assert (ours.pop("user-agent"), theirs.pop("user-agent"))[1].startswith("AsyncOpenAI/")
    assert ours == theirs


def test_what_the_sdk_reads_of_the_environment_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Organisation, project, and headers of the user's own."""
    monkeypatch.setenv("OPENAI_ORG_ID", "org-1")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-1")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Team: desk\nX-Room: 4")
    headers = signed()
    assert headers["openai-organization"] == "org-1"
    assert headers["openai-project"] == "proj-1"
    assert (headers["x-team"], headers["x-room"]) == ("desk", "4")


def test_a_setting_that_the_sdk_refuses_is_a_value_that_cannot_be_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """No error of the SDK leaves the room."""

    def refuse(**_: object) -> None:
        raise openai.OpenAIError("no such credentials")

    monkeypatch.setenv(CHANGES_NOTHING, "w")
    monkeypatch.setattr(openai, "AsyncOpenAI", refuse)
    with pytest.raises(ValueError, match="no such credentials"):
        headers_for(Secret(KEY), DEFAULT_BASE_URL)


def test_where_it_has_nothing_to_read_the_sdk_is_not_imported() -> None:
    """Its import takes a third of a second."""
    program = (
        "import sys; from summarizer.nouns.secret import Secret; from summarizer.providers.sign_in import headers_for;"
        " headers_for(Secret('k'), 'http://127.0.0.1/v1'); sys.exit('openai' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
