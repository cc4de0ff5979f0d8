"""Which words for a speaker may name the same one."""

from __future__ import annotations

import pytest

from summarizer.statements.speakers_alike import any_compatible, compatible


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("official", "ministry", True),
        ("ministry", "official", True),
        ("ministry", "regulator", False),
        ("police", "prosecutors", False),
        ("police", "investigators", True),
        ("person", "artist", True),
        ("person", "police", False),
        ("coach", "player", False),
        ("unheard-of", "unheard-of", True),
    ],
)
def test_roles_are_alike_as_far_as_their_words_overlap(one: str, other: str, alike: bool) -> None:
    """What a general word takes in is not alike among itself; a person is no body."""
    assert compatible(one, other) is alike


def test_one_of_ours_is_enough() -> None:
    """Several roles of a speaker are held against several."""
    assert any_compatible(("court", "official"), {"ministry"})
    assert not any_compatible(("court",), {"ministry"})
