"""The index of a folder: what files are called becomes neither markup nor a link to elsewhere."""

from __future__ import annotations

from summarizer.nouns.index import IndexLine
from summarizer.writers.index import write_index


def test_each_file_has_a_line_with_its_outputs() -> None:
    """And with what else there is to say of it; one without outputs has that alone."""
    lines = [
        IndexLine("a.txt", ((".summary.md", b"a.txt.summary.md"), (".facts.md", b"a.txt.facts.md")), "1 is wrong"),
        IndexLine("b.png", remark="left out: no known kind"),
    ]
    assert write_index("2 files", lines) == (
        "# Articles\n\n2 files\n\n"
        "- a.txt: [.summary.md](a.txt.summary.md), [.facts.md](a.txt.facts.md) – 1 is wrong\n"
        "- b.png: left out: no known kind\n"
    )


def test_a_file_name_is_shown_as_it_is_and_changes_nothing() -> None:
    """Line ends, tags and brackets in a name; bytes that are no UTF-8 in the address of a link."""
    line = IndexLine("<b>\n[x](y)", ((".md", b"<b>\n[x](y)\xff.md"),))
    assert write_index("", [line]).splitlines()[4:] == [r"- &lt;b> [x\](y): [.md](%3Cb%3E%0A%5Bx%5D%28y%29%FF.md)"]
