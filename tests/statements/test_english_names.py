"""Names in English text."""

from __future__ import annotations

import pytest

from summarizer.statements.english_names import english_acronyms, english_names


def kinds(text: str) -> list[tuple[str, bool, list[str]]]:
    """Each name with whether it opens a sentence and what its words are."""
    return [(name.text, name.opens, [token.kind for token in name.tokens]) for name in english_names(text)]


def test_names_are_runs_of_capitals() -> None:
    """Names, places and ordinary words are told apart; acronyms are left out."""
    assert kinds(
        "Today Greta Zeller of the Supreme Court was seen talking with Jack Ma, who had come from Spain with NATO."
    ) == [
        ("Today Greta Zeller", True, ["ordinary", "name", "name"]),
        ("Supreme Court", False, ["ordinary", "ordinary"]),
        ("Jack Ma", False, ["name", "short"]),
        ("Spain", False, ["place"]),
    ]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Kavanaugh", "name"),
        ("Sung-joo", "name"),
        ("Kim-Trump", "name"),
        ("Swiss-made", "place"),
        ("Class-action", "ordinary"),
        ("Unnamed", "ordinary"),
        ("Deputies", "ordinary"),
        ("Argentina’s", "place"),
    ],
)
def test_a_word_is_of_a_kind(word: str, kind: str) -> None:
    """Compounds go by their parts, inflected words by their stems."""
    (name,) = english_names(f"it was {word}")
    assert [token.kind for token in name.tokens] == [kind]


def test_a_headline_in_capitals_shows_no_names() -> None:
    """Where every word has a capital, a capital says nothing."""
    assert english_names("Zeller Seeks Votes While Rivals Quarrel Over Budget") == ()


def test_what_is_no_word_is_no_name() -> None:
    """Codes, datelines and single letters."""
    assert english_names("it was F125, PARIS and Q") == ()


def test_of_a_text_without_end_some_names_are_looked_at() -> None:
    """Reading stays fast."""
    assert len(english_names("there went Kavanaugh, " * 500)) == 100


def test_acronyms_that_nobody_knows_stand_for_names() -> None:
    """Those that everybody knows, that the text explains, or that a headline shouts do not tell."""
    assert english_acronyms("The KRVT and its KRVT's rivals met BEST friends.") == ("KRVT",)
    assert english_acronyms("The KRVT met NATO.") == ("KRVT", "NATO")
    assert english_acronyms("The Kiel Regional Transport Board (KRTB) met.") == ()
    assert english_acronyms("KRVT MEETS BVQR") == ()
