"""Right renderings of words that look like reports, hedges or denials and are none."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement


def alarms(source: str, english: str, language: str) -> list[str]:
    """The codes of what contradicts."""
    found = compare_statement(source, english, language)
    return [problem.code for problem in found if problem.verdict == "contradicts"]


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("ru", "Обвиняемого привезли в суд в наручниках.", "The accused was brought to court in handcuffs."),
        ("uk", "Підозрюваного шукали два тижні.", "They searched for the suspect for two weeks."),
        ("id", "Tersangka tiba dengan mobil tahanan.", "The suspect arrived in a police van."),
        ("zh", "嫌疑人已被带走。", "The suspect has been taken away."),
        ("tr", "Şüpheli sabaha karşı yakalandı.", "The suspect was caught in the early hours."),
        ("vi", "Nghi phạm bỏ chạy vào rừng.", "The suspect ran off into the forest."),
        ("et", "Süüdistatav jäi haigeks.", "The defendant fell ill."),
        ("it", "Il condannato ha scontato sei anni.", "The convicted man has served six years."),
        ("fr", "Le juge a levé la séance.", "The judge adjourned the session."),
        ("ar", "زار 40 طالب المتحف.", "Forty students visited the museum."),
        ("zh", "抗议者封锁了大桥。", "Protesters blocked the bridge."),
        ("vi", "Công tố viên rời đi, một yếu tố quan trọng.", "The prosecutor left, an important factor."),
    ],
)
def test_whoever_has_a_role_reports_nothing(language: str, source: str, english: str) -> None:
    """A suspect, an accused, a judge, a student or a protester is a person, not what somebody says or suspects."""
    assert alarms(source, english, language) == []


def test_a_suspicion_beside_the_suspect_is_still_looked_for() -> None:
    """The noun accounts for itself alone."""
    source = "Подозреваемый, по слухам, бежал за границу."
    assert alarms(source, "The suspect fled abroad.", "ru") == ["hearsay.lost"]


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("de", "Die Aktie gab um bis zu drei Prozent nach.", "The share fell by as much as three percent."),
        ("de", "Das Rennen findet im Mai statt.", "The race takes place in May."),
        ("nl", "De finale vindt in mei plaats.", "The final takes place in May."),
        ("nl", "De rechtbank stelde de zaak uit tot juni.", "The court put the case off until June."),
        ("fr", "Le feu s'est déclaré dans une grange.", "The fire started in a barn."),
        ("fr", "La cour l'a condamné à deux ans de prison.", "The court sentenced him to two years in prison."),
        ("fr", "L'euro se maintient à 1,08 dollar.", "The euro is holding at 1.08 dollars."),
        ("es", "Mil personas se manifestaron en Cádiz.", "A thousand people demonstrated in Cadiz."),
        ("es", "Apenas salió del coche, lo reconocieron.", "As soon as he got out of the car he was recognised."),
        ("it", "La mostra chiude in aprile.", "The exhibition closes in April."),
        ("it", "Il caso è passato in secondo piano.", "The case has taken a back seat."),
        ("it", "Il paese contava mille abitanti.", "The village had a thousand inhabitants."),
        ("ro", "Hoțul a fost condamnat la trei ani.", "The thief was sentenced to three years."),
        ("ro", "Temperaturile cresc.", "Temperatures are rising."),
        ("et", "Koer leidis metsast seene.", "The dog found a mushroom in the forest."),
        ("pl", "Stan alarmowy przekroczono w nocy.", "The alarm level was exceeded overnight."),
        ("tr", "Yaşa göre en kalabalık grup çocuklar.", "By age, the largest group is children."),
        ("vi", "Hội chợ khai mạc sáng nay.", "The fair opened this morning."),
        ("vi", "Mỗi năm hai lần, chợ họp ở đây.", "The market is held here twice a year."),
        ("ja", "猫が窓から逃げようとしている。", "A cat is about to escape through the window."),
        ("ja", "東証株価は4日ぶりに反発した。", "Tokyo stocks rebounded for the first time in four days."),
        ("ar", "شهدت العاصمة عاصفة رملية.", "The capital was hit by a sandstorm."),
        ("ar", "جلس المدير بين العمال.", "The manager sat among the workers."),
        ("fr", "Le littoral est en alerte rouge.", "The coast is on red alert."),
        ("zh", "高院驳回上诉。", "The appeal was rejected."),
        ("ru", "Книга рассказывает о северных реках.", "The book is about the rivers of the north."),
    ],
)
def test_a_verb_reports_only_in_its_own_company(language: str, source: str, english: str) -> None:
    """What stands beside a verb tells whether it reports: a prefix, an object, a clause that it opens."""
    assert alarms(source, english, language) == []


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("de", "Der Sprecher gab zu, dass Fehler passiert sind.", "Mistakes were made."),
        ("it", "Secondo il sindaco il ponte è sicuro.", "The bridge is safe."),
        ("ar", "وطالب النواب بإقالة الوزير.", "The minister was dismissed."),
        ("tr", "Bakana göre köprü güvenli.", "The bridge is safe."),
    ],
)
def test_in_that_company_it_still_does(language: str, source: str, english: str) -> None:
    """The same words report, and are missed."""
    assert alarms(source, english, language) != []


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("ko", "최저임금이 3% 올랐다.", "The minimum wage rose 3 percent."),
        ("ja", "最低賃金が上がった。", "The minimum wage rose."),
        ("es", "El salario mínimo aumentó.", "The minimum wage rose."),
        ("hi", "न्यूनतम वेतन बढ़ा।", "The minimum wage rose."),
        ("ko", "원/달러 환율이 5원 올라 1,390원이 됐다.", "The won fell by 5 won to 1,390 per dollar."),
        ("tr", "Dolar kuru 35 liraya yükseldi.", "The lira weakened to 35 to the dollar."),
    ],
)
def test_a_minimum_is_no_fall_and_a_rate_has_two_sides(language: str, source: str, english: str) -> None:
    """An attribute tells of no change; where a rate of exchange rises one's own currency falls."""
    assert alarms(source, english, language) == []


def test_without_a_rate_up_and_down_are_compared() -> None:
    """A currency that rises does not fall."""
    assert alarms("원화 가치가 달러당 1,300원으로 올랐다.", "The won fell to 1,300 per dollar.", "ko") == [
        "direction.flipped"
    ]


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("zh", "客队不敌主队。", "The visitors lost to the hosts."),
        ("zh", "商场全年无休。", "The mall is open all year round."),
        ("zh", "她不卑不亢地回答。", "She answered with quiet dignity."),
        ("ar", "أصيب ما لا يقل عن تسعة أشخاص.", "At least nine people were hurt."),
        ("cs", "Cesta je neprůjezdná.", "The road is closed."),
        ("fr", "Les députés ont voté la censure.", "The deputies passed the motion of no confidence."),
        ("it", "Non resta che sperare.", "All we can do is hope."),
        ("pl", "Nie ma co ukrywać, mecz był słaby.", "Let us face it, the match was poor."),
        ("ko", "종료 직전 골로 승리에 못을 박았다.", "A goal just before the end sealed the win."),
        ("zh", "他们不得已取消了婚礼。", "They were forced to call off the wedding."),
        ("it", "Il finale non ha deluso.", "The final delivered."),
        ("fr", "Les travaux piétinent.", "The works are going nowhere."),
        ("de", "In den Läden gibt es keine Eier mehr.", "The shops have run out of eggs."),
        ("ar", "سيفتتحون 50 محطة، وفق ما صرح به المدير.", "They will open 50 stations, the director said."),
        ("ar", "حذر التقرير من أزمة ما لم تتخذ إجراءات.", "The report warned of a crisis if nobody takes action."),
        ("de", "Es kamen so viele Gäste wie noch nie.", "More guests came than ever before."),
        ("de", "Die Bahn fährt erst ab Oktober wieder.", "The train is not expected to run again before October."),
        ("ko", "소규모 점포는 제외된다.", "Small shops are not eligible."),
        ("zh", "他被判处無期徒刑。", "He was jailed for life."),
        ("ja", "飢餓に陥りかねない。", "They could fall into starvation."),
        ("nl", "De burgemeester raadt zwemmen af.", "The mayor recommends that people do not swim."),
        ("fr", "Les communes du Pas-de-Calais sont inondées.", "Municipalities in the Pas-de-Calais are flooded."),
        ("pl", "Poziom Wisły spadł do rekordowo niskiego.", "The Vistula fell to a record low."),
    ],
)
def test_a_set_phrase_asks_for_no_denial(language: str, source: str, english: str) -> None:
    """What is denied in form only may be affirmed in English."""
    assert alarms(source, english, language) == []


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("ko", "수만 명이 거리로 나왔다.", "Tens of thousands of people took to the streets."),
        ("ja", "お電話いただければ伺います。", "Call us and we will come."),
        ("pt", "Apenas em maio, choveu 90 milímetros.", "In May alone, 90 millimetres of rain fell."),
    ],
)
def test_a_limit_is_no_part_of_another_word(language: str, source: str, english: str) -> None:
    """Tens of thousands are no "only", nor is a polite verb."""
    assert alarms(source, english, language) == []


def test_who_refuses_to_go_will_not_go() -> None:
    """Many languages say to refuse as they say to deny: less than proof."""
    found = compare_statement("Para buruh menolak pergi.", "The workers would not leave.", "id")
    assert [(problem.code, problem.verdict) for problem in found] == [("status.denial-lost", "unproven")]


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("zh", "沪指收涨0.4%。", "The Shanghai Composite closed up 0.4 percent."),
        ("zh", "广交会周二闭幕。", "The Canton Fair closed on Tuesday."),
        ("uk", "Вдень буде 12 градусів.", "It will be 12 degrees Celsius in the daytime."),
        ("cs", "Koncert byl na Václavském náměstí.", "The concert was on Wenceslas Square."),
        ("pt", "O Tejo subiu dois metros.", "The Tagus rose two metres."),
    ],
)
def test_indices_fairs_units_and_rivers_are_known_by_their_parts(language: str, source: str, english: str) -> None:
    """One sign stands for a city in an index or a fair; a unit is no stranger."""
    assert alarms(source, english, language) == []
