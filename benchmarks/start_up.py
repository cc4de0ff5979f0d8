"""What the commands cost before a model is asked: CPU against a bare interpreter, and the installed size.

    python benchmarks/start_up.py          # in the virtual environment whose installation is measured

Prints a table of medians; asserts nothing. The cached `brief` runs on the sample's shipped recordings, so that
no request is made.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROUNDS = 15
BARE_RUNS = 2
SAMPLE = Path(__file__).parents[1] / "examples" / "hanbit-port.ko.txt"
COMMANDS: tuple[tuple[str, list[str], int], ...] = (
    ("summarizer --help", ["-m", "summarizer", "--help"], 8),
    ("summarizer brief, cached", ["-m", "summarizer", "brief", str(SAMPLE), "--offline"], 30),
    ("summarizer demo", ["-m", "summarizer", "demo"], 60),
)
NOT_INSTALLED_BY_US = ("pip", "setuptools", "pkg_resources", "_distutils_hack")


def cpu_milliseconds(arguments: list[str]) -> float:
    """User and system time of a Python process, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], capture_output=True, check=True, cwd=tempfile.gettempdir())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def measure() -> tuple[list[float], dict[str, list[tuple[float, float]]]]:
    """Milliseconds of the bare interpreter, and of each command with its multiple of the bare ones beside it.

    The interpreter runs before and after every command: a machine that is busy for a while slows down both.
    """
    bare: list[float] = []
    used: dict[str, list[tuple[float, float]]] = {name: [] for name, _, _ in COMMANDS}
    for _, arguments, _ in COMMANDS:
        cpu_milliseconds(arguments)  # writes the bytecode
    for _ in range(ROUNDS):
        for name, arguments, _ in COMMANDS:
            before = [cpu_milliseconds(["-c", "pass"]) for _ in range(BARE_RUNS)]
            milliseconds = cpu_milliseconds(arguments)
            after = [cpu_milliseconds(["-c", "pass"]) for _ in range(BARE_RUNS)]
            bare += before + after
            used[name].append((milliseconds, milliseconds / (sum(before + after) / len(before + after))))
    return bare, used


def median(values: Iterable[float]) -> float:
    """The middle one."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def installed_megabytes(*, bytecode: bool) -> float:
    """Size of everything in site-packages but pip's own tools, in 10^6 bytes."""
    root = Path(sysconfig.get_paths()["purelib"])
    files = (file for file in root.rglob("*") if file.is_file())
    counted = (
        file.stat().st_size
        for file in files
        if not file.relative_to(root).parts[0].startswith(NOT_INSTALLED_BY_US) and (bytecode or file.suffix != ".pyc")
    )
    return sum(counted) / 1e6


def main() -> None:
    """Prints the table."""
    bare, used = measure()
    print(f"{'python -c pass':28}{median(bare):8.1f} ms    1.0x")
    for name, _, most in COMMANDS:
        milliseconds, multiple = (median(column) for column in zip(*used[name], strict=True))
        print(f"{name:28}{milliseconds:8.1f} ms {multiple:6.1f}x   (at most {most}x)")
    with_bytecode, without = installed_megabytes(bytecode=True), installed_megabytes(bytecode=False)
    print(f"{'installed':28}{without:8.1f} MB without bytecode, {with_bytecode:.1f} MB with it   (at most 110 MB)")


if __name__ == "__main__":
    main()
