"""The translation, in the shape of the article."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.nouns.article import Article, Paragraph, Segment
from summarizer.nouns.outputs import Translation
from summarizer.writers.document import Block, Document, Heading, Inline, Item, Prose, Quote, inlines, strong
from summarizer.writers.inline_markup import read_markup
from summarizer.writers.report.remarks import Remarks, cited

_ITEM_NUMBER = 9
"""Longest number of a list item that Markdown takes, in digits."""


def translation_section(article: Article, translation: Translation, remarks: Remarks) -> Document:
    """Paragraph by paragraph; flagged sentences with their id, and the findings below the paragraph."""
    english: dict[str, str] = {}
    for segment in translation.segments:
        english[segment.id] = f"{english[segment.id]} {segment.text}" if segment.id in english else segment.text
    blocks: list[Block] = [Heading(2, inlines("Translation"))]
    blocks.extend(remarks.at("translation", "segments").lines(depth=0))
    for paragraph in article.paragraphs:
        if paragraph.segments:
            blocks.extend(_paragraph(article, paragraph, english, remarks))
    blocks.extend(_homeless(article, english))
    blocks.extend(_terms(translation, remarks))
    return tuple(blocks)


def _paragraph(article: Article, paragraph: Paragraph, english: dict[str, str], remarks: Remarks) -> Iterator[Block]:
    parts: list[str | Inline] = []
    for segment in paragraph.segments:
        parts.extend((*inlines(" " if parts else ""), *_sentence(segment, english, remarks)))
    yield _shaped(paragraph, read_markup(parts, article))
    depth = paragraph.level + 1 if paragraph.kind == "list_item" else 0
    for segment in paragraph.segments:
        yield from remarks.at("translation", "segments", segment.id).lines(depth, segment.id)


def _sentence(segment: Segment, english: dict[str, str], remarks: Remarks) -> Iterator[str | Inline]:
    text = english.get(segment.id, "")
    flags = remarks.at("translation", "segments", segment.id)
    if flags:
        yield from (*flags.mark(), *inlines(f"{cited((segment.id,))} "))
    if text.strip():
        yield text
    else:
        yield from inlines(strong(f"[{segment.id} not translated]"), " ")
        yield segment.text


def _shaped(paragraph: Paragraph, line: tuple[Inline, ...]) -> Block:
    match paragraph.kind:
        case "heading":
            return Heading(min(max(paragraph.level, 1) + 2, 6), line)
        case "list_item":
            number = paragraph.marker[:-1]
            numbered = number.isascii() and number.isdigit() and len(number) <= _ITEM_NUMBER
            return Item(line, paragraph.marker if numbered and paragraph.marker[-1] in ".)" else "-", paragraph.level)
        case "quote":
            return Quote(line, paragraph.level)
        case _:
            return Prose(line)


def _homeless(article: Article, english: dict[str, str]) -> Iterator[Block]:
    """Texts for sentences that the article does not have."""
    for segment_id, text in english.items():
        if segment_id not in article.segment_by_id:
            yield Prose(inlines(strong(f"[{segment_id}: no such sentence in the article]"), f" {text}"))


def _terms(translation: Translation, remarks: Remarks) -> Iterator[Block]:
    if translation.terms:
        yield Heading(3, inlines("Terms of the translation"))
    for number, term in enumerate(translation.terms, 1):
        flags = remarks.at("translation", "terms", number)
        note = f" ({term.note})" if term.note else ""
        yield Item((*flags.mark(), *inlines(f"{term.source} = ", strong(term.english), note)))
        yield from flags.lines()
