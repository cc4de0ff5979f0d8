"""Speech, hearsay and their speakers in Chinese, Indonesian, Japanese, Korean and Vietnamese news."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement
from summarizer.statements.beads import statements
from summarizer.statements.evidence import Pair
from summarizer.statements.reading import read, side
from summarizer.statements.speakers_person import only_person


def alarms(source: str, english: str, language: str) -> list[str]:
    """The codes of what contradicts."""
    found = compare_statement(source, english, language)
    return [problem.code for problem in found if problem.verdict == "contradicts"]


def speakers(text: str, language: str) -> list[str]:
    """Who speaks in a text."""
    return [speaker.text for speaker in read(text, language).speakers]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ja", "捜査員は工場長からも話を聴く予定だという。", ["捜査員"]),
        ("ja", "教員からは「授業の準備が減らない」との声が上がる。", ["教員"]),
        ("ja", "被告の弁護士によると、控訴する方針だという。", ["弁護士"]),
        ("ja", "町は事実だとした。学校には報告を求めていた。", ["町"]),
        ("ko", "검찰은 변호인을 불러 경위를 물을 예정이라고 밝혔다.", ["검찰"]),
        ("id", "Kabar bahwa penyanyi itu bangkrut dibantah manajernya.", ["manajernya"]),
        ("id", "Kepala desa membantah kabar itu.", ["Kepala desa"]),
        ("vi", "Nhà nghiên cứu Lê Thị Mai thì ngờ rằng bức tượng là đồ giả.", ["Nhà nghiên cứu"]),
    ],
)
def test_who_is_asked_or_meant_does_not_speak(language: str, text: str, speaker: list[str]) -> None:
    """Particles of objects, passives and the words around a noun show whether it speaks."""
    assert speakers(text, language) == speaker


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("ja", "社員は「説明は一切なかった」と話した。", "Employees said there had been no explanation at all."),
        (
            "ja",
            "住民は国に損害賠償を求める訴訟を起こした。",
            "Residents have filed a damages suit against the state.",
        ),
        ("zh", "市长拒绝了工会的这一要求。", "The mayor turned the union down."),
        ("zh", "两家公司的合并谈判已破裂。", "Merger talks between the two companies have collapsed."),
        ("zh", "部长说，如果雨继续下，学校将停课。", "Further rain would lead to school closures, the minister said."),
        ("zh", "店家迟迟不退款，顾客说。", "The shop dragged its feet on a refund, a customer said."),
        ("ko", "이 다리는 백제 때 놓였다고 전해진다.", "The bridge is said to date from the Baekje period."),
        ("ko", "교사는 준비가 덜 됐다고 말했다.", "Preparations are not complete, a teacher said."),
        ("vi", "Các nhà phân tích dự báo giá gạo tăng.", "Rice prices will rise, analysts predict."),
        ("vi", "Nhà nghiên cứu Trần Văn Bình đã đến Huế.", "Researcher Tran Van Binh has arrived in Hue."),
        ("vi", "Công an bắt Lê Văn Tú để điều tra vụ trộm.", "Police have arrested Le Van Tu over the theft."),
        ("id", "Janji itu sudah dua kali diulang, menurut warga.", "The promise has been made twice, residents say."),
    ],
)
def test_a_noun_is_no_report_and_a_condition_no_hedge(language: str, source: str, english: str) -> None:
    """What somebody analyses, promises or negotiates by profession, and what depends on an "if", states nothing."""
    assert alarms(source, english, language) == []


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("市長は20日、市場は安定していると述べた。", "British officials said the market was stable."),
        ("시장에서는 금리가 오를 것이라는 기대가 나온다.", "The governor said rates were expected to rise."),
    ],
)
def test_a_sign_of_a_country_or_rank_within_another_word_is_none(source: str, english: str) -> None:
    """A date is not Japan, and the market is no mayor."""
    found = compare_statement(source, english, "ko" if "시장" in source else "ja")
    assert not any("another office or country" in problem.message for problem in found)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("知事は近く、県議会に説明する方針だと述べた。", 1),
        ("知事は計画に反対する考えを示し、県議会は県に詳しい説明を求めている。", 2),
    ],
)
def test_behind_an_adverb_no_clause_ends(text: str, count: int) -> None:
    """An adverb may end like the connective form of a verb."""
    assert len(statements(side(text, "ja"))) == count


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("vi", "Chính quyền xã khẳng định đó là tin giả.", ""),
        ("vi", "Theo lời giám đốc Đỗ Văn Ước, cầu đã mở.", "Đỗ Văn Ước"),
        ("cs", "Podle starosty je člověk šťastný.", ""),
    ],
)
def test_small_letters_with_marks_are_no_capitals(language: str, text: str, name: str) -> None:
    """Between capitals of Unicode stand small letters, with which no name begins."""
    assert only_person(side(text, language)) == name


def test_a_speaker_in_quotation_marks_leaves_the_pair_alone() -> None:
    """Both sides are read on their own."""
    pair = Pair.of("町は「違う」とした。", "The town denied it.", "ja", "", None, None)
    assert [speaker.text for speaker in pair.source.speakers] == ["町"]
