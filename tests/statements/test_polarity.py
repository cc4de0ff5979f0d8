"""Negation and direction."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement

LONG = " in the town by the river where the old mill and the new station stand, between the church and the market" * 2


def codes(source: str, english: str, language: str) -> list[tuple[str, str]]:
    """Code and verdict of each problem."""
    return [(problem.code, problem.verdict) for problem in compare_statement(source, english, language)]


def test_a_negation_may_be_a_word() -> None:
    """ "Failed to" and "without" keep what "not" says."""
    assert codes("기차는 오지 않았다.", "The train failed to come.", "ko") == []
    assert codes("기차는 오지 않았다.", "The train came.", "ko") == [("negation.lost", "contradicts")]


def test_a_negation_that_the_source_lacks_is_added() -> None:
    """A soft word of the source does not excuse it by itself."""
    assert codes("Vlak přijel.", "The train never came.", "cs") == [("negation.added", "contradicts")]
    assert codes("Přijel jen jeden vlak.", "Only one train did not come.", "cs") == [("negation.added", "contradicts")]


def test_negations_are_counted_however_long_the_sentence() -> None:
    """One of two taken away is found as well as a single one."""
    assert codes("Vlak přijel.", f"The train never came{LONG}.", "cs") == [("negation.added", "contradicts")]
    source = "Die Stadt zahlt nicht, und der Bund zahlt auch nicht."
    assert codes(source, "The city does not pay, nor does the state.", "de") == []
    assert codes(source, "The city does not pay, and the state pays as well.", "de") == [
        ("negation.lost", "contradicts")
    ]


def test_negations_that_agree_with_each_other_are_one() -> None:
    """Slavic and Romance clauses deny with several words; two verbs denied are two, listed words one."""
    assert codes("Nikdo nic neviděl.", "Nobody saw anything.", "cs") == []
    assert codes("Il n'y a rien et il ne vient pas.", "There is nothing and he does not come.", "fr") == []
    assert codes("Ни врач, ни сестра не пришли.", "Neither the doctor nor the nurse came.", "ru") == []
    assert codes("Он не врач. Никто не пришёл.", "He is a doctor. Somebody came.", "ru") == [
        ("negation.lost", "contradicts")
    ]


def test_a_claim_of_several_sentences_may_leave_denials_out() -> None:
    """One denial out of two is a choice; none at all is not what the sentence says."""
    source = "Die Stadt zahlt 300 Euro nicht, der Bund zahlt nicht mit.\n\nDas war alles."
    found = compare_statement(
        source, "The city does not pay the 300 euros that it owes to them all.", "de", status="reported"
    )
    assert [problem.code for problem in found] == []


def test_a_denied_claim_may_state_what_is_denied() -> None:
    """Its status is the negation."""
    found = compare_statement("Der Minister ist nicht krank.", "The minister is ill.", "de", status="denied")
    assert found == ()


def test_an_idiom_may_be_rendered_with_a_negation_or_without() -> None:
    """As much a negation as none, on either side."""
    assert codes("必ず行かなければならない。", "We must go.", "ja") == []
    assert codes("必ず行かなければならない。", "We cannot but go there.", "ja") == []
    assert codes("彼は行く。", "He has no choice but to go.", "ja") == []


def test_a_comparison_proves_no_change() -> None:
    """More than is not up, fewer than not down."""
    assert codes("輸出は増えた。", "Exports came to less than last year's.", "ja") == []
    assert codes("海外收入超过三成。", "Overseas income fell to a third.", "zh") == []


def test_up_and_down_must_not_be_exchanged() -> None:
    """One exchanged is found however many there are; a claim takes one of them out."""
    assert codes("輸出は増えた。", "Exports declined.", "ja") == [("direction.flipped", "contradicts")]
    assert codes("輸出は増えた。", "Exports rose.", "ja") == []
    assert codes("輸出は増え、輸入は減った。", "Imports declined.", "ja") == []
    record = codes("Poziom Wisły spadł do rekordowo niskiego.", "The Vistula rose to a record high.", "pl")
    assert record == [("direction.flipped", "contradicts")]
    source = "輸出は増え、輸入は減った。"
    assert codes(source, "Exports declined and imports declined.", "ja") == [("direction.flipped", "contradicts")]
    found = compare_statement(source, "Exports declined and imports declined.", "ja", status="confirmed")
    assert [problem.verdict for problem in found] == ["unproven"]


def test_litotes_is_no_added_negation() -> None:
    """What another language says with a verb of its own English may say with a negated one."""
    assert (
        codes("Die Mannschaft blieb hinter den Erwartungen.", "The team did not live up to expectations.", "de") == []
    )
    assert codes("老伴固执，他拗不过。", "His wife was stubborn and he couldn't turn her down.", "zh") == []


def test_a_bare_do_shows_a_negation_that_is_gone() -> None:
    """Even beside a word that may stand for one; not in a question or where something is done."""
    source = "Он не понимал, что договор отклонили."
    assert codes(source, "He did realise that the deal had been rejected.", "ru") == [("negation.lost", "contradicts")]
    assert codes(source, "He was unable to realise that the deal had been rejected.", "ru") == []


def test_a_name_is_no_negation() -> None:
    """Czech denies by a prefix with which names may begin, too."""
    assert codes("Ministr Nerudov přijel včera.", "Minister Nerudov arrived yesterday.", "cs") == []
    assert codes("Nerudov přijel včera večer.", "Nerudov arrived last night.", "cs") == []


@pytest.mark.parametrize(
    ("source", "english", "language"),
    [
        ("他会不会参加比赛引起关注。", "Whether he will take part in the match draws attention.", "zh"),
        ("居民問市府願不願意退費。", "Residents asked whether the city was willing to refund the fees.", "zh"),
        ("사고가 사실인지 아닌지 조사한다.", "It is being examined whether the accident is real.", "ko"),
        ("쉬운 경기는 아니지만 이길 것이다.", "It is not an easy match but they will win.", "ko"),
        ("市は配管に異常がないか調べている。", "The city is checking whether the pipes are faulty.", "ja"),
        ("Едва ли не каждый дом залит водой.", "Nearly every house stands under water.", "ru"),
        ("Спорят, пора ли закрыть мост или нет.", "They argue over whether it is time to close the bridge.", "ru"),
        ("Reste à savoir si le pont ouvrira ou non.", "It remains to be seen whether the bridge opens.", "fr"),
        ("N'est-il pas temps de fermer le pont ?", "Is it time to close the bridge?", "fr"),
    ],
)
def test_a_question_of_whether_denies_nothing(source: str, english: str, language: str) -> None:
    """Will it or will it not, is it or is it not: neither side is a denial; "not easy but" in Korean is one."""
    assert not [code for code in codes(source, english, language) if code[0].startswith("negation")]


@pytest.mark.parametrize(
    ("source", "english", "language"),
    [
        ("Sie sah allen Grund zu bleiben.", "She saw no reason why she shouldn't stay.", "de"),
        ("他非去不可，你不去不行。", "He has to go, and you must go.", "zh"),
        ("떠나지 않을 이유가 없다.", "There is every reason to leave.", "ko"),
        ("三年后这里还是老样子。", "Three years later the place hasn't changed.", "zh"),
        ("電話の調子が悪くなった。", "The phone was not working well.", "ja"),
    ],
)
def test_the_opposite_denied_is_no_denial(source: str, english: str, language: str) -> None:
    """No reason not to is reason enough; what is as ever has not changed, what is bad is not good."""
    assert codes(source, english, language) == []


FILLING = (
    "Der Rat tagte am Montag im alten Rathaus der Stadt. Danach sprach die Leiterin über den Haushalt des Jahres. "
)
FILLED = "The council met in the old town hall on Monday. After that its head spoke about the budget of the year. "


def test_in_a_passage_a_denial_is_looked_for_where_it_should_stand() -> None:
    """A negation of another sentence makes none good, however many there are in all."""
    source = "Der Zug kam nicht. " + FILLING * 4 + "Am Ende gewann die Mannschaft."
    right = "The train did not come. " + FILLED * 4 + "In the end the team won."
    wrong = "The train came. " + FILLED * 4 + "In the end the team did not win."
    assert codes(source, right, "de") == []
    assert {code for code, _ in codes(source, wrong, "de")} == {"negation.lost", "negation.added"}


def test_in_a_passage_a_bare_do_is_a_denial_gone() -> None:
    """Even where another sentence near it denies."""
    source = "Der Zug kommt nicht. Die Stadt zahlt nicht. " + FILLING * 3
    assert codes(source, "The train does not come. The city does not pay. " + FILLED * 3, "de") == []
    assert codes(source, "The train does not come. The city does pay. " + FILLED * 3, "de") == [
        ("negation.lost", "contradicts")
    ]
    assert codes(FILLING * 3, "The city does pay. " + FILLED * 3, "de") == []
    english = "The train does not come, but it does run. The city does not pay. "
    assert codes(source, english + FILLED * 3, "de") == []


def test_a_passage_that_is_cut_short_may_lack_denials() -> None:
    """What is not rendered denies nothing."""
    source = "Der Zug kam nicht. " + FILLING * 8
    assert codes(source, FILLED * 2, "de") == []


def test_in_a_passage_a_change_is_compared_with_what_faces_it() -> None:
    """Not with one of another sentence."""
    source = "Die Preise stiegen. " + FILLING * 4 + "Die Mieten sanken."
    assert codes(source, "Prices rose. " + FILLED * 4 + "Rents fell.", "de") == []
    assert codes(source, "Prices fell. " + FILLED * 4 + "Rents fell.", "de") == [("direction.flipped", "contradicts")]
    assert codes(source, "Prices were higher. " + FILLED * 4 + "Rents fell to a new record low.", "de") == []
    assert codes(source, "Prices rose. " + FILLED * 4 + "Rents were there.", "de") == []
    assert codes("Die Preise stiegen. " + FILLING * 4, "Prices rose by a drop. " + FILLED * 4, "de") == []


def test_at_all_asks_for_a_denial() -> None:
    """English says it in denials, questions and conditions only."""
    assert codes("Die Regel wirkt ohnehin nicht.", "The rule works at all.", "de") == [("negation.lost", "contradicts")]
    assert codes("Er fragte, ob sie wirkt, ohne Sinn.", "He asked if it worked at all, an empty thing.", "de") == []


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("ko", "사람이 적지 않게 모였다.", "A good many people came."),
        ("ko", "그는 끊임없이 일했다.", "He never stopped working."),
        ("ja", "この店の味は悪くない。", "The food at this place is good."),
        ("ja", "このような例は珍しくない。", "Such cases are common."),
        ("zh", "这个问题不容忽视。", "The problem must not be ignored."),
        ("zh", "店里的客人不多。", "There are not many customers in the shop."),
        ("pl", "Minister nie wyklucza wyborów.", "The minister does not rule out elections."),
        ("tr", "Bu kadarı yeterli olmayabilir.", "That may not be enough."),
        ("ru", "Не исключено, что он уйдёт.", "He may leave."),
        ("fr", "C'est une crise sans précédent.", "Never has there been such a crisis."),
        ("de", "Man kann sich nicht ausruhen, warnt er.", "He warns against complacency."),
        ("it", "Non è escluso un rinvio del voto.", "The vote may be put off."),
        ("id", "Bukan tidak mungkin harga naik.", "It is quite possible that prices will rise."),
        ("ar", "ليس من المستبعد أن يستقيل.", "He may well resign."),
        ("ru", "Без помощи не обойтись.", "Help is indispensable."),
        ("cs", "Nezbývá než čekat.", "All that remains is to wait."),
        ("ja", "彼を知らない人はいない。", "Everyone knows him."),
        ("zh", "没有人不知道他。", "Everyone knows him."),
        ("de", "Der Vorschlag wurde nicht abgelehnt.", "The proposal went through."),
        ("ko", "그는 사실을 부인하지 않았다.", "He admitted the fact."),
    ],
)
def test_litotes_and_set_phrases_account_for_a_denial_on_either_side(language: str, source: str, english: str) -> None:
    """They deny in their words, not in what they say."""
    assert not [found for found in codes(source, english, language) if found[0].startswith("negation")]


def test_phrasal_verbs_tell_of_no_rise() -> None:
    """To give up hope, to let up, to warm up."""
    assert codes("El alcalde perdió la esperanza y bajó al pueblo.", "The mayor had given up hope.", "es") == []
    assert codes("बारिश कम नहीं हुई।", "The rain did not let up.", "hi") == []
    assert codes("엔화 환율이 떨어졌다.", "The yen strengthened against the dollar.", "ko") == []


def test_a_bare_do_behind_i_shows_it_too() -> None:
    """The pronoun has a capital of its own."""
    source = "ドアの鍵をどこに置いたのか思い出せません。"
    lost = [("negation.lost", "contradicts")]
    assert codes(source, "I do remember where I put the key to the door.", "ja") == lost
    assert codes(source, "I do not remember where I put the key to the door.", "ja") == []
