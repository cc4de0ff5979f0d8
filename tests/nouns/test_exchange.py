"""Requests, replies and usage."""

from __future__ import annotations

from summarizer.nouns.exchange import Reply, Usage


def test_usages_add_up_field_by_field() -> None:
    """Three kinds of tokens are counted apart because they cost differently."""
    assert Usage(100, 40, 7) + Usage(1, 2, 3) == Usage(101, 42, 10)


def test_no_usage_is_the_neutral_element() -> None:
    """A sum can begin with nothing."""
    assert sum([Usage(5, 0, 2)], Usage()) == Usage(5, 0, 2)


def test_a_reply_is_paid_unless_somebody_says_otherwise() -> None:
    """What comes from an endpoint was bought; a shelf says that it was not."""
    assert Reply("{}", "stop", Usage(), "m").paid
