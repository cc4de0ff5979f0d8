"""What somebody calls uncertain, told as certain."""

from __future__ import annotations

import pytest

from summarizer.statements.evidence import Pair
from summarizer.statements.surer import compare_certainty


def codes(source: str, english: str, language: str, status: str | None = None) -> list[str]:
    """The codes of what is told as more certain."""
    pair = Pair.of(source, english, language, "", None, status)
    return [problem.code for code in ("hedge.lost", "hearsay.lost") for problem in compare_certainty(pair, code)]


@pytest.mark.parametrize(
    ("language", "source", "kept", "lost", "code"),
    [
        (
            "es",
            "La alcaldesa dijo que el puente podría cerrar.",
            "The mayor said the bridge could close.",
            "The mayor said the bridge would close.",
            "hedge.lost",
        ),
        (
            "zh",
            "消防部门表示，起火原因疑为漏电。",
            "The fire service said the suspected cause was a short circuit.",
            "The fire service said the cause was a short circuit.",
            "hedge.lost",
        ),
        (
            "ru",
            "Полиция сообщила, что водитель якобы уснул.",
            "Police said the driver had allegedly fallen asleep.",
            "Police said the driver had fallen asleep.",
            "hearsay.lost",
        ),
    ],
)
def test_a_speaker_makes_nothing_certain(language: str, source: str, kept: str, lost: str, code: str) -> None:
    """That the one who says it is still named is not enough."""
    assert codes(source, kept, language) == []
    assert codes(source, lost, language) == [code]


def test_would_is_no_hedge_behind_a_verb_in_the_past() -> None:
    """It is what "will" becomes there; behind one in the present it leaves open what may be."""
    source = "La alcaldesa dijo que el puente podría cerrar."
    assert codes(source, "The mayor says the bridge would close.", "es") == []


def test_by_way_of_whom_it_is_told_is_no_uncertainty() -> None:
    """Sources, moods that report, and in Japanese the mark of what somebody has said."""
    assert (
        codes("Aus Regierungskreisen hieß es, die Brücke sei zu, sagte er.", "Officials said it was closed.", "de")
        == []
    )
    assert codes("社長は月末に退くという、と広報が話した。", "The president is to leave, his office said.", "ja") == []


def test_according_to_renders_hearsay_that_names_its_source() -> None:
    """Where the source names none beside it."""
    source = "Stando a un comunicato, disse l'agente, il ponte è chiuso."
    assert codes(source, "The bridge is closed, according to a statement of the officer.", "it") == []


def test_of_one_who_is_charged_the_deed_is_not_told() -> None:
    """Nor that they did it in a clause of its own; a conviction proves it, and so may what the source tells."""
    source = "Staatsanwälte haben einen Bäcker wegen Diebstahls angeklagt."
    assert codes(source, "Prosecutors have charged a baker who robbed a shop.", "de") == ["hearsay.lost"]
    assert codes(source, "The baker who stole the flour has been arrested.", "de") == ["hearsay.lost"]
    assert codes(source, "A baker was prosecuted for the flour he took.", "de") == ["hearsay.lost"]
    assert codes(source, "Prosecutors have charged a baker who allegedly robbed a shop.", "de") == []
    assert codes(source, "Prosecutors have charged a baker with theft.", "de") == []
    convicted = "Der verurteilte Bäcker wurde wegen Diebstahls angeklagt."
    assert codes(convicted, "Prosecutors have charged a baker who robbed a shop.", "de") == []


def test_of_little_of_a_long_source_nothing_is_told() -> None:
    """Which part of it the English renders is not known."""
    longer = (
        "La alcaldesa dijo en la larga reunión de ayer por la tarde en el ayuntamiento que el puente podría cerrar."
    )
    assert codes(longer, "She said so.", "es") == []
    longer = (
        "Staatsanwälte haben nach langen Ermittlungen in der ganzen Stadt am Montag einen Bäcker angeklagt"
        + " dort" * 9
    )
    assert codes(longer, "They charged one who stole.", "de") == []


def test_a_claim_has_its_certainty_as_data() -> None:
    """Nothing is asked of its words."""
    assert codes("La alcaldesa dijo que el puente podría cerrar.", "The bridge closes.", "es", "possible") == []


def test_what_somebody_speaks_about_is_not_what_they_say() -> None:
    """A rumour that is the topic may be left out."""
    assert codes("大臣はうわさについて近く説明すると述べた。", "The minister said he would explain soon.", "ja") == []
