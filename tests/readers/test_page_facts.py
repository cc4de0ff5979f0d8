"""What a page's markup says of the page."""

from __future__ import annotations

from datetime import date

import pytest
from trafilatura.utils import load_html

from summarizer.readers.page_facts import published_on, titles_of


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


def test_all_that_a_page_gives_as_its_title_is_known() -> None:
    """In its head, as metadata, as data for machines, as its main heading, or marked so."""
    head = (
        "<title>Eins</title><meta property='og:title' content='Zwei'><meta name='dc.title' content='Drei'><meta>"
        "<meta name='description' content='nein'><script>1</script>"
        '<script type="application/ld+json">{"headline": "Vier", "name": 5}</script>'
    )
    body = "<h1>Fü<b>nf</b></h1><h2>nein</h2><p itemprop=headline>Sechs</p><!-- c -->"
    tree = load_html(f"<html><head>{head}</head><body>{body}</body></html>")
    assert set(titles_of(tree)) == {"Eins", "Zwei", "Drei", "Vier", "Fünf", "Sechs"}
