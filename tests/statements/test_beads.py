"""Statements that stand side by side, each beside its own English."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.statements.beads import beads, english_clauses, in_order, singly, spare, statements
from summarizer.statements.evidence import Pair
from summarizer.statements.reading import side


def pair(source: str, english: str, language: str) -> Pair:
    """Both sides of a comparison."""
    return Pair.of(source, english, language, "", None, None)


def texts(source: str, english: str, language: str) -> list[tuple[str, str]]:
    """Each statement of the source beside its English."""
    found = beads(pair(source, english, language))
    return [(bead.pair.source.text, bead.pair.english.text.strip()) for bead in found]


def cut(text: str, language: str) -> list[str]:
    """The statements of a source."""
    return [statement.text for statement in statements(side(text, language))]


def clauses(text: str) -> list[str]:
    """The clauses of an English text."""
    return [text[clause.span.start : clause.span.end].strip() for clause in english_clauses(side(text, "en"))]


RUMOUR = "Die Brücke soll angeblich gesperrt werden. Baudezernent Ulf Harms bestritt das am Montag."


def test_each_sentence_lies_beside_its_own() -> None:
    """In the order of the source, which sentences keep; clauses may be turned round."""
    first, second = "The bridge is said to be closing.", "Building director Ulf Harms denied it on Monday."
    source = RUMOUR.split(". ")
    assert set(texts(RUMOUR, f"{first} {second}", "de")) == {(source[0] + ".", first), (source[1], second)}
    assert set(texts(RUMOUR, f"{second} {first}", "de")) == {(source[0] + ".", second), (source[1], first)}
    turned = "Building director Ulf Harms denied it on Monday; the bridge is said to be closing."
    assert (source[1], "Building director Ulf Harms denied it on Monday;") in texts(RUMOUR, turned, "de")


def test_as_many_sentences_are_in_order() -> None:
    """Of a single one nothing is known, nor where a semicolon joins what may be in any order."""
    assert in_order(pair(RUMOUR, "The bridge is said to be closing. Ulf Harms denied it.", "de"))
    assert not in_order(pair(RUMOUR, "The bridge is said to be closing; Ulf Harms denied it. So.", "de"))
    assert not in_order(pair(RUMOUR, "The bridge is said to be closing, but Ulf Harms denied it.", "de"))
    assert not in_order(pair(RUMOUR.replace(". ", ".\n\n"), "The bridge closes soon. Ulf Harms denied it.", "de"))


def test_what_has_but_one_statement_is_seen_as_a_whole() -> None:
    """Unless its sentences are cited one by one."""
    whole = pair("Sie kam.", "She came.", "de")
    assert singly(whole) == (whole,)
    assert len(singly(pair(RUMOUR, "The bridge is said to be closing. Ulf Harms denied it.", "de"))) == 2
    assert singly(pair("Sie kam.\n\nEr ging.", "She came.", "de")) == ()


def test_where_either_side_has_but_one_nothing_is_told_apart() -> None:
    """Nor where sentences are cited one by one, nor in a long passage, nor where there are many."""
    assert texts(RUMOUR, "The bridge is said to be closing.", "de") == []
    assert texts("Sie kam.", "She came at last. He had long been gone by then.", "de") == []
    assert texts(RUMOUR.replace(". ", ".\n\n"), "The bridge closes soon. Ulf Harms denied it on Monday.", "de") == []
    assert texts(RUMOUR, "The bridge closes soon. " * 30, "de") == []
    assert texts("Er sagte es. " * 8, "He said so then. He said it again.", "de") == []


def test_a_sentence_is_cut_where_a_statement_of_its_own_begins() -> None:
    """Where verbs come last behind a teller, elsewhere before one; a clause without any goes with the next."""
    assert len(cut("회사는 공장을 판다는 소문이 돌고 있는 가운데, 사장은 사실이 아니라고 말했다.", "ko")) == 2
    assert len(cut("회사는 공장을 지었지만, 사장은 그것이 사실이 아니라고 말했다.", "ko")) == 1
    assert len(cut("党首は「説明は不十分だ」と述べ、委員会をすぐに開くよう与党に求めた。", "ja")) == 2
    assert len(cut("反对党要求市长立即辞职下台，市长回应说当前应先恢复供电。", "zh")) == 2
    assert len(cut("警方昨天晚上表示，这名司机据称在事故发生时已经睡着了。", "zh")) == 1
    assert len(cut("Le maire envisage une fermeture, mais le syndicat dénonce une erreur.", "fr")) == 2
    assert len(cut("Der Zug kam spät in der Nacht, aber die Polizei sagte nichts davon.", "de")) == 1


def test_what_is_quoted_is_not_cut() -> None:
    """On neither side."""
    assert len(cut("「会社は知らない。責任もない」と社長は述べた。", "ja")) == 1
    assert clauses("“We did not know, but we should have known all of it,” he said.") == [
        "“We did not know, but we should have known all of it,” he said."
    ]


def test_english_is_cut_where_a_clause_may_stand_alone() -> None:
    """At sentences, semicolons, conjunctions with a clause behind them and relative clauses that end the sentence."""
    assert len(clauses("The court ruled that he must go; the mayor has appealed to a higher court.")) == 2
    assert len(clauses("The ministry said it would pay, but the union asked for a good deal more.")) == 2
    assert len(clauses("While the ministry said it would pay them all, the union asked for more.")) == 2
    assert len(clauses("The council wants a new toll for lorries, which will drive up all the prices.")) == 2
    assert len(clauses("The toll for heavy lorries, which is new here, was approved by the council.")) == 1
    assert len(clauses("Mr. Harms of St. Gallen said that U.S. firms were welcome there.")) == 1
    assert len(clauses("He bought apples, and pears.")) == 1
    assert len(clauses("While “the ministry of the interior said so, it” was the union that asked.")) == 1


def test_a_teller_reaches_another_clause_of_its_sentence() -> None:
    """From behind what is told, or on to what has no teller of its own; not over a contrast, nor what others say."""
    source = "Die Halle sei zu teuer, sagte er. Auch habe niemand mehr Geld dafür übrig."
    told = "The hall is too expensive by far, and nobody has any money left for it, he said."
    assert all(bead.pair.context.text or "said" in bead.pair.english.text for bead in beads(pair(source, told, "de")))
    source = "Es heißt, die Halle sei zu teuer. Bürgermeisterin Anna Ebers sagte, das sei falsch."
    told = "The hall is far too expensive for the town, and Mayor Anna Ebers said that this was wrong."
    assert not any(bead.pair.context.text for bead in beads(pair(source, told, "de")))
    source = "Er sagte, die Halle sei zu teuer. Auch das Dach habe man nicht erneuert."
    told = "He said that the hall was far too expensive, but the roof has not been renewed either."
    assert not any(bead.pair.context.text for bead in beads(pair(source, told, "de")))
    told = "He said that the hall was far too expensive, and the roof has not been renewed either."
    assert any(bead.pair.context.text for bead in beads(pair(source, told, "de")))


def test_clauses_of_one_statement_that_lie_apart_are_two_beads() -> None:
    """What stands between them belongs to another."""
    source = "Firma Alba prüft 300 Stellen in Genua. Gewerkschafterin Pia Rossi nannte das einen Skandal."
    english = "Alba reviews 300 posts in its offices, but Pia Rossi calls that an outrage, and Genua has 300 of them."
    found = texts(source, english, "de")
    assert [theirs for theirs, _ in found].count(found[0][0]) == 2


def test_three_sentences_follow_each_other_in_the_same_order() -> None:
    """A figure that two of them share moves none."""
    source = "Polizei: 12 Verletzte, sagte Jan Moor. Er nannte keinen Grund. Zeugen sprachen von 12 Schüssen."
    english = "Twelve are hurt, said Jan Moor of the police. He gave no reason for it. Witnesses spoke of 12 shots."
    assert [ours.split()[0] for _, ours in texts(source, english, "de")] == ["Twelve", "He", "Witnesses"]


def test_what_another_clause_has_to_spare_may_be_what_this_one_lacks() -> None:
    """Of the same sentence, where nothing there asks for it."""
    source = "Le maire affirme que le pont ferme, mais le syndicat nie toute fermeture."
    found = beads(pair(source, "The bridge is going to be closed, but the union says otherwise.", "fr"))
    assert spare(found[0], found, ("consideration",), ("said",))
    assert not spare(found[0], found, ("said", "denial"), ("said",))


@given(st.text(max_size=120), st.text(max_size=120), st.sampled_from(["ko", "ja", "zh", "de", "hi", "xx"]))
def test_any_text_is_cut_without_loss(source: str, english: str, language: str) -> None:
    """Every sign but blanks is in one statement and in one clause; nothing raises."""
    whole = "".join("".join(cut(source, language)).split())
    assert whole == "".join(source.split())
    assert "".join("".join(clauses(english)).split()) == "".join(english.split())
    beads(pair(source, english, language))


def test_a_short_clause_behind_a_semicolon_ends_the_sentence_that_it_stands_in() -> None:
    """Where another follows, the short one begins that."""
    first = "Der Minister sagte, die Steuer steige im kommenden Jahr deutlich;"
    second = "die Opposition kritisierte, das sei ein schwerer Fehler;"
    assert cut(f"{first} {second} nein.", "de") == [first, f"{second} nein."]
