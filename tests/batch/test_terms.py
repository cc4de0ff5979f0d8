"""Names stay the same across a folder: what is offered, to whom, and what the user may change."""

from __future__ import annotations

import csv
import json
from contextlib import closing
from pathlib import Path

import pytest

from summarizer.batch.ledger import Ledger
from summarizer.batch.plan import BLOCK
from summarizer.batch.run import Caps
from summarizer.batch.terms import is_term
from summarizer.errors import ConfigurationError
from summarizer.nouns.exchange import Reply, Request, Usage
from tests.batch.newsroom import translate, write_article, write_folder
from tests.batch.runs import Newsroom, outputs, run_folder

OFFER = "Use these terms:\n한빛항만 = Hanbit Hangman"


def offered(model: Newsroom) -> list[bool]:
    """Whether each request offered the term."""
    return [OFFER in request.messages[1].content for request in model.requests]


def sheet(out: Path) -> list[dict[str, str]]:
    """The lines of the sheet."""
    with (out / "glossary.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_later_articles_of_a_run_are_offered_what_earlier_ones_settled(tmp_path: Path) -> None:
    """Two blocks later, which does not depend on what happened to end first."""
    write_folder(tmp_path / "in", 2 * BLOCK + 3, sentences=1)
    model = Newsroom()
    run_folder(tmp_path / "in", tmp_path / "out", model, caps=Caps(32))
    assert sorted(offered(model)) == [False] * 2 * BLOCK + [True] * 3


def test_a_later_run_offers_what_an_earlier_one_settled(tmp_path: Path) -> None:
    """And offers it again, unchanged, where it was interrupted after that."""
    write_folder(tmp_path / "in", 2)
    model = Newsroom()
    run_folder(tmp_path / "in", tmp_path / "out", model)
    (tmp_path / "in" / "new.txt").write_text(write_article(50), encoding="utf-8")
    run_folder(tmp_path / "in", tmp_path / "out", model)
    assert offered(model) == [False, False, True]
    (tmp_path / "out" / "new.txt.translation.md").unlink()
    run_folder(tmp_path / "in", tmp_path / "out", model)
    assert len(model.requests) == 3


def test_an_equal_text_is_offered_what_the_first_one_was(tmp_path: Path) -> None:
    """Or it would have to be bought twice."""
    write_folder(tmp_path / "in", 1)
    model = Newsroom()
    run_folder(tmp_path / "in", tmp_path / "out", model)
    (tmp_path / "in" / "copy.txt").write_text(write_article(0), encoding="utf-8")
    run_folder(tmp_path / "in", tmp_path / "out", model)
    assert len(model.requests) == 1


def test_the_sheet_says_where_a_term_was_first_seen_and_how_often(tmp_path: Path) -> None:
    """And what else articles call it."""
    write_folder(tmp_path / "in", 3)
    model = Newsroom()
    plain = model.complete

    async def differing(request: Request) -> Reply:
        reply = await plain(request)
        if "22대" not in request.messages[1].content:
            return reply
        answer = json.loads(translate(request.messages[1].content).replace("Hanbit Hangman", "Hanbit Port"))
        answer["terms"].append({"source": "nowhere", "english": "in the article"})
        return Reply(json.dumps(answer), "stop", Usage(100, 0, 50), "m")

    model.complete = differing  # type: ignore[method-assign]
    ended = run_folder(tmp_path / "in", tmp_path / "out", model)
    assert sheet(tmp_path / "out") == [
        {
            "source": "한빛항만", "english": "Hanbit Hangman", "language": "ko",
            "first seen": "d000/a00000.ko.txt", "how often": "3", "also": "Hanbit Port 1",
        }
    ]  # fmt: skip
    assert ended.report.disagreements == ("한빛항만 (ko): Hanbit Hangman 2, Hanbit Port 1",)
    assert "Hanbit Port 1" in json.loads((tmp_path / "out" / "report.json").read_text())["terms_that_differ"][0]


def edit(out: Path, *lines: str) -> None:
    """What a user makes of the sheet."""
    (out / "glossary.csv").write_text("\n".join(("source,english,language", *lines)) + "\n", encoding="utf-8")


def test_what_the_user_writes_is_offered(tmp_path: Path) -> None:
    """A corrected line, a new line; and a line that was taken out is not."""
    write_folder(tmp_path / "in", 1)
    model = Newsroom()
    run_folder(tmp_path / "in", tmp_path / "out", model)
    for number, (line, offer) in enumerate(
        (
            ("한빛항만,Hanbit Port Co,ko", "한빛항만 = Hanbit Port Co"),
            ("노조,labour union,ko\n=1,a formula,ko", "노조 = labour union"),
        )
    ):
        edit(tmp_path / "out", line)
        (tmp_path / "in" / f"{number}.txt").write_text(write_article(60 + number), encoding="utf-8")
        run_folder(tmp_path / "in", tmp_path / "out", model, fail_on="never")
        assert offer in model.requests[-1].messages[1].content
    assert "한빛항만 =" not in model.requests[-1].messages[1].content
    assert {line["source"] for line in sheet(tmp_path / "out")} == {"노조"}
    with closing(Ledger(tmp_path / "out")) as ledger:
        assert json.loads(ledger.note("own-terms") or "") == [["ko", "한빛항만", ""], ["ko", "노조", "labour union"]]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"source;english;language\n", "has no columns source, english, language"),
        (b'source,english,language\n"a,b,c\n', "cannot be read"),
        ("source,english,language\n한,b,c\n".encode("cp949"), "cannot be read"),
    ],
)
def test_a_sheet_that_cannot_be_read_is_named(tmp_path: Path, data: bytes, cause: str) -> None:
    """Rather than that the user's corrections were lost."""
    write_folder(tmp_path / "in", 1)
    run_folder(tmp_path / "in", tmp_path / "out", Newsroom())
    (tmp_path / "out" / "glossary.csv").write_bytes(data)
    with pytest.raises(ConfigurationError, match=rf"glossary\.csv: {cause}"):
        run_folder(tmp_path / "in", tmp_path / "out", Newsroom())


@pytest.mark.parametrize(
    ("source", "english"),
    [("=1+1", "a name"), ("이름", "@SUM(A1)"), ("이", "Lee"), ("이름", "a\nname"), ("이름", "x" * 81), ("이름", "")],
)
def test_what_cannot_stand_in_a_sheet_or_a_prompt_is_no_term(source: str, english: str) -> None:
    """Too short, too long, on several lines, or a formula."""
    assert not is_term(source, english)


def test_facts_settle_terms_as_well(tmp_path: Path) -> None:
    """The names of the fact sheet."""
    recordings = Path(__file__).parents[1] / "recordings" / "hanbit-port"
    from summarizer.recordings import RecordingIndex

    sample = Path(__file__).parents[2] / "examples" / "hanbit-port.ko.txt"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "-a.txt").write_bytes(sample.read_bytes())
    run_folder(tmp_path / "in", tmp_path / "out", shelves=[RecordingIndex(recordings)], do="facts")
    lines = {line["source"]: line for line in sheet(tmp_path / "out")}
    assert lines["한빛항만"]["english"] == "Hanbit Hangman"
    assert lines["한빛항만"]["first seen"] == "./-a.txt"
    assert len(outputs(tmp_path / "out")) == 1
