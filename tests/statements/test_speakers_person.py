"""The one person whom a statement names."""

from __future__ import annotations

import pytest

from summarizer.statements.evidence import Pair
from summarizer.statements.reading import side
from summarizer.statements.speakers_person import only_person, person_gone


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("cs", "Podle starosty Pavla Dvorka je most zavřený.", "Pavla Dvorka"),
        ("es", "Ana Ruiz Vega lo negó ayer.", "Ruiz Vega"),
        ("es", "Lo negó la alcaldesa Ana Ruiz. También Luis Mora lo negó.", ""),
        ("de", "Das sagte der Bürgermeister Jan Holm.", "Jan Holm"),
        ("de", "In diesem Jahr Werke zu schließen ist falsch.", ""),
        ("ru", "Мост закрыт, сказал инженер Павел Орлов.", "Павел Орлов"),
        ("ko", "김 시장은 다리가 닫혔다고 말했다.", ""),
    ],
)
def test_a_person_has_two_names_within_a_sentence(language: str, text: str, name: str) -> None:
    """Roles are no names, the first word of a sentence may be any, and German nouns are written like names."""
    assert only_person(side(text, language)) == name


@pytest.mark.parametrize(
    ("language", "source", "kept", "gone"),
    [
        ("cs", "Most je zavřený, řekl starosta Pavel Dvorek.", "The bridge is closed, Dvorek said.", "Mayors said so."),
        ("ru", "Мост закрыт, сказал инженер Павел Орлов.", "It is closed, Pavel Orlov said.", "Engineers said so."),
        ("ko", "김 시장은 다리가 닫혔다고 말했다.", "Mayor Kim said so.", ""),
    ],
)
def test_any_part_of_the_name_keeps_the_person(language: str, source: str, kept: str, gone: str) -> None:
    """Letter for letter, or sound for sound in another script."""
    assert person_gone(Pair.of(source, kept, language, "", None, None)) == ""
    if gone:
        assert person_gone(Pair.of(source, gone, language, "", None, None))
