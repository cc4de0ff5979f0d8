"""Writes ``summarizer/data/names/ordinary.txt``: words that English writes with a capital without naming anybody.

    python scripts/name_words.py

The ranks of a vocabulary of byte pairs follow the frequency of its words in ordinary text. A word that is there in
both cases, and about as often in small letters, is an ordinary word (``Aviation``); one that is far more often
written with a capital is a name (``London``). The vocabulary is the one that is shipped for counting tokens.
"""

from __future__ import annotations

import base64
import lzma
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "summarizer"
TARGET = ROOT / "data" / "names" / "ordinary.txt"
SHORTEST = 3
RATIO = 1.5
"""Of ranks: up to here few names are among the words, beyond it few words among the names."""


def ranks() -> dict[str, int]:
    """Each token that is text, with its rank."""
    found = {}
    for line in lzma.decompress((ROOT / "data" / "o200k_base.tiktoken.xz").read_bytes()).splitlines():
        token, rank = line.split()
        try:
            found[base64.b64decode(token).decode()] = int(rank)
        except UnicodeDecodeError:
            continue
    return found


def ordinary() -> list[str]:
    """The words, in alphabetical order."""
    known = ranks()
    words = []
    for token, rank in known.items():
        word = token[1:]
        small = token[0] == " " and word.isascii() and word.isalpha() and word.islower() and len(word) >= SHORTEST
        if small and rank < known.get(f" {word.capitalize()}", 0) * RATIO:
            words.append(word)
    own = tomllib.loads((ROOT / "languages" / "en.toml").read_text(encoding="utf-8"))
    named = {word for words in own["names"]["places"].values() for word in words.split()}
    return sorted(set(words) - named)


def main() -> int:
    """Write the list."""
    words = ordinary()
    TARGET.write_text("\n".join(words) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(words)} words, {TARGET.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
