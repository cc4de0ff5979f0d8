"""Names beside the English reporting verb."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement

SHIFTED = ("attribution.shifted", "contradicts")


@pytest.mark.parametrize(
    ("language", "source", "right", "wrong"),
    [
        ("de", "Trainer Uwe Hollmann lobte: „Ein starkes Spiel.“", "Uwe Hollmann", "Pavel Dvoracek"),
        ("zh", "总经理陈卫东表示，工厂不会关闭。", "Chen Weidong", "Liu Jiaming"),
        ("ru", "Тренер Громов сказал, что команда устала.", "Anton Gromov", "Aram Khachaturyan"),
        ("ko", "박철수 감독은 팀이 지쳤다고 말했다.", "Park Cheol-soo", "Bohumil Kratochvil"),
        ("ja", "森山さんはチームが疲れていると語った。", "Moriyama", "Kratochvil Bohumil"),
        ("hi", "कोच रमेश वर्मा ने कहा कि टीम थक गई है।", "Ramesh Verma", "Bohumil Kratochvil"),
    ],
)
def test_a_name_that_nothing_in_the_source_can_be_is_somebody_else(
    language: str, source: str, right: str, wrong: str
) -> None:
    """The source must name its own speaker; the name that it has raises nothing."""
    for name, shifted in ((right, False), (wrong, True)):
        found = compare_statement(source, f"The side was tired, {name} said.", language)
        assert (SHIFTED in [(problem.code, problem.verdict) for problem in found]) is shifted


def test_whom_the_source_calls_by_no_name_may_be_named() -> None:
    """ "The company" is named in the sentence before; where nobody speaks, and in no language, nothing is said."""
    english = "Bohumil Kratochvil said the side was tired."
    assert SHIFTED not in _codes("会社はチームが疲れていると述べた。", english, "ja")
    assert SHIFTED not in _codes("Das Team ist müde.", english, "de")
    assert SHIFTED not in _codes("Trainer Jan Meier lobte die BK: „Stark.“", english, "de")
    assert SHIFTED not in _codes("Väsynyt joukkue.", english, "fi")


def _codes(source: str, english: str, language: str) -> list[tuple[str, str]]:
    return [(problem.code, problem.verdict) for problem in compare_statement(source, english, language)]
