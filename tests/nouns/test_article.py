"""Article, paragraphs, segments and spans."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.nouns.article import Span
from tests.factory import make_article


def test_segments_are_all_sentences_in_order() -> None:
    """The body is walked paragraph by paragraph."""
    article = make_article("de", ["Das Werk schließt.", "Es war alt."], ["Niemand weint."])
    assert [segment.id for segment in article.segments] == ["1.1", "1.2", "2.1"]
    assert article.segment_by_id["2.1"].text == "Niemand weint."


def test_an_article_without_paragraphs_has_no_segments() -> None:
    """Nothing to walk is no error."""
    assert make_article("ko").segments == ()


@given(st.lists(st.lists(st.text(min_size=1), min_size=1, max_size=4), max_size=4), st.sampled_from(["ko", "ja"]))
def test_a_quote_of_a_span_is_the_source_code_point_for_code_point(paragraphs: list[list[str]], language: str) -> None:
    """Offsets count code points, whatever signs there are."""
    article = make_article(language, *paragraphs)
    assert [article.quote(segment.span) for segment in article.segments] == [s for p in paragraphs for s in p]


def test_a_span_counts_signs_beyond_the_basic_plane_as_one() -> None:
    """A rare Han character and an emoji are one code point each."""
    article = make_article("zh", ["𠮷田说😀好。"])
    assert article.quote(Span(3, 5)) == "😀好"
