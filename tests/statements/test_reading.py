"""Reading markers, quotations, speakers, negations, directions and limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.languages import LANGUAGES
from summarizer.nouns.article import Span
from summarizer.statements import read
from summarizer.statements.speakers import within

MARKERS = [
    ("zh", "知情者称裁员或涉及三个部门。", "possibility", "或涉"),
    ("zh", "起火原因疑為電線老化。", "possibility", "疑為"),
    ("zh", "网上流传的照片系伪造。", "hearsay", "网上流传"),
    ("zh", "该公司矢口否认有关指控。", "denial", "矢口否认"),
    ("zh", "村民促政府尽快修路。", "demand", "促"),
    ("ko", "시공사는 자재가 부족했다고 해명하면서 사과했다.", "said", "다고 해명"),
    ("ko", "매각설이 돌고 있다.", "hearsay", "매각설이"),
    ("ko", "노조는 즉각 철회하라고 촉구했다.", "demand", "촉구했"),
    ("ko", "이사회는 이전을 저울질하고 있다.", "consideration", "저울질"),
    ("ja", "社長は「残念だ」と悔しさをにじませた。", "said", "と悔し"),
    ("ja", "会社は関与を全面的に否定した。", "denial", "否定"),
    ("ja", "来月にも工事に入る考えだ。", "plan", "る考えだ"),
    ("ja", "住民は計画の撤回を求めて訴えている。", "demand", "撤回を"),
    ("vi", "Ban giám đốc kêu oan và bác cáo buộc.", "denial", "kêu oan"),
    ("vi", "Có tin nói nhà máy sắp đóng cửa.", "hearsay", "Có tin"),
    ("id", "Manajemen menepis kabar itu.", "denial", "menepis"),
    ("id", "Dinas tengah mengkaji jalur baru.", "consideration", "tengah mengkaji"),
    ("ko", "회사는 공장을 옮기는 방안을 검토 중이다.", "consideration", "검토 중"),
    ("ja", "市長は近く辞任するという。", "hearsay", "という。"),
    ("zh", "据当地媒体报道，桥已关闭。", "source_named", "据当地媒体报道"),
    ("de", "Der Fahrer soll betrunken gewesen sein.", "hearsay", "soll betrunken gewesen sein"),
    ("de", "Der Betrieb sei gesichert.", "said", "sei"),
    ("ru", "По словам врача, всё прошло хорошо.", "source_named", "По словам"),
    ("uk", "Нібито двері були відчинені.", "hearsay", "Нібито"),
    ("cs", "Dveře prý byly otevřené.", "hearsay", "prý"),
    ("fr", "Le conducteur aurait bu.", "hearsay", "aurait bu"),
    ("es", "El conductor habría bebido.", "hearsay", "habría bebido"),
    ("it", "Il conducente avrebbe bevuto.", "hearsay", "avrebbe bevuto"),
    ("pt", "O condutor teria bebido.", "hearsay", "teria bebido"),
    ("pl", "Podobno drzwi były otwarte.", "hearsay", "Podobno"),
    ("nl", "De bestuurder zou gedronken hebben.", "hearsay", "zou gedronken hebben"),
    ("ro", "Potrivit medicului, totul a mers bine.", "source_named", "Potrivit"),
    ("et", "Arsti sõnul läks kõik hästi.", "source_named", "sõnul"),
    ("hi", "डॉक्टर के मुताबिक सब ठीक है।", "source_named", "के मुताबिक"),
    ("tr", "Doktora göre her şey yolunda.", "source_named", "göre"),
    ("vi", "Theo bác sĩ, mọi việc đều ổn.", "source_named", "Theo"),
    ("ar", "وقال الطبيب إن كل شيء بخير.", "said", "قال"),
    ("id", "Menurut dokter, semuanya baik.", "source_named", "Menurut"),
    ("de", "Die Wehr geht derzeit von Brandstiftung aus.", "expectation", "geht derzeit von Brandstiftung aus"),
    ("de", "Die Messungen legen einen Defekt nahe.", "possibility", "legen einen Defekt nahe"),
    ("de", "Nach dem Willen des Stadtrats wird gebaut.", "demand", "Nach dem Willen"),
    ("de", "Das Blatt hatte dies zuerst gemeldet.", "said", "gemeldet"),
    ("nl", "De raad dringt bij de stad aan op haast.", "demand", "dringt bij de stad aan"),
    ("nl", "De brug wordt volgende week bekeken.", "consideration", "bekeken"),
    ("fr", "L'analyse laisse penser à une fuite.", "possibility", "laisse penser"),
    ("fr", "La ville n'exclut pas une fermeture.", "consideration", "n'exclut pas"),
    ("es", "Al decir de los vecinos, olía a gas.", "source_named", "Al decir de"),
    ("es", "El club estaría negociando el traspaso.", "consideration", "negociando"),
    ("it", "La sede chiuderà, lo ha riferito il sindaco.", "said", "lo ha riferito"),
    ("it", "A detta di tutti era un guasto.", "source_named", "A detta di"),
    ("pt", "A autarquia deu conta do atraso.", "said", "deu conta"),
    ("pt", "Ao que tudo indica, foi um curto-circuito.", "hearsay", "Ao que tudo indica"),
    ("ro", "Primăria ia în calcul o taxă nouă.", "consideration", "ia în calcul"),
    ("ro", "Șoferul este bănuit de furt.", "hearsay", "este bănuit"),
    ("en", "The bridge is said to be safe.", "hearsay", "is said to"),
]


@pytest.mark.parametrize(("language", "text", "kind", "words"), MARKERS)
def test_a_marker_is_read_with_its_kind_and_its_words(language: str, text: str, kind: str, words: str) -> None:
    """Each language's way of giving a statement to somebody is read as such."""
    assert (kind, words) in [(marker.kind, marker.text) for marker in read(text, language).markers]


def test_spans_count_code_points_of_the_text_as_given() -> None:
    """The span of a cue cuts its words out of the text, also where lower case is longer than upper case."""
    text = "İİ Olay doğrulandı, Kulüp iddiaları yalanladı."
    reading = read(text, "tr")
    assert reading.markers
    assert all(text[cue.span.start : cue.span.end] == cue.text for cue in reading.markers)


def test_lower_case_that_grows_does_not_move_spans() -> None:
    """A sign whose lower case takes two signs keeps its place in languages other than Turkish too."""
    text = "İ. Der Betreiber sagte nichts."
    (marker,) = read(text, "de").marked("said")
    assert text[marker.span.start : marker.span.end] == "sagte"


def test_idioms_are_passed_over() -> None:
    """A negation inside an idiom is none, or may be rendered without one."""
    assert read("He took bus no. 7, didn't he?", "en").negations == ()
    assert [cue.kind for cue in read("No doubt he came.", "en").negations] == ["idiom"]


def test_quotations_are_found_in_every_style() -> None:
    """Quotation marks of several languages."""
    text = "„eins“ und «deux», “three”, 「四」"
    assert [text[span.start : span.end] for span in read(text, "de").quotations] == [
        "„eins“",
        "«deux»",
        "“three”",
        "「四」",
    ]


def test_an_unknown_language_reads_nothing() -> None:
    """A language without tables gives an empty reading, no error."""
    reading = read("He said no.", "xx")
    assert (reading.markers, reading.negations, reading.speakers) == ((), (), ())


def test_a_reading_knows_its_markers_by_kind() -> None:
    """Several kinds can be asked for at once."""
    reading = read("He said it may rain.", "en")
    assert [marker.kind for marker in reading.marked("said", "possibility")] == ["said", "possibility"]


@given(st.text(), st.sampled_from(sorted(LANGUAGES)))
def test_no_text_raises_and_every_cue_lies_in_it(text: str, language: str) -> None:
    """Whatever the text, reading ends, and what it found stands where it says."""
    reading = read(text, language)
    for cue in (*reading.markers, *reading.negations, *reading.directions, *reading.strengths, *reading.roles):
        assert text[cue.span.start : cue.span.end] == cue.text
    assert all(span.end <= len(text) for span in (*reading.quotations, *(speaker.span for speaker in reading.speakers)))


@pytest.mark.parametrize("piece", ['"', "said ", "という", "다고 ", "soll ", " ", "A B ", "न"])
def test_a_long_hostile_line_is_read_in_time(piece: str) -> None:
    """Ten thousand repetitions end at once: nothing in a table looks back over the whole text."""
    for language in LANGUAGES:
        assert read(piece * 10_000, language).text


def test_a_span_inside_another_is_within_it() -> None:
    """Only spans that lie wholly inside count."""
    stretches = (Span(2, 5), Span(8, 12))
    assert [within(Span(start, start + 2), stretches) for start in (0, 3, 4, 9)] == [False, True, False, True]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("ar", "أوضحت هيئة السوق المالية أن التداول سيستأنف غدا.", "stock_exchange"),
        ("cs", "Pořadatelé festivalu uvedli, že vstupné zdraží.", "organiser"),
        ("et", "Vallavanem kinnitas, et tee tehakse korda.", "mayor"),
        ("hi", "जेल प्रशासन ने कहा कि जांच चल रही है।", "prison"),
        ("pl", "Leśnicy ostrzegają, że w lasach jest sucho.", "ranger"),
        ("ru", "Пограничники сообщили, что дорога закрыта.", "border_guard"),
        ("tr", "Göstericiler talebin reddedildiğini söyledi.", "protester"),
        ("uk", "Мер допустив, що ремонт триватиме довше.", "mayor"),
    ],
)
def test_roles_of_news_speak(language: str, text: str, role: str) -> None:
    """Whoever stands beside a verb of telling is the speaker, whatever he does for a living."""
    assert [role] in [list(speaker.roles) for speaker in read(text, language).speakers]


def test_a_speaker_stands_on_his_side_of_an_arabic_comma() -> None:
    """The comma parts clauses in Arabic too: the ministry affirms, not the protesters before the comma."""
    text = "قال الناشط إن الشرطة أوقفت ستة من المحتجين، فيما أكدت وزارة الداخلية أنهم ثلاثة."
    assert "ministry" in {role for speaker in read(text, "ar").speakers for role in speaker.roles}


def test_a_hindi_noun_before_ne_without_the_ending_of_the_plural_is_one() -> None:
    """विशेषज्ञ ... ने is one expert, विशेषज्ञों ने are several."""
    one, several = "विशेषज्ञ रमेश राव ने कहा कि खतरा है।", "विशेषज्ञों ने कहा कि खतरा है।"
    assert [read(text, "hi").speakers[0].number for text in (one, several)] == ["one", "several"]
