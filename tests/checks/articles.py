"""Small articles for the tests of checks."""

from __future__ import annotations

from summarizer.nouns.article import Article, Paragraph, Segment, Span
from summarizer.nouns.outputs import TranslatedSegment, Translation
from summarizer.nouns.result import Assignment


def article(language: str, *sentences: str) -> Article:
    """An article of one paragraph, its sentences numbered 1.1, 1.2 ..."""
    segments = []
    start = 0
    for number, sentence in enumerate(sentences, 1):
        segments.append(Segment(f"1.{number}", Span(start, start + len(sentence)), sentence))
        start += len(sentence) + 1
    paragraph = Paragraph(1, "paragraph", tuple(segments))
    return Article("test", "text", "utf-8", language, " ".join(sentences), (paragraph,))


def assignment(language: str, *sentences: str) -> Assignment:
    """An assignment over such an article."""
    return Assignment(article(language, *sentences))


def translation(*sentences: str) -> Translation:
    """A translation of such an article."""
    return Translation(tuple(TranslatedSegment(f"1.{n}", text) for n, text in enumerate(sentences, 1)), ())
