"""The subject of a reporting verb, by English word order."""

from __future__ import annotations

import pytest

from summarizer.statements import read
from summarizer.statements.reading import side


@pytest.mark.parametrize(
    ("text", "speaker", "roles"),
    [
        ("The mine is safe, the governor of the Bank of Japan said.", "the governor of the Bank of Japan", None),
        ("Holm, chairwoman of Norvik, said the mine was safe.", None, None),
        ("Ada Holm, chairwoman of Norvik, said it was safe.", "Ada Holm, chairwoman of Norvik", ("executive",)),
        ("The minister, Ada Holm (Greens), spoke of a mistake.", "The minister, Ada Holm", None),
        ("At the meeting the coach said they were tired.", "the coach", ("coach",)),
        ("The coach smiled and said they were tired.", "The coach", ("coach",)),
        ("Ada Holm, the coach, shrugged and said nothing.", "Ada Holm, the coach", None),
        ("The road is shut, and police said it was icy.", "police", ("police",)),
        ("The family said it was icy.", "The family", ("family",)),
        ("A spokesman for the ministry said no.", "A spokesman for the ministry", ("ministry", "spokesperson")),
        ("Rodin Co. said it would sell the mine.", "Rodin Co.", ()),
        ("He who fell said it was icy.", "He", ()),
        ("The consumer group said it was unsafe.", "The consumer group", ("consumer_group",)),
        ("A University of Holm study said it was safe.", "A University of Holm study", ("school", "study")),
    ],
)
def test_the_subject_is_found_by_word_order(text: str, speaker: str | None, roles: tuple[str, ...] | None) -> None:
    """Also behind an opener, before a second verb, beside an apposition; a name holds together."""
    found = {found.text.strip(): found.roles for found in read(text, "en").speakers}
    if speaker is not None:
        assert speaker in found
        assert roles is None or found[speaker] == roles


@pytest.mark.parametrize(
    "text",
    [
        "The forecast is bright.",
        "The bank lowered its forecast.",
        "Asked why she had left, nobody answered.",
        "Ada Holm, asked whether she had left, shrugged.",
    ],
)
def test_what_is_no_subject_does_not_speak(text: str) -> None:
    """A noun that is spelt like a verb has none, nor has a question."""
    assert all(
        not found.text.strip().lower().startswith(("the", "its", "why", "whether"))
        for found in read(text, "en").speakers
    )


def test_a_subject_too_far_to_be_found_still_speaks() -> None:
    """Behind a long subject, and where a verb of saying is a purpose."""
    assert side("She took to the stage to announce it.", "en").speaks
    assert side("The " + "very " * 20 + "old men hinted at it.", "en").speaks
    assert not side("A new disease was confirmed.", "en").speaks
    assert side("Yesterday as said before it rained.", "en").speaks
