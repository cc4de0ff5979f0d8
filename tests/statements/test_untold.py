"""What the source gives to somebody, and the English to nobody."""

from __future__ import annotations

import pytest

from summarizer.statements.evidence import Pair
from summarizer.statements.reading import side
from summarizer.statements.untold import compare_tellers, tells

MAYOR = "Der Bürgermeister Paul Ahrens sagte, die Halle sei im Mai fertig."


def verdicts(source: str, english: str, language: str, context: str = "", speaker: str | None = None) -> list[str]:
    """How sure it is that nobody tells it."""
    return [problem.verdict for problem in compare_tellers(Pair.of(source, english, language, context, speaker, None))]


def test_whoever_only_stands_there_tells_nothing() -> None:
    """A noun of telling gives the words to nobody; a verb does, wherever its subject stands."""
    assert verdicts(MAYOR, "The hall will be ready in May; Paul Ahrens is mayor.", "de") == ["contradicts"]
    assert verdicts(MAYOR, "The hall, whose mayor is Paul Ahrens, has a roof and will open in May.", "de") == [
        "contradicts"
    ]
    assert verdicts(MAYOR, "The hall will be ready in May, the mayor said.", "de") == []
    assert verdicts(MAYOR, "Mayor Paul Ahrens opened the term, adding that the hall would be ready in May.", "de") == []


def test_a_speaker_who_is_gone_tells_nothing() -> None:
    """Even in words that would give it to one who is named; somebody else who tells it is another fault."""
    assert verdicts(MAYOR, "For the university, the hall will be ready in May.", "de") == ["contradicts"]
    assert verdicts(MAYOR, "The hall will be ready in May, a report showed.", "de") == []
    assert verdicts(MAYOR, "The hall will be ready in May, said a clerk.", "de") == []
    assert verdicts(MAYOR, "The newly deemed finished hall opens in May.", "de") == ["contradicts"]
    assert verdicts("경찰은 다리가 닫혔다고 판단했다.", "It was found that the bridge was closed.", "ko") == []
    assert verdicts("Шеф полиции потребовал и сказал, что мост закрыт.", "A demanded bridge closed.", "ru") == [
        "contradicts"
    ]


def test_what_may_tell_leaves_it_open() -> None:
    """A word that reports as well as it states, unless it renders something else that the source has."""
    source = "Der Minister kündigte an, die Brücke werde gesperrt."
    assert verdicts(source, "The minister's promise is a closed bridge.", "de") == []
    assert verdicts(source, "The minister presented a closed bridge.", "de") == ["contradicts"]
    assert verdicts(source, "The minister will have to call the bridge closed.", "de") == []
    assert verdicts("Er sagte, die Brücke sei zu.", "The bridge is closed.", "de") == []


def test_a_hedge_is_less_than_a_teller_but_not_nothing() -> None:
    """So is a sentence of the source beside it that is nobody's; a hedge of the source is rendered by one."""
    assert verdicts(MAYOR, "The hall may be ready in May.", "de") == ["unproven"]
    assert verdicts("Die Halle ist groß und alt geworden. " + MAYOR, "The hall is ready in May.", "de") == ["unproven"]
    possible = "Der Bürgermeister Paul Ahrens sagte, die Halle könnte fertig sein."
    assert verdicts(possible, "The hall may be ready.", "de") == ["contradicts"]


@pytest.mark.parametrize(
    ("english", "context"),
    [
        ("“The hall will be ready in May.”", ""),
        ("Will the hall be ready in May?", ""),
        ("The hall will be ready in May.", "The mayor said so on Monday."),
        ("The hall will be ready in May.", "Such is the mayor's version."),
    ],
)
def test_what_is_shown_as_somebodys_needs_no_teller(english: str, context: str) -> None:
    """Quotation marks, a question, the sentence before."""
    assert verdicts(MAYOR, english, "de", context) == []


def test_a_claim_has_its_speaker_as_data() -> None:
    """Nothing is asked of its words."""
    assert verdicts(MAYOR, "The hall will be ready in May.", "de", speaker="the mayor") == []


def test_only_verbs_tell() -> None:
    """In whatever form; "the verdict" is none, and neither is what somebody is asking for."""
    assert tells(side("The bridge was closed, saying goodbye to many.", "en"))
    assert tells(side("According to him the bridge is closed.", "en"))
    assert not tells(side("The verdict came with the asking price.", "en"))
