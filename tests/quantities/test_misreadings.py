"""Words that only look like numbers, and numbers that only look like something else."""

from __future__ import annotations

import pytest

from summarizer.quantities import check_pair

KOREAN = [
    ("조사 기관은 밝히지 않았다.", "The organisation that did the survey was not named."),
    ("반대가 많다는 조사도 있다.", "There is also a survey that found many against it."),
    ("관객이 260만이라는 말은 믿기 어렵다.", "It is hard to believe that 2.6 million came to see it."),
    ("관객 백만이 넘는 영화였다.", "It was a film that more than a million people saw."),
    ("주민 열에 일곱은 찬성한다.", "Seven in ten residents are in favour."),
    ("그 일이 대단히 명백하다.", "The matter is very plain."),
    ("구조 대원과 구조 장비를 보냈다.", "Rescuers and rescue gear were sent."),
    ("만일 대통령이 온다면", "If the president comes"),
    ("백사장 대회가 열린다.", "The beach contest takes place."),
    ("억제 대책과 조건 개선을 논의했다.", "They discussed curbs and better terms."),
]


@pytest.mark.parametrize(("source", "target"), KOREAN)
def test_korean_words_of_numeral_syllables_are_no_numbers(source: str, target: str) -> None:
    """A magnitude needs its coefficient, a short numeral its counter, and a particle after figures is none of them."""
    assert check_pair(source, target, "ko").problems == ()


@pytest.mark.parametrize(
    "source", ["이백 명이 왔다.", "사오 년 걸린다.", "3억 오천만 원을 냈다.", "오만 원권이 나왔다."]
)
def test_korean_numbers_in_syllables_are_still_read(source: str) -> None:
    """With what they count beside them they are numbers that an English may not leave out."""
    assert check_pair(source, "That is what was reported.", "ko").flagged


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("fr", "Il restait moins de trente secondes."),
        ("es", "Quedaban menos de treinta segundos."),
        ("it", "Mancavano meno di trenta secondi."),
        ("pt", "Faltavam menos de trinta segundos."),
    ],
)
def test_seconds_are_a_unit_behind_a_number(language: str, source: str) -> None:
    """In Romance languages the plural of the unit is spelled as an ordinal of many."""
    assert check_pair(source, "Fewer than thirty seconds were left.", language).problems == ()
    assert check_pair(source, "Fewer than thirty minutes were left.", language).flagged


def test_an_article_far_before_a_date_opens_no_interval() -> None:
    """Between the first day and *to* stands nothing else."""
    assert check_pair("Sie setzte eine Frist bis zum 9. Mai.", "It set a deadline of 9 May.", "de").problems == ()
    assert check_pair("vom 3. bis zum 9. Mai", "from 2 to 9 May", "de").flagged
    assert check_pair("von Etappe 3 bis Mai", "from stage 3 until May 2025", "de").flagged


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ja", "米5キロの値段", "the price of 5 kilos of rice"),
        ("ja", "米5キロの値段", "the price of 11 pounds of rice"),
        ("ja", "海岸から5キロの町", "a town 5 kilometres from the coast"),
        ("ja", "海岸から5キロの町", "a town 3 miles from the coast"),
        ("ko", "쌀 20킬로 가격", "the price of 20 kilograms of rice"),
        ("ko", "20킬로 떨어진 마을", "a village 20 km away"),
        ("ja", "時速90キロで走る", "It runs at 90 kilometres per hour."),
    ],
)
def test_a_bare_kilo_is_a_length_or_a_mass(language: str, source: str, target: str) -> None:
    """Which one only the sense tells, so either is right, converted as well."""
    assert check_pair(source, target, language).problems == ()


@pytest.mark.parametrize("target", ["5 metres of rice", "12 tonnes of rice"])
def test_a_kilo_is_no_other_unit(target: str) -> None:
    """What is neither a kilometre nor a kilogram is another quantity."""
    assert check_pair("米5キロの値段", target, "ja").flagged


@pytest.mark.parametrize(
    ("language", "source", "target", "flagged"),
    [
        ("ja", "約3億分の1の強さ", "about 1/300,000,000 of the strength", False),
        ("ja", "約3億分の1の強さ", "about 1/3,000,000 of the strength", True),
        ("ja", "重さは100分の1以下", "It weighs 1/100 or less.", False),
        ("zh", "体积是原来的五百分之一", "It is 1/500 of its former size.", False),
        ("zh", "体积是原来的五百分之一", "It is 1/900 of its former size.", True),
        ("ko", "크기는 200분의 1이다", "It is 1/200 of the size.", False),
    ],
)
def test_one_part_of_many_is_a_fraction(language: str, source: str, target: str, flagged: bool) -> None:
    """Small parts are compared by proportion: they all lie close to nothing."""
    assert check_pair(source, target, language).flagged is flagged


CHINESE = [
    (
        "市府支出逾兩千萬元，不到預算的三成三。",
        "The city spent more than 20 million yuan, less than 33% of its budget.",
        False,
    ),
    ("支持率下滑2.5個百分點。", "Support fell by 2.5 percentage points.", False),
    ("支持率下滑2.5個百分點。", "Support fell by 2.5 percent.", False),
    ("支持率下滑2.5個百分點。", "Support fell by 3.5 percentage points.", True),
    ("會議上午九點三十分開始。", "The meeting starts at 9:30 a.m.", False),
    ("會議上午九點三十分開始。", "The meeting starts at 10:30 a.m.", True),
    ("五一期间客流增加。", "More people travelled over the May Day holiday.", False),
    ("五一期间客流增加。", "More people travelled around May 1.", False),
    ("工程五一人参加。", "Some people took part.", True),
    ("双十一销售额创新高。", "Sales on Singles' Day were a record.", False),
    ("票价打7折。", "Tickets sell at 70% of their price.", False),
    ("票价打7折。", "Tickets are 30% off.", False),
    ("票价打7折。", "Tickets are 70% off.", True),
    ("票价打7折。", "Tickets sell at 60% of their price.", True),
    ("每斤便宜两毛钱。", "It is 0.2 yuan a catty cheaper.", False),
    ("每斤便宜两毛钱。", "It is 2 yuan a catty cheaper.", True),
    ("她晋级四强。", "She reached the last four.", False),
    ("两房型的月租上涨。", "Rents of two-bedroom flats rose.", False),
    ("老将翁素万3胜1负领先。", "The veteran Ongsuwan leads by three wins to one.", False),
    ("居民没拿到一分钱。", "Residents did not get a cent.", False),
    ("首家三甲医院开诊。", "The first Grade 3A hospital opened.", False),
]


@pytest.mark.parametrize(("source", "target", "flagged"), CHINESE)
def test_chinese_numbers_of_either_script(source: str, target: str, flagged: bool) -> None:
    """Traditional signs, tenths and price shares, parts of a yuan, days that are named by their figures."""
    assert check_pair(source, target, "zh").flagged is flagged


BOUNDS = [
    ("ko", "만 20세 이상 39세 이하를 뽑는다.", "It takes people aged 20 to 39.", False),
    ("ko", "만 20세 이상을 뽑는다.", "It takes people aged 20.", True),
    ("ko", "300가구 이상이 참여했다.", "300 households or more took part.", False),
    ("de", "300 Haushalte oder mehr machten mit.", "At least 300 households took part.", False),
    ("de", "300 Haushalte oder mehr machten mit.", "300 households took part.", True),
    ("ko", "두께가 4㎜에 못 미치는 곳", "a place that falls short of the 4 mm limit", False),
    ("zh", "排名升至20位以内。", "It rose into the top 20.", False),
    ("ja", "在庫は過去最高の2兆円に迫る。", "Inventories are nearing a record 2 trillion yen.", False),
    ("ja", "少なくとも数百人が要る。", "At least several hundred people are needed.", False),
    ("ja", "少なくとも数百人が要る。", "Several hundred people are needed.", True),
    ("de", "das Abkommen von 1951", "under the 1951 treaty", False),
]


@pytest.mark.parametrize(("language", "source", "target", "flagged"), BOUNDS)
def test_bounds_that_stand_apart_from_their_number(language: str, source: str, target: str, flagged: bool) -> None:
    """An article, a noun or a range in English may say the bound of the source."""
    assert check_pair(source, target, language).flagged is flagged


def test_may_behind_an_article_is_the_month_where_the_source_names_it() -> None:
    """Elsewhere it may be somebody's name."""
    assert check_pair("5月の連休に訪れた。", "They came over the May holidays.", "ja").problems == ()
    assert check_pair("政府が発表した。", "It was announced by the May government.", "ja").problems == ()
    assert check_pair("6月の連休に訪れた。", "They came over the May holidays.", "ja").flagged


@pytest.mark.parametrize(("language", "source"), [("ru", "с 3 по 5 мая"), ("uk", "з 3 по 5 травня")])
def test_east_slavic_intervals_of_days(language: str, source: str) -> None:
    """The first day stands without its month, behind a word that elsewhere opens a time of day."""
    assert check_pair(source, "from 3 to 5 May", language).problems == ()
    assert check_pair(source, "from 2 to 5 May", language).flagged
    assert check_pair(source, "from 3 to 6 May", language).flagged
