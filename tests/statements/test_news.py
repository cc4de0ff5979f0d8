"""Reports of two statements, of which one keeps its teller: what is found of each fault, and what alarms."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from summarizer.statements import compare_statement

PAIRS = Path(__file__).parents[1] / "data" / "statements"
FAULTS = ("attribution-lost", "hearsay-lost", "status")
TOLD = ("attribution.lost", "hearsay.", "status.", "hedge.")
LEAST = 0.82
MOST = 0.03


@cache
def counted() -> tuple[Counter[str], Counter[str]]:
    """Found and all by fault; of right sentences only alarms of who tells, how surely and in which sense."""
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for path in sorted(PAIRS.glob("*.news.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            fault = row.get("fault", "right")
            problems = compare_statement(row["source"], row["english"], row["lang"])
            codes = [problem.code for problem in problems if problem.verdict == "contradicts"]
            total[fault] += 1
            found[fault] += any(fault != "right" or code.startswith(TOLD) for code in codes)
    return found, total


@pytest.mark.parametrize("fault", FAULTS)
def test_most_of_what_one_statement_of_two_has_lost_is_found(fault: str) -> None:
    """In twenty languages, on sentences of which half were written without sight of the tables."""
    found, total = counted()
    assert found[fault] >= LEAST * total[fault] > 20


def test_right_renderings_seldom_alarm() -> None:
    """However free: each source has two."""
    found, total = counted()
    assert found["right"] <= MOST * total["right"]
