"""Speech, hearsay and their speakers in Chinese, Indonesian, Japanese, Korean and Vietnamese news."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement
from summarizer.statements.beads import statements
from summarizer.statements.evidence import Pair
from summarizer.statements.reading import read, side
from summarizer.statements.speakers_person import only_person, person_gone


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


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("ja", "失業者は仕事がないと話した。", "worker"),
        ("ja", "専門医は休むよう求めた。", "doctor"),
        ("ko", "식당은 가격을 올리지 않겠다고 밝혔다.", "company"),
        ("ko", "외교장관은 회담이 열린다고 말했다.", "minister"),
        ("zh", "研究生表示课程太难。", "student"),
        ("zh", "失业者说找不到工作。", "worker"),
        ("vi", "Chủ tịch công ty cho biết giá sẽ tăng.", "executive"),
        ("id", "Orang tua siswa mengatakan biaya terlalu mahal.", "family"),
        ("id", "Maskapai itu menyatakan pesawat aman.", "airline"),
    ],
)
def test_a_role_is_no_other_that_its_letters_hold(language: str, text: str, role: str) -> None:
    """The unemployed are no trader, a restaurant no party, a postgraduate no study, a chairman no company."""
    (speaker,) = read(text, language).speakers
    assert speaker.roles == (role,)


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("ja", "社員はそんな話は聞いたこともないと述べた。", "An employee said he had never heard of it."),
        ("vi", "Cầu có nguy cơ sập nếu không sửa, kỹ sư nói.", "It could collapse if not repaired, an engineer said."),
        ("zh", "发言人称，该国不会退让。", "The country will not give in, a spokesman said."),
        ("ja", "警察は事故の可能性があるとみている。", "Police believe that it may have been an accident."),
    ],
)
def test_what_is_passed_over_is_passed_over_alone(language: str, source: str, english: str) -> None:
    """A word that looks like a denial or a report hides no other that its letters are part of."""
    assert alarms(source, english, language) == []


def test_a_spokesman_who_claims_something_is_a_teller() -> None:
    """In Chinese "person" and "claim" make a grammatical term side by side, and far more often a speaker and a verb."""
    assert alarms("负责人称桥梁安全。", "The bridge is safe.", "zh") == ["attribution.lost"]


def test_a_country_is_kept_by_its_english_name() -> None:
    """A name of two words may be that of a country."""
    pair = Pair.of("Thuế không tăng, thủ tướng Nhật Bản nói.", "Taxes will not rise, Japan says.", "vi", "", None, None)
    assert person_gone(pair) == ""
