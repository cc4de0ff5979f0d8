"""Article -> Result: ask, parse, check, repair, report."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from decimal import Decimal
from functools import partial
from typing import TypeVar

from summarizer import __version__
from summarizer.checking import Checker, check_here
from summarizer.errors import FINAL, SummarizerError
from summarizer.nouns.finding import Finding, OutputName
from summarizer.nouns.outputs import Translation
from summarizer.nouns.result import Assignment, Metrics, Missing, Options, Outcome, Result, Versions
from summarizer.parts import ask_parts
from summarizer.prices import cost_of
from summarizer.prompts import PROMPT_NAMES, PromptFolder
from summarizer.providers import Provider
from summarizer.session import Session
from summarizer.tasks import translate
from summarizer.tasks.brief import Brief, read_brief, request_brief

REPAIR_ROUNDS = 2
REQUESTS_AT_MOST = 3
"""Times the number of requests that an article normally takes; what still fails then is delivered flagged."""
Made = TypeVar("Made", Brief, Translation)
_Maker = Callable[[Session], Awaitable[tuple[Made | None, tuple[Finding, ...]]]]
_Failed = dict[tuple[OutputName, ...], SummarizerError]


async def process(
    assignment: Assignment,
    options: Options,
    prompts: PromptFolder,
    provider: Provider,
    progress: Callable[[str], None] = lambda _: None,
    check: Checker = check_here,
) -> Result:
    """Everything that is wanted of one article.

    Where one half fails, the other is delivered all the same and the result says what is missing. Raises the
    SummarizerError where nothing can be had, which then holds everything that was paid for the article.
    """
    session = Session(provider, assignment, options, prompts, progress, check)
    failed: _Failed = {}
    brief, of_brief = await _attempt(session, ("summary", "facts"), _brief, failed)
    translation, of_translation = await _attempt(session, ("translation",), _translation, failed)
    if failed and brief is None and translation is None:
        error = next(iter(failed.values()))
        error.wasted = tuple(session.bills)
        raise error
    findings = tuple(f for f in (*of_brief, *of_translation) if f.where.output in options.outputs)
    return Result(
        article=assignment.article,
        published=assignment.published,
        summary=brief.summary if brief and "summary" in options.outputs else None,
        facts=brief.facts if brief and "facts" in options.outputs else None,
        translation=translation,
        findings=findings,
        outcomes=_settled(session.outcomes, findings),
        metrics=_metrics(session),
        versions=Versions(__version__, options.model, {name: prompts.sha256(name) for name in PROMPT_NAMES}),
        notes=tuple(session.notes),
        missing=tuple(Missing(outputs, str(error), error.exit_code) for outputs, error in failed.items()),
    )


async def _attempt(
    session: Session, outputs: tuple[OutputName, ...], make: _Maker[Made], failed: _Failed
) -> tuple[Made | None, tuple[Finding, ...]]:
    """What one half of the work makes, where any of it is wanted; an error is kept for later."""
    wanted = tuple(output for output in outputs if output in session.options.outputs)
    if not wanted or any(isinstance(error, FINAL) for error in failed.values()):
        return None, ()
    try:
        return await make(session)
    except SummarizerError as error:
        failed[wanted] = error
        return None, ()


async def _brief(session: Session) -> tuple[Brief | None, tuple[Finding, ...]]:
    setting = (session.assignment, session.options, session.prompts)
    session.left += REQUESTS_AT_MOST
    brief = await session.ask(request_brief(*setting), partial(read_brief, session.assignment))
    findings = await _check_brief(session, brief)
    for _ in range(REPAIR_ROUNDS):
        if not (failing := _failing(findings)):
            break
        # Imported on first use: the answer of a repair is the largest model, and most runs need none.
        from summarizer.tasks import brief_repair

        request = brief_repair.request_brief_repair(*setting, brief, failing)
        parse = partial(brief_repair.repair_brief, session.assignment, brief, failing, tuple(session.outcomes))
        repaired = await session.repair(request, parse)
        if repaired is None:
            break
        brief, outcomes = repaired
        session.outcomes = list(outcomes)
        findings = await _check_brief(session, brief)
    return brief, findings


async def _translation(session: Session) -> tuple[Translation | None, tuple[Finding, ...]]:
    article, setting = session.assignment.article, (session.assignment, session.options, session.prompts)
    if article.language == "en":
        session.notes.append("The article is in English: there is nothing to translate.")
        return None, ()
    raw = checked = translate.join(await ask_parts(session, REQUESTS_AT_MOST))
    findings, translation = await session.check(session.assignment, raw), translate.arrange(article, raw)
    session.outcomes += translate.rejected(article, raw)
    arranged_away = translate.arranged_away(findings)
    for _ in range(REPAIR_ROUNDS):
        failing = _failing(findings)
        if not failing and checked == translation:
            break
        for part in translate.split_repair(article, failing):
            request = translate.request_repair(*setting, part, translation, failing)
            repaired = await session.repair(request, partial(translate.repair_translation, translation, part, failing))
            if repaired is not None:
                translation, outcomes = repaired
                session.outcomes += outcomes
                repaired_ids = {outcome.where.item for outcome in outcomes}
                arranged_away = tuple(f for f in arranged_away if f.where.item not in repaired_ids)
        findings, checked = (*arranged_away, *await session.check(session.assignment, translation)), translation
    return translation, findings


async def _check_brief(session: Session, brief: Brief) -> tuple[Finding, ...]:
    of_summary = await session.check(session.assignment, brief.summary)
    return (*of_summary, *await session.check(session.assignment, brief.facts))


def _failing(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.verdict == "contradicts")


def _settled(outcomes: list[Outcome], findings: tuple[Finding, ...]) -> tuple[Outcome, ...]:
    """The outcomes that hold: an item that still fails was not repaired."""
    failing = {finding.where for finding in _failing(findings)}
    return tuple(dict.fromkeys(o for o in outcomes if o.fate == "rejected" or o.where not in failing))


def _metrics(session: Session) -> Metrics:
    cost = cost_of(session.options.model, session.usage) if session.paid else Decimal(0)
    return Metrics(session.paid, session.from_shelf, session.repairs, session.usage, cost)
