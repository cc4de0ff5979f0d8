"""Texts of a command line are taken as typed, without pydantic; other types stay Typer's."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import pytest
import typer
from typer.exceptions import TyperException

from summarizer.cli.as_typed import Command, Group


def given(arguments: Sequence[str]) -> dict[str, Any]:
    """What a command with a parameter of each type is given."""
    app, seen = typer.Typer(cls=Group, rich_markup_mode=None, add_completion=False), dict[str, Any]()

    @app.command(cls=Command)
    def one(
        sources: list[str],
        name: str = "port",
        note: str | None = None,
        tag: Annotated[list[str] | None, typer.Option()] = None,
        loud: Annotated[int, typer.Option("-v", count=True)] = 0,
        dry: bool = False,
        most: int = 3,
    ) -> None:
        seen.update(locals())

    @app.command()
    def other() -> None:
        """A second command makes a group of the first."""

    app(["one", *arguments], standalone_mode=False)
    return seen


def test_texts_are_what_was_typed_and_what_was_not_given_is_the_default() -> None:
    """Lists are lists, whether anything was given or not."""
    seen = given(["a", " b", "--note", "7", "--tag", "x", "--tag", "y", "-vv", "--dry"])
    assert (seen["sources"], seen["name"], seen["note"], seen["tag"]) == (["a", " b"], "port", "7", ["x", "y"])
    assert (seen["loud"], seen["dry"], seen["most"]) == (2, True, 3)
    assert (given(["a"])["note"], given(["a"])["tag"] or None) == (None, None)


def test_a_number_is_still_converted() -> None:
    """And refused where it is none."""
    assert given(["a", "--most", "12"])["most"] == 12
    with pytest.raises(TyperException, match="integer"):
        given(["a", "--most", "many"])


@pytest.mark.parametrize(("arguments", "message"), [([], "Missing"), (["a", "--nme", "x"], "nme")])
def test_what_is_missing_or_unknown_is_refused(arguments: list[str], message: str) -> None:
    """The parser sees to that, as before."""
    with pytest.raises(TyperException, match=message):
        given(arguments)


def test_typer_leaves_pydantic_out() -> None:
    """Should a later Typer convert in another place, this is what fails; the program itself goes on as it did."""
    code = (
        "import sys\nfrom summarizer.cli.app import run\nrun(['brief', 'nowhere.txt', '--length', 'epic'])\n"
        "sys.exit('typer._adapters' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
