"""Numbers of everyday news in every language, as good English gives them, and as it must not."""

from __future__ import annotations

import pytest

from summarizer.quantities import check_pair

RIGHT = [
    ("ko", "3월부터 요금이 오른다.", "Fares will rise from March, the city says."),
    ("tr", "Fiyatlar ekimde düştü.", "Prices fell in October."),
    ("tr", "Kar yüzde 30'un altına indi.", "Profit fell below 30 percent."),
    ("tr", "Fatura 300 liranın altında kaldı.", "The bill stayed below 300 lira."),
    ("ko", "회의 40여건이 미뤄졌다.", "Some 40-odd meetings were put off."),
    ("ko", "비율은 0.75로 올랐다.", "The rate rose to 0.75 last year."),
    ("ja", "389万6300人が訪れた。", "Some 3.9 million people came."),
    ("de", "1.987 Menschen kamen.", "Nearly 2,000 people came."),
    ("de", "Es fielen 80 Liter Regen pro Quadratmeter.", "As much as 80 millimetres of rain fell."),
    ("tr", "Metrekareye 50 kilogram yağış düştü.", "There were 50 millimetres of rain."),
    ("ja", "0.25%の利下げを決めた。", "It cut its rate by 0.25 percentage points."),
    ("ja", "インドとベトナムの2カ国を訪れる。", "He will visit India and Vietnam."),
    ("zh", "她将访问法国和德国两国。", "She will visit France and Germany."),
    ("ja", "新人が現職ら3人を破った。", "The newcomer beat the incumbent and two other candidates."),
    ("ja", "35度以上となった。", "It was 35 C or higher."),
    ("zh", "近五年来共发生8起。", "There were eight in the past five years."),
    ("it", "C'era un'ottantina di opere.", "There were some 80 works."),
    ("it", "La benzina costa due centesimi in più.", "Petrol costs two cents more."),
    ("es", "El doble que la media europea.", "Twice the European average."),
    ("es", "Uno de cada cuatro jóvenes fuma.", "A quarter of young people smoke."),
    ("pt", "Um em cada cinco alunos falta.", "A fifth of the pupils are absent."),
    ("de", "Jeder vierte Haushalt ist betroffen.", "A quarter of the households are affected."),
    ("et", "Iga neljas õpilane puudus.", "A quarter of the pupils were absent."),
    ("pl", "Co piąty dom stoi pusty.", "A fifth of the houses are empty."),
    ("ko", "주민의 4분의 1이 떠났다.", "One in four residents left."),
    ("fr", "Un médecin généraliste sur trois part.", "A third of general practitioners are leaving."),
    ("fr", "Une peine inférieure aux vingt ans requis.", "A sentence of less than the 20 years sought."),
    ("de", "Mehr als eine Viertelmillion Besucher kam.", "More than 250,000 visitors came."),
    ("cs", "Má sedmibodový náskok.", "She leads by seven points."),
    ("ru", "Поток вырос в полтора раза.", "The flow grew by half."),
    ("ru", "Он умер на 82-м году жизни.", "He died at the age of 81."),
    ("hi", "उन पर 50-50 हजार रुपये का जुर्माना लगा।", "They were fined Rs 50,000 each."),
    ("id", "Ia tiba pada Jumat (9/8) sore.", "She arrived on Friday afternoon."),
    ("nl", "In de nacht van zaterdag op zondag brandde het.", "There was a fire in the early hours of Sunday."),
    ("de", "Es kamen 14 Fahrzeuge und rund 90 Leute.", "Around 90 people and 14 vehicles came."),
    ("de", "Sechs Nächte lang in beiden Richtungen gesperrt.", "Closed in both directions for six nights."),
    ("uk", "Вона програла сьомій ракетці 4:6, 6:7.", "She lost 6-4, 7-6 to the world No. 7."),
    ("et", "Kella seitsme ajal on see kolm korda kallim.", "It is three times as dear at 7 p.m."),
    ("zh", "气温可能超过40摄氏度。", "It may top 40 degrees Celsius."),
    ("fr", "Absente depuis une quinzaine de jours.", "Absent for about two weeks."),
    ("es", "Pagará 35 millones más otros cinco.", "It will pay 35 million plus another five million."),
    ("cs", "Vlak odjel ve čtvrt na osm.", "The train left at quarter past seven."),
    ("cs", "Sraz je v tři čtvrtě na osm.", "They meet at 7:45."),
    ("de", "Er war acht Tage fort.", "He was away for a week."),
    ("de", "Die Quote sank von 2,2 auf 1,8 Prozent.", "The rate fell to 1.8 percent from 2.2 percent."),
    ("pl", "Wygrała 6:3, 2:6, 7:5.", "She won 6-3, 2-6, 7-5."),
    ("ja", "小学2年の女児(8)が描いた。", "It was drawn by an 8-year-old girl, a second-grader."),
    ("ja", "大学4年の選手が勝った。", "The winner is a senior in college."),
    ("ko", "지난해보다 3만여명 많은 55만4174명이 왔다.", "A total of 554,174 came, some 30,000 more than last year."),
    ("ko", "제13호 태풍 '노을'이 온다.", "Typhoon Noeul is coming."),
    ("it", "A sette centesimi dalla vincitrice.", "Seven hundredths of a second behind the winner."),
    ("it", "La nave era a 40 miglia dalla costa.", "The ship was 40 nautical miles off the coast."),
    ("nl", "Zes op de tien bezoekers komen terug.", "Of the visitors, 60% come back."),
    ("tr", "Müzeyi 640 bini aşkın kişi gezdi.", "More than 640,000 people visited the museum."),
    ("tr", "Villa 4. yüzyıldan kalma.", "The villa is from the 300s."),
    ("vi", "Từ 1/7, lương cơ sở tăng.", "The base salary rises from July 1."),
    ("ru", "До звезды около 120 световых лет.", "The star is about 120 light years away."),
    ("zh", "40岁以上成年人参加。", "Adults over the age of 40 took part."),
    ("zh", "得分平均高出7%。", "They scored 7% higher on average."),
    ("zh", "该队取得三连胜。", "It was the team's third straight victory."),
    ("zh", "收入翻了一番，达到四万元。", "Income doubled to 40,000 yuan."),
    ("ro", "Noaptea de vineri spre sâmbătă a fost rece.", "It was cold overnight on Friday."),
    ("ja", "基準の10人を超えた。", "It surpassed the advisory threshold of 10."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_what_good_english_makes_of_it(language: str, source: str, target: str) -> None:
    """Rounded, counted otherwise, in another unit, in another order."""
    assert not check_pair(source, target, language).flagged


WRONG = [
    ("tr", "Kar yüzde 30'un altına indi.", "Profit rose above 30 percent.", "number.bound"),
    ("tr", "Gelir 50 milyon doları aştı.", "Income was less than 50 million dollars.", "number.bound"),
    ("ja", "389万6300人が訪れた。", "Some 3.7 million people came.", "number.value"),
    ("de", "1.987 Menschen kamen.", "More than 2,000 people came.", "number.value"),
    ("de", "Sie zahlte 1.987 Euro.", "She paid about $2,000.", "number.value"),
    ("ja", "支持率は0.25%下がった。", "Support fell by 0.25 percentage points.", "number.unit"),
    ("ja", "インドとベトナムの22カ国を訪れる。", "He will visit India and Vietnam.", "number.missing"),
    ("ja", "新人が現職ら3人を破った。", "The newcomer beat the incumbent and five other candidates.", "number.value"),
    ("es", "Uno de cada cuatro jóvenes fuma.", "A fifth of young people smoke.", "number.value"),
    ("ru", "Он умер на 82-м году жизни.", "He died at the age of 72.", "number.value"),
    ("hi", "उन पर 50-50 हजार रुपये का जुर्माना लगा।", "They were fined Rs 5,000 each.", "number.scale"),
    ("id", "Ia tiba pada Jumat (9/8) sore.", "She arrived on 9 July.", "date.month"),
    ("nl", "In de nacht van zaterdag op zondag.", "In the early hours of Tuesday.", "date.weekday"),
    ("de", "Es kamen 14 Fahrzeuge und über 90 Leute.", "Over 14 people and 90 vehicles came.", "number.swapped"),
    ("es", "Pagará 35 millones más otros cinco.", "It will pay 35 million plus another six million.", "number.value"),
    ("cs", "Vlak odjel ve čtvrt na osm.", "The train left at quarter past eight.", "time.clock"),
    ("de", "Die Quote sank von 2,2 auf 1,8 Prozent.", "It fell to 2.2 percent from 1.8 percent.", "number.swapped"),
    ("ru", "Цена упала с 70 до 65 рублей.", "The price fell to 70 roubles from 65.", "number.swapped"),
    ("de", "14 Menschen in 90 Häusern.", "90 people in 14 houses.", "number.swapped"),
    ("fr", "Plus de 40 pays et moins de 3 villes.", "Fewer than 40 countries and 3 towns.", "number.bound"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "target", "code"), WRONG)
def test_what_it_must_not_make_of_it(language: str, source: str, target: str, code: str) -> None:
    """The same freedoms, with another value."""
    found = [problem.code for problem in check_pair(source, target, language).problems if problem.alarms]
    assert code in found
