"""Full translation: split, asked part by part, joined, arranged and repaired."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.nouns.article import Article
from summarizer.nouns.exchange import Question
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import Term, TranslatedSegment, Translation
from summarizer.nouns.result import Assignment, Options, Outcome
from summarizer.prompts import PromptFolder
from summarizer.tasks import translate
from summarizer.tasks.translate import CONTEXT_TOKENS, PART_SEGMENTS, PART_TOKENS, Part
from summarizer.tokens import count_tokens
from tests.factory import assign, make_article, make_translation
from tests.scripted import answer, translated

SHORT = assign("ja", "県は橋を直す。", "費用は未定だ。", "知事は謝った。")
SENTENCE = "한빛항만공사는 12일 컨테이너 부두 확장에 3조4,000억원을 투입하는 방안을 검토 중이라고 밝혔다."
OPTIONS = Options(outputs=("translation",), model="gpt-6-luna")


def long_article(paragraphs: int, sentences: int) -> Article:
    """An article of so many paragraphs of so many sentences."""
    return make_article("ko", *[[SENTENCE] * sentences] * paragraphs)


def ids(part: Part) -> list[str]:
    """The sentences of a part."""
    return [segment.id for segment in part.segments]


def fault(id_: str, message: str) -> Finding:
    """A finding on a sentence."""
    return Finding("residue.script", "contradicts", "minor", Location("translation", "segments", id_), message, (id_,))


# Splitting


def test_a_short_article_is_one_part() -> None:
    """Most articles are asked for at once."""
    assert [ids(part) for part in translate.split(SHORT.article)] == [["1.1", "1.2", "1.3"]]


def test_a_long_article_is_cut_between_paragraphs() -> None:
    """No part begins in the middle of a paragraph, none is above the limit, nothing is lost."""
    article = long_article(40, 4)
    parts = translate.split(article)
    assert len(parts) > 1
    assert [id_ for part in parts for id_ in ids(part)] == [segment.id for segment in article.segments]
    assert all(ids(part)[0].endswith(".1") for part in parts)
    assert all(count_tokens("\n".join(s.text for s in part.segments)) <= PART_TOKENS for part in parts)


def test_a_paragraph_that_is_too_long_is_cut_between_its_sentences() -> None:
    """Only a sentence is never cut."""
    article = make_article("ko", ["짧다."], [SENTENCE] * 150, ["끝."])
    parts = translate.split(article)
    assert len(parts) > 2
    assert [id_ for part in parts for id_ in ids(part)] == [segment.id for segment in article.segments]


def test_a_sentence_above_the_limit_is_a_part_of_its_own() -> None:
    """It is asked for whole."""
    article = make_article("ko", ["짧다."], [SENTENCE * 150], ["끝."])
    assert [ids(part) for part in translate.split(article)] == [["1.1"], ["2.1"], ["3.1"]]


def test_many_short_lines_are_split_by_their_number() -> None:
    """An answer has room for so many sentences, however short they are."""
    article = make_article("ko", *[["네."]] * 450)
    parts = translate.split(article)
    assert [len(part.segments) for part in parts] == [PART_SEGMENTS, PART_SEGMENTS, 50]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(1, 30), min_size=1, max_size=12), min_size=1, max_size=12))
def test_parts_are_the_article_in_order(shape: list[list[int]]) -> None:
    """Whatever its shape, each sentence is asked for exactly once, within the limits."""
    article = make_article("ko", *[[SENTENCE * size for size in paragraph] for paragraph in shape])
    parts = translate.split(article)
    assert tuple(segment for part in parts for segment in part.segments) == article.segments
    for part in parts:
        text = "\n".join(segment.text for segment in part.segments)
        assert len(part.segments) == 1 or count_tokens(text) <= PART_TOKENS


# Planning after an earlier version


def numbered(count: int, *, sentences: int = 4) -> list[list[str]]:
    """Paragraphs no two of which are the same."""
    return [[f"{number}번 부두. {SENTENCE}"] + [SENTENCE] * (sentences - 1) for number in range(count)]


def planned(paragraphs: list[list[str]], before: list[list[str]]) -> tuple[list[Part], list[Part]]:
    """The parts of an article all of whose earlier version was answered, and those that were not asked for before."""
    old = Assignment(make_article("ko", *before))
    requests = [translate.request_part(old, OPTIONS, PromptFolder(), part, ()) for part in translate.split(old.article)]
    answered = tuple(request.question for request in requests if request.question)
    new = Assignment(make_article("ko", *paragraphs), answered=answered)
    parts = translate.plan(new, OPTIONS, PromptFolder())
    asked = [translate.request_part(new, OPTIONS, PromptFolder(), part, ()).question for part in parts]
    known = {question.digest for question in answered}
    assert [segment for part in parts for segment in part.segments] == [*new.article.segments]
    return [*parts], [part for part, question in zip(parts, asked, strict=True) if question.digest not in known]  # type: ignore[union-attr]


def test_without_an_earlier_version_parts_are_as_ever() -> None:
    """Neither has an article any that is a part by itself, or that nothing is left of."""
    long, short = make_article("ko", *numbered(80)), SHORT.article
    for article, answered in ((long, ()), (long, (Question("ab", ("1.1",)),)), (short, (Question("ab", ("1.1",)),))):
        assignment = Assignment(article, answered=answered)
        assert translate.plan(assignment, OPTIONS, PromptFolder()) == translate.split(article)


def test_a_change_moves_no_border_but_its_own() -> None:
    """What stands before and behind is asked for as it was, under other ids."""
    before = numbered(80)
    parts, new = planned([*before[:30], ["새 문단이다."], *before[30:]], before)
    assert len(parts) == len(translate.split(make_article("ko", *before)))
    assert ["31.1" in ids(part) for part in new] == [True]


def test_a_part_may_grow_until_it_is_far_too_much() -> None:
    """Then it is cut as a whole article is; what would be left over at its end stays with it."""
    before = numbered(80)
    for more, count in ((3, 1), (24, 2), (70, 3)):
        _, new = planned(
            [*before[:30], *[[f"{number}호.", SENTENCE * 2] for number in range(more)], *before[30:]], before
        )
        sizes = [count_tokens("\n".join(s.text for s in part.segments)) for part in new]
        assert len(sizes) == count, sizes
        assert max(sizes) <= translate.CHANGED_TOKENS
        assert min(sizes) > PART_TOKENS // 4


def test_many_short_lines_are_counted_here_too() -> None:
    """As an answer has room for so many."""
    before = [*numbered(60), *[[f"{number}호."] for number in range(600)]]
    _, new = planned([*before[:100], *[[f"새 {number}호."] for number in range(150)], *before[100:]], before)
    assert all(len(part.segments) <= translate.CHANGED_SEGMENTS for part in new)


# Asking


def test_a_request_names_the_sentences_and_shows_the_whole_article() -> None:
    """The article is the context of each part; terms that are settled are handed on."""
    part = Part(SHORT.article.segments[1:])
    request = translate.request_part(SHORT, OPTIONS, PromptFolder(), part, (Term("知事", "governor"),))
    user = request.messages[1].content
    assert "1.1 県は橋を直す。" in user
    assert "知事 = governor" in user
    assert user.endswith("Translate sentences 1.2 to 1.3 of this Japanese article into English.")
    assert request.task == "translate"


def test_a_very_long_article_is_shown_in_a_window() -> None:
    """The opening and the neighbourhood of the part; the rest would cost more than it says."""
    article = make_article("ko", *[[f"{number}번째 문단. {SENTENCE * 4}"] for number in range(1, 101)])
    assert count_tokens(article.text) > CONTEXT_TOKENS
    part = Part((article.segment_by_id["50.1"], article.segment_by_id["51.1"]))
    request = translate.request_part(Assignment(article), OPTIONS, PromptFolder(), part, ())
    shown = [line.partition(" ")[0] for line in request.messages[1].content.splitlines() if "번째 문단" in line]
    near = range(50 - translate.NEIGHBOURHOOD, 51 + translate.NEIGHBOURHOOD + 1)
    assert [id_ for id_ in shown if id_.endswith(".1")] == ["1.1", "2.1", *(f"{number}.1" for number in near)]


def test_the_output_limit_grows_with_the_sentences() -> None:
    """There is room for an answer of any length that a part can need."""
    few, many = (
        translate.request_part(SHORT, OPTIONS, PromptFolder(), Part(SHORT.article.segments[:count]), ())
        for count in (1, 3)
    )
    assert translate.OUTPUT_TOKENS_BASE < few.max_output_tokens < many.max_output_tokens


# Reading


def test_an_answer_is_read_as_answered() -> None:
    """Brackets round ids and spaces round texts do not count; doubled and unknown ids stay for the checks."""
    reply = answer(
        translated(("[1.1]", " It rains. "), ("1.1", "Again."), ("9.9", "Ad."), terms=[("知事", "governor")])
    )
    assert translate.read_part(reply) == Translation(
        (TranslatedSegment("1.1", "It rains."), TranslatedSegment("1.1", "Again."), TranslatedSegment("9.9", "Ad.")),
        (Term("知事", "governor"),),
    )


def test_an_answer_gets_the_ids_of_another_version() -> None:
    """Whatever stood round the ids; texts and terms stay as they are."""
    reply = answer(translated(("[1.1]", " It rains. "), ("1.2", "It snows."), terms=[("知事", "governor")]))
    moved = translate.readdress(reply, ["1.1", "1.2"], ["4.1", "5.1"])
    assert moved is not None
    assert json.loads(moved.text)["segments"] == [
        {"id": "4.1", "text": " It rains. "},
        {"id": "5.1", "text": "It snows."},
    ]
    assert json.loads(moved.text)["terms"] == [{"source": "知事", "english": "governor"}]
    assert replace(moved, text=reply.text) == reply


@pytest.mark.parametrize(
    "text",
    [
        "It rains.",
        "{}",
        translated(("1.1", "A")),
        translated(("1.2", "B"), ("1.1", "A")),
        translated(("1.1", "A"), ("1.2", "B"), ("1.2", "B")),
        translated(("1.1", "A"), ("1.3", "B")),
    ],
)
def test_an_answer_to_other_sentences_gets_no_ids(text: str) -> None:
    """One that is none, or lacks a sentence, doubles or exchanges one."""
    assert translate.readdress(answer(text), ["1.1", "1.2"], ["4.1", "4.2"]) is None


def test_what_is_no_translation_is_refused() -> None:
    """Prose is not guessed into segments."""
    with pytest.raises(ValueError, match="Invalid JSON"):
        translate.read_part(answer("It rains."))


def test_parts_are_joined_and_the_first_english_of_a_term_stands() -> None:
    """A later part does not rename what an earlier one settled."""
    first = Translation((TranslatedSegment("1.1", "A"),), (Term("知事", "governor"),))
    second = Translation((TranslatedSegment("2.1", "B"),), (Term("知事", "prefect"), Term("県", "prefecture")))
    assert translate.join([first, second]) == Translation(
        (TranslatedSegment("1.1", "A"), TranslatedSegment("2.1", "B")),
        (Term("知事", "governor"), Term("県", "prefecture")),
    )
    assert translate.join([]) == Translation((), ())


def test_an_arranged_translation_has_one_text_for_each_sentence() -> None:
    """Order is the article's, the first text of an id stands, what was not answered is empty."""
    raw = Translation(
        tuple(TranslatedSegment(*pair) for pair in [("1.3", "C"), ("1.1", "A"), ("1.1", "A2"), ("7.7", "X")]), ()
    )
    arranged = translate.arrange(SHORT.article, raw)
    assert [(segment.id, segment.text) for segment in arranged.segments] == [("1.1", "A"), ("1.2", ""), ("1.3", "C")]


def test_what_is_no_sentence_of_the_article_is_rejected_with_its_text() -> None:
    """What is not delivered is accounted for."""
    raw = Translation((TranslatedSegment("1.1", "A"), TranslatedSegment("7.7", "Buy now! " * 30)), ())
    (outcome,) = translate.rejected(SHORT.article, raw)
    assert (outcome.where.item, outcome.fate) == ("7.7", "rejected")
    assert "'Buy now! Buy now!" in outcome.reason
    assert len(outcome.reason) < 120


# Repair


def test_only_the_sentences_that_failed_are_asked_for_again() -> None:
    """They need not be neighbours; an id that does not exist is passed over."""
    (part,) = translate.split_repair(SHORT.article, [fault("1.3", "x"), fault("1.1", "y"), fault("9.9", "z")])
    assert ids(part) == ["1.1", "1.3"]
    assert translate.split_repair(SHORT.article, []) == ()


def test_a_repair_request_shows_what_was_answered_and_what_the_checks_say() -> None:
    """All findings on a sentence are named; what was missing is shown as empty."""
    part = Part((SHORT.article.segments[0], SHORT.article.segments[2]))
    before = Translation(make_translation(s1_1="The 県 repairs.").segments, (Term("県", "prefecture"),))
    found = [fault("1.1", "holds 県"), fault("1.1", "is odd"), fault("1.3", "was not translated")]
    request = translate.request_repair(SHORT, OPTIONS, PromptFolder(), part, before, found)
    user = request.messages[1].content
    assert "1.1 The 県 repairs.\n  check: holds 県; is odd\n1.3 \n  check: was not translated\n" in user
    assert "県 = prefecture" in user
    assert request.task == "translate-repair"
    assert request.question is not None
    assert request.question.ids == ("1.1", "1.3")
    other = translate.request_repair(SHORT, OPTIONS, PromptFolder(), part, before, found[1:])
    assert other.question != request.question


def test_replacements_take_the_place_of_what_was_asked_for_and_nothing_else() -> None:
    """Other sentences and empty texts are not taken over."""
    before = make_translation(s1_1="The 県 repairs.", s1_2="Unknown.", s1_3="Sorry 知事.")
    reply = answer(
        translated(("1.1", "The prefecture repairs."), ("1.2", "Not asked."), ("1.3", " "), terms=[("県", "pref")])
    )
    part, found = Part((SHORT.article.segments[0], SHORT.article.segments[2])), [fault("1.1", "a"), fault("1.3", "b")]
    repaired, outcomes = translate.repair_translation(before, part, found, reply)
    assert [segment.text for segment in repaired.segments] == ["The prefecture repairs.", "Unknown.", "Sorry 知事."]
    assert repaired.terms == before.terms
    assert outcomes == (Outcome(Location("translation", "segments", "1.1"), "repaired", "a"),)
