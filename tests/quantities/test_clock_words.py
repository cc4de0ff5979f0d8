"""Times of day in words: halves and quarters, before the hour and behind it."""

from __future__ import annotations

import pytest

from summarizer.quantities import check_pair, read_quantities
from summarizer.quantities.compare import facts_of

SPOKEN = [
    ("de", "Der Markt schließt um halb sieben.", "The market closes at half past six."),
    ("de", "Der Markt schließt um viertel vor sieben.", "The market closes at a quarter to seven."),
    ("nl", "De winkel sluit om half acht.", "The shop closes at 7:30 p.m."),
    ("cs", "Obchod zavírá v půl osmé večer.", "The shop closes at 7:30 p.m."),
    ("pl", "Sklep zamykają o wpół do ósmej.", "The shop closes at half past seven."),
    ("ru", "Магазин закрыли в половине восьмого вечера.", "The shop was closed at half past seven in the evening."),
    ("uk", "Крамницю зачинили о пів на восьму.", "The shop was closed at half past seven."),
    ("et", "Pood suleti kell pool kaheksa.", "The shop was closed at 7:30."),
    ("id", "Toko tutup pukul setengah delapan malam.", "The shop closes at 7:30 p.m."),
    ("es", "La tienda cierra a las siete y media de la tarde.", "The shop closes at 7:30 p.m."),
    ("es", "La tienda cierra a las ocho menos cuarto.", "The shop closes at a quarter to eight."),
    ("fr", "Le magasin ferme vers sept heures et demie.", "The shop closes at around half past seven."),
    ("fr", "Le magasin ferme à sept heures trente.", "The shop closes at half past seven."),
    ("it", "Il negozio chiude alle sette e mezza.", "The shop closes at half past seven."),
    ("pt", "A loja fecha às sete e meia.", "The shop closes at half past seven."),
    ("tr", "Dükkân saat yedi buçukta kapanıyor.", "The shop closes at half past seven."),
    ("hi", "दुकान साढ़े सात बजे बंद होती है।", "The shop closes at half past seven."),
    ("hi", "दुकान डेढ़ बजे बंद होती है।", "The shop closes at half past one."),
    ("ar", "يغلق المتجر الساعة السابعة والنصف مساء.", "The shop closes at 7:30 p.m."),
]


@pytest.mark.parametrize(("language", "source", "target"), SPOKEN)
def test_a_half_or_quarter_of_an_hour_is_a_time_of_day(language: str, source: str, target: str) -> None:
    """German, Dutch, Slavic, Estonian and Indonesian count towards the hour to come, the others from the one before."""
    assert check_pair(source, target, language).problems == ()


@pytest.mark.parametrize(("language", "source", "target"), SPOKEN)
def test_another_hour_is_an_alarm(language: str, source: str, target: str) -> None:
    """The same time an hour earlier is another time."""
    wrong = target
    for hour, other in (("seven", "five"), ("six", "four"), ("eight", "three"), ("one", "two"), ("7:30", "5:30")):
        if hour in target.split() or hour in target.replace(".", " ").split():
            wrong = target.replace(hour, other)
            break
    assert wrong != target
    assert check_pair(source, wrong, language).flagged


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "в половине второго тайма", "0.5"),
        ("de", "halb so groß", "0.5"),
        ("nl", "half tien kilometer", "0.5"),
        ("id", "satu setengah jam", "1.5"),
        ("fr", "pendant quatre heures et demie", "4.5"),
    ],
)
def test_a_half_of_something_else_is_no_time(language: str, text: str, value: str) -> None:
    """What an ordinal counts, a measure and a length of time are numbers."""
    assert str(read_quantities(text, language)[0].value.normalize()) == value


def test_noon_and_midnight_are_times_that_nobody_misses() -> None:
    """English says *noon* for 12 Uhr, and may say it where the source says it without a number."""
    assert check_pair("Die Sitzung beginnt um 12 Uhr.", "The session begins at noon.", "de").problems == ()
    assert check_pair("Die Sitzung beginnt mittags.", "The session begins at noon.", "de").problems == ()


def test_hours_of_a_range_of_shares_are_none() -> None:
    """*С 8 до 12 процентов*: the unit stands behind the range."""
    assert [fact.kind for fact in facts_of("Доля выросла с 8 до 12 процентов.", "ru")] == ["number", "number"]
    assert [fact.kind for fact in facts_of("Открыто с 8 до 12 часов.", "ru")] == ["clock", "clock"]
