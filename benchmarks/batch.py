"""Folders against a loopback endpoint in its own process, printed beside a plain asyncio script.

    python -m benchmarks.batch                     # everything, some minutes
    python -m benchmarks.batch wall kills          # some of: wall, kills, limit, poison, memory, again

Prints what was asked for and what was found; asserts nothing. The articles are short ones that the tests'
endpoint knows the English of, so that every check runs and passes.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.batch.newsroom import POISON, write_article, write_folder
from tests.batch.runs import outputs
from tests.batch.servers import ROOT, Server, run, serving, start

PLAIN = """
import asyncio, json, pathlib, sys
from openai import AsyncOpenAI
async def main():
    client, places = AsyncOpenAI(), asyncio.Semaphore(int(sys.argv[3]))
    target = pathlib.Path(sys.argv[2]); target.mkdir()
    async def one(path):
        async with places:
            text = path.read_text()
            said = text.strip().rstrip(".").split(". ")
            lines = "\\n".join(f"1.{n} {s}." for n, s in enumerate(said, 1))
            prompt = f"~~~ x ~~~\\n{lines}\\n~~~ x ~~~\\nTranslate sentences 1.1 to 1.{len(said)} into English."
            messages = [{"role": "user", "content": prompt}]
            try:
                answer = await client.chat.completions.create(model="m", messages=messages)
                (target / f"{path.name}.md").write_text(answer.choices[0].message.content)
            except Exception as error:
                print(type(error).__name__, file=sys.stderr)
    await asyncio.gather(*(one(path) for path in pathlib.Path(sys.argv[1]).rglob("*.txt")))
asyncio.run(main())
"""
"""What one would write in ten minutes: a semaphore, gather, the SDK's own retries, no checks, no journal."""


@dataclass(frozen=True)
class Measured:
    """One process."""

    seconds: float
    cpu: float
    """Seconds of user and system time."""
    code: int


def measure(command: list[str], server: Server) -> Measured:
    """Runs a command and takes its time."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, env=server.settings, capture_output=True, check=False, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measured(time.perf_counter() - began, cpu, done.returncode)


def batch(source: Path, out: Path, *flags: str) -> list[str]:
    """The command line of a batch."""
    return [sys.executable, "-m", "summarizer", "batch", str(source), str(out), "--quiet", "--no-cache", *flags]


def plain(source: Path, out: Path, concurrency: int) -> list[str]:
    """The command line of the plain script."""
    return [sys.executable, "-c", PLAIN, str(source), str(out), str(concurrency)]


def show(name: str, found: str, wanted: str = "") -> None:
    """One line of the table."""
    print(f"{name:52}{found:44}{wanted}", flush=True)


def wall(folder: Path, count: int = 2000, concurrency: int = 64, latency: float = 0.5) -> None:
    """Wall and CPU against the best that so many requests at a time allow."""
    write_folder(folder / "in", count)
    write_folder(folder / "one", 1)
    ideal = count * latency / concurrency
    with serving("--latency", str(latency)) as server:
        started = measure(batch(folder / "one", folder / "out1"), server)
        before = server.counts["cpu"]
        ours = measure(batch(folder / "in", folder / "out", "--concurrency", str(concurrency)), server)
        endpoint = (server.counts["cpu"] - before) / count * 1000
        theirs = measure(plain(folder / "in", folder / "plain", concurrency), server)
    cpu = (ours.cpu - started.cpu) / (count - 1) * 1000
    show(
        f"wall, {count} articles, {concurrency} at a time, {latency} s each",
        f"{ours.seconds:.1f} s",
        f"ideal {ideal:.1f}",
    )
    show("  against the ideal", f"{ours.seconds / ideal:.2f}x", "<= 1.1x")
    show("  plain script", f"{theirs.seconds / ideal:.2f}x, {theirs.cpu / count * 1000:.1f} ms CPU an article")
    show("  CPU per short article, apart from start-up", f"{cpu:.1f} ms", "<= 10 ms")
    show("  CPU of the endpoint itself", f"{endpoint:.1f} ms an article")


def kills(folder: Path, count: int = 500, times: int = 20, concurrency: int = 16) -> None:
    """kill -9 at random points, then a resume."""
    write_folder(folder / "in", count)
    points = sorted(random.sample(range(5, count), times))
    flags = (folder / "in", folder / "out", "--quiet", "--no-cache", "--concurrency", str(concurrency))
    half = 0
    with serving("--latency", "0.1") as server:
        run(server, folder / "in", folder / "undisturbed", "--quiet", "--no-cache")
        expected = outputs(folder / "undisturbed")
        base = server.counts["billed"]
        for point in points:
            with start(server, *flags) as process:
                while server.counts["billed"] - base < point and process.poll() is None:
                    time.sleep(0.005)
                process.kill()
            half += sum(expected[name] != text for name, text in outputs(folder / "out").items())
        done = run(server, *flags)
        billed = server.counts["billed"] - base
    same = outputs(folder / "out") == expected
    show(f"{times} times kill -9 in {count} files", f"exit {done.returncode}, byte-identical: {same}", "True")
    show("  billed", f"{billed}", f"<= {count + times * concurrency}")
    show("  half files seen under a final name", f"{half}", "0")


LIMITS: dict[str, tuple[str, ...]] = {
    "bucket": (),
    "window": ("--windowed",),
    "bucket, untold": ("--untold",),
    "window, untold": ("--windowed", "--untold"),
}


def limit(folder: Path, count: int = 600) -> None:
    """An endpoint that admits a fifth of what is asked of it."""
    write_folder(folder / "in", count)
    for name, flags in LIMITS.items():
        out = folder / name
        with serving("--latency", "0.3", "--limit", "20", *flags) as server:
            run(server, folder / "in", out, "--quiet", "--no-cache", "--concurrency", "32")
            counts = server.counts
        used = (counts["billed"] - 20) / 20 / (counts["last"] - counts["first"])
        show(
            f"limit of 20 a second, {name}",
            f"{used:.1%} used, {len(outputs(out))} of {count} results",
            ">= 95 %, all",
        )
        show("  refused, and sent before the time named", f"{counts['limited']}, {counts['early']}", "any, 0")
    with serving("--latency", "0.3", "--limit", "20") as server:
        measure(plain(folder / "in", folder / "plain", 32), server)
    show("  plain script", f"{len(list((folder / 'plain').iterdir()))} of {count} results")


def poison(folder: Path, count: int = 400) -> None:
    """Four articles that break the endpoint in four ways."""
    write_folder(folder / "in", count - 4)
    for kind in ("거부", "잘림", "잡음", "오류"):
        (folder / "in" / f"{kind}.txt").write_text(f"{POISON} {kind}. {write_article(1)}", encoding="utf-8")
    with serving() as server:
        done = run(server, folder / "in", folder / "out", "--quiet", "--no-cache")
    report = json.loads((folder / "out" / "report.json").read_text())
    named = [entry["path"] for entry in report["articles"] if entry["status"] == "failed"]
    results = len(outputs(folder / "out"))
    show(f"4 poison files of {count}", f"{results} results, {len(named)} named, exit {done.returncode}", "396, 4, 1")


def resident(process: int) -> float:
    """MiB of a process and of those that it has started; 0 where it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return 0
    own = int(status.partition("VmRSS:")[2].split()[0]) / 1024 if "VmRSS:" in status else 0
    return own + sum(resident(int(child)) for child in children)


def memory(folder: Path, count: int = 10_000) -> None:
    """The resident memory of a large run with its process for the checks, as it goes on."""
    write_folder(folder / "in", count)
    seen: dict[int, float] = {}
    with serving() as server, start(server, folder / "in", folder / "out", "--quiet", "--no-cache") as process:
        while process.poll() is None:
            done = server.counts["billed"]
            seen[done] = resident(process.pid)
            time.sleep(0.5)
    at = {mark: max((size for done, size in seen.items() if done <= mark), default=0) for mark in (1000, 5000, count)}
    show(
        f"memory over {count} files",
        ", ".join(f"{size:.0f} MiB at {mark}" for mark, size in at.items()),
        "<= 300, flat",
    )


def again(folder: Path) -> None:
    """A run with nothing to do, beside hashing the folder."""
    for count, most in ((10_000, 0.9), (50_000, 0.5)):
        source, out = folder / f"in{count}", folder / f"out{count}"
        write_folder(source, count, sentences=24)
        for path in source.rglob("*.txt"):
            os.utime(path, (1_700_000_000, 1_700_000_000))
        with serving() as server:
            settle(source, out, server)
            command = [*batch(source, out), "--offline"]
            hashing = ["sh", "-c", f"find {source} -type f | xargs sha256sum > /dev/null"]
            # In turns, so that what else the machine does meets both.
            pairs = [(measure(command, server).seconds, measure(hashing, server).seconds) for _ in range(5)]
            ours, theirs = map(min, zip(*pairs, strict=True))
        show(
            f"nothing to do, {count} files",
            f"{ours:.3f} s, {ours / theirs:.2f}x of find | xargs sha256sum",
            f"<= {most}x",
        )


def settle(source: Path, out: Path, server: Server) -> None:
    """Leaves what a run over all files leaves, without the hours: rows and results are written by hand."""
    (source.parent / "nothing").mkdir(exist_ok=True)
    code = f"""
import hashlib, os, time
from contextlib import closing
from pathlib import Path
from summarizer.batch.articles import Articles, Row
from summarizer.batch.ledger import Ledger
from summarizer.batch.walk import walk
from summarizer.cli.folders import read_recipe
from summarizer.cli.settings import load_settings
from summarizer.cli.wishes import read_options
from summarizer.prompts import PromptFolder
from tests.batch.runs import FLAGS
source, out = Path({str(source)!r}), Path({str(out)!r})
out.mkdir()
wish = read_recipe(FLAGS, read_options(FLAGS, load_settings({{}})), PromptFolder()).wish.key
with closing(Ledger(out)) as ledger:
    rows = []
    for path, *stamp, _ in walk(os.fsencode(source)):
        data = (source / os.fsdecode(path)).read_bytes()
        rows.append((Row(path, *stamp, time.time_ns(), "written", wish, 0, 0, hashlib.sha256(data).digest()), {{}}))
        target = out / os.fsdecode(path + b".translation.md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    Articles(ledger).put(rows)
"""
    subprocess.run([sys.executable, "-c", code], env=server.settings, cwd=ROOT, check=True)
    subprocess.run([*batch(source, out), "--offline"], env=server.settings, cwd=ROOT, check=True)


BENCHMARKS: dict[str, Callable[[Path], None]] = {
    "wall": wall, "kills": kills, "limit": limit, "poison": poison, "memory": memory, "again": again,
}  # fmt: skip


def main() -> None:
    """Runs those that are named, or all."""
    # An installed program has its bytecode; without it each start would compile the whole of it.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for name in sys.argv[1:] or BENCHMARKS:
        with tempfile.TemporaryDirectory() as folder:
            BENCHMARKS[name](Path(folder))


if __name__ == "__main__":
    main()
