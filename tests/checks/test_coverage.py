"""A translation has one text for each sentence, in order, and no other."""

from __future__ import annotations

import pytest

from summarizer.checks.coverage import check_translation
from summarizer.nouns.outputs import TranslatedSegment, Translation
from tests.factory import assign

SOURCE = assign("de", "Das Werk schließt.", "Die Stadt klagt.", "Niemand zahlt.")


def findings(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """Code and sentence of what the check says of a translation."""
    translation = Translation(tuple(TranslatedSegment(*pair) for pair in pairs), ())
    found = check_translation(SOURCE, translation)
    assert all(finding.verdict == "contradicts" for finding in found)
    assert all(finding.segments == (finding.where.item,) for finding in found)
    return [(finding.code, finding.where.item) for finding in found]


ONE, TWO, THREE = ("1.1", "The plant closes."), ("1.2", "The city sues."), ("1.3", "Nobody pays.")


def test_one_text_for_each_sentence_in_order_is_right() -> None:
    """A complete translation passes."""
    assert findings(ONE, TWO, THREE) == []


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([ONE, THREE], [("segment.missing", "1.2")]),
        ([], [("segment.missing", "1.1"), ("segment.missing", "1.2"), ("segment.missing", "1.3")]),
        ([ONE, ("1.2", " \n"), THREE], [("segment.empty", "1.2")]),
        ([ONE, TWO, TWO, THREE], [("segment.doubled", "1.2")]),
        ([ONE, TWO, THREE, ("2.1", "Advertisement")], [("segment.unknown", "2.1")]),
        ([ONE, ("", "Note"), TWO, THREE], [("segment.unknown", "")]),
        ([TWO, ONE, THREE], [("segment.order", "1.2"), ("segment.order", "1.1")]),
    ],
)
def test_every_departure_is_named(pairs: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    """Missing, empty, doubled, added and displaced sentences are told apart."""
    assert findings(*pairs) == expected
