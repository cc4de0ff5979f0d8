"""The little markup that a sentence carries: emphasis, and links by their number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from summarizer.nouns.article import Article
from summarizer.writers.controls import one_line
from summarizer.writers.document import Emphasis, Inline, Link, Strong, Text
from summarizer.writers.links import safe_target

_LINK = re.compile(r"\[([^\[\]]*)\]\(#(\d{1,6})\)")
_STARS = re.compile(r"\*{1,3}")
_DOUBLE_STARS = re.compile(r"(?<!\*)\*\*(?!\*)")
"""All that counts as emphasis in plain text: what pages with Markdown leave behind when they are copied."""


@dataclass(slots=True)
class _Open:
    """An opening mark that still looks for its closing one."""

    stars: str
    inlines: list[Inline] = field(default_factory=list)


def read_markup(sentences: Iterable[str | Inline], article: Article) -> tuple[Inline, ...]:
    """The inlines of sentences that share a paragraph; emphasis may reach over several of them.

    Inlines among the sentences are taken over as they are. In an article of plain text a single
    asterisk is an asterisk.
    """
    stack = [_Open("")]
    for sentence in sentences:
        if isinstance(sentence, str):
            _read_sentence(one_line(sentence).strip(" "), article, stack)
        else:
            stack[-1].inlines.append(sentence)
    while len(stack) > 1:
        _give_up(stack)
    return tuple(stack[0].inlines)


def _read_sentence(sentence: str, article: Article, stack: list[_Open]) -> None:
    end = 0
    for link in _LINK.finditer(sentence):
        _read_stars(sentence, end, link.start(), article, stack)
        stack[-1].inlines.extend(_link(link, article))
        end = link.end()
    _read_stars(sentence, end, len(sentence), article, stack)


def _link(link: re.Match[str], article: Article) -> Sequence[Inline]:
    """The link with the source's own target; its label alone where there is none to trust."""
    label, number = link[1], int(link[2])
    target = safe_target(article.links[number - 1]) if 0 < number <= len(article.links) else None
    if target is None:
        return (Text(label),) if label else ()
    return (Link((Text(label.strip() or target),), target),)


def _read_stars(sentence: str, start: int, end: int, article: Article, stack: list[_Open]) -> None:
    position, marks = start, _DOUBLE_STARS if article.format == "text" else _STARS
    for stars in marks.finditer(sentence, start, end):
        _add_text(stack, sentence[position : stars.start()])
        before, after = sentence[stars.start() - 1 : stars.start()], sentence[stars.end() : stars.end() + 1]
        _read_mark(stars[0], before, after, stack)
        position = stars.end()
    _add_text(stack, sentence[position:end])


def _read_mark(stars: str, before: str, after: str, stack: list[_Open]) -> None:
    product = before.isdigit() and after.isdigit()
    closes = before.strip() and any(opened.stars == stars for opened in stack)
    if closes and not product:
        while stack[-1].stars != stars:
            _give_up(stack)
        opened = stack.pop()
        stack[-1].inlines.extend(_emphasised(opened))
    elif after.strip() and not product:
        stack.append(_Open(stars))
    else:
        _add_text(stack, stars)


def _emphasised(opened: _Open) -> Sequence[Inline]:
    inlines = tuple(opened.inlines)
    if opened.stars == "*":
        return (Emphasis(inlines),)
    return (Strong(inlines if opened.stars == "**" else (Emphasis(inlines),)),)


def _give_up(stack: list[_Open]) -> None:
    """An opening mark without a closing one was an asterisk."""
    opened = stack.pop()
    stack[-1].inlines.extend((Text(opened.stars), *opened.inlines))


def _add_text(stack: list[_Open], text: str) -> None:
    if text:
        stack[-1].inlines.append(Text(text))
