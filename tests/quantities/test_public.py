"""Reading quantities and dates: the expressions of news, as code points of the text they stand in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from summarizer.quantities import computed_lines, describe, read_dates, read_quantities

QUANTITIES = [
    ("ko", "회사는 5,000억 달러 이상을 투자한다", "5,000억 달러 이상", "500e9", "money", "USD", "at_least"),
    ("ko", "매출은 1조 2,340억 원이다", "1조 2,340억 원", "1.234e12", "money", "KRW", None),
    ("ko", "약 26만 8천 명이 모였다", "약 26만 8천 명", "268000", "count", "person", "about"),
    ("ko", "1만2천 명", "1만2천 명", "12000", "count", "person", None),
    ("ko", "29조 3751억 원", "29조 3751억 원", "29375100000000", "money", "KRW", None),
    ("ko", "12조3천억원", "12조3천억원", "12.3e12", "money", "KRW", None),
    ("ko", "수백만 명", "수백만 명", "1000000", "vague", "person", None),
    ("ko", "만 18세 청년", "18세", "18", "age", "year", None),
    ("ko", "1,000명이 넘는 시민", "1,000명이 넘는", "1000", "count", "person", "more_than"),
    ("ja", "売上高は1兆2000億円", "1兆2000億円", "1.2e12", "money", "JPY", None),
    ("ja", "3億5000万ドルを超える", "3億5000万ドルを超える", "350000000", "money", "USD", "more_than"),
    ("ja", "打率2割5分", "2割5分", "25", "percent", "%", None),
    ("ja", "約１６時間", "約１６時間", "16", "measure", "hour", "about"),
    ("zh", "毕业生达26.8万人", "26.8万人", "268000", "count", "person", None),
    ("zh", "投资2.5万亿元", "2.5万亿元", "2.5e12", "money", "CNY", None),
    ("zh", "增长近30%", "近30%", "30", "percent", "%", "nearly"),
    ("zh", "达到十二万亿", "十二万亿", "12e12", "number", None, None),
    ("zh", "一万二", "一万二", "12000", "number", None, None),
    ("de", "1,5 Mrd. Euro", "1,5 Mrd. Euro", "1.5e9", "money", "EUR", None),
    ("de", "rund 1.250 Beschäftigte", "rund 1.250", "1250", "number", None, "about"),
    ("de", "siebenundvierzigjährige Frau", "siebenundvierzigjährige", "47", "age", "year", None),
    ("en", "more than 1.2 trillion won", "more than 1.2 trillion won", "1.2e12", "money", "KRW", "more_than"),
    ("en", "it paid $3m for it", "$3m", "3e6", "money", "USD", None),
    ("en", "about £2.5M was lost", "about £2.5M", "2.5e6", "money", "GBP", "about"),
    ("en", "a wall of 3 m", "3 m", "3", "measure", "m", None),
    ("en", "margins of -3.5% and falling", "-3.5%", "-3.5", "percent", "%", None),
    ("ko", "영업이익률은 -5%다", "-5%", "-5", "percent", "%", None),
    ("en", "a dozen eggs", "dozen", "12", "number", None, None),
    ("en", "half a million votes", "half a million", "500000", "number", None, None),
]


@pytest.mark.parametrize(("language", "text", "written", "value", "kind", "unit", "bound"), QUANTITIES)
def test_a_quantity_is_read_with_its_unit_and_bound(
    language: str, text: str, written: str, value: str, kind: str, unit: str | None, bound: str | None
) -> None:
    """Value, kind, unit, bound and span of a single expression of the news."""
    (quantity,) = read_quantities(text, language)
    assert (quantity.value, quantity.kind, quantity.unit, quantity.bound) == (Decimal(value), kind, unit, bound)
    assert text[quantity.span.start : quantity.span.end] == written


@pytest.mark.parametrize("text", ["3 -5%", "3-5%", "-5명을 뽑는다", "F-5 전투기"])
def test_a_dash_between_or_before_is_no_minus(text: str) -> None:
    """Ranges, bullets and names stay positive."""
    assert all(quantity.value > 0 for quantity in read_quantities(text, "ko"))


@pytest.mark.parametrize(("language", "text"), [("und", "1,5"), ("xx", "2,125 %"), ("und", "2.500 millones")])
def test_without_a_table_of_numbers_nothing_is_read(language: str, text: str) -> None:
    """A value that only looks computed is worse than none."""
    assert read_quantities(text, language) == ()


DATES = [
    ("ko", "3월 29일", "XXXX-03-29", "2025-03-29"),
    ("ko", "올해 1월", "XXXX-01", "2025-01"),
    ("ko", "10일", "XXXX-XX-10", "2025-03-10"),
    ("ko", "7~9월", "XXXX-07/XXXX-09", "2025-07/2025-09"),
    ("ko", "지난해", "XXXX", "2024"),
    ("ko", "2025년 1분기", "2025-33", "2025-33"),
    ("ja", "令和7年", "2025", "2025"),
    ("zh", "2025年3月29日", "2025-03-29", "2025-03-29"),
    ("de", "29. März 2025", "2025-03-29", "2025-03-29"),
    ("de", "Montag", "XXXX-XX-XX", "2025-03-24"),
    ("en", "September 30, 2018", "2018-09-30", "2018-09-30"),
]


@pytest.mark.parametrize(("language", "text", "edtf", "resolved"), DATES)
def test_a_date_is_read_as_said_and_as_meant(language: str, text: str, edtf: str, resolved: str) -> None:
    """EDTF as written, and seen from a publication on 30 March 2025."""
    (reading,) = read_dates(text, language, date(2025, 3, 30))
    assert (reading.edtf, reading.resolved) == (edtf, resolved)


def test_a_quantity_is_described_in_plain_english() -> None:
    """The bound in words, the value with its magnitude, and the figures in full."""
    (quantity,) = read_quantities("1조 달러 이상", "ko")
    assert describe(quantity) == "1 trillion US dollars or more (1,000,000,000,000 USD)"


def test_computed_lines_give_the_translator_what_has_to_be_worked_out() -> None:
    """Magnitudes, currencies, native units and years of other calendars; each once."""
    assert computed_lines("5,000억 달러와 100평, 5,000억 달러", "ko") == (
        "5,000억 달러 = 500 billion US dollars",
        "100평 = 100 pyeong (about 330.6 m2)",
    )
    assert computed_lines("令和7年の予算", "ja") == ("令和7年 = 2025",)


@pytest.mark.parametrize(
    ("text", "language", "line"),
    [
        ("Расходы выросли до 27,3 млрд рублей.", "ru", "до 27,3 млрд рублей = 27.3 billion roubles"),
        ("Видатки зросли до 27,3 млрд гривень.", "uk", "до 27,3 млрд гривень = 27.3 billion hryvnias"),
        ("Wydatki wzrosły aż do 27 mld złotych.", "pl", "aż do 27 mld złotych = 27 billion zloty or less"),
    ],
)
def test_a_word_for_to_is_told_as_no_bound(text: str, language: str, line: str) -> None:
    """What a sum rose to is not its limit, and the word alone does not say which is meant."""
    assert computed_lines(text, language) == (line,)
