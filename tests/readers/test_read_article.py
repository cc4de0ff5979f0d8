"""From bytes to an article."""

from __future__ import annotations

import pytest

from summarizer.errors import InputError
from summarizer.readers import READERS, read_article
from tests.readers.articles import read


def test_there_is_one_reader_a_format() -> None:
    """The registry can be read."""
    assert list(READERS) == ["text", "markdown", "html"]


@pytest.mark.parametrize("text", ["", " \n", "\ufeff\u200b\n"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "-"])
def test_nothing_to_read_is_an_error_of_one_line(text: str, name: str) -> None:
    """It names the file."""
    with pytest.raises(InputError) as caught:
        read(text, name)
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_what_the_article_carries() -> None:
    """Name, format, encoding, language and the text as read."""
    text = "코스피가 올랐다. 투자액은 1조 달러다."
    article = read_article(text.encode("cp949"), "-", declared_charset="euc-kr")
    assert (article.name, article.format, article.encoding, article.language) == ("-", "text", "cp949", "ko")
    assert article.text == text


def test_long_lines_and_many_paragraphs_take_linear_time() -> None:
    """A megabyte on one line, of words, quotation marks or nothing but letters."""
    assert len(read("이 문장은 짧다. " * 45_000).segments) == 45_000
    assert len(read('"' * 300_000).segments) == 1
    assert len(read("x" * 1_000_000).segments) == 1
    assert len(read("[a](" * 50_000, "a.md").segments) == 1


def test_a_language_that_is_known_is_not_identified() -> None:
    """It is taken as given, for the tail and the sentences too."""
    article = read_article("한빛시는 다리를 닫는다.".encode(), "a.txt", language="en")
    assert article.language == "en"
