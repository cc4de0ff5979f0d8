"""What the extraction drops of an article's part of a page is put back or listed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import document_fromstring  # type: ignore[import-untyped]

from summarizer.readers.dropped import Dropped, visible_blocks
from tests.readers.articles import left_out, outline, read

FIRST = "Der Konzern will im nächsten Jahr ein neues Werk bauen und sucht dafür tausend Leute."
SECOND = "Die Kosten belaufen sich nach Angaben des Unternehmens auf 1,5 Milliarden Euro."
THIRD = "Die Gewerkschaft fürchtet um 300 Arbeitsplätze und kündigte für Montag Proteste an."
BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def page(article: str, around: str = "") -> str:
    """A page with an article."""
    return f"<html lang=de><body><nav><a href=/>Start</a></nav>{around}<article>{article}</article></body></html>"


@pytest.mark.parametrize(
    ("markup", "reason", "text"),
    [
        (
            "<figure><img src=a.jpg><figcaption>Das Werk bei Nacht</figcaption></figure>",
            "side-text",
            "Das Werk bei Nacht",
        ),
        (
            "<footer><p>Korrektur: Hier stand 1,2 Milliarden.</p></footer>",
            "side-text",
            "Korrektur: Hier stand 1,2 Milliarden.",
        ),
        (
            "<aside><h3>Lesen Sie auch</h3><ul><li><a href=/1>Brücke gesperrt</a></li>"
            "<li><a href=/2>Milch teurer</a></li></ul></aside>",
            "related-articles",
            "Lesen Sie auch\nBrücke gesperrt\nMilch teurer",
        ),
        (
            "<div class=related-box><p>Auch: <a href=/5>Die Brücke wird teurer</a></p></div>",
            "related-articles",
            "Auch: Die Brücke wird teurer",
        ),
        ("<aside><time>10:15 Uhr</time></aside>", "page-furniture", "10:15 Uhr"),
    ],
)
def test_what_does_not_come_out_is_listed(markup: str, reason: str, text: str) -> None:
    """Captions, boxes and lists of links are no part of the text, and are not gone without a word."""
    article = read(page(f"<p>{FIRST}</p>{markup}<p>{SECOND}</p><p>{THIRD}</p>"), "a.html")
    assert outline(article) == [f"p0 {FIRST}", f"p0 {SECOND}", f"p0 {THIRD}"]
    (part,) = article.left_out
    assert (part.reason, part.text, part.lines) == (reason, text, text.count("\n") + 1)
    assert article.text[part.span.start : part.span.end] == text


def test_prose_among_the_paragraphs_is_put_back() -> None:
    """A paragraph full of links, and the lead above the text, are of the article."""
    linked = (
        "Wie <a href=/1>Nordzeitung</a>, <a href=/2>Südkurier</a> und <a href=/3>Ostblatt</a> melden, gibt es Streit."
    )
    lead = "<header><h1>Neues Werk</h1><p>Das Land zahlt 30 Millionen Euro dazu.</p></header>"
    article = read(page(f"{lead}<p>{FIRST}</p><p>{linked}</p><p>{SECOND}</p><p>{THIRD}</p>"), "a.html")
    lines = outline(article)
    assert [line[:25] for line in lines] == [
        "h1 Neues Werk", "p0 Das Land zahlt 30 Mill", f"p0 {FIRST}"[:25], "p0 Wie [Nordzeitung](#1),"[:25],
        f"p0 {SECOND}"[:25], f"p0 {THIRD}"[:25],
    ]  # fmt: skip
    assert article.left_out == ()


def test_only_a_linked_sentence_is_another_articles() -> None:
    """It is listed, since a teaser reads like prose too."""
    article = read(page(f"<p>{FIRST}</p><p>{SECOND}</p><p><a href=/x>Der Rat sagt Ja.</a></p><p>{THIRD}</p>"), "a.html")
    assert left_out(article) == [("related-articles", 1, "Der Rat sagt Ja.")]


def test_what_stands_around_the_article_is_not_of_it() -> None:
    """Menus and the page's own frame are not listed, also where the article has no element of its own."""
    frame = "<header><p>Die Zeitung für den Norden und die Küste</p></header>"
    assert read(page(BODY, frame), "a.html").left_out == ()
    bare = f"<html><body>{frame}<h1>Werk</h1>{BODY}<footer><p>Impressum und Datenschutz</p></footer></body></html>"
    assert read(bare, "a.html").left_out == ()


def test_breaks_part_paragraphs_and_lines_do_not() -> None:
    """Old pages write two line breaks for a paragraph; one is a space."""
    article = read(
        page(f"<div>{FIRST}<br><br>{SECOND}<br>{THIRD}<br> <br/>Ja.<br><b>Nein.<br><br>Doch.</b></div>"), "a.html"
    )
    assert outline(article)[:2] == [f"p0 {FIRST}", f"p0 {SECOND} / {THIRD}"]
    old = f"<html><body><center>{FIRST}<br>\n&nbsp;<br>{SECOND}<br><br>{THIRD}</center></body></html>"
    assert outline(read(old, "a.html")) == [f"p0 {FIRST}", f"p0 {SECOND}", f"p0 {THIRD}"]


def test_readings_beside_a_word_are_no_words() -> None:
    """Ruby annotations are taken out of text and title alike."""
    word = "<ruby>熊本<rp>(</rp><rt>くまもと</rt><rp>)</rp></ruby>"
    text = (
        f"<h1>{word}の工場</h1><p>{word}県は29日、工場に1200億円を投じると発表した。</p>"
        "<p>来年春に着工し、2029年に完成する予定だという。</p>"
    )
    article = read(page(text), "a.html")
    assert outline(article)[:2] == ["h1 熊本の工場", "p0 熊本県は29日、工場に1200億円を投じると発表した。"]


WRAPPERS = (
    "p",
    "div",
    "li",
    "h2",
    "h3",
    "blockquote",
    "td",
    "figcaption",
    "aside",
    "footer",
    "section",
    "dd",
    "pre",
    "b",
    "small",
)
blocks = st.lists(st.tuples(st.sampled_from(WRAPPERS), st.booleans(), st.booleans()), max_size=6)


@settings(max_examples=60, deadline=None)
@given(blocks)
def test_nothing_of_the_article_is_gone_without_a_word(parts: list[tuple[str, bool, bool]]) -> None:
    """Whatever stands in it, in whatever element, is in the text or listed."""
    markup, said = "", []
    for number, (tag, linked, prose) in enumerate(parts):
        text = f"Das Wort Nummer {number} steht hier" + "." * prose
        said.append(text)
        inner = f"<a href=/{number}>{text}</a>" if linked else text
        wrapped = {"li": f"<ul><li>{inner}</li></ul>", "td": f"<table><tr><td>{inner}</td></tr></table>"}
        markup += wrapped.get(tag, f"<{tag}>{inner}</{tag}>")
    article = read(page(f"<p>{FIRST}</p>{markup}<p>{SECOND}</p><p>{THIRD}</p>"), "a.html")
    shown = " ".join([*(segment.text for segment in article.segments), *(part.text for part in article.left_out)])
    assert [text for text in said if text not in shown] == []


def test_a_long_page_takes_time_that_grows_with_its_length() -> None:
    """What did not come out is not looked for sign by sign."""
    caption = (
        "<figure><figcaption>Bild {0} zeigt das Werk Nummer {0} im Herbst</figcaption></figure><p>{1} {0} Leute.</p>"
    )
    began = time.perf_counter()
    article = read(page(BODY + "".join(caption.format(number, FIRST) for number in range(1_500))), "a.html")
    assert sum(part.lines for part in article.left_out) == 1_500
    assert time.perf_counter() - began < 20


def test_comments_of_readers_are_not_of_the_article() -> None:
    """They are listed; their heading is not the article's."""
    comments = "<section id=comments><h2>Kommentare</h2><p>Leser 1: Das ist doch Unsinn, was die bauen.</p></section>"
    article = read(page(BODY + comments), "a.html")
    assert outline(article) == [f"p0 {FIRST}", f"p0 {SECOND}", f"p0 {THIRD}"]
    assert left_out(article) == [("side-text", 2, "Kommentare")]


def test_the_rest_of_a_paragraph_behind_a_box_is_put_back() -> None:
    """HTML ends the paragraph at the box; its readers do not."""
    box = "<div class=ad>Anzeige für ein Auto mit vier Rädern</div>"
    article = read(page(f"<p>{FIRST}</p><p>{SECOND} {box} {THIRD}</p>"), "a.html")
    assert [line for line in outline(article) if "Anzeige" not in line] == [
        f"p0 {FIRST}",
        f"p0 {SECOND}",
        f"p0 {THIRD}",
    ]


def test_of_a_block_that_came_out_for_the_most_part_the_rest_is_listed() -> None:
    """Without what came out, and nothing where only signs differ."""
    tree = document_fromstring(f"<body><p>{FIRST} <span>Teilen Sie das hier</span> {SECOND}</p><p>{THIRD}</p></body>")
    dropped = Dropped(visible_blocks(tree), f"{FIRST} {SECOND} {THIRD}")
    assert list(dropped.listed()) == [("side-text", ("Teilen Sie das hier",))]
    joined = Dropped(visible_blocks(tree), f"{FIRST} Teilen Sie das hier noch {SECOND} {THIRD}")
    assert list(joined.listed()) == []


def test_where_nothing_came_out_nothing_is_listed() -> None:
    """There is no article to speak of."""
    blocks = visible_blocks(document_fromstring(f"<body><p>{FIRST}</p></body>"))
    assert list(Dropped(blocks, "").listed()) == []
