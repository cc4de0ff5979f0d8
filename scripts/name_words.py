"""Writes ``summarizer/data/names/ordinary.txt`` and ``heads.txt``: words with a capital that name nobody.

    python scripts/name_words.py

``ordinary.txt`` holds English words, ``heads.txt`` the first five letters of words of all languages in Latin and
Cyrillic letters, folded: endings are not told apart, and English words are not repeated.

The ranks of a vocabulary of byte pairs follow the frequency of its words in ordinary text. A word that is there in
both cases, and about as often in small letters, is an ordinary word (``Aviation``); one that is far more often
written with a capital is a name (``London``). The vocabulary is the one that is shipped for counting tokens.
"""

from __future__ import annotations

import base64
import lzma
import re
import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

ROOT = Path(__file__).resolve().parent.parent / "summarizer"
TARGET = ROOT / "data" / "names"
SHORTEST = 3
HEAD = 5
ENGLISH = re.compile(
    "ght|ough|(?<!a)oo|ee|ck|sh|wh|th|ow|ew|ea(?!u)|ay|dge|ss$|.{3}ly$|.{3}ing$|.{3}[^aeiou]ed$|ness|ful|[^aeiou]y$|ound|ould|ouse|rd$|nt$|ier$|[cst]ors?$"
)
"""Rows of letters that English words have; of words that are never written with a capital no rank says more."""
LATIN, CYRILLIC = re.compile("[a-z]+"), re.compile("[а-яёєіїґў]+")
RARE, RARE_WORD = 136_000, (60_000, 104_000)
"""Ranks beyond which words are left out; of English words those that look it may be rarer."""
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


def ordinary(known: dict[str, int]) -> list[str]:
    """English words, in alphabetical order."""
    words = []
    for token, rank in known.items():
        word = token[1:]
        small = token[0] == " " and word.isascii() and word.isalpha() and word.islower() and len(word) >= SHORTEST
        capital = known.get(f" {word.capitalize()}")
        if small and (rank < capital * RATIO if capital else rank < RARE_WORD[bool(ENGLISH.search(word))]):
            words.append(word)
    own = tomllib.loads((ROOT / "languages" / "en.toml").read_text(encoding="utf-8"))
    named = {word for words in own["names"]["places"].values() for word in words.split()}
    return sorted(set(words) - named)


def heads(known: dict[str, int], english: list[str]) -> list[str]:
    """The heads of words that are no names in any language, without those of the English list."""
    from summarizer.statements.romanisation import fold

    found = set()
    for token, rank in known.items():
        word = token[1:]
        small = token[0] == " " and len(word) >= HEAD - 1 and word.isalpha() and word.islower() and rank < RARE
        if small and rank < known.get(f" {word.capitalize()}", rank) * RATIO:
            plain = fold(word)
            if LATIN.fullmatch(plain) or CYRILLIC.fullmatch(plain):
                found.add(plain[:HEAD])
    return sorted(found - {word[:HEAD] for word in english})


def main() -> int:
    """Write the lists."""
    known = ranks()
    words = ordinary(known)
    for name, lines in (("ordinary", words), ("heads", heads(known, words))):
        target = TARGET / f"{name}.txt"
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sys.stdout.write(f"{name}: {len(lines)} lines, {target.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
