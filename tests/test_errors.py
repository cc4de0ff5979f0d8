"""The error tree: one line for a user, one exit code a kind."""

from __future__ import annotations

import re

import pytest

from summarizer import errors


def test_an_error_is_one_line_that_names_thing_cause_and_remedy() -> None:
    """What a user reads fits on one line, and the detail is kept apart."""
    error = errors.InputError("a.txt", "is empty", "give a file with an article in it", detail="two\nlines")
    assert str(error) == "a.txt: is empty; give a file with an article in it"
    assert (error.thing, error.cause, error.remedy, error.detail) == (
        "a.txt",
        "is empty",
        "give a file with an article in it",
        "two\nlines",
    )


def _drawn() -> list[tuple[str, int]]:
    lines = (errors.__doc__ or "").splitlines()
    found = (re.search(r"(\w+) {2,}(\d+),? ", line) for line in lines)
    return [(match[1], int(match[2])) for match in found if match]


@pytest.mark.parametrize(("name", "exit_code"), _drawn())
def test_every_error_has_the_exit_code_that_the_tree_at_the_head_shows(name: str, exit_code: int) -> None:
    """The drawing in the module's docstring is what the classes do."""
    assert getattr(errors, name).exit_code == exit_code


def test_the_tree_at_the_head_shows_every_error() -> None:
    """No class is left out of the drawing."""
    defined = {
        name for name, value in vars(errors).items() if isinstance(value, type) and value.__module__ == errors.__name__
    }
    assert defined - {"SummarizerError"} == {name for name, _ in _drawn()}


@pytest.mark.parametrize(
    ("child", "parent"),
    [
        (errors.PromptError, errors.ConfigurationError),
        (errors.AuthenticationError, errors.ConfigurationError),
        (errors.UnusableReply, errors.ProviderError),
        (errors.ReplyCut, errors.UnusableReply),
        (errors.RequestTooLong, errors.ProviderError),
        (errors.EndpointUnreachable, errors.ProviderError),
        (errors.StaleRecording, errors.RecordingMissing),
        (errors.OutputError, errors.SummarizerError),
    ],
)
def test_a_special_error_is_caught_as_its_general_kind(
    child: type[errors.SummarizerError], parent: type[errors.SummarizerError]
) -> None:
    """Whoever catches the family gets its members."""
    assert issubclass(child, parent)
