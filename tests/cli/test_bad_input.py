"""Whatever a user does wrong ends in one line that names the thing, the cause and the remedy."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.commands import SAMPLE, summarizer
from tests.endpoint import Answer, serve

Capture = pytest.CaptureFixture[bytes]
KOREAN = "한빛시는 2일 새 부두를 연다고 밝혔다.\n투자액은 1조 원이다.\n"


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x00\x01\x02 binary", "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"PK\x03\x04" + bytes(60), "is"),
    ],
)
def test_a_source_that_is_no_article(capfdbinary: Capture, tmp_path: Path, content: bytes, cause: str) -> None:
    """The line names the file and what it is; no request is made, since there is no key either."""
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    outcome = summarizer(capfdbinary, "brief", path)
    assert outcome.code == 1
    assert str(path.name) in outcome.error
    assert cause in outcome.error
    assert outcome.out == ""


def test_a_missing_file(capfdbinary: Capture, tmp_path: Path) -> None:
    """There is no such file."""
    outcome = summarizer(capfdbinary, "brief", tmp_path / "nowhere.txt")
    assert outcome.code == 1
    assert outcome.error.endswith("nowhere.txt: there is no such file; check the path")


def test_a_folder(capfdbinary: Capture, tmp_path: Path) -> None:
    """A folder is not an article."""
    outcome = summarizer(capfdbinary, "brief", tmp_path)
    assert outcome.code == 1
    assert "is a folder" in outcome.error


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(capfdbinary: Capture, tmp_path: Path) -> None:
    """A file without read permission."""
    path = tmp_path / "article.txt"
    path.write_text(KOREAN)
    path.chmod(0)
    outcome = summarizer(capfdbinary, "brief", path)
    assert outcome.code == 1
    assert "may not be read" in outcome.error


def test_a_name_that_no_file_system_can_hold(capfdbinary: Capture) -> None:
    """A NUL byte or an endless name is a bad path, not a crash."""
    assert "cannot be read" in summarizer(capfdbinary, "brief", "a\0b").error
    assert "too long" in summarizer(capfdbinary, "brief", "a" * 5000).error


def test_an_endless_source(capfdbinary: Capture) -> None:
    """A device that never ends is refused at a limit."""
    outcome = summarizer(capfdbinary, "brief", "/dev/zero")
    assert outcome.code == 1
    assert "larger than" in outcome.error


def test_no_key(capfdbinary: Capture) -> None:
    """Without a key nothing is sent, and the demo is named."""
    outcome = summarizer(capfdbinary, "brief", SAMPLE, "--model", "gpt-6-sol")
    assert outcome.code == 4
    assert "OPENAI_API_KEY: is not set" in outcome.error
    assert "summarizer demo" in outcome.error


def test_an_address_that_is_none(capfdbinary: Capture, tmp_path: Path) -> None:
    """Whoever needs its host finds none, and the address is named."""
    (tmp_path / "a.txt").write_text("새 기사이다.", encoding="utf-8")
    for command in (("translate", tmp_path / "a.txt"), ("status",)):
        outcome = summarizer(capfdbinary, *command, "--base-url", "http://[::1/v1")
        assert outcome.code == 4
        assert "base URL 'http://[::1/v1': is not an http(s) address" in outcome.err + outcome.out


def test_a_refused_connection(capfdbinary: Capture) -> None:
    """Nothing listens: the address is named."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"
    outcome = summarizer(capfdbinary, "brief", SAMPLE, "--base-url", url, "--model", "gpt-6-sol")
    assert outcome.code == 4
    assert url in outcome.error
    assert "cannot be reached" in outcome.error


@pytest.mark.parametrize(
    ("status", "error", "code", "cause"),
    [
        (404, {"message": "The model `gpt-9` does not exist", "code": "model_not_found"}, 4, "gpt-9"),
        (401, {"message": "Incorrect API key", "code": "invalid_api_key"}, 4, "refuses the key"),
        (429, {"message": "You exceeded your current quota", "code": "insufficient_quota"}, 5, "quota"),
        (451, {"message": "Not available here", "code": None}, 1, "does not take the request"),
    ],
)
def test_an_endpoint_that_says_no(
    capfdbinary: Capture, status: int, error: dict[str, str | None], code: int, cause: str
) -> None:
    """Each refusal has its exit code; what will not pass is asked once."""
    flags = ["--model", "gpt-9"]
    with serve(Answer({"error": error}, status)) as endpoint:
        outcome = summarizer(capfdbinary, "brief", SAMPLE, "--base-url", endpoint.url, *flags)
    assert outcome.code == code
    assert cause in outcome.error
    assert len(endpoint.bodies) in ((1,) if status < 500 else (2, 3))


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--frobnicate"], "--frobnicate"),
        (["--do", "poem"], "--do poem"),
        (["--do", ","], "--do"),
        (["--format", "docx"], "--format docx"),
        (["--length", "endless"], "--length endless"),
        (["--published", "29 March"], "--published 29 March"),
        (["--fail-on", "mondays"], "--fail-on mondays"),
        (["--output", "/nowhere/out.md"], "--output /nowhere/out.md"),
        (["--output", "/"], "--output /"),
    ],
)
def test_flags_that_cannot_be_followed(capfdbinary: Capture, arguments: list[str], named: str) -> None:
    """Exit code 2, and the flag is named."""
    outcome = summarizer(capfdbinary, "brief", SAMPLE, *arguments)
    assert outcome.code == 2
    assert named in outcome.error


def test_an_output_that_is_also_a_source(capfdbinary: Capture, tmp_path: Path) -> None:
    """A source is never written over."""
    path = tmp_path / "article.txt"
    path.write_text(KOREAN)
    outcome = summarizer(capfdbinary, "brief", path, "-o", path)
    assert outcome.code == 2
    assert "is also a source" in outcome.error
    assert path.read_text() == KOREAN


@pytest.mark.parametrize(("group", "command"), [((), "brief"), (("prompts",), "copy"), (("schema",), "facts")])
def test_no_command(capfdbinary: Capture, group: tuple[str, ...], command: str) -> None:
    """The help, line by line, where errors go; --help itself goes to standard output."""
    outcome = summarizer(capfdbinary, *group)
    assert (outcome.code, outcome.out) == (2, "")
    assert any(line.split()[:1] == [command] for line in outcome.err.splitlines())
    asked = summarizer(capfdbinary, *group, "--help")
    assert (asked.code, asked.out.strip(), asked.err) == (0, outcome.err.strip(), "")


def test_an_unknown_command(capfdbinary: Capture) -> None:
    """The likely command is named."""
    outcome = summarizer(capfdbinary, "bref")
    assert outcome.code == 2
    assert "brief" in outcome.error


def test_no_source(capfdbinary: Capture) -> None:
    """A command without its argument."""
    outcome = summarizer(capfdbinary, "brief")
    assert outcome.code == 2
    assert "SOURCE" in outcome.error


def test_a_prompt_that_asks_for_what_there_is_not(capfdbinary: Capture, tmp_path: Path) -> None:
    """A broken prompt file is found before anything is read or sent."""
    (tmp_path / "brief.md").write_text('+++\nvariables = ["weather"]\n+++\n# system\nHi\n# user\n{{ article }}\n')
    outcome = summarizer(capfdbinary, "brief", SAMPLE, "--prompts", tmp_path)
    assert outcome.code == 4
    assert "brief.md" in outcome.error
    assert "'article'" in outcome.error


def test_a_prompt_folder_that_is_none(capfdbinary: Capture, tmp_path: Path) -> None:
    """The folder is named."""
    outcome = summarizer(capfdbinary, "brief", SAMPLE, "--prompts", tmp_path / "none")
    assert outcome.code == 4
    assert "is not a folder" in outcome.error


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"one column\n", "line 1"),
        ("항만,port\n".encode("cp949"), "is not UTF-8"),
    ],
)
def test_a_glossary_that_cannot_be_used(capfdbinary: Capture, tmp_path: Path, content: bytes, cause: str) -> None:
    """The file, and the line of it, are named."""
    path = tmp_path / "terms.csv"
    path.write_bytes(content)
    outcome = summarizer(capfdbinary, "brief", SAMPLE, "--glossary", path)
    assert outcome.code == 4
    assert cause in outcome.error


def test_a_missing_glossary(capfdbinary: Capture, tmp_path: Path) -> None:
    """It is a fault of the configuration, not of an article."""
    outcome = summarizer(capfdbinary, "brief", SAMPLE, "--glossary", tmp_path / "terms.csv")
    assert outcome.code == 4
    assert "there is no such file" in outcome.error


def test_offline_without_an_answer(capfdbinary: Capture, tmp_path: Path) -> None:
    """A miss is an error that says what to do."""
    path = tmp_path / "article.txt"
    path.write_text(KOREAN)
    outcome = summarizer(capfdbinary, "brief", path, "--offline")
    assert outcome.code == 1
    assert "neither a recording nor the cache has the answer" in outcome.error


def test_the_other_sources_are_still_done(capfdbinary: Capture, tmp_path: Path) -> None:
    """One bad source costs its own result and the exit code, nothing else."""
    outcome = summarizer(capfdbinary, "brief", tmp_path / "nowhere.txt", SAMPLE, "--offline")
    assert outcome.code == 1
    assert "nowhere.txt" in outcome.error
    assert outcome.out.startswith("# ")


def test_a_cache_that_is_no_cache(capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is no database is named, and --no-cache is the way on."""
    path = tmp_path / "cache.sqlite3"
    path.write_text("not a database, but long enough to be taken for one by its size" * 20)
    monkeypatch.setenv("SUMMARIZER_CACHE", str(path))
    outcome = summarizer(capfdbinary, "brief", SAMPLE, "--offline")
    assert outcome.code == 4
    assert str(path) in outcome.error
    assert summarizer(capfdbinary, "brief", SAMPLE, "--offline", "--no-cache").code == 0


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("model = ", "cannot be read"),
        ("colour = 'red'", "unknown settings: colour"),
        ("model = 5", "'model' is not a text"),
    ],
)
def test_a_settings_file_that_cannot_be_used(
    capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, cause: str
) -> None:
    """The file and the setting are named."""
    path = tmp_path / "config.toml"
    path.write_text(content)
    monkeypatch.setenv("SUMMARIZER_CONFIG", str(path))
    outcome = summarizer(capfdbinary, "brief", SAMPLE)
    assert outcome.code == 4
    assert str(path) in outcome.error
    assert cause in outcome.error


def test_a_settings_file_that_the_command_line_names(
    capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--config wins over the environment, a flag over the file; what only the file says holds."""
    path = tmp_path / "mine.toml"
    path.write_text("model = 'a-model-of-mine'\nfail_on = 'never'\n")
    monkeypatch.setenv("SUMMARIZER_CONFIG", str(tmp_path / "none.toml"))
    shown = summarizer(capfdbinary, "brief", SAMPLE, "--dry-run", "--config", path)
    assert shown.code == 0
    assert "to a-model-of-mine" in shown.out
    assert (
        "to gpt-6-sol"
        in summarizer(capfdbinary, "brief", SAMPLE, "--dry-run", "--config", path, "--model", "gpt-6-sol").out
    )
    monkeypatch.setenv("SUMMARIZER_MODEL", "from-the-environment")
    assert "to from-the-environment" in summarizer(capfdbinary, "brief", SAMPLE, "--dry-run", "--config", path).out


def test_a_key_in_the_settings_file_is_refused(capfdbinary: Capture, tmp_path: Path) -> None:
    """Settings files are shared and committed; the message does not repeat the key."""
    path = tmp_path / "mine.toml"
    path.write_text("api_key = 'sk-secret'")
    outcome = summarizer(capfdbinary, "brief", SAMPLE, "--config", path)
    assert outcome.code == 4
    assert "unknown settings: api_key" in outcome.error
    assert "sk-secret" not in outcome.err


@pytest.mark.parametrize("where", ["environment", "file"])
def test_a_wrong_setting_is_no_wrong_command_line(
    capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """What the command line cannot mend is configuration, and the variable or the file is named."""
    path = tmp_path / "config.toml"
    path.write_text("fail_on = 'mondays'")
    if where == "environment":
        monkeypatch.setenv("SUMMARIZER_FAIL_ON", "mondays")
    else:
        monkeypatch.setenv("SUMMARIZER_CONFIG", str(path))
    outcome = summarizer(capfdbinary, "brief", SAMPLE)
    assert outcome.code == 4
    assert ("SUMMARIZER_FAIL_ON=mondays" if where == "environment" else f"{path}: fail_on = 'mondays'") in outcome.error


def test_a_settings_file_that_is_named_and_missing(
    capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the user names must be there; the default one need not."""
    monkeypatch.setenv("SUMMARIZER_CONFIG", str(tmp_path / "none.toml"))
    assert summarizer(capfdbinary, "brief", SAMPLE, "--offline").code == 4


@contextmanager
def _full_device() -> Iterator[str]:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    yield "/dev/full"


def test_a_full_disk(capfdbinary: Capture) -> None:
    """A result that cannot be written is said to be so."""
    with _full_device() as full:
        outcome = summarizer(capfdbinary, "brief", SAMPLE, "--offline", "-o", full)
    assert outcome.code == 1
    assert "/dev/full: cannot be written" in outcome.error


@pytest.mark.parametrize("variable", ["SUMMARIZER_CONFIG", "SUMMARIZER_CACHE", "SUMMARIZER_PROMPTS"])
@pytest.mark.parametrize("value", ["~there-is-no-such-user/x", "x" * 300])
def test_a_path_that_cannot_be(
    capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    """A home folder that there is not, a name that is too long: configuration, in one line."""
    monkeypatch.setenv(variable, value)
    outcome = summarizer(capfdbinary, "brief", SAMPLE, "--offline")
    assert outcome.code == 4
    assert value in outcome.error


def test_a_settings_file_without_bottom(capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Brackets in brackets without end are no internal error."""
    path = tmp_path / "config.toml"
    path.write_text(f"model = {'[' * 5000}")
    monkeypatch.setenv("SUMMARIZER_CONFIG", str(path))
    assert summarizer(capfdbinary, "brief", SAMPLE).code == 4


def test_an_output_whose_name_cannot_be(capfdbinary: Capture, tmp_path: Path) -> None:
    """Nothing is asked for what cannot be written."""
    assert summarizer(capfdbinary, "brief", SAMPLE, "--offline", "-o", tmp_path / ("x" * 300)).code == 2
    assert summarizer(capfdbinary, "prompts", "copy", "brief", tmp_path / ("x" * 300)).code == 1


@pytest.mark.parametrize("exists", [True, False])
def test_an_output_that_may_not_be_written(
    capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool
) -> None:
    """It is refused before anything is paid; a file is not replaced against its permissions."""
    target = tmp_path / "out.md"
    if exists:
        target.write_text("before")
    # The tests may run as root, who may write everything.
    monkeypatch.setattr("os.access", lambda *_: False)
    outcome = summarizer(capfdbinary, "brief", SAMPLE, "--offline", "-o", target)
    assert outcome.code == 2
    assert f"--output {target}: may not be written" in outcome.error
    assert target.exists() == exists


@pytest.mark.parametrize("arguments", [("-", "-"), ("-", "--glossary", "-")])
def test_standard_input_named_twice(capfdbinary: Capture, arguments: tuple[str, ...]) -> None:
    """It can be read once."""
    outcome = summarizer(capfdbinary, "brief", *arguments, "--offline")
    assert outcome.code == 2
    assert "-: is named more than once" in outcome.error


def test_a_source_without_a_name(capfdbinary: Capture) -> None:
    """An empty variable in a script is no folder."""
    outcome = summarizer(capfdbinary, "brief", "", "--offline")
    assert outcome.code == 1
    assert "'': is no name of a file" in outcome.error
    for command in (("record", SAMPLE, "--into", ""), ("prompts", "copy", "brief", "")):
        outcome = summarizer(capfdbinary, *command)
        assert outcome.code == 2
        assert "'': is no name of a folder" in outcome.error


@pytest.mark.parametrize("arguments", [("show", "bref"), ("copy", "bref", "somewhere")])
def test_a_prompt_that_there_is_not(capfdbinary: Capture, arguments: tuple[str, ...]) -> None:
    """A fault of the command line; those that there are, are named."""
    outcome = summarizer(capfdbinary, "prompts", *arguments)
    assert outcome.code == 2
    assert "prompt bref: is not known; choose from brief, " in outcome.error


def test_an_output_that_is_the_glossary(capfdbinary: Capture, tmp_path: Path) -> None:
    """The user's own file is not written over."""
    terms = tmp_path / "terms.csv"
    terms.write_text("source,target\n")
    assert summarizer(capfdbinary, "brief", SAMPLE, "--offline", "--glossary", terms, "-o", terms).code == 2
    assert terms.read_text() == "source,target\n"


def test_an_output_that_is_a_link_stays_one(capfdbinary: Capture, tmp_path: Path) -> None:
    """What it points to is written."""
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("old")
    link.symlink_to(target)
    assert summarizer(capfdbinary, "brief", SAMPLE, "--offline", "-o", link).code == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("# ")


def test_a_source_that_there_is_not_is_no_output(capfdbinary: Capture, tmp_path: Path) -> None:
    """The output may be there from another run; what is missing is the source."""
    target = tmp_path / "out.md"
    target.write_text("before")
    outcome = summarizer(capfdbinary, "brief", tmp_path / "none.txt", "--offline", "-o", target)
    assert outcome.code == 1
    assert "none.txt: there is no such file" in outcome.error
    assert target.read_text() == "before"


def test_a_fault_of_the_system_that_is_not_the_outputs_is_an_internal_error(
    capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Standard output takes what is written: something else failed, and nobody foresaw it."""

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("signal.signal", fail)
    outcome = summarizer(capfdbinary, "demo")
    assert outcome.code == 1
    assert "internal error: OSError" in outcome.error
