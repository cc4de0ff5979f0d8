"""`summarizer check --jsonl`: a line in, a line out, in constant memory."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from summarizer.cli.checking import fails, read_ignored, read_language
from summarizer.cli.console import note
from summarizer.cli.options import Values
from summarizer.cli.parsing import one_of, read_published
from summarizer.cli.settings import FINDINGS_REMAIN, load_settings
from summarizer.cli.sources import LARGEST_SOURCE
from summarizer.errors import UsageError
from summarizer.nouns.verification import Discrepancy
from summarizer.verification import UNDETERMINED, known_language, verify_pair
from summarizer.writers.json import print_json
from summarizer.writers.verifications import show_problem

SOME_FAILED = 1


@dataclass(frozen=True, slots=True)
class _Pair:
    """One line, read."""

    id: object
    language: str
    source: str
    target: str


class _BadLine(Exception):
    """A line that holds no pair; its id where that could be read."""

    def __init__(self, cause: str, id_: object = None) -> None:
        super().__init__(cause)
        self.id = id_


def check_lines(values: Values) -> int:
    """Answers every line of standard input; returns the exit code.

    The verdict is in the lines: findings make the exit code 3 only where --fail-on asks for it.
    """
    if values["pair"]:
        raise UsageError(
            values["pair"][0], "is a file, but --jsonl reads standard input", "redirect it: --jsonl < FILE"
        )
    one_of("--format", values["listing"] or "json", ("json",))
    published, ignore = read_published(values["published"]), read_ignored(values["ignore"])
    language = read_language(values["language"])
    fail_on = load_settings(values).fail_on if values["fail_on"] else "never"
    counts = {"flagged": 0, "failing": 0, "bad": 0, "all": 0, "untold": 0}
    if sys.stdin is None:
        raise UsageError("--jsonl", "standard input is closed", "redirect a file to it: --jsonl < FILE")
    for line in _lines(sys.stdin.buffer):
        counts["all"] += 1
        try:
            pair = _read_pair(line, language)
        except _BadLine as error:
            counts["bad"] += 1
            _print({"id": error.id, "error": str(error)})
            continue
        problems = verify_pair(pair.source, pair.target, pair.language, published, ignore)
        _print(_verdict(pair, problems))
        counts["untold"] += known_language(pair.language) == UNDETERMINED
        counts["flagged"] += any(problem.alarms for problem in problems)
        counts["failing"] += any(fails(problem, fail_on) for problem in problems)
    if not values["quiet"]:
        note(f"{counts['all']} lines, {counts['flagged']} flagged, {counts['bad']} not read")
        if counts["untold"]:
            note(f"{counts['untold']} lines name no language that has tables here: their words were not read")
    return SOME_FAILED if counts["bad"] else FINDINGS_REMAIN if counts["failing"] else 0


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines; None for one that is longer than any article, whose rest is passed over."""
    while line := stream.readline(LARGEST_SOURCE + 1):
        if len(line) <= LARGEST_SOURCE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LARGEST_SOURCE)
        yield None


def _read_pair(line: bytes | None, language: str | None) -> _Pair:
    if line is None:
        raise _BadLine(f"the line is larger than {LARGEST_SOURCE // 1024**2} MiB")
    try:
        found = _DECODER.decode(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _BadLine("the line is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise _BadLine(f"the line is no JSON ({_reason(error)})") from error
    if not isinstance(found, dict):
        raise _BadLine("the line is no JSON object")
    for name in ("source", "target"):
        if not isinstance(found.get(name), str):
            raise _BadLine(f"'{name}' is {'no text' if name in found else 'missing'}", found.get("id"))
    # One whose language is not known is read as far as figures and signs go.
    given = found.get("src_lang")
    code = language or (given if isinstance(given, str) else UNDETERMINED)
    return _Pair(found.get("id"), code, found["source"], found["target"])


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no JSON number")


def _finite(number: str) -> float:
    value = float(number)
    return value if abs(value) != float("inf") else _refuse(number)


_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)


def _reason(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _verdict(pair: _Pair, problems: tuple[Discrepancy, ...]) -> dict[str, Any]:
    return {
        "id": pair.id,
        "flagged": any(problem.alarms for problem in problems),
        "problems": [show_problem(problem) for problem in problems],
    }


def _print(answer: dict[str, Any]) -> None:
    # Flushed line by line, so that a program at the other end can wait for its answer.
    sys.stdout.buffer.write(print_json(answer).encode() + b"\n")
    sys.stdout.buffer.flush()
