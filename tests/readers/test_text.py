"""Plain text: which lines are a paragraph, a heading, an item."""

import pytest

from tests.readers.articles import outline, read

WRAPPED = """Ein Werk kommt nach Leipzig

Der Konzern will im nächsten Jahr ein neues Werk in Leipzig bauen, wie
am Montag ein Sprecher mitteilte. Die Kosten liegen bei etwa drei bis
vier Milliarden Euro.

Wer zahlt dafür

Die Stadt gibt einen Zuschuss. Außerdem beteiligt sich das Land mit dem
größten Anteil, den es je gegeben hat, sagte die Ministerin am Montag.

- Der erste Punkt ist länger als eine Zeile und geht auf der nächsten
  Zeile weiter.
- Der zweite nicht.
"""


def test_hard_wrapped_lines_are_joined_with_a_space() -> None:
    """Short lines between paragraphs are headings, an item may go on over lines."""
    assert outline(read(WRAPPED)) == [
        "h1 Ein Werk kommt nach Leipzig",
        "p0 Der Konzern will im nächsten Jahr ein neues Werk in Leipzig bauen, wie am Montag ein Sprecher mitteilte. / "
        "Die Kosten liegen bei etwa drei bis vier Milliarden Euro.",
        "h2 Wer zahlt dafür",
        "p0 Die Stadt gibt einen Zuschuss. / Außerdem beteiligt sich das Land mit dem größten Anteil, "
        "den es je gegeben hat, sagte die Ministerin am Montag.",
        "l0- Der erste Punkt ist länger als eine Zeile und geht auf der nächsten Zeile weiter.",
        "l0- Der zweite nicht.",
    ]


def test_wrapped_japanese_is_joined_without_a_space() -> None:
    """No space stands between the words, so none is put in."""
    lines = [
        "同社は来月、政府に計画を提案する予定だ。投資額は一兆ドルを超え",
        "る見通しで、工場は自律ロボットが運営する。市場の関心は高いと関",
        "係者は話している。",
    ]
    (paragraph,) = read("\n".join(lines)).paragraphs
    assert [segment.text for segment in paragraph.segments] == [
        "同社は来月、政府に計画を提案する予定だ。",
        "投資額は一兆ドルを超える見通しで、工場は自律ロボットが運営する。",
        "市場の関心は高いと関係者は話している。",
    ]


def test_one_line_is_one_paragraph_with_or_without_blank_lines() -> None:
    """Portals put no blank lines between paragraphs; short ones stand beside long ones."""
    lines = [
        "코스피 상승",
        "코스피가 올랐다. 이유는 없다.",
        "투자액은 1조 달러다.",
        "시장은 아직 불안하다.",
    ]
    expected = [
        "h1 코스피 상승",
        "p0 코스피가 올랐다. / 이유는 없다.",
        "p0 투자액은 1조 달러다.",
        "p0 시장은 아직 불안하다.",
    ]
    for joint in ("\n", "\n\n", "\r\n", "\r", "\f", "\u2028", " \t\n\u3000\u00a0\n"):
        assert outline(read(joint.join(lines))) == expected


def test_headlines_of_like_length_are_not_one_paragraph() -> None:
    """They fill their lines, but each begins with a capital letter."""
    lines = [
        "Markets fall as the price of oil goes up again",
        "Ministers meet in Rome to talk about the new law",
        "Champions win the cup for the third time in a row",
        "Bridge closed after storm damages both its towers",
    ]
    assert len(read("\n".join(lines)).paragraphs) == 4


def test_a_hyphen_at_the_line_end_stays_without_a_space() -> None:
    """Whether it is the word's own cannot be told; a shortened word keeps its space."""
    text = (
        "Es drohe nach Angaben des Vorstands jetzt eine Gefahr der Zahlungs-\nunfähigkeit, und man müsse "
        "nun abwägen, welche der vielen Vor-\nund Nachteile am Ende wirklich zählen, sagte der Sprecher dort.\n"
    )
    shown = read(text).segments[0].text
    assert "Zahlungs-unfähigkeit" in shown
    assert "Vor- und Nachteile" in shown


@pytest.mark.parametrize(
    "top",
    [
        "Von Eva Kern, eva@zeitung.example",
        "2025-03-29 10:00",
        "By Jane Doe",
    ],
)
def test_a_byline_or_dateline_is_no_headline(top: str) -> None:
    """It stays a paragraph, above the headline or below it."""
    body = "The minister resigned on Monday. Nobody was surprised."
    assert outline(read(f"{top}\nMinister resigns\n{body}")) == [
        f"p0 {top}",
        "h1 Minister resigns",
        f"p0 {body.replace('. N', '. / N')}",
    ]
    assert outline(read(f"Minister resigns\n{top}\n{body}"))[:2] == ["h1 Minister resigns", f"p0 {top}"]


@pytest.mark.parametrize(
    "text", ["Only one line", "- an item\n- another", "A sentence.\nAnd one more.", "It says:\nThis is all."]
)
def test_texts_without_a_headline(text: str) -> None:
    """A lone line, an item, a sentence or an introduction is none."""
    assert not any(paragraph.kind == "heading" for paragraph in read(text).paragraphs)


def test_a_question_may_be_the_headline() -> None:
    """It ends with a mark, but stands alone above the text."""
    assert outline(read("Will it rain?\nNobody knows. We asked."))[0] == "h1 Will it rain?"


def test_a_paragraph_that_ends_with_a_quotation_is_no_heading() -> None:
    """Japanese quotations close without a full stop of their own."""
    text = "見出し\n海は静かだ。\n女性はこう話した。「怖かった」\n島は遠い。"
    assert outline(read(text))[2] == "p0 女性はこう話した。 / 「怖かった」"


def test_numbers_are_markers_only_in_a_series() -> None:
    """A paragraph may open with an ordinal."""
    text = "3. Mai war der Tag. So ist es.\n\nEs gilt:\n1. Eins.\n2. Zwei.\n  (3) Drei.\n④ Vier.\n5. Fünf."
    kinds = [(paragraph.kind, paragraph.marker, paragraph.level) for paragraph in read(text).paragraphs]
    assert kinds == [
        ("paragraph", "", 0), ("paragraph", "", 0), ("list_item", "1.", 0), ("list_item", "2.", 0),
        ("list_item", "(3)", 1), ("list_item", "④", 0), ("list_item", "5.", 0),
    ]  # fmt: skip


def test_markers_lie_outside_the_sentences() -> None:
    """The Japanese dot needs no space after it."""
    article = read("題\n本文がある。\n・一つ目だ。\n・二つ目だ。")
    assert [article.quote(segment.span) for segment in article.segments][2:] == ["一つ目だ。", "二つ目だ。"]
