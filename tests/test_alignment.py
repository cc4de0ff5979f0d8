"""Paragraphs of a document and of its translation find each other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.alignment import Bead, align_paragraphs, expected_length, text_of
from tests.factory import make_article

SOURCE = (
    ["한빛시 새 부두 연다"],
    ["한빛시는 29일 새 부두를 연다고 밝혔다.", "공사에는 2조 3,400억 원이 들었다."],
    ["시장은 일자리 1,280개가 생긴다고 말했다."],
    ["어민들은 반대한다.", "그들은 물고기가 떠날 것이라고 걱정한다."],
    ["부두의 길이는 640미터이며 배 14척을 댈 수 있다."],
)
ENGLISH = (
    ["Hanbit opens a new pier"],
    ["Hanbit said it would open a new pier on the 29th.", "The works cost 2.34 trillion won."],
    ["The mayor said 1,280 jobs would be created."],
    ["The fishers are against it.", "They fear that the fish will leave."],
    ["The pier is 640 metres long and can take 14 ships."],
)


def numbers(beads: list[Bead]) -> list[tuple[list[int], list[int]]]:
    """The numbers of the paragraphs of each bead."""
    return [([part.number for part in bead.source], [part.number for part in bead.target]) for bead in beads]


def test_equal_counts_go_one_by_one() -> None:
    """The usual case."""
    beads = align_paragraphs(make_article("ko", *SOURCE), make_article("en", *ENGLISH), "ko")
    assert numbers(beads) == [([n], [n]) for n in range(1, 6)]


@pytest.mark.parametrize("left_out", range(5))
def test_a_missing_paragraph_does_not_shift_the_others(left_out: int) -> None:
    """Wherever it stood, headline included; and the other way round an added one."""
    rest = [*ENGLISH[:left_out], *ENGLISH[left_out + 1 :]]
    wanted = [([n + 1], [n + 1 - (n > left_out)] if n != left_out else []) for n in range(5)]
    source = make_article("ko", *SOURCE)
    assert numbers(align_paragraphs(source, make_article("en", *rest), "ko")) == wanted
    fewer = make_article("ko", *SOURCE[:left_out], *SOURCE[left_out + 1 :])
    added = align_paragraphs(fewer, make_article("en", *ENGLISH), "ko")
    assert numbers(added) == [(target, source_) for source_, target in wanted]


def test_joined_and_split_paragraphs_stay_together() -> None:
    """Two of one side are one of the other."""
    joined = make_article("en", ENGLISH[0], [*ENGLISH[1], *ENGLISH[2]], *ENGLISH[3:])
    beads = align_paragraphs(make_article("ko", *SOURCE), joined, "ko")
    assert numbers(beads) == [([1], [1]), ([2, 3], [2]), ([4], [3]), ([5], [4])]
    split = make_article("en", ENGLISH[0], *([sentence] for sentence in ENGLISH[1]), *ENGLISH[2:])
    beads = align_paragraphs(make_article("ko", *SOURCE), split, "ko")
    assert numbers(beads)[1] == ([2], [2, 3])


def test_lines_without_words_are_no_paragraphs() -> None:
    """A row of asterisks has no counterpart and needs none."""
    source = make_article("ko", SOURCE[0], ["* * *"], *SOURCE[1:])
    beads = align_paragraphs(source, make_article("en", *ENGLISH), "ko")
    assert numbers(beads) == [([n + (n > 1)], [n]) for n in range(1, 6)]


def test_the_number_of_a_link_is_no_number_of_the_text() -> None:
    """It only says which target belongs to the label."""
    (paragraph,) = make_article("de", ["Laut [Bericht](#12) vom 3. Mai."]).paragraphs
    assert text_of(paragraph) == "Laut [Bericht] vom 3. Mai."


def test_nothing_aligns_with_nothing() -> None:
    """No paragraph with a letter on either side."""
    empty = make_article("en", ["***"])
    assert align_paragraphs(empty, empty, "ko") == []
    assert numbers(align_paragraphs(make_article("ko", SOURCE[0]), empty, "ko")) == [([1], [])]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.text(min_size=1), min_size=1, max_size=3), max_size=40),
    st.lists(st.lists(st.text(min_size=1), min_size=1, max_size=3), max_size=8),
)
def test_every_paragraph_is_in_one_bead_and_in_order(first: list[list[str]], second: list[list[str]]) -> None:
    """Whatever the documents are, and however much their lengths differ."""
    source, target = make_article("ko", *first), make_article("en", *second)
    beads = align_paragraphs(source, target, "ko")
    for article, side in ((source, "source"), (target, "target")):
        said = [
            part.number for part in article.paragraphs if any(sign.isalnum() or sign == "_" for sign in text_of(part))
        ]
        assert [part.number for bead in beads for part in getattr(bead, side)] == said


def test_english_is_longer_than_what_is_written_in_syllables() -> None:
    """Two letters and a bit for one of those."""
    assert expected_length("부두") == pytest.approx(4.2)
    assert expected_length("Kai") == 3
