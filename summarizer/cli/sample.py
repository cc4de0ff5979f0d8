"""The sample article and its recorded answers: in the wheel, or in the checkout."""

from __future__ import annotations

from pathlib import Path

SAMPLE = "hanbit-port"
"""Written for this project; its companies, people and facts are invented."""


def sample_article() -> Path:
    """The file of the sample."""
    name = f"{SAMPLE}.ko.txt"
    return _packaged() / name if _packaged().is_dir() else _checkout() / "examples" / name


def sample_recordings() -> Path:
    """The folder of its recordings."""
    return _packaged() / "recordings" if _packaged().is_dir() else _checkout() / "tests" / "recordings" / SAMPLE


def _packaged() -> Path:
    return Path(__file__).parents[1] / "demo"


def _checkout() -> Path:
    return Path(__file__).parents[2]
