"""`summarizer check`: two documents, or JSON lines."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli import checking_lines
from summarizer.verification import CODES
from tests.cli.commands import Outcome, summarizer

Capture = pytest.CaptureFixture[bytes]
SOURCE = "한빛항만은 29일 크레인 46대에 2조 3,400억 원을 투자한다고 밝혔다.\n\n노조는 반대한다고 말했다.\n"
RIGHT = (
    "Hanbit Hangman said on the 29th it would invest 2.34 trillion won in 46 cranes.\n\n"
    "The union said it is against it.\n"
)
WRONG = RIGHT.replace("trillion", "billion")
LESS = RIGHT.replace(" in 46 cranes", "")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a source and translations of it."""
    monkeypatch.chdir(tmp_path)
    texts = {"source.txt": SOURCE, "right.txt": RIGHT, "wrong.txt": WRONG, "less.txt": LESS}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def pipe(capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch, data: bytes, *arguments: str) -> Outcome:
    """`summarizer check ARGUMENTS < data`."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    return summarizer(capfdbinary, "check", *arguments)


def answers(outcome: Outcome) -> list[dict[str, Any]]:
    """What came out, line by line."""
    return [json.loads(line) for line in outcome.out.splitlines()]


@pytest.mark.usefixtures("files")
def test_a_right_translation_is_clean(capfdbinary: Capture) -> None:
    """Nothing on standard output, one line of summary beside it."""
    outcome = summarizer(capfdbinary, "check", "source.txt", "right.txt")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == (
        "right.txt: 2 pairs of paragraphs checked against source.txt (ko); 0 contradict, 0 unproven; not flagged\n"
    )


@pytest.mark.usefixtures("files")
def test_a_wrong_number_is_a_line_and_exit_code_3(capfdbinary: Capture) -> None:
    """File, line, verdict, code and what was read on both sides."""
    outcome = summarizer(capfdbinary, "check", "source.txt", "wrong.txt", "--quiet")
    assert outcome.code == 3
    assert outcome.out == (
        "wrong.txt:1: contradicts number.scale: 2조 3,400억 원 (2,340,000,000,000 KRW) became 2.34 billion won "
        "(2,340,000,000 KRW)\n"
    )
    assert outcome.err == ""


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("target", "arguments", "code"),
    [
        ("wrong.txt", ["--fail-on", "never"], 0),
        ("wrong.txt", ["--fail-on", "unproven"], 3),
        ("wrong.txt", ["--ignore", "number.scale"], 0),
        ("wrong.txt", ["--ignore", "number.unit, number.currency"], 3),
        ("less.txt", [], 3),
        ("less.txt", ["--fail-on", "contradicts"], 3),
        ("less.txt", ["--language", "ko-KR"], 3),
        ("right.txt", ["--fail-on", "unproven"], 0),
    ],
)
def test_the_exit_code_follows_what_is_asked(
    capfdbinary: Capture, target: str, arguments: list[str], code: int
) -> None:
    """A missing number is unproven, but its code is an alarm."""
    assert summarizer(capfdbinary, "check", "source.txt", target, *arguments).code == code


def test_what_is_unproven_and_no_alarm_fails_only_where_asked(capfdbinary: Capture, files: Path) -> None:
    """A word that is shown in its script."""
    (files / "shown.txt").write_text(RIGHT.replace("cranes", "cranes (크레인)"), encoding="utf-8")
    assert summarizer(capfdbinary, "check", "source.txt", "shown.txt").code == 0
    outcome = summarizer(capfdbinary, "check", "source.txt", "shown.txt", "--fail-on", "unproven")
    assert outcome.code == 3
    assert "unproven residue.script" in outcome.out
    assert outcome.err.endswith("1 unproven; not flagged\n")


def test_the_setting_of_the_environment_holds(
    capfdbinary: Capture, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for the other commands; the flag is stronger."""
    monkeypatch.setenv("SUMMARIZER_FAIL_ON", "never")
    assert summarizer(capfdbinary, "check", files / "source.txt", files / "wrong.txt").code == 0
    pair = (files / "source.txt", files / "wrong.txt")
    assert summarizer(capfdbinary, "check", *pair, "--fail-on", "contradicts").code == 3


def test_a_source_from_standard_input(capfdbinary: Capture, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Either side may be `-`."""
    assert (files / "wrong.txt").exists()
    outcome = pipe(capfdbinary, monkeypatch, SOURCE.encode(), "-", "wrong.txt")
    assert outcome.code == 3
    outcome = pipe(capfdbinary, monkeypatch, WRONG.encode(), "source.txt", "-")
    assert outcome.out.startswith("-:1: contradicts number.scale")


def test_json_and_sarif(capfdbinary: Capture, files: Path) -> None:
    """The same problems for programs."""
    outcome = summarizer(capfdbinary, "check", files / "source.txt", files / "wrong.txt", "--format", "json")
    found = json.loads(outcome.out)
    assert (outcome.code, found["flagged"], found["language"]) == (3, True, "ko")
    assert [problem["code"] for problem in found["problems"]] == ["number.scale"]
    outcome = summarizer(capfdbinary, "check", files / "source.txt", files / "wrong.txt", "--format", "sarif")
    (run,) = json.loads(outcome.out)["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["number.scale"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(CODES)


@pytest.mark.parametrize(
    ("text", "arguments", "told"),
    [
        ("Η κυβέρνηση ανακοίνωσε αύξηση φόρων.", [], "source.txt: its language (el) has no tables here"),
        ("12,5 % (34)", [], "source.txt: its language could not be told"),
        ("12,5 % (34)", ["--language", "de"], ""),
    ],
)
def test_a_language_whose_words_are_not_read_is_said(
    capfdbinary: Capture, files: Path, text: str, arguments: list[str], told: str
) -> None:
    """Else "0 contradict" would be taken for a proof."""
    (files / "source.txt").write_text(text, encoding="utf-8")
    (files / "target.txt").write_text("The government announced higher taxes: 12.5 percent (34).", encoding="utf-8")
    outcome = summarizer(capfdbinary, "check", *arguments, "source.txt", "target.txt")
    assert ("speakers, negations and hedges are not read" in outcome.err) is bool(told)
    assert told in outcome.err
    assert ("(el)" in outcome.err) == ("(el)" in told)


def test_the_date_of_publication_is_given_or_read(capfdbinary: Capture, files: Path) -> None:
    """13 November 2026 was a Friday; in front matter it stands in the file itself."""
    (files / "a.md").write_text(
        "---\ndate: 2026-11-13\n---\n\n한빛항만은 12일 새 부두를 연다고 밝혔다.\n", encoding="utf-8"
    )
    (files / "b.txt").write_text("Hanbit Hangman said on Friday that it would open a new pier.\n", encoding="utf-8")
    outcome = summarizer(capfdbinary, "check", files / "a.md", files / "b.txt")
    assert "date.weekday" in outcome.out
    given = summarizer(capfdbinary, "check", files / "a.md", files / "b.txt", "--published", "2027-02-13")
    assert "date.weekday" not in given.out


def test_related_articles_are_no_part_of_either(capfdbinary: Capture, files: Path) -> None:
    """Unless they are kept; how many lines were left out is said."""
    (files / "a.txt").write_text(SOURCE + "\n관련기사\n- 부산항 물동량 3% 증가\n- 노조 파업 예고\n", encoding="utf-8")
    (files / "b.txt").write_text(RIGHT + "\nRelated articles\n- Bridge closed\n- Strike\n", encoding="utf-8")
    outcome = summarizer(capfdbinary, "check", files / "a.txt", files / "b.txt")
    assert (outcome.code, outcome.out) == (0, "")
    assert "; 6 lines left out; not flagged" in outcome.err
    assert summarizer(capfdbinary, "check", files / "a.txt", files / "b.txt", "--keep-tail").code == 3
    (files / "b.txt").write_text(RIGHT, encoding="utf-8")
    (files / "a.txt").write_text(SOURCE + "\n관련기사: 부산항 물동량\n", encoding="utf-8")
    assert "; 1 line left out;" in summarizer(capfdbinary, "check", files / "a.txt", files / "b.txt").err


def test_a_single_pair_is_counted_as_one(capfdbinary: Capture, files: Path) -> None:
    """The summary line is English."""
    (files / "a.txt").write_text("다리를 닫는다고 시는 밝혔다.\n", encoding="utf-8")
    (files / "b.txt").write_text("The city said the bridge is closing.\n", encoding="utf-8")
    assert "b.txt: 1 pair of paragraphs" in summarizer(capfdbinary, "check", files / "a.txt", files / "b.txt").err


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([], "check: needs two files"),
        (["source.txt"], "source.txt: needs two files"),
        (["source.txt", "right.txt", "wrong.txt"], "needs two files"),
        (["-", "-"], "needs two files"),
        (["source.txt", "right.txt", "--format", "md"], "--format md"),
        (["source.txt", "right.txt", "--ignore", "number.colour"], "--ignore number.colour"),
        (["source.txt", "right.txt", "--language", "xx"], "--language xx"),
        (["source.txt", "right.txt", "--published", "yesterday"], "--published yesterday"),
        (["source.txt", "right.txt", "--fail-on", "mondays"], "--fail-on mondays"),
        (["--explain", "number.colour"], "--explain number.colour"),
        (["--jsonl", "source.txt"], "redirect it"),
        (["--jsonl", "--format", "sarif"], "--format sarif"),
    ],
)
def test_command_lines_that_cannot_be_followed(capfdbinary: Capture, arguments: list[str], named: str) -> None:
    """Exit code 2, and what is wrong is named."""
    outcome = summarizer(capfdbinary, "check", *arguments)
    assert outcome.code == 2
    assert named in outcome.error


@pytest.mark.usefixtures("files")
def test_a_file_that_cannot_be_read(capfdbinary: Capture) -> None:
    """Exit code 1, as for the other commands."""
    outcome = summarizer(capfdbinary, "check", "source.txt", "nowhere.txt")
    assert outcome.code == 1
    assert "nowhere.txt: there is no such file" in outcome.error


def test_every_code_is_explained(capfdbinary: Capture) -> None:
    """One by one, or all of them."""
    outcome = summarizer(capfdbinary, "check", "--explain", "number.scale", "paragraph.missing")
    assert outcome.code == 0
    assert re.findall(r"^(\S+): ", outcome.out, re.MULTILINE) == ["number.scale", "paragraph.missing"]
    everything = summarizer(capfdbinary, "check", "--explain").out
    assert re.findall(r"^(\S+): ", everything, re.MULTILINE) == list(CODES)


def test_a_line_in_is_a_line_out(capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """In order, with the id as it was given."""
    pairs = [
        {"id": "q1", "src_lang": "ko", "source": "5,000억 달러", "target": "$5 trillion"},
        {"id": 2, "src_lang": "de", "source": "128 Verletzte", "target": "128 injured"},
        {"id": ["x", None], "src_lang": "tlh", "source": "128", "target": "128"},
        {"id": {"a": 1.5}, "source": "46", "target": "64"},
        {"src_lang": 5, "source": "", "target": ""},
    ]
    data = b"\xef\xbb\xbf" + "".join(json.dumps(pair) + "\n" for pair in pairs).encode()
    outcome = pipe(capfdbinary, monkeypatch, data, "--jsonl")
    assert outcome.code == 0
    found = answers(outcome)
    assert [answer["id"] for answer in found] == ["q1", 2, ["x", None], {"a": 1.5}, None]
    assert [answer["flagged"] for answer in found] == [True, False, False, True, False]
    (problem,) = found[0]["problems"]
    assert list(problem) == ["code", "verdict", "source", "target", "message"]
    assert problem["code"] == "number.scale"
    assert outcome.err == (
        "5 lines, 2 flagged, 0 not read\n3 lines name no language that has tables here: their words were not read\n"
    )


@pytest.mark.parametrize(
    ("line", "id_", "cause"),
    [
        (b"not json", None, "no JSON"),
        (b"", None, "no JSON"),
        (b'"\xff"', None, "not UTF-8"),
        (b"[1, 2]", None, "no JSON object"),
        (b"[" * 100_000, None, "nested too deeply"),
        (b'{"id": NaN, "source": "", "target": ""}', None, "NaN"),
        (b'{"id": 1e999, "source": "", "target": ""}', None, "1e999"),
        (b'{"id": 7, "target": "x"}', 7, "'source' is missing"),
        (b'{"id": "a", "source": "x", "target": null}', "a", "'target' is no text"),
        (b'{"id": ' + b"9" * 5000 + b"}", None, "no JSON"),
    ],
)
def test_a_bad_line_is_answered_and_the_others_are_done(
    capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch, line: bytes, id_: object, cause: str
) -> None:
    """It says what is wrong, and the exit code is 1."""
    good = b'{"id": 1, "src_lang": "ko", "source": "46", "target": "46"}'
    outcome = pipe(capfdbinary, monkeypatch, b"\n".join([good, line, good]), "--jsonl", "--quiet")
    assert outcome.code == 1
    first, bad, last = answers(outcome)
    assert first == last == {"id": 1, "flagged": False, "problems": []}
    assert bad.keys() == {"id", "error"}
    assert bad["id"] == id_
    assert cause in bad["error"]
    assert outcome.err == ""


def test_a_line_larger_than_any_article_is_passed_over(capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it ends or not."""
    monkeypatch.setattr(checking_lines, "LARGEST_SOURCE", 100)
    good = b'{"id": 1, "source": "46", "target": "46"}\n'
    outcome = pipe(capfdbinary, monkeypatch, good + b"x" * 450 + b"\n" + good + b"y" * 450, "--jsonl")
    assert outcome.code == 1
    assert [list(answer) for answer in answers(outcome)] == [["id", "flagged", "problems"], ["id", "error"]] * 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 0),
        (["--fail-on", "never"], 0),
        (["--fail-on", "contradicts"], 3),
        (["--fail-on", "contradicts", "--ignore", "number.value"], 0),
    ],
)
def test_verdicts_are_in_the_lines(
    capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int
) -> None:
    """A filter that did its work ends well; the exit code tells of findings only where that is asked for."""
    data = b'{"id": 1, "src_lang": "ko", "source": "46\xeb\x8c\x80", "target": "64 cranes"}\n'
    assert pipe(capfdbinary, monkeypatch, data, "--jsonl", *arguments).code == code


def test_flags_hold_for_every_line(capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Language and date of publication."""
    pair = {"id": 1, "src_lang": "xx", "source": "지난 12일 세 명이 밝혔다.", "target": "Three said so on Monday."}
    data = json.dumps(pair).encode()
    (plain,) = answers(pipe(capfdbinary, monkeypatch, data, "--jsonl", "--language", "ko"))
    assert plain["flagged"] is False
    dated = pipe(capfdbinary, monkeypatch, data, "--jsonl", "--language", "ko", "--published", "2026-11-13")
    assert [problem["code"] for problem in answers(dated)[0]["problems"]] == ["date.weekday"]


def test_no_text_acts_on_the_terminal(capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control characters come out as escapes, the data stays whole; a lone surrogate can be written."""
    pair = {"id": "\x1b[2J\u202e\ud800", "source": "a", "target": "\u009b\x07서울\x1b"}
    outcome = pipe(capfdbinary, monkeypatch, json.dumps(pair).encode(), "--jsonl")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", outcome.out)
    assert answers(outcome)[0]["id"] == "\x1b[2J\u202e\ufffd"


@pytest.mark.parametrize("arguments", [["source.txt", "right.txt"], ["--jsonl"], ["--explain"]])
def test_nothing_heavy_is_imported(tmp_path: Path, arguments: list[str]) -> None:
    """Neither the SDK nor the tokenizer, rich, asyncio or a pydantic model of ours; Typer has pydantic of its own."""
    for name, text in {"source.txt": SOURCE, "right.txt": RIGHT}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = ["check", *(str(tmp_path / name) if name.endswith(".txt") else name for name in arguments)]
    code = (
        "import sys\nfrom summarizer.cli.app import run\n"
        f"code = run({command})\n"
        "heavy = {'openai', 'tiktoken', 'rich', 'asyncio', 'summarizer.tasks', 'summarizer.writers.schema'}\n"
        "heavy &= sys.modules.keys()\n"
        "sys.exit(f'{heavy}' if heavy else code)"
    )
    data = b'{"id": 1, "src_lang": "ko", "source": "46", "target": "46"}\n'
    done = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_lines_are_answered_as_they_come() -> None:
    """A program at the other end can ask and wait, time and again."""
    command = [sys.executable, "-m", "summarizer", "check", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(b'{"id": %d, "source": "46", "target": "46"}\n' % number)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
    assert process.returncode == 0
