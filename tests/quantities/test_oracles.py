"""What other people's programs write is read back: words, figures, magnitudes and dates of every language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import cn2an  # type: ignore[import-untyped]
import kanjize
import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal, format_percent
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]

from summarizer.languages import LANGUAGES
from summarizer.quantities import read_dates, read_quantities

ALL = sorted(LANGUAGES)
EAST_ASIAN = {"ko": "명", "ja": "人", "zh": "人"}
SPELLED = {
    **dict.fromkeys(("en", "de", "nl", "fr", "es", "pt", "ro", "cs", "pl", "ru", "uk", "id"), 10**9),
    "it": 10**6,
    # Beyond, the oracle leaves out the one of 51,000.
    "tr": 10**4,
}
"""Language -> up to which number it is spelled; Vietnamese and Arabic have tests of their own."""
ORDINALS = {**dict.fromkeys(("en", "de", "nl", "pl", "ru", "uk", "it"), 999), "pt": 99, "es": 99, "fr": 79}
GLUED = frozenset({18})
"""The oracle writes Italian *centodicotto* for centodiciotto."""


def read_alone(text: str, language: str) -> Decimal | None:
    """The value of the only quantity of a text."""
    found = read_quantities(text, language)
    return found[0].value if len(found) == 1 and found[0].upper is None else None


@pytest.mark.parametrize("language", sorted(SPELLED))
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_a_number_in_words_is_read_back(language: str, data: st.DataObject) -> None:
    """Every magnitude up to a thousand millions, as num2words spells it."""
    digits = data.draw(st.integers(1, len(str(SPELLED[language])) - 1))
    value = data.draw(st.integers(max(2, 10 ** (digits - 1)), 10**digits - 1))
    assume(language != "it" or not any(value // 1000**part % 100 in GLUED for part in range(3)))
    assume(language != "tr" or value not in (100, 1000))
    assert read_alone(num2words(value, lang=language), language) == value


@given(value=st.integers(2, 10**6))
@settings(max_examples=40, deadline=None)
def test_an_arabic_number_in_words_is_read_back(value: int) -> None:
    """But for the duals before a noun (200, 2000), which the oracle writes without the noun."""
    assume(value % 1000 not in (0, 200) and value // 1000 not in (1, 2) and value // 1000 % 100 not in (1, 2))
    assert read_alone(num2words(value, lang="ar"), "ar") == value


@given(value=st.integers(6, 10**6))
@settings(max_examples=40, deadline=None)
def test_a_vietnamese_number_in_words_is_read_back(value: int) -> None:
    """*Năm* alone is a year, five only before what it counts."""
    assert read_alone(f"{num2words(value, lang='vi')} người", "vi") == value


@pytest.mark.parametrize("language", sorted(ORDINALS))
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_an_ordinal_in_words_is_read_back(language: str, data: st.DataObject) -> None:
    """*Dwudziesty pierwszy*, *einhunderterste*, *ventitreesimo*: as an ordinal."""
    value = data.draw(st.integers(3, ORDINALS[language]))
    assume(language != "it" or value % 100 not in GLUED)
    assume(language != "es" or value not in (11, 12))
    (quantity,) = read_quantities(num2words(value, to="ordinal", lang=language), language)
    assert quantity.value == value
    assert quantity.kind == "ordinal"


@given(value=st.integers(10, 10**12))
@settings(max_examples=60, deadline=None)
def test_korean_numbers_in_hangul_are_read_back(value: int) -> None:
    """Four places at a time, with a blank between them as the oracle sets it; a lone 만 or 억 may be a word."""
    assume(value % 10**4 >= 10 or value % 10**4 == 0)
    assume(all(value // 10**places % 10**4 != 1 for places in (4, 8)))
    assert read_alone(f"{num2words(value, lang='ko')} 명", "ko") == value


@given(value=st.integers(10, 10**15))
@settings(max_examples=60, deadline=None)
def test_chinese_and_japanese_characters_are_read_back_and_forth(value: int) -> None:
    """We read what cn2an and kanjize write, and they read the same out of it as we do."""
    chinese, japanese = cn2an.an2cn(value, "low"), kanjize.number2kanji(value)
    assert read_alone(f"{chinese}元", "zh") == value
    # From 万亿 on the oracle refuses some of what it has written itself.
    assert value >= 10**12 or cn2an.cn2an(chinese, "normal") == value
    assert read_alone(f"{japanese}円", "ja") == value == kanjize.kanji2number(japanese)


@pytest.mark.parametrize("language", ALL)
@given(value=st.decimals(Decimal("0.01"), Decimal("9999999"), places=2))
@settings(max_examples=20, deadline=None)
def test_figures_with_the_separators_of_their_language_are_read_back(language: str, value: Decimal) -> None:
    """Both kinds of digits, thousands parted or not, per cent with its sign where the language sets it."""
    value = value.quantize(Decimal("0.1")) if value >= 1 else value
    for digits in ("latn", "default"):
        text = format_decimal(value, locale=language, numbering_system=digits)
        assert read_alone(text + ("" if language in EAST_ASIAN else " ") + "kg", language) == value
    share = value % 100
    percent = format_percent(share / 100, locale=language, decimal_quantization=False)
    (quantity,) = read_quantities(percent, language)
    assert (quantity.value, quantity.unit) == (share, "%")


@pytest.mark.parametrize("language", [code for code in ALL if "long" in Locale.parse(code).compact_decimal_formats])
@given(value=st.integers(2, 999), places=st.integers(1, 4), decimal=st.integers(0, 9))
@settings(max_examples=20, deadline=None)
def test_a_coefficient_and_its_magnitude_are_read_back(language: str, value: int, places: int, decimal: int) -> None:
    """1.2 million, 3억, 12.5 tỷ: every magnitude that Unicode's tables know for the language."""
    assume(language != "fr" or places > 1)
    number = (value * 10 + decimal) * 1000**places // 10
    text = format_compact_decimal(number, format_type="long", locale=language, fraction_digits=6)
    assert read_alone(text, language) == number


@pytest.mark.parametrize("language", ALL)
@given(day=st.dates(date(1990, 1, 1), date(2039, 12, 31)))
@settings(max_examples=40, deadline=None)
def test_a_date_is_read_back(language: str, day: date) -> None:
    """With its weekday, its month in full, abbreviated, or in figures."""
    for style in ("full", "long", "medium"):
        text = format_date(day, style, locale=language)
        assert day.isoformat() in [reading.edtf for reading in read_dates(text, language)], text
