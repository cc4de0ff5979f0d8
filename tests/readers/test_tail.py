"""What stands after an article and is not of it."""

from __future__ import annotations

import pytest

from summarizer.languages import LANGUAGES
from summarizer.readers.lexicon import fold_heading, lexicon_of
from tests.readers.articles import left_out, outline, read

BODY = "Minister resigns after vote\n\nThe minister resigned on Monday. He had lost a vote. Parliament meets soon.\n\n"
HEADLINES = [
    "Markets fall as oil rises",
    "Ten ways to save on heating",
    "Champion wins in Rome",
    "Bridge closed",
    "What the law changes",
]
ENDINGS = {
    "ko": ("정부는 세금을 올린다. 야당은 반대한다. 결정은 아직 없다.", "금값 최고", "유가 하락"),
    "ja": ("政府は税を上げる。野党は反対する。決定はまだない。", "金が最高値", "原油が下落"),
    "zh": ("政府将提高税收。在野党反对。尚未作出决定。", "金价创新高", "油价下跌"),
}


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("ko", "관련기사"), ("ko", "■ 관련 뉴스"), ("ko", "[많이 본 뉴스]"), ("ko", "함께 보면 좋은 기사"),
        ("ja", "関連記事"), ("ja", "【関連ニュース】"), ("ja", "あわせて読みたい"),
        ("zh", "相关新闻："), ("zh", "延伸阅读"), ("zh", "推荐阅读"),
    ],
)  # fmt: skip
def test_a_tail_under_a_heading_is_cut_to_the_end(language: str, heading: str) -> None:
    """Marks and spaces around the heading do not matter, nor how short the list is."""
    body, first, second = ENDINGS[language]
    text = f"{body}\n\n{heading}\n- {first}\n- {second}\n"
    assert left_out(read(text)) == [("related-articles", 3, heading)]
    assert read(text, keep_tail=True).left_out == ()
    assert len(read(text, keep_tail=True).paragraphs) == 4


def test_every_language_knows_its_headings_and_notices() -> None:
    """At least twenty headings, a copyright phrase and buttons; no entry folds to nothing."""
    for language in LANGUAGES:
        lexicon = lexicon_of(language)
        assert len(lexicon.tail_headings) >= 20, language
        assert lexicon.furniture, language
        assert lexicon.buttons, language
        assert all(lexicon.tail_headings | lexicon.buttons), language


def test_headings_are_folded() -> None:
    """Case, marks and spaces do not count."""
    assert fold_heading("▶ Mehr zum THEMA: ") == "mehrzumthema"


def test_a_short_sentence_always_survives() -> None:
    """No rule looks at the length."""
    assert (
        outline(read("코스피가 올랐다. 왜일까. 모른다.\n투자액은 1조 달러다.\n관련기사\n- 금값"))[-1]
        == "p0 투자액은 1조 달러다."
    )


def test_a_list_in_the_middle_is_cut_alone() -> None:
    """What follows is the article's own text."""
    text = (
        BODY
        + "Read more\n- Markets fall\n- Champion wins\n"
        + "Critics welcomed the step. It was time. Nobody objected.\n\nThe end came. It was quick. So be it.\n"
    )
    article = read(text)
    assert left_out(article) == [("related-articles", 3, "Read more")]
    assert len(article.paragraphs) == 4


def test_the_heading_of_the_next_section_is_not_a_headline() -> None:
    """The short line right above a paragraph belongs to it."""
    more = "Critics welcomed the step. It was time. Nobody objected."
    article = read(BODY + f"Read more\n\n- Markets fall\n- Champion wins\n\nThe critics\n\n{more}\n\n{more}", "a.txt")
    assert left_out(article) == [("related-articles", 3, "Read more")]
    assert any("The critics" in line for line in outline(article))


def test_a_heading_word_above_real_paragraphs_cuts_nothing() -> None:
    """An article may have a section of that name."""
    article = read(BODY + "Related stories\n\nThe story of the vote is long. It began in May. It is not over.\n")
    assert article.left_out == ()


def test_a_heading_with_nothing_under_it_is_cut() -> None:
    """The links were lost when the page was saved."""
    assert left_out(read(BODY + "Related articles\n")) == [("related-articles", 1, "Related articles")]


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("Read more: How the vote was lost", True),
        ("READ ALSO | Who comes next?", True),
        ("[Related] How the vote was lost", True),
        ("Read more: The party said on Monday that it would vote.", False),
        ("Berlin: How the vote was lost", False),
    ],
)
def test_a_pointer_within_the_article_is_cut(line: str, cut: bool) -> None:
    """A line that opens with a heading's words and goes on with a headline, not with a sentence."""
    article = read(BODY + f"{line}\n\nCritics welcomed the step. It was time.\n")
    assert left_out(article) == ([("related-articles", 1, line)] if cut else [])


def test_a_run_of_headlines_without_a_heading_is_cut() -> None:
    """Five or more to the end of the file, after a body of three sentences."""
    assert left_out(read(BODY + "\n".join(HEADLINES))) == [("related-articles", 5, HEADLINES[0])]
    assert read(BODY + "\n".join(HEADLINES[:4])).left_out == ()
    assert read("Short notes\n\nOne sentence.\n\n" + "\n".join(HEADLINES)).left_out == ()


def test_three_lines_that_are_links_are_a_tail() -> None:
    """Nobody ends an article with three bare links."""
    links = "".join(f"- [{line}](https://x.example/{number})\n" for number, line in enumerate(HEADLINES[:3]))
    assert left_out(read(BODY + links, "a.md"))[0][:2] == ("related-articles", 3)
    many = "".join(f"- [{line}](https://x.example/{number})\n" for number, line in enumerate(HEADLINES))
    assert left_out(read(BODY + "See:\n\n" + many, "a.md"))[0][:2] == ("related-articles", 6)


@pytest.mark.parametrize(
    "list_",
    [
        "The key points:\n- More jobs\n- Lower taxes\n- New schools\n- Longer trains\n- Cheaper milk\n",
        "Key figures\n- 2,000 jobs\n- 3 billion euros\n- 40 hectares\n- Start in 2026\n- New halls\n",
        "- Revenue: 3 billion\n- Profit: none\n- Jobs: 2,000\n- Halls: five\n- Start: 2026\n",
        "| Team | Points |\n|---|---|\n| A | B |\n| C | D |\n| E | F |\n| G | H |\n| I | J |\n",
    ],
)
def test_a_list_of_the_article_itself_survives(list_: str) -> None:
    """It is announced by a colon, or holds figures or pairs under a heading of its own, or is a table."""
    assert read(BODY + list_, "a.md" if "|" in list_ else "a.txt").left_out == ()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("© 2025 The Paper. All rights reserved.\nShare\nPrint", 3),
        ("Copyright (c) The Paper", 1),
        ("jane.doe@paper.example", 1),
        ("Sign up for our newsletter", 1),
    ],
)
def test_furniture_at_the_end_is_left_out(text: str, lines: int) -> None:
    """Copyright lines, buttons and the reporter's address."""
    assert left_out(read(BODY + text)) == [("page-furniture", lines, text.splitlines()[0])]


def test_furniture_above_and_below_the_tail() -> None:
    """Each stretch is reported with its own reason."""
    body = ENDINGS["ko"][0]
    end = "관련기사\n- 금값 최고\n- 유가 하락\n<저작권자 ⓒ 뉴스, 무단 전재 및 재배포 금지>"
    text = f"{body}\n김철수 기자 chul@news.example\n{end}"
    assert [reason for reason, _, _ in left_out(read(text))] == ["page-furniture", "related-articles", "page-furniture"]


def test_an_article_about_copyright_survives() -> None:
    """A sentence is no notice."""
    text = ENDINGS["ko"][0] + "\n법원은 무단 전재를 금지했다."
    assert read(text).left_out == ()


def test_what_would_leave_nothing_is_not_cut() -> None:
    """A file of headlines is read as it is."""
    assert read("Related\nRelated articles\n- One thing\n- Another").left_out == ()


def test_headlines_with_a_teaser_each_are_a_tail() -> None:
    """One sentence under each headline is no body; a longer paragraph is."""
    teasers = "Markets fall\nOil became dear on Monday.\n\nChampion wins\nRome saw the final.\n"
    assert left_out(read(BODY + "Read more\n\n" + teasers)) == [("related-articles", 5, "Read more")]
    longer = teasers.replace("final.", "final. It was late. It rained.")
    assert left_out(read(BODY + "Read more\n\n" + longer)) == [("related-articles", 2, "Read more")]


def test_items_under_an_inline_pointer_are_cut_with_it() -> None:
    """The pointer's own title was the first of them."""
    text = (
        BODY + "Read more: Markets fall\n- Champion wins\n- Bridge closed\n\nCritics welcomed the step. It was time.\n"
    )
    assert left_out(read(text)) == [("related-articles", 3, "Read more: Markets fall")]
