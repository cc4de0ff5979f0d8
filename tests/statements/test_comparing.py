"""Statements compared as a whole: verdicts, messages, context, claims, and the figures on pairs of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.languages import LANGUAGES
from summarizer.statements import CODES, compare_statement

PAIRS = Path(__file__).parent.parent / "data" / "statements"
SAID = "관계자는 다리가 안전하다고 말했다."


def codes(source: str, english: str, language: str, **claim: str | None) -> list[tuple[str, str]]:
    """Code and verdict of each problem."""
    context = claim.pop("context_before", None) or ""
    found = compare_statement(source, english, language, context_before=context, **claim)
    return [(problem.code, problem.verdict) for problem in found]


def test_a_message_names_what_was_read_on_both_sides() -> None:
    """One line, specific to the pair."""
    (problem,) = compare_statement("粮价上涨。", "Grain prices fell.", "zh")
    assert problem.message == "direction.flipped: up and down are exchanged (source: 上涨; English: fell)"


def test_the_sentence_before_may_carry_the_attribution() -> None:
    """In a summary the second sentence need not say "he said" again."""
    assert codes(SAID, "The bridge is safe.", "ko") == [("attribution.lost", "contradicts")]
    assert codes(SAID, "The bridge is safe.", "ko", context_before="An official spoke to reporters.") == []


def test_the_speaker_of_a_claim_is_its_attribution() -> None:
    """A fact sheet carries the speaker as data."""
    assert codes(SAID, "The bridge is safe.", "ko", speaker="an official") == []
    shifted = [("attribution.shifted", "contradicts")]
    source = "경찰은 주민들에게 다리가 안전하다고 말했다."
    assert codes(source, "The bridge is safe.", "ko", speaker="residents") == shifted


def test_the_status_of_a_claim_is_its_hedge() -> None:
    """``planned`` says in data what "plans to" says in words; ``confirmed`` says the contrary."""
    source = "La empresa planea cerrar la planta."
    assert codes(source, "The plant was closed.", "es", status="planned") == []
    assert codes(source, "The plant was closed.", "es", status="confirmed") == [("status.done", "contradicts")]


def test_what_lies_ahead_is_not_done() -> None:
    """A plain future needs no plan in English, but must not become a perfect."""
    assert codes("La banque fermera ses agences.", "The bank will close its branches.", "fr") == []
    assert codes("Die Bank wird Filialen schließen.", "The bank has closed branches.", "de") == [
        ("status.done", "contradicts")
    ]


def test_an_unknown_language_has_no_problems() -> None:
    """Nothing can be read, so nothing is wrong."""
    assert compare_statement("He said no.", "He said yes.", "xx") == ()


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_has_a_right_and_a_wrong_example(code: str) -> None:
    """The documentation of a code is run."""
    example = CODES[code]
    assert compare_statement(example.source, example.right, example.language) == ()
    found = compare_statement(example.source, example.wrong, example.language)
    verdict = "unproven" if code == "name.doubtful" else "contradicts"
    assert (code, verdict) in [(problem.code, problem.verdict) for problem in found]


@given(st.text(), st.text(), st.sampled_from(sorted(LANGUAGES)))
def test_no_pair_of_texts_raises_and_every_code_is_documented(source: str, english: str, language: str) -> None:
    """Whatever is compared, the answer is a list of documented problems."""
    for problem in compare_statement(source, english, language):
        assert problem.code in CODES
        assert problem.message.startswith(problem.code)


SPEECH = {"attribution-lost", "hearsay-lost", "speaker-shifted", "plural"}


def shares(suffix: str) -> tuple[float, float]:
    """Found among the faults of attribution, and false alarms among the right statements, of our own pairs."""
    rows = [
        json.loads(line)
        for path in sorted(PAIRS.glob(f"??{suffix}.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    flagged = {
        row["id"]: any(
            verdict == "contradicts"
            for _, verdict in codes(
                row["source"], row["english"], row["lang"], context_before=row.get("context_before")
            )
        )
        for row in rows
    }
    faults = [row["id"] for row in rows if row.get("fault") in SPEECH]
    right = [row["id"] for row in rows if row["verdict"] == "right"]
    return sum(flagged[row] for row in faults) / len(faults), sum(flagged[row] for row in right) / len(right)


@pytest.mark.parametrize("suffix", ["", ".held"])
def test_lost_and_shifted_attribution_is_found_without_crying_wolf(suffix: str) -> None:
    """At least 85 of 100 are found, at most 5 of 100 right statements are flagged, in twenty languages."""
    found, false_alarms = shares(suffix)
    assert found >= 0.85
    assert false_alarms <= 0.05
