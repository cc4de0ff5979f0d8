"""What stands behind the sign of an East Asian measure, and what a bare sign is of."""

from __future__ import annotations

import pytest

from summarizer.quantities.compare import compare
from summarizer.quantities.english import computed_lines
from summarizer.quantities.public import read_quantities

UNITS = [
    ("ko", "자유형에서 21초87을 기록했다", [("21.87", "s")]),
    ("ko", "높이뛰기 2m31", [("2.31", "m")]),
    ("ko", "폭 2m30㎝", [("2", "m"), ("30", "cm")]),
    ("ko", "1초도 쉬지 않고 3초 2번", [("1", "s"), ("3", "s"), ("2", "times")]),
    ("ja", "やり投げで64メートル28を投げた", [("64.28", "m")]),
    ("ja", "100メートル1000円", [("100", "m"), ("1000", "JPY")]),
    ("zh", "身高1米86，他一米七八", [("1.86", "m"), ("1.78", "m")]),
    ("zh", "三块五，不贵", [("3.5", "CNY")]),
    ("zh", "两岁半", [("2.5", "year")]),
    ("ja", "体重68キロの選手が、3キロ走った", [("68", "kg"), ("3", "km")]),
    ("ja", "5キロの米を買い、港まで7キロ", [("5", "kg"), ("7", "km")]),
    ("ja", "4キロを押収した", [("4", None)]),
    ("ko", "시속 110킬로로 달렸다", [("110", "km/h")]),
    ("ja", "時速約80マイル", [("80", "mph")]),
    ("ko", "신주 250만 주, 보통주 30주, 1주당 5천원, 3주 뒤", None),
    ("zh", "十分钟后，等了十分久", [("10", "min")]),
    ("zh", "30万千瓦，120万千瓦时", [("300000", "kW"), ("1200000", "kWh")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), UNITS)
def test_a_measure_is_what_its_signs_say(
    language: str, text: str, expected: list[tuple[str, str | None]] | None
) -> None:
    """Decimals stand behind the sign, a kilo is of what is weighed or walked, stock is counted in shares."""
    found = [(f"{quantity.value.normalize():f}", quantity.unit) for quantity in read_quantities(text, language)]
    shares = [("2500000", "piece"), ("30", "piece"), ("1", "piece"), ("5000", "KRW"), ("3", "week")]
    assert found == (shares if expected is None else expected)


BOUNDS = [
    ("ja", "十数人の客", "more_than"),
    ("ja", "10数年ぶり", "more_than"),
    ("zh", "十几万人", "more_than"),
    ("zh", "10多万人", "more_than"),
    ("zh", "上亿元", "more_than"),
    ("ko", "10여만 명", "more_than"),
    ("ja", "震度6強の地震", None),
    ("ja", "2千株を上限に買う", "at_most"),
]


@pytest.mark.parametrize(("language", "text", "bound"), BOUNDS)
def test_a_number_may_hold_its_bound(language: str, text: str, bound: str | None) -> None:
    """Some more than ten, a level with a name, a ceiling."""
    assert [quantity.bound for quantity in read_quantities(text, language)] == [bound]


def test_a_taiwanese_text_counts_its_own_yuan() -> None:
    """A bare yuan is of the place that the text names or is dated from; elsewhere it may be any Chinese one."""
    assert computed_lines("（台北讯）该厂第三季净利300亿元。", "zh") == ("300亿元 = 30 billion new Taiwan dollars",)
    assert computed_lines("新台币升值，公司赚了50亿元。", "zh") == ("50亿元 = 5 billion new Taiwan dollars",)
    assert computed_lines("台湾商人投资了50亿元。", "zh") == ("50亿元 = 5 billion yuan",)
    assert computed_lines("（台北讯）人民币50亿元。", "zh") == ("50亿元 = 5 billion yuan",)
    assert compare("净利达300亿元。", "Net profit came to NT$30 billion.", "zh") == ()
    assert compare("净利达300亿人民币。", "Net profit came to NT$30 billion.", "zh")[0].code == "number.currency"


def test_shares_are_told_without_weeks() -> None:
    """By the thousand nobody counts weeks."""
    assert computed_lines("신주 412만 주를 발행한다.", "ko") == ("412만 주 = 4.12 million",)


def test_kilograms_are_no_pounds_sterling() -> None:
    """English *pounds* are money or a weight; beside a weight they are the wrong one."""
    assert compare("무게는 90㎏이다.", "It weighs 90 pounds.", "ko")[0].code == "number.unit"
    assert compare("体重は75キロだ。", "He weighs 72 kilograms.", "ja")[0].code == "number.value"
