"""What one text gives in parts and the other as a whole, and shares told as so many of so many."""

from __future__ import annotations

import pytest

from summarizer.quantities.compare import compare

RIGHT = [
    ("ko", "그는 징역 3년 6개월을 선고받았다.", "He was sentenced to three and a half years."),
    ("ko", "2019년 5월 징역 3년 6개월을 받았다.", "In May 2019 he was given three and a half years."),
    ("ko", "12년 6개월을 일했다.", "He worked there for twelve and a half years."),
    ("ko", "비행은 1시간 30분 이상 걸린다.", "The flight takes at least an hour and a half."),
    ("ja", "会議は2時間30分に及んだ。", "The meeting lasted two and a half hours."),
    ("ja", "ユーロは161円50銭で取引された。", "The euro traded at 161.50."),
    ("ja", "1バレル71ドル20セント", "$71.20 a barrel"),
    ("ko", "2남 3녀를 두었다.", "He has five children."),
    ("de", "Er wartete zweieinhalb Stunden.", "He waited two hours and 30 minutes."),
    ("zh", "死亡率约为千分之三。", "About three in a thousand die of it."),
    ("ko", "5명 중 2명이 반대했다.", "40 percent were opposed."),
    ("ja", "4人に1人が欠席した。", "A quarter were absent."),
    ("ja", "会議は2時間30分に及んだ。3度目だ。", "The meeting, the third, lasted two and a half hours."),
    ("ko", "3년 6개월이 구형됐고 3년 6개월이 선고됐다.", "He was given three and a half years, as asked for."),
]
WRONG = [
    ("ko", "그는 징역 3년 6개월을 선고받았다.", "He was sentenced to four and a half years."),
    ("ja", "ユーロは161円50銭で取引された。", "The euro traded at 161.20."),
    ("ko", "2남 3녀를 두었다.", "He has seven children."),
    ("zh", "死亡率约为千分之三。", "About three in a hundred die of it."),
    ("ja", "4人に1人が欠席した。", "A third were absent."),
    ("ko", "3시간 20분", "3 hours and 40 minutes"),
    # A part belongs to one ratio alone.
    ("ko", "10명 중 5명이 남고 1명이 떠났다.", "50 percent stayed and 20 percent left."),
]


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_parts_and_their_whole_agree(language: str, source: str, target: str) -> None:
    """The sum or the ratio is exact."""
    assert compare(source, target, language) == ()


@pytest.mark.parametrize(("language", "source", "target"), WRONG)
def test_another_sum_or_ratio_alarms(language: str, source: str, target: str) -> None:
    """A changed part or whole does not pass for a sum."""
    assert any(problem.alarms for problem in compare(source, target, language))


def test_a_ratio_that_is_told_twice_has_its_share_once() -> None:
    """The second one only repeats it."""
    assert compare("30%가 동의했다.", "Three in ten agreed; only three in ten did.", "ko") == ()


def test_a_part_adds_up_with_one_neighbour_alone() -> None:
    """The daughter between two sons is counted once."""
    assert compare("1남 1녀 1남을 뒀다.", "He has two children and a son.", "ko") == ()
