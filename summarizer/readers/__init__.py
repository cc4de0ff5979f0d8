"""Readers: the bytes of a file become an Article.

One file per format turns text into a draft of blocks; what all formats share (decoding, the tail, the
language, sentences) is done once, here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from summarizer.errors import InputError
from summarizer.languages import LANGUAGES
from summarizer.nouns.article import Article
from summarizer.readers.charset import decode
from summarizer.readers.draft import Block, Draft
from summarizer.readers.hidden import count_hidden, describe_hidden
from summarizer.readers.kinds import Format, refuse_binary, tell_format
from summarizer.readers.language import UNTOLD, identify_language
from summarizer.readers.lexicon import lexicon_of
from summarizer.readers.segmentation import segment_blocks, show
from summarizer.readers.tail import Trimmed, cut_tail
from summarizer.readers.text import read_text


def _read_markdown(text: str, name: str) -> Draft:
    # Imported on first use, like HTML's: most sources are plain text and need not pay for it.
    from summarizer.readers.markdown import read_markdown

    return read_markdown(text, name)


def _read_html(text: str, name: str) -> Draft:
    from summarizer.readers.html import read_html

    return read_html(text, name)


READERS: dict[Format, Callable[[str, str], Draft]] = {
    "text": read_text,
    "markdown": _read_markdown,
    "html": _read_html,
}
"""Format -> function of the text and the source's name."""


def read_article(
    data: bytes,
    name: str,
    *,
    keep_tail: bool = False,
    declared_charset: str | None = None,
    language: str | None = None,
) -> Article:
    """Read one source document.

    ``name`` is the path as given, or ``-``; its suffix tells the format, else the content does.
    ``declared_charset`` is an encoding known from outside, such as a server's header. With ``keep_tail``
    lists of related articles and page furniture stay in. ``language`` is its ISO 639-1 code where that is
    known; else it is identified. Raises InputError for what is empty, binary,
    undecodable or has no article in it.
    """
    refuse_binary(data, name)
    format_ = tell_format(data, name)
    decoded = decode(data, name, declared_charset)
    draft = READERS[format_](decoded.text, name)
    language = language or identify_language(_sample(draft, draft.blocks))
    trimmed = Trimmed(draft.blocks, ()) if keep_tail else cut_tail(draft, lexicon_of(language))
    paragraphs = segment_blocks(draft, trimmed.blocks, language)
    if not paragraphs:
        raise InputError(name, "holds no text", "give a file with an article in it")
    left_out = sorted((*draft.left_out, *trimmed.left_out), key=lambda part: part.span.start)
    return Article(
        name,
        format_,
        decoded.encoding,
        language,
        draft.text,
        paragraphs,
        tuple(left_out),
        draft.publication,
        draft.links,
        (*_language_notes(language), *decoded.notes, *draft.notes, *_hidden_notes(draft, trimmed.blocks)),
    )


def _language_notes(language: str) -> tuple[str, ...]:
    """What a reader of the findings must know where the words of the source cannot be read."""
    if language in LANGUAGES:
        return ()
    told = "its language could not be told" if language == UNTOLD else f"its language ({language}) has no tables here"
    compared = "only what is written alike on both sides, such as figures, can be compared"
    return (f"{told}: {compared}; its words for numbers, dates, speakers, negations and hedges are not read",)


_SAMPLE_BLOCKS = 2_000


def _sample(draft: Draft, blocks: tuple[Block, ...]) -> str:
    return "\n".join(show(draft.text, block) for block in blocks[:_SAMPLE_BLOCKS])


def _hidden_notes(draft: Draft, blocks: tuple[Block, ...]) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    for block in blocks:
        counts += count_hidden(draft.text[block.outer.start : block.outer.end])
    return (describe_hidden(counts),) if counts else ()
