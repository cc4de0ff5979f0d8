"""Attributes that are worked out once."""

from __future__ import annotations

from summarizer.once import once


class Harbour:
    """Counts how often its depth is sounded."""

    sounded = 0

    @once
    def depth(self) -> int:
        """In metres."""
        self.sounded += 1
        return 7


def test_a_value_is_worked_out_at_the_first_look_and_kept() -> None:
    """The second look asks nobody."""
    harbour = Harbour()
    assert (harbour.depth, harbour.depth, harbour.sounded) == (7, 7, 1)


def test_each_object_has_a_value_of_its_own() -> None:
    """What one object keeps the other does not see."""
    first, second = Harbour(), Harbour()
    assert first.depth == second.depth
    assert (first.sounded, second.sounded) == (1, 1)


def test_the_class_shows_the_attribute_itself() -> None:
    """With the words that explain it."""
    assert Harbour.depth.__doc__ == "In metres."
