"""Any translation against its source: pairs of texts, and whole documents."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import quantities
from summarizer.languages import LANGUAGES
from summarizer.nouns.verification import Code, Discrepancy, Place, Verification
from summarizer.readers import read_article
from summarizer.verification import CODES, COMPARISONS, known_language, verify_documents, verify_pair

SOURCE = """한빛항만, 무인 부두에 투자

한빛항만은 29일 크레인 46대에 2조 3,400억 원을 투자한다고 밝혔다.

노조는 반대한다고 말했다. 노조원은 1,280명이다.

관련기사
- 한빛항만 주가 3% 상승
- 부산항 물동량 사상 최대
- 노조 파업 예고
"""
ENGLISH = """Hanbit Hangman invests in an unmanned pier

Hanbit Hangman said on the 29th that it would invest 2.34 trillion won in 46 cranes.

The union said it is against it. It has 1,280 members.

Related articles
- Hanbit Hangman shares up 5%
- Record volumes at Busan port
- Union announces strike
"""


def codes(problems: tuple[Discrepancy, ...]) -> list[str]:
    """The codes of problems, in their order."""
    return [problem.code for problem in problems]


def verify(source: str, english: str, **more: date | tuple[str, ...]) -> Verification:
    """Two documents, read as the command reads them."""
    articles = read_article(source.encode(), "a.txt"), read_article(english.encode(), "b.txt", language="en")
    return verify_documents(*articles, **more)  # type: ignore[arg-type]


def example(code: Code, english: str) -> list[str]:
    """The codes found in an example of a code; those about paragraphs are documents."""
    if "\n\n" in code.source + code.wrong:
        source = read_article(code.source.encode(), "a.txt", language=code.language)
        target = read_article(english.encode(), "b.txt", language="en")
        return codes(verify_documents(source, target).problems)
    return codes(verify_pair(code.source, english, code.language))


@pytest.mark.parametrize("name", CODES)
def test_every_code_keeps_what_it_says(name: str) -> None:
    """Silent on its right example, heard on its wrong one; of numbers and dates their own room shows that."""
    code = CODES[name]
    assert example(code, code.right) == []
    if name not in quantities.CODES:
        assert name in example(code, code.wrong)


def test_a_problem_says_what_was_read_on_both_sides() -> None:
    """And whether it flags the pair."""
    (problem,) = verify_pair("5,000억 달러를 투자한다.", "It will invest $5 trillion.", "ko")
    assert (problem.code, problem.verdict, problem.alarms) == ("number.scale", "contradicts", True)
    assert (problem.source, problem.target) == ("5,000억 달러", "$5 trillion")
    assert "500,000,000,000 USD" in problem.message
    assert "5,000,000,000,000 USD" in problem.message
    assert problem.source_place is problem.target_place is None


def test_the_date_of_publication_makes_weekdays_checkable() -> None:
    """12 November 2026 was a Thursday."""
    pair = ("12일 밝혔다.", "It said on Friday.", "ko")
    assert "date.weekday" in codes(verify_pair(*pair, date(2026, 11, 13)))
    right = ("12일 밝혔다.", "It said on Thursday.", "ko", date(2026, 11, 13))
    assert codes(verify_pair(*right)) == []


def test_codes_can_be_switched_off() -> None:
    """In pairs and in documents."""
    pair = ("46대를 700만 원에 산다.", "It buys 64 for 7 million won, 서울.", "ko")
    assert set(codes(verify_pair(*pair))) == {"number.value", "residue.script"}
    assert codes(verify_pair(*pair, ignore={"number.value"})) == ["residue.script"]
    spoilt = ENGLISH.replace("46", "64")
    assert verify(SOURCE, spoilt, ignore=("number.value",)).problems == ()


def test_texts_without_words_have_nothing_to_say() -> None:
    """Nothing against nothing, a line of asterisks against nothing."""
    assert verify_pair("", "", "ko") == ()
    assert verify_pair("* * *", " \n", "ko") == ()
    assert codes(verify_pair("다리를 닫는다.", " – ", "ko")) == ["segment.empty"]
    assert codes(verify_pair("…", "The bridge closes.", "ko")) == ["segment.added"]


def test_what_was_not_translated_is_said_once() -> None:
    """Its numbers read in another language mean nothing; names alone may stay, but not their numbers."""
    text = "Die Brücke wird für 1,5 Mrd. Euro neu gebaut."
    assert codes(verify_pair(text, text, "de")) == ["residue.untranslated"]
    names = verify_pair(
        "Elite League: Dundee Stars 5-3 Belfast Giants", "Elite League: Dundee Stars 6-3 Belfast Giants", "de"
    )
    assert codes(names)[0] == "residue.untranslated"
    assert len(names) > 1


@pytest.mark.parametrize(
    ("given_", "known"),
    [
        ("ko", "ko"),
        (" KO ", "ko"),
        ("pt-BR", "pt"),
        ("zh_Hans", "zh"),
        ("xx", "und"),
        ("", "und"),
        (None, "und"),
        (5, "und"),
    ],
)
def test_a_language_is_known_by_its_main_code(given_: object, known: str) -> None:
    """Whatever else was given is undetermined."""
    assert known_language(given_) == known


def test_an_undetermined_language_is_read_by_its_figures() -> None:
    """Digits and signs are the same everywhere."""
    assert codes(verify_pair("xxx 128 xxx", "128 people", "tlh")) == []
    assert codes(verify_pair("xxx 128 xxx", "138 people", "tlh")) == ["number.value"]


def test_a_right_document_is_clean_and_its_tail_is_no_part_of_it() -> None:
    """The lists of related articles differ, and are not compared."""
    verification = verify(SOURCE, ENGLISH)
    assert verification == Verification("a.txt", "b.txt", "ko", None, 3, ())
    assert not verification.flagged


def test_a_problem_has_its_place_in_both_documents() -> None:
    """Line and paragraph, counted from 1; problems come in the order of the translation."""
    spoilt = ENGLISH.replace("46", "64").replace("1,280", "1,820")
    verification = verify("\r\n\r\n" + SOURCE.replace("\n", "\r\n"), spoilt)
    assert verification.flagged
    places = [(problem.target, problem.source_place, problem.target_place) for problem in verification.problems]
    assert places == [("64", Place(5, 2), Place(3, 2)), ("1,820", Place(7, 3), Place(5, 3))]


def test_repeated_words_are_found_one_after_the_other() -> None:
    """In a paragraph of several lines each problem stands on its own line."""
    source = (
        "Am Montag kamen 128 Gäste in das\nneue Haus, am Dienstag kamen dann\nnochmals 128 Gäste in das alte Haus.\n"
    )
    english = (
        "On Monday 138 guests came to the\nnew house, on Tuesday there came\nanother 138 guests to the old house.\n"
    )
    lines = [(p.source_place, p.target_place) for p in verify(source, english).problems if p.code == "number.value"]
    assert lines == [(Place(1, 1), Place(1, 1)), (Place(3, 1), Place(3, 1))]


def test_a_missing_paragraph_is_one_problem() -> None:
    """It stands where it should be, and its numbers are not counted one by one."""
    first, second, third, rest = ENGLISH.split("\n\n")
    (problem,) = verify(SOURCE, f"{first}\n\n{third}\n\n{rest}").problems
    assert (problem.code, problem.verdict, problem.alarms) == ("paragraph.missing", "unproven", True)
    assert (problem.source_place, problem.target_place) == (Place(3, 2), Place(1, 1))
    (problem,) = verify(
        SOURCE, f"{first}\n\n{second}\n\nThe mayor of Hanbit resigned over the affair.\n\n{third}\n\n{rest}"
    ).problems
    assert (problem.code, problem.alarms) == ("paragraph.added", True)
    assert (problem.source_place, problem.target_place) == (Place(3, 2), Place(5, 3))


def test_a_sentence_that_was_not_translated_is_found_in_its_paragraph() -> None:
    """The rest of the paragraph is in English."""
    source = "Die Brücke wird neu gebaut. Der Verkehr wird umgeleitet."
    english = "The bridge will be rebuilt.\nDer Verkehr wird umgeleitet."
    (problem,) = verify(source, english).problems
    assert (problem.code, problem.target) == ("residue.untranslated", "Der Verkehr wird umgeleitet.")
    (whole,) = verify(source, source).problems
    assert whole.target == source


@settings(max_examples=150, deadline=None)
@given(st.text(), st.text(), st.sampled_from([*LANGUAGES, "und"]))
def test_no_text_is_too_odd(source: str, english: str, language: str) -> None:
    """Whatever stands there, the answer is a list of documented problems."""
    assert {problem.code for problem in verify_pair(source, english, language)} <= CODES.keys()


def test_the_engine_is_the_standard_library_alone() -> None:
    """In a fresh process nothing else is imported."""
    code = (
        "import sys\nbefore = set(sys.modules)\nfrom summarizer.verification import verify_pair\n"
        "assert verify_pair('46대', '64 cranes', 'ko')\n"
        "loaded = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "sys.exit(', '.join(loaded - set(sys.stdlib_module_names) - {'summarizer'}) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_what_is_compared_is_in_one_table() -> None:
    """A further comparison is one line there."""
    assert len(set(COMPARISONS)) == len(COMPARISONS) >= 2
