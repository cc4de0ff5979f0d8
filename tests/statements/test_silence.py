"""Who says nothing, and who denies."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement
from summarizer.statements.reading import side
from summarizer.statements.silence import silent


@pytest.mark.parametrize(
    ("source", "language", "says_nothing"),
    [
        ("Das Werk wollte sich dazu nicht äußern.", "de", True),
        ("Der Betreiber lehnte eine Stellungnahme ab.", "de", True),
        ("Der Betreiber antwortete am Montag.", "de", False),
        ("El portavoz rehusó hacer declaraciones.", "es", True),
        ("Завод отказался отвечать на вопросы.", "ru", True),
        ("Závod se nevyjádřil.", "cs", True),
        ("工厂未回应。", "zh", True),
        ("工場は取材に応じていない。", "ja", True),
        ("공장 측은 답변을 거부했다.", "ko", True),
        ("공장 측은 곧 답변하겠다고 밝혔다.", "ko", False),
    ],
)
def test_refusing_to_answer_is_known_in_any_language(source: str, language: str, says_nothing: bool) -> None:
    """A word for an answer beside one for refusing it, or denied itself."""
    assert silent(side(source, language)) is says_nothing


@pytest.mark.parametrize(
    ("source", "english", "language", "wrong"),
    [
        ("Le maire dément toute pression.", "The mayor declined to comment on any pressure.", "fr", True),
        ("Le maire dément toute pression.", "The mayor denies any pressure.", "fr", False),
        ("Le maire dément et refuse de répondre.", "The mayor denies it and declined to respond.", "fr", False),
        ("Le maire dément toute pression.", "The mayor rejects it and declined to say more.", "fr", False),
        ("Le maire parle de pression.", "The mayor declined to comment on any pressure.", "fr", False),
    ],
)
def test_whoever_denies_does_not_say_nothing(source: str, english: str, language: str, wrong: bool) -> None:
    """Unless the source tells of an answer as well."""
    codes = {problem.code for problem in compare_statement(source, english, language) if problem.verdict != "unproven"}
    assert ("status.denial-lost" in codes) is wrong


@pytest.mark.parametrize(
    ("source", "english", "language", "wrong"),
    [
        ("Der Betreiber wollte sich nicht äußern.", "The operator denied it.", "de", True),
        ("Der Betreiber wollte sich nicht äußern.", "The operator declined to comment.", "de", False),
    ],
)
def test_whoever_says_nothing_does_not_deny(source: str, english: str, language: str, wrong: bool) -> None:
    """To comment is no denial."""
    codes = {problem.code for problem in compare_statement(source, english, language) if problem.verdict != "unproven"}
    assert ("negation.added" in codes) is wrong
