"""The index of a folder, as Markdown: every file with links to what was made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from summarizer.nouns.index import IndexLine
from summarizer.writers.markdown_escaping import escape


def write_index(summary: str, lines: Iterable[IndexLine]) -> str:
    """A heading, what there is to say of all of them, and a line for each file."""
    return "".join(f"{line}\n" for line in _lines(summary, lines))


def _lines(summary: str, lines: Iterable[IndexLine]) -> Iterator[str]:
    yield "# Articles"
    yield ""
    yield escape(summary)
    yield ""
    for line in lines:
        yield f"- {escape(line.name)}: {_said_of(line)}"


def _said_of(line: IndexLine) -> str:
    links = ", ".join(f"[{escape(label)}]({quote(path)})" for label, path in line.outputs)
    return " – ".join(filter(None, (links, escape(line.remark))))
