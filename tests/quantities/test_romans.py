"""Roman numerals beside centuries and quarters, and in names."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.quantities import check_pair, compare, read_dates, read_quantities

CENTURIES = [
    ("es", "La ciudad creció en el siglo XXI.", 21),
    ("ru", "Дом построен в XIX веке.", 19),
    ("uk", "У ХХІ столітті все інакше.", 21),
    ("fr", "Une maison du XVIIIe siècle brûle.", 18),
    ("it", "La villa è del XX secolo.", 20),
    ("pl", "Tak było w XXI wieku.", 21),
    ("pt", "A ponte é do século XIX.", 19),
    ("ro", "Podul este din secolul al XIX-lea.", 19),
    ("cs", "Stalo se to ve XX. století.", 20),
    ("tr", "Kule XX. yüzyılda yapıldı.", 20),
    ("vi", "Thành phố này ra đời vào thế kỷ XV.", 15),
    ("ru", "Крепость стояла уже в X веке.", 10),
]


@pytest.mark.parametrize(("language", "text", "century"), CENTURIES)
def test_beside_a_century_a_roman_numeral_is_its_number(language: str, text: str, century: int) -> None:
    """Whichever side of the word it stands on, and whatever ending it has."""
    found = [quantity.value for quantity in read_quantities(text, language) if quantity.unit == "century"]
    assert found == [Decimal(century)]


@pytest.mark.parametrize(("language", "text", "century"), CENTURIES)
def test_another_century_is_a_changed_ordinal(language: str, text: str, century: int) -> None:
    """The English with the same century agrees, with the one before it does not."""
    assert compare(text, f"It was in the {century}th century.", language) == ()
    problems = compare(text, f"It was in the {century - 1}th century.", language)
    assert [problem.code for problem in problems] == ["number.ordinal"]


def test_centuries_in_a_list_share_the_word() -> None:
    """The word stands at one of the numerals and is meant at both."""
    text = "La casa cambió de dueño entre los siglos XVIII y XIX."
    assert [quantity.value for quantity in read_quantities(text, "es")] == [18, 19]
    assert check_pair(text, "The house changed hands between the 17th and 19th centuries.", "es").flagged


def test_a_quarter_in_roman_numerals_is_a_part_of_the_year() -> None:
    """``II квартал`` is the second quarter; a year has no sixth one."""
    assert not check_pair("Прибыль выросла во II квартале.", "Profit rose in the second quarter.", "ru").flagged
    assert check_pair("Прибыль выросла во II квартале.", "Profit rose in the third quarter.", "ru").flagged
    assert compare("Во VI квартале прибыли нет.", "There is no profit.", "ru") == ()


def test_in_a_name_a_roman_numeral_may_become_an_ordinal_or_stay() -> None:
    """*XX. Parteitag* is the 20th congress; kings keep theirs, in figures that are no quantity."""
    assert not check_pair("Der XX. Parteitag begann.", "The 20th party congress began.", "de").flagged
    assert not check_pair("El rey Felipe VI viajó.", "King Felipe VI travelled.", "es").flagged
    assert not check_pair("La Ve République est née.", "The 5th Republic was born.", "fr").flagged
    assert read_quantities("El rey Felipe VI viajó.", "es") == ()


@pytest.mark.parametrize(
    "text", ["the century I love", "the IIX century", "Malcolm X spoke", "plan V failed", "an XL shirt", "F-XX"]
)
def test_letters_that_only_look_like_numerals_are_none(text: str) -> None:
    """A pronoun, a size, letters in no order of numerals, single letters in names."""
    assert read_quantities(text, "en") == ()
    assert read_dates(text, "en") == ()


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


@given(st.integers(2, 39))
def test_every_numeral_reads_back(number: int) -> None:
    """Writing and reading are inverse."""
    (quantity,) = read_quantities(f"en el siglo {_roman(number)}", "es")
    assert quantity.value == number


def test_numerals_in_two_places_have_nothing_to_do_with_each_other() -> None:
    """A pope and a century of one sentence."""
    text = "El papa Juan XXIII murió a mediados del siglo XX."
    assert [quantity.value for quantity in read_quantities(text, "es")] == [20]
