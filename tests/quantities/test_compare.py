# ruff: noqa: E501  (one expression a line reads as a table)
"""Comparing a source with its English: what is kept, what alarms, and what the message says."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.quantities import CODES, check_pair, compare, compare_summary


def codes(source: str, target: str, language: str, published: date | None = None) -> list[str]:
    """The codes of all problems of a pair."""
    return [problem.code for problem in compare(source, target, language, published)]


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_shown_by_its_own_examples(code: str) -> None:
    """The documented right example is clean, the wrong one has the code and alarms, unless that is only shown."""
    entry = CODES[code]
    assert codes(entry.source, entry.right, entry.language) == []
    flagged, problems = check_pair(entry.source, entry.wrong, entry.language)
    assert flagged is (code not in SHOWN_ONLY)
    assert code in [problem.code for problem in problems]


SHOWN_ONLY = {"date.omitted"}
"""What makes a translation less exact and not wrong."""


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("Drei Spieler trafen am Sonntag.", "Three players scored."),
        ("Im April 2019 trat er zurück.", "He resigned in 2019."),
        ("Das Treffen am Freitag, dem 3. Mai 2019", "The meeting of 3 May 2019"),
    ],
)
def test_a_part_of_a_date_that_is_left_out_is_shown_and_no_alarm(source: str, english: str) -> None:
    """Editors cut them; what remains is true."""
    flagged, problems = check_pair(source, english, "de")
    assert (flagged, [problem.code for problem in problems]) == (False, ["date.omitted"])


@pytest.mark.parametrize(
    ("source", "english", "code"),
    [
        ("Am 3. Mai 2019 trat er zurück.", "He resigned in 2019.", "date.day"),
        ("Im April trat er zurück.", "He resigned.", "date.month"),
        ("Im April 2019 trat er zurück.", "He resigned in April.", "date.year"),
    ],
)
def test_the_rest_of_a_date_is_missed(source: str, english: str, code: str) -> None:
    """A day, a year, or all that there was."""
    flagged, problems = check_pair(source, english, "de")
    assert flagged
    assert code in [problem.code for problem in problems]


WRONG = [
    ("ko", "매출이 5,000억 달러를 넘었다", "Sales exceeded $5 trillion.", "number.scale"),
    ("ko", "직원 128명이 다쳤다", "138 employees were injured.", "number.value"),
    ("ko", "직원 128명이 다쳤다", "Many employees were injured.", "number.missing"),
    ("ko", "3월 29일 발표했다", "It was announced on April 29.", "date.month"),
    ("ko", "금리를 2.5%포인트 올렸다", "It raised rates by 2.5 kilometres.", "number.unit"),
    ("ko", "두 번째 회담", "the fourth meeting", "number.ordinal"),
    ("de", "Jeder vierte Haushalt heizt mit Gas.", "Of the households 20 percent heat with gas.", "number.value"),
    ("ko", "오후 3시 30분에 시작했다", "It began at 4:30 p.m.", "time.clock"),
    ("ja", "3億5000万ドルの取引", "a deal of $35 million", "number.scale"),
    ("ja", "参加者は約120人だった", "There were exactly 120 participants.", "number.bound"),
    ("ja", "3か月後に", "three weeks later", "number.unit"),
    ("ja", "2019年4月に", "in April 2018", "date.year"),
    ("zh", "26.8万人毕业", "26.8 million people graduated.", "number.scale"),
    ("zh", "价格为200元", "The price is 200 dollars.", "number.currency"),
    ("zh", "卫生部24日说", "the ministry said on Tuesday", "date.day"),
    ("zh", "2月11日举行", "It was held on February 11, 2020.", "date.year"),
    ("ru", "двадцать три человека", "twenty-four people", "number.value"),
    ("cs", "v pondělí", "on Friday", "date.weekday"),
    ("es", "entre 30 y 43 por ciento", "between 43 and 30 percent", "number.swapped"),
    ("es", "200 libras de 30 clientes", "£30 from 200 customers", "number.swapped"),
    ("fr", "100 kilomètres", "92 miles", "number.conversion"),
    ("hi", "5 करोड़ लोग", "5 million people", "number.scale"),
    ("ru", "почти в 20 километрах", "more than 20 kilometres away", "number.bound"),
    ("ko", "십여 년간 숨어 지냈다", "He hid for less than a decade.", "number.bound"),
    ("tr", "yüzde 40 arttı", "rose 40 percentage points", "number.unit"),
    ("vi", "thứ hai", "on Friday", "date.weekday"),
    ("de", "Der Umsatz stieg um vier Prozent mehr als 2019.", "Sales rose four percent less than in 2019.", "number.bound"),
    ("de", "Er lief 45 Kilometer in Stufe 7.", "He ran 7 kilometres at level 45.", "number.swapped"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "target", "code"), WRONG)
def test_a_wrong_english_is_flagged(language: str, source: str, target: str, code: str) -> None:
    """Changed, lost and invented values, in every family of languages."""
    assert check_pair(source, target, language).flagged
    assert code in codes(source, target, language)


RIGHT = [
    ("ko", "매출이 5,000억 달러를 넘었다", "Sales exceeded $500 billion."),
    ("ko", "서울에서 차로 30분 거리", "half an hour's drive from Seoul"),
    ("ko", "24일(현지시간) 공개했다", "It was published on Sunday."),
    ("ko", "수십년 만에 29경기 중 19경기를 졌다", "It lost 19 of 29 matches for the first time in decades."),
    ("ko", "공사비는 3억달러(약 3100억원)다", "Construction costs $300 million."),
    ("ko", "오후 5.30이 가장 좋다", "The best time is 5:30 p.m."),
    ("ja", "打率は1割8分2厘だった", "He was hitting .182."),
    ("ja", "13分10秒に得点した", "He scored on 13:10."),
    ("ja", "１日でも早く", "as soon as possible"),
    ("ja", "18年4月に開業", "It opened in April 2018."),
    ("zh", "近一半的人", "nearly half of the people"),
    ("zh", "9日说", "said on December 9"),
    ("zh", "上半年增长", "growth in the first half"),
    ("zh", "八十年代", "in the 1980s"),
    ("zh", "10公斤，约20斤", "10 kg, about 22 pounds"),
    ("de", "In New York werden 27 Grad erwartet.", "New York expects 80 degrees."),
    ("de", "Die Partie stand 9:19.", "The score was 9-19."),
    ("de", "um 19.30 Uhr", "at 7:30 p.m."),
    ("de", "ein Drittel der Leute", "33.3 percent of the people"),
    ("de", "etwa 1,6 Kilometer entfernt", "about a mile away"),
    ("de", "72 Kilometer", "45 miles (72 kilometers)"),
    ("de", "für 200 Euro", "for 200 euros ($215)"),
    ("de", "im vorigen Jahr und im letzten Monat", "the year before and in May"),
    ("de", "Es gab vier Siege in vier Spielen.", "Four wins came in as many games."),
    ("de", "der dritte Versuch", "a third attempt"),
    ("de", "voll und ganz", "100 percent"),
    ("de", "2019 gewann er.", "He won last year."),
    ("en", "It cost 50 cents.", "It cost 50 cents."),
    ("es", "a las tres de la tarde", "at 3 p.m."),
    ("et", "hukkus kaheksateist ja sai vigastada kakskümmend kuus inimest", "eighteen people were killed and twenty-six injured"),
    ("vi", "phút thứ hai", "the second minute"),
    ("ru", "вес 5 кг", "11 pounds"),
    ("ru", "почти в 20 тыс. километров", "nearly 20 thousand kilometres away"),
    ("zh", "与2021年相比，2022年增长", "growth in 2022 compared to 2021"),
    ("cs", "na LED obrazovkách", "on LED screens"),
    ("ru", "в 2018 году", "in 2018"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_a_right_english_passes(language: str, source: str, target: str) -> None:
    """The same facts in another form: converted, as a weekday, as a share, as an idiom."""
    assert not check_pair(source, target, language).flagged


def test_a_message_says_what_was_read_on_both_sides() -> None:
    """The words of either side and the values behind them."""
    (problem,) = compare("5,000억 달러", "$5 trillion", "ko")
    assert problem.message == "scale: 5,000억 달러 (500,000,000,000 USD) became $5 trillion (5,000,000,000,000 USD)"
    assert (problem.verdict, problem.source, problem.target) == ("contradicts", "5,000억 달러", "$5 trillion")
    (missing,) = compare("128 Verletzte", "many injured", "de")
    assert (missing.verdict, missing.message) == ("unproven", "missing: 128 is not in the English")


def test_a_weekday_is_checked_against_the_date_of_publication() -> None:
    """29 March 2025 was a Saturday; a bare 9th in an article of that month is no day of December."""
    published = date(2025, 3, 30)
    assert codes("29日、発表した", "It was announced on Saturday the 29th.", "ja", published) == []
    assert codes("29日、発表した", "It was announced on Sunday the 29th.", "ja", published) == ["date.weekday"]
    assert codes("9日说", "said on December 9", "zh", published) == ["date.month"]
    assert codes("어제 발표했다", "It was announced on Monday.", "ko", published) == ["date.weekday"]


def test_a_full_date_determines_its_weekday() -> None:
    """Without a date of publication, too; a weekday elsewhere in the sentence is another matter."""
    assert codes("am 29.3.2025", "on Sunday, March 29, 2025", "de") == ["date.weekday"]
    assert codes("am 29.3.2025", "on Saturday, March 29, 2025", "de") == []
    assert codes("Sendung vom 29.3.2025", "The Sunday programme of March 29, 2025", "de") == []
    assert codes("am 31.2.2025", "on Sunday, February 31, 2025", "de") == []


PASSAGE = (
    "Die Firma wurde 1990 gegründet und beschäftigt heute 250 Leute. Im vergangenen Jahr stieg der Umsatz um 12 Prozent. "
    "Das Werk in Kassel soll im Mai geschlossen werden. Dort arbeiten 40 Menschen. Die Aktie fiel danach um 12 Prozent."
)
ENGLISH = (
    "The company was founded in 1990 and employs 250 people today. Last year sales rose by 12 percent. "
    "The plant in Kassel is to be closed in May. It employs 40 people. The share then fell by 12 percent."
)


def test_a_passage_is_compared_sentence_by_sentence() -> None:
    """A changed number does not hide behind an equal one elsewhere in the passage."""
    assert codes(PASSAGE, ENGLISH, "de") == []
    assert codes(PASSAGE, ENGLISH.replace("rose by 12", "rose by 21"), "de") == ["number.value"]
    assert codes(PASSAGE, ENGLISH.replace("40", "many"), "de") == ["number.missing"]


def test_numbers_that_two_sentences_exchanged_are_found() -> None:
    """The founding year's staff and the plant's staff in each other's place."""
    swapped = ENGLISH.replace("250", "x").replace("40", "250").replace("x", "40")
    assert codes(PASSAGE, swapped, "de") == ["number.swapped"]


def test_a_sentence_that_moved_keeps_its_numbers() -> None:
    """What is left in one sentence and found in another was moved, not lost."""
    first, rest = ENGLISH.split(". ", 1)
    assert codes(PASSAGE, f"{rest} {first}.", "de") == []


def test_a_summary_may_leave_out_but_not_add() -> None:
    """Only what the English says is checked against the evidence."""
    assert compare_summary(PASSAGE, "Sales rose 12 percent; 40 jobs go.", "de") == ()
    (problem,) = compare_summary(PASSAGE, "Sales rose 14 percent.", "de")
    assert problem.code == "number.value"
    (added,) = compare_summary("Der Umsatz stieg.", "Sales rose 14 percent.", "de")
    assert added.code == "number.added"


def test_very_different_texts_are_compared_without_end() -> None:
    """Many numbers on both sides, none of them equal: each is reported once."""
    source = " ".join(f"{number} Euro," for number in range(1000, 1200))
    target = " ".join(f"{number} euros," for number in range(3000, 3200))
    assert len(compare(source, target, "de")) >= 200
    same = ", ".join(["5 Euro"] * 60)
    assert compare(same, same.replace("Euro", "euros"), "de") == ()


def test_a_bound_that_goes_to_the_other_amount_is_a_swap() -> None:
    """Whatever the order of the clauses: "or more" belongs to one of the two."""
    source = "이번 계획은 기존 5,000억 달러를 뛰어넘는 1조 달러 이상의 투자다."
    right = "The plan, worth $1 trillion or more, exceeds the earlier $500 billion."
    wrong = "The plan, worth $500 billion or more, exceeds the earlier $1 trillion."
    assert compare(source, right, "ko") == compare_summary(source, right, "ko") == ()
    assert [problem.code for problem in compare(source, wrong, "ko")] == ["number.swapped"]
    assert [problem.code for problem in compare_summary(source, wrong, "ko")] == ["number.swapped"]


def test_a_summary_may_tell_its_numbers_in_another_order() -> None:
    """A translation may not, where the order is kept."""
    source, turned = "Der Umsatz stieg um 8 Prozent, der Gewinn um 12 Prozent.", "Profit rose 12%, revenue 8%."
    assert [problem.code for problem in compare(source, turned, "de")] == ["number.swapped"]
    assert compare_summary(source, turned, "de") == ()


def test_numbers_of_different_sorts_are_not_taken_for_each_other_in_a_summary() -> None:
    """What the evidence does not give was added; it is no changed percentage."""
    (problem,) = compare_summary("Es sind 90 Prozent.", "It works with 40 companies.", "de")
    assert (problem.code, problem.verdict) == ("number.added", "unproven")


def test_fiscal_years_tenths_and_quarters() -> None:
    """Two-digit years, tenths with a half, and three quarters that are no fraction."""
    assert compare("28年度に稼働する。", "It will start in fiscal 2028.", "ja") == ()
    assert compare("占比约两成半。", "The share is about 25%.", "zh") == ()
    assert compare("前三季度营收268亿元。", "Revenue in the first three quarters was 26.8 billion yuan.", "zh") == ()
    assert compare("比例不低于40%。", "The share must be no lower than 40%.", "zh") == ()
    assert compare("島民1人あたり年6万円だ。", "It is 60,000 yen a year per islander.", "ja") == ()
    assert compare("eine Dreiviertelmillion Euro", "three quarters of a million euros", "de") == ()


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        (
            "ko",
            "그러나 6개월도 안 되어서 새 보고서가 나왔다.",
            "However, a new report came less than six months later.",
        ),
        ("hi", "वह 10 दिन के भीतर आएगा।", "He will come within 10 days."),
        ("ru", "Пришли 100 с лишним человек.", "More than 100 people came."),
        ("tr", "300'ü geçen öğrenci geldi.", "More than 300 students came."),
        ("es", "La ley protege a los menores de 18 años.", "The law protects under-18s."),
        ("de", "Die Folie ist dünn (-2 mm).", "The film is thin (less than 2 mm)."),
        ("sv", "Laget under 21 vann.", "The under 21 team won."),
        ("nl", "Hij is zeker 50 jaar.", "He is certainly 50 years old."),
        ("de", "Er zahlte 50 Euro.", "He paid nearly 50 euros."),
    ],
)
def test_bounds_are_found_however_a_language_says_them(language: str, source: str, target: str) -> None:
    """And English may add *nearly*, and *under* before an age."""
    assert compare(source, target, language) == ()


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("de", "Er zahlte 50 Euro.", "He paid less than 50 euros."),
        ("ja", "県内168店舗で発売する。", "It goes on sale in fewer than 168 stores."),
        ("pl", "Kupił 40 książek.", "He bought at most 40 books."),
        ("nl", "Er kwamen hooguit 50 mensen.", "At least 50 people came."),
    ],
)
def test_an_upper_limit_is_not_put_in(language: str, source: str, target: str) -> None:
    """What the source gives bare is no *fewer than*."""
    assert check_pair(source, target, language).flagged


def test_a_minute_of_play_is_the_one_in_which_the_clock_stands() -> None:
    """27:37 is in the 28th minute; the halves of a score keep their order."""
    said = "Das Heimteam glich in der 28. Minute aus."
    assert compare(said, "The home side equalised on 27:37.", "de") == ()
    assert check_pair(said, "The home side equalised on 26:37.", "de").flagged
    assert compare("Es stand 32:28.", "It was 32-28.", "de") == ()
    assert check_pair("Es stand 32:28.", "It was 28-32.", "de").flagged


def test_one_currency_serves_two_numbers_in_a_row() -> None:
    """Wherever the word or sign stands, the numbers keep their order; two things with a number each may turn."""
    said = "Töötajad panid raha 25 000 ja 50 000 dollari kaupa."
    assert compare(said, "Workers put in money by USD 25 000 and 50 000.", "et") == ()
    assert [problem.code for problem in compare(said, "Workers put in USD 50 000 and 25 000.", "et")] == [
        "number.swapped"
    ]
    assert compare("Нашли 5 машин и 300 долларов.", "They found $300 and 5 cars.", "ru") == ()


def test_minutes_and_seconds_need_figures_before_both_signs() -> None:
    """``数分10秒`` is *some* minutes: no time that a clock shows."""
    assert compare("13分10秒に点を返した。", "They scored on 13:10.", "ja") == ()
    assert check_pair("分10秒に点を返した。", "They scored on 13:10.", "ja").flagged
    assert not check_pair("90分10秒に点を返した。", "They scored after 90 minutes and 10 seconds.", "ja").flagged
