"""What is given as a quotation stands between quotation marks in the source."""

from __future__ import annotations

import pytest

from summarizer.checks.quotations import check_facts
from summarizer.grounding import ground
from summarizer.nouns.finding import Finding
from summarizer.nouns.outputs import Grounding, Quotation
from summarizer.nouns.result import Assignment
from tests.factory import assign, make_article, make_facts


def quoted(source: Assignment, words: str) -> list[Finding]:
    """What the check says of a quotation that code finds in the article."""
    ids = tuple(segment.id for segment in source.article.segments)
    grounding = ground(words, ids, source.article)
    assert grounding.span
    return check_facts(source, make_facts(Quotation(words, "In English", None, grounding, ids)))


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("ko", "시장은 “다리를 닫겠다”고 말했다.", "다리를 닫겠다"),
        ("ko", "시장은 '다리를 닫겠다'고 말했다.", "다리를 닫겠다"),
        ("ko", '시장은 "다리를 닫겠다"고 말했다.', '"다리를 닫겠다"'),
        ("ko", "시장은 “그가 ‘닫겠다’고 하더라”고 말했다.", "닫겠다"),
        ("ja", "知事は「橋は閉じる」と述べた。", "橋は閉じる"),
        ("ja", "知事は『橋は「本当に」閉じる』と述べた。", "橋は「本当に」閉じる"),
        ("zh", "市长说：“桥要关闭。”", "桥要关闭。"),
        ("de", "„Die Brücke schließt“, sagte sie, „und zwar bald.“", "und zwar bald"),
        ("de", "„Die Brücke schließt“, sagte sie, „und zwar bald.“", "Die Brücke schließt“, sagte sie, „und zwar bald"),
        ("de", "Sie sagte: »Die Brücke schließt.«", "Die Brücke schließt."),
        ("de", "Sie sagte: ‚Die Brücke schließt.‘", "Die Brücke schließt."),
        ("fr", "Le maire : « Le pont n'ouvre pas. »", "Le pont n'ouvre pas."),
        ("nl", "De burgemeester zei: ”De brug gaat dicht.”", "De brug gaat dicht."),
        ("en", "O’Brien said: ‘It isn’t open at 5’ tall.’", "It isn’t open at 5’ tall."),
        ("pl", "Burmistrz: „Most zamykamy.”", "Most zamykamy."),
        ("it", "Il sindaco: “Il ponte chiude e poi", "Il ponte chiude e poi"),
        ("ko", '\'25년 실적에 대해 시장은 "나쁘다"고 말했다.', "나쁘다"),
    ],
)
def test_words_between_quotation_marks_pass(language: str, sentence: str, words: str) -> None:
    """Every language's marks count, nested, interrupted, and going on in the next paragraph."""
    assert quoted(assign(language, sentence), words) == []


def test_a_quotation_of_two_sentences_passes_in_both() -> None:
    """The mark may open a sentence earlier and close a sentence later."""
    source = assign("de", "Sie sagte: „Die Brücke schließt.", "Das ist bitter.", "Aber es muss sein.“")
    assert quoted(source, "Das ist bitter.") == []


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("ko", "시장은 다리를 닫겠다고 말했다.", "다리를 닫겠다"),
        ("ko", "“닫겠다”던 시장은 기다려 달라며 “곧 연다”고 말했다.", "기다려 달라며"),
        ("ja", "「橋」を閉じると知事は「明日」述べた。", "閉じると知事は"),
        ("zh", "“桥”要关闭，市长说。", "要关闭"),
        ("de", "„Nein“, sagte sie, die Brücke schließe, „leider“.", "die Brücke schließe"),
        ("fr", "L'homme dit qu'il part et l'autre reste.", "il part"),
        ("en", "At 5' the bridge isn't high, it's said.", "the bridge"),
        ("ko", "'25년 실적은 나쁘다고 회사는 설명했다.", "실적은 나쁘다"),
        ("ko", "'25년 실적은 '24년보다 나쁘다고 시장은 \"분명히\" 말했다.", "실적은"),
        ("ko", "'25년 실적은 '24년보다 나쁘다고 시장은 \"분명히\" 말했다.", "보다 나쁘다고"),
        ("de", "Die Brücke schließt, sagte sie: „Leider.“", "Die Brücke schließt, sagte sie: „Leider"),
    ],
)
def test_words_outside_quotation_marks_contradict(language: str, sentence: str, words: str) -> None:
    """Reported speech is no quotation, even between two quotations or two apostrophes."""
    (finding,) = quoted(assign(language, sentence), words)
    assert (finding.code, finding.verdict) == ("quotation.unmarked", "contradicts")
    assert (str(finding.where), finding.segments) == ("facts.quotations.1", ("1.1",))


def test_marks_of_another_paragraph_do_not_count() -> None:
    """An unclosed mark does not make the rest of the article a quotation."""
    source = Assignment(make_article("de", ["„So geht es nicht, sagte er."], ["Die Brücke schließt."]))
    assert len(quoted(source, "Die Brücke schließt")) == 1


def test_words_that_were_not_found_are_for_another_check() -> None:
    """Without a place there are no marks around it."""
    facts = make_facts(Quotation("nirgends", "nowhere", None, Grounding("failed"), ("1.1",)))
    assert check_facts(assign("de", "Die Brücke schließt."), facts) == []


def test_a_paragraph_full_of_apostrophes_is_given_up_on() -> None:
    """More apostrophes in front than anybody writes: nothing there counts as a quotation."""
    source = assign("en", "".join(f"'{year} " for year in range(10, 40)) + "' no end")
    assert quoted(source, "no end") != []
