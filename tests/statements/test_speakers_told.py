"""Who tells which of several statements that stand side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.statements.comparing import compare_statement
from summarizer.statements.evidence import Pair
from summarizer.statements.speakers_told import told

MAYOR = "Bürgermeister Ole Frandsen kündigte an, das Freibad zu schließen. Die Opposition nannte das einen Fehler."
RUMOUR = (
    "Nach Angaben aus Insiderkreisen verlegt die Werft Nordhelm 300 Stellen. "
    "Ein Sprecher der Werft lehnte eine Stellungnahme ab."
)
MINERS = "«Мы не отступим», — заявил лидер профсоюза Илья Рогозин. Руководство шахты назвало требования наглыми."


def shifted(source: str, english: str, language: str) -> bool:
    """Whether the words are surely given to somebody else."""
    found = compare_statement(source, english, language)
    return any(problem.code == "attribution.shifted" and problem.verdict == "contradicts" for problem in found)


@pytest.mark.parametrize(
    ("source", "english", "language", "wrong"),
    [
        (
            MAYOR,
            "Mayor Ole Frandsen announced that the pool would close. The opposition called it a mistake.",
            "de",
            False,
        ),
        (
            MAYOR,
            "The opposition announced that the pool would close. Mayor Ole Frandsen called it a mistake.",
            "de",
            True,
        ),
        (
            MINERS,
            '"We will not retreat," union leader Ilya Rogozin said. The management called the demands excessive.',
            "ru",
            False,
        ),
        (
            MINERS,
            '"We will not retreat," the management said. Union leader Ilya Rogozin called the demands excessive.',
            "ru",
            True,
        ),
        (RUMOUR, "A spokesman for the Nordhelm shipyard said it was moving 300 jobs.", "de", True),
        (RUMOUR, "According to insiders, the Nordhelm shipyard is moving 300 jobs.", "de", False),
        (
            "По данным источника издания «Наш порт», министерство намерено закрыть гавань в июле на ремонт.",
            "The ministry told a newspaper that it intended to close the harbour in July for repairs.",
            "ru",
            True,
        ),
        (
            "По данным источника издания «Наш порт», министерство намерено закрыть гавань в июле на ремонт.",
            "According to a source of the newspaper, the ministry intends to close the harbour in July for repairs.",
            "ru",
            False,
        ),
        (
            MAYOR.replace("Freibad", "Freibad am 14. Mai"),
            "The opposition, for its part, called it a mistake; Mayor Ole Frandsen announced its end on 14 May.",
            "de",
            False,
        ),
    ],
)
def test_each_statement_stays_with_the_one_who_makes_it(source: str, english: str, language: str, wrong: bool) -> None:
    """Two who change places, and one who tells what the source has from somebody else."""
    assert shifted(source, english, language) is wrong


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_may_be_taken_apart(source: str, english: str) -> None:
    """Whatever stands there; each clause has a weight for each statement."""
    pair = Pair.of(source, english, "de", "", None, None)
    found = told(pair, list(pair.english.speakers))
    if found:
        assert all(len(found.ties(clause)) == len(found.theirs) for clause in range(len(found.ours)))


def test_long_passages_and_many_statements_are_left_alone() -> None:
    """There the order proves nothing; where nobody speaks there is nothing to take apart."""
    assert told(Pair.of("Er sagte es.", "It rained.", "de", "", None, None), []) is None
    pair = Pair.of("Er sagte es. " * 9, "He said so.", "de", "", None, None)
    assert told(pair, list(pair.english.speakers)) is None
    pair = Pair.of("Er sagte es.", "He said so. " * 60, "de", "", None, None)
    assert told(pair, list(pair.english.speakers)) is None
