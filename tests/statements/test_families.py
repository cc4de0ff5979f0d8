"""Every code is found in every family of languages, and not on the right rendering of the same sentence."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from summarizer.statements import CODES, compare_statement

PAIRS = Path(__file__).parents[1] / "data" / "statements"
FAMILIES = {
    "East Asian": ("ko", "ja", "zh"),
    "Germanic": ("de", "nl"),
    "Romance": ("fr", "es", "it", "pt", "ro"),
    "Slavic": ("ru", "uk", "pl", "cs"),
    "other": ("tr", "hi", "et", "vi", "id", "ar"),
}
MORE = (
    ("de", "Laut Polizei war die Straße glatt.", "The road was icy, police said.", "The road was icy, the bank said."),
    ("es", "Según la policía, no hay heridos.", "Nobody is hurt, police say.", "Nobody is hurt, the union says."),
    ("ru", "По словам врача, ему лучше.", "He is better, the doctor says.", "He is better, the minister says."),
    ("tr", "Polise göre yol kapalı.", "The road is closed, police said.", "The road is closed, the bank said."),
    ("tr", "Bir tanık, ışığı gördüğünü söyledi.", "A witness said he saw it.", "Witnesses said they saw it."),
    ("zh", "列车到了。", "The train arrived.", "The train did not arrive."),
    ("nl", "De trein kwam aan.", "The train arrived.", "The train did not arrive."),
    ("it", "Il treno è arrivato.", "The train arrived.", "The train did not arrive."),
    ("uk", "Поїзд прибув.", "The train arrived.", "The train did not arrive."),
    ("hi", "ट्रेन पहुंच गई।", "The train arrived.", "The train did not arrive."),
    ("nl", "Bijna alle winkels waren dicht.", "Almost all shops were shut.", "All shops were shut."),
    ("uk", "До Києва прибув Андрій Шевченко.", "Andriy Shevchenko arrived.", "Oleksandr Ponomarov arrived."),
    ("hi", "कल राहुल गांधी आए थे।", "It was Rahul Gandhi who came.", "It was Vikram Chatterjee who came."),
    ("de", "Der Sieger heißt Jan Petersen.", "The winner is Jan Petersen.", "The winner is Bohumil Kratochvil."),
)
"""Language, source, right and wrong English, for codes that our pairs lack in a family."""


@cache
def found_in(family: str) -> frozenset[str]:
    """The codes of alarms on wrong sentences of a family whose right twins give none."""
    rows = [
        json.loads(line)
        for language in FAMILIES[family]
        for line in (PAIRS / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    pairs = [(row["lang"], row["source"], row["english"], row["verdict"] == "right") for row in rows]
    for language, source, right, wrong in MORE:
        if language in FAMILIES[family]:
            pairs += [(language, source, right, True), (language, source, wrong, False)]
    clean = {source for language, source, english, right in pairs if right and not alarms(source, english, language)}
    wrong_ones = [pair for pair in pairs if not pair[3] and pair[1] in clean]
    return frozenset(code for language, source, english, _ in wrong_ones for code in alarms(source, english, language))


def alarms(source: str, english: str, language: str) -> set[str]:
    """Codes of what contradicts the source."""
    found = compare_statement(source, english, language)
    return {problem.code for problem in found if problem.verdict == "contradicts"}


NEVER_ALARMS = {"name.doubtful"}


@pytest.mark.parametrize("code", sorted(CODES.keys() - NEVER_ALARMS))
@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_a_code_is_found_in_every_family_of_languages(family: str, code: str) -> None:
    """At least once in our own pairs, on a sentence whose right rendering raises no alarm."""
    assert code in found_in(family)
