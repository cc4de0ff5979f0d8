"""Who speaks."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement, read

SOURCES = [
    ("ko", "노조는 회사에 사과를 요구했다.", "노조", "unknown"),
    ("ko", "한 시민은 불편하다고 말했다.", "시민", "one"),
    ("ko", "전문가들은 오를 것으로 봤다.", "전문가", "several"),
    ("ja", "佐藤教授は違うと述べた。", "教授", "one"),
    ("zh", "一名居民表示不满。", "居民", "one"),
    ("zh", "报道引述官员的话。", "官员", "unknown"),
    ("de", "Ein Anwohner sagte, es brenne.", "Anwohner", "one"),
    ("cs", "Mluvčí firmy uvedla, že vlak nejede.", "Mluvčí", "one"),
    ("fr", "Plusieurs témoins ont parlé, a déclaré le maire.", "maire", "one"),
]


@pytest.mark.parametrize(("language", "text", "speaker", "number"), SOURCES)
def test_the_subject_of_a_reporting_phrase_speaks(language: str, text: str, speaker: str, number: str) -> None:
    """By particle, by the verb that follows, or by standing next to it; the head of a chain comes first."""
    assert (speaker, number) in [(found.text, found.number) for found in read(text, language).speakers]


def test_nobody_speaks_without_a_reporting_phrase() -> None:
    """A role alone says nothing."""
    assert read("Der Minister kam.", "de").speakers == ()


def test_a_role_far_from_the_verb_or_beyond_a_break_does_not_speak() -> None:
    """A speaker stands near, in the same clause."""
    assert read("Der Minister kam. Sie sagte nichts.", "de").speakers == ()


def test_a_speaker_inside_a_quotation_is_not_the_articles() -> None:
    """What is said within quotation marks has its own speakers."""
    text = "„Der Minister sagte nichts“, erzählte der Zeuge."
    assert [speaker.text for speaker in read(text, "de").speakers] == ["Zeuge"]


def test_one_word_may_name_two_roles() -> None:
    """A word that stands in two rows is one speaker with both roles."""
    (speaker,) = read("정부는 맞다고 말했다.", "ko").speakers
    assert speaker.roles == ("government", "ministry")


ENGLISH = [
    ("The minister said it would rain.", "The minister", "unknown", ("minister",)),
    ("It will rain, the minister said.", "the minister", "unknown", ("minister",)),
    ("It will rain, said a resident of the town.", "a resident of the town", "one", ("resident",)),
    ("“It rains,” said Ann Lee.", "Ann Lee", "unknown", ()),
    ("According to officials, it rains.", "officials", "several", ("official",)),
    ("Ann Lee and Bob Ray said it rains.", "Ann Lee and Bob Ray", "several", ()),
    ("Jane Roe, the mayor, said it rains.", "Jane Roe, the mayor", "unknown", ("mayor",)),
    ("Critics have repeatedly said so.", "Critics", "several", ()),
]


@pytest.mark.parametrize(("text", "phrase", "number", "roles"), ENGLISH)
def test_english_speakers_stand_before_or_behind_their_verb(
    text: str, phrase: str, number: str, roles: tuple[str, ...]
) -> None:
    """Word order shows the subject; its head noun shows the number."""
    (speaker,) = read(text, "en").speakers
    assert (speaker.text, speaker.number, speaker.roles) == (phrase, number, roles)


@pytest.mark.parametrize("text", ["said", "He came, said.", "According to"])
def test_a_verb_without_subject_gives_no_speaker(text: str) -> None:
    """Nothing is made up where the phrase is empty."""
    assert read(text, "en").speakers == ()


def test_what_a_speaker_quotes_has_no_speakers_of_the_article() -> None:
    """Within quotation marks others may think and say what they like."""
    source = "관계자는 “현장에서는 사백만으로 본다”고 전했다."
    english = "An official said, “On the ground, people think it is four million.”"
    assert compare_statement(source, english, "ko") == ()
    source = "감독은 “선수들이 아프다면서도 뛰었다”고 말했다."
    english = 'The coach said, "Even as the players said they were hurt, they ran."'
    assert compare_statement(source, english, "ko") == ()


def test_whose_data_they_are_speaks_through_them() -> None:
    """The data of an agency are the agency's words; an agency need not be one of the press."""
    source = "За даними агентства, постраждали 35 людей."
    assert compare_statement(source, "According to the data of the agency, 35 people were hurt.", "uk") == ()
    source = "Доля компании, по оценке агентства «Вектор», сократилась до 29%."
    english = "The company's share, according to an estimate by the agency Vektor, shrank to 29%."
    assert compare_statement(source, english, "ru") == ()


def test_words_that_look_like_a_role_are_none() -> None:
    """To report is no state, what lies inside is no ministry, and a minimum none either."""
    assert not read("Son équipe fait état de retards.", "fr").roles[1:]
    assert not read("距內部上限只剩一成。", "zh").roles
    assert not read("Нужно минимум пять минут.", "ru").roles
    assert [role.kind for role in read("Минэнерго и минюст.", "ru").roles] == ["ministry", "ministry"]


def test_departments_speak() -> None:
    """A Chinese department is a role of its own; a German chairman may be a presiding judge, and is none."""
    assert not read("„Uns liegt ein Papier vor“, sagte der Vorsitzende.", "de").roles
    assert read("市交通部门称，正在核对数据。", "zh").speakers[0].roles == ("official",)


OF_EAST_ASIA = [
    ("zh", "市水务局副局长周立群5日在接受采访时表示，水质达标。", [("局长", "one")]),
    ("zh", "總領事馬克·特倫特指責警方隱瞞事實。", [("總領事", "one")]),
    ("zh", "工会代表李敏在记者会上说，谈判仍在继续。", [("工会", "one")]),
    ("zh", "店主和多名居民表示，停水已有三天。", [("居民", "several")]),
    ("ko", "시민단체 ‘맑은물’은 “수질이 나빠졌다”고 주장했다.", [("시민단체", "unknown")]),
    ("ko", "주민 박정수(58)씨는 “밤새 물이 찼다”고 말했다.", [("씨", "one")]),
    ("ko", "수리업체 측은 결함이 없었다고 밝혔다.", [("업체", "unknown")]),
    ("ja", "市は見直しを検討している。複数の施工会社の社員が明らかにした。", [("市", "unknown"), ("社員", "several")]),
    ("ja", "専門家の一人で港湾研究所の三浦室長は「波は高くなる」と話した。", [("専門家", "one"), ("室長", "one")]),
    ("vi", "Giám đốc nhà máy Trần Văn Hải cho biết sản lượng tăng.", [("Giám đốc", "one")]),
    ("id", "Kepala sekolah Rina Hapsari mengatakan kelas dibuka lagi.", [("Kepala sekolah", "one")]),
]


@pytest.mark.parametrize(("language", "text", "theirs"), OF_EAST_ASIA)
def test_whoever_is_named_beside_a_role_speaks(language: str, text: str, theirs: list[tuple[str, str]]) -> None:
    """Between a role and its verb may stand a name, an age, where and when; a topic holds for its own sentence."""
    speakers = read(text, language).speakers
    assert [(speaker.text, speaker.number) for speaker in speakers] == theirs


OTHER_WORDS = [
    ("ko", "밤새 전화가 끊겼다고 경찰은 밝혔다.", {"police"}),
    ("ko", "제안은 받아들여졌다고 구청은 밝혔다.", {"city"}),
    ("zh", "气象台发布预警，警告市民远离海边。", {"weather", "resident"}),
    ("zh", "新闻发布会上，公司没有公布数字。", {"company"}),
    ("ja", "大丈夫だと担任は話した。", {"teacher"}),
]


@pytest.mark.parametrize(("language", "text", "kinds"), OTHER_WORDS)
def test_a_word_within_another_is_no_role(language: str, text: str, kinds: set[str]) -> None:
    """Unspaced writing has the letters of many roles within words that mean something else."""
    assert {role.kind for role in read(text, language).roles} == kinds


SPOKEN = [
    ("de", "Man ermittle noch, teilte das Landeskriminalamt mit.", "police", "unknown"),
    ("de", "Der Pass bleibe zu, sagte Gemeindepräsident Urs Ammann.", "mayor", "one"),
    ("de", "Der Landeshauptmann lehnte den Plan ab.", "mayor", "one"),
    ("de", "Das sei normal, erklärte die Kölner Glaziologin.", "scholar", "one"),
    ("de", "Das sei normal, sagte der Kölner Chefvolkswirt.", "expert", "one"),
    ("de", "Nach Angaben der Forscher schmilzt das Eis.", "scholar", "several"),
    ("de", "Laut Anwältinnen der Stadt ist das erlaubt.", "lawyer", "several"),
    ("nl", "De weg is vrij, zegt de korpschef.", "police", "unknown"),
    ("nl", "Kunsthistoricus Wim Brand noemt het doek echt.", "scholar", "one"),
    ("nl", "Volgens de netbeheerder is er stroom genoeg.", "company", "unknown"),
    ("fr", "Le toit a cédé, a indiqué la préfète.", "mayor", "one"),
    ("fr", "Selon la bourgmestre, le pont tient.", "mayor", "one"),
    ("fr", "Le ministère public réclame six mois.", "prosecutors", "unknown"),
    ("es", "La contraloría denunció un desvío de fondos.", "regulator", "unknown"),
    ("es", "Según la sismóloga, habrá réplicas.", "scholar", "one"),
    ("es", "El Ministerio Público pidió seis meses.", "prosecutors", "unknown"),
    ("it", "Lo ha detto la vulcanologa del centro.", "scholar", "one"),
    ("it", "La capitaneria di porto conferma il naufragio.", "rescue", "unknown"),
    ("it", "Il pubblico ministero ha chiesto sei mesi.", "prosecutors", "unknown"),
    ("pt", "O delegado da PF disse que o caso segue aberto.", "police", "unknown"),
    ("pt", "A autarca garantiu que a ponte abre em maio.", "mayor", "one"),
    ("pt", "O Ministério Público pediu seis meses.", "prosecutors", "unknown"),
    ("ro", "Seismologul a explicat fenomenul.", "scholar", "one"),
    ("ro", "Viceprimarul a negat informația.", "mayor", "one"),
    ("ro", "Ministerul Public a cerut șase luni.", "prosecutors", "unknown"),
]


@pytest.mark.parametrize(("language", "text", "role", "number"), SPOKEN)
def test_who_speaks_is_known_by_the_words_of_the_language(language: str, text: str, role: str, number: str) -> None:
    """Bodies, offices and professions by the words of each country, compounds by their tail, women as well as men."""
    speakers = read(text, language).speakers
    assert [(speaker.roles[-1], speaker.number) for speaker in speakers] == [(role, number)]


def test_each_sentence_has_its_own_speaker() -> None:
    """A verb that stands far from its subject has one, too, where the sentence names nobody else."""
    source = "Die Abgabe gehöre gestrichen, forderte der Grazer Ökonom. Das Ministerium wies das zurück."
    assert [speaker.roles for speaker in read(source, "de").speakers] == [("ministry",), ("expert",)]


def test_a_name_between_commas_parts_no_verb_from_its_subject() -> None:
    """The coach, by name, expects something of the striker: the coach speaks."""
    source = "L'allenatore, Nino Raffo, si aspetta che il centravanti rientri."
    assert [speaker.roles for speaker in read(source, "it").speakers] == [("coach",)]


def test_what_the_agency_has_from_circles_is_theirs() -> None:
    """The circles are no part of the agency: both speak."""
    source = "Wie die Agentur aus Koalitionskreisen erfuhr, wird das Gesetz geändert."
    assert {role for speaker in read(source, "de").speakers for role in speaker.roles} == {"press", "source"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Verteidigungsausgaben steigen, das Gericht schmeckt, der Halbleiter fehlt."),
        ("de", "Die Landkreise wachsen."),
        ("nl", "Zij kwam om te helpen."),
        ("fr", "La candidature est déposée."),
        ("es", "Hace mal tiempo y hay pan."),
        ("it", "Andò ad Ancona con fatica."),
    ],
)
def test_words_that_hold_the_letters_of_a_role_are_none(language: str, text: str) -> None:
    """What spends on defence is no defence counsel, semiconductors lead nobody, districts are no circles."""
    assert not {role.kind for role in read(text, language).roles} & {
        *("lawyer", "executive", "source", "prosecutors", "candidate", "press", "party"),
    }


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        ("it", "Il tetto ha ceduto, hanno riferito i vigili del fuoco.", {"firefighters"}),
        ("fr", "Le foyer progresse, a prévenu l'agence régionale de santé.", {"health_authority"}),
        ("ro", "Autoritatea de supraveghere a anunțat o amendă.", {"regulator"}),
        ("es", "Los investigadores afirman que la bacteria procede del río.", {"investigators", "scholar", "police"}),
        ("fr", "La piste est trop étroite, a déclaré le pilote.", {"driver", "player"}),
        ("nl", "De rente blijft laag, zei de president van de rechtbank.", {"president", "court"}),
    ],
)
def test_the_longest_word_for_a_role_stands_and_may_stand_for_several(
    language: str, text: str, roles: set[str]
) -> None:
    """The fire brigade is no police; those who investigate may be scholars; a bank's president heads no state."""
    (speaker,) = read(text, language).speakers
    assert set(speaker.roles) == roles


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "El puente aguantará, aseguró a la radio local la alcaldesa.", "alcaldesa"),
        ("it", "La diga reggerà, ha spiegato all'agenzia il sindaco.", "sindaco"),
        ("fr", "Rien ne presse, a confié au quotidien un diplomate.", "diplomate"),
        ("pt", "Não há pressa, disse à agência um diplomata.", "diplomata"),
        ("nl", "De brug blijft dicht, zei tegen de omroep de wethouder.", "wethouder"),
        ("de", "Die Brücke halte, sagte dem Sender die Landrätin.", "Landrätin"),
    ],
)
def test_who_is_told_something_does_not_speak(language: str, text: str, speaker: str) -> None:
    """Between the verb and the one who speaks may stand whom they tell it."""
    assert [found.text for found in read(text, language).speakers] == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Leitung warnte vor Verlusten."),
        ("fr", "La direction a promis des embauches."),
        ("ro", "Conducerea susține că banii lipsesc."),
        ("it", "La dirigenza ha annunciato tagli."),
        ("es", "La directiva anunció recortes."),
        ("pt", "A diretoria anunciou cortes."),
        ("nl", "De directie kondigde ontslagen aan."),
    ],
)
def test_an_office_of_several_shows_no_number(language: str, text: str) -> None:
    """The management is one word for one head or for many, in English as often "bosses"."""
    assert [speaker.number for speaker in read(text, language).speakers] == ["unknown"]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("de", "Die Ökonomin befürchtet einen Abschwung.", "expert"),
        ("fr", "L'économiste redoute une récession.", "expert"),
        ("es", "El fiscal sospecha que hubo sobornos.", "prosecutors"),
        ("it", "Il pm sospetta che i bilanci fossero falsi.", "prosecutors"),
        ("pt", "A polícia suspeita de fogo posto.", "police"),
        ("ro", "Economistul se teme de o recesiune.", "expert"),
        ("nl", "De politie vermoedt brandstichting.", "police"),
    ],
)
def test_whoever_fears_or_suspects_speaks(language: str, text: str, role: str) -> None:
    """What may be is somebody's fear: the verb has a subject as well as its doubt."""
    (speaker,) = read(text, language).speakers
    assert role in speaker.roles


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [
        ("fr", "Le Monde a écrit que la loi passera.", "Tout le monde a dit que la loi passera."),
        ("es", "El País escribió que la ley saldrá.", "Todo el país dijo que la ley saldrá."),
        ("it", "La Nazione ha scritto che la legge passerà.", "Tutta la nazione ha detto che la legge passerà."),
    ],
)
def test_a_name_that_begins_with_an_article_needs_a_capital(language: str, name: str, words: str) -> None:
    """A newspaper called after everybody is told from everybody by its capital letter."""
    assert [speaker.roles for speaker in read(name, language).speakers] == [("press",)]
    assert read(words, language).speakers == ()


@pytest.mark.parametrize(
    ("language", "text", "speaker", "number"),
    [
        ("de", "Volkswirtin Gerda Aumann vom Kölner Institut warnte vor Hast.", "Volkswirtin", "one"),
        ("fr", "Le porte-parole Yves Tanguy de la mairie a dit non.", "porte-parole", "one"),
        ("it", "Il portavoce Ugo Serra della prefettura ha detto no.", "portavoce", "one"),
        ("es", "El portavoz Luis Peral del sindicato dijo que no.", "portavoz", "one"),
    ],
)
def test_a_name_may_stand_between_somebody_and_whom_they_speak_for(
    language: str, text: str, speaker: str, number: str
) -> None:
    """The head of the phrase speaks, however long the name behind it."""
    assert [(found.text, found.number) for found in read(text, language).speakers] == [(speaker, number)]
