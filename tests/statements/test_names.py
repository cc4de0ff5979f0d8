"""Names as written against names in English."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement
from summarizer.statements.names import in_source


def codes(source: str, english: str, language: str) -> list[tuple[str, str]]:
    """Code and verdict of each problem with a name."""
    found = compare_statement(source, english, language)
    return [(problem.code, problem.verdict) for problem in found if problem.code.startswith("name.")]


FAMILIES = [
    ("ko", "도한결 회장은 투자를 늘리겠다고 말했다.", "Chairman Do Han-gyeol", "Chairman Kim Sung-joo"),
    ("ko", "어제 로렌스 프리드먼이 서울에 왔다.", "Lawrence Freedman", "Patrick Hampton"),
    ("ja", "増田和也氏が仙台を訪れた。", "Kazuya Masuda", "Shigeru Kobayashi"),
    ("ja", "ジョンソン氏がドイツを訪れた。", "Johnson", "Beauvillier"),
    ("zh", "发言人付凌晖在北京宣布了这一消息。", "Fu Linghui", "Zhang Weimin"),
    ("zh", "昆顿·特利斯昨天来到华盛顿。", "Quinton Tellis", "Rodrigo Valverde"),
    ("ru", "Вчера в Казань приехал Сергей Шойгу.", "Sergei Shoigu", "Viktor Ponomarenko"),
    ("uk", "До Києва прибув Андрій Шевченко.", "Andriy Shevchenko", "Oleksandr Ponomarov"),
    ("cs", "Včera do Brna přijel Petr Novák.", "Petr Novak", "Tomas Zeleny"),
    ("pl", "Wczoraj do Krakowa przyjechał Jan Duszko.", "Jan Dushko", "Marek Zawadzki"),
    ("de", "Gestern besuchte Helmut Kohl die Stadt.", "Helmut Kohl", "Bruno Fischbach"),
    ("nl", "Gisteren kwam Geert Wilders naar Gent.", "Geert Wilders", "Bart Vandenbroucke"),
    ("fr", "Hier, Bruno Le Maire est venu à Lyon.", "Bruno Le Maire", "Gérald Darmanin"),
    ("es", "Ayer llegó a Sevilla Wayde Sims.", "Wayde Sims", "Dyteon Hargrove"),
    ("it", "Ieri è arrivato Matteo Renzi.", "Matteo Renzi", "Silvio Gallucci"),
    ("pt", "Ontem chegou Fernando Haddad.", "Fernando Haddad", "Rogério Queiroz"),
    ("ro", "Ieri a sosit Marcel Ciolacu.", "Marcel Ciolacu", "Klaus Iohannis"),
    ("et", "Eile saabus Tallinna Kaja Kallas.", "Kaja Kallas", "Mart Helme"),
    ("tr", "Dün Ankara'ya Ekrem İmamoğlu geldi.", "Ekrem Imamoglu", "Kemal Gursoy"),
    ("vi", "Hôm qua ông Nguyễn Phú Trọng đến Huế.", "Nguyen Phu Trong", "Pham Minh Duc"),
    ("id", "Kemarin Prabowo Subianto tiba.", "Prabowo Subianto", "Ganjar Kurniawan"),
    ("hi", "कल राहुल गांधी आए थे।", "Rahul Gandhi", "Vikram Chatterjee"),
    ("ar", "وصل محمود عباس أمس.", "Mahmoud Abbas", "Ziyad Qurtubi"),
]


@pytest.mark.parametrize(("language", "source", "right", "wrong"), FAMILIES)
def test_a_replaced_name_is_found_and_the_right_one_is_not(language: str, source: str, right: str, wrong: str) -> None:
    """In every language: a person who is nowhere in the source, and the one who is."""
    assert codes(source, f"It was {right} who came yesterday.", language) == []
    assert codes(source, f"It was {wrong} who came yesterday.", language) == [("name.mismatch", "contradicts")]


def test_a_country_or_people_is_found_too() -> None:
    """By the names that CLDR and the language's own file know."""
    assert codes("На войне России против Украины.", "In Argentina's war against Ukraine.", "ru") != []
    assert codes("Die russische Armee zog ab.", "The Syrian army withdrew.", "de") != []
    assert codes("Die russische Armee zog ab.", "The Russian army withdrew.", "de") == []


def test_an_institution_in_the_place_of_a_person_needs_the_missing_person() -> None:
    """Words of institutions are suspicious where the source has none of them, most of all for a missing name."""
    source = "Le candidat Éric Zemmour parcourt le pays depuis lundi."
    assert codes(source, "The Candidate has been touring the country since Monday.", "fr") == []
    english = "The candidate of the State Council has been touring the country since Monday."
    assert codes(source, english, "fr") == [("name.mismatch", "contradicts")]
    assert codes(source, "The candidate Éric Zemmour has been touring the country with the Sunrise.", "fr") == []


def test_a_word_that_opens_a_sentence_is_no_stranger_by_itself() -> None:
    """It may be any word; a name that is missing beside it tells."""
    assert codes("Dann regnete es.", "Soysauce was everywhere.", "de") == []
    assert codes("Вчера Луценко поддержал союз.", "Spain supported the union yesterday.", "ru") != []


def test_the_country_of_the_language_may_be_added() -> None:
    """A translator tells strangers which government is meant."""
    assert codes("Die Regierung tritt zurück.", "The German government resigns.", "de") == []


def test_two_strange_words_beside_a_known_one_are_suspicious() -> None:
    """First name and title may be added; a whole other name not."""
    source = "Вчера с Петром Порошенко говорил Лукашенко."
    assert codes(source, "Yesterday it was Stanislav Kavanaugh Poroshenko who spoke.", "ru") != []
    assert codes(source, "Yesterday it was with Petro Poroshenko that Alexander Lukashenko spoke.", "ru") == []


def test_short_names_prove_what_stands_beside_them() -> None:
    """Ma is written with one sign."""
    assert codes("马云来了。", "It was Jack Ma who came.", "zh") == []
    assert codes("徐女士昨天在北京。", "It was Stanislav Xu who was in Beijing.", "zh") == []


def test_a_name_of_several_words_may_be_written_as_one() -> None:
    """As Korean writes San Jose."""
    assert codes("산호세 출신이다.", "He comes from San Jose.", "ko") == []


def test_an_unknown_language_is_left_alone() -> None:
    """Without letters there is no evidence."""
    assert codes("Sven kom.", "It was Belford who came.", "sv") == []
    assert in_source("Belford", "Sven kom.", "sv")


def test_a_phrase_is_looked_up_by_its_names() -> None:
    """Of a phrase the first word may be any; a name alone is one from its first letter."""
    source = "Gestern sprach Helmut Kohl."
    assert in_source("Unnamed people close to Kohl", source, "de")
    assert in_source("Helmut Kohl", source, "de")
    assert not in_source("Bruno Fischbach", source, "de")


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        (
            "zh",
            "旅游局将拨出1.1亿新元吸引旅客回流。",
            "The tourism board will set aside 110 million Singapore dollars.",
        ),
        (
            "ko",
            "현존하는 최고(最古)의 성서 필사본 일부가 24일 인터넷을 통해 처음 공개됐다.",
            "LONDON, England (CNN) Parts of the oldest surviving copy of the Bible go online for the first time.",
        ),
    ],
)
def test_a_currency_and_a_dateline_name_nothing_of_the_story(language: str, source: str, english: str) -> None:
    """The place within a currency's name is read with the sum; where a story was filed stands before it."""
    assert not [finding for finding in compare_statement(source, english, language) if "name." in finding.code]


PASSAGE = (
    "Der Rat tagte am Montag im alten Rathaus der Stadt. Danach sprach die Leiterin über den Haushalt des Jahres. "
)
RENDERED = "The council met in the old town hall on Monday. After that its head spoke about the budget of the year. "


def test_in_a_passage_a_name_is_missing_only_where_it_should_stand() -> None:
    """A name that another sentence leaves out speaks for nothing here."""
    source = "Es sprach Orrin Zemmourn. " + PASSAGE * 4 + "Es kam Kavanaughs Bruder nach Hamburg."
    right = "It was Orrin Zemmourn who spoke. " + RENDERED * 4 + "It was Kavanaugh's brother who came to Hamburg."
    assert codes(source, right, "de") == []
    wrong = "It was Greta Fischbach who spoke. " + RENDERED * 4 + "It was Kavanaugh's brother who came to Hamburg."
    assert codes(source, wrong, "de") == [("name.mismatch", "contradicts")]


def test_an_acronym_may_stand_for_a_lost_name() -> None:
    """Unless letters of the source are its own."""
    assert codes("Il parla avec Orrin Zemmour hier.", "He spoke with the KRVT yesterday.", "fr") != []
    assert codes("La réunion du KRVT est finie, dit Zemmour.", "The KRVT meeting is over, Zemmour said.", "fr") == []
    assert codes("Kieler Regional-Verkehrs-Trust tagt.", "The KRVT is in session.", "de") == []


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("fr", "La réunion de l'OTAN est finie."),
        ("ru", "Встреча НАТО закончилась."),
        ("ko", "나토 회의가 끝났다."),
        ("zh", "北约的会议结束了。"),
        ("ar", "انتهى اجتماع الناتو."),
    ],
)
def test_acronyms_that_everybody_knows_have_others_elsewhere(language: str, source: str) -> None:
    """Their letters prove nothing; a table tells what they are called."""
    assert codes(source, "The NATO meeting is over.", language) == []
    if language in ("fr", "ru"):  # where capitals show that another acronym is lost
        assert codes(source, "The FIFA meeting is over.", language) != []


def test_an_institution_in_the_place_of_another_is_found() -> None:
    """What the source says nowhere cannot be its name; the same holds where it opens a sentence."""
    source = "El Ministerio de Cultura estudia abrir los museos los domingos."
    assert codes(source, "The Culture Ministry is studying whether to open museums on Sundays.", "es") == []
    assert codes(source, "According to the Supreme Court, museums may open on Sundays.", "es") != []
    assert codes(source, "Parliament is studying whether to open museums on Sundays.", "es") != []


def test_a_headline_in_capitals_names_nobody() -> None:
    """Where every word has a capital, a capital tells nothing."""
    assert codes("Zug fällt aus", "Regional Kavanaugh Train Service Between Northern Cities Stops", "de") == []


@pytest.mark.parametrize(
    ("language", "source", "name"),
    [
        ("ja", "韓国の李在明大統領が来日した。", "Lee Jae-myung"),
        ("zh", "韩国总统李在明访问了东京。", "Lee Jae-myung"),
        ("zh", "台湾的赖清德发表讲话。", "Lai Ching-te"),
        ("zh", "香港的梁振英昨天来了。", "Leung Chun-ying"),
        ("ja", "長谷川さんが来た。", "Hasegawa"),
        ("ja", "神奈川で祭りがあった。", "Kanagawa"),
        ("vi", "Chủ tịch Tập Cận Bình đã đến.", "Xi Jinping"),
        ("ko", "예일대에서 강연이 열렸다.", "Yale"),
        ("ko", "레이커스의 경기가 끝났다.", "Lakers"),
        ("zh", "他住在奥斯汀附近。", "Austin"),
        ("hi", "कल जॉर्ज आए थे।", "George"),
        ("uk", "Він навчався в Єльському університеті.", "Yale"),
        ("de", "Er wohnt in Siebenbürgen.", "Transylvania"),
        ("cs", "Žije na Špicberkách.", "Svalbard"),
        ("ru", "Он живёт в Вене.", "Vienna"),
        ("fr", "Il rentre de Pékin.", "Beijing"),
        ("pl", "Mieszka nad Wisłą.", "Vistula"),
        ("ar", "نقلت رويترز الخبر.", "Reuters"),
        ("ar", "وصل الوفد إلى جدة.", "Jeddah"),
    ],
)
def test_names_have_other_forms_in_other_languages(language: str, source: str, name: str) -> None:
    """Exonyms, readings of one country's signs in another, spellings that families chose, particles and adjectives."""
    assert codes(source, f"It was {name} that was spoken of.", language) == []
    assert codes(source, "It was Ponomarchuk that was spoken of.", language) != []


def test_the_other_countries_of_a_language_may_be_added_too() -> None:
    """German news is of Switzerland as well."""
    assert (
        codes("Im Wallis gab es einen Erdrutsch.", "There was a landslide in the Swiss canton of Valais.", "de") == []
    )
    assert (
        codes("Im Wallis gab es einen Erdrutsch.", "There was a landslide in the Peruvian town of Valais.", "de") != []
    )
