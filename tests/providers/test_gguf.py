"""The head of a GGUF file."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import ConfigurationError
from summarizer.providers.gguf import Header, read_header
from tests.gguf_files import ARRAY, SMALL, head, text, write_gguf


def read(tmp_path: Path, content: bytes) -> Header:
    """The header of a file with this content."""
    path = tmp_path / "model.gguf"
    path.write_bytes(content)
    return read_header(path)


def test_the_head_says_what_a_token_of_context_takes(tmp_path: Path) -> None:
    """Two layers of two heads, each with 16 values for the key and 16 for the value, of two bytes each."""
    assert read_header(write_gguf(tmp_path / "m.gguf")) == Header(4096, 2 * 2 * (16 + 16) * 2)


def test_heads_may_have_a_width_of_their_own(tmp_path: Path) -> None:
    """Qwen3 and Gemma give the widths of key and value, which are not those of the embedding."""
    pairs = SMALL | {"llama.attention.key_length": 128, "llama.attention.value_length": 96}
    assert read(tmp_path, head(pairs)).context_bytes == 2 * 2 * (128 + 96) * 2


def test_the_vocabulary_is_not_read(tmp_path: Path) -> None:
    """It is the largest part of the head, and comes after all that is needed."""
    assert read(tmp_path, head(SMALL | {"tokenizer.ggml.model": "llama"})[:-2]) == Header(4096, 256)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ({}, Header(0, 0)),
        ({"general.architecture": "mamba", "mamba.context_length": 512}, Header(512, 0)),
        (SMALL | {"llama.attention.head_count_kv": [2, 4]}, Header(4096, 512)),
        (SMALL | {"llama.context_length": "long"}, Header(0, 256)),
    ],
)
def test_what_is_not_said_is_zero(tmp_path: Path, pairs: dict[str, object], expected: Header) -> None:
    """Architectures differ; where the number of kept heads differs by layer, all heads are counted."""
    assert read(tmp_path, head(pairs)) == expected


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is no GGUF file"),
        (b"GGU", "is no GGUF file"),
        (b"<html>", "is no GGUF file"),
        (b"GGUF\x03", "is damaged or cut"),
        (head(SMALL)[:-1], "it ends inside its head"),
        (head(SMALL)[:40], "it ends inside its head"),
        (head(SMALL, count=7), "it ends inside its head"),
        (head(SMALL, count=2**40), "a count of 1099511627776"),
        (head(SMALL, version=1), "version 1"),
        (head({}, count=1) + text("key") + struct.pack("<I", 99), "a value of unknown type 99"),
        (head({}, count=1) + text("key") + struct.pack("<I", ARRAY) + struct.pack("<IQ", ARRAY, 1) * 5000, "recursion"),
    ],
)
def test_a_wrong_file_is_one_line_that_says_what_is_wrong(tmp_path: Path, content: bytes, said: str) -> None:
    """A web page, a cut download, a damaged count."""
    with pytest.raises(ConfigurationError) as caught:
        read(tmp_path, content)
    assert said in str(caught.value)
    assert str(caught.value).startswith(f"model {tmp_path}")
    assert "\n" not in str(caught.value)


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    """A folder, a pipe that would be waited for, nothing at all."""
    with pytest.raises(ConfigurationError, match="is no file"):
        read_header(tmp_path)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_header(tmp_path / "missing.gguf")


@settings(max_examples=200)
@given(st.binary(max_size=60), st.integers(0, 200))
def test_no_damage_is_a_crash(tmp_path_factory: pytest.TempPathFactory, noise: bytes, place: int) -> None:
    """Whatever is overwritten, the outcome is a header or a ConfigurationError."""
    content = head(SMALL)
    path = tmp_path_factory.mktemp("gguf") / "m.gguf"
    path.write_bytes(content[:place] + noise + content[place + len(noise) :])
    with suppress(ConfigurationError):
        assert read_header(path).context_bytes >= 0
