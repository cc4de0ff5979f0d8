"""Reads the head of a GGUF file: whether it is one, and what running it takes.

The format is that of ggml's `docs/gguf.md`: a magic number, a version, counts, then key-value pairs, all little-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from summarizer.errors import ConfigurationError

_MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_STRING, _ARRAY = 8, 9
_NUMBERS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
"""Type number -> how `struct` reads it."""
_MOST = 1 << 20
"""Pairs, letters or items; no model has as many before its vocabulary, but a damaged count may be anything."""
_BYTES_PER_VALUE = 2
"""llama.cpp keeps keys and values in 16 bits unless it is told otherwise."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a file says of the model."""

    trained_context: int
    """Tokens; 0 where it is not said."""
    context_bytes: int
    """Memory for each token of context; 0 where it is not said."""


def check_is_gguf(path: Path) -> None:
    """Raises ConfigurationError where a file cannot be read or is no GGUF file that llama.cpp reads."""
    read_header(path)


def read_header(path: Path) -> Header:
    """The head of a GGUF file; raises ConfigurationError that names what is wrong with it."""
    try:
        if path.exists() and not path.is_file():
            raise _unusable(path, "is no file", "name a .gguf file")
        with path.open("rb") as file:
            if file.read(4) != _MAGIC:
                raise _unusable(path, "is no GGUF file", "name a model in GGUF form, as llama.cpp reads it")
            return _header(_pairs(file))
    except OSError as error:
        raise _unusable(path, f"cannot be read ({(error.strerror or str(error)).lower()})", "check the path") from error
    except (ValueError, RecursionError) as error:
        raise _unusable(path, f"is damaged or cut ({error})", "download it again") from error


def _pairs(file: BinaryIO) -> Mapping[str, Any]:
    """The key-value pairs up to those of the tokenizer, which are long and come last."""
    version, _, count = struct.unpack("<IQQ", _exactly(file, 20))
    if version not in _VERSIONS:
        raise ValueError(f"version {version}")
    pairs: dict[str, Any] = {}
    for _ in range(_bounded(count)):
        key = _string(file)
        if key.startswith("tokenizer."):
            break
        pairs[key] = _value(file, _number(file, "<I"))
    return pairs


def _header(pairs: Mapping[str, Any]) -> Header:
    def number(name: str, default: int = 0) -> int:
        value = pairs.get(f"{pairs.get('general.architecture')}.{name}", default)
        return value if isinstance(value, int) else default

    heads, layers = number("attention.head_count"), number("block_count")
    per_head = number("embedding_length") // heads if heads else 0
    values = number("attention.key_length", per_head) + number("attention.value_length", per_head)
    kept = number("attention.head_count_kv", heads) * layers
    return Header(number("context_length"), kept * values * _BYTES_PER_VALUE)


def _value(file: BinaryIO, kind: int) -> Any:
    if kind == _STRING:
        return _string(file)
    if kind == _ARRAY:
        item, count = _number(file, "<I"), _bounded(_number(file, "<Q"))
        return [_value(file, item) for _ in range(count)]
    if kind not in _NUMBERS:
        raise ValueError(f"a value of unknown type {kind}")
    return _number(file, _NUMBERS[kind])


def _string(file: BinaryIO) -> str:
    return _exactly(file, _bounded(_number(file, "<Q"))).decode("utf-8", "replace")


def _number(file: BinaryIO, form: str) -> Any:
    return struct.unpack(form, _exactly(file, struct.calcsize(form)))[0]


def _exactly(file: BinaryIO, size: int) -> bytes:
    data = file.read(size)
    if len(data) < size:
        raise ValueError("it ends inside its head")
    return data


def _bounded(count: int) -> int:
    if count > _MOST:
        raise ValueError(f"a count of {count}")
    return count


def _unusable(path: Path, cause: str, remedy: str) -> ConfigurationError:
    return ConfigurationError(f"model {path}", cause, remedy)
