"""Attribution lost, shifted and multiplied."""

from __future__ import annotations

from summarizer.statements import compare_statement


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


def test_speech_in_quotation_marks_needs_a_speaker_whatever_the_verb() -> None:
    """Words that the source quotes are told as fact; a title, or a term without the particle of speech, is none."""
    assert codes("«Non ho visto nessuno», ha tagliato corto Dario.", "Dario saw nobody.", "it") == [
        ("attribution.lost", "contradicts")
    ]
    assert codes("彼は「誰も来なかったのだ」と首を振った。", "Nobody came.", "ja") == [
        ("attribution.lost", "contradicts")
    ]
    assert codes("他摇头：“谁也没有来过这里，门一直锁着，灯也没有亮过。”", "No.", "zh") == []
    assert codes("店の「国産あいびき肉弁当」も人気。", "The shop's mince bento is popular, too.", "ja") == []
    assert codes("他摇头：“谁也没有来过这里。”", "Nobody has come here.", "zh") == [("attribution.lost", "contradicts")]


def test_an_expectation_needs_the_one_who_expects() -> None:
    """ "Will" in place of the ministry that expects it."""
    source = "El Ministerio prevé recaudar más con el nuevo impuesto."
    assert codes(source, "The new tax will raise more.", "es") == [("attribution.lost", "contradicts")]
    assert codes(source, "The ministry will raise more with the new tax.", "es") == []
    assert codes(source, "The new tax is likely to raise more.", "es") == []
    assert codes(source, "Tax.", "es") == []


def test_what_others_demand_is_no_reporting_verb() -> None:
    """Somebody says that others demand something: the demand does not say who says so."""
    source = "据法新社报道，数千人要求总理下台。"
    assert codes(source, "Thousands marched to demand the resignation.", "zh") == [("attribution.lost", "contradicts")]


def test_a_denial_of_the_source_does_not_stand_for_its_hearsay() -> None:
    """The company denies it; that it is hearsay is lost all the same."""
    source = "Якобы сделка была одобрена, однако в компании это отрицают."
    assert codes(source, "The deal was approved, though the company denies this.", "ru") == [
        ("hearsay.lost", "contradicts")
    ]


def test_a_claim_may_render_a_clause_that_the_reporting_verb_does_not_speak_of() -> None:
    """What the first company does is the article's own; the last verb reports nothing."""
    source = "한빛증권은 목표가를 올린 반면, 청운증권은 빚이 늘었다며 투자 의견을 한 단계 낮췄다."
    assert codes(source, "Hanbit raised its target.", "ko", status="confirmed") == []


def test_each_part_of_a_summary_sentence_is_held_against_its_own_source() -> None:
    """What ties a part to a cited sentence: figures, names, roles, words that the English quotes."""
    source = "공사는 내년 4월 시작된다.\n\n남해신문에 따르면 회사는 지분 51%를 15억 달러에 사들이는 방안을 검토 중이다."
    told = "Work starts in April; according to a newspaper, it may buy 51% for 1.5 billion dollars."
    untold = "Work starts in April; it is buying 51% for 1.5 billion dollars."
    assert codes(source, told, "ko") == []
    assert ("attribution.lost", "contradicts") in codes(source, untold, "ko")


def test_a_clause_of_a_part_may_rest_on_a_sentence_of_its_own() -> None:
    """ "Whose terms are open" renders the second sentence; an attribution anywhere in its part reaches it."""
    source = "회사는 지분 51%를 사들인다.\n\n인수 가격은 15억 달러에 이르는 것으로 알려졌다.\n\n계약은 2027년에 끝난다."
    untold = "The company is buying 51%, but the price is 1.5 billion dollars; the contract ends in 2027."
    told = "The company is reportedly buying 51%, but the price is 1.5 billion dollars; the contract ends in 2027."
    assert ("hearsay.lost", "contradicts") in codes(source, untold, "ko")
    assert codes(source, told, "ko") == []
    late = "The contract ends in 2027; the company is buying 51%, while the price is 1.5 billion dollars."
    assert ("hearsay.lost", "contradicts") in codes(source, late, "ko")


def test_a_part_without_a_tie_rests_on_the_sentence_that_is_left() -> None:
    """Where there are no more sentences than parts, and the others are taken."""
    source = "Der Zeitplan sei in Gefahr, sagte die Sprecherin.\n\nDer Bau kostet 5.300 Euro.\n\nEr endet 2027."
    english = "The schedule is in danger; the building costs 5,300 euros; it ends in 2027."
    assert ("attribution.lost", "contradicts") in codes(source, english, "de")


def test_the_mood_of_a_single_verb_is_no_proof() -> None:
    """It may be a wish, or "I" left out; of two verbs, or beside a speaker, it reports."""
    one = compare_statement("Die Brücke sei seit Montag gesperrt.", "The bridge has been closed since Monday.", "de")
    assert [(problem.code, problem.verdict) for problem in one] == [("attribution.lost", "unproven")]
    source = "Die Brücke sei seit Montag gesperrt, und die Fähre habe keinen Platz."
    two = compare_statement(source, "The bridge has been closed since Monday and the ferry has no room.", "de")
    assert [(problem.code, problem.verdict) for problem in two] == [("attribution.lost", "contradicts")]


def test_what_somebody_denies_is_not_simply_untrue() -> None:
    """Each statement keeps a teller of its own."""
    source = "Sie soll das Geld genommen haben. Ihr Anwalt bestritt die Tat."
    denied = "She is said to have taken the money. Her lawyer denied the deed."
    untrue = "She is said to have taken the money. That is entirely false."
    assert codes(source, denied, "de") == []
    assert codes(source, untrue, "de") == [("attribution.lost", "contradicts")]


def test_what_another_has_said_is_named_again_without_being_told() -> None:
    """An accusation that somebody calls weak is weak in their eyes only."""
    source = "Die Polizei verdächtigt den Wirt des Betrugs. Seine Anwältin sagte, der Vorwurf sei haltlos."
    theirs = "Police suspect the landlord of fraud, an accusation that his lawyer called unfounded."
    ours = "Police suspect the landlord of fraud, an accusation that is wholly without merit."
    assert ("attribution.lost", "contradicts") not in codes(source, theirs, "de")
    assert ("attribution.lost", "contradicts") in codes(source, ours, "de")


def test_a_rumour_is_untrue_for_whoever_denies_it() -> None:
    """Where nobody speaks any longer the article itself would call it so; a word for a long sentence proves nothing."""
    source = "합병설에 대해 회사 대변인은 사실이 아니라고 부인했다."
    assert codes(source, "There is no truth in the rumour of a merger.", "ko") == [("attribution.lost", "contradicts")]
    assert codes(source, "The company's spokesman denied that there is truth in it.", "ko") == []
    long = source.replace(
        "합병설에", "지난주 여러 언론이 잇따라 보도한 두 회사의 합병설과 그에 따른 대규모 인원 감축 계획에"
    )
    assert codes(long, "It is untrue.", "ko") == []


def test_whoever_rules_it_out_denies_it() -> None:
    """In whatever words: it is not told as untrue by nobody."""
    assert codes("Der Trainer bestritt den Wechsel.", "The coach, ruling out the move, left.", "de") == []
