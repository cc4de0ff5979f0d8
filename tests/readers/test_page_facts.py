"""What a page's markup says of the page."""

from __future__ import annotations

from datetime import date

import pytest
from lxml.etree import Element  # type: ignore[import-untyped]
from lxml.html import document_fromstring  # type: ignore[import-untyped]
from trafilatura.utils import load_html

from summarizer.readers.page_facts import published_on, remove_hidden


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<meta property="article:published_time" content="2025-03-29T10:00Z">', date(2025, 3, 29)),
        ('<meta name="DC.date" content="20250329">', date(2025, 3, 29)),
        (
            '<script type="application/ld+json">[{"@graph": [{"datePublished": "2025-03-29"}]}]</script>',
            date(2025, 3, 29),
        ),
        ('<time pubdate datetime="2025-03-29">gestern</time>', date(2025, 3, 29)),
        ('<time itemprop="datePublished" datetime="2025-03-29">gestern</time>', date(2025, 3, 29)),
        ('<time datetime="2025-03-29">an event of the text</time>', None),
        ("<p>29. März 2025</p>", None),
        ('<meta name="date" content="March 2025">', None),
        ('<script type="application/ld+json">{"datePublished": 5, broken</script>', None),
        ('<script type="application/ld+json">{"datePublished": 5}</script><script>1</script>', None),
    ],
)
def test_only_metadata_dates_the_article(markup: str, expected: date | None) -> None:
    """A date in the text is no date of publication."""
    assert published_on(load_html(f"<html><head>{markup}</head><body><p>Text</p></body></html>")) == expected


def test_what_follows_a_hidden_element_stays() -> None:
    """The text after it belongs to its parent."""
    tree = load_html(
        "<html><body><p><i hidden>x</i>eins <b>zwei</b>"
        "<i style='visibility:hidden'>y</i> drei<!-- c --></p></body></html>"
    )
    assert tree is not None
    assert remove_hidden(tree) == 2
    assert "".join(next(tree.iter("p")).itertext("p", "b")) == "eins zwei drei"


def test_a_page_that_is_hidden_as_a_whole_stays() -> None:
    """Scripts show such pages; without its root there would be nothing to read."""
    assert remove_hidden(document_fromstring("<html hidden><body hidden><p>Text</p></body></html>")) == 0
    assert remove_hidden(Element("div", hidden="")) == 0
