"""What every prompt of an article shares."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.nouns.exchange import Message
from summarizer.nouns.outputs import Term
from summarizer.prompts import PromptFolder
from summarizer.tasks.material import (
    make_request,
    mark_of,
    numbered,
    parse_reply,
    shared_values,
    term_lines,
    with_complaint,
)
from summarizer.tasks.replies import TranslateReply
from tests import factory
from tests.scripted import answer, translated

SOURCE = factory.assign("ko", "공사는 3조4,000억원을 투입한다.", "시장은 반대한다.")


def test_sentences_are_shown_one_a_line_behind_their_ids() -> None:
    """What the model cites is what it sees."""
    assert numbered(SOURCE.article.segments) == "1.1 공사는 3조4,000억원을 투입한다.\n1.2 시장은 반대한다."


def test_the_mark_is_the_same_for_the_same_article_and_another_for_another() -> None:
    """It cannot be guessed by whoever writes the article, and a repeated request has the same key."""
    assert mark_of(SOURCE.article) == mark_of(replace(SOURCE.article, name="copy"))
    assert mark_of(SOURCE.article) != mark_of(factory.make_article("ko", ["다른 기사."]))
    assert mark_of(SOURCE.article) not in SOURCE.article.text


def test_a_lone_surrogate_has_a_mark() -> None:
    """Broken text is fenced like any other."""
    assert mark_of(factory.make_article("ko", ["\ud800"])).startswith("~~~ ")


def test_values_are_those_of_the_language_and_the_sentences_shown() -> None:
    """Hedges come from the language's table, computed values from the sentences that are shown."""
    source = replace(SOURCE, glossary=(Term("공사", "the corporation", "short"), Term("시장", "mayor")))
    values = shared_values(source, source.article.segments)
    assert values["language"] == "Korean"
    assert "reportedly" in values["hedges"]
    assert values["computed"]
    assert values["glossary"] == "공사 = the corporation (short)\n시장 = mayor"
    assert shared_values(source, source.article.segments[1:])["computed"] == ""


def test_computed_values_are_those_of_numbers_in_digits_and_once_each() -> None:
    """A number word may be a part of another word; what is the same with a longer ending says nothing new."""
    source = factory.assign("ko", "예산은 5,000억원이다.", "그중 5,000억원을 삼십만 명이 쓴다.", "7,000억원은 남는다.")
    lines = shared_values(source, source.article.segments)["computed"].splitlines()
    assert len(lines) == len({line.partition(" = ")[2] for line in lines})
    assert any(line.startswith("5,000억") and "500 billion" in line for line in lines)
    assert any(line.startswith("7,000억") and "700 billion" in line for line in lines)
    assert not any(line.startswith("삼십만") for line in lines)


def test_an_unknown_language_is_called_so() -> None:
    """The prompt still reads as English; there are no hedges to name."""
    values = shared_values(factory.assign("und", "Lorem."), ())
    assert (values["language"], values["hedges"], values["article"]) == ("foreign-language", "", "")


def test_terms_without_a_note_have_no_brackets() -> None:
    """One line a term."""
    assert term_lines([Term("日銀", "Bank of Japan")]) == "日銀 = Bank of Japan"
    assert term_lines([]) == ""


def test_a_request_holds_the_filled_prompt_and_its_provenance() -> None:
    """Schema, name, limit and the hash of the prompt file go with it."""
    prompts = PromptFolder()
    values = {**shared_values(SOURCE, SOURCE.article.segments), "failing": "1.1", "terms": ""}
    request = make_request("translate-repair", values, prompts, "gpt-6-luna", 900)
    assert (request.task, request.schema_name) == ("translate-repair", "translate_repair")
    assert (request.model, request.max_output_tokens) == ("gpt-6-luna", 900)
    assert request.prompt_hash == prompts.load("translate-repair").sha256
    assert request.schema == prompts.schema("translate-repair")
    assert "1.2 시장은 반대한다." in request.messages[1].content


def test_an_answer_in_the_format_is_parsed() -> None:
    """The reply becomes the task's model."""
    parsed = parse_reply(TranslateReply, answer(translated(("1.1", "The mayor objects."))))
    assert isinstance(parsed, TranslateReply)
    assert parsed.segments[0].text == "The mayor objects."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the answer: Invalid JSON"),
        ("The mayor objects.", "the answer: Invalid JSON"),
        ('```json\n{"segments": [], "terms": []}\n```', "the answer: Invalid JSON"),
        ("null", "the answer: Input should be an object"),
        ('{"segments": []}', "terms: Field required"),
        ('{"segments": [{"id": "1.1"}], "terms": []}', r"segments\.0\.text: Field required"),
        ('{"segments": [], "terms": [], "note": ""}', "note: Extra inputs are not permitted"),
        ('{"segments": [{"id": 1, "text": ""}], "terms": []}', r"segments\.0\.id: Input should be a valid string"),
        ('{"segments": [{"id": "1.1", "text": "\\ud800"}], "terms": []}', "the answer: Invalid JSON"),
        ("\ud800", "."),
    ],
)
def test_an_answer_in_another_format_is_refused_with_the_reason(text: str, message: str) -> None:
    """The model is told what to correct; code never guesses."""
    with pytest.raises(ValueError, match=message):
        parse_reply(TranslateReply, answer(text))


def test_a_complaint_is_added_to_the_same_request() -> None:
    """The second request says what was wrong and is another one for the shelves."""
    request = factory.make_request()
    complained = with_complaint(request, "terms: Field required")
    assert complained.messages[:2] == request.messages
    assert complained.messages[2] == Message(
        "user", "Your last answer did not follow the format (terms: Field required). Answer again, as asked."
    )
    assert replace(complained, messages=request.messages) == request
