"""A model that speaks of itself or of its work instead of the article."""

from __future__ import annotations

import pytest

from summarizer.checks.meta import check_facts, check_summary, check_translation
from summarizer.nouns.outputs import Grounding, Quotation, Statement
from tests.factory import assign, make_facts, make_summary, make_translation

SOURCE = assign("ko", "서울시는 다리를 닫는다.")


@pytest.mark.parametrize(
    "text",
    [
        "The city says it cannot help the owners.",
        "The summary of the report was withheld, the mayor said.",
        "Here is where the bridge stood.",
        "The firm sells a language model to banks.",
        "The firm describes it as an AI for banks.",
        "Of course the bridge will close, he said.",
        "Notes were found in the translator's flat.",
        "The text was omitted from the law.",
        "“I am sorry,” the mayor said.",
        "“I'm sorry for the victims”, the minister wrote.",
        "I am sorry for the victims, the minister wrote.",
        "I am afraid of the dark, she said.",
        "Unfortunately, the bridge was closed.",
        "Sorry, but the bridge is closed, the sign said.",
        "“I cannot help you with that,” the clerk said.",
        "I can't help with that,” the clerk said.",
        "The clerk said: “I cannot assist you with this request.",
        "I cannot help thinking of the bridge.",
        "I cannot accept the text of the treaty, he said.",
        "I cannot provide for my family, she wrote.",
        "“As an AI, I cannot feel,” the chatbot answered.",
        "As an AI researcher I work on language models.",
        "As an assistant I learned a lot, the coach said.",
        "As a language model, GPT-7 beats others.",
    ],
)
def test_what_an_article_may_say_passes(text: str) -> None:
    """Sentences about help, notes and models are news like any other."""
    assert check_translation(SOURCE, make_translation(s1_1=text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "As an AI language model I cannot translate this.",
        "As an AI language model, I have no access to the article.",
        "As a large language model I do not know.",
        "It is raining. As an AI, I cannot say more.",
        "I'm sorry, but the text is not available.",
        "I am unable to continue.",
        "Sorry, but I can't help with that.",
        "Unfortunately, I cannot provide a translation of this text.",
        "I apologize, but I am not able to fulfil your request.",
        "**I'm sorry, I can’t access the full article.**",
        "I'm just an AI and have no opinion.",
        "I must decline to translate this passage.",
        "I do not have access to the full article.",
        "I cannot fully comply with this.",
        "I can’t assist with that request.",
        "I cannot summarise this article.",
        "I won't translate this.",
    ],
)
def test_a_refusal_is_critical(text: str) -> None:
    """A refusal in the place of a sentence is never delivered as one."""
    (finding,) = check_translation(SOURCE, make_translation(s1_1=text))
    assert (finding.code, finding.verdict, finding.severity) == ("meta.refusal", "contradicts", "critical")
    assert finding.segments == ("1.1",)


@pytest.mark.parametrize(
    "text",
    [
        "Sure, here is what you asked for.",
        "Certainly! I have done it.",
        "Here is the English translation: The bridge closes.",
        "Here's a summary.",
        "The bridge closes (translator's note: literally 'shuts').",
        "The bridge [Note: unclear] closes.",
        "The bridge closes. [TN: sic]",
        "[Text omitted for brevity]",
        "[translation continues]",
        "[untranslated]",
        "TODO",
    ],
)
def test_a_comment_on_the_work_is_found(text: str) -> None:
    """Chatter, notes and placeholders are no translation."""
    (finding,) = check_translation(SOURCE, make_translation(s1_1=text))
    assert (finding.code, finding.verdict) == ("meta.comment", "contradicts")


def test_a_note_that_the_article_has_itself_passes() -> None:
    """What stands in the source in the same words is the article's own."""
    source = assign("de", "Das Kürzel [TN: Technik Nord] steht im Brief.")
    assert check_translation(source, make_translation(s1_1="The letter has [TN: Technik Nord].")) == []


def test_summary_and_fact_sheet_are_read_too() -> None:
    """A refusal is one wherever it stands; there the place is the item's, not a sentence's."""
    refusal = Statement("I cannot provide a summary.", ("1.1",))
    (in_summary,) = check_summary(SOURCE, make_summary(refusal))
    (in_facts,) = check_facts(SOURCE, make_facts(refusal))
    assert (str(in_summary.where), str(in_facts.where)) == ("summary.headline", "facts.open_questions.1")
    assert in_summary.segments == in_facts.segments == ()


def test_a_quotation_is_somebody_elses_word() -> None:
    """An article may quote a chatbot; its English stands without quotation marks in the fact sheet."""
    quotation = Quotation(
        "도와드릴 수 없습니다", "I cannot help with that.", "a chatbot", Grounding("failed"), ("1.1",)
    )
    assert check_facts(SOURCE, make_facts(quotation)) == []
