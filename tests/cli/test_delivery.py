"""What was made of an article is printed again while nothing that it rests on has changed, and made anew otherwise."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from summarizer.cli.delivery import Deliveries, Delivery
from summarizer.cli.wishes import Wishes
from summarizer.nouns.exchange import Request
from summarizer.nouns.result import Options
from summarizer.prompts import PromptFolder
from summarizer.recordings import Cache
from tests.cli.commands import SAMPLE, summarizer

Capture = pytest.CaptureFixture[bytes]
MADE = Delivery("ko, 1 paragraph", "# Port\n", "a.txt: 0 requests", ("contradicts",))
WISHES = Wishes(Options(("summary",), "medium", "m"), "md", None, None, (), keep_tail=False)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """The sample under a path of its own."""
    return Path(shutil.copy(SAMPLE, tmp_path / "hanbit-port.ko.txt"))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """An empty cache."""
    return Cache(tmp_path / "replies.sqlite3")


def _makes_anew(capture: Capture, *arguments: str | Path) -> bool:
    """Whether a command line has a model, or recordings, asked."""
    return "asking " in summarizer(capture, *arguments).err


def test_the_same_again_is_printed_word_for_word(capfdbinary: Capture, article: Path) -> None:
    """The second time nothing is asked, and what is printed is the same but for the line that told of the asking."""
    first = summarizer(capfdbinary, "brief", article, "--offline")
    second = summarizer(capfdbinary, "brief", article, "--offline")
    assert (second.code, second.out) == (first.code, first.out)
    assert second.err.splitlines() == [line for line in first.err.splitlines() if "asking" not in line]
    assert "asking" in first.err


@pytest.mark.parametrize(
    "changed",
    [
        ("--format", "json"), ("--format", "text"), ("--do", "facts"), ("--published", "2026-01-05"),
        ("--no-cache",), ("--keep-tail",),
    ],
)  # fmt: skip
def test_other_wishes_are_another_delivery(capfdbinary: Capture, article: Path, changed: tuple[str, ...]) -> None:
    """What is printed for other flags is what a run without a cache prints for them."""
    summarizer(capfdbinary, "brief", article, "--offline")
    with_cache = summarizer(capfdbinary, "brief", article, "--offline", *changed)
    without = summarizer(capfdbinary, "brief", article, "--offline", "--no-cache", *changed)
    assert (with_cache.code, with_cache.out, with_cache.err) == (without.code, without.out, without.err)


def test_a_changed_article_is_made_anew(capfdbinary: Capture, article: Path) -> None:
    """A byte more, and its answers are looked for again."""
    summarizer(capfdbinary, "brief", article, "--offline")
    article.write_bytes(article.read_bytes() + b"\n\n")
    assert _makes_anew(capfdbinary, "brief", article, "--offline")
    renamed = article.rename(article.with_name("other.txt"))
    assert _makes_anew(capfdbinary, "brief", renamed, "--offline")


def test_a_changed_prompt_is_made_anew(capfdbinary: Capture, article: Path, tmp_path: Path) -> None:
    """Also one of the user's own."""
    own = tmp_path / "prompts"
    summarizer(capfdbinary, "prompts", "copy", "brief", own)
    flags = ("brief", article, "--offline", "--prompts", own)
    summarizer(capfdbinary, *flags)
    assert not _makes_anew(capfdbinary, *flags)
    prompt = own / "brief.md"
    prompt.write_text(prompt.read_text(encoding="utf-8").replace("description = ", "description =  "), encoding="utf-8")
    assert _makes_anew(capfdbinary, *flags)


def test_findings_decide_the_exit_code_of_what_was_kept(capfdbinary: Capture, article: Path) -> None:
    """`--fail-on` is no part of what was made."""
    summarizer(capfdbinary, "brief", article, "--offline")
    assert summarizer(capfdbinary, "brief", article, "--offline", "--fail-on", "unproven").code == 3
    assert summarizer(capfdbinary, "brief", article, "--offline").code == 0


def test_several_articles_of_json_are_lines_again(capfdbinary: Capture, article: Path) -> None:
    """One alone is kept apart from one among several."""
    alone = summarizer(capfdbinary, "brief", article, "--offline", "--format", "json").out
    for _ in range(2):
        both = summarizer(capfdbinary, "brief", article, article, "--offline", "--format", "json").out
        assert both.count("\n") == 2
    assert alone.count("\n") > 2


def test_a_delivery_is_found_as_it_was_kept(cache: Cache) -> None:
    """With its verdicts, under its bytes, its name and whether it stands alone."""
    kept = Deliveries(cache, WISHES, PromptFolder())
    kept.keep(b"text", "a.txt", MADE, several=False)
    assert kept.find(b"text", "a.txt", several=False) == MADE
    for data, name, several in ((b"text.", "a.txt", False), (b"text", "b.txt", False), (b"text", "a.txt", True)):
        assert kept.find(data, name, several=several) is None


def test_where_it_is_written_to_does_not_matter(cache: Cache) -> None:
    """The file of `-o` is no part of what is written into it."""
    Deliveries(cache, WISHES, PromptFolder()).keep(b"text", "a.txt", MADE, several=False)
    elsewhere = Deliveries(cache, WISHES._replace(output="out.md"), PromptFolder())
    assert elsewhere.find(b"text", "a.txt", several=False) == MADE


@pytest.mark.parametrize("other", [MADE._replace(bought=1), MADE._replace(missing=(("no facts", 1),))])
def test_what_was_paid_for_or_is_not_whole_is_not_kept(cache: Cache, other: Delivery) -> None:
    """The next run would print other metrics, or may get the rest."""
    kept = Deliveries(cache, WISHES, PromptFolder())
    kept.keep(b"text", "a.txt", other, several=False)
    assert kept.find(b"text", "a.txt", several=False) is None


def test_without_a_cache_nothing_is_kept() -> None:
    """`--no-cache` neither keeps nor finds."""
    kept = Deliveries(None, WISHES, PromptFolder())
    kept.keep(b"text", "a.txt", MADE, several=False)
    assert kept.find(b"text", "a.txt", several=False) is None


def test_a_page_that_was_altered_on_disk_is_not_printed(cache: Cache, tmp_path: Path) -> None:
    """Everything that is printed was checked: a single sign that has changed since makes it be made anew."""
    kept = Deliveries(cache, WISHES, PromptFolder())
    kept.keep(b"text", "a.txt", MADE, several=False)
    with closing(sqlite3.connect(tmp_path / "replies.sqlite3", isolation_level=None)) as connection:
        connection.execute("UPDATE pages SET page = replace(page, 'Port', 'Fort')")
    assert kept.find(b"text", "a.txt", several=False) is None


def test_a_changed_program_makes_anew(cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of the program that was written later, and another Python, count as another program."""
    package = tmp_path / "summarizer" / "cli"
    package.mkdir(parents=True)
    module = package / "delivery.py"
    module.write_text("", encoding="utf-8")
    monkeypatch.setattr("summarizer.cli.delivery.__file__", str(module))
    Deliveries(cache, WISHES, PromptFolder()).keep(b"text", "a.txt", MADE, several=False)
    changes: tuple[Callable[[], object], ...] = (
        lambda: os.utime(module, ns=(1, 1)),
        lambda: monkeypatch.setattr(sys, "version", "4.0"),
    )
    for change in changes:
        assert Deliveries(cache, WISHES, PromptFolder()).find(b"text", "a.txt", several=False) == MADE
        change()
        assert Deliveries(cache, WISHES, PromptFolder()).find(b"text", "a.txt", several=False) is None
        Deliveries(cache, WISHES, PromptFolder()).keep(b"text", "a.txt", MADE, several=False)


def test_an_answer_that_is_forgotten_takes_the_pages_along(cache: Cache) -> None:
    """One of them may rest on it."""
    kept = Deliveries(cache, WISHES, PromptFolder())
    kept.keep(b"text", "a.txt", MADE, several=False)
    cache.forget(Request("brief", "m", (), "brief", "{}", 10, "0" * 64))
    assert kept.find(b"text", "a.txt", several=False) is None


def test_a_page_that_cannot_be_kept_is_delivered_all_the_same(
    capfdbinary: Capture, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cache takes no page: the next run makes it anew."""
    file = tmp_path / "replies.sqlite3"
    monkeypatch.setenv("SUMMARIZER_CACHE", str(file))
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE VIEW pages (key, page) AS SELECT NULL, NULL WHERE FALSE")
    for _ in range(2):
        outcome = summarizer(capfdbinary, "brief", article, "--offline")
        assert outcome.code == 0
        assert "asking" in outcome.err
        assert outcome.out.startswith("# ")
