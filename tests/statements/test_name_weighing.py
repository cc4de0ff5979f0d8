"""What speaks for a replaced name."""

from __future__ import annotations

import pytest

from summarizer.statements.english_names import EnglishName, capitalised_runs
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


def test_an_ordinary_word_says_what_bears_a_name_only_behind_it() -> None:
    """Before a name it may be a title or a first name, unless something of the name is proved."""
    assert "ordinary" not in found("Er kam gestern.", "de", "It was Bart Vandenbroucke.")
    assert "ordinary" in found("Er kam gestern.", "de", "It was Vandenbroucke Council.")
    assert "ordinary" in found("Broucke kam gestern.", "de", "It was Harbour Broucke Kavanaugh.", proved=1)


@pytest.mark.parametrize(
    ("source", "language", "english", "words"),
    [
        ("Il parla au ministre de la Défense.", "fr", "He spoke to the Supreme Court.", ("untold", "untold words")),
        ("Il parla au ministre de la Défense.", "fr", "He spoke to the Defence Minister.", ("told",)),
        ("Il parla au ministre de la Défense.", "fr", "He spoke to the Defence Court.", ("untold", "told")),
        ("Il parla de la Ryder Cup.", "fr", "He spoke of the Ryder Cup.", ("told",)),
        ("Il parla hier.", "fr", "Parliament was busy.", ("untold", "opens untold")),
    ],
)
def test_words_of_institutions_are_looked_up(source: str, language: str, english: str, words: tuple[str, ...]) -> None:
    """By what the language says for them, or as they are."""
    traits_of_words = {"told", "untold", "untold words", "opens untold"}
    assert traits_of_words & set(found(source, language, english)) == set(words)


def test_what_is_lost_speaks_against_what_is_of_its_kind() -> None:
    """A place for a place, an acronym for an acronym; a place may be lost for ordinary words too."""
    assert "for a place" in found("Il vient d'Espagne.", "fr", "He comes from Poland.")
    assert "common for a place" in found("Il vient d'Espagne.", "fr", "He comes from the Valley.")
    missing = missing_names(evidence_of("Il parle du KRVT.", "fr"), "He speaks of the BVQS.")
    short = Suspect(EnglishName("BVQS", (), opens=False), (), partly=False)
    assert "for an acronym" in traits(short, evidence_of("Il parle du KRVT.", "fr"), missing)


def test_nothing_may_be_lost() -> None:
    """Where capitals show names all is heard; elsewhere nothing is known to be lost."""
    assert "nothing lost" in found("彼は昨日来た。", "ja", "It was Kavanaugh who came.")
    assert "all heard" in found("Il est venu hier.", "fr", "It was Kavanaugh who came.")


def test_a_lost_name_makes_another_suspicious() -> None:
    """The same institution is no alarm where nothing is lost that it may stand for."""
    english = "Yesterday it came from the Valley."
    for source, alarm in (("Hier, il est venu d'Espagne, de Poitiers et d'ailleurs.", True), ("Il est venu.", False)):
        evidence = evidence_of(source, "fr")
        points = suspicion(suspect(english), evidence, missing_names(evidence, english))
        assert (points > ALARM - 0.2) == alarm


def test_the_limit_rises_with_the_length_of_the_text() -> None:
    """A passage of many names may cost no more false alarms than a sentence."""
    assert price("x" * 100) == 0
    assert 0 < price("x" * 600) < price("x" * 1200)
