"""The same speaker, and as many."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement
from summarizer.statements.shifting import claimed_speaker
from summarizer.statements.speakers_alike import compatible


def codes(source: str, english: str, language: str, **claim: str | None) -> list[tuple[str, str]]:
    """Code and verdict of each problem."""
    found = compare_statement(source, english, language, speaker=claim.get("speaker"), status=claim.get("status"))
    return [(problem.code, problem.verdict) for problem in found]


SHIFTED = [("attribution.shifted", "contradicts")]
PLURAL = [("attribution.plural", "contradicts")]


def test_a_speaker_whom_the_source_does_not_have_is_shifted() -> None:
    """Where the source lets somebody speak by a role, or names its source; vague roles may paraphrase any."""
    assert codes("지부는 사과를 요구했다.", "The minister demanded an apology.", "ko") == SHIFTED
    assert codes("지부는 사과를 요구했다.", "Officials demanded an apology.", "ko") == []
    assert codes("По данным Росстата, цены выросли.", "Prices rose, according to the central bank.", "ru") == SHIFTED
    assert codes("Цены растут, считает он.", "Prices are rising, the minister believes.", "ru") == []


def test_whom_somebody_speaks_for_decides() -> None:
    """A spokesman is a spokesman, but not of anybody; where the source does not say of whom, nothing is shifted."""
    source = "Ein Sprecher der Feuerwehr sagte, niemand sei verletzt."
    assert codes(source, "Nobody was hurt, a fire brigade spokesman said.", "de") == []
    assert codes(source, "Nobody was hurt, a union spokesman said.", "de") == SHIFTED
    assert codes("Ein Sprecher sagte, niemand sei verletzt.", "Nobody was hurt, a union spokesman said.", "de") == []


def test_who_is_named_in_the_source_is_no_stranger() -> None:
    """The name proves the speaker, whatever the title; joined names are not one made several."""
    source = "Der Finanzvorstand Ole Brockhoff sagte, die Kasse sei leer."
    assert codes(source, "The coffers are empty, union leader Ole Brockhoff said.", "de") == []
    source = "布施さゆり氏は、負担が重いと述べた。"
    assert codes(source, "The burden is heavy, union head Sayuri Fuse said.", "ja") == []
    source = "De Amerikaanse president Donald Trump wil een top, zegt hij."
    assert not set(PLURAL) & set(codes(source, "Both Kim and Donald Trump want a summit, he says.", "nl"))


def test_another_of_the_speakers_leaves_a_shift_open() -> None:
    """One of the source's speakers speaks here, too: the other may be a word that the tables lack."""
    source = "警方称路已封闭，他们表示会尽快通车。"
    english = "Police said the road was closed; the bank said it would open soon."
    assert codes(source, english, "zh") == []


def test_hearsay_must_not_be_given_to_a_speaker() -> None:
    """Reportedly is not "the club announced"; a newspaper may carry hearsay, and in Japanese という reports anybody."""
    source = "Podobno spółka szuka już kupca."
    assert codes(source, "The company announced it was looking for a buyer.", "pl") == SHIFTED
    assert codes(source, "The newspaper said the company was looking for a buyer.", "pl") == []
    assert codes("Podobno most zostanie zamknięty.", "He said the bridge would be closed.", "pl") == SHIFTED
    assert codes("社長は月末に退くという。", "The president said he would step down.", "ja") == []


def test_words_show_whether_one_speaks_or_several() -> None:
    """Endings where the language has them, articles, titles, names beside the verb."""
    assert codes("Un vecino contó que oyó gritos.", "Neighbours said they heard screams.", "es") == PLURAL
    assert codes("Los vecinos contaron que oyeron gritos.", "Neighbours said they heard screams.", "es") == []
    assert codes("По словам очевидца, он бежал.", "According to eyewitnesses, he was running.", "ru") == PLURAL
    assert codes("По словам речницы, он бежал.", "According to eyewitnesses, he was running.", "ru") != PLURAL
    assert codes("Es brannte, erklärte Meike Olthoff.", "It burned, archaeologists said.", "de") == PLURAL
    assert codes("Es brannte, erklärte sie.", "It burned, archaeologists said.", "de") == []
    source = "이웃 주민 김모씨는 밤에 큰 소리를 들었다고 말했다."
    assert codes(source, "Neighbours said they heard a loud noise at night.", "ko") == PLURAL


def test_somebody_else_of_the_source_may_be_several() -> None:
    """The spokesman is one, the residents beside him are not."""
    source = "وقال المتحدث باسم الجيش إن الضربة استهدفت مستودعا، فيما أكد سكان أنها أصابت منزلا."
    english = "The army spokesman said a depot was hit, while residents insisted that it was a house."
    assert [code for code, _ in codes(source, english, "ar") if code == "attribution.plural"] == []


def test_a_relative_clause_belongs_to_the_speaker() -> None:
    """ "Employees who were there testified": employees do."""
    source = "한 직원은 경보가 울리지 않았다고 증언했다."
    assert codes(source, "Employees who were there testified that no alarm sounded.", "ko")[:1] == PLURAL


def test_words_of_somebody_else_in_the_same_source_are_shifted() -> None:
    """The company is named, but it is the union that demands."""
    source = "노조는 회사에 사과를 요구했다."
    assert codes(source, "The union demanded an apology.", "ko") == []
    assert codes(source, "The company demanded an apology.", "ko") == [("attribution.shifted", "contradicts")]


def test_whom_the_source_cites_may_speak() -> None:
    """Who stands beside "citing" may be told as the speaker; who stands in what they say may not."""
    source = "Die Zeitung meldet unter Berufung auf Angaben der Ärzte, dem Fahrer gehe es besser."
    assert codes(source, "The driver is better, doctors say.", "de") != SHIFTED
    source = "Laut Polizei sagte der Fahrer nichts zum Arzt."
    assert codes(source, "The doctor said nothing.", "de") == SHIFTED


def test_who_is_said_to_do_something_does_not_say_it() -> None:
    """The subject of a passive is no speaker, that of "is demanding" is."""
    source = "노조는 회사가 사과해야 한다고 말했다."
    assert codes(source, "The company is said by the union to owe an apology.", "ko") == []
    assert codes("노조는 회사에 사과를 요구했다.", "The company is demanding an apology.", "ko") == [
        ("attribution.shifted", "contradicts")
    ]


def test_the_carrier_of_words_is_no_shifted_speaker() -> None:
    """A newspaper that reports what an official says may be named instead."""
    assert codes("报道引述官员的话说，桥已关闭。", "The bridge is closed, the newspaper said.", "zh") == []


def test_one_speaker_must_not_become_several() -> None:
    """Neither in the sentence nor in the speaker of a claim."""
    source = "한 주민은 물이 나오지 않는다고 말했다."
    assert codes(source, "There is no water, residents said.", "ko") == [("attribution.plural", "contradicts")]
    assert codes(source, "There is no water.", "ko", speaker="residents") == [("attribution.plural", "contradicts")]
    others = "시청 앞에는 사람이 많았다.\n\n"
    assert codes(others + source, "There is no water, residents said.", "ko") == []


def test_roles_that_translators_exchange_are_compatible() -> None:
    """An official and the ministry may be one; a person without title may be anybody."""
    assert compatible("official", "ministry")
    assert compatible("person", "minister")
    assert not compatible("union", "minister")


def test_the_speaker_of_a_claim_is_read_like_one_in_a_sentence() -> None:
    """Roles and number come from the words."""
    assert claimed_speaker("senior officials of the ministry").roles == ("ministry", "official")
    assert claimed_speaker("a person close to the company").roles == ("source",)
    assert claimed_speaker("The Hanover branch of the union").roles == ("union",)
    assert claimed_speaker("residents").number == "several"


def test_two_speakers_do_not_change_places() -> None:
    """Of two who stand against each other each keeps the words; clauses keep their order."""
    source = "검찰은 돈을 받았다고 주장했지만, 변호인은 사실이 아니라고 맞섰다."
    right = "Prosecutors claimed he had taken money, but the defence countered that this was untrue."
    wrong = "The defence claimed he had taken money, but prosecutors countered that this was untrue."
    assert codes(source, right, "ko") == []
    assert codes(source, wrong, "ko") == SHIFTED
    short = "The defence said so, but prosecutors denied it."
    assert codes(source + " 재판은 다음 달에 계속된다." * 6, short, "ko") == []
    alone = "The defence said he had taken money, but his lawyer countered that this was untrue."
    assert codes(source, alone, "ko") == SHIFTED


def test_by_way_of_whom_it_is_told_does_not_vanish() -> None:
    """What the police tell of a company the company itself tells in the English; of so little of it nothing is said."""
    source = "경찰에 따르면 회사는 다리를 폐쇄했다."
    assert codes(source, "The company said it had closed the bridge.", "ko") == [("attribution.lost", "contradicts")]
    longer = "경찰에 따르면 회사는 지난해 봄부터 다리를 폐쇄했고 이후 주민들에게 알리지 않은 채 공사를 계속해 왔다."
    assert codes(longer, "The company said so.", "ko") == []


def test_one_of_two_speakers_does_not_vanish() -> None:
    """What the other one says is told as fact."""
    source = "검찰은 피고인이 돈을 받았다고 주장했지만, 변호인은 사실이 아니라고 맞섰다."
    wrong = "The defendant had taken money, but the defence countered that this was untrue."
    right = "Prosecutors said he had taken money, but the defence countered that this was untrue."
    assert ("attribution.lost", "contradicts") in codes(source, wrong, "ko")
    assert codes(source, right, "ko") == []


def test_ministries_ranks_and_countries_are_told_apart() -> None:
    """The role is the same, whose it is is not; a second one of its kind in the English excuses nothing."""
    assert codes("외교부는 회담이 열린다고 밝혔다.", "The defence ministry said talks would be held.", "ko") == SHIFTED
    assert codes("외교부는 회담이 열린다고 밝혔다.", "The foreign ministry said talks would be held.", "ko") == []
    mayor = "El alcalde dijo que el puente está cerrado."
    assert codes(mayor, "The governor said the bridge was closed.", "es") == SHIFTED
    assert codes(mayor, "The mayor said the bridge was closed.", "es") == []
    official = "一名伊朗官员表示，会谈将继续。"
    assert SHIFTED[0] in codes(official, "An Israeli official said the talks would go on.", "zh")
    assert SHIFTED[0] not in codes(official, "An Israeli official said the talks with Iran would go on.", "zh")


def test_one_who_is_named_without_a_role_speaks_too() -> None:
    """A title of courtesy shows a speaker; an institution in that place is somebody else."""
    source = "田中さんは「雨が降るとは思わなかった」と話した。"
    assert SHIFTED[0] in codes(source, "The police said they had not expected rain.", "ja")


def test_of_whom_somebody_tells_is_no_teller() -> None:
    """The lawyer says what her client denies; the defence may be one lawyer or several."""
    source = "Die Anwältin erklärte, ihr Mandant bestreite die Vorwürfe."
    assert codes(source, "The lawyer announced that her client denied the allegations.", "de") == []
    source = "Die Verteidigung bestreitet die Vorwürfe."
    assert codes(source, "His lawyers deny the allegations.", "de") == []


def test_whoever_rules_it_out_denies_it() -> None:
    """It is no fact that it is ruled out."""
    source = "Der Trainer schloss einen Wechsel aus, er bestritt das."
    assert codes(source, "The coach ruled out a move.", "de") == []


@pytest.mark.parametrize(
    ("source", "english", "language"),
    [
        ("Zazvonilo to, popsal ČTK svědek nehody.", "It rang, a witness to the accident told the CTK agency.", "cs"),
        ("Glöckner Jan Hus sagte, es brenne.", "Police officer Jan Hus said there was a fire.", "de"),
        (
            "Der Bürgermeister sagte, es regne. Der Glöckner sagte, die Bäckerin schlafe.",
            "It was raining, the mayor said. The baker was asleep, the sexton said.",
            "de",
        ),
        (
            "Le directeur se tait, quand les syndicats affirment avoir prévenu.",
            "The manager is silent, whereas the unions say they gave warning.",
            "fr",
        ),
        ("Conducerea fabricii susține că nu are bani.", "The factory's bosses say there is no money.", "ro"),
        (
            "Кажуть, що тут був хід, зауважила історикиня.",
            "As people tell it, there was one, a historian noted.",
            "uk",
        ),
    ],
)
def test_what_has_not_been_read_completely_proves_no_shift(source: str, english: str, language: str) -> None:
    """An agency beside the verb, an office without a word, nouns in the singular for several people."""
    assert [code for code, verdict in codes(source, english, language) if verdict == "contradicts"] == []
