"""Markdown: everything is there, nothing acts."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from summarizer.nouns.article import Publication
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import Statement, Summary, Translation
from summarizer.nouns.result import Missing, Result
from summarizer.writers.controls import one_line
from summarizer.writers.markdown import write_markdown
from tests.writers.examples import german, japanese, korean, make_article, make_result, translate
from tests.writers.rewriting import rewrite, strings

RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
HARMLESS = {"text", "softbreak", "strong_open", "strong_close", "em_open", "em_close"}
FRAGMENTS = [
    *("| a | b |", "|---|---|", "<script>alert(1)</script>", "](javascript:alert(1))", "<!--", "<a href=x>", "<"),
    *("![x](http://evil.example/x.png)", "[x](http://evil.example)", "[x]: http://evil.example", "[^1]", "[", "]"),
    *("(", ")", ":", "!", "# ", "#", "- ", "+ ", "1. ", "1", ".", "* ", "*", "***", "__", "_", "~~", "~", "~~~"),
    *("`", "```", "\\", "&lt;", "&", "lt;", "> ", ">", "===", "---", "\n", "\n\n", "    ", "\t", "{: onclick=x}"),
    *("\x1b[31m", "\u202e", "\u200b", "\u2028", "\ud800", "word", " ", "$", "%", "<https://evil.example>", "가", "="),
]
Format = Literal["text", "markdown", "html"]
formats: st.SearchStrategy[Format] = st.sampled_from(["text", "markdown"])
hostile = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=6).map("".join)


def blocks(markdown: str) -> list[tuple[str, int]]:
    """The block structure of a rendering."""
    return [(token.type, token.level) for token in RENDERER.parse(markdown)]


def inlines(markdown: str) -> Iterator[Token]:
    """All inline tokens of a rendering."""
    for token in RENDERER.parse(markdown):
        yield from token.children or ()


def shown(markdown: str) -> str:
    """What a reader of the rendering sees, on one line, spaces left out."""
    lines = (token.children or () for token in RENDERER.parse(markdown))
    return "".join("".join("".join(child.content for child in line).split()) for line in lines)


def squeezed(text: str) -> str:
    """A text as `shown` would have it."""
    return "".join(one_line(text).split())


@pytest.mark.parametrize("make", [korean, german, japanese])
def test_everything_for_the_reader_is_in_the_rendering(make: Callable[[], Result]) -> None:
    """Each claim, figure, date, name, quotation, question, sentence, term, finding, outcome and note appears."""
    result = make()
    seen = shown(write_markdown(result))
    parts = (result.summary, result.facts, result.outcomes, result.notes, result.article.notes)
    for text in strings(parts, "kind", "unit", "bound", "state", "output", "part", "item", "status", "fate"):
        assert squeezed(text) in seen
    for finding in result.findings:
        assert (squeezed(finding.message) in seen) == (finding.verdict != "kept")
    for segment in result.translation.segments if result.translation else ():
        words = segment.text.replace("**", "").replace("*this*", "this")
        for piece in (
            words.replace("[", "\n").replace("](#1)", "\n").replace("](#2)", "\n").replace("](#9)", "\n").split("\n")
        ):
            assert squeezed(piece) in seen


def test_a_flagged_sentence_carries_its_mark_and_the_finding_below_it() -> None:
    """Who reads only the summary sees the contradiction there."""
    lines = write_markdown(korean()).splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("2. **⚠** The rate would"))
    assert lines[place].endswith("[2.2][4.1]")
    assert lines[place + 1] == (
        "    - **⚠ Contradicts the source:** “0.5 points” here; the source has 3~5%포인트 (3 to 5 pp) (figure.scale)"
    )


def test_a_figure_leads_with_what_code_computed() -> None:
    """The proven value comes first, the model's English beside it; an unread one says so."""
    text = write_markdown(korean())
    assert (
        "1. **3.4 trillion won or less** – loans to small chipmakers [2.1]\n"
        "    - as written: 최대 3조4,000억 원 (✓ exact) = 3,400,000,000,000 KRW; "
        "in English: up to 3.4 trillion won\n"
    ) in text
    assert "3. **dozens of people** (not read by code) – size of a firm" in text


def test_grounding_is_seen_in_its_three_states() -> None:
    """Exact, normalised and failed groundings differ, and one from an uncited sentence names it."""
    text = write_markdown(korean())
    assert "3 ~ 5%포인트 (≈ normalised)" in text
    assert "나래 경제신문 (✗ not found)" in text
    assert "수십 명 (✓ exact in [2.1])" in text


def test_a_failed_grounding_is_marked_even_without_a_finding() -> None:
    """The mark comes from the item, and the result does not count as passed."""
    text = write_markdown(dataclasses.replace(korean(), findings=(), outcomes=()))
    assert "2. **✗** **Narae Economic Daily**" in text
    assert "**Checked:** 1 item not found in the source; 1 item not read by code" in text
    assert "very check passed" not in text


def test_a_date_shows_what_is_said_before_what_is_meant() -> None:
    """A resolved date never stands for the written one."""
    text = write_markdown(korean())
    assert "1. **XXXX-XX-29** (meant: 2025-03-29, resolved from the date of publication) – the ministry speaks" in text
    assert "1. **not read by code** – the station opens [1.1]" in write_markdown(japanese())


def test_a_time_without_a_date_is_said_to_be_one() -> None:
    """It is no failure of the reading, and not counted as one."""
    vague = Finding("date.vague", "kept", "neutral", Location("facts", "dates", "1"), "'近く' names no date")
    text = write_markdown(dataclasses.replace(japanese(), findings=(vague,)))
    assert "1. **no date said** – the station opens [1.1]" in text
    assert "not read by code" not in text


def test_when_all_is_well_one_line_says_on_what() -> None:
    """The verdict names counts, and what no grammar could read."""
    line = "Every check passed on 1 claim, 1 figure, 1 date; 1 item not read by code."
    assert write_markdown(japanese()).endswith(f"## Findings\n\n{line}\n")


def test_the_translation_keeps_the_shape_of_the_article() -> None:
    """Headings, lists with their depth, quotes, emphasis over two sentences, and links worth having."""
    assert write_markdown(german()).partition("## Translation\n\n")[2].partition("\n\n## Findings")[0] == (
        "### Bridge closed\n\n"
        "Costs rose by 5%. **That was a lot, the council said. Very much**, it added.\n\n"
        "#### What now?\n\n"
        "1. Diversion\n    - via Hafenstraße\n2. Ferry\n\n"
        "> > We are waiting.\n\n"
        "More on *this* [here](/hafen/plan_%28neu%29.html), there and yonder."
    )


def test_a_sentence_without_translation_stands_in_the_original() -> None:
    """Nothing is dropped: untranslated sentences show themselves, superfluous texts too."""
    result = german()
    assert result.translation
    first, second, *_ = result.translation.segments
    texts = (first, dataclasses.replace(first, text="again"), dataclasses.replace(second, id="99.1"))
    text = write_markdown(
        make_result(result.article, translation=dataclasses.replace(result.translation, segments=texts))
    )
    assert "### Bridge closed again\n" in text
    assert "**[2.1 not translated]** Die Kosten stiegen um 5 %." in text
    assert "**[99.1: no such sentence in the article]** Costs rose by 5%." in text


def test_an_id_that_the_article_does_not_have_is_said_to_be_unknown() -> None:
    """Evidence that does not exist is shown as such, missing evidence too."""
    summary = Summary(Statement("A headline", ()), (Statement("A sentence.", ("7.7",)), Statement("Another.", ())))
    text = write_markdown(make_result(japanese().article, summary=summary))
    assert "- **[7.7]** no such sentence in the article" in text
    assert "2. Another. [no evidence]" in text
    assert "- **Headline from:** no evidence" in text


def test_a_list_may_start_deep() -> None:
    """Depth counts the items around it, so that no item becomes a code block, and siblings stay siblings."""
    article = make_article(
        "x", "de", [("list_item", 3, "-", ("a",)), ("list_item", 3, "100.", ("b",)), ("list_item", 5, "x", ("c",))]
    )
    text = write_markdown(make_result(article, translation=translate(article, "one", "two", "three")))
    assert "\n- one\n100. two\n     - three\n" in text


def test_a_missing_output_is_named_first() -> None:
    """A reader of the file alone knows that it should hold more."""
    missing = Missing(("translation",), "the answer: was cut; try another model", 1)
    text = write_markdown(dataclasses.replace(german(), missing=(missing,)))
    assert "- **Checked:** translation missing" in text
    assert "- **Missing:** translation – the answer: was cut; try another model\n" in text


def test_a_result_without_outputs_says_so() -> None:
    """An empty paragraph, no output, the title from the file, else its name."""
    article = make_article("a_b.txt", "xx", [("paragraph", 0, "", ())])
    text = write_markdown(make_result(article, translation=Translation((), ())))
    assert text.startswith("# a_b.txt\n")
    assert "there is nothing to check" in text
    assert "language: xx" in text


def test_what_the_file_says_is_told_apart_from_what_the_text_says() -> None:
    """Metadata is named as such, and a date of publication from the user does not hide the file's own."""
    publication = Publication("Hafenbote", None, "Brücke zu", "https://hafenbote.example/1", date(2025, 1, 2))
    article = make_article("a.html", "de", [("paragraph", 0, "", ("Satz.",))], publication=publication)
    text = write_markdown(make_result(article, published=date(2025, 1, 3)))
    assert text.startswith("# Brücke zu\n")
    assert "- **Publisher:** Hafenbote (from the file)\n" in text
    assert "- **Title in the file:** Brücke zu\n" in text
    assert "- **Address in the file:** https:\\//hafenbote.example/1\n" in text
    assert "- **Date in the file:** 2025-01-02\n- **Published:** 2025-01-03\n" in text


@pytest.mark.parametrize(
    "text",
    [
        "It cost $1.2 billion (5%), up from $900 million (4%).",
        "The rate is 3~5% a year.",
        "Search for snake_case_names in R&D, AT&T and Q&A (see [sic] below).",
        "Isn't it 5 > 3 < 7 + 2 - 1 = 0? Yes! #1 & more; 50/50 @home ^ “so” – it's {fine}.",
        "-5% in March; 3.5 and +2 later",
    ],
)
def test_prose_reads_clean_in_raw_form(text: str) -> None:
    """Signs that cannot act where they stand are left alone."""
    article = make_article("x", "de", [("paragraph", 0, "", ("Satz.",))], format="text")
    assert f"\n\n{text}\n\n" in write_markdown(make_result(article, translation=translate(article, text)))


def test_two_ranges_in_a_paragraph_are_not_struck_through() -> None:
    """GitHub strikes what stands between two single tildes."""
    article = make_article("x", "ko", [("paragraph", 0, "", ("문장.",))], format="text")
    text = write_markdown(make_result(article, translation=translate(article, "From 3~5% to 7~9%.")))
    assert "From 3\\~5% to 7\\~9%." in text


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("#MeToo grew.", "\\#MeToo grew."),
        ("2025. 3. 29. was a Saturday.", "2025\\. 3. 29. was a Saturday."),
        ("- 5 degrees", "\\- 5 degrees"),
        ("| a | b |", "\\| a | b |"),
        ("> so", "\\> so"),
        ("---", "\\---"),
        ("[x] done", "\\[x] done"),
        ("<b>&amp;</b>", "&lt;b>&amp;amp;&lt;/b>"),
        ("![a](b) {: c}", "\\![a\\](b) \\{: c}"),
        ("See http://evil.example/x or www.evil.example", "See http:\\//evil.example/x or www\\.evil.example"),
        ("_a_ `b` \\c", "\\_a\\_ \\`b\\` \\\\c"),
    ],
)
def test_what_would_act_is_escaped(sentence: str, printed: str) -> None:
    """The start of a block at the start of a line, and marks within it, in any common dialect."""
    article = make_article("x", "de", [("paragraph", 0, "", ("Satz.",))], format="text")
    assert f"\n\n{printed}\n\n" in write_markdown(make_result(article, translation=translate(article, sentence)))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([korean, german, japanese]), hostile, formats)
@example(korean, "| a | b |\n|---|---|\n| c | d |", "markdown")
@example(korean, "](javascript:alert(1))", "markdown")
@example(german, "![x](#1)![y](http://evil.example)", "markdown")
def test_hostile_words_change_no_structure(make: Callable[[], Result], words: str, format_name: Format) -> None:
    """Whatever stands in any string: the same blocks as with a plain word, no tag, image, code or foreign link."""
    made = make()
    result = dataclasses.replace(made, article=dataclasses.replace(made.article, format=format_name))
    attacked = write_markdown(rewrite(result, lambda text: f"{words}{text}"))
    plain = write_markdown(rewrite(result, lambda text: f"x{text}"))
    attacked.encode()
    assert blocks(attacked) == blocks(plain)
    assert not any(ord(sign) < 32 and sign != "\n" for sign in attacked)
    for token in inlines(attacked):
        if token.type == "link_open":
            assert re.match("https?:|mailto:|[^:/?#]*([/?#]|$)", str(token.attrs["href"]))
        else:
            assert token.type in HARMLESS | {"link_close"}


@settings(max_examples=60, deadline=None)
@given(hostile)
def test_hostile_words_are_shown_as_they_are(words: str) -> None:
    """Escaping loses nothing: what is seen is the text but for its control characters."""
    result = dataclasses.replace(rewrite(japanese(), lambda text: f"{words}{text}{words}"), article=japanese().article)
    seen = shown(write_markdown(result))
    for text in strings(result.facts, "kind", "unit", "state", "status", "span", "bound"):
        assert squeezed(text) in seen
