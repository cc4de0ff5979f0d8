"""Names as written against names in English."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement
from summarizer.statements.names import english_names, in_source


def codes(source: str, english: str, language: str) -> list[tuple[str, str]]:
    """Code and verdict of each problem."""
    return [(problem.code, problem.verdict) for problem in compare_statement(source, english, language)]


def test_names_are_runs_of_capitals_that_are_no_ordinary_words() -> None:
    """Titles, institutions, places and the first word of a sentence prove nothing."""
    text = (
        "Today the former Minister Ann Zeller of the Supreme Court was seen talking with somebody from USA, "
        "the Investment Nation and a Self-Help group that had come from Spain. Police came."
    )
    assert english_names(text) == ("Ann Zeller",)


def test_a_headline_in_capitals_shows_no_names() -> None:
    """Where every word has a capital, a capital says nothing."""
    assert english_names("Zeller Seeks Votes While Rivals Quarrel Over Budget") == ()


def test_in_a_long_period_only_a_whole_name_is_a_stranger() -> None:
    """A single word may be anything there; first name and last are telling."""
    tail = " and stayed in the town by the river where the old mill and the new station stand" * 3
    source = "Jednoho dne v zimě minulého roku přijel do Brna s celou svou rodinou starý pan Petr Novák."
    assert ("name.mismatch", "unproven") in codes(source, f"It was the man Zeleny who came{tail}.", "cs")
    assert ("name.mismatch", "unproven") in codes(source, f"It was the man Tomas Zeleny who came{tail}.", "cs")
    assert ("name.mismatch", "contradicts") in codes(source, f"The old man Tomas Zeleny came{tail[:90]}.", "cs")


PROVED = [
    ("Do Brna přijel Petr Novák.", "cs", "Petr Novak"),
    ("Приехал Сергей Шойгу.", "ru", "Sergei Shoigu"),
    ("삼성전자가 하만을 인수했다.", "ko", "Harman"),
    ("エヌビディアのフアン氏", "ja", "Nvidia"),
    ("付凌晖表示", "zh", "Fu Linghui"),
    ("राहुल गांधी आए", "hi", "Rahul Gandhi"),
    ("وصل محمود عباس", "ar", "Mahmoud Abbas"),
    ("엔비디아(NVIDIA)는", "ko", "Nvidia"),
    ("Die Firma Ng.", "de", "Ng"),
]


@pytest.mark.parametrize(("source", "language", "name"), PROVED)
def test_a_name_is_proved_letter_for_letter_or_sound_for_sound(source: str, language: str, name: str) -> None:
    """One part of the name is enough."""
    assert in_source(name, source, language)


REPLACED = [
    ("Do Brna přijel Petr Novák.", "cs", "Tomas Zeleny came to Brno."),
    ("Gestern sprach Helmut Kohl.", "de", "Yesterday Bruno Fischer spoke."),
    ("付凌晖表示同意。", "zh", "It was said by Zhang Wei, who agreed."),
    ("이재현 회장이 왔다.", "ko", "It was Kim Sung-joo who came."),
]


@pytest.mark.parametrize(("source", "language", "english"), REPLACED)
def test_a_replaced_name_is_found(source: str, language: str, english: str) -> None:
    """The stranger matches nothing, and the source's own name is missing, or the script shows every name."""
    assert ("name.mismatch", "contradicts") in codes(source, english, language)


def test_a_name_that_the_source_may_leave_out_is_unproven() -> None:
    """A translator may put the name for a pronoun; what replaces another name is shown."""
    assert codes("Il arrive demain.", "It is Trump who arrives tomorrow.", "fr") == []
    assert codes("그가 내일 온다.", "It is Donald Trump who comes tomorrow.", "ko") == []
    assert codes("マジソンが来た。", "It was Truck Belford who came.", "ja") == [("name.mismatch", "unproven")]


def test_what_may_be_written_in_kanji_is_left_alone() -> None:
    """A Japanese name in Latin letters cannot be proved against kanji."""
    assert codes("安倍氏が来た。", "It was Shinzo Abe who came.", "ja") == []


def test_an_unknown_language_is_left_alone() -> None:
    """Without letters there is no evidence."""
    assert codes("Sven kom.", "It was Belford who came.", "sv") == []
