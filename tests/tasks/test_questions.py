"""What a request asks for apart from its surroundings, and where in a text that is answered already."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.nouns.article import Segment
from summarizer.nouns.exchange import Question
from summarizer.nouns.outputs import Term
from summarizer.nouns.result import Assignment, Options
from summarizer.prompts import PromptFolder
from summarizer.tasks.questions import Questions
from tests.factory import assign, make_article

OPTIONS = Options(("translation",), model="gpt-6-luna")
SENTENCES = ("Der Hafen wächst.", "Die Stadt zahlt.", "Niemand fragte.")
SOURCE = assign("de", *SENTENCES)


def question(assignment: Assignment = SOURCE, task: str = "translate", options: Options = OPTIONS) -> Question:
    """The question about all sentences of an article."""
    return Questions(task, assignment, options, PromptFolder()).ask(assignment.article.segments)


@pytest.mark.parametrize(
    "other",
    [
        Assignment(make_article("de", ["Davor."], SENTENCES, ["Dahinter."])),
        replace(SOURCE, offered=(Term("Hafen", "harbour"),)),
        replace(SOURCE, glossary=(Term("Bahnhof", "station"),)),
        replace(SOURCE, answered=(Question("ab", ("1.1",)),)),
    ],
)
def test_the_surroundings_are_no_part_of_it(other: Assignment) -> None:
    """The rest of the article, ids, what others settled, and what the user says of other words."""
    segments = [segment for segment in other.article.segments if segment.text in SENTENCES]
    asked = Questions("translate", other, OPTIONS, PromptFolder()).ask(segments)
    assert asked.digest == question().digest
    assert asked.ids == tuple(segment.id for segment in segments)


def test_all_else_is(tmp_path: Path) -> None:
    """Text, order, language, the user's terms with their notes, task, model and prompt."""
    text = (Path(__file__).parents[2] / "prompts" / "translate.md").read_text(encoding="utf-8")
    (tmp_path / "translate.md").write_text(text.replace("You translate", "Translate"), encoding="utf-8")
    term = Term("Hafen", "harbour")
    digests = {
        question().digest,
        question(assign("de", *SENTENCES[:2])).digest,
        question(assign("de", *reversed(SENTENCES))).digest,
        question(assign("de", SENTENCES[0] + " " + SENTENCES[1], SENTENCES[2])).digest,
        question(assign("fr", *SENTENCES)).digest,
        question(replace(SOURCE, glossary=(term,))).digest,
        question(replace(SOURCE, glossary=(replace(term, english="port"),))).digest,
        question(replace(SOURCE, glossary=(replace(term, note="of Hamburg"),))).digest,
        question(task="translate-repair").digest,
        question(options=replace(OPTIONS, model="gpt-6-sol")).digest,
        Questions("translate", SOURCE, OPTIONS, PromptFolder(tmp_path)).ask(SOURCE.article.segments).digest,
        Questions("translate", SOURCE, OPTIONS, PromptFolder())
        .ask(SOURCE.article.segments, [("The port grows.", "is odd")])
        .digest,
    }
    assert len(digests) == 12


def test_a_text_that_utf_8_cannot_hold_has_a_question_as_well() -> None:
    """JSON can hold a lone surrogate, and so can an article."""
    assert question(assign("de", "a\ud800")).digest != question(assign("de", "a\ud801")).digest


def standing(text: str, *answered: str) -> list[str]:
    """The runs of a text of one-letter sentences that were asked for before."""
    source = assign("de", *text)
    asked = [question(assign("de", *part)) for part in answered]
    segments: tuple[Segment, ...] = source.article.segments
    runs = Questions("translate", source, OPTIONS, PromptFolder()).standing(segments, asked)
    return [text[begin:end] for begin, end in runs]


@pytest.mark.parametrize(
    ("text", "answered", "expected"),
    [
        ("abcdef", ("abc", "def"), ["abc", "def"]),
        ("xabcdef", ("abc", "def"), ["abc", "def"]),
        ("abxcdef", ("abc", "def"), ["def"]),
        ("defabc", ("abc", "def"), ["def", "abc"]),
        ("abab", ("ab",), ["ab", "ab"]),
        ("abcde", ("abc", "cde", "ab"), ["ab", "cde"]),
        ("abcd", ("a", "b", "c", "d", "ab", "cd"), ["ab", "cd"]),
        ("aaaaa", ("aa", "aaa"), ["aa", "aaa"]),
        ("abc", ("abcd",), []),
        ("", ("a",), []),
        ("abc", (), []),
        ("abc", ("", "bc"), ["bc"]),
    ],
)
def test_what_stands_is_chosen_so_that_little_is_left(
    text: str, answered: tuple[str, ...], expected: list[str]
) -> None:
    """Wherever it stands now; and of two ways that leave the same, the one of fewer runs."""
    assert standing(text, *answered) == expected


@settings(deadline=None)
@given(st.text("ab", max_size=12), st.lists(st.text("ab", min_size=1, max_size=5), max_size=4))
def test_no_other_choice_leaves_less(text: str, answered: list[str]) -> None:
    """Compared with all choices there are."""
    runs = standing(text, *answered)
    assert set(runs) <= set(answered)

    @cache
    def least(at: int) -> int:
        if at >= len(text):
            return 0
        ways = [least(at + len(part)) for part in answered if text.startswith(part, at)]
        return min([1 + least(at + 1), *ways])

    assert len(text) - sum(map(len, runs)) == least(0)
