"""Work grows with the length of a text alone, whatever it is full of; counted in calls, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

from summarizer.quantities import atoms, check_pair, compare, computed_lines, describe, read_quantities
from summarizer.quantities.align import MOST_SENTENCES
from summarizer.quantities.atoms import LONGEST_FORM, MOST_REMEMBERED
from summarizer.quantities.lexicon import lexicon
from summarizer.quantities.reader import MOST_TRIED

UNITS = [
    *(("ko", unit) for unit in ("5,000억 달러 ", "일", "일만", "백 ", "1,", "12 ", "3월 ")),
    *(("ja", unit) for unit in ("5,000億ドル ", "一", "3月", "1 ")),
    *(("zh", unit) for unit in ("5,000亿美元 ", "万", "多")),
    *(("en", unit) for unit in ("$5bn ", "1 ", "1-", "1:", "12/", "one ", "first ", "may ", "at least a ", "(")),
    *(("de", unit) for unit in ("5.000 Mrd. Euro ", "zehn", "Wort. ")),
    *(("tr", unit) for unit in ("bin", "yüzde ")),
    *(("fr", unit) for unit in ("5 000 milliards d'euros ", "d'")),
    ("ru", "5 000 млрд долларов "),
    ("hi", "5,000 करोड़ डॉलर "),
    ("vi", "năm "),
    ("ar", "و"),
]


def calls_of(action: Callable[[], object]) -> int:
    """How many functions, those of the standard library written in C too, an action calls."""
    count = 0

    def hook(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(hook)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(("language", "unit"), UNITS)
def test_twice_the_text_is_at_most_three_times_the_work(language: str, unit: str) -> None:
    """Reading, comparing, and the lines for prompts."""
    count = 1_600 // len(unit)
    actions: tuple[Callable[[str], object], ...] = (
        lambda text: compare(text, text, language),
        lambda text: computed_lines(text, language),
    )
    for action in actions:
        action(unit)
        once, twice = (calls_of(partial(action, unit * times)) for times in (count, 2 * count))
        assert twice <= 3 * once + 2000


def test_beyond_what_articles_hold_a_comparison_says_that_it_stopped() -> None:
    """On either side, once; and the part that was read is described."""
    text = "1 " * (MOST_TRIED + 10)
    problems = check_pair(text, "1 " * 10, "en").problems
    assert any("more numbers than are read" in problem.message for problem in problems)
    assert any("the English holds" in problem.message for problem in compare("eins", text, "de"))
    assert len(read_quantities(text, "en")) == MOST_TRIED
    assert describe(read_quantities(text, "en")[-1]) == "1"


def test_thousands_of_sentences_are_compared_a_few_at_a_time() -> None:
    """Each number still finds its own."""
    said = " ".join(f"Die Firma zahlte damals {number} Euro." for number in range(100, 100 + 2 * MOST_SENTENCES + 10))
    given = " ".join(f"The company paid {number} euros." for number in range(100, 100 + 2 * MOST_SENTENCES + 10))
    assert compare(said, given, "de") == ()


def test_words_are_remembered_but_not_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of invented words neither fills the memory nor is anything in it read."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = " ".join(f"wort{first}{second}" for first in letters for second in letters)
    assert read_quantities(words + " " + "z" * (LONGEST_FORM + 1), "de") == ()
    assert len(lexicon("de").memory) <= MOST_REMEMBERED
    known = len(lexicon("nl").memory)
    monkeypatch.setattr(atoms, "MOST_REMEMBERED", 0)
    assert [quantity.value for quantity in read_quantities("drieëntwintig onbekenden", "nl")] == [23]
    assert len(lexicon("nl").memory) == known
