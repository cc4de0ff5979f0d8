"""What an amount counts tells whose value it is: two that count each other's things changed places."""

from __future__ import annotations

import pytest

from summarizer.languages import LANGUAGES, section
from summarizer.quantities.compare import compare

PAIRS = [
    (
        "zh",
        "截至周五，确诊病例超过3.2万例，死亡人数逾900人。",
        "By Friday there were more than 32,000 confirmed cases and more than 900 deaths.",
        "By Friday there were more than 900 confirmed cases and more than 32,000 deaths.",
    ),
    (
        "zh",
        "民调显示，女性持有者占两成，七成是男性。",
        "The poll shows that 70% are men and 20% are women.",
        "The poll shows that 20% are men and 70% are women.",
    ),
    (
        "ja",
        "豪雨で30世帯72人が孤立した。",
        "The rain cut off 72 residents of 30 homes.",
        "The rain cut off 30 residents of 72 homes.",
    ),
    (
        "ja",
        "輸出は1,200億円、輸入は900億円だった。",
        "Imports came to 90 billion yen and exports to 120 billion yen.",
        "Imports came to 120 billion yen and exports to 90 billion yen.",
    ),
    (
        "ko",
        "법원은 그에게 징역 4년을 선고했다. 검찰은 징역 9년을 구형했다.",
        "Prosecutors had sought nine years; the court sentenced him to four years.",
        "Prosecutors had sought four years; the court sentenced him to nine years.",
    ),
    (
        "ko",
        "사고로 12명이 숨지고 40명이 다쳤다.",
        "The accident left 40 people injured and 12 dead.",
        "The accident left 12 people injured and 40 dead.",
    ),
    (
        "tr",
        "Kazada 5 kişi öldü, 31 kişi yaralandı.",
        "The crash injured 31 people and killed five.",
        "The crash injured five people and killed 31.",
    ),
    (
        "hi",
        "हादसे में आठ लोगों की मौत हो गई और 26 घायल हो गए।",
        "The accident left 26 people injured and eight dead.",
        "The accident left eight people injured and 26 dead.",
    ),
    (
        "vi",
        "Vụ nổ làm 4 người chết và 17 người bị thương.",
        "The blast injured 17 people and killed four.",
        "The blast injured four people and killed 17.",
    ),
    (
        "ar",
        "أسفر الهجوم عن مقتل 14 شخصا وإصابة 33 آخرين بجروح.",
        "The attack left 33 people wounded and 14 dead.",
        "The attack left 14 people wounded and 33 dead.",
    ),
    (
        "de",
        "Die Feuerwehr war mit 12 Fahrzeugen und 80 Einsatzkräften vor Ort.",
        "About 80 firefighters and 12 vehicles were sent there.",
        "About 12 firefighters and 80 vehicles were sent there.",
    ),
    (
        "de",
        "Die Polizei sprach von 4.000 Menschen, die Veranstalter sprachen von 9.000.",
        "The organisers put the turnout at 9,000; police counted 4,000 people.",
        "The organisers put the turnout at 4,000; police counted 9,000 people.",
    ),
    (
        "zh",
        "犯罪嫌疑人陈某（52岁）被判处有期徒刑11年。",
        "The suspect Chen, 52, was jailed for 11 years.",
        "The suspect Chen, 11, was jailed for 52 years.",
    ),
    (
        "zh",
        "2023年营收为300亿元，2022年为260亿元。",
        "Revenue was 30 billion yuan in 2023, against 26 billion yuan in 2022.",
        "Revenue was 26 billion yuan in 2023, against 30 billion yuan in 2022.",
    ),
]


@pytest.mark.parametrize(("language", "source", "right", "wrong"), PAIRS)
def test_an_amount_stays_with_what_it_counts(language: str, source: str, right: str, wrong: str) -> None:
    """In another order each amount keeps its noun; exchanged nouns alarm."""
    assert compare(source, right, language) == ()
    assert "number.swapped" in {problem.code for problem in compare(source, wrong, language)}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if section(code, "counted")])
def test_every_counted_noun_has_its_english(language: str) -> None:
    """The tables of a language and of English name things by the same keys."""
    assert set(section(language, "counted")) <= set(section("en", "counted"))
    assert all(cell.split() for cell in section(language, "counted").values())


TOLD_APART = [
    (
        "hi",
        "42 प्रतिशत ने हाँ कहा, जबकि 37 प्रतिशत ने ना कहा।",
        "Some 42 percent said yes, while 37 percent said no.",
        "Some 37 percent said yes, while 42 percent said no.",
    ),
    (
        "vi",
        "44% tin Lan, trong khi 39% tin Minh.",
        "Some 44 percent believe Lan, while 39 percent believe Minh.",
        "Some 39 percent believe Lan, while 44 percent believe Minh.",
    ),
    (
        "tr",
        "Tasarı 240 kabul oyuna karşılık 190 ret oyuyla geçti.",
        "The bill passed by 240 votes to 190.",
        "The bill passed by 190 votes to 240.",
    ),
    (
        "ko",
        "법원은 징역 3년에 집행유예 5년을 선고했다.",
        "The court gave him three years in prison, suspended for five years.",
        "The court gave him five years in prison, suspended for three years.",
    ),
    (
        "zh",
        "价格同比上涨0.4%，环比下降0.3%。",
        "Prices rose 0.4 percent year on year but fell 0.3 percent from the previous month.",
        "Prices rose 0.3 percent year on year but fell 0.4 percent from the previous month.",
    ),
    (
        "ru",
        "Ночью было минус 35 градусов, занятия отменили для шестого класса.",
        "It was minus 35 degrees Celsius at night, and classes were cancelled for grade six.",
        "It was minus six degrees Celsius at night, and classes were cancelled for grade 35.",
    ),
]


@pytest.mark.parametrize(("language", "source", "right", "wrong"), TOLD_APART)
def test_a_word_between_or_before_tells_two_values_apart(language: str, source: str, right: str, wrong: str) -> None:
    """*While*, *votes to*, a heading right before the number, a unit of one alone."""
    assert compare(source, right, language) == ()
    assert "number.swapped" in {problem.code for problem in compare(source, wrong, language)}


def test_what_goes_from_one_value_to_another_keeps_its_order() -> None:
    """Nouns beside a movement say nothing about its ends."""
    assert compare("Hisse 120 liradan 98 liraya düştü.", "The stock fell from 120 lira to 98 lira.", "tr") == ()
    assert compare("Hisse 120 liradan 98 liraya düştü.", "The stock fell from 98 lira to 120 lira.", "tr") != ()


TURNED = [
    ("de", "Die CDU kommt auf 31 Prozent, die SPD auf 16.", "The SPD is at 16 percent, the CDU at 31."),
    ("de", "Männer verdienen 24 Euro, Frauen 20 Euro.", "Women earn 20 euros, men 24 euros."),
    ("de", "Das Gesetz wurde mit 180 gegen 97 Stimmen angenommen.", "The bill passed by 180 votes to 97."),
    (
        "fr",
        "Les exportations ont reculé de 3 %, les importations ont progressé de 2 %.",
        "Imports rose 2%, exports fell 3%.",
    ),
    ("es", "Hubo 12 muertos y 40 heridos.", "Forty people were injured and 12 died."),
    ("it", "Il bilancio è di 12 morti e 40 feriti.", "Forty people were injured and 12 died."),
    ("pt", "Foram 12 mortos e 40 feridos.", "Forty people were injured and 12 died."),
    ("pl", "Zginęło 12 osób, a 40 zostało rannych.", "Forty people were injured and 12 died."),
    ("cs", "Zemřelo 12 lidí, 40 se zranilo.", "Forty people were injured and 12 died."),
    ("ru", "Погибли 12 человек, 40 ранены.", "Forty people were injured and 12 killed."),
    ("uk", "Загинули 12 людей, 40 поранені.", "Forty people were injured and 12 killed."),
    ("nl", "Er vielen 12 doden en 40 gewonden.", "Forty people were injured and 12 died."),
    ("ro", "Au murit 12 oameni, iar 40 au fost răniți.", "Forty people were injured and 12 died."),
    ("et", "Hukkus 12 inimest, 40 sai vigastada.", "Forty people were injured and 12 died."),
    ("id", "Sebanyak 12 orang tewas dan 40 luka-luka.", "Forty people were injured and 12 died."),
    ("ja", "男子は20人中5人、女子は30人中7人が合格した。", "Seven of 30 women and five of 20 men passed."),
    (
        "zh",
        "张某（45岁）被判10年，李某（38岁）被判7年。",
        "Li, 38, was jailed for seven years and Zhang, 45, for 10 years.",
    ),
    ("zh", "白天最高气温32度，夜间最低18度。", "Lows of 18 degrees at night and highs of 32 degrees in the daytime."),
    (
        "ko",
        "올해 이익은 300억원으로 지난해 250억원보다 늘었다.",
        "Profit rose from 25 billion won last year to 30 billion won.",
    ),
]


@pytest.mark.parametrize(("language", "source", "target"), TURNED)
def test_clauses_in_another_order_are_no_swap(language: str, source: str, target: str) -> None:
    """Each amount goes with its noun or name, and takes its neighbours along."""
    assert compare(source, target, language) == ()


def test_what_rose_by_and_to_is_told_before_both() -> None:
    """The change stands between its subject and the level; a change in words alone does no harm."""
    source = "上半年营收500亿元；净利润40亿元，同比下降3%。"
    right = "Net profit fell 3 percent to 4 billion yuan in the first half on revenue of 50 billion yuan."
    wrong = "Net profit fell 3 percent to 50 billion yuan in the first half on revenue of 4 billion yuan."
    assert compare(source, right, "zh") == ()
    assert "number.swapped" in {problem.code for problem in compare(source, wrong, "zh")}
    assert compare("税率升至5，另有7家。", "It rose a percent to 5, with seven more.", "zh") is not None


def test_of_a_value_said_twice_order_tells_nothing() -> None:
    """Nobody can tell which of the two fives moved."""
    assert compare("甲5，乙7，丙5。", "B 7, A 5, C 5.", "zh") == ()


def test_english_may_name_the_level_before_what_it_came_from() -> None:
    """Every other language names the start first."""
    assert compare("Der Wert ging von 2,2 auf 1,8 zurück.", "The figure went to 1.8 from 2.2.", "de") == ()
