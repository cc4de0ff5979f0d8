"""The figures check: findings at the segment, the sentence and the figure they belong to."""

from __future__ import annotations

from summarizer.checks.figures import check_figures, check_summary, check_translation
from summarizer.nouns.article import Article, Paragraph, Segment, Span
from summarizer.nouns.outputs import Figure, Grounding, Statement, Summary, TranslatedSegment, Translation

TEXT = "회사는 5,000억 달러를 투자한다. 직원은 1만2천 명이다."
FIRST, SECOND = TEXT[:19], TEXT[20:]
ARTICLE = Article(
    "test",
    "text",
    "utf-8",
    "ko",
    TEXT,
    (Paragraph(1, "paragraph", (Segment("1.1", Span(0, 19), FIRST), Segment("1.2", Span(20, len(TEXT)), SECOND))),),
)


def test_a_translation_is_checked_segment_by_segment() -> None:
    """The finding names the segment; a segment that the article lacks is another check's business."""
    translation = Translation(
        (
            TranslatedSegment("1.1", "The company invests $5 trillion."),
            TranslatedSegment("1.2", "It has 12,000 employees."),
            TranslatedSegment("9.9", "Nobody said 7."),
        ),
        (),
    )
    (finding,) = check_translation(ARTICLE, translation)
    assert (finding.code, finding.verdict, finding.severity) == ("number.scale", "contradicts", "critical")
    assert str(finding.where) == "translation.segments.1.1"
    assert finding.segments == ("1.1",)


def test_a_missing_number_is_major_as_it_alarms() -> None:
    """Unproven, but not to be passed over."""
    translation = Translation((TranslatedSegment("1.2", "It has many employees."),), ())
    (finding,) = check_translation(ARTICLE, translation)
    assert (finding.code, finding.verdict, finding.severity) == ("number.missing", "unproven", "major")


def test_a_summary_is_checked_against_the_segments_it_cites() -> None:
    """What it leaves out is no fault; a number of a segment that it does not cite is one."""
    summary = Summary(
        Statement("A company invests $500 billion", ("1.1",)),
        (Statement("It has 12,000 employees.", ("1.2",)), Statement("It has 12,000 employees.", ("1.1", "9.9"))),
    )
    (finding,) = check_summary(ARTICLE, summary)
    assert str(finding.where) == "summary.sentences.2"
    wrong = Summary(Statement("A company invests $50 billion", ("1.1",)), ())
    assert str(check_summary(ARTICLE, wrong)[0].where) == "summary.headline"


def test_the_english_of_a_figure_is_computed_again() -> None:
    """The model's reading against the words of the source; what code cannot read is left to others."""
    grounding = Grounding("exact", "1.1", Span(4, 14))
    right = Figure("5,000억 달러", "$500 billion", "investment", grounding, None, ("1.1",))
    wrong = Figure("5,000억 달러", "$50 billion", "investment", grounding, None, ("1.1",))
    unread = Figure("몇몇", "5", "people", grounding, None, ("1.1",))
    (finding,) = check_figures(ARTICLE, [right, wrong, unread])
    assert (str(finding.where), finding.code) == ("facts.figures.2", "number.scale")
