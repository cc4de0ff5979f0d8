"""Numbers that name go with their label or their letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.languages import LANGUAGES, section
from summarizer.quantities.compare import compare
from summarizer.quantities.labels import codes_changed

PAIRS = [
    (
        "zh",
        "第三十一条规定了三级标准。",
        "Article 31 sets the level 3 standard.",
        "Article 3 sets the level 31 standard.",
    ),
    (
        "ko",
        "제12조는 2급 자격을 정한다.",
        "Article 12 sets out the grade 2 licence.",
        "Article 2 sets out the grade 12 licence.",
    ),
    (
        "ja",
        "第5条は2級の資格を定める。",
        "Article 5 sets out the grade 2 licence.",
        "Article 2 sets out the grade 5 licence.",
    ),
    (
        "de",
        "Nach § 17 drohen 4 Jahre Haft.",
        "Section 17 allows 4 years in jail.",
        "Section 4 allows 17 years in jail.",
    ),
    ("tr", "Kanunun 9. maddesi 15 kişiyi kapsıyor.", "Article 9 covers 15 people.", "Article 15 covers 9 people."),
    (
        "vi",
        "Điều 8 áp dụng cho 30 công ty.",
        "Article 8 applies to 30 companies.",
        "Article 30 applies to 8 companies.",
    ),
    (
        "hi",
        "धारा 144 के तहत 60 लोग पकड़े गए।",
        "Under Section 144, 60 people were held.",
        "Under Section 60, 144 people were held.",
    ),
    ("cs", "Článek 7 platí pro 20 zemí.", "Article 7 applies to 20 countries.", "Article 20 applies to 7 countries."),
    ("es", "El artículo 6 obliga a 40 bancos.", "Article 6 binds 40 banks.", "Article 40 binds 6 banks."),
]
CODES = [
    ("de", "Die E 44 18 ersetzt die E 94 05.", "The E44 18 replaces the E94 05.", "The E44 05 replaces the E94 18."),
    ("zh", "GB/T 2300 规定了17个符号。", "GB/T 2300 lists 17 signs.", "GB/T 17 lists 2300 signs."),
    ("fr", "Le vol AF 447 emportait 228 personnes.", "Flight AF 447 carried 228 people.", "Flight AF 228 carried 447."),
]


@pytest.mark.parametrize(("language", "source", "right", "wrong"), PAIRS)
def test_a_label_keeps_its_number(language: str, source: str, right: str, wrong: str) -> None:
    """*Article 31* is the thirty-first article, in whatever order."""
    assert compare(source, right, language) == ()
    assert "number.swapped" in {problem.code for problem in compare(source, wrong, language)}


@pytest.mark.parametrize(("language", "source", "right", "wrong"), CODES)
def test_a_code_keeps_its_figures(language: str, source: str, right: str, wrong: str) -> None:
    """Capitals that stand in both texts have the same figures behind them."""
    assert compare(source, right, language) == ()
    assert "number.label" in {problem.code for problem in compare(source, wrong, language)}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Auf der A 9 starben 20 Menschen.", "Twenty died on the A9. A 20-year-old survived."),
        ("Der Fonds umfasst EUR 500 und USD 700.", "The fund holds USD 500 less than EUR 700."),
        ("Die B 12 ist gesperrt.", "The B12 200 people use is closed."),
        ("Die NGC 1300 liegt weit weg.", "It is far away."),
    ],
)
def test_words_money_and_lost_codes_are_no_changed_codes(source: str, target: str) -> None:
    """What is a word, a sum or simply left out is told elsewhere or is no fault."""
    assert codes_changed(source, target) == []


@given(
    st.lists(
        st.tuples(st.sampled_from(["AF", "GB/T", "E", "NGC", "ISO"]), st.integers(1, 9999)), min_size=1, max_size=5
    )
)
def test_a_code_told_alike_is_never_changed(codes: list[tuple[str, int]]) -> None:
    """With a blank or without, a text has the codes of itself."""
    spaced = "; ".join(f"{letters} {number}" for letters, number in codes)
    joined = "; ".join(f"{letters}{number}" for letters, number in reversed(codes))
    assert codes_changed(spaced, joined) == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if section(code, "labels")])
def test_every_label_has_its_english(language: str) -> None:
    """The tables of a language and of English name labels by the same keys."""
    assert set(section(language, "labels")) <= set(section("en", "labels"))
