"""The subject of a reporting verb, by English word order."""

from __future__ import annotations

import pytest

from summarizer.statements import read
from summarizer.statements.reading import side


@pytest.mark.parametrize(
    ("text", "speaker", "roles"),
    [
        ("The mine is safe, the governor of the Bank of Japan said.", "the governor of the Bank of Japan", None),
        ("Holm, chairwoman of Norvik, said the mine was safe.", None, None),
        ("Ada Holm, chairwoman of Norvik, said it was safe.", "Ada Holm, chairwoman of Norvik", ("executive",)),
        ("The minister, Ada Holm (Greens), spoke of a mistake.", "The minister, Ada Holm", None),
        ("At the meeting the coach said they were tired.", "the coach", ("coach",)),
        ("The coach smiled and said they were tired.", "The coach", ("coach",)),
        ("Ada Holm, the coach, shrugged and said nothing.", "Ada Holm, the coach", None),
        ("The road is shut, and police said it was icy.", "police", ("police",)),
        ("The family said it was icy.", "The family", ("family",)),
        ("A spokesman for the ministry said no.", "A spokesman for the ministry", ("ministry", "spokesperson")),
        ("Rodin Co. said it would sell the mine.", "Rodin Co.", ()),
        ("He who fell said it was icy.", "He", ()),
        ("The consumer group said it was unsafe.", "The consumer group", ("consumer_group",)),
        ("A University of Holm study said it was safe.", "A University of Holm study", ("school", "study")),
    ],
)
def test_the_subject_is_found_by_word_order(text: str, speaker: str | None, roles: tuple[str, ...] | None) -> None:
    """Also behind an opener, before a second verb, beside an apposition; a name holds together."""
    found = {found.text.strip(): found.roles for found in read(text, "en").speakers}
    if speaker is not None:
        assert speaker in found
        assert roles is None or found[speaker] == roles


@pytest.mark.parametrize(
    "text",
    [
        "The forecast is bright.",
        "The bank lowered its forecast.",
        "Asked why she had left, nobody answered.",
        "Ada Holm, asked whether she had left, shrugged.",
    ],
)
def test_what_is_no_subject_does_not_speak(text: str) -> None:
    """A noun that is spelt like a verb has none, nor has a question."""
    assert all(
        not found.text.strip().lower().startswith(("the", "its", "why", "whether"))
        for found in read(text, "en").speakers
    )


def test_a_subject_too_far_to_be_found_still_speaks() -> None:
    """Behind a long subject, and where a verb of saying is a purpose."""
    assert side("She took to the stage to announce it.", "en").speaks
    assert side("The " + "very " * 20 + "old men hinted at it.", "en").speaks
    assert not side("A new disease was confirmed.", "en").speaks
    assert side("Yesterday as said before it rained.", "en").speaks


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Doctors at Lund accept that the germ may have come by sea, but stress that tests are needed.",
            ["Doctors at Lund"],
        ),
        ("The keeper, who was fined for the foul, felt wronged, saying he had touched it.", ["The keeper"]),
        ("A man who was in the shop when it burned said nobody had helped.", ["A man"]),
        ("The company that runs the store countered that all was well.", ["The company"]),
        ("Ada, who lives in Lund, recalls how the water rose and the mayor told them to run.", ["Ada", "the mayor"]),
        ("Two died, said Olle, a watchman at the mill.", ["Olle, a watchman at the mill"]),
        ("Olle, 47, a farmer, said two had died.", ["Olle, 47, a farmer"]),
        ("The owner, Ada Holm, however, said it was arson.", ["The owner, Ada Holm"]),
        ("On Friday, Ada Holm, however, said it was arson.", ["Ada Holm"]),
        ("Andrzej K. denies the charges.", ["Andrzej K."]),
        ("The firm hides it from the worker, whose family accuses it of neglect.", ["whose family"]),
        ("The union spoke of a collapse she denies.", ["The union", "she"]),
        ("Farmers in Lund maintain they warned of it.", ["Farmers in Lund"]),
        ("Rodin News quoted a junior minister as saying that it would rain.", ["Rodin News", "a junior minister"]),
        ("It will rain, a warning from the weather service said.", ["a warning from the weather service"]),
        ("It is a step the harbour board has long called for.", ["the harbour board"]),
        ("The supply ministry's spokesman, Hossam el-Gamal, said it was late.", None),
    ],
)
def test_the_verb_may_stand_far_from_its_subject(text: str, speakers: list[str] | None) -> None:
    """Behind relative clauses, second verbs, insertions; a clause of its own has a subject of its own."""
    found = [speaker.text for speaker in read(text, "en").speakers]
    assert found == (speakers or ["The supply ministry's spokesman, Hossam el-Gamal"])


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"Even they do not believe it," the coach said.', ["the coach"]),
        ("“I want a lawyer and the mayor knows it, he told us,” the coach said.", ["the coach"]),
        ("The union will strike if the ministry does not respond, the mayor said.", ["the mayor"]),
        ("The rail operator plans to close ticket counters, the mayor said.", ["the mayor"]),
        ("Two suspects are wanted, the mayor said.", ["the mayor"]),
        ("The thief threatened a clerk with a knife, the mayor said.", ["the mayor"]),
        ("Witnesses are being sought by police, the mayor said.", ["the mayor"]),
        ("The water rose, as people tell it.", []),
    ],
)
def test_what_tells_nothing_is_no_speaker_beside_one(text: str, speakers: list[str]) -> None:
    """What stands within quotation marks, behind "if", or in verbs that are nouns or deeds."""
    assert [speaker.text for speaker in read(text, "en").speakers] == speakers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Industry and Trade Minister Ada Holm said it was late.", "unknown"),
        ("Ada Holm and Olle Berg said it was late.", "several"),
        ("The general staff said it was late.", "unknown"),
        ("Reuters said it was late.", "unknown"),
        ("Shopkeepers said it was late.", "several"),
    ],
)
def test_a_title_of_two_things_is_one_persons(text: str, number: str) -> None:
    """Nor is a name in -s, or a general staff, several."""
    assert [speaker.number for speaker in read(text, "en").speakers] == [number]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The Rodin central bank governor said it was late.", ("central_bank",)),
        ("Governor Ada Holm said it was late.", ("mayor",)),
        ("The club's medical department said it was late.", ("club", "doctor")),
        ("The department said it was late.", ("ministry",)),
        ("Rep. Ada Holm said it was late.", ("lawmaker",)),
        ("Sen. Ada Holm said it was late.", ("lawmaker",)),
        ("Defence lawyer Simona Țepeș said it was late.", ("lawyer",)),
        ("The National Centre for Hydro-Meteorological Forecasting said it was late.", ("weather",)),
        ("Two people familiar with the matter said it was late.", ("source",)),
        ("Provincial council member Ada Holm said it was late.", ("local_council",)),
        ("A woman living next door said it was late.", ("resident",)),
        ("Rodin bank Escher & Vogel said it was late.", ("bank",)),
        ("Supply Ministry spokesman Hossam el-Gamal said it was late.", ("ministry", "spokesperson")),
    ],
)
def test_titles_are_read_as_whose_they_are(text: str, roles: tuple[str, ...]) -> None:
    """A governor of a bank is no mayor, a department of a club no ministry; names begin with any letter."""
    assert [speaker.roles for speaker in read(text, "en").speakers] == [roles]


FORMS = {
    "feel": "felt", "hear": "heard", "think": "thought", "submit": "submitted", "regret": "regretted",
    "signal": "signalled", "admit": "admitted", "infer": "inferred",
}  # fmt: skip
VERBS = (
    "accept admit advise agree allege argue assess assume boast caution comment concede confess contend disclose doubt"
    " estimate explain fear feel gather guess hint hope imagine imply infer insist judge learn note observe pledge"
    " posit predict presume promise propose reason recall reckon recount regret remark repeat reply report respond"
    " reveal rule sense signal specify stress submit suspect theorise think trust venture volunteer vow warn wonder"
    " worry"
)


@pytest.mark.parametrize("verb", VERBS.split())
def test_verbs_of_telling_are_read_in_every_form(verb: str) -> None:
    """Of several in the present, of one in the present, and in the past."""
    stem = verb[:-1] + "i" if verb[-2:] in {"ry", "ly", "fy"} else verb.removesuffix("e")
    third = verb + "s" if stem == verb or verb.endswith("e") else stem + "es"
    third = verb + "es" if verb.endswith("ss") else third
    for subject, form in (
        ("Rangers", verb),
        ("The ranger", third),
        ("The ranger", FORMS.get(verb, stem + "ed")),
    ):
        (speaker,) = read(f"{subject} {form} that the path is closed.", "en").speakers
        assert speaker.text == subject, form


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"It is over," said ranger Olle Berg, who calls the ban "a farce".', ["ranger Olle Berg"]),
        ('"It is over," sighed Lund booksellers such as Ada Holm.', ["Lund booksellers such as Ada Holm"]),
        ("Customers who were in the shop when it burned said nobody helped.", ["Customers"]),
        ("The couple had been arguing a lot.", []),
        ("Member states are divided on it.", []),
        ("Trade grew faster than the market had expected, the bank said.", ["the bank"]),
        ("The cloud is toxic, but Ada Holm, who lives nearby, reports an ache and says it will pass.", ["Ada Holm"]),
        ("The cloud of toxic fumes is small, the bank said.", ["the bank"]),
        ("A close associate of the singer said no.", ["A close associate of the singer"]),
        ("Police have decided to close the road, the bank said.", ["the bank"]),
        ("The family themselves will only speak of a good talk.", ["The family"]),
        ('The coach called his own fee "rather low".', ["The coach"]),
        (
            "In the view of Ada Holm, chief ranger at the Lake Board, it is safe.",
            ["Ada Holm, chief ranger at the Lake Board"],
        ),
    ],
)
def test_whoever_tells_nothing_gets_no_words(text: str, speakers: list[str]) -> None:
    """Quarrels, decisions and comparisons are no speech; examples and offices belong to the speaker."""
    assert [speaker.text for speaker in read(text, "en").speakers] == speakers
