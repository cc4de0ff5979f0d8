"""Markdown: blocks, links, and exact places."""

import pytest

from tests.readers.articles import left_out, outline, read

TEXT = """---
title: Plan
---
# Das Werk *kommt* #

Mehr [hier](https://x.example/a_(b)?q=1 "Titel") und [da][ref], auch ![ein Bild](i.png),
dazu [Kurz] und [unbekannt]. <!-- kein Block -->

Noch ein Titel
--------------

- Erster Punkt
  geht weiter
  - Innen
- Zweiter

> Zitat eins.
> Noch eins.

3. Mai ist ein Tag. So ist es.

<!-- geheim
noch mehr -->

```python
code = 1
```

| A | B |
|---|---|
| 1 | 2 |

    eingerückt

[ref]: http://r.example/x
[kurz]: <http://s.example>
"""


def test_the_blocks_of_a_document() -> None:
    """Headings of both kinds, lists with depth, quotes, code and table rows."""
    article = read(TEXT, "a.md")
    assert outline(article) == [
        "h1 Das Werk *kommt*",
        "p0 Mehr [hier](#1) und [da](#2), auch ein Bild, dazu [Kurz](#3) und [unbekannt]. <!-- kein Block -->",
        "h2 Noch ein Titel",
        "l0- Erster Punkt geht weiter",
        "l1- Innen",
        "l0- Zweiter",
        "q0 Zitat eins. / Noch eins.",
        "p0 3. Mai ist ein Tag. / So ist es.",
        "p0 code = 1",
        "p0 | A | B |",
        "p0 | 1 | 2 |",
        "p0 eingerückt",
    ]
    assert article.links == ("https://x.example/a_(b)?q=1", "http://r.example/x", "http://s.example")
    assert left_out(article) == [("front-matter", 3, "---"), ("hidden-text", 2, "<!-- geheim")]


def test_the_source_of_a_sentence_is_quoted_as_it_stands() -> None:
    """Markers lie outside the spans, link targets inside."""
    article = read(TEXT, "a.md")
    quoted = [article.quote(segment.span) for segment in article.segments]
    assert quoted[0] == "Das Werk *kommt*"
    assert quoted[1].startswith("Mehr [hier](https://x.example/a_(b)?q=1")
    assert quoted[3] == "Erster Punkt\n  geht weiter"
    assert quoted[6:8] == ["Zitat eins.", "Noch eins."]


def test_a_long_line_that_ends_a_sentence_is_a_paragraph() -> None:
    """Portals export one paragraph a line without blank lines between."""
    line = "Der Konzern will im nächsten Jahr ein neues Werk bauen. Es gibt tausend Menschen Arbeit." * 2
    assert len(read(f"{line}\n{line}\n", "a.md").paragraphs) == 2


def test_numbered_lists_and_images_alone() -> None:
    """An image without a description shows nothing; a numbered list may begin at one."""
    assert outline(read("1. Eins\n\n2. Zwei\n\n![](x.png)\n\n#\n\n- \n\n3.\n\n>\n\nEnde.", "a.md")) == [
        "l01. Eins",
        "l02. Zwei",
        "p0 Ende.",
    ]


def test_an_ordered_list_within_another_list() -> None:
    """Depth is counted over lists of both kinds; a fence may stay open."""
    assert outline(read("- a\n  1. b\n  2. c\n\n> - d\n\n~~~\ne", "a.md")) == [
        "l0- a",
        "l11. b",
        "l12. c",
        "l0- d",
        "p0 e",
    ]


def test_a_lone_number_within_a_quote_or_item() -> None:
    """It is text there too; only markers are taken off."""
    text = "> 7. Mai war der Tag der Entscheidung in Berlin.\n\n- - x\n- 9. Juni folgt dem Monat [Mai](t)\n"
    assert outline(read(text, "a.md")) == [
        "q0 7. Mai war der Tag der Entscheidung in Berlin.",
        "l1- x",
        "l0- 9. Juni folgt dem Monat [Mai](#1)",
    ]


@pytest.mark.parametrize("depth", [1, 5, 6, 7, 12, 13, 300])
def test_no_quotation_is_too_deep_to_be_read(depth: int) -> None:
    """A parser has a depth at which it stops; a mail that was forwarded often may be deeper."""
    article = read(f"Vorher.\n\n{'> ' * depth}Der Rat sagt Ja.\n\nNachher.\n", "a.md")
    assert [segment.text for segment in article.segments] == ["Vorher.", "Der Rat sagt Ja.", "Nachher."]


def test_no_list_is_too_deep_to_be_read() -> None:
    """An outline of twenty steps; the deepest share a block."""
    steps = [f"Der Rat sagt {step} Mal Ja." for step in range(20)]
    nested = "\n".join(f"{'  ' * level}- {step}" for level, step in enumerate(steps))
    shown = " ".join(segment.text for segment in read(f"Vorher.\n\n{nested}\n\nNachher.\n", "a.md").segments)
    assert [step for step in steps if step not in shown] == []
