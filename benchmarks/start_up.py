"""What the commands cost before a model is asked: CPU against a bare interpreter, and the installed size.

    python benchmarks/start_up.py          # in the virtual environment whose installation is measured

Prints a table; asserts nothing. The cached `brief` runs on the sample's shipped recordings, so that
no request is made.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

RUNS = 15
SAMPLE = Path(__file__).parents[1] / "examples" / "hanbit-port.ko.txt"
COMMANDS: tuple[tuple[str, list[str], int], ...] = (
    ("summarizer --help", ["-m", "summarizer", "--help"], 8),
    ("summarizer brief, cached", ["-m", "summarizer", "brief", str(SAMPLE), "--offline"], 30),
    ("summarizer demo", ["-m", "summarizer", "demo"], 60),
)
NOT_INSTALLED_BY_US = ("pip", "setuptools", "pkg_resources", "_distutils_hack")


def cpu_milliseconds(arguments: list[str]) -> float:
    """User and system time of a Python process, the mean of RUNS runs, in milliseconds."""
    before = os.times()
    for _ in range(RUNS):
        subprocess.run([sys.executable, *arguments], capture_output=True, check=True, cwd=tempfile.gettempdir())
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return used / RUNS * 1000


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
    bare = cpu_milliseconds(["-c", "pass"])
    print(f"{'python -c pass':28}{bare:8.1f} ms    1.0x")
    for name, arguments, most in COMMANDS:
        used = cpu_milliseconds(arguments)
        print(f"{name:28}{used:8.1f} ms {used / bare:6.1f}x   (at most {most}x)")
    with_bytecode, without = installed_megabytes(bytecode=True), installed_megabytes(bytecode=False)
    print(f"{'installed':28}{without:8.1f} MB without bytecode, {with_bytecode:.1f} MB with it   (at most 110 MB)")


if __name__ == "__main__":
    main()
