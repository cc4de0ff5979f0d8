"""Attribution lost, shifted and multiplied."""

from __future__ import annotations

from summarizer.statements import compare_statement
from summarizer.statements.attribution import claimed_speaker, compatible


def codes(source: str, english: str, language: str, **claim: str | None) -> list[tuple[str, str]]:
    """Code and verdict of each problem."""
    found = compare_statement(source, english, language, speaker=claim.get("speaker"), status=claim.get("status"))
    return [(problem.code, problem.verdict) for problem in found]


def test_a_hedge_in_place_of_a_speaker_is_unproven() -> None:
    """ "Apparently" gives less than the source, but not nothing."""
    assert codes("소식통에 따르면 회담이 끝났다.", "The talks may be over.", "ko") == [("attribution.lost", "unproven")]


def test_quotation_marks_in_place_of_a_speaker_raise_no_alarm() -> None:
    """The words are still somebody's; a question tells nothing as fact; a quoted word is not enough."""
    assert codes("„Es brennt“, sagte er.", "“It burns.”", "de") == []
    assert codes("Sei das nicht zu spät, fragte er.", "Was that not too late?", "de") == []
    assert codes("Er sagte, die Brücke sei „kerngesund“.", "The bridge is as “fit as a fiddle”.", "de") == [
        ("attribution.lost", "contradicts")
    ]


def test_a_part_of_a_long_source_may_lack_the_speaker_of_the_rest() -> None:
    """Of a summary that takes a few words of a long sentence nothing can be told."""
    source = "Der Betreiber teilte am Mittwoch in einer ausführlichen Erklärung mit, die Anlage werde geprüft."
    assert codes(source, "It is a plant.", "de") == []


def test_a_verb_that_reports_and_states_raises_no_alarm() -> None:
    """What a company estimates is not told as fact."""
    assert codes("회사는 비용이 줄 것이라고 밝혔다.", "The company estimates that costs will fall.", "ko") == []


BOTH = "어제 회의가 열렸다.\n\n김 장관은 다리가 안전하다고 말했다."


def test_of_several_segments_the_last_may_frame_the_statement() -> None:
    """Evidence cites what the statement rests on last; where half of it is somebody's, so is the statement."""
    assert codes(BOTH, "The bridge is safe.", "ko") == [("attribution.lost", "contradicts")]
    assert codes(BOTH, "The bridge may be safe.", "ko") == [("attribution.lost", "unproven")]
    source = "어제 회의가 열렸다.\n\n오늘은 쉰다.\n\n김 장관은 다리가 안전하다고 말했다."
    assert codes(source, "The bridge is safe.", "ko") == []


def test_a_marker_of_another_clause_frames_nothing() -> None:
    """In Japanese the last verb speaks for the sentence, in Chinese the first words do."""
    source = "工場は1974年に建った。\n\n安全だとされるが、屋根が古い。"
    assert codes(source, "The roof is old.", "ja") == []
    source = "会议昨天举行。\n\n据公司估计，成本会增加。"
    assert codes(source, "Costs increase.", "zh") == [("attribution.lost", "contradicts")]
    source = "会议昨天举行。\n\n价格又涨了，据公司估计，成本会增加。"
    assert codes(source, "Prices rose again.", "zh") == []


def test_figures_show_which_segment_is_rendered() -> None:
    """A trillion in English is what 兆 is in Japanese, so that only the second segment counts."""
    source = "社長は反対だと述べた。\n\n投資額は1兆3000億円だ。"
    assert codes(source, "The investment is 1.3 trillion yen.", "ja") == []
    source = "会社は駅前にある。\n\n投資額は1兆3000億円だと社長は述べた。"
    assert codes(source, "The investment is 1.3 trillion yen.", "ja") == [("attribution.lost", "contradicts")]


def test_a_reported_claim_needs_no_reporting_verb() -> None:
    """Its status says it."""
    assert codes("社長は退くという。", "The president steps down.", "ja", status="reported") == []


def test_a_demand_needs_the_one_who_demands() -> None:
    """ "Should" alone makes the demand the article's own; a wish may stand for it."""
    assert codes("专家建议关闭学校。", "The school should be closed.", "zh") == [("attribution.lost", "contradicts")]
    assert ("attribution.lost", "unproven") in codes("专家建议关闭学校。", "The plan is to close the school.", "zh")


def test_words_of_somebody_else_in_the_same_source_are_shifted() -> None:
    """The company is named, but it is the union that demands."""
    source = "노조는 회사에 사과를 요구했다."
    assert codes(source, "The union demanded an apology.", "ko") == []
    assert codes(source, "The company demanded an apology.", "ko") == [("attribution.shifted", "contradicts")]


def test_two_speakers_in_the_source_leave_a_shift_open() -> None:
    """Where the source names its source, a third role may be it."""
    source = "Laut Polizei sagte der Fahrer nichts zum Arzt."
    assert ("attribution.shifted", "unproven") in codes(source, "The doctor said nothing.", "de")


def test_a_speaker_whom_the_source_does_not_name_is_no_shift() -> None:
    """A translator's word for a role may be another than ours."""
    assert codes("지부는 사과를 요구했다.", "The minister demanded an apology.", "ko") == []


def test_who_is_said_to_do_something_does_not_say_it() -> None:
    """The subject of a passive is no speaker, that of "is demanding" is."""
    source = "노조는 회사가 사과해야 한다고 말했다."
    assert codes(source, "The company is said by the union to owe an apology.", "ko") == []
    assert codes("노조는 회사에 사과를 요구했다.", "The company is demanding an apology.", "ko") == [
        ("attribution.shifted", "contradicts")
    ]


def test_the_carrier_of_words_is_no_shifted_speaker() -> None:
    """A newspaper that reports what an official says may be named instead."""
    assert codes("报道引述官员的话说，桥已关闭。", "The bridge is closed, the newspaper said.", "zh") == []


def test_one_speaker_must_not_become_several() -> None:
    """Neither in the sentence nor in the speaker of a claim."""
    source = "한 주민은 물이 나오지 않는다고 말했다."
    assert codes(source, "There is no water, residents said.", "ko") == [("attribution.plural", "contradicts")]
    assert codes(source, "There is no water.", "ko", speaker="residents") == [("attribution.plural", "contradicts")]
    others = "시청 앞에는 사람이 많았다.\n\n"
    assert codes(others + source, "There is no water, residents said.", "ko") == []


def test_roles_that_translators_exchange_are_compatible() -> None:
    """An official and the ministry may be one; a person without title may be anybody."""
    assert compatible("official", "ministry")
    assert compatible("person", "minister")
    assert not compatible("union", "minister")


def test_the_speaker_of_a_claim_is_read_like_one_in_a_sentence() -> None:
    """Roles and number come from the words."""
    assert claimed_speaker("senior officials of the ministry").roles == ("official",)
    assert claimed_speaker("a person close to the company").roles == ()
    assert claimed_speaker("The Hanover branch of the union").roles == ("union",)
    assert claimed_speaker("residents").number == "several"


def test_a_second_sentence_without_speaker_may_be_what_the_english_rests_on() -> None:
    """Where only one of two cited sentences is somebody's, nothing is certain; abbreviations end no sentence."""
    source = "Die Brücke wurde vor langer Zeit gebaut. Sie sei sicher, sagte der Betreiber."
    assert codes(source, "The bridge was built long ago and is safe.", "de") == [("attribution.lost", "unproven")]
    source = "Lt. Dr. Weiß sei die Brücke sicher, sagte er."
    assert codes(source, "The bridge is safe.", "de") == [("attribution.lost", "contradicts")]


def test_a_hedge_that_the_source_has_beside_its_speaker_does_not_stand_for_him() -> None:
    """ "Could" renders the possibility, not the one who warns of it."""
    source = "전문가들은 금리가 오를 수 있다고 경고했다."
    assert codes(source, "Interest rates could rise.", "ko") == [("attribution.lost", "contradicts")]


def test_a_refusal_tells_of_a_denial_only() -> None:
    """ "Rejected" carries a denial of the source; elsewhere it is what happened."""
    assert codes("Der Verein wies den Vorwurf zurück.", "The club rejected the accusation.", "de") == []
    source = "Laut Umfrage lehnt die Mehrheit das ab."
    assert codes(source, "A majority rejects it.", "de") == [("attribution.lost", "contradicts")]
