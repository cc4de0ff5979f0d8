"""Which format a file has: by its name, else by its first bytes; and what is no text at all."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from summarizer.errors import InputError

Format = Literal["text", "markdown", "html"]

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_MAGICS = tuple(magic for magic, _ in _MAGIC)
_ZIPPED = (
    (b"word/", "a Word document (docx)"),
    (b"xl/", "an Excel workbook (xlsx)"),
    (b"ppt/", "a PowerPoint file (pptx)"),
    (b"application/epub+zip", "an EPUB book"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_FRAGMENT = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:article|main|section|div|p|h[1-6]|meta|title|script|style)\b[^<>]{0,500}>"
    rb"(?=.*</\w)",
    re.I | re.S,
)
"""An article without the page around it, as in a database; Markdown may begin like that as well."""
_MARKDOWN = re.compile(
    rb"^(?:#{1,6} \S|```|~~~|> \S|\[[^\]\n]{1,80}\]: ?\S+$|={3,} *$)|\]\([^\s()]{1,500}\)", re.MULTILINE
)
_FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf)?(?:---|\+\+\+)[ \t]*\r?\n(?:[\w-]{1,40}[ \t]*[:=]|#)")
_SNIFFED_BYTES = 65_536


def tell_format(data: bytes, name: str) -> Format:
    """The format by the name's suffix; of ``-`` and unknown suffixes by the content."""
    by_name = SUFFIXES.get(PurePath(name).suffix.lower())
    if by_name:
        return by_name
    head = data[:_SNIFFED_BYTES].replace(b"\x00", b"")
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")):
        return "html"
    if _MARKDOWN.search(head) or _FRONT_MATTER.match(head):
        return "markdown"
    return "html" if _FRAGMENT.match(head) else "text"


def refuse_binary(data: bytes, name: str) -> None:
    """Raise InputError for what is empty or no text, naming what it is."""
    if not data.strip():
        raise InputError(name, "is empty", "give a file with an article in it")
    what = _of_magic(data) if data.startswith(_MAGICS) else None
    if data.startswith(b"PK\x03\x04"):
        what = next((what for part, what in _ZIPPED if part in data), "a zip archive")
    if what:
        raise InputError(name, f"is {what}", "save the article as text, Markdown or HTML")
    if b"\x00" in data and not data.startswith(_UNICODE_MARKS):
        raise InputError(name, "is a binary file (it holds NUL bytes)", "save the article as UTF-8 text")


def _of_magic(data: bytes) -> str:
    return next(what for magic, what in _MAGIC if data.startswith(magic))
