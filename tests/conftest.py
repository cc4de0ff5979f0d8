"""What every test may rely on: no setting of the machine it runs on reaches it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarizer.providers import discovery


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Takes the user's keys, settings and running models away, and puts the caches into the test's own folder."""
    for name in os.environ:
        if name.startswith(("OPENAI_", "SUMMARIZER_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("SUMMARIZER_CACHE", str(tmp_path / "cache" / "replies.sqlite3"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg-cache"))
    monkeypatch.setattr(discovery, "SERVERS", ())
