# ruff: noqa: E501  (one expression a line reads as a table)
"""Every language: typical expressions of its news, read into the same quantities and dates."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from summarizer.languages import LANGUAGES
from summarizer.nouns.quantity import Quantity
from summarizer.quantities import read_dates, read_quantities


def short(quantity: Quantity) -> str:
    """A quantity on one line: value, upper end, unit, bound."""
    value = f"{quantity.value.normalize():f}"
    if quantity.upper is not None:
        value += f"-{quantity.upper.normalize():f}"
    if quantity.kind == "ordinal":
        value += "."
    if quantity.kind == "vague":
        value = f"~{value}"
    return " ".join(filter(None, (value, quantity.unit, quantity.bound)))


QUANTITIES: dict[str, list[tuple[str, list[str]]]] = {
    "ko": [
        ("스물세 명이 열다섯 살 때", ["23 person", "15 year"]),
        ("두 번째 만남, 세 가지", ["2.", "3 piece"]),
        ("십오 명이 3분의 1", ["15 person", "0.3333333333333333333333333333"]),
        ("3일 만에 2시간 반", ["2.5 hour"]),
        ("서너 명과 여섯 게임, 두 나라", ["3-4 person", "6", "2"]),
        ("2000여명의 절반", ["2000 person more_than", "0.5"]),
        ("사람이 이 일을 한다", []),
        ("구조 조사 계약 3할", ["30 %"]),
        ("자금 조달과 한 프로젝트, 경영 영일엔 주가가 올랐다", []),
        ("천원과 이삼 일, 한달, 백여 명", ["1000 KRW", "2-3 day", "1 month", "100 person more_than"]),
        ("6자회담 참가국", []),
        ("140억 달러(약 20조 원)", ["14000000000 USD", "20000000000000 KRW about"]),
        ("환율 %포인트 2.5%p", ["2.5 pp"]),
        ("수십만 명에 달하는 약 5㎞ 구간", ["~100000 person", "5 km about"]),
    ],
    "ja": [
        ("5分の1、2割5分3厘", ["0.2", "25.3 %"]),
        ("３・５キロの道", ["3.5 km"]),
        ("第2回大会で3位", ["2. times", "3."]),
        ("三重県の十分な数", []),
        ("サンダース氏はダース単位", ["12"]),
        ("3ピン未満なら", ["3 less_than"]),
        ("百二十人と二〇人", ["120 person", "20 person"]),
        ("高校3年生が1万5083人", ["3", "15083 person"]),
    ],
    "zh": [
        ("三分之一的人", ["0.3333333333333333333333333333"]),
        ("一万六七千元", ["16000-17000 CNY"]),
        ("第二次会议，首次", ["2. times", "1."]),
        ("几十万人，10多万人，上千人", ["~100000 person", "100000 person more_than", "~1000 person more_than"]),
        ("半年，两个半小时，三年半", ["0.5 year", "2.5 hour", "3.5 year"]),
        ("约500亿美元以上", ["50000000000 USD about"]),
        ("一些人一样", []),
        ("300余名", ["300 person more_than"]),
        ("六方会谈后两岸", []),
        ("三成以上", ["30 % at_least"]),
    ],
    "de": [
        ("zweieinhalb Jahre, ein Drittel, zwei Drittel", ["2.5 year", "0.3333333333333333333333333333", "0.6666666666666666666666666666"]),
        ("zweihundertfünfzigtausend und achtunddreißig", ["250000", "38"]),
        ("in der 33. Minute des 19. Jahrhunderts", ["33. min", "19. century"]),
        ("der fünfundzwanzigste Versuch", ["25."]),
        ("7 bis 9 Prozent, zwischen 30 und 43 Prozent", ["7-9 %", "30-43 %"]),
        ("3 Mrd. Euro, Zehntausende, ein Dutzend", ["3000000000 EUR", "~10000", "12"]),
        ("knapp 15.000 Dollar, gut 20 Grad Celsius", ["15000 USD nearly", "20 degC more_than"]),
        ("unter vier Augen mit der F-16", []),
        ("Tel. 030 1234 5678 wählen", []),
        ("4½ Stunden", ["4.5 hour"]),
        ("5 Millionen 300 Tausend Einwohner", ["5300000 person"]),
    ],
    "ru": [
        ("двадцать три тысячи человек", ["23000 person"]),
        ("48-летний, трёхдневный, двадцатилетний", ["48 year", "3 day", "20 year"]),
        ("полтора миллиона рублей", ["1500000 RUB"]),
        ("около 5,2 млрд долларов", ["5200000000 USD about"]),
        ("два десятка стран, две с половиной тысячи", ["20", "2500"]),
        ("не менее ста, более двухсот", ["100 at_least", "200 more_than"]),
    ],
    "uk": [("п'ятдесят два мільйони гривень", ["52000000 UAH"]), ("30-річний, понад 200 осіб", ["30 year", "200 person more_than"])],
    "cs": [
        ("dvacetiletý, devětatřicet, pětadvacet korun", ["20 year", "39", "25 CZK"]),
        ("2,5 miliardy korun, nejméně tři lidé", ["2500000000 CZK", "3 person at_least"]),
    ],
    "pl": [("dwadzieścia pięć tysięcy złotych", ["25000 PLN"]), ("co najmniej 12 osób, 15-letni", ["12 person at_least", "15 year"])],
    "es": [
        ("treinta y uno, doscientos mil millones de euros", ["31", "200000000000 EUR"]),
        ("costará 2 millones a la empresa, la 3a edición", ["2000000", "3."]),
        ("más de 1,4 millones de dólares", ["1400000 USD more_than"]),
        ("media docena, dos millones y medio, decenas de miles", ["6", "2500000", "~10000"]),
    ],
    "fr": [
        ("quatre-vingt-dix-neuf, soixante-dix, vingt et un", ["99", "70", "21"]),
        ("2,5 milliards d'euros, au moins 20 personnes", ["2500000000 EUR", "20 person at_least"]),
        ("au cours des cinq derniers mois", ["5 month"]),
    ],
    "it": [("ventitré, duecentocinquantamila euro", ["23", "250000 EUR"]), ("oltre 3 miliardi di dollari, trentenne", ["3000000000 USD more_than", "30 year"])],
    "pt": [("trinta e cinco mil milhões de euros", ["35000000000 EUR"]), ("pelo menos dois anos e meio", ["2.5 year at_least"])],
    "ro": [("douăzeci și trei de mii de lei", ["23000 RON"]), ("peste 300 de persoane, trei milioane de euro", ["300 person more_than", "3000000 EUR"])],
    "nl": [("drieëntwintig, vijfentwintigduizend euro", ["23", "25000 EUR"]), ("anderhalf jaar, ruim 20 procent", ["1.5 year", "20 % more_than"])],
    "et": [("kakskümmend kolm miljonit eurot", ["23000000 EUR"]), ("vähemalt 15 inimest, kuuetunnine", ["15 person at_least", "6 hour"])],
    "hi": [("तेईस लाख रुपये", ["2300000 INR"]), ("5 करोड़ से अधिक लोग", ["50000000 person more_than"]), ("१२ साल, ढाई घंटे", ["12 year", "2.5 hour"])],
    "tr": [
        ("yirmi üç bin lira", ["23000 TRY"]),
        ("yüzde 40, %12,5 ve yüzde 2 puan", ["40 %", "12.5 %", "2 pp"]),
        ("on iki, kırktan fazla, İki", ["12", "40 more_than", "2"]),
    ],
    "vi": [("hai mươi ba nghìn đồng", ["23000 VND"]), ("năm lần trong 18 năm trước", ["5 times", "18 year"]), ("mười hai người", ["12 person"])],
    "ar": [("٣٫٥ مليون دولار", ["3500000 USD"]), ("خمسة عشر شخصا", ["15 person"]), ("سبعة وعشرون شخصا، مائة وخمسة", ["27 person", "105"])],
    "id": [("dua puluh tiga ribu rupiah", ["23000 IDR"]), ("sekitar Rp 5 miliar", ["5000000000 IDR about"])],
    "en": [
        ("two hundred and five, twenty-three, three million two hundred thousand", ["205", "23", "3200000"]),
        ("$500 billion, £11million, €125m, US$5", ["500000000000 USD", "11000000 GBP", "125000000 EUR", "5 USD"]),
        ("two and a half years, half an hour, half a dozen", ["2.5 year", "0.5 hour", "6"]),
        ("tens of thousands, hundreds of millions, a mile", ["~10000", "~100000000", "1 mi"]),
        ("3 to 5 million, 14½, .182, 50/50, 24/7", ["3000000-5000000", "14.5", "0.182", "0.5"]),
        ("nearly a 20-degree change, a second set, the 19th century", ["20 deg nearly", "2.", "19. century"]),
        ("5 lakh crore, 12,34,567 rupees, 1,234,567.89", ["5000000000000", "1234567 INR", "1234567.89"]),
        ("8x20mm, COVID-19, 0x8140, one of them", ["8", "20 mm"]),
        ("five dozen, twenties, 3 or more, up to the hilt", ["60", "20", "3 at_least"]),
        ("$5 $6", ["5 USD", "6 USD"]),
        ("2/3 and 4/50", ["0.6666666666666666666666666667", "4", "50"]),
        ("three quarters and hundred", ["0.75", "100"]),
    ],
    "xx": [("$1,500 und 20 km", [])],
}  # fmt: skip

DATES = {
    "ko": [
        ("2025년 3월 29일(토)", ["2025-03-29"]),
        ("지난해 10월, 올 상반기", ["XXXX-10", "XXXX-40"]),
        ("올트먼은 올 들어 올랐다", ["XXXX"]),
        ("4월 8일부터 5월 11일까지", ["XXXX-04-08/XXXX-05-11"]),
        ("1990년대, 80년대", ["199X", "XX8X"]),
        ("2018년 1분기, 1~2분기, 2018~2020년", ["2018-33", "XXXX-33/XXXX-34", "2018/2020"]),
    ],
    "ja": [
        ("18、19日と7〜9月", ["XXXX-XX-18/XXXX-XX-19", "XXXX-07/XXXX-09"]),
        ("令和元年と平成30年、１８９５（明治２８）年７月", ["2019", "2018", "1895-07"]),
        ("金曜日に来週28日", ["XXXX-XX-XX", "XXXX-XX-28"]),
        ("18年4月5日", ["XX18-04-05"]),
    ],
    "zh": [("（综合11日电）周三", ["XXXX-XX-11", "XXXX-XX-XX"]), ("二〇二五年三月", ["2025-03"]), ("八十年代", ["XX8X"])],
    "de": [
        ("29. März 2025, 29.3.2025, 2025-03-29", ["2025-03-29", "2025-03-29", "2025-03-29"]),
        ("8.-11. Mai, 8. bis 11. Mai 2020", ["XXXX-05-08/XXXX-05-11", "2020-05-08/2020-05-11"]),
        ("2018/19, die 1980er Jahre, die 80er", ["2018/2019", "198X", "XX8X"]),
        ("im 1. Quartal 2025, Montag, letztes Jahr, im Jahr 410", ["2025-33", "XXXX-XX-XX", "XXXX", "0410"]),
    ],
    "en": [
        ("March 29, 2025; 29 March; March 3-5; May 2018", ["2025-03-29", "XXXX-03-29", "XXXX-03-03/XXXX-03-05", "2018-05"]),
        ("he may march, in May, 12/31/2020, 31/12/2020", ["XXXX-05", "2020-12-31", "2020-12-31"]),
        ("the 1980s, the '90s, 2018-19, 2018-2020", ["198X", "XX9X", "2018/2019", "2018/2020"]),
        ("February's 4-1 win on 30 to 31 October", ["XXXX-02", "XXXX-10-30/XXXX-10-31"]),
        ("in 2018 2,000 people, 1500 km, $2015, 99.13.2020", ["2018"]),
        ("the second quarter of 2020, yesterday", ["2020-34", "XXXX-XX-XX"]),
    ],
    "fr": [("Life on Mars, le 3 mars", ["XXXX-03-03"]), ("les années 80", ["XX8X"])],
    "es": [("29 de marzo de 2025, 2 de mayo", ["2025-03-29", "XXXX-05-02"])],
    "ru": [("десятого марта, в 410 году, 1980-х", ["XXXX-03-10", "0410", "198X"])],
    "vi": [("ngày 6/11, tháng 9 năm 2018, thứ hai", ["XXXX-11-06", "2018-09", "XXXX-XX-XX"]), ("ngày 40/11", [])],
    "tr": [("şubattaki maç, salı günü, Ekim ayında", ["XXXX-02", "XXXX-XX-XX", "XXXX-10"])],
    "et": [("813. aastal", ["0813"])],
    "it": [("nel 2018, 5 aprile", ["2018", "XXXX-04-05"])],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "expected"), [(code, *row) for code, rows in QUANTITIES.items() for row in rows]
)
def test_quantities_of_a_language(language: str, text: str, expected: list[str]) -> None:
    """Value, unit and bound of each quantity, in order."""
    assert [short(quantity) for quantity in read_quantities(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"), [(code, *row) for code, rows in DATES.items() for row in rows]
)
def test_dates_of_a_language(language: str, text: str, expected: list[str]) -> None:
    """Each date in EDTF, in order."""
    assert [reading.edtf for reading in read_dates(text, language)] == expected


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_a_table_holds_what_a_reader_of_news_needs(code: str) -> None:
    """All months, all weekdays, percent, units of time, the own currency, both kinds of bounds."""
    table = tomllib.loads(files("summarizer.languages").joinpath(f"{code}.toml").read_text(encoding="utf-8"))
    dates = table["dates"]
    if code not in ("ko", "ja", "zh"):
        assert list(dates["month"]) == [str(month) for month in range(1, 13)]
    assert list(dates["weekday"]) == [str(day) for day in range(1, 8)]
    assert {"%", "year", "month", "week", "day", "hour", "min"} <= set(table["units"])
    assert {"USD", "EUR"} <= set(table["currencies"])
    assert {"about", "at_least", "at_most", "exactly"} <= set(table["bounds"]["before"])


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_no_form_is_both_a_name_and_a_unit(code: str) -> None:
    """A form in the list of names would hide the unit, currency or month of the same spelling."""
    table = tomllib.loads(files("summarizer.languages").joinpath(f"{code}.toml").read_text(encoding="utf-8"))
    names = set(table["numbers"].get("stop", "").split())
    used = {form for section in ("units", "currencies") for cell in table[section].values() for form in cell.split()}
    used |= {form for part in ("month", "weekday") for cell in table["dates"][part].values() for form in cell.split()}
    assert not names & used
