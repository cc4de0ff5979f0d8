"""Bytes to text: byte order mark, declaration, UTF-8, UTF-8 with a few bad bytes, detection, refusal."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from summarizer.errors import InputError
from summarizer.readers.language import identify_language

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARATION = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_DECLARATION_WITHIN = 4096
"""Bytes; HTML wants the declaration within the first 1024, some pages put it later."""
_ESCAPED = ((re.compile(rb"\x1b\$[@B]"), "iso2022_jp_ext"), (re.compile(rb"\x1b\$\)C"), "iso2022_kr"))
"""What mails and old pages hold: nothing but ASCII, in which escape sequences change the signs that are meant."""
_BAD_SHARE = 0.001
_DETECTABLE = (
    *("cp949", "cp932", "euc_jp", "gb18030", "big5", "cp1252", "cp1250", "cp1251", "koi8_r"),
    *("cp1254", "cp1253", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859_2", "iso8859_9", "tis_620"),
)
"""What news files come in; a free choice among all codecs prefers exotic ones on short texts."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FIRST_SINGLE_BYTE = 5
_WESTERN = frozenset({"cp1252", "cp1250", "cp1254", "cp1257", "cp1258", "iso8859_2", "iso8859_9"})
"""Code pages that differ in few letters: statistics confuse them, the language tells them apart."""
_PAGES_OF_LANGUAGE = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro", "sq"), ("cp1250", "iso8859_2")),
    **dict.fromkeys(("et", "lv", "lt"), ("cp1257", "cp1252")),
    "tr": ("cp1254",),
    "vi": ("cp1258",),
}
_SUPERSET = {
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
}
"""What the web means by a name (WHATWG Encoding Standard, section 4.2)."""
_DETECTION_BYTES = 200_000


class Decoded(NamedTuple):
    """Text and how it was read."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """Read bytes as text.

    ``declared`` is a name that came with the file, such as a mail's or a server's. Raises InputError
    when no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, name)
    tried: list[str] = []
    for candidate in (declared, declared_charset(data), _by_escapes(data), "utf-8"):
        known = _known(candidate)
        if known in _DETECTABLE[_FIRST_SINGLE_BYTE:] and _is_multibyte_utf8(data):
            # Any bytes pass as a code page; UTF-8 by chance is next to impossible.
            continue
        if known and known not in tried:
            tried.append(known)
            text = _strictly(data, known)
            if text is not None:
                return Decoded(text, known)
    decoded = _nearly_utf8(data) or _detect(data)
    if decoded is None:
        raise InputError(
            name,
            f"its character encoding cannot be told (tried {', '.join(tried)} and detection)",
            "convert it to UTF-8",
        )
    return decoded


def declared_charset(data: bytes) -> str | None:
    """The encoding that an HTML or XML head names, else None."""
    match = _DECLARATION.search(data, 0, _DECLARATION_WITHIN)
    return (match.group(1) or match.group(2)).decode("ascii", "replace") if match else None


def _by_escapes(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _ESCAPED if data.isascii() and mark.search(data)), None)


def _decode_marked(data: bytes, encoding: str, name: str) -> Decoded:
    text = _strictly(data, encoding)
    if text is not None:
        return Decoded(text, encoding)
    nearly = _nearly_utf8(data) if encoding == "utf-8" else None
    if nearly is None:
        raise InputError(name, f"its byte order mark says {encoding}, but it is not", "convert it to UTF-8")
    return nearly


def _known(name: str | None) -> str | None:
    if not name:
        return None
    plain = name.strip().lower()
    try:
        found = codecs.lookup(_SUPERSET.get(plain, plain))
    except (LookupError, ValueError):
        return None
    # A declaration of UTF-16 that could be read as ASCII is wrong (WHATWG); codecs such as rot13 are no charsets.
    return found.name if found._is_text_encoding and not found.name.startswith(("utf-16", "utf-32", "utf-7")) else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _is_multibyte_utf8(data: bytes) -> bool:
    text = _strictly(data, "utf-8")
    return text is not None and not text.isascii()


def _nearly_utf8(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if bad > len(data) * _BAD_SHARE or not _has_multibyte(text):
        return None
    return Decoded(text, "utf-8", (f"not quite UTF-8: {bad} bad byte{'s' * (bad != 1)} shown as \ufffd",))


def _has_multibyte(text: str) -> bool:
    # Without one good multibyte sign, a stray high byte is as likely another encoding.
    return any("\x7f" < sign != "\ufffd" for sign in text)


def _detect(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # 20 ms; most files are UTF-8

    best = from_bytes(data[:_DETECTION_BYTES], cp_isolation=list(_DETECTABLE)).best()
    encoding = best.encoding if best else None
    if encoding in _WESTERN or (encoding is None and _is_mostly_ascii(data)):
        encoding = _by_language(data)
    text = _strictly(data, encoding) if encoding else None
    return Decoded(text, encoding, (f"read as {encoding}, told from its bytes",)) if encoding and text else None


def _is_mostly_ascii(data: bytes) -> bool:
    """Whether the bytes are text of an alphabet that ASCII nearly covers; detection gives up on some."""
    high = sum(byte > 0x7F for byte in data[:_DETECTION_BYTES])
    return high < 0.2 * len(data[:_DETECTION_BYTES]) and not _CONTROLS.search(data)


def _by_language(data: bytes) -> str | None:
    """The Latin code page that the text's language is written in; ASCII letters tell the language."""
    sample = data[:_DETECTION_BYTES]
    language = identify_language(sample.decode("cp1252", "replace"))
    pages = _PAGES_OF_LANGUAGE.get(language, ("cp1252",))
    best = max(pages, key=lambda page: sum(sign > "\x7f" and sign.isalpha() for sign in sample.decode(page, "replace")))
    return best if language != "und" else None
