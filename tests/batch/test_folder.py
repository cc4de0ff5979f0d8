"""A folder from end to end: what comes out, what is bought, and what a second run does."""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path

import pytest

from summarizer.batch.run import Caps
from summarizer.errors import (
    AuthenticationError,
    ConfigurationError,
    EndpointUnreachable,
    ProviderError,
    QuotaError,
)
from summarizer.nouns.exchange import Reply, Request, Usage
from tests.batch.newsroom import LIE, POISON, write_article, write_folder
from tests.batch.runs import FLAGS, PRICE, Newsroom, outputs, run_folder


def put(folder: Path, name: str, text: str) -> Path:
    """Writes one article."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_results_mirror_the_folder(tmp_path: Path) -> None:
    """One file for each output and format, behind the whole name of its input."""
    put(tmp_path / "in", "a/b.txt", write_article(1))
    put(tmp_path / "in", "c.md", write_article(2))
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom(), formats="md,json")
    assert sorted(outputs(tmp_path / "out")) == [
        "a/b.txt.translation.json", "a/b.txt.translation.md", "c.md.translation.json", "c.md.translation.md",
    ]  # fmt: skip
    assert ended.statuses == {"done": 2}
    assert "21 new cranes" in outputs(tmp_path / "out")["a/b.txt.translation.md"].decode()


def test_names_that_differ_in_their_suffix_alone_give_as_many_results(tmp_path: Path) -> None:
    """A text, a Markdown and an HTML file of one name."""
    for number, suffix in enumerate((".txt", ".md", ".html")):
        text = write_article(number, 8)
        put(
            tmp_path / "in",
            f"same{suffix}",
            f"<html><body><article><p>{text}</p></article></body></html>" if suffix == ".html" else text,
        )
    run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    assert sorted(outputs(tmp_path / "out")) == [
        "same.html.translation.md", "same.md.translation.md", "same.txt.translation.md",
    ]  # fmt: skip


def test_a_second_run_buys_nothing_and_writes_nothing(tmp_path: Path) -> None:
    """Also where the outputs are as old as the inputs."""
    write_folder(tmp_path / "in", 5)
    first = run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.md") if path.name != "index.md"}
    model = Newsroom()
    second = run_folder(tmp_path / "in", tmp_path / "out", model)
    assert (first.statuses, second.statuses) == ({"done": 5}, {"cached": 5})
    assert model.requests == []
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_equal_content_is_bought_once(tmp_path: Path) -> None:
    """Also where the two articles are at work at the same time, and in a later run under a new name."""
    put(tmp_path / "in", "a.txt", write_article(1))
    put(tmp_path / "in", "b.txt", write_article(1))
    model = Newsroom()
    run_folder(tmp_path / "in", tmp_path / "out", model)
    put(tmp_path / "in", "c.txt", write_article(1))
    ended = run_folder(tmp_path / "in", tmp_path / "out", model)
    assert len(model.requests) == 1
    assert ended.statuses == {"done": 1, "cached": 2}
    texts = {text.replace(name[:5].encode(), b"") for name, text in outputs(tmp_path / "out").items()}
    assert len(texts) == 1


def test_a_new_and_a_changed_file_are_all_that_is_bought(tmp_path: Path) -> None:
    """The rest is as it was."""
    write_folder(tmp_path / "in", 4)
    run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    put(tmp_path / "in", "d000/a00002.ko.txt", write_article(77))
    put(tmp_path / "in", "new.txt", write_article(78))
    model = Newsroom()
    ended = run_folder(tmp_path / "in", tmp_path / "out", model)
    assert len(model.requests) == 2
    assert ended.statuses == {"done": 2, "cached": 3}
    assert b"97 new cranes" in outputs(tmp_path / "out")["d000/a00002.ko.txt.translation.md"]


def test_a_file_that_was_touched_is_not_done_again(tmp_path: Path) -> None:
    """Another time and the same content."""
    path = put(tmp_path / "in", "a.txt", write_article(1))
    run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    os.utime(path, (1, 1))
    for _ in range(2):
        assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom()).statuses == {"cached": 1}


def test_a_result_that_was_removed_is_written_again_for_nothing(tmp_path: Path) -> None:
    """From the answers in the ledger."""
    write_folder(tmp_path / "in", 2)
    run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    before = outputs(tmp_path / "out")
    (tmp_path / "out" / "d000" / "a00001.ko.txt.translation.md").unlink()
    model = Newsroom()
    assert run_folder(tmp_path / "in", tmp_path / "out", model).statuses == {"done": 1, "cached": 1}
    assert model.requests == []
    assert outputs(tmp_path / "out") == before


@pytest.mark.parametrize("verify", [False, True])
def test_verify_trusts_no_stamp(tmp_path: Path, verify: bool) -> None:
    """A result that was altered and an input whose stamp lies are seen with --verify only."""
    altered, lying = (
        put(tmp_path / "in", name, write_article(number)) for number, name in enumerate(("a.txt", "b.txt"))
    )
    for path in (altered, lying):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    before = outputs(tmp_path / "out")
    (tmp_path / "out" / "a.txt.translation.md").write_text("no longer what it was")
    lying.write_text(write_article(2), encoding="utf-8")
    os.utime(lying, (1_000_000_000, 1_000_000_000))
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom(), verify=verify)
    assert ended.statuses == ({"done": 2} if verify else {"cached": 2})
    after = outputs(tmp_path / "out")
    assert (after["a.txt.translation.md"] == before["a.txt.translation.md"]) is verify
    assert (b"22 new cranes" in after["b.txt.translation.md"]) is verify


def test_poison_stays_alone(tmp_path: Path) -> None:
    """Whatever an article brings the endpoint or a reader to, the others are done and it is named."""
    write_folder(tmp_path / "in", 4)
    put(tmp_path / "in", "poison.txt", f"{POISON} {write_article(1)}")
    (tmp_path / "in" / "program.txt").write_bytes(b"\x7fELF\x00\x01")
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    assert ended.statuses == {"done": 4, "failed": 3}
    assert ended.tally.error is None
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    reasons = {entry["path"]: entry["reason"] for entry in report["articles"] if entry["status"] == "failed"}
    assert reasons["poison.txt"] == "the endpoint: cannot process this; leave it out"
    assert "program" in reasons["program.txt"]
    assert "empty.txt" in reasons


def test_a_bug_that_one_article_brings_out_stays_alone_as_well(tmp_path: Path) -> None:
    """Its entry says what it was."""
    write_folder(tmp_path / "in", 3)
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom(errors=[RecursionError("too deep")]))
    assert ended.statuses == {"done": 2, "failed": 1}
    assert "internal error: RecursionError: too deep" in (tmp_path / "out" / "report.json").read_text()


def test_what_failed_is_done_again_only_where_that_is_asked_for(tmp_path: Path) -> None:
    """With --retry-failed, or when the file has changed; attempts are counted."""
    put(tmp_path / "in", "a.txt", write_article(1))
    failing = ProviderError("the endpoint", "failed", "try again")
    assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom(errors=[failing])).statuses == {"failed": 1}
    assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom()).statuses == {"failed": 1}
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom(errors=[failing]), retry_failed=True)
    assert ended.statuses == {"failed": 1}
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert report["articles"][0]["attempts"] == 2
    assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom(), retry_failed=True).statuses == {"done": 1}


def test_a_retry_asks_anew_where_the_answer_did_not_follow_the_format(tmp_path: Path) -> None:
    """It does not find the same bad answer in the ledger for ever."""
    put(tmp_path / "in", "a.txt", write_article(1))
    model = Newsroom()
    good = model.complete

    async def bad(request: Request) -> Reply:
        model.requests.append(request)
        return Reply("{}", "stop", Usage(100, 0, 50), "m")

    model.complete = bad  # type: ignore[method-assign]
    assert run_folder(tmp_path / "in", tmp_path / "out", model).statuses == {"failed": 1}
    assert len(model.requests) == 2
    model.complete = good  # type: ignore[method-assign]
    assert run_folder(tmp_path / "in", tmp_path / "out", model, retry_failed=True).statuses == {"done": 1}
    assert len(model.requests) == 3


@pytest.mark.parametrize(
    "error",
    [
        AuthenticationError("the endpoint", "refuses the key", "check it"),
        ConfigurationError("the endpoint", "does not know the model", "check it"),
        QuotaError("the endpoint", "the quota is used up", "add credit"),
    ],
)
def test_an_error_that_all_would_meet_ends_the_run(tmp_path: Path, error: Exception) -> None:
    """Within the requests in flight; nothing has failed, and the same command does the rest."""
    write_folder(tmp_path / "in", 30)
    model = Newsroom(errors=[None, None, error])
    ended = run_folder(tmp_path / "in", tmp_path / "out", model, caps=Caps(4))
    assert ended.tally.error is error
    assert len(model.requests) <= 3 + 4
    assert ended.statuses.keys() == {"done", "to do"}
    assert sum(ended.statuses.values()) == 30
    model.errors = []
    assert run_folder(tmp_path / "in", tmp_path / "out", model).statuses["done"] == 30 - ended.statuses["done"]


@pytest.mark.parametrize("concurrency", [1, 7, 64])
def test_a_cap_in_dollars_is_never_exceeded(tmp_path: Path, concurrency: int) -> None:
    """At any concurrency; and hardly anything of it is left."""
    write_folder(tmp_path / "in", 40)
    caps = Caps(concurrency, max_cost=Decimal("0.030"))
    model = Newsroom()
    ended = run_folder(tmp_path / "in", tmp_path / "out", model, caps=caps)
    assert isinstance(ended.tally.error, QuotaError)
    # An answer costs 0.001, its bound 0.010: the last one that fits is bought at 0.020.
    assert ended.report.spent.cost == Decimal("0.021")
    assert len(model.requests) == 21
    again = run_folder(tmp_path / "in", tmp_path / "out", model, caps=caps)
    assert isinstance(again.tally.error, QuotaError)
    assert len(model.requests) == 21


def test_a_cap_in_tokens_is_never_exceeded(tmp_path: Path) -> None:
    """Bounds count until the answer says what it took."""
    write_folder(tmp_path / "in", 60)
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom(), caps=Caps(8, max_tokens=12_000))
    assert isinstance(ended.tally.error, QuotaError)
    assert "tokens" in str(ended.tally.error)
    assert 0 < ended.report.spent.tokens <= 12_000


def test_a_request_that_may_have_been_billed_stays_booked(tmp_path: Path) -> None:
    """With its bound, as no true cost is known."""
    put(tmp_path / "in", "a.txt", write_article(1))
    failing = ProviderError("the endpoint", "cut the answer", "try again")
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom(errors=[failing]))
    assert (ended.report.spent.cost, ended.report.spent.lost) == (10 * PRICE, 1)


def test_a_limit_leaves_the_rest_to_do(tmp_path: Path) -> None:
    """Every input is in the report all the same, once."""
    write_folder(tmp_path / "in", 6)
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom(), limit=2)
    assert ended.statuses == {"done": 2, "to do": 4}
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    paths = [entry["path"] for entry in report["articles"]]
    assert paths == sorted(set(paths))
    assert len(paths) == 6
    assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom()).statuses == {"done": 4, "cached": 2}


def test_another_wish_is_another_piece_of_work(tmp_path: Path) -> None:
    """Another format is written from the ledger; another prompt would be bought."""
    write_folder(tmp_path / "in", 2)
    model = Newsroom()
    run_folder(tmp_path / "in", tmp_path / "out", model)
    assert run_folder(tmp_path / "in", tmp_path / "out", model, formats="json,text").statuses == {"done": 2}
    assert len(model.requests) == 2
    assert len(outputs(tmp_path / "out")) == 6


def test_without_a_provider_what_no_shelf_has_is_left_to_do(tmp_path: Path) -> None:
    """Offline is no fault of the article."""
    put(tmp_path / "in", "a.txt", write_article(1))
    ended = run_folder(tmp_path / "in", tmp_path / "out", None)
    assert (ended.statuses, ended.tally.failed) == ({"to do": 1}, 1)


def test_what_could_be_made_is_written_where_the_rest_could_not(tmp_path: Path) -> None:
    """The article counts as failed, with what is missing; a retry makes that."""
    put(tmp_path / "in", "a.txt", write_article(1))
    model = Newsroom(errors=[ProviderError("the endpoint", "failed", "try again")])
    ended = run_folder(tmp_path / "in", tmp_path / "out", model, do="summary,translation")
    assert ended.statuses == {"failed": 1}
    assert list(outputs(tmp_path / "out")) == ["a.txt.translation.md"]
    entry = json.loads((tmp_path / "out" / "report.json").read_text())["articles"][0]
    assert entry["reason"].startswith("summary: missing: the endpoint: failed; try again")
    assert entry["outputs"] == ["a.txt.translation.md"]
    again = Newsroom(errors=[ProviderError("the endpoint", "failed", "try again")])
    run_folder(tmp_path / "in", tmp_path / "out", again, do="summary,translation", retry_failed=True)
    assert len(again.requests) == 1
    assert list(outputs(tmp_path / "out")) == ["a.txt.translation.md"]


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        (LIE, [None, EndpointUnreachable("the endpoint", "cannot be reached", "check it")]),
        (
            write_article(1),
            [ProviderError("it", "failed", "try"), QuotaError("the endpoint", "no quota", "add credit")],
        ),
    ],
)
def test_what_all_would_meet_leaves_the_article_to_do(
    tmp_path: Path, text: str, errors: list[Exception | None]
) -> None:
    """Also where it comes at a repair or at one of two halves, and something could be delivered."""
    put(tmp_path / "in", "a.txt", text)
    do = "translation" if text == LIE else "summary,translation"
    ended = run_folder(tmp_path / "in", tmp_path / "out", Newsroom(errors=list(errors)), do=do)
    assert ended.tally.error is errors[1]
    assert ended.statuses == {"to do": 1}


def test_a_file_that_vanishes_during_the_run_is_no_failure(tmp_path: Path) -> None:
    """The report says what became of it."""
    write_folder(tmp_path / "in", 3)
    last = tmp_path / "in" / "d000" / "a00002.ko.txt"
    model = Newsroom(before=lambda _: last.unlink(missing_ok=True))
    ended = run_folder(tmp_path / "in", tmp_path / "out", model, caps=Caps(1))
    assert ended.statuses == {"done": 2, "left out": 1}
    assert "vanished during the run" in (tmp_path / "out" / "report.json").read_text()
    assert run_folder(tmp_path / "in", tmp_path / "out", model).statuses == {"cached": 2}


def test_results_of_what_a_file_held_before_go_when_it_fails(tmp_path: Path) -> None:
    """They would be taken for those of the text that is there now; one that the user has altered stays."""
    for name in ("a.txt", "b.txt"):
        put(tmp_path / "in", name, write_article(ord(name[0])))
    run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    (tmp_path / "out" / "b.txt.translation.md").write_text("mine")
    for name in ("a.txt", "b.txt"):
        put(tmp_path / "in", name, f"{POISON} {write_article(1)}")
    assert run_folder(tmp_path / "in", tmp_path / "out", Newsroom()).statuses == {"failed": 2}
    assert outputs(tmp_path / "out") == {"b.txt.translation.md": b"mine"}


def test_an_english_article_is_told_of_and_not_bought(tmp_path: Path) -> None:
    """There is nothing to translate."""
    put(tmp_path / "in", "a.txt", "The port of Rotterdam said on Monday that it will buy four new cranes this year.\n")
    model = Newsroom()
    assert run_folder(tmp_path / "in", tmp_path / "out", model).statuses == {"done": 1}
    assert model.requests == []
    assert FLAGS["do"] == "translation"
