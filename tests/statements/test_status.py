"""Hedges and status words."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement

LONG = " in the town by the river where the old mill and the new station stand, between the church and the market" * 2


def codes(source: str, english: str, language: str) -> list[tuple[str, str]]:
    """Code and verdict of each problem."""
    return [(problem.code, problem.verdict) for problem in compare_statement(source, english, language)]


@pytest.mark.parametrize(
    ("source", "english", "language"),
    [
        ("Il Comune intende chiudere la piazza.", "The municipality aims to close the square.", "it"),
        ("Belediye meydanı kapatmayı düşünüyor.", "The municipality may close the square.", "tr"),
        ("Tiden är knapp.", "Time is short.", "sv"),
        ("市は廃止を検討している。", "The city is weighing abolition.", "ja"),
        ("Wellicht regent het.", "It could rain.", "nl"),
    ],
)
def test_good_english_keeps_the_status_in_many_ways(source: str, english: str, language: str) -> None:
    """A plan may be an aim, a consideration a possibility."""
    assert codes(source, english, language) == []


def test_a_class_that_only_comes_near_is_unproven() -> None:
    """The city's "decision" may be to consider; that it has decided is more than the source says."""
    source = "市は廃止を検討している。"
    assert codes(source, "The city's decision is on abolition.", "ja") == [("status.done", "unproven")]
    assert codes(source, "The city decided on abolition.", "ja") == [("status.done", "contradicts")]
    assert codes(source, "The city abolished it.", "ja") == [("status.done", "contradicts")]


def test_in_a_long_period_a_missing_hedge_is_unproven() -> None:
    """Many clauses make a lone word weak evidence."""
    assert codes("Wellicht regent het.", f"It rains{LONG}.", "nl") == [("hedge.lost", "unproven")]


def test_a_denial_must_not_become_a_confirmation() -> None:
    """Both the loss and the opposite are one code; in a long period it is unproven."""
    source = "Klub membantah rumor itu."
    assert ("status.denial-lost", "contradicts") in codes(source, "The club confirmed the rumour.", "id")
    assert ("status.denial-lost", "contradicts") not in codes(source, f"The club confirmed the rumour{LONG * 2}.", "id")
    assert codes(source, "The club denied having confirmed the rumour.", "id") == []


def test_of_several_segments_the_one_that_is_rendered_has_to_be_known() -> None:
    """Without figures in common it is not; then nothing is said."""
    source = "Der Verein tagte in Kiel.\n\nDer Trainer dementierte den Wechsel."
    assert codes(source, "The coach confirmed the move.", "de") == []
    source = "Die Bank tagte in Kiel.\n\nDie Bank wird Filialen schließen."
    assert codes(source, "The bank has closed branches.", "de") == []
    source = "Die Bank tagte in Kiel.\n\nDie Bank wird 14 Filialen schließen."
    assert codes(source, "The bank has closed 14 branches.", "de") == [("status.done", "contradicts")]


def test_a_claim_may_render_one_clause_of_several() -> None:
    """Of a sentence with one clause it renders that one."""
    source = "Die Bank öffnet zwölf Filialen und Büros, doch in Kiel wird sie eine schließen."
    english = "The bank has been opening twelve branches and offices."
    assert codes(source, english, "de") == [("status.done", "contradicts")]
    found = compare_statement(source, english, "de", status="confirmed")
    assert found == ()


def test_words_of_certainty_must_be_the_source_s() -> None:
    """ "Certainly" for "perhaps", and for nothing at all; a source that is certain has a word of its own."""
    assert codes("Vielleicht regnet es.", "It will certainly rain.", "de") == [("hedge.lost", "contradicts")]
    assert codes("Es regnet.", "It surely rains.", "de") == [("hedge.lost", "contradicts")]
    assert codes("Sicherlich regnet es.", "It will certainly rain.", "de") == []
    assert compare_statement("Es regnet bald.", "It surely rains soon.", "de", status="possible") == ()


def test_will_does_not_stand_for_what_may_be() -> None:
    """Nor "will have been" for what may have been; one possibility less than the source has is one lost."""
    assert ("hedge.lost", "contradicts") in codes("가격이 오를 수도 있다.", "Prices will rise.", "ko")
    source = "Возможно, это был несчастный случай."
    assert ("hedge.lost", "contradicts") in codes(
        source, "It will have been an accident, the threat being what it is.", "ru"
    )
    assert codes("가격이 오를 수도 있다.", "Prices might rise, and will.", "ko") == []
    assert codes("가격이 오를지 모른다. 임금도 오를 수도 있다.", "Whether prices will rise is open.", "ko") == []
    source = "전문가들은 가격이 오를 수 있고, 임금도 오를 수 있으며, 집값도 오를 수 있다고 본다."
    english = "Experts believe prices could rise and wages will rise, and that house prices will rise."
    assert codes(source, english, "ko") == [("hedge.lost", "contradicts")]
    source = "Die Stadt rechnet mit Regen, der voraussichtlich bis Montag anhält."
    assert ("hedge.lost", "contradicts") in codes(source, "It will rain until Monday, the city says here.", "de")
    assert codes(source, "The plan is that it will rain until Monday, the city says.", "de") == []


def test_what_may_mean_can_or_if_proves_nothing_alone() -> None:
    """Such a word is shown as unproven; told as what will be it alarms."""
    source = "Die Anlage kann im Mai Strom liefern."
    assert codes(source, "The plant supplies power in May.", "de") == [("hedge.lost", "unproven")]
    assert codes(source, "The plant will supply power in May.", "de") == [("hedge.lost", "contradicts")]


def test_words_of_certainty_are_counted() -> None:
    """One more than the source has, where the source calls something possible, is one too many."""
    source = "Viele glauben, er habe wahrscheinlich oder sicher gelogen."
    wrong = "Many think he certainly or definitely lied."
    assert ("hedge.lost", "contradicts") in codes(source, wrong, "de")


def test_a_french_count_is_no_plan() -> None:
    """ "Compte" plans only before an infinitive; elsewhere it counts, or is an account."""
    assert codes("Le stade compte 17 900 places.", "The stadium has 17,900 seats.", "fr") == []
    assert codes("Le compte du club a été piraté mardi.", "The club's account was hacked on Tuesday.", "fr") == []
    planned = [("status.done", "contradicts")]
    assert codes("Le club compte bien en ouvrir deux.", "The club opened two of them.", "fr") == planned
    assert planned[0] in codes("Ils comptent l'ouvrir en mai.", "They opened it in May.", "fr")


def test_those_who_disagree_deny() -> None:
    """A soft word for contradicting keeps a denial."""
    assert codes("Das Ministerium widersprach dem Bericht.", "The ministry disagreed with the report.", "de") == []


def test_in_a_passage_one_word_of_certainty_in_the_source_accounts_for_all() -> None:
    """Its sentences are not told apart; where the source has none, certainty is added all the same."""
    english = f"It certainly rains{LONG}, and it certainly snows{LONG}."
    source = "Het regent in de stad aan de rivier bij de molen en het station. " * 6
    assert ("hedge.lost", "contradicts") in codes(source, english, "nl")
    assert ("hedge.lost", "contradicts") not in codes(f"{source}Het sneeuwt zeker.", english, "nl")


def test_no_doubt_is_certainty() -> None:
    """What no source doubts, the English may be certain of."""
    assert compare_statement("Non c'è dubbio che sia colpa sua.", "It is undoubtedly his fault.", "it") == ()
    assert compare_statement("Pole kahtlustki, et hinnad tõusevad.", "Prices will undoubtedly rise.", "et") == ()
    found = compare_statement("Forse è colpa sua.", "It is undoubtedly his fault.", "it")
    assert [problem.code for problem in found] == ["hedge.lost"]


def test_in_a_passage_what_can_be_may_be_what_will_be() -> None:
    """The word for can is too frequent to tell of one sentence among several."""
    source = "De NS kan minder treinen laten rijden. " + "Het personeel is ziek en het weer is slecht. " * 3
    english = "The railway will run fewer trains. " + "The staff are ill and the weather is bad. " * 3
    assert [problem.verdict for problem in compare_statement(source, english, "nl")] == ["unproven"]


def test_who_thinks_it_does_not_keep_what_may_be() -> None:
    """A verb of thinking tells whose it is, not how sure it is."""
    source = "Probablemente no lo imaginaba jugando."
    assert codes(source, "I certainly didn't envision him playing.", "es") == [("hedge.lost", "contradicts")]


@pytest.mark.parametrize(
    ("source", "english", "language"),
    [
        ("Die Ärzte empfehlen ihm Ruhe, sagte die Trainerin.", "On Monday the coach said doctors advised rest.", "de"),
        ("Die Firma fordert 3 Euro.", "The firm's bid has been 3 euros.", "de"),
        ("Firma má dlužit miliony.", "The firm is said to have owed millions.", "cs"),
        ("Wenn es regnet, wird das Fest verschoben.", "Should it rain the fête will be put off.", "de"),
        ("Le maire « craint » la pluie.", "The mayor is afraid of rain.", "fr"),
    ],
)
def test_other_words_keep_a_status_too(source: str, english: str, language: str) -> None:
    """A verb of asking behind a date, an offer, what is said to be, a condition."""
    assert not [code for code, verdict in codes(source, english, language) if verdict == "contradicts"]


def test_a_hedge_within_a_quotation_is_told_in_other_words() -> None:
    """Where the English quotes, its own words stand there; where it does not, the hedge is its own."""
    source = "Der Müller sagte: «Vielleicht bricht der Damm noch heute.»"
    assert ("hedge.lost", "contradicts") in codes(source, "The miller said the dam was breaking today.", "de")
    assert codes(source, "The miller said the dam might break today.", "de") == []


def test_what_is_announced_is_no_longer_considered() -> None:
    """An announcement of a deed is as good as a decision; one of a consideration is none."""
    source = "Die Stadt prüft den Bau einer Brücke."
    assert ("status.done", "contradicts") in codes(source, "The city has announced the building of a bridge.", "de")
    assert codes(source, "The city has announced that it is considering a bridge.", "de") == []
