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


def test_quotation_marks_in_place_of_a_speaker_are_unproven() -> None:
    """The words are still somebody's."""
    assert codes("„Es brennt“, sagte er.", "“It burns.”", "de") == [("attribution.lost", "unproven")]


def test_a_part_of_a_long_source_may_lack_the_speaker_of_the_rest() -> None:
    """A summary that takes a few words of a long sentence is unproven, not wrong."""
    source = "Der Betreiber teilte am Mittwoch in einer ausführlichen Erklärung mit, die Anlage werde geprüft."
    assert codes(source, "It is a plant.", "de") == [("attribution.lost", "unproven")]


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


def test_the_carrier_of_words_is_no_shifted_speaker() -> None:
    """A newspaper that reports what an official says may be named instead."""
    assert codes("报道引述官员的话说，桥已关闭。", "The bridge is closed, the newspaper said.", "zh") == []


def test_one_speaker_must_not_become_several() -> None:
    """Neither in the sentence nor in the speaker of a claim."""
    source = "한 주민은 물이 나오지 않는다고 말했다."
    assert codes(source, "There is no water, residents said.", "ko") == [("attribution.plural", "contradicts")]
    assert codes(source, "There is no water.", "ko", speaker="residents") == [("attribution.plural", "contradicts")]


def test_roles_that_translators_exchange_are_compatible() -> None:
    """An official and the ministry may be one; a person without title may be anybody."""
    assert compatible("official", "ministry")
    assert compatible("person", "minister")
    assert not compatible("union", "minister")


def test_the_speaker_of_a_claim_is_read_like_one_in_a_sentence() -> None:
    """Roles and number come from the words."""
    speaker = claimed_speaker("senior officials of the ministry")
    assert set(speaker.roles) == {"official", "ministry"}
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
