"""What `summarizer check` does with two documents, and with the names of codes."""

from __future__ import annotations

from collections.abc import Callable

from summarizer import __version__
from summarizer.cli.console import note
from summarizer.cli.options import Values
from summarizer.cli.parsing import one_of, read_published
from summarizer.cli.settings import FINDINGS_REMAIN, FailOn, load_settings
from summarizer.cli.sources import read_source, write_output
from summarizer.errors import UsageError
from summarizer.nouns.article import Article
from summarizer.nouns.verification import Discrepancy, Verification
from summarizer.readers import read_article
from summarizer.verification import CODES, UNDETERMINED, known_language, verify_documents
from summarizer.writers.sarif import write_sarif
from summarizer.writers.verifications import explain_code, write_lines, write_verification_json

LISTINGS: dict[str, Callable[[Verification], str]] = {
    "text": write_lines,
    "json": write_verification_json,
    "sarif": lambda verification: write_sarif(verification, CODES, __version__),
}
"""Name of a format, as on the command line -> its writer."""


def check_documents(values: Values) -> int:
    """Checks one document against another; returns the exit code."""
    names = values["pair"] or []
    if len(names) != 2 or names == ["-", "-"]:
        raise UsageError(
            " ".join(names) or "check", "needs two files, a source and its English", "see 'summarizer check --help'"
        )
    listing = LISTINGS[one_of("--format", values["listing"] or "text", tuple(LISTINGS))]
    published, ignore = read_published(values["published"]), read_ignored(values["ignore"])
    language, fail_on = read_language(values["language"]), load_settings(values).fail_on
    source, target = (
        read_article(read_source(name), name, keep_tail=values["keep_tail"], language=known)
        for name, known in zip(names, (language, "en"), strict=True)
    )
    verification = verify_documents(source, target, published or source.publication.date, ignore)
    write_output(None, listing(verification))
    if not values["quiet"]:
        for remark in source.notes:
            note(f"{verification.source}: {remark}")
        note(_summary(verification, source, target))
    return FINDINGS_REMAIN if any(fails(problem, fail_on) for problem in verification.problems) else 0


def explain(values: Values) -> int:
    """Prints what the named codes mean, or all of them."""
    names = values["pair"] or list(CODES)
    for name in names:
        _known_code("--explain", name)
    write_output(None, "\n".join(explain_code(name, CODES[name]) for name in names))
    return 0


def fails(problem: Discrepancy, fail_on: FailOn) -> bool:
    """Whether a problem makes the exit code 3."""
    return fail_on == "unproven" or (fail_on == "contradicts" and problem.alarms)


def read_ignored(value: str) -> frozenset[str]:
    """The codes of `--ignore`."""
    names = frozenset(name.strip() for name in value.split(",") if name.strip())
    for name in sorted(names):
        _known_code("--ignore", name)
    return names


def read_language(value: str | None) -> str | None:
    """The language of `--language`; None where it is to be identified."""
    if value is not None and known_language(value) == UNDETERMINED:
        raise UsageError(f"--language {value}", "is not known", "give a two-letter code, such as ko, ja or de")
    return None if value is None else known_language(value)


def _known_code(flag: str, name: str) -> None:
    if name not in CODES:
        raise UsageError(f"{flag} {name}", "is no code", "summarizer check --explain lists them")


def _summary(verification: Verification, source: Article, target: Article) -> str:
    verdicts = [problem.verdict for problem in verification.problems]
    left_out = sum(part.lines for article in (source, target) for part in article.left_out)
    pairs = f"{verification.pairs} pair{'' if verification.pairs == 1 else 's'} of paragraphs"
    parts = [
        f"{verification.target}: {pairs} checked against {verification.source} ({source.language})",
        f"{verdicts.count('contradicts')} contradict, {verdicts.count('unproven')} unproven",
        *([f"{left_out} line{'' if left_out == 1 else 's'} left out"] if left_out else []),
        "flagged" if verification.flagged else "not flagged",
    ]
    return "; ".join(parts)
