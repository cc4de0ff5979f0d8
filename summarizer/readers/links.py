"""Markdown's links and images within a paragraph, and what a segment shows in their place."""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarizer.nouns.article import Span
from summarizer.readers.draft import Replacement

_TARGET = (
    r"\(\s{0,3}(?:<([^<>\n]{0,4000})>|((?:[^\s()<>]|\([^\s()]{0,500}\)){0,4000}))"
    r"(?:\s{1,3}(?:\"[^\"]{0,300}\"|'[^']{0,300}'))?\s{0,3}\)"
)
_IMAGE = re.compile(r"!\[([^\[\]]{0,1000})\](?:" + _TARGET + r"|\[[^\[\]]{0,200}\])")
_LINK = re.compile(
    r"(?<![\\!])\[((?:[^\[\]\\]|\\.|!\[[^\[\]]{0,300}\]\([^()\s]{0,2000}\)){1,1000})\](?:"
    + _TARGET
    + r"|\[([^\[\]]{0,200})\]|)",
    re.DOTALL,
)


class LinkTable:
    """Numbers the targets of a document's links in order."""

    def __init__(self, references: Mapping[str, str] | None = None) -> None:
        """``references`` maps the folded label of a reference definition to its target."""
        self._references = references or {}
        self.targets: list[str] = []

    def replacements(self, text: str, span: Span) -> tuple[tuple[Replacement, ...], bool]:
        """The replacements of a stretch, in order; and whether it is nothing but a link."""
        found = [
            Replacement(Span(match.start(), match.end()), match.group(1).strip())
            for match in _IMAGE.finditer(text, span.start, span.end)
        ]
        whole = False
        for match in _LINK.finditer(text, span.start, span.end):
            link = self._link(match)
            if link is not None:
                found.append(link)
                whole = whole or (_is_bare(text[span.start : match.start()]) and _is_bare(text[match.end() : span.end]))
        return tuple(sorted(found, key=lambda item: item.span.start)), whole

    def _link(self, match: re.Match[str]) -> Replacement | None:
        label_end = match.end(1) + 1
        target = match.group(2) or match.group(3)
        if match.end() == label_end or match.group(4) is not None:
            target = self._references.get(fold_label(match.group(4) or match.group(1)))
        if not target:
            return None
        self.targets.append(target)
        return Replacement(Span(label_end, match.end()), f"(#{len(self.targets)})")


def fold_label(label: str) -> str:
    """A reference label as it is compared: case and runs of white space do not matter (CommonMark 4.7)."""
    return " ".join(label.split()).casefold()


def _is_bare(text: str) -> bool:
    return not any(sign.isalnum() for sign in text)
