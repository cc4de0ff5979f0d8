"""Names of a source that nothing in the English can be."""

from __future__ import annotations

import pytest

from summarizer.statements.name_evidence import evidence_of
from summarizer.statements.name_missing import missing_names

MISSING = [
    ("Il parla avec Orrin Zemmour hier.", "fr", "He spoke with the State Council yesterday.", "Zemmour"),
    ("Вчера приехал Луценко из Испании.", "ru", "The Council came yesterday.", "Луценко"),
    ("Gestern sprach Präsident Wulffen.", "de", "Yesterday the Council spoke.", "Wulffen"),
    ("アルゼンチンの首相が来た。", "ja", "The minister came.", "アルゼンチン"),
    ("ミロ・ジュカノビッチが来た。", "ja", "The Council came.", "ジュカノビッチ"),
    ("昆顿·特利斯昨天去了。", "zh", "The Council came.", "特利斯"),
    ("스트루프 씨가 왔다.", "ko", "The Council came.", "스트루프"),
    ("아르헨티나가 이겼다.", "ko", "The Council won.", "아르헨티나"),
    ("어제 Kavanaugh 씨가 왔다.", "ko", "The Council came.", "Kavanaugh"),
    ("Hij woont in Duitsland.", "nl", "He lives in Spain.", "duitsland"),
]


@pytest.mark.parametrize(("source", "language", "english", "name"), MISSING)
def test_a_name_without_counterpart_is_missing(source: str, language: str, english: str, name: str) -> None:
    """By capital, by script or because it is a known place."""
    assert name in missing_names(evidence_of(source, language), english).all


KEPT = [
    ("Il parle avec Éric Zemmour.", "fr", "He talks to Éric Zemmour."),
    ("Le ministère de la Défense à Londres.", "fr", "The Ministry of Defence in London."),
    ("Er wohnt in den Vereinigten Staaten, in Köln.", "de", "He lives in the U.S., in Cologne."),
    ("В Соединенных Штатах живёт Трамп.", "ru", "Trump lives in the United States."),
    ("Зеленский в Китае", "ru", "Zelensky in China"),
    ("영국 총리", "ko", "the prime minister of the UK"),
    ("中国の首相", "ja", "the Chinese premier"),
    ("アイウ・マリア氏", "ja", "Maria spoke."),
    ("Un giorno Bo disse no.", "it", "One day he said no."),
    ("Il vit aux Philippines", "fr", "He lives in the Philippines"),
]


@pytest.mark.parametrize(("source", "language", "english"), KEPT)
def test_a_name_that_the_english_has_is_not_missing(source: str, language: str, english: str) -> None:
    """As it is spelt there, as an acronym, or as an ordinary word."""
    missing = missing_names(evidence_of(source, language), english)
    assert missing.names + missing.places == ()


@pytest.mark.parametrize(
    ("english", "lost"),
    [
        ("He spoke with the BVQS.", ("KRVT",)),
        ("He spoke with the KRVT.", ()),
        ("He spoke with the TKVR.", ()),
        ("He spoke with Kiel Regional Venture Transport.", ()),
        ("He spoke with Kiel Regional Ventures about buses.", ("KRVT",)),
    ],
)
def test_an_acronym_is_missing_unless_its_letters_are_there(english: str, lost: tuple[str, ...]) -> None:
    """In any order, or as the initials of words that follow each other."""
    assert missing_names(evidence_of("Er sprach mit dem KRVT.", "de"), english).acronyms == lost


def test_characters_before_what_kind_of_place_they_name_are_read() -> None:
    """Where no word of the English can be read so, the place is missing."""
    evidence = evidence_of("事故は矢祭町の橋で起きた。", "ja")
    assert missing_names(evidence, "It happened on a bridge in Yamatsuri.").names == ()
    assert missing_names(evidence, "It happened on a bridge in Hamburg.").names == ("矢祭",)
    evidence = evidence_of("会议在岚皋县举行。", "zh")
    assert missing_names(evidence, "It was held in Langao.").names == ()
    assert missing_names(evidence, "It was held in Hamburg.").names == ("岚皋",)


def test_the_country_of_the_language_may_be_left_out() -> None:
    """News means it where it names none."""
    assert missing_names(evidence_of("Die deutsche Regierung", "de"), "The government").places == ()


def test_a_word_that_opens_a_sentence_is_no_sure_name() -> None:
    """A capital says less there."""
    missing = missing_names(evidence_of("Zemmour parle au syndicat.", "fr"), "He speaks to the union.")
    assert (missing.names, missing.capitals) == ((), ("Zemmour",))


def test_where_words_change_much_one_capital_is_no_sure_name_and_two_are() -> None:
    """Not every form of an ordinary word is known there; a first name beside a surname tells."""
    missing = missing_names(evidence_of("он поддержал Ломоносова.", "ru"), "The union gave its support.")
    assert (missing.names, missing.capitals) == ((), ("Ломоносова",))
    missing = missing_names(evidence_of("он поддержал Михаила Ломоносова.", "ru"), "The union gave its support.")
    assert missing.names == ("Ломоносова",)


def test_usual_words_side_by_side_are_no_person() -> None:
    """A title may have two capitals."""
    missing = missing_names(evidence_of("Dnes jednala Rada Evropy a Komise Senátu.", "cs"), "They met today.")
    assert missing.names == ()


def test_a_place_named_twice_is_missing_twice() -> None:
    """Each mention counts, though the English is searched but once."""
    missing = missing_names(evidence_of("Er wohnt in Spanien und arbeitet in Spanien.", "de"), "He lives in Italy.")
    assert missing.places == ("spanien", "spanien")
    assert missing.all == ("spanien",)


def test_a_slip_of_the_pen_is_a_counterpart() -> None:
    """A long name of a place but for a letter is no other."""
    evidence = evidence_of("Na Špicberkách je zima.", "cs")
    assert missing_names(evidence, "It is cold in Svalbart.").places == ()
    assert missing_names(evidence, "It is cold in Kavanaugh.").places != ()


def test_a_name_in_latin_letters_between_brackets_must_stand_in_the_english() -> None:
    """Whoever writes another script gives it so that it is not mistaken."""
    source = evidence_of("경기는 리바니(Rivani) 경기장에서 열렸다.", "ko")
    assert missing_names(source, "The match was played at the Kestrel ground.").all == ("Rivani",)
    assert missing_names(source, "The match was played at the Rivani ground.").all == ()
