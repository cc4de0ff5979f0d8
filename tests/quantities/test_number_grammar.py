"""Numbers that several words make: shares, additions, compounds, smaller parts behind a unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.quantities import check_pair, read_quantities

VALUES = [
    # A fraction of a magnitude.
    ("de", "eine halbe Milliarde Euro", "500000000"),
    ("nl", "een half miljoen huizen", "500000"),
    ("ro", "jumătate de milion de case", "500000"),
    ("fr", "un demi-milliard", "500000000"),
    ("es", "medio centenar", "50"),
    ("ru", "полмиллиона", "500000"),
    ("uk", "півмільйона", "500000"),
    # A cardinal and an ordinal are a share.
    ("ru", "две пятых земель", "0.4"),
    ("uk", "три п'ятих", "0.6"),
    ("pl", "dwie piąte", "0.4"),
    ("fr", "deux cinquièmes", "0.4"),
    ("es", "tres décimas", "0.3"),
    ("et", "kolm neljandikku", "0.75"),
    ("vi", "bốn phần năm", "0.8"),
    ("en", "three-fourths", "0.75"),
    # Hindi says before a number what is added to it.
    ("hi", "साढ़े तीन लाख", "350000"),
    ("hi", "सवा लाख", "125000"),
    ("hi", "पौने दो करोड़", "17500000"),
    # Magnitudes in a row, linked or not.
    ("it", "un miliardo e 200 milioni", "1200000000"),
    ("en", "one billion 200 million", "1200000000"),
    ("tr", "22 bin 104", "22104"),
    ("tr", "yüz elli bin", "150000"),
    ("tr", "bin lira", "1000"),
    ("ar", "ثلاثة آلاف و500", "3500"),
    ("ar", "ألفا و200", "1200"),
    ("ar", "ألفا جندي", "2000"),
    ("ar", "مليونان ونصف المليون", "2500000"),
    ("ar", "ثلاثة مليارات ونصف المليار", "3500000000"),
    # Linked forms before the ending of a noun or adjective.
    ("ru", "сорокапятилетний", "45"),
    ("uk", "тридцятидворічний", "32"),
    ("pl", "dwudziestodwuletni", "22"),
    ("et", "seitsmeteistaastane", "17"),
    ("cs", "jedenadvacátý", "21"),
    ("cs", "dvaatřicátého", "32"),
    ("de", "Vierjahresvertrag", "4"),
    ("de", "Fünftagewoche", "5"),
    ("it", "trent'anni", "30"),
    # Hundredths and inches behind their unit.
    ("fr", "49 secondes 52", "49.52"),
    ("fr", "deux mètres cinquante", "2.5"),
    ("es", "dos euros cincuenta", "2.5"),
    ("en", "five pounds fifty", "5.5"),
    ("vi", "có năm trăm", "500"),
    ("vi", "hai mươi năm", "20"),
    ("vi", "một trăm lẻ năm", "105"),
    ("fr", "une heure trente de marche", "1.5"),
    ("it", "nel Settecento", "18"),
    ("it", "arrivarono settecento uomini", "700"),
    ("nl", "paar duizend mensen", "1000"),
    ("ar", "ستا وأربعين سنة", "46"),
    ("pl", "pięciorga dzieci", "5"),
    ("tr", "altmış beşi", "65"),
]


@pytest.mark.parametrize(("language", "text", "value"), VALUES)
def test_several_words_make_one_number(language: str, text: str, value: str) -> None:
    """Read as one quantity of this value."""
    (quantity,) = read_quantities(text, language)
    assert quantity.value == Decimal(value)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("es", "dos quintas", [2, 5]),
        ("hi", "साढ़े, तीन", [3]),
        ("hi", "साढ़े लोग", []),
        ("en", "five pounds, fifty men", [5, 50]),
        ("en", "8 feet 4 times", [8, 4]),
        ("fr", "3 mètres 20 fois", [3, 20]),
        ("en", "22 thousand 104", [22000, 104]),
        ("en", "5 thousand 300 million", [5000, 300_000_000]),
        ("nl", "vierhonderdtiende", [410]),
        ("cs", "strakadvacátý den", []),
        ("de", "einen Zweijahresplan bis 2028", [1, 2]),
        ("de", "5 Millionen und 300 Häuser", [5_000_000, 300]),
    ],
)
def test_neighbours_that_do_not_belong_together_stay_apart(language: str, text: str, values: list[int]) -> None:
    """What only stands side by side is read as several numbers."""
    found = [quantity.value for quantity in read_quantities(text, language)]
    assert found == [Decimal(value) for value in values] or (text == "dos quintas" and found == [Decimal("0.4")])


def test_feet_and_inches_are_one_length() -> None:
    """A height in feet and inches is converted as a whole."""
    assert check_pair("Der 1,93 Meter große Torwart", "The 6-foot-4 goalkeeper", "de").problems == ()
    assert check_pair("Der 1,93 Meter große Torwart", "The 6 feet 4 inches tall goalkeeper", "de").problems == ()
    assert check_pair("Der 1,93 Meter große Torwart", "The 5-foot-2 goalkeeper", "de").flagged


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("Der Wert fiel von 120 auf 95 Millionen.", "from 120 million to 95 million", "from 120 to 95 million"),
        ("Der Wert stieg von 761 auf 799 Milliarden.", "from 761 billion to 799 billion", "from 761 to 799 million"),
    ],
)
def test_two_ends_share_a_magnitude(source: str, target: str, wrong: str) -> None:
    """The magnitude behind the second number is that of the first as well, up or down."""
    assert check_pair(source, f"The value went {target}.", "de").problems == ()
    assert check_pair(source, f"The value went {wrong}.", "de").flagged is (wrong.endswith("799 million"))


def test_a_number_with_a_nought_before_it_is_a_name() -> None:
    """Schalke 04 counts nothing, and stands where English puts it."""
    assert check_pair("Am 12. Spieltag kam Schalke 04.", "Schalke 04 came on matchday 12.", "de").problems == ()
    assert read_quantities("07 Prozent", "de")[0].value == 7


def test_round_prices_have_a_dash_for_cents() -> None:
    """The currency stands behind the dash."""
    assert check_pair("Das Buch kostet 59,- Euro.", "The book costs 59 euros.", "de").problems == ()
    assert check_pair("Das Buch kostet 59,- Euro.", "The book costs 59 dollars.", "de").flagged


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("de", "In den neunziger Jahren war die Stadt größer."),
        ("de", "In den Neunzigerjahren war die Stadt größer."),
        ("it", "Negli anni Novanta la città era più grande."),
        ("ru", "В девяностых годах город был больше."),
        ("tr", "Doksanlı yıllarda şehir daha büyüktü."),
        ("ar", "في تسعينيات القرن الماضي كانت المدينة أكبر."),
        ("cs", "V 90. letech 20. století bylo město větší."),
    ],
)
def test_decades_in_words_are_decades_in_figures(language: str, source: str) -> None:
    """*In the nineties* and *in the 1990s*; the century of the decade is said by the figures."""
    assert check_pair(source, "The town was larger in the 1990s.", language).problems == ()
    assert check_pair(source, "The town was larger in the nineties.", language).problems == ()
    assert check_pair(source, "The town was larger in the 1970s.", language).flagged


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("استمر اللقاء ساعتين ونصف الساعة.", "The meeting lasted two and a half hours.", "two and a half days"),
        ("عاش في المدينة أسبوعين.", "He lived in the city for two weeks.", "two months"),
        ("يكلف الخبز دولارين.", "The bread costs two dollars.", "two euros"),
    ],
)
def test_an_arabic_dual_says_two_of_its_unit(source: str, target: str, wrong: str) -> None:
    """The unit of a dual is compared as any other."""
    assert check_pair(source, target, "ar").problems == ()
    unit = target.rpartition("two ")[2].rstrip(".")
    assert check_pair(source, target.replace(f"two {unit}", wrong), "ar").flagged


@pytest.mark.parametrize("source", ["جاء 200 رجل و14 امرأة.", "جاء 200 رجل لـ14 يوما."])
def test_arabic_writes_small_words_as_one_with_figures(source: str) -> None:
    """Such a number is an amount and no part of a name."""
    assert 14 in [quantity.value for quantity in read_quantities(source, "ar")]


def test_a_rate_may_leave_one_euro_unsaid() -> None:
    """*Lei pentru un euro* is *lei to the euro*."""
    source = "Cursul este de 4,97 lei pentru un euro."
    assert check_pair(source, "The rate is 4.97 lei to the euro.", "ro").problems == ()


def test_a_measure_in_brackets_says_the_same_again() -> None:
    """English may leave out what only converts the measure before it, but not a measure of its own."""
    source = "Der Weg ist zehn Meilen (16 Kilometer) lang."
    assert check_pair(source, "The way is ten miles long.", "de").problems == ()
    other = "Der Weg ist zehn Meilen (50 Kilometer) lang."
    assert check_pair(other, "The way is ten miles long.", "de").flagged


def test_a_bound_ends_at_a_comma() -> None:
    """A separable verb is no bound of the number in the next clause."""
    source = "Er gab drei Schüsse ab, zwei davon trafen."
    assert check_pair(source, "He fired three shots, two of which hit.", "de").problems == ()


def test_from_says_the_least_price() -> None:
    """German *ab* is *from*; without either the bound is gone."""
    source = "Das Gerät kostet ab 799 Euro."
    assert check_pair(source, "The device costs from 799 euros.", "de").problems == ()
    assert check_pair(source, "The device is available for 799 euros.", "de").problems != ()


def test_an_ordinal_behind_an_article_is_no_share() -> None:
    """*A ninth-floor window* is in the ninth floor; *a ninth of the windows* are few."""
    source = "Ребёнок выпал из окна девятого этажа."
    assert check_pair(source, "The child fell from a ninth-floor window.", "ru").problems == ()
    assert check_pair(source, "The child fell from a sixth-floor window.", "ru").flagged


def test_somewhat_more_may_be_left_out() -> None:
    """German *gut*, Dutch *ruim* add little; English says *a good* or nothing."""
    assert check_pair("Bis dort sind es gut 60 Kilometer.", "It is 60 kilometres to there.", "de").problems == ()
    assert check_pair("Bis dort sind es gut 60 Kilometer.", "It is less than 60 kilometres to there.", "de").flagged


def test_a_german_speed_has_its_unit_before_it() -> None:
    """*Tempo 30* is 30 kilometres per hour."""
    assert check_pair("Hier gilt Tempo 30.", "The limit here is 30 km/h.", "de").problems == ()
    assert check_pair("Hier gilt Tempo 30.", "The limit here is 30.", "de").problems == ()
    assert check_pair("Hier gilt Tempo 30.", "The limit here is 30 mph.", "de").flagged


def test_over_a_length_of_time_is_throughout_it() -> None:
    """*Binnen sieben Tagen* is *over seven days*, but not *over seven cases*."""
    assert check_pair("Binnen sieben Tagen kamen alle.", "Over seven days, all of them came.", "de").problems == ()
    assert check_pair("Es kamen bis zu 70 Leute.", "Over 70 people came.", "de").flagged


def test_the_eldest_of_eight_is_no_bound() -> None:
    """Spanish says *older than* and *the eldest of* with the same words but for the article."""
    assert check_pair("Era el mayor de ocho hermanos.", "He was the eldest of eight.", "es").problems == ()
    assert check_pair("Son mayores de ocho años.", "They are eight years old.", "es").problems != ()
