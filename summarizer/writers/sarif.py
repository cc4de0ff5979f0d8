"""A verification as SARIF 2.1.0, which code hosts and editors show beside the lines.

Source: OASIS Standard, Static Analysis Results Interchange Format Version 2.1.0, 27 March 2020.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from summarizer.nouns.verification import Code, Discrepancy, Place, Verification
from summarizer.writers.json import print_json
from summarizer.writers.verifications import without_label

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BRACKETS = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]"})


def write_sarif(verification: Verification, codes: Mapping[str, Code], version: str) -> str:
    """One run of one tool; ``codes`` become its rules, ``version`` is that of the program."""
    rules = {name: number for number, name in enumerate(codes)}
    driver = {"name": "summarizer check", "version": version, "rules": [_rule(*item) for item in codes.items()]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, verification, rules) for problem in verification.problems],
    }
    return print_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(name: str, code: Code) -> dict[str, Any]:
    level = "warning" if code.alarms else "error"
    return {"id": name, "shortDescription": {"text": code.meaning}, "defaultConfiguration": {"level": level}}


def _result(problem: Discrepancy, verification: Verification, rules: Mapping[str, int]) -> dict[str, Any]:
    return {
        "ruleId": problem.code,
        "ruleIndex": rules[problem.code],
        "level": _level(problem),
        "message": {"text": _plain(without_label(problem))},
        "locations": [_location(verification.target, problem.target_place)],
        "relatedLocations": [_location(verification.source, problem.source_place)],
    }


def _level(problem: Discrepancy) -> str:
    if problem.verdict == "contradicts":
        return "error"
    return "warning" if problem.alarms else "note"


def _plain(message: str) -> str:
    """Text in which no ``[label](address)`` of an article becomes a link."""
    return message.translate(_BRACKETS) if "](" in message else message


def _location(name: str, place: Place | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(name)}}
    if place is not None:
        physical["region"] = {"startLine": place.line}
    return {"physicalLocation": physical}


def _uri(name: str) -> str:
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(name, errors="replace")
