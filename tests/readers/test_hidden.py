"""Signs that a reader does not see."""

import pytest

from summarizer.readers.hidden import count_hidden, describe_hidden, hidden_offsets


def visible(text: str) -> str:
    """The text as a reader sees it."""
    hidden = set(hidden_offsets(text, 0, len(text)))
    return "".join(sign for offset, sign in enumerate(text) if offset not in hidden)


def test_each_kind_is_found_counted_and_named() -> None:
    """The note names kinds and counts in one line."""
    text = "a\u200bb\u202ec\u202cd\u00ade\x07f\U000e0041g\ufe0f"
    assert visible(text) == "abcdefg"
    assert describe_hidden(count_hidden(text)) == (
        "hidden characters removed: 1 Unicode tag characters, 2 bidirectional controls, 1 control characters, "
        "1 soft hyphens, 1 variation selectors, 1 zero-width characters"
    )


@pytest.mark.parametrize(
    "text",
    ["می\u200cخواهم", "क्\u200dष", "👨\u200d👩\u200d👧", "❤\ufe0f", "1\ufe0f", "葛\U000e0100", "می\u200c "],
)
def test_joiners_and_selectors_stay_where_the_script_needs_them(text: str) -> None:
    """Persian, Hindi, emoji and ideographic variants are written with them."""
    assert visible(text) == text


@pytest.mark.parametrize("text", ["a\u200db", "\u200d", "x\ufe0f\ufe0f", "❤\ufe0f\ufe0e", "می\u200cx"])
def test_joiners_and_selectors_elsewhere_are_hidden(text: str) -> None:
    """Between Latin letters, or in a run, they carry nothing but a message."""
    assert visible(text) != text
