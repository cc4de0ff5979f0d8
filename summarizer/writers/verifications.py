"""A verification as text, like a linter's, or as JSON; and what a code means."""

from __future__ import annotations

from typing import Any

from summarizer.nouns.verification import Code, Discrepancy, Place, Verification
from summarizer.writers.controls import one_line
from summarizer.writers.json import plain, print_json


def write_lines(verification: Verification) -> str:
    """One line a problem, ``TARGET:LINE: verdict code: message``; nothing where there is none."""
    name = one_line(verification.target)
    return "".join(f"{name}:{_line(problem)}: {_statement(problem)}\n" for problem in verification.problems)


def write_verification_json(verification: Verification) -> str:
    """All of it, as one JSON object."""
    head = {name: plain(getattr(verification, name)) for name in ("source", "target", "language", "published", "pairs")}
    problems = [
        {
            **show_problem(problem),
            "source_line": _line_of(problem.source_place),
            "source_paragraph": _paragraph_of(problem.source_place),
            "target_line": _line_of(problem.target_place),
            "target_paragraph": _paragraph_of(problem.target_place),
        }
        for problem in verification.problems
    ]
    return print_json({**head, "flagged": verification.flagged, "problems": problems}, indent=2) + "\n"


def show_problem(problem: Discrepancy) -> dict[str, Any]:
    """What every JSON form says of a problem."""
    return {name: getattr(problem, name) for name in ("code", "verdict", "source", "target", "message")}


def explain_code(name: str, code: Code) -> str:
    """A code with its examples."""
    flags = "Flags the translation even where it is unproven." if code.alarms else "Flags it where it contradicts."
    lines = [
        f"{name}: {code.meaning}",
        f"    source ({code.language}): {_shown(code.source)}",
        f"    right:       {_shown(code.right)}",
        f"    wrong:       {_shown(code.wrong)}",
        f"    {flags}",
    ]
    return "\n".join(lines) + "\n"


def without_label(problem: Discrepancy) -> str:
    """The message on one line; one that opens with the last part of its code need not say that twice."""
    return one_line(problem.message).removeprefix(f"{problem.code.rpartition('.')[2]}: ")


def _statement(problem: Discrepancy) -> str:
    return f"{problem.verdict} {problem.code}: {without_label(problem)}"


def _shown(text: str) -> str:
    return one_line(text.replace("\n\n", " ¶ ")) or "(nothing)"


def _line(problem: Discrepancy) -> int:
    return _line_of(problem.target_place) or 1


def _line_of(place: Place | None) -> int | None:
    return None if place is None else place.line


def _paragraph_of(place: Place | None) -> int | None:
    return None if place is None else place.paragraph
