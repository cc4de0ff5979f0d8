"""A segment's English is about as long as its source says it should be."""

from __future__ import annotations

import pytest

from summarizer.alignment import expected_length
from summarizer.checks.length import check_translation
from tests.factory import assign, make_translation

PAIRS = {
    "ko": (
        "한빛항만공사는 12일 컨테이너 부두 확장에 3조4,000억원을 투입하는 방안을 검토 중이라고 밝혔다.",
        "The Hanbit Port Corporation said on the 12th that it is considering spending 3.4 trillion won on the "
        "expansion of its container terminal.",
    ),
    "ja": (
        "県は来年度の予算案に、防波堤の補修費として28億円を計上したと発表した。",
        "The prefecture announced that its draft budget for the next fiscal year includes 2.8 billion yen for "
        "repairs to the breakwater.",
    ),
    "zh": (
        "该市计划投资1.2万亿元建设高速铁路网,预计2030年全线通车,届时两地车程将缩短到四十分钟。",
        "The city plans to invest 1.2 trillion yuan in a high-speed rail network that is expected to open in full in "
        "2030, when the journey between the two places will be cut to forty minutes.",
    ),
    "de": (
        "Die Landesregierung will den Ausbau der Hafenbahn mit 1,5 Milliarden Euro fördern, hieß es am Dienstag.",
        "The state government wants to support the extension of the port railway with 1.5 billion euros, it was said "
        "on Tuesday.",
    ),
    "ru": ("Мост закрыт.", "The bridge is closed."),
    "hi": ("पुल बंद है।", "The bridge is closed to all traffic."),
}


@pytest.mark.parametrize("language", PAIRS)
def test_a_right_translation_has_a_plausible_length(language: str) -> None:
    """Real pairs pass, in wide and in narrow scripts."""
    source, english = PAIRS[language]
    assert check_translation(assign(language, source), make_translation(s1_1=english)) == []


@pytest.mark.parametrize("language", ["ko", "ja", "zh", "de"])
def test_half_a_sentence_is_short(language: str) -> None:
    """A translation that stops after a few words has left something out."""
    source, english = PAIRS[language]
    (finding,) = check_translation(assign(language, source * 3), make_translation(s1_1=english[:20]))
    assert (finding.code, finding.verdict, finding.segments) == ("length.short", "unproven", ("1.1",))
    assert "left out" in finding.message


@pytest.mark.parametrize("language", ["ko", "ja", "zh", "de"])
def test_a_sentence_and_a_comment_are_long(language: str) -> None:
    """A translation that goes on for ever has added something."""
    source, english = PAIRS[language]
    (finding,) = check_translation(assign(language, source), make_translation(s1_1=english * 4))
    assert (finding.code, finding.verdict) == ("length.long", "unproven")
    assert "added" in finding.message


def test_what_is_missing_or_unknown_is_for_another_check() -> None:
    """An empty text has no length to judge."""
    assert check_translation(assign("de", "Nein. " * 60), make_translation(s1_1="", s9_9="No.")) == []


def test_a_wide_sign_stands_for_two_letters_of_english() -> None:
    """Hangul, kana and Han signs say more than a letter does."""
    assert expected_length("부두") == pytest.approx(4.2)
    assert expected_length("Kai") == 3
