"""The verifier on the development pairs: how often it alarms on right translations and finds wrong ones.

    python benchmarks/numbers.py            the judge's table
    python benchmarks/numbers.py --answer   the checker that the judge runs: JSON lines in, JSON lines out
    python benchmarks/numbers.py --growth   seconds for texts of nothing but numbers, and for twice as much

The pairs lie beside the checkout in ``../shared/numbers`` and are not part of this repository.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path[0] = str(CHECKOUT)
"""Not this folder, whose file of this name would hide the standard library's ``numbers``."""


def find_judge() -> Path | None:
    """The judge beside this checkout or beside one of the folders above it; None where there is none."""
    for folder in CHECKOUT.parents:
        judge = folder / "shared" / "numbers" / "judge.py"
        if judge.is_file():
            return judge
    return None


def answer(lines: list[str]) -> list[str]:
    """One verdict per pair, in the judge's protocol."""
    from summarizer.quantities import check_pair

    verdicts = []
    for line in filter(str.strip, lines):
        pair = json.loads(line)
        flagged, problems = check_pair(pair["source"], pair["target"], pair["src_lang"])
        messages = [problem.message for problem in problems]
        verdicts.append(json.dumps({"id": pair["id"], "flagged": flagged, "problems": messages}, ensure_ascii=False))
    return verdicts


def grow(size: int = 500_000) -> list[str]:
    """Processor seconds that a comparison of a dense text with itself takes, and one of twice the length."""
    from summarizer.quantities import compare

    lines = []
    for language, unit in DENSE:
        seconds = []
        for count in (size // len(unit), 2 * size // len(unit)):
            began = time.process_time()
            compare(unit * count, unit * count, language)
            seconds.append(time.process_time() - began)
        lines.append(f"{language} {unit!r:24} {size:,} characters {seconds[0]:5.2f} s, twice that {seconds[1]:5.2f} s")
    return lines


DENSE = (
    ("ko", "5,000억 달러 "),
    ("ko", "일만"),
    ("ja", "3月"),
    ("zh", "一"),
    ("en", "1 "),
    ("en", "1,"),
    ("tr", "bin"),
)


def main(arguments: list[str]) -> int:
    """Run the judge on ourselves, or answer it."""
    if arguments == ["--growth"]:
        sys.stdout.write("".join(f"{line}\n" for line in grow()))
        return 0
    if arguments == ["--answer"]:
        sys.stdout.write("".join(f"{verdict}\n" for verdict in answer(sys.stdin.read().splitlines())))
        return 0
    judge = find_judge()
    if judge is None:
        sys.stdout.write("no development pairs: there is no shared/numbers beside this checkout\n")
        return 0
    command = [sys.executable, str(judge), *arguments, "--", sys.executable, str(Path(__file__).resolve()), "--answer"]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
