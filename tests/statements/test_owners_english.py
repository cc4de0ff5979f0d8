"""Whose words a noun of telling are, and who tells beside a participle."""

from __future__ import annotations

import pytest

from summarizer.statements import read
from summarizer.statements.owners_english import owners


@pytest.mark.parametrize(
    ("text", "speaker", "roles"),
    [
        (
            "Ada Holm saw it rise, whereas Lund University professor Olle Berg's assessment was that it would fall.",
            "Lund University professor Olle Berg",
            ("school", "scholar"),
        ),
        ("The miners' view is that the shaft is safe.", "The miners", ("worker",)),
        (
            "The mill closes in May, with union leader Ada Holm warning that jobs would go.",
            "union leader Ada Holm",
            None,
        ),
        (
            "Snow is due, with one of its forecasters noting that roads may close.",
            "one of its forecasters",
            ("weather",),
        ),
        ("With the mayor calling it a disgrace, the festival was moved.", "the mayor", ("mayor",)),
    ],
)
def test_an_owner_or_a_participle_gives_words_to_somebody(
    text: str, speaker: str, roles: tuple[str, ...] | None
) -> None:
    """A view that somebody holds, and *with* somebody saying."""
    found = {each.text: each.roles for each in read(text, "en").speakers}
    assert speaker in found
    assert roles is None or found[speaker] == roles


@pytest.mark.parametrize(
    "text",
    [
        "The mayor's view is of the harbour that he built.",
        "The house with windows facing the yard, calling for paint, was sold.",
        "With what was a sigh, saying it was late, she left.",
        "Nothing that is theirs' view was that it rained.",
    ],
)
def test_what_has_no_owner_gives_words_to_nobody(text: str) -> None:
    """A view of the harbour, a house with windows."""
    assert not list(owners(text))


@pytest.mark.parametrize(
    "text",
    [
        "Two died, according to statements by the city's fire brigade.",
        "Two died, by her daughter Ada's calculations.",
        "Two died, according to the ministry's preliminary figures.",
    ],
)
def test_statements_may_be_those_of_one(text: str) -> None:
    """The plural of what was said is no plural of those who said it."""
    (speaker,) = read(text, "en").speakers
    assert speaker.number == "unknown"
