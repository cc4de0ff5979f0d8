"""Verbs of telling that no table holds."""

from __future__ import annotations

import pytest

from summarizer.statements.evidence import Pair
from summarizer.statements.unread import may_act, to_come
from summarizer.verification import verify_pair

BLAME = "Podle hejtmana Jana Dvořáka za to nese vinu stavební firma."


@pytest.mark.parametrize(
    ("english", "may"),
    [
        ("Regional governor Jan Dvořák faults the builder.", True),
        ("Governor Jan Dvořák, of the northern region, grants that the builder is to blame.", True),
        ("The governor has yet to put the blame on the builder.", True),
        ("The governor put the blame on the builder.", False),
        ("The governor has the blame.", False),
        ("The governor's builder takes the blame.", False),
        ("It is to be blamed on an associate of the governor that the road is shut.", False),
        ("The builder puts the blame on the weather.", False),
        ("The governor intends to blame the builder.", False),
    ],
)
def test_a_subject_with_a_verb_that_is_not_read_may_tell_it(english: str, may: bool) -> None:
    """Attitudes stand in the present or before a clause; deeds stand in the past."""
    assert may_act(Pair.of(BLAME, english, "cs", "", None, None)) is may


def test_without_a_speaker_of_the_source_nobody_may() -> None:
    """Nothing shows whom to look for."""
    assert not may_act(Pair.of("Prší.", "The governor puts the blame on rain.", "cs", "", None, None))


@pytest.mark.parametrize(
    ("source", "language", "ahead"),
    [
        ("من المتوقع أن يعلن البنك المركزي قراره.", "ar", True),
        ("El ministerio anunció que planea el aumento.", "es", False),
        ("El aumento, que planea el gobierno, lo anunció el ministerio.", "es", False),
        ("Según el ministerio, planea el aumento.", "es", False),
    ],
)
def test_a_telling_that_is_planned_tells_nothing_yet(source: str, language: str, ahead: bool) -> None:
    """It depends on the plan, which stands right before it."""
    pair = Pair.of(source, "", language, "", None, None)
    assert any(to_come(pair, cue) for cue in pair.source.marked("said", "source_named")) is ahead


def test_a_telling_to_come_may_be_told_without_its_speaker() -> None:
    """What is due need not be said by whom."""
    problems = verify_pair("中銀は金利を発表する予定だ。", "The interest rate decision is due.", "ja")
    assert [problem.code for problem in problems] == []
