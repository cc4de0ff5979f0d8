"""Speakers of the source for whom another one stands in the English."""

from __future__ import annotations

import pytest

from summarizer.statements.evidence import Pair
from summarizer.statements.speakers_matched import gone, replaced


@pytest.mark.parametrize(
    ("language", "source", "english", "expected"),
    [
        ("de", "Der Bürgermeister sagte es.", "The mayor said so.", False),
        ("de", "Der Bürgermeister sagte es.", "The union said so.", True),
        ("de", "Ein Sprecher der Feuerwehr sagte es.", "A fire brigade spokesman said so.", False),
        ("de", "Ein Sprecher der Feuerwehr sagte es.", "A police spokesman said so.", True),
        ("de", "Ein Sprecher sagte es.", "A police spokesman said so.", False),
        ("de", "Der Angeklagte sagte es.", "The defendant's brother said so.", True),
        ("de", "Der Angeklagte sagte es.", "Paul Kern said so.", False),
        ("de", "Eine Studie zeigt es, so die Universität, sagte er.", "The university said so.", False),
        ("zh", "船东协会会长表示同意。", "The president of the shipowners' association said so.", False),
        ("de", "Er sagte es.", "The police said so.", False),
        ("de", "Die Brücke soll zu sein.", "The police said so.", True),
        ("de", "Das sagte der Gärtner Jan Holm.", "The police said so.", False),
    ],
)
def test_somebody_must_be_left_over(language: str, source: str, english: str, expected: bool) -> None:
    """Whom a spokesman speaks for decides; what belongs to somebody is somebody else; a name may be anybody's."""
    assert replaced(Pair.of(source, english, language, "", None, None)) is expected


def test_whoever_is_named_at_all_is_not_gone() -> None:
    """As speaker or otherwise."""
    assert not gone(Pair.of("Die Polizei sagte es.", "Police came.", "de", "", None, None))
    assert gone(Pair.of("Die Polizei sagte es.", "It rained.", "de", "", None, None))
    assert not gone(Pair.of("Es regnete.", "It rained.", "de", "", None, None))
