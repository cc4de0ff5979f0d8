"""GGUF heads written by hand."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

U8, U32, STRING, ARRAY, U64 = 0, 4, 8, 9, 10
SMALL = {
    "general.architecture": "llama",
    "llama.context_length": 4096,
    "llama.block_count": 2,
    "llama.embedding_length": 64,
    "llama.attention.head_count": 4,
    "llama.attention.head_count_kv": 2,
}
"""What the head of a small model says."""


def text(value: str) -> bytes:
    """A string of the format: its length in bytes, then its bytes."""
    return struct.pack("<Q", len(value.encode())) + value.encode()


def value(of: Any) -> bytes:
    """A value of the format with its type before it."""
    if isinstance(of, str):
        return struct.pack("<I", STRING) + text(of)
    if isinstance(of, list):
        return struct.pack("<IIQ", ARRAY, U32, len(of)) + b"".join(struct.pack("<I", item) for item in of)
    return struct.pack("<II", U32, of)


def head(pairs: dict[str, Any], *, count: int | None = None, version: int = 3) -> bytes:
    """The head of a file; `count` says another number of pairs than there are."""
    start = b"GGUF" + struct.pack("<IQQ", version, 0, len(pairs) if count is None else count)
    return start + b"".join(text(key) + value(of) for key, of in pairs.items())


def write_gguf(path: Path, pairs: dict[str, Any] | None = None) -> Path:
    """A file with nothing but a head."""
    path.write_bytes(head(SMALL if pairs is None else pairs))
    return path
