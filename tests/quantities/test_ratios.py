"""So many of so many: the part stays the part."""

from __future__ import annotations

import pytest

from summarizer.quantities.compare import compare

PAIRS = [
    ("de", "Das Risiko liegt bei 1 zu 5000.", "The risk is 1 in 5,000.", "The risk is 5,000 in 1."),
    ("de", "Drei von zehn Firmen klagen.", "Three in ten firms complain.", "Ten in three firms complain."),
    (
        "fr",
        "Deux Français sur cinq hésitent.",
        "Two in five French people hesitate.",
        "Five in two French people hesitate.",
    ),
    ("es", "Uno de cada tres jóvenes fuma.", "One in three young people smokes.", "Three in one young people smoke."),
    ("ru", "Вероятность 1 к 800.", "The odds are 1 to 800.", "The odds are 800 in 1."),
    ("ko", "10명 중 7명이 반대했다.", "Seven in 10 were against it.", "Ten in seven were against it."),
    ("ja", "5人に2人が利用した。", "Two in five people used it.", "Five in two people used it."),
    ("zh", "每8人中有3人缺水。", "Three in eight people lack water.", "Eight in three people lack water."),
    ("tr", "Her 4 kişiden 3'ü memnun.", "Three in four people are content.", "Four in three people are content."),
    ("hi", "10 में से 6 लोग सहमत हैं।", "Six out of 10 people agree.", "Ten out of six people agree."),
    (
        "vi",
        "Cứ 7 người thì có 2 người thất nghiệp.",
        "Two in seven people are out of work.",
        "Seven in two people are out of work.",
    ),
    ("ar", "5 من كل 9 أطفال مرضى.", "Five in nine children are ill.", "Nine in five children are ill."),
    (
        "id",
        "Sebanyak 3 dari 8 anak sakit.",
        "Three out of eight children are ill.",
        "Eight out of three children are ill.",
    ),
]
SHARES = [
    ("ja", "7分の2が反対した。", "Two in seven were against it.", "Seven in two were against it."),
    ("zh", "概率为千分之四。", "The chance is four in a thousand.", "The chance is a thousand in four."),
    ("es", "Uno de cada cuatro no vota.", "A quarter do not vote.", "A third do not vote."),
]


@pytest.mark.parametrize(("language", "source", "right", "wrong"), PAIRS)
def test_a_ratio_keeps_its_part(language: str, source: str, right: str, wrong: str) -> None:
    """Part or whole first, as the language has it; *five in two* is neither."""
    assert compare(source, right, language) == ()
    assert "number.swapped" in {problem.code for problem in compare(source, wrong, language)}


@pytest.mark.parametrize(("language", "source", "right", "wrong"), SHARES)
def test_a_share_is_a_ratio(language: str, source: str, right: str, wrong: str) -> None:
    """A fraction on one side may be so many of so many on the other, the part first."""
    assert compare(source, right, language) == ()
    assert any(problem.alarms for problem in compare(source, wrong, language))


def test_a_score_is_no_ratio() -> None:
    """English names the winner's goals first."""
    assert compare("Köln verlor 1:3.", "Cologne lost 3-1.", "de") == ()
