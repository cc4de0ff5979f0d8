"""How many lost attributions are found in summaries, claims and translations, and how often the right ones alarm.

    python -m benchmarks.attributions

Takes the recorded answers of the example articles, all of them reviewed, and removes one attribution at a time
from an English statement: "X said that", "according to X", "reportedly". What is left is grammatical, and wrong.
"""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from summarizer.checks.attribution import check_statements
from summarizer.nouns.outputs import Claim, FactSheet, Statement, Summary, TranslatedSegment, Translation
from summarizer.nouns.result import Assignment, Options, Result
from summarizer.pipeline import process
from summarizer.prices import DEFAULT_MODEL
from summarizer.prompts import PromptFolder
from summarizer.providers.replay import Replay
from summarizer.readers import read_article
from summarizer.recordings import RecordingFolder
from summarizer.statements import read
from summarizer.statements.attribution import SPOKEN, TELLING
from summarizer.statements.clauses import PART_END

ROOT = Path(__file__).parent.parent
ALL = Options(("summary", "facts", "translation"), "medium", DEFAULT_MODEL)

VERBS = "said|says|announced|reported|reports|explained|stressed|noted|added|warned|believes?|claim(?:ed|s)|told \\w+"
SPEAKER = r"(?:[^,;.]|(?<=\d),(?=\d)){2,80}?"
PATTERNS = (
    (re.compile(rf"(^|[;.] |, (?:but|and|while) ){SPEAKER} (?:{VERBS})(?: on [^,;]{{2,30}}?)? that "), r"\1"),
    (re.compile(rf"(^|; ){SPEAKER} (?:{VERBS}) (?=(?:the|it|he|she|his|her|its|all|safety|there)\b)"), r"\1"),
    (re.compile(rf", (?:the |an? )?{SPEAKER} (?:{VERBS})(?=[.;]|$)"), ""),
    (re.compile(r"(^|; )[Aa]ccording to [^,;.]{2,60}, "), r"\1"),
    (re.compile(r",? according to [^,;.]{2,60}(?=[.,;]|$)"), ""),
    (re.compile(r"\b(?:reportedly|allegedly) "), ""),
    (re.compile(r"\bis (?:said|believed|reported|understood) to (?:have|be) "), "is "),
    (re.compile(r"\bare (?:said|believed|reported|understood) to (?:have|be) "), "are "),
)


def stripped(text: str) -> Iterator[str]:
    """The text without one of its attributions, one after the other."""
    for pattern, rest in PATTERNS:
        for match in pattern.finditer(text):
            left = text[: match.start()] + match.expand(rest) + text[match.end() :]
            part = PART_END.split(
                left[max(0, left.rfind("; ", 0, match.start() + 1)) :].removeprefix("; "), maxsplit=1
            )[0]
            if len(part) > 20 and not read(part, "en").marked(*TELLING, *SPOKEN):
                yield left[0].upper() + left[1:]


def results() -> Iterator[tuple[str, Result]]:
    """The recorded results of all examples."""
    for example in sorted((ROOT / "examples").iterdir()):
        article = read_article(example.read_bytes(), example.name)
        name = example.name.partition(".")[0]
        provider = Replay([RecordingFolder(ROOT / "tests" / "recordings" / name)])
        assignment = Assignment(article, article.publication.date)
        yield name, asyncio.run(process(assignment, ALL, PromptFolder(), provider))


def spoilt(result: Result) -> Iterator[tuple[str, Summary | FactSheet | Translation, str]]:
    """Outputs with one attribution gone; kind, output and the text as it is now."""
    summary, facts, translation = result.summary, result.facts, result.translation
    if summary:
        for number, sentence in enumerate(summary.sentences):
            for text in stripped(sentence.text):
                changed = (*summary.sentences[:number], replace(sentence, text=text), *summary.sentences[number + 1 :])
                yield "summary", replace(summary, sentences=changed), text
    if facts:
        for claim in facts.claims:
            for one in spoilt_claims(claim):
                yield "claim", replace(facts, claims=(one,)), one.statement
    if translation:
        for segment in translation.segments:
            for text in stripped(segment.text):
                changed_segment = TranslatedSegment(segment.id, text)
                yield "translation", replace(translation, segments=(changed_segment,)), text


def spoilt_claims(claim: Claim) -> Iterator[Claim]:
    """A claim told as confirmed by nobody, in words as well."""
    if not (claim.speaker or claim.via or claim.status == "reported"):
        return
    statement = next(stripped(claim.statement), claim.statement)
    if not read(statement, "en").marked(*TELLING, *SPOKEN, "expectation", "plan", "wish", "possibility", "refusal"):
        yield replace(claim, statement=statement, speaker=None, via=None, status="confirmed")


def main() -> None:
    """Print what was found, by output."""
    found: dict[str, int] = {}
    everything: dict[str, int] = {}
    right: dict[str, list[int]] = {}
    show = "--show" in sys.argv
    for name, result in results():
        source = Assignment(result.article, result.article.publication.date)
        for output in (result.summary, result.facts, result.translation):
            if output is None:
                continue
            kind = {Summary: "summary", FactSheet: "claim", Translation: "translation"}[type(output)]
            count = right.setdefault(kind, [0, 0])
            count[0] += len({finding.where for finding in check_statements(source, output) if _sure(finding.verdict)})
            count[1] += _size(output)
        for kind, output, text in spoilt(result):
            alarm = any(_sure(finding.verdict) for finding in check_statements(source, output))
            found[kind] = found.get(kind, 0) + alarm
            everything[kind] = everything.get(kind, 0) + 1
            if show and not alarm:
                sys.stdout.write(f"{name} {kind}: {text}\n")
    for kind, total in everything.items():
        alarms, statements = right[kind]
        sys.stdout.write(
            f"{kind:12} found {found[kind]}/{total} {found[kind] / total:.0%}"
            f"   false alarms {alarms}/{statements} {alarms / statements:.0%}\n"
        )


def _sure(verdict: str) -> bool:
    return verdict == "contradicts"


def _size(output: Summary | FactSheet | Translation) -> int:
    parts: tuple[Statement | Claim | TranslatedSegment, ...]
    if isinstance(output, Summary):
        parts = output.sentences
    else:
        parts = output.claims if isinstance(output, FactSheet) else output.segments
    return len(parts)


if __name__ == "__main__":
    main()
