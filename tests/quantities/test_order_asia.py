"""The order of two numbers, where English turns East Asian clauses round, and where it may not."""

from __future__ import annotations

import pytest

from summarizer.quantities.compare import compare

RIGHT = [
    ("ko", "전망치를 2.6%에서 2.3%로 낮췄다.", "It cut its forecast to 2.3 percent from 2.6 percent."),
    ("ja", "予想を200億円から250億円に引き上げた。", "It raised its forecast to 25 billion yen from 20 billion yen."),
    ("zh", "票价从900元到300元不等。", "Tickets range from 300 to 900 yuan."),
    ("ja", "終値は前日比350円安の3万9120円だった。", "It closed at 39,120 yen, down 350 yen."),
    ("ko", "금값은 500원 오른 9만2천원이다.", "Gold stands at 92,000 won, up 500 won."),
    ("zh", "票价上调20元至150元。", "Tickets cost 150 yuan, up 20 yuan."),
    ("ja", "人口10万人当たりの患者は8.5人だった。", "There were 8.5 patients per 100,000 people."),
    ("zh", "每10万人中有12人患病。", "There are 12 cases per 100,000 people."),
    ("ja", "雄3頭と雌2頭の計5頭を飼う。", "It keeps five of them, three male and two female."),
    ("ko", "지하 3층, 지상 20층 건물이다.", "The building has 20 floors above ground and three below."),
    ("zh", "她在59公斤级比赛中举起230公斤。", "She lifted 230 kilograms in the 59-kilogram class."),
    ("ko", "5타수 2안타를 쳤다.", "He went 2-for-5."),
    ("ko", "지난 6일 체포해 9일 송치했다.", "They referred him Friday after his arrest Tuesday."),
    ("zh", "从1月的20%上升到30%。", "It rose from 20 percent in January to 30 percent."),
    ("ko", "작년의 300억원을 웃도는 500억원을 벌었다.", "It earned 50 billion won, above last year's 30 billion."),
    ("ko", "전망치 2.1%에 못 미치는 1.8%에 그쳤다.", "It was just 1.8 percent, short of the 2.1 percent forecast."),
    (
        "ja",
        "前年の300億円を大きく下回る120億円だった。",
        "It was 12 billion yen, far below the 30 billion of a year ago.",
    ),
    ("zh", "公司实现了超过去年300亿元的500亿元收入。", "Revenue was 50 billion yuan, beating last year's 30 billion."),
    ("zh", "相比上届选举41%的投票率，此次仅为28%。", "Turnout was only 28 percent, against 41 percent last time."),
    ("zh", "低于此前预期的5.2%，实际增长4.8%。", "Growth was 4.8 percent, below the 5.2 percent expected."),
]
WRONG = [
    ("ko", "전망치를 2.6%에서 2.3%로 낮췄다.", "It cut its forecast to 2.6 percent from 2.3 percent."),
    ("ko", "정원이 3천명에서 4천명으로 는다.", "The quota will go from 4,000 to 3,000."),
    ("ja", "終値は前日比350円安の3万9120円だった。", "It closed at 350 yen, down 39,120 yen."),
    ("ja", "人口10万人当たりの患者は8.5人だった。", "There were 100,000 patients per 8.5 people."),
    ("zh", "中国队获得40金27银24铜。", "China took 27 gold, 40 silver and 24 bronze medals."),
    ("ja", "18日、約650会場で始まった。", "It began on the 650th at some 18 venues."),
    ("ko", "차량 27대와 인력 80여 명을 보냈다.", "They sent 80 vehicles and more than 27 people."),
    ("ja", "台風10号は時速15キロで進む。", "Typhoon No. 15 is moving at 10 kilometers per hour."),
    ("ja", "高度は7000キロを超え、約1000キロ飛んだ。", "It exceeded 1,000 kilometers and flew some 7,000 kilometers."),
]


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_english_turns_clauses_round(language: str, source: str, target: str) -> None:
    """What belongs together stays together, in whatever order."""
    assert compare(source, target, language) == ()


@pytest.mark.parametrize(("language", "source", "target"), WRONG)
def test_values_in_each_others_place_alarm(language: str, source: str, target: str) -> None:
    """*From* and *to*, change and level, list, rate, day and bound tell whose value it is."""
    assert "number.swapped" in {problem.code for problem in compare(source, target, language)}
