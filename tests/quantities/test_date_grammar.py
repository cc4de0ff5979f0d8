"""Dates that a language words in its own way."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.quantities import check_pair, read_dates

FAIR = [
    ("de", "Das sagte er am 4. 5. in Bonn.", "He said so in Bonn on May 4."),
    ("de", "Das gilt vom 4.5. bis 7.5. nur hier.", "That holds only here from May 4 to May 7."),
    ("de", "Am 5. Januar sinkt der Wert auf 30 Grad.", "On January 5, the value will drop to 30 degrees."),
    ("de", "Im ersten Halbjahr kamen mehr Gäste.", "More guests came in the first half of the year."),
    ("de", "In der Nacht zum Samstag brannte es.", "There was a fire on Friday night."),
    ("de", "In der Nacht zum Samstag brannte es.", "There was a fire early on Saturday."),
    ("pl", "W nocy z piątku na sobotę spłonął dom.", "A house burned down on Friday night."),
    ("fr", "La lettre date du 29 septembre.", "The letter dates from Saturday."),
    ("pt", "Eles chegam na quinta e partem no domingo.", "They arrive on Thursday and leave on Sunday."),
    ("ro", "Preţul a crescut în iunie faţă de mai.", "The price rose in June compared with May."),
    ("ro", "A vorbit luni la Cluj.", "He spoke in Cluj on Monday."),
    ("ro", "A lucrat trei luni la Cluj.", "He worked in Cluj for three months."),
    ("vi", "Chợ mở ngày 14 và 15/11.", "The market is open on November 14 and 15."),
    ("vi", "Trời mưa sáng 15/8.", "It rained on the morning of August 15."),
    ("vi", "Doanh thu giảm trong quý đầu năm.", "Revenue fell in the first quarter."),
    ("id", "Ekonomi tumbuh pada kuartal I.", "The economy grew in the first quarter."),
]
WRONG = [
    ("de", "Das sagte er am 4. 5. in Bonn.", "He said so in Bonn on June 4."),
    ("de", "In der Nacht zum Samstag brannte es.", "There was a fire on Sunday night."),
    ("de", "In der Nacht zum Samstag brannte es.", "There was a fire early on Friday."),
    ("pl", "W nocy z piątku na sobotę spłonął dom.", "A house burned down on Friday."),
    ("pt", "Eles chegam na quinta e partem no domingo.", "They arrive on Friday and leave on Sunday."),
    ("ro", "A vorbit luni la Cluj.", "He spoke in Cluj on Friday."),
    ("vi", "Doanh thu giảm trong quý đầu năm.", "Revenue fell in the third quarter."),
]


@pytest.mark.parametrize(("language", "source", "target"), FAIR)
def test_the_same_date_in_english(language: str, source: str, target: str) -> None:
    """No form of these is another date."""
    assert check_pair(source, target, language).problems == ()


@pytest.mark.parametrize(("language", "source", "target"), WRONG)
def test_another_date_is_an_alarm(language: str, source: str, target: str) -> None:
    """Another month, weekday, eve or quarter."""
    assert check_pair(source, target, language).flagged


@pytest.mark.parametrize("text", ["Am 4. 5. Mai war er hier", "Platz 3. 2. Liga", "am 34. 5. oder", "am 4. 15. oder"])
def test_two_ordinals_are_a_date_only_before_a_small_letter(text: str) -> None:
    """A capital begins another number's noun, and no calendar has a 34th day or a 15th month."""
    assert not any(reading.edtf.count("-") == 2 and "-05-04" in reading.edtf for reading in read_dates(text, "de"))


def test_a_month_alone_means_no_day() -> None:
    """Of a month no weekday can be told, so that none is impossible."""
    source, target = "Die Messe im März 2025 war gut besucht.", "The fair, held on a Friday in March 2025, drew many."
    assert check_pair(source, target, "de", date(2025, 4, 1)).problems == ()
