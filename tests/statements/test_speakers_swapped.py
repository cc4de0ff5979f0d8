"""Speakers who stand in another sentence than in the source."""

from __future__ import annotations

import pytest

from summarizer.statements.evidence import Pair
from summarizer.statements.speakers_swapped import moved

TWO = "Die Polizei sagte, der Mann sei verletzt. Die Gewerkschaft sagte, er sei gesund."


@pytest.mark.parametrize(
    ("english", "speaker"),
    [
        ("Police said the man was hurt. The union said he was well.", ""),
        ("The union said the man was hurt. Police said he was well.", "The union"),
        ("The union said the man was hurt; police said he was well.", ""),
        ("The union said the man was hurt.", ""),
        ("The union said the man was hurt by police. Police said the union was well.", ""),
    ],
)
def test_sentences_keep_their_speakers(english: str, speaker: str) -> None:
    """A semicolon joins what may stand in any order; whoever is still there as well has not moved."""
    assert moved(Pair.of(TWO, english, "de", "", None, None)) == speaker


def test_sentences_may_be_turned_round_with_what_they_tell() -> None:
    """Figures and names tell where a sentence has gone; whoever has gone with it has not moved."""
    source = "Die Gewerkschaft sagte, in 340 Betrieben werde gestreikt. Die Polizei sagte, das Tor bleibe zu."
    english = "The gate stays shut, police said. In 340 plants there will be a strike, the union said."
    assert moved(Pair.of(source, english, "de", "", None, None)) == ""
    swapped = "In 340 plants there will be a strike, police said. The gate stays shut, the union said."
    assert moved(Pair.of(source, swapped, "de", "", None, None)) == "police"


def test_whoever_has_not_been_read_has_not_moved() -> None:
    """A sentence of the source that somebody tells for whom no table has a word may be this one's."""
    source = "Die Polizei sagte, der Mann sei verletzt. Der Glöckner sagte, die Polizei habe geschlafen."
    english = "Police said the man was hurt. The police officer said they had slept."
    assert moved(Pair.of(source, english, "de", "", None, None)) == ""


def test_a_name_moves_as_a_role_does() -> None:
    """Where both sides spell it alike."""
    source = "Das schrieb Merkurblatt. Die Firma schwieg."
    assert moved(Pair.of(source, "Merkurblatt wrote this. The firm said nothing.", "de", "", None, None)) == ""
    assert moved(Pair.of(source, "They did it. Even so Merkurblatt said no.", "de", "", None, None))


def test_clauses_keep_their_speakers_if_nothing_turns_them_round() -> None:
    """Both must have moved: one alone may be read wrongly."""
    source = "검찰은 돈을 받았다고 주장했지만, 변호인은 사실이 아니라고 맞섰다."
    both = "The family claimed he had taken money, but prosecutors countered that this was untrue."
    assert moved(Pair.of(source, both, "ko", "", None, None)) == ""
    turned = "Residents said the dam was unsafe, but the ministry said that was untrue."
    source = "국토부는 댐이 위험하다고 밝혔지만, 주민들은 사실이 아니라고 말했다."
    assert moved(Pair.of(source, turned, "ko", "", None, None)) == "Residents"
    free = "Residents said that was untrue, although the ministry said the dam was unsafe."
    assert moved(Pair.of(source, free, "ko", "", None, None)) == ""
