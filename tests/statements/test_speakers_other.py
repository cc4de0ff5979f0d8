"""Somebody else speaks in the English than in the source."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement


@pytest.mark.parametrize(
    ("language", "source", "right", "wrong"),
    [
        ("de", "Der Angeklagte bestreitet die Tat.", "The defendant denies", "The defendant's brother denies"),
        ("de", "Der Minister lehnte ab, wie er schrieb.", "The minister wrote of", "His agent wrote of"),
        ("ja", "住民の男性は水が来たと語った。", "A man living there told of", "A city official told of"),
        (
            "ko",
            "환경단체들은 습지가 사라진다고 비판했다.",
            "Environmental groups criticised",
            "Local residents criticised",
        ),
        ("ko", "정부가 결정했다고 교도통신이 보도했다.", "Kyodo News reported", "The government reported"),
        ("ja", "女優の朝倉みなもさんは出産を報告した。", "The actress reported", "The actress's agency reported"),
        ("ja", "北陸電機は富山県内に工場を建てると発表した。", "The company announced", "Toyama Prefecture announced"),
        (
            "zh",
            "研究团队负责人李明表示，成果有望应用。",
            "The head of the team told of",
            "The science ministry told of",
        ),
        ("ru", "Росстат сообщил о росте цен.", "The statistics office reported", "The central bank reported"),
        (
            "zh",
            "中国外交部发言人说，美方的指责没有根据。",
            "A Chinese spokesperson rejected",
            "A U.S. spokesperson rejected",
        ),
    ],
)
def test_the_words_of_one_are_not_given_to_another(language: str, source: str, right: str, wrong: str) -> None:
    """By role, by whom they belong to, by country; the right one raises no alarm."""
    for subject, shifted in ((right, False), (wrong, True)):
        found = compare_statement(source, f"{subject} it at some length yesterday.", language)
        codes = [problem.code for problem in found if problem.verdict == "contradicts"]
        assert ("attribution.shifted" in codes) is shifted, subject


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("ko", "소방 당국은 불이 꺼졌다고 밝혔다.", "Fire authorities said the fire was out."),
        ("ko", "회사 관계자는 공장이 멈췄다고 말했다.", "A company executive said the plant had stopped."),
        ("cs", "Podle statistik ministerstva dopravy ubylo aut.", "There are fewer cars, the ministry's data show."),
        (
            "de",
            "Der Minister wusste nichts, teilte sein Sprecher mit.",
            "The minister knew nothing, his spokesman said.",
        ),
        ("de", "Nach Angaben der Behörde für Seilbahnen ist alles sicher.", "All is safe, the regulator said."),
        (
            "ja",
            "真鍋によると、会社は再開を検討している。",
            "According to Manabe, the company is considering reopening.",
        ),
    ],
)
def test_who_may_be_the_same_raises_no_alarm(language: str, source: str, english: str) -> None:
    """What stands beside the speaker's word, whose the data are, who speaks for somebody."""
    found = compare_statement(source, english, language)
    assert not [problem for problem in found if problem.code == "attribution.shifted"]


def test_by_way_of_whom_it_is_told_must_stay() -> None:
    """Where only somebody speaks of whom it is told, the source that is named is lost."""
    source = "警察によると、社長は部下に辞任を伝えた。"
    found = compare_statement(source, "The president told his staff that he would resign.", "ja")
    assert [problem.code for problem in found if problem.verdict == "contradicts"] == ["attribution.lost"]
    assert compare_statement(source, "The president told his staff he would resign, police said.", "ja") == ()


def test_what_somebody_denies_is_not_told_as_untrue() -> None:
    """The denial needs whoever denies."""
    found = compare_statement("经纪人否认了转会传闻。", "The transfer rumours are false.", "zh")
    assert "contradicts" in [problem.verdict for problem in found]
    assert compare_statement("经纪人否认了转会传闻。", "The agent denied the transfer rumours.", "zh") == ()


def test_the_newspaper_that_reports_it_must_stay() -> None:
    """Of a report only the one is left of whom it is told."""
    source = "新聞によると、大統領は側近に辞任を伝えた。"
    found = compare_statement(source, "The president told his aides that he would resign.", "ja")
    assert [problem.code for problem in found if problem.verdict == "contradicts"] == ["attribution.lost"]


def test_countries_are_held_against_the_speakers_own_words() -> None:
    """Both are named in the source; a speaker without a word for a country proves nothing."""
    source = "El ministro ruso de Exteriores criticó a Ucrania, según dijo."
    found = compare_statement(source, "The Ukrainian foreign minister criticised Russia, he said.", "es")
    assert "attribution.shifted" in [problem.code for problem in found]
    source = "Rusia y Ucrania negocian, dijo un vecino."
    found = compare_statement(source, "Russia and Ukraine are talking, said a Russian who lives nearby.", "es")
    assert not [problem for problem in found if problem.code == "attribution.shifted"]


def test_of_several_sentences_the_speakers_need_not_be_those_of_the_one_rendered() -> None:
    """Another sentence's speaker leaves it open; a body has somebody who speaks for it."""
    source = "노조는 사과를 요구했다.\n\n공장은 2030년 문을 닫는다."
    found = compare_statement(source, "The plant will close in 2030, the police said.", "ko")
    assert "contradicts" not in [problem.verdict for problem in found if problem.code == "attribution.shifted"]
    found = compare_statement("Die Polizei teilte mit, er sei tot.", "He was dead, their spokesman said.", "de")
    assert not [problem for problem in found if problem.code == "attribution.shifted"]
