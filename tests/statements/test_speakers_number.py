"""One speaker of the source, several in the English."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement


@pytest.mark.parametrize(
    ("language", "source", "english", "plural"),
    [
        ("fr", "« Tout a brûlé », raconte l'agriculteur Jean Morel.", "“It all burned,” farmers said.", True),
        ("id", "“Semua terbakar,” kata Budi Santoso, petani setempat.", "“It all burned,” farmers said.", True),
        ("hi", "प्रत्यक्षदर्शी मोहन लाल ने कहा कि सब जल गया।", "It all burned, eyewitnesses said.", True),
        ("ar", "قال مزارع أحمد سالم إن كل شيء احترق.", "It all burned, farmers said.", True),
        ("de", "Ein Nato-Diplomat sagte, es sei vorbei.", "It is over, diplomats said.", True),
        ("ko", "통일부 당국자는 대화가 끝났다고 밝혔다.", "The talks are over, ministry officials said.", True),
        ("ko", "관계자들은 대화가 끝났다고 밝혔다.", "The talks are over, officials said.", False),
        ("zh", "首席财务官说，需求将回升。", "Demand will recover, executives said.", True),
        ("zh", "专家说，需求将回升。", "Demand will recover, experts said.", False),
        ("de", "Aus Sicht der Umweltverbände ist das Moor in Gefahr.", "The bog is in danger, groups say.", False),
        ("de", "Der Staatsanwalt sagte, der Mann sei geflohen.", "The man had fled, prosecutors said.", False),
        ("pl", "„Wszystko spłonęło” – powiedziała Anna Wrona.", "“It all burned,” neighbours said.", True),
    ],
)
def test_words_of_one_are_not_those_of_several(language: str, source: str, english: str, plural: bool) -> None:
    """A title, a name beside it or an article shows one; bodies have several who speak for them."""
    found = {problem.code for problem in compare_statement(source, english, language)}
    assert ("attribution.plural" in found) is plural
