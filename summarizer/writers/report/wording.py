"""Words for what the nouns name by a key."""

from __future__ import annotations

from summarizer.nouns.article import Article, LeftOutReason
from summarizer.nouns.finding import Location
from summarizer.nouns.outputs import FactSheet, Grounding
from summarizer.nouns.result import Result

_LEFT_OUT: dict[LeftOutReason, str] = {
    "related-articles": "related headlines",
    "hidden-text": "hidden text",
    "front-matter": "front matter",
    "page-furniture": "page furniture",
    "side-text": "text beside the article's own",
}
_PARTS = {
    "sentences": "sentence",
    "claims": "claim",
    "figures": "figure",
    "dates": "date",
    "entities": "name",
    "quotations": "quotation",
    "open_questions": "open question",
    "segments": "sentence",
    "terms": "term",
}


def counted(number: int, noun: str) -> str:
    """``1 line``, ``2 lines``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def left_out_lines(lines: int, reason: LeftOutReason) -> str:
    """``29 lines of related headlines``."""
    return f"{counted(lines, 'line')} of {_LEFT_OUT[reason]}"


def name(article: Article) -> str:
    """The article's path, or where else it came from."""
    return "standard input" if article.name == "-" else article.name


def place(where: Location) -> str:
    """``Facts, figure 3``."""
    item = f" {where.item}" if where.item else ""
    part = _PARTS.get(where.part, where.part) if item else where.part.replace("_", " ")
    return f"{where.output.capitalize()}, {part}{item}"


def groundings(facts: FactSheet | None) -> list[Grounding]:
    """All groundings of a fact sheet."""
    if facts is None:
        return []
    dated = (facts.source.date,) if facts.source.date else ()
    return [each.grounding for each in (*dated, *facts.figures, *facts.dates, *facts.entities, *facts.quotations)]


def _passed(result: Result) -> str:
    contents = _contents(result)
    return f"every check passed on {contents}" if contents else "there is nothing to check"


def verdict(result: Result) -> str:
    """How the result stands, in one line."""
    problems = ", ".join(_problems(result))
    said = sum(finding.code.endswith((".unread", ".vague")) for finding in result.findings)
    unread = max(0, _unread(result.facts) - said)
    not_read = f"; {counted(unread, 'item')} not read by code" if unread else ""
    return f"{problems or _passed(result)}{not_read}"


def _problems(result: Result) -> list[str]:
    verdicts = [finding.verdict for finding in result.findings]
    contradictions, unproven = verdicts.count("contradicts"), verdicts.count("unproven")
    failed = [grounding.state for grounding in groundings(result.facts)].count("failed")
    rejected = [outcome.fate for outcome in result.outcomes].count("rejected")
    counts = (
        (contradictions, f"⚠ {counted(contradictions, 'contradiction')}"),
        (unproven, f"{counted(unproven, 'item')} unproven"),
        (failed, f"{counted(failed, 'item')} not found in the source"),
        (rejected, f"{counted(rejected, 'item')} rejected"),
    )
    missing = [f"{', '.join(each.outputs)} missing" for each in result.missing]
    return [*missing, *(words for count, words in counts if count)]


def _contents(result: Result) -> str:
    counts = []
    if result.summary:
        counts.append((1 + len(result.summary.sentences), "summary sentence"))
    if result.facts:
        facts = result.facts
        counts.extend(
            (len(items), noun)
            for items, noun in (
                (facts.claims, "claim"),
                (facts.figures, "figure"),
                (facts.dates, "date"),
                (facts.entities, "name"),
                (facts.quotations, "quotation"),
            )
        )
    if result.translation:
        counts.append((len(result.translation.segments), "translated sentence"))
    return ", ".join(counted(number, noun) for number, noun in counts if number)


def _unread(facts: FactSheet | None) -> int:
    """Figures and dates that no grammar could read: nothing was computed from them."""
    if facts is None:
        return 0
    dates = (*facts.dates, *filter(None, (facts.source.date,)))
    return sum(figure.quantity is None for figure in facts.figures) + sum(date.edtf is None for date in dates)
