"""The subject of an English verb of telling, wherever the sentence has put it."""

from __future__ import annotations

import pytest

from summarizer.statements import read


def speakers(text: str) -> dict[str, tuple[str, ...]]:
    """Who speaks, and in what role."""
    return {speaker.text: speaker.roles for speaker in read(text, "en").speakers}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Holm, 52, a farmer in Lund, said it was late.", "Ada Holm, 52, a farmer in Lund"),
        ("The head of the miners' union, Ada al-Holm, demanded more.", "The head of the miners' union, Ada al-Holm"),
        ("Mayor Ada Holm, whose recall is being asked for, takes the view that it is fair.", "Mayor Ada Holm"),
        ("Rodin, based in Lund, said its pumps were safe.", "Rodin"),
        ("On Friday, the coach, 61, said they were tired.", "the coach"),
        ("Next year, the mayor, Ada Holm, said, it would open.", "the mayor, Ada Holm"),
        ("A diplomat whose name was not given told Rodin News so.", "A diplomat"),
        ("A study to which this paper had access alleges fraud.", "A study"),
    ],
)
def test_what_stands_between_commas_is_peeled_off(text: str, speaker: str) -> None:
    """Who somebody is belongs to the speaker; an age, a place or a relative clause does not part them."""
    assert speaker in speakers(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("While the minister describes it as a dip, others do not.", "the minister"),
        ("It rained, whereas the Road and Bridge Directorate expects sun.", "the Road and Bridge Directorate"),
        ("A pause, something a spokeswoman for the bank dismissed.", "a spokeswoman for the bank"),
        ("The verdict was quashed, a decision Holm described as fair.", "Holm"),
        ("The charges are old, which his lawyers deny.", "his lawyers"),
        ("A ban was asked for by Duma lawmaker Ada Holm, who says it is needed.", "Duma lawmaker Ada Holm"),
        ("Earlier the army said the road was clear.", "the army"),
        ("The hospital held a news conference and admitted it.", "The hospital"),
        ("The union is asking for more, and warned that it would strike.", "The union"),
        ("The father wrote a letter, saying it was late.", "The father"),
        ("Calling it a shame, the branch left the hall.", "the branch"),
        ("The ministry for Culture, Sport and Tourism said no.", "The ministry for Culture, Sport and Tourism"),
    ],
)
def test_a_clause_begins_behind_its_conjunction(text: str, speaker: str) -> None:
    """Nor do relative clauses, openers, other verbs or the nouns that a clause speaks of belong to the speaker."""
    assert speaker in speakers(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The plan was rejected on Monday by no one, but opposed by Mayor Ada Holm of Lund.", "Mayor Ada Holm of Lund"),
        ("Rodin News was told by a Western diplomat.", "a Western diplomat"),
        ("According to Ada Holm, an adviser to the mayor, the plan is late.", "Ada Holm, an adviser to the mayor"),
        ("According to Rodin, the plan of the mayor, like all plans, is late.", "Rodin"),
        ("According to the coast guard, the ship sank quickly.", "the coast guard"),
        (
            "It will rise, according to a survey published on Friday by the bank.",
            "a survey published on Friday by the bank",
        ),
        ("It is late, according to one passenger it was the brakes.", "one passenger"),
        ("The road covers 9,000 metres, said Ada Holm, head of the depot.", "Ada Holm, head of the depot"),
        ("The ship is safe, according to research covering 9,000 boats.", "research covering 9,000 boats"),
    ],
)
def test_a_speaker_behind_a_preposition_or_verb_ends_with_the_noun_phrase(text: str, speaker: str) -> None:
    """An apposition belongs to it, the clause that goes on behind the comma does not."""
    assert speaker in speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "A well-informed man left.",
        "A Holm Valley report is late.",
        "A bus driver accused of it left.",
        "The film was given a petition demanding more.",
        "They were killed by the storm and worn out by Monday.",
        "Reports circulating online are old.",
        "He was drawn on reports of it.",
        "It fell short, as inspections by the authorities show.",
        "It rained and said so.",
        "The tower, leaning in the wind, is old, said nobody.",
    ],
)
def test_what_has_no_subject_has_no_speaker(text: str) -> None:
    """Participles, nouns that are spelt like verbs, and things."""
    assert not {found for found in speakers(text) if found not in {"nobody", "It"}}


def test_whoever_is_told_of_speaks_only_where_nobody_else_does() -> None:
    """The client of a lawyer who says that the client denies it does not speak; nor does an event of another clause."""
    assert list(speakers("The lawyer said that her client denied it.")) == ["The lawyer"]
    assert list(speakers("It is known that the client denied it.")) == ["the client"]
    assert list(speakers("It was a leak, a theory that the owner rejects, the coach said.")) == [
        "the owner",
        "the coach",
    ]
    assert list(speakers("After Irish voters rejected it, the coach said no.")) == ["the coach"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The mother of the victim said no.", ("family",)),
        ("The victim's mother said no.", ("family",)),
        ("The airline's chief said no.", ("airline",)),
        ("The company's lawyer said no.", ("company", "lawyer")),
        ("One of the workers said no.", ("worker",)),
        ("A number of people in the ruling camp said so.", ("ruling", "source")),
        ("A source quoted by Reuters said no.", ("source", "press")),
        ("Analyst Ada Son said no.", ("expert",)),
        ("Data from the central bank show that it fell.", ("study", "central_bank")),
    ],
)
def test_the_head_of_a_noun_phrase_says_who_speaks(text: str, roles: tuple[str, ...]) -> None:
    """Whoever owns somebody is not the speaker, unless these speak for the owner; part of a name is no role."""
    (found,) = speakers(text).values()
    assert found == roles


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ada Holm and Bo Lund said no.", "several"),
        ("The Road and Bridge Directorate said no.", "unknown"),
        ("Teachers' federation official Ada Holm said no.", "unknown"),
        ("The charity Terres Humaines said no.", "unknown"),
        ("Glaciologists said no.", "several"),
        ("Several of the residents said no.", "several"),
        ("One of the residents said no.", "one"),
        ("The minister, an old friend, said no.", "one"),
    ],
)
def test_names_do_not_make_one_speaker_several(text: str, number: str) -> None:
    """An "and" in the name of a body, a possessive plural or a name that ends in s."""
    (found,) = read(text, "en").speakers
    assert found.number == number


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It rained. The father of the girl wrote a letter, saying it was late.", "The father of the girl"),
        ("The coach said no. A hall stood empty. The mayor shook his head, arguing for more.", "The mayor"),
        ('"It is late," said the coach.', "the coach"),
        ("Calling it late, the coach left.", "the coach"),
    ],
)
def test_a_participle_has_the_subject_of_its_clause(text: str, speaker: str) -> None:
    """Behind the clause, whose sentence bounds it, or before it."""
    assert speaker in speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "They heard screams, claims, reports.",
        '"It is late," said it was.',
        "Rumours claim that it is late.",
        "A " + "very " * 30 + "old man named Holm " + "who was old " * 12 + "said no.",
        "Late, old, who says so?",
        "The workers demands are old.",
        "What they said is late.",
        "Calling it late.",
        "Calling it late, on Monday they left.",
        "Sold and said so.",
        "Late, saying no.",
    ],
)
def test_where_the_subject_is_not_found_nobody_is_named(text: str) -> None:
    """Plurals that are no verbs, hearsay, stretches without a noun phrase, subjects too far back."""
    assert all(found in {"They", "it", "It"} for found in speakers(text))
