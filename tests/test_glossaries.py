"""Glossaries of the user: CSV in, terms out."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import ConfigurationError
from summarizer.glossaries import parse_glossary, terms_in
from summarizer.nouns.outputs import Term
from tests.factory import make_article


def test_a_line_is_a_source_term_an_english_term_and_perhaps_a_note() -> None:
    """Spaces around the cells do not count, further columns neither."""
    text = "한빛항만공사 , Hanbit Port Corporation,owner,ignored\n연준,Federal Reserve\n"
    assert parse_glossary(text, "terms.csv") == (
        Term("한빛항만공사", "Hanbit Port Corporation", "owner"),
        Term("연준", "Federal Reserve"),
    )


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", "Source,Target\n", "\nsource,target,note\n", " , \n"])
def test_blank_lines_and_a_header_are_no_terms(text: str) -> None:
    """A spreadsheet's byte order mark, header and empty rows are passed over."""
    assert parse_glossary(text, "terms.csv") == ()


def test_a_header_is_only_one_before_the_first_term() -> None:
    """Further down the two words are a term like any other."""
    assert parse_glossary("Quelle,spring\nsource,target\n", "g.csv") == (
        Term("Quelle", "spring"),
        Term("source", "target"),
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("연준", 1),
        ("연준,Fed\n한은\n", 2),
        ("연준,\n", 1),
        (",Fed\n", 1),
        ('연준,Fed,"a note\non two lines"\n한은\n', 3),
    ],
)
def test_a_line_without_two_terms_is_named(text: str, line: int) -> None:
    """The user learns which line of the file to correct."""
    with pytest.raises(ConfigurationError, match=rf"terms\.csv, line {line}: has no source and target"):
        parse_glossary(text, "terms.csv")


def test_what_csv_cannot_read_is_the_file_s_fault() -> None:
    """An unclosed quotation mark that swallows a huge file ends in a message, not in a traceback."""
    with pytest.raises(ConfigurationError, match="is no CSV"):
        parse_glossary('연준,"' + "x" * 200_000, "terms.csv")


CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda cell: cell.strip() == cell)


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1))
def test_what_a_spreadsheet_writes_is_read(rows: list[tuple[str, str, str]]) -> None:
    """Quotes and commas in cells survive the way through CSV."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows([("source", "target", "note"), *rows])
    terms = parse_glossary(file.getvalue(), "terms.csv")
    assert terms == tuple(Term(*row) for row in rows if row[0].lower() != "source" or row[1].lower() != "target")


def test_terms_of_an_article_are_those_whose_source_form_occurs() -> None:
    """Only what stands in the body is put into the prompt."""
    terms = (Term("日銀", "Bank of Japan"), Term("財務省", "Ministry of Finance"))
    assert terms_in(terms, make_article("ja", ["日銀は利上げを決めた。"])) == terms[:1]
