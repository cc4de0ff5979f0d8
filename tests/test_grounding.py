"""Grounding: code finds the words that a model gives, or says that they are not there."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.grounding import FAILED, ground
from summarizer.nouns.article import Article, Paragraph, Segment, Span
from summarizer.nouns.outputs import Grounding
from tests.factory import make_article


def find(wanted: str, source: str, language: str = "ko") -> tuple[str, str]:
    """The state, and the source text that was found."""
    article = make_article(language, [source])
    grounding = ground(wanted, ["1.1"], article)
    return grounding.state, article.quote(grounding.span) if grounding.span else ""


@pytest.mark.parametrize(
    ("language", "source", "wanted"),
    [
        ("ko", "정부는 올해 예산을 3,900억원으로 늘렸다.", "3,900억원"),
        ("ko", "매출은 29조 3751억원이었다.", "29조 3751억원"),
        ("ko", "참가자는 7~9명이다.", "7~9명"),
        ("ko", "3만이 모였다.", "3만"),
        ("ko", "모인 사람은 삼십만 명이다.", "삼십만 명"),
        ("ko", "그 일은 김정일만 안다.", "김정일"),
        ("ja", "負債は二百三十億円にのぼる。", "二百三十億円"),
        ("ja", "株価は1万2千円をつけた。", "1万2千円"),
        ("zh", "全年投资达到1.2万亿元。", "1.2万亿元"),
        ("zh", "三百万一般市民受到影响。", "三百万"),
        ("zh", "会议于十一月召开。", "十一月"),
        ("de", "Die Stadt zahlt 1.250.000 Euro.", "1.250.000 Euro"),
        ("de", "Das Werk kostet 1,5 Milliarden Euro.", "1,5 Milliarden Euro"),
        ("fr", "Le chantier coûte 1 250 000 euros.", "1 250 000 euros"),
        ("en", "Rows of 4 to 12 seats.", "4"),
    ],
)
def test_what_stands_in_the_source_is_found_exactly(language: str, source: str, wanted: str) -> None:
    """The words of the source are their own evidence."""
    assert find(wanted, source, language) == ("exact", wanted)


@pytest.mark.parametrize(
    ("language", "source", "wanted"),
    [
        ("ko", "예산은 3,900억원이다.", "900억원"),
        ("ko", "예산은 5,000억원이다.", "5,000"),
        ("ko", "매출은 29조 3751억원이다.", "3751억원"),
        ("ko", "금리는 3.5%다.", "5%"),
        ("ko", "참가자는 7~9명이다.", "9명"),
        ("ko", "참가자는 7‑9명이다.", "9명"),
        ("ko", "11월 개장한다.", "1월"),
        ("ko", "모인 사람은 삼십만 명이다.", "십만 명"),
        ("ko", "예산은 3,\u200b900억원이다.", "900억원"),
        ("ja", "負債は1兆2000億円だ。", "2000億円"),
        ("ja", "負債は千二百三十億円だ。", "三十億円"),
        ("ja", "売上高は５，０００億円だ。", "０００億円"),
        ("ko", "수십만 명이 모였다.", "십만 명"),
        ("zh", "数十万人参加。", "十万人"),
        ("zh", "全年投资达到1.2万亿元。", "2万亿元"),
        ("zh", "投资一千三百亿元。", "三百亿元"),
        ("zh", "投资一千三百亿元。", "一千三百"),
        ("zh", "会议于十一月召开。", "一月"),
        ("de", "Die Stadt zahlt 1.250.000 Euro.", "250.000 Euro"),
        ("de", "Das Werk kostet 12,5 Millionen Euro.", "5 Millionen Euro"),
        ("de", "In den Jahren 2019–2021 stieg der Preis.", "2021"),
        ("fr", "Le chantier coûte 1 250 000 euros.", "250 000 euros"),
        ("ar", "بلغت النسبة ٣٫٥ في المئة.", "٥ في المئة"),
        ("hi", "लागत ३,५०० रुपये है।", "५०० रुपये"),
    ],
)
def test_a_part_of_a_number_is_another_number(language: str, source: str, wanted: str) -> None:
    """A number has boundaries, in digits, with scale signs and in words."""
    assert find(wanted, source, language) == ("failed", "")


def test_the_search_goes_on_behind_a_cut_number() -> None:
    """An occurrence that cuts a number does not hide a whole one."""
    article = make_article("ko", ["3,900억원 가운데 900억원을 썼다."])
    assert ground("900억원", ["1.1"], article).span == Span(12, 17)
    article = make_article("ko", ["3,900 억원 가운데 900 억원을 썼다."])
    assert ground("900억원", ["1.1"], article) == Grounding("normalised", "1.1", Span(13, 19))


@pytest.mark.parametrize(
    ("language", "source", "wanted", "found"),
    [
        ("ja", "売上高は５，０００億円だ。", "5,000億円", "５，０００億円"),
        ("ja", "担当は㈱青葉です。", "(株)青葉", "㈱青葉"),
        ("ja", "期間は３〜５日。", "3~5日", "３〜５日"),
        ("ja", "ﾊﾞｽは来ない。", "バス", "ﾊﾞｽ"),
        ("ko", "부지는 42만㎡, CO₂ 300톤이다.", "CO2 300톤", "CO₂ 300톤"),
        ("ko", "①500억원은 크레인에 쓴다.", "①500 억원", "①500억원"),
        ("ko", "시장은 “늦었다”고 말했다.", "시장은 '늦었다'고", "시장은 “늦었다”고"),
        ("ko", "시장은 **매우 늦었다**고 말했다.", "시장은 매우 늦었다고", "시장은 **매우 늦었다**고"),
        ("ko", unicodedata.normalize("NFD", "한강 다리"), "한강다리", unicodedata.normalize("NFD", "한강 다리")),
        ("ko", "인구는 1,234,567명이다.", "1234567명", "1,234,567명"),
        ("ko", "서\u200b울\u00ad시", "서울시", "서\u200b울\u00ad시"),
        ("zh", "他说：「来得 及」。", "“来得及”", "「来得 及」"),
        ("de", "Die Mehr\u00adheit lehnt ab.", "Mehrheit", "Mehr\u00adheit"),
        ("de", "Der Nord\u2011Ost\u2011Kanal.", "Nord-Ost-Kanal", "Nord\u2011Ost\u2011Kanal"),
        ("de", "Die [Hafenbehörde](https://example.org/a_(b)) prüft.", "[Hafenbehörde](#1) prüft",
         "Hafenbehörde](https://example.org/a_(b)) prüft"),
        ("fr", "Il paie 1 500 euros.", "1500 euros", "1 500 euros"),
        ("fr", "Il paie 10\u202f000\u00a0euros.", "10 000 euros", "10\u202f000\u00a0euros"),
        ("cs", unicodedata.normalize("NFD", "Náměstí míru"), "Náměstí", unicodedata.normalize("NFD", "Náměstí")),
    ],
)  # fmt: skip
def test_width_spaces_quotes_dashes_and_markdown_do_not_count(
    language: str, source: str, wanted: str, found: str
) -> None:
    """What is equal but for its dress is found, and the span covers the source as it is."""
    assert find(wanted, source, language) == ("normalised", found)


@pytest.mark.parametrize(
    ("language", "source", "wanted"),
    [
        ("de", "Es kostet 15 Milliarden Euro.", "1,5 Milliarden Euro"),
        ("de", "Es kostet 1,5 Milliarden Euro.", "15 Milliarden Euro"),
        ("ko", "1 2번 출구", "12번 출구"),
        ("ko", "①500억원은 크레인에 쓴다.", "1500억원"),
        ("ko", "① 500억원은 크레인에 쓴다.", "1500억원"),
        ("ko", "직원 900¹명이 일한다.", "9001명"),
        ("en", "A ratio of 10² to one.", "102"),
        ("ko", "2024 300명을 뽑았다.", "2024300명"),
        ("fr", "Le taux est de 2,125 %.", "2125 %"),
        ("und", "2,125 %", "2125 %"),
        ("ko", "3[5명]", "35명"),
        ("ja", "残りは½だ。", "2だ"),
        ("ja", "残りは½だ。", "残りは1"),
        ("ja", "㈱青葉", "株)青葉"),
        ("ko", unicodedata.normalize("NFD", "하난"), "하나"),
        ("de", "Er geht.", "er geht."),
        ("ko", "서울", "부산"),
    ],
)
def test_what_is_another_value_or_another_word_is_not_found(language: str, source: str, wanted: str) -> None:
    """Normalising never makes one number of another, nor a sign of its half."""
    assert find(wanted, source, language) == ("failed", "")


@pytest.mark.parametrize("wanted", ["", "   ", "\u200b", "**", "#"])
def test_nothing_is_found_nowhere(wanted: str) -> None:
    """Words that are none are not in every sentence."""
    assert ground(wanted, ["1.1"], make_article("ko", ["서울은 비가 온다."])) == FAILED


def test_an_exact_occurrence_wins_over_an_earlier_normalised_one() -> None:
    """The better evidence counts, wherever it is cited."""
    article = make_article("ko", ["서울 시는 쉰다.", "서울시는 쉰다."])
    assert ground("서울시", ["1.1", "1.2"], article) == Grounding("exact", "1.2", Span(10, 13))


def test_only_cited_sentences_are_searched_and_unknown_ids_passed_over() -> None:
    """A sentence that is not cited is no evidence; an id that is none does no harm."""
    article = make_article("zh", ["他走了。", "她来了。"])
    assert ground("她来了", ["1.1", "9.9"], article) == FAILED
    assert ground("她来了", ["9.9", "1.2"], article).segment == "1.2"


def test_offsets_count_code_points_beyond_the_basic_plane() -> None:
    """Rare Han characters and emoji before the words do not move the span."""
    article = make_article("zh", ["𠮷野家😀😀宣布涨价。"])
    assert ground("宣布涨价", ["1.1"], article) == Grounding("exact", "1.1", Span(5, 9))
    assert ground("𠮷野家😀", ["1.1"], article) == Grounding("exact", "1.1", Span(0, 4))


def test_the_source_is_searched_and_not_the_sentence_as_shown() -> None:
    """The offsets are those of the article as read, with what the model does not see."""
    text = "Die Stadt\u200b\u200b [Aue](https://example.org) wächst."
    shown = Segment("1.1", Span(0, len(text)), "Die Stadt [Aue](#1) wächst.")
    article = Article("a", "markdown", "utf-8", "de", text, (Paragraph(1, "paragraph", (shown,)),))
    assert article.quote(ground("Stadt [Aue](#1) wächst", ["1.1"], article).span or Span(0, 0)) == text[4:-1]


def test_a_page_of_numbers_does_not_take_for_ever() -> None:
    """The numbers of a sentence are read once, however often the words occur in it."""
    began = time.monotonic()
    assert find("1억", "1억 " * 20_000)[0] == "failed"
    assert time.monotonic() - began < 5


WORDS = st.text(st.characters(categories=["Ll", "Lo", "Nd", "Zs", "Po"]), min_size=1, max_size=40)


@given(WORDS, st.data())
def test_whatever_is_found_exactly_reads_as_wanted(source: str, data: st.DataObject) -> None:
    """The quote of an exact span is what was asked for, byte for byte."""
    start = data.draw(st.integers(0, len(source) - 1))
    wanted = source[start : data.draw(st.integers(start + 1, len(source)))]
    assume(wanted.strip())
    state, found = find(wanted, source)
    assert state != "exact" or found == wanted.strip()


@given(st.integers(1, 10**13), st.integers(1, 10**13))
def test_a_number_is_found_in_a_sentence_only_where_it_is_the_number(written: int, wanted: int) -> None:
    """Grouped or not, whatever digits one shares with the other."""
    source = f"총액은 {written:,}원이다."
    assert (find(f"{wanted:,}원", source)[0] == "exact") == (written == wanted)
    assert (find(f"{wanted}원", source)[0] != "failed") == (written == wanted)


@given(st.sampled_from(["\u200b", "\u2060", "\ufeff", "\u00ad", "\u202e"]), st.integers(1, 4))
def test_hidden_signs_anywhere_do_not_prevent_finding(hidden: str, place: int) -> None:
    """A reader does not see them, and code does not stumble over them."""
    written = "서울시는"[:place] + hidden + "서울시는"[place:]
    assert find("서울시는 쉰다", f"{written} 쉰다.")[1].replace(hidden, "") == "서울시는 쉰다"


@pytest.mark.parametrize(
    ("language", "source", "name"),
    [
        ("de", "Roms Bürgermeister kam.", "Rom"),
        ("de", "Er fuhr nach Rom.", "Rom"),
        ("et", "Ta sõitis Tallinnasse.", "Tallinn"),
        ("ru", "Он говорил с Путиным.", "Путин"),
        ("ko", "서울에서 만났다.", "서울"),
        ("zh", "他在北京大学。", "北京"),
        ("de", "Die „Rom“-Klausel gilt, sagt der Nordhafen-Rom-Rat.", "Rom"),
        ("de", "Der  R\u00f6mer  kam.", "Römer"),
    ],
)
def test_a_name_is_found_with_its_ending(language: str, source: str, name: str) -> None:
    """Inflection and particles follow it; where words are not parted by spaces anything may."""
    grounding = ground(name, ["1.1"], make_article(language, [source]), name=True)
    assert grounding.state in ("exact", "normalised")


@pytest.mark.parametrize(
    ("language", "source", "name"),
    [
        ("de", "Er fuhr nach Romania.", "Rom"),
        ("de", "Die Südkorea-Reise", "korea"),
        ("fr", "Il visite la Romandie.", "Rom"),
        ("cs", "Bratislava je hezká.", "slava"),
        ("de", "Er fuhr nach Ro\u00admania.", "Rom"),
    ],
)
def test_a_name_is_not_found_within_another_word(language: str, source: str, name: str) -> None:
    """Rom is no part of Romania; a figure or a quotation may be cut so."""
    article = make_article(language, [source])
    assert ground(name, ["1.1"], article, name=True) == FAILED


def test_a_name_is_found_where_it_stands_alone() -> None:
    """Behind a longer word that begins like it."""
    article = make_article("de", ["Von Romania nach Rom."])
    span = ground("Rom", ["1.1"], article, name=True).span
    assert span
    assert article.text[span.start - 5 : span.end] == "nach Rom"
