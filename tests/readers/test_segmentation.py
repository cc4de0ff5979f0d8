"""Every sentence and the place it stands at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import InputError
from summarizer.readers import read_article
from summarizer.readers.hidden import hidden_offsets
from tests.readers.articles import read

SIGNS = 'ab AB가다나。.!?…"“”„「」()[]#-*>1 2\n\n\r\t\u200b\u00ad\u3000😀👨\u200d:|`\u2028!🙂を'


@given(st.text(alphabet=st.sampled_from(SIGNS), max_size=120), st.sampled_from(["a.txt", "a.md"]))
def test_segments_are_in_order_disjoint_and_cover_the_text(text: str, name: str) -> None:
    """Of plain text every visible sign but markers stands in exactly one segment."""
    try:
        article = read_article(text.encode(), name, keep_tail=True)
    except InputError:
        return
    position = 0
    for segment in article.segments:
        assert position <= segment.span.start < segment.span.end <= len(article.text)
        assert article.quote(segment.span) == article.quote(segment.span).strip()
        assert "\n" not in segment.text
        assert segment.text == segment.text.strip() != ""
        position = segment.span.end
    if name == "a.txt":
        covered = {offset for s in article.segments for offset in range(s.span.start, s.span.end)}
        hidden = set(hidden_offsets(article.text, 0, len(article.text)))
        missed = [sign for offset, sign in enumerate(article.text) if offset not in covered | hidden]
        assert not "".join(missed).strip("-*>#•1234567890.() \n\t\r\u3000\u2028\u200b\ufeff😀")


def test_ids_count_paragraphs_and_sentences_from_one() -> None:
    """An id names the paragraph and the sentence within it."""
    article = read("Titel steht hier\n\nDer Satz eins steht. Der Satz zwei steht.\n\nDer Satz drei steht.")
    assert [segment.id for segment in article.segments] == ["1.1", "2.1", "2.2", "3.1"]
    assert article.segment_by_id["2.2"].text == "Der Satz zwei steht."


def test_offsets_count_code_points() -> None:
    """A sign beyond the basic plane counts one."""
    article = read("😀😀 Das ist ein Satz. 😀 Das ist noch einer.")
    assert [article.quote(segment.span) for segment in article.segments] == [
        "😀😀 Das ist ein Satz.",
        "😀 Das ist noch einer.",
    ]


def test_hidden_signs_stay_in_the_article_and_leave_the_segment() -> None:
    """The source is quoted as it is; what is sent is clean, and the user is told."""
    article = read("Pay\u200b at\u00adten\u202etion to\tthis.")
    assert article.segments[0].text == "Pay attention to this."
    assert article.quote(article.segments[0].span) == article.text
    assert article.notes == (
        "hidden characters removed: 1 bidirectional controls, 1 soft hyphens, 1 zero-width characters",
    )
