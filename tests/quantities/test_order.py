"""The order of numbers: what English may turn round, and what it may not."""

from __future__ import annotations

import pytest

from summarizer.quantities import check_pair

FAIR = [
    ("de", "Der Club verlor mit 1:3.", "The club lost 3-1."),
    ("nl", "De club verloor met 0-2.", "The club lost 2-0."),
    ("de", "Unter den 22 Verletzten sind vier Kinder.", "Four children are among the 22 injured."),
    ("fr", "Sur les douze jurés, huit étaient absents.", "Eight of the twelve jurors were absent."),
    ("uk", "З понад 600 кандидатів відібрали лише 12.", "Only 12 were selected from more than 600 candidates."),
    (
        "de",
        "Das Treffen dauerte vier statt der geplanten zwei Stunden.",
        "It took four hours instead of the planned two.",
    ),
    ("de", "Pro 100.000 Einwohner gab es 23,4 Fälle.", "There were 23.4 cases per 100,000 inhabitants."),
    ("de", "Es endete mit 52 zu 48 Prozent.", "It ended with 52 percent to 48."),
]
TURNED = [
    ("de", "Der Club gewann mit 3:1.", "The club won 1-3."),
    ("nl", "De ploeg zakte van 540 naar 543.", "The team fell from 543 to 540."),
    ("de", "Von den 22 Plätzen sind vier frei.", "22 of the four places are free."),
    ("de", "Von den 120 Plätzen sind nur 85 belegt.", "Only 120 of the 85 places are taken."),
    ("de", "Am Tag sind es 4 Grad, nachts minus 7 Grad.", "It is 7 degrees by day and minus 4 at night."),
    ("de", "Der Markt ist vom 26. bis 28. Juni offen.", "The market is open from June 28 to 26."),
    ("fr", "Le marché est ouvert du 3 au 17 août.", "The market is open from August 17 to 3."),
    ("tr", "Hisse 120 liradan 98 liraya düştü.", "The stock fell from 98 lira to 120 lira."),
    ("tr", "Oyların yüzde 30 ila 43'ü sayıldı.", "Between 43 and 30 percent of the votes were counted."),
    ("de", "Er verlor 19 seiner 29 Spiele.", "He lost 29 of his 19 games."),
    ("tr", "Çocuklar 9 ve 12 yaşlarında.", "The children are 12 and 9 years old."),
    ("uk", "На виборах 2019 року він набрав 73,2 відсотка.", "In the 73.2 election he got 2019 percent."),
    ("de", "Auf 40 Hektar entstehen 1.500 Häuser.", "40 houses are built on 1,500 hectares."),
]


@pytest.mark.parametrize(("language", "source", "target"), FAIR)
def test_english_may_turn_these_round(language: str, source: str, target: str) -> None:
    """The winner's goals, a part and its whole, a unit said with either number."""
    assert check_pair(source, target, language).problems == ()


@pytest.mark.parametrize(("language", "source", "target"), TURNED)
def test_these_are_turned_round_wrongly(language: str, source: str, target: str) -> None:
    """The ends of a change or range, a part greater than its whole, values that took each other's unit."""
    assert check_pair(source, target, language).flagged
