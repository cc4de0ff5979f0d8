"""Which format a file has, and what is no text."""

import pytest

from summarizer.errors import InputError
from summarizer.readers.kinds import refuse_binary, tell_format


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.txt", "text"), ("b/A.MD", "markdown"), ("a.markdown", "markdown"), ("a.HTM", "html"), ("a.xhtml", "html")],
)
def test_the_suffix_tells_the_format(name: str, expected: str) -> None:
    """Whatever the content looks like, in either case of letters."""
    assert tell_format(b"<html># x", name) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<!-- saved -->\n<!DOCTYPE html><html>", "html"),
        (b'<?xml version="1.0"?><html xmlns="x">', "html"),
        ("<html>".encode("utf-16"), "html"),
        (b"# Title\n\nText.", "markdown"),
        (b"Text with [a link](https://x.example).", "markdown"),
        (b"---\ntitle: x\n---\nText.", "markdown"),
        (b"Title\n\nText about <html> tags, no #1.", "text"),
        (b"--- a rule\nText", "text"),
        (b"<p class='first'>Text.</p>", "html"),
        (b"<!-- export -->\n<article><h1>Title</h1>\n<p>Text.", "html"),
        (b"<div align='center'>Logo</div>\n\n# Title\n\nText.", "markdown"),
        (b"<p>Text that never ends.", "text"),
        (b"<Primo> Text.</Primo>", "text"),
    ],
)
@pytest.mark.parametrize("name", ["-", "article", "a.article"])
def test_the_content_tells_the_format_where_the_name_does_not(data: bytes, expected: str, name: str) -> None:
    """Standard input and unknown suffixes are sniffed."""
    assert tell_format(data, name) == expected


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"%PDF-1.7\n", "is a PDF document"),
        (b"PK\x03\x04....word/document.xml", "is a Word document"),
        (b"PK\x03\x04....readme", "is a zip archive"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG image"),
        (b"abc\x00def", "is a binary file"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, cause: str) -> None:
    """The error says what the file is instead."""
    with pytest.raises(InputError, match=cause):
        refuse_binary(data, "a.txt")


def test_utf_16_is_not_binary() -> None:
    """Its NUL bytes stand after a byte order mark."""
    refuse_binary("text".encode("utf-16"), "a.txt")
