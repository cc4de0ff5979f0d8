"""Title and provenance: what was read, what was left out, who made it, how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from summarizer.languages import LANGUAGES
from summarizer.nouns.article import Article, LeftOutReason
from summarizer.nouns.outputs import DateMention
from summarizer.nouns.result import Result
from summarizer.writers.document import Block, Document, Heading, Inline, Item, inlines, strong
from summarizer.writers.inline_markup import read_markup
from summarizer.writers.report.remarks import Remarks, cited, grounded
from summarizer.writers.report.wording import counted, left_out_lines, name, verdict


def head(result: Result, remarks: Remarks) -> Document:
    """Title, what is remarked on it, and the provenance lines."""
    flags = remarks.at("summary", "headline")
    title: Block = Heading(1, (*flags.mark(), *_title(result)))
    return (title, *flags.lines(depth=0), *(_line(label, value) for label, value in _provenance(result)))


def _line(label: str, value: str) -> Item:
    return Item(inlines(strong(f"{label}:"), f" {value}"))


def _title(result: Result) -> tuple[Inline, ...]:
    if result.summary:
        return inlines(result.summary.headline.text)
    english = _english(result)
    for paragraph in result.article.paragraphs:
        sentences = [english[segment.id] for segment in paragraph.segments if segment.id in english]
        if paragraph.kind == "heading" and sentences:
            return read_markup(_spaced(sentences), result.article)
    return inlines(result.article.publication.title or name(result.article))


def _english(result: Result) -> dict[str, str]:
    """The English of each sentence: the translation's, or the article's own where it needs none."""
    if result.translation:
        return {segment.id: segment.text for segment in result.translation.segments}
    own = result.article.segments if result.article.language == "en" else ()
    return {segment.id: segment.text for segment in own}


def _spaced(sentences: list[str]) -> list[str | Inline]:
    return [part for sentence in sentences for part in (*inlines(" "), sentence)][1:]


def _provenance(result: Result) -> Iterator[tuple[str, str]]:
    article = result.article
    language = LANGUAGES.get(article.language, f"language: {article.language}")
    yield "Checked", verdict(result)
    yield "Source", f"{name(article)} ({language}; {article.format}, {article.encoding})"
    yield from _published(result)
    yield "Read", _read(article)
    yield "Made by", f"summarizer {result.versions.summarizer} with {result.versions.model}"
    if result.summary:
        yield "Headline from", cited(result.summary.headline.evidence) or "no evidence"
    for missing in result.missing:
        yield "Missing", f"{', '.join(missing.outputs)} – {missing.reason}"
    for note in (*result.notes, *article.notes):
        yield "Note", note


def _published(result: Result) -> Iterator[tuple[str, str]]:
    """As the article's own text gives it; what the file says besides where that is something else."""
    own, file = result.facts.source if result.facts else None, result.article.publication
    evidence = f" {cited(own.evidence)}" if own and own.evidence else ""
    for label, said, meta in (
        ("Publisher", own and own.publisher, file.publisher),
        ("Byline", own and own.byline, file.byline),
        ("Passes on a report of", own and own.relays, None),
    ):
        if said:
            yield label, said + evidence + (f"; the file says: {meta}" if meta and meta != said else "")
        elif meta:
            yield label, f"{meta} (from the file)"
    if file.title:
        yield "Title in the file", file.title
    if file.url:
        yield "Address in the file", file.url
    if own and own.date:
        yield "Dated", _dated(own.date)
    if file.date and file.date != result.published:
        yield "Date in the file", file.date.isoformat()
    if result.published:
        yield "Published", result.published.isoformat()


def _dated(date: DateMention) -> str:
    """A date with its proof on one line."""
    meant = f", meant: {date.resolved}" if date.resolved and date.resolved != date.edtf else ""
    proof = f"written “{date.as_written}”, {grounded(date.grounding, date.evidence)}"
    event = f"; {date.event}" if date.event else ""
    return f"{date.edtf or 'not read by code'}{meant} ({proof}{event}) {cited(date.evidence)}"


def _read(article: Article) -> str:
    lines: Counter[LeftOutReason] = Counter()
    for each in article.left_out:
        lines[each.reason] += each.lines
    left_out = "".join(f"; {left_out_lines(number, reason)} left out" for reason, number in lines.items())
    paragraphs, sentences = len(article.paragraphs), len(article.segments)
    return f"{counted(paragraphs, 'paragraph')}, {counted(sentences, 'sentence')}{left_out}"
