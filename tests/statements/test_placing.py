"""Where statements stand, and what they rest on."""

from __future__ import annotations

from summarizer.nouns.finding import Location
from summarizer.nouns.outputs import Claim, FactSheet, Source, Statement, Summary, TranslatedSegment, Translation
from summarizer.statements.attribution import compare_attribution
from summarizer.statements.placing import findings, placed_statements
from summarizer.statements.status import compare_status
from tests.checks.articles import article

ARTICLE = article("de", "Der Betreiber sagte, die Brücke sei sicher.", "Sie wurde 1974 gebaut.")


def test_a_summary_is_checked_sentence_by_sentence_with_the_one_before() -> None:
    """The headline stands alone; a later sentence may lean on the one before."""
    said = Statement("The operator spoke of safety.", ("1.1",))
    safe = Statement("The bridge is safe.", ("1.1",))
    (headline,) = findings(ARTICLE, Summary(safe, (said, safe)), compare_attribution)
    assert (headline.code, headline.where, headline.segments) == (
        "attribution.lost",
        Location("summary", "headline"),
        ("1.1",),
    )
    assert headline.severity == "major"


def test_a_claim_brings_its_speaker_and_status() -> None:
    """What a claim says as data needs no words; by way of whom is as good as who."""

    def claim(speaker: str | None, via: str | None) -> Claim:
        return Claim("The bridge is safe.", "confirmed", speaker, via, ("1.1",))

    claims = (claim(None, None), claim("the operator", None), claim(None, "the operator"))
    sheet = FactSheet(Source(None, None, None, None, ()), claims, (), (), (), (), ())
    assert [finding.where.item for finding in findings(ARTICLE, sheet, compare_attribution)] == ["1"]


def test_a_claim_out_of_several_sentences_is_not_accused_of_what_it_leaves_out() -> None:
    """Which of them it renders is not proven; but its last sentence frames it."""
    several = article("de", "Der Bau ist fertig.", "Der Betreiber sagte, die Brücke sei sicher.")
    claim = Claim("The bridge is safe now that the building work is finished.", "confirmed", None, None, ("1.1", "1.2"))
    sheet = FactSheet(Source(None, None, None, None, ()), (claim,), (), (), (), (), ())
    (finding,) = findings(several, sheet, compare_attribution)
    assert (finding.code, finding.verdict, finding.severity) == ("attribution.lost", "contradicts", "major")
    assert not finding.message.startswith("attribution.lost")
    several = article("de", "Der Bau kostete 5.300 Euro.", "Vielleicht waren es 6.100 Euro.")
    claim = Claim("It was 6,100 euros.", "confirmed", None, None, ("1.1", "1.2"))
    sheet = FactSheet(Source(None, None, None, None, ()), (claim,), (), (), (), (), ())
    (finding,) = findings(several, sheet, compare_status)
    assert (finding.code, finding.verdict, finding.severity) == ("hedge.lost", "unproven", "minor")


def test_a_translation_is_checked_segment_by_segment() -> None:
    """A segment without its source is passed over: other checks speak of it."""
    segments = (TranslatedSegment("1.1", "The bridge is safe."), TranslatedSegment("9.9", "Nothing."))
    found = findings(ARTICLE, Translation(segments, ()), compare_attribution)
    assert [str(finding.where) for finding in found] == ["translation.segments.1.1"]


def test_an_unproven_problem_is_minor() -> None:
    """Shown, but no alarm."""
    segments = (TranslatedSegment("1.1", "The bridge may be safe."),)
    (finding,) = findings(ARTICLE, Translation(segments, ()), compare_attribution)
    assert (finding.verdict, finding.severity) == ("unproven", "minor")


def test_an_empty_translation_has_no_statements() -> None:
    """Nothing to place."""
    assert list(placed_statements(Translation((), ()))) == []
