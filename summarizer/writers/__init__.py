"""Writers: a result as text. One file a format; a new one is a file and a line here."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.nouns.result import Format, Result
from summarizer.writers.json import write_json
from summarizer.writers.markdown import write_markdown
from summarizer.writers.text import write_text

WRITERS: dict[Format, Callable[[Result], str]] = {
    "md": write_markdown,
    "json": write_json,
    "text": write_text,
}
"""Name of a format, as on the command line -> its writer. What a writer returns is valid UTF-8 text."""
