"""What a number cannot be of, and what is no difference between two texts."""

from __future__ import annotations

import pytest

from summarizer.quantities.compare import compare

RIGHT = [
    ("de", "Das sagte er der Zeitung (Samstagsausgabe).", "He told the newspaper."),
    ("de", "Zum Freitagsgebet kamen Tausende.", "Thousands came for Friday prayers."),
    ("de", "Die Montagearbeiten beginnen am Dienstag.", "Assembly begins on Tuesday."),
    ("nl", "Dat stond in de zaterdagkrant.", "It was in the Saturday paper."),
    ("ko", "그는 토요판 인터뷰에서 그렇게 말했다.", "He said so in an interview."),
    ("ja", "日曜版の記事による。", "It is from an article."),
    ("de", "Ich bin 31 und arbeite.", "I am 31 years old and working."),
    ("de", "Das Kind ist drei Wochen alt.", "The child is three weeks old."),
    ("de", "Überall gilt Tempo 30. Viele klagen.", "A limit of 30 km/h applies everywhere. Many complain."),
    ("fr", "Le centre passe en zone 30.", "The centre becomes a 30 kph zone."),
    ("zh", "新的800就好，二手的300块。", "A new one is 800 yuan, a used one 300 yuan."),
    ("zh", "面向三四五六年级的学生。", "It is for pupils of grades 3, 4, 5 and 6."),
    ("zh", "面向三四五六年级的学生。", "It is for pupils of grades three to six."),
    ("zh", "来了七八个人。", "Seven or eight people came."),
    ("ko", "그는 9승 4패 3반전을 기록했다.", "He has nine wins, four losses and three halves."),
    ("ko", "2시간 반이 걸렸다.", "It took two and a half hours."),
    ("ko", "74년 전에 지었다.", "It was built exactly 74 years ago."),
    ("zh", "50年前，他离开了家。", "Exactly 50 years ago he left home."),
    ("zh", "3号线2号出口附近有5人受伤。", "Five people were injured near Exit 2 on Line 3."),
    ("fr", "En zone 50, 3 accidents ont fait 2 blessés.", "In the 50 kph zone three accidents left two people hurt."),
    ("zh", "新加坡售价20元，马来西亚售价60令吉。", "It costs S$20 in Singapore and 60 ringgit in Malaysia."),
    ("de", "Das kostet 200 Euro, früher 150.", "It costs 200 euros, formerly 150 euros."),
    ("ko", "방콕에서 100바트, 서울에서 4000이다.", "It is 100 baht in Bangkok and 4,000 in Seoul."),
    ("zh", "电话是一二三四五。", "The number is 12345."),
    ("zh", "面向一二三四五年级。", "It is for grades 1 to 5."),
    (
        "ja",
        "100歳以上の高齢者は9万人で、9割を女性が占める。",
        "There are 90,000 people aged 100 or older, 90% of them women.",
    ),
    ("vi", "Năm 2023 có 15 người chết, năm 2024 có 9 người.", "Nine people died in 2024, against 15 in 2023."),
    ("de", "2023 starben 15 Menschen, 2024 waren es 9.", "Nine people died in 2024, against 15 in 2023."),
    ("zh", "一二三产业都有增长。", "All three sectors grew, the primary, the secondary and the tertiary."),
]
WRONG = [
    ("de", "Das sagte er der Zeitung (Samstagsausgabe).", "He told the Friday edition.", "date.weekday"),
    ("de", "Zum Freitagsgebet kamen Tausende.", "Thousands came for Sunday prayers.", "date.weekday"),
    ("nl", "Dat stond in de zaterdagkrant.", "It was in the Sunday paper.", "date.weekday"),
    ("et", "Sellest kirjutas laupäevaleht.", "The Sunday paper wrote about it.", "date.weekday"),
    ("ko", "그는 토요판 인터뷰에서 그렇게 말했다.", "He said so in the Sunday edition.", "date.weekday"),
    ("ja", "日曜版の記事による。", "It is from the Friday edition.", "date.weekday"),
    ("zh", "他对该报周六版表示。", "He told the Monday edition.", "date.weekday"),
    ("de", "Ich bin 31 und arbeite.", "I am 31 days old and working.", "number.unit"),
    ("de", "Ich bin 31 Jahre alt.", "I am 31 months old.", "number.unit"),
    (
        "de",
        "Überall gilt Tempo 30. Viele klagen.",
        "A limit of 30 miles an hour applies. Many complain.",
        "number.unit",
    ),
    ("zh", "新的800就好，二手的300块。", "A new one is 800 dollars, a used one 300 yuan.", "number.currency"),
    ("zh", "面向三四五六年级的学生。", "It is for pupils of grades three to seven.", "number.added"),
    ("de", "2023 starben 15 Leute, 2024 waren es 9.", "In 2023 nine people died, in 2024 it was 15.", "number.swapped"),
    ("ko", "그는 9승 4패 3반전을 기록했다.", "He has nine wins, four losses and six halves.", "number.value"),
    ("de", "Etwa 50 Gäste kamen.", "Exactly 50 guests came.", "number.bound"),
    (
        "zh",
        "受害者多为六十岁以上，金额超过五千万元。",
        "Victims are over 50 million; the sum is over 60 yuan.",
        "number.swapped",
    ),
    ("ja", "原告80人のうち、30人が死亡した。", "Of the 30 plaintiffs, 80 have died.", "number.swapped"),
    ("ko", "최근 6경기 중 4경기를 졌다.", "They lost six of their last four matches.", "number.swapped"),
]


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_what_is_no_difference(language: str, source: str, target: str) -> None:
    """Editions without their day, ages without years, lists of grades, and *exactly*."""
    assert compare(source, target, language) == ()


@pytest.mark.parametrize(("language", "source", "target", "code"), WRONG)
def test_what_a_number_cannot_be_of(language: str, source: str, target: str, code: str) -> None:
    """Another day of the edition, days for years, miles for kilometres, a currency that nobody named."""
    assert code in {problem.code for problem in compare(source, target, language)}
