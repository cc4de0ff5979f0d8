"""Words that only look like numbers, and numbers that only look like something else."""

from __future__ import annotations

import pytest

from summarizer.quantities import check_pair

KOREAN = [
    ("조사 기관은 밝히지 않았다.", "The organisation that did the survey was not named."),
    ("반대가 많다는 조사도 있다.", "There is also a survey that found many against it."),
    ("관객이 260만이라는 말은 믿기 어렵다.", "It is hard to believe that 2.6 million came to see it."),
    ("관객 백만이 넘는 영화였다.", "It was a film that more than a million people saw."),
    ("주민 열에 일곱은 찬성한다.", "Seven in ten residents are in favour."),
    ("그 일이 대단히 명백하다.", "The matter is very plain."),
    ("구조 대원과 구조 장비를 보냈다.", "Rescuers and rescue gear were sent."),
    ("만일 대통령이 온다면", "If the president comes"),
    ("백사장 대회가 열린다.", "The beach contest takes place."),
    ("억제 대책과 조건 개선을 논의했다.", "They discussed curbs and better terms."),
]


@pytest.mark.parametrize(("source", "target"), KOREAN)
def test_korean_words_of_numeral_syllables_are_no_numbers(source: str, target: str) -> None:
    """A magnitude needs its coefficient, a short numeral its counter, and a particle after figures is none of them."""
    assert check_pair(source, target, "ko").problems == ()


@pytest.mark.parametrize("source", ["이백 명이 왔다.", "사오 년 걸린다.", "3억 오천만 원을 냈다.", "오만 원권이 나왔다."])
def test_korean_numbers_in_syllables_are_still_read(source: str) -> None:
    """With what they count beside them they are numbers that an English may not leave out."""
    assert check_pair(source, "That is what was reported.", "ko").flagged


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("fr", "Il restait moins de trente secondes."),
        ("es", "Quedaban menos de treinta segundos."),
        ("it", "Mancavano meno di trenta secondi."),
        ("pt", "Faltavam menos de trinta segundos."),
    ],
)
def test_seconds_are_a_unit_behind_a_number(language: str, source: str) -> None:
    """In Romance languages the plural of the unit is spelled as an ordinal of many."""
    assert check_pair(source, "Fewer than thirty seconds were left.", language).problems == ()
    assert check_pair(source, "Fewer than thirty minutes were left.", language).flagged


def test_an_article_far_before_a_date_opens_no_interval() -> None:
    """Between the first day and *to* stands nothing else."""
    assert check_pair("Sie setzte eine Frist bis zum 9. Mai.", "It set a deadline of 9 May.", "de").problems == ()
    assert check_pair("vom 3. bis zum 9. Mai", "from 2 to 9 May", "de").flagged
