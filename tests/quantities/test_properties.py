"""Properties that hold for any number and any text."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.languages import LANGUAGES
from summarizer.quantities import CODES, check_pair, computed_lines, describe, read_dates, read_quantities
from summarizer.quantities.english import plain, spoken
from summarizer.quantities.lexicon import lexicon

SCALES = {
    "ko": {"만": 10**4, "억": 10**8, "조": 10**12},
    "ja": {"万": 10**4, "億": 10**8, "兆": 10**12},
    "zh": {"万": 10**4, "亿": 10**8, "万亿": 10**12},
    "de": {" Millionen": 10**6, " Mrd.": 10**9, " Billionen": 10**12},
    "ru": {" тыс.": 10**3, " миллионов": 10**6, " млрд": 10**9},
    "uk": {" тисяч": 10**3, " мільйонів": 10**6, " мільярда": 10**9},
    "cs": {" tisíc": 10**3, " milionů": 10**6, " miliardy": 10**9},
    "pl": {" tysięcy": 10**3, " mln": 10**6, " miliardów": 10**9},
    "fr": {" mille": 10**3, " millions": 10**6, " milliards": 10**9},
    "es": {" mil": 10**3, " millones": 10**6, " mil millones": 10**9},
    "it": {" mila": 10**3, " milioni": 10**6, " miliardi": 10**9},
    "pt": {" mil": 10**3, " milhões": 10**6, " mil milhões": 10**9},
    "ro": {" mii": 10**3, " milioane": 10**6, " miliarde": 10**9},
    "nl": {" duizend": 10**3, " miljoen": 10**6, " miljard": 10**9},
    "et": {" tuhat": 10**3, " miljonit": 10**6, " miljardit": 10**9},
    "tr": {" bin": 10**3, " milyon": 10**6, " milyar": 10**9},
    "hi": {" हज़ार": 10**3, " लाख": 10**5, " करोड़": 10**7},
    "vi": {" nghìn": 10**3, " triệu": 10**6, " tỷ": 10**9},
    "ar": {" ألف": 10**3, " مليون": 10**6, " مليار": 10**9},
    "id": {" ribu": 10**3, " juta": 10**6, " miliar": 10**9},
    "en": {" thousand": 10**3, " million": 10**6, "bn": 10**9, " trillion": 10**12},
}
POINTS = {"ko": ".", "ja": ".", "zh": ".", "en": ".", "hi": ".", "ar": "."}
COEFFICIENTS = st.decimals(Decimal("0.1"), Decimal("999.9"), places=1)


@pytest.mark.parametrize("language", sorted(SCALES))
@given(coefficient=COEFFICIENTS, data=st.data())
@settings(max_examples=40, deadline=None)
def test_every_coefficient_and_magnitude_is_read_back(language: str, coefficient: Decimal, data: st.DataObject) -> None:
    """Figures with the language's decimal mark and every magnitude it writes."""
    scale = data.draw(st.sampled_from(sorted(SCALES[language])))
    text = f"{coefficient}".replace(".", POINTS.get(language, ",")) + scale
    (quantity,) = read_quantities(text, language)
    assert quantity.value == coefficient * SCALES[language][scale]


def korean(value: int) -> str:
    """A number by ten thousands, as Korean newspapers print it."""
    parts = []
    for scale, sign in ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, "")):
        part, value = divmod(value, scale)
        if part:
            parts.append(f"{part:,}{sign}")
    return " ".join(parts)


@given(value=st.integers(1, 10**16 - 1))
@settings(deadline=None)
def test_mixed_magnitudes_are_read_back(value: int) -> None:
    """29조 3751억, 26만 8,000: every number up to a quadrillion, with blanks and without."""
    for text in (korean(value), korean(value).replace(" ", "")):
        (quantity,) = read_quantities(f"{text} 원", "ko")
        assert quantity.value == value


HAN = "〇一二三四五六七八九"


def chinese(value: int) -> str:
    """A number below ten thousand in characters."""
    out, gap = "", False
    for scale, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, scale)
        if digit:
            out += ("零" if gap and out else "") + HAN[digit] + sign
        gap = not digit
    return out


@given(value=st.integers(1, 9999), scale=st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
@settings(deadline=None)
def test_characters_are_read_back(value: int, scale: tuple[str, int]) -> None:
    """三千零五万: every number of four digits times every magnitude."""
    (quantity,) = read_quantities(f"{chinese(value)}{scale[0]}元", "zh")
    assert quantity.value == value * scale[1]


@given(value=st.decimals(Decimal("0.01"), Decimal(10) ** 14, places=2))
@settings(deadline=None)
def test_english_that_we_write_is_english_that_we_read(value: Decimal) -> None:
    """Both spellings of a value lead back to it."""
    for text in (plain(value), spoken(value)):
        (quantity,) = read_quantities(f"{text} kg", "en")
        assert quantity.value == value


@pytest.mark.parametrize("language", [*sorted(LANGUAGES), "und"])
@given(text=st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_no_text_raises_and_every_span_lies_inside(language: str, text: str) -> None:
    """Any code points, in any language; lone surrogates as well."""
    for reading in read_dates(text, language):
        assert 0 <= reading.span.start < reading.span.end <= len(text)
    for quantity in read_quantities(text, language):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
        assert describe(quantity)
    computed_lines(text, language)
    for problem in check_pair(text, text[::-1], language).problems:
        assert problem.code in CODES


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@given(words=st.data())
@settings(max_examples=30, deadline=None)
def test_the_words_of_the_tables_in_any_order_raise_nothing(language: str, words: st.DataObject) -> None:
    """Where the grammar is at home: forms, figures and signs in a row."""
    forms = sorted(lexicon(language).words)
    drawn = words.draw(
        st.lists(
            st.sampled_from([*forms[:: max(1, len(forms) // 200)], "5", "1.250", "2018", "-", "/", ":"]), max_size=12
        )
    )
    for glue in ("", " "):
        check_pair(glue.join(drawn), " ".join(drawn), language)
        read_dates(glue.join(drawn), language)


@pytest.mark.parametrize(
    ("language", "unit"), [("ko", "일"), ("zh", "一"), ("en", "may "), ("de", "zehn"), ("en", "1-"), ("ja", "3月")]
)
def test_reading_time_grows_with_the_length_alone(language: str, unit: str) -> None:
    """Four times the text takes about four times as long, never sixteen times."""
    times = []
    for count in (4_000, 16_000):
        began = time.process_time()
        read_quantities(unit * count, language)
        times.append(time.process_time() - began)
    assert times[1] < 10 * times[0] + 0.2
