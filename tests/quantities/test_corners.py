"""Corners of the grammars: what is nearly a number, a date, a time, and is not; and the rarer forms."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest

from summarizer.nouns.article import Span
from summarizer.nouns.quantity import Quantity
from summarizer.quantities import compare, computed_lines, describe, read_dates, read_quantities
from summarizer.quantities.align import beads, sentence_starts
from summarizer.quantities.units import convert

PUBLISHED = date(2025, 3, 3)


def values(text: str, language: str) -> list[str]:
    """The values of a text, idle zeros aside."""
    return [f"{quantity.value.normalize():f}" for quantity in read_quantities(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("tr", "yüzde ile", []),
        ("zh", "百分之好", ["100"]),
        ("zh", "零分之三", ["0", "3"]),
        ("de", "5 bis erste", ["5", "1"]),
        ("de", "am 33. angekommen", ["33"]),
        ("es", "dos millones de cosas", ["2000000"]),
        ("ko", "2개 반", ["2"]),
        ("ko", "1만 5조", ["10000", "5000000000000"]),
        ("ko", "이십 삼십 명", ["30"]),
        ("en", "one hundred and something", ["100"]),
        ("en", "a third-grade", ["3"]),
        ("en", "third-rate third parties", []),
        ("en", "half a thing", ["0.5"]),
        ("en", "half a million", ["500000"]),
        ("fr", "quatre-vingt-dix mille", ["90000"]),
        ("fr", "soixante-quinze", ["75"]),
        ("de", "zehnste zwölfste", []),
        ("en", "a-5 x5", ["5"]),
        ("hi", "१२३", ["123"]),
        ("tr", "İİ 5 İ", ["5"]),
        ("zh", "二十四小时", ["24"]),
        ("zh", "得了9点", ["9"]),
        ("en", "5 to thousands", ["5", "1000"]),
        ("en", "they won 4-1 for Rs 5", ["4", "1", "5"]),
        ("en", "twenty and thirty", ["20", "30"]),
        ("ar", "وأربعة أشخاص", ["4"]),
        ("de", "über5 Leute", ["5"]),
        ("tr", "yüzde dolar", []),
        ("es", "dos millones de dos", ["2000000", "2"]),
        ("vi", "năm tốt", []),
        ("ja", "18年の歴史", ["18"]),
        ("en", "the 5G network, 4G and LTE", []),
        ("ko", "5G 서비스 3G", []),
        ("zh", "5G网络", []),
        ("en", "5 g of salt", ["5"]),
        ("ja", "50 000人", ["50000"]),
        ("ko", "50 000명과 1 500억 원", ["50000", "150000000000"]),
        ("en", "3m people, 2m jobs and a 3m wall", ["3000000", "2000000", "3"]),
        ("en", "the 100m hurdles, 1.2M users, $3.4B", ["100", "1200000", "3400000000"]),
        ("fr", "2,3 Md€, 1,2 M€ et 5 m", ["2300000000", "1200000", "5"]),
        ("ja", "前期比△3.2%と2%", ["-3.2", "2"]),
        ("zh", "−5%", ["-5"]),
        ("zh", "3−5%", ["3"]),
        ("zh", "5亿多元", ["500000000"]),
        ("ko", "일곱 명이 사흘간", ["7", "3"]),
        ("ko", "일흔두 번째", ["72"]),
        ("ko", "십억 오천칠백만 백일 명", ["1057000101"]),
        ("en", "eight thousand, six hundred and two", ["8602"]),
        ("en", "three thousand, people say", ["3000"]),
        ("en", "one million, two dogs", ["1000000", "2"]),
        ("en", "the two hundredth time", ["200"]),
        ("en", "the one hundred and first", ["101"]),
        ("es", "el décimo tercero", ["13"]),
        ("it", "cinquecentottantasei", ["586"]),
        ("tr", "yirmiiki kişi", ["22"]),
        ("ar", "القرن الحادي والعشرين", ["21"]),
        ("id", "yang kedua puluh tiga", ["23"]),
        ("id", "yang ketiga rumah", ["3"]),
        ("fr", "trois mille cent dix-sept", ["3117"]),
        ("hi", "1,67,772.5", ["167772.5"]),
        ("de", "14.78,5", ["14.78"]),
        ("uk", "+380-42-791-0436 і 020-7946-0958", []),
        ("ru", "за сутки", ["1"]),
    ],
)
def test_what_is_nearly_a_number(language: str, text: str, expected: list[str]) -> None:
    """Connectors without a second part, fractions without a top, magnitudes that do not fall."""
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ko", "3월~ 다음", ["XXXX-03"]),
        ("ko", "3월~5명", ["XXXX-03"]),
        ("ko", "3월에서 4월", ["XXXX-03/XXXX-04"]),
        ("ja", "4～2年", []),
        ("ja", "45～3日", ["XXXX-XX-03"]),
        ("ja", "令和の時代", []),
        ("ja", "2019年4日", ["2019"]),
        ("ja", "6～8四半期", []),
        ("ja", "150年の歴史", []),
        ("ko", "3월. 29일", ["XXXX-03", "XXXX-XX-29"]),
        ("ko", "3월의 29일", ["XXXX-03", "XXXX-XX-29"]),
        ("en", "1-2-20 and 2018-1,5", ["2018"]),
        ("en", "March 5 and then, March 5-3", ["XXXX-03-05", "XXXX-03-05"]),
        ("en", "2018-17", ["2018"]),
        ("en", "2018-9999", ["2018"]),
        ("ko", "2025. 1. 25. 발표", ["2025-01-25"]),
        ("de", "am 05.04.2025 und am 27. 1. 2025", ["2025-04-05", "2025-01-27"]),
        ("en", "12/03/2025", ["2025"]),
        ("en", "13/03/2025", ["2025-03-13"]),
        ("en", "99.99.9999 and 45/13/2025", ["2025"]),
        ("en", "2025-02-30", []),
        ("zh", "2025年2月30日", []),
        ("pt", "17 de set. de 2025", ["2025-09-17"]),
        ("it", "3 set a 1", []),
        ("fr", "3 mars 2025", ["2025-03-03"]),
        ("tr", "may 5", []),
        ("en", "9999-12-31 and 12.12.9999", []),
    ],
)
def test_what_is_nearly_a_date(language: str, text: str, expected: list[str]) -> None:
    """Intervals without an end, days beyond the month, years that count."""
    found = [reading.edtf for reading in read_dates(text, language)]
    assert [edtf for edtf in found if edtf in expected] == expected
    assert expected or not found


@pytest.mark.parametrize(
    ("language", "text", "resolved"),
    [
        ("ko", "지난주", "2025-02-24/2025-03-02"),
        ("ja", "来週金曜日", "2025-03-14"),
        ("ko", "지난달 5일", "2025-02-05"),
        ("ko", "지난달", "2025-02"),
        ("ko", "어제", "2025-03-02"),
        ("ja", "28日", "2025-02-28"),
        ("ja", "31日", "2025-03-31"),
        ("ko", "상반기", "2025-40"),
        ("ko", "2분기", "2025-34"),
        ("ko", "11월", "2024-11"),
        ("ko", "2월 29일", "2024-02-29"),
        ("de", "die 80er Jahre", None),
        ("ko", "11월~2월", "2024-11/2025-02"),
        ("ja", "18、19日", "2025-03-18/2025-03-19"),
        ("en", "December 31", "2024-12-31"),
    ],
)
def test_a_date_as_meant_on_the_third_of_march_2025(language: str, text: str, resolved: str | None) -> None:
    """Weeks, months and days around a publication; None where nothing can be meant."""
    assert read_dates(text, language, PUBLISHED)[0].resolved == resolved


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
@pytest.mark.parametrize(
    "text", ["어제", "내일", "지난주", "다음주 금요일", "월요일", "지난달 5일", "재작년", "11월~2월", "31일"]
)
def test_days_beyond_the_calendar_are_nothing_or_its_last_year(text: str, published: date) -> None:
    """The calendar of the standard library ends with the years 1 and 9999."""
    resolved = read_dates(text, "ko", published)[0].resolved
    assert resolved is None or resolved[:4] in ("0001", "0002", "9997", "9998", "9999")


def test_an_open_date_is_resolved_to_its_year_alone() -> None:
    """In English either number may be the month; a translation may have written either."""
    assert read_dates("12/03/2025", "en", PUBLISHED)[0].resolved == "2025"
    assert compare("am 3.12.2025", "on 12/03/2025", "de") == compare("am 12.3.2025", "on 12/03/2025", "de") == ()
    assert compare("令和999999年2月29日", "in February", "ja") != ()


def test_a_bare_day_that_no_month_near_has_means_nothing() -> None:
    """The 31st in an article of 20 April: neither that month nor, so late, the one before."""
    assert read_dates("31日", "ja", date(2025, 4, 20))[0].resolved is None


@pytest.mark.parametrize(
    ("language", "text", "target"),
    [
        ("de", "19.30 Uhr", "7:30 p.m."),
        ("fr", "à 19h30", "at 7:30 pm"),
        ("fr", "dans 5h", "in 5h"),
        ("pt", "às 12h55 da tarde", "at 12:55 p.m."),
        ("es", "las 8.15 horas de la tarde", "8:15 p.m."),
        ("zh", "上午9点半", "9:30 a.m."),
        ("zh", "晚上12点", "at 12 p.m."),
        ("ko", "10시 15분쯤", "about 10:15"),
        ("ja", "午前0時", "12 a.m."),
        ("ja", "午後3時", "3 p.m."),
        ("ja", "13分 10秒", "13:10"),
        ("en", "at 25:70", "at 25:70"),
        ("nl", "24 uur", "24 hours"),
    ],
)
def test_times_of_day_agree_whatever_their_clothes(language: str, text: str, target: str) -> None:
    """Twelve or twenty-four hours, with a colon, a stop, an h, or signs."""
    assert compare(text, target, language) == ()


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("de", "200 Euro", "200"),
        ("de", "vier Prozentpunkte", "four percent"),
        ("zh", "3只", "3 people"),
        ("ja", "3日", "three days"),
        ("ja", "28日", "the 28th"),
        ("ja", "第1四半期", "the first quarter"),
        ("ko", "수백 명", "hundreds of people"),
        ("de", "Dutzende", "tens of them"),
        ("de", "anderthalb Stunden", "90 minutes"),
        ("de", "ein Drittel", "0.33"),
        ("de", "10 Grad mehr", "18 degrees more"),
        ("de", "50 Prozent", "half"),
        ("de", "2018", "2,018"),
        ("ja", "18年", "18 years"),
        ("de", "80er Jahre", "the 1980s"),
        ("de", "fünf Teams kämpfen um den fünften Platz", "five teams compete for fifth place"),
        ("tr", "4-1 kazandı, 18 maç oynadı", "played 18 matches, won 4-1"),
        ("tr", "4-1 kazandı, 18-3 oynadı", "won 4-1, then 18-3"),
        ("et", "25 000 ja 50 000 dollarit", "USD 25 000 and 50 000"),
        ("ko", "7~9월 실적", "results from July to September"),
        ("de", "ein Drittel der Leute", "a third of the people"),
        ("ko", "10시 15분", "10.15"),
        ("de", "um 18 Uhr", "at 18"),
        ("de", "Tausende kamen", "1,000 came"),
        ("de", "im Jahr 1980", "in the 1980s"),
        ("ko", "그는 자전거 도로에서 보행자를 쳤다.", "He ran over pedestrians on the bike path on Oct."),
        ("ko", "각국은 2단계에서 3단계로 넘어가야 한다.", "The countries must move to phase three."),
        ("de", "keine zehn Minuten", "less than ten minutes"),
        ("de", "unter 859 Bewerbern", "among 859 applicants"),
        ("de", "bis zu 32 Leute", "32 people"),
        ("ko", "2차 협상이 열렸다", "Talks were held."),
        ("ru", "183 выброса за сутки", "183 emissions over 24 hours"),
        ("de", "mindestens 100 km hoch", "at least a height of 100 km"),
        ("ja", "通常の9往復のうち3往復", "three of the usual nine round trips"),
        ("de", "34 Tore nach dem 5:1", "after the 5:1, 34 goals"),
    ],
)
def test_forms_that_are_not_compared_or_agree(language: str, source: str, target: str) -> None:
    """A unit named on one side only, counters, and the same in another form."""
    assert compare(source, target, language) == ()


@pytest.mark.parametrize(
    ("language", "source", "target", "code"),
    [
        ("ja", "3日", "three weeks", "number.unit"),
        ("zh", "（综合11日电）", "(Comprehensive 11 days)", "number.added"),
        ("ko", "38%는 반대, 30%는 찬성", "30% against, 38% for", "number.swapped"),
        ("ja", "2試合で5試合", "five in two", "number.swapped"),
        ("hi", "30 से 43 प्रतिशत", "43 to 30 percent", "number.swapped"),
        ("de", "30 Leute in 40 Sekunden", "40 people in 30", "number.swapped"),
        ("ko", "2018년과 2019년", "2019 and 2018", "number.swapped"),
        ("de", "zwei Prozent", "2 kg", "number.unit"),
        ("de", "am Montag", "in January", "date.weekday"),
        ("de", "am 1. Mai", "in January of 2018", "date.month"),
        ("de", "am Dienstag", "in February", "date.month"),
        ("tr", "4-1 kazandı, 18 maç oynadı", "won 18-1, played 4 matches", "number.swapped"),
        ("ja", "4-1で勝利し18試合目", "played 4 matches, won 18-1", "number.swapped"),
        ("ja", "3日と5日", "the 5th and the 3rd", "number.swapped"),
        ("ja", "午後3時", "at 16", "time.clock"),
        ("ko", "1000명 이상", "1,000 people", "number.unbounded"),
        ("ja", "3割以下", "30 percent", "number.unbounded"),
        ("fr", "plus de 40 pays", "40 countries", "number.unbounded"),
        ("ko", "약 200명", "exactly 200 people", "number.bound"),
        ("zh", "1小时", "one minute", "number.unit"),
        ("ko", "64기 가운데 20기", "64 of the 20", "number.swapped"),
        ("ja", "『龍』は16画、『竜』は10画", "ryu has 10 strokes, the other 16", "number.swapped"),
        ("hi", "पिछले साल", "last year, in 2009", "date.year"),
        ("fr", "juste derrière lui", "third only to him", "number.added"),
        ("ru", "во вторник", "on Monday", "date.weekday"),
    ],
)
def test_corners_that_alarm(language: str, source: str, target: str, code: str) -> None:
    """Days for weeks, datelines read as counts, order in languages that English turns round."""
    assert code in [problem.code for problem in compare(source, target, language)]


def quantity(value: str, **details: object) -> Quantity:
    """A quantity that stands nowhere."""
    return Quantity(Span(0, 1), Decimal(value), **{"kind": "number", **details})  # type: ignore[arg-type]


def test_descriptions_of_the_rarer_kinds() -> None:
    """Ranges, ordinals, vague magnitudes, native units without a metric name, huge values."""
    assert describe(quantity("3", upper=Decimal(5), kind="percent", unit="%")) == "3 to 5 per cent"
    assert describe(quantity("2", kind="ordinal")) == "number 2 in order"
    assert describe(quantity("1000000", kind="vague", unit="person")).startswith("millions")
    assert describe(quantity("100", kind="vague")) == "hundreds"
    assert describe(quantity("3", kind="vague")) == "several"
    assert describe(quantity("6", kind="measure", unit="tatami")) == "6 tatami mats"
    assert describe(quantity("1E+40")).startswith("1.000000e+40")
    assert describe(quantity("123456789", kind="money", unit="EUR")) == "123,456,789 euros"


def test_computed_lines_leave_out_what_everybody_can_read() -> None:
    """Small numbers, figures in full and years as they are."""
    assert computed_lines("2019년 3월, 12명과 1,250,000대", "ko") == ()
    assert computed_lines("18年4月に3人", "ja") == ()
    assert computed_lines("수백만 명", "ko") == ()


def test_only_like_measures_are_converted() -> None:
    """Kilograms are no kilometres; temperatures are shifted, not only scaled."""
    assert convert(Decimal(1), "kg", "km") is None
    assert convert(Decimal(1), "kg", "won") is None
    assert convert(Decimal(100), "degC", "degF") == 212
    assert convert(Decimal(212), "degF", "degC") == 100


def test_sentences_begin_after_stops_but_not_after_abbreviations() -> None:
    """A capital or a figure must follow; a last stray letter is no sentence."""
    assert sentence_starts("Dies ist ein Satz von guter Länge. Dies auch.", "de") == [0, 35]
    assert sentence_starts("Dr. Müller kam. er ging.", "de") == [0]
    assert sentence_starts("This is a sentence of good length. A", "en") == [0]
    assert sentence_starts("今日は晴れでした。明日は雨です。", "ja") == [0, 9]


def test_a_path_keeps_to_its_band() -> None:
    """Forty sentences against two: the path ends all the same, each sentence in a bead."""
    lengths = ([10] * 40, [200, 200])
    nothing: tuple[list[set[Decimal]], list[set[Decimal]]] = ([set() for _ in range(40)], [set(), set()])
    first, second = beads(lengths, nothing)
    assert (len(first), len(second)) == (40, 2)
    assert first == sorted(first)


def test_a_path_that_breaks_makes_one_bead() -> None:
    """Two sentences against a hundred: no path keeps to the band."""
    nothing: tuple[list[set[Decimal]], list[set[Decimal]]] = ([set(), set()], [set() for _ in range(100)])
    assert beads(([10, 10], [10] * 100), nothing) == ([0, 0], [0] * 100)


def test_a_week_is_no_day_that_a_weekday_could_miss() -> None:
    """Last week has a Friday; nothing is said against it."""
    assert compare("지난주 발표했다", "It was announced last Friday.", "ko", PUBLISHED) == ()


def test_spans_count_code_points_of_decomposed_text_too() -> None:
    """Korean as macOS writes file names: every syllable in two or three code points."""
    text = unicodedata.normalize("NFD", "약 5,000억 달러 이상을 3월 29일")
    (money,) = read_quantities(text, "ko")
    assert unicodedata.normalize("NFC", text[money.span.start : money.span.end]) == "약 5,000억 달러 이상"
    (day,) = read_dates(text, "ko")
    assert unicodedata.normalize("NFC", text[day.span.start : day.span.end]) == "3월 29일"


def test_a_word_that_only_begins_like_a_number_is_none() -> None:
    """It ends like an age, too, but what stands between is no number."""
    assert read_quantities("die zweifeljährige Frist", "de") == ()
