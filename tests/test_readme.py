"""The README says what is so."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from summarizer import errors
from summarizer.cli.settings import ENVIRONMENT
from summarizer.providers.downloads import in_gigabytes
from summarizer.providers.model_catalog import read_models
from tests.cli.commands import summarizer

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line.partition("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)[-2:]
    for line in block.splitlines()
    if "summarizer " in line
]


def test_the_excerpt_is_what_the_demo_prints(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Every line of it, in order."""
    excerpt = re.search(r"<!-- excerpt -->\n```text\n(.*?)\n```", README, re.DOTALL)
    assert excerpt is not None
    printed = summarizer(capfdbinary, "demo").out
    position = 0
    for line in filter(None, excerpt[1].splitlines()):
        if line != "[...]":
            position = printed.index(line, position) + len(line)


def test_a_check_prints_what_is_shown(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files of the example, written and checked as the example says."""
    example = re.search(r"<!-- check -->\n```sh\n(.*?)```\n\n<!-- checked -->\n```text\n(.*?)```", README, re.DOTALL)
    assert example is not None
    monkeypatch.chdir(tmp_path)
    *files, command = map(shlex.split, example[1].splitlines())
    for _, text, _, name in files:
        Path(name).write_text(f"{text}\n", encoding="utf-8")
    printed = summarizer(capfdbinary, *command[1:])
    assert (printed.code, printed.out) == (3, example[2])


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_can_be_followed(capfdbinary: pytest.CaptureFixture[bytes], command: str) -> None:
    """Each flag of each example line is one that the command takes."""
    words = shlex.split(command.rpartition("|")[2])
    names = [word for word in words[1:3] if word.isalpha()]
    if names[0] not in ("prompts", "schema"):
        names = names[:1]
    shown = summarizer(capfdbinary, *names, "--help")
    assert shown.code == 0
    for flag in (word for word in words if word.startswith("-") and word != "-"):
        assert f"{flag} " in shown.out.replace(",", " "), flag


def test_every_known_model_is_documented() -> None:
    """With what one must know before one downloads it."""
    table = README[README.index("<!-- models -->") :].partition("\n\n")[0].splitlines()[3:]
    assert table == [
        f"| `{model.name}` | {model.title} | {in_gigabytes(model.size)} | {model.memory:g} GB | {model.context:,} "
        f"| {model.licence} |"
        for model in read_models().values()
    ]


def test_a_model_of_ones_own_is_written_as_shown(tmp_path: Path) -> None:
    """The example is taken as it stands."""
    example = re.search(r"<!-- own model -->\n```toml\n(.*?)```", README, re.DOTALL)
    assert example is not None
    (tmp_path / "models.toml").write_text(example[1], encoding="utf-8")
    assert "my-model" in read_models(tmp_path / "models.toml")


def test_every_exit_code_is_documented() -> None:
    """Those of the error tree and those of the command line."""
    table = README[README.index("| exit code") :]
    tree = {
        error.exit_code for error in vars(errors).values() if isinstance(error, type) and hasattr(error, "exit_code")
    }
    documented = set(map(int, re.findall(r"\d+", " ".join(re.findall(r"^\| ([\d, ]+) \|", table, re.MULTILINE)))))
    assert documented == tree | {0, 3, 130, 143}


def test_every_setting_is_documented() -> None:
    """By its variable and its name in the settings file."""
    for name, variable in ENVIRONMENT.items():
        assert variable in README
        assert f"`{name}`" in README
