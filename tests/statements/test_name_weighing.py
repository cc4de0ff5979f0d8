"""What speaks for a replaced name."""

from __future__ import annotations

import pytest

from summarizer.statements.english_names import capitalised_runs
from summarizer.statements.name_evidence import evidence_of
from summarizer.statements.name_missing import missing_names
from summarizer.statements.name_weighing import ALARM, WEIGHTS, Suspect, price, suspicion, traits


def suspect(english: str, number: int = -1, proved: int = 0) -> Suspect:
    """A name of a text of which all but the first words are in doubt."""
    name = capitalised_runs(english)[number]
    telling = tuple(token for token in name.tokens if token.kind in ("name", "place"))
    return Suspect(name, telling[proved:], partly=proved > 0)


def found(source: str, language: str, english: str, proved: int = 0) -> tuple[str, ...]:
    """The traits of the last name of a text."""
    evidence = evidence_of(source, language)
    return traits(suspect(english, proved=proved), evidence, missing_names(evidence, english))


@pytest.mark.parametrize(
    ("source", "language", "english", "trait"),
    [
        ("Er kam gestern.", "de", "It was Greta Zeller.", "person"),
        ("Er kam gestern.", "de", "It was in Kavanaugh Hall.", "ordinary"),
        ("Er kam gestern.", "de", "It was the German.", "home"),
        ("Er kam gestern.", "de", "It was in Spain.", "place"),
        ("Il est venu hier.", "fr", "He came to Bukowina.", "all heard"),
        ("Il parla avec Zemmour.", "fr", "He spoke with Kavanaugh.", "missing name"),
        ("Il vient d'Espagne.", "fr", "He comes from Kavanaugh.", "missing place"),
        ("Wczoraj mówił Pawłowicz.", "pl", "Yesterday it was Kavanaugh.", "missing capital"),
        ("Il parla avec Zemmour.", "fr", "He spoke with the State Council.", "common two"),
        ("MS ha vinto.", "it", "It was Microsoft.", "short"),
    ],
)
def test_traits_say_what_a_name_is_and_what_is_lost(source: str, language: str, english: str, trait: str) -> None:
    """Each is a trait with a weight."""
    assert trait in found(source, language, english)
    assert set(found(source, language, english)) <= set(WEIGHTS)


def test_a_place_before_a_name_proves_nothing_of_it() -> None:
    """The governor of California may be any."""
    name = "It was the California Schwarzkopf Zeller."
    assert "behind a place" in found("Er kam aus Kalifornien.", "de", name, proved=1)
    assert "behind a place" not in found("Schwarzkopf kam.", "de", "It was Schwarzkopf Zeller.", proved=1)


def test_a_lost_name_makes_another_suspicious() -> None:
    """The same name is no alarm where nothing is lost."""
    english = "Yesterday it was Kavanaugh who came."
    for source, alarm in (("Hier, Zemmour est venu.", True), ("Il est venu hier.", False)):
        evidence = evidence_of(source, "fr")
        points = suspicion(suspect(english), evidence, missing_names(evidence, english))
        assert (points >= ALARM) == alarm


def test_the_limit_rises_with_the_length_of_the_text() -> None:
    """A passage of many names may cost no more false alarms than a sentence."""
    assert price("x" * 100) == 0
    assert 0 < price("x" * 600) < price("x" * 1200)
