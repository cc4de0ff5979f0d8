"""Results made by hand: invented articles in Korean, Japanese and German, and a hostile one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import accumulate

from summarizer.nouns.article import Article, LeftOut, Paragraph, ParagraphKind, Publication, Segment, Span
from summarizer.nouns.exchange import Usage
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import (
    Claim,
    DateMention,
    Entity,
    FactSheet,
    Figure,
    Grounding,
    Quotation,
    Source,
    Statement,
    Summary,
    Term,
    TranslatedSegment,
    Translation,
)
from summarizer.nouns.quantity import Quantity
from summarizer.nouns.result import Metrics, Outcome, Result, Versions

METRICS = Metrics(2, 1, 0, Usage(5200, 1024, 910), Decimal("0.00081"))
VERSIONS = Versions("0.1.0", "gpt-6-luna", {"translate": "b" * 64, "brief": "a" * 64})
EXACT = Grounding("exact", "2.1", Span(0, 4))

Block = tuple[ParagraphKind, int, str, tuple[str, ...]]


def make_article(name: str, language: str, blocks: list[Block], **more: object) -> Article:
    """An article whose text is its sentences, one a line."""
    sentences = [sentence for block in blocks for sentence in block[3]]
    starts = [0, *accumulate(len(sentence) + 1 for sentence in sentences)]
    position = iter(starts)
    paragraphs = []
    for number, (kind, level, marker, texts) in enumerate(blocks, 1):
        segments = []
        for count, text in enumerate(texts, 1):
            start = next(position)
            segments.append(Segment(f"{number}.{count}", Span(start, start + len(text)), text))
        paragraphs.append(Paragraph(number, kind, tuple(segments), level, marker))
    details: dict[str, object] = {"format": "markdown", "encoding": "utf-8", **more}
    return Article(name=name, language=language, text="\n".join(sentences), paragraphs=tuple(paragraphs), **details)  # type: ignore[arg-type]


def make_result(article: Article, **parts: object) -> Result:
    """A result with the parts given and nothing else."""
    details: dict[str, object] = {
        "published": None,
        "summary": None,
        "facts": None,
        "translation": None,
        "findings": (),
        "outcomes": (),
        "metrics": METRICS,
        "versions": VERSIONS,
        **parts,
    }
    return Result(article=article, **details)  # type: ignore[arg-type]


def translate(article: Article, *texts: str) -> Translation:
    """A translation with one text for each sentence, in order."""
    segments = zip(article.segments, texts, strict=True)
    return Translation(tuple(TranslatedSegment(segment.id, text) for segment, text in segments), ())


def korean() -> Result:
    """A loan scheme: all parts, one contradiction, one unproven item, one repair, one rejection."""
    article = make_article(
        "articles/chip-loans.ko.md",
        "ko",
        [
            ("heading", 1, "", ("소형 반도체사에 3조4,000억 원 대출 추진",)),
            (
                "paragraph",
                0,
                "",
                (
                    "산업부는 29일 소형 반도체 업체에 최대 3조4,000억 원을 빌려주는 방안을 **검토 중**이라고 밝혔다.",
                    "금리는 시중보다 3~5%포인트 낮다고 [나래경제](#1)가 전했다.",
                ),
            ),
            ("list_item", 0, "-", ("대상은 직원 수십 명 규모의 업체다.",)),
            ("list_item", 1, "1.", ("수도권 밖 업체는 1~2%포인트 더 낮다.",)),
            ("quote", 0, "", ("“작은 기업을 내버려 두지 않겠다”고 한지원 장관은 말했다.",)),
        ],
        left_out=(LeftOut(Span(900, 1400), "related-articles", "많이 본 뉴스\n주말 날씨, 전국에 비\n..." * 3, 29),),
        publication=Publication(
            "나래경제", "최도윤 기자", None, "https://narae.example/2025/03/30/7", date(2025, 3, 30)
        ),
        links=("https://narae.example/loans?id=7",),
        notes=("3 hidden characters were taken out.",),
    )
    written = DateMention(
        "29일", "the ministry speaks", Grounding("exact", "2.1", Span(5, 8)), "XXXX-XX-29", "2025-03-29", ("2.1",)
    )
    facts = FactSheet(
        Source("Narae Economic Daily", "Choi Do-yun", None, written, ("2.2",)),
        (
            Claim(
                "The ministry is considering loans of up to 3.4 trillion won to small chipmakers.",
                "considered",
                "Ministry of Industry",
                None,
                ("2.1",),
            ),
            Claim(
                "The rate is 3 to 5 percentage points below the market.",
                "reported",
                None,
                "Narae Economic Daily",
                ("2.2",),
            ),
        ),
        (
            Figure(
                "최대 3조4,000억 원",
                "up to 3.4 trillion won",
                "loans to small chipmakers",
                EXACT,
                Quantity(Span(0, 12), Decimal("3400000000000"), "money", "KRW", "at_most"),
                ("2.1",),
            ),
            Figure(
                "3 ~ 5%포인트",
                "3–5 percentage points",
                "how far the rate lies below the market's",
                Grounding("normalised", "2.2", Span(10, 17)),
                Quantity(Span(0, 9), Decimal(3), "percent", "pp", None, Decimal(5)),
                ("2.2",),
            ),
            Figure("수십 명", "dozens of people", "size of a firm that can apply", EXACT, None, ("3.1",)),
        ),
        (written,),
        (
            Entity(
                "Han Ji-won",
                "한지원",
                "person",
                "Minister of Industry",
                Grounding("exact", "5.1", Span(0, 3)),
                ("5.1",),
            ),
            Entity("Narae Economic Daily", "나래 경제신문", "organisation", None, Grounding("failed"), ("2.2",)),
        ),
        (
            Quotation(
                "작은 기업을 내버려 두지 않겠다",
                "We will not leave small firms on their own",
                "Han Ji-won",
                Grounding("exact", "5.1", Span(1, 18)),
                ("5.1",),
            ),
        ),
        (Statement("The article does not say when the loans would start.", ("2.1", "4.1")),),
    )
    findings = (
        Finding(
            "figure.scale",
            "contradicts",
            "critical",
            Location("summary", "sentences", "2"),
            "“0.5 points” here; the source has 3~5%포인트 (3 to 5 pp)",
            ("2.2",),
        ),
        Finding(
            "name.not-in-source",
            "unproven",
            "minor",
            Location("facts", "entities", "2"),
            "나래 경제신문 is not in 2.2",
            ("2.2",),
        ),
        Finding(
            "hedge.lost",
            "unproven",
            "major",
            Location("translation", "segments", "4.1"),
            "“may” stands for a plain statement",
            ("4.1",),
        ),
        Finding(
            "figure.kept", "kept", "neutral", Location("facts", "figures", "1"), "3.4 trillion on both sides", ("2.1",)
        ),
    )
    summary = Summary(
        Statement("Seoul weighs 3.4 trillion won in loans for small chipmakers", ("1.1", "2.1")),
        (
            Statement(
                "South Korea's industry ministry is considering lending small chipmakers up to 3.4 trillion won.",
                ("2.1",),
            ),
            Statement(
                "The rate would lie 0.5 points below the market's, the Narae Economic Daily reports.", ("2.2", "4.1")
            ),
        ),
    )
    translation = translate(
        article,
        "Loans of 3.4 trillion won planned for small chipmakers",
        "The Ministry of Industry said on the 29th that it was **considering** lending small chipmakers $2.4 billion.",
        "The rate is 3~5 percentage points below the market's, the [Narae Economic Daily](#1) reported.",
        "Firms with dozens of employees can apply.",
        "Firms outside the capital region may pay 1~2 points less again.",
        "“We will not leave small firms on their own,” Minister Han Ji-won said.",
    )
    terms = (Term("산업부", "Ministry of Industry", "short for the full name"),)
    outcomes = (
        Outcome(Location("translation", "segments", "2.1"), "repaired", "the hedge 검토 중 was lost at first"),
        Outcome(Location("facts", "claims", "3"), "rejected", "no sentence of the article bears it"),
    )
    return make_result(
        article,
        published=date(2025, 3, 30),
        summary=summary,
        facts=facts,
        translation=Translation(translation.segments, terms),
        findings=findings,
        outcomes=outcomes,
        notes=("The answer came in two parts.",),
    )


def japanese() -> Result:
    """Facts alone, with all checks passed; a date that code could not read and one without a year."""
    article = make_article(
        "-",
        "ja",
        [("paragraph", 0, "", ("新駅は来年春に開業するという。", "総工費は約120億円。"))],
        format="text",
        links=(),
    )
    facts = FactSheet(
        Source(None, None, None, None, ()),
        (Claim("The new station is said to open next spring.", "reported", None, None, ("1.1",)),),
        (
            Figure(
                "約120億円",
                "about 12 billion yen",
                "cost of the station",
                Grounding("exact", "1.2", Span(20, 26)),
                Quantity(Span(0, 6), Decimal("1.2E+10"), "money", "JPY", "about"),
                ("1.1", "1.2"),
            ),
        ),
        (DateMention("来年春", "the station opens", Grounding("exact", "1.1", Span(3, 6)), None, None, ("1.1",)),),
        (),
        (),
        (),
    )
    return make_result(article, facts=facts)


def german() -> Result:
    """A translation alone, in the shape of its article: headings, nested lists, quotes."""
    article = make_article(
        "brücke.html",
        "de",
        [
            ("heading", 1, "", ("Brücke gesperrt",)),
            ("paragraph", 0, "", ("Die Kosten stiegen um 5 %.", "**Das sei viel.", "Sehr viel**, so der Rat.")),
            ("heading", 2, "", ("Was nun?",)),
            ("list_item", 0, "1.", ("Umleitung",)),
            ("list_item", 1, "-", ("über die Hafenstraße",)),
            ("list_item", 0, "2.", ("Fähre",)),
            ("quote", 1, "", ("Wir warten.",)),
            ("paragraph", 0, "", ("Mehr *dazu* [hier](#1), [dort](#2) und [da](#9).",)),
        ],
        format="html",
        links=("/hafen/plan_(neu).html", "javascript:alert(1)"),
    )
    translation = translate(
        article,
        "Bridge closed",
        "Costs rose by 5%.",
        "**That was a lot, the council said.",
        "Very much**, it added.",
        "What now?",
        "Diversion",
        "via Hafenstraße",
        "Ferry",
        "We are waiting.",
        "More on *this* [here](#1), [there](#2) and [yonder](#9).",
    )
    return make_result(article, translation=translation)
