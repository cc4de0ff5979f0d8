"""Counting tokens offline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.tokens import bound_tokens, count_tokens, fits

NEWS = {
    "ko": "한빛항만공사는 12일 컨테이너 부두 확장에 3조4,000억원을 투입한다고 밝혔다. 공사는 내년 3월 시작된다.",
    "ja": "県は来年度の予算案に防波堤の補修費として28億円を計上した。工事は2027年3月に終わる見通しだ。",
    "zh": "该市计划投资1.2万亿元建设高速铁路网,预计2030年全线通车,届时两地车程将缩短到四十分钟。",
    "de": "Die Landesregierung will den Ausbau der Hafenbahn mit 1,5 Milliarden Euro fördern, hieß es am Dienstag.",
    "ru": "Правительство области выделит 3,2 млрд рублей на ремонт моста, сообщил губернатор во вторник.",
    "ar": "أعلنت الوزارة أن تكلفة المشروع ستتجاوز ثلاثة مليارات دولار خلال خمس سنوات.",
    "hi": "राज्य सरकार ने पुल की मरम्मत के लिए तीन सौ करोड़ रुपये देने की घोषणा की।",
}


@pytest.mark.parametrize(("text", "tokens"), [("", 0), ("hello world", 2), (" hello", 1), ("12345", 2), ("서울", 1)])
def test_tokens_are_those_of_the_vocabulary(text: str, tokens: int) -> None:
    """Words with their space and groups of three digits are one token each."""
    assert count_tokens(text) == tokens


def test_a_special_token_in_an_article_is_text() -> None:
    """An article cannot smuggle a control sign in, nor make counting fail."""
    assert count_tokens("<|endoftext|>") > 1


@pytest.mark.parametrize("language", NEWS)
def test_the_bound_lies_above_the_count_for_news_text(language: str) -> None:
    """What the bound lets pass needs no counting."""
    assert bound_tokens(NEWS[language]) >= count_tokens(NEWS[language])


@pytest.mark.parametrize("language", NEWS)
def test_a_text_fits_exactly_its_own_number_of_tokens(language: str) -> None:
    """Where the bound does not decide, the count does."""
    count = count_tokens(NEWS[language])
    assert fits(NEWS[language], count)
    assert not fits(NEWS[language], count - 1)
    assert fits(NEWS[language], bound_tokens(NEWS[language]))


@given(st.text())
def test_any_text_can_be_counted(text: str) -> None:
    """Every sign has bytes, every byte is a token at most."""
    assert 0 <= count_tokens(text) <= len(text.encode())


def test_a_lone_surrogate_has_a_bound() -> None:
    """Broken text from outside does not end in a traceback."""
    assert bound_tokens("\ud800") == 2
    assert fits("\ud800", 1)
