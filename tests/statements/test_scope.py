"""Which clause a short statement rests on."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement
from summarizer.statements.evidence import Pair
from summarizer.statements.scope import clause

DEAL = (
    "과거 하늘전자는 소니의 휴대용 게임기 ‘비타(Vita)’의 조립을 맡은 바 있으며, "
    "이번 ‘오로라’ 사업의 서버 납품에서도 독점 계약을 체결할 가능성이 제기되고 있다."
)


def codes(source: str, english: str, language: str, status: str | None = None) -> list[tuple[str, str]]:
    """Code and verdict of each problem, but for names."""
    found = compare_statement(source, english, language, status=status)
    return [(problem.code, problem.verdict) for problem in found if not problem.code.startswith("name")]


def rests_on(source: str, english: str, language: str) -> str | None:
    """The clause that a statement is held against."""
    found = clause(Pair.of(source, english, language, "", None, None))
    return found.source.text.strip(" ,;，；") if found else None


@pytest.mark.parametrize("status", [None, "stated"])
def test_hearsay_of_one_clause_says_nothing_of_the_other(status: str | None) -> None:
    """What has been is told as fact, what may be must not be."""
    assert codes(DEAL, 'Haneul assembled the handheld "Vita" for Sony in the past.', "ko", status) == []
    english = "Haneul has signed an exclusive contract to supply servers for Aurora."
    assert ("hearsay.lost", "contradicts") in codes(DEAL, english, "ko", status)


@pytest.mark.parametrize(
    ("source", "english", "language"),
    [
        (
            "工厂去年生产了340万台电视机，今年可能会因为缺少零件而停产。",
            "The plant made 3.4 million TVs last year.",
            "zh",
        ),
        (
            "工場は昨年340台のバスを造ったが、来年には部品の不足で生産が止まる可能性がある。",
            "The plant built 340 buses last year.",
            "ja",
        ),
        (
            "Das Werk baute im letzten Jahr 340 Busse, aber im Herbst könnte es wegen fehlender Teile stillstehen.",
            "The plant built 340 buses in the last year, in all.",
            "de",
        ),
        (
            "L'usine a produit 340 bus l'an dernier, mais elle pourrait fermer en automne faute de pièces.",
            "The plant turned out 340 buses last year.",
            "fr",
        ),
        (
            "Завод выпустил в прошлом году 340 автобусов, но осенью он может остановиться без деталей.",
            "The plant turned out 340 buses last year, in all.",
            "ru",
        ),
    ],
)
def test_a_hedge_of_one_clause_says_nothing_of_the_other(source: str, english: str, language: str) -> None:
    """Connective endings, commas and conjunctions part the clauses; a figure ties the statement to its own."""
    assert codes(source, english, language, "stated") == []
    assert codes(source, english, language) == []


def test_a_hedge_stays_with_its_clause() -> None:
    """A statement that rests on the clause with the hedge must keep it."""
    source = "Das Werk ruht seit Mai, und im Herbst könnten dort 340 neue Busse entstehen, sagte niemand."
    assert rests_on(source, "In the autumn 340 new buses are built there.", "de") is not None
    source = "Das Werk in Kiel ruht schon seit dem Mai; 340 Busse könnten im Herbst hier entstehen."
    assert codes(source, "340 new buses are built here in the autumn.", "de") == [("hedge.lost", "contradicts")]


def test_hearsay_that_may_reach_further_is_unproven() -> None:
    """A verb at the end may speak of all clauses before it, but nothing at the end of the first of the second."""
    source = "공장은 지난해 버스 340대를 만들어 팔았으며, 올해는 부품이 모자라 생산을 멈춘 것으로 알려졌다."
    assert codes(source, "The plant built and sold 340 buses last year.", "ko") == [("hearsay.lost", "unproven")]
    source = "올해 부품이 모자라 생산을 멈춘다는 소문이 돌았지만, 공장은 지난달 버스 340대를 만들어 팔았다."
    assert codes(source, "The plant built and sold 340 buses last month.", "ko") == []
    source = "据说工厂因为缺少零件而被迫停产，去年工厂一共生产了340万台电视机并全部售出。"
    assert codes(source, "The plant made and sold 3.4 million TVs last year.", "zh") == [("hearsay.lost", "unproven")]


def test_a_clause_has_to_be_known() -> None:
    """Without a tie, with ties to two clauses, or where the English is too long, it is the whole sentence."""
    source = "Das Werk baute 340 Busse in diesem Jahr, aber im Herbst könnte es 12 Wochen lang stillstehen."
    assert rests_on(source, "The plant builds buses.", "de") is None
    assert rests_on(source, "340 buses, then 12 weeks.", "de") is None
    assert rests_on(source, "The plant built 340 buses.", "de") == "Das Werk baute 340 Busse in diesem Jahr"
    long = "The plant built 340 buses " + "and it went on building them here " * 2
    assert rests_on(source, long, "de") is None
    source = "340 Busse baute das Werk hier, aber " + "im Herbst könnte es lange stillstehen und es fehlen Teile " * 3
    assert rests_on(source, long, "de") is None


def test_a_quotation_is_not_taken_apart() -> None:
    """What one says in one breath is one clause."""
    source = "Sie sagte: „Wir bauen 340 Busse in diesem Jahr, aber im Herbst steht das Werk vielleicht still.“"
    assert rests_on(source, "The plant builds 340 buses.", "de") is not None
    assert "vielleicht" in (rests_on(source, "The plant builds 340 buses.", "de") or "")


def test_of_several_sentences_the_clause_of_the_rendered_one_counts() -> None:
    """A claim may cite a sentence more, for who the company is."""
    source = (
        "Die Firma sitzt in Kiel.\n\n"
        "Das Werk baute im letzten Jahr 340 Busse, aber im Herbst könnte es wegen fehlender Teile stillstehen."
    )
    assert rests_on(source, "The plant built 340 buses.", "de") == "Das Werk baute im letzten Jahr 340 Busse"
    assert rests_on(source, "The plant built buses.", "de") is None


def test_of_several_cited_sentences_only_the_tied_one_counts() -> None:
    """Where the sentences are cited apart, a blank line between them, the tie tells which one is rendered."""
    source = f"대형 공장 사업에는 대만의 은하정밀도 협력사로 참여할 가능성이 있다.\n\n{DEAL}"
    english = 'Haneul Electronics assembled Sony\'s handheld console "Vita" in the past.'
    assert codes(source, english, "ko") == []
