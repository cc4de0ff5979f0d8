"""Each kind of fault in languages of every family: silent on a right English, heard on a wrong one."""

from __future__ import annotations

import pytest

from summarizer.quantities import CODES, compare

EXAMPLES = {
    "ko": [
        ("number.scale", "매출은 1조 5,000억 원이다.", "Sales were 1.5 trillion won.", "Sales were 1.5 billion won."),
        ("number.value", "128명이 다쳤다.", "128 people were hurt.", "138 people were hurt."),
        ("number.missing", "128명이 다쳤다.", "128 people were hurt.", "Many people were hurt."),
        ("number.added", "매출이 늘었다.", "Sales rose.", "Sales rose by 14 percent."),
        ("number.swapped", "38%는 반대, 30%는 찬성했다.", "38% were against, 30% for.", "30% were against, 38% for."),
        ("number.unit", "3개월 뒤", "three months later", "three weeks later"),
        ("number.currency", "200유로", "200 euros", "200 dollars"),
        ("number.bound", "50명 이상 숨졌다.", "At least 50 died.", "At most 50 died."),
        ("number.unbounded", "50명 이상 숨졌다.", "50 or more died.", "50 died."),
        ("date.month", "3월 2일", "on March 2", "on May 2"),
        ("date.relative", "지난해", "last year", "next year"),
        ("time.clock", "오후 7시 30분", "at 7:30 p.m.", "at 6:30 p.m."),
        ("number.label", "F-16 전투기", "the F-16 fighter", "the F-18 fighter"),
    ],
    "ja": [
        ("number.scale", "1億5000万円", "150 million yen", "15 million yen"),
        ("number.swapped", "3日と5日に開く。", "It opens on the 3rd and 5th.", "It opens on the 5th and the 3rd."),
        ("number.unbounded", "50人以上が死亡した。", "At least 50 died.", "50 died."),
        ("number.bound", "50人未満", "fewer than 50 people", "more than 50 people"),
        ("date.year", "令和5年", "in 2023", "in 2024"),
        ("date.relative", "来週", "next week", "last week"),
    ],
    "zh": [
        ("number.scale", "26.8万人", "268,000 people", "26.8 million people"),
        ("number.unit", "三个月后", "after three months", "after three weeks"),
        ("number.unbounded", "超过50人死亡。", "More than 50 died.", "50 died."),
        ("number.currency", "200元", "200 yuan", "200 yen"),
        ("date.relative", "去年", "last year", "next year"),
    ],
    "de": [
        ("number.scale", "1,5 Milliarden Euro", "1.5 billion euros", "1.5 million euros"),
        ("number.ordinal", "zum dritten Mal", "for the third time", "for the fourth time"),
        ("number.unbounded", "mindestens 50 Tote", "at least 50 dead", "50 dead"),
        ("date.relative", "nächste Woche", "next week", "last week"),
    ],
    "nl": [("number.conversion", "100 kilometer", "62 miles", "92 miles")],
    "fr": [
        ("number.scale", "2,5 milliards d'euros", "2.5 billion euros", "2.5 million euros"),
        ("number.swapped", "30 % de 700 sociétés", "30% of 700 companies", "700% of 30 companies"),
        ("number.unbounded", "plus de 50 morts", "more than 50 dead", "50 dead"),
        ("date.weekday", "lundi", "on Monday", "on Friday"),
        ("date.relative", "l'année dernière", "last year", "next year"),
    ],
    "es": [
        ("number.value", "tres mil doscientos", "3,200", "3,100"),
        ("number.unbounded", "al menos 50 muertos", "at least 50 dead", "50 dead"),
        ("date.day", "el 8 de mayo", "on 8 May", "on 6 May"),
    ],
    "ru": [
        ("number.scale", "2,5 млрд рублей", "2.5 billion roubles", "2.5 million roubles"),
        ("number.unbounded", "не менее 50 человек", "at least 50 people", "50 people"),
        ("date.weekday", "во вторник", "on Tuesday", "on Monday"),
        ("date.relative", "в прошлом году", "last year", "next year"),
    ],
    "cs": [
        ("number.value", "dvě stovky lidí", "two hundred people", "five hundred people"),
        ("number.unbounded", "nejméně 50 lidí", "at least 50 people", "50 people"),
    ],
    "tr": [
        ("number.value", "yüzde 40", "40 percent", "45 percent"),
        ("number.unbounded", "en az 50 kişi", "at least 50 people", "50 people"),
        ("date.month", "3 Mart", "on 3 March", "on 3 May"),
    ],
    "hi": [
        ("number.scale", "5 करोड़", "50 million", "5 million"),
        ("number.unbounded", "कम से कम 50 लोग", "at least 50 people", "50 people"),
    ],
    "vi": [
        ("number.scale", "2,5 tỷ đồng", "2.5 billion dong", "2.5 million dong"),
        ("number.unbounded", "ít nhất 50 người", "at least 50 people", "50 people"),
    ],
    "ar": [
        ("number.scale", "5 مليارات دولار", "$5 billion", "$5 million"),
        ("number.unbounded", "ما لا يقل عن 50 شخصا", "at least 50 people", "50 people"),
    ],
    "id": [
        ("number.scale", "2,5 triliun rupiah", "2.5 trillion rupiah", "2.5 billion rupiah"),
        ("number.unbounded", "setidaknya 50 orang", "at least 50 people", "50 people"),
    ],
}
"""Language -> (code, source, right English, wrong English)."""


@pytest.mark.parametrize(
    ("language", "code", "source", "right", "wrong"),
    [(language, *example) for language, examples in EXAMPLES.items() for example in examples],
)
def test_a_fault_is_heard_in_every_family(language: str, code: str, source: str, right: str, wrong: str) -> None:
    """By the code that names it."""
    assert compare(source, right, language) == ()
    assert code in [problem.code for problem in compare(source, wrong, language)]


@pytest.mark.parametrize("name", CODES)
def test_every_code_shows_itself_in_its_example(name: str) -> None:
    """Silent on the right English, heard on the wrong one."""
    code = CODES[name]
    assert compare(code.source, code.right, code.language) == ()
    assert name in [problem.code for problem in compare(code.source, code.wrong, code.language)]
