"""Denials that only one side has."""

from __future__ import annotations

import pytest

from summarizer.statements.denied import compare_denials
from summarizer.statements.evidence import Pair


def codes(source: str, english: str, language: str, status: str | None = None) -> list[str]:
    """The codes of what is denied on one side only."""
    return [problem.code for problem in compare_denials(Pair.of(source, english, language, "", None, status))]


def test_nobody_denies_what_they_say() -> None:
    """Only where every act of the English has one in the source: a denial may be one that no table holds."""
    assert codes("Der Fahrer sagte, er sei gerast.", "The driver denied speeding.", "de") == ["negation.added"]
    assert codes("Der Fahrer bestritt, gerast zu sein.", "The driver denied speeding.", "de") == []
    assert codes("Der Fahrer sagte, er sei nicht gerast.", "The driver denied speeding.", "de") == []
    assert codes("Der Fahrer sagte es.", "The driver denied speeding, and the police said so.", "de") == []
    assert codes("Der Fahrer sagte es.", "The driver said so.", "de") == []
    assert codes("Der Fahrer sagte es.", "The driver denied speeding.", "de", "denied") == []
    long = "Der Fahrer sagte vor dem Gericht in der Hauptstadt des Landes am Montag lange und ausführlich alles" * 2
    assert codes(long + ".", "He denied it.", "de") == []


def test_whoever_does_not_comment_denies_nothing() -> None:
    """Nor who does not confirm; a refusal beside the denial renders it."""
    source = "Агент игрока от комментариев отказался."
    assert codes(source, "The player's agent denied it.", "ru") == ["negation.added"]
    assert codes(source, "The player's agent refused to confirm or deny it.", "ru") == []


@pytest.mark.parametrize(
    ("source", "english", "language", "code"),
    [
        ("위원회는 화재 가능성을 배제하지 않았다.", "The board has ruled out a fire.", "ko", "negation.lost"),
        ("위원회는 화재 가능성을 배제하지 않았다.", "The board has not ruled out a fire.", "ko", ""),
        ("위원회는 화재 가능성을 배제했다.", "The board has not ruled out a fire.", "ko", "negation.added"),
        ("Man schließe Brand nicht aus.", "A fire is not being excluded.", "de", ""),
        ("위원회는 화재를 배제했고 사고도 배제했다.", "The board has not ruled out a fire.", "ko", ""),
        ("위원회는 화재를 조사했다.", "The board examined a fire.", "ko", ""),
    ],
)
def test_what_is_ruled_out_stays_so(source: str, english: str, language: str, code: str) -> None:
    """And what is not is still possible; of two that are ruled out one may be meant."""
    assert codes(source, english, language) == ([code] if code else [])


def test_a_denial_of_another_sentence_is_none_that_was_put_in() -> None:
    """Where both sides deny as often, the parts were paired wrongly."""
    source = (
        "Bakanlık kaynakları şüphelinin para topladığını öne sürdü. Avukatı Arıkan, suçlamaları reddettiğini açıkladı."
    )
    english = "Ministry sources say the suspect raised funds. Lawyer Arıkan announced that she denied the charges."
    assert codes(source, english, "tr") == []
