"""How bytes become text."""

import pytest

from summarizer.errors import InputError
from summarizer.readers.charset import declared_charset, decode

KOREAN = "회사는 다음 달 정부에 계획을 제안할 예정이라고 밝혔다. 투자액은 1조 달러를 넘을 것으로 보인다."
JAPANESE = (
    "同社は来月、政府に計画を提案する予定だ。工場は自律ロボットが運営する。市場の関心は高いと関係者は話している。"
)
CHINESE = "该公司计划下个月向政府提出方案。投资额预计将超过一万亿美元，工厂由自主机器人运营。"
TAIWANESE = "該公司計劃下個月向政府提出方案。投資額預計將超過一兆美元，工廠由自主機器人營運。"
RUSSIAN = "Компания представит правительству проект. Объём инвестиций превысит триллион долларов, сообщили источники."
GERMAN = "Der Konzern will im nächsten Monat einen Plan vorlegen. Die Fabrik kostet „Milliarden“, heißt es in Kreisen."
FRENCH = "L’entreprise présentera le mois prochain un projet. L’usine sera exploitée par des robots, a-t-on précisé."
POLISH = "Koncern przedstawi w przyszłym miesiącu rządowi plan. Fabrykę obsłużą roboty, więc będzie ścisła kontrola."
TURKISH = "Şirket gelecek ay hükümete planı sunacak. Fabrikayı robotlar işletecek, iş gücü açığı böylece kapanacak."
ESTONIAN = (
    "Ettevõte kavatseb järgmisel kuul esitada valitsusele plaani. Tehast käitavad robotid, mis muudab töö ohutumaks."
)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp949", KOREAN),
        ("cp932", JAPANESE),
        ("euc_jp", JAPANESE),
        ("gb18030", CHINESE),
        ("big5", TAIWANESE),
        ("cp1251", RUSSIAN),
        ("koi8_r", RUSSIAN),
        ("cp1252", GERMAN),
        ("cp1252", FRENCH),
        ("cp1250", POLISH),
        ("iso8859_2", POLISH),
        ("cp1254", TURKISH),
        ("cp1257", ESTONIAN),
    ],
)
def test_legacy_encodings_are_told_from_few_bytes(encoding: str, text: str) -> None:
    """A short file without any declaration is read in the encoding that it is in, and the note says so."""
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert decoded.notes == (f"read as {decoded.encoding}, told from its bytes",)


@pytest.mark.parametrize(
    ("encoding", "text"), [("iso2022_jp", JAPANESE), ("iso2022_kr", KOREAN), ("iso2022_jp_ext", "ｶﾅ" + JAPANESE)]
)
def test_escape_sequences_tell_encodings_of_seven_bits(encoding: str, text: str) -> None:
    """Mails hold them: they would pass as UTF-8, and be read as letters without sense."""
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    """The mark is obeyed and is no part of the text."""
    assert decode(KOREAN.encode(encoding), "a.txt").text == KOREAN


def test_the_declaration_of_a_page_is_read_as_the_web_means_it() -> None:
    """EUC-KR on the web means CP949, which has signs that EUC-KR lacks."""
    page = f"<html><head><meta charset='euc-kr'></head><p>{KOREAN} 똠방각하</p>".encode("cp949")
    decoded = decode(page, "a.html")
    assert (decoded.encoding, decoded.notes) == ("cp949", ())
    assert "똠방각하" in decoded.text


def test_an_xml_declaration_counts() -> None:
    """XHTML names its encoding in the XML declaration."""
    assert declared_charset(b'<?xml version="1.0" encoding="Shift_JIS"?>') == "Shift_JIS"


@pytest.mark.parametrize("declared", ["utf-16", "no-such-charset", "rot13", "", "a\0b"])
def test_a_declaration_that_cannot_be_is_passed_over(declared: str) -> None:
    """Names that are unknown, no charset or cannot be true of ASCII-like bytes give way to UTF-8."""
    assert decode(KOREAN.encode(), "a.txt", declared).encoding == "utf-8"


def test_a_wrong_declaration_gives_way_to_utf_8() -> None:
    """Whether the declared encoding cannot hold the bytes, or is a code page that holds anything."""
    assert decode(KOREAN.encode(), "a.txt", "latin-1").text == KOREAN
    assert decode(KOREAN.encode(), "a.txt", "big5").text == KOREAN


def test_a_few_bad_bytes_are_shown_and_reported() -> None:
    """One broken byte does not throw a detector's dice: the rest is UTF-8."""
    data = KOREAN.encode() * 30
    decoded = decode(data + b"\xff" + data, "a.txt")
    assert decoded.text == KOREAN * 30 + "\ufffd" + KOREAN * 30
    assert decoded.notes == ("not quite UTF-8: 1 bad byte shown as \ufffd",)


def test_a_broken_file_with_the_mark_of_utf_8_is_repaired_too() -> None:
    """The mark says UTF-8; a bad byte is shown."""
    assert decode(b"\xef\xbb\xbf" + KOREAN.encode() * 30 + b"\xff", "a.txt").text.endswith("\ufffd")


def test_a_lying_byte_order_mark_is_an_error() -> None:
    """Half a code unit after a UTF-16 mark cannot be read."""
    with pytest.raises(InputError, match="byte order mark says utf-16-le"):
        decode(b"\xff\xfea\x00b", "a.txt")


def test_what_no_encoding_fits_is_refused_by_name() -> None:
    """The error says what was tried and what to do."""
    with pytest.raises(InputError, match=r"a\.txt: .*tried utf-8 and detection.*convert it to UTF-8"):
        decode(bytes(range(1, 256)) * 40, "a.txt")
