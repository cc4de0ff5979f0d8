"""The tables of words, and the small language their entries are written in."""

from __future__ import annotations

import re

import pytest

from summarizer.languages import LANGUAGES, section
from summarizer.statements import scanning
from summarizer.statements.entries import compiled
from summarizer.statements.reading import read
from summarizer.statements.tables import table

KINDS = {
    "ignore",
    "hearsay",
    "denial",
    "demand",
    "consideration",
    "plan",
    "expectation",
    "possibility",
    "source_named",
    "said",
    "future",
    "open",
}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_has_a_table_that_compiles(language: str) -> None:
    """Markers, negations, directions, limits and roles are there in every language, each entry well formed."""
    data = section(language, "statements")
    words = table(language)
    for scanner in (words.markers, words.negations, words.directions, words.strengths, words.roles):
        for entry in (entry for letters in scanner.drawers.found for entry in scanner.drawers.entries(letters)):
            assert entry.head
            assert isinstance(compiled(entry.expression), re.Pattern)
    assert {"markers", "speakers", "roles", "negation", "direction", "strength"} <= set(data)


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_sources_use_the_kinds_of_the_noun_only(language: str) -> None:
    """A misspelt kind would never be looked at."""
    assert set(section(language, "statements")["markers"]) <= KINDS


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_roles_are_the_ones_that_english_knows(language: str) -> None:
    """A speaker can be compared only if both sides name the role alike; ``person`` is the source's own."""
    english = set(section("en", "statements")["roles"])
    assert set(section(language, "statements")["roles"]) <= english | {"person"}


def found(language: str, text: str) -> list[str]:
    """The markers of a text, as written."""
    words = table(language)
    return [cue.text for cue in words.markers.scan(text.lower(), text, words.places(text.lower()))]


def test_a_tilde_stands_for_the_rest_of_a_word() -> None:
    """``подтверди~`` reads any ending, but no word that merely holds it."""
    assert found("ru", "подтвердили неподтвердили") == ["подтвердили"]


def test_a_gap_does_not_leave_its_sentence() -> None:
    """German verbs with a separated prefix are read together, within a sentence."""
    assert found("de", "Er wies den Vorwurf zurück") == ["wies den Vorwurf zurück"]
    assert "wies den Weg. Sie kam zurück" not in found("de", "Er wies den Weg. Sie kam zurück")


def test_an_entry_with_a_tilde_at_its_head_begins_within_a_word() -> None:
    """German compounds end in the role."""
    words = table("de")
    roles = words.roles.scan("finanzminister", "Finanzminister", words.places("finanzminister"))
    assert [(role.kind, role.text) for role in roles] == [("minister", "minister")]


def test_loose_entries_can_be_idioms_too() -> None:
    """What an idiom that begins within a word covers is passed over, not reported."""
    assert not [cue for cue in read("서울만 빼고", "ko").strengths if cue.kind == "ignore"]
    assert not read("Liman komedisi bitti.", "tr").negations


def test_arabic_reads_a_word_behind_its_conjunction() -> None:
    """ "And said" is written as one word."""
    assert found("ar", "وقال") == ["قال"]


def test_a_language_without_table_finds_nothing() -> None:
    """Nothing is read, nothing is raised."""
    assert found("xx", "said") == []
    assert not table("xx").before.search("said")


def test_an_entry_is_compiled_only_when_a_text_comes_near_it() -> None:
    """A start costs what the article's own words cost, not what the tables hold."""
    compiled.cache_clear()
    read("The harbour is said to have opened in June.", "en")
    words = table("en")
    entries = sum(len(entries) for entries in words.markers.drawers.found.values())
    assert 0 < compiled.cache_info().misses < entries / 10


def test_a_blank_of_an_entry_may_be_a_line_end_or_several_blanks() -> None:
    """What an entry begins with is compared as plain text, however its words are parted."""
    for blank in (" ", "\n", "   "):
        found = read(f"The harbour is in{blank}talks{blank}with the town.", "en").markers
        assert [cue.text for cue in found if "talks" in cue.text] == [f"in{blank}talks"]


def test_what_words_mean_is_remembered_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of nothing but new words takes no more room, and is read all the same."""
    monkeypatch.setattr(scanning, "MOST_REMEMBERED", 0)
    assert found("nl", "aldus de onbekenderik") == ["aldus"]
    assert "onbekenderik" not in table("nl").known


def test_traditional_writing_is_read_as_simplified_writing_is() -> None:
    """A sentence of Taipei has the markers and roles of the same sentence of Beijing, at the same places."""
    traditional = read("檢察官懷疑，該公司經理涉嫌隱瞞虧損，律師對此表示遺憾。", "zh")
    simplified = read("检察官怀疑，该公司经理涉嫌隐瞒亏损，律师对此表示遗憾。", "zh")
    assert [(cue.span, cue.kind) for cue in traditional.markers] == [(cue.span, cue.kind) for cue in simplified.markers]
    assert [(cue.span, cue.kind) for cue in traditional.roles] == [(cue.span, cue.kind) for cue in simplified.roles]
    assert {"hearsay", "said"} <= {cue.kind for cue in traditional.markers}
    assert traditional.roles[0].text == "檢察官"


def test_every_traditional_sign_is_read_as_a_sign_of_its_own_length() -> None:
    """Offsets stay what they were: one sign is read as one, and none as a sign that is read as yet another."""
    spellings = section("zh", "statements")["spellings"]
    assert len(spellings["written"]) == len(spellings["read"]) == len(set(spellings["written"]))
    assert not set(spellings["written"]) & set(spellings["read"])


@pytest.mark.parametrize("language", ["id", "ja", "ko", "vi", "zh"])
def test_no_role_is_hidden_by_what_is_passed_over(language: str) -> None:
    """What is no role is tried first: an entry that it stands at the head of would never be found."""
    roles = section(language, "statements")["roles"]
    passed_over = [re.compile(entry) for entry in roles["ignore"]]
    plain = [entry for kind, entries in roles.items() if kind != "ignore" for entry in entries if entry.isalpha()]
    hidden = [entry for entry in plain for expression in passed_over if expression.match(entry)]
    assert len(plain) > len(passed_over)
    assert hidden == []
