"""Which part of a passage faces a place of the other side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.nouns.article import Span
from summarizer.statements.evidence import Pair
from summarizer.statements.facing import facing, is_passage

SENTENCE = "The council met in the old town hall on Monday and talked for hours. "


def pair(english: str) -> Pair:
    """A pair with this English."""
    return Pair.of("Der Rat tagte.", english, "de", "", None, None)


def test_a_passage_has_several_sentences() -> None:
    """One long sentence is turned round freely, and three shouts are one."""
    assert is_passage(pair(SENTENCE * 3))
    assert not is_passage(pair(SENTENCE * 2))
    assert not is_passage(pair("No. No! No."))
    assert not is_passage(pair("The council, " + "which met in the old town hall, " * 12 + "talked."))


def test_the_places_of_both_sides_go_along() -> None:
    """What stands at the end faces the end, whatever the lengths."""
    ours, theirs = "x" * 1000, "y" * 400
    part = facing(Span(990, 1000), ours, theirs)
    assert part.start > 200
    assert part.end == 400
    assert facing(Span(0, 10), ours, theirs).start == 0


@given(st.integers(0, 2000), st.integers(1, 50), st.integers(0, 2000))
def test_the_part_lies_within_the_text(start: int, length: int, size: int) -> None:
    """Whatever the place and the lengths."""
    part = facing(Span(start, start + length), "x" * (start + length), "y" * size)
    assert part.start >= 0
    assert part.end <= size
