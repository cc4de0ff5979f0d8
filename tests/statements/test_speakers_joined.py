"""Several who speak where the source has one."""

from __future__ import annotations

import pytest

from summarizer.statements.comparing import compare_statement


def plural(source: str, english: str, language: str) -> bool:
    """Whether the words of one are surely given to several."""
    found = compare_statement(source, english, language)
    return any(problem.code == "attribution.plural" and problem.verdict == "contradicts" for problem in found)


GOVERNOR = "Gouverneurin Ada Brinkmann sagte, der Deich werde im Mai erhöht."


@pytest.mark.parametrize(
    ("source", "english", "language", "several"),
    [
        (
            "Die Staatsanwaltschaft wirft ihm Betrug vor. Zuerst sagte Finanzvorstand Karsten Brandt aus.",
            "Prosecutors accuse him of fraud, via shell companies, most recently of about 600 million euros a year.",
            "de",
            False,
        ),
        (
            "Gubernur Hadi Wijaya dan pawang hujan mengatakan tanggul akan ditinggikan.",
            "Governor Hadi Wijaya and the rain shaman said the dyke would be raised.",
            "id",
            False,
        ),
        (GOVERNOR, "The governor of Altmark and the minister said the dyke would be raised in May.", "de", False),
        (GOVERNOR, "Governor Ada Brinkmann said the dyke would be raised in May.", "de", False),
        (GOVERNOR, "Governor Ada Brinkmann and her engineers said the dyke would be raised in May.", "de", True),
        (
            GOVERNOR,
            "Governor Ada Brinkmann and several other officials said the dyke would be raised in May.",
            "de",
            True,
        ),
        (
            "Gouverneurin Ada Brinkmann und Ingenieure sagten, der Deich werde im Mai erhöht.",
            "Governor Ada Brinkmann and engineers said the dyke would be raised in May.",
            "de",
            False,
        ),
        (
            "Le maire Luc Tavernier a déclaré que le pont resterait fermé.",
            "Several mayors said that the bridge would remain closed.",
            "fr",
            True,
        ),
        (
            "Plusieurs maires ont déclaré que le pont resterait fermé.",
            "Several mayors said that the bridge would remain closed.",
            "fr",
            False,
        ),
        (
            "Sources der Partei zufolge plant die Stadt eine Steuer. Das Ministerium nannte das falsch.",
            "The ministry and the city jointly said that a tax was planned.",
            "de",
            True,
        ),
        (
            "De burgemeester Piet Hoekstra zei dat het zwembad dichtgaat.",
            "Residents said that the swimming pool was closing.",
            "nl",
            True,
        ),
        (
            "Polizeichef Rolf Amrein sagte, Händler Moser habe gestanden.",
            "Police chief Rolf Amrein said that Moser and several other dealers had confessed.",
            "de",
            True,
        ),
        (
            "Polizeichef Rolf Amrein sagte, Händler Moser und weitere Männer hätten gestanden.",
            "Police chief Rolf Amrein said that Moser and several other dealers had confessed.",
            "de",
            False,
        ),
    ],
)
def test_who_is_added_to_one_speaker_is_seen(source: str, english: str, language: str, several: bool) -> None:
    """Joined by "and", counted as several, or in the plural where the source has a name."""
    assert plural(source, english, language) is several
