"""What a source text holds that may be a name of the English."""

from __future__ import annotations

import pytest

from summarizer.statements.name_evidence import evidence_of, is_slip

PROVED = [
    ("Do Brna přijel Petr Novák.", "cs", "novak"),
    ("Mluvil s Novákem.", "cs", "novak"),
    ("Angela Merkels Rede", "de", "merkel"),
    ("Der russische Präsident Selenskyj", "de", "zelensky"),
    ("Приехал Сергей Шойгу.", "ru", "shoigu"),
    ("з Києва", "uk", "kyiv"),
    ("삼성전자가 하만을 인수했다.", "ko", "harman"),
    ("이재현 회장은", "ko", "lee"),
    ("이재현 회장은", "ko", "jae-hyun"),
    ("エヌビディアのフアン氏", "ja", "nvidia"),
    ("増田巡査は", "ja", "masuda"),
    ("佐々木氏", "ja", "sasaki"),
    ("北海道で", "ja", "hokkaido"),
    ("龍ヶ丘町", "ja", "ryugaoka"),
    ("さくら市", "ja", "sakura"),
    ("習近平主席", "ja", "jinping"),
    ("付凌晖表示", "zh", "linghui"),
    ("特朗普表示", "zh", "trump"),
    ("昆顿·特利斯", "zh", "tellis"),
    ("安倍晋三", "zh", "shinzo"),
    ("राहुल गांधी आए", "hi", "gandhi"),
    ("وصل محمود عباس", "ar", "abbas"),
    ("엔비디아(NVIDIA)는", "ko", "nvidia"),
    ("オハイオ州", "ja", "ohio"),
    ("Aus Ottobrunn kam Bruno.", "de", "bruno"),
    ("サッポロの", "ja", "sapporo"),
    ("ロマーノ氏", "ja", "romano"),
    ("Rencontre Kim-Trump", "fr", "kim-trump"),
]


@pytest.mark.parametrize(("source", "language", "word"), PROVED)
def test_a_name_is_proved_letter_for_letter_or_sound_for_sound(source: str, language: str, word: str) -> None:
    """In each script, in any case and with any particle."""
    assert evidence_of(source, language).supports(word)


PLACES = [
    ("Der Zug nach München", "de", "munich"),
    ("die französische Regierung", "de", "french"),
    ("v Německu", "cs", "germany"),
    ("do Spojených států", "cs", "american"),
    ("в Соединенных Штатах", "ru", "american"),
    ("az Almanya'da", "tr", "german"),
    ("米国は", "ja", "american"),
    ("湘赣边", "zh", "hunan"),
    ("bulgaarlaste sõjavägi", "et", "bulgarian"),
    ("في ألمانيا", "ar", "germany"),
]


@pytest.mark.parametrize(("source", "language", "word"), PLACES)
def test_a_place_is_proved_by_its_name_in_the_language(source: str, language: str, word: str) -> None:
    """Whatever letters it has there; peoples and languages too."""
    assert evidence_of(source, language).supports(word)


STRANGE = [
    ("Do Brna přijel Petr Novák.", "cs", "zeleny"),
    ("Wir fahren nach Rumänien.", "de", "rome"),
    ("Приехал Сергей Шойгу.", "ru", "ponomarov"),
    ("삼성전자가 하만을 인수했다.", "ko", "kavanaugh"),
    ("増田巡査は", "ja", "kobayashi"),
    ("付凌晖表示", "zh", "weimin"),
    ("Paris est belle.", "fr", "germany"),
]


@pytest.mark.parametrize(("source", "language", "word"), STRANGE)
def test_other_names_are_strange(source: str, language: str, word: str) -> None:
    """Neither letters nor sounds nor places are theirs."""
    evidence = evidence_of(source, language)
    assert not evidence.supports(word)
    assert evidence.closeness(word) > 1.15


HEARD = [
    ("代打の木下が打った。", "ja", "kinoshita"),
    ("صرّح كمال العبيدي أمس.", "ar", "obeidi"),
    ("어제 호날두가 넣었다.", "ko", "ronaldo"),
    ("약간의 클루소 같다.", "ko", "clouseau"),
    ("Er wohnt im Unterallgäu.", "de", "allgau"),
    ("替补席尔瓦破门。", "zh", "silva"),
    ("Paris et Rome signeront un accord.", "fr", "italy"),
    ("Riialased tungisid maale.", "et", "rigans"),
    ("У Мексиці та Празі.", "uk", "mexico"),
    ("Mówił o tym w Pradze.", "pl", "prague"),
    ("Na Špicberkách je zima.", "cs", "svalbart"),
    ("Чемпионат ЮАР закончился.", "ru", "africa"),
]


@pytest.mark.parametrize(("source", "language", "word"), HEARD)
def test_names_are_written_and_said_in_other_ways(source: str, language: str, word: str) -> None:
    """Particles without a sign, letters of the throat, softened stems, capitals for countries, people for places."""
    assert evidence_of(source, language).supports(word)


def test_l_and_r_tell_names_apart_where_the_language_has_both() -> None:
    """Brittany is no Baltic in French; Japanese has one sound for both."""
    assert not evidence_of("Une grève touche la Bretagne.", "fr").supports("baltic")
    assert evidence_of("ロラン氏が来た。", "ja").supports("lolland")


@pytest.mark.parametrize(
    ("word", "place", "slip"),
    [
        ("svalbart", "svalbard", True),
        ("svalbar", "svalbard", True),
        ("svalbaard", "svalbard", True),
        ("svalbardx", "svalbard", True),
        ("svalbirt", "svalbard", False),
        ("sva", "svalbard", False),
    ],
)
def test_one_letter_may_be_wrong(word: str, place: str, slip: bool) -> None:
    """Another one, one too many or one too few."""
    assert is_slip(word, place) == slip


def test_short_stems_of_acronyms_are_whole_words() -> None:
    """Longer ones are heads of words, and other scripts have no words."""
    evidence = evidence_of("Le FMI et les Nations unies à Pékin 北京", "fr")
    assert evidence.says("fmi")
    assert not evidence.says("fm")
    assert evidence.says("nation")
    assert not evidence.says("ations")
    assert evidence.says("北京")


def test_what_is_nearly_heard_is_not_proved() -> None:
    """Such a name is neither proved nor strange."""
    evidence = evidence_of("Zemmour parcourt le pays", "fr")
    assert 1 < evidence.closeness("samara") < 1.15
    assert evidence.closeness("bo") == 2


def test_peoples_and_adherents_have_small_letters_elsewhere() -> None:
    """English alone writes them with a capital; other names are heard in small words only from close by."""
    assert evidence_of("Abi vajasid jakobiidid.", "et").supports("jacobites")
    assert evidence_of("На розі бандерівські смузі.", "uk").supports("bandera")
    assert not evidence_of("Abi vajasid sõdurid.", "et").supports("jacobites")


def test_capitals_may_be_short_for_a_name() -> None:
    """Its initials, or some of its letters."""
    assert evidence_of("Экономика РФ растёт.", "ru").abbreviates("rossiyskaya federation")
    assert evidence_of("아이칸에 따르면 MS는 꺼리고 있다.", "ko").abbreviates("microsoft")
    assert not evidence_of("아이칸에 따르면 MS는 꺼리고 있다.", "ko").abbreviates("google")


def test_a_quiet_r_need_not_be_written() -> None:
    """Korean writes Harvard and Waters without one."""
    assert evidence_of("하버드 대학이다.", "ko").supports("harvard")
    assert evidence_of("워터스가 왔다.", "ko").supports("waters")


def test_a_short_place_is_named_at_the_head_of_a_word_only() -> None:
    """A novel in German holds Oman, and does not name it."""
    assert not evidence_of("Der Roman ist lang.", "de").names_place("OM")
    assert evidence_of("Der Roman aus Oman ist lang.", "de").names_place("OM")


def test_a_name_of_one_consonant_is_heard_nowhere_in_a_row() -> None:
    """Any row of Chinese characters would hold it."""
    assert not evidence_of("他昨天来了北京。", "zh").supports("eayoh")
