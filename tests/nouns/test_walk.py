"""Walks over outputs: every text and every item, with its place."""

from __future__ import annotations

from summarizer.nouns.finding import Location
from summarizer.nouns.outputs import (
    Claim,
    DateMention,
    Entity,
    Figure,
    Grounding,
    Quotation,
    Source,
    Statement,
    Summary,
)
from summarizer.nouns.walk import english_texts, fact_items, summary_items
from tests.factory import make_facts, make_translation

NOWHERE = Grounding("failed")
SUMMARY = Summary(Statement("Plant closes", ("1.1",)), (Statement("It closes.", ("1.1",)), Statement("So.", ())))
FACTS = make_facts(
    Claim("The plant closes.", "reported", "the mayor", "the daily", ("1.1",)),
    Figure("300 Stellen", "300 jobs", "jobs lost", NOWHERE, None, ("1.2",)),
    DateMention("3. Mai", "closing", NOWHERE, "XXXX-05-03", None, ("1.1",)),
    Entity("Nordwerk", "Nordwerk", "organisation", "steel maker", NOWHERE, ("1.1",)),
    Quotation("Schade", "A pity", "the mayor", NOWHERE, ("1.3",)),
    Statement("Who pays?", ("1.1",)),
    source=Source("Abendpost", "J. Roth", "Nordpress", None, ("1.1",)),
)


def test_a_summary_is_walked_from_headline_to_last_sentence() -> None:
    """Sentences are counted from 1."""
    assert [str(where) for where, _ in summary_items(SUMMARY)] == [
        "summary.headline",
        "summary.sentences.1",
        "summary.sentences.2",
    ]


def test_a_fact_sheet_is_walked_from_its_source_line_through_every_list() -> None:
    """Every list is walked, in the order of the fact sheet."""
    assert [str(where) for where, _ in fact_items(FACTS)] == [
        "facts.source",
        "facts.claims.1",
        "facts.figures.1",
        "facts.dates.1",
        "facts.entities.1",
        "facts.quotations.1",
        "facts.open_questions.1",
    ]


def test_english_texts_are_those_that_a_model_wrote_in_english() -> None:
    """What is copied from the source is not among them."""
    assert [text for _, text in english_texts(FACTS)] == [
        "Abendpost",
        "J. Roth",
        "Nordpress",
        "The plant closes.",
        "the mayor",
        "the daily",
        "300 jobs",
        "jobs lost",
        "closing",
        "Nordwerk",
        "steel maker",
        "A pity",
        "the mayor",
        "Who pays?",
    ]
    assert [text for _, text in english_texts(SUMMARY)] == ["Plant closes", "It closes.", "So."]


def test_what_is_not_said_is_no_text() -> None:
    """A claim of the article itself has no speaker to look at."""
    facts = make_facts(Claim("It rains.", "confirmed", None, None, ("1.1",)))
    assert [text for _, text in english_texts(facts)] == ["It rains."]


def test_a_segment_of_a_translation_is_placed_by_its_id() -> None:
    """A translation has no numbers of its own."""
    translation = make_translation(s1_1="It rains.", s2_1="It snows.")
    assert list(english_texts(translation)) == [
        (Location("translation", "segments", "1.1"), "It rains."),
        (Location("translation", "segments", "2.1"), "It snows."),
    ]
