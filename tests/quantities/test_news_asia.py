"""Numbers of Korean, Japanese and Chinese news, as good English gives them, and as it must not."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.quantities.compare import compare, facts_of
from summarizer.quantities.public import read_dates, read_quantities

VALUES = [
    ("zh", "百分之三点五", ["3.5"]),
    ("zh", "十二点七亿", ["1270000000"]),
    ("zh", "零点八个百分点", ["0.8"]),
    ("zh", "快一亿亿倍", ["10000000000000000"]),
    ("zh", "十分之七", ["0.7"]),
    ("ja", "十数万人", ["100000"]),
    ("ja", "百数十人", ["110"]),
    ("ko", "올해 서른여덟이다", ["38"]),
    ("en", "scores of 68 and 70", ["68", "70"]),
    ("en", "thousands upon thousands, hundreds and hundreds", ["1000", "100"]),
    ("en", "sixfold, a tenth, an hour and a half", ["6", "0.1", "1.5"]),
    ("en", "eight forty reasons, at eight forty miles", ["8", "40", "8", "40"]),
    ("en", "Every year 12 million tonnes", ["12000000"]),
    ("en", "tens of thousands and thousands", ["10000", "1000"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), VALUES)
def test_values_as_they_are_said(language: str, text: str, expected: list[str]) -> None:
    """Spoken decimals, magnitudes alone and twice, native numbers."""
    found = [fact for fact in facts_of(text, language) if not fact.loose]
    assert [f"{fact.value.normalize():f}" for fact in found] == expected


RIGHT = [
    ("ko", "5·18 기념식에 200명이 왔다.", "Some 200 people came to the ceremony for the May 18 uprising."),
    ("ko", "6·25 전쟁 때 헤어졌다.", "They parted in the Korean War."),
    ("ja", "3・11から12年になる。", "It is 12 years since March 11."),
    ("zh", "“3·15”晚会曝光了两家企业。", "The March 15 program exposed two companies."),
    ("zh", "圣诞节前的12家店", "12 shops before Dec. 25"),
    ("ja", "大みそかに3万人が集まった。", "On Dec. 31, 30,000 people gathered."),
    ("ko", "월요일인 25일은 맑겠다.", "It will be clear on Monday."),
    ("ko", "신문왕 2년(682년)에 지었다.", "It was built in 682."),
    ("ja", "文化2年（1805年）の地図", "a map of 1805"),
    ("ko", "문무왕 14년(674년)에 만들었다.", "It was dug in 674."),
    ("ja", "2025年3月期は増益を見込む。", "It expects higher profit for fiscal 2025."),
    ("ja", "3四半期ぶりの減益だった。", "Profit fell for the first time in three quarters."),
    ("ko", "후반 34분에 골을 넣었다.", "He scored in the 79th minute."),
    ("zh", "利润增长了两倍。", "Profit tripled."),
    ("zh", "产值翻了两番。", "Output quadrupled."),
    ("ja", "打率.298を残した。", "He batted .298."),
    ("zh", "成千上万的人走上街头。", "Thousands upon thousands took to the streets."),
    ("zh", "上百万用户受影响。", "More than a million users were affected."),
    ("ja", "十数人がけがをした。", "A dozen people were hurt."),
    ("ja", "1ドル=150円台で推移した。", "The yen moved in the 150 range."),
    ("zh", "平均每五个人中有一位老人。", "One in five people is elderly."),
    ("zh", "首日销售额破亿。", "Sales topped 100 million yuan on the first day."),
    ("zh", "154票赞成、0票反对", "154 votes in favor, none against"),
    ("ja", "1日平均28人が訪れる。", "An average of 28 people visit it each day."),
    ("zh", "油价跌破每桶65美元。", "Oil fell below $65 a barrel."),
    ("zh", "股价突破每股80元。", "The stock broke through 80 yuan."),
    ("zh", "最大风速每秒42米。", "It packed maximum winds of 42 meters per second."),
    ("ko", "최소 주문액은 3만원이다.", "There is a minimum order of 30,000 won."),
    ("zh", "“十四五”期间新建12个机场。", "Twelve airports are built in the 14th Five-Year Plan period."),
    ("zh", "三峡大坝发电20年。", "The dam at the Three Gorges has made power for 20 years."),
    ("ja", "3分の2以上の賛成が要る。", "It needs a two-thirds majority."),
    ("ko", "예상치 1.45달러를 웃돌았다.", "It beat the market, topping the forecast of $1.45."),
    ("zh", "风力达12级以上。", "Winds were above force 12."),
    ("zh", "摄像头有5000万像素。", "It has a 50-megapixel camera."),
    ("zh", "下午三点一刻散会。", "The meeting ended at 3:15 p.m."),
    ("ko", "정오까지 20명이 왔다.", "By noon 20 people had come."),
    ("ja", "1分44秒65の新記録だった。", "It was a record of 1:44.65."),
    ("ko", "41분12초30으로 들어왔다.", "She finished in 41:12.30."),
    ("ko", "8시 40분에 도착했다.", "He arrived at eight forty."),
    ("ko", "8시 45분에 도착했다.", "He arrived at eight forty-five."),
    ("ko", "7시 30분에 먹었다.", "They ate at seven-thirty."),
    ("ko", "지난 3일 붙잡아 5일 풀어줬다.", "He was held Monday and released Wednesday."),
    ("ja", "4キロを押収した。", "They seized 9 pounds of it."),
    ("ko", "2027년 3월 결산", "the accounts for March 2027"),
    ("ko", "임신 12주 이내에는 먹지 않는다.", "It is not taken within the first 12 weeks."),
    ("ja", "半分が「50-50」と答えた。", "Half answered 50-50."),
    ("ko", "1심과 2심은 벌금 300만원을 선고했다.", "Lower courts had fined him 3 million won."),
]


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_good_english_does_not_alarm(language: str, source: str, target: str) -> None:
    """Idiom, names, calendars and conversions of the newsroom."""
    assert not [problem for problem in compare(source, target, language) if problem.alarms]


WRONG = [
    ("zh", "百分之三点五的人", "3.8 percent of people", "number.value"),
    ("ko", "10년 넘게 추적했다.", "They were followed for up to 10 years.", "number.bound"),
    ("ko", "10년 넘게 추적했다.", "They were followed for 10 years.", "number.unbounded"),
    ("ko", "15일 이상 걸린다.", "It takes 15 days.", "number.unbounded"),
    ("zh", "这座寺庙有近1400年历史。", "The temple is 1,400 months old.", "number.unit"),
    ("zh", "进行了长达13年的随访。", "They were followed for 13 months.", "number.unit"),
    ("ja", "半世紀以上続いた店", "a shop that stood for half a century", "number.unbounded"),
    ("ja", "60機余りを投入した。", "They used 60 drones.", "number.unbounded"),
    ("zh", "查扣资金上亿元。", "Over 300 million yuan was seized.", "number.value"),
    ("zh", "查扣资金上亿元。", "Under 100 million yuan was seized.", "number.bound"),
    ("ko", "5·18 기념식", "the ceremony for the November 18 uprising", "date.month"),
    ("ko", "지난 3일 붙잡아 5일 풀어줬다.", "He was held Monday and released Sunday.", "date.day"),
    ("ko", "4승 1패로 이겼다.", "They won four games to two.", "number.value"),
    ("ko", "7월 첫째 토요일에 연다.", "It opens on the second Saturday of July.", "number.ordinal"),
    ("zh", "利润增长了两倍。", "Profit quadrupled.", "number.value"),
    ("ja", "1分44秒65の新記録だった。", "It was a record of 1:44.95.", "time.clock"),
    ("ko", "지난 3일과 5일 열렸다.", "They were held on Monday, Tuesday and Friday.", "date.day"),
    ("ko", "3시 12분에 도착했다.", "He arrived at 3:12.5555.", "time.clock"),
    ("ko", "110킬로미터로 달린다", "at 110 light-years", "number.unit"),
]


@pytest.mark.parametrize(("language", "source", "target", "code"), WRONG)
def test_a_changed_number_alarms(language: str, source: str, target: str, code: str) -> None:
    """Bounds of counted time, decimals behind signs, named days and weekdays that do not fit each other."""
    problems = compare(source, target, language)
    assert code in {problem.code for problem in problems}


def test_a_number_in_a_name_needs_a_capital_within_a_sentence() -> None:
    """At its beginning every word has one."""
    names = [fact.loose for fact in facts_of("Three Gorges, the Three Gorges, the Five-Year Plan, TWO MEN", "en")]
    assert names == [False, True, True, False]


def test_an_era_may_name_a_decade() -> None:
    """昭和20年代 begins in 1945."""
    assert [fact.value for fact in facts_of("昭和20年代の校舎", "ja") if fact.kind == "year"] == [1945]
    assert [reading.edtf for reading in read_dates("民国三十八年", "zh")] == ["1949"]


def test_a_month_alone_means_no_day() -> None:
    """A weekday is not held against a month, nor against the day that something is named by."""
    published = date(2026, 6, 1)
    assert compare("5월 행사에 20명이 왔다.", "On Friday 20 people came to the May event.", "ko", published) == ()
    assert compare("현충일 행사에 20명이 왔다.", "On Friday 20 people came to the event.", "ko", published) == ()


def test_a_list_with_a_middle_dot_is_no_day() -> None:
    """Third and fourth quarter, ninth and fortieth: units follow, or no month has such a day."""
    assert read_dates("13·40", "ko") == ()
    assert [quantity.value for quantity in read_quantities("3·4위", "ko")] == [3, 4]
