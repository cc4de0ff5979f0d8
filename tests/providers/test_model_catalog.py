"""Which models can be named."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from summarizer.errors import ConfigurationError
from summarizer.providers.model_catalog import OpenModel, read_models, resolve
from tests.gguf_files import SMALL, write_gguf

OWN = """
[own-model]
title = "A model of my own"
publisher = "me"
url = "https://hub.example/own.gguf"
size = 10
sha256 = "{sha256}"
licence = "MIT"
context = 4096
memory = 0.5
""".format(sha256="0" * 64)


@pytest.mark.parametrize("model", read_models().values(), ids=lambda model: model.name)
def test_a_shipped_model_is_one_fixed_file(model: OpenModel) -> None:
    """At a revision that cannot change, under an open licence, and runnable in the memory that is said."""
    parts = urlsplit(model.url)
    revision = parts.path.split("/")[4]
    assert (parts.scheme, model.host) == ("https", "huggingface.co")
    assert len(revision) == 40
    assert set(revision) <= set("0123456789abcdef")
    assert model.licence == "Apache-2.0"
    assert model.memory * 1e9 > model.size
    assert model.sha256[:12] in model.file_name


def test_the_users_models_come_after_ours(tmp_path: Path) -> None:
    """A name of theirs may stand for another file than ours does."""
    file = tmp_path / "models.toml"
    file.write_text(OWN + OWN.replace("own-model", "qwen3-4b"), encoding="utf-8")
    models = read_models(file)
    assert [*models][-1] == "own-model"
    assert models["qwen3-4b"].title == "A model of my own"
    assert read_models(tmp_path / "missing.toml") == read_models()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "is no TOML"),
        ("x = 1", "[x] must have exactly title, publisher, url"),
        (OWN.replace("size = 10\n", ""), "[own-model] must have exactly"),
        (OWN + 'more = "x"', "[own-model] must have exactly"),
        (OWN.replace("own-model", '"../own"'), "'../own' is no name"),
        (OWN.replace("size = 10", 'size = "10"'), "[own-model] size is '10'"),
        (OWN.replace("size = 10", "size = true"), "[own-model] size is True"),
        (OWN.replace("size = 10", "size = -1"), "[own-model] size is -1"),
        (OWN.replace('"MIT"', '""'), "[own-model] licence is ''"),
        (OWN.replace("https://", "https://["), "[own-model] url is no address"),
        (OWN.replace("https://", ""), "[own-model] url is no address"),
        (OWN.replace("0" * 64, "0" * 63), "sha256 is not 64"),
    ],
)
def test_a_wrong_file_of_models_is_named(tmp_path: Path, text: str, said: str) -> None:
    """With the place, and without guessing what was meant."""
    file = tmp_path / "models.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        read_models(file)
    assert str(caught.value).startswith(str(file))
    assert said in str(caught.value)


def test_a_file_of_models_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """Here a folder."""
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_models(tmp_path)


def test_a_known_name_stands_for_its_file(tmp_path: Path) -> None:
    """Whether it has been downloaded or not."""
    model = resolve("local:qwen3-8b", read_models(), tmp_path)
    assert (model.name, model.path.parent) == ("local:qwen3-8b", tmp_path)
    assert model.open_model == read_models()["qwen3-8b"]


def test_a_file_is_called_after_what_is_in_it(tmp_path: Path) -> None:
    """A copy elsewhere is the same model; another model under the same name is another one."""
    (tmp_path / "copy").mkdir()
    first = resolve(f"local:{write_gguf(tmp_path / 'm.gguf')}", {}, tmp_path)
    copy = resolve(f"local:{write_gguf(tmp_path / 'copy' / 'm.gguf')}", {}, tmp_path)
    other = resolve(f"local:{write_gguf(tmp_path / 'm.gguf', SMALL | {'general.name': 'x'})}", {}, tmp_path)
    assert first.name.startswith("local:m.gguf@")
    assert first.name == copy.name != other.name
    assert first.open_model is None


@pytest.mark.parametrize(
    "model",
    [
        "local:", "local:no-such-model", "local:/no/such/file.gguf", "local:~no-such-user/m.gguf", "local:a\0b",
        "local:" + "x" * 5000,
    ],
)  # fmt: skip
def test_a_name_that_stands_for_nothing_is_told_what_would(tmp_path: Path, model: str) -> None:
    """The names that are known, and the command that lists them."""
    with pytest.raises(ConfigurationError) as caught:
        resolve(model, read_models(), tmp_path)
    assert "qwen3-4b, qwen3-8b, qwen3-14b" in str(caught.value)
    assert "summarizer models list" in str(caught.value)


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    """Before anything is started."""
    (tmp_path / "m.gguf").write_text("<html>", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="is no GGUF file"):
        resolve(f"local:{tmp_path / 'm.gguf'}", {}, tmp_path)
